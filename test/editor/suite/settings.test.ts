import * as vscode from 'vscode';
import { ok } from './assertions.ts';
import { open, until, warnings } from './editor.ts';

describe('Settings', () => {
  const set = (name: string, value: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration('perigee').update(name, value, vscode.ConfigurationTarget.Workspace);

  afterEach(async () => {
    await set('enable', undefined);
    await set('exclude', undefined);
  });

  it('switch Perigee off and on again at once', async () => {
    const article = await open('rosetta.md');
    await until('the warning', () => warnings(article).length === 1);
    await set('enable', 'off');
    await until('no warning', () => warnings(article).length === 0);
    await set('enable', 'on');
    await until('the warning again', () => warnings(article).length === 1);
  });

  it('exclude files', async () => {
    const article = await open('rosetta.md');
    await until('the warning', () => warnings(article).length === 1);
    await set('exclude', ['ros*.md']);
    await until('no warning', () => warnings(article).length === 0);
  });

  it('lead to the page of a check, and so does its finding', async () => {
    await vscode.commands.executeCommand('perigee.explainCheck', 'wrong-date');
    await until('the page', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(({ input, label }) => input instanceof vscode.TabInputWebview && label.includes('wrong-date')),
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const article = await open('rosetta.md');
    const [warning] = await until('the warning', () => warnings(article).length === 1 && warnings(article));
    const { code } = warning ?? {};
    ok(typeof code === 'object', 'the finding leads nowhere');
    await vscode.commands.executeCommand('vscode.open', code.target);
    await until('the page as a text', () =>
      vscode.window.activeTextEditor?.document.getText().startsWith('# A date that does not fit\n'),
    );
  });
});
