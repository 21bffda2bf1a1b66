import type { Entry } from '../../glossary/entry.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { NamedDocument } from '../analysis/analysis.ts';
import type { SourceSpan } from '../prose/paragraph.ts';
import { cardOf } from './card.ts';
import { cardAsMarkdown, cardAsPlaintext } from './markup.ts';
import { mentionAt } from './places.ts';

/** One text in both forms that editors ask for. */
export interface Explanation {
  readonly markdown: string;
  readonly plaintext: string;
}

export interface Hover extends Explanation {
  /** The name that is explained. */
  readonly span: SourceSpan;
}

/** What is known of the name at an offset; null where no name stands. */
export function hoverAt(document: NamedDocument, glossary: Glossary, offset: number): Hover | null {
  const found = mentionAt(document, offset);
  return found ? { ...explanationOf(glossary, glossary.entry(found.mention.entry)), span: found.span } : null;
}

/** An entry's card. */
export function explanationOf(glossary: Glossary, entry: Entry): Explanation {
  const card = cardOf(glossary, entry);
  return { markdown: cardAsMarkdown(card), plaintext: cardAsPlaintext(card) };
}
