import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';

const SHOW_LOG = { command: 'perigee.showLog', title: 'Show Log' };
const RESTART = { command: 'perigee.restartServer', title: 'Restart Server' };

/** The item under `{}` in the status bar of a prose document: whether the server is at work. */
export function showStatus(client: BaseLanguageClient, documents: vscode.DocumentSelector): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('perigee.server', documents);
  item.name = 'Perigee';

  const show = (state: State): void => {
    item.busy = state === State.Starting;
    const isDown = state === State.Stopped || state === State.StartFailed;
    item.severity = isDown ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    item.text = isDown ? 'Perigee is off' : 'Perigee';
    item.detail = isDown ? 'the server has ended' : state === State.Starting ? 'starting' : 'reading along';
    item.command = isDown ? RESTART : SHOW_LOG;
  };

  show(client.state);
  return vscode.Disposable.from(
    item,
    client.onDidChangeState(({ newState }) => show(newState)),
  );
}
