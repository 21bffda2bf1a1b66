import { areDisjoint, type Days, daysOf, yearOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent, EntryId } from '../../../glossary/entry.ts';
import type { Glossary } from '../../../glossary/glossary.ts';
import type { EventType } from '../../../glossary/schema/events.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';
import { type Visit, visitsOf } from '../times/working-lives.ts';

/** What flies, in the order in which it is named where several fit. */
const FLYING: readonly Kind[] = ['spacecraft', 'mission', 'crewed-flight', 'module', 'station'];

/** One event of one entry, and when it was. */
export interface KnownEvent {
  readonly entry: Entry;
  readonly event: EntryEvent;
  readonly at: string;
  readonly days: Days;
}

/** Every event of everything that flies, by the year in which it was: to find which event a sentence means. */
export class EventIndex {
  /** Spacecraft, missions and crewed flights, in the glossary's order. */
  readonly crafts: readonly Entry[];
  readonly #byYear = new Map<number, KnownEvent[]>();
  #visits: readonly Visit[] | undefined;

  constructor(glossary: Glossary) {
    const crafts: Entry[] = [];
    for (const kind of FLYING) {
      for (const index of glossary.ofKind(kind)) {
        const entry = glossary.entry(index);
        crafts.push(entry);
        for (const event of entry.events) this.#add(entry, event);
      }
    }
    this.crafts = crafts;
  }

  /** Every stay of a craft at a world. */
  get visits(): readonly Visit[] {
    this.#visits ??= this.crafts.flatMap(visitsOf);
    return this.#visits;
  }

  #add(entry: Entry, event: EntryEvent): void {
    const days = daysOf(event.at);
    if (event.at === undefined || !days) return;
    const year = yearOf(days.first);
    const known = this.#byYear.get(year);
    if (known) known.push({ entry, event, at: event.at, days });
    else this.#byYear.set(year, [{ entry, event, at: event.at, days }]);
  }

  /** The events of some types that may have been in these days, a day of difference allowed. */
  during(types: readonly EventType[], days: Days): KnownEvent[] {
    return this.within(days).filter(({ event }) => types.includes(event.type));
  }

  /** The same of any type. */
  within(days: Days): KnownEvent[] {
    const found: KnownEvent[] = [];
    for (let year = yearOf(days.first - 1); year <= yearOf(days.last + 1); year++)
      for (const known of this.#byYear.get(year) ?? []) if (!areDisjoint(known.days, days, 1)) found.push(known);
    return found;
  }

  /** The crewed flight that a launch on a day belongs to: the Space Shuttle that carried Hubble flew as STS-31. */
  flightLaunched(at: string, vehicle: EntryId): Entry | undefined {
    const days = daysOf(at);
    if (!days || at.length < 10) return undefined;
    const flights = this.during(['launch'], days).filter(
      ({ entry, event }) =>
        entry.kind === 'crewed-flight' &&
        event.roles.by?.includes(vehicle) &&
        event.at?.slice(0, 10) === at.slice(0, 10),
    );
    return flights.length === 1 ? flights[0]?.entry : undefined;
  }
}
