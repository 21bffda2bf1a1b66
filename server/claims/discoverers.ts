import type { Clause } from '../clauses/clause.ts';
import type { Verdict } from './claim.ts';
import type { SentenceContext } from './context.ts';
import { inWords } from './lists-in-words.ts';

const FINDING = /^(discover|spot|find|notice|detect)$/;

/** Who discovered a body, held against the glossary's discoverers. */
export function judgeDiscoverers(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || !FINDING.test(clause.verb)) return [];
  return clause.themes.slice(0, 1).flatMap((theme) => {
    const body = context.referent(theme);
    if (body === undefined || context.kindOf(body) !== 'body') return [];
    const entry = context.entry(body);
    const known = context.knowledge.ids(entry, 'discoverers');
    const isComplete = context.knowledge.isComplete(entry, 'discoverers');
    const kinds = new Set(known.map((id) => context.knowledge.kind(id)));
    return clause.agents
      .flatMap((agent) => [agent, ...agent.others])
      .flatMap((phrase): Verdict[] => {
        const who = context.referent({ ...phrase, others: [] });
        if (who === undefined || known.length === 0 || !kinds.has(context.kindOf(who))) return [];
        const id = context.entry(who).id;
        const span = context.nameToken(phrase);
        const base = {
          check: 'wrong-discovery' as const,
          claim: `${id} discovered ${entry.id}`,
          span: { start: span.start, end: span.end },
          found: context.shown(span),
          about: entry.id,
        };
        if (known.includes(id)) return [{ ...base, state: 'supported' }];
        if (!isComplete) return [{ ...base, state: 'unknown', why: 'others may share the discovery' }];
        const names = known.map((one) => context.knowledge.nameOf(one));
        return [
          {
            ...base,
            state: 'contradicted',
            message: 'wrong-discovery',
            known: inWords(names),
            ...(names.length === 1 ? { correction: names[0] as string } : {}),
            details: { subject: context.knowledge.spoken(entry.id) },
          },
        ];
      });
  });
}
