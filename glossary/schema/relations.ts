import { CRAFT, KINDS, type Kind, ORGANISED } from './kinds.ts';
import * as vocabulary from './vocabularies.ts';

/** What a value of a relation may be. */
export type ValueType =
  | { readonly type: 'ref'; readonly kinds: readonly Kind[] }
  | { readonly type: 'word'; readonly of: readonly string[] }
  | { readonly type: 'text' };

export interface RelationDeclaration {
  /** As a row of the hover's table. */
  readonly label: string;
  /** The kinds of entry that may have it. */
  readonly of: readonly Kind[];
  readonly value: ValueType;
  /**
   * `one`: an entry has a single value (at a time), so another value contradicts it.
   * `many`: only a list marked complete contradicts.
   */
  readonly grain: 'one' | 'many';
  /** How it reads in a message: "{subject} {reads} {value}". */
  readonly reads: string;
}

const ref = (...kinds: readonly Kind[]): ValueType => ({ type: 'ref', kinds });
const word = (of: readonly string[]): ValueType => ({ type: 'word', of });
const TEXT: ValueType = { type: 'text' };
const FLYING: readonly Kind[] = [
  ...CRAFT,
  'programme',
  'launch-vehicle',
  'engine',
  'instrument',
  'component',
  'expedition',
];
const SOMEBODY: readonly Kind[] = [...ORGANISED, 'person'];

/** Every relation an entry can hold, declared once: schema, hover, verdict and docs are made from this table. */
export const RELATIONS = {
  operator: {
    label: 'Operator',
    of: [...FLYING, 'launch-site'],
    value: ref(...ORGANISED),
    grain: 'many',
    reads: 'was run by',
  },
  partners: { label: 'Partners', of: FLYING, value: ref(...ORGANISED), grain: 'many', reads: 'had as partner' },
  contributors: {
    label: 'Contributors',
    of: FLYING,
    value: ref(...ORGANISED),
    grain: 'many',
    reads: 'had contributions from',
  },
  makers: { label: 'Built by', of: FLYING, value: ref(...ORGANISED), grain: 'many', reads: 'was built by' },
  designers: {
    label: 'Designed by',
    of: [...FLYING, 'object'],
    value: ref('person'),
    grain: 'many',
    reads: 'was designed by',
  },
  owner: {
    label: 'Owner',
    of: [...FLYING, 'company', 'launch-site'],
    value: ref(...SOMEBODY),
    grain: 'many',
    reads: 'belongs to',
  },
  funders: { label: 'Funded by', of: FLYING, value: ref(...SOMEBODY), grain: 'many', reads: 'was paid for by' },
  country: {
    label: 'Country',
    of: [...FLYING, 'agency', 'company', 'organisation', 'launch-site', 'place'],
    value: ref('country'),
    grain: 'many',
    reads: 'is from',
  },
  nationality: { label: 'Nationality', of: ['person'], value: ref('country'), grain: 'many', reads: 'is from' },
  seat: {
    label: 'Headquarters',
    of: ['agency', 'company', 'organisation'],
    value: ref('place'),
    grain: 'one',
    reads: 'has its headquarters in',
  },
  capital: { label: 'Capital', of: ['country'], value: ref('place'), grain: 'one', reads: 'has as its capital' },
  founders: {
    label: 'Founders',
    of: ['agency', 'company', 'organisation'],
    value: ref(...SOMEBODY),
    grain: 'many',
    reads: 'was founded by',
  },
  heads: {
    label: 'Head',
    of: ['agency', 'company', 'organisation', 'programme', 'mission', 'country'],
    value: ref('person'),
    grain: 'many',
    reads: 'was headed by',
  },
  members: {
    label: 'Members',
    of: ['agency', 'organisation', 'programme', 'mission', 'agreement', 'launch-vehicle', 'spacecraft', 'station'],
    value: ref(
      'agency',
      'company',
      'organisation',
      'country',
      'mission',
      'spacecraft',
      'crewed-flight',
      'launch-vehicle',
      'station',
      'module',
      'person',
    ),
    grain: 'many',
    reads: 'has as member',
  },
  associates: {
    label: 'Associates',
    of: ['agency', 'organisation', 'agreement'],
    value: ref('country', 'agency', 'organisation'),
    grain: 'many',
    reads: 'has as associate',
  },
  'part-of': {
    label: 'Part of',
    of: [...FLYING, 'agency', 'company', 'organisation', 'launch-site', 'body', 'place', 'country'],
    value: ref(
      'agency',
      'company',
      'organisation',
      'country',
      'programme',
      'mission',
      'spacecraft',
      'station',
      'module',
      'launch-vehicle',
      'launch-site',
      'body',
      'crewed-flight',
      'place',
    ),
    grain: 'many',
    reads: 'is part of',
  },
  programme: { label: 'Programme', of: FLYING, value: ref('programme'), grain: 'many', reads: 'belongs to' },
  predecessors: {
    label: 'Before it',
    of: [...FLYING, 'agency', 'company', 'organisation', 'country', 'agreement'],
    value: ref(
      'agency',
      'company',
      'organisation',
      'country',
      'programme',
      'mission',
      'spacecraft',
      'station',
      'launch-vehicle',
      'agreement',
    ),
    grain: 'many',
    reads: 'followed',
  },
  successors: {
    label: 'After it',
    of: [...FLYING, 'agency', 'company', 'organisation', 'country'],
    value: ref(
      'agency',
      'company',
      'organisation',
      'country',
      'programme',
      'mission',
      'spacecraft',
      'station',
      'launch-vehicle',
    ),
    grain: 'many',
    reads: 'was followed by',
  },
  'carried-by': {
    label: 'Carried by',
    of: ['spacecraft', 'mission', 'module', 'instrument', 'component', 'object', 'crewed-flight'],
    value: ref('spacecraft', 'mission', 'crewed-flight', 'launch-vehicle', 'station'),
    grain: 'many',
    reads: 'was carried by',
  },
  carries: {
    label: 'Carries',
    of: ['spacecraft', 'mission', 'crewed-flight', 'station', 'module'],
    value: ref('spacecraft', 'mission', 'module', 'instrument'),
    grain: 'many',
    reads: 'carried',
  },
  twin: {
    label: 'Twin',
    of: ['spacecraft', 'mission', 'person'],
    value: ref('spacecraft', 'mission', 'person'),
    grain: 'one',
    reads: 'is the twin of',
  },
  types: { label: 'Type', of: [...FLYING], value: word(vocabulary.CRAFT_TYPES), grain: 'many', reads: 'is a' },
  'organisation-types': {
    label: 'Type',
    of: ['agency', 'company', 'organisation'],
    value: word(vocabulary.ORGANISATION_TYPES),
    grain: 'many',
    reads: 'is a',
  },
  'body-types': { label: 'Type', of: ['body'], value: word(vocabulary.BODY_TYPES), grain: 'many', reads: 'is a' },
  professions: {
    label: 'Profession',
    of: ['person'],
    value: word(vocabulary.PROFESSIONS),
    grain: 'many',
    reads: 'is a',
  },
  // "She" is nobody who is not called so here.
  pronoun: { label: 'Pronoun', of: ['person'], value: word(vocabulary.PRONOUNS), grain: 'one', reads: 'is called' },
  targets: {
    label: 'Targets',
    of: [...CRAFT, 'programme', 'instrument'],
    value: ref('body'),
    grain: 'many',
    reads: 'was sent to',
  },
  purposes: { label: 'Purpose', of: FLYING, value: word(vocabulary.PURPOSES), grain: 'many', reads: 'is for' },
  wavebands: {
    label: 'Observes in',
    of: [...CRAFT, 'instrument'],
    value: word(vocabulary.WAVEBANDS),
    grain: 'many',
    reads: 'observes in',
  },
  power: {
    label: 'Power',
    of: [...CRAFT],
    value: word(vocabulary.POWER_SOURCES),
    grain: 'many',
    reads: 'is powered by',
  },
  propulsion: {
    label: 'Propulsion',
    of: [...CRAFT, 'launch-vehicle', 'engine'],
    value: word(vocabulary.PROPULSION),
    grain: 'many',
    reads: 'is driven by',
  },
  orbits: {
    label: 'Orbit',
    of: [...CRAFT, 'programme', 'instrument'],
    value: word(vocabulary.ORBITS),
    grain: 'many',
    reads: 'is in',
  },
  instruments: { label: 'Instruments', of: [...CRAFT], value: ref('instrument'), grain: 'many', reads: 'carries' },
  modules: {
    label: 'Modules',
    of: ['station', 'mission', 'spacecraft'],
    value: ref('module', 'spacecraft'),
    grain: 'many',
    reads: 'has as module',
  },
  components: {
    label: 'Components',
    of: [...CRAFT, 'launch-vehicle'],
    value: ref('component'),
    grain: 'many',
    reads: 'has as component',
  },
  engines: {
    label: 'Engines',
    of: ['launch-vehicle', 'spacecraft'],
    value: ref('engine'),
    grain: 'many',
    reads: 'is powered by',
  },
  family: {
    label: 'Family',
    of: ['launch-vehicle'],
    value: ref('launch-vehicle', 'programme'),
    grain: 'one',
    reads: 'belongs to the family of',
  },
  vehicles: {
    label: 'Launch vehicles',
    of: ['programme', 'company', 'agency', 'launch-site', 'spacecraft', 'crewed-flight', 'mission'],
    value: ref('launch-vehicle', 'spacecraft'),
    grain: 'many',
    reads: 'flies on',
  },
  sites: {
    label: 'Launch sites',
    of: ['launch-vehicle', 'spacecraft', 'company', 'agency'],
    value: ref('launch-site'),
    grain: 'many',
    reads: 'is launched from',
  },
  crew: { label: 'Crew', of: [...CRAFT, 'expedition'], value: ref('person'), grain: 'many', reads: 'had as crew' },
  'backup-crew': {
    label: 'Backup crew',
    of: [...CRAFT, 'expedition'],
    value: ref('person'),
    grain: 'many',
    reads: 'had as backup crew',
  },
  animals: { label: 'Animals aboard', of: CRAFT, value: ref('person'), grain: 'many', reads: 'carried' },
  craft: {
    label: 'Spacecraft',
    of: ['crewed-flight', 'mission', 'expedition'],
    value: ref('spacecraft', 'launch-vehicle', 'module'),
    grain: 'many',
    reads: 'flew in',
  },
  station: {
    label: 'Station',
    of: ['expedition', 'crewed-flight', 'module', 'mission'],
    value: ref('station'),
    grain: 'many',
    reads: 'worked aboard',
  },
  'time-zone': { label: 'Time zone', of: ['launch-site', 'place'], value: TEXT, grain: 'one', reads: 'is in the zone' },
  place: {
    label: 'Location',
    of: [
      'launch-site',
      'object',
      'organisation',
      'agency',
      'company',
      'place',
      'spacecraft',
      'launch-vehicle',
      'mission',
    ],
    value: ref('place', 'country', 'launch-site', 'organisation', 'body'),
    grain: 'many',
    reads: 'is in',
  },
  display: {
    label: 'On display',
    of: ['spacecraft', 'launch-vehicle', 'module', 'crewed-flight', 'mission', 'object', 'component'],
    value: ref('place', 'organisation', 'launch-site'),
    grain: 'one',
    reads: 'is on display at',
  },
  system: { label: 'System', of: ['body'], value: ref('body'), grain: 'one', reads: 'belongs to the system of' },
  constellation: {
    label: 'Constellation',
    of: ['body'],
    value: ref('body'),
    grain: 'one',
    reads: 'stands in the constellation of',
  },
  discoverers: {
    label: 'Discovered by',
    of: ['body'],
    value: ref('person', 'mission', 'spacecraft', 'organisation'),
    grain: 'many',
    reads: 'was discovered by',
  },
  creators: {
    label: 'Made by',
    of: ['object'],
    value: ref(...SOMEBODY, ...CRAFT, 'instrument'),
    grain: 'many',
    reads: 'was made by',
  },
  shows: {
    label: 'Shows',
    of: ['object'],
    value: ref('body', 'person', 'place', ...CRAFT),
    grain: 'many',
    reads: 'shows',
  },
  'named-after': { label: 'Named after', of: ['body', ...FLYING], value: TEXT, grain: 'one', reads: 'is named after' },
  employers: { label: 'Worked for', of: ['person'], value: ref(...ORGANISED), grain: 'many', reads: 'worked for' },
  parties: { label: 'Parties', of: ['agreement'], value: ref(...ORGANISED), grain: 'many', reads: 'has as party' },
  signatories: {
    label: 'Signatories',
    of: ['agreement'],
    value: ref(...ORGANISED),
    grain: 'many',
    reads: 'was signed by',
  },
  forbids: {
    label: 'Forbids',
    of: ['agreement'],
    value: word(vocabulary.TREATY_MATTERS),
    grain: 'many',
    reads: 'forbids',
  },
  allows: {
    label: 'Leaves free',
    of: ['agreement'],
    value: word(vocabulary.TREATY_MATTERS),
    grain: 'many',
    reads: 'leaves free',
  },
  'call-sign': {
    label: 'Call sign',
    of: ['crewed-flight', 'spacecraft', 'person', 'mission'],
    value: TEXT,
    grain: 'many',
    reads: 'has the call sign',
  },
  demonyms: {
    label: 'Adjective',
    of: ['country', 'organisation', 'place', 'body'],
    value: TEXT,
    grain: 'many',
    reads: 'has the adjective',
  },
  fields: { label: 'Field', of: ['term'], value: word(vocabulary.FIELDS), grain: 'many', reads: 'belongs to' },
  symbol: { label: 'Symbol', of: ['term'], value: TEXT, grain: 'one', reads: 'is written' },
  units: { label: 'Measured in', of: ['term'], value: TEXT, grain: 'many', reads: 'is measured in' },
  opposite: { label: 'Opposite', of: ['term'], value: ref('term'), grain: 'one', reads: 'is the opposite of' },
  'see-also': {
    label: 'See also',
    of: ['term', 'wording', 'myth', 'saying', 'record'],
    value: ref(...(Object.keys(KINDS) as Kind[])),
    grain: 'many',
    reads: 'goes with',
  },
  examples: {
    label: 'Examples',
    of: ['term'],
    value: ref(...(Object.keys(KINDS) as Kind[])),
    grain: 'many',
    reads: 'is shown by',
  },
  'mistaken-for': {
    label: 'Not to be confused with',
    of: ['term'],
    value: TEXT,
    grain: 'many',
    reads: 'is not',
  },
  status: {
    label: 'Status',
    of: [...FLYING, 'agency', 'company', 'organisation', 'agreement', 'launch-site', 'person'],
    value: word(vocabulary.STATUSES),
    grain: 'one',
    reads: 'is',
  },
} as const satisfies Record<string, RelationDeclaration>;

export type Relation = keyof typeof RELATIONS;
export const isRelation = (name: string): name is Relation => Object.hasOwn(RELATIONS, name);
