import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileOwn, parseOwnFile } from '../../glossary/compiler/own.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { foldersFor, isGlossaryFile, shownPath } from '../features/own-glossary/files.ts';
import type { Article } from './articles.ts';

/** The built-in glossary with the glossary files of a writer's folders over it, as an editor opened on the current folder has it. */
export class Glossaries {
  readonly #base: Glossary;
  /** By the addresses of their files. */
  readonly #known = new Map<string, Glossary>();

  constructor(base: Glossary) {
    this.#base = base;
  }

  /** What holds for an article; mistakes in its glossary files go to standard error, once. */
  async of({ address }: Article): Promise<Glossary> {
    const workspace = [`${pathToFileURL(resolve('.')).href}/`];
    const folders = foldersFor(address, workspace);
    const files = (await Promise.all(folders.map(glossaryFilesIn))).flat();
    const key = files.join(' ');
    const known = this.#known.get(key) ?? (await this.#read(files, workspace));
    this.#known.set(key, known);
    return known;
  }

  async #read(files: readonly string[], workspace: readonly string[]): Promise<Glossary> {
    if (files.length === 0) return this.#base;
    const parsed = await Promise.all(
      files.map(async (address) =>
        parseOwnFile({ path: shownPath(address, workspace), text: await readFile(new URL(address), 'utf8') }),
      ),
    );
    const { glossary, problems } = compileOwn(parsed, this.#base, files.join(' '));
    for (const { path, line, message } of problems) process.stderr.write(`perigee: ${path}:${line}: ${message}\n`);
    return glossary;
  }
}

/** The addresses of the glossary files in a folder; none where it cannot be read. */
async function glossaryFilesIn(folder: string): Promise<string[]> {
  const names = await readdir(new URL(folder)).catch(() => []);
  return names
    .filter(isGlossaryFile)
    .sort()
    .map((name) => `${folder}${encodeURIComponent(name)}`);
}
