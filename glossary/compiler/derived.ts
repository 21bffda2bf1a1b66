import { daysOf } from '../dates.ts';
import type { Entry, EntryEvent, EntryId } from '../entry.ts';
import { fold } from '../names/fold.ts';
import type { EventType } from '../schema/events.ts';
import { UNITS } from '../schema/quantities.ts';
import type { Draft } from './draft.ts';
import type { Problems } from './problems.ts';

/**
 * What can be worked out from the events and crews of all entries, held against what entries record of it: firsts,
 * numbers of flights, durations, sizes of crews, lifetimes of launch vehicles. Every disagreement is a problem.
 */
export function checkDerived(drafts: readonly Draft[], problems: Problems): void {
  const world = new World(drafts);
  for (const draft of drafts) {
    checkFirst(draft, world, problems);
    checkFlights(draft, world, problems);
    checkDuration(draft, problems);
    checkCrewSize(draft, problems);
    checkLives(draft, world, problems);
    checkVehicle(draft, world, problems);
  }
}

/** An event with the entry that it happened to. */
interface Happening {
  readonly entry: Entry;
  readonly event: EntryEvent;
  /** Its first day, and its last where the day is not known. */
  readonly day: number;
  readonly last: number;
}

class World {
  readonly #byId = new Map<EntryId, Draft>();
  readonly #byWord = new Map<string, EntryId>();
  readonly #stays = new Map<EntryId, Entry[]>();
  readonly #launches = new Map<EntryId, Happening[]>();
  readonly happenings: readonly Happening[];
  /** Crewed flights by the people aboard. */
  readonly flights = new Map<EntryId, Entry[]>();

  constructor(drafts: readonly Draft[]) {
    for (const draft of drafts) {
      const { entry } = draft;
      this.#byId.set(entry.id, draft);
      if (entry.kind === 'body') for (const { text } of entry.names) this.#byWord.set(fold(text).text, entry.id);
      for (const { value } of entry.relations.demonyms?.list ?? [])
        if (entry.kind === 'country') this.#byWord.set(fold(value).text, entry.id);
      const ofPeople =
        entry.kind === 'expedition' ? this.#stays : entry.kind === 'crewed-flight' ? this.flights : undefined;
      for (const { value, role } of entry.relations.crew?.list ?? [])
        if (role !== 'returning') ofPeople?.set(value, [...(ofPeople.get(value) ?? []), entry]);
    }
    this.happenings = drafts.flatMap(({ entry }) =>
      entry.events.flatMap((event): Happening[] => {
        const days = event.at === undefined ? undefined : daysOf(event.at);
        return days ? [{ entry, event, day: days.first, last: days.last }] : [];
      }),
    );
    for (const happening of this.happenings)
      for (const vehicle of happening.event.type === 'launch' ? (happening.event.roles.by ?? []) : [])
        this.#launches.set(vehicle, [...(this.#launches.get(vehicle) ?? []), happening]);
  }

  /** The expeditions of somebody. */
  stays(person: EntryId): readonly Entry[] {
    return this.#stays.get(person) ?? [];
  }

  /** What a vehicle launched. */
  launchesOf(vehicle: EntryId): readonly Happening[] {
    return this.#launches.get(vehicle) ?? [];
  }

  entry(id: EntryId): Entry | undefined {
    return this.#byId.get(id)?.entry;
  }

  /** A body by its name, or a country by its adjective. */
  idOf(word: string): EntryId | undefined {
    return this.#byWord.get(fold(word).text);
  }

  ids(entry: Entry | undefined, relation: keyof Entry['relations']): EntryId[] {
    return entry?.relations[relation]?.list.map(({ value }) => value) ?? [];
  }
}

/** Claims of a first that follow from events at a body; `$1` is its name. */
const AT_A_BODY: readonly {
  readonly says: RegExp;
  readonly types: readonly EventType[];
  readonly evenFailed?: true;
}[] = [
  { says: /^first spacecraft to orbit (?!Earth)(.+)$/i, types: ['orbit-insertion'] },
  { says: /^first spacecraft in orbit around (?!Earth)(.+)$/i, types: ['orbit-insertion'] },
  { says: /^first (?:soft landing|landing) on (.+)$/i, types: ['landing'] },
  { says: /^first spacecraft to land on (.+)$/i, types: ['landing'] },
  { says: /^first (?:flyby of|spacecraft to fly past) (.+)$/i, types: ['flyby', 'orbit-insertion'] },
  {
    says: /^first spacecraft to (?:hit|strike|reach surface of) (.+)$/i,
    types: ['impact', 'landing'],
    evenFailed: true,
  },
];
/** And those that follow from crews; `$1` is an adjective. */
const OF_A_NATION = /^first (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) in space$/u;

function checkFirst({ entry, place }: Draft, world: World, problems: Problems): void {
  const rule = entry.rule?.record;
  if (!rule || rule.until !== undefined) return;
  for (const says of rule.says) {
    const first = firstAtBody(says, world) ?? firstOfNation(says, world);
    if (!first || rule.holders.some((holder) => isSame(holder, first, world))) continue;
    const message = `"${says}" is recorded of ${rule.holders.join(', ')}, but from the events it follows for ${first.join(' and ')}.`;
    problems.add(place, 'derived', `${message} Correct one of the entries, or word the record so that it is true.`);
  }
}

function firstAtBody(says: string, world: World): EntryId[] | undefined {
  for (const { says: pattern, types, evenFailed } of AT_A_BODY) {
    const body = pattern.exec(says)?.[1];
    const id = body === undefined ? undefined : world.idOf(body);
    if (id === undefined) continue;
    const there = world.happenings.filter(
      ({ event }) =>
        types.includes(event.type) && (evenFailed || event.outcome === 'success') && event.roles.body?.includes(id),
    );
    const day = Math.min(...there.map((happening) => happening.day));
    const first = there.filter((happening) => happening.day === day).map((happening) => happening.entry.id);
    if (first.length > 0) return first;
  }
  return undefined;
}

/** Whoever of a nation was launched first. */
function firstOfNation(says: string, world: World): EntryId[] | undefined {
  const nation = world.idOf(OF_A_NATION.exec(says)?.[1] ?? '');
  if (nation === undefined) return undefined;
  let day = Number.POSITIVE_INFINITY;
  let first: EntryId[] = [];
  for (const { entry, event, day: launched } of world.happenings) {
    if (event.type !== 'launch' || entry.kind !== 'crewed-flight' || launched > day) continue;
    const people = world.ids(entry, 'crew').filter((id) => world.ids(world.entry(id), 'nationality').includes(nation));
    if (people.length === 0) continue;
    first = launched === day ? [...first, ...people] : people;
    day = launched;
  }
  return first.length > 0 ? first : undefined;
}

/** A craft and its mission, lander or carrier, a person and their flight stand for one another. */
function isSame(holder: EntryId, first: readonly EntryId[], world: World): boolean {
  if (first.includes(holder)) return true;
  const relations = ['part-of', 'members', 'carries', 'carried-by', 'craft', 'crew', 'modules'] as const;
  const near = (id: EntryId): EntryId[] => relations.flatMap((relation) => world.ids(world.entry(id), relation));
  return first.some((id) => near(id).includes(holder) || near(holder).includes(id));
}

/** A person's number of flights against the crews that list them. */
function checkFlights({ entry, place }: Draft, world: World, problems: Problems): void {
  const { flights } = entry.quantities;
  if (entry.kind !== 'person' || !flights) return;
  const trips = tripsOf(entry.id, world);
  if (trips.length >= flights.min && trips.length <= flights.max) return;
  const list = trips.map(({ id }) => id).join(', ') || 'none';
  const message = `${entry.id} has ${flights.max} flights, but the crews make it ${trips.length} (${list}).`;
  problems.add(place, 'derived', `${message} Correct the number, or the crews.`);
}

/** The flights up: who came home with another crew is listed in both, and was aboard a station in between. */
function tripsOf(person: EntryId, world: World): Entry[] {
  const flown = (world.flights.get(person) ?? []).filter((flight) => firstDay(flight, 'launch') !== undefined);
  const sorted = flown.sort((a, b) => (firstDay(a, 'launch') ?? 0) - (firstDay(b, 'launch') ?? 0));
  return sorted.filter((flight, index) => {
    const before = sorted[index - 1];
    const isPart = world.ids(flight, 'part-of').some((whole) => sorted.some(({ id }) => id === whole));
    return !isPart && !(before && world.stays(person).some((stay) => joins(stay, before, flight)));
  });
}

/** No expedition is longer, in days: who joins one while it runs came up within that time. */
const LONGEST_STAY = 250;

/** Whether somebody was still on that stay when another flight came for them. */
function joins(stay: Entry, before: Entry, after: Entry): boolean {
  const [start, up, down] = [firstDay(stay, 'start'), firstDay(before, 'launch') ?? 0, firstDay(after, 'launch') ?? 0];
  const end = daysOf(stay.events.find(({ type }) => type === 'end')?.at ?? '')?.last ?? start;
  if (start === undefined || end === undefined) return false;
  return Math.abs(start - up) <= LONGEST_STAY && start < down - 3 && end >= down - 10;
}

const firstDay = (entry: Entry, type: EventType): number | undefined =>
  daysOf(entry.events.find((event) => event.type === type)?.at ?? '')?.first;

/** Days between launch and landing may differ from a stated duration by so much: rounding, and times of day not given. */
const SLACK = 1.1;

function checkDuration({ entry, place }: Draft, problems: Problems): void {
  const { duration } = entry.quantities;
  const unit = duration && UNITS[duration.unit];
  const launch = entry.events.find(({ type }) => type === 'launch')?.at;
  const isHome = ({ type: kind, outcome, roles }: EntryEvent): boolean =>
    kind === 'landing' && outcome !== 'failure' && (roles.body ?? ['earth']).includes('earth');
  const landing = entry.events.findLast(isHome)?.at;
  const [from, to] = [launch && daysOf(launch), landing && daysOf(landing)];
  if (entry.kind !== 'crewed-flight' || !duration || !unit || !from || !to) return;
  const [least, most] = [to.first - from.last - SLACK, to.last - from.first + SLACK];
  if (duration.max * unit.factor >= least && duration.min * unit.factor <= most) return;
  const days = (duration.max * unit.factor).toFixed(1);
  const message = `${entry.id} is said to have lasted ${days} days, but ran from ${launch} to ${landing}.`;
  problems.add(place, 'derived', `${message} Correct the duration or the dates.`);
}

function checkCrewSize({ entry, place }: Draft, problems: Problems): void {
  const [size, crew] = [entry.quantities.crew, entry.relations.crew];
  if (entry.kind !== 'crewed-flight' || !size || !crew?.complete || crew.list.length === size.max) return;
  const message = `${entry.id} is said to have had a crew of ${size.max}, but its complete list names ${crew.list.length}.`;
  problems.add(place, 'derived', `${message} Correct the number or the list.`);
}

/** Nobody flies before birth or after death. */
function checkLives({ entry, place }: Draft, world: World, problems: Problems): void {
  if (entry.kind !== 'person') return;
  const dayOf = (one: Entry, type: EventType) => daysOf(one.events.find((event) => event.type === type)?.at ?? '');
  const [birth, death] = [dayOf(entry, 'birth'), dayOf(entry, 'death')];
  for (const flight of world.flights.get(entry.id) ?? []) {
    const launch = dayOf(flight, 'launch');
    const isImpossible = launch && ((birth && launch.last < birth.first) || (death && launch.first > death.last));
    if (isImpossible)
      problems.add(place, 'derived', `${entry.id} did not live when ${flight.id} flew. Correct the dates or the crew.`);
  }
}

/** What a vehicle launched lies between its first and last flight. */
function checkVehicle({ entry, place }: Draft, world: World, problems: Problems): void {
  if (entry.kind !== 'launch-vehicle') return;
  const dayOf = (type: EventType) => daysOf(entry.events.find((event) => event.type === type)?.at ?? '');
  const [first, last] = [dayOf('first-flight'), dayOf('last-flight')];
  for (const { entry: craft, event, day, last: latest } of world.launchesOf(entry.id)) {
    if ((event.roles.by?.length ?? 0) > 1) continue;
    const isEarly = first !== undefined && latest < first.first - 1;
    const isLate = last !== undefined && day > last.last + 1;
    if (!isEarly && !isLate) continue;
    const what = isEarly ? 'first flew' : 'last flew';
    const when = entry.events.find(({ type }) => type === (isEarly ? 'first-flight' : 'last-flight'))?.at;
    const message = `${craft.id} was launched by ${entry.id} on ${event.at}, but ${entry.id} ${what} on ${when}.`;
    problems.add(place, 'derived', `${message} Correct one of the dates, or name the right vehicle.`);
  }
}
