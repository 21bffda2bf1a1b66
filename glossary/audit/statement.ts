import type { Kind } from '../schema/kinds.ts';

/** What can be compared: the fields of the audit's report. */
export const FIELDS = {
  launch: 'day of launch',
  landing: 'day of landing or end',
  vehicle: 'launch vehicle',
  country: 'country',
  operator: 'operator',
  crew: 'member of the crew',
  birth: 'day of birth',
  death: 'day of death',
  flights: 'number of flights',
  nationality: 'nationality',
  'first-flight': 'first flight of a launch vehicle',
  'last-flight': 'last flight of a launch vehicle',
  maker: 'country of a launch vehicle',
  founding: 'founding',
} as const;
export type Field = keyof typeof FIELDS;

/** One thing that a file says of one subject. */
export interface Statement {
  /** Names by which the subject may be found; the first entry that has one of them is meant. */
  readonly names: readonly string[];
  readonly kinds: readonly Kind[];
  readonly field: Field;
  /** As the file has it, for the report. */
  readonly said: string;
  /** A date, a country's code, a name, a number: what the field's comparison wants. */
  readonly value: string;
  /** For what grows: the day up to which the file goes. */
  readonly upTo?: string;
  /** Instead of a day: the names of the last flight that the file knows of. */
  readonly upToFlight?: readonly string[];
  /** The day is that of the place, which may differ by one from UTC. */
  readonly isLocal?: boolean;
  /** A person is looked for among people by other rules than a craft. */
  readonly person?: boolean;
}

/** A file of facts: what it is called in the report, and how it is read. */
export interface Source {
  readonly name: string;
  readonly file: string;
  /**
   * The fields in which entries of the glossary were taken from this file, in whole or in part: agreement there proves
   * nothing, and is reported apart.
   */
  readonly fed: readonly Field[];
  read(text: string): Statement[];
}

export const CRAFT_KINDS: readonly Kind[] = ['spacecraft', 'mission', 'crewed-flight', 'station', 'module'];
