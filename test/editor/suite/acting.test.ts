// What a writer does about a finding: by the commands of the light bulb, and on saving.
import * as vscode from 'vscode';
import { equal, match, ok } from './assertions.ts';
import { findings, offered, rangeOf, until, warnings, write } from './editor.ts';

describe('Acting on a finding', () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  ok(folder, 'no workspace is open');
  const desk = vscode.Uri.joinPath(folder.uri, 'acting');
  const settings = vscode.Uri.joinPath(folder.uri, '.perigee');

  before(() => vscode.workspace.fs.createDirectory(desk));
  after(() => vscode.workspace.fs.delete(desk, { recursive: true }));

  async function article(name: string, text: string): Promise<vscode.TextDocument> {
    const uri = vscode.Uri.joinPath(desk, name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    return document;
  }
  /** Chooses an item of that menu, as a click does: the change, then what comes after it. */
  async function choose(document: vscode.TextDocument, text: string, title: string): Promise<void> {
    const action = await until(title, async () =>
      (await offered(document, rangeOf(document, text))).find((one) => one.title.includes(title)),
    );
    const { edit, command } = action;
    ok(edit ?? command, 'nothing is changed');
    if (edit) await vscode.workspace.applyEdit(edit);
    if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
  }
  const saved = async (uri: vscode.Uri): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

  it('fixes it by the command Auto Fix', async () => {
    const document = await write('The probe Voyager 2 was launched in 1979.');
    const [warning] = await until('the warning', () => warnings(document).length === 1 && warnings(document));
    const editor = vscode.window.activeTextEditor;
    ok(editor?.document === document && warning, 'the article is not shown');
    editor.selection = new vscode.Selection(warning.range.start, warning.range.start);
    await until('the fix', async () =>
      (await offered(document, rangeOf(document, '1979'))).some(({ title }) => title.includes('1977')),
    );
    // Once: asked again, the editor would drop what it has asked before.
    await vscode.commands.executeCommand('editor.action.autoFix');
    await until('the true year', () => document.getText().includes('1977'));
    await until('no warning', () => warnings(document).length === 0);
  });

  it('offers all that may be right, and none of them first where there are several', async () => {
    const document = await write('Chris Hadfield flew on Apollo 12.');
    await until('the warning', () => warnings(document).length === 1);
    const actions = await until('the choice', async () => {
      const all = await offered(document, rangeOf(document, 'Chris Hadfield'));
      const fixes = all.filter(({ title }) => title.startsWith('Replace'));
      return fixes.length > 0 && fixes;
    });
    equal(
      actions.map(({ title }) => title.replace('Replace ', '')).join(' '),
      [
        ...['with “Pete Conrad”', 'with “Richard Gordon”', 'with “Alan Bean”'],
        ...['STS-74', 'STS-100', 'Soyuz TMA-07M'].map((flight) => `“Apollo 12” with “${flight}”`),
      ].join(' '),
    );
    ok(
      actions.every(({ isPreferred }) => !isPreferred),
      'one is preferred',
    );
    await choose(document, 'Chris Hadfield', 'Alan Bean');
    equal(document.getText(), 'Alan Bean flew on Apollo 12.');
    await until('no warning', () => warnings(document).length === 0);
  });

  it('ignores it here by a comment, which is noted once it hides nothing', async () => {
    const document = await write('The probe Voyager 2 was launched in 1979. Voyager 1 was launched in 1980.');
    await until('the warnings', () => warnings(document).length === 2);
    await choose(document, '1979', 'Ignore this finding here');
    match(document.getText(), /1979\. <!-- perigee-ignore wrong-date --> Voyager 1/);
    await until('one warning', () => warnings(document).length === 1);
    await choose(document, '1980', '1977');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, '1979'), '1977');
    await vscode.workspace.applyEdit(edit);
    await until('the note', () => findings(document).some(({ code }) => codeOf(code) === 'unused-ignore'));
    await choose(document, 'perigee-ignore', 'Remove');
    equal(document.getText(), 'The probe Voyager 2 was launched in 1977. Voyager 1 was launched in 1977.');
  });

  it('marks all that has no source by one source action', async () => {
    const sourced = ['NASA', 'JPL', 'Caltech'].map(
      (who) => `Much of it was built by ${who} [long ago](https://a.org).\n\n`,
    );
    const document = await write(
      `${sourced.join('')}Voyager 1 cost $900 million.\n\nVoyager 2 sent 142 million words.\n`,
    );
    await until('the notes', () => findings(document).length === 2);
    const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 0, 0, 0),
      'source.markUnsourced.perigee',
    );
    ok(action?.edit, 'nothing is offered');
    await vscode.workspace.applyEdit(action.edit);
    match(
      document.getText(),
      /million\. \[citation needed\]\n\nVoyager 2 sent 142 million words\. \[citation needed\]\n$/,
    );
  });

  it('fixes all on saving, for whoever asks for it', async () => {
    const document = await article('saved.md', 'NASA flew manned missions. Voyager 1 was launched in 1979.\n');
    await until('the findings', () => findings(document).length === 2);
    const config = vscode.workspace.getConfiguration('editor', document);
    await config.update(
      'codeActionsOnSave',
      { 'source.fixAll.perigee': 'explicit' },
      vscode.ConfigurationTarget.Workspace,
    );
    try {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.positionAt(document.getText().length), 'Manned flights follow.\n');
      await vscode.workspace.applyEdit(edit);
      await vscode.commands.executeCommand('workbench.action.files.save');
      const text = 'NASA flew crewed missions. Voyager 1 was launched in 1979.\nCrewed flights follow.\n';
      await until('the fixes', async () => (await saved(document.uri)) === text);
    } finally {
      await config.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('switches the check off in the workspace, and writes that to disk', async () => {
    const document = await article('off.md', 'The probe Voyager 2 was launched in 1979.\n');
    await until('the warning', () => warnings(document).length === 1);
    await choose(document, '1979', 'Switch “wrong-date” off');
    await until('no warning', () => warnings(document).length === 0);
    match(await saved(vscode.Uri.joinPath(settings, 'config.yaml')), /^checks:\n {2}wrong-date: off\n$/);
    await vscode.workspace.fs.delete(settings, { recursive: true });
    await until('the warning again', () => warnings(document).length === 1);
  });

  it('accepts a claim everywhere, and asks for the reason', async () => {
    const document = await article('accepted.md', 'The probe Voyager 2 was launched in May 1979.\n');
    await until('the warning', () => warnings(document).length === 1);
    await choose(document, 'May 1979', 'This is right');
    const { document: shown, selection } = await until('the file', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.path.endsWith('accepted.yaml') && editor;
    });
    equal(shown.getText(selection), 'why this is right');
    match(await saved(shown.uri), /about: voyager-2\n/);
    const other = await article('other.txt', 'In May 1979 NASA launched Voyager 2. Voyager 1 was launched in 1979.');
    await until('one warning', () => warnings(other).length === 1);
    await vscode.workspace.fs.delete(settings, { recursive: true });
    await until('both warnings', () => warnings(other).length === 2);
  });
});

const codeOf = (code: vscode.Diagnostic['code']): unknown => (typeof code === 'object' ? code.value : code);
