import type { EntryId } from '../entry.ts';
import { idSuggestion } from './nearest.ts';

/** A line of an entries file; lines count from 1. */
export interface Place {
  readonly path: string;
  readonly line: number;
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
  | 'cycle';

export interface Problem extends Place {
  readonly type: ProblemType;
  /** What is wrong, and what to do. */
  readonly message: string;
  /** For an id that no entry has. */
  readonly unknownId?: EntryId;
  /** No known id is near it: the entry is not written yet, rather than misspelt. */
  readonly isUnwritten?: boolean;
}

/** Collects what is wrong while entries are read. */
export class Problems {
  readonly list: Problem[] = [];

  add(place: Place, type: ProblemType, message: string): void {
    this.list.push({ path: place.path, line: place.line, type, message });
  }

  addUnknownId(place: Place, field: string, unknownId: EntryId, known: Iterable<EntryId>): void {
    const near = idSuggestion(unknownId, known);
    const message = `"${field}": no entry has the id ${unknownId}${near || '. Write the entry.'}`;
    this.list.push({
      path: place.path,
      line: place.line,
      type: 'reference',
      message,
      unknownId,
      isUnwritten: near === '',
    });
  }
}
