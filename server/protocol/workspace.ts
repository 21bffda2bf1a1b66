import type { Connection, TextDocumentItem } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Glossary } from '../../glossary/glossary.ts';
import type { Analyser } from '../analysis/analyser.ts';
import type { Analysis, NamedDocument } from '../analysis/analysis.ts';
import { isSpokenTo } from '../features/diagnostics.ts';
import { analysisOptions, isExcluded, isFormatOn, type Settings } from '../features/settings.ts';
import type { DocumentSettings } from './document-settings.ts';
import { isWritten, OpenDocument } from './documents.ts';
import type { Glossaries, OwnFiles } from './glossaries.ts';
import type { Host } from './host.ts';
import { inSlices } from './slices.ts';
import type { WorkspaceText } from './workspace-texts.ts';

/** Why a document is not read. */
export type Silence = 'unknown' | 'off' | 'format-off' | 'excluded' | 'empty' | 'too-large' | 'no-glossary';

/** A document that is read, and with what. */
interface ReadDocument {
  readonly document: OpenDocument;
  readonly glossary: Glossary;
  readonly settings: Settings;
  /** What the glossary files of its folder say. */
  readonly own: OwnFiles | undefined;
}

interface ReadyDocument extends ReadDocument {
  readonly analyser: Analyser;
}

/** The same with what it names: for those who ask as the writer types. */
export interface Names extends ReadDocument {
  readonly names: NamedDocument;
}

/** With its findings as well. */
export interface Reading extends ReadDocument {
  readonly analysis: Analysis;
  /** How it would read with another text; the document stays as it is. */
  readonly analyseAs: (text: string) => Analysis;
}

/** Beyond it nobody writes by hand; such a file is a log or data. UTF-16 units. */
const MOST_TEXT = 5_000_000;

/** Longer than this for one reading is worth a line in the log. */
const SLOW_MS = 3000;
const MOST_LOGGED = 500;

/** The open documents, and what they are read against. */
export class Workspace {
  /** Grows with each change that is not in a document: what was said before no longer counts. */
  state = 0;
  readonly settings: DocumentSettings;
  readonly glossaries: Glossaries;
  readonly #documents = new Map<string, OpenDocument>();
  readonly #connection: Connection;
  readonly #host: Host;
  readonly #logged = new Set<string>();
  #openings = 0;

  constructor(connection: Connection, host: Host, settings: DocumentSettings, glossaries: Glossaries) {
    this.#connection = connection;
    this.#host = host;
    this.settings = settings;
    this.glossaries = glossaries;
  }

  get documents(): Iterable<OpenDocument> {
    return this.#documents.values();
  }

  find(uri: string): OpenDocument | undefined {
    return this.#documents.get(uri);
  }

  open(item: TextDocumentItem): void {
    if (!isWritten(item)) return;
    this.settings.forget(item.uri);
    this.#documents.set(item.uri, new OpenDocument(item, ++this.#openings));
    if (item.text.length > MOST_TEXT) {
      this.#connection.console.info(
        `${item.uri} is left alone: it has more than ${MOST_TEXT / 1e6} million characters`,
      );
    }
  }

  /** True where the document was one of those that are read. */
  close(uri: string): boolean {
    this.settings.forget(uri);
    return this.#documents.delete(uri);
  }

  /** What a document names as it stands now, or why it is not read. */
  async names(uri: string): Promise<Names | Silence> {
    const ready = await this.#ready(uri);
    return typeof ready === 'string' ? ready : { ...ready, names: ready.document.names(ready.analyser) };
  }

  /** A document read as it stands now, or why it is not. */
  async read(uri: string): Promise<Reading | Silence> {
    const ready = await this.#ready(uri);
    if (typeof ready === 'string') return ready;
    const { document, settings } = ready;
    const { state } = this;
    const { version } = document.text;
    const isAsItWas = (): boolean =>
      this.state === state && this.find(uri) === document && document.text.version === version;
    const reading = await this.#analysed(ready, isAsItWas);
    // What was found so far is kept: from the beginning again is not far.
    if (!reading) return this.read(uri);
    const { analysis } = reading;
    document.state(isSpokenTo(analysis, settings) ? analysis.paragraphs.map(({ stated }) => stated) : []);
    return reading;
  }

  /** A text that is not open, read as if it were; under the settings of its folder, which many share. */
  async readClosed({ uri, languageId, text }: WorkspaceText): Promise<Reading | Silence> {
    const settings = await this.settings.of(uri.slice(0, uri.lastIndexOf('/') + 1));
    const silence = silenceOf({ uri, languageId, getText: () => text }, settings);
    if (silence !== undefined) return silence;
    const known = await this.glossaries.of(uri);
    if (!known) return 'no-glossary';
    const document = new OpenDocument({ uri, languageId, version: 0, text }, 0);
    const ready = { document, settings, ...known, own: known.own };
    return (await this.#analysed(ready, () => true)) ?? 'unknown';
  }

  /** Others are answered between; undefined where it is no longer what is wanted. */
  async #analysed(ready: ReadyDocument, isWanted: () => boolean): Promise<Reading | undefined> {
    const { document, glossary, analyser, settings } = ready;
    const { uri } = document;
    const start = this.#host.now();
    const complain = (trouble: string): void => this.#log(`${uri}: ${trouble}`);
    const options = analysisOptions(settings, { today: this.#host.today(), documentName: uri, complain });
    const steps = document.analysing(analyser, options, glossary.version);
    const analysis = await inSlices(steps, () => this.#host.now(), isWanted);
    if (!analysis) return undefined;
    const taken = this.#host.now() - start;
    if (taken > SLOW_MS) this.#log(`${uri}: read in ${Math.round(taken)} ms`);
    const analyseAs = (text: string): Analysis => analyser.analyse(document.readAs(text), options);
    return { ...ready, analysis, analyseAs };
  }

  /** The glossary is loaded by the first document that needs it. */
  async #ready(uri: string): Promise<ReadyDocument | Silence> {
    const settings = this.#documents.has(uri) ? await this.settings.of(uri) : undefined;
    const silence = this.#silenceOf(uri, settings);
    if (silence !== undefined) return silence;
    const known = await this.glossaries.of(uri);
    // While waiting, it may have been closed, emptied or grown.
    const document = this.#documents.get(uri);
    const silenceNow = this.#silenceOf(uri, settings);
    if (silenceNow !== undefined || !document || !settings) return silenceNow ?? 'unknown';
    if (!known) return 'no-glossary';
    return { document, settings, ...known, own: known.own };
  }

  /** The documents that are open beside one, and that state something. */
  beside(uri: string): readonly OpenDocument[] {
    return [...this.#documents.values()].filter((one) => one.uri !== uri && one.stated.some((list) => list.length > 0));
  }

  /** Once each, as the same paragraph comes again with each letter. */
  #log(trouble: string): void {
    if (this.#logged.has(trouble)) return;
    if (this.#logged.size > MOST_LOGGED) this.#logged.clear();
    this.#logged.add(trouble);
    this.#connection.console.warn(trouble);
  }

  #silenceOf(uri: string, settings: Settings | undefined): Silence | undefined {
    const document = this.#documents.get(uri);
    return document && settings ? silenceOf(document.text, settings) : 'unknown';
  }
}

type SomeText = Pick<TextDocument, 'uri' | 'languageId' | 'getText'>;

function silenceOf(document: SomeText, settings: Settings): Silence | undefined {
  const text = document.getText();
  if (settings.enable === 'off') return 'off';
  if (!isFormatOn(settings, document.languageId)) return 'format-off';
  if (text.length > MOST_TEXT) return 'too-large';
  if (isExcluded(settings, document.uri)) return 'excluded';
  return text.trim() === '' ? 'empty' : undefined;
}
