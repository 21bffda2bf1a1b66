import { type Days, daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent } from '../../../glossary/entry.ts';
import { EVENTS, type EventType } from '../../../glossary/schema/events.ts';
import type { Clause, Complement } from '../../clauses/clause.ts';
import { EVENT_NOUNS } from '../../clauses/lexicon.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { soleDate } from '../times/sole-dates.ts';
import { isOutside, type WorkingLife, workingLife } from '../times/working-lives.ts';
import { wrongDate } from '../times/wrong-date.ts';

const DURING = /^(?:aboard|during|on|on board|in|inside|out of|by|with|via|using)$/;
/** What may be done long after the flight with what flew on it. */
const AFTERWARDS =
  /^(?:assign|select|name|announce|train|plan|prepare|cancel|postpone|delay|schedule|propose|choose|appoint|open|sell|auction|buy|release|publish|analyse|analyze|study|find|discover|award|honour|honor|show|reveal|commemorate|display|donate|celebrate|recall|tell|say|write|report|describe|base|film|work|use|refly|learn|include|call|know|see|confirm|get|begin|start|join|become|follow|precede|succeed|inspire|resemble|beat|surpass|win|receive|remain|repeat|need|cost|require|prompt|delay|design|develop|order|book|reserve|offer|miss|lose|swap|exchange|remember|dedicate|mean|intend|expect|hope|agree|decide|promise|volunteer|apply|qualify|practise|practice|rehearse|test|look|reflect|muse|dwell|comment|lecture|speak|talk|elaborate|improve|focus|rely|depend|consult|advise|collaborate|appear|star|act|insist|testify|model)$/;
/** What is done to a craft before it flies: "had been installed on Apollo 10". */
const FITTING =
  /^(?:install|mount|fit|place|attach|load|stow|build|integrate|add|replace|remove|damage|repair|inspect|seal|fuel)$/;
/** Where a flight is before it begins. */
const BEFORE_IT = /^(?:pad|launchpad|hangar|gantry|simulator|trainer)$/;
/** What is done on a flight, where a clause says no more than of which undertaking it is a part. */
const ON_A_FLIGHT =
  /^(?:fly|walk|drive|ride|go|travel|journey|orbit|circle|land|launch|lift|lift-off|blast|soar|dock|float|spacewalk|send|carry|step|set|splash)$/;
/** "made another trip into space", "performed a spacewalk" */
const MAKING = /^(?:make|take|perform|conduct|complete|carry)$/;
const OUTING = /^(?:trip|flight|spaceflight|voyage|journey|spacewalk|moonwalk|eva|walk|orbits?)$/;
const OUTSIDE = /^(?:spacewalk|eva|walk)$/;
/** "in 1972 as commander of Apollo 17" */
const SEAT =
  /^(?:commander|pilot|member|specialist|engineer|crewmember|astronaut|cosmonaut|passenger|scientist|navigator)$/;
const COMMANDING = /^(?:command|captain|skipper)$/;
/** What something that flies does on its one flight. */
const BY_ITSELF =
  /^(?:carry|deploy|deliver|launch|lift|lift-off|blast|loft|ferry|haul|transport|release|retrieve|dock|undock|rendezvous|land|fly|orbit|circle|splash|repair|service|photograph|collect|gather|set|explode|disintegrate|crash|arrive|depart|swing|loop|pass|spacewalk|prove|demonstrate)$/;
const OUT_THERE = /^(?:space|orbit|moon|station)$/;
const ALOFT: ReadonlySet<string> = new Set(['body', 'station']);
/** Days that a flight may last for a date to be its own; people are not up for longer than the second. */
const SHORT = 60;
const LONGEST = 450;
/** Days for which members of an expedition may have been up before it, and a margin after it. */
const LONG_STAY = 380;
const A_WEEK = 7;

/** "It was launched aboard STS-130 on 8 February 2001": whatever happens on a flight happens while it lasts. */
export function judgeFlightTimes(clause: Clause, context: SentenceContext): Verdict[] {
  const time = soleDate(clause);
  if (clause.stance !== 'asserted' || /^(?:future|present)$/.test(clause.tense)) return [];
  if (!time || time.token.date?.precision === 'decade' || !/\d{4}/.test(context.shown(time.token))) return [];
  if (
    (AFTERWARDS.test(clause.verb) && !isOfFlightBegun(clause)) ||
    clause.adverbs.some((word) => /^(?:later|earlier|afterwards|again)$/.test(word))
  )
    return [];
  if (clause.complements.some(({ phrase }) => BEFORE_IT.test(phrase.head.lower))) return [];
  const flights = flightsOf(clause, time.token, context);
  const [flight] = flights;
  if (!flight || flights.length > 1) return [];
  const life = flight.kind === 'expedition' ? stay(flight) : workingLife(flight, context.knowledge);
  const longest = flight.kind === 'crewed-flight' ? LONGEST : SHORT;
  const isShort = life?.to && (flight.kind === 'expedition' || life.to.days.last - life.from.days.first <= longest);
  if (!life || !isShort || !isOutside(time.days, life)) return [];
  const event = eventMeant(flight, clause, time.days);
  if (event?.at === undefined) return [];
  const known = { entry: flight, at: event.at, event: EVENTS[event.type].reads, claim: `time of ${flight.id}` };
  return [wrongDate(time.token, known, context)];
}

judgeFlightTimes.needs = { tags: ['date'] } satisfies Needs;

/** The flights that the clause puts its event on, or that carry something by themselves. */
function flightsOf(clause: Clause, date: Token, context: SentenceContext): Entry[] {
  const during = FITTING.test(clause.verb) ? /^during$/ : DURING;
  const phrases: NounPhrase[] = [
    ...clause.complements.filter(({ preposition }) => during.test(preposition)).map(({ phrase }) => phrase),
    ...(isOuting(clause, context) ? clause.complements.flatMap((one) => outingOn(one, clause)) : []),
    ...(COMMANDING.test(clause.verb) ? clause.themes : []),
  ];
  const found = new Set<Entry>();
  // "Gemini 9, who died in 1966": no flight is a "who".
  const isWho = ({ end }: NounPhrase): boolean => /^,? who\b/.test(context.text.slice(end, end + 6));
  // "the flight to Mir, which was launched": either may be meant.
  const isEither = clause.construction === 'relative' && clause.agents.length > 1;
  const isFlown = !isEither && isDoneByFlight(clause, context);
  const agents = isFlown ? clause.agents.filter((phrase) => phrase.head.tag === 'name' && !isWho(phrase)) : [];
  // "the arrival of the Expedition 1 crew": who arrives is what is done.
  const arriving = clause.verb === 'arrive' ? clause.themes : [];
  for (const phrase of [...phrases, ...agents, ...arriving]) {
    const isNamed = phrase.names.length > 0 || isToldBy(phrase, context);
    const index = phrase.others.length === 0 && isNamed ? context.referent(phrase) : undefined;
    if (phrases.includes(phrase) && isApart(phrase, date, context)) continue;
    if (index === undefined || !/^(?:crewed-flight|mission|spacecraft|expedition)$/.test(context.kindOf(index)))
      continue;
    const name = context.nameToken(phrase);
    const isSure = context.alternatives(name).every((one) => one === index) || !context.isAmbiguous(name);
    const entry = context.entry(index);
    if (isSure && isFlight(entry)) found.add(entry);
  }
  return [...found];
}

/** "Her first mission began on STS-7" */
const isOfFlightBegun = ({ verb, agents }: Clause): boolean =>
  /^(?:begin|start)$/.test(verb) &&
  agents.length > 0 &&
  agents.every(({ head }) => /^(?:mission|flight|trip)$/.test(head.lower));

/** Something that is done in space and nowhere else, and not on the way to a town. */
const isOuting = ({ verb, themes, complements }: Clause, context: SentenceContext): boolean =>
  (MAKING.test(verb) ? themes.some(({ head }) => OUTING.test(head.lower)) : ON_A_FLIGHT.test(verb)) &&
  complements.every(({ preposition, phrase }) => preposition !== 'to' || isAloft(phrase, context));

function isAloft(phrase: NounPhrase, context: SentenceContext): boolean {
  const index = context.referent(phrase);
  return index === undefined ? OUT_THERE.test(phrase.head.lower) : ALOFT.has(context.kindOf(index));
}

/** What a flight does while it lasts: "drew crowds", "haunted the engineers", "came back to the front pages" is told of it in other years. */
const isDoneByFlight = (clause: Clause, context: SentenceContext): boolean => {
  const { verb, themes, complements } = clause;
  if (/^(?:make|perform|conduct|complete)$/.test(verb))
    return themes.some(({ head }) => OUTING.test(head.lower) || head.lower in EVENT_NOUNS);
  if (/^(?:bring|take|go|return|send|travel|come)$/.test(verb))
    return (
      complements.some(({ preposition }) => preposition === 'to' || preposition === 'into') &&
      complements.every(({ preposition, phrase }) => !/^(?:to|into)$/.test(preposition) || isAloft(phrase, context))
    );
  if (verb === 'visit') return themes.some((phrase) => isAloft(phrase, context));
  return BY_ITSELF.test(verb);
};

/** "as part of Apollo 15", "as commander of Apollo 17", "a spacewalk from Gemini 4". */
function outingOn({ preposition, phrase }: Complement, { verb, themes }: Clause): NounPhrase[] {
  const isOutside = /^(?:float|spacewalk)$/.test(verb) || themes.some(({ head }) => OUTSIDE.test(head.lower));
  if (preposition === 'as part of' || (preposition === 'from' && isOutside)) return [phrase];
  return preposition === 'as' && SEAT.test(phrase.head.lower) && phrase.of ? [phrase.of] : [];
}

/** "its last mission, STS-135": the name stands beside it. */
const isToldBy = (phrase: NounPhrase, { reading }: SentenceContext): boolean =>
  reading.descriptions.some(
    ({ is, subject, construction }) => is === phrase && construction === 'apposition' && subject.head.tag === 'name',
  );

/** "on STS-132 in exchange for the delivery of Zarya in 1998": between the two something else is named that the date may belong to. */
const isApart = (phrase: NounPhrase, date: Token, { reading }: SentenceContext): boolean =>
  reading.tokens.filter(({ start, end, tag }) => start >= phrase.end && end <= date.start && tag !== 'adverb').length >
  4;

/** With a launch and a landing on the Earth of its own. */
const isFlight = ({ kind, events }: Entry): boolean =>
  kind === 'crewed-flight' ||
  kind === 'expedition' ||
  (events.some(({ type }) => type === 'launch') &&
    events.some(({ type, roles }) => type === 'landing' && roles.body?.includes('earth') === true));

/** From the day on which its first members may have come up to that on which its last are home. */
function stay({ events }: Entry): WorkingLife | undefined {
  const dayOf = (type: EventType): string | undefined => events.find((event) => event.type === type)?.at;
  const [from, to] = [dayOf('start'), dayOf('end')];
  const [begun, ended] = [daysOf(from), daysOf(to)];
  return from && to && begun && ended
    ? {
        from: { at: from, days: { first: begun.first - LONG_STAY, last: begun.last } },
        to: { at: to, days: { first: ended.first, last: ended.last + A_WEEK } },
      }
    : undefined;
}

/** Who lands is held against the landing, whatever else against the launch; a day of the flight in another year is that day. */
function eventMeant(flight: Entry, clause: Clause, days: Days): EntryEvent | undefined {
  const type: EventType = /^(?:land|splash|return|touch|recover)$/.test(clause.verb) ? 'landing' : 'launch';
  const dated = flight.events.filter(({ at }) => at !== undefined);
  const isSameDay = ({ at }: EntryEvent): boolean => {
    const known = daysOf(at as string);
    const drift = known ? Math.abs(known.first - days.first) % 365.25 : 99;
    return days.first === days.last && known?.first === known?.last && (drift < 1.5 || drift > 364);
  };
  return (
    dated.find(isSameDay) ?? dated.find((event) => event.type === type) ?? dated.find((event) => event.type === 'start')
  );
}
