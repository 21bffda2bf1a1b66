import { CodeActionKind, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { CHECK_SCHEME } from '../features/check-page/address.ts';
import { PAGE_SCHEME } from '../features/entry-page/address.ts';
import { SHEET_SCHEME } from '../features/fact-sheet/address.ts';
import type { ClientAbilities } from './client-abilities.ts';

/** Commands of the server: every editor can run them. */
export const CHECK_WORKSPACE = 'perigee.checkWorkspace';
export const CLEAR_CHECK = 'perigee.clearWorkspaceCheck';
/** For editors that have no view of it: `workspace/executeCommand` with a document's address gives the sheet in Markdown. */
export const FACT_SHEET_COMMAND = 'perigee.factSheet';
/** The same as a document that follows the text, for editors that show what the server makes. */
export const OPEN_SHEET = 'perigee.openFactSheet';

/** All safe fixes at once, on saving for whoever asks for that. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.perigee`;
/** Marks all that has no source: among the source actions, for whoever goes through a text with that in mind. */
export const MARK_UNSOURCED = `${CodeActionKind.Source}.markUnsourced.perigee`;

/** Of our own, so that no theme colours names like variables: an editor styles it as its user wants. */
const NAME_TOKEN = 'spaceName';

/** What the server says of itself, which is all that a client waits for: nothing here may need what takes long to load. */
export function initializeResult({
  pullsDiagnostics,
  readsPages,
  registersLinks,
  showsFactSheets,
  opensPages,
}: ClientAbilities): InitializeResult {
  return {
    serverInfo: { name: 'perigee' },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
      hoverProvider: true,
      completionProvider: { resolveProvider: true },
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL, MARK_UNSOURCED],
      },
      executeCommandProvider: {
        commands: [
          ...[CHECK_WORKSPACE, CLEAR_CHECK],
          ...(showsFactSheets ? [] : [FACT_SHEET_COMMAND, ...(opensPages ? [OPEN_SHEET] : [])]),
        ],
        workDoneProgress: true,
      },
      definitionProvider: true,
      referencesProvider: { workDoneProgress: true },
      documentHighlightProvider: true,
      workspaceSymbolProvider: true,
      semanticTokensProvider: { legend: { tokenTypes: [NAME_TOKEN], tokenModifiers: [] }, full: true, range: true },
      inlayHintProvider: true,
      ...(registersLinks ? {} : { documentLinkProvider: {} }),
      ...(showsFactSheets || opensPages ? { codeLensProvider: { resolveProvider: true } } : {}),
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        ...(readsPages ? { textDocumentContent: { schemes: [PAGE_SCHEME, CHECK_SCHEME, SHEET_SCHEME] } } : {}),
      },
      ...(pullsDiagnostics
        ? { diagnosticProvider: { identifier: 'perigee', interFileDependencies: true, workspaceDiagnostics: false } }
        : {}),
    },
  };
}
