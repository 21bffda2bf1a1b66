import * as vscode from 'vscode';
import type { CompletionMiddleware } from 'vscode-languageclient';

type List = vscode.CompletionItem[] | vscode.CompletionList | null | undefined;

/** VS Code asks for names within this time after a letter, if it asks at all. */
const ASKED_WITHIN_MS = 120;

/**
 * VS Code forgets a letter that is typed while an answer is on its way to it: of "jwst", typed fast, it would only ask for
 * "jws". So letters are watched, and where they come to rest without having been asked about, VS Code is told to ask.
 */
export class TypingOn implements vscode.Disposable {
  /** Where the last question was asked. */
  #asked: Place | undefined;
  /** The answer to a question that VS Code was told to ask: it may ask by itself a moment later. */
  #prompted: { readonly place: Place; readonly answer: Promise<List> } | undefined;
  #isPrompting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listener = vscode.workspace.onDidChangeTextDocument((change) => this.#typed(change));

  readonly middleware: CompletionMiddleware = {
    provideCompletionItem: (document, position, context, token, next) => {
      const place = placeOf(document, position);
      if (this.#prompted && isSame(this.#prompted.place, place)) return this.#prompted.answer;
      const answer = Promise.resolve(next(document, position, context, token));
      this.#asked = place;
      this.#prompted = this.#isPrompting ? { place, answer } : undefined;
      this.#isPrompting = false;
      return answer;
    },
  };

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listener.dispose();
  }

  #typed({ document, contentChanges: [change, ...others] }: vscode.TextDocumentChangeEvent): void {
    if (document !== this.#asked?.document) return;
    clearTimeout(this.#timer);
    if (!change || others.length > 0 || !/^[\p{L}\p{N}]$/u.test(change.text)) return;
    this.#timer = setTimeout(() => {
      if (!this.#wasForgotten(document)) return;
      this.#isPrompting = true;
      void vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
    }, ASKED_WITHIN_MS);
  }

  /** Whether the cursor stands at the end of a word, further on than where the last question was asked. */
  #wasForgotten(document: vscode.TextDocument): boolean {
    const { activeTextEditor: editor } = vscode.window;
    const asked = this.#asked;
    if (!asked || editor?.document !== document || !editor.selection.isEmpty || !isAsking(document)) return false;
    const { active } = editor.selection;
    const isFurther = active.line === asked.position.line && active.character > asked.position.character;
    return isFurther && document.getWordRangeAtPosition(active)?.end.isEqual(active) === true;
  }
}

interface Place {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly position: vscode.Position;
}

const placeOf = (document: vscode.TextDocument, position: vscode.Position): Place => ({
  document,
  version: document.version,
  position,
});

const isSame = (a: Place | undefined, b: Place): boolean =>
  a?.document === b.document && a.version === b.version && a.position.isEqual(b.position);

/** Whether the writer wants lists while typing. */
function isAsking(document: vscode.TextDocument): boolean {
  const wanted: unknown = vscode.workspace.getConfiguration('editor', document).get('quickSuggestions');
  return (
    wanted === true || (typeof wanted === 'object' && wanted !== null && 'other' in wanted && wanted.other === 'on')
  );
}
