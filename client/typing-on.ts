import * as vscode from 'vscode';
import type { CompletionMiddleware } from 'vscode-languageclient';

/** VS Code asks for names within this time after a letter, if it asks at all. */
const ASKED_WITHIN_MS = 120;
/** A name typed while the extension started is asked about once it has. */
const STILL_TYPING_MS = 10_000;

/**
 * VS Code forgets a letter that is typed while an answer is on its way to it: of "jwst", typed fast, it would only ask for
 * "jws". So letters are watched, and where they come to rest without having been asked about, VS Code is told to ask.
 */
export class TypingOn implements vscode.Disposable {
  /** Where the last question was asked. */
  #asked: { readonly document: vscode.TextDocument; readonly position: vscode.Position } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastLetterAt = Number.NEGATIVE_INFINITY;
  readonly #documents: vscode.DocumentSelector;
  readonly #listener = vscode.workspace.onDidChangeTextDocument((change) => this.#typed(change));

  readonly middleware: CompletionMiddleware = {
    provideCompletionItem: (document, position, context, token, next) => {
      this.#asked = { document, position };
      return next(document, position, context, token);
    },
  };

  constructor(documents: vscode.DocumentSelector) {
    this.#documents = documents;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listener.dispose();
  }

  /** The server answers from now on. */
  catchUp(): void {
    if (Date.now() - this.#lastLetterAt < STILL_TYPING_MS) this.#askIfForgotten();
  }

  #typed({ document, contentChanges: [change, ...others] }: vscode.TextDocumentChangeEvent): void {
    if (!vscode.languages.match(this.#documents, document)) return;
    clearTimeout(this.#timer);
    if (!change || others.length > 0 || !/^[\p{L}\p{N}]$/u.test(change.text)) return;
    this.#lastLetterAt = Date.now();
    this.#timer = setTimeout(() => this.#askIfForgotten(), ASKED_WITHIN_MS);
  }

  #askIfForgotten(): void {
    const { activeTextEditor: editor } = vscode.window;
    if (!editor || !vscode.languages.match(this.#documents, editor.document) || !this.#wasForgotten(editor)) return;
    void vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  }

  /** Whether the cursor stands at the end of a word, further on than where the last question was asked. */
  #wasForgotten({ document, selection: { active, isEmpty } }: vscode.TextEditor): boolean {
    const asked = this.#asked?.document === document ? this.#asked.position : undefined;
    const wasAsked = asked !== undefined && active.isBeforeOrEqual(asked) && active.line === asked.line;
    const isAtEnd = document.getWordRangeAtPosition(active)?.end.isEqual(active) === true;
    return isEmpty && isAtEnd && !wasAsked && isAsking(document);
  }
}

/** Whether the writer wants lists while typing. */
function isAsking(document: vscode.TextDocument): boolean {
  const wanted: unknown = vscode.workspace.getConfiguration('editor', document).get('quickSuggestions');
  return (
    wanted === true || (typeof wanted === 'object' && wanted !== null && 'other' in wanted && wanted.other === 'on')
  );
}
