import { yearOf } from '../../../glossary/dates.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { QuantityMention } from '../../mentions/quantities.ts';
import { wordTable } from '../../prose/word-table.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { inWords } from '../events/travel-times.ts';
import type { Needs } from '../frame-needs.ts';
import { subjectAt } from '../nature/figure-subjects.ts';
import { onlyPhrase } from '../stated/stated-facts.ts';
import { whenInWords } from './words-of-dates.ts';
import { workingLife } from './working-lives.ts';

const [YEAR, A_MONTH] = [365.25, 28];
/** Days by which a count may be more: a year or month that has begun may be counted. */
const BEGUN = wordTable<number>({ yr: 400, mo: 40, wk: 10, d: 2 });
const looseness = ({ unit, smallest }: QuantityMention): number => BEGUN[smallest ?? unit] ?? 2;

const AGO = /^ ago\b/;
/** "years ago, in 2003", "years ago today, on 4 July 1997", "in 1969, 50 years ago". */
const DATE_BEHIND = /^ ago(?: (?:today|to the day|this (?:day|week|month|year)))?,?(?: (?:in|on|back in|during))? $/;
const DATE_BEFORE = /^, (?:(?:some|about|around|over|nearly|almost|more than|just|exactly) )?$/;

/** What a craft may have done behind it for that long, and no longer than since it was launched. */
const BEHIND =
  /^ (?:in (?:space|orbit)|of (?:operations?|service|activity|exploration|science|observations?|discover(?:y|ies)|data|images))\b/;
/** Done by those alone whose work is over: a mission that goes on may be meant to last. */
const WHOLE = /^[ -](?:\w+ )?(?:mission|voyage|journey|odyssey|life|career|stay|tour|adventure)\b/;
const MEANT =
  /\b(?:design\w*|plan\w*|intend\w*|meant|expect\w*|built (?:for|to)|could|would|should|might|may|will|if|future|next|until|another|goals?|propos\w*|develop\w*|prepar\w*|(?<!more |less |fewer )than|compar\w*|equivalent|simulat\w*|after the (?:end|launch)|light)\b/i;

/** "launched 75 years ago", "after 40 years in space", "50 years ago, in 2003": nobody can look back on more years than have passed. */
export function judgeAges(context: SentenceContext): Verdict[] {
  const { tokens, isQuestion } = context.reading;
  if (isQuestion) return [];
  return tokens.flatMap((token): Verdict[] => {
    const { quantity } = token;
    if (quantity?.dimension !== 'duration' || quantity.min < A_MONTH) return [];
    const after = context.text.slice(quantity.end, quantity.end + 32);
    if (AGO.test(after)) {
      const date = dateBeside(quantity, context);
      return date
        ? sinceDate(quantity, date, context)
        : sinceLaunch(token, launchedAgo(quantity, context), context, 'ago');
    }
    const isWhole = WHOLE.test(after);
    if (!isWhole && !BEHIND.test(after)) return [];
    if (MEANT.test(context.shown(context.reading.sentence))) return [];
    const craft = subjectAt(quantity, context) ?? openedWith(quantity, context);
    return sinceLaunch(token, craft, context, isWhole || /^ of/.test(after) ? 'whole' : 'behind');
  });
}
judgeAges.needs = { tags: ['quantity'] } satisfies Needs;

function dateBeside({ start, end }: QuantityMention, { reading, text }: SentenceContext): Token | undefined {
  return reading.tokens.find(
    ({ date, ...token }) =>
      date?.year !== undefined &&
      date.days !== undefined &&
      ((token.start > end && DATE_BEHIND.test(text.slice(end, token.start))) ||
        (token.end < start && DATE_BEFORE.test(text.slice(token.end, start)))),
  );
}

/** More years back from today than have passed since; where the text tells its day also fewer. */
function sinceDate(quantity: QuantityMention, { date }: Token, context: SentenceContext): Verdict[] {
  const days = date?.days;
  if (!days) return [];
  const past = context.referenceDay - days.first;
  if (past < 0 || quantity.min <= past + looseness(quantity)) return [];
  const years = Math.floor(past / YEAR);
  return [
    {
      state: 'contradicted',
      check: 'wrong-quantity',
      claim: `years since ${yearOf(days.first)}`,
      ...context.quoted(quantity),
      about: '',
      message: 'wrong-quantity.ago',
      known: String(years),
      details: { other: String(yearOf(days.first)) },
    },
  ];
}

const GOING =
  /^(?:launch|lift-?off|blast-?off|land|reach|arrive|fly|fly-?by|orbit|leave|enter|visit|pass|send|crash|deploy|release|head|travel|depart)$/;

/** What is said to have set out or arrived so long ago. */
function launchedAgo({ start, end }: QuantityMention, context: SentenceContext): EntryIndex | undefined {
  const clause = context.reading.clauses.findLast(
    ({ construction, verbSpan }) => construction !== 'nominal' && verbSpan.end <= start,
  );
  if (clause?.stance !== 'asserted' || !GOING.test(clause.verb) || end > clause.end + 6) return undefined;
  const between = context.text.slice(clause.verbSpan.end, start);
  if (!/^[^.,;:()]{0,50}$/.test(between)) return undefined;
  // What was launched, or else what flew.
  const phrase = onlyPhrase(clause.themes.filter(({ head }) => !head.quantity)) ?? onlyPhrase(clause.agents);
  return phrase && context.referent(phrase);
}

const FLOWN: ReadonlySet<string> = new Set(['spacecraft', 'mission', 'station', 'module']);

const OPENING = /^(?:On [^.,;]{4,24}, |In [^.,;]{4,16}, )?[Aa]fter (?:about |some |over |more than |nearly |almost )?$/;

/** "After 35 years in space, the mission of Galileo was ended": the only craft of the sentence. */
function openedWith({ start }: QuantityMention, context: SentenceContext): EntryIndex | undefined {
  if (!OPENING.test(context.text.slice(context.reading.sentence.start, start))) return undefined;
  const craft = new Set(context.mentions.flatMap(({ entry }) => (FLOWN.has(context.kindOf(entry)) ? [entry] : [])));
  const [only] = craft;
  return craft.size === 1 ? only : undefined;
}

/** No craft has been in space for longer than since its launch. */
function sinceLaunch(
  token: Token,
  craft: EntryIndex | undefined,
  context: SentenceContext,
  measured: 'whole' | 'behind' | 'ago',
): Verdict[] {
  const { quantity } = token;
  if (!quantity || craft === undefined || !FLOWN.has(context.kindOf(craft))) return [];
  const entry = context.entry(craft);
  const life = workingLife(entry, context.knowledge);
  if (!life || (measured === 'whole' && !life.to)) return [];
  // What is over may still circle where it worked.
  const isDown = entry.events.some(({ type, at }) => at === life.to?.at && /^(?:reentry|impact|landing)$/.test(type));
  const last = measured === 'whole' || (measured === 'behind' && isDown) ? life.to?.days.last : undefined;
  if (quantity.min <= ((last ?? context.referenceDay) - life.from.days.first) * 1.05 + looseness(quantity)) return [];
  return [
    {
      state: 'contradicted',
      check: 'wrong-quantity',
      claim: `${entry.id}: time`,
      ...context.quoted(quantity),
      ...(last === undefined
        ? { message: 'wrong-quantity.since-launch', known: whenInWords(life.from.at) }
        : { message: 'wrong-quantity.life', known: inWords(last - life.from.days.first, quantity.unit) }),
      about: entry.id,
      details: { subject: context.knowledge.spoken(entry.id) },
    },
  ];
}
