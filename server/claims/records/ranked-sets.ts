import type { EntryId } from '../../../glossary/entry.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';
import type { Knowledge } from '../knowledge.ts';
import { workedOut } from '../worked-out.ts';
import { type Rank, SETS, type SetDeclaration } from './set-declarations.ts';

/** A set whose members stand in the order of time. */
export interface RankedSet {
  readonly id: string;
  /** As a message says it: "the crewed landings on the Moon". */
  readonly label: string;
  readonly ranks: readonly Rank[];
  /** The first of a record's row, for the message. */
  readonly record?: EntryId;
  /** Nothing more will join it for now, so that it has a last member and a size. */
  readonly isClosed: boolean;
  /** Who may be called the last, where that is not the last rank alone. */
  readonly last?: Rank;
  /** A rank is one place that its members hold together: a crew. */
  readonly isByRank?: boolean;
  readonly isEndOnly?: boolean;
}

const setsMade = workedOut(() => new Map<string, RankedSet>());

function madeFrom(declaration: SetDeclaration, knowledge: Knowledge): RankedSet {
  const known = setsMade(knowledge);
  const kept = known.get(declaration.id);
  if (kept) return kept;
  const ranks = declaration.ranks(knowledge).filter((rank) => rank.length > 0);
  const set: RankedSet = {
    id: declaration.id,
    label: declaration.label,
    ranks,
    isClosed: declaration.isClosed ?? false,
    ...(declaration.last ? { last: declaration.last(ranks) } : {}),
    ...(declaration.isByRank ? { isByRank: true } : {}),
    ...(declaration.isEndOnly ? { isEndOnly: true } : {}),
  };
  known.set(declaration.id, set);
  return set;
}

/** The sets that a phrase can mean; `kind` is what its subject is, where that is known. */
export function setsCalled(words: ReadonlySet<string>, kind: Kind | undefined, knowledge: Knowledge): RankedSet[] {
  const said = kind === undefined ? words : new Set([...words, `?${kind}`]);
  return SETS.filter(
    ({ kinds, needs, may }) =>
      (kind === undefined || kinds.includes(kind)) &&
      needs.every((group) => group.some((word) => said.has(word))) &&
      [...words].every((word) => may.includes(word) || needs.some((group) => group.includes(word))),
  ).map((declaration) => madeFrom(declaration, knowledge));
}

/** A set by its name in this file. */
export function setById(id: string, knowledge: Knowledge): RankedSet | undefined {
  const declaration = SETS.find((one) => one.id === id);
  return declaration && madeFrom(declaration, knowledge);
}

export const isMemberOf = (set: RankedSet, id: EntryId): boolean => set.ranks.some((rank) => rank.includes(id));

/** How many places a rank takes. */
const placesOf = (set: RankedSet, rank: Rank): number => (set.isByRank ? 1 : rank.length);

/** The places that a member may claim: one, or those of its rank. */
export function placesIn(set: RankedSet, isMember: (id: EntryId) => boolean): number[] {
  let before = 0;
  return set.ranks.flatMap((rank) => {
    const size = placesOf(set, rank);
    const places = rank.some(isMember) ? Array.from({ length: size }, (_, i) => before + i + 1) : [];
    before += size;
    return places;
  });
}

/** Who holds a place. */
export function holdersOf(set: RankedSet, place: number): Rank {
  let before = 0;
  for (const rank of set.ranks) {
    before += placesOf(set, rank);
    if (place <= before) return rank;
  }
  return [];
}

export const sizeOf = (set: RankedSet): number => set.ranks.reduce((sum, rank) => sum + placesOf(set, rank), 0);
