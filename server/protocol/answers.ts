import { type Connection, type InitializeParams, WorkDoneProgressReporter } from 'vscode-languageserver';
import type { AddToGlossaryParams } from './add-to-glossary.ts';
import { FACT_SHEET_COMMAND, OPEN_SHEET } from './capabilities.ts';
import type { ClientAbilities } from './client-abilities.ts';
import type { ExportNamesParams } from './export-names.ts';
import { answerFactSheets, factSheetByCommand } from './fact-sheets.ts';
import { followDays, followDocuments, followSettings, refresher } from './following.ts';
import { Guard } from './guard.ts';
import type { Host } from './host.ts';
import { answerNavigation } from './navigation.ts';
import { answerPages, openFactSheet, Pages } from './pages.ts';
import { createSession, type Session } from './session.ts';
import { answerShown } from './shown.ts';
import type { WrongWarningParams } from './wrong-warnings.ts';

/** Answers a client that is ready, and follows what it says of documents and settings. */
export function startSession(
  connection: Connection,
  host: Host,
  params: InitializeParams,
  abilities: ClientAbilities,
): void {
  const guard = new Guard(connection);
  const session = createSession(connection, host, params, abilities);
  const pages = new Pages(connection, guard, session);
  const { refresh, renew } = refresher(connection, guard, session, pages);
  answerRequests(connection, guard, session);
  answerNavigation(connection, guard, session);
  answerShown(connection, guard, session.shown);
  answerPages(connection, guard, session, pages);
  followDocuments(connection, guard, { ...session, pages }, host, renew);
  followSettings(connection, guard, session, refresh);
  followDays(connection, host, session, refresh);
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
      : params.command === OPEN_SHEET
        ? openFactSheet(params, connection)
        : commands.run(params, token, WorkDoneProgressReporter.isNullInstance(progress) ? undefined : progress),
  );
  if (!abilities.pullsDiagnostics) return;
  connection.languages.diagnostics.on(
    guard.request('diagnostic', { kind: 'full', items: [] }, ({ textDocument, previousResultId }) =>
      reports.pull(textDocument.uri, previousResultId),
    ),
  );
}
