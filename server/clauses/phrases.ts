import type { Span } from '../prose/paragraph.ts';
import * as lexicon from './lexicon.ts';
import type { Token } from './tokens.ts';

/** A noun phrase: its head, and what stands before it. */
export interface NounPhrase extends Span {
  readonly type: 'noun-phrase';
  /** Token numbers, half-open. */
  readonly from: number;
  readonly to: number;
  readonly head: Token;
  /** Names of the glossary in it, its possessor's excepted, in order. */
  readonly names: readonly Token[];
  readonly nouns: readonly Token[];
  readonly modifiers: readonly Token[];
  readonly countries: readonly Token[];
  readonly determiner?: string;
  /** "ESA" in "ESA's Rosetta"; a possessive pronoun stands in `determiner`. */
  readonly possessor?: NounPhrase;
  /** A date that modifies: "the 2004 launch". */
  readonly date?: Token;
  /** "the launch of Rosetta". */
  readonly of?: NounPhrase;
  /** "NASA, ESA and the CSA": the members after the first. */
  readonly others: readonly NounPhrase[];
  readonly isPlural: boolean;
  /** "no spacecraft", "neither the USA": what is said of it is denied. */
  readonly isNegative: boolean;
}

/** What verbs, auxiliaries and adverbs together say. */
export interface VerbGroup extends Span {
  readonly type: 'verb-group';
  readonly from: number;
  readonly to: number;
  readonly lemma: string;
  readonly form: 'finite' | 'participle' | 'gerund' | 'infinitive';
  readonly tense: 'past' | 'present' | 'future' | 'none';
  readonly isPassive: boolean;
  readonly isPerfect: boolean;
  readonly isProgressive: boolean;
  readonly isNegated: boolean;
  /** would, could, may, might, should, must. */
  readonly modal?: string;
  /** "was to", "is due to", "plans to", "has yet to": only plans can be compared. */
  readonly isPlanned: boolean;
  readonly isYetTo: boolean;
  /** Adverbs inside it: "was originally launched". */
  readonly adverbs: readonly string[];
  /** Could also be a participle without its own auxiliary ("the probe launched in 1977"). */
  readonly maybeParticiple: boolean;
  /** The verb itself. */
  readonly verb: Token;
}

export interface Particle extends Span {
  readonly type: 'particle';
  readonly from: number;
  readonly to: number;
  readonly token: Token;
}

export interface PrepositionalPhrase extends Span {
  readonly type: 'prepositional-phrase';
  readonly from: number;
  readonly to: number;
  readonly preposition: string;
  readonly phrase: NounPhrase;
}

export type Chunk = NounPhrase | VerbGroup | PrepositionalPhrase | Particle;

/** The chunks of a sentence, in order: every token belongs to exactly one. */
export function chunksOf(tokens: readonly Token[]): Chunk[] {
  const chunks: Chunk[] = [];
  let at = 0;
  let verbSeen = false;
  while (at < tokens.length) {
    const chunk = verbGroupAt(tokens, at) ?? nounPhraseAt(tokens, at, verbSeen) ?? particleAt(tokens, at);
    if (chunk.type === 'verb-group' && chunk.form === 'finite') verbSeen = true;
    if (chunk.type === 'particle' && /^(stop|subordinator|relative)$/.test(chunk.token.tag)) verbSeen = false;
    push(chunks, chunk);
    at = chunk.to;
  }
  return settleParticiples(coordinate(joinPrepositions(uninverted(withoutAsides(chunks)))));
}

const particleAt = (tokens: readonly Token[], at: number): Particle => {
  const token = tokens[at] as Token;
  return { type: 'particle', from: at, to: at + 1, start: token.start, end: token.end, token };
};

/** Adds a chunk; a noun phrase after "of" becomes part of the one before it. */
function push(chunks: Chunk[], chunk: Chunk): void {
  const preposition = chunks.at(-1);
  const owner = chunks.at(-2);
  if (
    chunk.type === 'noun-phrase' &&
    preposition?.type === 'particle' &&
    preposition.token.lower === 'of' &&
    owner?.type === 'noun-phrase'
  ) {
    chunks.splice(-2, 2, withOf(owner, chunk));
  } else chunks.push(chunk);
}

const withOf = (owner: NounPhrase, of: NounPhrase): NounPhrase => ({
  ...owner,
  to: of.to,
  end: of.end,
  of: owner.of ? withOf(owner.of, of) : of,
});

function joinPrepositions(chunks: readonly Chunk[]): Chunk[] {
  const joined: Chunk[] = [];
  for (const chunk of chunks) {
    const before = joined.at(-1);
    const isPreposition =
      before?.type === 'particle' && (before.token.tag === 'preposition' || before.token.tag === 'to');
    if (chunk.type === 'noun-phrase' && isPreposition) {
      joined.splice(-1, 1, {
        type: 'prepositional-phrase',
        from: before.from,
        to: chunk.to,
        start: before.start,
        end: chunk.end,
        preposition: before.token.lower,
        phrase: chunk,
      });
    } else joined.push(chunk);
  }
  return joined;
}

/** Leaves out what stands in brackets right after a name or date and is short: "NASA (United States), Roscosmos (Russia)". */
function withoutAsides(chunks: readonly Chunk[]): Chunk[] {
  const kept: Chunk[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const close =
      isTagged(chunks[i], /^open$/) && kept.at(-1)?.type === 'noun-phrase'
        ? chunks.findIndex((chunk, k) => k > i && isTagged(chunk, /^close$/))
        : -1;
    if (close > 0 && close - i <= 4) i = close;
    else kept.push(chunks[i] as Chunk);
  }
  return kept;
}

/** "Did NASA launch ...?": the auxiliary before the subject joins its verb behind it. */
function uninverted(chunks: readonly Chunk[]): Chunk[] {
  const at = chunks[0]?.type === 'verb-group' ? 0 : chunks[1]?.type === 'verb-group' ? 1 : -1;
  const auxiliary = chunks[at];
  const next = chunks.findIndex((chunk, i) => i > at && chunk.type === 'verb-group');
  const verb = chunks[next];
  const isBare =
    auxiliary?.type === 'verb-group' && /^(be|have|do)$/.test(auxiliary.lemma) && auxiliary.to - auxiliary.from === 1;
  if (!isBare || verb?.type !== 'verb-group' || chunks[at + 1]?.type !== 'noun-phrase' || verb.form === 'infinitive')
    return [...chunks];
  const whole: VerbGroup = {
    ...verb,
    form: 'finite',
    tense: auxiliary.tense,
    isPassive: auxiliary.lemma === 'be' && !verb.isProgressive,
    isPerfect: auxiliary.lemma === 'have',
    isNegated: verb.isNegated || auxiliary.isNegated,
    maybeParticiple: false,
  };
  const conditional: Chunk[] =
    auxiliary.verb.lower === 'had' && at === 0
      ? [{ ...particleOf({ ...auxiliary.verb, lower: 'if', tag: 'subordinator' }, auxiliary.from) }]
      : [];
  return [...chunks.slice(0, at), ...conditional, ...chunks.slice(at + 1, next), whole, ...chunks.slice(next + 1)];
}

const particleOf = (token: Token, from: number): Particle => ({
  type: 'particle',
  from,
  to: from + 1,
  start: token.start,
  end: token.end,
  token,
});

/** Decides, for verb forms that are past and participle alike, which they are here. */
function settleParticiples(chunks: readonly Chunk[]): Chunk[] {
  const settled = [...chunks];
  for (let i = 0; i < settled.length; i++) {
    const verb = settled[i] as Chunk;
    if (verb.type === 'verb-group' && verb.maybeParticiple)
      settled[i] = isParticiple(settled, i)
        ? { ...verb, form: 'participle', tense: 'none', isPassive: true, maybeParticiple: false }
        : { ...verb, maybeParticiple: false };
  }
  return settled;
}

const isTagged = (chunk: Chunk | undefined, tags: RegExp): boolean =>
  chunk?.type === 'particle' && tags.test(chunk.token.tag);

function isParticiple(chunks: readonly Chunk[], at: number): boolean {
  let before = at - 1;
  while (isTagged(chunks[before], /^adverb$/)) before--;
  const previous = chunks[before];
  if (previous === undefined || isTagged(previous, /^(stop|subordinator|open|dash|quote)$/)) return true;
  const after = chunks[at + 1];
  if (after?.type === 'prepositional-phrase' && after.preposition === 'by') return true;
  const hasEarlier = finiteBetween(chunks, 0, before, -1);
  const hasLater = finiteBetween(chunks, at + 1, chunks.length, 1);
  if (isTagged(previous, /^comma$/) && !hasLater && lacksMainVerb(chunks, at)) return false;
  if (isTagged(previous, /^comma$/))
    return (
      hasLater ||
      (hasEarlier &&
        after?.type !== 'noun-phrase' &&
        !chunks
          .slice(at + 1)
          .some((chunk, i, rest) => isTagged(chunk, /^coordinator$/) && rest[i + 1]?.type === 'verb-group'))
    );
  if (previous.type === 'prepositional-phrase') return hasEarlier || hasLater;
  if (previous.type !== 'noun-phrase') return false;
  // "IKAROS, which ESA launched": the phrase before it is its subject.
  if (isTagged(chunks[before - 1], /^relative$/)) return false;
  return after?.type !== 'noun-phrase' && (hasEarlier || hasLater);
}

/** To the left every finite verb has its own relative pronoun or conjunction, so that the main clause still wants its verb. */
function lacksMainVerb(chunks: readonly Chunk[], at: number): boolean {
  const left = chunks.slice(0, at);
  const verbs = left.filter((chunk) => chunk.type === 'verb-group' && chunk.form === 'finite').length;
  const openers = left.filter(
    (chunk) =>
      isTagged(chunk, /^(relative|subordinator)$/) || (chunk.type === 'noun-phrase' && chunk.head.lower === 'what'),
  ).length;
  return verbs > 0 && verbs <= openers;
}

/** A finite verb of the same clause, to the left or right, before anything that opens another clause. */
function finiteBetween(chunks: readonly Chunk[], from: number, to: number, step: 1 | -1): boolean {
  for (let i = step === 1 ? from : to; i >= from && i < to + (step === 1 ? 0 : 1); i += step) {
    const chunk = chunks[i];
    if (chunk === undefined) break;
    if (isTagged(chunk, /^(stop|relative|subordinator|coordinator)$/)) return false;
    if (chunk.type === 'verb-group' && chunk.form === 'finite')
      return step === -1 || chunks[i - 1]?.type !== 'noun-phrase' || isTagged(chunks[i - 2], /^(preposition|adverb)$/);
  }
  return false;
}

/** Joins "A and B", "A, B and C" into one phrase where no verb of a new clause follows. */
function coordinate(chunks: readonly Chunk[]): Chunk[] {
  const joined: Chunk[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk;
    const phrase =
      chunk.type === 'noun-phrase' ? chunk : chunk.type === 'prepositional-phrase' ? chunk.phrase : undefined;
    const rest = phrase ? listAfter(chunks, i, joined) : undefined;
    if (phrase && rest && isAppositiveList(phrase, rest.members)) {
      joined.push(chunk, chunks[i + 1] as Chunk);
      i++;
      continue;
    }
    if (!phrase || !rest) {
      joined.push(chunk);
      continue;
    }
    const last = rest.members.at(-1) as NounPhrase;
    const whole: NounPhrase = {
      ...phrase,
      others: [...phrase.others, ...rest.members],
      to: last.to,
      end: last.end,
      isPlural: true,
    };
    joined.push(
      chunk.type === 'prepositional-phrase' ? { ...chunk, phrase: whole, to: last.to, end: last.end } : whole,
    );
    i = rest.next - 1;
  }
  return joined;
}

function listAfter(
  chunks: readonly Chunk[],
  at: number,
  before: readonly Chunk[],
): { members: NounPhrase[]; next: number } | undefined {
  const members: NounPhrase[] = [];
  let i = at + 1;
  while (i < chunks.length) {
    const separator = chunks[i] as Chunk;
    const isComma = separator.type === 'particle' && separator.token.tag === 'comma';
    const isAnd = (chunk: Chunk | undefined) =>
      chunk?.type === 'particle' && /^(and|or|&|as well as)$/.test(chunk.token.lower);
    let next = i + 1;
    let isLast = isAnd(separator);
    if (isComma && isAnd(chunks[next])) {
      next++;
      isLast = true;
    }
    if (!isComma && !isLast) return undefined;
    const member = chunks[next];
    if (member?.type !== 'noun-phrase') return undefined;
    if ((member.head.tag === 'date') !== isDateChunk(chunks[at])) return undefined;
    members.push(member);
    const isGapped =
      chunks[next + 1]?.type === 'noun-phrase' ||
      (chunks[next + 1]?.type === 'prepositional-phrase' &&
        chunks[at]?.type === 'prepositional-phrase' &&
        before.some((chunk) => chunk.type === 'verb-group') &&
        member.head.tag === 'name' &&
        member.determiner === undefined &&
        !(chunks[at] as PrepositionalPhrase).phrase.names.length);
    if (isLast) return isGapped || startsClause(chunks, at, next, before) ? undefined : { members, next: next + 1 };
    i = next + 1;
  }
  return undefined;
}

const isDateChunk = (chunk: Chunk | undefined): boolean =>
  (chunk?.type === 'noun-phrase' ? chunk : chunk?.type === 'prepositional-phrase' ? chunk.phrase : undefined)?.head
    .tag === 'date';

/** "Two Belgian astronauts, A and B," and "three agencies, X, Y and Z": the names are not more of the first phrase. */
const isAppositiveList = (first: NounPhrase, members: readonly NounPhrase[]): boolean =>
  members.length > 1 &&
  first.names.length === 0 &&
  first.isPlural &&
  first.head.tag === 'noun' &&
  members.every((member) => member.head.tag === 'name' || member.head.isCapitalised);

/** "…landed on Mars and Opportunity fell silent": what looks like a list is a new clause. */
function startsClause(chunks: readonly Chunk[], first: number, last: number, before: readonly Chunk[]): boolean {
  const verb = chunks[last + 1];
  const isVerb = verb?.type === 'verb-group' && verb.form === 'finite' && !verb.maybeParticiple;
  const isLooseVerb = verb?.type === 'verb-group' && verb.form === 'finite';
  const hadVerb = before.some((chunk) => chunk.type === 'verb-group') && chunks[first]?.type !== undefined;
  return (isVerb && hadVerb) || (isLooseVerb && chunks[first]?.type === 'prepositional-phrase' && hadVerb);
}

const NOMINAL = new Set(['noun', 'adjective', 'number', 'name', 'country', 'quantity', 'date', 'opaque', 'pronoun']);

function nounPhraseAt(tokens: readonly Token[], start: number, verbSeen: boolean): NounPhrase | undefined {
  let at = start;
  let determiner: string | undefined;
  const isNegative = /^(no|neither|nor|none)$/.test(tokens[start]?.lower ?? '') || tokens[start - 1]?.lower === 'nor';
  // "roughly 4,000 kilometres", "about two days"
  if (tokens[at]?.tag === 'adverb' && /^(?:quantity|number)$/.test(tokens[at + 1]?.tag ?? '')) at++;
  while (tokens[at]?.tag === 'determiner' || tokens[at]?.tag === 'possessive') {
    determiner = (tokens[at] as Token).lower;
    at++;
  }
  if (tokens[at]?.tag === 'relative' && tokens[at]?.lower === 'that' && at > start) return undefined;
  const { content, next } = contentFrom(tokens, at, verbSeen);
  if (content.length === 0) {
    const only = tokens[start];
    return at > start && only && lexicon.PRONOUNS.has(only.lower)
      ? phrase(tokens, start, at, [only], undefined, undefined)
      : undefined;
  }
  const made = { ...phrase(tokens, start, next, content, determiner, undefined), isNegative };
  return possessed(tokens, made, verbSeen);
}

/** "ESA's Rosetta": what follows the possessive belongs to what stands before it. */
function possessed(tokens: readonly Token[], owner: NounPhrase, verbSeen: boolean): NounPhrase {
  const mark = tokens[owner.to];
  const isMark = mark?.tag === 'apostrophe' && mark.start === owner.end;
  if (!isMark) return owner;
  const { content, next } = contentFrom(tokens, owner.to + 1, verbSeen);
  if (content.length === 0) return owner;
  const thing = phrase(tokens, owner.from, next, content, undefined, owner);
  return possessed(tokens, { ...thing, start: owner.start }, verbSeen);
}

function contentFrom(tokens: readonly Token[], start: number, verbSeen: boolean): { content: Token[]; next: number } {
  const content: Token[] = [];
  let at = start;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    const previous = tokens[at - 1];
    if (NOMINAL.has(token.tag)) {
      if (token.tag === 'pronoun' && content.length > 0) break;
      if (token.tag === 'date' && content.length > 0 && !isModifierDate(tokens, at)) break;
      // "In December 2024 Parker Solar Probe passed": the date stands alone.
      if (token.tag !== 'date' && content.length === 1 && content[0]?.tag === 'date' && isBareDate(tokens, start))
        break;
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
      content.push(NOMINAL.has(compound.tag) ? compound : { ...compound, tag: 'adjective' });
      at += 2;
    } else if (isNameList(tokens, at, content, verbSeen)) at++;
    else if (token.tag === 'quote' && content.length > 0 && isQuotedName(tokens, at)) at++;
    else break;
  }
  return { content, next: at };
}

const isBareDate = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1] === undefined || ['preposition', 'comma', 'stop', 'subordinator'].includes(tokens[at - 1]?.tag ?? '');
const isJoined = (token: Token | undefined, hyphen: Token): boolean =>
  token !== undefined && token.start === hyphen.end && /\p{L}|\d/u.test(token.lower);
const isModifierDate = (tokens: readonly Token[], at: number): boolean =>
  ['noun', 'adjective', 'name'].includes(tokens[at + 1]?.tag ?? '');
const isQuotedName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.tag === 'name' || tokens[at - 1]?.tag === 'name';

/** "Curiosity and Perseverance rovers": two names that share a noun. */
function isNameList(tokens: readonly Token[], at: number, content: readonly Token[], verbSeen: boolean): boolean {
  const [token, after, noun] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token?.lower !== 'and' && token?.lower !== 'or') return false;
  return (
    content.at(-1)?.tag === 'name' &&
    after?.tag === 'name' &&
    noun?.tag === 'noun' &&
    /s$/.test(noun.lower) &&
    !verbSeen === !verbSeen
  );
}

function phrase(
  tokens: readonly Token[],
  from: number,
  to: number,
  content: readonly Token[],
  determiner: string | undefined,
  possessor: NounPhrase | undefined,
): NounPhrase {
  const head = headOf(content);
  const premodifier = content.find((token, i) => token.tag === 'date' && i < content.length - 1);
  return {
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
    ...(determiner === undefined ? {} : { determiner }),
    ...(possessor === undefined ? {} : { possessor }),
    ...(premodifier === undefined ? {} : { date: premodifier }),
    others: [],
    isPlural: isPlural(head, determiner, content),
    isNegative: false,
  };
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

const CHAIN_VERBS = new Set([
  'go',
  'begin',
  'start',
  'continue',
  'come',
  'use',
  'manage',
  'get',
  'serve',
  'prove',
  'happen',
  'cease',
  'proceed',
]);

/** The verb group that starts at a token, if one does. */
function verbGroupAt(tokens: readonly Token[], start: number): VerbGroup | undefined {
  const state = {
    lemma: '',
    tense: 'none' as VerbGroup['tense'],
    isFinite: false,
    hasBe: false,
    isPerfect: false,
    isProgressive: false,
    isPassive: false,
    isNegated: false,
    isPlanned: false,
    isYetTo: false,
    isInfinitive: false,
    modal: undefined as string | undefined,
    adverbs: [] as string[],
    verb: undefined as Token | undefined,
    isBare: false,
  };
  let at = start;
  for (; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (state.verb && token.tag !== 'to' && token.tag !== 'adverb' && token.lower !== 'on') break;
    if (!step(tokens, at, start, state)) break;
  }
  if (state.verb === undefined && !state.hasBe && state.lemma === '') return undefined;
  while (at > start + 1 && tokens[at - 1]?.tag === 'adverb') {
    at--;
    state.adverbs.pop();
  }
  if (tokens[at - 1]?.tag === 'to') at--;
  return finish(tokens, start, at, state);
}

interface GroupState {
  lemma: string;
  tense: VerbGroup['tense'];
  isFinite: boolean;
  hasBe: boolean;
  isPerfect: boolean;
  isProgressive: boolean;
  isPassive: boolean;
  isNegated: boolean;
  isPlanned: boolean;
  isYetTo: boolean;
  isInfinitive: boolean;
  modal: string | undefined;
  adverbs: string[];
  verb: Token | undefined;
  isBare: boolean;
}

function step(tokens: readonly Token[], at: number, start: number, state: GroupState): boolean {
  const token = tokens[at] as Token;
  switch (token.tag) {
    case 'modal':
      return readModal(token, state);
    case 'auxiliary':
      return readAuxiliary(tokens, at, state);
    case 'determiner':
      return (
        at > start && /^(all|both|each)$/.test(token.lower) && ['verb', 'auxiliary'].includes(tokens[at + 1]?.tag ?? '')
      );
    case 'negator':
      state.isNegated = !state.isNegated;
      return at > start || tokens[at + 1]?.tag === 'verb' || tokens[at + 1]?.tag === 'to';
    case 'adverb':
      if (at === start) return false;
      state.adverbs.push(token.lower);
      if (token.lower === 'never') state.isNegated = true;
      return true;
    case 'to':
      return readTo(tokens, at, start, state);
    case 'verb':
      readVerb(token, state);
      return true;
    case 'preposition':
      // "would go on to"
      return (
        token.lower === 'on' &&
        tokens[at + 1]?.tag === 'to' &&
        (state.verb?.verbs.some((form) => form.lemma === 'go') ?? false)
      );
    case 'adjective':
      return readPlanningAdjective(tokens, at, state);
    default:
      return false;
  }
}

function readModal(token: Token, state: GroupState): boolean {
  if (state.verb) return false;
  state.isFinite = true;
  if (/^(will|shall|'ll|wo)$/.test(token.lower)) state.tense = 'future';
  else {
    state.modal = token.lower;
    state.tense = 'present';
  }
  return true;
}

function readAuxiliary(tokens: readonly Token[], at: number, state: GroupState): boolean {
  const token = tokens[at] as Token;
  if (token.lower === "'s" && tokens[at - 1]?.tag !== 'pronoun') return false;
  const lemma = /^(have|has|had|having|'ve)$/.test(token.lower)
    ? 'have'
    : /^(do|does|did)$/.test(token.lower)
      ? 'do'
      : 'be';
  const isPast = /^(was|were|had|did)$/.test(token.lower);
  const isFiniteForm = !/^(be|been|being|having)$/.test(token.lower);
  if (isFiniteForm && !state.isFinite && !state.isInfinitive) {
    state.isFinite = true;
    state.tense = isPast ? 'past' : 'present';
  }
  if (lemma === 'have') state.isPerfect = true;
  if (lemma === 'be') state.hasBe = true;
  if (state.lemma === '' || lemma === 'be') state.lemma = lemma;
  return true;
}

function readTo(tokens: readonly Token[], at: number, start: number, state: GroupState): boolean {
  const next = tokens[at + 1];
  const after = tokens[at + 2];
  const isInfinitive =
    next !== undefined &&
    (next.tag === 'verb' ||
      (next.tag === 'auxiliary' && /^(be|have)$/.test(next.lower)) ||
      (next.tag === 'adverb' && after?.tag === 'verb') ||
      next.verbs.some((form) => form.base && next.tag === 'verb'));
  if (!isInfinitive) return false;
  if (at === start || (at === start + 1 && state.isNegated)) {
    state.isInfinitive = true;
    return true;
  }
  if (state.verb) {
    const lemma = state.verb.verbs.find((form) => CHAIN_VERBS.has(form.lemma))?.lemma;
    const fails = state.verb.verbs.some((form) => form.lemma === 'fail');
    const isPlan = state.isPassive && lexicon.PLANNING.has(state.lemma);
    if (!lemma && !fails && !isPlan) return false;
    if (isPlan) Object.assign(state, { isPlanned: true, isPassive: false, hasBe: false });
    if (lemma === 'go' && state.modal === 'would') {
      state.modal = undefined;
      state.tense = 'past';
    }
    if (fails) state.isNegated = true;
    if (lemma === 'continue') state.isProgressive = true;
    state.verb = undefined;
    return true;
  }
  if (state.adverbs.includes('yet')) {
    state.isYetTo = true;
    return true;
  }
  if (state.hasBe) {
    state.isPlanned = true;
    state.hasBe = false;
    state.lemma = '';
    return true;
  }
  return false;
}

function readVerb(token: Token, state: GroupState): void {
  const form = chooseForm(token, state);
  state.verb = token;
  state.lemma = form.lemma;
  if (state.hasBe && form.ing) state.isProgressive = true;
  else if (state.hasBe && form.participle) {
    state.isPassive = true;
  } else if (!state.isFinite && !state.isInfinitive && !state.isPerfect) {
    if (form.ing && !form.past && !form.base) state.isBare = true;
    else if (form.past || form.third || form.base) {
      state.isFinite = true;
      state.tense = form.past ? 'past' : 'present';
      state.isBare = form.participle;
    } else state.isBare = true;
  }
}

function chooseForm(token: Token, state: GroupState): Token['verbs'][number] {
  const order: ((form: Token['verbs'][number]) => boolean)[] =
    state.hasBe || state.isPerfect
      ? [(f) => f.participle, (f) => f.ing]
      : state.isInfinitive || state.modal !== undefined || state.tense === 'future'
        ? [(f) => f.base]
        : [(f) => f.past, (f) => f.participle, (f) => f.third];
  for (const test of order) {
    const form = token.verbs.find(test);
    if (form) return form;
  }
  return token.verbs[0] as Token['verbs'][number];
}

const PLANNED_ADJECTIVE =
  /^(due|set|scheduled|planned|supposed|meant|intended|expected|slated|likely|about|ready|designed|built|destined|hoped|poised|able)$/;
function readPlanningAdjective(tokens: readonly Token[], at: number, state: GroupState): boolean {
  const token = tokens[at] as Token;
  if (
    !state.hasBe ||
    !PLANNED_ADJECTIVE.test(token.lower) ||
    tokens[at + 1]?.tag !== 'to' ||
    tokens[at + 2]?.tag !== 'verb'
  )
    return false;
  return true;
}

function finish(tokens: readonly Token[], from: number, to: number, state: GroupState): VerbGroup | undefined {
  if (to <= from) return undefined;
  const verb = state.verb ?? (tokens[to - 1] as Token);
  const onlyModifiers = state.verb === undefined && !state.hasBe && !(state.lemma === 'have' || state.lemma === 'do');
  if (onlyModifiers) return undefined;
  const form: VerbGroup['form'] = state.isInfinitive
    ? 'infinitive'
    : state.isFinite
      ? 'finite'
      : state.verb?.verbs.some((f) => f.ing) ||
          (state.verb === undefined && tokens[from]?.lower === 'being') ||
          tokens[from]?.lower === 'having'
        ? 'gerund'
        : 'participle';
  return {
    type: 'verb-group',
    from,
    to,
    start: (tokens[from] as Token).start,
    end: (tokens[to - 1] as Token).end,
    lemma: state.lemma,
    form,
    tense: state.tense,
    isPassive: state.isPassive || (form === 'participle' && state.isBare),
    isPerfect: state.isPerfect && state.verb !== undefined,
    isProgressive: state.isProgressive,
    isNegated: state.isNegated,
    ...(state.modal === undefined ? {} : { modal: state.modal }),
    isPlanned: state.isPlanned,
    isYetTo: state.isYetTo,
    adverbs: state.adverbs,
    maybeParticiple: form === 'finite' && state.isBare,
    verb,
  };
}
