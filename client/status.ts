import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { DocumentStatus } from '../server/protocol/status.ts';

const IN_WORDS: Readonly<Record<DocumentStatus['state'], string>> = {
  reading: 'reading along',
  'no-space-name': 'this document names nothing in space, so it is left alone',
  off: 'switched off in the settings',
  excluded: 'this document is excluded in the settings',
  empty: '',
  unknown: '',
  'too-large': 'this document is too large to be read along',
  'no-glossary': 'the glossary cannot be read',
};

const SHOW_LOG = { command: 'perigee.showLog', title: 'Show Log' };
const RESTART = { command: 'perigee.restartServer', title: 'Restart Server' };

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
    item.detail = isDown ? 'the server has ended' : status ? IN_WORDS[status.state] : '';
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
