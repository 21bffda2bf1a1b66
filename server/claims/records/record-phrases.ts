import type { EntryIndex } from '../../../glossary/glossary.ts';
import { type Kind, ORGANISED } from '../../../glossary/schema/kinds.ts';
import type { Token } from '../../clauses/tokens.ts';
import { type Demonyms, demonymsOf } from '../../mentions/demonyms.ts';
import { wordTable } from '../../prose/word-table.ts';
import type { SentenceContext } from '../context.ts';
import { workedOut } from '../worked-out.ts';
import { isPictureOfSurface, type KnownRecord, recordsCalled } from './record-book.ts';
import { isCertain, isOwned, setPhraseAt } from './set-phrases.ts';

/** A record with the words of one of its claims in their order. */
interface WordedRecord extends KnownRecord {
  readonly words: readonly string[];
}

/** The records by the first two words of their claim: *first* alone begins hundreds. */
type Records = ReadonlyMap<string, ReadonlyMap<string | undefined, readonly WordedRecord[]>>;

const recordsOf = workedOut((knowledge): Records => {
  const made = new Map<string, Map<string | undefined, WordedRecord[]>>();
  const demonyms = demonymsOf(knowledge.glossary);
  for (const { id, rule: { record: rule } = {} } of knowledge.allOf('record')) {
    for (const says of rule?.says ?? []) {
      const words = normalised(withCountries(says, demonyms));
      if (!rule || words[0] === undefined) continue;
      const alike = made.get(words[0]) ?? new Map<string | undefined, WordedRecord[]>();
      made.set(words[0], alike.set(words[1], [...(alike.get(words[1]) ?? []), { id, rule, words }]));
    }
  }
  return made;
});

/** Adjectives of countries as the countries themselves, so that "first British satellite" and "Britain's first satellite" are one. */
const withCountries = (says: string, demonyms: Demonyms): string[] =>
  says.split(/[\s-]+/).map((word) => {
    const lower = word.toLowerCase();
    return /^[A-Z]/.test(word) && demonyms.has(lower) ? `@${demonyms.get(lower)?.[0]}` : lower;
  });

const SAME = wordTable<string>({
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
});
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

/** The places of the tokens with which the words of a record may begin. */
export function placesOfRecords(context: SentenceContext): number[] {
  const { tokens } = context.reading;
  const records = recordsOf(context.knowledge);
  const found: number[] = [];
  for (let at = 0; at < tokens.length; at++) if (records.has((tokens[at] as Token).lower)) found.push(at);
  return found;
}

/** Who may have a first of its own. */
const OWNERS: ReadonlySet<Kind> = new Set<Kind>(['country', ...ORGANISED]);

interface SaidRecords {
  readonly records: readonly KnownRecord[];
  /** The token after their words. */
  readonly end: number;
}
const NONE: SaidRecords = { records: [], end: 0 };

/** The records that the words from a token on say. */
export const recordsSaid = (at: number, owner: string | undefined, context: SentenceContext): SaidRecords =>
  withPictures(at, saidInAnyOrder(at, owner, context) ?? saidInOrder(at, owner, context), context) ?? NONE;

function withPictures(at: number, said: SaidRecords | undefined, context: SentenceContext): SaidRecords | undefined {
  const { tokens } = context.reading;
  const [first, last] = said ? [tokens[at], tokens[said.end - 1]] : [];
  const isOfSurface =
    first && last && isPictureOfSurface(context.shown({ start: first.start, end: last.end }).toLowerCase());
  return isOfSurface ? undefined : said;
}

/** The whole phrase says what a record says, in whatever order. */
function saidInAnyOrder(at: number, owner: string | undefined, context: SentenceContext): SaidRecords | undefined {
  const { tokens } = context.reading;
  const by = byWhom(tokens, at, context);
  const phrase = setPhraseAt(by === undefined ? tokens : tokens.slice(0, by), at, context);
  if (!phrase || phrase.since !== undefined || isOfProgramme(tokens.slice(at, phrase.end))) return undefined;
  const owned = owner === undefined ? [] : [`${owner[0]}${context.entry(Number(owner.slice(1))).id}`];
  // "the largest volcano of Mars outside Tharsis", "the first satellite of Japan's own system"
  const after = (by === undefined ? tokens : tokens.slice(0, by))[phrase.end];
  if (after && (after.tag === 'apostrophe' || ELSEWHERE.test(after.lower))) return undefined;
  const records = recordsCalled([...phrase.words, ...owned], context.knowledge);
  return records.length > 0 ? { records, end: phrase.end } : undefined;
}

/** "the first crewed spaceflight programme" may have begun before another flew; "the first crewed flight of the programme" is a flight. */
function isOfProgramme(words: readonly Token[]): boolean {
  const place = words.findIndex(({ lower }) => /^program(?:me)?s?$/.test(lower));
  return place > 0 && !words.slice(0, place).some(({ tag }) => /^(?:preposition|to|relative)$/.test(tag));
}

/** Prepositions that narrow a claim to a part of what it is made of. */
const ELSEWHERE = /^(?:around|round|outside|inside|near|beyond|between|above|below|behind|across|along|besides?)$/;

/** The "by" of "the first spacewalk by Leonov", where a name follows it; "launched by Iran" says whose first it is. */
function byWhom(tokens: readonly Token[], at: number, context: SentenceContext): number | undefined {
  const by = tokens.findIndex(({ lower }, i) => i > at && i < at + 9 && lower === 'by');
  const after = tokens
    .slice(by + 1, by + 4)
    .find(({ tag }) => tag !== 'determiner' && tag !== 'noun' && tag !== 'country');
  const index = after?.tag === 'name' ? context.meaning(after) : undefined;
  const isOwner = index !== undefined && OWNERS.has(context.kindOf(index));
  return by > 0 && after?.tag === 'name' && !isOwner ? by : undefined;
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

/** A word that counts, and the token after the one that it comes from. */
interface Spoken {
  readonly word: string;
  readonly after: number;
}

const MOST_WORDS = 14;

/** "Discovery Program": what a record says of the orbiter is not said of that. */
function isLongerName(token: Token, context: SentenceContext): boolean {
  const index = token.tag === 'name' && / program(?:me)?$/.test(token.lower) ? context.meaning(token) : undefined;
  return index !== undefined && context.kindOf(index) === 'programme';
}

/** The words that count from a token on, the owner's country put behind the first: "Britain's first satellite" is "first @uk satellite". */
function spokenFrom(
  tokens: readonly Token[],
  start: number,
  owner: string | undefined,
  context: SentenceContext,
): Spoken[] {
  const spoken: Spoken[] = [];
  for (let at = start; at < tokens.length && spoken.length < MOST_WORDS; at++) {
    const last = spoken.at(-1);
    const all = ofAllLength(tokens, at);
    if (all > 0 && last) {
      spoken.splice(-1, 1, { ...last, after: at + all });
      at += all - 1;
      continue;
    }
    const ahead = tokens.slice(at, at + 5).filter(({ tag }) => tag !== 'determiner');
    const isGoing = isJourney(
      ahead.map(({ lower, verbs }) => verbs[0]?.lemma ?? lower),
      0,
    );
    // "to have a man in space": nothing that a record says
    if (isOwned(tokens[at] as Token, tokens[at - 1], tokens[at + 1])) break;
    if (isLongerName(tokens[at] as Token, context) || isCertain(tokens[at], tokens[at - 1])) break;
    const parts = isGoing ? [ahead[0]?.verbs[0]?.lemma ?? ''] : partsOf(tokens[at] as Token, context);
    for (const word of parts) spoken.push({ word, after: at + 1 });
    if (at === start && owner !== undefined) spoken.push({ word: owner, after: at + 1 });
  }
  return spoken;
}

const OF_ALL = /^(?:(?:of|from) any (?:nation|country|nationality|state|people)|anywhere)(?: |$)/;
/** "the first spacewalker of any nation": how many words say that nobody is left out; 0 for none. */
function ofAllLength(tokens: readonly Token[], at: number): number {
  if (!/^(?:of|from|anywhere)$/.test(tokens[at]?.lower ?? '')) return 0;
  const said = OF_ALL.exec(
    tokens
      .slice(at, at + 3)
      .map(({ lower }) => lower)
      .join(' '),
  )?.[0];
  return said ? said.trim().split(' ').length : 0;
}

/** The token after the record's words, where the text says them all, in order, and nothing that narrows the claim. */
function matchEnd(words: readonly string[], spoken: readonly Spoken[], tokens: readonly Token[]): number | undefined {
  for (let i = 0; i < words.length; i++) if (words[i] !== spoken[i]?.word) return undefined;
  const at = (spoken[words.length - 1] as Spoken).after;
  const after = tokens[at];
  if (after === undefined) return at;
  const narrows =
    after.tag === 'to' ||
    after.tag === 'apostrophe' ||
    ELSEWHERE.test(after.lower) ||
    // "fly to the Moon twice"
    /^(twice|thrice|again|alone|together|solo|unaided|safely|intact)$/.test(after.lower) ||
    // "who was neither Soviet nor American", "not from a superpower"
    after.tag === 'relative' ||
    after.tag === 'negator' ||
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
  return narrows || isInSomePlace(tokens, at) || isNarrowedLater(tokens, at) ? undefined : at;
}

/** "the first spacewalk in deep space", "on the far side": where, though a record of the words before it says nothing of it. */
function isInSomePlace(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:in|on|at|above|around|near|inside|outside|between|during|behind)$/.test(tokens[at]?.lower ?? ''))
    return false;
  let next = at + 1;
  while (tokens[next]?.tag === 'determiner') next++;
  const place = tokens[next];
  return (
    (place?.tag === 'adjective' || (place?.tag === 'noun' && !place.isCapitalised)) &&
    !/^(?:history|world|space|orbit|early|late|mid|spring|summer|autumn|winter)$/.test(place.lower)
  );
}

/** "the first satellite in orbit of ESRO": a phrase further on makes it somebody's first. */
function isNarrowedLater(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < Math.min(tokens.length, at + 6); i++) {
    const token = tokens[i] as Token;
    const world = tokens.slice(i + 1, i + 3).find(({ tag }) => tag !== 'determiner');
    if (ELSEWHERE.test(token.lower) && world?.lower !== 'earth') return true;
    if (!['preposition', 'noun', 'adjective', 'determiner', 'name'].includes(token.tag) && token.lower !== 'orbit')
      return false;
    if (token.tag === 'preposition' && /^(of|for|since|after|with|without|by|under)$/.test(token.lower)) return true;
  }
  return false;
}

/** Whose something is: of all that goes by "America", firsts are the country's. */
export function meantOwner(owner: Token, context: SentenceContext): EntryIndex | undefined {
  const country = context.alternatives(owner).find((index) => context.kindOf(index) === 'country');
  return country ?? context.meaning(owner);
}

/** The country of "Britain's first", the world of "our Solar System's largest"; null for an owner who is not known; undefined where there is none. */
export function ownerCountry(
  tokens: readonly Token[],
  start: number,
  context: SentenceContext,
): string | null | undefined {
  const mark = tokens[start - 1];
  if (mark?.tag === 'possessive' || mark?.tag === 'hyphen' || mark?.tag === 'adjective' || mark?.tag === 'number')
    return null;
  if (mark?.tag === 'country') return `@${mark.countries?.[0]}`;
  if (
    mark?.tag !== 'apostrophe' ||
    /^(world|earth|humanity|mankind|humankind|history)$/.test(tokens[start - 2]?.lower ?? '')
  )
    return undefined;
  const index = tokens[start - 2] && meantOwner(tokens[start - 2] as Token, context);
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
