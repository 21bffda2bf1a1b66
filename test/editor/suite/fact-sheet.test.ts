import * as vscode from 'vscode';
import { equal, match } from './assertions.ts';
import { open, rangeOf, replace, until, warnings, write } from './editor.ts';

const sheetTab = (): vscode.Tab | undefined =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('perigee.factSheet'));

describe('The fact sheet', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens beside the article, and leaves the writer there', async () => {
    const document = await write('ESA launched Rosetta in March 2006.');
    await until('the warning', () => warnings(document).length > 0);
    await vscode.commands.executeCommand('perigee.showFactSheet');
    const tab = await until('the tab', sheetTab);
    await until('its title', () => sheetTab()?.label.includes('Untitled'));
    equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
    equal(tab.group.viewColumn, vscode.ViewColumn.Two);
  });

  it('goes along to the next article, and is there once', async () => {
    await write('ESA launched Rosetta in March 2006.');
    await vscode.commands.executeCommand('perigee.showFactSheet');
    await until('the tab', sheetTab);
    await open('rosetta.md');
    await until('its title', () => sheetTab()?.label.includes('rosetta.md'));
    await vscode.commands.executeCommand('perigee.showFactSheet');
    const all = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
    equal(all.filter(({ input }) => input instanceof vscode.TabInputWebview).length, 1);
  });

  it('is opened for the document that a menu or a code lens names', async () => {
    const document = await open('rosetta.md');
    await write('Nothing of space.', 'plaintext');
    await vscode.commands.executeCommand('perigee.showFactSheet', document.uri.toString());
    await until('its title', () => sheetTab()?.label.includes('rosetta.md'));
  });

  it('is not in the way of typing', async () => {
    const document = await write('ESA launched Rosetta in March 2006.');
    await vscode.commands.executeCommand('perigee.showFactSheet');
    await until('the tab', sheetTab);
    await replace(document, '2006', '2004');
    await until('no warning', () => warnings(document).length === 0);
    match(document.getText(rangeOf(document, '2004')), /2004/);
  });

  it('is a document too, which goes along with the article', async () => {
    const document = await write('ESA launched Rosetta in March 2006.');
    await until('the warning', () => warnings(document).length > 0);
    const address = `perigee-sheet:/fact-sheet.md?${encodeURIComponent(document.uri.toString())}`;
    const sheet = await vscode.workspace.openTextDocument(vscode.Uri.parse(address));
    await vscode.window.showTextDocument(sheet, { viewColumn: vscode.ViewColumn.Two });
    match(sheet.getText(), /^# Fact sheet[\s\S]*1 contradict/);
    await replace(document, '2006', '2004');
    await until('the new sheet', () => sheet.getText().includes('0 contradict'));
    equal(warnings(sheet).length, 0);
  });
});
