import type { Entry } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { QuantityMention } from '../../mentions/quantities.ts';
import type { SentenceContext } from '../context.ts';
import { cameHomeInAnother, flightFlown } from '../crews/flights-flown.ts';

/** What a craft, a rocket or a world has, and what is no measure of the whole. */
const PART =
  /^(?:wings?|arrays?|panels?|booms?|arms?|antennas?|antennae|dish|dishes|shields?|sunshield|heatshield|segments?|mirrors?|legs?|wheels?|masts?|trunk|fairing|nozzles?|stages?|boosters?|tanks?|engines?|bay|cabin|hatch|windows?|door|doors|parachutes?|canopy|instruments?|cameras?|computers?|sensors?|batteries|battery|motors?|payloads?|cargo|module|modules|probes?|landers?|rovers?|orbiter|orbiters|capsules?|moons?|rings?|core|crust|mantle|ocean|oceans|atmosphere|craters?|volcano|volcanoes|mountains?|canyons?|spot|spots|shadow|tail|coma|nucleus|blades?|rotors?|drill|sail|sails|tether|airlock|truss|cupola|suit|suits)$/;

/** The entity that the clause with the figure is about. */
export function subjectAt(mention: QuantityMention, context: SentenceContext): number | undefined {
  const { clauses, descriptions, isQuestion } = context.reading;
  if (isQuestion) return undefined;
  const holds = (one: { readonly start: number; readonly end: number }) =>
    one.start <= mention.start && mention.end <= one.end;
  const spoken = clauses.filter((one) => one.construction !== 'nominal');
  const whole = (one: Clause) => ({
    start: Math.min(one.start, ...one.agents.map(({ start }) => start), ...one.themes.map(({ start }) => start)),
    end: one.end,
  });
  const clause =
    spoken.filter(holds).at(-1) ?? spoken.filter((one) => holds(whole(one)))[0] ?? lastBefore(mention, spoken, context);
  const description = descriptions.find(holds);
  if (clause ? clause.stance !== 'asserted' || clause.tense === 'future' : description?.stance !== 'asserted')
    return undefined;
  const phrase = clause
    ? clause.construction === 'passive' || clause.construction === 'participle'
      ? clause.themes[0]
      : clause.agents[0]
    : description?.subject;
  if (!phrase || (clause?.construction === 'relative' && isOfDeed(phrase, mention, context))) return undefined;
  if (mayBeSummed(phrase, context) || isHeldAgainst(phrase, context)) return undefined;
  // "The Moon's distance from Earth is ...": the subject says what is measured, and nothing else is.
  if (
    /^(distance|mass|weight|speed|diameter|length|height|altitude|age|temperature|period|orbit|size|radius|circumference)$/.test(
      phrase.head.lower,
    )
  )
    return undefined;
  // What the crew covered or carried is not what their flight did.
  const isOfPeople = phrase.names.length === 0 && /^(?:crew|astronauts|cosmonauts|they)$/.test(phrase.head.lower);
  if (
    isOfPeople &&
    !/\b(?:spent|stay(?:ed)?|brought|returned|collected|gathered)\b/.test(
      context.shown({ start: phrase.end, end: mention.start }),
    )
  )
    return undefined;
  // "the mirror of the Webb telescope", "Hubble's main mirror"
  const telescope = phrase.head.lower === 'mirror' ? (phrase.possessor ?? phrase.of) : undefined;
  if (telescope) return context.soleReferent(telescope);
  // "the dish of the observatory"
  const dish = phrase.head.lower === 'dish' ? (phrase.possessor ?? phrase.of) : undefined;
  const observatory = context.soleReferent(dish);
  if (observatory !== undefined && context.kindOf(observatory) === 'organisation') return observatory;
  const owner = phrase.possessor && /^(crew|team)$/.test(phrase.head.lower) ? phrase.possessor : phrase;
  // "The first spacewalk lasted 12 minutes": whose it was flew for longer.
  if (mention.dimension === 'duration' && OUTING.test(phrase.head.lower)) return undefined;
  // "Lasting 12 minutes, Leonov bade farewell": what lasted is no person, but told before.
  if (clause?.verb === 'last' && clause.construction === 'gerund') return undefined;
  const flight = flightFlown(phrase, context);
  const isStay = flight && mention.dimension === 'duration';
  // "floated outside Gemini 4 for 20 minutes"
  if (isStay && /\boutside\b/.test(context.shown(context.reading.sentence))) return undefined;
  if (isStay && (namesAnother(flight, context) || cameHomeInAnother(owner, flight, context))) return undefined;
  if (flight && clause && (isDatedLater(clause, mention, context) || isOfAll(clause, mention, context)))
    return undefined;
  if (flight) return context.knowledge.glossary.indexOf(flight.id);
  // "The flight of STS-1 lasted ..."
  const ofFlight =
    mention.dimension === 'duration' && FLIGHT.test(phrase.head.lower) && isAny(phrase) ? phrase.of : undefined;
  const flown = context.soleReferent(ofFlight);
  if (flown !== undefined && context.kindOf(flown) === 'crewed-flight') return flown;
  // "Hubble's solar wings": a part is measured by itself.
  const isPart = mention.dimension !== 'duration' && PART.test(phrase.head.lower);
  const having = phrase.possessor?.head.tag === 'name' && !isPart ? phrase.possessor : undefined;
  const had = having ? context.referent(having) : undefined;
  const isLeg = had !== undefined && LEG.test(phrase.head.lower) && context.kindOf(had) === 'crewed-flight';
  return context.referent(owner) ?? (isLeg ? undefined : had);
}

/** "flew for 24 days and came back in 1997": the date is that of what came next. */
const isDatedLater = (clause: Clause, { end }: QuantityMention, { reading, text }: SentenceContext): boolean =>
  clause.times.length === 0 &&
  reading.clauses.some(
    ({ construction, times, verbSpan }) =>
      construction !== 'nominal' &&
      times.length > 0 &&
      verbSpan.start > end &&
      /\b(?:and|but|then)\b/.test(text.slice(end, verbSpan.start)),
  );

/** "flew again in 1984 and spent 343 hours in space": on all flights, where that which is dated was not the first. */
const isOfAll = (clause: Clause, { start, end }: QuantityMention, { reading, text }: SentenceContext): boolean =>
  clause.times.length === 0 &&
  /^ in space\b/.test(text.slice(end, end + 10)) &&
  reading.clauses.some(
    ({ adverbs, times, verbSpan }) =>
      times.length > 0 && verbSpan.start < start && adverbs.some((word) => /^(?:again|also|later|finally)$/.test(word)),
  );

const FLIGHT = /^(?:flight|mission|voyage|trip|journey)$/;
/** Of no other flight than that: "the second flight of". */
const isAny = ({ modifiers }: NounPhrase): boolean => modifiers.length === 0;

/** "Apollo 14's coast to the Moon lasted 79.5 hours": a part of a flight. */
const LEG =
  /^(?:coast|cruise|countdown|burns?|firings?|ascent|descent|approach|rendezvous|dockings?|landings?|(?:space|moon)?walks?|evas?|traverses?|excursions?|quarantine|training|delay|reentry|re-entry|entry|blackout|broadcasts?|recovery)$/;

/** "sent up in Soyuz 32, came home in Soyuz 34": how long they were away is no time of either. */
const namesAnother = (flight: Entry, { mentions, knowledge }: SentenceContext): boolean =>
  mentions.some(({ entry: index }) => {
    const entry = knowledge.entry(index);
    return entry.id !== flight.id && knowledge.ids(entry, 'crew').length > 0;
  });

const DEED =
  /^(?:(?:space|moon)?walks?|evas?|excursions?|stays?|burns?|firings?|broadcasts?|transmissions?|passes|pass|outings?|dives?|descents?|landings?|repairs?|experiments?|tests?)$/;

const OUTING = /^(?:(?:space|moon)?walks?|evas?|excursions?|outings?)$/;

/** "a spacewalk from Voskhod 2, which lasted 12 minutes": what lasted may be what was done. */
const isOfDeed = (phrase: NounPhrase, { dimension }: QuantityMention, { reading }: SentenceContext): boolean =>
  dimension === 'duration' &&
  reading.phrases.some(({ phrase: deed }) => deed.end <= phrase.start && DEED.test(deed.head.lower));

/** "smaller than Neptune, that orbits ...", "its distance from the Sun varying from ...", "the gap between Venus and the Sun": what is measured is something else. */
const isHeldAgainst = ({ start }: NounPhrase, { text }: SentenceContext): boolean =>
  /\b(?:than|(?:distance|away|far) from|between (?:the )?\S+ and) (?:the )?$/i.test(
    text.slice(Math.max(0, start - 40), start),
  );

/** "Luna 16, Luna 20 and Luna 24 brought back 300 grams": whether each or all together is not said. People share a flight. */
function mayBeSummed(phrase: NounPhrase, context: SentenceContext): boolean {
  const one = phrase.others.length > 0 ? context.referentAlone(phrase) : undefined;
  const isOfEach = /\b(?:each|both|apiece)\b/i.test(context.shown(context.reading.sentence));
  return one !== undefined && context.kindOf(one) !== 'person' && !isOfEach;
}

/** "spins once in 24 hours": what follows the last clause without a pause belongs to it. */
function lastBefore(mention: QuantityMention, spoken: readonly Clause[], context: SentenceContext): Clause | undefined {
  const last = spoken.filter(({ verbSpan }) => verbSpan.end < mention.start).at(-1);
  const isClose = last && /^[^,;:.()]{0,40}$/.test(context.text.slice(last.verbSpan.end, mention.start));
  return isClose ? last : undefined;
}
