import { stat } from 'node:fs/promises';
import type { Glossary } from '../../glossary/glossary.ts';
import { diagnosticsOf } from '../features/diagnostics.ts';
import { properName } from '../features/naming.ts';
import { sourceOf } from '../prose/paragraph.ts';
import { type Article, analyse, articleOf, readArticle, settingsFor } from './articles.ts';
import { CommandError } from './command-error.ts';
import { LineIndex } from './line-index.ts';

/** `perigee explain`: prints what was read in a sentence, or in the paragraph at a file's line, and why nothing was said. */
export async function explain(what: string, glossary: Glossary): Promise<number> {
  const { article, line } = await articleAndLine(what);
  const settings = { ...(await settingsFor(article)), enable: 'on' as const };
  const analysis = analyse(article, glossary, settings);
  const from = line === undefined ? 0 : new LineIndex(article.text).startOf(line);
  if (from === undefined) throw new CommandError(`${article.name} has no line ${line}`);
  const to =
    (line === undefined ? undefined : new LineIndex(article.text).startOf(line + 1)) ?? article.text.length + 1;
  for (const { paragraph, mentions } of analysis.paragraphs) {
    if (paragraph.source.to < from || paragraph.source.from >= to) continue;
    process.stdout.write(`${paragraph.text}\n`);
    for (const mention of mentions) {
      const name = properName(glossary.entry(mention.entry));
      process.stdout.write(`  mention  ${paragraph.text.slice(mention.start, mention.end)} = ${name}\n`);
    }
    const { from: start, to: end } = sourceOf(paragraph, { start: 0, end: paragraph.text.length });
    for (const { span, severity, code, message } of diagnosticsOf(analysis, glossary, settings)) {
      if (span.from >= start && span.to <= end) process.stdout.write(`  ${severity}  ${code}: ${message}\n`);
    }
  }
  return 0;
}

/** `FILE:LINE` where there is such a file, else the words themselves are the text. */
async function articleAndLine(what: string): Promise<{ readonly article: Article; readonly line: number | undefined }> {
  const [, file, line] = /^(.+):(\d+)$/.exec(what) ?? [];
  const isFile = file !== undefined && (await stat(file).catch(() => undefined))?.isFile() === true;
  if (isFile) return { article: await readArticle(file), line: Number(line) };
  return { article: articleOf(what), line: undefined };
}
