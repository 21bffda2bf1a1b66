import type { Entry } from '../../../glossary/entry.ts';
import type { EventType } from '../../../glossary/schema/events.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';

const FLYING = /^(fly|launch|lift|debut|lift-off|take|blast|leave)$/;
const FIRST = /^(first|maiden|inaugural)$/;
const LAST = /^(last|final)$/;
/** "with astronauts aboard", "above 100 km", "to the ISS": what makes it the first of fewer. */
const NARROWING = /^(above|beyond|to|past|without)$/;
const ON_BOARD = /^(on|aboard|with|by|atop|as|for)$/;
const ABOARD = /^(crews?|people|persons?|humans?|astronauts?|cosmonauts?|passengers?|pilots?|payloads?|cargo)$/;
/** Words that leave the flight the one that it is. */
const PLAIN = /^(test|finally|then|orbital|only|ever|and|very|successfully|successful)$/;

/** "for the last time" */
const wordsOfTime = ({ complements }: Clause): string[] =>
  complements
    .filter(({ preposition, phrase }) => preposition === 'for' && phrase.head.lower === 'time')
    .flatMap(({ phrase }) => phrase.modifiers.map(({ lower }) => lower));

/**
 * "first flew", "its maiden flight", "the last flight of", "the last Saturn V lifted off": which of its flights is meant, of a rocket or of whatever flies often.
 * `another` where a word that is not modelled makes it a flight of its own ("the first commercial launch").
 */
export function flightInARow(
  entry: Entry,
  clause: Clause,
  phrase: NounPhrase | undefined,
): EventType | 'another' | undefined {
  const isRocket = entry.kind === 'launch-vehicle';
  const has = (type: EventType): boolean => entry.events.some((event) => event.type === type);
  const isIntoOrbit = clause.verb === 'reach' && clause.themes.some(({ head }) => /^(?:orbit|space)$/.test(head.lower));
  if (isRocket && isIntoOrbit)
    return wordsOfTime(clause).includes('first') && has('first-success') ? 'first-success' : undefined;
  if (!FLYING.test(clause.verb) || !(isRocket || has('first-flight'))) return undefined;
  // "the first ATV": of what is built again and again; a craft of which the glossary knows a launch as well is launched once, and then flies.
  const isSeries = isRocket || !has('launch');
  const row = isSeries ? (phrase?.modifiers ?? []).map(({ lower }) => lower) : [];
  const words = [
    ...clause.adverbs,
    ...wordsOfTime(clause),
    ...(row.some((word) => FIRST.test(word) || LAST.test(word)) ? row : []),
  ];
  const isFirst = words.some((word) => FIRST.test(word));
  const isLast = words.some((word) => LAST.test(word));
  const isOneOfRow = isSeries && row.some((word) => FIRST.test(word) || LAST.test(word));
  if (!isRocket && !isOneOfRow && !(clause.verb === 'fly' && clause.construction === 'nominal')) return undefined;
  if (isFirst === isLast) return undefined;
  if (!words.every((word) => FIRST.test(word) || LAST.test(word) || PLAIN.test(word))) return undefined;
  const isNarrowed = clause.complements.some(
    ({ preposition, phrase: { head } }) =>
      NARROWING.test(preposition) ||
      (!isRocket && ON_BOARD.test(preposition)) ||
      (preposition === 'with' && ABOARD.test(head.lower)),
  );
  if (isNarrowed) return 'another';
  if (isLast) return has('last-flight') ? 'last-flight' : undefined;
  if (!words.some((word) => /^success/.test(word))) return 'first-flight';
  if (has('first-success')) return 'first-success';
  const first = entry.events.find(({ type }) => type === 'first-flight');
  return first?.outcome === 'success' ? 'first-flight' : 'another';
}
