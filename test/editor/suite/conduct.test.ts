// The workspace as a whole, and how Perigee behaves where texts stand otherwise than in one file in one editor.
import * as vscode from 'vscode';
import { equal, match, ok } from './assertions.ts';
import { findings, hoverOn, open, rangeOf, until, warnings, write } from './editor.ts';

const FALSE = 'ESA operated Voyager 2. The probe was launched in 1979.\n';

const folder = (): vscode.Uri => {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  if (!first) throw new Error('no workspace is open');
  return first.uri;
};
const inFolder = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);
const save = (name: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(inFolder(name), new TextEncoder().encode(text));
const remove = (name: string): Thenable<void> => vscode.workspace.fs.delete(inFolder(name), { recursive: true });
const foundIn = (name: string): number =>
  vscode.languages.getDiagnostics(inFolder(name)).filter(({ source }) => source === 'perigee').length;
/** As a person opens a file: VS Code keeps what an extension asks for open for minutes, closed or not. */
async function openByHand(name: string, ...how: readonly unknown[]): Promise<void> {
  await vscode.commands.executeCommand(how.length > 0 ? 'vscode.openWith' : 'vscode.open', inFolder(name), ...how);
}
/** The editor in front, without a question about what is not saved in it: others may hold unsaved texts of other tests. */
const close = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');

describe('The check of the workspace', () => {
  before(async () => {
    await save('checked/wrong one.md', FALSE);
    await save('checked/right.md', 'NASA operated Voyager 2.\n');
    await open('rosetta.md');
  });
  after(async () => {
    await vscode.commands.executeCommand('perigee.clearWorkspaceCheck');
    await remove('checked');
  });

  it('lists the findings of files that are not open, once each, whether they are opened or closed', async () => {
    const answer = await vscode.commands.executeCommand<{ summary: { checked: number } }>('perigee.checkWorkspace');
    ok(answer.summary.checked >= 2, JSON.stringify(answer));
    const count = await until('the findings', () => foundIn('checked/wrong one.md'));
    equal(foundIn('checked/right.md'), 0);
    await openByHand('checked/wrong one.md');
    // Those of the check go, those of the open text come: at rest there are as many as before.
    const document = await until('the text', () => vscode.window.activeTextEditor?.document);
    await hoverOn(document, 'Voyager');
    await until('each once', () => foundIn('checked/wrong one.md') === count);
    const places = findings(document).map(({ range, message }) => `${range.start.character} ${message}`);
    equal(new Set(places).size, places.length);
    await close();
    await until('each once again', () => foundIn('checked/wrong one.md') === count);
  });

  it('follows a file that changes on the disk', async () => {
    await save('checked/wrong one.md', 'NASA operated Voyager 2.\n');
    await until('nothing is found any more', () => foundIn('checked/wrong one.md') === 0);
    await save('checked/wrong one.md', FALSE);
    await until('it is found again', () => foundIn('checked/wrong one.md') > 0);
  });

  it('is cleared on command', async () => {
    await vscode.commands.executeCommand('perigee.clearWorkspaceCheck');
    equal(foundIn('checked/wrong one.md'), 0);
  });
});

describe('A wrong warning', () => {
  it('is reported by a text on the clipboard', async () => {
    const document = await write(`${FALSE}\nNobody else is to read this.\n`);
    await until('the warnings', () => warnings(document).length > 0);
    const editor = await vscode.window.showTextDocument(document);
    const { start } = rangeOf(document, '1979');
    editor.selection = new vscode.Selection(start.translate(0, 1), start.translate(0, 1));
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('perigee.copyReport');
    const report = await vscode.env.clipboard.readText();
    match(report, /> The probe was launched in 1979\.[\s\S]*wrong-date[\s\S]*Perigee \d+\.\d+/);
    ok(!report.includes('Nobody'), report);
  });
});

describe('Perigee reads', () => {
  afterEach(close);
  after(() => remove('checked'));

  it('an article in two editors side by side', async () => {
    const document = await open('rosetta.md');
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
    await until('the warning, once', () => warnings(document).length === 1);
    await close();
  });

  it('both sides of a comparison of two files', async () => {
    await save('checked/other.md', FALSE);
    await vscode.commands.executeCommand('vscode.diff', inFolder('rosetta.md'), inFolder('checked/other.md'));
    await until('the findings of the right side', () => foundIn('checked/other.md') > 0);
    await until('those of the left side', () => foundIn('rosetta.md') > 0);
  });

  it('only the new side of a comparison with an older state', async () => {
    const provider = { provideTextDocumentContent: () => FALSE };
    const registration = vscode.workspace.registerTextDocumentContentProvider('git', provider);
    try {
      await save('checked/other.md', FALSE);
      const old = vscode.Uri.from({ scheme: 'git', path: inFolder('checked/other.md').path, query: 'HEAD' });
      await vscode.commands.executeCommand('vscode.diff', old, inFolder('checked/other.md'));
      await until('the findings of the new side', () => foundIn('checked/other.md') > 0);
      const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'git');
      equal(shown?.document.languageId, 'markdown');
      equal(vscode.languages.getDiagnostics(old).length, 0);
    } finally {
      registration.dispose();
    }
  });

  it('an article that is not saved anywhere, and follows it to the disk', async () => {
    const document = await write(FALSE);
    await until('its findings', () => warnings(document).length > 0);
    ok(document.isUntitled, 'it is saved');
    const count = warnings(document).length;
    await save('checked/saved.md', FALSE);
    await openByHand('checked/saved.md');
    await until('as many', () => foundIn('checked/saved.md') === count);
  });

  it('the Markdown cells of a notebook, and no code', async () => {
    const cell = (cell_type: string, source: string): object => ({ cell_type, source: [source], metadata: {} });
    const cells = [cell('markdown', FALSE), { ...cell('code', `# ${FALSE}`), outputs: [], execution_count: null }];
    await save('checked/a.ipynb', JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 }));
    await openByHand('checked/a.ipynb', 'jupyter-notebook');
    const notebook = await until('the notebook', () => vscode.window.activeNotebookEditor?.notebook);
    const [text, code] = notebook.getCells().map(({ document }) => document);
    if (!text || !code) throw new Error('no cells');
    await until('the findings of the text', () => findings(text).length > 0);
    equal(findings(code).length, 0);
  });

  it('the sample article, which is not saved anywhere', async () => {
    await vscode.commands.executeCommand('perigee.openSample');
    const document = vscode.window.activeTextEditor?.document;
    ok(document?.isUntitled, 'the sample is no new document');
    await until('its mistakes', () => warnings(document).length >= 2);
  });
});
