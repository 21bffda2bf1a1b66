import * as vscode from 'vscode';
import { equal, match, ok } from './assertions.ts';
import { definitionsOf, hoverOn, rangeOf, until, write } from './editor.ts';

const ARTICLE =
  'NASA launched the James Webb Space Telescope in 2021.\n\nWebb looks far. Its mirror is wide. So JWST sees much.\n';

describe('Going from name to name', () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  ok(folder, 'no workspace is open');
  const other = vscode.Uri.joinPath(folder.uri, 'deep', 'other.md');
  let article: vscode.TextDocument;

  before(async () => {
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode('ESA built parts of JWST.\n'));
    article = await write(ARTICLE);
    await until('the article is read', async () => (await hoverOn(article, 'JWST')) !== '');
  });
  after(() => vscode.workspace.fs.delete(vscode.Uri.joinPath(folder.uri, 'deep'), { recursive: true }));

  it('opens the page of an entry, and the pages of those that it names', async () => {
    const [place] = await definitionsOf(article, 'JWST');
    equal(place?.toString(true), 'perigee:/jwst/James Webb Space Telescope.md');
    ok(place, 'no place');
    const page = await vscode.workspace.openTextDocument(place);
    equal(page.languageId, 'markdown');
    match(page.getText(), /^# James Webb Space Telescope \(JWST\)\n[\s\S]*## Sources\n/);
    await vscode.window.showTextDocument(page);
    const next = await until('the next page', async () => (await definitionsOf(page, 'NASA'))[0]);
    match(next.path, /^\/nasa\//);
    match(await hoverOn(page, 'NASA'), /Space agency/);
  });

  it('finds all that speaks of it, in this text and in others', async () => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      article.uri,
      rangeOf(article, 'Webb looks').start,
    );
    const here = found.filter(({ uri }) => uri.toString() === article.uri.toString());
    equal(here.map(({ range }) => article.getText(range)).join(), 'James Webb Space Telescope,Webb,Its,JWST');
    ok(
      found.some(({ uri }) => uri.toString() === other.toString()),
      'not found on the disk',
    );
  });

  it('marks all that speaks of it', async () => {
    const marks = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      article.uri,
      rangeOf(article, 'JWST').start,
    );
    equal(marks.map(({ range }) => article.getText(range)).join(), 'James Webb Space Telescope,Webb,Its,JWST');
  });

  it('finds entries from anywhere, by name', async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'curiosity',
    );
    const [first] = found.filter(({ location }) => location.uri.scheme === 'perigee');
    ok(first, 'nothing found');
    equal(first.name, 'Curiosity');
    match((await vscode.workspace.openTextDocument(first.location.uri)).getText(), /^# Curiosity/);
  });

  it('writes a name in another form, everywhere at once', async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      article.uri,
      rangeOf(article, 'Webb looks'),
      'refactor.rewrite',
    );
    const action = actions.find(({ title }) => title.includes('first, then “JWST”'));
    ok(action?.edit, `only ${actions.map(({ title }) => title).join(' | ')}`);
    await vscode.workspace.applyEdit(action.edit);
    equal(
      article.getText(),
      'NASA launched the James Webb Space Telescope (JWST) in 2021.\n\nJWST looks far. Its mirror is wide. So JWST sees much.\n',
    );
  });
});
