import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  DiagnosticSeverity,
  type Hover,
  type Diagnostic as LspDiagnostic,
  type Position,
  type Range,
  type TextDocumentContentChangeEvent,
  type TextDocumentItem,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { EntryId } from '../../glossary/entry.ts';
import { explanationOf } from '../features/hover.ts';
import { say } from '../features/messages/words.ts';
import { completionsInFile, entryInFile, type FileCompletion } from '../features/own-glossary/completion.ts';
import { type Mistake, mistakesIn } from '../features/own-glossary/mistakes.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { contentOf } from './contents.ts';
import type { Glossaries, Known, OwnFiles } from './glossaries.ts';
import { rangeOf, spanOf } from './places.ts';

const KINDS: Readonly<Record<FileCompletion['sort'], CompletionItemKind>> = {
  field: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  id: CompletionItemKind.Reference,
};

/** An entry that a place of a document speaks of, in which words, and the glossary files that hold there. */
export interface EntryAtPlace {
  readonly id: EntryId;
  readonly range: Range;
  readonly own: OwnFiles | undefined;
}

/** Glossary files that are open in the editor: their mistakes, and help while they are written. */
export class GlossaryFiles {
  readonly #open = new Map<string, TextDocument>();
  readonly #glossaries: Glossaries;
  readonly #abilities: ClientAbilities;

  constructor(glossaries: Glossaries, abilities: ClientAbilities) {
    this.#glossaries = glossaries;
    this.#abilities = abilities;
  }

  has(uri: string): boolean {
    return this.#open.has(uri);
  }

  get addresses(): Iterable<string> {
    return this.#open.keys();
  }

  version(uri: string): number | undefined {
    return this.#open.get(uri)?.version;
  }

  open({ uri, languageId, version, text }: TextDocumentItem): void {
    this.#open.set(uri, TextDocument.create(uri, languageId, version, text));
    this.#glossaries.setOpen(uri, text);
  }

  change(uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const document = this.#open.get(uri);
    if (!document) return;
    const changed = TextDocument.update(document, [...changes], version);
    this.#open.set(uri, changed);
    this.#glossaries.setOpen(uri, changed.getText());
  }

  close(uri: string): boolean {
    if (this.#open.delete(uri)) this.#glossaries.setClosed(uri);
    else return false;
    return true;
  }

  async diagnostics(uri: string): Promise<LspDiagnostic[]> {
    const file = await this.#read(uri);
    return file ? file.mistakes.map((mistake) => diagnosticOf(file.document, mistake)) : [];
  }

  async fixes(uri: string, range: Range): Promise<CodeAction[]> {
    const file = await this.#read(uri);
    if (!file) return [];
    const { document } = file;
    const at = spanOf(document, range);
    return file.mistakes.flatMap((mistake) => {
      const { span, fix } = mistake;
      if (!fix || span.from > at.to || at.from > span.to) return [];
      const edit = { changes: { [uri]: [{ range: rangeOf(document, fix.span), newText: fix.text }] } };
      const title = say(this.#abilities.language, 'fix.replace', { text: fix.text });
      const diagnostics = [diagnosticOf(document, mistake)];
      return [{ title, kind: CodeActionKind.QuickFix, isPreferred: true, diagnostics, edit }];
    });
  }

  async completion(uri: string, position: Position): Promise<CompletionList> {
    const [document, known] = [this.#open.get(uri), await this.#glossaries.of(uri)];
    const found =
      document && known && completionsInFile(document.getText(), known.glossary, document.offsetAt(position));
    if (!found) return { isIncomplete: true, items: [] };
    const range = rangeOf(document, found.replace);
    const typed = document.getText(range);
    const items = found.items.map(
      ({ label, detail, insert, sort }, rank): CompletionItem => ({
        label,
        detail,
        kind: KINDS[sort],
        filterText: typed,
        sortText: String(rank).padStart(3, '0'),
        textEdit: { range, newText: insert },
        ...(sort === 'id' ? { data: { entry: label, uri } } : {}),
      }),
    );
    return { isIncomplete: true, items };
  }

  async hover(uri: string, position: Position): Promise<Hover | null> {
    const [document, known] = [this.#open.get(uri), await this.#glossaries.of(uri)];
    const found = document && known && entryInFile(document.getText(), known.glossary, document.offsetAt(position));
    if (!found) return null;
    const explanation = explanationOf(known.glossary, found.entry);
    return { contents: contentOf(explanation, this.#abilities.hoverFormat), range: rangeOf(document, found.span) };
  }

  /** The entry whose id stands at a place. */
  async entryAt(uri: string, position: Position): Promise<EntryAtPlace | undefined> {
    const [document, known] = [this.#open.get(uri), await this.#glossaries.of(uri)];
    const found = document && known && entryInFile(document.getText(), known.glossary, document.offsetAt(position));
    return found && { id: found.entry.id, range: rangeOf(document, found.span), own: known.own };
  }

  /** The entry that is written around a place. */
  async entryAround(uri: string, position: Position): Promise<EntryAtPlace | undefined> {
    const [document, own] = [this.#open.get(uri), (await this.#glossaries.of(uri))?.own];
    const offset = document?.offsetAt(position) ?? -1;
    const around = [...(own?.places ?? [])].find(
      ([, { path, from, to }]) => own?.addresses.get(path) === uri && from <= offset && offset < to,
    );
    return document && around && { id: around[0], range: rangeOf(document, around[1]), own };
  }

  async #read(uri: string): Promise<{ document: TextDocument; mistakes: Mistake[] } | undefined> {
    const known: Known | undefined = await this.#glossaries.of(uri);
    const document = this.#open.get(uri);
    const path = [...(known?.own?.addresses ?? [])].find(([, address]) => address === uri)?.[0];
    if (!known?.own || !document || path === undefined) return undefined;
    return { document, mistakes: mistakesIn(known.own, path, document.getText()) };
  }
}

function diagnosticOf(document: TextDocument, { span, code, message, isUsable }: Mistake): LspDiagnostic {
  const severity = isUsable ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
  return { range: rangeOf(document, span), severity, code, source: 'perigee', message };
}
