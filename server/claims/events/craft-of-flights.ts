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

/** What people fly in. */
export const FLOWN = /^(?:crewed-spacecraft|spaceplane|command-module|lunar-module)$/;

/** What the flight had of the same sort under a name of its own, and the words for it: "lunar module Intrepid" for "lunar module Aquarius". */
export function counterpart(
  flight: Entry,
  { token, entry }: NamedEntry,
  context: SentenceContext,
): readonly [string, string] | undefined {
  const { knowledge } = context;
  const types = knowledge.ids(entry, 'types').filter((type) => type !== 'crewed-spacecraft' && FLOWN.test(type));
  const [one, another] = knowledge.ids(flight, 'carries').filter((id) => {
    const carried = knowledge.byId(id);
    return carried !== undefined && knowledge.ids(carried, 'types').some((type) => types.includes(type));
  });
  if (one === undefined || another !== undefined) return undefined;
  const name = knowledge.nameOf(one);
  return [name, context.shown(token).replace(knowledge.nameOf(entry.id), name)];
}

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
