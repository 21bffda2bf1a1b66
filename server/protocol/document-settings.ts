import type { Connection, WorkspaceFolder } from 'vscode-languageserver';
import { nearestConfigFile } from '../features/config-file.ts';
import { DEFAULT_SETTINGS, readLayer, type Settings, type SettingsLayer, withLayer } from '../features/settings.ts';
import type { ClientAbilities } from './client-abilities.ts';
import type { Host } from './host.ts';

/** The settings of each document: the editor's over those of the nearest `.perigee/config.yaml`. Kept until forgotten. */
export class DocumentSettings {
  folders: readonly WorkspaceFolder[] = [];
  /** What a client sends that cannot be asked. */
  sent: SettingsLayer = {};
  readonly #known = new Map<string, Promise<Settings>>();
  readonly #told = new Set<string>();
  readonly #connection: Connection;
  readonly #abilities: ClientAbilities;
  readonly #host: Host;

  constructor(connection: Connection, abilities: ClientAbilities, host: Host) {
    this.#connection = connection;
    this.#abilities = abilities;
    this.#host = host;
  }

  of(uri: string): Promise<Settings> {
    const known = this.#known.get(uri) ?? this.#read(uri);
    this.#known.set(uri, known);
    return known;
  }

  /** All are asked for anew. */
  forgetAll(): void {
    this.#known.clear();
    this.#told.clear();
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  async #read(uri: string): Promise<Settings> {
    const [file, layer] = await Promise.all([this.#configFile(uri), this.#editorLayer(uri)]);
    const defaults = { ...DEFAULT_SETTINGS, language: this.#abilities.language };
    const below = file ? withLayer(defaults, file.layer, file.folder) : defaults;
    return withLayer(below, layer, this.#folderOf(uri));
  }

  async #configFile(uri: string): ReturnType<typeof nearestConfigFile> {
    const from = uri.startsWith('vscode-notebook-cell:') ? uri.replace(/^[^:]*/, 'file') : uri;
    // An unsaved document lies nowhere yet: it gets the settings of the first folder.
    const place = from.startsWith('untitled:') ? this.#folderOf(uri) : from;
    if (place === undefined) return undefined;
    const file = await nearestConfigFile(place, (address) => this.#host.readTextFile(address));
    for (const problem of file?.problems ?? []) this.#tellOnce(`${file?.address}: ${problem}`);
    return file;
  }

  /** A mistake in a settings file is told once, not for every document under it. */
  #tellOnce(problem: string): void {
    if (!this.#told.has(problem)) this.#connection.console.warn(problem);
    this.#told.add(problem);
  }

  async #editorLayer(scopeUri: string): Promise<SettingsLayer> {
    if (!this.#abilities.hasConfiguration) return this.sent;
    const section: unknown = await this.#connection.workspace.getConfiguration({ scopeUri, section: 'perigee' });
    // The editor checks its own settings, and sends the client's along.
    return readLayer(section, () => {});
  }

  /** The workspace folders as addresses that end in "/". */
  get folderAddresses(): readonly string[] {
    return this.folders.map(({ uri }) => (uri.endsWith('/') ? uri : `${uri}/`));
  }

  /** The innermost workspace folder around a document, else the first, as an address ending in "/". */
  #folderOf(uri: string): string | undefined {
    const addresses = this.folderAddresses;
    const around = addresses.filter((address) => uri.startsWith(address)).sort((a, b) => b.length - a.length);
    return around[0] ?? addresses[0];
  }
}
