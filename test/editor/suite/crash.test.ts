// Only in the Node host: a web worker is no process that could be killed.
import { ChildProcess } from 'node:child_process';
import * as vscode from 'vscode';
import { match } from './assertions.ts';
import { hoverOn, open, replace, until, warnings, write } from './editor.ts';

describe('When the server dies', () => {
  it('it is started again, and the findings come back', async () => {
    const article = await write('ESA operated Voyager 2.');
    await until('the warning', () => warnings(article).length === 1);
    const first = await until('the server', serverProcess);
    first.kill('SIGKILL');
    await until('another server', () => serverProcess()?.pid !== first.pid && serverProcess());
    await replace(article, 'ESA', 'JAXA');
    await until('the warning about JAXA', () => warnings(article).some(({ message }) => message.includes('JAXA')));
    match(await hoverOn(await open('rosetta.md'), 'ESA'), /European Space Agency/);
  });

  it('or when it hangs, the command to restart it ends it and starts another', async () => {
    const article = await write('ESA operated Voyager 2.');
    await until('the warning', () => warnings(article).length === 1);
    const first = await until('the server', serverProcess);
    first.kill('SIGSTOP');
    await vscode.commands.executeCommand('perigee.restartServer');
    await until('the end of the first', () => first.exitCode !== null || first.signalCode !== null);
    await replace(article, 'ESA', 'JAXA');
    await until('the warning about JAXA', () => warnings(article).some(({ message }) => message.includes('JAXA')));
  });
});

/** The language server: the only process that this extension host has forked for Perigee. */
function serverProcess(): ChildProcess | undefined {
  // Portable where `ps` is not installed; Node has no public list of a process's children.
  const handles = (process as unknown as { _getActiveHandles(): unknown[] })._getActiveHandles();
  return handles
    .filter((handle) => handle instanceof ChildProcess)
    .find(
      (child) =>
        child.exitCode === null && child.signalCode === null && child.spawnargs.join(' ').includes('server.js'),
    );
}
