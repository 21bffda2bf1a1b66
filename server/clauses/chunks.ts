import type { Span } from '../prose/paragraph.ts';
import { answered } from './answers.ts';
import { correct } from './corrections.ts';
import { uninverted } from './inversion.ts';
import { coordinate } from './lists.ts';
import { divided } from './main-clauses.ts';
import { nounPhraseAt } from './noun-phrases.ts';
import { settleForms } from './participles.ts';
import { type Chunk, isTagged, type NounPhrase, type Particle, phraseWith } from './phrases.ts';
import { withoutExceptions } from './restated.ts';
import type { Token } from './tokens.ts';
import { verbGroupAt } from './verb-groups.ts';

/** A sentence's chunks: of each clause that has its own subject and verb, and all of them in order with what stands between. */
interface Chunks {
  readonly clauses: readonly (readonly Chunk[])[];
  readonly whole: readonly Chunk[];
  /** Where those stand that have nothing to do with each other: in two places where something is inserted. */
  readonly parts: readonly (readonly Span[])[];
}

/** The chunks of a sentence; what a correction takes back is left out. */
export function chunksOf(tokens: readonly Token[]): Chunks {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < tokens.length) {
    const chunk = verbGroupAt(tokens, at) ?? nounPhraseAt(tokens, at) ?? particleAt(tokens, at);
    push(chunks, chunk);
    at = chunk.to;
  }
  const whole = withAsides(withoutExceptions(chunks));
  const all = joinPrepositions(answered(whole) ?? uninverted(whole));
  const { clauses, parts, marks } = divided(all);
  const settled = clauses.map((part) => correct(settleForms(coordinate(part))));
  const [only, another] = settled;
  const last = tokens.at(-1)?.end ?? 0;
  return {
    clauses: settled,
    whole: only && !another && marks.length === 0 ? only : inOrder([...settled.flat(), ...marks]),
    parts:
      parts.length < 2
        ? [[{ start: tokens[0]?.start ?? 0, end: last }]]
        : parts.map((part) => spansOf(part, all, last)),
  };
}

/** A part goes on to what is not its own: what stands in brackets behind a phrase is no chunk. */
function spansOf(part: readonly Chunk[], all: readonly Chunk[], last: number): Span[] {
  const spans: Span[] = [];
  let border = -1;
  for (const { start, end } of part) {
    if (start < border) continue;
    const next = all.filter((chunk) => chunk.start >= end && !part.includes(chunk));
    border = Math.min(last, ...next.map((chunk) => chunk.start));
    spans.push({ start, end: border });
  }
  return spans;
}

const inOrder = (chunks: readonly Chunk[]): Chunk[] => chunks.toSorted((a, b) => a.start - b.start);

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

const withOf = (owner: NounPhrase, of: NounPhrase): NounPhrase =>
  phraseWith(owner, { to: of.to, end: of.end, of: owner.of ? withOf(owner.of, of) : of });

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

/** Takes what stands in brackets right after a phrase, and is short, into the phrase: "NASA (United States)", "Jupiter (1979)". */
function withAsides(chunks: readonly Chunk[]): Chunk[] {
  const kept: Chunk[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const owner = kept.at(-1);
    const close = isTagged(chunks[i], /^open$/) && owner?.type === 'noun-phrase' ? closeAfter(chunks, i) : -1;
    if (
      close < 0 ||
      owner?.type !== 'noun-phrase' ||
      isClause(chunks.slice(i + 1, close)) ||
      chunks[i + 1]?.type === 'verb-group'
    ) {
      kept.push(chunks[i] as Chunk);
      continue;
    }
    const whole = withAside(owner, joinPrepositions(chunks.slice(i + 1, close)));
    const noun = chunks[close + 1];
    const isInside = noun?.type === 'noun-phrase' && isNameBeforeNoun(owner, noun);
    kept.splice(-1, 1, isInside ? joinedWith(whole, noun) : whole);
    i = isInside ? close + 1 : close;
  }
  return kept;
}

/** "(Ganymede is a moon)" is no remark on the phrase before it. */
const isClause = (chunks: readonly Chunk[]): boolean =>
  chunks[0]?.type === 'noun-phrase' &&
  chunks.some((chunk) => chunk.type === 'verb-group' && chunk.form === 'finite' && !chunk.maybeParticiple);

/** "the Lunar Reconnaissance Orbiter (LRO) spacecraft": the brackets stand inside the phrase. */
const isNameBeforeNoun = (owner: NounPhrase, noun: NounPhrase): boolean =>
  owner.head.tag === 'name' &&
  owner.of === undefined &&
  noun.determiner === undefined &&
  noun.possessor === undefined &&
  noun.names.length === 0 &&
  noun.head.tag === 'noun' &&
  !noun.head.isCapitalised;

const joinedWith = (owner: NounPhrase, noun: NounPhrase): NounPhrase =>
  phraseWith(owner, {
    to: noun.to,
    end: noun.end,
    head: noun.head,
    nouns: [...owner.nouns, ...noun.nouns],
    modifiers: [...owner.modifiers, ...noun.modifiers],
    isPlural: noun.isPlural,
    of: noun.of ?? owner.of,
  });

function closeAfter(chunks: readonly Chunk[], open: number): number {
  for (let i = open + 1; i <= open + 4; i++) {
    if (isTagged(chunks[i], /^close$/)) return i;
    if (isTagged(chunks[i], /^open$/)) return -1;
  }
  return -1;
}

/** The brackets belong to the innermost phrase: "the flyby of Jupiter (1979)". */
const withAside = (phrase: NounPhrase, aside: readonly Chunk[]): NounPhrase =>
  phraseWith(phrase, phrase.of ? { of: withAside(phrase.of, aside) } : { aside });
