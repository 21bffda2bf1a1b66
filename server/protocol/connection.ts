import { type Connection, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import type { AddToGlossaryParams } from './add-to-glossary.ts';
import { CHECK_COMMANDS } from './check-commands.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { CODE_ACTION_KINDS } from './code-actions.ts';
import type { ExportNamesParams } from './export-names.ts';
import { answerFactSheets, FACT_SHEET_COMMAND, factSheetByCommand } from './fact-sheets.ts';
import { followDays, followDocuments, followSettings, refresher } from './following.ts';
import { Guard } from './guard.ts';
import type { Host } from './host.ts';
import { answerNavigation, navigationCapabilities } from './navigation.ts';
import { createSession, type Session } from './session.ts';
import { answerShown, shownCapabilities } from './shown.ts';
import type { WrongWarningParams } from './wrong-warnings.ts';

/** Speaks the Language Server Protocol over a connection until it ends. */
export function serve(connection: Connection, host: Host): void {
  const guard = new Guard(connection);
  connection.onInitialize((params) => {
    const session = createSession(connection, host, params);
    const { refresh, renew } = refresher(connection, guard, session);
    answerRequests(connection, guard, session);
    answerNavigation(connection, guard, session);
    answerShown(connection, guard, session.shown);
    followDocuments(connection, guard, session, host, renew);
    followSettings(connection, guard, session, refresh);
    followDays(connection, host, session, refresh);
    return initializeResult(session.abilities);
  });
  connection.listen();
}

function initializeResult(abilities: ClientAbilities): InitializeResult {
  const navigation = navigationCapabilities(abilities);
  return {
    serverInfo: { name: 'perigee' },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
      hoverProvider: true,
      completionProvider: { resolveProvider: true },
      codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS },
      executeCommandProvider: {
        commands: [...CHECK_COMMANDS, ...(abilities.showsFactSheets ? [] : [FACT_SHEET_COMMAND])],
        workDoneProgress: true,
      },
      ...navigation,
      ...shownCapabilities(abilities),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true }, ...navigation.workspace },
      ...(abilities.pullsDiagnostics
        ? { diagnosticProvider: { identifier: 'perigee', interFileDependencies: true, workspaceDiagnostics: false } }
        : {}),
    },
  };
}

function answerRequests(connection: Connection, guard: Guard, session: Session): void {
  const { requests, codeActions, navigation, reports, abilities, commands, workspace } = session;
  connection.onHover(
    guard.request('hover', null, async (params) => (await requests.hover(params)) ?? navigation.pageHover(params)),
  );
  connection.onCompletion(guard.request('completion', null, (params) => requests.completion(params)));
  connection.onCompletionResolve((item) => requests.completionDocumentation(item).catch(() => item));
  connection.onRequest(
    'perigee/addToGlossary',
    guard.request('addToGlossary', null, (params: AddToGlossaryParams) => requests.addToGlossary(params)),
  );
  connection.onRequest(
    'perigee/exportNames',
    guard.request('exportNames', null, (params: ExportNamesParams) => requests.exportNames(params)),
  );
  connection.onRequest(
    'perigee/wrongWarning',
    guard.request('wrongWarning', [], (params: WrongWarningParams) => requests.wrongWarnings(params)),
  );
  answerFactSheets(connection, guard, workspace, abilities);
  connection.onCodeAction(guard.request('codeAction', [], (params) => codeActions.at(params)));
  connection.onExecuteCommand((params, token, progress) =>
    params.command === FACT_SHEET_COMMAND
      ? factSheetByCommand(params, workspace)
      : commands.run(params, token, params.workDoneToken === undefined ? undefined : progress),
  );
  if (!abilities.pullsDiagnostics) return;
  connection.languages.diagnostics.on(
    guard.request('diagnostic', { kind: 'full', items: [] }, ({ textDocument, previousResultId }) =>
      reports.pull(textDocument.uri, previousResultId),
    ),
  );
}
