import { readdir, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import picomatch from 'picomatch';
import { FORMAT_ENDINGS } from '../prose/formats.ts';
import { STANDARD_INPUT } from './articles.ts';
import { CommandError } from './command-error.ts';

const UNSEEN = new Set(['node_modules', '.git']);

/** The files that arguments name: files, folders (their Markdown and text files) and globs; each once, in order. */
export async function filesOf(names: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(names.map(filesOfName));
  return [...new Set(lists.flat())];
}

async function filesOfName(name: string): Promise<string[]> {
  if (name === STANDARD_INPUT) return [name];
  const kind = await stat(name).catch(() => undefined);
  if (kind?.isDirectory()) return articlesUnder(name, () => true);
  if (kind) return [name];
  const { isGlob, base, glob } = picomatch.scan(name);
  if (!isGlob) throw new CommandError(`there is no file ${name}`);
  const matches = picomatch(glob, { dot: true });
  const root = base === '' ? '.' : base;
  const found = (await stat(root).catch(() => undefined))?.isDirectory() ? await filesUnder(root, matches) : [];
  if (found.length === 0) throw new CommandError(`no file matches ${name}`);
  return found;
}

const articlesUnder = (folder: string, isWanted: (path: string) => boolean): Promise<string[]> =>
  filesUnder(folder, (path) => FORMAT_ENDINGS.includes(extname(path).toLowerCase()) && isWanted(path));

/** The files under a folder whose path from it, written with slashes, is wanted. */
async function filesUnder(folder: string, isWanted: (path: string) => boolean, root = folder): Promise<string[]> {
  const found: string[] = [];
  const items = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const item of items) {
    const path = join(folder, item.name);
    if (item.isDirectory() && !UNSEEN.has(item.name)) found.push(...(await filesUnder(path, isWanted, root)));
    else if (item.isFile() && isWanted(relative(root, path).split(sep).join('/'))) found.push(path);
  }
  return found;
}
