/** What differs between a process and a web worker: files, and where the pages of the checks are. */
export interface Host {
  /** The compiled glossary. */
  readGlossary(): Promise<Uint8Array>;
  /** The text of the file at an address; undefined where none can be read. */
  readTextFile(address: string): Promise<string | undefined>;
  /** The day it is for the writer, YYYY-MM-DD. */
  today(): string;
  /** Milliseconds of a clock that only runs forward. */
  now(): number;
  /** The address of a check's page; undefined where there are none. */
  pageOf(check: string): string | undefined;
}
