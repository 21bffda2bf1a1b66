// Other formats than Markdown, in the languages that VS Code gives their files: a finding stands where the words do, its fix leaves
// the markup alone, and it is ignored by a comment of the format's own.
import * as vscode from 'vscode';
import { equal, ok } from './assertions.ts';
import { offered, until, warnings } from './editor.ts';

const FORMATS = [
  {
    file: 'probes.tex',
    language: 'latex',
    text: '\\section{Probes}\n\n\\textbf{Voyager 2} was launched in \\emph{1979}. It flew far.\n',
    ignored:
      '\\section{Probes}\n\n\\textbf{Voyager 2} was launched in \\emph{1979}. % perigee-ignore wrong-date\nIt flew far.\n',
  },
  {
    file: 'probes.rst',
    language: 'restructuredtext',
    text: 'Probes\n======\n\n**Voyager 2** was launched in *1979*. It flew far.\n',
    ignored: 'Probes\n======\n\n.. perigee-ignore wrong-date\n\n**Voyager 2** was launched in *1979*. It flew far.\n',
  },
  {
    file: 'probes.html',
    language: 'html',
    text: '<h1>Probes</h1>\n<p><b>Voyager 2</b> was launched in <i>1979</i>. It flew far.</p>\n',
    ignored:
      '<h1>Probes</h1>\n<p><b>Voyager 2</b> was launched in <i>1979</i>. <!-- perigee-ignore wrong-date --> It flew far.</p>\n',
  },
];

describe('Files of other formats', () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  ok(folder, 'no workspace is open');
  const desk = vscode.Uri.joinPath(folder.uri, 'formats');

  after(() => vscode.workspace.fs.delete(desk, { recursive: true }));

  for (const { file, language, text, ignored } of FORMATS) {
    it(`are read, mended and left alone where asked: ${language}`, async () => {
      const uri = vscode.Uri.joinPath(desk, file);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      const { document } = await vscode.window.showTextDocument(uri);
      equal(document.languageId, language);
      const [warning] = await until('the warning', () => warnings(document).length === 1 && warnings(document));
      ok(warning, 'no warning');
      equal(document.getText(warning.range), '1979');

      await choose(document, warning.range, ({ title }) => title.includes('1977'));
      await until('no warning', () => warnings(document).length === 0);
      equal(document.getText(), text.replace('1979', '1977'));

      await vscode.commands.executeCommand('undo');
      await until('the warning again', () => warnings(document).length === 1);
      await choose(document, warning.range, ({ title }) =>
        /^Ignore (this finding here|.*in this paragraph)/.test(title),
      );
      await until('no warning where it is ignored', () => warnings(document).length === 0);
      equal(document.getText(), ignored);
    });
  }
});

/** Makes the first change of the menu of quick fixes that is wanted. */
async function choose(
  document: vscode.TextDocument,
  range: vscode.Range,
  isWanted: (action: vscode.CodeAction) => boolean,
): Promise<void> {
  const action = await until('the fix', async () => (await offered(document, range)).find(isWanted));
  ok(action.edit, 'nothing is changed');
  await vscode.workspace.applyEdit(action.edit);
}
