import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  type Hover,
  type HoverParams,
} from 'vscode-languageserver';
import { completionDocumentation, completionsAt } from '../features/completion.ts';
import { isSpokenTo } from '../features/diagnostics.ts';
import type { Plan } from '../features/dictionary/plan.ts';
import { hoverAt } from '../features/hover.ts';
import type { ReportableFinding } from '../features/wrong-warning.ts';
import { writtenIn } from '../prose/writing.ts';
import { type AddToGlossary, type AddToGlossaryParams, addToGlossary } from './add-to-glossary.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { contentOf } from './contents.ts';
import type { OpenDocument } from './documents.ts';
import { type ExportNamesParams, exportNames } from './export-names.ts';
import type { GlossaryFiles } from './glossary-files.ts';
import type { Host } from './host.ts';
import { rangeOf } from './places.ts';
import type { Workspace } from './workspace.ts';
import { type WrongWarningParams, wrongWarnings } from './wrong-warnings.ts';

/** An editor that asks as the writer types does so within this time, busy as it may be. */
const TYPING_MS = 1500;
/** The same question twice within this time comes of one letter: nobody is so quick to ask for a list by a key. */
const ONCE_MS = 150;

const NOTHING: CompletionList = { isIncomplete: true, items: [] };

/** Answers what an editor asks about a place in a document. */
export class Requests {
  readonly #workspace: Workspace;
  readonly #files: GlossaryFiles;
  readonly #abilities: ClientAbilities;
  readonly #host: Host;
  /** Where the last list was asked for. */
  #lastList: { readonly key: string; readonly isInvoked: boolean; readonly at: number } | undefined;

  constructor(workspace: Workspace, files: GlossaryFiles, abilities: ClientAbilities, host: Host) {
    this.#workspace = workspace;
    this.#files = files;
    this.#abilities = abilities;
    this.#host = host;
  }

  async hover({ textDocument, position }: HoverParams): Promise<Hover | null> {
    if (this.#files.has(textDocument.uri)) return this.#files.hover(textDocument.uri, position);
    const known = await this.#workspace.names(textDocument.uri);
    if (typeof known === 'string') return null;
    const { document, names, glossary } = known;
    const hover = hoverAt(names, glossary, document.text.offsetAt(position));
    if (!hover) return null;
    return { contents: contentOf(hover, this.#abilities.hoverFormat), range: rangeOf(document.text, hover.span) };
  }

  async completion({ textDocument, position, context }: CompletionParams): Promise<CompletionList> {
    if (this.#files.has(textDocument.uri)) return this.#files.completion(textDocument.uri, position);
    const arrival = this.#host.now();
    const open = this.#workspace.find(textDocument.uri);
    const isInvoked = open ? this.#isInvoked(open, open.text.offsetAt(position), context?.triggerKind, arrival) : false;
    const known = await this.#workspace.names(textDocument.uri);
    if (typeof known === 'string') return NOTHING;
    const { document, names, glossary, settings } = known;
    if (!isInvoked && !isSpokenTo(names, settings)) return NOTHING;
    const offset = document.text.offsetAt(position);
    const found = completionsAt(names, glossary, { offset, lineStart: offset - position.character, isInvoked });
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
        textEdit: { range, newText: writtenIn(names.prose.format ?? 'plaintext', label) },
        data: { entry, uri: textDocument.uri },
      }),
    );
    return { isIncomplete: true, items };
  }

  /**
   * Whether a list was asked for by a key. Editors send the same request when the writer only types on, but right
   * after the change, at its end, and once, or twice at once.
   */
  #isInvoked(document: OpenDocument, offset: number, trigger: CompletionTriggerKind | undefined, now: number): boolean {
    const key = `${document.uri} ${document.opening} ${document.text.version} ${offset}`;
    const last = this.#lastList;
    const { lastChange } = document;
    const isAgain = last?.key === key && now - last.at >= ONCE_MS;
    const isTyping = lastChange?.end === offset && now - lastChange.at < TYPING_MS && !isAgain;
    // A list that was open is asked for again with each letter.
    const isKept = trigger === CompletionTriggerKind.TriggerForIncompleteCompletions && last?.isInvoked === true;
    const isInvoked = isKept || !isTyping;
    this.#lastList = { key, isInvoked, at: now };
    return isInvoked;
  }

  async completionDocumentation(item: CompletionItem): Promise<CompletionItem> {
    const { entry, uri } = (item.data ?? {}) as { readonly entry?: unknown; readonly uri?: unknown };
    if (typeof entry !== 'string' || typeof uri !== 'string') return item;
    const known = await this.#workspace.glossaries.of(uri);
    const explanation = known && completionDocumentation(known.glossary, entry);
    return explanation ? { ...item, documentation: contentOf(explanation, this.#abilities.documentationFormat) } : item;
  }

  /** For the command: the edit that adds the selection, and where the writer goes on. */
  async addToGlossary({ textDocument, range }: AddToGlossaryParams): Promise<AddToGlossary | null> {
    const document = this.#workspace.find(textDocument.uri);
    return (document && (await addToGlossary(this.#workspace, document, range, this.#abilities))) ?? null;
  }

  /** For the command: what may be wrong at a place, ready to be copied. */
  wrongWarnings(params: WrongWarningParams): Promise<ReportableFinding[]> {
    return wrongWarnings(params, this.#workspace);
  }

  /** For the command: the files that tell a spelling checker all names. */
  exportNames(params: ExportNamesParams): Promise<Plan | null> {
    return exportNames(params, this.#workspace.glossaries, this.#host);
  }
}
