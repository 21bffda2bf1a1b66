import type { Location } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { EntryId } from '../../glossary/entry.ts';
import { decoded } from '../features/own-glossary/files.ts';
import { mayName, placesOf } from '../features/spoken-of.ts';
import { readProse } from '../prose/read.ts';
import type { Known } from './glossaries.ts';
import type { Host } from './host.ts';
import { rangeOf } from './places.ts';
import type { Workspace } from './workspace.ts';
import type { WorkspaceText, WorkspaceTexts } from './workspace-texts.ts';

/** Findings are not what is looked for. */
const NO_CHECKS = {};

/** Looks for an entry in all that the workspace holds. */
export class Search {
  readonly #workspace: Workspace;
  readonly #texts: WorkspaceTexts;
  readonly #host: Host;

  constructor(workspace: Workspace, texts: WorkspaceTexts, host: Host) {
    this.#workspace = workspace;
    this.#texts = texts;
    this.#host = host;
  }

  /** Document by document, the one that is asked from first, then what is open, then what lies on the disk. */
  async *placesOf(id: EntryId, from: string): AsyncGenerator<Location[]> {
    const open = [...this.#workspace.documents].map(({ uri }) => uri);
    open.sort((a, b) => Number(b === from) - Number(a === from));
    for (const uri of open) yield await this.#inOpen(id, uri);
    const isOpen = new Set(open.map(decoded));
    for await (const uri of this.#texts.addresses()) {
      if (!isOpen.has(decoded(uri))) yield await this.#inFile(id, uri);
    }
  }

  async #inOpen(id: EntryId, uri: string): Promise<Location[]> {
    const reading = await this.#workspace.read(uri);
    const entry = typeof reading === 'string' ? undefined : reading.glossary.indexOf(id);
    if (typeof reading === 'string' || entry === undefined) return [];
    const { document, analysis } = reading;
    return placesOf(analysis, entry).map((span) => ({ uri, range: rangeOf(document.text, span) }));
  }

  /** What cannot hold a name of it is not read: in most files that is soon told. */
  async #inFile(id: EntryId, uri: string): Promise<Location[]> {
    const [known, file] = [await this.#workspace.glossaries.of(uri), await this.#texts.read(uri)];
    const entry = known?.glossary.byId(id);
    if (!known || !file || !entry || !mayName(entry.names.map(({ text }) => text))(file.text)) return [];
    return this.#inText(id, file, known);
  }

  #inText(id: EntryId, { uri, languageId, text }: WorkspaceText, { glossary, analyser }: Known): Location[] {
    const entry = glossary.indexOf(id);
    if (entry === undefined) return [];
    const document = TextDocument.create(uri, languageId, 0, text);
    const analysis = analyser.analyse(readProse(languageId, text), { today: this.#host.today(), checks: NO_CHECKS });
    return placesOf(analysis, entry).map((span) => ({ uri, range: rangeOf(document, span) }));
  }
}
