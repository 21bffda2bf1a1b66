import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ListedCheck } from '../server/features/check-page/page.ts';

/** Opens the page of a check: the one named (a link in the settings may), or one from a list, those at the cursor first. */
export async function explainCheck(client: BaseLanguageClient, id: unknown): Promise<void> {
  const checks = await client.sendRequest<readonly ListedCheck[]>('perigee/checks');
  const check = checks.find((one) => one.id === id) ?? (await chosen(checks));
  if (check) await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.parse(check.address));
}

async function chosen(checks: readonly ListedCheck[]): Promise<ListedCheck | undefined> {
  const here = checksAtCursor();
  const items = checks.map((check) => ({ label: check.title, description: check.id, check }));
  const found = items.filter(({ check }) => here.has(check.id));
  const others = items.filter(({ check }) => !here.has(check.id));
  const separator = { label: '', kind: vscode.QuickPickItemKind.Separator, check: undefined };
  const title = vscode.l10n.t('What does a check look for?');
  const all = found.length > 0 ? [...found, separator, ...others] : others;
  return (await vscode.window.showQuickPick(all, { title, matchOnDescription: true }))?.check;
}

function checksAtCursor(): ReadonlySet<unknown> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return new Set();
  const findings = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === 'perigee' && range.intersection(editor.selection));
  return new Set(findings.map(({ code }) => (typeof code === 'object' ? code.value : code)));
}
