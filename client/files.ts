import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * Files for a server that runs in a web worker and has no file system of its own, and for one in Node those that lie on no
 * disk.
 */
export function answerFileRequests(client: BaseLanguageClient, extension: vscode.Uri): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest('perigee/glossary', () =>
      vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'glossary.bin')),
    ),
    client.onRequest('perigee/readTextFile', ({ uri }: { readonly uri: string }) => readText(vscode.Uri.parse(uri))),
    client.onRequest('perigee/listFolder', ({ uri }: { readonly uri: string }) =>
      namesIn(vscode.Uri.parse(uri), isFile),
    ),
    client.onRequest('perigee/listFolders', ({ uri }: { readonly uri: string }) =>
      namesIn(vscode.Uri.parse(uri), isFolder),
    ),
  );
}

const isFile = (type: vscode.FileType): boolean => (type & vscode.FileType.Directory) === 0;
/** Not a link to one, which may lead in a circle. */
const isFolder = (type: vscode.FileType): boolean => type === vscode.FileType.Directory;

/** The names of what lies in a folder and is wanted; none where it cannot be read. */
async function namesIn(folder: vscode.Uri, isWanted: (type: vscode.FileType) => boolean): Promise<string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.filter(([, type]) => isWanted(type)).map(([name]) => name);
  } catch {
    return [];
  }
}

/** The text of a file, or null where none can be read. */
async function readText(uri: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
