import type { Range, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { wordsOf } from '../features/messages/words.ts';
import { entryFor, mayBeName } from '../features/own-glossary/add.ts';
import { NEW_FILE } from '../features/own-glossary/files.ts';
import type { ClientAbilities } from './client-abilities.ts';
import type { OpenDocument } from './documents.ts';
import { rangeOf } from './places.ts';
import type { Workspace } from './workspace.ts';

/** Of the request `perigee/addToGlossary`. */
export interface AddToGlossaryParams {
  readonly textDocument: { readonly uri: string };
  readonly range: Range;
}

export interface AddToGlossary {
  readonly title: string;
  readonly edit: WorkspaceEdit;
  /** Where the definition stands once the edit is made. */
  readonly uri: string;
  readonly blank: Range;
}

/**
 * Puts what is selected into the nearest glossary file, or into a new one at the top of the workspace folder; undefined
 * where the selection is no name, or no file can be made.
 */
export async function addToGlossary(
  { glossaries }: Workspace,
  document: OpenDocument,
  range: Range,
  { createsFiles, language }: ClientAbilities,
): Promise<AddToGlossary | undefined> {
  const selected = document.text.getText(range);
  if (!createsFiles || !mayBeName(selected)) return undefined;
  const [known, files] = [await glossaries.of(document.uri), await glossaries.filesFor(document.uri)];
  const address = files.at(-1) ?? glossaries.newFileFor(document.uri, NEW_FILE);
  if (!known || address === undefined) return undefined;
  const file = TextDocument.create(address, 'yaml', 0, (await glossaries.textOf(address)) ?? '');
  const added = entryFor(selected, file.getText(), known.glossary);
  const end = file.positionAt(file.getText().length);
  const whole = TextDocument.create(address, 'yaml', 0, file.getText() + added.text);
  const start = file.getText().length;
  const edit: WorkspaceEdit = {
    documentChanges: [
      ...(files.length === 0 ? [{ kind: 'create' as const, uri: address, options: { ignoreIfExists: true } }] : []),
      {
        textDocument: { uri: address, version: null },
        edits: [{ range: { start: end, end }, newText: added.text }],
      },
    ],
  };
  const blank = rangeOf(whole, { from: start + added.blank.from, to: start + added.blank.to });
  return { title: wordsOf(added.title, language), edit, uri: address, blank };
}
