import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Glossary } from '../../glossary/glossary.ts';
import { createAnalyser } from '../analysis/analyser.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { nearestAcceptedFile } from '../features/accepted-file.ts';
import { nearestConfigFile } from '../features/config-file.ts';
import { localDay } from '../features/readable.ts';
import { analysisOptions, DEFAULT_SETTINGS, type Settings, withLayer } from '../features/settings.ts';
import { languageOfFile } from '../prose/formats.ts';
import { readProse } from '../prose/read.ts';
import { CommandError } from './command-error.ts';

/** A text to be read, from a file or from standard input. */
export interface Article {
  /** As the user named it. */
  readonly name: string;
  /** A file address: decides which settings hold. */
  readonly address: string;
  readonly languageId: string;
  readonly text: string;
  /** The mark of the byte order that the file begins with, if it does. */
  readonly mark: string;
}

/** The name that stands for standard input. */
export const STANDARD_INPUT = '-';

export async function readArticle(name: string): Promise<Article> {
  if (name === STANDARD_INPUT) return articleOf(await readStandardInput());
  const languageId = languageOfFile(name) ?? 'plaintext';
  const whole = await readFile(name, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(
      error.code === 'ENOENT' ? `there is no file ${name}` : `${name} cannot be read: ${error.message}`,
    );
  });
  const text = withoutMark(whole);
  const mark = whole.slice(0, whole.length - text.length);
  return { name, address: pathToFileURL(resolve(name)).href, languageId, text, mark };
}

/** A text that lies in no file, read as Markdown, under the settings of the current folder. */
export function articleOf(text: string): Article {
  return {
    name: STANDARD_INPUT,
    address: pathToFileURL(resolve('text.md')).href,
    languageId: 'markdown',
    text,
    mark: '',
  };
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Without the byte order mark that some editors write, as VS Code hands it over too. */
const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');
const readTextFile = async (name: string | URL): Promise<string> => withoutMark(await readFile(name, 'utf8'));

/** The settings of the nearest `.perigee/config.yaml`, and what is accepted; mistakes go to standard error. */
export async function settingsFor({ address }: Article): Promise<Settings> {
  const read = (file: string): Promise<string | undefined> => readTextFile(new URL(file)).catch(() => undefined);
  const file = await nearestConfigFile(address, read);
  const accepted = await nearestAcceptedFile(address, read);
  for (const { address: where, problems } of [file, accepted].filter((one) => one !== undefined))
    for (const problem of problems) process.stderr.write(`perigee: ${where}: ${problem}\n`);
  const settings = file ? withLayer(DEFAULT_SETTINGS, file.layer, file.folder) : DEFAULT_SETTINGS;
  return accepted ? { ...settings, accepted: accepted.claims } : settings;
}

/** An article read as an editor's server reads it. */
export function analyse({ address, languageId, text }: Article, glossary: Glossary, settings: Settings): Analysis {
  const options = analysisOptions(settings, { today: localDay(new Date()), documentName: address });
  return createAnalyser(glossary).analyse(readProse(languageId, text), options);
}
