import { areDisjoint, daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent } from '../../../glossary/entry.ts';
import { CRAFT_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { homecoming } from '../crews/craft-then.ts';
import type { Needs } from '../frame-needs.ts';
import { soleDate } from '../times/sole-dates.ts';
import { wrongDate } from '../times/wrong-date.ts';

const BROUGHT =
  /^(?:deliver|bring|carry|launch|send|fly|arrive|take|ferry|loft|transport|come|go|travel|lift|reach|transfer|haul)$/;
/** What a crew does in space only. */
const DONE =
  /^(?:photograph|snap|capture|collect|gather|deploy|land|splash|orbit|circle|dock|undock|repair|retrieve|take|leave|use)$/;
/** What the flight is said to do itself; its launch, landing and docking are events of its own. */
const LEFT_BY_FLIGHTS = /^(?:photograph|collect|gather|take|leave|use)$/;
const TAKEN = /^(?:photo|photograph|picture|image|sample|rock|soil|snapshot|shot|view|mosaic|panorama)s?$/;
const CREW = /^(?:crew|astronauts?|cosmonauts?|taikonauts?|moonwalkers?)$/;
/** "nine months after its launch in September 2011": the date of something else. */
const FROM = /\b(?:after|before|later|earlier|since|until)\b/;
const ABOARD = /^(?:aboard|on|on board|with|by|via|during)$/;
/** Within so many days of its launch a freighter has come to its station, and been unloaded; a crew may bring things out later. */
const UNLOADED = 60;

/** "It was delivered in February 2016 aboard CRS-10": whatever came with a flight came when that flew. */
export function judgePassengerDates(clause: Clause, context: SentenceContext): Verdict[] {
  const time = soleDate(clause);
  const isTold = clause.stance === 'asserted' && clause.tense !== 'future' && clause.construction !== 'infinitive';
  if (!isTold || !time) return [];
  const ridden = clause.complements
    .filter(({ preposition }) => ABOARD.test(preposition) && BROUGHT.test(clause.verb))
    .map(({ phrase }) => phrase);
  const doers = isDoneInSpace(clause) ? clause.agents.map(ofCrew) : [];
  const flights = [
    ...ridden.flatMap((phrase) => flightNamed(phrase, context)),
    ...doers.flatMap((phrase) => flightNamed(phrase, context)).filter(({ kind }) => kind === 'crewed-flight'),
  ];
  const isFromThere = FROM.test(context.text.slice(clause.verbSpan.end, time.token.start));
  const launched = flights.length > 0 ? [] : launchedBeside(clause, context);
  const [flight, more] = isFromThere ? [] : [...flights, ...launched];
  if (flight && clause.complements.some(({ phrase }) => tellsOfAnother(phrase, flight, context))) return [];
  const at = flight?.events.find(({ type }) => type === 'launch')?.at;
  const start = daysOf(at);
  if (!flight || more || !at || !start) return [];
  const last = launched.length > 0 ? start.last : (homecoming(flight)?.last ?? start.last + UNLOADED);
  if (!areDisjoint(time.days, { first: start.first, last }, 1)) return [];
  return [
    wrongDate(time.token, { entry: flight, at, event: 'was launched', claim: `launch of ${flight.id}: date` }, context),
  ];
}
judgePassengerDates.verbs = [BROUGHT, DONE];
judgePassengerDates.needs = { tags: ['date'], kinds: ['crewed-flight', 'spacecraft', 'mission'] } satisfies Needs;

const BESIDE = /^(?:with|alongside|together with|along with)$/;
/** What is launched otherwise into the world: a website, a campaign. */
const GOES_UP =
  /^(?:satellite|cubesat|nanosatellite|microsatellite|probe|spacecraft|craft|payload|lander|rover|orbiter|balloon|capsule)s?$/;

/** "a second satellite, launched with Planck in 2009": whatever went up with a craft did so when that did. */
function launchedBeside({ verb, themes, complements }: Clause, context: SentenceContext): Entry[] {
  const isUp =
    /^(?:launch|loft)$/.test(verb) ||
    (/^(?:send|put|place|carry|boost|fly|go)$/.test(verb) &&
      complements.some(
        ({ preposition, phrase }) => preposition === 'into' && /^(?:orbit|space)$/.test(phrase.head.lower),
      ));
  const isUnknown = (theme: NounPhrase): boolean =>
    context.referent(theme) === undefined && GOES_UP.test(theme.head.lower);
  if (!isUp || !themes.some(isUnknown)) return [];
  return complements.flatMap(({ preposition, phrase }) => {
    const index = BESIDE.test(preposition) && phrase.others.length === 0 ? context.referentAlone(phrase) : undefined;
    const entry = index === undefined ? undefined : context.entry(index);
    return entry && CRAFT_KINDS.has(entry.kind) && isLaunchedOnce(entry) ? [entry] : [];
  });
}

/** "took the photo", "left it on the Moon", "was used by the Skylab 4 mission", and not "took a tour", "left for Houston". */
function isDoneInSpace({ verb, themes, complements, construction, agents }: Clause): boolean {
  if (!agents.some(({ head }) => CREW.test(head.lower)) && !LEFT_BY_FLIGHTS.test(verb)) return false;
  if (verb === 'take') return themes.some(({ head }) => TAKEN.test(head.lower));
  if (verb === 'leave') return themes.length > 0 && complements.some(({ preposition }) => preposition === 'on');
  if (verb === 'use') return construction === 'passive' && !agents.some(({ head }) => CREW.test(head.lower));
  return DONE.test(verb);
}

/** "the crew of Apollo 8", "the Apollo 8 astronauts": their flight. */
const ofCrew = (phrase: NounPhrase): NounPhrase =>
  CREW.test(phrase.head.lower) ? (phrase.of ?? phrase.possessor ?? phrase) : phrase;

function flightNamed(phrase: NounPhrase, context: SentenceContext): Entry[] {
  const [token, another] = phrase.names;
  const index = token && !another && phrase.others.length === 0 ? context.meaning(token) : undefined;
  const isSaid =
    phrase.head === token || /^(?:mission|flight)$/.test(phrase.head.lower) || CREW.test(phrase.head.lower);
  if (!token || index === undefined || !isSaid || context.alternatives(token).length > 1) return [];
  const entry = context.entry(index);
  return isFlight(entry) ? [entry] : [];
}

/** "in exchange for the delivery of Zarya in 1998": the date may be that of another. */
function tellsOfAnother({ of }: NounPhrase, flight: Entry, context: SentenceContext): boolean {
  const index = of && context.referent(of);
  return index !== undefined && CRAFT_KINDS.has(context.kindOf(index)) && context.entry(index).id !== flight.id;
}

/** What was launched once, with people or with freight. */
const isFlight = (entry: Entry): boolean =>
  isLaunchedOnce(entry) &&
  (entry.kind === 'crewed-flight' ||
    (entry.kind === 'mission' && entry.events.some(isHomecoming)) ||
    (entry.kind === 'spacecraft' &&
      (entry.relations.types?.list.some(({ value }) => value === 'cargo-spacecraft') ?? false)));

const isLaunchedOnce = ({ events, completeEvents }: Entry): boolean =>
  completeEvents.includes('launch') && events.filter(({ type }) => type === 'launch').length === 1;

/** "Artemis I": what came down on Earth flew no longer. */
const isHomecoming = ({ type, roles }: EntryEvent): boolean =>
  type === 'landing' && (roles.body ?? []).every((body) => body === 'earth');
