import { parseDocument } from 'yaml';
import { readLayer, type SettingsLayer } from './settings.ts';

/** A `.perigee/config.yaml` as found: what it says, and what is wrong in it. */
export interface ConfigFile {
  readonly address: string;
  /** The folder that holds `.perigee`, ending in "/": its globs are read from there. */
  readonly folder: string;
  readonly layer: SettingsLayer;
  readonly problems: readonly string[];
}

const NAME = '.perigee/config.yaml';
export const isConfigFile = (address: string): boolean => address.endsWith(`/${NAME}`);

/** The settings file nearest upward from a document or folder, given by its address (a folder's ends in "/"). */
export async function nearestConfigFile(
  from: string,
  readTextFile: (address: string) => Promise<string | undefined>,
): Promise<ConfigFile | undefined> {
  for (const folder of foldersUpward(from)) {
    const address = folder + NAME;
    const text = await readTextFile(address);
    if (text !== undefined) return { address, folder, ...parseConfig(text) };
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
