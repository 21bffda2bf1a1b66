import { type Chunk, isTagged, phraseWith, type VerbGroup } from './phrases.ts';

const isWord = (chunk: Chunk | undefined, word: string): boolean =>
  chunk?.type === 'particle' && chunk.token.lower === word;
const isPhrase = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'noun-phrase' || chunk?.type === 'prepositional-phrase';

/**
 * Takes out what a correction rejects, and the frame of a cleft, so that the rest reads as what is claimed:
 * "not from X but from Y" -> "from Y"; "was not X but Y" -> "was Y"; "Y, not X," -> "Y,"; "not X: Y" stays; "it was in 1971 that Y" -> "in 1971 Y".
 */
export function correct(chunks: readonly Chunk[]): readonly Chunk[] {
  return withoutHonour(withoutWhat(withoutNameCleft(withoutCleft(withoutTrailing(withoutNotBut(chunks))))));
}

function withoutNotBut(chunks: readonly Chunk[]): Chunk[] {
  for (let but = 2; but < chunks.length; but++) {
    if (!isWord(chunks[but], 'but') || !isPhrase(chunks[but + 1])) continue;
    const last = beforeInsertion(chunks, but);
    if (last < but - 1 && isNewClause(chunks, but + 1)) continue;
    let first = last;
    while (first > 0 && (isPhrase(chunks[first]) || isWord(chunks[first], 'from') || isWord(chunks[first], 'as')))
      first--;
    const negator = chunks[first];
    if (isWord(negator, 'not')) return [...chunks.slice(0, first), ...correct(chunks.slice(but + 1))];
    if (negator?.type === 'verb-group' && negator.isNegated && first < last) {
      const asserted: VerbGroup = { ...negator, isNegated: false };
      return [...chunks.slice(0, first), asserted, ...correct(chunks.slice(but + 1))];
    }
  }
  return [...chunks];
}

const THINKING = /^(?:say|think|believe|claim|assume|write|read|report|state|suppose|hear|imagine|expect)$/;

/** Over the comma before "but", and over ", as is often said,": the last chunk of what is rejected. */
function beforeInsertion(chunks: readonly Chunk[], but: number): number {
  if (!isWord(chunks[but - 1], ',')) return but - 1;
  let comma = but - 2;
  while (comma > 0 && !isTagged(chunks[comma], /^(comma|stop)$/)) comma--;
  const isInserted =
    isWord(chunks[comma], ',') &&
    chunks.slice(comma + 1, but).some((chunk) => chunk.type === 'verb-group' && THINKING.test(chunk.lemma)) &&
    (isWord(chunks[comma + 1], 'as') || isPhraseWith(chunks[comma + 1], 'as'));
  return isInserted ? comma - 1 : but - 2;
}

const isPhraseWith = (chunk: Chunk | undefined, preposition: string): boolean =>
  chunk?.type === 'prepositional-phrase' && chunk.preposition === preposition;

/** ", but a Soyuz carried it": what stands behind "but" has a verb of its own. */
function isNewClause(chunks: readonly Chunk[], at: number): boolean {
  let next = at + 1;
  while (isPhrase(chunks[next]) || isTagged(chunks[next], /^adverb$/)) next++;
  const verb = chunks[next];
  return verb?.type === 'verb-group' && verb.form === 'finite';
}

/** ", not Chris Hadfield," and ", and not on Mars,". */
function withoutTrailing(chunks: readonly Chunk[]): Chunk[] {
  const kept: Chunk[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const isNot = isWord(chunks[i], 'not') && isPhrase(chunks[i + 1]);
    const before = kept.at(-1);
    const isAfterComma = isWord(before, ',') || isWord(before, 'and') || isWord(before, '(') || isPhrase(before);
    if (isNot && isAfterComma) {
      i++;
      while (isPhrase(chunks[i + 1]) && chunks[i + 1]?.type === 'prepositional-phrase') i++;
      if (isWord(kept.at(-1), 'and')) kept.pop();
      // "NASA, not ESA, launched": the commas go with it.
      if (isWord(kept.at(-1), ',') && isWord(chunks[i + 1], ',')) {
        kept.pop();
        i++;
      }
    } else kept.push(chunks[i] as Chunk);
  }
  return kept;
}

/** "It was in 1971 that Y", "it was not until 1971 that Y", "it was with a Titan that Y": what is stressed belongs to the verb that follows. */
function withoutCleft(chunks: readonly Chunk[]): Chunk[] {
  const that = chunks.findIndex((chunk) => isWord(chunk, 'that'));
  let first = that - 1;
  while (chunks[first]?.type === 'prepositional-phrase') first--;
  const stressedAt = first + 1;
  if (isWord(chunks[first], 'only')) first--;
  const [it, be] = [chunks[first - 1], chunks[first]];
  const isCleft =
    first < that - 1 &&
    it?.type === 'noun-phrase' &&
    it.head.lower === 'it' &&
    be?.type === 'verb-group' &&
    be.lemma === 'be' &&
    be.modal === undefined &&
    !be.isPlanned &&
    chunks[that + 1]?.type === 'noun-phrase';
  if (!isCleft) return [...chunks];
  const stressed = chunks.slice(stressedAt, that).map((chunk) => (be.isNegated ? whenFirst(chunk) : chunk));
  return stressed.some((chunk) => chunk === undefined)
    ? [...chunks]
    : [...chunks.slice(0, first - 1), ...stressed.flatMap((chunk) => chunk ?? []), ...chunks.slice(that + 1)];
}

/** "It was a Proton that launched it", "it was Venus that Magellan orbited": the name that is stressed does it, or has it done. */
function withoutNameCleft(chunks: readonly Chunk[]): Chunk[] {
  const that = chunks.findIndex((chunk) => chunk.type === 'particle' && /^(?:that|which|who)$/.test(chunk.token.lower));
  const [it, be, named, next] = [chunks[that - 3], chunks[that - 2], chunks[that - 1], chunks[that + 1]];
  const isCleft =
    it?.type === 'noun-phrase' &&
    it.head.lower === 'it' &&
    be?.type === 'verb-group' &&
    be.lemma === 'be' &&
    be.to - be.from === 1 &&
    named?.type === 'noun-phrase' &&
    named.head.tag === 'name' &&
    named.of === undefined;
  if (!isCleft) return [...chunks];
  const isDoer = next?.type === 'verb-group' || (isTagged(next, /^adverb$/) && chunks[that + 2]?.type === 'verb-group');
  return [...chunks.slice(0, that - 3), named, ...chunks.slice(isDoer ? that + 1 : that)];
}

/** "The honour of being first to orbit Jupiter fell to Galileo": who has the honour was that. */
function withoutHonour(chunks: readonly Chunk[]): readonly Chunk[] {
  const [honour, of, being, rank] = chunks;
  const verb = chunks.findIndex((chunk) => chunk.type === 'verb-group' && chunk.form === 'finite');
  const [deed, holder] = [chunks[verb], chunks[verb + 1]];
  if (
    honour?.type !== 'noun-phrase' ||
    !/^(?:honou?r|distinction|title|privilege|credit|fame|glory)$/.test(honour.head.lower) ||
    !isWord(of, 'of') ||
    being?.type !== 'verb-group' ||
    !/^(?:be|become)$/.test(being.lemma) ||
    rank?.type !== 'noun-phrase' ||
    deed?.type !== 'verb-group' ||
    !/^(?:fall|go|belong)$/.test(deed.lemma) ||
    deed.isNegated ||
    deed.modal !== undefined ||
    holder?.type !== 'prepositional-phrase' ||
    holder.preposition !== 'to'
  )
    return chunks;
  const was: VerbGroup = { ...being, form: 'finite', tense: 'past', maybeParticiple: false };
  return [holder.phrase, was, ...chunks.slice(3, verb), ...chunks.slice(verb + 2)];
}

const isPlainBe = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'verb-group' && chunk.lemma === 'be' && chunk.to - chunk.from === 1 && chunk.form === 'finite';

/** "What Dawn orbited was Vesta", "A landing on Titan was what Huygens achieved": the doer, the verb, and what the "what" stands for. */
function withoutWhat(chunks: readonly Chunk[]): readonly Chunk[] {
  const at = chunks.findIndex(
    (chunk) => chunk.type === 'noun-phrase' && chunk.determiner === 'what' && chunk.names.length > 0,
  );
  const [doer, deed] = [chunks[at], chunks[at + 1]];
  if (doer?.type !== 'noun-phrase' || deed?.type !== 'verb-group' || deed.form === 'infinitive') return chunks;
  const verb: VerbGroup = {
    ...deed,
    form: 'finite',
    tense: deed.tense === 'none' ? 'past' : deed.tense,
    isPassive: false,
    maybeParticiple: false,
  };
  const subject = phraseWith(doer, { determiner: undefined });
  const be = chunks.findIndex((chunk) => chunk.type === 'verb-group' && chunk !== deed);
  if (!isPlainBe(chunks[be]) || chunks.filter(({ type }) => type === 'verb-group').length !== 2) return chunks;
  const thing = at === 0 ? chunks.slice(be + 1) : chunks.slice(0, be);
  const between = at === 0 ? chunks.slice(2, be) : chunks.slice(at + 2);
  return thing[0]?.type === 'noun-phrase' && (at === 0 || at === be + 1)
    ? [subject, verb, ...thing.filter((chunk) => !isTagged(chunk, /^stop$/)), ...between]
    : chunks;
}

/** "not until 1971": in 1971. */
const whenFirst = (chunk: Chunk): Chunk | undefined =>
  chunk.type === 'prepositional-phrase' && chunk.preposition === 'until' ? { ...chunk, preposition: 'in' } : undefined;
