import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ReportableFinding } from '../server/features/wrong-warning.ts';
import type { WrongWarningParams } from '../server/protocol/wrong-warnings.ts';

/**
 * Puts a report of the finding at the cursor, or in the selection, on the clipboard: the sentence, how it was read, the version.
 * Nothing is sent anywhere.
 */
export async function copyReport(client: BaseLanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const findings = editor ? await findingsIn(client, editor) : [];
  if (findings.length === 0) {
    const message = vscode.l10n.t(
      'Put the cursor into a warning first: the report is about the one that stands there.',
    );
    void vscode.window.showInformationMessage(message);
    return;
  }
  const finding = findings.length === 1 ? findings[0] : await chosen(findings);
  if (!finding) return;
  await vscode.env.clipboard.writeText(finding.report);
  const message = vscode.l10n.t('The report is on the clipboard. Nothing was sent: paste it where you want it read.');
  vscode.window.setStatusBarMessage(message, 10_000);
}

function findingsIn(
  client: BaseLanguageClient,
  { document, selection }: vscode.TextEditor,
): Promise<ReportableFinding[]> {
  const params: WrongWarningParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    range: client.code2ProtocolConverter.asRange(selection),
  };
  return client.sendRequest('perigee/wrongWarning', params);
}

async function chosen(findings: readonly ReportableFinding[]): Promise<ReportableFinding | undefined> {
  const items = findings.map((finding) => ({ label: finding.code, detail: finding.message, finding }));
  const title = vscode.l10n.t('Which warning is wrong?');
  return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true }))?.finding;
}
