// Several folders in one window, and folders that lie on no disk.
import * as vscode from 'vscode';
import { equal, match, ok } from './assertions.ts';
import { completionsAtEnd, findings, hoverOn, labelOf, until, warnings } from './editor.ts';
import { MemoryFiles } from './memory-files.ts';

const ARTICLE = 'ESA flew Rosetta.\n\nHeidi-1 was launched in 2019. Voyager 2 was launched in 1979.\n\nThen came Heid';
const heidi = (definition: string, launch: string): string => `- id: heidi-1
  kind: spacecraft
  names: [Heidi-1]
  definition: ${definition}
  events: [{launch: ${launch}}]
  complete-events: [launch]
`;

/** Adds a folder to the window, or takes it away again, and waits until that is done. */
async function changeFolders(start: number, remove: number, ...add: readonly vscode.Uri[]): Promise<void> {
  const done = new Promise<void>((resolve) => {
    const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      resolve();
    });
  });
  ok(
    vscode.workspace.updateWorkspaceFolders(start, remove, ...add.map((uri) => ({ uri }))),
    'the folders cannot be changed',
  );
  await done;
}

async function fill(folder: vscode.Uri, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files))
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), new TextEncoder().encode(text));
}

/** Opens a folder's article in a tab of its own, so that the one before stays open. */
async function read(folder: vscode.Uri): Promise<vscode.TextDocument> {
  const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'article.md'), { preview: false });
  return editor.document;
}

const says = (document: vscode.TextDocument, text: string): boolean =>
  warnings(document).some(({ message }) => message.includes(text));

describe('Several folders', () => {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  const file = vscode.workspace.workspaceFile;
  ok(first && file, 'no workspace is open');
  const one = vscode.Uri.joinPath(first.uri, 'one');
  const two = vscode.Uri.joinPath(file, '..', 'two');

  before(async () => {
    await fill(one, { 'article.md': ARTICLE, 'names.perigee.yaml': heidi('The first of our town.', '2024-05-04') });
    await fill(two, {
      'article.md': ARTICLE,
      'names.perigee.yaml': heidi('The pride of the valley.', '2019-05-04'),
      '.perigee/config.yaml': 'checks:\n  wording: off\n  wrong-date: off\n',
    });
    await changeFolders(1, 0, two);
  });
  after(async () => {
    await changeFolders(1, 1);
    await vscode.workspace.fs.delete(one, { recursive: true });
    await vscode.workspace.fs.delete(two, { recursive: true });
  });

  it('each have their own glossary and settings', async () => {
    const here = await read(one);
    await until('both warnings here', () => says(here, '4 May 2024') && says(here, '1977'));
    const there = await read(two);
    match(await until('the hover', async () => (await hoverOn(there, 'Heidi-1')) || null), /pride of the valley/);
    await until('no warning there', () => warnings(there).length === 0);
    match(await hoverOn(here, 'Heidi-1'), /first of our town/);
    equal(warnings(here).length, 2);
  });

  it('follow their own settings file when it changes', async () => {
    const [here, there] = [await read(one), await read(two)];
    await fill(two, { '.perigee/config.yaml': 'checks:\n  wrong-date: information\n' });
    await until('a finding there', () => findings(there).some(({ message }) => message.includes('1977')));
    equal(findings(there).length, 1);
    await until('the warnings here, as before', () => warnings(here).length === 2);
  });
});

describe('A folder that lies on no disk', () => {
  const folder = vscode.Uri.parse('memfs:/planet');
  let files: vscode.Disposable;

  before(async () => {
    files = vscode.workspace.registerFileSystemProvider('memfs', new MemoryFiles());
    await fill(folder, {
      'article.md': ARTICLE,
      'other.md': 'Voyager 1 was launched in 1979.\n',
      'names.perigee.yaml': heidi('The first of our town.', '2024-05-04'),
    });
    await changeFolders(1, 0, folder);
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await changeFolders(1, 1);
    files.dispose();
  });

  it('is read with its glossary', async () => {
    const document = await read(folder);
    await until('both warnings', () => says(document, '4 May 2024') && says(document, '1977'));
    match(await hoverOn(document, 'Heidi-1'), /From your glossary: names\.perigee\.yaml|first of our town/);
    await until('the name', async () => (await completionsAtEnd(document)).some((item) => labelOf(item) === 'Heidi-1'));
  });

  it('and with its settings, as soon as they are there', async () => {
    const document = await read(folder);
    await until('both warnings', () => warnings(document).length === 2);
    await fill(folder, { '.perigee/config.yaml': 'checks:\n  wrong-date: off\n' });
    await until('no warning', () => warnings(document).length === 0);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, '.perigee'), { recursive: true });
    await until('both warnings again', () => warnings(document).length === 2);
  });

  it('and its files are checked with the workspace', async () => {
    const other = vscode.Uri.joinPath(folder, 'other.md');
    const found = (): number =>
      vscode.languages.getDiagnostics(other).filter(({ source }) => source === 'perigee').length;
    equal(found(), 0);
    await vscode.commands.executeCommand('perigee.checkWorkspace');
    await until('its finding', () => found() === 1);
    await vscode.commands.executeCommand('perigee.clearWorkspaceCheck');
    await until('nothing', () => found() === 0);
  });
});
