import { basename } from 'node:path';
import { factSheetAsCsv } from '../features/fact-sheet/csv.ts';
import { factSheetAsMarkdown } from '../features/fact-sheet/markdown.ts';
import { factSheetOf } from '../features/fact-sheet/sheet.ts';
import { analyse, readArticle, settingsFor } from './articles.ts';
import { LineIndex } from './line-index.ts';
import type { Glossaries } from './own-glossary.ts';

/** `perigee report FILE`: prints the fact sheet of an article, as Markdown or as CSV. */
export async function report(name: string, glossaries: Glossaries, isCsv: boolean): Promise<number> {
  const article = await readArticle(name);
  const [glossary, settings] = [await glossaries.of(article), await settingsFor(article)];
  const lines = new LineIndex(article.text);
  const sheet = factSheetOf({
    analysis: analyse(article, glossary, settings),
    glossary,
    settings,
    fileName: basename(article.name),
    lineOf: (offset) => lines.placeOf(offset).line,
  });
  process.stdout.write(isCsv ? factSheetAsCsv(sheet) : factSheetAsMarkdown(sheet));
  return sheet.count.contradict > 0 ? 1 : 0;
}
