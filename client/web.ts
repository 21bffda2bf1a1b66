import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { startPerigee } from './start.ts';

/** Perigee in the browser (vscode.dev and the like): the server is a web worker. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  let worker: Worker | undefined;
  const startServer = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = await serverWorker(context.extensionUri);
    // Not the worker itself: VS Code's own kind of worker is no `instanceof Worker`, as the client would ask.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return startPerigee(context, (options) => new LanguageClient('perigee', 'Perigee', startServer, options));
}

/** From a Blob, because a worker straight from the extension's address fails where that address is a remote one. */
async function serverWorker(extension: vscode.Uri): Promise<Worker> {
  const source = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'web', 'server.js'));
  const script = new Blob([source as Uint8Array<ArrayBuffer>], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(script), { name: 'perigee' });
}
