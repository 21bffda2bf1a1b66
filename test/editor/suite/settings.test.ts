import * as vscode from 'vscode';
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
});
