import * as vscode from 'vscode';
import { detailOf, type Standing } from './status.ts';

interface Choice extends vscode.QuickPickItem {
  readonly act?: () => unknown;
}

const run =
  (command: string, ...rest: readonly unknown[]) =>
  (): Thenable<unknown> =>
    vscode.commands.executeCommand(command, ...rest);

const manageTrust = run('workbench.trust.manage');

/** What is on, which glossaries hold, and the ways on from there. */
export async function showStatusMenu(standing: Standing): Promise<void> {
  const { document } = standing;
  const separator = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const glossaries = (document?.glossaries ?? []).map(
    ({ path, uri }): Choice => ({
      label: `$(book) ${path}`,
      description: vscode.l10n.t('your glossary'),
      act: () => vscode.window.showTextDocument(vscode.Uri.parse(uri)),
    }),
  );
  const choices: readonly Choice[] = [
    { label: `${iconOf(standing)} ${detailOf(standing) || 'Perigee'}`, act: run('perigee.openSettings') },
    ...(glossaries.length > 0 ? [separator(vscode.l10n.t('Glossaries')), ...glossaries] : []),
    separator(''),
    ...(standing.isTrusted
      ? []
      : [{ label: `$(shield) ${vscode.l10n.t('Manage Workspace Trust')}`, act: manageTrust }]),
    { label: `$(checklist) ${vscode.l10n.t('Check Workspace')}`, act: run('perigee.checkWorkspace') },
    { label: `$(settings-gear) ${vscode.l10n.t('Open Settings')}`, act: run('perigee.openSettings') },
    { label: `$(output) ${vscode.l10n.t('Show Log')}`, act: run('perigee.showLog') },
    { label: `$(debug-restart) ${vscode.l10n.t('Restart Server')}`, act: run('perigee.restartServer') },
  ];
  const choice = await vscode.window.showQuickPick(choices, { title: 'Perigee', placeHolder: vscode.l10n.t('Status') });
  await choice?.act?.();
}

const iconOf = ({ server, document }: Standing): string =>
  server === 'down' ? '$(error)' : document?.state === 'reading' ? '$(check)' : '$(circle-slash)';

export const openSettings = run('workbench.action.openSettings', '@ext:perigee-space.perigee');

export const openWalkthrough = run('workbench.action.openWalkthrough', 'perigee-space.perigee#start', false);
