import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { QuantityName } from '../../../glossary/schema/quantities.ts';
import type { Clause } from '../../clauses/clause.ts';
import { ownerPronoun } from '../../clauses/nominal.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { QuantityMention } from '../../mentions/quantities.ts';
import type { SentenceContext } from '../context.ts';
import type { Measure } from './measures.ts';

type Period = Extract<QuantityName, 'orbital-period' | 'rotation-period'>;
/** What goes round or turns, and what of it is told. */
interface Told {
  readonly subject: EntryIndex | undefined;
  readonly period: Period;
}

/** "takes 165 years to orbit the Sun", "spins once in ten hours", "its 53-day orbit": how long a round or a turn takes. */
export function periodAt(mention: QuantityMention, context: SentenceContext): Measure | undefined {
  const { tokens, isQuestion } = context.reading;
  if (mention.dimension !== 'duration' || isQuestion) return undefined;
  const at = tokens.findIndex(({ quantity }) => quantity === mention);
  const token = tokens[at];
  if (!token || ANOTHER_TIME.test(tokens[at + 1]?.lower ?? '')) return undefined;
  const told = taken(token, context) ?? deed(at, context) ?? premodifying(token, context);
  if (told?.subject === undefined || !context.entry(told.subject).quantities[told.period]) return undefined;
  return { subject: told.subject, names: [told.period] };
}

const ANOTHER_TIME = /^(?:later|earlier|ago|after|before)$/;

const ROUND = /^a?round$/;
const GOING = /^(?:go|travel|revolve|move|loop|swing|speed|whirl|zip|race|fly)$/;
const DOING = /^(?:complete|make|finish|do|need)$/;
const A_ROUND = /^(?:orbit|circuit|trip|lap|revolution|journey|circle|loop)$/;

/** "orbits the Sun", "goes round the Sun", "completes one orbit". */
const goesRound = (clause: Clause): boolean =>
  /^(?:orbit|circle)$/.test(clause.verb) ||
  (GOING.test(clause.verb) && isAllTheWay(clause)) ||
  (DOING.test(clause.verb) && clause.themes.some(isOneRound));

/** Nothing is said but what it goes round: "moves 30 degrees along its path around the Sun" is a part of it. */
const isAllTheWay = ({ themes, complements, adverbs }: Clause): boolean =>
  themes.every(({ head }) => ROUND.test(head.lower)) &&
  complements.every(({ preposition, phrase }) => ROUND.test(preposition) || phrase.head.tag === 'quantity') &&
  [...complements.map(({ preposition }) => preposition), ...adverbs, ...themes.map(({ head }) => head.lower)].some(
    (word) => ROUND.test(word),
  );

/** "two orbits" take twice as long. */
const isOneRound = ({ head, isPlural }: NounPhrase): boolean => A_ROUND.test(head.lower) && !isPlural;

const turns = ({ verb, complements }: Clause): boolean =>
  /^(?:rotate|spin)$/.test(verb) ||
  (verb === 'turn' &&
    complements.every(({ phrase }) => phrase.head.lower === 'axis' || phrase.head.tag === 'quantity'));

const periodOf = (clause: Clause): Period | undefined =>
  goesRound(clause) ? 'orbital-period' : turns(clause) ? 'rotation-period' : undefined;

const isSaid = ({ stance, tense }: Clause): boolean => stance === 'asserted' && tense !== 'future';

/** The last phrase of a clause holds the figure: "Saturn 29 years" too. */
const endsIn = (phrases: readonly NounPhrase[], { end }: Token): boolean =>
  phrases.some((phrase) => phrase.end === end);

/** "takes 88 days to go round the Sun", "needs 12 years for one orbit", "it takes Saturn 29 years to ...". */
function taken(token: Token, context: SentenceContext): Told | undefined {
  const { clauses } = context.reading;
  const clause = clauses.find(({ verb, themes }) => /^(?:take|need|require)$/.test(verb) && endsIn(themes, token));
  if (!clause || !isSaid(clause)) return undefined;
  const aim = clauses.find(
    ({ construction, start, verbSpan }) =>
      construction === 'infinitive' && start >= clause.start && verbSpan.start > token.end,
  );
  const isFar = aim && context.text.slice(token.end, aim.verbSpan.start).split(' ').length > MOST_BETWEEN;
  const isForOne = clause.complements.some(({ preposition, phrase }) => preposition === 'for' && isOneRound(phrase));
  const period = isForOne ? 'orbital-period' : aim && !isFar ? periodOf(aim) : undefined;
  if (!period) return undefined;
  const forWhom = clause.complements.flatMap(({ preposition, phrase }) => (preposition === 'for' ? [phrase] : []));
  const doers = [...clause.agents, ...(isForOne ? [] : [...forWhom, ...(aim?.agents ?? [])])].filter(
    ({ head }) => head !== token,
  );
  const known = doers.map((phrase) => context.soleReferent(phrase)).find((index) => index !== undefined);
  return { subject: known, period };
}
/** "for Neptune to" */
const MOST_BETWEEN = 6;

/** Words that leave a figure what it is. */
const HEDGE =
  /^(?:about|some|around|roughly|approximately|nearly|almost|just|only|over|more|less|than|under|once|a|mere|the)$/;
const MOST_HEDGES = 4;

/** "every 88 days", "once in ten hours" behind the verb, or in front of it all. */
function deed(at: number, context: SentenceContext): Told | undefined {
  const { tokens, clauses, sentence } = context.reading;
  const token = tokens[at] as Token;
  let lead = at - 1;
  while (lead >= 0 && at - lead < MOST_HEDGES && HEDGE.test(tokens[lead]?.lower ?? '')) lead--;
  const word = tokens[lead];
  if (!word || !/^(?:every|each|in)$/.test(word.lower)) return undefined;
  const isOpening = /^(?:once )?$/i.test(context.text.slice(sentence.start, word.start).replace(/["“]/g, ''));
  const own = clauses.filter(({ construction }) => construction !== 'nominal' && construction !== 'possessive');
  const clause = isOpening
    ? own.find(({ verbSpan }) => verbSpan.start > token.end)
    : own.findLast(({ verbSpan }) => verbSpan.end <= word.start);
  if (!clause || !isSaid(clause)) return undefined;
  const between = isOpening ? '' : context.text.slice(clause.verbSpan.end, word.start);
  if (/[;:()–—]|,(?! (?:once )?$)|\b(?:and|but|so)\b/.test(between)) return undefined;
  const period = periodOf(clause) ?? (comesBack(clause, context) ? 'orbital-period' : undefined);
  // "In 1,000 days, Rosetta orbited ...": how often is not said.
  if (!period || (isOpening && word.lower === 'in') || isRoundAnother(clause, context)) return undefined;
  const [doer] = clause.agents;
  return { subject: context.soleReferent(doer), period };
}

/** A comet: what else comes back may do so as it likes. */
const comesBack = ({ verb, adverbs, agents }: Clause, context: SentenceContext): boolean =>
  (/^(?:return|reappear)$/.test(verb) || (verb === 'come' && adverbs.some((word) => /^(?:back|round)$/.test(word)))) &&
  agents[0] !== undefined &&
  context.kindOf(context.soleReferent(agents[0]) ?? 0) === 'body';

/** "orbits the star": of what circles something that nobody has named, its own name may be another too. */
const isRoundAnother = ({ verb, themes }: Clause, context: SentenceContext): boolean =>
  /^(?:orbit|circle)$/.test(verb) &&
  themes.some((theme) => theme.head.tag === 'noun' && context.referent(theme) === undefined);

/** "in its 53-day orbit", "entered a 6-hour orbit". */
function premodifying(token: Token, context: SentenceContext): Told | undefined {
  const { phrases, clauses } = context.reading;
  const holder = phrases.find(
    ({ phrase }) => phrase.head.lower === 'orbit' && phrase.start < token.start && token.end < phrase.head.start,
  );
  if (holder?.stance !== 'asserted') return undefined;
  const { phrase } = holder;
  const clause = clauses.find(({ themes, complements }) =>
    [...themes, ...complements.map((one) => one.phrase)].includes(phrase),
  );
  const owner = phrase.possessor ?? ownerPronoun(phrase) ?? (clause && isSaid(clause) ? clause.agents[0] : undefined);
  return { subject: owner && context.soleReferent(owner), period: 'orbital-period' };
}
