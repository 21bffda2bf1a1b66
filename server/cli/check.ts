import { writeFile } from 'node:fs/promises';
import type { Glossary } from '../../glossary/glossary.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { findingsBetween, withFindingsBetween } from '../checks/between-documents.ts';
import { type Diagnostic, diagnosticsOf, isSpokenTo } from '../features/diagnostics.ts';
import { allChanges, safeFix, withChanges } from '../features/fix-all.ts';
import { isExcluded, isFormatOn, levelsOf, type Settings } from '../features/settings.ts';
import { type Article, analyse, readArticle, STANDARD_INPUT, settingsFor } from './articles.ts';
import { CommandError } from './command-error.ts';
import { filesOf } from './files.ts';
import { LineIndex } from './line-index.ts';
import type { Glossaries } from './own-glossary.ts';

/** A finding as it is printed. Lines and columns count from 1; the end is the place after the last character. */
interface Row {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Diagnostic['severity'];
  readonly check: string;
  readonly message: string;
}

/** A file that is to be spoken of, read. */
interface Read {
  readonly article: Article;
  readonly glossary: Glossary;
  readonly settings: Settings;
  readonly analysis: Analysis;
}

interface CheckOptions {
  /** Prints for programs. */
  readonly json: boolean;
  /** Makes the safe fixes in the files, and prints what is left. */
  readonly fix: boolean;
}

/** `perigee check`: prints the findings in files. Gives the exit code: 1 where one of them is a warning. */
export async function check(names: readonly string[], glossaries: Glossaries, options: CheckOptions): Promise<number> {
  const all: Read[] = [];
  for (const name of await filesOf(names)) {
    const read = await readFile(name, glossaries);
    if (read) all.push(options.fix ? await fixed(read) : read);
  }
  const rows = heldTogether(all).flatMap(rowsOf);
  if (options.json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  else for (const row of rows) process.stdout.write(`${lineOf(row)}\n`);
  return rows.some(({ severity }) => severity === 'warning') ? 1 : 0;
}

async function readFile(name: string, glossaries: Glossaries): Promise<Read | undefined> {
  const article = await readArticle(name);
  const settings = await settingsFor(article);
  const isLeftAlone = isExcluded(settings, article.address) || !isFormatOn(settings, article.languageId);
  if (settings.enable === 'off' || isLeftAlone) return undefined;
  const glossary = await glossaries.of(article);
  const analysis = analyse(article, glossary, settings);
  return isSpokenTo(analysis, settings) ? { article, glossary, settings, analysis } : undefined;
}

/** The same once the safe fixes are made, and written to the file. */
async function fixed(read: Read): Promise<Read> {
  const { article, glossary, settings } = read;
  const analyseAs = (text: string): Analysis => analyse({ ...article, text }, glossary, settings);
  const changes = allChanges(article.text, read.analysis, safeFix, analyseAs);
  if (changes.length === 0) return read;
  if (article.name === STANDARD_INPUT)
    throw new CommandError('what comes from standard input cannot be fixed: name a file');
  const text = withChanges(article.text, changes);
  await writeFile(article.name, article.mark + text);
  return { ...read, article: { ...article, text }, analysis: analyseAs(text) };
}

/** The same, each with what the others say against it. */
function heldTogether(all: readonly Read[]): readonly Read[] {
  if (all.length < 2) return all;
  const found = findingsBetween(
    all.map(({ article, analysis }) => ({
      name: article.name,
      stated: analysis.paragraphs.map(({ stated }) => stated),
    })),
  );
  return all.map((read, i) => {
    const { analysis, settings } = read;
    const paragraphs = withFindingsBetween(
      analysis.paragraphs,
      found[i] ?? [],
      levelsOf(settings).inconsistent,
      analysis.ignoring,
    );
    return { ...read, analysis: { ...analysis, paragraphs } };
  });
}

function rowsOf({ article, glossary, settings, analysis }: Read): Row[] {
  const lines = new LineIndex(article.text);
  return diagnosticsOf(analysis, glossary, settings).map(({ span, severity, code, message }) => {
    const [start, end] = [lines.placeOf(span.from), lines.placeOf(span.to)];
    const place = { ...start, endLine: end.line, endColumn: end.column };
    return { file: article.name, ...place, severity, check: code, message };
  });
}

const lineOf = ({ file, line, column, severity, check, message }: Row): string =>
  `${file}:${line}:${column} ${severity} ${check} ${message}`;
