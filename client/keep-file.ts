import * as vscode from 'vscode';
import type { CodeActionMiddleware } from 'vscode-languageclient';

const KEEP = 'perigee.keepFile';

/** Of a place in a document, as the protocol has it. */
interface Place {
  readonly line: number;
  readonly character: number;
}

/**
 * A quick fix that writes a settings file and has it kept does both in one step. VS Code would make the edit first, ask for the
 * fixes anew when the findings change with it, and by then have forgotten the command that was to follow.
 */
export const keepFileMiddleware: CodeActionMiddleware = {
  async provideCodeActions(document, range, context, token, next) {
    const actions = await next(document, range, context, token);
    for (const action of actions ?? []) {
      if (!(action instanceof vscode.CodeAction) || action.command?.command !== KEEP || !action.edit) continue;
      action.command = { ...action.command, arguments: [action.edit, ...(action.command.arguments ?? [])] };
      delete action.edit;
    }
    return actions;
  },
};

/**
 * Makes a quick fix's change of a settings file and saves it, so that it holds at once and on the command line too, and shows it
 * where the writer is to go on.
 */
export async function keepFile(
  edit: vscode.WorkspaceEdit,
  address: string,
  next?: { readonly start: Place; readonly end: Place },
): Promise<void> {
  if (!(await vscode.workspace.applyEdit(edit))) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(address));
  await document.save();
  if (!next) return;
  const selection = new vscode.Range(next.start.line, next.start.character, next.end.line, next.end.character);
  await vscode.window.showTextDocument(document, { selection });
}
