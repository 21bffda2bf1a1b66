import { type Days, daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent, EntryId } from '../../../glossary/entry.ts';
import { EVENTS, type EventType } from '../../../glossary/schema/events.ts';
import { CRAFT_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Span } from '../../prose/paragraph.ts';
import { wordTable } from '../../prose/word-table.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { whenInWords } from '../times/words-of-dates.ts';
import { framesOf } from './fitting-frames.ts';

type Order = 'before' | 'after';

/** An event of which the days are known. */
interface Dated {
  readonly event: EntryEvent;
  readonly days: Days;
}

/** Of whom something is told, and the events that may be meant. */
interface Told {
  readonly entry: Entry;
  readonly events: readonly Dated[];
}

const GOING_UP = /^(?:fly|go)$/;
const ORDERS = wordTable<Order>({
  before: 'before',
  'ahead of': 'before',
  'prior to': 'before',
  after: 'after',
  'by the time': 'before',
});
const COMPARED = wordTable<Order>({ earlier: 'before', sooner: 'before', later: 'after' });
const FOLLOWING = /^(?:follow|precede)$/;
const OPPOSITE = wordTable<string>({ before: 'after', after: 'before', earlier: 'later', later: 'earlier' });

/** "X was launched before Y", "X lifted off after Y landed", "Y followed X into space": held against the days of both. */
export function judgeOrder(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense !== 'past' || context.reading.isQuestion) return [];
  if (!/^(?:active|passive|participle|relative)$/.test(clause.construction)) return [];
  if (FOLLOWING.test(clause.verb)) return following(clause, context);
  const types = typesOf(clause, context);
  const told =
    types.length > 0 ? comingTo(toldOf(doerOf(clause, context), types, context), clause, types, context) : undefined;
  if (!told) return [];
  const said = beside(clause, types, context) ?? besideClause(clause, types, context);
  return said ? verdict(told, said.other, said.order, said.word, context) : [];
}
judgeOrder.needs = {
  word: /^(?:before|after|ahead(?: of)?|prior(?: to)?|than|time|follow(?:s|ed)?|preced(?:es|ed))$/,
} satisfies Needs;

/** What is told to have happened: who only flew went up. */
const typesOf = (clause: Clause, context: SentenceContext): readonly EventType[] => {
  const types = framesOf(clause, context).flatMap((frame) => frame.types);
  const isUp =
    GOING_UP.test(clause.verb) &&
    clause.themes.length === 0 &&
    clause.complements.every(
      ({ preposition, phrase }) =>
        ORDERS[preposition] !== undefined || preposition === 'than' || /^(?:space|orbit)$/.test(phrase.head.lower),
    );
  return isUp ? ['launch'] : types;
};

/** Of whom an event may be told: what was launched, else who came; a world that was reached did nothing. */
function doerOf({ construction, agents, themes }: Clause, context: SentenceContext): NounPhrase | undefined {
  const [theme] = themes;
  if (construction === 'passive' || construction === 'participle') return theme;
  const isNone = theme === undefined || TIME.test(theme.head.lower) || worldOf(theme, context) !== undefined;
  return isNone ? agents[0] : theme;
}

const TIME = /^(?:minute|hour|day|week|month|year|decade)s?$/;

function worldOf(phrase: NounPhrase, context: SentenceContext): EntryId | undefined {
  const index = context.soleReferent(phrase);
  return index !== undefined && context.kindOf(index) === 'body' ? context.entry(index).id : undefined;
}

/** "reached Mars before Y": of two crafts that came to a world, when they first did. */
function comingTo(
  told: Told | undefined,
  clause: Clause,
  types: readonly EventType[],
  context: SentenceContext,
): Told | undefined {
  const [world] = clause.themes.flatMap((theme) => worldOf(theme, context) ?? []);
  if (!told || world === undefined || types.length < 2) return told;
  const { knowledge } = context;
  const there = told.events.filter(({ event }) =>
    (event.roles.body ?? []).some((body) => knowledge.isWithin(body, world) || knowledge.isWithin(world, body)),
  );
  const [first] = there.toSorted((a, b) => a.days.first - b.days.first);
  return first && { ...told, events: [first] };
}

/** A craft by its name, alone, and its events of these types. */
function toldOf(
  phrase: NounPhrase | undefined,
  types: readonly EventType[],
  context: SentenceContext,
): Told | undefined {
  const entry = context.soleEntry(phrase);
  if (entry === undefined || !CRAFT_KINDS.has(entry.kind)) return undefined;
  const events = entry.events.flatMap((event): Dated[] => {
    const days = daysOf(event.at);
    return days && types.includes(event.type) ? [{ event, days }] : [];
  });
  return events.length > 0 ? { entry, events } : undefined;
}

interface Said {
  readonly order: Order;
  readonly other: Told;
  /** The words that tell the order. */
  readonly word: Span;
}

const LAUNCH_OF = /^(?:that|launch|lift-?off|flight)$/;
/** What may stand behind the other: nothing that is said of it. */
const AT_END = /^(?:[.,;:)!?]|$| (?:and|but|in|on|from|into|to|as|at|with)\b)/;

/** "before Y", "earlier than Y", "before the launch of Y" */
function beside(clause: Clause, types: readonly EventType[], context: SentenceContext): Said | undefined {
  const than = Object.keys(COMPARED).find((word) => clause.adverbs.includes(word));
  for (const { preposition, phrase } of clause.complements) {
    const order = preposition === 'than' ? COMPARED[than ?? ''] : ORDERS[preposition];
    if (order === undefined || !AT_END.test(context.text.slice(phrase.of?.end ?? phrase.end))) continue;
    const isOfLaunch = LAUNCH_OF.test(phrase.head.lower);
    const named = toldOf(
      isOfLaunch ? (phrase.of ?? phrase.possessor) : phrase,
      isOfLaunch ? ['launch'] : types,
      context,
    );
    const other = isOfLaunch ? named : comingTo(named, clause, types, context);
    const word = other && wordBefore(preposition === 'than' ? (than as string) : preposition, phrase, context);
    if (other && word) return { order, other, word };
  }
  return undefined;
}

/** Where the word, or the first of several that are not read as one, stands last before a phrase. */
function wordBefore(word: string, { start }: Span, { reading }: SentenceContext): Span | undefined {
  const [first] = word.split(' ');
  const token = reading.tokens.filter(({ lower, end }) => (lower === word || lower === first) && end <= start).at(-1);
  return token && { start: token.start, end: token.start + word.length };
}

const CONJUNCTION = /\b(before|after|by the time)(?: the)? $/i;

/** "X was launched before Y landed", "after Y had landed, X was launched": of two clauses the other is brought in by the word. */
function besideClause(clause: Clause, types: readonly EventType[], context: SentenceContext): Said | undefined {
  const others = context.reading.clauses.filter(({ construction }) => construction !== 'nominal');
  const [other, more] = others.filter((one) => one !== clause);
  if (!other || more || other.stance !== 'asserted' || other.times.length > 0) return undefined;
  const phrase = doerOf(other, context);
  const match = phrase && CONJUNCTION.exec(context.text.slice(context.reading.sentence.start, phrase.start));
  if (!phrase || !match || phrase.start > other.verbSpan.start) return undefined;
  const start = context.reading.sentence.start + match.index;
  const word = match[1] ?? '';
  const told = toldOf(phrase, other.verb === 'do' ? types : typesOf(other, context), context);
  const order = ORDERS[word.toLowerCase()];
  return told && order ? { order, other: told, word: { start, end: start + word.length } } : undefined;
}

/** Whoever follows was launched later, and the other had not yet come to where it went. */
function following(clause: Clause, context: SentenceContext): Verdict[] {
  const [theme] = clause.themes;
  const [agent] = clause.agents;
  const isPlain = clause.complements.every(({ preposition, phrase }) =>
    /^(?:into|to)$/.test(preposition) ? /^(?:space|orbit)$/.test(phrase.head.lower) : preposition === 'by',
  );
  if (!theme || !agent || !isPlain) return [];
  const isOfLaunches =
    LAUNCH_OF.test(agent.head.lower) || clause.complements.some(({ preposition }) => preposition !== 'by');
  const all = isOfLaunches ? ONLY_LAUNCH : UP_TO_ARRIVAL;
  const [first, second] = [agent, theme].map((phrase) =>
    toldOf(LAUNCH_OF.test(phrase.head.lower) ? (phrase.of ?? phrase.possessor) : phrase, all, context),
  );
  if (!first || !second || first.entry.kind === 'station') return [];
  const order = clause.verb === 'precede' ? 'before' : 'after';
  return verdict(first, second, order, clause.verbSpan, context);
}
const ONLY_LAUNCH: readonly EventType[] = ['launch'];
const UP_TO_ARRIVAL: readonly EventType[] = ['launch', 'flyby', 'orbit-insertion', 'landing', 'rendezvous', 'docking'];

/** Wrong where every event that may be meant lies on the other side of all those of the other. */
function verdict(told: Told, other: Told, order: Order, word: Span, context: SentenceContext): Verdict[] {
  if (told.entry.id === other.entry.id) return [];
  const lies = (a: Told, b: Told): boolean =>
    a.events.every((one) => b.events.every((two) => one.days.last + 1 < two.days.first));
  const isWrong = order === 'before' ? lies(other, told) : lies(told, other);
  const [one, two] = [told.events[0] as Dated, other.events[0] as Dated];
  const found = context.shown(word);
  const base = {
    check: 'wrong-date' as const,
    claim: `${told.entry.id} ${order} ${other.entry.id}`,
    span: word,
    found,
    about: told.entry.id,
  };
  if (!isWrong) {
    const isRight = order === 'before' ? lies(told, other) : lies(other, told);
    return isRight ? [{ ...base, state: 'supported' }] : [];
  }
  const correction = OPPOSITE[found];
  return [
    {
      ...base,
      state: 'contradicted',
      message: 'wrong-date.order',
      known: whenInWords(one.event.at as string),
      ...(correction === undefined ? {} : { correction }),
      details: {
        subject: context.knowledge.spoken(told.entry.id),
        event: EVENTS[one.event.type].reads,
        rival: context.knowledge.spoken(other.entry.id),
        when: whenInWords(two.event.at as string),
      },
    },
  ];
}
