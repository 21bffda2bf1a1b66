import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { SentenceContext } from '../context.ts';
import { placeOf } from './ordinal-words.ts';
import type { ClaimedHolder } from './record-holders.ts';

/**
 * "America's second satellite, Explorer 1, went up", "Explorer 1 (the second US satellite)", "the second satellite called Explorer 1": the name
 * that stands right beside a place in a row, whatever the clause around them says. It binds less surely than what a clause says of its subject:
 * good only to find what has another place in that very row.
 */
export function holderBeside(
  at: number,
  end: number,
  context: SentenceContext,
  isFit: (index: EntryIndex) => boolean,
): ClaimedHolder | undefined {
  const { tokens } = context.reading;
  if (!isFree(at, end, context)) return undefined;
  const namedAt = (i: number): ClaimedHolder | undefined => {
    const token = tokens[i];
    const index = token?.tag === 'name' ? context.alternatives(token)[0] : undefined;
    const isSole = token !== undefined && context.alternatives(token).length === 1;
    return token && index !== undefined && isSole && isFit(index) ? { index, token } : undefined;
  };
  const within = nameWithin(tokens, at, end);
  if (within !== undefined) return namedAt(within);
  const behind = nameBehind(tokens, end);
  if (behind !== undefined) return namedAt(behind);
  const before = nameBefore(tokens, at);
  // "Like Explorer 1, the second US satellite carried a counter": what has a verb of its own is not said of the name before it.
  return before === undefined || !/^(?:comma|close|stop)?$/.test(tokens[end]?.tag ?? '') ? undefined : namedAt(before);
}

const HEDGED =
  /^(?:not|never|no|hardly|perhaps|maybe|possibly|supposedly|almost|nearly|unlike|if|would|could|might|may)$/;

/** Nothing denies, asks or plans what the words say. */
function isFree(at: number, end: number, { reading }: SentenceContext): boolean {
  const [from, to] = [reading.tokens[at] as Token, reading.tokens[end - 1] as Token];
  return (
    !reading.isQuestion &&
    !reading.tokens
      .slice(0, end)
      .some(({ tag, lower }) => tag === 'negator' || tag === 'modal' || HEDGED.test(lower)) &&
    reading.clauses.every(
      ({ stance, construction, start, end: until }) =>
        stance === 'asserted' || construction === 'infinitive' || until < from.start || start > to.end,
    )
  );
}

export const CALLED = /^(?:name|call|dub|christen|title|know|designate|be|code)$/;

/** "the second American astronaut Alan Shepard", "the second satellite named Aryabhata": a name at the end of what it is. */
export function nameWithin(tokens: readonly Token[], at: number, end: number): number | undefined {
  for (let i = at + 2; i < end; i++) {
    const [before, token, next] = [tokens[i - 1] as Token, tokens[i] as Token, tokens[i + 1]];
    const isNaming = before.tag === 'noun' || before.tag === 'quote' || isCalled(before);
    const isOver = !/^(?:noun|adjective|apostrophe|hyphen|name|quantity|number)$/.test(next?.tag ?? '');
    if (token.tag === 'name' && isNaming && isOver) return i;
  }
  return undefined;
}

const isCalled = (token: Token): boolean => token.verbs.some(({ lemma }) => CALLED.test(lemma));

const TITLE =
  /^(?:cosmonauts?|astronauts?|taikonauts?|major|colonel|captain|lieutenant|commander|pilot|dr|mr|mrs|ms|named|called|dubbed|nicknamed|the|a|an|probe|spacecraft|satellite|dog|mission|flight)$/;

/** "the second satellite, the small Explorer 1": the name behind the phrase, with what tells its bearer. */
export function nameBehind(tokens: readonly Token[], end: number): number | undefined {
  if (!/^(?:comma|open|dash|quote)$/.test(tokens[end]?.tag ?? '')) return undefined;
  for (let i = end + 1; i < end + 5; i++) {
    const token = tokens[i];
    if (token?.tag === 'name') return /^(?:apostrophe|hyphen|noun|to)$/.test(tokens[i + 1]?.tag ?? '') ? undefined : i;
    if (!token || !(token.tag === 'country' || token.tag === 'quote' || TITLE.test(token.lower))) return undefined;
  }
  return undefined;
}

const AFTER = /^(?:after|before|following|besides?|like|with|since|by|joined|than|and|or|from)$/;

/** "Explorer 1, the second US satellite", "Explorer 1 (America's second satellite)". */
function nameBefore(tokens: readonly Token[], at: number): number | undefined {
  let i = at - 1;
  if (tokens[i]?.tag === 'apostrophe') i -= 2;
  if (tokens[i]?.lower === 'only') i--;
  if (tokens[i]?.tag === 'determiner') i--;
  if (!/^(?:comma|open|dash)$/.test(tokens[i]?.tag ?? '') || tokens[i - 1]?.tag !== 'name') return undefined;
  // "the first satellite, Sputnik 1, the second satellite, Sputnik 2": a row of places with their names
  const before = tokens.slice(Math.max(0, i - 9), i - 1);
  if (before.some(({ lower }) => placeOf(lower) !== undefined || AFTER.test(lower))) return undefined;
  return i - 1;
}
