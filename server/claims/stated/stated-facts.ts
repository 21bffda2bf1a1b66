import { areDisjoint, type Days } from '../../../glossary/dates.ts';
import type { EntryId } from '../../../glossary/entry.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { SentenceContext } from '../context.ts';

/** What a text says of something that has one answer and that the glossary cannot judge. */
export interface StatedFact extends Span {
  /** The entry's id, or the name as written. */
  readonly subject: string;
  readonly name: string;
  /** "launch date", "mass". */
  readonly what: string;
  readonly value: StatedValue;
  readonly found: string;
}

export type StatedValue =
  | { readonly type: 'days'; readonly days: Days }
  /** In base units, as far as the writer's precision reaches. */
  | { readonly type: 'amount'; readonly min: number; readonly max: number; readonly slack: number }
  | { readonly type: 'count'; readonly count: number }
  /** A thing with all that it is part of, by id or by word: two that share one may be the same. */
  | { readonly type: 'thing'; readonly kin: readonly string[] };

/** What is said of one subject: the rest of a fact. */
export type Said = Omit<StatedFact, 'subject' | 'name'>;

/** A word that makes it another event, or no certain one. */
const OTHERWISE =
  /^(?:again|first|originally|initially|formally|officially|re-?launched|nearly|almost|reportedly|later|finally|once|twice|now|currently|usually|normally|supposedly|allegedly|sometimes)$/;

/** Said to be so, of one time. */
export const isCertain = ({ stance, tense, adverbs, construction, isQuestion }: Clause): boolean =>
  stance === 'asserted' &&
  tense !== 'future' &&
  !isQuestion &&
  /^(?:active|passive|participle|relative|copula)$/.test(construction) &&
  !adverbs.some((word) => OTHERWISE.test(word));

/** The one phrase that a clause is about; a participle after a comma is told twice of the same phrase. */
export function onlyPhrase(phrases: readonly NounPhrase[]): NounPhrase | undefined {
  const [phrase, other] = phrases;
  return !phrase || (other && other.start !== phrase.start) || phrase.others.length > 0 ? undefined : phrase;
}

/** A word of a name. */
const PART = /^\p{Lu}[\p{L}\u2019'.]*$/u;

/** A known entry of one of these kinds, or a capitalised name of its own: "Zarnitsa-7", "Maria Example". */
export function subjectOf(
  phrase: NounPhrase,
  kinds: ReadonlySet<Kind>,
  isNumbered: boolean,
  context: SentenceContext,
): { readonly subject: string; readonly name: string; readonly id?: EntryId } | undefined {
  const index = context.referent(phrase);
  if (index !== undefined) {
    const { id, kind } = context.entry(index);
    return kinds.has(kind) ? { subject: id, name: context.knowledge.spoken(id), id } : undefined;
  }
  if (phrase.names.length > 0 || phrase.determiner !== undefined || phrase.possessor || phrase.of) return undefined;
  const name = context.shown(phrase);
  const words = name.split(/[ -]/);
  const isName = words.length > 1 && words.every((word, i) => (i > 0 && /^\d{1,4}$/.test(word)) || PART.test(word));
  return isName && (!isNumbered || /\d$/.test(name)) ? { subject: name, name } : undefined;
}

const isOneDay = ({ first, last }: Days): boolean => first === last;

/** Whether two statements are of the same and cannot both be true; days may differ by a time zone. */
export function disagree(a: StatedFact, b: StatedFact): boolean {
  if (a.subject !== b.subject || a.what !== b.what) return false;
  const [one, other] = [a.value, b.value];
  if (one.type === 'days' && other.type === 'days')
    return areDisjoint(one.days, other.days, isOneDay(one.days) && isOneDay(other.days) ? 1 : 0);
  if (one.type === 'amount' && other.type === 'amount') return areApart(one, other);
  if (one.type === 'count' && other.type === 'count') return one.count !== other.count;
  if (one.type === 'thing' && other.type === 'thing') return !one.kin.some((id) => other.kin.includes(id));
  return false;
}

/** Further apart than rounding and sources make it; far too far is another thing altogether. */
function areApart(a: StatedValue & { type: 'amount' }, b: StatedValue & { type: 'amount' }): boolean {
  const [low, high] = a.max < b.min ? [a, b] : [b, a];
  const slack = 1 + Math.max(a.slack, b.slack);
  return low.max * slack < high.min && high.max < low.min * 100;
}
