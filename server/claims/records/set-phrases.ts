import type { Token } from '../../clauses/tokens.ts';
import { verbForms } from '../../clauses/verbs.ts';
import { kept } from '../../prose/kept.ts';
import { wordTable } from '../../prose/word-table.ts';
import type { SentenceContext } from '../context.ts';

/** What a set is called in a text: the words that count, whatever their order, with names as `#id` and countries as `@id`. */
export interface SetPhrase {
  readonly words: ReadonlySet<string>;
  /** The token after the phrase. */
  readonly end: number;
  /** The token after "since": what the claim is measured from. */
  readonly since?: number;
}

const silent = (words: string): Readonly<Record<string, string>> =>
  Object.fromEntries(words.split(' ').map((word) => [word, '']));

/** Words that mean the same, and words that change nothing (''). */
const SENSES = wordTable<string>({
  man: 'person',
  human: 'person',
  men: 'people',
  humans: 'people',
  persons: 'people',
  astronauts: 'astronauts',
  cosmonauts: 'astronauts',
  cosmonaut: 'astronaut',
  moonwalkers: 'moonwalker',
  women: 'women',
  female: 'woman',
  being: '',
  beings: '',
  mission: 'flight',
  fly: 'travel',
  flown: 'travel',
  craft: 'spacecraft',
  probe: 'spacecraft',
  vehicle: 'spacecraft',
  launcher: 'rocket',
  landing: 'land',
  'soft-land': 'soft land',
  softland: 'soft land',
  touchdown: 'land',
  lander: 'lander',
  softly: 'soft',
  nation: 'country',
  manned: 'crewed',
  piloted: 'crewed',
  crewed: 'crewed',
  unmanned: 'uncrewed',
  uncrewed: 'uncrewed',
  robotic: 'uncrewed',
  automatic: 'uncrewed',
  unpiloted: 'uncrewed',

  lunar: '#moon',
  moon: '#moon',
  martian: '#mars',
  mercurian: '#mercury',
  cometary: 'comet',
  step: 'walk',
  stand: 'walk',
  foot: 'walk',
  spacewalk: 'walk space',
  eva: 'walk space',
  extravehicular: 'walk space',
  activity: '',
  visitor: 'visitor travel',
  venture: 'travel',
  get: 'travel',
  arrive: 'travel',
  come: 'travel',
  circle: 'orbit',
  orbiter: 'orbiter',
  photograph: 'picture',
  photo: 'picture',
  image: 'picture',
  ...silent(
    'set program programme project ever successful successfully artificial make perform conduct achieve accomplish take history be have do own outer world human-made man-made put place send',
  ),
  go: 'travel',
  reach: 'travel',
  visit: 'travel',
  enter: 'travel',
});

const SILENT_PREPOSITIONS = /^(of|in|on|to|into|onto|by|from|around|at|aboard|upon)$/;
const MOST_TOKENS = 16;

const singular = (word: string): string => {
  if (/[^aeiou]ies$/.test(word) && word.length > 5) return `${word.slice(0, -3)}y`;
  return /[^sui]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
};

/** "human spaceflight", "human landing": crewed; "the second human to": a person. */
export const crewing = (word: string, next: string | undefined): boolean =>
  word === 'human' && /^(spaceflights?|flights?|missions?|landings?|space|lunar|spacecraft)$/.test(next ?? '');

/** The words of one token; undefined where it cannot be understood. */
function wordsOf(token: Token, next: Token | undefined, context: SentenceContext): readonly string[] | undefined {
  if (token.tag === 'country') {
    const country = token.countries?.[0];
    return country === undefined ? undefined : [`@${context.entry(country).id}`];
  }
  if (token.tag === 'name') {
    const index = context.meaning(token) ?? only(context.alternatives(token));
    if (index === undefined) return undefined;
    const kind = context.kindOf(index);
    if (kind !== 'term') return [`${kind === 'country' ? '@' : '#'}${context.entry(index).id}`];
  }
  if (crewing(token.lower, next?.lower)) return ['crewed'];
  return sensesOf(token.tag === 'verb' ? (token.verbs[0]?.lemma ?? token.lower) : token.lower);
}

/** A plain word as the words that count. */
export const sensesOf = kept((word): readonly string[] => {
  const whole = SENSES[word] ?? SENSES[singular(word)];
  const senses = whole === undefined ? word.split(/[\s-]+/).map(senseOf) : [whole];
  return senses.flatMap((sense) => sense.split(' ')).filter((sense) => sense !== '');
});

/** "launched" as "launch", "rockets" as "rocket". */
function senseOf(word: string): string {
  const known = SENSES[word] ?? SENSES[singular(word)];
  if (known !== undefined) return known;
  const verb = /(?:s|ing)$/.test(word) ? undefined : verbForms(word)[0]?.lemma;
  return verb === undefined ? singular(word) : (SENSES[verb] ?? verb);
}

const only = <T>(values: readonly T[]): T | undefined => (values.length === 1 ? values[0] : undefined);

/** "the first probe to fly past the planet": a certain one, where records speak of any. */
export const isCertain = (token: Token | undefined, before: Token | undefined): boolean =>
  /^(?:planet|comet|asteroid|star|station|crater)$/.test(token?.lower ?? '') &&
  /^(?:the|this|that)$/.test(before?.lower ?? '');

/** Reads what stands after an ordinal or a number: "crewed mission in the US Apollo program", "people who walked on the Moon". */
export function setPhraseAt(
  tokens: readonly Token[],
  at: number,
  context: SentenceContext,
  { isClause = false } = {},
): SetPhrase | undefined {
  const words = new Set<string>();
  for (let i = at; i < tokens.length && i < at + MOST_TOKENS; i++) {
    const token = tokens[i] as Token;
    const [before, next] = [tokens[i - 1], tokens[i + 1]];
    if (isCertain(token, before)) return undefined;
    // "the first British-launched satellite": by whom is another claim than whose.
    if (
      /(?:ed|built|made|led|born|flown)$/.test(token.lower) &&
      before?.lower === '-' &&
      /^(?:country|name)$/.test(tokens[i - 2]?.tag ?? '')
    )
      return undefined;
    // "human-made": of what else could be meant nobody speaks.
    if (/^(?:human|man)$/.test(token.lower) && next?.tag === 'hyphen' && tokens[i + 2]?.lower === 'made') {
      i += 2;
      continue;
    }
    if (token.lower === 'since') return { words, end: i, since: i + 1 };
    // "have walked": in a clause the auxiliary belongs to what is said.
    const role =
      isClause && (token.tag === 'auxiliary' || isCargo(token, next, words)) ? 'skip' : roleOf(token, before, next);
    if (role === 'end') return continues(token, next) ? undefined : { words, end: i };
    if (role === 'skip') continue;
    if (role === 'date') {
      i++;
      continue;
    }
    const found = role === 'strange' ? undefined : wordsOf(token, next, context);
    if (!found) return undefined;
    for (const word of found) words.add(word);
  }
  return { words, end: tokens.length };
}

/** "landed twelve people on the Moon": how many it was done with changes nothing about how often. */
const isCargo = (token: Token, next: Token | undefined, words: ReadonlySet<string>): boolean =>
  words.has('land') &&
  ((token.tag === 'number' && WHO.test(next?.lower ?? '')) || (token.tag === 'noun' && WHO.test(token.lower)));
const WHO = /^(?:people|men|humans|astronauts|americans|crew)$/;

type Role = 'word' | 'skip' | 'date' | 'end' | 'strange';

function roleOf(token: Token, before: Token | undefined, next: Token | undefined): Role {
  switch (token.tag) {
    case 'determiner':
      return /^(the|a|an|this)$/.test(token.lower) ? 'skip' : 'strange';
    case 'possessive':
      return /^(its|their|our|his|her)$/.test(token.lower) ? 'skip' : 'strange';
    case 'apostrophe':
    case 'hyphen':
    case 'to':
      return 'skip';
    case 'relative':
      // "the third nation whose citizen went to space", whoever took him
      return token.lower === 'whose' ? 'strange' : 'skip';
    case 'auxiliary':
      // "the third country to have a man in space", whoever sent him
      if (isOwned(token, before, next)) return 'strange';
      return before?.tag === 'relative' || before?.tag === 'to' || before?.tag === 'auxiliary' ? 'skip' : 'end';
    case 'number':
      // "the third of the four Great Observatories"
      return before?.tag === 'determiner' ? 'skip' : 'strange';
    case 'preposition':
      if (next?.tag === 'date') return /^(in|on|during)$/.test(token.lower) ? 'date' : 'strange';
      return SILENT_PREPOSITIONS.test(token.lower) ? 'skip' : 'word';
    case 'comma':
    case 'stop':
    case 'dash':
    case 'open':
    case 'close':
    case 'quote':
    case 'coordinator':
    case 'subordinator':
      return 'end';
    case 'name':
    case 'country':
    case 'noun':
    case 'adjective':
    case 'verb':
    case 'adverb':
      return 'word';
    default:
      return 'strange';
  }
}

/** "to have its own", not "to have walked". */
export const isOwned = (token: Token, before: Token | undefined, next: Token | undefined): boolean =>
  token.lower === 'have' && before?.tag === 'to' && /^(?:determiner|possessive|number)$/.test(next?.tag ?? '');

/** "to orbit and land on", "to orbit, then land on": the phrase is not over. */
const continues = (token: Token, next: Token | undefined): boolean =>
  token.tag === 'coordinator' && (next?.tag === 'verb' || next?.tag === 'adjective' || next?.tag === 'to');
