import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  type Range,
} from 'vscode-languageserver';
import { say } from '../features/messages/words.ts';
import { rewritesAt } from '../features/rewriting/rewrites.ts';
import { writtenIn } from '../prose/writing.ts';
import { isKindOf } from './code-action-kinds.ts';
import { rangeOf, spanOf } from './places.ts';
import type { Workspace } from './workspace.ts';

/** Offers names in their other forms. */
export class Rewrites {
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Only to whoever asks: a lamp beside every name would tell nothing. */
  async at(uri: string, range: Range, { only, triggerKind }: CodeActionContext): Promise<CodeAction[]> {
    const isAsked = only
      ? only.some((kind) => isKindOf(CodeActionKind.RefactorRewrite, kind))
      : triggerKind !== CodeActionTriggerKind.Automatic;
    const reading = isAsked ? await this.#workspace.read(uri) : 'unknown';
    if (typeof reading === 'string') return [];
    const { analysis, glossary, settings, document } = reading;
    const { text } = document;
    const { format = 'plaintext' } = analysis.prose;
    return rewritesAt(analysis, glossary, text.getText(), spanOf(text, range)).map(({ title, changes }) => ({
      title: say(settings.language, title.id, title.arguments),
      kind: CodeActionKind.RefactorRewrite,
      edit: {
        changes: {
          [uri]: changes.map((one) => ({ range: rangeOf(text, one.span), newText: writtenIn(format, one.text) })),
        },
      },
    }));
  }
}
