/** The kinds of entry. One folder of entries per kind; `label` and `plural` are what the reader sees. */
export interface KindDeclaration {
  readonly label: string;
  readonly plural: string;
  readonly folder: string;
  /** Common nouns that a writer uses for a thing of this kind: "the agency", "the station". */
  readonly nouns: readonly string[];
}

export const KINDS = {
  agency: { label: 'Space agency', plural: 'Agencies', folder: 'agencies', nouns: ['agency', 'space agency'] },
  company: {
    label: 'Company',
    plural: 'Companies',
    folder: 'companies',
    nouns: ['company', 'firm', 'start-up', 'startup', 'manufacturer', 'contractor'],
  },
  organisation: {
    label: 'Organisation',
    plural: 'Organisations',
    folder: 'organisations',
    nouns: [
      'organisation',
      'organization',
      'institute',
      'centre',
      'center',
      'laboratory',
      'body',
      'consortium',
      'union',
    ],
  },
  country: { label: 'Country', plural: 'Countries', folder: 'countries', nouns: ['country', 'nation', 'state'] },
  programme: {
    label: 'Programme',
    plural: 'Programmes',
    folder: 'programmes',
    nouns: ['programme', 'program', 'project', 'campaign', 'series', 'initiative'],
  },
  mission: {
    label: 'Mission',
    plural: 'Missions',
    folder: 'missions',
    nouns: ['mission', 'project', 'flight', 'expedition', 'probes', 'spacecraft'],
  },
  spacecraft: {
    label: 'Spacecraft',
    plural: 'Spacecraft',
    folder: 'spacecraft',
    nouns: ['spacecraft', 'craft', 'probe', 'satellite', 'mission', 'vehicle', 'ship'],
  },
  'crewed-flight': {
    label: 'Crewed flight',
    plural: 'Crewed flights',
    folder: 'crewed-flights',
    nouns: ['flight', 'mission', 'spaceflight'],
  },
  expedition: {
    label: 'Expedition',
    plural: 'Expeditions',
    folder: 'expeditions',
    nouns: ['expedition', 'crew', 'increment'],
  },
  station: {
    label: 'Space station',
    plural: 'Space stations',
    folder: 'stations',
    nouns: ['station', 'space station', 'outpost', 'orbital laboratory'],
  },
  module: {
    label: 'Station module',
    plural: 'Station modules',
    folder: 'modules',
    nouns: ['module', 'node', 'laboratory', 'airlock', 'segment'],
  },
  'launch-vehicle': {
    label: 'Launch vehicle',
    plural: 'Launch vehicles',
    folder: 'launch-vehicles',
    nouns: ['rocket', 'launcher', 'launch vehicle', 'booster', 'vehicle'],
  },
  engine: { label: 'Engine', plural: 'Engines', folder: 'engines', nouns: ['engine', 'motor', 'thruster'] },
  instrument: {
    label: 'Instrument',
    plural: 'Instruments',
    folder: 'instruments',
    nouns: ['instrument', 'camera', 'spectrometer', 'telescope'],
  },
  component: {
    label: 'Component',
    plural: 'Components',
    folder: 'components',
    nouns: ['component', 'part', 'arm', 'generator', 'unit', 'stage'],
  },
  object: {
    label: 'Image or object',
    plural: 'Images and objects',
    folder: 'objects',
    nouns: ['image', 'picture', 'photograph', 'photo', 'portrait', 'mosaic', 'plaque', 'record'],
  },
  'launch-site': {
    label: 'Launch site',
    plural: 'Launch sites',
    folder: 'launch-sites',
    nouns: ['site', 'launch site', 'cosmodrome', 'spaceport', 'pad', 'launch pad', 'base', 'range'],
  },
  place: { label: 'Place', plural: 'Places', folder: 'places', nouns: ['place'] },
  body: { label: 'Celestial body', plural: 'Celestial bodies', folder: 'bodies', nouns: ['body', 'world'] },
  person: {
    label: 'Person',
    plural: 'People',
    folder: 'people',
    nouns: ['astronaut', 'cosmonaut', 'commander', 'engineer', 'scientist', 'astronomer'],
  },
  agreement: {
    label: 'Agreement',
    plural: 'Agreements',
    folder: 'agreements',
    nouns: ['treaty', 'agreement', 'convention', 'accord', 'accords', 'charter', 'roadmap', 'memorandum'],
  },
  record: { label: 'Record', plural: 'Records', folder: 'records', nouns: [] },
  saying: { label: 'Saying', plural: 'Sayings', folder: 'sayings', nouns: [] },
  myth: { label: 'Myth', plural: 'Myths', folder: 'myths', nouns: [] },
  term: { label: 'Term', plural: 'Terms', folder: 'terms', nouns: [] },
  wording: { label: 'Wording', plural: 'Wording', folder: 'wording', nouns: [] },
} as const satisfies Record<string, KindDeclaration>;

export type Kind = keyof typeof KINDS;

/** Kinds that stand for somebody who can run, fund or build something. */
export const ORGANISED = ['agency', 'company', 'organisation', 'country'] as const satisfies readonly Kind[];
/** Kinds that stand for something that flies. */
export const CRAFT = ['mission', 'spacecraft', 'crewed-flight', 'station', 'module'] as const satisfies readonly Kind[];

/** The same, to ask of any kind. */
export const CRAFT_KINDS: ReadonlySet<string> = new Set(CRAFT);
/** What is launched once and flies by itself: craft but for stations, which are built of what is launched. */
export const LAUNCHED_KINDS: ReadonlySet<string> = new Set(['mission', 'spacecraft', 'crewed-flight', 'module']);
/** What goes somewhere. */
export const TRAVELLING_KINDS: ReadonlySet<string> = new Set(['mission', 'spacecraft', 'crewed-flight']);
/** What goes somewhere with nobody aboard, for the most part. */
export const PROBE_KINDS: ReadonlySet<string> = new Set(['mission', 'spacecraft']);
/** Who can run, fund or build something, to ask of any kind. */
export const ORGANISED_KINDS: ReadonlySet<string> = new Set(ORGANISED);
/** The same but for whole countries. */
export const HOUSE_KINDS: ReadonlySet<string> = new Set(['agency', 'company', 'organisation']);
/** Who does things by their own will. */
export const ACTOR_KINDS: ReadonlySet<string> = new Set([...ORGANISED, 'person']);
