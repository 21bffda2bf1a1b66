import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Plan, PlannedFile } from '../server/features/dictionary/plan.ts';
import type { ExportNamesParams } from '../server/protocol/export-names.ts';

interface Checker extends vscode.QuickPickItem {
  readonly id: string;
}

/**
 * Writes all names into the dictionaries of spelling checkers, so that they let them pass. Files of ours are written at once;
 * the workspace's own settings and lists only once the writer has agreed.
 */
export async function exportNames(client: BaseLanguageClient): Promise<void> {
  const folder = await folderForNames();
  if (!folder) return;
  const checkers = await vscode.window.showQuickPick(knownCheckers(), {
    canPickMany: true,
    title: vscode.l10n.t('Export Names to Spelling Checkers'),
    placeHolder: vscode.l10n.t('Which of them are to know the names of the glossary?'),
  });
  const plans: Plan[] = [];
  for (const { id } of checkers ?? []) {
    const plan = await planFor(client, folder, id);
    if (plan) plans.push(plan);
  }
  if (plans.length > 0) await carryOut(plans, folder);
}

/** What VS Code's settings and file names do not need to be told in another language stands as it is. */
const knownCheckers = (): Checker[] => [
  {
    id: 'cspell',
    label: 'Code Spell Checker',
    description: 'cspell',
    picked: isHere('streetsidesoftware.code-spell-checker'),
  },
  { id: 'harper', label: 'Harper', description: '.harper-dictionary.txt', picked: isHere('elijah-potter.harper') },
  { id: 'vale', label: 'Vale', description: '.vale.ini', picked: isHere('chrischinchilla.vale-vscode') },
  {
    id: 'ltex',
    label: 'LTeX',
    description: 'ltex.dictionary',
    picked: isHere('valentjn.vscode-ltex') || isHere('ltex-plus.vscode-ltex-plus'),
  },
];

const isHere = (extension: string): boolean => vscode.extensions.getExtension(extension) !== undefined;

async function folderForNames(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    const message = vscode.l10n.t('Open a folder first: the dictionaries are written into it.');
    void vscode.window.showInformationMessage(message);
    return undefined;
  }
  const only = folders.length === 1 ? folders[0] : await vscode.window.showWorkspaceFolderPick();
  return only?.uri;
}

function planFor(client: BaseLanguageClient, folder: vscode.Uri, checker: string): Promise<Plan | null> {
  const language = vscode.workspace.getConfiguration('ltex', folder).get<unknown>('language');
  const params: ExportNamesParams = {
    folder: client.code2ProtocolConverter.asUri(folder),
    checker,
    ...(typeof language === 'string' && language !== 'auto' ? { language } : {}),
  };
  return client.sendRequest('perigee/exportNames', params);
}

async function carryOut(plans: readonly Plan[], folder: vscode.Uri): Promise<void> {
  const files = plans.flatMap((plan) => plan.files);
  const ofTheirs = files.filter(({ needsLeave }) => needsLeave);
  const mayChange = ofTheirs.length === 0 || (await asksLeave(ofTheirs));
  if (mayChange === undefined) return;
  const written = files.filter(({ needsLeave }) => mayChange || !needsLeave);
  for (const { path, text } of written) await write(vscode.Uri.joinPath(folder, path), text);
  const left = plans.flatMap(({ byHand }) => byHand ?? []);
  for (const { path, text } of left) await tellByHand(path, text);
  if (left.length > 0) return;
  const paths = written.map(({ path }) => path).join(', ');
  const message = paths === '' ? vscode.l10n.t('All names are there already.') : vscode.l10n.t('Written: {0}', paths);
  void vscode.window.showInformationMessage(message);
}

/** Undefined where the writer would rather have nothing. */
async function asksLeave(files: readonly PlannedFile[]): Promise<boolean | undefined> {
  const [change, leave] = [vscode.l10n.t('Change Them'), vscode.l10n.t('Only Write the Dictionaries')];
  const list = files.map(({ path, isNew }) => (isNew ? vscode.l10n.t('{0} (new)', path) : path)).join('\n');
  const choice = await vscode.window.showWarningMessage(
    vscode.l10n.t('May Perigee change these files of the workspace, so that the names are found?'),
    { modal: true, detail: list },
    change,
    leave,
  );
  return choice === change ? true : choice === leave ? false : undefined;
}

async function tellByHand(path: string, text: string): Promise<void> {
  const message = vscode.l10n.t('{0} cannot be changed by a program. Put this into it by hand: {1}', path, text);
  const copy = vscode.l10n.t('Copy');
  if ((await vscode.window.showInformationMessage(message, copy)) === copy) await vscode.env.clipboard.writeText(text);
}

/** By an edit where the file is there, so that it can be undone and what is not saved in it is not lost. */
async function write(file: vscode.Uri, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const document = await vscode.workspace.openTextDocument(file).then(
    (opened) => opened,
    () => undefined,
  );
  if (!document) {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return;
  }
  edit.replace(file, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
  await document.save();
}
