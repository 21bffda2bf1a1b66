import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * Files for a server that runs in a web worker and has no file system of its own. The server in Node reads from disk
 * and never asks.
 */
export function answerFileRequests(client: BaseLanguageClient, extension: vscode.Uri): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest('perigee/glossary', () =>
      vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'glossary.bin')),
    ),
    client.onRequest('perigee/readTextFile', ({ uri }: { readonly uri: string }) => readText(vscode.Uri.parse(uri))),
    client.onRequest('perigee/listFolder', ({ uri }: { readonly uri: string }) => filesIn(vscode.Uri.parse(uri))),
  );
}

/** The names of the files in a folder; none where it cannot be read. */
async function filesIn(folder: vscode.Uri): Promise<string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.filter(([, type]) => (type & vscode.FileType.Directory) === 0).map(([name]) => name);
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
