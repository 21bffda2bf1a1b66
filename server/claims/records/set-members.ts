import { daysOf } from '../../../glossary/dates.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Clause, ClauseTime } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { countInWords, countLike, countOf, placeOf, wholeAt } from './ordinal-words.ts';
import { isMemberOf, type RankedSet, setById, setsCalled, sizeOf } from './ranked-sets.ts';
import { type SetPhrase, setPhraseAt } from './set-phrases.ts';

const ON_FOOT = /^(walk|step|stand|stroll|set|bounce|hop|land)$/;
const NARROWING = /^(like|than|without|of|about|through|near|past|over|under|across)$/;

/** "Michael Collins stepped onto the Moon": those who did are all known. */
export function judgeMoonTravellers(clause: Clause, context: SentenceContext): Verdict[] {
  if (!ON_FOOT.test(clause.verb) || clause.stance !== 'asserted' || clause.construction === 'passive') return [];
  if (clause.tense !== 'past' && clause.construction !== 'gerund' && !clause.isPerfect) return [];
  if (clause.complements.some(({ preposition }) => NARROWING.test(preposition))) return [];
  // "set the table on the Moon"
  if (clause.verb === 'set' && clause.themes[0]?.head.lower !== 'foot') return [];
  if (clause.verb !== 'set' && clause.themes.length > 0 && clause.construction !== 'relative') return [];
  const body = clause.complements.find(({ preposition, phrase }) => {
    const index = /^(on|onto|upon)$/.test(preposition) ? context.referent(phrase) : undefined;
    return index !== undefined && context.entry(index).id === 'moon' && phrase.possessor === undefined;
  });
  if (!body) return [];
  const set = setById('moonwalkers', context.knowledge);
  if (!set || set.ranks.length === 0) return [];
  return clause.agents.slice(0, 1).flatMap((agent) => walkersOf(agent, set, context));
}
judgeMoonTravellers.verbs = [ON_FOOT];

const walkersOf = (people: NounPhrase, set: RankedSet, context: SentenceContext): Verdict[] =>
  [people, ...people.others].flatMap((phrase): Verdict[] => {
    const index = context.referentAlone(phrase);
    if (index === undefined || context.kindOf(index) !== 'person') return [];
    const person = context.entry(index);
    const token = context.nameToken(phrase);
    const span = { start: token.start, end: token.end };
    const base = { check: 'wrong-crew' as const, claim: `${person.id}: ${set.id}`, about: person.id, span };
    if (isMemberOf(set, person.id)) return [{ ...base, state: 'supported', found: '' }];
    const known = countInWords(sizeOf(set));
    const details = { who: context.knowledge.spoken(person.id), set: set.label };
    return [
      { ...base, state: 'contradicted', found: context.shown(span), message: 'wrong-crew.member', known, details },
    ];
  });

const WALKER = /^moon-?walkers?$/;

/** "Moonwalker Alan Bean", "Bean, one of the twelve moonwalkers,": called one. */
export function judgeMoonwalkers(context: SentenceContext): Verdict[] {
  const set = setById('moonwalkers', context.knowledge);
  if (!set || set.ranks.length === 0) return [];
  return context.reading.descriptions.flatMap(({ subject, is, stance, tense }) => {
    const walker = is.head.lower === 'one' && is.of ? is.of : is;
    const isPlain = walker.modifiers.every(({ lower }) => !/^(?:future|would-be|fellow|first|next)$/.test(lower));
    return stance === 'asserted' && tense !== 'future' && WALKER.test(walker.head.lower) && isPlain && !is.isNegative
      ? walkersOf(subject, set, context)
      : [];
  });
}
judgeMoonwalkers.needs = { word: WALKER, about: ['person'] } satisfies Needs;

const LANDING = /^(?:put|land|set)$/;
const PEOPLE = /^(?:people|men|astronauts|humans|crewmen|moonwalkers)$/;

/** "Apollo put ten men on the Moon": of a programme, and of no flight or year of it. */
export function judgePeopleLanded(clause: Clause, context: SentenceContext): Verdict[] {
  const [theme] = clause.themes;
  const [agent] = clause.agents;
  if (clause.stance !== 'asserted' || clause.tense !== 'past' || clause.construction !== 'active') return [];
  if (!theme || !agent || !clause.times.every(isOfAll) || !PEOPLE.test(theme.head.lower) || theme.others.length > 0)
    return [];
  const number = theme.modifiers.find(({ tag }) => tag === 'number');
  const count = number && theme.modifiers.length === 1 && !theme.determiner ? countOf(number.lower) : undefined;
  const who = context.soleReferent(agent) ?? missionsOf(agent, context);
  // Two went down on each flight.
  if (!number || count === undefined || count < 3 || who === undefined) return [];
  if (context.entry(who).id !== 'apollo-programme') return [];
  const [place, another] = clause.complements;
  const body = place && /^(?:on|onto)$/.test(place.preposition) ? context.referent(place.phrase) : undefined;
  if (!place || another || body === undefined || context.entry(body).id !== 'moon') return [];
  if (!/^(?:[.,;!]|$| and )/.test(context.text.slice(endOf(place.phrase, clause)))) return [];
  const set = setById('moonwalkers', context.knowledge);
  const size = set ? sizeOf(set) : 0;
  if (!set || size === 0) return [];
  const span = { start: number.start, end: number.end };
  const base = { check: 'wrong-record' as const, claim: `${count} of ${set.id}`, about: context.entry(who).id, span };
  if (count === size) return [{ ...base, state: 'supported', found: '' }];
  return [{ ...base, ...miscounted(set.label, size, context.shown(span)) }];
}
const endOf = ({ end }: NounPhrase, { times }: Clause): number => Math.max(end, ...times.map(({ token }) => token.end));

/** "by 1972": when all had landed that did. */
const isOfAll = ({ preposition, token }: ClauseTime): boolean =>
  preposition === 'by' && (token.date?.days?.last ?? 0) >= END_OF_APOLLO;
const END_OF_APOLLO = daysOf('1972-12-31')?.last ?? 0;

/** "six Apollo missions": all those that landed. */
function missionsOf(
  { head, names, modifiers, isPlural }: NounPhrase,
  context: SentenceContext,
): EntryIndex | undefined {
  const [name, another] = names;
  const isAll = modifiers.every(({ lower }) => /^(?:six|crewed|successful|manned)$/.test(lower));
  return name && !another && isPlural && isAll && /^(?:missions|flights|landings)$/.test(head.lower)
    ? context.meaning(name)
    : undefined;
}

judgePeopleLanded.verbs = [LANDING];
judgePeopleLanded.needs = { tags: ['number'], about: ['programme'] } satisfies Needs;

/** "Twenty-four people walked on the Moon": how many there are of a set that is closed. */
export function judgeCounts(context: SentenceContext): Verdict[] {
  const { tokens } = context.reading;
  return tokens.flatMap((start, at): Verdict[] => {
    const { token, next } = wholeAt(tokens, at) ?? { token: start, next: at + 1 };
    const count = token.tag === 'name' || token.tag === 'date' ? undefined : countOf(token.lower);
    if (count === undefined || count < 2) return [];
    const before = tokens[at - 1];
    // "commanded two Shuttle missions", "at least ten": only what a sentence or clause begins with counts all of them.
    const begins = before === undefined || before.tag === 'comma' || /^(the|only|all|just)$/.test(before.lower);
    if (!begins && !isPlaceOf(tokens, at)) return [];
    const phrase = countedAt(tokens, next, context);
    if (!phrase || phrase.since !== undefined) return [];
    // "a climate scientist, three Shuttle flights,": what is listed of somebody.
    const isListed = before?.tag === 'comma' && !tokens.slice(at, phrase.end).some(({ tag }) => tag === 'verb');
    if (isListed) return [];
    const isPart =
      phrase.isPart ||
      hasMore(tokens, at, phrase.end) ||
      // "three men who walked on the Moon" may be some of them
      (tokens.slice(next, phrase.end).some(({ tag }) => tag === 'relative') &&
        !/^(the|only)$/.test(before?.lower ?? ''));
    const [set, another] = setsCalled(phrase.words, undefined, context.knowledge).filter((one) => one.isClosed);
    // Of a part there may be fewer, and never more.
    if (isPart && (!set || count <= sizeOf(set) || isVague(tokens, at, phrase.end))) return [];
    if (
      !set ||
      another ||
      !/\s/.test(context.shown({ start: token.end, end: tokens[phrase.end - 1]?.end ?? token.end }))
    )
      return [];
    const size = sizeOf(set);
    const isSaid =
      !context.reading.isQuestion &&
      context.reading.clauses.every(
        ({ stance, construction, start }) =>
          stance === 'asserted' || construction === 'infinitive' || (isPart && start > token.end),
      );
    const span = { start: token.start, end: token.end };
    const base = {
      check: 'wrong-record' as const,
      claim: `${count} of ${set.id}`,
      about: set.ranks[0]?.[0] ?? set.id,
      span,
    };
    if (size === count) return [{ ...base, state: 'supported', found: '' }];
    if (!isSaid) return [];
    return [{ ...base, ...miscounted(set.label, size, context.shown(span)) }];
  });
}

/** What is wrong where a set has another size than the words found say. */
const miscounted = (set: string, size: number, found: string) => ({
  state: 'contradicted' as const,
  found,
  message: 'wrong-record.count',
  known: countInWords(size),
  correction: countLike(size, found),
  details: { set },
});

/** "the first of ten", "the last of six": of all there are. */
const isPlaceOf = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lower === 'of' && placeOf(tokens[at - 2]?.lower ?? '') !== undefined;

/** What is counted; a part of it where what follows a relative word or an "and" narrows it in ways that are not understood. */
function countedAt(
  tokens: readonly Token[],
  next: number,
  context: SentenceContext,
): (SetPhrase & { readonly isPart: boolean }) | undefined {
  const whole = setPhraseAt(tokens, next, context, { isClause: true });
  if (whole && setsCalled(whole.words, undefined, context.knowledge).length > 0) return { ...whole, isPart: false };
  const cut = tokens.findIndex(({ tag }, i) => i > next && (tag === 'relative' || tag === 'coordinator'));
  const part = cut < 0 ? undefined : setPhraseAt(tokens.slice(0, cut), next, context, { isClause: true });
  return part && { ...part, isPart: true };
}

/** Numbers of what never was, or of a time that is not said. */
const isVague = (tokens: readonly Token[], from: number, end: number): boolean =>
  tokens
    .slice(Math.max(0, from - 3), end + 1)
    .some(
      ({ tag, lower }) =>
        tag === 'negator' ||
        /^(?:plan|planned|would|up|almost|nearly|about|than|proposed|possible|cancelled|canceled|originally)$/.test(
          lower,
        ),
    );

judgeCounts.needs = { word: { test: (word: string) => countOf(word) !== undefined } } satisfies Needs;

/** The sentence goes on, or names a time: the number may be of a part. */
const hasMore = (tokens: readonly Token[], from: number, end: number): boolean => {
  const after = tokens[end];
  return (
    tokens
      .slice(from, end)
      .some(
        ({ tag, lower }) =>
          tag === 'date' || (tag === 'adjective' && /^(young|first|last|other|living|surviving|different)/.test(lower)),
      ) ||
    (after !== undefined && after.tag !== 'stop' && after.tag !== 'comma') ||
    // "Two Apollo missions, Apollo 8 and Apollo 10, ...": those that are named.
    (tokens[end + 1]?.tag === 'name' && /^(?:,|and|&)$/.test(tokens[end + 2]?.lower ?? ''))
  );
};
