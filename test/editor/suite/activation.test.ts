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
    const declared: readonly { readonly command: string }[] =
      vscode.extensions.getExtension('perigee-space.perigee')?.packageJSON.contributes.commands ?? [];
    ok(declared.length > 5, 'package.json declares no commands');
    for (const { command } of declared) ok(commands.includes(command), `${command} is missing`);
  });

  it('its own server anew on command', async () => {
    await vscode.commands.executeCommand('perigee.restartServer');
  });
});
