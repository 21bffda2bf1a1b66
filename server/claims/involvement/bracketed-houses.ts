import type { EntryIndex } from '../../../glossary/glossary.ts';
import { HOUSE_KINDS } from '../../../glossary/schema/kinds.ts';
import { phraseOfToken, phraseWith } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import { isAssertedAt } from '../asserted.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { POSSESSED } from '../words-for-things.ts';
import { judgeInvolvement } from './involvement.ts';

/** "the European Space Agency's (JAXA) Rosetta": a house, and another in brackets that should be its short form; the one of a craft in the sentence is right. */
export function judgeBracketedHouses(context: SentenceContext): Verdict[] {
  const names = context.reading.tokens.filter(({ tag }) => tag === 'name');
  const crafts = craftsNamed(names, context);
  if (crafts.length === 0) return [];
  return names.flatMap((name, i): Verdict[] => {
    const inside = names[i + 1];
    if (!inside || !isBracketed(name, inside, context)) return [];
    const both = [name, inside].map((token) => context.meaning(token));
    const [one, other] = both;
    if (one === undefined || other === undefined || one === other) return [];
    if (!both.every((index) => index !== undefined && HOUSE_KINDS.has(context.kindOf(index)))) return [];
    if (![name, inside].every((token) => isAssertedAt(token, context) || isAssertedAt(name, context))) return [];
    const judged = crafts.map((craft) => [judge(name, craft, context), judge(inside, craft, context)] as const);
    const outer = judged.flatMap(([verdicts]) => verdicts);
    const inner = judged.flatMap(([, verdicts]) => verdicts);
    if (isWrong(inner)) return judged.findLast(([first]) => isRight(first))?.[1].slice(0, 1) ?? [];
    return isWrong(outer) ? (judged.findLast(([, second]) => isRight(second))?.[0].slice(0, 1) ?? []) : [];
  });
}
judgeBracketedHouses.needs = { tags: ['open'], kinds: ['agency', 'company', 'organisation'] } satisfies Needs;

const isRight = (verdicts: readonly Verdict[]): boolean => verdicts.some(({ state }) => state === 'supported');
const isWrong = (verdicts: readonly Verdict[]): boolean =>
  verdicts.length > 0 && verdicts.every(({ state }) => state === 'contradicted');

/** Nothing but the one name in brackets, right behind the other. */
const isBracketed = (name: Token, inside: Token, { text }: SentenceContext): boolean =>
  /^(?:['’]s?)? \($/.test(text.slice(name.end, inside.start)) && /^\)/.test(text.slice(inside.end, inside.end + 1));

const craftsNamed = (names: readonly Token[], context: SentenceContext): EntryIndex[] => [
  ...new Set(
    names.flatMap((token) => {
      const index = context.meaning(token);
      return index !== undefined && POSSESSED.has(context.kindOf(index)) ? [index] : [];
    }),
  ),
];

function judge(token: Token, craft: EntryIndex, context: SentenceContext): Verdict[] {
  const from = context.reading.tokens.indexOf(token);
  const place = { from, to: from + 1, start: token.start, end: token.end };
  return judgeInvolvement(phraseWith(phraseOfToken(token, place), { names: [token] }), craft, context, 'running');
}
