import * as vscode from 'vscode';
import type { DocumentSelector } from 'vscode-languageclient';
import { FORMAT_NAMES, FORMATS } from '../server/prose/formats.ts';

export const LANGUAGES: readonly string[] = FORMAT_NAMES.flatMap((name) => FORMATS[name].languageIds);

/** Where people keep what they write: disk, unsaved files, notebook cells and the common virtual file systems. */
const SCHEMES = ['file', 'untitled', 'vscode-notebook-cell', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'memfs'];

/**
 * The documents Perigee reads. Schemes are named because a selector by language alone also catches `git:` (the old side
 * of a diff), `output:` (logs) and comment boxes.
 */
export function writtenDocuments(): DocumentSelector & vscode.DocumentSelector {
  return LANGUAGES.flatMap((language) => [...schemes()].map((scheme) => ({ language, scheme })));
}

/** Languages that people write prose in and that are not read: the status item says so there. */
const OTHERS = ['org', 'textile', 'mediawiki', 'creole', 'git-commit'];

export const proseOfOthers = (): vscode.DocumentFilter[] => OTHERS.map((language) => ({ language }));

/** Glossary files, whatever language the editor takes them for: they are helped along while they are written. */
export const glossaryFiles = (): DocumentSelector & vscode.DocumentSelector =>
  [...schemes()].flatMap((scheme) => ['yaml', 'yml'].map((ending) => ({ scheme, pattern: `**/*.perigee.${ending}` })));

/** The pages of entries, which the server makes: names lead on from them. */
export const entryPages = (): DocumentSelector & vscode.DocumentSelector => [{ scheme: 'perigee' }];

/** The named schemes, and those of this window's folders unless they are known to be read-only. */
function schemes(): ReadonlySet<string> {
  const ofFolders = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
  return new Set([
    ...SCHEMES,
    ...ofFolders.filter((scheme) => vscode.workspace.fs.isWritableFileSystem(scheme) !== false),
  ]);
}
