import type { EntryId } from '../entry.ts';
import { nearestId } from './nearest.ts';

/** A stretch of an entries file: its first line, counted from 1, and its UTF-16 offsets, half-open. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** A word that is not known, and the known one that is nearest to it. */
export interface Correction {
  readonly wrong: string;
  readonly right: string;
}

/** What sort of mistake it is, for the count at the end. */
export type ProblemType =
  | 'yaml'
  | 'field'
  | 'missing'
  | 'vocabulary'
  | 'reference'
  | 'relation'
  | 'name'
  | 'date'
  | 'quantity'
  | 'link'
  | 'duplicate'
  | 'cycle'
  | 'limit'
  /** What follows from the events of all entries is recorded otherwise. */
  | 'derived';

export interface Problem extends Place {
  readonly type: ProblemType;
  /** What is wrong, and what to do. */
  readonly message: string;
  /** For an id that no entry has. */
  readonly unknownId?: EntryId;
  /** No known id is near it: the entry is not written yet, rather than misspelt. */
  readonly isUnwritten?: boolean;
  /** What would mend it, where one word does. */
  readonly correction?: Correction;
}

/** Collects what is wrong while entries are read. */
export class Problems {
  readonly list: Problem[] = [];

  add(place: Place, type: ProblemType, message: string, correction?: Correction): void {
    this.list.push({ ...stretch(place), type, message, ...(correction && { correction }) });
  }

  addUnknownId(place: Place, field: string, unknownId: EntryId, known: Iterable<EntryId>): void {
    const near = nearestId(unknownId, known);
    this.list.push({
      ...stretch(place),
      type: 'reference',
      message: `"${field}": no entry has the id ${unknownId}${near === undefined ? '. Write the entry.' : `; did you mean ${near}?`}`,
      unknownId,
      isUnwritten: near === undefined,
      ...(near !== undefined && { correction: { wrong: unknownId, right: near } }),
    });
  }
}

/** Of what has a place, the place alone. */
export const stretch = ({ path, line, from, to }: Place): Place => ({ path, line, from, to });
