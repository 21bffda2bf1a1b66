import { type Reach, reachOf } from '../checks/ignoring/reach.ts';
import { IGNORE, IGNORE_FILE, IGNORE_PARAGRAPH, type Remark, remarksIn } from '../checks/ignoring/remarks.ts';
import type { CommentForm } from '../prose/comments.ts';
import type { Paragraph, Prose, Span } from '../prose/paragraph.ts';
import { sourceOf } from '../prose/paragraph.ts';
import { commentFormOf } from '../prose/read.ts';
import { sentencesIn } from '../prose/sentences.ts';
import type { TextChange } from './config-edit.ts';
import type { PlacedFinding } from './diagnostics.ts';

/** A document as those see it who change it. */
interface Manuscript {
  readonly languageId: string;
  readonly text: string;
  readonly prose: Prose;
  /** Reads the document with a change in it. */
  read(text: string): Prose;
}

/** How far a comment reaches that ignores a finding. */
export type IgnoreScope = 'here' | 'paragraph' | 'table' | 'file';

interface IgnoreEdit {
  readonly scope: IgnoreScope;
  readonly change: TextChange;
}

/**
 * The comments that would ignore a finding, in the document's own markup; none in a format without comments. Each was tried:
 * with it the document says what it said, and the comment is heeded where it should be.
 */
export function ignoreEdits(document: Manuscript, { finding, paragraph }: PlacedFinding): IgnoreEdit[] {
  const form = commentFormOf(document.languageId);
  const number = document.prose.paragraphs.indexOf(paragraph);
  if (!form || number < 0) return [];
  const place = { document, number, paragraph, start: finding.start, check: finding.check };
  const edits = [here(place, form), around(place, form), everywhere(place, form)];
  return edits.filter((edit) => edit !== undefined);
}

interface Place {
  readonly document: Manuscript;
  /** Of the paragraph. */
  readonly number: number;
  readonly paragraph: Paragraph;
  /** Of the finding, in the paragraph's text. */
  readonly start: number;
  readonly check: string;
}

/** Behind the sentence, or behind the last words of the paragraph. */
function here(place: Place, form: CommentForm): IgnoreEdit | undefined {
  const { paragraph, start, check } = place;
  const sentences = sentencesIn(paragraph.text);
  const sentence = sentences.find((one) => one.start <= start && start < one.end);
  const candidates = sentence ? behind(sentence, `${IGNORE} ${check}`, place, form) : [];
  const isMeant = (reach: Reach): boolean =>
    reach.kind === 'sentence' && reach.place.paragraph === place.number && reach.place.start === sentence?.start;
  return form.behind && tried('here', [...joined(place, isMeant), ...candidates], place, isMeant);
}

/**
 * What stands on the rest of its line is not left a line of its own, which would end the paragraph; and a comment to the end of
 * the line takes the place of the space there.
 */
function behind(words: Span, text: string, { paragraph, document }: Place, form: CommentForm): TextChange[] {
  if (!form.behind) return [];
  const at = sourceOf(paragraph, words).to;
  const comment = form.behind(text);
  const rest = document.text.slice(at, at + 200);
  const gap = comment.endsWith('\n') ? (/^[ \t]*/.exec(rest)?.[0].length ?? 0) : 0;
  const written = /^(?:\r?\n|$)/.test(rest.slice(gap)) ? comment.trimEnd() : comment;
  return [{ span: { from: at, to: at + gap }, text: written }];
}

/** On a line of its own before the paragraph, or before the table that it stands in; else in the paragraph itself. */
function around(place: Place, form: CommentForm): IgnoreEdit | undefined {
  const { paragraph, document, number } = place;
  const { kind } = paragraph;
  if (kind === 'heading') return undefined;
  const text = form.before(`${IGNORE} ${place.check}`);
  const isMeant = (reach: Reach): boolean =>
    reach.kind === 'paragraphs' &&
    reach.first <= number &&
    number <= reach.last &&
    (kind === 'table-cell' || reach.first === reach.last);
  const starts = lineStartsUpwards(document.text, paragraph.source.from);
  const own = inParagraph(place, form);
  const before = (kind === 'table-cell' ? starts : starts.slice(0, 1)).map((at) => inserted(at, text));
  // Between the items of a list, or inside a quotation, a line of its own would take them apart.
  const candidates = kind === 'table-cell' ? before : kind === 'paragraph' ? [...before, ...own] : own;
  const scope = kind === 'table-cell' ? 'table' : 'paragraph';
  return tried(scope, [...joined(place, isMeant), ...candidates], place, isMeant);
}

/** Behind its last words; where comments are blocks, as the first block of the item or quotation, as far in as that. */
function inParagraph(place: Place, form: CommentForm): TextChange[] {
  const { paragraph, check, document } = place;
  const sentences = sentencesIn(paragraph.text);
  const ends = [sentences.at(-1), sentences[0]].filter((sentence) => sentence !== undefined);
  if (form.behind) return ends.flatMap((sentence) => behind(sentence, `${IGNORE_PARAGRAPH} ${check}`, place, form));
  const at = paragraph.source.from;
  const depth = at - startOfLine(document.text, at);
  return [inserted(at, form.before(`${IGNORE} ${check}`) + ' '.repeat(depth))];
}

function everywhere(place: Place, form: CommentForm): IgnoreEdit | undefined {
  const { text } = place.document;
  const top = form.top(text);
  // Past the line that ends the metadata, or the mark of the byte order.
  const at = top === 0 ? (text.startsWith('\uFEFF') ? 1 : 0) : startOfNextLine(text, top);
  const comment = form.before(`${IGNORE_FILE} ${place.check}`);
  const isMeant = (reach: Reach): boolean => reach.kind === 'document';
  const before = top > 0 && at === text.length && !text.endsWith('\n') ? '\n' : '';
  const candidates = [inserted(at, `${before}${comment}\n`)];
  return tried('file', [...joined(place, isMeant), ...candidates], place, isMeant);
}

const inserted = (at: number, text: string): TextChange => ({ span: { from: at, to: at }, text });

/** With the line ends that the document has. */
const asIn = (document: string, { span, text }: TextChange): TextChange => ({
  span,
  text: document.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text,
});

/** The check's name added to a comment that reaches as far already. */
function joined({ document, check }: Place, isMeant: (reach: Reach) => boolean): TextChange[] {
  return remarksOf(document.prose)
    .filter(({ remark, reach }) => isMeant(reach) && remark.checks.length > 0)
    .map(({ remark: { checks, comment } }) => {
      const end = Math.max(...checks.map((named) => named.end));
      return inserted(comment.inner.from + end, ` ${check}`);
    });
}

/** The first change that leaves the prose as it is and reaches as far as it should. */
function tried(
  scope: IgnoreScope,
  changes: readonly TextChange[],
  { document, check }: Place,
  isMeant: (reach: Reach) => boolean,
): IgnoreEdit | undefined {
  const { text } = document;
  const written = changes.map((one) => asIn(text, one));
  const change = written.find((one) => {
    const prose = document.read(text.slice(0, one.span.from) + one.text + text.slice(one.span.to));
    return (
      saysTheSame(prose, document.prose) &&
      remarksOf(prose).some(({ remark, reach }) => isMeant(reach) && remark.checks.some(({ name }) => name === check))
    );
  });
  return change && { scope, change };
}

const saysTheSame = (one: Prose, other: Prose): boolean =>
  one.paragraphs.length === other.paragraphs.length &&
  one.title === other.title &&
  one.date === other.date &&
  one.paragraphs.every(({ kind, level, text }, i) => {
    const twin = other.paragraphs[i];
    return twin?.kind === kind && twin.level === level && twin.text === text;
  });

const remarksOf = ({ comments = [], paragraphs }: Prose): { readonly remark: Remark; readonly reach: Reach }[] =>
  remarksIn(comments).map((remark) => ({
    remark,
    reach: reachOf(remark, paragraphs, (i) => sentencesOf(paragraphs[i])),
  }));

const sentencesOf = (paragraph: Paragraph | undefined): readonly Span[] =>
  paragraph ? sentencesIn(paragraph.text) : [];

const startOfNextLine = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
};

/** Where the line of a place starts, and those above it up to a blank one. */
function lineStartsUpwards(text: string, at: number): number[] {
  const starts: number[] = [];
  for (let start = startOfLine(text, at); ; start = startOfLine(text, start - 1)) {
    if (starts.length > 0 && text.slice(start, starts.at(-1)).trim() === '') return starts;
    starts.push(start);
    if (start === 0) return starts;
  }
}

const startOfLine = (text: string, at: number): number => (at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);
