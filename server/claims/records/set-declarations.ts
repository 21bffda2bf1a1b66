import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';
import type { Knowledge } from '../knowledge.ts';

/** Members that share a place: two people who landed together are first and second in no order. */
export type Rank = readonly EntryId[];

/** How a set is spoken of, and what follows from the glossary's events. */
export interface SetDeclaration {
  readonly id: string;
  readonly label: string;
  /** What a member is: of the phrase "the third to land on the Moon" only the subject's kind tells. */
  readonly kinds: readonly Kind[];
  /** One word of each group must be said. */
  readonly needs: readonly (readonly string[])[];
  /** What may be said besides and changes nothing. */
  readonly may: readonly string[];
  readonly isClosed?: boolean;
  readonly ranks: (knowledge: Knowledge) => readonly Rank[];
  readonly last?: (ranks: readonly Rank[]) => Rank;
  readonly isByRank?: boolean;
  /** Only who was the last is told of it: which of them count before that is a matter of whether failures do. */
  readonly isEndOnly?: boolean;
}

const each = (ids: readonly EntryId[]): Rank[] => ids.map((id) => [id]);
const launchOf = (entry: Entry): string => entry.events.find(({ type }) => type === 'launch')?.at ?? '';
const byLaunch = (entries: readonly Entry[]): Entry[] =>
  entries
    .filter((entry) => launchOf(entry) !== '')
    .sort((a, b) => (launchOf(a) < launchOf(b) ? -1 : launchOf(a) > launchOf(b) ? 1 : 0));

const flights = (knowledge: Knowledge): Entry[] => byLaunch(knowledge.allOf('crewed-flight'));
const flightsOf = (programme: EntryId, knowledge: Knowledge): Entry[] =>
  flights(knowledge).filter((entry) => knowledge.ids(entry, 'programme').includes(programme));
const flightsRelated = (relation: 'carries' | 'craft' | 'station', id: EntryId, knowledge: Knowledge): EntryId[] =>
  flights(knowledge).flatMap((entry) => (knowledge.ids(entry, relation).includes(id) ? [entry.id] : []));
const landedOnMoon = (entry: Entry): boolean =>
  entry.events.some(
    ({ type, at, roles, outcome }) => type === 'landing' && at && outcome !== 'failure' && roles.body?.includes('moon'),
  );
/** Those who went up with a flight, not those who only came home with it. */
const crewOf = (flight: Entry): EntryId[] =>
  (flight.relations.crew?.list ?? []).filter(({ role }) => role !== 'returning').map(({ value }) => value);
const withRole = (flight: Entry, role: string): EntryId[] =>
  (flight.relations.crew?.list ?? []).filter((member) => member.role === role).map(({ value }) => value);

/** Each person at the first of some flights on which they flew. */
function newcomers(of: readonly Entry[], isMeant: (id: EntryId) => boolean): Rank[] {
  const seen = new Set<EntryId>();
  return of
    .map((flight) => crewOf(flight).filter((id) => isMeant(id) && !seen.has(id) && seen.add(id)))
    .filter((rank) => rank.length > 0);
}

const isFrom =
  (country: EntryId, knowledge: Knowledge) =>
  (id: EntryId): boolean => {
    const entry = knowledge.byId(id);
    return entry !== undefined && knowledge.ids(entry, 'nationality').includes(country);
  };

/** Rocket planes are left out: whether their highest flights count is a matter of taste, and none is among the first five. */
const inCapsules = (knowledge: Knowledge, country: EntryId): Entry[] =>
  flights(knowledge).filter(
    (entry) =>
      knowledge.ids(entry, 'country').includes(country) && !/^(x-15|spaceshipone|vss|ns-|galactic)/.test(entry.id),
  );

/** After the six Mercury flights, who counts the two of the X-15 above 100 km as well has each flight two places later. */
const withRocketPlanes = (ids: readonly EntryId[]): Rank[] =>
  ids.map((id, i) => [id, ...(i >= 8 ? [ids[i - 2] as EntryId] : [])]);

const PERSON = ['person', 'people', 'moonwalker'];
const ANYBODY = [...PERSON, 'astronaut', 'astronauts'];
const FLIGHT = ['flight', 'spaceflight'];
const SPOKEN_PROGRAMME = ['@usa', '@ussr', '#nasa', 'space'];

/** A programme that flew crews only, or whose crewed flights are told from the others by that word. */
const programme = (id: EntryId, label: string, crewed: boolean): SetDeclaration => ({
  id: `flights-of-${id}`,
  label,
  kinds: ['crewed-flight'],
  needs: [FLIGHT, [`#${id}`], ...(crewed ? [['crewed']] : [])],
  may: [...SPOKEN_PROGRAMME, 'crewed'],
  isClosed: true,
  ranks: (knowledge) => each(flightsOf(id, knowledge).map((entry) => entry.id)).filter(([one]) => one !== 'apollo-1'),
});

const orbiter = (id: EntryId, name: string): SetDeclaration => ({
  id: `flights-of-${id}`,
  label: `the flights of ${name}`,
  kinds: ['crewed-flight'],
  needs: [FLIGHT, [`#${id}`]],
  may: ['space', '#space-shuttle', 'shuttle', 'crewed'],
  isClosed: true,
  ranks: (knowledge) => each(flightsRelated('craft', id, knowledge)),
});

const missionsOf = (id: EntryId, label: string): SetDeclaration => ({
  id: `missions-of-${id}`,
  label,
  kinds: ['mission', 'spacecraft'],
  needs: [['flight', 'spacecraft', 'launch'], [`#${id}`]],
  may: ['#nasa', '@usa', 'space', 'class', 'launch'],
  ranks: (knowledge) =>
    each(
      byLaunch(
        [...knowledge.glossary.ofKind('mission'), ...knowledge.glossary.ofKind('spacecraft')]
          .map((index) => knowledge.entry(index))
          .filter((entry) => knowledge.ids(entry, 'programme').includes(id)),
      ).map((entry) => entry.id),
    ),
});

const peopleFrom = (country: EntryId, label: string, who: readonly string[], orbit: boolean): SetDeclaration => ({
  id: `people-from-${country}-${orbit ? 'in-orbit' : 'in-space'}`,
  label,
  kinds: ['person'],
  needs: [[`@${country}`, ...who], orbit ? ['orbit'] : ['space']],
  may: ['person', 'travel', 'flight', ...(orbit ? ['#earth', 'space'] : [])],
  ranks: (knowledge) =>
    newcomers(
      flights(knowledge)
        .filter((entry) => launchOf(entry) < '1966')
        .filter((entry) => !orbit || !/^(mercury-redstone|x-15)/.test(entry.id))
        .filter((entry) => !entry.id.startsWith('x-15')),
      isFrom(country, knowledge),
    ),
});

/** Probes and stations that bear numbers, of which no more will fly. */
const numbered = (
  programme: EntryId,
  label: string,
  word: readonly string[],
  ids: readonly EntryId[],
  isEndOnly = true,
): SetDeclaration => ({
  id: `all-of-${programme}`,
  label,
  kinds: ['spacecraft', 'mission', 'station'],
  needs: [[`#${programme}`]],
  may: [
    ...word,
    ...FLIGHT,
    'spacecraft',
    'launch',
    'space',
    '#nasa',
    '@usa',
    '@ussr',
    '#esa',
    '#moon',
    'crewed',
    'uncrewed',
  ],
  isClosed: true,
  isEndOnly,
  ranks: () => each(ids),
});

const upTo = (last: number, prefix: string): EntryId[] => Array.from({ length: last }, (_, i) => `${prefix}-${i + 1}`);

/** The first of a country's programmes for people, in their order; what came later is not counted. */
const programmesOf = (country: EntryId, label: string, ids: readonly EntryId[]): SetDeclaration => ({
  id: `crewed-programmes-of-${country}`,
  label,
  kinds: ['programme'],
  needs: [[`@${country}`, ...(country === 'usa' ? ['#nasa'] : [])], ['crewed']],
  may: ['#nasa', ...FLIGHT, 'space'],
  ranks: () => each(ids),
});

export const SETS: readonly SetDeclaration[] = [
  {
    id: 'moonwalkers',
    label: 'the people who walked on the Moon',
    kinds: ['person'],
    needs: [ANYBODY, ['#moon', 'moonwalker']],
    may: ['walk', 'surface', '@usa', '#nasa', '#apollo-programme'],
    isClosed: true,
    // The commander went down the ladder first on every flight.
    ranks: (knowledge) =>
      each(
        flights(knowledge)
          .filter(landedOnMoon)
          .flatMap((entry) => [...withRole(entry, 'commander'), ...withRole(entry, 'lunar-module-pilot')]),
      ),
    // The one who stepped down last, and the one who climbed up last.
    last: (ranks) => ranks.slice(-2).flat(),
  },
  {
    id: 'people-landed-on-moon',
    label: 'the people who landed on the Moon',
    kinds: ['person'],
    needs: [ANYBODY, ['#moon'], ['land']],
    may: ['@usa', '#nasa', '#apollo-programme', 'surface', 'soft'],
    isClosed: true,
    ranks: (knowledge) =>
      flights(knowledge)
        .filter(landedOnMoon)
        .map((entry) => [...withRole(entry, 'commander'), ...withRole(entry, 'lunar-module-pilot')]),
  },
  {
    id: 'crewed-moon-landings',
    label: 'the crewed landings on the Moon',
    kinds: ['crewed-flight'],
    needs: [[...FLIGHT, ...ANYBODY, 'time', 'crewed', '#apollo-programme', '?crewed-flight'], ['#moon'], ['land']],
    may: ['crewed', '#apollo-programme', '@usa', '#nasa', 'time', 'space', 'surface', 'soft'],
    isClosed: true,
    ranks: (knowledge) =>
      each(
        flights(knowledge)
          .filter(landedOnMoon)
          .map(({ id }) => id),
      ),
  },
  {
    id: 'crews-on-the-moon',
    label: 'the crews that landed on the Moon',
    kinds: ['person'],
    needs: [['crew', 'pair', 'duo'], ['#moon'], ['walk', 'land', 'surface']],
    may: ['@usa', '#nasa', '#apollo-programme', 'walk', 'surface'],
    isClosed: true,
    isByRank: true,
    ranks: (knowledge) =>
      flights(knowledge)
        .filter(landedOnMoon)
        .map((entry) => [...withRole(entry, 'commander'), ...withRole(entry, 'lunar-module-pilot')]),
  },
  {
    id: 'flights-with-a-lunar-rover',
    label: 'the flights with a Lunar Roving Vehicle',
    kinds: ['crewed-flight'],
    needs: [FLIGHT, ['#lunar-roving-vehicle']],
    may: [
      'use',
      'carry',
      'drive',
      'bring',
      'deploy',
      'employ',
      'feature',
      'crewed',
      '#moon',
      '#apollo-programme',
      'land',
    ],
    isClosed: true,
    ranks: (knowledge) => each(flightsRelated('carries', 'lunar-roving-vehicle', knowledge)),
  },
  {
    id: 'flights-to-skylab',
    label: 'the crewed Skylab flights',
    kinds: ['crewed-flight'],
    needs: [FLIGHT, ['#skylab']],
    may: ['crewed', 'space', '@usa', '#nasa'],
    isClosed: true,
    ranks: (knowledge) => each(flightsRelated('station', 'skylab', knowledge)),
  },
  programmesOf('usa', 'the crewed programmes of the United States', [
    'project-mercury',
    'gemini-programme',
    'apollo-programme',
  ]),
  programmesOf('ussr', 'the crewed programmes of the Soviet Union', [
    'vostok-programme',
    'voskhod-programme',
    'soyuz-programme',
  ]),
  numbered('ranger', 'the Ranger probes', [], upTo(9, 'ranger')),
  numbered('surveyor-programme', 'the Surveyor landers', ['lander', 'land'], upTo(7, 'surveyor')),
  numbered('lunar-orbiter-programme', 'the Lunar Orbiters', ['orbiter'], upTo(5, 'lunar-orbiter'), false),
  numbered('mariner-programme', 'the Mariner probes', [], upTo(10, 'mariner')),
  numbered('venera-programme', 'the Venera probes', [], upTo(16, 'venera')),
  numbered('salyut-programme', 'the Salyut stations', ['station'], upTo(7, 'salyut')),
  numbered('atv', 'the Automated Transfer Vehicles', ['cargo', 'ship'], upTo(5, 'atv'), false),
  {
    id: 'orbiters-in-space',
    label: 'the Space Shuttle orbiters in space',
    kinds: ['spacecraft'],
    needs: [['orbiter'], ['#space-shuttle', 'shuttle'], ['space']],
    may: ['travel', '#nasa', '@usa', 'launch'],
    isClosed: true,
    ranks: () =>
      each(['columbia', 'challenger', 'discovery', 'atlantis', 'endeavour'].map((name) => `shuttle-${name}`)),
  },
  {
    id: 'great-observatories',
    label: 'the Great Observatories',
    kinds: ['spacecraft', 'mission'],
    needs: [['#great-observatories']],
    may: ['#nasa', 'space', 'telescope', '@usa', 'launch', 'mission', 'flight'],
    isClosed: true,
    ranks: (knowledge) =>
      each(
        byLaunch(
          knowledge.glossary
            .ofKind('spacecraft')
            .map((index) => knowledge.entry(index))
            .filter((entry) => knowledge.ids(entry, 'programme').includes('great-observatories')),
        ).map(({ id }) => id),
      ),
  },
  programme('apollo-programme', 'the crewed Apollo flights', true),
  programme('project-mercury', 'the crewed Mercury flights', true),
  programme('gemini-programme', 'the crewed Gemini flights', true),
  programme('vostok-programme', 'the crewed Vostok flights', true),
  programme('space-shuttle-programme', 'the flights of the Space Shuttle', false),
  {
    ...programme('space-shuttle-programme', 'the flights of the Space Shuttle', false),
    id: 'shuttle-flights',
    needs: [FLIGHT, ['#space-shuttle', 'shuttle']],
  },
  {
    id: 'us-crewed-flights',
    label: 'the crewed spaceflights of the United States',
    kinds: ['crewed-flight'],
    needs: [FLIGHT, ['crewed'], ['@usa', '#nasa']],
    may: ['space'],
    ranks: (knowledge) => withRocketPlanes(inCapsules(knowledge, 'usa').map(({ id }) => id)),
  },
  {
    id: 'soviet-crewed-flights',
    label: 'the crewed spaceflights of the Soviet Union',
    kinds: ['crewed-flight'],
    needs: [FLIGHT, ['crewed'], ['@ussr']],
    may: ['space'],
    ranks: (knowledge) => each(inCapsules(knowledge, 'ussr').map(({ id }) => id)),
  },
  {
    id: 'chinese-crewed-flights',
    label: "China's crewed spaceflights",
    kinds: ['crewed-flight'],
    needs: [FLIGHT, ['crewed'], ['@china', '#shenzhou-programme']],
    may: ['space', '@china'],
    ranks: (knowledge) => each(inCapsules(knowledge, 'china').map(({ id }) => id)),
  },
  orbiter('shuttle-columbia', 'Columbia'),
  orbiter('shuttle-challenger', 'Challenger'),
  orbiter('shuttle-discovery', 'Discovery'),
  orbiter('shuttle-atlantis', 'Atlantis'),
  orbiter('shuttle-endeavour', 'Endeavour'),
  missionsOf('discovery-programme', 'the missions of the Discovery programme'),
  missionsOf('new-frontiers', 'the missions of the New Frontiers programme'),
  peopleFrom('usa', 'the Americans in space', [], false),
  peopleFrom('usa', 'the Americans in orbit', [], true),
  peopleFrom('ussr', 'the Soviet citizens in space', [], false),
  {
    id: 'people-in-orbit',
    label: 'the people in orbit',
    kinds: ['person'],
    needs: [PERSON, ['orbit']],
    may: ['#earth', 'travel', 'flight', 'space'],
    ranks: (knowledge) =>
      newcomers(
        flights(knowledge).filter((entry) => launchOf(entry) < '1966' && !/^(mercury-redstone|x-15)/.test(entry.id)),
        () => true,
      ),
  },
  {
    id: 'people-in-space',
    label: 'the people in space',
    kinds: ['person'],
    needs: [PERSON, ['space']],
    may: ['travel', 'flight'],
    // Up to the first flights of the X-15 that some count.
    ranks: (knowledge) =>
      newcomers(
        flights(knowledge).filter((entry) => launchOf(entry) < '1962-07'),
        () => true,
      ),
  },
  {
    id: 'moon-travellers',
    label: 'the people who have flown to the Moon',
    kinds: ['person'],
    needs: [ANYBODY, ['#moon'], ['travel', 'orbit', 'flight']],
    may: ['@usa', '#nasa', '#apollo-programme'],
    ranks: (knowledge) =>
      newcomers(
        flights(knowledge).filter((entry) => knowledge.ids(entry, 'targets').includes('moon')),
        () => true,
      ),
  },
];
