import type { OwnGlossary } from '../../../glossary/compiler/own.ts';
import type { Correction, Problem } from '../../../glossary/compiler/problems.ts';
import type { SourceSpan } from '../../prose/paragraph.ts';

/** A mistake in a glossary file, as an editor shows it. */
export interface Mistake {
  readonly span: SourceSpan;
  /** `glossary-reference` and the like. */
  readonly code: string;
  readonly message: string;
  /** The entry still counts; otherwise it is left out until the mistake is mended. */
  readonly isUsable: boolean;
  /** The one change that mends it, where there is one. */
  readonly fix?: { readonly span: SourceSpan; readonly text: string };
}

/** Kinds of mistake that leave the entry in use: a link or a reference is left out, a name stays uncertain. */
const USABLE: readonly string[] = ['link', 'reference', 'relation', 'name', 'cycle'];

/** The mistakes in one file, given by the path that is shown of it, in the order of its text. */
export const mistakesIn = ({ problems }: Pick<OwnGlossary, 'problems'>, path: string, text: string): Mistake[] =>
  problems
    .filter((problem) => problem.path === path)
    .map((problem) => mistakeOf(problem, text))
    .sort((a, b) => a.span.from - b.span.from);

function mistakeOf({ from, to, type, message, correction }: Problem, text: string): Mistake {
  const place = correction && placeOf(correction, text, from, to);
  return {
    span: place ?? { from, to: endOfFirstLine(text, from, to) },
    code: `glossary-${type}`,
    message,
    isUsable: USABLE.includes(type),
    ...(place && { fix: { span: place, text: correction.right } }),
  };
}

/** Where the wrong word stands, as a word of its own. */
function placeOf({ wrong }: Correction, text: string, from: number, to: number): SourceSpan | undefined {
  const isPart = (at: number): boolean => /[\w-]/.test(text[at] ?? '');
  for (let at = text.indexOf(wrong, from); at >= 0 && at < to; at = text.indexOf(wrong, at + 1))
    if (!isPart(at - 1) && !isPart(at + wrong.length)) return { from: at, to: at + wrong.length };
  return undefined;
}

/** A mistake of a whole entry is shown at its first line. */
function endOfFirstLine(text: string, from: number, to: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? to : Math.max(from, Math.min(end, to));
}
