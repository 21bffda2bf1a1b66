import * as vscode from 'vscode';
import { equal, match, ok } from './assertions.ts';
import {
  completionsAtEnd,
  definitionsOf,
  findings,
  hoverOn,
  labelOf,
  rangeOf,
  replace,
  until,
  warnings,
} from './editor.ts';

const HEIDI = `- id: heidi-1
  kind: spacecraft
  names: [Heidi-1]
  definition: The first satellite of our town.
  events: [{launch: 2024-05-04}]
  complete-events: [launch]
`;
const ARTICLE = 'ESA flew Rosetta.\n\nHeidi-1 was launched in 2019.\n\nThen came Heid';

describe('Glossary files', () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  ok(folder, 'no workspace is open');
  const desk = vscode.Uri.joinPath(folder.uri, 'desk');
  const names = vscode.Uri.joinPath(desk, 'names.perigee.yaml');
  let article: vscode.TextDocument;

  before(async () => {
    const uri = vscode.Uri.joinPath(desk, 'article.md');
    await vscode.workspace.fs.createDirectory(desk);
    await write(uri, ARTICLE);
    article = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(article);
  });
  after(() => vscode.workspace.fs.delete(desk, { recursive: true }));

  const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const warningSays = (text: string) => async () => warnings(article).some(({ message }) => message.includes(text));

  it('make an entry known as soon as they are there', async () => {
    await until('the article is read', async () => (await hoverOn(article, 'ESA')) !== '');
    equal(await hoverOn(article, 'Heidi-1'), '');
    await write(names, HEIDI);
    await until('the hover', async () => (await hoverOn(article, 'Heidi-1')).includes('satellite of our town'));
    match(await hoverOn(article, 'Heidi-1'), /From your glossary: desk\/names\.perigee\.yaml/);
    await until('the warning', warningSays('4 May 2024'));
    await until('the name', async () => (await completionsAtEnd(article)).some((item) => labelOf(item) === 'Heidi-1'));
  });

  it('are followed as they are edited, saved or not', async () => {
    const file = await vscode.workspace.openTextDocument(names);
    await vscode.window.showTextDocument(file);
    await replace(file, '2024-05-04', '2019-05-04');
    await vscode.window.showTextDocument(article);
    await until('no warning', () => warnings(article).length === 0);
    await replace(file, '2019-05-04', '2020-05-04');
    await until('the warning', warningSays('4 May 2020'));
    await file.save();
  });

  it('show their mistakes, with a fix', async () => {
    const file = await vscode.workspace.openTextDocument(names);
    await vscode.window.showTextDocument(file);
    await replace(file, 'kind: spacecraft', 'kind: spacecarft');
    await until('the mistake', () => findings(file).some(({ message }) => message.includes('spacecraft?')));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      file.uri,
      rangeOf(file, 'spacecarft'),
    );
    const fix = actions.find(({ title }) => title.includes('spacecraft'));
    ok(fix?.edit, 'no fix is offered');
    await vscode.workspace.applyEdit(fix.edit);
    await until('no mistake', () => findings(file).length === 0);
    await file.save();
  });

  it('lead from a name to its entry', async () => {
    const places = await until('the place', async () => {
      const found = await definitionsOf(article, 'Heidi-1');
      return found.length > 0 && found;
    });
    equal(places[0]?.toString(), names.toString());
  });

  it('take up a selection by command', async () => {
    const editor = await vscode.window.showTextDocument(article);
    editor.selection = new vscode.Selection(rangeOf(article, 'launched').start, rangeOf(article, 'launched').end);
    await vscode.commands.executeCommand('perigee.addToGlossary');
    const shown = await until('the file', () => {
      const { document, selection } = vscode.window.activeTextEditor ?? {};
      return document?.uri.toString() === names.toString() && { document, selected: document.getText(selection) };
    });
    match(shown.document.getText(), /- id: launched\n {2}kind: term\n/);
    match(shown.selected, /What it is/);
    await shown.document.save();
  });

  it('are forgotten when they are gone', async () => {
    await vscode.workspace.fs.delete(names);
    await vscode.window.showTextDocument(article);
    await until('no hover', async () => (await hoverOn(article, 'Heidi-1')) === '');
    await until('no warning', () => warnings(article).length === 0);
  });

  it('are told anew by the open page of an entry', async () => {
    const town = vscode.Uri.joinPath(folder.uri, 'town.perigee.yaml');
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('perigee:/heidi-2/Heidi-2.md'));
    await vscode.window.showTextDocument(page);
    match(page.getText(), /^# No such entry/);
    await write(town, HEIDI.replaceAll('eidi-1', 'eidi-2'));
    await until('the entry', () => page.getText().startsWith('# Heidi-2'));
    await vscode.workspace.fs.delete(town);
    await until('no entry', () => page.getText().startsWith('# No such entry'));
  });
});
