import type { Knowledge } from './knowledge.ts';

/** What is worked out of all that the glossary knows: made when it is first asked for, and once for each glossary. */
export function workedOut<Made extends object>(make: (knowledge: Knowledge) => Made): (knowledge: Knowledge) => Made {
  const known = new WeakMap<Knowledge, Made>();
  return (knowledge) => {
    const before = known.get(knowledge);
    if (before) return before;
    const made = make(knowledge);
    known.set(knowledge, made);
    return made;
  };
}
