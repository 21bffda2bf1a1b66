import { ownerPronoun } from '../../clauses/nominal.ts';
import { type NounPhrase, phraseOfToken, phraseWith } from '../../clauses/phrases.ts';
import type { SentenceContext } from '../context.ts';
import {
  type Aboard,
  CREW,
  FLOWN,
  flightOf,
  GROUND,
  isFlown,
  isNamedFlight,
  isPeople,
  isPrime,
  kindOf,
  OF_A_CREW,
  OWN_CRAFT,
  TAKEN_OFF,
} from './aboard.ts';

/** "The crew of Apollo 13 was A, B and C", "became the first woman in space aboard Vostok 6", "was part of the crew of". */
export const aboardDescribed = (context: SentenceContext): Aboard[] =>
  context.reading.descriptions.flatMap(({ subject, is, stance, complements, times, construction }): Aboard[] => {
    if (stance !== 'asserted' || TAKEN_OFF.test(context.shown(context.reading.sentence))) return [];
    if (![subject, is].some(({ head }) => OF_A_CREW.test(head.lower) || OWN_CRAFT.test(head.lower))) return [];
    if (!isPrime(is, context) || !isPrime(subject, context)) return [];
    // "Gorbunov, who …, along with Wilmore, who … and was part of Expedition 71": said of the nearer.
    const isOfNearer = context.reading.descriptions.some(
      (other) => other.is.start === is.start && other.subject.start > subject.start,
    );
    if (isOfNearer && subject.start < is.start) return [];
    const base = { times, isReturn: false };
    const crewed = [subject, is].find(({ head }) => /^crew(?:mates?)?$/.test(head.lower));
    const mates = crewed === subject && /mates?$/.test(subject.head.lower) ? complements[0]?.phrase : undefined;
    const ofCrew =
      (crewed && flightOf([crewed], context)) ?? (mates && isNamedFlight(mates, context) ? mates : undefined);
    const members = crewed === subject ? is : subject;
    if (ofCrew && isPeople(members, context)) return [{ ...base, people: members, flight: ofCrew, isOfFlight: true }];
    const roles = [subject, is].filter(({ head, nouns }) => OF_A_CREW.test(head.lower) && nouns.length < 3);
    const ofFlight = roles.flatMap((role) => {
      const flight = [role.of, role.possessor, flightOfTitle(role, context)].find(
        (one) => one !== undefined && isNamedFlight(one, context),
      );
      const who = role === subject ? is : subject;
      return flight && isPeople(who, context) ? [{ ...base, people: who, flight, isOfFlight: role === subject }] : [];
    });
    if (ofFlight.length > 0) return ofFlight.slice(0, 1);
    const seat = roles.find((role) => SEATED.test(role.head.lower) && !role.of && !role.possessor);
    const [seated, only] = [seat === subject ? is : subject, seat && soleFlight(context)];
    if (only && construction === 'copula' && seated.names.length > 0 && isPeople(seated, context))
      return [{ ...base, people: seated, flight: only, isOfFlight: true }];
    // "Gus Grissom's capsule, Liberty Bell 7", "Her ship was Vostok 6."
    const owned = [subject, is].find(({ head }) => OWN_CRAFT.test(head.lower));
    const owner = owned && (owned.possessor ?? ownerPronoun(owned) ?? (isOwn(owned) ? owned.of : undefined));
    const craft = owned === subject ? is : subject;
    if (owner && isNamedFlight(craft, context) && isPeople(owner, context))
      return [{ ...base, people: owner, flight: craft, isOfFlight: false }];
    if (!isPeople(subject, context) || construction !== 'copula' || !OF_A_CREW.test(is.head.lower)) return [];
    const own = is.of && /^(part|one|member)$/.test(is.head.lower) ? flightOf([is.of], context) : undefined;
    const beside = complements.filter(
      ({ preposition, phrase }) => /^(aboard|on board|on|in)$/.test(preposition) && isFlown(phrase, context),
    );
    // "part of the crew aboard Apollo 13": which crew is told by what stands beside it.
    return (own && beside.length === 0 ? [own] : beside.map(({ phrase }) => phrase)).map((flight) => ({
      ...base,
      people: subject,
      flight,
      isOfFlight: false,
    }));
  });

const TITLE = /^(?:astro|cosmo|taiko)nauts?$|^(?:moon|space)walkers?$|^(?:commander|pilot|crewm[ae]n|crewmates?)s?$/;

/** "an Apollo 12 astronaut", "the Gemini 8 commander"; of a project are those too who only trained for it. */
function flightOfTitle(role: NounPhrase, context: SentenceContext): NounPhrase | undefined {
  const [token, another] = role.names;
  const isOfFlight = token && !another && TITLE.test(role.head.lower) && token.end + 1 === role.head.start;
  const index = isOfFlight ? context.meaning(token) : undefined;
  return token && index !== undefined && !/\bProject\b/.test(context.knowledge.spoken(context.entry(index).id))
    ? phraseWith(phraseOfToken(token, role), { start: token.start, end: token.end, names: [token] })
    : undefined;
}

/** "was the capsule of Gordon Cooper", and not "the first spaceship of". */
const isOwn = ({ determiner, modifiers, nouns, head }: NounPhrase): boolean =>
  determiner === 'the' && modifiers.length === 0 && nouns.every((noun) => noun === head);

/** Of "his pilot", "the commander" and the like a sentence that names one flight speaks of that. */
const SEATED = /^(?:pilot|commander|specialist)$/;

/** The only flight that the sentence names, where it names no other craft. */
function soleFlight(context: SentenceContext): NounPhrase | undefined {
  if (GROUND.test(context.shown(context.reading.sentence))) return undefined;
  const craft = context.phrasesOfSentence.filter(({ phrase }) => FLOWN.has(kindOf(phrase, context) ?? ''));
  const [first] = craft.filter(({ phrase }) => isNamedFlight(phrase, context) && phrase.head.tag === 'name');
  const meant = new Set(craft.map(({ phrase }) => context.referentAlone(phrase)));
  return first?.stance === 'asserted' && meant.size === 1 ? context.alone(first.phrase) : undefined;
}

/** "Apollo 12's Alan Bean", "John Glenn (Mercury-Atlas 6)", "the Apollo 8 crew of A, B and C", "Grissom's Gemini 3 flight". */
export const aboardInPhrases = (context: SentenceContext): Aboard[] =>
  context.reading.phrases.flatMap(({ phrase, stance }): Aboard[] => {
    const { possessor, aside, head, of } = phrase;
    if (stance !== 'asserted' || !(possessor ?? aside ?? of) || !isPrime(phrase, context)) return [];
    const base = { times: [], isReturn: false };
    const bare = context.alone(phrase);
    const inBrackets = aside?.length === 1 && aside[0]?.type === 'noun-phrase' ? aside[0] : undefined;
    const listed = (aside ?? []).flatMap((one) => {
      // "(of Gemini 8)"
      const told = one.type === 'prepositional-phrase' && /^(?:of|on|from|aboard)$/.test(one.preposition) && one.phrase;
      const named = one.type === 'noun-phrase' ? one : told || undefined;
      return named ? [named, ...named.others] : [];
    });
    const own =
      possessor && OUTFIT.test(head.lower) && isPeople(possessor, context) ? flightAmong(phrase, context) : undefined;
    if (possessor && own) return [{ ...base, people: possessor, flight: own, isOfFlight: false }];
    if (head.tag === 'name' && isPeople(bare, context)) {
      const flights = [possessor, of, ...listed.map((one) => context.alone(one))].filter(
        (one): one is NounPhrase => one !== undefined && isNamedFlight(one, context),
      );
      return flights.map((flight) => ({ ...base, people: bare, flight, isOfFlight: flight === possessor }));
    }
    if (inBrackets && isNamedFlight(bare, context) && isPeople(inBrackets, context))
      return [{ ...base, people: inBrackets, flight: bare, isOfFlight: true }];
    if (CREW.test(head.lower) && of && isPeople(of, context) && phrase.names.length > 0) {
      const flight = flightOf([context.alone(phrase)], context);
      return flight ? [{ ...base, people: of, flight, isOfFlight: true }] : [];
    }
    const isTheirs = /^(flight|mission|spaceflight)$/.test(head.lower) || head.tag === 'name';
    return possessor && isTheirs && isNamedFlight(bare, context) && isPeople(possessor, context)
      ? [{ ...base, people: possessor, flight: bare, isOfFlight: false }]
      : [];
  });

const OUTFIT = /^(?:spacesuit|suit|helmet|gloves?|boots?|checklist|crewmates?|capsule|spacecraft|landing|splashdown)$/;

const NOT_WORN = /\b(?:back-?ups?|reserve|never|not|would|could|training|replica|spare|worn by|copy)\b/i;

/** "Jim Lovell's Apollo 8 suit" */
function flightAmong(phrase: NounPhrase, context: SentenceContext): NounPhrase | undefined {
  if (NOT_WORN.test(context.shown(context.reading.sentence))) return undefined;
  const [token, another] = phrase.names;
  const index = token && !another ? context.meaning(token) : undefined;
  return token && index !== undefined && context.kindOf(index) === 'crewed-flight'
    ? phraseWith(phraseOfToken(token, phrase), { start: token.start, end: token.end, names: [token] })
    : undefined;
}
