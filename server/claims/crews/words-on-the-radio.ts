import type { Entry } from '../../../glossary/entry.ts';
import { isWordCharacter } from '../../prose/characters.ts';
import { isAssertedAt } from '../asserted.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { workedOut } from '../worked-out.ts';
import { flightsTaken, knownTraveller } from './crewmates.ts';

/** The flights by the word that their crews went by on the radio. */
const flightsByWord = workedOut((knowledge) => {
  const made = new Map<string, readonly Entry[]>();
  for (const flight of knowledge.allOf('crewed-flight'))
    for (const word of knowledge.ids(flight, 'call-sign')) made.set(word, [...(made.get(word) ?? []), flight]);
  return made;
});

/** "Gagarin's call sign was Chaika": the call sign of another flight than the only one that the sentence speaks of. */
export function judgeWordsOnTheRadio(context: SentenceContext): Verdict[] {
  const { reading, knowledge } = context;
  const sentence = context.shown(reading.sentence);
  if (
    reading.isQuestion ||
    !/\bcall ?sign\b/i.test(sentence) ||
    /\b(?:unlike|not|but|than|like|same)\b/i.test(sentence)
  )
    return [];
  const [flight, another] = flightsMeant(context);
  const own = flight && knowledge.ids(flight, 'call-sign');
  if (!flight || another || !own || own.length === 0 || own.some((word) => sentence.includes(word))) return [];
  return [...flightsByWord(knowledge)].flatMap(([word, flights]): Verdict[] => {
    const at = placeOf(word, sentence);
    if (at < 0 || flights.includes(flight)) return [];
    const span = { start: reading.sentence.start + at, end: reading.sentence.start + at + word.length };
    const around = reading.tokens.find(({ start, end }) => start <= span.start && span.start < end);
    if (!around || !isAssertedAt(around, context)) return [];
    return [
      {
        state: 'contradicted',
        check: 'wrong-name',
        claim: `call sign of ${flight.id}`,
        span,
        found: word,
        about: flight.id,
        message: 'wrong-name.call-sign',
        known: own[0] as string,
        correction: own[0] as string,
        details: { subject: knowledge.spoken(flight.id) },
      },
    ];
  });
}
judgeWordsOnTheRadio.needs = {
  word: /^(?:call|callsign|call-sign)$/,
  about: ['person', 'crewed-flight'],
} satisfies Needs;

/** Where a word stands as a whole; -1 where it does not. */
function placeOf(word: string, text: string): number {
  const at = text.indexOf(word);
  const isWhole = ![at - 1, at + word.length].some((beside) => isWordCharacter(text.charCodeAt(beside)));
  return isWhole ? at : -1;
}

/** The flights that are named, or the only one of the only person who is. */
function flightsMeant(context: SentenceContext): readonly Entry[] {
  const meant = new Set(context.mentions.map(({ entry }) => entry));
  const named = [...meant]
    .filter((index) => context.kindOf(index) === 'crewed-flight')
    .map((index) => context.entry(index));
  const people = [...meant].filter((index) => context.kindOf(index) === 'person');
  if (named.length > 0 || people.length !== 1) return named;
  const person = knownTraveller(people[0] as number, context);
  const flights = person ? flightsTaken(person, context) : [];
  return flights.length === 1 ? flights : [];
}
