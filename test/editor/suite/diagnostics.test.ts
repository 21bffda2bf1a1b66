import * as vscode from 'vscode';
import { equal, match, ok } from './assertions.ts';
import { findings, open, rangeOf, replace, until, warnings, write } from './editor.ts';

describe('Diagnostics', () => {
  it('underline a dubious claim and leave sound ones alone', async () => {
    const article = await open('rosetta.md');
    const [warning] = await until('the warning', () => warnings(article).length > 0 && warnings(article));
    ok(warning, 'no warning');
    equal(warnings(article).length, 1);
    match(warning.message, /2 March 2004/);
    ok(warning.range.intersection(rangeOf(article, 'March 2006')), 'the warning stands elsewhere');
  });

  it('follow the writer while typing', async () => {
    const article = await write('');
    const editor = vscode.window.activeTextEditor;
    ok(editor?.document === article, 'the article is not shown');
    for (const letter of 'ESA operated Voyager 2.') await vscode.commands.executeCommand('type', { text: letter });
    await until('a warning', () => warnings(article).length === 1);
    await replace(article, 'ESA', 'NASA');
    await until('no warning', () => warnings(article).length === 0);
  });

  it('offer a fix that ends the warning', async () => {
    const article = await write('The probe Voyager 2 was launched in 1979.');
    const [warning] = await until('a warning', () => warnings(article).length === 1 && warnings(article));
    ok(warning, 'no warning');
    const action = await until('a quick fix', async () => preferredFix(article, warning.range));
    ok(action.edit, 'the quick fix has no edit');
    await vscode.workspace.applyEdit(action.edit);
    await until('no warning', () => warnings(article).length === 0);
    match(article.getText(), /1977/);
  });

  it('suggest the preferred term', async () => {
    const article = await write('Apollo 11 was a manned mission of NASA.');
    const [note] = await until('a note', () => findings(article).length === 1 && findings(article));
    ok(note, 'no note');
    const action = await until('a quick fix', async () => preferredFix(article, note.range));
    match(action.title, /crewed/);
  });

  it('skip code and links', async () => {
    const article = await write('ESA operated Voyager 2. See `ESA operated Voyager 1` and ESA.');
    await until('the warning', () => warnings(article).length > 0);
    equal(warnings(article).length, 1);
  });
});

async function preferredFix(article: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction | undefined> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    article.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
  return actions.find((action) => action.isPreferred);
}
