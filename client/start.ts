import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { addToGlossary } from './add-to-glossary.ts';
import { crashHandler } from './crashes.ts';
import { entryPages, glossaryFiles, LANGUAGES, writtenDocuments } from './documents.ts';
import { explainCheck } from './explain-check.ts';
import { exportNames } from './export-names.ts';
import { offerFactSheet } from './fact-sheet/commands.ts';
import { answerFileRequests } from './files.ts';
import { keepFile, keepFileMiddleware } from './keep-file.ts';
import { openSample } from './sample.ts';
import { Status } from './status.ts';
import { openSettings, openWalkthrough, showStatusMenu } from './status-menu.ts';
import { TypingOn } from './typing-on.ts';
import { workspaceCheckMiddleware } from './workspace-check.ts';
import { copyReport } from './wrong-warning.ts';

/** What this client can do beyond the protocol. */
const ABILITIES = {
  status: true,
  factSheets: true,
  copiesReports: true,
  summary: true,
  keepsFiles: true,
  readsFiles: true,
};

/** Starts the language server; everything it needs ends with the extension. */
export async function startPerigee(
  context: vscode.ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  const log = vscode.window.createOutputChannel('Perigee', { log: true });
  const documents = writtenDocuments();
  const typingOn = new TypingOn(documents);
  const client: BaseLanguageClient = createClient({
    documentSelector: [...documents, ...glossaryFiles(), ...entryPages()],
    outputChannel: log,
    traceOutputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: crashHandler(log, () => status.died()),
    initializationFailedHandler: () => false, // said in the log; a server that ended is started again
    // Each time the server is started.
    initializationOptions: () => ({ ...ABILITIES, trusted: vscode.workspace.isTrusted }),
    // Without these, pulled diagnostics stand still while the writer types.
    diagnosticPullOptions: { onChange: true, onFocus: true },
    middleware: { ...typingOn.middleware, ...workspaceCheckMiddleware(() => client), ...keepFileMiddleware },
  });
  keepToLog(client);
  const status = new Status(client, documents);

  context.subscriptions.push(
    log,
    status,
    typingOn,
    answerFileRequests(client, context.extensionUri),
    offerFactSheet(client, documents, context.extensionUri),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void client.sendNotification('perigee/trusted')),
    vscode.commands.registerCommand('perigee.restartServer', () => restart(client, log)),
    vscode.commands.registerCommand('perigee.addToGlossary', () => addToGlossary(client)),
    vscode.commands.registerCommand('perigee.exportNames', () => exportNames(client)),
    vscode.commands.registerCommand('perigee.copyReport', () => copyReport(client)),
    vscode.commands.registerCommand('perigee.showStatus', () => showStatusMenu(status.standing)),
    vscode.commands.registerCommand('perigee.openSettings', openSettings),
    vscode.commands.registerCommand('perigee.keepFile', keepFile),
    vscode.commands.registerCommand('perigee.explainCheck', (id: unknown) => explainCheck(client, id)),
    vscode.commands.registerCommand('perigee.openSample', openSample),
    vscode.commands.registerCommand('perigee.openWalkthrough', openWalkthrough),
    vscode.commands.registerCommand('perigee.showLog', () => log.show(true)),
    { dispose: () => void client.dispose() },
  );
  // Menus and the palette show what makes sense for what is open.
  void vscode.commands.executeCommand('setContext', 'perigee.languages', LANGUAGES);
  // A server that ends while it starts is started again, and Perigee is there meanwhile.
  await client.start().catch(() => {});
  typingOn.catchUp();
}

/** What the client itself has to say of a dead server is for programmers: the log has it, and crashes.ts tells the writer. */
function keepToLog(client: BaseLanguageClient): void {
  const toLog = client.error.bind(client);
  client.error = (message, data) => toLog(message, data, false);
}

/** A server that hangs does not answer when it is told to stop: it is ended all the same, and another one started. */
async function restart(client: BaseLanguageClient, log: vscode.LogOutputChannel): Promise<void> {
  if (client.needsStop()) await client.stop().catch((error: unknown) => log.warn(`the server did not stop: ${error}`));
  await client.start();
}
