import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startPerigee } from './start.ts';

/** Perigee on the desktop and in remote windows: the server is a Node process of its own. */
export function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return startPerigee(context, (options) => new LanguageClient('perigee', 'Perigee', { run: server, debug }, options));
}
