import type { Connection } from 'vscode-languageserver';
import {
  compileOwn,
  MOST_OWN_CHARACTERS,
  type OwnGlossary,
  type ParsedFile,
  parseOwnFile,
  unreadFile,
} from '../../glossary/compiler/own.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { loadGlossary } from '../../glossary/load.ts';
import { type Analyser, createAnalyser } from '../analysis/analyser.ts';
import { decoded, foldersFor, isGlossaryFile, shownPath } from '../features/own-glossary/files.ts';
import type { Host } from './host.ts';

/** What is known in a folder, and what reads documents against it: documents share paragraphs when copied or reopened. */
export interface Known {
  readonly glossary: Glossary;
  readonly analyser: Analyser;
  /** Where the folder has glossary files. */
  readonly own?: OwnFiles;
}

export interface OwnFiles extends OwnGlossary {
  /** Addresses by the paths that are shown. */
  readonly addresses: ReadonlyMap<string, string>;
}

interface ReadFile extends ParsedFile {
  readonly address: string;
  readonly text: string;
  /** Tells it from all that was read before. */
  readonly number: number;
}

/** So many different sets of glossary files are kept ready. */
const MOST_SETS = 8;

/** The built-in glossary, loaded with the first document that needs it, and the glossary files of folders over it. */
export class Glossaries {
  readonly #connection: Connection;
  readonly #host: Host;
  readonly #workspaceFolders: () => readonly string[];
  readonly #isTrusted: () => boolean;
  #base: Promise<Known | undefined> | undefined;
  /** By document, until a file may have changed. */
  readonly #ofDocument = new Map<string, Promise<Known | undefined>>();
  readonly #listings = new Map<string, Promise<readonly string[]>>();
  /** By the numbers of the files in it. */
  readonly #sets = new Map<string, Known>();
  readonly #texts = new Map<string, Promise<string | undefined>>();
  /** As they were parsed last. */
  readonly #files = new Map<string, ReadFile>();
  /** Files as they stand in the editor. */
  readonly #open = new Map<string, string>();
  #reads = 0;

  /** Workspace folders are addresses that end in "/". */
  constructor(connection: Connection, host: Host, workspaceFolders: () => readonly string[], isTrusted: () => boolean) {
    this.#connection = connection;
    this.#host = host;
    this.#workspaceFolders = workspaceFolders;
    this.#isTrusted = isTrusted;
  }

  /** Undefined where the built-in glossary cannot be read: the log says why, and nothing is shown. */
  of(uri: string): Promise<Known | undefined> {
    const known = this.#ofDocument.get(uri) ?? this.#make(uri);
    this.#ofDocument.set(uri, known);
    return known;
  }

  /** The built-in one alone. */
  base(): Promise<Known | undefined> {
    this.#base ??= this.#host
      .readGlossary()
      .then((bytes) => {
        const glossary = loadGlossary(bytes);
        return { glossary, analyser: createAnalyser(glossary) };
      })
      .catch((error: unknown) => {
        this.#connection.console.error(`the glossary cannot be read: ${error}`);
        return undefined;
      });
    return this.#base;
  }

  /** The glossary files that hold for a document, the nearest last; none where the workspace is not trusted. */
  async filesFor(uri: string): Promise<string[]> {
    const address = this.#addressOf(uri);
    if (address === undefined || !this.#isTrusted()) return [];
    const folders = foldersFor(address, this.#workspaceFolders());
    const lists = await Promise.all(folders.map((folder) => this.#list(folder)));
    return lists.flatMap((names, index) => names.map((name) => `${folders[index]}${name}`));
  }

  /** The text of a glossary file, as it stands in the editor or else on the disk. */
  async textOf(address: string): Promise<string | undefined> {
    return this.#open.get(address) ?? (await this.#saved(address));
  }

  /** Where a folder's first glossary file would lie; undefined for a document that lies nowhere, or is not trusted. */
  newFileFor(uri: string, name: string): string | undefined {
    const address = this.#addressOf(uri);
    return address === undefined || !this.#isTrusted()
      ? undefined
      : `${foldersFor(address, this.#workspaceFolders())[0]}${name}`;
  }

  /** Files may have been changed, made, moved or deleted. */
  forget(): void {
    this.#ofDocument.clear();
    this.#listings.clear();
    this.#texts.clear();
  }

  /** A glossary file was opened or changed in the editor: what stands there counts, saved or not. */
  setOpen(address: string, text: string): void {
    this.#open.set(address, text);
    this.#ofDocument.clear();
    this.#listings.clear();
  }

  setClosed(address: string): void {
    this.#open.delete(address);
    this.forget();
  }

  async #make(uri: string): Promise<Known | undefined> {
    const [base, addresses] = await Promise.all([this.base(), this.filesFor(uri)]);
    if (!base || addresses.length === 0) return base;
    const files: ReadFile[] = [];
    // One after the other: between two of them the server answers.
    for (const address of addresses) files.push(...(await this.#read(address)));
    const key = files.map(({ number }) => number).join(' ');
    const known = this.#sets.get(key) ?? this.#join(files, base, key);
    this.#sets.delete(key);
    this.#sets.set(key, known);
    for (const old of [...this.#sets.keys()].slice(0, -MOST_SETS)) this.#sets.delete(old);
    return known;
  }

  /** What is built in alone, where the files bring a fault of ours to light. */
  #join(files: readonly ReadFile[], base: Known, version: string): Known {
    try {
      return this.#overlaid(files, base.glossary, version);
    } catch (error) {
      const report = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.#connection.console.error(`the glossary files ${files.map(({ path }) => path).join(', ')}: ${report}`);
      return base;
    }
  }

  #overlaid(files: readonly ReadFile[], base: Glossary, version: string): Known {
    let size = 0;
    const read = files.map((file) => {
      size += file.text.length;
      return size > MOST_OWN_CHARACTERS ? unreadFile(file) : file;
    });
    const own = compileOwn(read, base, version);
    const addresses = new Map(files.map(({ path, address }) => [path, address]));
    return { glossary: own.glossary, analyser: createAnalyser(own.glossary), own: { ...own, addresses } };
  }

  /** None where the file is gone. */
  async #read(address: string): Promise<ReadFile[]> {
    const text = await this.textOf(address);
    if (text === undefined) return [];
    const path = shownPath(address, this.#workspaceFolders());
    const known = this.#files.get(address);
    if (known?.text === text && known.path === path) return [known];
    const file = { ...parseOwnFile({ path, text }), address, text, number: ++this.#reads };
    this.#files.set(address, file);
    return [file];
  }

  #saved(address: string): Promise<string | undefined> {
    const known = this.#texts.get(address) ?? this.#host.readTextFile(address);
    this.#texts.set(address, known);
    return known;
  }

  #list(folder: string): Promise<readonly string[]> {
    const known =
      this.#listings.get(folder) ?? this.#host.listFolder(folder).then((names) => this.#ownIn(folder, names));
    this.#listings.set(folder, known);
    return known;
  }

  /** The glossary files among the names in a folder, and those that are open there and not saved yet. */
  #ownIn(folder: string, names: readonly string[]): readonly string[] {
    const open = [...this.#open.keys()].filter((address) => address.startsWith(folder));
    const inEditor = open.map((address) => address.slice(folder.length)).filter((name) => !name.includes('/'));
    // An editor may encode more characters of a name than is needed: it is the same file.
    const plain = new Set(inEditor.map(decoded));
    const onDisk = names.filter((name) => !plain.has(name)).map(encodeURIComponent);
    return [...onDisk, ...inEditor].filter(isGlossaryFile).sort();
  }

  /** Where a document lies, as far as glossary files go: an unsaved one in the first folder. */
  #addressOf(uri: string): string | undefined {
    if (uri.startsWith('untitled:')) return this.#workspaceFolders()[0];
    if (uri.startsWith('vscode-notebook-cell:')) return uri.replace(/^[^:]*/, 'file').replace(/#.*$/, '');
    return uri.includes('/') ? uri : undefined;
  }
}
