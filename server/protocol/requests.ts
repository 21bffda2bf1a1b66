import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  type Hover,
  type HoverParams,
  type MarkupContent,
  MarkupKind,
} from 'vscode-languageserver';
import { quickFixesAt } from '../features/code-actions.ts';
import { completionDocumentation, completionsAt } from '../features/completion.ts';
import { isSpokenTo } from '../features/diagnostics.ts';
import { type Explanation, hoverAt } from '../features/hover.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { lspDiagnostic } from './diagnostic-reports.ts';
import type { OpenDocument } from './documents.ts';
import type { Host } from './host.ts';
import { rangeOf, spanOf } from './places.ts';
import type { Workspace } from './workspace.ts';

/** An editor that asks as the writer types does so within this time, busy as it may be. */
const TYPING_MS = 1500;

const NOTHING: CompletionList = { isIncomplete: true, items: [] };

/** Answers what an editor asks about a place in a document. */
export class Requests {
  readonly #workspace: Workspace;
  readonly #abilities: ClientAbilities;
  readonly #host: Host;
  /** Where the last list was asked for. */
  #lastList: { readonly key: string; readonly isInvoked: boolean } | undefined;

  constructor(workspace: Workspace, abilities: ClientAbilities, host: Host) {
    this.#workspace = workspace;
    this.#abilities = abilities;
    this.#host = host;
  }

  async hover({ textDocument, position }: HoverParams): Promise<Hover | null> {
    const reading = await this.#workspace.read(textDocument.uri);
    if (typeof reading === 'string') return null;
    const { document, analysis, glossary } = reading;
    const hover = hoverAt(analysis, glossary, document.text.offsetAt(position));
    if (!hover) return null;
    return { contents: contentOf(hover, this.#abilities.hoverFormat), range: rangeOf(document.text, hover.span) };
  }

  async completion({ textDocument, position, context }: CompletionParams): Promise<CompletionList> {
    const arrival = this.#host.now();
    const known = this.#workspace.find(textDocument.uri);
    const isInvoked = known
      ? this.#isInvoked(known, known.text.offsetAt(position), context?.triggerKind, arrival)
      : false;
    const reading = await this.#workspace.read(textDocument.uri);
    if (typeof reading === 'string') return NOTHING;
    const { document, analysis, glossary, settings } = reading;
    if (!isInvoked && !isSpokenTo(analysis, settings)) return NOTHING;
    const offset = document.text.offsetAt(position);
    const found = completionsAt(analysis, glossary, { offset, lineStart: offset - position.character, isInvoked });
    if (!found) return NOTHING;
    const range = rangeOf(document.text, found.replace);
    const items = found.items.map(
      ({ label, detail, entry }, rank): CompletionItem => ({
        label,
        detail,
        kind: CompletionItemKind.Reference,
        // The editor would throw out names that do not hold the typed letters in order: a wrong letter, an alias.
        filterText: found.typed,
        sortText: String(rank).padStart(3, '0'),
        textEdit: { range, newText: label },
        data: entry,
      }),
    );
    return { isIncomplete: true, items };
  }

  /**
   * Whether a list was asked for by a key. Editors send the same request when the writer only types on, but right
   * after the change, at its end, and once.
   */
  #isInvoked(document: OpenDocument, offset: number, trigger: CompletionTriggerKind | undefined, now: number): boolean {
    const key = `${document.uri} ${document.opening} ${document.text.version} ${offset}`;
    const last = this.#lastList;
    const { lastChange } = document;
    const isTyping = lastChange?.end === offset && now - lastChange.at < TYPING_MS && last?.key !== key;
    // A list that was open is asked for again with each letter.
    const isKept = trigger === CompletionTriggerKind.TriggerForIncompleteCompletions && last?.isInvoked === true;
    const isInvoked = isKept || !isTyping;
    this.#lastList = { key, isInvoked };
    return isInvoked;
  }

  async completionDocumentation(item: CompletionItem): Promise<CompletionItem> {
    const glossary = await this.#workspace.glossary();
    const explanation = glossary && typeof item.data === 'string' ? completionDocumentation(glossary, item.data) : null;
    return explanation ? { ...item, documentation: contentOf(explanation, this.#abilities.documentationFormat) } : item;
  }

  async codeActions({ textDocument, range, context }: CodeActionParams): Promise<CodeAction[]> {
    if (context.only && !context.only.some((kind) => isKindOf(CodeActionKind.QuickFix, kind))) return [];
    const reading = await this.#workspace.read(textDocument.uri);
    if (typeof reading === 'string') return [];
    const { document, analysis, glossary, settings } = reading;
    const { text } = document;
    return quickFixesAt(analysis, glossary, settings, spanOf(text, range)).map(
      ({ title, edit, diagnostic, isPreferred }) => ({
        title,
        kind: CodeActionKind.QuickFix,
        isPreferred,
        diagnostics: [lspDiagnostic(text, diagnostic, this.#host)],
        edit: { changes: { [textDocument.uri]: [{ range: rangeOf(text, edit.span), newText: edit.text }] } },
      }),
    );
  }
}

/** `quickfix` is one of `quickfix` and of everything (the empty kind). */
const isKindOf = (kind: string, wanted: string): boolean =>
  wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`);

const contentOf = ({ markdown, plaintext }: Explanation, format: MarkupKind): MarkupContent => ({
  kind: format,
  value: format === MarkupKind.Markdown ? markdown : plaintext,
});
