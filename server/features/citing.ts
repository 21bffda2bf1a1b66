import type { Glossary } from '../../glossary/glossary.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { type Paragraph, sourceOf } from '../prose/paragraph.ts';
import { sentencesIn } from '../prose/sentences.ts';
import { hostOf } from './card.ts';
import type { TextChange } from './config-edit.ts';
import { mentionAt, paragraphNumberAt } from './places.ts';

/** A way to say where something is written, in the document's own markup. */
export interface Citation {
  readonly way: 'link' | 'footnote' | 'bracket' | 'marker';
  /** Where the source lies, as a reader knows it; empty for a marker that none is given. */
  readonly host: string;
  readonly changes: readonly TextChange[];
}

/** What is asked for where no source is known. */
const NEEDED = '[citation needed]';

/** The ways to cite the glossary's source of the name at a place; none where a link stands there already. */
export function citationsAt(
  analysis: Analysis,
  glossary: Glossary,
  { languageId, text }: { readonly languageId: string; readonly text: string },
  offset: number,
): Citation[] {
  const found = mentionAt(analysis, offset);
  const paragraph = analysis.paragraphs[paragraphNumberAt(analysis, offset)]?.paragraph;
  if (!found || !paragraph) return [];
  const entry = glossary.entry(found.mention.entry);
  const address = entry.sources.find((source) => /^https:\/\/[^\s()<>[\]]+$/.test(source));
  if (address === undefined) return [];
  const host = hostOf(address);
  const end = sentenceEnd(paragraph, found.mention.start);
  if (languageId === 'plaintext') return [{ way: 'bracket', host, changes: [behind(end, ` [${address}]`)] }];
  if (languageId !== 'markdown') return [];
  const { from, to } = found.span;
  const name = text.slice(from, to);
  const isLinked = paragraph.inlines.some(
    ({ type, start, end: until }) => type === 'link' && start <= found.mention.start && found.mention.end <= until,
  );
  const isPlain = name === paragraph.text.slice(found.mention.start, found.mention.end);
  const link: Citation = { way: 'link', host, changes: [{ span: found.span, text: `[${name}](${address})` }] };
  const footnote: Citation = { way: 'footnote', host, changes: footnoteOf(text, entry.id, address, end) };
  return [...(isLinked || !isPlain ? [] : [link]), footnote];
}

/** A mark for whoever looks up sources later, behind the sentence of a finding. */
export function citationNeeded(text: string, paragraph: Paragraph, start: number): Citation | undefined {
  const end = sentenceEnd(paragraph, start);
  const from = sourceOf(paragraph, { start, end: start }).from;
  if (text.slice(from, end + NEEDED.length + 2).includes(NEEDED)) return undefined;
  return { way: 'marker', host: '', changes: [behind(end, ` ${NEEDED}`)] };
}

const behind = (at: number, text: string): TextChange => ({ span: { from: at, to: at }, text });

function sentenceEnd(paragraph: Paragraph, at: number): number {
  const sentences = sentencesIn(paragraph.text);
  const sentence = sentences.find(({ start, end }) => start <= at && at < end);
  return sourceOf(paragraph, sentence ?? { start: at, end: paragraph.text.length }).to;
}

/** The mark, and the note at the end of the document, unless it stands there already. */
function footnoteOf(text: string, label: string, address: string, end: number): TextChange[] {
  const mark = behind(end, `[^${label}]`);
  if (text.includes(`\n[^${label}]:`)) return [mark];
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text.endsWith('\n') ? lineEnd : lineEnd + lineEnd;
  return [mark, behind(text.length, `${gap}[^${label}]: <${address}>${lineEnd}`)];
}
