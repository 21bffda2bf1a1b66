import type { Kind } from '../../glossary/schema/kinds.ts';

/** Nouns that stand for the thing itself: whose they are, and of what country, is said of the thing. */
export const ITSELF =
  /^(ship|system|constellation|network|module|node|laboratory|lab|observatory|capsule|spaceplane|shuttle|vehicle|freighter|spacecraft|craft|probe|orbiter|lander|rover|helicopter|satellite|mission|flight|telescope|rocket|launcher|booster|pilot|officer|journalist|physicist|cosmologist|physician|geologist|teacher|priest|astronaut|cosmonaut|spaceship|station|agency|company|firm|start-?up|programme|program|project|engineer|scientist|astronomer)s?$|^(observatories|agencies|companies|laboratories)$/;

/** "Galileo is Europe's answer to GPS": such nouns have the country of what they are said of. */
export const COUNTERPART = /^(answer|equivalent|counterpart|rival|alternative|reply|competitor)s?$/;

/** What somebody can run, build or pay for. */
export const POSSESSED: ReadonlySet<Kind> = new Set<Kind>([
  'mission',
  'spacecraft',
  'crewed-flight',
  'station',
  'module',
  'programme',
  'launch-vehicle',
]);
