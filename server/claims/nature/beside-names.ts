import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { QuantityName } from '../../../glossary/schema/quantities.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { QuantityMention } from '../../mentions/quantities.ts';
import { wordTable } from '../../prose/word-table.ts';
import type { SentenceContext } from '../context.ts';
import type { Measure } from './measures.ts';

/** Words before a figure that leave it what it is. */
export const HEDGE =
  '(?:(?:about|some|around|roughly|approximately|nearly|almost|just|only|over|more than|less than|under|a mere|equal to|equivalent to|up to) ){0,2}$';

/** Names of measures that stand right before "of" and a figure. */
const NAMED = wordTable<readonly QuantityName[]>({
  mass: ['mass'],
  weight: ['mass'],
  diameter: ['diameter'],
  height: ['height', 'length'],
  length: ['length', 'height'],
});
const WITH = new RegExp(
  `^,? (?:with|having) an? (?:total |average |mean |equatorial |estimated )?(mass|weight|diameter|height|length) of ${HEDGE}`,
);
const BARE = new RegExp(`^\\)?,? ${HEDGE}`);
const WHICH = new RegExp(`^,(?: [^,;:()]{3,40},)? (?:which|that) (?:is|lies|was) (?:located )?${HEDGE}`);
const LYING = new RegExp(`^,? (?:located|lying|situated|found) ${HEDGE}`);
const ACROSS = /^ (?:across|wide|in diameter|in width)\b/;
const TALL = /^ (?:tall|high|in height)\b/;
const AWAY = /^ (?:away|distant|(?:from|beyond) (?:the )?(?:Earth|us|our))\b/;
/** "The arm on the ISS, with a mass of ...": the figure is that of the whole phrase. */
const HANGING =
  /\b(?:on|of|in|inside|aboard|at|for|to|from|by|near|over|around|behind|beside|beyond|past|before|outside|and|or|than|like|called|named) (?:the )?$/i;
/** What is told of something else, or only supposed. */
const OTHERWISE = /\b(?:if|would|could|should|were|suppose|imagine|than|near|towards?|behind|beside|size)\b/i;

/** "X, with a mass of 318 kg,", "X, a planet 6,800 km across", "X, which is 4.2 light-years away": a figure right behind what it measures. */
export function besideAt(mention: QuantityMention, context: SentenceContext): Measure | undefined {
  const { reading, text } = context;
  if (reading.isQuestion || !/^(?:length|mass)$/.test(mention.dimension)) return undefined;
  const after = text.slice(mention.end, mention.end + 20);
  for (const { phrase, stance } of reading.phrases) {
    if (stance !== 'asserted' || phrase.end > mention.start || mention.start - phrase.end > 90) continue;
    // "around L2, 1.5 million km from Earth": a point that lies nowhere else.
    const isPoint = /\bL[1-5]\)?$/.test(context.shown(phrase));
    if (!isPoint && HANGING.test(text.slice(reading.sentence.start, phrase.start))) continue;
    const between = text.slice(phrase.end, mention.start);
    const names = namesBetween(between, after, isDescription(phrase, context));
    if (!names || (!isPoint && OTHERWISE.test(text.slice(reading.sentence.start, phrase.start)))) continue;
    const subject = phrase.others.length === 0 ? thingOf(phrase, context) : undefined;
    const known = subject === undefined ? undefined : context.entry(subject).quantities;
    if (subject !== undefined && names.some((name) => known?.[name])) return { subject, names };
  }
  return undefined;
}

function namesBetween(between: string, after: string, isDescribing: boolean): readonly QuantityName[] | undefined {
  const named = WITH.exec(between)?.[1];
  if (named !== undefined) return NAMED[named];
  const isBare = BARE.test(between) && (isDescribing || /^\)?,/.test(between));
  if (!isBare && !WHICH.test(between) && !LYING.test(between)) return undefined;
  if (ACROSS.test(after)) return ['diameter'];
  if (TALL.test(after)) return ['height', 'length'];
  return AWAY.test(after) ? ['distance'] : undefined;
}

const isDescription = (phrase: NounPhrase, { reading }: SentenceContext): boolean =>
  reading.descriptions.some(({ is, stance }) => is === phrase && stance === 'asserted');

/** What a name stands for, or what is described. */
function thingOf(phrase: NounPhrase, context: SentenceContext): EntryIndex | undefined {
  const described = context.reading.descriptions.find(({ is, stance }) => is === phrase && stance === 'asserted');
  if (phrase.head.tag === 'name') return phrase.of || phrase.possessor ? undefined : context.referent(phrase);
  return described && described.subject.others.length === 0 ? context.referent(described.subject) : undefined;
}
