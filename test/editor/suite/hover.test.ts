import * as vscode from 'vscode';
import { equal, match } from './assertions.ts';
import { hoverOn, open, until, write } from './editor.ts';

describe('Hover', () => {
  it('explains an agency and a mission', async () => {
    const article = await open('rosetta.md');
    match(
      await until('the hover on ESA', async () => (await hoverOn(article, 'ESA')) || null),
      /European Space Agency/,
    );
    match(await hoverOn(article, 'Rosetta**'), /comet/i);
    match(await hoverOn(article, 'Webb Space'), /James Webb Space Telescope/);
  });

  it('shows nothing where no name stands', async () => {
    const article = await open('rosetta.md');
    equal(await hoverOn(article, 'reached'), '');
  });

  it('works in plain text', async () => {
    const note = await write('Rosetta was flown by ESA.', 'plaintext');
    match(await until('the hover on ESA', async () => (await hoverOn(note, 'ESA')) || null), /European Space Agency/);
  });

  it('leaves the old side of a diff alone', async () => {
    const provider = { provideTextDocumentContent: () => 'ESA flew Rosetta, and NASA launched Rosetta.' };
    const registration = vscode.workspace.registerTextDocumentContentProvider('git', provider);
    try {
      const old = await vscode.workspace.openTextDocument(vscode.Uri.parse('git:/old.md'));
      equal(await hoverOn(await vscode.languages.setTextDocumentLanguage(old, 'markdown'), 'ESA'), '');
    } finally {
      registration.dispose();
    }
  });
});
