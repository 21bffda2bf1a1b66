import type { Entry, EntryId } from '../../glossary/entry.ts';
import type { Clause } from '../clauses/clause.ts';
import type { NounPhrase } from '../clauses/phrases.ts';
import type { Verdict } from './claim.ts';
import type { SentenceContext } from './context.ts';
import { inWords } from './lists-in-words.ts';

const FLYING: ReadonlySet<string> = new Set(['spacecraft', 'mission', 'crewed-flight', 'station']);

/** "X belonged to the Y programme", "X was part of Y". */
export function judgeProgrammes(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.verb !== 'belong') return [];
  return clause.complements
    .filter(({ preposition }) => preposition === 'to')
    .flatMap(({ phrase }) => clause.agents.flatMap((agent) => judge(agent, phrase, context)));
}

/** "Venera 7, the first of NASA's Mariners": one of a group. */
export function judgeGroupDescriptions(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap(({ subject, is, stance }) => {
    const isOneOf = /^(one|first|second|third|last|fourth|member|part)$/.test(is.head.lower) && is.of;
    return stance === 'asserted' && isOneOf && is.of ? judge(subject, is.of, context) : [];
  });
}

function judge(who: NounPhrase, what: NounPhrase, context: SentenceContext): Verdict[] {
  const whole = context.referent(what);
  if (whole === undefined || context.kindOf(whole) !== 'programme') return [];
  const programme = context.entry(whole);
  return [who, ...who.others].flatMap((one): Verdict[] => {
    const index = context.referent({ ...one, others: [] });
    if (index === undefined || !FLYING.has(context.kindOf(index))) return [];
    const entry = context.entry(index);
    const own = context.knowledge.ids(entry, 'programme');
    const span = context.nameToken(one);
    const base = {
      check: 'wrong-programme' as const,
      claim: `${entry.id} in ${programme.id}`,
      span: { start: span.start, end: span.end },
      found: context.shown(span),
      about: entry.id,
    };
    if (belongs(entry, programme.id, context)) return [{ ...base, state: 'supported' }];
    if (own.length === 0 || context.knowledge.circleOf(index).has(programme.id)) return [];
    return [
      {
        ...base,
        state: 'contradicted',
        message: 'wrong-programme',
        known: inWords(own.map((id) => context.knowledge.nameOf(id))),
        details: { subject: context.knowledge.spoken(entry.id), who: context.knowledge.spoken(programme.id) },
      },
    ];
  });
}

/** In the programme, in one that is part of it, or of a craft that is. */
function belongs(entry: Entry, programme: EntryId, { knowledge }: SentenceContext): boolean {
  const seen = new Set<EntryId>();
  const visit = (id: EntryId, depth: number): boolean => {
    if (id === programme) return true;
    if (seen.has(id) || depth > 4) return false;
    seen.add(id);
    const one = knowledge.byId(id);
    if (!one) return false;
    return [
      ...knowledge.ids(one, 'programme'),
      ...knowledge.ids(one, 'part-of'),
      ...knowledge.ids(one, 'family'),
      ...knowledge.ids(one, 'predecessors'),
      ...knowledge.groupsOf(id),
    ].some((other) => visit(other, depth + 1));
  };
  return visit(entry.id, 0);
}
