import { areDisjoint, type Days, daysOf } from '../../../glossary/dates.ts';
import type { Entry } from '../../../glossary/entry.ts';
import { EVENTS } from '../../../glossary/schema/events.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import type { Needs } from '../frame-needs.ts';
import { inWords } from '../lists-in-words.ts';
import { wrongDate } from '../times/wrong-date.ts';

const WINNING = /^(?:win|receive|share|get|earn|gain|accept|collect|award|give|go|bestow|present)$/;
const PRIZE = /^prizes?$/;
/** Prizes of another kind, and words by which somebody came close to one. */
const ANOTHER =
  /\b(?:[Pp]eace|[Ll]iterature|[Mm]edicine|[Pp]hysiology|[Cc]hemistry|[Ee]conomics?|Ig|alternative|nominat\w+|should|could|would|might|deserv\w+|almost|nearly|never|not|no|without|denied|passed|overlooked|snub\w*|behalf|students?|colleagues?|team|group|predict\w*|if|joke\w*|fiction\w*|imagin\w+|hop\w+|wrongly|mistaken\w*|myth)\b/;

/** "Riccardo Giacconi received the Nobel Prize in 1992", "Carl Sagan won the Nobel Prize": who of those that are known received it, and when. */
export function judgePrizes(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense === 'future' || context.reading.isQuestion) return [];
  if (!WINNING.test(clause.verb) || ANOTHER.test(context.shown(context.reading.sentence))) return [];
  const prize = prizeIn(clause, context);
  const people = prize ? winnersIn(clause, prize, context) : [];
  if (!prize || people.length === 0) return [];
  const year = yearOf(clause, prize);
  const judged = people.map((phrase) => ({ phrase, ...judgeWinner(phrase, year, context) }));
  const isAnchored = judged.some(({ isRight }) => isRight);
  return judged.flatMap(({ phrase, entry, isRight }): Verdict[] => {
    if (!entry || isRight === undefined) return [];
    if (isRight) return [];
    const [prized] = prizesOf(entry);
    // The others have it of that year: who stands among them is the wrong one, and not the year.
    if (!prized || isAnchored) return [notAmong(entry, phrase, year, context)];
    if (!year) return [];
    const known = { entry, at: prized.at, event: EVENTS['nobel-prize'].reads, claim: `prize of ${entry.id}` };
    return [wrongDate(year, known, context)];
  });
}
judgePrizes.verbs = [WINNING];
judgePrizes.needs = { word: /^nobel$/ } satisfies Needs;

function prizeIn(clause: Clause, context: SentenceContext): NounPhrase | undefined {
  const phrases = [...clause.themes, ...clause.agents, ...clause.complements.map(({ phrase }) => phrase)];
  return phrases.find(
    (phrase) => PRIZE.test(phrase.head.lower) && /\bnobel\b/i.test(context.shown(phrase)) && !phrase.isNegative,
  );
}

/** Each of those who are said to have received it, and who shared it with them. */
function winnersIn(clause: Clause, prize: NounPhrase, context: SentenceContext): readonly NounPhrase[] {
  const isGiven = /^(?:award|give|go|bestow|present)$/.test(clause.verb);
  const isWonByPrize = clause.construction === 'passive' && clause.themes.includes(prize);
  const whom = clause.complements
    .filter(({ preposition }) => (isGiven ? preposition === 'to' : preposition === 'with' && clause.verb === 'share'))
    .map(({ phrase }) => phrase);
  const own =
    clause.construction === 'passive'
      ? [...(isGiven ? clause.themes : clause.agents)].filter((phrase) => phrase !== prize)
      : isGiven
        ? []
        : clause.agents;
  return [...own, ...(isGiven && !isWonByPrize && clause.verb !== 'go' ? [] : whom)]
    .flatMap((phrase) => namedIn(phrase, context))
    .flatMap((phrase) => [phrase, ...phrase.others]);
}

/** "Two of its investigators, A and B, received": the names that the phrase stands for. */
function namedIn(phrase: NounPhrase, { reading }: SentenceContext): NounPhrase[] {
  if (phrase.head.tag === 'name') return [phrase];
  const named = reading.descriptions.find(
    ({ subject, is }) => subject.start === phrase.start && is.head.tag === 'name' && is.start >= subject.end,
  )?.is;
  const behind = reading.phrases.find(
    (one) => one.phrase.head.tag === 'name' && one.phrase.others.length > 0 && one.phrase.start - phrase.end === 2,
  )?.phrase;
  return [named ?? behind ?? phrase];
}

/** The year in which it was received, or that the prize goes by. */
function yearOf({ times }: Clause, { date, of }: NounPhrase): Token | undefined {
  const [time, another] = times.filter(({ preposition }) => /^(?:in|)$/.test(preposition));
  if (times.length > 1 || another) return undefined;
  const own = date ?? (of?.head.tag === 'date' ? of.head : undefined);
  const year = own ?? time?.token;
  return year?.date?.days ? year : undefined;
}

const prizesOf = ({ events }: Entry): { readonly at: string; readonly days: Days }[] =>
  events.flatMap(({ type, at }) => {
    const days = type === 'nobel-prize' && at !== undefined ? daysOf(at) : undefined;
    return at !== undefined && days ? [{ at, days }] : [];
  });

interface Judged {
  readonly entry?: Entry;
  /** Undefined where nothing is known of the person. */
  readonly isRight?: boolean;
}

function judgeWinner(phrase: NounPhrase, year: Token | undefined, context: SentenceContext): Judged {
  const index = context.referent({ ...phrase, others: [] });
  if (index === undefined || context.kindOf(index) !== 'person') return {};
  const entry = context.entry(index);
  const prizes = prizesOf(entry);
  const said = year?.date?.days;
  if (prizes.length === 0) return entry.completeEvents.includes('nobel-prize') ? { entry, isRight: false } : { entry };
  return { entry, isRight: !said || prizes.some(({ days }) => !areDisjoint(days, said)) };
}

/** Who received it that year, as far as the sentence has not named them. */
function notAmong(entry: Entry, phrase: NounPhrase, year: Token | undefined, context: SentenceContext): Verdict {
  const { knowledge } = context;
  const said = year?.date?.days;
  const others = said
    ? knowledge.glossary
        .ofKind('person')
        .map((index) => knowledge.entry(index))
        .filter((one) => prizesOf(one).some(({ days }) => !areDisjoint(days, said)))
        .filter(({ id }) => !context.mentions.some((mention) => context.entry(mention.entry).id === id))
    : [];
  const names = others.map(({ id }) => knowledge.nameOf(id));
  const { start, end } = context.nameToken(phrase);
  const span = { start, end };
  return {
    state: 'contradicted',
    check: 'wrong-record',
    claim: `prize of ${entry.id}`,
    span,
    found: context.shown(span),
    message: names.length > 0 ? 'wrong-record.prize' : 'wrong-record.no-prize',
    known: inWords(names),
    ...anyOf(names),
    about: entry.id,
    details: { subject: knowledge.spoken(entry.id), year: year ? context.shown(year) : '' },
  };
}
