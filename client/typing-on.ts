import * as vscode from 'vscode';
import type { CompletionMiddleware } from 'vscode-languageclient';

type List = vscode.CompletionItem[] | vscode.CompletionList | null | undefined;

/** Who types on at all fast types the next letter within this time. */
const NEXT_LETTER_MS = 150;

/**
 * VS Code asks no more while an answer is under way, and forgets what was typed meanwhile if that answer is empty: of
 * "jwst", typed fast, it would only ask for "j". So inside a word an empty answer waits a moment for the next letter, and
 * the question is put again where the cursor is by then.
 */
export const completionWhileTypingOn: CompletionMiddleware = {
  async provideCompletionItem(document, position, context, token, next) {
    let asked = position;
    let list = await next(document, asked, context, token);
    while (isEmpty(list) && !token.isCancellationRequested) {
      if (isInWord(document, asked)) await nextLetter(document, asked, token);
      const cursor = cursorFurtherOn(document, asked);
      if (!cursor) break;
      asked = cursor;
      list = await next(document, asked, context, token);
    }
    return asked.isEqual(position) ? list : upTo(position, list);
  },
};

const isEmpty = (list: List): boolean => (Array.isArray(list) ? list : (list?.items ?? [])).length === 0;

const isInWord = (document: vscode.TextDocument, position: vscode.Position): boolean =>
  document.getWordRangeAtPosition(position)?.start.isBefore(position) ?? false;

/** The cursor, where it has moved on in the line. */
function cursorFurtherOn(document: vscode.TextDocument, asked: vscode.Position): vscode.Position | undefined {
  const editor = vscode.window.activeTextEditor;
  const cursor = editor?.document === document ? editor.selection.active : undefined;
  return cursor?.line === asked.line && cursor.character > asked.character ? cursor : undefined;
}

/** Resolves when the cursor moves, at once if it has, and soon in any case. */
function nextLetter(
  document: vscode.TextDocument,
  asked: vscode.Position,
  token: vscode.CancellationToken,
): Promise<void> {
  if (cursorFurtherOn(document, asked)) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      listeners.dispose();
      resolve();
    };
    const timer = setTimeout(end, NEXT_LETTER_MS);
    const listeners = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(end),
      token.onCancellationRequested(end),
    );
  });
}

/** VS Code adds what was typed after its question to what an item replaces. */
function upTo(position: vscode.Position, list: List): List {
  for (const item of Array.isArray(list) ? list : (list?.items ?? []))
    if (item.range instanceof vscode.Range && item.range.start.isBefore(position))
      item.range = item.range.with({ end: position });
  return list;
}
