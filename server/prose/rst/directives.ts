import { isBlank, type SourceLine, textStart } from '../lines.ts';
import type { ParagraphKind } from '../paragraph.ts';

export interface Directive {
  readonly name: string;
  /** Where its argument starts. */
  readonly argumentFrom: number;
}

/** `.. name:: argument`. */
export function directiveAt(line: SourceLine): Directive | undefined {
  const found = /^\.\.\s+(?:\|[^|]{1,80}\|\s+)?([\w:+.-]{1,60}?)::(?:\s+|$)/.exec(line.text);
  return found?.[1] ? { name: found[1].toLowerCase(), argumentFrom: textStart(line) + found[0].length } : undefined;
}

interface DirectiveReading {
  /** What its argument is, where it is prose; `content`: the beginning of its content. */
  readonly argument?: ParagraphKind | 'content';
  readonly content: ParagraphKind | 'inherited' | 'skipped';
  /** Its option `alt` says in words what a picture shows. */
  readonly hasAlternative?: boolean;
}

const table: Record<string, DirectiveReading> = {};
const declare = (names: string, reading: DirectiveReading): void => {
  for (const name of names.split(' ')) table[name] = reading;
};

declare('note warning tip important caution danger error hint attention seealso todo', {
  argument: 'content',
  content: 'inherited',
});
declare('admonition topic sidebar dropdown card', { argument: 'heading', content: 'inherited' });
declare('rubric centered', { argument: 'heading', content: 'skipped' });
declare('container compound class only rst-class hlist glossary tabs tab tab-set tab-item grid grid-item', {
  content: 'inherited',
});
declare('epigraph highlights pull-quote', { content: 'quotation' });
declare('figure', { content: 'caption', hasAlternative: true });
declare('image', { content: 'skipped', hasAlternative: true });
declare('table list-table', { argument: 'caption', content: 'table-cell' });
declare('versionadded versionchanged deprecated', { content: 'inherited' });

/** How a directive is read; undefined for those that hold no prose, or none that is known. */
export const readingOfDirective = (name: string): DirectiveReading | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** The line behind all lines that are blank or indented by more than some columns; blank lines at the end are not taken. */
export function endOfIndented(lines: readonly SourceLine[], from: number, end: number, indent: number): number {
  let after = from;
  for (let at = from; at < end; at++) {
    const line = lines[at] as SourceLine;
    if (isBlank(line)) continue;
    if (line.indent <= indent) break;
    after = at + 1;
  }
  return after;
}

/** Passes over the options under a directive's first line, telling each with the place of its value. */
export function optionsEnd(
  lines: readonly SourceLine[],
  from: number,
  end: number,
  tell: (name: string, from: number, to: number) => void,
): { readonly first: number } {
  let at = from;
  for (; at < end; at++) {
    const line = lines[at] as SourceLine;
    const option = /^:([\w-]{1,40}):\s*/.exec(line.text);
    if (!option?.[1]) break;
    tell(option[1], textStart(line) + option[0].length, line.to);
  }
  return { first: at };
}
