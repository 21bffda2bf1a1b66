import picomatch from 'picomatch/posix.js';
import type { Connection } from 'vscode-languageserver';
import { decoded } from '../features/own-glossary/files.ts';
import { isExcluded, type Settings } from '../features/settings.ts';
import type { ClientAbilities } from './client-abilities.ts';
import type { DocumentSettings } from './document-settings.ts';
import type { Host } from './host.ts';

/** A text of the workspace as it lies on the disk. */
export interface WorkspaceText {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
}

const LANGUAGES: Readonly<Record<string, string>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  txt: 'plaintext',
};

/** More than these nobody waits for: the rest is left out. */
export const MOST_FILES = 5000;
const MOST_FOLDERS = 20_000;
const MOST_DEPTH = 30;
/** UTF-16 units: a longer file is no article. */
const MOST_TEXT = 1_000_000;

/** What other programs keep beside a writer's work. */
const UNSEEN = /^(?:\..*|node_modules|bower_components)$/;

/** The articles that lie in the folders of the workspace, open or not. */
export class WorkspaceTexts {
  readonly #connection: Connection;
  readonly #host: Host;
  readonly #settings: DocumentSettings;
  readonly #abilities: ClientAbilities;

  constructor(connection: Connection, host: Host, settings: DocumentSettings, abilities: ClientAbilities) {
    this.#connection = connection;
    this.#host = host;
    this.#settings = settings;
    this.#abilities = abilities;
  }

  /** The addresses of the files that Perigee would read, folder by folder; none that a setting leaves out. */
  async *addresses(): AsyncGenerator<string> {
    let [files, folders] = [0, 0];
    for (const root of this.#settings.folderAddresses) {
      const isHidden = await this.#hidden(root);
      const waiting: { readonly address: string; readonly depth: number }[] = [{ address: root, depth: 0 }];
      for (let next = waiting.pop(); next && folders < MOST_FOLDERS; next = waiting.pop()) {
        const { address, depth } = next;
        folders++;
        for (const uri of await this.#filesIn(address, isHidden)) {
          if (files++ >= MOST_FILES) return;
          yield uri;
        }
        if (depth >= MOST_DEPTH) continue;
        const inside = (await this.#host.listFolders(address)).filter((name) => !UNSEEN.test(name)).sort();
        for (const name of inside.reverse()) {
          const folder = `${address}${encodeURIComponent(name)}/`;
          if (!isHidden(folder)) waiting.push({ address: folder, depth: depth + 1 });
        }
      }
    }
  }

  /** A file's text; undefined where it is gone, too long or no article. */
  async read(uri: string): Promise<WorkspaceText | undefined> {
    const languageId = languageOf(uri);
    const text = languageId === undefined ? undefined : await this.#host.readTextFile(uri);
    if (languageId === undefined || text === undefined || text.length > MOST_TEXT) return undefined;
    return { uri, languageId, text };
  }

  async #filesIn(folder: string, isHidden: (address: string) => boolean): Promise<readonly string[]> {
    const names = (await this.#host.listFolder(folder)).filter((name) => languageOf(name) !== undefined).sort();
    if (names.length === 0) return [];
    const settings: Settings = await this.#settings.of(folder);
    if (settings.enable === 'off') return [];
    return names
      .map((name) => folder + encodeURIComponent(name))
      .filter((uri) => !isHidden(uri) && !isExcluded(settings, uri));
  }

  /** What the editor itself hides or does not search. */
  async #hidden(root: string): Promise<(address: string) => boolean> {
    const globs = (await Promise.all([this.#globs(root, 'files.exclude'), this.#globs(root, 'search.exclude')])).flat();
    const matchers = globs.map((glob) => picomatch(glob, { dot: true }));
    return (address) => {
      const path = decoded(address.slice(root.length)).replace(/\/$/, '');
      return path !== '' && matchers.some((matches) => matches(path));
    };
  }

  async #globs(scopeUri: string, section: string): Promise<string[]> {
    if (!this.#abilities.hasConfiguration) return [];
    const value: unknown = await this.#connection.workspace.getConfiguration({ scopeUri, section });
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([glob, isOn]) => (isOn === true ? [glob] : []));
  }
}

const languageOf = (address: string): string | undefined =>
  LANGUAGES[/\.([a-z]+)$/i.exec(address)?.[1]?.toLowerCase() ?? ''];
