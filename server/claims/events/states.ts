import type { EntryId } from '../../../glossary/entry.ts';
import type { Knowledge } from '../knowledge.ts';

/** Runways, ranges and islands lie in few steps in a state. */
const MOST_STEPS = 3;

/** The states of a country, such as Florida, in which a place or launch site lies, itself included. */
function statesOf(id: EntryId, knowledge: Knowledge, steps = MOST_STEPS): readonly EntryId[] {
  const entry = knowledge.byId(id);
  if (!entry || steps === 0 || (entry.kind !== 'place' && entry.kind !== 'launch-site')) return [];
  const wider = [...knowledge.ids(entry, 'part-of'), ...knowledge.ids(entry, 'place')];
  return entry.kind === 'place' && wider.some((one) => knowledge.kind(one) === 'country')
    ? [id]
    : wider.flatMap((one) => statesOf(one, knowledge, steps - 1));
}

/** "in Florida", "at the Kennedy Space Center", of what came down in California. */
export function areInOtherStates(one: EntryId, other: EntryId, knowledge: Knowledge): boolean {
  const [states, others] = [statesOf(one, knowledge), statesOf(other, knowledge)];
  return states.length > 0 && others.length > 0 && !states.some((id) => others.includes(id));
}
