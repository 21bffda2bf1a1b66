import * as lexicon from './lexicon.ts';
import { type Tag, type Token, type TokenDraft, tokenOf } from './tokens.ts';
import { isListedVerb, type VerbForm, verbForms } from './verbs.ts';

/** Words that are one piece to the reader: "no longer", "as well as", "9:34 AM EDT", "Tuesday 24 November", "soft-landed", "re-entered". */
export function joinCompounds(tokens: readonly TokenDraft[]): TokenDraft[] {
  const joined: TokenDraft[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as TokenDraft;
    const length = isWeekdayOfDate(tokens, at) ? 0 : compoundLength(tokens, at);
    if (length === 0) at += tokens[at + 1]?.tag === 'comma' ? 2 : 1;
    else if (length === 1) {
      joined.push(token);
      at++;
    } else {
      joined.push(compound(tokens, at, length));
      at += length;
    }
  }
  return joined;
}

const FIXED: readonly { readonly words: readonly string[]; readonly tag: Tag }[] = [
  { words: ['no', 'longer'], tag: 'negator' },
  { words: ['to', 'date'], tag: 'adverb' },
  { words: ['so', 'far'], tag: 'adverb' },
  { words: ['at', 'least'], tag: 'adverb' },
  { words: ['at', 'most'], tag: 'adverb' },
  { words: ['at', 'last'], tag: 'adverb' },
  { words: ['at', 'first'], tag: 'adverb' },
  { words: ['of', 'course'], tag: 'adverb' },
  { words: ['for', 'example'], tag: 'adverb' },
  { words: ['for', 'instance'], tag: 'adverb' },
  { words: ['in', 'fact'], tag: 'adverb' },
  { words: ['start', '-', 'up'], tag: 'noun' },
  { words: ['start', '-', 'ups'], tag: 'noun' },
  ...lexicon.COMPOUND_PREPOSITIONS.map((words) => ({ words, tag: 'preposition' as const })),
];
const BY_FIRST_WORD = new Map<string, (typeof FIXED)[number][]>();
for (const one of FIXED) {
  const first = one.words[0] as string;
  BY_FIRST_WORD.set(first, [...(BY_FIRST_WORD.get(first) ?? []), one]);
}

const HALF_OF_DAY = /^(?:am|pm|a\.m\.?|p\.m\.?|noon|midnight)$/;
const TIME_ZONE = /^(?:utc|gmt|[ecmp][sd]t|bst|cest|cet|ist|jst|msk|z)$/;

/** How many tokens from here are one; 1 where the token stands alone. */
function compoundLength(tokens: readonly Token[], at: number): number {
  const token = tokens[at] as Token;
  if (token.tag === 'name') return 1;
  if (token.tag === 'number') return timeOfDayLength(tokens, at);
  return manneredLanding(tokens, at) || prefixedWord(tokens, at) || (fixedAt(tokens, at)?.words.length ?? 1);
}

const fixedAt = (tokens: readonly Token[], at: number) =>
  BY_FIRST_WORD.get((tokens[at] as Token).lower)?.find(
    ({ words }) =>
      words.every((word, k) => tokens[at + k]?.lower === word && tokens[at + k]?.tag !== 'name') &&
      !isDueToDo(tokens, at),
  );

/** "is due to launch": no cause. */
const isDueToDo = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'due' &&
  tokens[at - 1]?.tag === 'auxiliary' &&
  (tokens[at + 2]?.lower === 'be' || (tokens[at + 2]?.verbs.some((form) => form.base) ?? false));

function timeOfDayLength(tokens: readonly Token[], at: number): number {
  if (!/^\d{1,2}(?:[:.]\d\d){0,2}$/.test((tokens[at] as Token).lower)) return 1;
  let to = at + 1;
  if (HALF_OF_DAY.test(tokens[to]?.lower ?? '')) to++;
  const isTime = to > at + 1 || /:/.test((tokens[at] as Token).lower);
  if (!isTime) return 1;
  if (TIME_ZONE.test(tokens[to]?.lower ?? '')) return to + 1 - at;
  // "Eastern Daylight Time", "Beijing Time"
  for (let time = to + 1; time <= to + 2; time++)
    if (tokens[time]?.lower === 'time' && tokens[time - 1]?.isCapitalised) return time + 1 - at;
  return to - at;
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
/** "Tuesday November 24": the day of the week adds nothing to the date. */
const isWeekdayOfDate = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at + 1]?.tag === 'date' || (tokens[at + 1]?.tag === 'comma' && tokens[at + 2]?.tag === 'date')) &&
  WEEKDAY.test((tokens[at] as Token).lower);

const MANNERS: ReadonlySet<string> = new Set(['soft', 'hard', 'crash', 'belly']);
/** "to soft land", "crash-landed": one verb, so many tokens long; "a soft landing" stays two words. */
function manneredLanding(tokens: readonly Token[], at: number): number {
  if (!MANNERS.has((tokens[at] as Token).lower)) return 0;
  const length = tokens[at + 1]?.tag === 'hyphen' ? 3 : 2;
  return /^land(?:s|ed)?$/.test(tokens[at + length - 1]?.lower ?? '') ? length : 0;
}

/** "re-entered", "de-orbited", "co-developed", "re-entry": one word of three tokens. */
function prefixedWord(tokens: readonly Token[], at: number): number {
  const [prefix, hyphen, stem] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!prefix || !stem || hyphen?.tag !== 'hyphen' || hyphen.start !== prefix.end || stem.start !== hyphen.end)
    return 0;
  return `${prefix.lower}-${stem.lower}` in lexicon.EVENT_NOUNS || formsWithPrefix(prefix, stem).length > 0 ? 3 : 0;
}

/** Whoever develops something together develops it; to enter again is another verb. */
const formsWithPrefix = (prefix: Token, stem: Token): readonly VerbForm[] => {
  if (!/^(?:re|de|co)$/.test(prefix.lower) || stem.tag === 'name') return [];
  const whole = prefix.lower === 'co' ? stem.lower : `${prefix.lower}${stem.lower}`;
  return isListedVerb(whole) ? verbForms(whole) : [];
};

function compound(tokens: readonly Token[], at: number, length: number): TokenDraft {
  const first = tokens[at] as Token;
  const last = tokens[at + length - 1] as Token;
  const { start, isCapitalised } = first;
  if (first.tag === 'number') return tokenOf(start, last.end, first.lower, 'number', isCapitalised);
  if (manneredLanding(tokens, at))
    return tokenOf(start, last.end, last.lower, 'noun', isCapitalised, verbForms(last.lower));
  if (prefixedWord(tokens, at))
    return tokenOf(
      start,
      last.end,
      `${first.lower}-${last.lower}`,
      'noun',
      isCapitalised,
      formsWithPrefix(first, last),
    );
  const { words, tag } = fixedAt(tokens, at) as (typeof FIXED)[number];
  return tokenOf(start, last.end, words.join(' ').replaceAll(' - ', '-'), tag, isCapitalised);
}
