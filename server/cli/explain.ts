import { stat } from 'node:fs/promises';
import { explain as explainText } from '../analysis/explain.ts';
import { diagnosticsOf } from '../features/diagnostics.ts';
import { type Article, analyse, articleOf, readArticle, settingsFor } from './articles.ts';
import { CommandError } from './command-error.ts';
import { LineIndex } from './line-index.ts';
import type { Glossaries } from './own-glossary.ts';

/**
 * `perigee explain`: prints how a sentence was read, or the paragraph at a file's line, and why nothing was said, in
 * its document; what is shown of it stands at the end.
 */
export async function explain(what: string, glossaries: Glossaries): Promise<number> {
  const { article, line } = await articleAndLine(what);
  const glossary = await glossaries.of(article);
  const settings = { ...(await settingsFor(article)), enable: 'on' as const };
  const analysis = analyse(article, glossary, settings);
  const from = line === undefined ? 0 : new LineIndex(article.text).startOf(line);
  if (from === undefined) throw new CommandError(`${article.name} has no line ${line}`);
  const to =
    (line === undefined ? undefined : new LineIndex(article.text).startOf(line + 1)) ?? article.text.length + 1;
  for (const [i, { paragraph }] of analysis.paragraphs.entries()) {
    if (paragraph.source.to < from || paragraph.source.from >= to) continue;
    const lines = [...explainText(analysis.prose, i, glossary, analysis.referenceDay)];
    for (const { span, severity, code, message } of diagnosticsOf(analysis, glossary, settings)) {
      const isHere = span.from >= paragraph.source.from && span.to <= paragraph.source.to;
      if (isHere) lines.push(`shown     ${severity} ${code}: ${message}`);
    }
    process.stdout.write(`${lines.join('\n')}\n`);
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
