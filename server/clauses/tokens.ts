import type { EntryIndex } from '../../glossary/glossary.ts';
import type { DateMention } from '../mentions/dates.ts';
import type { Demonyms } from '../mentions/demonyms.ts';
import type { NameMention } from '../mentions/mention.ts';
import type { QuantityMention } from '../mentions/quantities.ts';
import { kept } from '../prose/kept.ts';
import { OPAQUE, type Span } from '../prose/paragraph.ts';
import { wordTable } from '../prose/word-table.ts';
import { type Word, wordsOf } from '../prose/words.ts';
import * as lexicon from './lexicon.ts';
import { tagged } from './tagging.ts';
import { type VerbForm, verbForms } from './verbs.ts';

export type Tag =
  | 'name'
  | 'date'
  | 'quantity'
  | 'country'
  | 'noun'
  | 'adjective'
  | 'adverb'
  | 'number'
  | 'pronoun'
  | 'determiner'
  | 'possessive'
  | 'apostrophe'
  | 'verb'
  | 'auxiliary'
  | 'modal'
  | 'negator'
  | 'preposition'
  | 'to'
  | 'coordinator'
  | 'subordinator'
  | 'relative'
  | 'comma'
  | 'stop'
  | 'open'
  | 'close'
  | 'dash'
  | 'quote'
  | 'hyphen'
  | 'opaque';

const NO_VERBS: readonly VerbForm[] = [];

/** A word, or a name, date or quantity as one piece. */
export interface Token extends Span {
  readonly lower: string;
  readonly tag: Tag;
  /** Verb readings that are still possible; empty for what is surely no verb. */
  readonly verbs: readonly VerbForm[];
  readonly isCapitalised: boolean;
  /** Of a name: capitals and digits only, as in NASA. */
  readonly isAcronym?: boolean;
  readonly name?: NameMention | undefined;
  readonly date?: DateMention | undefined;
  readonly quantity?: QuantityMention | undefined;
  /** A demonym (Soviet, Japanese): the countries that it may mean. */
  readonly countries?: readonly EntryIndex[] | undefined;
}

/** A token while its sentence is being tagged. */
export type TokenDraft = { -readonly [Part in keyof Token]: Token[Part] };

/** Every token is made here, with all its parts: objects of one shape are read several times faster. */
export const tokenOf = (
  start: number,
  end: number,
  lower: string,
  tag: Tag,
  isCapitalised: boolean,
  verbs: readonly VerbForm[] = NO_VERBS,
  countries?: readonly EntryIndex[],
): TokenDraft => ({
  start,
  end,
  lower,
  tag,
  verbs,
  isCapitalised,
  isAcronym: false,
  name: undefined,
  date: undefined,
  quantity: undefined,
  countries,
});

/** What a text holds that is one piece to the reader. */
export interface Pieces {
  readonly names: readonly NameMention[];
  readonly dates: readonly DateMention[];
  readonly quantities: readonly QuantityMention[];
}

/** The tagged tokens of a sentence. */
export function tokensOf(text: string, sentence: Span, pieces: Pieces, demonyms: Demonyms): Token[] {
  return tagged(rawTokens(text, sentence, pieces, demonyms));
}

function rawTokens(text: string, sentence: Span, pieces: Pieces, demonyms: Demonyms): TokenDraft[] {
  const wholes = wholesIn(sentence, pieces);
  const firstOfTwo = firstWordsOf(demonyms);
  const tokens: TokenDraft[] = [];
  let next = 0;
  for (const word of wordsOf(text, sentence)) {
    while (next < wholes.length && (wholes[next] as Whole).end <= word.start) next++;
    const whole = wholes[next];
    if (whole && word.start >= whole.start && word.start < whole.end) {
      if (tokens.at(-1)?.start !== whole.start) tokens.push(wholeToken(text, whole));
      continue;
    }
    const before = tokens.at(-1);
    if (before && isOfTitle(text, word, before)) continue;
    // "South Korean"
    const both =
      before?.isCapitalised && before.end + 1 === word.start && firstOfTwo.has(before.lower)
        ? demonyms.get(`${before.lower} ${word.lower}`)
        : undefined;
    if (before && both)
      tokens[tokens.length - 1] = tokenOf(
        before.start,
        word.end,
        `${before.lower} ${word.lower}`,
        'country',
        true,
        NO_VERBS,
        both,
      );
    else tokens.push(wordToken(text, word, demonyms));
  }
  return tokens;
}

/** "Dr. Sally Ride": the point belongs to the title, and parts nothing. */
const isOfTitle = (text: string, { start, end }: Span, title: Token): boolean =>
  end === start + 1 &&
  text[start] === '.' &&
  title.end === start &&
  title.isCapitalised &&
  /^(?:dr|mr|mrs|ms|prof|capt|col|lt|maj|gen|cmdr|cdr|sgt|adm|sen|gov|rev)$/.test(title.lower) &&
  /^ ["“]?\p{Lu}/u.test(text.slice(end, end + 4));

/** The first words of demonyms that have two: *south* of *South Korean*. */
function firstWordsOf(demonyms: Demonyms): ReadonlySet<string> {
  const known = FIRST_WORDS.get(demonyms);
  if (known) return known;
  const made = new Set([...demonyms.keys()].filter((one) => one.includes(' ')).map((one) => one.split(' ')[0] ?? ''));
  FIRST_WORDS.set(demonyms, made);
  return made;
}
const FIRST_WORDS = new WeakMap<Demonyms, ReadonlySet<string>>();

interface Whole extends Span {
  readonly name?: NameMention;
  readonly date?: DateMention;
  readonly quantity?: QuantityMention;
}

/** Names first, then dates, then quantities, where they overlap. */
function wholesIn(sentence: Span, { names, dates, quantities }: Pieces): Whole[] {
  const inside = (span: Span) => span.start >= sentence.start && span.end <= sentence.end;
  const chosen: Whole[] = [];
  const take = (whole: Whole) => {
    if (!chosen.some((other) => whole.start < other.end && other.start < whole.end)) chosen.push(whole);
  };
  // "20 AU" are astronomical units, "687 Earth days" days.
  const isUnit = (name: Span): boolean => quantities.some(({ start, end }) => start < name.start && name.end <= end);
  for (const name of names) if (inside(name) && !isUnit(name)) chosen.push({ start: name.start, end: name.end, name });
  for (const date of dates) if (inside(date)) take({ start: date.start, end: date.end, date });
  for (const quantity of quantities) if (inside(quantity)) take({ start: quantity.start, end: quantity.end, quantity });
  return chosen.sort((a, b) => a.start - b.start);
}

function wholeToken(text: string, { start, end, name, date, quantity }: Whole): TokenDraft {
  const tag: Tag = name ? 'name' : date ? 'date' : 'quantity';
  const shown = text.slice(start, end);
  const token = tokenOf(start, end, shown.toLowerCase(), tag, true);
  token.isAcronym = name !== undefined && /^[A-Z][A-Z\d.-]+$/.test(shown);
  token.name = name;
  token.date = date;
  token.quantity = quantity;
  return token;
}

const PUNCTUATION = wordTable<Tag>({
  ',': 'comma',
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
  ';': 'stop',
  ':': 'stop',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '—': 'dash',
  '–': 'dash',
  '-': 'hyphen',
  '"': 'quote',
  '“': 'quote',
  '”': 'quote',
  '‘': 'quote',
  '’': 'apostrophe',
  "'": 'apostrophe',
  '/': 'hyphen',
  '&': 'coordinator',
  [OPAQUE]: 'opaque',
  '…': 'stop',
});

function wordToken(text: string, { start, end, type, lower }: Word, demonyms: Demonyms): TokenDraft {
  const isCapitalised = isCapital(text, start);
  if (type !== 'word' && type !== 'number') {
    const mark = lower === "'s" ? 'apostrophe' : PUNCTUATION[text.slice(start, end)];
    // "Pluto‘s orbit": a mark that is set the wrong way round.
    if (/^[‘`]$/.test(lower) && /^\p{L}[‘`]s\b/u.test(text.slice(start - 1, end + 2)))
      return tokenOf(start, end, lower, 'apostrophe', isCapitalised);
    // "the Boeing–Lockheed Martin joint venture": without spaces it joins.
    const joins = lower === '–' && /^\p{L}–\p{L}$/u.test(text.slice(start - 1, end + 1));
    if (mark) return tokenOf(start, end, lower, joins ? 'hyphen' : mark, isCapitalised);
  }
  const countries = isCapitalised && !isOfContinent(text, start, lower) ? demonyms.get(lower) : undefined;
  if (countries) return tokenOf(start, end, lower, 'country', isCapitalised, NO_VERBS, countries);
  const { tag, verbs } = kindOfWord(lower);
  return tokenOf(start, end, lower, tag, isCapitalised, verbs);
}

/** "the first Latin American in space", "a North American network", "an Austro-Hungarian engineer", "a Franco-American astronaut": of no one country. */
const isOfContinent = (text: string, at: number, lower: string): boolean =>
  (lower === 'american' &&
    /\b(?:Latin|North|South|Central|Meso|Ibero|Inter|Pan)[ -]$/i.test(text.slice(Math.max(0, at - 9), at))) ||
  /\b(?:Austro|Anglo|Afro|Indo|Franco|Russo|Sino)-$/.test(text.slice(Math.max(0, at - 8), at));

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  return /^\p{Lu}/u.test(text.slice(at, at + 2));
}

/** What a word is by itself. */
const kindOfWord = kept((lower): Pick<Token, 'tag' | 'verbs'> => {
  const closed = closedClass(lower);
  if (closed) return { tag: closed, verbs: NO_VERBS };
  const isNumber = /^\d/.test(lower) || lexicon.NUMBER_WORDS.has(lower);
  return isNumber ? { tag: 'number', verbs: NO_VERBS } : { tag: openClass(lower), verbs: verbForms(lower) };
});

function closedClass(lower: string): Tag | undefined {
  if (lexicon.NEGATORS.has(lower) && lower !== 'no' && lower !== 'nor' && lower !== 'without' && lower !== 'neither')
    return 'negator';
  if (lexicon.MODALS.has(lower)) return 'modal';
  if (lexicon.AUXILIARIES.has(lower)) return 'auxiliary';
  if (lower === 'to') return 'to';
  if (lexicon.COORDINATORS.has(lower)) return 'coordinator';
  if (lexicon.POSSESSIVES.has(lower)) return lower === 'whose' ? 'relative' : 'possessive';
  if (lower === 'which' || lower === 'who' || lower === 'whom' || lower === 'where') return 'relative';
  if (lower === 'that') return 'relative';
  if (lexicon.DETERMINERS.has(lower)) return 'determiner';
  if (
    (lexicon.CONDITIONALS.has(lower) && lower !== 'provided') ||
    /^(because|although|though|while|whereas|when|once|whenever|wherever)$/.test(lower)
  )
    return 'subordinator';
  if (/^(until|since|before|after|as|than)$/.test(lower)) return 'preposition';
  if (lexicon.PREPOSITIONS.has(lower)) return 'preposition';
  if (lexicon.PRONOUNS.has(lower)) return 'pronoun';
  if (lexicon.ADVERBS.has(lower) && !(lower in lexicon.ORDINALS) && lower !== 'last') return 'adverb';
  return undefined;
}

function openClass(lower: string): Tag {
  if (
    /ly$/.test(lower) &&
    lower.length > 4 &&
    !/^(assembly|family|supply|italy|july|anomaly|early|only|daily|yearly|monthly|weekly|belly|butterfly|ally|bully|reply|rally|monopoly)$/.test(
      lower,
    ) &&
    !lexicon.NAMES_IN_LY.has(lower)
  )
    return 'adverb';
  if (lexicon.ADJECTIVES.has(lower) || lower in lexicon.ORDINALS || lexicon.SUPERLATIVES.has(lower)) return 'adjective';
  if (lexicon.NOUN_ENDING.test(lower) || lexicon.NOUNS_LIKE_ADJECTIVES.has(lower)) return 'noun';
  if (lexicon.ADJECTIVE_ENDING.test(lower)) return 'adjective';
  return 'noun';
}
