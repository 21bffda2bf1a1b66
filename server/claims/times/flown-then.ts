import { areDisjoint, type Days, daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryId } from '../../../glossary/entry.ts';
import { TRAVELLING_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { Token } from '../../clauses/tokens.ts';
import { isHeldAt } from '../asserted.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import { entriesNamed, type NamedEntry } from '../events/craft-of-flights.ts';
import { isOnlyMeant } from '../events/done-first.ts';
import type { Needs } from '../frame-needs.ts';
import { inWords } from '../lists-in-words.ts';
import { openingDate } from '../places/times-before.ts';
import { WHAT_FLIES } from './described-times.ts';
import { soleDate } from './sole-dates.ts';
import { whenInWords } from './words-of-dates.ts';
import { isBrother, isOutside, partsOfLife, type WorkingLife, withoutParts, workingLife } from './working-lives.ts';

/**
 * "A small satellite that was launched with Landsat 5 in September 2021", "Apollo 9, in May 1969": a craft or flight named beside a date on which
 * it was not in space, nor was anything of its. That is no chance where something is done there that is done in space, or where
 * another of its series, or one that has to do with all else that is named, has its day then.
 */
export function judgeFlownThen(context: SentenceContext): Verdict[] {
  const { tokens, isQuestion } = context.reading;
  if (isQuestion) return [];
  const dates = tokens.filter(({ date, lower }) => date?.days && /\d{4}/.test(lower));
  if (dates.length === 0 || dates.some(({ date }) => !PRECISE.test(date?.precision ?? ''))) return [];
  const named = entriesNamed(context);
  const around = [...named.map(({ entry }) => entry), ...subjectsOf(context)];
  return named.flatMap((one) => {
    const life = TRAVELLING_KINDS.has(one.entry.kind) && isPlain(one, context) ? lifeOf(one.entry, context) : undefined;
    if (!life) return [];
    const apart = dates.filter(({ date }) => date?.days && isApart(date.days, life, one.entry, around, context));
    const [date] = apart;
    if (!date?.date?.days) return [];
    const others = apart.length === dates.length ? whoseDays(one, dates, named, around, context) : [];
    return others.length > 0 || apart.some((day) => isDoneThen(one, day, context))
      ? [verdict(one, date.date.days, life, others, context)]
      : [];
  });
}
judgeFlownThen.needs = { tags: ['date'], kinds: ['spacecraft', 'mission', 'crewed-flight'] } satisfies Needs;

const PRECISE = /^(?:day|month|year)$/;

/** "It", "the probe": what the clauses tell of without naming it. */
const subjectsOf = (context: SentenceContext): readonly Entry[] =>
  context.reading.clauses
    .flatMap(({ agents, themes }) => [...agents, ...themes])
    .flatMap((phrase) => (phrase.names.length === 0 ? context.referents(phrase) : []))
    .flatMap((index) => (index === undefined ? [] : [context.entry(index)]));

/** Behind these a name stands for what something else is set beside, or comes before or after. */
const SET_BESIDE =
  /\b(?:like|unlike|than|as|since|until|before|after|following|replac\w+|compar\w+|differ\w*|similar\w*|success\w*|predecessors?|not|never|no|without|twin|preced\w+|includ\w+|repeat\w*|again|then|from|beyond|for|with its)\b[^,;]*$|\b(?:first|second|third|fourth|fifth|last|next|other|new) $/i;
const LOOKED_BACK = 60;

function isPlain({ token }: NamedEntry, context: SentenceContext): boolean {
  const from = Math.max(context.reading.sentence.start, token.start - LOOKED_BACK);
  return (
    isHeldAt(token, context) &&
    context.alternatives(token).length === 1 &&
    !SET_BESIDE.test(context.text.slice(from, token.start))
  );
}

/** Of what flies often, from its first flight to its last. */
function lifeOf(entry: Entry, { knowledge }: SentenceContext): WorkingLife | undefined {
  const own = workingLife(entry, knowledge);
  if (own) return own;
  const dated = (type: string) => {
    const at = entry.events.find((event) => event.type === type)?.at;
    const days = daysOf(at);
    return at !== undefined && days ? { at, days } : undefined;
  };
  const [from, to] = [dated('first-flight'), dated('last-flight')];
  return from && (to ? { from, to } : { from });
}

/** Some weeks, within which what was done by parts of it is told of the whole. */
const NEAR = 31;

/** Before or after its life, and on no day of anything that the sentence tells of. */
const isApart = (
  days: Days,
  life: WorkingLife,
  entry: Entry,
  around: readonly Entry[],
  context: SentenceContext,
): boolean =>
  isOutside(days, life) !== undefined &&
  !partsOfLife(entry, context.knowledge).some((one) => hasDay(one, days, NEAR)) &&
  !around.some((one) => one !== entry && hasDay(one, days, NEAR));

const hasDay = ({ events }: Entry, days: Days, slack: number): boolean =>
  events.some(({ at }) => {
    const known = daysOf(at);
    return known !== undefined && !areDisjoint(known, days, slack);
  });

/** What is done in space, or on the way there, and not with a craft on Earth. */
const IN_SPACE =
  /^(?:launch|fly|fly-by|orbit|circle|land|lift|lift-off|blast|loft|collide|crash|explode|disintegrate|dock|undock|descend|touch|touch-down|splash|eject|encounter|rendezvous|detach|separate|rove|roam|scoop|beam|sail|perish|approach|deactivate|fail)$/;
const ANOTHER_TIME = /^(?:later|earlier|afterwards|ago|again|away)$/;

/** A clause tells that something was done in space on that date, and has the name in one of its phrases, whichever. */
const isDoneThen = ({ token, entry }: NamedEntry, date: Token, context: SentenceContext): boolean => {
  const own = context.reading.clauses.filter((one) => one.construction !== 'nominal' && hasPart(one, token));
  const [clause, another] = own;
  if (!clause || another || clause.stance !== 'asserted' || !IN_SPACE.test(clause.verb)) return false;
  // "GRACE and its successor, launched in May 2018": of two that it may be about, nobody knows.
  if (clause.themes.length > 1 || clause.agents.length > 1 || timeOf(clause, context) !== date) return false;
  if (/^(?:future|present)$/.test(clause.tense) || isOnlyMeant(clause, context.reading)) return false;
  if (clause.adverbs.some((word) => ANOTHER_TIME.test(word))) return false;
  // What else the sentence names may have been there then.
  return entriesNamed(context).every(({ entry: other }) => {
    const life = other === entry ? undefined : workingLife(other, context.knowledge);
    return !life || isOutside(date.date?.days as Days, life) !== undefined;
  });
};

/** Its own date, or that which opens its sentence; of the pilot "who had flown" before nothing is told by the latter. */
function timeOf(clause: Clause, context: SentenceContext): Token | undefined {
  if (clause.isPerfect && clause.construction === 'relative') return undefined;
  const [subject] = clause.construction === 'passive' ? clause.themes : clause.agents;
  return clause.times.length === 0 && clause.construction !== 'relative' && subject
    ? openingDate(subject, context)
    : soleDate(clause)?.token;
}

const OF_A_FLIGHT = new RegExp(`${WHAT_FLIES.source}|^(?:crew|ship|module|landing|stage)s?$`);

/** Who has flown does things at other times as well: "Gemini 8's pilot went to the Moon in July 1971". */
const SOMEBODY =
  /^(?:pilot|commander|astronaut|cosmonaut|taikonaut|engineer|scientist|specialist|veteran|member|passenger|leader|manager|director|team|backup)s?$/;

const hasPart = ({ agents, themes, complements }: Clause, token: Token): boolean =>
  [...agents, ...themes, ...complements.map(({ phrase }) => phrase)].some(
    (phrase) =>
      !SOMEBODY.test(phrase.head.lower) &&
      [phrase, ...phrase.others, phrase.of, phrase.possessor].some(
        (one) => one?.names.includes(token) && (one.head === token || OF_A_FLIGHT.test(one.head.lower)),
      ),
  );

/** Between the name and the date another thing begins. */
const PARTED = /[;.]|\b(?:and|who|but|while)\b/;
/** Nothing at all stands between them in a list: "Alouette 1 29 September 1962 Alouette 2 29 November 1965". */
const JOINED = /[\p{L},(–—-]/u;
/** What is done with a craft or a flight, or its name, at other times than in space. */
const ON_EARTH =
  /\b(?:plan\w*|schedul\w*|expect\w*|propos\w+|will|would|could|should|may|might|design\w*|buil[dt]\w*|develop\w*|select\w*|chose\w*|anniversar\w*|film|movie|cinemas?|book|stamps?|sold|auction\w*|sale|museum|exhibit\w*|display\w*|released|published|announc\w*|approv\w*|later|earlier|train\w*|assign\w*|name[ds]?|study|studi\w+|if)\b/i;
const ANCHORS = /^(?:person|body|instrument|launch-vehicle|launch-site|module|station)$/;
/** How much speaks for another that has its day then: the date, its likeness, and whoever has to do with it and not with the one that is named. */
const ENOUGH = 2;
const MOST_NAMED = 3;

/** "The Apollo 12 crew watched in July 1969": what a crew does at other times than on its flight. */
const isCrewOnEarth = (token: Token, { reading }: SentenceContext): boolean =>
  reading.clauses.some(
    ({ verb, agents }) =>
      /^(?:sit|watch|attend|witness|listen|stand|train)$/.test(verb) &&
      agents.some(({ names, head }) => names.includes(token) && /^(?:crews?|crewm[ae]n|crewmates?)$/.test(head.lower)),
  );

/** Others of which all dates and everything named speak. */
function whoseDays(
  { entry, token }: NamedEntry,
  dates: readonly Token[],
  named: readonly NamedEntry[],
  around: readonly Entry[],
  context: SentenceContext,
): Entry[] {
  const { knowledge } = context;
  const [date] = dates;
  if (!date?.date?.days || ON_EARTH.test(context.shown(context.reading.sentence))) return [];
  const between = context.text.slice(Math.min(token.end, date.end), Math.max(token.start, date.start));
  if (PARTED.test(between) || !JOINED.test(between) || isCrewOnEarth(token, context)) return [];
  const flying = around.filter((one) => one !== entry && FLIES.has(one.kind));
  const anchors = named
    .filter((one) => ANCHORS.test(one.entry.kind) && !/^(?:earth|sun)$/.test(one.entry.id))
    .map((one) => one.entry)
    .filter((one) => !flying.some((other) => other !== one && areLinked(other, one, context)));
  const strange = anchors.filter((one) => !areLinked(entry, one, context));
  if (anchors.some((one) => one.kind === 'person' && !strange.includes(one))) return [];
  const exact = date.date.precision === 'year' ? 'YYYY' : 'YYYY-MM';
  const then = knowledge.allEvents.within(date.date.days).filter(({ at }) => at.length >= exact.length);
  const weight =
    (date.date.precision === 'day' ? 2 : date.date.precision === 'month' ? 1 : 0.5) +
    strange.reduce((sum, { kind }) => sum + (kind === 'person' || kind === 'instrument' ? 2 : 1), 0);
  const fitting = [...new Set(then.map((known) => known.entry))].filter(
    (one) =>
      one !== entry &&
      TRAVELLING_KINDS.has(one.kind) &&
      !around.includes(one) &&
      (strange.length > 0 || isBrother(entry, one, context)) &&
      weight + Number(isBrother(entry, one, context)) >= ENOUGH &&
      dates.every((other) => hasDay(one, other.date?.days as Days, 1)) &&
      anchors.every((other) => areLinked(one, other, context)),
  );
  const chosen = withoutParts(fitting, context);
  const isSure = chosen.length === 1 || chosen.every((one) => isBrother(entry, one, context));
  return isSure && chosen.length <= MOST_NAMED ? chosen : [];
}
const FLIES: ReadonlySet<string> = new Set([...TRAVELLING_KINDS, 'station', 'expedition']);

/** One is a value of a relation or a role of an event of the other, or of what belongs to it. */
function areLinked(craft: Entry, other: Entry, context: SentenceContext): boolean {
  const { knowledge } = context;
  const flights = other.kind === 'person' ? knowledge.flightsOf(other.id) : [];
  return [craft, ...knowledge.family(craft).filter(({ kind }) => kind !== 'programme')].some(
    (one) => flights.includes(one.id) || speaksOf(one, other.id, context) || speaksOf(other, one.id, context),
  );
}

const speaksOf = ({ relations, events }: Entry, id: EntryId, { knowledge }: SentenceContext): boolean => {
  const is = (value: EntryId): boolean => value === id || knowledge.isEitherWithin(value, id);
  return (
    Object.values(relations).some(({ list }) => list.some(({ value }) => is(value))) ||
    events.some(({ roles }) => Object.values(roles).some((ids) => ids.some(is)))
  );
};

function verdict(
  { entry, token }: NamedEntry,
  days: Days,
  life: WorkingLife,
  others: readonly Entry[],
  context: SentenceContext,
): Verdict {
  const { knowledge } = context;
  const when = isOutside(days, life) === 'after' && life.to ? 'after' : 'before';
  const bound = whenInWords((when === 'after' ? life.to : undefined)?.at ?? life.from.at);
  const subject = knowledge.spoken(entry.id);
  const base = { state: 'contradicted' as const, claim: `${entry.id} flown then`, ...context.quoted(token) };
  const [first] = others;
  if (!first)
    return {
      ...base,
      check: 'anachronism',
      message: when === 'before' ? 'anachronism.launched' : 'anachronism.ended',
      known: bound,
      about: entry.id,
      details: { subject },
    };
  const names = others.map(({ id }) => knowledge.nameOf(id));
  return {
    ...base,
    check: 'wrong-craft',
    message: `wrong-craft.${when}`,
    known: inWords(names),
    ...anyOf(names),
    about: first.id,
    insteadOf: entry.id,
    details: { subject, when: bound },
  };
}
