import { areDisjoint, daysOf } from '../../glossary/dates.ts';
import type { Entry } from '../../glossary/entry.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Token } from '../clauses/tokens.ts';
import { type Demonyms, demonymsOf } from '../mentions/demonyms.ts';
import type { Span } from '../prose/paragraph.ts';
import type { Verdict } from './claim.ts';
import type { SentenceContext } from './context.ts';
import { anyOf } from './corrections.ts';
import type { Knowledge } from './knowledge.ts';
import { inWords } from './lists-in-words.ts';
import { placesAt } from './ordinal-words.ts';
import { type KnownRecord, recordsCalled } from './record-book.ts';
import { claimedHolders, isOneOfMany, isSameHolder } from './record-holders.ts';
import { setPhraseAt } from './set-phrases.ts';
import { unknownHolder } from './unknown-holders.ts';
import { dateLike, whenInWords } from './words-of-dates.ts';

/** A record with the words of one of its claims in their order. */
interface WordedRecord extends KnownRecord {
  readonly words: readonly string[];
}

const books = new WeakMap<Knowledge, Records>();

/** The records by the first two words of their claim: *first* alone begins hundreds. */
type Records = ReadonlyMap<string, ReadonlyMap<string | undefined, readonly WordedRecord[]>>;

function recordsOf(knowledge: Knowledge): Records {
  const known = books.get(knowledge);
  if (known) return known;
  const made = new Map<string, Map<string | undefined, WordedRecord[]>>();
  const demonyms = demonymsOf(knowledge.glossary);
  for (const index of knowledge.glossary.ofKind('record')) {
    const entry = knowledge.entry(index);
    const rule = entry.rule?.record;
    for (const says of rule?.says ?? []) {
      const words = normalised(withCountries(says, demonyms));
      if (!rule || words[0] === undefined) continue;
      const alike = made.get(words[0]) ?? new Map<string | undefined, WordedRecord[]>();
      made.set(words[0], alike.set(words[1], [...(alike.get(words[1]) ?? []), { id: entry.id, rule, words }]));
    }
  }
  books.set(knowledge, made);
  return made;
}

/** Adjectives of countries as the countries themselves, so that "first British satellite" and "Britain's first satellite" are one. */
const withCountries = (says: string, demonyms: Demonyms): string[] =>
  says.split(/[\s-]+/).map((word) => {
    const lower = word.toLowerCase();
    return /^[A-Z]/.test(word) && demonyms.has(lower) ? `@${demonyms.get(lower)?.[0]}` : lower;
  });

const SAME: Readonly<Record<string, string>> = {
  man: 'person',
  human: 'person',
  being: '',
  lunar: 'moon',
  craft: 'spacecraft',
  probe: 'spacecraft',
  vehicle: 'spacecraft',
  men: 'people',
  humans: 'people',
  nation: 'country',
  iss: 'iss',
  mankind: 'person',
  artificial: '',
  soft: 'soft',
  softly: 'soft',
  successfully: '',
  successful: '',
  ever: '',
  make: '',
  made: '',
};
/** "to fly to the Moon" is less than to be on it, and more than nothing; "to fly into space" is to be there. */
const isJourney = (words: readonly string[], at: number): boolean =>
  /^(go|fly|travel)$/.test(words[at] ?? '') &&
  /^(to|around|round|past)$/.test(words[at + 1] ?? '') &&
  !/^(outer )?(space|orbit)$/.test(
    words
      .slice(at + 2, at + 4)
      .join(' ')
      .replace(/ .*/, ''),
  );
const DROPPED =
  /^(the|a|an|another|of|to|on|in|into|at|ever|its|own|go|fly|travel|reach|enter|be|have|and|from|by|set|step|aboard)$/;

/** The words that count, those that mean the same made one. */
const normalised = (words: readonly string[]): string[] =>
  words
    .filter(
      (word, at) => (!DROPPED.test(word) || isJourney(words, at)) && !(word === 'outer' && words[at + 1] === 'space'),
    )
    .map((word) => SAME[word] ?? word)
    .filter((word) => word !== '');

/** "X was the first ...", "the first ..., X": records held against their holders and dates. */
export function judgeRecords(context: SentenceContext): Verdict[] {
  const { tokens } = context.reading;
  const known = recordsOf(context.knowledge);
  return beginningsOf(known, tokens).flatMap((at) => {
    const token = tokens[at] as Token;
    const owner = ownerCountry(tokens, at, context);
    if (owner === null || isOfItsTime(tokens, at) || isOneOfMany(tokens, at) || isOneOfPlaces(tokens, at)) return [];
    const { records, end } = saidInAnyOrder(at, owner, context) ?? saidInOrder(at, owner, context) ?? NONE;
    const span = { start: token.start, end: (tokens[end - 1] ?? token).end };
    // Several records may be told in the same words: it is enough that the claim holds for one.
    const judged = records.map((record) => judgeRecord(record, span, context));
    return judged.find((verdicts) => !verdicts.some(({ state }) => state === 'contradicted')) ?? judged[0] ?? [];
  });
}

/** The tokens with which the words of a record may begin. */
function beginningsOf(records: Records, tokens: readonly Token[]): number[] {
  const found: number[] = [];
  for (let at = 0; at < tokens.length; at++) if (records.has((tokens[at] as Token).lower)) found.push(at);
  return found;
}

/** "the fourth and fifth": two places are two claims, which the ordinals read. */
const isOneOfPlaces = (tokens: readonly Token[], at: number): boolean =>
  [at, at - 2].some((start) => start >= 0 && (placesAt(tokens, start)?.places.length ?? 0) > 1);

interface SaidRecords {
  readonly records: readonly KnownRecord[];
  /** The token after their words. */
  readonly end: number;
}
const NONE: SaidRecords = { records: [], end: 0 };

/** The whole phrase says what a record says, in whatever order. */
function saidInAnyOrder(at: number, owner: string | undefined, context: SentenceContext): SaidRecords | undefined {
  const { tokens } = context.reading;
  const by = byWhom(tokens, at);
  const phrase = setPhraseAt(by === undefined ? tokens : tokens.slice(0, by), at, context);
  if (!phrase || phrase.since !== undefined) return undefined;
  const owned = owner === undefined ? [] : [`${owner[0]}${context.entry(Number(owner.slice(1))).id}`];
  const records = recordsCalled([...phrase.words, ...owned], context.knowledge);
  return records.length > 0 ? { records, end: phrase.end } : undefined;
}

/** The "by" of "the first spacewalk by Leonov", where a name follows it. */
function byWhom(tokens: readonly Token[], at: number): number | undefined {
  const by = tokens.findIndex(({ lower }, i) => i > at && i < at + 9 && lower === 'by');
  const after = tokens
    .slice(by + 1, by + 4)
    .find(({ tag }) => tag !== 'determiner' && tag !== 'noun' && tag !== 'country');
  return by > 0 && after?.tag === 'name' ? by : undefined;
}

/** The phrase begins as a record does, word by word, and goes on with nothing that narrows it. */
function saidInOrder(at: number, owner: string | undefined, context: SentenceContext): SaidRecords | undefined {
  const { tokens } = context.reading;
  const spoken = spokenFrom(tokens, at, owner, context);
  let best: { records: WordedRecord[]; length: number; end: number } | undefined;
  const candidates = recordsOf(context.knowledge).get((tokens[at] as Token).lower);
  for (const record of [...(candidates?.get(spoken[1]?.word) ?? []), ...(candidates?.get(undefined) ?? [])]) {
    if (best && record.words.length < best.length) continue;
    const end = matchEnd(record.words, spoken, tokens);
    if (end === undefined) continue;
    if (best && record.words.length === best.length) best.records.push(record);
    else best = { records: [record], length: record.words.length, end };
  }
  return best;
}

/** How something happens that has no doer: "took place", "came". */
const HAPPENING = /^(take|happen|occur|come)$/;
const DONE = /^(make|perform|achieve|conduct|accomplish|carry|set|complete|take)$/;

/** "The first spacewalk took place in 1966", "was made in 1966": the day of a record that is told without its holder. */
export function judgeRecordDays(clause: Clause, context: SentenceContext): Verdict[] {
  const [time, another] = clause.times;
  const isDone = clause.construction === 'passive' ? DONE.test(clause.verb) : HAPPENING.test(clause.verb);
  if (!time?.token.date?.days || another || !isDone || clause.stance !== 'asserted' || clause.tense !== 'past')
    return [];
  if (!/^(in|on|)$/.test(time.preposition)) return [];
  const phrase = clause.construction === 'passive' ? clause.themes[0] : clause.agents[0];
  const { tokens } = context.reading;
  const at = tokens.findIndex(({ start }) => phrase !== undefined && start >= phrase.start);
  const rank =
    at < 0
      ? -1
      : tokens.findIndex(
          ({ lower, start }, i) => i >= at && i < at + 3 && lower === 'first' && start < (phrase?.end ?? 0),
        );
  const verb = tokens.findIndex(({ start }) => start >= clause.verbSpan.start);
  if (rank < 0 || verb < rank || ownerCountry(tokens, rank, context) !== undefined) return [];
  const said = setPhraseAt(tokens.slice(0, verb), rank, context);
  const [record, other] = said && said.since === undefined ? recordsCalled(said.words, context.knowledge) : [];
  if (!record || other) return [];
  const span = { start: (tokens[rank] as Token).start, end: phrase?.end ?? 0 };
  return dayOfRecord(record, time.token, span, context);
}
judgeRecordDays.verbs = [DONE, HAPPENING];

/** Records that are broken: who held one then need not hold it now. */
const BREAKABLE =
  /^(oldest|youngest|longest|largest|biggest|heaviest|fastest|farthest|furthest|highest|most|closest|nearest|smallest|tallest|brightest)$/;
const PAST = /^(was|were|became|had|set|made|broke|then|time)$/;

/** "was then the oldest person in space", "became the longest": a superlative of the past. */
function isOfItsTime(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 5), at).map(({ lower }) => lower);
  if (before.some((word) => /^(then|time|day)$/.test(word))) return true;
  return BREAKABLE.test(tokens[at]?.lower ?? '') && before.some((word) => PAST.test(word));
}

/** A word that counts, and the token after the one that it comes from. */
interface Spoken {
  readonly word: string;
  readonly after: number;
}

const MOST_WORDS = 14;

/** The words that count from a token on, the owner's country put behind the first: "Britain's first satellite" is "first @uk satellite". */
function spokenFrom(
  tokens: readonly Token[],
  start: number,
  owner: string | undefined,
  context: SentenceContext,
): Spoken[] {
  const spoken: Spoken[] = [];
  for (let at = start; at < tokens.length && spoken.length < MOST_WORDS; at++) {
    const ahead = tokens.slice(at, at + 5).filter(({ tag }) => tag !== 'determiner');
    const isGoing = isJourney(
      ahead.map(({ lower, verbs }) => verbs[0]?.lemma ?? lower),
      0,
    );
    const parts = isGoing ? [ahead[0]?.verbs[0]?.lemma ?? ''] : partsOf(tokens[at] as Token, context);
    for (const word of parts) spoken.push({ word, after: at + 1 });
    if (at === start && owner !== undefined) spoken.push({ word: owner, after: at + 1 });
  }
  return spoken;
}

/** The token after the record's words, where the text says them all, in order, and nothing that narrows the claim. */
function matchEnd(words: readonly string[], spoken: readonly Spoken[], tokens: readonly Token[]): number | undefined {
  for (let i = 0; i < words.length; i++) if (words[i] !== spoken[i]?.word) return undefined;
  const at = (spoken[words.length - 1] as Spoken).after;
  const after = tokens[at];
  if (after === undefined) return at;
  const narrows =
    after.tag === 'to' ||
    // "fly to the Moon twice"
    /^(twice|thrice|again|alone|together|solo|unaided|safely|intact)$/.test(after.lower) ||
    // "who was neither Soviet nor American"
    after.tag === 'relative' ||
    (after.tag === 'preposition' &&
      /^(of|without|under|by|over|beyond|as|since|after|for|from|with|within|to)$/.test(after.lower)) ||
    (after.lower === 'in' &&
      /^(\d|more|over|decades|years|nearly|almost|about|a$|two|three|four|five|half)/.test(
        tokens[at + 1]?.lower ?? '',
      ) &&
      tokens[at + 1]?.tag !== 'date') ||
    (['noun', 'adjective', 'name', 'verb', 'hyphen', 'country', 'number', 'determiner', 'possessive'].includes(
      after.tag,
    ) &&
      !after.verbs.some((form) => form.third));
  return narrows || isNarrowedLater(tokens, at) ? undefined : at;
}

/** "the first satellite in orbit of ESRO": a phrase further on makes it somebody's first. */
function isNarrowedLater(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < Math.min(tokens.length, at + 6); i++) {
    const token = tokens[i] as Token;
    if (!['preposition', 'noun', 'adjective', 'determiner', 'name'].includes(token.tag)) return false;
    if (token.tag === 'preposition' && /^(of|for|since|after|with|without|by|under)$/.test(token.lower)) return true;
  }
  return false;
}

/** The country of "Britain's first", the world of "our Solar System's largest"; null for an owner who is not known; undefined where there is none. */
function ownerCountry(tokens: readonly Token[], start: number, context: SentenceContext): string | null | undefined {
  const mark = tokens[start - 1];
  if (mark?.tag === 'possessive' || mark?.tag === 'hyphen' || mark?.tag === 'adjective' || mark?.tag === 'number')
    return null;
  if (mark?.tag === 'country') return `@${mark.countries?.[0]}`;
  if (
    mark?.tag !== 'apostrophe' ||
    /^(world|earth|humanity|mankind|humankind|history)$/.test(tokens[start - 2]?.lower ?? '')
  )
    return undefined;
  const index = tokens[start - 2] && context.meaning(tokens[start - 2] as Token);
  if (index === undefined) return null;
  return context.kindOf(index) === 'country' ? `@${index}` : `#${index}`;
}

function partsOf(token: Token, context: SentenceContext): string[] {
  if (token.tag === 'country') return [`@${token.countries?.[0]}`];
  if (token.tag === 'apostrophe' || token.tag === 'quote' || token.tag === 'determiner') return [];
  const words = token.lower.split(/[\s-]+/);
  const index = token.tag === 'name' ? context.meaning(token) : undefined;
  const short =
    index === undefined
      ? undefined
      : context
          .entry(index)
          .names.find((name) => name.use === 'abbr')
          ?.text.toLowerCase();
  const singular = words.map((word) => (token.verbs[0] && token.tag === 'verb' ? token.verbs[0].lemma : word));
  return short !== undefined &&
    words.length > 1 &&
    ['station', 'agency'].includes(index === undefined ? '' : context.kindOf(index))
    ? [short]
    : normalised(singular);
}

function judgeRecord(record: KnownRecord, span: { start: number; end: number }, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const { holders } = record.rule;
  const claimed = claimedHolders(span, context, (index) =>
    holders.some((id) => comparable(knowledge.kind(id), context.kindOf(index))),
  );
  const base = { about: record.id, claim: record.id };
  const details = { record: `the ${context.shown(span).replace(/^the /i, '')}` };
  const stranger = claimed.length === 0 ? unknownHolder(span, holders, context) : undefined;
  if (stranger) return [notHeldBy(stranger, record, details, context)];
  const verdicts: Verdict[] = [];
  for (const { index, token } of claimed) {
    const entry = context.entry(index);
    const kinds = holders.map((id) => knowledge.kind(id));
    const isHolder = holders.some((id) => id === entry.id || isSameHolder(id, entry.id, context));
    if (isHolder) verdicts.push({ ...base, state: 'supported', check: 'wrong-record', span: token, found: '' });
    else if (kinds.some((kind) => comparable(kind, entry.kind)) && !isOfOtherSystem(entry, holders, context))
      verdicts.push(notHeldBy(token, record, details, context));
  }
  if (verdicts.length === 1 && verdicts[0]?.state === 'supported') verdicts.push(...judgeDate(record, span, context));
  return verdicts;
}

function notHeldBy(
  { start, end }: { readonly start: number; readonly end: number },
  record: KnownRecord,
  details: Record<string, string>,
  context: SentenceContext,
): Verdict {
  const { holders } = record.rule;
  const names = holders.map((id) => context.knowledge.nameOf(id));
  return {
    state: 'contradicted',
    check: 'wrong-record',
    claim: record.id,
    span: { start, end },
    found: context.shown({ start, end }),
    message: 'wrong-record',
    known: inWords(names),
    ...anyOf(names),
    about: record.id,
    details,
  };
}

/** "the fifth planet", said of another star's: what holds in the Solar System says nothing of it. */
const isOfOtherSystem = (entry: Entry, holders: readonly string[], { knowledge }: SentenceContext): boolean =>
  entry.kind === 'body' &&
  !knowledge.isWithin(entry.id, 'solar-system') &&
  holders.some((id) => knowledge.isWithin(id, 'solar-system'));

const comparable = (a: string | undefined, b: string): boolean => a === b || (isFlying(a) && isFlying(b));
const isFlying = (kind: string | undefined): boolean =>
  kind === 'spacecraft' || kind === 'mission' || kind === 'crewed-flight' || kind === 'module' || kind === 'station';

function judgeDate(record: KnownRecord, span: { start: number; end: number }, context: SentenceContext): Verdict[] {
  const dates = context.reading.tokens.filter((token) => token.date?.days !== undefined);
  const [date] = dates;
  const isBare = context.reading.clauses.length <= 1;
  if (dates.length !== 1 || !date || !isBare) return [];
  if (standsApart(span, date, context) || isOfAnotherClause(date, span, context)) return [];
  const before = context.reading.tokens[context.reading.tokens.indexOf(date) - 1];
  if (before && !/^(in|on)$/.test(before.lower)) return [];
  return dayOfRecord(record, date, span, context);
}

function dayOfRecord(
  record: KnownRecord,
  date: Token,
  span: { start: number; end: number },
  context: SentenceContext,
): Verdict[] {
  const days = record.rule.at === undefined ? undefined : daysOf(record.rule.at);
  if (!days || !date.date?.days || !areDisjoint(date.date.days, days, 1)) return [];
  const details = { record: `the ${context.shown(span).replace(/^the /i, '')}` };
  const correction = dateLike(record.rule.at as string, context.shown(date));
  return [
    {
      state: 'contradicted',
      check: 'wrong-date',
      claim: record.id,
      span: { start: date.start, end: date.end },
      found: context.shown(date),
      message: 'wrong-date.record',
      known: whenInWords(record.rule.at as string),
      ...(correction ? { correction } : {}),
      about: record.id,
      details,
    },
  ];
}

/** "the first woman in space, who was born in 1937, was X": the date of a clause that does not speak of the record. */
function isOfAnotherClause(date: Token, span: Span, { reading }: SentenceContext): boolean {
  const [from, to] = span.end <= date.start ? [span.end, date.start] : [date.end, span.start];
  const between = reading.tokens.filter(({ start, end }) => start >= from && end <= to);
  if (
    between.some(({ tag, lower }) => tag === 'relative' || /^(?:before|after|since|until|than|while|when)$/.test(lower))
  )
    return true;
  const holdsSpan = (phrase: Span): boolean => phrase.start <= span.start && span.start < phrase.end;
  const isOwn = reading.descriptions.some(
    ({ subject, is, times }) =>
      (holdsSpan(subject) || holdsSpan(is)) && times.some(({ token }) => token.start === date.start),
  );
  if (isOwn) return false;
  return reading.clauses.some(
    ({ construction, agents, themes, complements, times }) =>
      times.some(({ token }) => token.start === date.start) &&
      (/^(?:relative|participle|gerund|infinitive)$/.test(construction) ||
        ![...agents, ...themes, ...complements.map(({ phrase }) => phrase)].some(holdsSpan)),
  );
}

/** A semicolon or "and" between them: the date may belong to something else. */
const standsApart = (a: { start: number; end: number }, b: Token, { reading }: SentenceContext): boolean =>
  reading.tokens.some(
    ({ tag, start }) =>
      (tag === 'stop' || tag === 'coordinator') &&
      start >= Math.min(a.end, b.end) &&
      start < Math.max(a.start, b.start),
  );
