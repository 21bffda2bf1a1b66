import { areDisjoint, type Days, daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent } from '../../../glossary/entry.ts';
import { EVENTS } from '../../../glossary/schema/events.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { isOutside, workingLife } from '../times/working-lives.ts';
import { wrongDate } from '../times/wrong-date.ts';
import { entriesNamed } from './craft-of-flights.ts';
import { partsOf } from './known-events.ts';

/**
 * "On 16 July 1967 the crew of Apollo 11 set out": the very day and month of something that befell what the sentence tells of, in another year. That a
 * second thing befell it on that day of the calendar hardly ever happens by chance; where it was done on purpose, the sentence says so.
 */
export function judgeDaysOfOtherYears(context: SentenceContext): Verdict[] {
  const { tokens, isQuestion } = context.reading;
  if (isQuestion) return [];
  const dates = tokens.filter(({ date }) => date?.precision === 'day' && date.days !== undefined);
  return dates.flatMap((date) => judge(date, context));
}
judgeDaysOfOtherYears.needs = { tags: ['date'] } satisfies Needs;

/** What is done on the same day of a later year to remember, or told in captions and posts that bear the day on which they were printed. */
const REMEMBERING =
  /\b(?:anniversar\w+|birthdays?|celebrat\w+|commemorat\w+|remember\w*|honou?r\w*|memorial|tributes?|stamps?|holidays?|years?|decades?|century|FILE|file|published|posted|updated)\b/;
/** What was to be done on the day, and was done in a later year; of two that share a day the earlier. */
const PLANNED =
  /\b(?:plan(?:s|ned)?|schedul\w+|expect\w+|target\w*|slated|due|intend\w+|hop(?:e[ds]?|ing)|postpon\w+|delay\w*|originally|years? (?:before|earlier))\b/;

/** Missions are counted in whole years: what ends or is prolonged after two of them does so on the day on which it began. */
const PHASES =
  /\b(?:prime|primary|nominal|extended|extensions?|phases?|operations|warranty|fiscal|mission (?:of|was|end\w*|conclud\w*))\b/;

/** Of these, what befell them; who founds, signs or is born is told of in many sentences of other things. */
const NEVER_BY_CHANCE: ReadonlySet<Kind> = new Set<Kind>([
  'spacecraft',
  'mission',
  'crewed-flight',
  'station',
  'module',
  'body',
  'person',
  'programme',
  'launch-vehicle',
  'country',
  'agency',
  'company',
  'organisation',
  'agreement',
]);
const OF_ORGANISATIONS = /^(?:country|agency|company|organisation|programme)$/;

/** Years from which on it is rather another thing than a slip. */
const FAR = 20;

function judge(token: Token, context: SentenceContext): Verdict[] {
  const { days, year, month, day } = token.date ?? {};
  if (!days || year === undefined || month === undefined || day === undefined || !isTold(token, context)) return [];
  const told = toldOf(context);
  const sentence = context.shown(context.reading.sentence);
  const onThatDay = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const found = told
    .filter(({ kind }) => NEVER_BY_CHANCE.has(kind))
    .flatMap((entry) =>
      entry.events
        .filter(({ at }) => at?.slice(4, 10) === onThatDay && isSlip(year - Number(at.slice(0, 4)), sentence))
        .filter((event) => isOfIts(entry, event, sentence) && !isDaysWork(entry, event, days, context))
        .map((event) => ({ entry, event })),
    );
  const [first] = found;
  const years = new Set(found.map(({ event }) => event.at?.slice(0, 4)));
  if (!first || years.size > 1 || isElsewhere(first.event, token, context) || wasSomething(days, told, context))
    return [];
  const { entry, event } = first;
  const { spoken } = context.knowledge;
  const verdict = wrongDate(
    token,
    { entry, at: (event.at ?? '').slice(0, 10), event: EVENTS[event.type].reads, claim: `${entry.id} on its day` },
    context,
  );
  if (event.type !== 'milestone' || event.note === undefined) return [verdict];
  const details = { subject: spoken.call(context.knowledge, entry.id), note: event.note };
  return [{ ...verdict, message: 'wrong-date.milestone', details }];
}

/**
 * Milestones of a country, and not when it was founded; of a person not the birthday. What flies or launches all the time does so on any day:
 * of that the sentence tells what is noted of the day, or that it was the first or last.
 */
function isOfIts({ kind, names }: Entry, { type, note }: EntryEvent, sentence: string): boolean {
  if (type === 'birth' || (OF_ORGANISATIONS.test(kind) && type !== 'milestone')) return false;
  if (kind === 'person' || kind === 'body' || !/^(?:milestone|first-flight|last-flight|first-success)$/.test(type))
    return true;
  const own = names.map(({ text }) => text).join(' ');
  const noted = (note ?? '').match(TELLING) ?? [];
  return SINGLE.test(sentence) || noted.some((word) => !own.includes(word) && sentence.includes(word));
}
/** Names, and longer words that do not stand in every such note. */
const TELLING =
  /\p{Lu}[\p{L}-]{3,}|\b(?!launch|satellite|mission|rocket|space|station|people|flight|successful|reached|second|another)\p{Ll}{6,}\b/gu;
const SINGLE =
  /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|only|maiden|debut|[Ff]irst|[Ll]ast)\b/;

/** "Cassini's picture of 15 September 2008": what is at work does something every day; the world where it was must be named as well. */
function isDaysWork(entry: Entry, { roles }: EntryEvent, days: Days, context: SentenceContext): boolean {
  const life = workingLife(entry, context.knowledge);
  if (!life || isOutside(days, life)) return false;
  const isMuch = entry.events.filter(({ at }) => (at?.length ?? 0) >= 'YYYY-MM-DD'.length).length > MANY;
  const worlds = roles.body ?? [];
  return (
    (isMuch || PICTURES.test(context.shown(context.reading.sentence))) &&
    !context.mentions.some(({ entry: named }) => worlds.includes(context.entry(named).id))
  );
}
const PICTURES =
  /\b(?:images?|imag(?:ed|ing)|photo\w*|pictures?|pictured|views?|viewed|captur\w+|snap\w*|shots?|taken|observ\w+|data|mosaic)\b/;
/** Days known of one craft, from which on one more is on the same day of the calendar too easily. */
const MANY = 8;

/** Years later than it was; round years later something is remembered. */
function isSlip(later: number, sentence: string): boolean {
  if (later === 0 || Math.abs(later) > FAR) return false;
  return later < 0 ? !PLANNED.test(sentence) : later % 5 !== 0 && !REMEMBERING.test(sentence) && !PHASES.test(sentence);
}

/** Nothing that the date belongs to is planned or denied. */
const isTold = (token: Token, { reading }: SentenceContext): boolean =>
  !token.date?.stretch &&
  reading.clauses.every(
    ({ times, stance, tense }) =>
      !times.some((time) => time.token === token || time.until === token || time.among?.includes(token)) ||
      (stance === 'asserted' && tense !== 'future'),
  ) &&
  reading.phrases.every(
    ({ phrase, stance }) => !(phrase.start <= token.start && token.end <= phrase.end) || stance === 'asserted',
  );

/** What the sentence names, what its clauses tell of without a name, and their parts. */
function toldOf(context: SentenceContext): readonly Entry[] {
  const referred = context.reading.clauses
    .flatMap(({ agents, themes }) => [...agents, ...themes])
    .flatMap((phrase) => context.referents(phrase))
    .flatMap((index) => (index === undefined ? [] : [context.entry(index)]));
  const told = [...entriesNamed(context).map(({ entry }) => entry), ...referred];
  // A craft and what it carried share their deeds in loose speech; a station's modules are others.
  const parts = told.flatMap((entry) => (entry.kind === 'station' ? [] : partsOf(entry, context)));
  return [...new Set([...told, ...parts])];
}

/** "He landed on 20 July 1969, and told of it on 20 July 1979": the sentence gives the right day as well. */
const isElsewhere = ({ at }: EntryEvent, date: Token, { reading: { tokens } }: SentenceContext): boolean => {
  const known = daysOf(at);
  return tokens.some(
    ({ date: other }, i) =>
      tokens[i] !== date && other?.days !== undefined && known !== undefined && !areDisjoint(other.days, known, 1),
  );
};

/** Something that is told of, or that its name may mean, did or underwent something on the day itself. */
function wasSomething(days: Days, told: readonly Entry[], context: SentenceContext): boolean {
  const { knowledge, reading } = context;
  const meant = reading.tokens
    .flatMap((token) => (token.tag === 'name' ? context.alternatives(token) : []))
    .map((index) => context.entry(index));
  return [...told, ...meant]
    .flatMap((entry) => [...knowledge.family(entry), ...knowledge.entriesOf(knowledge.flightsOf(entry.id))])
    .some(({ events }) =>
      events.some(({ at }) => {
        const known = at === undefined || at.length < 'YYYY-MM'.length ? undefined : daysOf(at);
        return known !== undefined && !areDisjoint(known, days, 1);
      }),
    );
}
