import * as vscode from 'vscode';
import type { ExecuteCommandMiddleware } from 'vscode-languageclient';
import type { CheckAnswer } from '../server/protocol/check-commands.ts';

const CHECK = 'perigee.checkWorkspace';
const CLEAR = 'perigee.clearWorkspaceCheck';

/** The commands are the server's: here only what came of them is shown, and whether there is something to clear. */
export const workspaceCheckMiddleware: ExecuteCommandMiddleware = {
  async executeCommand(command, args, next) {
    const answer: CheckAnswer | null = await next(command, args);
    if (command === CHECK || command === CLEAR) {
      await vscode.commands.executeCommand('setContext', 'perigee.workspaceChecked', command === CHECK);
    }
    // Nobody who runs the command waits for the message to be closed.
    if (command === CHECK && answer) void show(answer);
    return answer;
  },
};

async function show({ message, summary }: CheckAnswer): Promise<void> {
  const problems = vscode.l10n.t('Show Problems');
  const choice = await vscode.window.showInformationMessage(message, ...(summary.findings > 0 ? [problems] : []));
  if (choice === problems) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
