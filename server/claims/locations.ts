import type { EntryIndex } from '../../glossary/glossary.ts';
import type { Complement } from '../clauses/clause.ts';
import type { Verdict } from './claim.ts';
import type { SentenceContext } from './context.ts';
import { inWords } from './lists-in-words.ts';

const PLACED: ReadonlySet<string> = new Set(['launch-site', 'organisation', 'agency', 'company']);
const LYING = /^(lie|locate|situate|be|stand|sit)$/;

/** "Baikonur lies in Uzbekistan", "from Baikonur in Uzbekistan": where a site is. */
export function judgeLocations(context: SentenceContext): Verdict[] {
  return context.reading.clauses.flatMap((clause) => {
    if (clause.stance !== 'asserted') return [];
    const subject = clause.construction === 'passive' ? clause.themes : clause.agents;
    const lying = LYING.test(clause.verb)
      ? subject.flatMap((phrase) => {
          const site = context.referent(phrase);
          return site === undefined
            ? []
            : clause.complements.flatMap((complement) => judgePlace(site, complement, context));
        })
      : [];
    const beside = clause.complements.slice(1).flatMap((complement, i) => {
      const before = clause.complements[i];
      const site =
        before &&
        before.phrase.others.length === 0 &&
        !before.phrase.of &&
        before.phrase.end + 1 === complement.phrase.start - complement.preposition.length - 1
          ? context.referent(before.phrase)
          : undefined;
      return site === undefined || context.kindOf(site) !== 'launch-site' ? [] : judgePlace(site, complement, context);
    });
    return [...lying, ...beside];
  });
}

function judgePlace(site: EntryIndex, { preposition, phrase }: Complement, context: SentenceContext): Verdict[] {
  if (preposition !== 'in' || !PLACED.has(context.kindOf(site))) return [];
  const place = context.referent(phrase);
  if (place === undefined || !['country', 'place'].includes(context.kindOf(place))) return [];
  const { knowledge } = context;
  const [entry, where] = [context.entry(site), context.entry(place)];
  const known = [...knowledge.ids(entry, 'place'), ...knowledge.ids(entry, 'country')];
  const span = context.nameToken(phrase);
  const base = {
    check: 'wrong-location' as const,
    claim: `${entry.id} in ${where.id}`,
    span: { start: span.start, end: span.end },
    found: context.shown(span),
    about: entry.id,
  };
  // A founder state's territory counts: Baikonur was in the Soviet Union.
  const held = [
    ...known,
    ...known.flatMap((id) => {
      const one = knowledge.byId(id);
      return one ? [...knowledge.ids(one, 'predecessors'), ...knowledge.ids(one, 'part-of')] : [];
    }),
  ];
  if (held.some((id) => knowledge.isWithin(id, where.id) || knowledge.isWithin(where.id, id)))
    return [{ ...base, state: 'supported' }];
  const country = knowledge.ids(entry, 'country');
  if (where.kind !== 'country' || country.length === 0 || entry.kind !== 'launch-site') return [];
  const name = inWords(country.map((id) => knowledge.nameOf(id)));
  return [
    {
      ...base,
      state: 'contradicted',
      message: 'wrong-location',
      known: name,
      ...(country.length === 1 ? { correction: name } : {}),
      details: { subject: knowledge.spoken(entry.id) },
    },
  ];
}
