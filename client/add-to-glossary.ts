import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { AddToGlossary } from '../server/protocol/add-to-glossary.ts';

/** Puts the selection, or the word at the cursor, into the nearest glossary file, and goes on there with its definition. */
export async function addToGlossary(client: BaseLanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  const range = selection.isEmpty ? document.getWordRangeAtPosition(selection.active) : selection;
  const added = range && (await ask(client, document, range));
  if (!added) {
    const message = vscode.l10n.t(
      'Select a name in an article of a folder first: Perigee adds it to the glossary file nearest to the article.',
    );
    void vscode.window.showInformationMessage(message);
    return;
  }
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(added.edit);
  if (!(await vscode.workspace.applyEdit(edit))) return;
  const blank = client.protocol2CodeConverter.asRange(added.blank);
  const file = client.protocol2CodeConverter.asUri(added.uri);
  await vscode.window.showTextDocument(file, { selection: blank });
}

const ask = (
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<AddToGlossary | null> =>
  client.sendRequest('perigee/addToGlossary', {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    range: client.code2ProtocolConverter.asRange(range),
  });
