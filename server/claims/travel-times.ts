import { daysOf } from '../../glossary/dates.ts';
import type { Entry } from '../../glossary/entry.ts';
import type { Token } from '../clauses/tokens.ts';
import type { Verdict } from './claim.ts';
import type { SentenceContext } from './context.ts';
import { workingLife } from './working-lives.ts';

const TREK = /^(trek|journey|voyage|cruise|trip|odyssey)$/;
const FLYING: ReadonlySet<string> = new Set(['spacecraft', 'mission']);
/** A share of what is said, and days: how far a round number may be off. */
const LOOSENESS = { trek: 0.15, life: 0.07 };

/** How long a craft travelled or worked: "after a nine-month journey", "for 23 years". */
export function judgeTravelTimes(context: SentenceContext): Verdict[] {
  const { tokens, isQuestion } = context.reading;
  const spans = tokens.flatMap((token, i) => {
    if (token.quantity?.dimension !== 'duration' || token.quantity.max < 10) return [];
    const after = tokens.slice(i + 1, i + 3).find(({ tag }) => tag === 'noun');
    const isTrek = after !== undefined && TREK.test(after.lower);
    return isTrek || tokens[i - 1]?.lower === 'for' ? [{ token, isTrek }] : [];
  });
  if (isQuestion || spans.length === 0) return [];
  const entry = soleCraft(context);
  return entry ? spans.flatMap(({ token, isTrek }) => judge(entry, token, isTrek, context)) : [];
}

/** The only craft that the sentence names, in what it asserts of the past. */
function soleCraft(context: SentenceContext): Entry | undefined {
  const { reading } = context;
  const named = new Set(
    reading.tokens.flatMap((token) => {
      const index = token.tag === 'name' ? context.meaning(token) : undefined;
      return index !== undefined && FLYING.has(context.kindOf(index)) ? [index] : [];
    }),
  );
  const [only] = named;
  const isPlain =
    reading.clauses.length > 0 &&
    reading.clauses.every(({ stance, tense }) => stance === 'asserted' && tense !== 'future' && tense !== 'present');
  return named.size === 1 && only !== undefined && isPlain ? context.entry(only) : undefined;
}

function judge(entry: Entry, token: Token, isTrek: boolean, context: SentenceContext): Verdict[] {
  const { quantity } = token;
  const life = workingLife(entry, context.knowledge);
  if (!quantity || !life) return [];
  const days = entry.events.flatMap(({ at }) => (at === undefined ? [] : (daysOf(at) ?? [])));
  const spans = days.flatMap((a) => days.map((b) => ({ min: b.first - a.last, max: b.last - a.first })));
  const slack = Math.max(quantity.max * (isTrek ? LOOSENESS.trek : LOOSENESS.life), 3);
  if (spans.some(({ min, max }) => quantity.min - slack <= max && quantity.max + slack >= min)) return [];
  const whole = (life.to?.days.last ?? context.referenceDay) - life.from.days.first;
  const arrival = arrivalOf(entry);
  const known = isTrek ? arrival && arrival - life.from.days.first : whole;
  if (known === undefined || (!isTrek && (!life.to || quantity.min - slack <= whole))) return [];
  return [
    {
      state: 'contradicted',
      check: 'wrong-quantity',
      claim: `${entry.id}: time`,
      span: { start: token.start, end: token.end },
      found: context.shown(token),
      message: isTrek ? 'wrong-quantity.journey' : 'wrong-quantity.life',
      known: inWords(known),
      about: entry.id,
      details: { subject: context.knowledge.spoken(entry.id) },
    },
  ];
}

/** The day of its one arrival; of several, none. */
function arrivalOf(entry: Entry): number | undefined {
  const arrivals = entry.events.filter(({ type }) => /^(landing|orbit-insertion|rendezvous|impact)$/.test(type));
  const first = arrivals[0]?.at ?? entry.events.find(({ type }) => type === 'flyby')?.at;
  return first === undefined ? undefined : daysOf(first)?.first;
}

const inWords = (days: number): string =>
  days < 60
    ? `${days} days`
    : days < 730
      ? `about ${Math.round(days / 30.44)} months`
      : `about ${Math.round(days / 36.525) / 10} years`;
