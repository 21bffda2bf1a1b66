import type { EntryId } from '../../../glossary/entry.ts';
import type { Knowledge } from '../knowledge.ts';

const found = new WeakMap<Knowledge, ReadonlyMap<EntryId, readonly EntryId[]>>();

/** The flights that somebody came home on and did not go up on, worked out once. */
export function broughtHomeBy(person: EntryId, knowledge: Knowledge): readonly EntryId[] {
  const known = found.get(knowledge) ?? returns(knowledge);
  found.set(knowledge, known);
  return known.get(person) ?? [];
}

function returns(knowledge: Knowledge): ReadonlyMap<EntryId, readonly EntryId[]> {
  const all = new Map<EntryId, EntryId[]>();
  for (const index of knowledge.glossary.ofKind('crewed-flight')) {
    const { id, relations } = knowledge.entry(index);
    for (const { value, role } of relations.crew?.list ?? [])
      if (role === 'returning') all.set(value, [...(all.get(value) ?? []), id]);
  }
  return all;
}
