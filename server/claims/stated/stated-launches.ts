import type { EntryId } from '../../../glossary/entry.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';
import type { SentenceContext } from '../context.ts';
import { isCertain, onlyPhrase, type StatedFact, subjectOf } from './stated-facts.ts';

const ONCE_LAUNCHED: ReadonlySet<Kind> = new Set<Kind>(['spacecraft', 'module', 'crewed-flight']);

/** The rocket that launched a craft, and the site that it left, as a sentence states them. */
export function statedLaunches(context: SentenceContext): StatedFact[] {
  return context.reading.clauses.flatMap((clause) => {
    if (clause.verb !== 'launch' || !isCertain(clause)) return [];
    const phrase = onlyPhrase(clause.themes);
    const named = phrase && subjectOf(phrase, ONCE_LAUNCHED, true, context);
    if (!named) return [];
    const { subject, name } = named;
    const others = [
      ...clause.complements,
      ...(clause.construction === 'active' ? [] : clause.agents.map((agent) => ({ preposition: 'by', phrase: agent }))),
    ];
    return others.flatMap(({ preposition, phrase: other }): StatedFact[] => {
      const index = other.others.length > 0 ? undefined : context.referent(other);
      if (index === undefined || other.head.tag !== 'name') return [];
      const { id, kind } = context.entry(index);
      const { start, end } = context.nameToken(other);
      const found = context.shown({ start, end });
      const base = { subject, name, start, end, found };
      if (kind === 'launch-vehicle' && /^(?:by|on|aboard|atop|with)$/.test(preposition))
        return [
          {
            ...base,
            what: 'rocket',
            value: { type: 'thing', kin: [id, ...wordsOf(found), ...wordsOf(context.knowledge.nameOf(id))] },
          },
        ];
      if (kind === 'launch-site' && preposition === 'from')
        return [{ ...base, what: 'launch site', value: { type: 'thing', kin: around(id, context) } }];
      return [];
    });
  });
}

/** A family shares a word: Proton and Proton-K, Delta and Thor-Delta. The R-7 has as many names as uses. */
const wordsOf = (name: string): string[] =>
  (name.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
    .filter((word) => !/^(?:rocket|launch|vehicle|launcher|the)$/.test(word))
    .map((word) => (/^(?:soyuz|vostok|voskhod|molniya|sputnik|luna|semyorka)$/.test(word) ? 'r-7' : word));

/** A place and all that it lies in, countries excepted. */
function around(id: EntryId, { knowledge }: SentenceContext): EntryId[] {
  const found = new Set<EntryId>([id]);
  for (const one of found) {
    const entry = knowledge.byId(one);
    if (!entry) continue;
    for (const outer of knowledge.ids(entry, 'part-of', 'place'))
      if (knowledge.kind(outer) !== 'country') found.add(outer);
  }
  return [...found];
}
