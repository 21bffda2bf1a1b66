import type { Analysis } from '../analysis/analysis.ts';
import type { Finding } from '../checks/finding.ts';
import { type Paragraph, sourceOf } from '../prose/paragraph.ts';
import { sentenceEnd } from './citing.ts';
import type { TextChange } from './config-edit.ts';

/** What is asked for where no source is known. */
const NEEDED = '[citation needed]';

export const isUnsourced = ({ check }: Finding): boolean => check === 'unsourced';

/** A mark for whoever looks up sources later, behind the sentence of a place; undefined where one stands there. */
export function citationNeeded(text: string, paragraph: Paragraph, start: number): TextChange | undefined {
  const end = sentenceEnd(paragraph, start);
  const from = sourceOf(paragraph, { start, end: start }).from;
  if (text.slice(from, end + NEEDED.length + 2).includes(NEEDED)) return undefined;
  return { span: { from: end, to: end }, text: ` ${NEEDED}` };
}

/** The same behind every sentence with a figure or a quotation without a source, also of those that are too many to be shown. */
export function allCitationsNeeded(text: string, { paragraphs }: Analysis): readonly TextChange[] {
  const marks = new Map<number, TextChange>();
  for (const { paragraph, findings, heldBack } of paragraphs)
    for (const { start } of [...findings, ...heldBack].filter(isUnsourced)) {
      const mark = citationNeeded(text, paragraph, start);
      if (mark) marks.set(mark.span.from, mark);
    }
  return [...marks.values()].sort((a, b) => a.span.from - b.span.from);
}
