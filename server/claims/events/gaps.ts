import { type Days, daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent } from '../../../glossary/entry.ts';
import { EVENTS, type EventType } from '../../../glossary/schema/events.ts';
import { LAUNCHED_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import { relativeDatesIn } from '../../mentions/relative-dates.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { Verdict } from '../claim.ts';
import { type SentenceContext, within } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { whenInWords } from '../times/words-of-dates.ts';

const FOLLOWING = /^(?:follow|come|precede|trail|separate|beat)$/;
const FLIGHT = /^(?:launch|launches|lift-?offs?|flights?|missions?)$/;
/** What is compared of two craft: they went up, and came to where they went. */
const SHARED: readonly EventType[] = ['launch', 'landing', 'orbit-insertion', 'flyby', 'rendezvous', 'impact'];

/** How long it is said to have been, with how far it may be off, and where that stands. */
interface Gap {
  readonly days: number;
  readonly fuzz: number;
  readonly span: Span;
  /** "after Y": where the other is named. */
  readonly anchor?: Span | undefined;
}

/** "Y followed X two years later", "Y came a month after X", "two weeks separate the launches of X and Y": the time from one craft to another. */
export function judgeGaps(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense === 'future' || context.reading.isQuestion) return [];
  const gap = gapIn(clause, context);
  const [one, two, more] = gap ? craftsOf(clause, gap, context) : [];
  if (!gap || !one || !two || more) return [];
  const shared = SHARED.flatMap((type) => pairOf(one, two, type) ?? []);
  const [first] = shared;
  if (!first || shared.some(({ min, max }) => gap.days + gap.fuzz >= min && gap.days - gap.fuzz <= max)) return [];
  return [
    {
      state: 'contradicted',
      check: 'wrong-date',
      claim: `from ${one.id} to ${two.id}`,
      ...context.quoted(gap.span),
      message: 'wrong-date.order',
      known: whenInWords(first.one.at as string),
      about: one.id,
      details: {
        subject: context.knowledge.spoken(one.id),
        event: EVENTS[first.one.type].reads,
        rival: context.knowledge.spoken(two.id),
        when: whenInWords(first.two.at as string),
      },
    },
  ];
}
judgeGaps.verbs = [FOLLOWING];
judgeGaps.needs = { word: /^(?:later|after|before|earlier|by|separates?|separated)$/ } satisfies Needs;

/** "two years later", "two years after Y", "beat Y by two years", "two years separate". */
function gapIn(clause: Clause, { text, reading }: SentenceContext): Gap | undefined {
  const end = Math.max(clause.end, ...clause.complements.map(({ phrase }) => phrase.end));
  const start = Math.min(clause.start, ...clause.agents.map((phrase) => phrase.start));
  const [relative, more] = relativeDatesIn(text, reading.sentence).filter(
    ({ start: from, from: anchor, whole }) =>
      from >= start && from <= end && anchor !== 'reference-day' && whole === undefined,
  );
  if (more) return undefined;
  if (relative) {
    const span = { start: relative.start, end: relative.end };
    return /^(?:follow|come|trail|precede)$/.test(clause.verb)
      ? { days: Math.abs(relative.shift), fuzz: relative.fuzz, span, anchor: relative.anchor }
      : undefined;
  }
  if (!/^(?:precede|separate|beat|trail)$/.test(clause.verb)) return undefined;
  const token = reading.tokens.find(
    ({ quantity, start: from }) =>
      quantity?.dimension === 'duration' &&
      from >= start &&
      from <= end &&
      (clause.verb === 'separate' || /\bby (?:about |just |only |some |nearly )?$/.test(text.slice(0, from))),
  );
  const quantity = token?.quantity;
  if (!token || !quantity) return undefined;
  const fuzz = Math.max(0.25 * quantity.max, quantity.max > 300 ? 220 : quantity.max > 27 ? 19 : 5);
  return { days: (quantity.min + quantity.max) / 2, fuzz, span: { start: token.start, end: token.end } };
}

/** The craft that the clause is about, by their names. */
function craftsOf(clause: Clause, { anchor }: Gap, context: SentenceContext): Entry[] {
  const phrases = [
    ...clause.agents.slice(0, 1),
    ...clause.themes.slice(0, 1),
    ...clause.complements
      .filter(({ preposition }) => /^(?:after|before|by|of)$/.test(preposition))
      .map(({ phrase }) => phrase),
  ].flatMap((phrase): readonly NounPhrase[] => {
    const inner = FLIGHT.test(phrase.head.lower) ? (phrase.of ?? phrase.possessor) : phrase;
    return inner ? [inner, ...inner.others] : [];
  });
  const named = anchor ? within(anchor, context.mentions).map(({ entry }) => entry) : [];
  const found = [...phrases.flatMap((phrase) => context.referentAlone(phrase) ?? []), ...named].filter((index) =>
    LAUNCHED_KINDS.has(context.kindOf(index)),
  );
  return [...new Set(found)].map((index) => context.entry(index));
}

interface Pair {
  readonly one: EntryEvent;
  readonly two: EntryEvent;
  readonly min: number;
  readonly max: number;
}

/** How far apart the two did the same, where each did it once. */
function pairOf(a: Entry, b: Entry, type: EventType): Pair | undefined {
  const [one, two] = [a, b].map((entry) => onlyOf(entry, type));
  if (!one || !two) return undefined;
  const [early, late] = one.days.first <= two.days.first ? [one.days, two.days] : [two.days, one.days];
  return { one: one.event, two: two.event, min: Math.max(0, late.first - early.last), max: late.last - early.first };
}

function onlyOf({ events }: Entry, type: EventType): { readonly event: EntryEvent; readonly days: Days } | undefined {
  const [event, more] = events.filter((one) => one.type === type && one.at !== undefined);
  const days = event?.at === undefined || more ? undefined : daysOf(event.at);
  return event && days ? { event, days } : undefined;
}
