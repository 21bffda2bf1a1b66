import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { DocumentStatus } from '../server/protocol/status.ts';

const inWords = (): Readonly<Record<DocumentStatus['state'], string>> => ({
  reading: vscode.l10n.t('reading along'),
  'no-space-name': vscode.l10n.t('this document names nothing in space, so it is left alone'),
  off: vscode.l10n.t('switched off in the settings'),
  excluded: vscode.l10n.t('this document is excluded in the settings'),
  empty: '',
  unknown: '',
  'too-large': vscode.l10n.t('this document is too large to be read along'),
  'no-glossary': vscode.l10n.t('the glossary cannot be read'),
});

const SHOW_LOG = { command: 'perigee.showLog', title: vscode.l10n.t('Show Log') };
const RESTART = { command: 'perigee.restartServer', title: vscode.l10n.t('Restart Server') };

/** The item behind `{}` in the status bar: whether the server is at work, and why it says nothing of this document. */
export function showStatus(client: BaseLanguageClient, documents: vscode.DocumentSelector): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('perigee.server', documents);
  const statuses = new Map<string, DocumentStatus>();

  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document.uri.toString();
    const status = document === undefined ? undefined : statuses.get(document);
    const isDown = client.state === State.Stopped || client.state === State.StartFailed;
    item.busy = client.state === State.Starting;
    item.severity = isDown ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    item.text = 'Perigee';
    item.detail = isDown ? vscode.l10n.t('the server has ended') : status ? inWords()[status.state] : '';
    item.command = isDown ? RESTART : SHOW_LOG;
  };

  show();
  return vscode.Disposable.from(
    item,
    client.onDidChangeState(show),
    client.onNotification('perigee/status', (status: DocumentStatus) => {
      statuses.set(client.protocol2CodeConverter.asUri(status.uri).toString(), status);
      show();
    }),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => statuses.delete(uri.toString())),
  );
}
