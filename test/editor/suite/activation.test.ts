import * as vscode from 'vscode';
import { ok } from './assertions.ts';
import { open, until } from './editor.ts';

describe('Perigee starts', () => {
  it('when an article is opened', async () => {
    const extension = vscode.extensions.getExtension('perigee-space.perigee');
    ok(extension, 'the extension is not installed');
    await open('rosetta.md');
    await until('Perigee is active', () => extension.isActive);
  });

  it('and offers its commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const name of ['perigee.addToGlossary', 'perigee.restartServer', 'perigee.showLog'])
      ok(commands.includes(name), `${name} is missing`);
  });

  it('its own server anew on command', async () => {
    await vscode.commands.executeCommand('perigee.restartServer');
  });
});
