import type { EntryId } from '../../../glossary/entry.ts';
import type { Knowledge } from '../knowledge.ts';
import { workedOut } from '../worked-out.ts';

/** The flights that somebody came home on and did not go up on. */
export const broughtHomeBy = (person: EntryId, knowledge: Knowledge): readonly EntryId[] =>
  returns(knowledge).get(person) ?? [];

const returns = workedOut((knowledge) => {
  const all = new Map<EntryId, EntryId[]>();
  for (const { id, relations } of knowledge.allOf('crewed-flight')) {
    for (const { value, role } of relations.crew?.list ?? [])
      if (role === 'returning') all.set(value, [...(all.get(value) ?? []), id]);
  }
  return all;
});
