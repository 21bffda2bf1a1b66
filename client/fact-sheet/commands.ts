import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { copyFactSheet, exportTimeline } from './give-out.ts';
import { FactSheetView } from './view.ts';

/** The commands of the fact sheet: each is of the document it is called with, of the sheet in front, or of the editor's. */
export function offerFactSheet(
  client: BaseLanguageClient,
  documents: vscode.DocumentSelector,
  extension: vscode.Uri,
): vscode.Disposable {
  const view = new FactSheetView(client, documents, extension);
  const articleOf = (given: unknown): vscode.Uri | undefined =>
    uriOf(given) ?? view.article ?? vscode.window.activeTextEditor?.document.uri;
  const withArticle =
    (act: (uri: vscode.Uri) => Promise<unknown>) =>
    async (given: unknown): Promise<void> => {
      const uri = articleOf(given);
      if (uri) await act(uri);
    };
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    view,
    registerCommand('perigee.showFactSheet', (given: unknown) => view.show(uriOf(given))),
    registerCommand(
      'perigee.copyFactSheet',
      withArticle((uri) => copyFactSheet(client, uri, 'markdown')),
    ),
    registerCommand(
      'perigee.copyFactSheetAsCsv',
      withArticle((uri) => copyFactSheet(client, uri, 'csv')),
    ),
    registerCommand(
      'perigee.exportTimeline',
      withArticle((uri) => exportTimeline(client, uri)),
    ),
  );
}

/** A menu gives an address, a code lens its text. */
function uriOf(given: unknown): vscode.Uri | undefined {
  if (given instanceof vscode.Uri) return given;
  return typeof given === 'string' ? vscode.Uri.parse(given) : undefined;
}
