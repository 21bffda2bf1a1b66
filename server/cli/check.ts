import { type Diagnostic, diagnosticsOf } from '../features/diagnostics.ts';
import { isExcluded } from '../features/settings.ts';
import { type Article, analyse, readArticle, settingsFor } from './articles.ts';
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

/** `perigee check`: prints the findings in files. Gives the exit code: 1 where one of them is a warning. */
export async function check(names: readonly string[], glossaries: Glossaries, asJson: boolean): Promise<number> {
  const rows: Row[] = [];
  for (const name of await filesOf(names)) rows.push(...(await rowsOf(await readArticle(name), glossaries)));
  if (asJson) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  else for (const row of rows) process.stdout.write(`${lineOf(row)}\n`);
  return rows.some(({ severity }) => severity === 'warning') ? 1 : 0;
}

async function rowsOf(article: Article, glossaries: Glossaries): Promise<Row[]> {
  const settings = await settingsFor(article);
  if (settings.enable === 'off' || isExcluded(settings, article.address)) return [];
  const glossary = await glossaries.of(article);
  const lines = new LineIndex(article.text);
  return diagnosticsOf(analyse(article, glossary, settings), glossary, settings).map(
    ({ span, severity, code, message }) => {
      const [start, end] = [lines.placeOf(span.from), lines.placeOf(span.to)];
      const place = { ...start, endLine: end.line, endColumn: end.column };
      return { file: article.name, ...place, severity, check: code, message };
    },
  );
}

const lineOf = ({ file, line, column, severity, check, message }: Row): string =>
  `${file}:${line}:${column} ${severity} ${check} ${message}`;
