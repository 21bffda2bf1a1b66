import type { Entry } from '../../../glossary/entry.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';

/** What a sentence names, each with its words. */
export interface NamedEntry {
  readonly token: Token;
  readonly entry: Entry;
}

export const entriesNamed = (context: SentenceContext): NamedEntry[] =>
  context.reading.tokens.flatMap((token) => {
    const index = token.tag === 'name' ? context.meaning(token) : undefined;
    return index === undefined ? [] : [{ token, entry: context.entry(index) }];
  });

/** One of the Space Shuttles. */
export const isOrbiter = (entry: Entry, { knowledge }: SentenceContext): boolean =>
  entry.kind === 'spacecraft' && knowledge.ids(entry, 'part-of').includes('space-shuttle');

/** A flight that was made in another craft than the one at `span`: in `known`, for which `correction` are the words. */
export const flownInAnother = (
  flight: Entry,
  flown: Entry,
  { start, end }: Span,
  known: string,
  correction: string,
  context: SentenceContext,
): Verdict => ({
  state: 'contradicted',
  check: 'wrong-craft',
  claim: `${flight.id} flown by ${flown.id}`,
  span: { start, end },
  found: context.text.slice(start, end),
  message: 'wrong-craft.flight',
  known,
  correction,
  about: flight.id,
  insteadOf: flown.id,
  details: { subject: context.knowledge.spoken(flight.id) },
});
