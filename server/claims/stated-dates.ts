import { areDisjoint, type Days } from '../../glossary/dates.ts';
import type { EventType } from '../../glossary/schema/events.ts';
import type { Kind } from '../../glossary/schema/kinds.ts';
import type { Clause } from '../clauses/clause.ts';
import type { NounPhrase } from '../clauses/phrases.ts';
import type { Span } from '../prose/paragraph.ts';
import type { SentenceContext } from './context.ts';

/** The day of something that happens once, as a text states it of what the glossary cannot judge. */
export interface StatedDate extends Span {
  /** The entry's id, or the name as written. */
  readonly subject: string;
  readonly name: string;
  /** "launch". */
  readonly what: string;
  readonly days: Days;
  readonly found: string;
}

/** Verbs of what happens once to a thing or person. */
const ONCE: Readonly<
  Record<string, { readonly type: EventType; readonly what: string; readonly isNumbered: boolean }>
> = {
  launch: { type: 'launch', what: 'launch', isNumbered: true },
  found: { type: 'founding', what: 'founding', isNumbered: false },
  establish: { type: 'founding', what: 'founding', isNumbered: false },
  bear: { type: 'birth', what: 'birth', isNumbered: false },
  die: { type: 'death', what: 'death', isNumbered: false },
};
/** What can be launched, founded or born only once. */
const SINGLE: ReadonlySet<Kind> = new Set<Kind>([
  'spacecraft',
  'station',
  'module',
  'person',
  'agency',
  'company',
  'organisation',
]);
/** A word that makes it another event, or no certain one. */
const OTHERWISE =
  /^(?:again|first|originally|initially|formally|officially|re-?launched|nearly|almost|reportedly|later|finally|once|twice)$/;

/** The dates that a sentence states and on which the glossary knows nothing. */
export function statedDates(context: SentenceContext): StatedDate[] {
  return context.reading.clauses.flatMap((clause) => {
    const event = ONCE[clause.verb];
    const [time, another] = clause.times;
    const days = time?.token.date?.days;
    if (!event || !time || another || !days || !isCertain(clause)) return [];
    if (!/^(?:day|month|year)$/.test(time.token.date?.precision ?? '') || !/^(?:in|on|)$/.test(time.preposition))
      return [];
    const [phrase, other] = clause.themes.length > 0 ? clause.themes : clause.agents;
    // A participle after a comma is told twice of the same phrase.
    if (!phrase || (other && other.start !== phrase.start) || phrase.others.length > 0) return [];
    const subject = subjectOf(phrase, event.type, event.isNumbered, context);
    const { start, end } = time.token;
    if (subject === undefined) return [];
    const name = context.knowledge.byId(subject) ? context.knowledge.spoken(subject) : subject;
    return [{ subject, name, what: event.what, days, start, end, found: context.shown(time.token) }];
  });
}

const isCertain = ({ stance, tense, adverbs, construction, isQuestion }: Clause): boolean =>
  stance === 'asserted' &&
  tense !== 'future' &&
  !isQuestion &&
  /^(?:active|passive|participle|relative)$/.test(construction) &&
  !adverbs.some((word) => OTHERWISE.test(word));

/** A known entry without such an event, or a capitalised name of its own: "Zarnitsa-7", "Maria Example". */
function subjectOf(
  phrase: NounPhrase,
  type: EventType,
  isNumbered: boolean,
  context: SentenceContext,
): string | undefined {
  const index = context.referent(phrase);
  if (index !== undefined) {
    const entry = context.entry(index);
    return SINGLE.has(entry.kind) && context.knowledge.events(entry, type).length === 0 ? entry.id : undefined;
  }
  if (phrase.names.length > 0 || phrase.determiner !== undefined || phrase.possessor || phrase.of) return undefined;
  const name = context.shown(phrase);
  const isName = /^\p{Lu}[\p{L}’'.]*(?:[ -](?:\p{Lu}[\p{L}’'.]*|\d{1,4}))+$/u.test(name);
  return isName && (!isNumbered || /\d$/.test(name)) ? name : undefined;
}

const isOneDay = ({ first, last }: Days): boolean => first === last;

/** Whether two statements are of the same and cannot both be true; days may differ by a time zone. */
export const disagree = (a: StatedDate, b: StatedDate): boolean =>
  a.subject === b.subject &&
  a.what === b.what &&
  areDisjoint(a.days, b.days, isOneDay(a.days) && isOneDay(b.days) ? 1 : 0);
