import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { GROUND, isPeople, isPrime } from './aboard.ts';
import { isKnownInFull, judgeAboard } from './crew-verdicts.ts';

/** A flight named so is not what the people of the sentence are on. */
const APART =
  /\b(?:after|before|since|until|till|than|(?<!would )like|unlike|following|preceding|by the time of|watch\w*|greet\w*|welcom\w*|congratulat\w*|prais\w*|visit\w*|future|former|later|fellow|other|also|both|including|succe\w+|launch of|next)\b/i;

/**
 * "For Apollo 12, Conrad was teamed with Bean and Roosa": where people are listed beside the one flight of a sentence, and all
 * but one of them were its crew, the last is said to have been as well.
 */
export function judgeOddOnesOut(context: SentenceContext): Verdict[] {
  const flight = onlyFlight(context);
  if (!flight) return [];
  const words = context.shown(context.reading.sentence);
  if (GROUND.test(words) || APART.test(withoutOwnLaunch(context))) return [];
  const crew = new Set(context.knowledge.ids(context.entry(flight.index), 'crew'));
  const isCrew = (one: NounPhrase): boolean => {
    const index = context.referentAlone(one);
    return index !== undefined && crew.has(context.entry(index).id);
  };
  return context.reading.phrases.flatMap(({ phrase, stance }) => {
    if (stance !== 'asserted' || phrase.others.length === 0 || !isPeople(phrase, context)) return [];
    if (isFlownByOthers(flight.phrase, phrase, context)) return [];
    // "The Skylab 2 astronauts, Conrad, Kerwin and Weitz": who is listed behind what they are together.
    const isGroup = phrase.head.tag === 'noun' && phrase.isPlural && phrase.names.length > 0;
    const all = isGroup ? phrase.others : [phrase, ...phrase.others];
    const odd = all.filter((one) => !isCrew(one));
    const [only] = odd;
    if (!only || odd.length > 1 || !isTraveller(only, context) || !isPrime(phrase, context)) return [];
    // Of two, one may be somebody who has to do with the other in another way.
    if (all.length < 3 && !isSpokenOfBeside(all, crew, context)) return [];
    return judgeAboard(
      { people: phrase, flight: flight.phrase, times: [], isOfFlight: true, isReturn: false },
      context,
    );
  });
}

judgeOddOnesOut.needs = { about: ['crewed-flight'] } satisfies Needs;

/** "began with the launch of A, B and C": they are in it. */
function withoutOwnLaunch(context: SentenceContext): string {
  const words = context.shown(context.reading.sentence);
  const isOwn = context.reading.phrases.some(
    ({ phrase }) => phrase.head.lower === 'launch' && phrase.of !== undefined && isPeople(phrase.of, context),
  );
  return isOwn ? words.replace(/\blaunch of (?=\p{Lu})/u, '') : words;
}

/** "A, B and C stayed on the station, and in 1986 A and B flew home in Soyuz T-15": the flight's own clause has its people. */
const isFlownByOthers = (flight: NounPhrase, listed: NounPhrase, context: SentenceContext): boolean =>
  context.reading.clauses.some(
    ({ agents, complements, themes }) =>
      [...themes, ...complements.map(({ phrase }) => phrase)].some(({ start }) => start === flight.start) &&
      agents.some((agent) => agent.start !== listed.start && isPeople(agent, context)) &&
      !agents.some((agent) => agent.start === listed.start),
  );

/** Others of the crew stand in the sentence too. */
function isSpokenOfBeside(listed: readonly NounPhrase[], crew: ReadonlySet<string>, context: SentenceContext): boolean {
  return context.reading.tokens.some((token) => {
    const index = context.meaning(token);
    const isListed = listed.some(({ start, end }) => start <= token.start && token.end <= end);
    return index !== undefined && !isListed && crew.has(context.entry(index).id);
  });
}

function isTraveller(phrase: NounPhrase, context: SentenceContext): boolean {
  const index = context.referentAlone(phrase);
  return index !== undefined && context.kindOf(index) === 'person' && isKnownInFull(context.entry(index), context);
}

/** "this mission", of which the text has spoken. */
function thisFlight(context: SentenceContext): { readonly index: EntryIndex; readonly phrase: NounPhrase } | undefined {
  const told = context.reading.phrases.flatMap(({ phrase }) => {
    const isTold = /^(?:this|the)$/.test(phrase.determiner ?? '') && /^(?:mission|flight)$/.test(phrase.head.lower);
    const index = isTold && phrase.names.length === 0 ? context.referentAlone(phrase) : undefined;
    return index !== undefined && context.kindOf(index) === 'crewed-flight'
      ? [{ index, phrase: context.alone(phrase) }]
      : [];
  });
  const [first] = told;
  return first && context.knowledge.isComplete(context.entry(first.index), 'crew') ? first : undefined;
}

function onlyFlight(context: SentenceContext): { readonly index: EntryIndex; readonly phrase: NounPhrase } | undefined {
  const found = context.mentions.filter(({ entry }) => context.kindOf(entry) === 'crewed-flight');
  const [first] = found;
  if (!first) return thisFlight(context);
  if (found.some(({ entry }) => entry !== first.entry)) return undefined;
  if (!context.knowledge.isComplete(context.entry(first.entry), 'crew')) return undefined;
  const phrase = context.reading.phrases.find((one) =>
    one.phrase.names.some(({ start }) => start === first.start),
  )?.phrase;
  const name = phrase?.names.find(({ start }) => start === first.start);
  return (
    phrase && name && { index: first.entry, phrase: { ...phrase, head: name, names: [name], nouns: [], others: [] } }
  );
}
