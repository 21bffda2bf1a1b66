import type { Connection } from 'vscode-languageserver';
import type { Host } from './host.ts';

type Files = Pick<Host, 'readTextFile' | 'listFolder' | 'listFolders'>;

/** The client's files, which may lie anywhere: see client/files.ts. */
export function clientFiles(connection: Connection): Files {
  return {
    readTextFile: async (address) =>
      (await connection.sendRequest<string | null>('perigee/readTextFile', { uri: address })) ?? undefined,
    listFolder: (address) => connection.sendRequest<readonly string[]>('perigee/listFolder', { uri: address }),
    listFolders: (address) => connection.sendRequest<readonly string[]>('perigee/listFolders', { uri: address }),
  };
}

/** A host that reads from the disk what lies there, and asks the client for what lies elsewhere. */
export function withFilesElsewhere(host: Host, connection: Connection): Host {
  const elsewhere = clientFiles(connection);
  const filesOf = (address: string): Files => (address.startsWith('file:') ? host : elsewhere);
  return {
    ...host,
    readTextFile: (address) => filesOf(address).readTextFile(address),
    listFolder: (address) => filesOf(address).listFolder(address),
    listFolders: (address) => filesOf(address).listFolders(address),
  };
}
