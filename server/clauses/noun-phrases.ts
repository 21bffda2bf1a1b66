import * as lexicon from './lexicon.ts';
import { type NounPhrase, nounPhrase, phraseWith } from './phrases.ts';
import type { Token } from './tokens.ts';

const NOMINAL = new Set(['noun', 'adjective', 'number', 'name', 'country', 'quantity', 'date', 'opaque', 'pronoun']);

/** Nothing else begins one. */
const BEGINNINGS: ReadonlySet<string> = new Set([...NOMINAL, 'determiner', 'possessive', 'adverb']);

/** The noun phrase that starts at a token, if one does. */
export function nounPhraseAt(tokens: readonly Token[], start: number): NounPhrase | undefined {
  if (!BEGINNINGS.has((tokens[start] as Token).tag)) return undefined;
  let at = start;
  let determiner: string | undefined;
  const isNegative =
    /^(no|neither|nor|none|nobody)$/.test(tokens[start]?.lower ?? '') || tokens[start - 1]?.lower === 'nor';
  // "roughly 4,000 kilometres", "about two days"
  if (tokens[at]?.tag === 'adverb' && /^(?:quantity|number)$/.test(tokens[at + 1]?.tag ?? '')) at++;
  while (tokens[at]?.tag === 'determiner' || tokens[at]?.tag === 'possessive') {
    // "what the lander achieved"
    if (determiner !== 'what') determiner = (tokens[at] as Token).lower;
    at++;
  }
  if (tokens[at]?.tag === 'relative' && tokens[at]?.lower === 'that' && at > start) return undefined;
  // "the only moon of Saturn"
  const isOnly = determiner !== undefined && tokens[at]?.lower === 'only' && tokens[at]?.tag === 'adverb';
  const found = contentFrom(isOnly ? asAdjective(tokens, at) : tokens, at);
  const { content } = found;
  if (content.length === 0) {
    const only = tokens[start];
    return at > start && only && (lexicon.PRONOUNS.has(only.lower) || isAlone(tokens, start, at))
      ? phrase(tokens, start, { content: [only], compounds: [], next: at }, undefined, undefined)
      : undefined;
  }
  return possessed(tokens, phrase(tokens, start, found, determiner, undefined, isNegative));
}

const asAdjective = (tokens: readonly Token[], at: number): readonly Token[] =>
  tokens.with(at, { ...(tokens[at] as Token), tag: 'adjective' });

/** "many believe", "each of its launches" */
const isAlone = (tokens: readonly Token[], start: number, next: number): boolean =>
  next === start + 1 &&
  /^(many|some|most|few|several|both|all|each|any|half)$/.test(tokens[start]?.lower ?? '') &&
  (tokens[next]?.tag === 'verb' ||
    tokens[next]?.tag === 'auxiliary' ||
    /^(?:of|before|after)$/.test(tokens[next]?.lower ?? ''));

/** "ESA's Rosetta": what follows the possessive belongs to what stands before it. */
function possessed(tokens: readonly Token[], owner: NounPhrase): NounPhrase {
  const mark = tokens[owner.to];
  const isMark = mark?.tag === 'apostrophe' && mark.start === owner.end;
  if (!isMark) return owner;
  const found = contentFrom(tokens, owner.to + 1);
  if (found.content.length === 0) return owner;
  const thing = phrase(tokens, owner.from, found, undefined, owner);
  return possessed(tokens, phraseWith(thing, { start: owner.start }));
}

interface Content {
  readonly content: Token[];
  readonly compounds: NounPhrase['compounds'];
  readonly next: number;
}

function contentFrom(tokens: readonly Token[], start: number): Content {
  const content: Token[] = [];
  const compounds: { first: Token; second: Token }[] = [];
  let at = start;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    const previous = tokens[at - 1];
    if (NOMINAL.has(token.tag)) {
      if (token.tag === 'pronoun' && content.length > 0) break;
      if (token.tag === 'date' && content.length > 0 && !isModifierDate(tokens, at)) break;
      // "By the time Voyager 2 arrived": what happens then has a subject of its own.
      if (token.tag === 'name' && determinerBefore(tokens, start) && isMoment(content)) break;
      // "In December 2024 Parker Solar Probe passed": the date stands alone.
      if (token.tag !== 'date' && content.length === 1 && content[0]?.tag === 'date' && isBareDate(tokens, start))
        break;
      if (isSubjectBehind(tokens, start, at) || isBehindOpening(tokens, at, content)) break;
      if (content.length > 0 && isLastWeek(tokens, at)) break;
      content.push(token);
      at++;
      if (token.tag === 'pronoun') break;
    } else if (
      token.tag === 'adverb' &&
      tokens[at + 1]?.tag === 'adjective' &&
      (content.length === 0 || previous?.tag === 'adjective')
    )
      at++;
    else if (
      token.tag === 'hyphen' &&
      content.length > 0 &&
      previous?.end === token.start &&
      isJoined(tokens[at + 1], token)
    ) {
      const compound = tokens[at + 1] as Token;
      const first = content.at(-1) as Token;
      // "the Mars-bound probe": the phrase does not name Mars.
      if ((first.tag === 'name' || first.tag === 'country') && isJoinedWord(compound)) {
        compounds.push({ first, second: compound });
        if (first.tag === 'name') content.pop();
      }
      content.push(NOMINAL.has(compound.tag) ? compound : { ...compound, tag: 'adjective' });
      at += 2;
      // "ESA's follow-up to DART": what follows is not ESA's.
      if (compound.lower === 'up to') break;
    } else if (isNameList(tokens, at, content)) at++;
    else if (token.tag === 'quote' && (content.length > 0 ? isQuotedName(tokens, at) : isNameInQuotes(tokens, at)))
      at++;
    else break;
  }
  return { content, compounds, next: at };
}

/** "-bound", "-led", "-orbiting", "-based"; "Chang'e-lander" and "Apollo-Soyuz" are names. */
const isJoinedWord = (token: Token): boolean =>
  /^(bound|led|built|based|born|made|run|class|like|era|type|style|sized|bred|owned)$/.test(token.lower) ||
  (!token.isCapitalised && token.verbs.some((form) => form.participle || form.ing));

/** "In Sigma 7 Wally Schirra circled the Earth": behind the opening words, a name that a verb follows is the subject. */
const isSubjectBehind = (tokens: readonly Token[], start: number, at: number): boolean =>
  start === 1 &&
  at === 2 &&
  tokens[0]?.tag === 'preposition' &&
  tokens[1]?.tag === 'name' &&
  tokens[2]?.tag === 'name' &&
  (tokens[3]?.tag === 'verb' || tokens[3]?.tag === 'auxiliary');

/** What may be called by a name that stands behind it: "the rover Curiosity", "the astronomer Herschel". */
const BEARS_A_NAME =
  /(?:er|or|ist|naut|man|woman|ian|ent|ant)$|^(?:(?:space)?(?:craft|ship|plane|station)s?|probes?|satellites?|telescopes?|observator(?:y|ies)|missions?|flights?|shuttles?|capsules?|modules?|stations?|rockets?|vehicles?|stages?|planets?|moons?|comets?|asteroids?|stars?|nebulae?|galax(?:y|ies)|clusters?|constellations?|craters?|seas?|oceans?|rivers?|islands?|bases?|centres?|sites?|pads?|cosmodromes?|countr(?:y|ies)|states?|cit(?:y|ies)|towns?|agenc(?:y|ies)|compan(?:y|ies)|firms?|giants?|projects?|programmes?|programs?|series|famil(?:y|ies)|class|heroe?s?|colleagues?|friends?|chiefs?|captains?|colonels?|generals?|pilots?|dogs?|monkeys?|chimps?|twins?|bod(?:y|ies)|worlds?|objects?|dwarfs?|films?|novels?|books?|series|ships?|teams?|couple|pair|instruments?|cameras?)$/;

/** "Thanks to its ion engines Dawn could", "After a long cruise Juno arrived": behind what opens the sentence, without a comma, its subject. */
function isBehindOpening(tokens: readonly Token[], at: number, content: readonly Token[]): boolean {
  const last = content.at(-1);
  if (tokens[at]?.tag !== 'name' || !last || tokens[at - 1] !== last || !opensWithAdjunct(tokens, at)) return false;
  const isNamed = last.tag === 'noun' ? last.isCapitalised || BEARS_A_NAME.test(last.lower) : last.tag !== 'number';
  if (isNamed) return false;
  const [joiner, another] = [tokens[at + 1], tokens[at + 2]];
  const verb = joiner?.lower === 'and' && another?.tag === 'name' ? tokens[at + 3] : joiner;
  return (
    verb?.tag === 'auxiliary' || verb?.tag === 'modal' || (verb?.tag === 'verb' && verb.verbs.some(({ ing }) => !ing))
  );
}

/** Nothing stands before it but a preposition with what it governs. */
const opensWithAdjunct = (tokens: readonly Token[], at: number): boolean =>
  (tokens[0]?.tag === 'preposition' || /^(?:thanks|due|owing|because)$/.test(tokens[0]?.lower ?? '')) &&
  tokens
    .slice(1, at)
    .every(
      ({ tag }) => !/^(?:verb|auxiliary|modal|comma|coordinator|relative|subordinator|dash|stop|open|quote)$/.test(tag),
    );

/** "launched Starship last week": when, and no part of the name. */
const isLastWeek = (tokens: readonly Token[], at: number): boolean =>
  /^(?:last|next)$/.test(tokens[at]?.lower ?? '') &&
  /^(?:week|weekend|month|year|night|summer|spring|autumn|fall|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/.test(
    tokens[at + 1]?.lower ?? '',
  );

const isMoment = (content: readonly Token[]): boolean =>
  /^(time|moment|day|year|week|month|morning|night|instant|decade)$/.test(content.at(-1)?.lower ?? '') &&
  content.at(-1)?.tag === 'noun';
const determinerBefore = (tokens: readonly Token[], start: number): boolean => tokens[start - 1]?.tag === 'determiner';

/** "In December 2024 Parker passed", "In the summer of 1977 both left" */
const isBareDate = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return (
    before === undefined ||
    ['preposition', 'comma', 'stop', 'subordinator'].includes(before.tag) ||
    (before.lower === 'the' && / of /.test(tokens[at]?.lower ?? ''))
  );
};
const isJoined = (token: Token | undefined, hyphen: Token): boolean =>
  token !== undefined && token.start === hyphen.end && /\p{L}|\d/u.test(token.lower);
const isModifierDate = (tokens: readonly Token[], at: number): boolean =>
  ['noun', 'adjective', 'name'].includes(tokens[at + 1]?.tag ?? '');
const isQuotedName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.tag === 'name' || tokens[at - 1]?.tag === 'name';

/** NASA's "Opportunity" rover: the marks set off no more than a name. */
const isNameInQuotes = (tokens: readonly Token[], at: number): boolean =>
  /^(?:apostrophe|determiner)$/.test(tokens[at - 1]?.tag ?? '') &&
  tokens[at + 1]?.tag === 'name' &&
  tokens[at + 2]?.tag === 'quote';

/** "Curiosity and Perseverance rovers": two names that share a noun. */
function isNameList(tokens: readonly Token[], at: number, content: readonly Token[]): boolean {
  const [token, after, noun] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token?.lower !== 'and' && token?.lower !== 'or') return false;
  return (
    content.at(-1)?.tag === 'name' && after?.tag === 'name' && noun?.tag === 'noun' && /s$/.test(noun.lower) && true
  );
}

function phrase(
  tokens: readonly Token[],
  from: number,
  { content, compounds, next: to }: Content,
  determiner: string | undefined,
  possessor: NounPhrase | undefined,
  isNegative = false,
): NounPhrase {
  const head = headOf(content);
  const premodifier = content.find((token, i) => token.tag === 'date' && i < content.length - 1);
  return nounPhrase({
    type: 'noun-phrase',
    from,
    to,
    start: (tokens[from] as Token).start,
    end: (tokens[to - 1] as Token).end,
    head,
    names: content.filter((token) => token.tag === 'name'),
    nouns: content.filter((token) => token.tag === 'noun'),
    modifiers: content.filter((token) => token !== head && (token.tag === 'adjective' || token.tag === 'number')),
    countries: content.filter((token) => token.tag === 'country'),
    compounds: compounds && compounds.length > 0 ? compounds : undefined,
    determiner,
    possessor,
    date: premodifier,
    of: undefined,
    others: [],
    isPlural: isPlural(head, determiner, content),
    aside: undefined,
    isNegative,
  });
}

/** The last noun or name; in "the rover Yutu" the name. */
function headOf(content: readonly Token[]): Token {
  for (let i = content.length - 1; i >= 0; i--) {
    const token = content[i] as Token;
    if (token.tag === 'noun' || token.tag === 'name' || token.tag === 'opaque' || token.tag === 'pronoun') return token;
  }
  return content.at(-1) as Token;
}

function isPlural(head: Token, determiner: string | undefined, content: readonly Token[]): boolean {
  if (head.tag === 'name') return head.name?.isPlural ?? false;
  if (head.tag === 'pronoun') return /^(they|we|these|those|both|them|us)$/.test(head.lower);
  if (/^(these|those|both|all|several|many|few)$/.test(determiner ?? '')) return true;
  return (
    /[^su]s$/.test(head.lower) ||
    (/^(spacecraft|craft|people|men|women|crew)$/.test(head.lower) &&
      content.some((token) => token.tag === 'number' && token.lower !== 'one'))
  );
}
