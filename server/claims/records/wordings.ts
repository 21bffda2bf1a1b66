import type { EntryId } from '../../../glossary/entry.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { SentenceContext } from '../context.ts';
import { CALLED, nameWithin } from './holders-beside.ts';
import { meantOwner } from './record-phrases.ts';
import { setPhraseAt } from './set-phrases.ts';

/** The words by which a row may be known in which a place is claimed. */
export interface Wording {
  readonly words: ReadonlySet<string>;
  /** The token after the phrase. */
  readonly end: number;
  /** More is said than these words: who stands at a place among all stands no later among the few. */
  readonly isWider?: boolean;
  /** The country of this owner is meant: it holds for what the owner runs. */
  readonly owner?: EntryId;
}

/** How the phrase behind an ordinal may be read, what is said in full first. */
export function wordingsAt(at: number, next: number, context: SentenceContext): Wording[] {
  const { tokens } = context.reading;
  const owner = ownerAt(at, context);
  if (owner === null) return [];
  const phrase = setPhraseAt(tokens, next, context);
  if (phrase?.since !== undefined) return [];
  const made = phrase ? withOwner(phrase.words, phrase.end, owner, context) : [];
  const named = phrase && nameWithin(tokens, at, phrase.end);
  const token = named === undefined ? undefined : tokens[named];
  const index = token && context.meaning(token);
  if (phrase && index !== undefined) {
    const id = `#${context.entry(index).id}`;
    const rest = new Set([...phrase.words].filter((word) => word !== id && !CALLED.test(word)));
    made.push(...withOwner(rest, phrase.end, owner, context));
  }
  const end = phrase?.end ?? endOf(tokens, next);
  for (const at of prepositionsIn(tokens, next, named ?? end)) {
    const part = setPhraseAt(tokens.slice(0, at), next, context);
    if (part && part.since === undefined)
      made.push(...withOwner(part.words, end, owner, context).map((one) => ({ ...one, isWider: true })));
  }
  return made.filter(({ words }) => words.size > 0);
}

/** "ISRO's second satellite" is at least India's second, if ISRO ran it. */
function withOwner(
  words: ReadonlySet<string>,
  end: number,
  owner: string | undefined,
  { knowledge }: SentenceContext,
): Wording[] {
  if (owner === undefined) return [{ words, end }];
  const id = owner.slice(1);
  const entry = owner.startsWith('#') ? knowledge.byId(id) : undefined;
  const [country, another] = entry?.kind === 'agency' ? knowledge.ids(entry, 'country') : [];
  return [
    { words: new Set([...words, owner]), end },
    ...(country !== undefined && another === undefined
      ? [{ words: new Set([...words, `@${country}`]), end, owner: id }]
      : []),
  ];
}

/** "Discovery's 39th flight", "America's second astronaut": the owner as a word of the phrase; null where it is not known. */
function ownerAt(at: number, context: SentenceContext): string | null | undefined {
  const { tokens } = context.reading;
  const mark = tokens[at - 1];
  if (mark?.tag === 'possessive') return ownerOfSubject(mark, context);
  if (mark?.tag !== 'apostrophe') return undefined;
  const owner = tokens[at - 2];
  const index = owner && meantOwner(owner, context);
  if (index === undefined) return /^(world|history|humanity|mankind)$/.test(owner?.lower ?? '') ? undefined : null;
  return `${context.kindOf(index) === 'country' ? '@' : '#'}${context.entry(index).id}`;
}

/** "India launched its second satellite": the country or agency that the clause begins with. */
function ownerOfSubject({ start, lower }: Token, context: SentenceContext): string | null {
  const clause = context.reading.clauses.find(
    ({ themes, construction }) => construction === 'active' && themes.some((theme) => theme.start === start),
  );
  const [doer, another] = clause?.agents ?? [];
  if (!/^(?:its|their|her)$/.test(lower) || !doer || another || doer.others.length > 0 || doer.names.length === 0)
    return null;
  const index = meantOwner(context.nameToken(doer), context);
  const kind = index === undefined ? undefined : context.kindOf(index);
  if (index === undefined || (kind !== 'country' && kind !== 'agency')) return null;
  return `${kind === 'country' ? '@' : '#'}${context.entry(index).id}`;
}

const MOST_WORDS = 14;
const CLAUSE_END = /^(?:comma|stop|open|close|dash|auxiliary|coordinator|subordinator|relative)$/;
const endOf = (tokens: readonly Token[], next: number): number => {
  const end = tokens.findIndex(({ tag }, i) => i >= next && CLAUSE_END.test(tag));
  return end < 0 ? tokens.length : end;
};

/** What makes of the words before it another row: other times, another order, another deed. */
const TURNING =
  /^(?:after|before|behind|since|until|till|besides?|than|following|without|but|except|towards?|for|as|like|not|never|again|also|next|other|later|ago)$/;
const ORDERING = /(?:est|most|least)$/;

/** Where phrases begin that only narrow what stands before them, the longest wording first: "the second American in space | aboard a Mercury". */
function prepositionsIn(tokens: readonly Token[], next: number, end: number): number[] {
  const found: number[] = [];
  for (let i = Math.min(end, next + MOST_WORDS) - 1; i > next; i--) {
    const { tag, lower, verbs } = tokens[i] as Token;
    if (tag === 'to' || tag === 'verb' || tag === 'modal' || TURNING.test(lower) || ORDERING.test(lower)) break;
    if (tag === 'preposition' && verbs.length === 0) found.push(i);
  }
  return found;
}
