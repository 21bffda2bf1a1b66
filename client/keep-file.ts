import * as vscode from 'vscode';

/** Of a place in a document, as the protocol has it. */
interface Place {
  readonly line: number;
  readonly character: number;
}

/**
 * Saves a settings file that a quick fix wrote, so that it holds at once and on the command line too, and shows it where the
 * writer is to go on. Invoked by the server's code actions.
 */
export async function keepFile(address: string, next?: { readonly start: Place; readonly end: Place }): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(address));
  await document.save();
  if (!next) return;
  const selection = new vscode.Range(next.start.line, next.start.character, next.end.line, next.end.character);
  await vscode.window.showTextDocument(document, { selection });
}
