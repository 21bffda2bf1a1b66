import * as vscode from 'vscode';
import { equal, match, ok } from './assertions.ts';
import { rangeOf, until, write } from './editor.ts';

const SETTINGS = ['links', 'inlayHints', 'names.highlight'];

describe('What is shown in a text', () => {
  let article: vscode.TextDocument;
  const set = (name: string, value: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration('perigee').update(name, value, vscode.ConfigurationTarget.Workspace);
  const ask = <T>(command: string, ...more: unknown[]): Thenable<T> =>
    vscode.commands.executeCommand<T>(`vscode.${command}`, article.uri, ...more);
  const whole = (): vscode.Range => new vscode.Range(0, 0, article.lineCount, 0);

  before(async () => {
    article = await write('ESA launched Rosetta in 2004.\n');
  });
  after(async () => {
    for (const name of SETTINGS) await set(name, undefined);
  });

  const links = async (): Promise<string[]> =>
    (await ask<vscode.DocumentLink[]>('executeLinkProvider')).map(({ target }) => target?.toString() ?? '');
  const hints = async (): Promise<string[]> =>
    (await ask<vscode.InlayHint[]>('executeInlayHintProvider', whole())).map(({ label }) =>
      typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
    );
  const tokens = async (): Promise<number> =>
    (await ask<vscode.SemanticTokens | undefined>('provideDocumentSemanticTokens'))?.data.length ?? 0;

  it('is nothing but the line above, until it is asked for', async () => {
    await until(
      'the names are known',
      async () => (await ask<vscode.Hover[]>('executeHoverProvider', rangeOf(article, 'ESA').start)).length > 0,
    );
    equal(JSON.stringify([await links(), await hints(), await tokens()]), '[[],[],0]');
  });

  it('are links, hints and marks as soon as the settings say so', async () => {
    await set('links', true);
    await until('a link', async () => (await links()).some((target) => target.startsWith('https://www.esa.int')));
    await set('inlayHints', 'year');
    await until('a hint', async () => (await hints()).includes('2004–2016'));
    await set('names.highlight', true);
    await until('two names', async () => (await tokens()) === 10);
  });

  it('the claims of an article are counted above it', async () => {
    const lenses = await until('the line', async () => {
      const found = await ask<vscode.CodeLens[]>('executeCodeLensProvider', 10);
      return found.length > 0 && found;
    });
    const command = lenses[0]?.command;
    ok(command, 'the line does nothing');
    match(command.title, /^\d+ claims? checked: /);
    equal(command.command, 'perigee.showFactSheet');
  });
});
