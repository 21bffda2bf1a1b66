import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { SentenceContext } from '../context.ts';
import { type Aboard, FLOWN, GROUND, isCrewedVehicle, isPeople, isPrime } from './aboard.ts';

/** Behind people that "with" or "carrying" stands before: "aboard", "at the controls", "in command". */
const THERE =
  /^,? (?:both )?(?:aboard|on board|inside|at (?:the|its) (?:controls|helm|stick)(?! of)|in (?:command|the (?:left|right|commander[’']s) seat)|as (?:its |the )?(?:commander|pilot|crew|passengers?|sole occupant))\b/;
/** Done to a craft by those who are not in it. */
const CAUGHT =
  /\b(?:grappled|captured|caught|seized|plucked|snared|berthed|unberthed|released|retrieved|arm|Canadarm2?)\b/i;
/** Between people and their flight. */
const ABOARD =
  /^,? (?:(?:who|both|then|while|riding|flying|alone|now) ){0,2}(?:aboard|on board|inside) (?:of )?(?:the )?(?:(?:spacecraft|capsule|spaceship|ship|shuttle|orbiter) )?["“‘]?$/;
/** "Michael Collins, on Apollo 11, stayed in orbit": set off, so that it belongs to nothing else. */
const SET_OFF = /^, (?:on|in|during) $/;
/** Between a flight and its people. */
const BY =
  /^["”’]?,? (?:\((?:flown |commanded )?by |by |(?:flown|piloted|commanded|skippered|crewed|manned) by |under (?:the )?(?:command of )?|led by )(?:both )?$/;
const COMPARED = /^(?:(?:And|But) )?(?:Unlike|Like|As with|Just like|Along with) (?:[^,;:.]{0,80} and )?$/;
const DONE =
  /^(?:spacewalks?|walks?|moonwalks?|evas?|flights?|landing|orbits?|excursions?|mission|stay|trip|voyage|journey|ride)$/;
const OF_FLIGHT = /^ (?:from|on|during|aboard|in|on board) $/;

/** People and a flight named side by side, whatever the sentence says of them: "Gemini 10, with X and Y aboard, met two targets". */
export function aboardBeside(context: SentenceContext): Aboard[] {
  const { tokens } = context.reading;
  const flights = tokens.filter((token) => token.tag === 'name' && isFlownToken(token, context));
  if (flights.length === 0) return [];
  return context.reading.phrases.flatMap(({ phrase, stance }): Aboard[] => {
    if (stance !== 'asserted') return [];
    const own = ofDeed(phrase, flights, context);
    if (own) return [own];
    if (!isPeople(phrase, context) || !isPrime(phrase, context)) return [];
    const flight = inside(phrase, flights, context) ?? beforeOrAfter(phrase, flights, context);
    const named = flight && phraseOf(flight, context);
    return named && isPrime(named, context)
      ? [{ people: phrase, flight: named, times: [], isOfFlight: true, isReturn: false }]
      : [];
  });
}

/** "with X at the controls": the flight named last before it, or first after it where the sentence begins so. */
function inside(phrase: NounPhrase, flights: readonly Token[], context: SentenceContext): Token | undefined {
  const before = context.text.slice(Math.max(0, phrase.start - 12), phrase.start);
  const after = context.text.slice(phrase.end, phrase.end + 34);
  const last = flights.findLast(({ end }) => end <= phrase.start);
  const isOutside =
    last !== undefined &&
    (CAUGHT.test(context.text.slice(last.end, phrase.start)) || isRiddenUp(last, phrase, context));
  if (/\b(?:with|carrying) (?:both )?$/i.test(before) && THERE.test(after) && !isOutside)
    return last ?? flights.find(({ start }) => start >= phrase.end);
  if (last && opensAboard(last, phrase, context)) return last;
  // "When Gemini 8 came down, David Scott was aboard."
  const [only, another] = flights;
  if (
    only &&
    !another &&
    last &&
    WAS_THERE.test(after) &&
    !isOutside &&
    !GROUND.test(context.shown(context.reading.sentence))
  )
    return only;
  return last &&
    / (?:was|were|sat|rode|flew|travelled|traveled) (?:both )?$/.test(before) &&
    isInverted(last, phrase, context)
    ? last
    : undefined;
}

/** "In 1965, aboard Gemini 4, Ed White became the first": set off before whoever did it. */
const opensAboard = (flight: Token, { start, head, others }: NounPhrase, context: SentenceContext): boolean => {
  const { text, reading } = context;
  return (
    /(?:^|, )(?:aboard|on board|inside) (?:the )?$/i.test(text.slice(reading.sentence.start, flight.start)) &&
    /^(?: (?:capsule|spacecraft|mission))?, (?:[\p{L}-]+ ){0,3}$/u.test(text.slice(flight.end, start)) &&
    head.tag === 'name' &&
    others.length === 0 &&
    !GROUND.test(context.shown(reading.sentence))
  );
};

const WAS_THERE = /^ (?:was|were) (?:both |also )?(?:aboard|on board|inside)(?:[.,;]|$)/;

/** "Spacelab was flown by the Shuttle with X aboard": what they rode in is named nearer. */
const isRiddenUp = (flight: Token, people: NounPhrase, context: SentenceContext): boolean =>
  context.mentions.some(
    ({ entry, start, end }) => start >= flight.end && end <= people.start && isCrewedVehicle(entry, context),
  );

/** "Among those who died on Columbia were" */
const AMONG =
  /^(?:Among|Aboard|Inside)\b(?!.*\b(?:watch|guest|launch pad|trained|mission control)).*\b(?:died|killed|perished|lost|flew|crew|aboard|members|passengers|astronauts|cosmonauts)\b/;

const isInverted = (flight: Token, people: NounPhrase, { text, reading }: SentenceContext): boolean =>
  (AMONG.test(text.slice(reading.sentence.start, people.start)) && people.start - flight.end < 20) ||
  (/\b(?:aboard|on board) (?:the )?$/i.test(text.slice(Math.max(0, flight.start - 14), flight.start)) &&
    people.start - flight.end < 8);

/** "X aboard Gemini 10", "Gemini 10 by X and Y". */
function beforeOrAfter(phrase: NounPhrase, flights: readonly Token[], context: SentenceContext): Token | undefined {
  const { text } = context;
  const next = flights.find(({ start }) => start >= phrase.end);
  if (next && next.start - phrase.end < 50) {
    const between = text.slice(phrase.end, next.start);
    if (between === ' in ' && isFlier(phrase, next, context)) return next;
    // "Unlike X on Gemini 4": set beside somebody of another flight.
    if (/^ (?:on|aboard|of) $/.test(between) && COMPARED.test(text.slice(context.reading.sentence.start, phrase.start)))
      return next;
    if (ABOARD.test(between) || (SET_OFF.test(between) && /^,/.test(text.slice(next.end, next.end + 1)))) return next;
  }
  const last = flights.findLast(({ end }) => end <= phrase.start);
  return last && phrase.start - last.end < 34 && BY.test(text.slice(last.end, phrase.start)) ? last : undefined;
}

/** "Popovich in Vostok 4 joined him": somebody who has flown, right before what is done; not an actor in a film of that name. */
function isFlier(phrase: NounPhrase, flight: Token, context: SentenceContext): boolean {
  const { tokens, sentence } = context.reading;
  const who = phrase.others.length === 0 && phrase.names.length > 0 ? context.referentAlone(phrase) : undefined;
  const what = context.meaning(flight);
  const after = tokens[tokens.indexOf(flight) + 1];
  return (
    who !== undefined &&
    what !== undefined &&
    context.kindOf(who) === 'person' &&
    context.kindOf(what) === 'crewed-flight' &&
    /^(?:verb|auxiliary|comma|stop)$/.test(after?.tag ?? 'stop') &&
    !GROUND.test(context.shown(sentence))
  );
}

/** "Cernan's spacewalk from Gemini 9A". */
function ofDeed(phrase: NounPhrase, flights: readonly Token[], context: SentenceContext): Aboard | undefined {
  const { possessor, head } = phrase;
  if (!possessor || !DONE.test(head.lower) || !isPeople(possessor, context)) return undefined;
  const next = flights.find(({ start }) => start >= phrase.end);
  const flight = next && OF_FLIGHT.test(context.text.slice(phrase.end, next.start)) && phraseOf(next, context);
  return flight ? { people: possessor, flight, times: [], isOfFlight: false, isReturn: false } : undefined;
}

const phraseOf = (token: Token, { reading }: SentenceContext): NounPhrase | undefined => {
  const phrase = reading.phrases.find((one) => one.phrase.head === token)?.phrase;
  const around = phrase ?? reading.phrases.find((one) => one.phrase.names.includes(token))?.phrase;
  return around && { ...around, others: [] };
};

const isFlownToken = (token: Token, context: SentenceContext): boolean => {
  const index = context.meaning(token);
  return index !== undefined && FLOWN.has(context.kindOf(index));
};
