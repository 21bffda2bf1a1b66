import type { Entry, EntryEvent, EntryId, Values } from '../entry.ts';
import type { EventRole } from '../schema/events.ts';
import { isRelation, RELATIONS, type Relation } from '../schema/relations.ts';

/**
 * An entry without the ids that are not in the glossary, so that one entry's mistake does not cost another. A list that lost
 * a value is no longer complete. Undefined where nothing is left of its rule.
 */
export function withoutMissing(entry: Entry, isUsable: (id: EntryId) => boolean): Entry | undefined {
  const relations: Partial<Record<Relation, Values>> = {};
  for (const [name, values] of Object.entries(entry.relations)) {
    if (isRelation(name))
      relations[name] = RELATIONS[name].value.type === 'ref' ? usableValues(values, isUsable) : values;
  }
  const rule = usableRule(entry, isUsable);
  if (entry.rule && !rule) return undefined;
  return {
    ...entry,
    relations,
    events: entry.events.map((event) => usableEvent(event, isUsable)),
    ...(rule && { rule }),
  };
}

function usableValues(values: Values, isUsable: (id: EntryId) => boolean): Values {
  const list = values.list.filter(({ value }) => isUsable(value));
  return { ...values, list, complete: values.complete && list.length === values.list.length };
}

function usableEvent(event: EntryEvent, isUsable: (id: EntryId) => boolean): EntryEvent {
  const roles: Partial<Record<EventRole, readonly EntryId[]>> = { ...event.roles };
  for (const [role, ids] of Object.entries(event.roles) as [EventRole, readonly EntryId[]][]) {
    const usable = ids.filter(isUsable);
    if (usable.length > 0) roles[role] = usable;
    else delete roles[role];
  }
  return { ...event, roles };
}

function usableRule({ rule }: Entry, isUsable: (id: EntryId) => boolean): Entry['rule'] {
  if (rule?.record) {
    const holders = rule.record.holders.filter(isUsable);
    if (holders.length < rule.record.holders.length) return undefined;
    // A row with a gap would give everybody after it a wrong place.
    const { next, ...record } = rule.record;
    return next?.every(isUsable) === false ? { record } : rule;
  }
  if (rule?.saying) {
    const speakers = rule.saying.speakers.filter(isUsable);
    return speakers.length > 0 ? { saying: { ...rule.saying, speakers } } : undefined;
  }
  return rule;
}
