/** What differs between a process, a web worker and a test: files, clocks, and where the pages of the checks are. */
export interface Host {
  /** The compiled glossary. */
  readGlossary(): Promise<Uint8Array>;
  /** The text of the file at an address; undefined where none can be read. */
  readTextFile(address: string): Promise<string | undefined>;
  /** The names of the files in the folder at an address, which ends in "/"; none where it cannot be read. */
  listFolder(address: string): Promise<readonly string[]>;
  /** The names of the folders in a folder, links to folders left out, so that no way leads in a circle. */
  listFolders(address: string): Promise<readonly string[]>;
  /** The day it is for the writer, YYYY-MM-DD. */
  today(): string;
  /** Milliseconds of a clock that only runs forward. */
  now(): number;
  /** Calls back now and then, in which a day may have ended; gives what ends it. */
  everyMinute(action: () => void): () => void;
  /** The address of a check's page; undefined where there are none. */
  pageOf(check: string): string | undefined;
}

/** The same host, with the pages of checks at other addresses. */
export const withPages = (host: Host, pageOf: Host['pageOf']): Host => ({
  readGlossary: () => host.readGlossary(),
  readTextFile: (address) => host.readTextFile(address),
  listFolder: (address) => host.listFolder(address),
  listFolders: (address) => host.listFolders(address),
  today: () => host.today(),
  now: () => host.now(),
  everyMinute: (action) => host.everyMinute(action),
  pageOf,
});

/** For hosts with timers. */
export function everyMinute(action: () => void): () => void {
  const timer = setInterval(action, 60_000);
  return () => clearInterval(timer);
}
