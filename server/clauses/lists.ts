import type { Chunk, NounPhrase, PrepositionalPhrase } from './phrases.ts';

/** Joins "A and B", "A, B and C" into one phrase where no verb of a new clause follows. */
export function coordinate(chunks: readonly Chunk[]): Chunk[] {
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
  let next = last + 1;
  // "..., and the last flights to Tiangong flew"
  while (chunks[next]?.type === 'prepositional-phrase') next++;
  const verb = chunks[next];
  const isVerb = verb?.type === 'verb-group' && verb.form === 'finite' && !verb.maybeParticiple;
  const isLooseVerb = verb?.type === 'verb-group' && verb.form === 'finite';
  const hadVerb = before.some((chunk) => chunk.type === 'verb-group') && chunks[first]?.type !== undefined;
  return (isVerb && hadVerb) || (isLooseVerb && chunks[first]?.type === 'prepositional-phrase' && hadVerb);
}
