import { daysOf } from '../../../glossary/dates.ts';
import type { Entry } from '../../../glossary/entry.ts';
import { QUANTITIES, type QuantityName, UNITS } from '../../../glossary/schema/quantities.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Span } from '../../prose/paragraph.ts';
import { wordTable } from '../../prose/word-table.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';

/** A word that compares two things, the quantities it may speak of, and the word for the opposite. */
interface Comparative {
  readonly pattern: RegExp;
  readonly names: readonly (QuantityName | 'launch')[];
  readonly sign: 1 | -1;
  /** What must stand between it and "than"; planets alone are compared so. */
  readonly of?: string;
}

const LARGER: readonly QuantityName[] = ['diameter', 'length', 'height'];
const COMPARATIVES: readonly Comparative[] = [
  { pattern: /^(larger|bigger|wider)$/, names: LARGER, sign: 1 },
  { pattern: /^smaller$/, names: LARGER, sign: -1 },
  { pattern: /^(heavier|massive)$/, names: ['mass'], sign: 1 },
  { pattern: /^lighter$/, names: ['mass'], sign: -1 },
  { pattern: /^taller$/, names: ['height', 'length'], sign: 1 },
  { pattern: /^hotter$/, names: ['temperature'], sign: 1 },
  { pattern: /^colder$/, names: ['temperature'], sign: -1 },
  // The farther from the Sun, the longer is the year.
  { pattern: /^(closer|nearer)$/, names: ['orbital-period'], sign: -1, of: 'to the Sun' },
  { pattern: /^(farther|further|distant)$/, names: ['orbital-period'], sign: 1, of: 'from the Sun' },
  { pattern: /^older$/, names: ['launch'], sign: -1 },
  { pattern: /^(newer|younger)$/, names: ['launch'], sign: 1 },
];
const OPPOSITE = wordTable<string>({
  larger: 'smaller',
  bigger: 'smaller',
  wider: 'smaller',
  smaller: 'larger',
  heavier: 'lighter',
  lighter: 'heavier',
  hotter: 'colder',
  colder: 'hotter',
  older: 'newer',
  newer: 'older',
});
/** "a smaller mirror than Hubble": the noun says what is compared. */
const COMPARED = wordTable<QuantityName>({
  mirror: 'mirror-diameter',
  diameter: 'diameter',
  mass: 'mass',
  gravity: 'gravity',
});

/** "Saturn is larger than Jupiter", "Webb has a smaller mirror than Hubble": two known quantities held against each other. */
export function judgeComparisons(context: SentenceContext): Verdict[] {
  const { tokens, clauses, descriptions, isQuestion } = context.reading;
  const than = tokens.find(({ lower }) => lower === 'than');
  if (isQuestion || !than) return [];
  const word = tokens
    .filter(({ end, lower }) => end < than.start && COMPARATIVES.some(({ pattern }) => pattern.test(lower)))
    .at(-1);
  const rule = COMPARATIVES.find(({ pattern }) => pattern.test(word?.lower ?? ''));
  const other = context.reading.phrases.find(
    ({ phrase }) => phrase.start > than.end && phrase.start - than.end < 6,
  )?.phrase;
  if (!word || !rule || !other || other.others.length > 0 || other.of) return [];
  // "Jupiter's Ganymede" is Ganymede; "Jupiter's moon" may be any.
  if (other.possessor && other.head.tag !== 'name') return [];
  const between = context.text.slice(word.end, than.start).trim();
  if (rule.of !== between && rule.of !== undefined) return [];
  if (rule.of !== undefined) {
    const subject = subjectBefore(word, undefined, context, [...clauses, ...descriptions]);
    return subject && subject.others.length === 0 && [subject, other].every((phrase) => isPlanet(phrase, context))
      ? compare(subject, other, rule.names, rule.sign, word, context)
      : [];
  }
  const noun = between.split(' ').at(-1) ?? '';
  const name = COMPARED[noun];
  if (between !== '' && name === undefined) return [];
  // "more massive" is read, "less massive" is its opposite, "much smaller" all the same.
  const before = context.text.slice(Math.max(0, word.start - 10), word.start);
  if (word.lower === 'massive' && !/\b(?:more|less) $/.test(before)) return [];
  if (/\b(?:no|not|hardly|once|times|originally) $/.test(before)) return [];
  const sign = word.lower === 'massive' && /less $/.test(before) ? -1 : rule.sign;
  const subject = subjectBefore(word, name, context, [...clauses, ...descriptions]);
  if (!subject) return [];
  const [first, ...more] = [subject, ...subject.others].map((one) =>
    compare(context.alone(one), other, name ? [name] : rule.names, sign, word, context),
  );
  // "A, B and C are larger than D": the word is wrong where it is of each of them.
  const isWrong = (list: readonly Verdict[] | undefined): boolean => list?.[0]?.state === 'contradicted';
  return more.length === 0 || (isWrong(first) && more.every(isWrong)) ? (first ?? []) : [];
}
judgeComparisons.needs = { word: /^than$/ } satisfies Needs;

/** What is nearer than that is left to those who measure. */
const APART = 1.015;

/** Of others, such as Pluto, the orbits cross. */
const isPlanet = (phrase: NounPhrase, context: SentenceContext): boolean => {
  const index = context.referent(phrase);
  const types = index === undefined ? undefined : context.entry(index).relations['body-types'];
  return types?.list.some(({ value }) => value === 'planet') ?? false;
};

/** Who is compared: the subject of the "be" or "have" right before. */
function subjectBefore(
  word: Span,
  name: QuantityName | undefined,
  context: SentenceContext,
  said: readonly (SentenceContext['reading']['clauses'][number] | SentenceContext['reading']['descriptions'][number])[],
): NounPhrase | undefined {
  const holding = said.find((one) => {
    if (one.stance !== 'asserted' || one.tense === 'future') return false;
    const start = 'verbSpan' in one ? one.verbSpan.start : one.is.start;
    const isFit =
      'verbSpan' in one ? one.verb === (name ? 'have' : 'be') || (name !== undefined && one.verb === 'carry') : !name;
    return isFit && start <= word.start && word.end <= one.end + 30 && word.start - start < 24;
  });
  const phrase = holding && ('verbSpan' in holding ? holding.agents[0] : holding.subject);
  return phrase && !phrase.possessor && !phrase.of && context.referentAlone(phrase) !== undefined ? phrase : undefined;
}

function compare(
  subject: NounPhrase,
  other: NounPhrase,
  names: readonly (QuantityName | 'launch')[],
  sign: 1 | -1,
  word: Span,
  context: SentenceContext,
): Verdict[] {
  const [a, b] = [context.referent(subject), context.referent(other)];
  if (a === undefined || b === undefined || a === b) return [];
  const [one, two] = [context.entry(a), context.entry(b)];
  for (const name of names) {
    const [x, y] = [rangeOf(one, name), rangeOf(two, name)];
    if (!x || !y) continue;
    const isMore = x.min > y.max * APART;
    const isLess = x.max * APART < y.min;
    const base = {
      check: 'wrong-quantity' as const,
      claim: `${one.id} against ${two.id}: ${name}`,
      ...context.quoted(word),
      about: one.id,
    };
    if (sign > 0 ? isMore : isLess) return [{ ...base, state: 'supported' }];
    if (!(sign > 0 ? isLess : isMore)) return [{ ...base, state: 'unknown', why: 'the two are too close' }];
    const correction = OPPOSITE[base.found.toLowerCase()];
    return [
      {
        ...base,
        state: 'contradicted',
        message: 'wrong-quantity.comparison',
        known: `${shown(one, name)} and ${shown(two, name)}`,
        ...(correction ? { correction } : {}),
        details: {
          subject: context.knowledge.spoken(one.id),
          other: context.knowledge.spoken(two.id),
          what: name === 'launch' ? 'launch' : QUANTITIES[name].label.toLowerCase(),
        },
      },
    ];
  }
  return [];
}

function rangeOf(
  entry: Entry,
  name: QuantityName | 'launch',
): { readonly min: number; readonly max: number } | undefined {
  if (name === 'launch') {
    const at = entry.events.find(({ type }) => type === 'launch')?.at;
    const days = daysOf(at);
    return days ? { min: days.first, max: days.last / APART } : undefined;
  }
  const known = entry.quantities[name];
  const unit = known && UNITS[known.unit];
  return known && unit
    ? { min: known.min * unit.factor + (unit.offset ?? 0), max: known.max * unit.factor + (unit.offset ?? 0) }
    : undefined;
}

function shown(entry: Entry, name: QuantityName | 'launch'): string {
  if (name === 'launch') return (entry.events.find(({ type }) => type === 'launch')?.at ?? '').slice(0, 4);
  const known = entry.quantities[name];
  return known ? `${known.max.toLocaleString('en-GB', { maximumFractionDigits: 2 })} ${known.unit}` : '';
}
