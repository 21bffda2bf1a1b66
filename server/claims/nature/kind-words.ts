import type { Entry } from '../../../glossary/entry.ts';
import type { SentenceContext } from '../context.ts';

/** Whether an entry can be called so; undefined: the glossary cannot tell. */
export type KindTest = (entry: Entry, context: SentenceContext) => boolean | undefined;

/** The types of a craft, and of what belongs to it and what it carries. */
export function typesWithin(entry: Entry, { knowledge }: SentenceContext): string[] {
  const own = new Set([entry.id, ...knowledge.ids(entry, 'members', 'carries')]);
  return knowledge
    .family(entry)
    .filter((one) => own.has(one.id))
    .flatMap((one) => knowledge.ids(one, 'types'));
}

const hasType =
  (...types: readonly string[]): KindTest =>
  (entry, context) => {
    // A station neither drives nor lands.
    if (entry.kind === 'station') return types.includes('orbiter') ? undefined : false;
    if (context.knowledge.ids(entry, 'types').length === 0 || !['spacecraft', 'mission'].includes(entry.kind))
      return undefined;
    return typesWithin(entry, context).some((type) => types.includes(type));
  };
/** A rover that a lander brought down is not that lander; one that came down by itself may be called so. */
const isLander: KindTest = (entry, context) => {
  const { knowledge } = context;
  const isBrought = knowledge
    .ids(entry, 'carried-by')
    .some((id) => knowledge.byId(id)?.relations.types?.list.some(({ value }) => value === 'lander'));
  return hasType('lander', 'sample-return', 'lunar-module', ...(isBrought ? [] : ['rover']))(entry, context);
};
const hasOrbited = hasType(
  ...['orbiter', 'spaceplane', 'satellite', 'relay', 'space-telescope', 'crewed-spacecraft', 'command-module'],
  'solar-observatory',
);
/** A lander that first went round the world it came down on is called after its end; of a sample return a part may have stayed in orbit. */
const isOrbiter: KindTest = (entry, context) => {
  const [first, ...more] = context.knowledge.ids(entry, 'types');
  const isWhole =
    entry.kind === 'spacecraft' && !more.some((type) => /^(?:sample-return|atmospheric-probe)$/.test(type));
  return isWhole && (first === 'lander' || first === 'lunar-module') ? false : hasOrbited(entry, context);
};
/** Contradicted only where every type of the craft is known, and each is one of another trade. */
const isOfTrade =
  (types: readonly string[], kinds: readonly string[], others: readonly string[]): KindTest =>
  (entry, context) => {
    // New Shepard is the rocket and its capsule.
    const isBoth = context.knowledge.ids(entry, 'types').includes('suborbital');
    if (kinds.includes(entry.kind)) return isBoth ? undefined : false;
    if (entry.kind !== 'spacecraft') return undefined;
    const known = typesWithin(entry, context);
    if (known.some((type) => types.includes(type))) return true;
    const isListed = context.knowledge.isComplete(entry, 'types') && known.length > 0;
    return isListed && known.every((type) => others.includes(type)) ? false : undefined;
  };
/** What a satellite is for: the types that bear it out, and those that are another trade for sure. */
const TRADES = {
  communications: { types: ['communications-satellite', 'relay'], purposes: ['communications', 'relay'] },
  navigation: { types: ['navigation-satellite'], purposes: ['navigation'] },
  weather: {
    types: ['weather-satellite', 'earth-observation'],
    purposes: ['weather', 'climate', 'earth-observation', 'atmosphere'],
  },
  reconnaissance: {
    types: ['reconnaissance-satellite', 'earth-observation'],
    purposes: ['reconnaissance', 'earth-observation', 'mapping', 'early-warning'],
  },
  'earth-observation': {
    types: ['earth-observation', 'reconnaissance-satellite', 'weather-satellite'],
    purposes: ['earth-observation', 'reconnaissance', 'mapping', 'weather', 'climate', 'early-warning'],
  },
} as const;
const OTHER_TRADES: readonly string[] = [
  ...['communications-satellite', 'relay', 'navigation-satellite', 'weather-satellite', 'earth-observation'],
  ...['reconnaissance-satellite', 'space-telescope', 'solar-observatory', 'rover', 'lander', 'orbiter', 'flyby'],
  ...['impactor', 'sample-return', 'helicopter', 'penetrator', 'atmospheric-probe'],
];
/** Words for any satellite, which say nothing of its trade. */
const GENERAL: readonly string[] = ['satellite', 'cubesat', 'probe'];

/** Contradicted of a satellite all of whose types are known, and of a programme all of whose purposes are. */
function isSatelliteFor(trade: keyof typeof TRADES): KindTest {
  const { types, purposes }: { readonly types: readonly string[]; readonly purposes: readonly string[] } =
    TRADES[trade];
  return (entry, context) => {
    const { knowledge } = context;
    if (entry.kind === 'station') return false;
    const aims = knowledge.ids(entry, 'purposes');
    if (aims.some((aim) => purposes.includes(aim))) return true;
    if (entry.kind === 'programme')
      return aims.length > 0 && knowledge.isComplete(entry, 'purposes') ? false : undefined;
    if (entry.kind !== 'spacecraft') return undefined;
    const known = typesWithin(entry, context).filter((type) => !GENERAL.includes(type));
    if (known.some((type) => types.includes(type))) return true;
    // "the comet observation satellites Vega": what it observes is where it is.
    const isAway = knowledge.ids(entry, 'targets').some((id) => id !== 'earth');
    if (trade === 'earth-observation' && isAway) return undefined;
    const isListed = knowledge.isComplete(entry, 'types') && known.length > 0;
    return isListed && known.every((type) => OTHER_TRADES.includes(type)) ? false : undefined;
  };
}
/** Of a station's modules each is of one sort, where the glossary says of which. */
const isModule =
  (sort: string): KindTest =>
  (entry, { knowledge }) => {
    const sorts = knowledge.ids(entry, 'types').filter((type) => type.endsWith('-module'));
    return entry.kind !== 'module' || sorts.length === 0 ? undefined : sorts.includes(sort);
  };
const isBody =
  (...types: readonly string[]): KindTest =>
  (entry, { knowledge }) => {
    const known = knowledge.ids(entry, 'body-types');
    if (entry.kind !== 'body' || known.length === 0) return undefined;
    return known.some((type) => types.includes(type));
  };
/** What it is among kinds that exclude each other; of one that is none of them nothing is known. */
const isSort =
  (types: readonly string[], others: readonly string[]): KindTest =>
  (entry, { knowledge }) => {
    const known = entry.kind === 'body' ? knowledge.ids(entry, 'body-types') : [];
    if (known.some((type) => types.includes(type))) return true;
    return known.some((type) => others.includes(type)) ? false : undefined;
  };
const isAgency: KindTest = (entry, { knowledge }) => {
  if (entry.kind === 'company') return false;
  if (entry.kind === 'agency') return true;
  const types = knowledge.ids(entry, 'organisation-types');
  return types.some(
    (type) =>
      type === 'space-agency' || type === 'regional-agency' || type === 'state-corporation' || type === 'un-agency',
  )
    ? true
    : undefined;
};
const isCompany: KindTest = (entry) =>
  entry.kind === 'agency' && !/corporation/i.test(entry.definition)
    ? false
    : entry.kind === 'company'
      ? true
      : undefined;
const isPrivate: KindTest = (entry) => (entry.kind === 'agency' ? false : entry.kind === 'company' ? true : undefined);
const isStateCompany: KindTest = (entry, context) => (entry.kind === 'agency' ? undefined : isCompany(entry, context));
const isRocket: KindTest = (entry, context) => {
  if (entry.kind === 'launch-vehicle') return true;
  if (['station', 'module', 'instrument', 'agency', 'company', 'body'].includes(entry.kind)) return false;
  return isOfTrade([], [], UNCREWED)(entry, context);
};
const isStation: KindTest = (entry, context) => {
  if (entry.kind === 'station') return true;
  if (entry.kind === 'launch-vehicle') return false;
  return isOfTrade(
    [],
    [],
    [...UNCREWED, 'cargo-spacecraft', 'crewed-spacecraft', 'command-module', 'lunar-module'],
  )(entry, context);
};

/** Craft of these types, and of no other, never have anybody aboard. */
export const UNCREWED: readonly string[] = [
  ...['orbiter', 'lander', 'rover', 'helicopter', 'flyby', 'impactor', 'atmospheric-probe', 'balloon', 'penetrator'],
  ...['sample-return', 'space-telescope', 'solar-observatory', 'relay', 'satellite', 'communications-satellite'],
  ...['weather-satellite', 'navigation-satellite', 'earth-observation', 'reconnaissance-satellite', 'technology'],
  ...['solar-sail', 'cubesat', 'biological', 'heliophysics', 'probe', 'constellation'],
];
const NEVER_TELESCOPES: readonly string[] = [
  ...['lander', 'rover', 'helicopter', 'impactor', 'relay', 'communications-satellite', 'navigation-satellite'],
  ...['weather-satellite', 'cargo-spacecraft', 'crewed-spacecraft', 'lunar-module', 'command-module'],
];
/** What has no wings; a crewed spacecraft may have. */
const NEVER_WINGED: readonly string[] = [
  ...['orbiter', 'lander', 'rover', 'helicopter', 'flyby', 'impactor', 'atmospheric-probe', 'balloon', 'penetrator'],
  ...['space-telescope', 'solar-observatory', 'relay', 'satellite', 'communications-satellite', 'weather-satellite'],
  ...['navigation-satellite', 'earth-observation', 'cubesat', 'lunar-module', 'command-module', 'probe'],
];

/** Common nouns that say what a thing is; the first that fits the words counts. */
export const KIND_NOUNS: readonly { readonly pattern: RegExp; readonly test: KindTest }[] = [
  { pattern: /^(?:\w+ )?rovers?$/, test: hasType('rover') },
  { pattern: /^(?:\w+ )?landers?$/, test: isLander },
  { pattern: /^(?:\w+ )?orbiters?$/, test: isOrbiter },
  { pattern: /^(?:\w+ )?helicopters?$/, test: hasType('helicopter') },
  {
    pattern: /^(?:\w+ )?(?:(?:cargo|supply|resupply) (?:ship|craft|spacecraft|vehicle|freighter)|freighter)s?$/,
    test: isOfTrade(
      ['cargo-spacecraft', 'crewed-spacecraft', 'spaceplane'],
      ['module', 'station', 'instrument', 'launch-vehicle'],
      UNCREWED,
    ),
  },
  {
    // A station may have telescopes, and be an observatory in orbit.
    pattern: /^(?:\w+ )?space telescopes?$/,
    test: isOfTrade(['space-telescope', 'solar-observatory'], ['launch-vehicle', 'station'], NEVER_TELESCOPES),
  },
  {
    pattern: /^(?:\w+ )?(?:telescopes?|observator(?:y|ies))$/,
    test: isOfTrade(['space-telescope', 'solar-observatory'], ['launch-vehicle'], NEVER_TELESCOPES),
  },
  { pattern: /^(?:\w+ )?(?:weather|meteorological) satellites?$/, test: isSatelliteFor('weather') },
  { pattern: /^(?:\w+ )?navigation satellites?$/, test: isSatelliteFor('navigation') },
  { pattern: /^(?:\w+ )?(?:spy|reconnaissance) satellites?$/, test: isSatelliteFor('reconnaissance') },
  {
    pattern: /^(?:\w+ )?(?:imaging|observation|sensing|mapping) satellites?$/,
    test: isSatelliteFor('earth-observation'),
  },
  {
    pattern: /^(?:space ?plane|\w+ space ?plane)s?$/,
    test: isOfTrade(['spaceplane'], ['station', 'module'], NEVER_WINGED),
  },
  { pattern: /^(?:space )?shuttles?$/, test: isOfTrade(['spaceplane', 'crewed-spacecraft'], [], NEVER_WINGED) },
  {
    pattern: /^(?:\w+ )?capsules?$/,
    test: isOfTrade(
      ['crewed-spacecraft', 'cargo-spacecraft', 'sample-return', 'command-module'],
      ['station', 'launch-vehicle'],
      ['spaceplane', 'rover', 'helicopter', 'orbiter', 'space-telescope', 'solar-observatory', 'solar-sail'],
    ),
  },
  {
    pattern: /^(?:\w+ )?(?:communications?|telecommunications?|telecom|relay) satellites?$/,
    test: isSatelliteFor('communications'),
  },
  { pattern: /^(?:\w+ )?core modules?$/, test: isModule('core-module') },
  { pattern: /^(?:laboratory|lab|science|research) modules?$/, test: isModule('laboratory-module') },
  { pattern: /^(?:connecting )?nodes?$/, test: isModule('node-module') },
  { pattern: /^(?:\w+ )?space stations?$/, test: isStation },
  { pattern: /^(?:rockets?|launchers?|launch vehicles?)$/, test: isRocket },
  { pattern: /^(?:space )?agenc(?:y|ies)$/, test: isAgency },
  // An agency may be set up as a company that the state owns.
  { pattern: /^(?:.* )?(?:state|public|government)(?:-owned|-run)? compan(?:y|ies)$/, test: isStateCompany },
  // What the state owns is not private, whatever else it is.
  { pattern: /^(?:.* )?private(?:ly-owned|ly-held)?(?: \w+)? compan(?:y|ies)$/, test: isPrivate },
  { pattern: /^compan(?:y|ies)$/, test: isCompany },
  { pattern: /^dwarf planets?$/, test: isBody('dwarf-planet') },
  {
    pattern: /^gas(?:eous)? giants?$/,
    test: isSort(['gas-giant', 'exoplanet'], ['terrestrial-planet', 'dwarf-planet', 'moon']),
  },
  {
    pattern: /^ice giants?$/,
    test: isSort(['ice-giant', 'exoplanet'], ['gas-giant', 'terrestrial-planet', 'dwarf-planet', 'moon']),
  },
  {
    pattern: /^(?:rocky|terrestrial|inner) planets?$/,
    test: isSort(['terrestrial-planet', 'exoplanet'], ['gas-giant', 'ice-giant']),
  },
  {
    pattern: /^(?:giant|outer) planets?$/,
    test: isSort(['gas-giant', 'ice-giant', 'exoplanet', 'dwarf-planet'], ['terrestrial-planet']),
  },
  {
    pattern: /^spiral(?: galax(?:y|ies)|s)?$/,
    test: isSort(['spiral-galaxy', 'lenticular-galaxy'], ['elliptical-galaxy', 'cluster', 'nebula', 'star']),
  },
  {
    pattern: /^(?:elliptical|ellipticals|elliptical galax(?:y|ies))$/,
    test: isSort(
      ['elliptical-galaxy', 'lenticular-galaxy'],
      ['spiral-galaxy', 'irregular-galaxy', 'cluster', 'nebula', 'star'],
    ),
  },
  {
    pattern: /^irregular galax(?:y|ies)$/,
    test: isSort(['irregular-galaxy'], ['spiral-galaxy', 'elliptical-galaxy', 'cluster', 'nebula']),
  },
  { pattern: /^globular(?: cluster)?s?$/, test: isSort(['globular-cluster'], ['open-cluster', 'galaxy', 'nebula']) },
  { pattern: /^open clusters?$/, test: isSort(['open-cluster'], ['globular-cluster', 'galaxy']) },
  {
    pattern: /^planetary nebulae?$/,
    test: isSort(
      ['planetary-nebula'],
      ['supernova-remnant', 'emission-nebula', 'reflection-nebula', 'dark-nebula', 'galaxy', 'cluster'],
    ),
  },
  {
    pattern: /^supernova remnants?$/,
    test: isSort(
      ['supernova-remnant', 'supernova', 'neutron-star', 'pulsar', 'black-hole'],
      [
        'planetary-nebula',
        'emission-nebula',
        'reflection-nebula',
        'dark-nebula',
        'galaxy',
        'open-cluster',
        'globular-cluster',
      ],
    ),
  },
  {
    pattern: /^near-earth (?:asteroid|object)s?$/,
    test: isSort(['near-earth-asteroid'], ['kuiper-belt-object', 'dwarf-planet', 'moon', 'planet', 'trojan']),
  },
  {
    pattern: /^kuiper belt objects?$/,
    test: isSort(['kuiper-belt-object', 'dwarf-planet'], ['near-earth-asteroid', 'planet', 'trojan']),
  },
  { pattern: /^planets?$/, test: isBody('planet', 'dwarf-planet', 'exoplanet') },
  { pattern: /^(?:moons?|natural satellites?)$/, test: isBody('moon') },
  {
    pattern: /^asteroids?$/,
    test: isBody('asteroid', 'dwarf-planet', 'trojan', 'near-earth-asteroid', 'kuiper-belt-object'),
  },
  { pattern: /^comets?$/, test: isBody('comet', 'interstellar-object') },
  { pattern: /^stars?$/, test: isBody('star', 'neutron-star', 'pulsar', 'supernova') },
  { pattern: /^galax(?:y|ies)$/, test: isBody('galaxy', 'quasar') },
  { pattern: /^nebulae?$/, test: isBody('nebula', 'supernova', 'galaxy') },
];
