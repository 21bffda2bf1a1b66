import type { Connection } from 'vscode-languageserver';
import { localDay } from '../features/readable.ts';
import { everyMinute, type Host } from './host.ts';

/** A web worker, whose files are the client's: see client/files.ts. */
export function createWebHost(connection: Connection): Host {
  return {
    readGlossary: async () => new Uint8Array(await connection.sendRequest<Uint8Array>('perigee/glossary')),
    readTextFile: async (address) =>
      (await connection.sendRequest<string | null>('perigee/readTextFile', { uri: address })) ?? undefined,
    listFolder: (address) => connection.sendRequest<readonly string[]>('perigee/listFolder', { uri: address }),
    listFolders: (address) => connection.sendRequest<readonly string[]>('perigee/listFolders', { uri: address }),
    today: () => localDay(new Date()),
    now: () => performance.now(),
    everyMinute,
    pageOf: () => undefined,
  };
}
