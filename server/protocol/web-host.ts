import type { Connection } from 'vscode-languageserver';
import { localDay } from '../features/readable.ts';
import { clientFiles } from './client-files.ts';
import { everyMinute, type Host } from './host.ts';

/** A web worker, whose files are the client's. */
export function createWebHost(connection: Connection): Host {
  return {
    readGlossary: async () => new Uint8Array(await connection.sendRequest<Uint8Array>('perigee/glossary')),
    ...clientFiles(connection),
    today: () => localDay(new Date()),
    now: () => performance.now(),
    everyMinute,
    pageOf: () => undefined,
  };
}
