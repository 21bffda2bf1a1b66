import picomatch from 'picomatch/posix.js';
import type { Connection } from 'vscode-languageserver';
import { isWordList } from '../features/dictionary/formats.ts';
import { type IgnoreRules, ignoreRules } from '../features/ignore-file.ts';
import { decoded } from '../features/own-glossary/files.ts';
import { isExcluded, type Settings } from '../features/settings.ts';
import { FORMAT_ENDINGS, languageOfFile } from '../prose/formats.ts';
import type { ClientAbilities } from './client-abilities.ts';
import type { DocumentSettings } from './document-settings.ts';
import type { Host } from './host.ts';

/** A text of the workspace as it lies on the disk. */
export interface WorkspaceText {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
}

/** All that may be an article, for those who watch files. */
export const ARTICLE_GLOB = `**/*{${FORMAT_ENDINGS.join(',')}}`;

/** Why a file is left out. Folders that are left out are not looked into, so that nobody knows how many files are in them. */
type LeftOut = 'excluded' | 'ignored' | 'off' | 'open' | 'too-many' | 'too-large' | 'unreadable' | 'findings';
export type Tell = (why: LeftOut, count: number) => void;

/** More than these nobody waits for: the rest is left out. */
const MOST_FILES = 5000;
const MOST_FOLDERS = 20_000;
const MOST_DEPTH = 30;
/** UTF-16 units: a longer file is no article. */
const MOST_TEXT = 1_000_000;

/** What other programs keep beside a writer's work. */
const UNSEEN = /^(?:\..*|node_modules|bower_components)$/;

const IGNORE_FILE = '.gitignore';

/** What a `.gitignore` says below its folder. */
interface Ignores {
  readonly folder: string;
  readonly rules: IgnoreRules;
}

/** A folder that is still to be looked into, with the rules that hold there, the nearest last. */
interface Waiting {
  readonly address: string;
  readonly depth: number;
  readonly ignores: readonly Ignores[];
}

/** The nearest file that speaks of it decides. */
function isIgnored(address: string, ignores: readonly Ignores[]): boolean {
  for (const { folder, rules } of ignores.toReversed()) {
    const said = rules(decoded(address.slice(folder.length)).replace(/\/$/, ''), address.endsWith('/'));
    if (said !== undefined) return said;
  }
  return false;
}

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

  /**
   * The addresses of the files that Perigee would read, folder by folder; none that a setting or a `.gitignore` leaves out, which
   * is told.
   */
  async *addresses(tell: Tell = () => {}): AsyncGenerator<string> {
    let [files, folders] = [0, 0];
    for (const root of this.#settings.folderAddresses) {
      const isHidden = await this.#hidden(root);
      const waiting: Waiting[] = [{ address: root, depth: 0, ignores: [] }];
      for (let next = waiting.pop(); next && folders < MOST_FOLDERS; next = waiting.pop()) {
        const { address, depth } = next;
        folders++;
        const names = await this.#host.listFolder(address);
        const ignores = names.includes(IGNORE_FILE) ? await this.#withIgnores(next) : next.ignores;
        const isLeftOut = (one: string): boolean => isHidden(one) || isIgnored(one, ignores);
        for (const uri of await this.#articlesAmong(names, address, isLeftOut, tell)) {
          // The rest is counted only.
          if (++files > MOST_FILES) tell('too-many', 1);
          else yield uri;
        }
        if (depth >= MOST_DEPTH) continue;
        const inside = (await this.#host.listFolders(address)).filter((name) => !UNSEEN.test(name)).sort();
        for (const name of inside.reverse()) {
          const folder = `${address}${encodeURIComponent(name)}/`;
          if (!isLeftOut(folder)) waiting.push({ address: folder, depth: depth + 1, ignores });
        }
      }
    }
  }

  /** A file's text; undefined where it is gone, too long or no article. */
  async read(uri: string, tell: Tell = () => {}): Promise<WorkspaceText | undefined> {
    const languageId = languageOfFile(uri);
    const text = languageId === undefined ? undefined : await this.#host.readTextFile(uri);
    if (languageId === undefined || text === undefined) tell('unreadable', 1);
    else if (text.length > MOST_TEXT) tell('too-large', 1);
    else return { uri, languageId, text };
    return undefined;
  }

  async #articlesAmong(
    names: readonly string[],
    folder: string,
    isLeftOut: (address: string) => boolean,
    tell: Tell,
  ): Promise<readonly string[]> {
    const isArticle = (name: string): boolean => languageOfFile(name) !== undefined && !isWordList(folder + name);
    const articles = names.filter(isArticle).sort();
    if (articles.length === 0) return [];
    const settings: Settings = await this.#settings.of(folder);
    if (settings.enable === 'off') {
      tell('off', articles.length);
      return [];
    }
    return articles
      .map((name) => folder + encodeURIComponent(name))
      .filter((uri) => {
        const why = isLeftOut(uri) ? 'ignored' : isExcluded(settings, uri) ? 'excluded' : undefined;
        if (why) tell(why, 1);
        return why === undefined;
      });
  }

  async #withIgnores({ address, ignores }: Waiting): Promise<readonly Ignores[]> {
    const text = await this.#host.readTextFile(address + IGNORE_FILE);
    return text === undefined ? ignores : [...ignores, { folder: address, rules: ignoreRules(text) }];
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
