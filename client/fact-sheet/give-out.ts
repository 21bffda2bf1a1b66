import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FactSheetTextParams } from '../../server/protocol/fact-sheets.ts';

/** Puts a document's fact sheet on the clipboard; false where there is none. */
export async function copyFactSheet(
  client: BaseLanguageClient,
  uri: vscode.Uri,
  format: 'markdown' | 'csv',
): Promise<boolean> {
  const text = await textOf(client, uri, format);
  if (text === null) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Perigee does not read this document: it has no fact sheet.'),
    );
    return false;
  }
  await vscode.env.clipboard.writeText(text);
  return true;
}

/** Asks where to, and writes a document's timeline there as an SVG file. */
export async function exportTimeline(client: BaseLanguageClient, uri: vscode.Uri): Promise<void> {
  const svg = await textOf(client, uri, 'svg');
  if (svg === null) {
    const words = vscode.l10n.t('There is no timeline: the text names no mission whose dates are known.');
    void vscode.window.showInformationMessage(words);
    return;
  }
  const file = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Timeline'),
    filters: { SVG: ['svg'] },
    ...suggestionFor(uri),
  });
  if (!file) return;
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(svg));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The timeline could not be written: {0}', why));
  }
}

/** Beside the article, under its name; in the first folder for one that lies nowhere. */
function suggestionFor(uri: vscode.Uri): { readonly defaultUri?: vscode.Uri } {
  const name = `${(uri.path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '') || 'article'}-timeline.svg`;
  if (uri.scheme !== 'untitled') return { defaultUri: vscode.Uri.joinPath(uri, '..', name) };
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return folder ? { defaultUri: vscode.Uri.joinPath(folder.uri, name) } : {};
}

function textOf(
  client: BaseLanguageClient,
  uri: vscode.Uri,
  format: FactSheetTextParams['format'],
): Promise<string | null> {
  const params: FactSheetTextParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) }, format };
  return client.sendRequest('perigee/factSheetText', params);
}
