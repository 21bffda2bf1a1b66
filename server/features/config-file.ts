import { parseDocument } from 'yaml';
import { readLayer, type SettingsLayer } from './settings.ts';

/** A `.perigee/config.yaml` as found: what it says, and what is wrong in it. */
interface ConfigFile {
  readonly address: string;
  /** The folder that holds `.perigee`, ending in "/": its globs are read from there. */
  readonly folder: string;
  readonly layer: SettingsLayer;
  readonly problems: readonly string[];
}

export const CONFIG_FILE = '.perigee/config.yaml';
export const isConfigFile = (address: string): boolean => address.endsWith(`/${CONFIG_FILE}`);

type ReadTextFile = (address: string) => Promise<string | undefined>;

/** The settings file nearest upward from a document or folder, given by its address (a folder's ends in "/"). */
export async function nearestConfigFile(from: string, readTextFile: ReadTextFile): Promise<ConfigFile | undefined> {
  const found = await nearestFile(CONFIG_FILE, from, readTextFile);
  return found && { address: found.address, folder: found.folder, ...parseConfig(found.text) };
}

/** A file as it was found, and the folder that it was looked for in. */
interface FoundFile {
  readonly address: string;
  readonly folder: string;
  readonly text: string;
}

/** The file of a name, such as `.perigee/config.yaml`, nearest upward from a document or folder. */
export async function nearestFile(
  name: string,
  from: string,
  readTextFile: ReadTextFile,
): Promise<FoundFile | undefined> {
  for (const folder of foldersUpward(from)) {
    const address = folder + name;
    const text = await readTextFile(address);
    if (text !== undefined) return { address, folder, text };
  }
  return undefined;
}

/** `file:///a/b/c.md` -> `file:///a/b/`, `file:///a/`, `file:///`. An address without a path has none. */
function foldersUpward(address: string): string[] {
  const [, root = '', path = ''] = /^([a-z][\w+.-]*:(?:\/\/[^/?#]*)?\/)([^?#]*)/i.exec(address) ?? [];
  if (root === '') return [];
  const names = path.split('/').slice(0, -1);
  return Array.from({ length: names.length + 1 }, (_, up) =>
    [root, ...names.slice(0, names.length - up).map((name) => `${name}/`)].join(''),
  );
}

/** What a settings file says. Broken YAML says nothing; aliases are not followed, so that a file cannot grow when read. */
export function parseConfig(text: string): { readonly layer: SettingsLayer; readonly problems: readonly string[] } {
  const document = parseDocument(text);
  const problems = document.errors.map(({ message }) => message.split('\n', 1)[0] ?? message);
  if (problems.length > 0) return { layer: {}, problems };
  try {
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    return { layer: readLayer(value, (problem) => problems.push(problem)), problems };
  } catch (error) {
    return { layer: {}, problems: [error instanceof Error ? error.message : String(error)] };
  }
}
