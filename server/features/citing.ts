import type { Glossary } from '../../glossary/glossary.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { type FormatName, formatOfLanguage } from '../prose/formats.ts';
import { type Paragraph, sourceOf } from '../prose/paragraph.ts';
import { sentencesIn } from '../prose/sentences.ts';
import { hostOf } from './card.ts';
import type { TextChange } from './config-edit.ts';
import { mentionAt, paragraphNumberAt } from './places.ts';

/** A way to say where something is written, in the document's own markup. */
export interface Citation {
  readonly way: 'link' | 'footnote' | 'bracket';
  /** Where the source lies, as a reader knows it. */
  readonly host: string;
  readonly changes: readonly TextChange[];
}

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
  const form = FORMS[formatOfLanguage(languageId) ?? 'plaintext'];
  if (form === undefined) return [{ way: 'bracket', host, changes: [behind(end, ` [${address}]`)] }];
  const { from, to } = found.span;
  const name = text.slice(from, to);
  const isLinked = paragraph.inlines.some(
    ({ type, start, end: until }) => type === 'link' && start <= found.mention.start && found.mention.end <= until,
  );
  const isPlain = name === paragraph.text.slice(found.mention.start, found.mention.end);
  const link: Citation = { way: 'link', host, changes: [{ span: found.span, text: form.link(name, address) }] };
  const note = form.note?.(entry.id, address);
  const footnote = note && { way: 'footnote' as const, host, changes: footnoteOf(text, note, end) };
  return [...(isLinked || !isPlain ? [] : [link]), ...(footnote ? [footnote] : [])];
}

/** A footnote's mark, and the line that goes to the end of the document where the mark does not hold it all. */
interface Note {
  readonly mark: string;
  readonly line?: string;
}

/** How a format sets links and footnotes; the rest have neither. */
interface CitingForm {
  readonly link: (name: string, address: string) => string;
  readonly note?: (label: string, address: string) => Note;
}

const MARKDOWN: CitingForm = {
  link: (name, address) => `[${name}](${address})`,
  note: (label, address) => ({ mark: `[^${label}]`, line: `[^${label}]: <${address}>` }),
};

const inLatex = (address: string): string => address.replace(/[%#&_]/g, '\\$&');

const FORMS: Readonly<Partial<Record<FormatName, CitingForm>>> = {
  markdown: MARKDOWN,
  quarto: MARKDOWN,
  // An address between angle brackets would be a component.
  mdx: { ...MARKDOWN, note: (label, address) => ({ mark: `[^${label}]`, line: `[^${label}]: ${address}` }) },
  latex: {
    link: (name, address) => `\\href{${inLatex(address)}}{${name}}`,
    note: (_, address) => ({ mark: `\\footnote{\\url{${inLatex(address)}}}` }),
  },
  restructuredtext: {
    link: (name, address) => `\`${name} <${address}>\`__`,
    note: (label, address) => ({ mark: ` [#${label}]_`, line: `.. [#${label}] ${address}` }),
  },
  html: { link: (name, address) => `<a href="${address.replaceAll('&', '&amp;')}">${name}</a>` },
  asciidoc: {
    link: (name, address) => `${address}[${name}]`,
    note: (_, address) => ({ mark: `footnote:[${address}]` }),
  },
  typst: {
    link: (name, address) => `#link("${address}")[${name}]`,
    note: (_, address) => ({ mark: `#footnote[#link("${address}")]` }),
  },
};

const behind = (at: number, text: string): TextChange => ({ span: { from: at, to: at }, text });

/** Where the sentence of a place ends in the source. */
export function sentenceEnd(paragraph: Paragraph, at: number): number {
  const sentences = sentencesIn(paragraph.text);
  const sentence = sentences.find(({ start, end }) => start <= at && at < end);
  return sourceOf(paragraph, sentence ?? { start: at, end: paragraph.text.length }).to;
}

/** The mark behind the sentence, and its line at the end of the document, unless it stands there already. */
function footnoteOf(text: string, { mark, line }: Note, end: number): TextChange[] {
  const label = line?.slice(0, line.search(/\s<?https:/));
  if (line === undefined || text.includes(`\n${label}`)) return [behind(end, mark)];
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text.endsWith('\n') ? lineEnd : lineEnd + lineEnd;
  return [behind(end, mark), behind(text.length, `${gap}${line}${lineEnd}`)];
}
