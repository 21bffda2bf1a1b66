import { areDisjoint, type Days, daysOf } from '../../../glossary/dates.ts';
import type { Entry } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { inWords } from '../lists-in-words.ts';
import { GROUND, isPeople, isPrime } from './aboard.ts';
import { isKnownInFull } from './crew-verdicts.ts';

const MATE = /^(?:crewmates?|crew-mates?|copilot|co-pilot)$/;
const WITH = /^(?:with|alongside|together with|along with|beside)$/;
const FLYING = /^(?:fly|travel|orbit|circle|rocket|splash|blast|lift)$/;
const A_STAY = 450;
const MOST_NAMED = 3;

type Pair = readonly [one: NounPhrase, other: NounPhrase];

/** "Stafford and his crewmate David Scott", "Cunningham flew with Frank Borman": two who were never up at the same time. */
export function judgeCrewmates(context: SentenceContext): Verdict[] {
  return [...mates(context), ...together(context), ...accompanied(context)].flatMap(([one, other]) =>
    judge(one, other, context),
  );
}

judgeCrewmates.needs = {
  word: /^(?:crew-?mates?|co-?pilot|flew|flown|flying|together|travelled|alongside|accompan(?:y|ied|ying))$/,
} satisfies Needs;

/** "A and his crewmate B", "A's crewmate B", "B, A's crewmate". */
function mates(context: SentenceContext): Pair[] {
  const inPhrases = context.reading.phrases.flatMap(({ phrase, stance }): Pair[] => {
    if (stance !== 'asserted') return [];
    const isMate = (one: NounPhrase): boolean =>
      one.nouns.some(({ lower }) => MATE.test(lower)) && one.names.length > 0;
    const owned: Pair[] = phrase.possessor && isMate(phrase) ? [[phrase.possessor, phrase]] : [];
    const listed = phrase.others
      .filter((other) => isMate(other) && /^(?:his|her)$/.test(other.determiner ?? ''))
      .map((other): Pair => [context.alone(phrase), other]);
    return [...owned, ...listed];
  });
  const described = context.reading.descriptions.flatMap(({ subject, is, stance }): Pair[] => {
    const [mate, who] = MATE.test(subject.head.lower) ? [subject, is] : [is, subject];
    return stance === 'asserted' && MATE.test(mate.head.lower) && mate.possessor ? [[mate.possessor, who]] : [];
  });
  return [...inPhrases, ...described];
}

/** "A flew with B", "A and B flew together". */
const together = (context: SentenceContext): Pair[] => {
  if (IN_THE_AIR.test(context.shown(context.reading.sentence))) return [];
  return context.reading.clauses.flatMap((clause): Pair[] => {
    const [who] = clause.agents;
    if (!who || clause.stance !== 'asserted' || !FLYING.test(clause.verb) || clause.tense === 'future') return [];
    if (clause.themes.length > 0 || clause.construction === 'infinitive') return [];
    if (clause.adverbs.includes('together')) return who.others.map((other): Pair => [context.alone(who), other]);
    return clause.complements
      .filter(({ preposition, phrase }) => WITH.test(preposition) && isPeople(phrase, context))
      .flatMap(({ phrase }) => [
        ...[phrase, ...phrase.others].map((other): Pair => [context.alone(who), other]),
        // "A and B flew with C"
        ...who.others.map((other): Pair => [context.alone(phrase), other]),
      ]);
  });
};

/** "flew with Ochoa in the Navy": of aeroplanes, which people fly with others than in space. */
const IN_THE_AIR =
  /\b(?:Navy|Air Force|Marines?|Army|RAF|squadrons?|combat|Vietnam|Korean? War|wing(?:man|men)|jets?|fighters?|T-38s?|aircraft|aeroplanes?|airplanes?|planes?|helicopters?|balloons?|gliders?|air ?shows?|aerobatics?|airlines?|charter)\b/;

const ALOFT =
  /\b(?:into (?:space|orbit)|in (?:space|orbit)|to (?:the Moon|orbit)|aboard|on board|spaceflight|lifted off|blasted off)\b/;

/** "A, accompanied by B, rode into orbit", where the sentence is of a flight and not of a tour on the ground. */
function accompanied(context: SentenceContext): Pair[] {
  const sentence = context.shown(context.reading.sentence);
  if (!ALOFT.test(sentence) || GROUND.test(sentence)) return [];
  return context.reading.clauses.flatMap(({ verb, stance, agents, themes }): Pair[] => {
    const [who, whom] = [agents[0], themes[0]];
    return verb === 'accompany' && stance === 'asserted' && who && whom && isPeople(who, context)
      ? [who, ...who.others].map((one): Pair => [context.alone(whom), context.alone(one)])
      : [];
  });
}

function judge(one: NounPhrase, other: NounPhrase, context: SentenceContext): Verdict[] {
  const [a, b] = [travellerOf(one, context), travellerOf(other, context)];
  if (!a || !b || a === b || !isPrime(one, context) || !isPrime(other, context)) return [];
  const token = context.nameToken(other);
  const span = { start: token.start, end: token.end };
  const { knowledge } = context;
  const base = {
    check: 'wrong-crew' as const,
    claim: `${a.id} with ${b.id}`,
    about: a.id,
    ...context.quoted(span),
  };
  const [first, second] = [staysOf(a, context), staysOf(b, context)];
  // "with Volkov": any Volkov who has flown.
  const namesakes = token.tag === 'name' ? [] : knowledge.travellersCalled(token.lower);
  const any = [...second, ...namesakes.flatMap((namesake) => staysOf(namesake, context))];
  if (first.some((days) => any.some((others) => !areDisjoint(days, others)))) return [{ ...base, state: 'supported' }];
  return [
    {
      ...base,
      state: 'contradicted',
      message: 'wrong-crew.together',
      known: inWords(
        flightsTaken(b, context)
          .slice(0, MOST_NAMED)
          .map(({ id }) => knowledge.nameOf(id)),
      ),
      details: { who: knowledge.spoken(b.id), subject: knowledge.spoken(a.id) },
    },
  ];
}

/** Somebody all of whose flights are known. */
export function travellerOf(phrase: NounPhrase, context: SentenceContext): Entry | undefined {
  const index = context.referentAlone(phrase);
  return index === undefined ? undefined : knownTraveller(index, context);
}

/** The same of somebody who is told otherwise than by one phrase. */
export function knownTraveller(index: EntryIndex, context: SentenceContext): Entry | undefined {
  const entry = context.kindOf(index) === 'person' ? context.entry(index) : undefined;
  const isDated = entry !== undefined && flightsTaken(entry, context).length === staysOf(entry, context).length;
  return entry && isDated && isKnownInFull(entry, context) ? entry : undefined;
}

export const flightsTaken = (person: Entry, { knowledge }: SentenceContext): Entry[] =>
  knowledge.flightsOf(person.id).flatMap((id) => {
    const flight = knowledge.byId(id);
    return flight?.kind === 'crewed-flight' && !isToCome(flight) && !isLostBefore(flight) ? [flight] : [];
  });

const isToCome = ({ events, relations }: Entry): boolean =>
  relations.status?.list.some(({ value }) => value === 'planned') === true &&
  !events.some(({ type, at }) => type === 'launch' && at !== undefined);

/** Apollo 1, which never left the ground. */
const isLostBefore = ({ events, relations }: Entry): boolean =>
  relations.status?.list.some(({ value }) => value === 'lost') === true &&
  !events.some(({ type }) => type === 'launch');

/** The days that each flight took somebody; who comes home in another craft may have been up long. */
export const staysOf = (person: Entry, context: SentenceContext): Days[] =>
  flightsTaken(person, context).flatMap((flight) => {
    const at = (type: 'launch' | 'landing'): Days | undefined => {
      const day = flight.events.find((event) => event.type === type)?.at;
      return daysOf(day);
    };
    const [up, down] = [at('launch'), at('landing')];
    if (!up) return [];
    const docks = flight.events.some(({ type }) => type === 'docking') || isToStation(flight, context);
    return [{ first: up.first, last: docks || !down ? up.last + A_STAY : down.last }];
  });

/** The only flight that all of them took, up and down in one craft. */
export const commonFlight = (people: readonly Entry[], context: SentenceContext): Entry | undefined => {
  const [first, ...others] = people.map((one) => flightsTaken(one, context));
  const [flight, another] = (first ?? []).filter((one) => others.every((flights) => flights.includes(one)));
  return flight && !another && !isToStation(flight, context) ? flight : undefined;
};

/** Who goes to a station may come home in another craft. */
const isToStation = (flight: Entry, { knowledge }: SentenceContext): boolean =>
  knowledge.ids(flight, 'station').length > 0 ||
  flight.events.some(
    ({ type, roles }) => type === 'docking' && roles.to?.some((id) => knowledge.kind(id) !== 'spacecraft'),
  );
