import { daysOf } from '../dates.ts';
import type { Entry, EntryId } from '../entry.ts';
import type { EventType } from '../schema/events.ts';
import type { Relation } from '../schema/relations.ts';
import { countryOf } from './countries.ts';
import type { Field, Statement } from './statement.ts';
import type { Subjects } from './subjects.ts';
import { vehicleNames } from './vehicles.ts';

/** Whether an entry says the same; undefined where it says nothing of it, or the statement cannot be understood. */
export interface Comparison {
  readonly agrees: boolean;
  /** What the entry says. */
  readonly known: string;
}

type Compare = (entry: Entry, statement: Statement, subjects: Subjects) => Comparison | undefined;

const ids = (entry: Entry, relation: Relation): EntryId[] =>
  entry.relations[relation]?.list.map(({ value }) => value) ?? [];

export const COMPARE: Readonly<Record<Field, Compare>> = {
  launch: (entry, { value, isLocal }) => sameDay(entry, ['launch'], value, isLocal ? 1 : 0),
  // The tables round a stay's end to their own time zone.
  landing: (entry, { value }) => sameDay(entry, ['landing', 'end'], value, 1),
  birth: (entry, { value }) => sameDay(entry, ['birth'], value, 0),
  death: (entry, { value }) => sameDay(entry, ['death'], value, 0),
  'first-flight': (entry, { value }) => sameDay(entry, ['first-flight'], value, 1),
  'last-flight': (entry, { value }) => sameDay(entry, ['last-flight'], value, 1),
  // The year of this stage of an organisation, or that of its first.
  founding: (entry, { value }) => {
    const years = value.split('/').flatMap((year) => sameDay(entry, ['founding', 'start'], year, 0) ?? []);
    return years.find(({ agrees }) => agrees) ?? years[0];
  },
  vehicle: (entry, { value }, subjects) => {
    const known = entry.events.filter(({ type }) => type === 'launch').flatMap(({ roles }) => roles.by ?? []);
    const said = vehicleNames(value)
      .flatMap((name) => subjects.named(name))
      .filter((draft) => draft.entry.kind === 'launch-vehicle');
    if (known.length === 0 || said.length === 0) return undefined;
    const kin = new Set(known.flatMap((id) => kinOf(id, subjects)));
    return {
      agrees: said.some(({ entry: vehicle }) => kinOf(vehicle.id, subjects).some((id) => kin.has(id))),
      known: known.join(', '),
    };
  },
  country: (entry, { value }, subjects) =>
    sameCountry(entry, value, subjects, ['country', 'operator', 'owner', 'partners', 'makers']),
  maker: (entry, { value }, subjects) => sameCountry(entry, value, subjects, ['country', 'operator', 'makers']),
  nationality: (entry, { value }, subjects) => sameCountry(entry, value, subjects, ['nationality']),
  flights: (entry, { value, upTo, upToFlight = [] }, subjects) => {
    const flights = entry.quantities.flights;
    const last = upTo ?? lastLaunch(upToFlight, subjects);
    if (!flights || last === undefined) return undefined;
    const since = subjects.flightsOf(entry.id).filter((flight) => launchOf(flight) > last).length;
    const agrees = flights.min - since <= Number(value) && Number(value) <= flights.max - since;
    return { agrees, known: `${flights.max}, ${since} of them since` };
  },
  crew: (entry, { value }, subjects) => {
    const crew = entry.relations.crew;
    const person = subjects.person(value);
    if (!crew?.complete || !person) return undefined;
    return { agrees: ids(entry, 'crew').includes(person.entry.id), known: ids(entry, 'crew').join(', ') };
  },
  operator: (entry, { value }, subjects) => {
    const said = operatorsIn(value, subjects);
    const known = [
      ...ids(entry, 'operator'),
      ...ids(entry, 'owner'),
      ...ids(entry, 'partners'),
      ...ids(entry, 'contributors'),
    ];
    if (said.length === 0 || ids(entry, 'operator').length === 0) return undefined;
    const kin = new Set(known.flatMap((id) => organisationKin(id, subjects)));
    return {
      agrees: said.some((id) => organisationKin(id, subjects).some((one) => kin.has(one))),
      known: known.join(', '),
    };
  },
};

/** `slack` in days. Only as exact as both say it; of several events one that fits is enough. */
function sameDay(entry: Entry, types: readonly EventType[], value: string, slack: number): Comparison | undefined {
  const dates = entry.events
    .filter(({ type, at }) => types.includes(type) && at !== undefined)
    .flatMap(({ at }) => at ?? []);
  const said = daysOf(value);
  if (dates.length === 0 || !said) return undefined;
  const agrees = dates.some((date) => {
    const days = daysOf(date);
    return days !== undefined && days.first - slack <= said.last && said.first - slack <= days.last;
  });
  return { agrees, known: dates.join(', ') };
}

const launchOf = ({ events }: Entry): string => events.find(({ type }) => type === 'launch')?.at ?? '';

const lastLaunch = (names: readonly string[], subjects: Subjects): string | undefined =>
  names
    .flatMap((name) => subjects.named(name))
    .filter(({ entry }) => entry.kind === 'crewed-flight')
    .map(({ entry }) => launchOf(entry))[0];

/** A vehicle, its family and the vehicles of one: tables lump and split them differently. */
function kinOf(id: EntryId, subjects: Subjects): EntryId[] {
  const entry = subjects.byId(id)?.entry;
  if (!entry) return [id];
  const kin = [...ids(entry, 'family'), ...ids(entry, 'part-of'), ...ids(entry, 'members')];
  return [id, ...kin.filter((one) => one !== 'r-7')];
}

function organisationKin(id: EntryId, subjects: Subjects, depth = 0): EntryId[] {
  const entry = subjects.byId(id)?.entry;
  if (!entry || depth > 2) return [id];
  const kin = [
    ...ids(entry, 'part-of'),
    ...ids(entry, 'predecessors'),
    ...ids(entry, 'successors'),
    ...ids(entry, 'owner'),
  ];
  return [id, ...kin.flatMap((other) => organisationKin(other, subjects, depth + 1))];
}

/** "National Aeronautics and Space Administration (NASA)/US Geological Survey": those that the glossary has. */
const operatorsIn = (text: string, subjects: Subjects): EntryId[] =>
  text
    .split(/[/();,]| and (?=[A-Z])/)
    .map((part) => part.trim())
    .filter((part) => part.length > 2)
    .flatMap((part) => subjects.named(part))
    .filter(({ entry }) => ['agency', 'company', 'organisation'].includes(entry.kind))
    .map(({ entry }) => entry.id);

function sameCountry(
  entry: Entry,
  code: string,
  subjects: Subjects,
  relations: readonly Relation[],
): Comparison | undefined {
  const said = countryOf(code);
  const named = relations.flatMap((relation) => ids(entry, relation));
  const countries = new Set(named.flatMap((id) => countriesFor(id, subjects)));
  if (said.length === 0 || countries.size === 0) return undefined;
  const known = [...countries].join(', ');
  return { agrees: said.some((country) => countries.has(country)), known };
}

/** A country, what it followed or turned into, and what it is part of; of an organisation, its country. */
function countriesFor(id: EntryId, subjects: Subjects): EntryId[] {
  const entry = subjects.byId(id)?.entry;
  if (!entry) return [];
  if (entry.kind === 'country') return [id, ...ids(entry, 'predecessors'), ...ids(entry, 'successors')];
  const own = [
    ...ids(entry, 'country'),
    ...(['esa', 'esro', 'eumetsat', 'european-union', 'european-commission'].includes(id) ? ['europe'] : []),
  ];
  return own.flatMap((country) => (country === 'europe' ? ['europe'] : countriesFor(country, subjects)));
}
