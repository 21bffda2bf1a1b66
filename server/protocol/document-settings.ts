import type { Connection, WorkspaceFolder } from 'vscode-languageserver';
import { nearestAcceptedFile } from '../features/accepted-file.ts';
import { nearestConfigFile, nearestFile } from '../features/config-file.ts';
import { DEFAULT_SETTINGS, readLayer, type Settings, type SettingsLayer, withLayer } from '../features/settings.ts';
import type { ClientAbilities } from './client-abilities.ts';
import type { Host } from './host.ts';

/** The settings of each document: the editor's over those of the nearest `.perigee/config.yaml`. Kept until forgotten. */
export class DocumentSettings {
  folders: readonly WorkspaceFolder[] = [];
  /** The files of a workspace that is not trusted, which could hide warnings and raise others, are left unread. */
  isTrusted: boolean;
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
    this.isTrusted = !abilities.isRestricted;
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
    const place = this.isTrusted ? this.#placeOf(uri) : undefined;
    const read = (address: string): Promise<string | undefined> => this.#host.readTextFile(address);
    const [file, accepted, layer] = await Promise.all([
      place === undefined ? undefined : nearestConfigFile(place, read),
      place === undefined ? undefined : nearestAcceptedFile(place, read),
      this.#editorLayer(uri),
    ]);
    for (const one of [file, accepted])
      for (const problem of one?.problems ?? []) this.#tellOnce(`${one?.address}: ${problem}`);
    const defaults = { ...DEFAULT_SETTINGS, language: this.#abilities.language };
    const below = file ? withLayer(defaults, file.layer, file.folder) : defaults;
    const settings = withLayer(below, layer, this.#folderOf(uri));
    return accepted ? { ...settings, accepted: accepted.claims } : settings;
  }

  /**
   * The file of a name such as `.perigee/config.yaml` that holds for a document, or else where it would lie: at the top of
   * the workspace folder. Undefined where there is no folder, or it is not trusted.
   */
  async fileFor(uri: string, name: string): Promise<{ address: string; text: string | undefined } | undefined> {
    if (!this.isTrusted) return undefined;
    const place = this.#placeOf(uri);
    const found =
      place === undefined ? undefined : await nearestFile(name, place, (file) => this.#host.readTextFile(file));
    if (found) return found;
    const folder = this.#folderOf(uri);
    return folder === undefined || (place !== undefined && !place.startsWith(folder))
      ? undefined
      : { address: folder + name, text: undefined };
  }

  /** Where a document lies, as far as settings files go. An unsaved one lies nowhere yet: it gets those of the first folder. */
  #placeOf(uri: string): string | undefined {
    const from = uri.startsWith('vscode-notebook-cell:') ? uri.replace(/^[^:]*/, 'file') : uri;
    return from.startsWith('untitled:') ? this.#folderOf(uri) : from;
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
