import { areDisjoint, daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent, Value } from '../../../glossary/entry.ts';
import type { Glossary } from '../../../glossary/glossary.ts';
import type { EventType } from '../../../glossary/schema/events.ts';
import type { Relation } from '../../../glossary/schema/relations.ts';
import type { Verdict } from '../../claims/claim.ts';
import { datesIn } from '../../mentions/dates.ts';

/** The relation that a claim is held against, of several that it may be, and the value that it names there. */
export function relationMeant(
  { claim }: Verdict,
  entry: Entry,
  relations: readonly [Relation, ...Relation[]],
): { readonly relation: Relation; readonly value: Value | undefined } {
  const ids = new Set(claim.split(/[ ,:]+/));
  const lists = relations.map((relation) => ({ relation, list: entry.relations[relation]?.list ?? [] }));
  const holding = lists.flatMap(({ relation, list }) => {
    const value = list.find((one) => ids.has(one.value));
    return value ? [{ relation, value }] : [];
  });
  // Who runs it is among its partners too, and stands in a row of its own.
  const best = holding.find(({ relation }) => relation === 'operator') ?? holding[0];
  const filled = lists.find(({ list }) => list.length > 0)?.relation;
  return best ?? { relation: filled ?? relations[0], value: undefined };
}

/** The events that a claim may be of, by the date or the name in it; where it tells none apart, all of the first type there is. */
export function eventsMeant(
  { events }: Entry,
  types: readonly EventType[],
  written: string,
  glossary: Glossary,
): readonly EntryEvent[] {
  const [date] = datesIn(written);
  const named = new Set(
    glossary.namesIn(written).flatMap(({ candidates }) => candidates.map(({ entry }) => glossary.entry(entry).id)),
  );
  const isMeant = ({ at, roles }: EntryEvent): boolean => {
    const days = daysOf(at);
    if (date?.days && days && !areDisjoint(date.days, days, 1)) return true;
    return Object.values(roles).some((ids) => ids.some((id) => named.has(id)));
  };
  const possible = types.flatMap((type) => events.filter((event) => event.type === type));
  const meant = possible.filter(isMeant);
  return meant.length > 0 ? meant.slice(0, 2) : [];
}
