import { areDisjoint, type Days, daysOf } from '../../../glossary/dates.ts';
import type { Entry } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import { EVENTS, type EventType } from '../../../glossary/schema/events.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Span } from '../../prose/paragraph.ts';
import { isAssertedAt } from '../asserted.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { partsOfLife } from './working-lives.ts';
import { wrongDate } from './wrong-date.ts';

/** What something does from its beginning to its end. */
const WHOLE_LIFE = /^(operate|work|run|last|serve|function|orbit|circle|fly|exist|live|reign)$/;
/** What may be done to it for a share of that. */
const USED = /^(?:use|employ|fly|fire|conduct|launch|run|operate)$/;
const FLIGHTS = /^(?:flights?|spaceflights?|missions?|launches|landings?)$/;
/** A share of the whole is another stretch. */
const PARTLY =
  /\b(?:extended|primary|prime|nominal|phases?|first|second|initial(?:ly)?|mostly|crewed|occupied|continuously|solo|formation|as)\b/i;
const BEGINNINGS: readonly EventType[] = [
  'launch',
  'start',
  'founding',
  'first-flight',
  'birth',
  'opening',
  'orbit-insertion',
  'landing',
  'rendezvous',
  'science-start',
  'first-light',
];
const ENDINGS: readonly EventType[] = [
  'end',
  'dissolution',
  'death',
  'last-flight',
  'reentry',
  'contact-lost',
  'impact',
  'landing',
  'cancellation',
];
/** Who orbits a world does so from the day of arrival. */
const ARRIVING: readonly EventType[] = ['orbit-insertion', 'launch'];
/** What comes down may have been at work no longer. */
const LATER_THAN_WORK: ReadonlySet<EventType> = new Set<EventType>(['reentry', 'landing']);
const KINDS: ReadonlySet<string> = new Set([
  'spacecraft',
  'mission',
  'station',
  'module',
  'launch-vehicle',
  'programme',
  'person',
  'agency',
]);

/** A stretch of time as written, both ends. */
interface Stretch {
  readonly from: Token;
  readonly to: Token;
}

/** The two ends of a working life: "operated from 1986 to 2001", "Magellan (1989–1994)". Each end is held against the known ones. */
export function judgeStretches(context: SentenceContext): Verdict[] {
  const { reading } = context;
  if (reading.isQuestion || !reading.tokens.some(({ date }) => date?.stretch)) return [];
  return [
    ...reading.clauses.flatMap((clause) => ofClause(clause, context)),
    ...reading.tokens.flatMap((token, i) => besideName(token, i, context)),
  ];
}
judgeStretches.needs = { tags: ['date'] } satisfies Needs;

function ofClause(clause: Clause, context: SentenceContext): Verdict[] {
  const isAloft = clause.complements.some(
    ({ phrase }) => phrase.head.lower === 'orbit' || phrase.head.lower === 'space',
  );
  const isWhole =
    WHOLE_LIFE.test(clause.verb) ||
    (clause.verb === 'take' && clause.themes.some(({ head }) => head.lower === 'place')) ||
    (/^(?:be|remain|stay)$/.test(clause.verb) && isAloft);
  const isUsed =
    USED.test(clause.verb) && /^(?:passive|participle)$/.test(clause.construction) && clause.themes.length > 0;
  const isFlying = clause.verb === 'make' && clause.themes.some(({ head }) => FLIGHTS.test(head.lower));
  const isTold = clause.tense === 'past' || (isUsed && clause.tense === 'none');
  if (clause.stance !== 'asserted' || !isTold || !(isWhole || isUsed || isFlying)) return [];
  if (PARTLY.test(context.shown(context.reading.sentence))) return [];
  const phrases = isUsed ? clause.themes : clause.agents;
  const crafts = new Set(phrases.map((phrase) => (phrase.others.length > 0 ? undefined : context.referent(phrase))));
  const craft = crafts.size === 1 ? [...crafts][0] : undefined;
  const stretch = stretchOf(clause.times.flatMap(({ token, until }) => (until ? [token, until] : [token])));
  if (craft === undefined || !stretch) return [];
  const isAround = /^(orbit|circle)$/.test(clause.verb) && hasArrived(context.entry(craft));
  const judged = judge(craft, stretch, isAround ? ARRIVING : BEGINNINGS, context, isAloft);
  if (isUsed || isFlying) return judged.filter(({ span }) => !isInLife(span, craft, stretch, context));
  return judged.length > 0 ? judged : judgeElsewhere(craft, stretch, context);
}

/** "was flown to the Moon from 1967 to 1972": a share of the years in which it flew. */
function isInLife(span: Span, index: EntryIndex, { from, to }: Stretch, context: SentenceContext): boolean {
  const days = (span.start === from.start ? from : to).date?.days;
  const known = datesOf(context.entry(index));
  const [begun, ended] = [boundOf(known, BEGINNINGS), boundOf(known, ENDINGS)];
  return !days || !begun || !ended || (days.last >= begun.days.first && days.first <= ended.days.last);
}

/** A year about a life: what was before or after all that is another time, whichever of its ends is meant. */
const APART = 366;

/** "The programme lasted from 1971 to 1975", of one that was over by 1966: neither end fits, nor anything between. */
function judgeElsewhere(index: EntryIndex, { from, to }: Stretch, context: SentenceContext): Verdict[] {
  const entry = context.entry(index);
  const [first, last] = [from.date?.days, to.date?.days];
  const begun = boundOf(datesOf(entry), BEGINNINGS);
  const ended = boundOf(datesOf(entry), ENDINGS);
  // Of the dead it is told elsewhere, and by their death.
  if (!KINDS.has(entry.kind) || entry.kind === 'person') return [];
  if (!first || !last || !begun || !ended || isStillGoing(entry)) return [];
  const all = [...partsOfLife(entry, context.knowledge).flatMap(datesOf)].map(({ days }) => days);
  const isBefore = all.every((days) => last.last + APART < days.first);
  const isAfter = all.every((days) => days.last + APART < first.first);
  return isBefore || isAfter ? [verdict(entry, from, begun, context)] : [];
}

const hasArrived = (entry: Entry): boolean => entry.events.some(({ type }) => type === 'orbit-insertion');

function stretchOf(tokens: readonly Token[]): Stretch | undefined {
  const from = tokens.find(({ date }) => date?.stretch?.end === 'start');
  const to = tokens.find(({ date }) => date?.stretch?.end === 'end');
  return from && to && tokens.length === 2 ? { from, to } : undefined;
}

/** "Soyuz 7K-L1 Zond (1967–1970)", "the MOL Gemini B": what a designation stands before is one of several that are so called. */
const isOfVariant = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return before !== undefined && /\d/.test(before.lower) && /^(?:noun|adjective|number|name)$/.test(before.tag);
};

/** "Magellan (1989–1994)", "the Gemini programme (1961–1966)". */
function besideName(token: Token, at: number, context: SentenceContext): Verdict[] {
  const craft = token.tag === 'name' ? context.meaning(token) : undefined;
  const { tokens } = context.reading;
  if (craft === undefined || !isAssertedAt(token, context) || isOfVariant(tokens, at)) return [];
  const isThing = /^(mission|spacecraft|probe|station|orbiter|satellite|telescope|observatory|programme|program)$/;
  const open = isThing.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  if (tokens[open]?.tag !== 'open') return [];
  const close = tokens.findIndex(({ tag }, i) => i > open && tag === 'close');
  const inside = tokens.slice(open + 1, close);
  const stretch = close - open <= 5 ? stretchOf(inside.filter(({ tag }) => tag === 'date')) : undefined;
  return stretch && inside.every(({ tag }) => tag === 'date' || tag === 'dash' || tag === 'hyphen')
    ? judge(craft, stretch, BEGINNINGS, context)
    : [];
}

interface Known {
  readonly type: EventType;
  readonly at: string;
  readonly days: Days;
}

/** The one end that fits nothing that is known, while the other end fits: it is that stretch, and this end is wrong. */
function judge(
  index: EntryIndex,
  { from, to }: Stretch,
  beginnings: readonly EventType[],
  context: SentenceContext,
  isAloft = false,
): Verdict[] {
  const entry = context.entry(index);
  if (!KINDS.has(entry.kind) || !from.date?.days || !to.date?.days) return [];
  const all = partsOfLife(entry, context.knowledge).flatMap(datesOf);
  const own = datesOf(entry);
  const [first, last] = [from.date.days, to.date.days];
  const near = (days: Days): boolean => all.some((one) => !areDisjoint(one.days, days, 31));
  const fits = (types: readonly EventType[], days: Days): boolean =>
    all.some((one) => types.includes(one.type) && !areDisjoint(one.days, days, 31));
  const begun = boundOf(own, beginnings);
  const ended = boundOf(own, ENDINGS);
  if (!begun || !ended || isStillGoing(entry)) return [];
  const isBegun = beginnings === BEGINNINGS ? near(first) : fits(beginnings, first);
  if (!isBegun && fits(ENDINGS, last)) return [verdict(entry, from, begun, context)];
  const isEarly = last.last < ended.days.first;
  // What is in orbit is there until it comes down.
  const mayHaveStopped = isEarly && !isAloft && (LATER_THAN_WORK.has(ended.type) || entry.kind === 'station');
  return !near(last) && !mayHaveStopped && fits(beginnings, first) ? [verdict(entry, to, ended, context)] : [];
}

const isStillGoing = (entry: Entry): boolean =>
  entry.relations.status?.list.some(({ value }) => value === 'operating' || value === 'extended') ?? false;

/** The first of the types of which something is known. */
function boundOf(known: readonly Known[], types: readonly EventType[]): Known | undefined {
  for (const type of types) {
    const found = known.find((one) => one.type === type);
    if (found) return found;
  }
  return undefined;
}

const datesOf = (entry: Entry): Known[] =>
  entry.events.flatMap(({ type, at }) => {
    const days = daysOf(at);
    return at === undefined || !days ? [] : [{ type, at, days }];
  });

function verdict(entry: Entry, token: Token, { type, at }: Known, context: SentenceContext): Verdict {
  const event = EVENTS[type === 'impact' ? 'end' : type].reads;
  return wrongDate(token, { entry, at, event, claim: `${type} of ${entry.id}: date` }, context);
}
