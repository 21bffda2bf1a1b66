import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  type ExecuteCommandMiddleware,
  ExecuteCommandRequest,
  WorkDoneProgress,
} from 'vscode-languageclient';
import type { CheckAnswer } from '../server/protocol/check-commands.ts';

const CHECK = 'perigee.checkWorkspace';
const CLEAR = 'perigee.clearWorkspaceCheck';

/**
 * The commands are the server's: here is only shown how far a check has come, with a button to stop it, what came of it, and
 * whether there is something to clear.
 */
export const workspaceCheckMiddleware = (client: () => BaseLanguageClient): ExecuteCommandMiddleware => ({
  async executeCommand(command, args, next) {
    const answer: CheckAnswer | null = command === CHECK ? await check(client()) : await next(command, args);
    if (command === CHECK || command === CLEAR) {
      await vscode.commands.executeCommand('setContext', 'perigee.workspaceChecked', command === CHECK);
    }
    // Nobody who runs the command waits for the message to be closed.
    if (command === CHECK && answer) void show(answer);
    return answer;
  },
});

let checks = 0;

/** The client by itself would show the progress in the status bar, where nobody looks for a way to stop it. */
function check(client: BaseLanguageClient): Thenable<CheckAnswer | null> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Checking the workspace'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    const workDoneToken = `perigee-check-${++checks}`;
    let reached = 0;
    const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (step) => {
      if (step.kind !== 'report') return;
      const { message, percentage = reached } = step;
      progress.report({ ...(message === undefined ? {} : { message }), increment: percentage - reached });
      reached = percentage;
    });
    try {
      return await client.sendRequest(ExecuteCommandRequest.type, { command: CHECK, workDoneToken }, token);
    } finally {
      listener.dispose();
    }
  });
}

async function show({ message, summary }: CheckAnswer): Promise<void> {
  const problems = vscode.l10n.t('Show Problems');
  const choice = await vscode.window.showInformationMessage(message, ...(summary.findings > 0 ? [problems] : []));
  if (choice === problems) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
