import type { Kind } from '../../glossary/schema/kinds.ts';

/** Nouns that stand for the thing itself: whose they are, and of what country, is said of the thing. */
export const ITSELF =
  /^(ship|system|constellation|network|module|node|laboratory|lab|observatory|capsule|spaceplane|shuttle|vehicle|freighter|spacecraft|craft|probe|orbiter|lander|rover|helicopter|satellite|mission|flight|telescope|rocket|launcher|booster|spaceship|station|agency|company|firm|start-?up|programme|program|project|platform|facility|complex|engine|motor|stage|instrument|spectrometer|camera|range|spaceport|cosmodrome|bureau|organisation|organization|manufacturer|maker|corporation|contractor|institute|centre|center|cubesat|minisatellite|microsatellite|nanosatellite|rotorcraft|penetrator|impactor|airlock|outpost)s?$|^(observatories|agencies|companies|laboratories|facilities)$/;

/** "Galileo is Europe's answer to GPS", "Gaia, ESA's surveyor of the stars": such nouns are said of a craft and have its owner. */
export const COUNTERPART =
  /^(plan|answer|equivalent|counterpart|alternative|reply|share|contribution|entry|flagship|workhorse|surveyor|explorer|hunter|mapper|seeker|envoy|scout|ambassador|emissary|visitor|eye|veteran|pathfinder|voyager|wanderer|observer|watchdog|sentinel|wing|part|segment|arm|room|habitat|ferry|truck|truckload|tug|family|series|success|successes|achievement|triumph|strategy|fleet|programme|program|pride|highlight|masterpiece|showpiece|undertaking|endeavour|endeavor)s?$/;

/** What somebody can run, build or pay for. */
export const POSSESSED: ReadonlySet<Kind> = new Set<Kind>([
  'mission',
  'spacecraft',
  'crewed-flight',
  'station',
  'module',
  'programme',
  'component',
  'launch-vehicle',
]);

/** Nouns for people: their country is that of the person. */
export const PERSON =
  /^(pilot|officer|colonel|major|captain|general|commander|journalist|physicist|cosmologist|physician|doctor|surgeon|cardiologist|biologist|chemist|geologist|mathematician|teacher|priest|astronaut|cosmonaut|taikonaut|spationaut|astronomer|engineer|scientist|researcher|designer|aviator|pioneer|entrepreneur|businessman|businesswoman|millionaire|billionaire|magnate|tourist|prince|princess|sheikh|sultan|king|citizen|national|specialist|travell?er|flyer|flier|spaceman|spacewoman|man|woman|oceanographer|veterinarian|senator|politician|artist|writer|author|dentist)s?$/;

/** Entries by whose name a country's own of the sort is called: "India's NASA", "China's Cape Canaveral". */
export const LIKENED: ReadonlySet<string> = new Set(['nasa', 'cape-canaveral', 'kennedy-space-center']);
