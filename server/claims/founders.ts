import type { Clause } from '../clauses/clause.ts';
import type { Verdict } from './claim.ts';
import type { SentenceContext } from './context.ts';
import { inWords } from './lists-in-words.ts';

const FOUNDING = /^(found|form|create|establish|co-found|start|set)$/;

/** Who founded a company or agency, held against the founders that the glossary names. */
export function judgeFounders(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || !FOUNDING.test(clause.verb)) return [];
  return clause.themes.slice(0, 1).flatMap((theme) => {
    const index = context.referent(theme);
    if (index === undefined || !['company', 'agency', 'organisation'].includes(context.kindOf(index))) return [];
    const entry = context.entry(index);
    const founders = context.knowledge.ids(entry, 'founders');
    if (founders.length === 0) return [];
    const kinds = new Set(founders.map((id) => context.knowledge.kind(id)));
    return clause.agents
      .flatMap((agent) => [agent, ...agent.others])
      .flatMap((phrase) => {
        const tokens = phrase.names.length > 0 ? phrase.names : [phrase.head];
        return tokens.flatMap((token): Verdict[] => {
          const who = context.meaning(token);
          if (who === undefined || !kinds.has(context.kindOf(who))) return [];
          const id = context.entry(who).id;
          const base = {
            check: 'wrong-founding' as const,
            claim: `${id} founded ${entry.id}`,
            span: { start: token.start, end: token.end },
            found: context.shown(token),
            about: entry.id,
          };
          const kin = founders.some((founder) => founder === id || isSame(founder, id, context));
          if (kin) return [{ ...base, state: 'supported' }];
          const names = founders.map((founder) => context.knowledge.nameOf(founder));
          return [
            {
              ...base,
              state: 'contradicted',
              message: 'wrong-founding',
              known: inWords(names),
              ...(names.length === 1 ? { correction: names[0] as string } : {}),
              details: { subject: context.knowledge.spoken(entry.id) },
            },
          ];
        });
      });
  });
}

/** Under another name at another time. */
const isSame = (a: string, b: string, { knowledge }: SentenceContext): boolean => {
  const entry = knowledge.byId(a);
  return (
    entry !== undefined &&
    (knowledge.ids(entry, 'predecessors').includes(b) ||
      knowledge.ids(entry, 'successors').includes(b) ||
      knowledge.ids(entry, 'part-of').includes(b))
  );
};
