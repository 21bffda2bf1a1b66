import { isProper } from './lists.ts';
import { type Chunk, isTagged, type NounPhrase, type Particle, type VerbGroup } from './phrases.ts';

/** The chunks of a sentence by its clauses, and the marks between these. */
interface Division {
  /** Each with its own subject and verb. */
  readonly clauses: readonly (readonly Chunk[])[];
  /** The same with those together that tell of one time: "When A did this, B did that". */
  readonly parts: readonly (readonly Chunk[])[];
  readonly marks: readonly Chunk[];
}

/**
 * "A did this, and B did that", "A did this – B did that", "When A did this, B did that": each has its own subject and verb, and nothing that
 * stands in the one belongs to the other. In doubt a sentence is one clause.
 */
export function divided(chunks: readonly Chunk[]): Division {
  const clauses: (readonly Chunk[])[] = [];
  const parts: (readonly Chunk[])[] = [];
  const marks: Chunk[] = [];
  let rest = chunks;
  // What is inserted with its own verb is taken out first, so that the clause around it is whole.
  for (let inserted = insertion(rest); inserted; inserted = insertion(rest)) {
    const inside = divided(rest.slice(inserted.open + 1, inserted.close));
    clauses.push(...inside.clauses);
    parts.push(...inside.parts);
    marks.push(...inside.marks, ...[inserted.open, inserted.close].flatMap((at) => rest[at] ?? []));
    rest = [...rest.slice(0, inserted.open), ...rest.slice(inserted.close + 1)];
  }
  let part: Chunk[] = [];
  const close = (clause: readonly Chunk[], between: readonly Chunk[], isOneTime: boolean): void => {
    clauses.push(clause);
    marks.push(...between);
    part.push(...clause, ...(isOneTime ? between : []));
    if (isOneTime) return;
    parts.push(part);
    part = [];
  };
  for (let at = 1; at < rest.length; at++) {
    const boundary = boundaryAt(rest, at);
    if (!boundary) continue;
    const { length, isBare, isOneTime } = boundary;
    close(rest.slice(0, at), rest.slice(at, at + length), isOneTime);
    rest = rest.slice(at + length);
    // "When A did this, in 1986, B did that": the date may belong to either.
    const between = isBare ? betweenCommas(rest) : 0;
    if (between > 0) {
      close(rest.slice(0, between), rest.slice(between, between + 1), isOneTime);
      rest = rest.slice(between + 1);
    }
    at = 0;
  }
  close(rest, [], false);
  return { clauses: inOrder(clauses), parts: inOrder(parts), marks };
}

const inOrder = (parts: readonly (readonly Chunk[])[]): (readonly Chunk[])[] =>
  parts.toSorted((a, b) => startOf(a) - startOf(b));

function betweenCommas(chunks: readonly Chunk[]): number {
  let i = 0;
  while (isFronted(chunks[i]) || (i > 0 && isTagged(chunks[i], /^comma$/) && isFronted(chunks[i + 1]))) i++;
  return isTagged(chunks[i], /^comma$/) ? i : 0;
}

const startOf = (part: readonly Chunk[]): number => part[0]?.start ?? 0;

/** "(it was launched in 1997)", "– NASA launched it –": brackets or dashes around a clause. */
function insertion(chunks: readonly Chunk[]): { readonly open: number; readonly close: number } | undefined {
  for (let open = 1; open < chunks.length; open++) {
    const isDash = isTagged(chunks[open], /^dash$/);
    if (!isDash && !isTagged(chunks[open], /^open$/)) continue;
    const close = isDash
      ? chunks.findIndex((chunk, i) => i > open && isTagged(chunk, /^dash$/))
      : closeOf(chunks, open);
    if (close < 0) return undefined;
    if (beginsClause(chunks.slice(0, close), open + 1)) return { open, close };
    open = close;
  }
  return undefined;
}

/** The bracket that closes one, with others in between. */
function closeOf(chunks: readonly Chunk[], open: number): number {
  let depth = 0;
  return chunks.findIndex((chunk, i) => {
    if (i < open) return false;
    if (isTagged(chunk, /^open$/)) depth++;
    if (isTagged(chunk, /^close$/)) depth--;
    return depth === 0;
  });
}

/** What parts two clauses. */
interface Boundary {
  /** How many chunks stand between them. */
  readonly length: number;
  /** A comma and no more. */
  readonly isBare: boolean;
  readonly isOneTime: boolean;
}

/** What parts what stands before a place from a new clause behind it; nothing where no clause begins there. */
function boundaryAt(chunks: readonly Chunk[], at: number): Boundary | undefined {
  const mark = chunks[at] as Chunk;
  if (isConjunction(mark)) {
    const isAlike = isTagged(chunks[at - 1], /^adverb$/);
    return hasMainVerb(chunks, at) && isSubject(chunks, at, true)
      ? { length: 0, isBare: false, isOneTime: !isAlike }
      : undefined;
  }
  if (mark.type !== 'particle' || isInBrackets(chunks, at)) return undefined;
  if (mark.token.lower === ';') return { length: 1, isBare: false, isOneTime: false };
  const { length, isComma, isBare, conjunction } = markAt(chunks, at, mark);
  if (length === 0 || !beginsClause(chunks, at + length, conjunction !== undefined)) return undefined;
  const isLed = opensSubordinate(chunks[0]);
  if (isBare)
    return isLed && countVerbs(chunks, at) >= Math.max(1, countOpeners(chunks, at))
      ? { length, isBare, isOneTime: !isTagged(chunks[0], /^subordinator$/) || TEMPORAL.test(wordOf(chunks[0])) }
      : undefined;
  if (!hasMainVerb(chunks, at)) return undefined;
  if (isComma && isOxford(chunks, at) && isLooseVerb(chunks, at + length)) return undefined;
  // ", while" sets two things beside each other.
  const isOneTime = TEMPORAL.test(conjunction ?? '') && !(isComma && conjunction === 'while');
  return { length, isBare, isOneTime };
}

const TEMPORAL = /^(?:when|while|whilst|once|as|whenever|where|wherever|because)$/;
const wordOf = (chunk: Chunk | undefined): string => (chunk?.type === 'particle' ? chunk.token.lower : '');

const isInBrackets = (chunks: readonly Chunk[], at: number): boolean =>
  chunks.findLastIndex((chunk, i) => i < at && isTagged(chunk, /^open$/)) >
  chunks.findLastIndex((chunk, i) => i < at && isTagged(chunk, /^close$/));

/** A dash; a comma with or without an "and" or "while"; a "while" alone. */
function markAt(chunks: readonly Chunk[], at: number, mark: Particle): Mark {
  const isComma = mark.token.tag === 'comma';
  const next = isComma ? at + 1 : at;
  const isConjoined = isTagged(chunks[next], /^subordinator$/);
  const isBare = isComma && !isConjoined && !isTagged(chunks[next], /^coordinator$/);
  const isMark = isComma || isConjoined || mark.token.tag === 'dash';
  const length = !isMark || (isConjoined && goesOnBehind(chunks, next)) ? 0 : isComma && !isBare ? 2 : 1;
  return { length, isComma, isBare, conjunction: isConjoined ? wordOf(chunks[next]) : undefined };
}

interface Mark {
  readonly length: number;
  readonly isComma: boolean;
  readonly isBare: boolean;
  /** "while", "because": a verb must follow. */
  readonly conjunction: string | undefined;
}

/** "landed and, when the crew came, was found": behind the clause the one before it goes on. */
const goesOnBehind = (chunks: readonly Chunk[], at: number): boolean => {
  const sure = chunks.findIndex((chunk, i) => i > at && isVerb(chunk) && !chunk.maybeParticiple);
  const own = sure < 0 ? chunks.findIndex((chunk, i) => i > at && isVerb(chunk)) : sure;
  const comma =
    own < 0 ? -1 : chunks.findIndex((chunk, i) => i > own && isTagged(chunk, /^(?:comma|coordinator|dash)$/));
  return isTagged(chunks[comma], /^comma$/) && isVerb(chunks[pastAdverbs(chunks, comma + 1)]);
};

const isVerb = (chunk: Chunk | undefined): chunk is VerbGroup =>
  chunk?.type === 'verb-group' && chunk.form === 'finite';

function pastAdverbs(chunks: readonly Chunk[], at: number): number {
  let i = at;
  while (isTagged(chunks[i], /^adverb$/)) i++;
  return i;
}

const opensSubordinate = (chunk: Chunk | undefined): boolean =>
  isTagged(chunk, /^subordinator$/) || isConjunction(chunk);

/** "before Huygens landed": what looks like a phrase with a preposition is the subject of what follows. */
const isConjunction = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'prepositional-phrase' &&
  /^(?:as|before|after|since|until|till|than)$/.test(chunk.preposition) &&
  chunk.phrase.head.tag !== 'date';

/** A subject with its own verb stands here, dates, places and participles before it. */
function beginsClause(chunks: readonly Chunk[], at: number, wantsVerb = false): boolean {
  let i = pastAdverbs(chunks, at);
  // "released in 2014, Philae bounced"
  if (isParticiple(chunks[i])) {
    i = chunks.findIndex((chunk, k) => k > i && isTagged(chunk, /^(?:comma|stop|dash|relative|coordinator)$/)) + 1;
    if (i === 0 || !isTagged(chunks[i - 1], /^comma$/)) return false;
  }
  while (isFronted(chunks[i])) {
    i = pastAdverbs(chunks, i + 1);
    if (isTagged(chunks[i], /^comma$/)) i++;
  }
  return chunks[i]?.type === 'noun-phrase' && isSubject(chunks, i, wantsVerb);
}

const isParticiple = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'verb-group' && (/^(?:participle|gerund)$/.test(chunk.form) || chunk.maybeParticiple);

/** The phrase here has a finite verb behind it. */
function isSubject(chunks: readonly Chunk[], at: number, wantsVerb: boolean): boolean {
  let i = pastList(chunks, at);
  while (chunks[i]?.type === 'prepositional-phrase') i++;
  // "the first craft to orbit Jupiter was"
  const next = chunks[i];
  if (next?.type === 'verb-group' && next.form === 'infinitive') {
    i++;
    while (/phrase$/.test(chunks[i]?.type ?? '')) i++;
  }
  const behind = pastAdverbs(chunks, i);
  if (isVerb(chunks[behind])) return (wantsVerb && !hasLaterVerb(chunks, behind)) || isVerbOf(chunks, behind);
  return isTagged(chunks[i], /^comma$/) && isSetOffFromVerb(chunks, i);
}

const isFronted = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'prepositional-phrase' || (chunk?.type === 'noun-phrase' && chunk.head.tag === 'date');

/** Behind "A", "A and B", "A, B and C". */
function pastList(chunks: readonly Chunk[], at: number): number {
  let i = at + 1;
  // "the Starliner, and Schirra flew": two are not listed with a comma.
  if (isTagged(chunks[i], /^comma$/) && isTagged(chunks[i + 1], /^coordinator$/)) return i;
  for (;;) {
    let next = i;
    if (isTagged(chunks[next], /^comma$/)) next++;
    if (isTagged(chunks[next], /^coordinator$/)) next++;
    if (next === i || chunks[next]?.type !== 'noun-phrase') return i;
    // "A, the first of them, did": an apposition is no list.
    if (next === i + 1 && isTagged(chunks[i], /^comma$/) && !isListAhead(chunks, next)) return i;
    i = next + 1;
  }
}

const isListAhead = (chunks: readonly Chunk[], at: number): boolean => {
  for (let i = at + 1; i < chunks.length; i++) {
    if (isTagged(chunks[i], /^coordinator$/)) return chunks[i + 1]?.type === 'noun-phrase';
    if (!isTagged(chunks[i], /^comma$/) && chunks[i]?.type !== 'noun-phrase') return false;
  }
  return false;
};

const INTRANSITIVE =
  /^(?:end|begin|start|arrive|fail|happen|continue|disappear|crash|land|die|survive|depart|travel|descend|drift)$/;

/** A verb that is no participle of the phrase before it. */
function isVerbOf(chunks: readonly Chunk[], at: number): boolean {
  const verb = chunks[at] as VerbGroup;
  if (!verb.maybeParticiple || INTRANSITIVE.test(verb.lemma)) return true;
  const after = chunks[at + 1];
  if (after?.type === 'noun-phrase' && after.head.tag !== 'date') return true;
  // "stopped working"
  if (after?.type === 'verb-group' && after.form === 'gerund') return true;
  if (after?.type === 'prepositional-phrase' && after.preposition === 'by') return hasLaterVerb(chunks, at);
  return hasLaterVerb(chunks, at) || isNamedBefore(chunks, at);
}

const hasLaterVerb = (chunks: readonly Chunk[], at: number): boolean => {
  for (let i = at + 1; i < chunks.length; i++) {
    if (isTagged(chunks[i], /^(?:comma|stop|relative|subordinator|coordinator|dash)$/)) return false;
    if (isVerb(chunks[i])) return true;
  }
  return false;
};

/** "..., and Huygens landed on Titan" */
function isNamedBefore(chunks: readonly Chunk[], at: number): boolean {
  let i = at - 1;
  while (isTagged(chunks[i], /^adverb$/)) i--;
  const subject = chunks[i];
  return subject?.type === 'noun-phrase' && isBareName(subject);
}

const isBareName = (phrase: NounPhrase): boolean => isProper(phrase) && phrase.determiner === undefined;

/** "A, which was built by B, did": a verb follows right behind a later comma. */
function isSetOffFromVerb(chunks: readonly Chunk[], comma: number): boolean {
  const inside = chunks[comma + 1];
  // "Kathryn Sullivan, became": a comma too many. "known as Kibo, is" goes on.
  const next = chunks[pastAdverbs(chunks, comma + 1)];
  if (chunks[comma - 1]?.type !== 'noun-phrase' && isVerb(next)) return false;
  if (isVerb(next) && (!next.maybeParticiple || isLastWithObject(chunks, chunks.indexOf(next)))) return true;
  const isInside =
    isTagged(inside, /^(?:relative|adverb)$/) ||
    inside?.type === 'noun-phrase' ||
    inside?.type === 'verb-group' ||
    inside?.type === 'prepositional-phrase';
  if (!isInside) return false;
  for (let i = comma + 2; i < chunks.length; i++) {
    if (isTagged(chunks[i], /^(?:stop|dash|subordinator)$/)) return false;
    const verb = isTagged(chunks[i], /^comma$/) ? chunks[pastAdverbs(chunks, i + 1)] : undefined;
    if (isVerb(verb))
      return (
        !verb.maybeParticiple ||
        hasObject(chunks, i + 1) ||
        !chunks.slice(i + 2).some((one) => one !== verb && isVerb(one))
      );
  }
  return false;
}

const isLastWithObject = (chunks: readonly Chunk[], at: number): boolean =>
  hasObject(chunks, at) && !chunks.slice(at + 1).some(isVerb);

const hasObject = (chunks: readonly Chunk[], at: number): boolean => {
  const object = chunks[pastAdverbs(chunks, at) + 1];
  return object?.type === 'noun-phrase' && object.head.tag !== 'date';
};

/** More verbs than pronouns and conjunctions that want one: the main clause has its own. */
const hasMainVerb = (chunks: readonly Chunk[], at: number): boolean =>
  countVerbs(chunks, at) > countOpeners(chunks, at);

/** Those that may be participles count as one where there is no other for the main clause. */
function countVerbs(chunks: readonly Chunk[], at: number): number {
  const left = chunks.slice(0, at);
  const finite = left.filter((chunk) => isVerb(chunk) && !chunk.maybeParticiple).length;
  if (finite > countOpeners(chunks, at)) return finite;
  return finite + (left.some((chunk, i) => i > 0 && isVerb(chunk) && chunk.maybeParticiple) ? 1 : 0);
}

const countOpeners = (chunks: readonly Chunk[], at: number): number =>
  chunks
    .slice(0, at)
    .filter(
      (chunk, i) =>
        isTagged(chunk, /^(?:relative|subordinator)$/) || (isConjunction(chunk) && isSubject(chunks, i, true)),
    ).length;

/** "A, B, and C": the comma is one of a list. */
const isOxford = (chunks: readonly Chunk[], at: number): boolean => {
  const before = chunks[at - 1];
  return /^(?:noun|prepositional)-phrase$/.test(before?.type ?? '') && isTagged(chunks[at - 2], /^comma$/);
};

/** The first verb behind may be a participle. */
const isLooseVerb = (chunks: readonly Chunk[], at: number): boolean => {
  const verb = chunks.slice(at).find((chunk) => chunk.type === 'verb-group');
  return isVerb(verb) && verb.maybeParticiple;
};
