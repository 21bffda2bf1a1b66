import type { Connection } from 'vscode-languageserver';
import { isSpokenTo } from '../features/diagnostics.ts';
import { isForeign } from '../prose/formats.ts';
import type { Reading, Silence } from './workspace.ts';

/** The parameters of `perigee/status`: what the editor's status item says of a document. Sent when it changes. */
export interface DocumentStatus {
  readonly uri: string;
  /**
   * `reading`, or why nothing is shown; `no-space-name`: it names nothing in space, and `perigee.enable` is `auto`;
   * `foreign`: it says that it is in another language than English.
   */
  readonly state: 'reading' | 'no-space-name' | 'foreign' | Silence;
  /** Of the glossary; 0 while it is not loaded. */
  readonly entryCount: number;
  /** The glossary files of the workspace that hold for it, the nearest last. */
  readonly glossaries: readonly { readonly path: string; readonly uri: string }[];
}

/** Tells clients that asked for it (`initializationOptions: {status: true}`) how each document stands. */
export class StatusReports {
  readonly #connection: Connection;
  readonly #isWanted: boolean;
  readonly #last = new Map<string, string>();

  constructor(connection: Connection, isWanted: boolean) {
    this.#connection = connection;
    this.#isWanted = isWanted;
  }

  async tell(uri: string, reading: Reading | Silence): Promise<void> {
    if (!this.#isWanted) return;
    const status = statusOf(uri, reading);
    const words = JSON.stringify(status);
    if (this.#last.get(uri) === words) return;
    this.#last.set(uri, words);
    await this.#connection.sendNotification('perigee/status', status);
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }
}

function statusOf(uri: string, reading: Reading | Silence): DocumentStatus {
  if (typeof reading === 'string') return { uri, state: reading, entryCount: 0, glossaries: [] };
  const { analysis, settings, glossary, own } = reading;
  const silent = isForeign(analysis.prose.language) ? 'foreign' : 'no-space-name';
  const state = isSpokenTo(analysis, settings) ? 'reading' : silent;
  const glossaries = [...(own?.addresses ?? [])].map(([path, address]) => ({ path, uri: address }));
  return { uri, state, entryCount: glossary.entryCount, glossaries };
}
