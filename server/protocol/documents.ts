import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analyser } from '../analysis/analyser.ts';
import type { Analysis, AnalysisOptions, NamedDocument } from '../analysis/analysis.ts';
import type { StatedFact } from '../claims/stated/stated-facts.ts';
import { isWordList } from '../features/dictionary/formats.ts';
import { formatOfLanguage } from '../prose/formats.ts';
import type { Prose } from '../prose/paragraph.ts';
import { createReader, type Reader } from '../prose/read.ts';
import type { Steps } from '../prose/steps.ts';

/** Our own pages, old sides of diffs, logs, comment and chat boxes: read-only or not prose. A client's own selector may name fewer. */
const FOREIGN_SCHEMES =
  /^(perigee(?:-check|-sheet)?|git|gitfs|git-graph|gitlens|review|pr|merge-conflict|output|debug|comment|vscode-scm|vscode-settings|vscode-userdata|search-editor|walkThrough\w*|walk-through\w*|vscode-chat[\w-]*|chat[\w-]*|vscode-interactive[\w-]*|interactive[\w-]*|http|https|data):/i;

/** True for documents that people write in: the others are never read, whatever the client sends. */
export const isWritten = ({ uri, languageId }: TextDocumentItem): boolean =>
  formatOfLanguage(languageId) !== undefined && !FOREIGN_SCHEMES.test(uri) && !isWordList(uri);

/** An open document: its text, and what was read out of it last. */
export class OpenDocument {
  readonly uri: string;
  text: TextDocument;
  /** Tells this opening from earlier ones of the same address. */
  readonly opening: number;
  /** Where the last change ended, and when it came: a completion asked for right there and then comes of typing. */
  lastChange: { readonly end: number; readonly at: number } | undefined;

  /** What it states that other documents may speak against; the number changes with it. */
  stated: readonly (readonly StatedFact[])[] = [];
  statedVersion = 0;

  readonly #reader: Reader;
  #statedText = '[]';
  #prose: { readonly version: number; readonly prose: Prose } | undefined;
  #latest: { readonly key: string; readonly analysis: Analysis } | undefined;

  constructor({ uri, languageId, version, text }: TextDocumentItem, opening: number) {
    this.uri = uri;
    this.text = TextDocument.create(uri, languageId, version, text);
    this.opening = opening;
    this.#reader = createReader(languageId);
  }

  change(changes: readonly TextDocumentContentChangeEvent[], version: number, at: number): void {
    for (const change of changes) {
      const from = 'range' in change ? this.text.offsetAt(change.range.start) : 0;
      this.text = TextDocument.update(this.text, [change], version);
      this.lastChange = { end: from + change.text.length, at };
    }
  }

  /** Keeps what the last reading states, for the documents beside it. */
  state(stated: readonly (readonly StatedFact[])[]): void {
    const text = JSON.stringify(stated.flat().map(({ start, end, ...said }) => said));
    this.stated = stated;
    if (text === this.#statedText) return;
    this.#statedText = text;
    this.statedVersion++;
  }

  /** What it names as it stands. */
  names(analyser: Analyser): NamedDocument {
    return analyser.names(this.#read());
  }

  /** What the document would say with a change in it; it is not changed. */
  readAs(text: string): Prose {
    return this.#reader.read(text);
  }

  /** Only what changed since the last time is read again. */
  #read(): Prose {
    const { version } = this.text;
    if (this.#prose?.version !== version) this.#prose = { version, prose: this.#reader.read(this.text.getText()) };
    return this.#prose.prose;
  }

  /** The document as it stands, with its findings. */
  *analysing(analyser: Analyser, options: AnalysisOptions, glossaryVersion: string): Steps<Analysis> {
    const key = `${this.text.version} ${glossaryVersion} ${JSON.stringify(options)}`;
    if (this.#latest?.key === key) return this.#latest.analysis;
    const analysis = yield* analyser.analysing(this.#read(), options);
    this.#latest = { key, analysis };
    return analysis;
  }
}
