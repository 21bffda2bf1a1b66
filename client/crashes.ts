import * as vscode from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

const RESTARTS = 4;
const WITHIN_MS = 3 * 60 * 1000;

/**
 * A server that dies is started again without a word. One that keeps dying stays down: a text that brings it down
 * would do so for ever, and the writer is told once, with the ways out.
 */
export function crashHandler(): ErrorHandler {
  let deaths: number[] = [];
  return {
    // Single messages may fail to be written or read while the server dies; its end itself is what counts.
    error: (_error, _message, count) => ({
      action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed: () => {
      const now = Date.now();
      deaths = [...deaths.filter((death) => now - death < WITHIN_MS), now];
      if (deaths.length <= RESTARTS) return { action: CloseAction.Restart, handled: true };
      void offerWaysOut(deaths.length);
      deaths = [];
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

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
