import type { Block, Outline } from '../block-reader.ts';
import { dayAtStart } from '../dates.ts';
import { isBlank, type SourceLine } from '../lines.ts';

/** What a document says of itself in fields or comments before its text: `:Date: 2004-03-02`, `.. date: 2004-03-02`. */
export function metadataOf(lines: readonly SourceLine[], blocks: readonly Block[]): Outline['metadata'] {
  const first = blocks.find(({ kind }) => kind !== 'heading')?.from ?? Number.POSITIVE_INFINITY;
  let date: string | undefined;
  let language: string | undefined;
  for (const line of lines.slice(0, 40)) {
    if (line.from >= first) break;
    if (isBlank(line)) continue;
    const [, name = '', value = ''] = /^(?:\.\.\s+|:)([A-Za-z]{1,20}):\s+(.+)$/.exec(line.text) ?? [];
    if (/^date$/i.test(name)) date ??= dayAtStart(value);
    else if (/^lang(?:uage)?$/i.test(name)) language ??= value;
  }
  return { ...(date && { date }), ...(language && { language }) };
}
