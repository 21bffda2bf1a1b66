import * as vscode from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

const RESTARTS = 4;
const WITHIN_MS = 3 * 60 * 1000;
const TOLD_FOR_MS = 15_000;

/**
 * A server that dies is started again, with a line in the log and a word in the status bar: nothing is lost, and nobody has to do
 * anything. One that keeps dying stays down: a text that brings it down would do so for ever, and the writer is told once,
 * with the ways out.
 */
export function crashHandler(log: vscode.LogOutputChannel, died: () => void): ErrorHandler {
  let deaths: number[] = [];
  return {
    // Messages, and often several at once, fail to be written or read while the server dies; its end itself is what counts.
    // To shut down here would keep it from being started again.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      const now = Date.now();
      deaths = [...deaths.filter((death) => now - death < WITHIN_MS), now];
      died();
      log.error(
        `the server ended unexpectedly (${deaths.length} of ${RESTARTS + 1} within ${WITHIN_MS / 60_000} minutes)`,
      );
      if (deaths.length <= RESTARTS) tellRestart();
      if (deaths.length <= RESTARTS) return { action: CloseAction.Restart, handled: true };
      void offerWaysOut(deaths.length);
      deaths = [];
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

const tellRestart = (): vscode.Disposable =>
  vscode.window.setStatusBarMessage(
    vscode.l10n.t("$(debug-restart) Perigee's server ended unexpectedly and is started again. Your text is untouched."),
    TOLD_FOR_MS,
  );

async function offerWaysOut(deaths: number): Promise<void> {
  const message = vscode.l10n.t(
    "Perigee's server ended {0} times within {1} minutes and stays off.",
    deaths,
    WITHIN_MS / 60_000,
  );
  const [showLog, restart] = [vscode.l10n.t('Show Log'), vscode.l10n.t('Restart Server')];
  const choice = await vscode.window.showErrorMessage(message, showLog, restart);
  if (choice === showLog) await vscode.commands.executeCommand('perigee.showLog');
  if (choice === restart) await vscode.commands.executeCommand('perigee.restartServer');
}
