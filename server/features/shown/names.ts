import type { Glossary } from '../../../glossary/glossary.ts';
import type { NamedDocument } from '../../analysis/analysis.ts';
import { type SourceSpan, sourceOf } from '../../prose/paragraph.ts';

/** Where a document names something, in order; terms, which are common nouns, are no names. */
export const namesIn = (document: NamedDocument, glossary: Glossary): SourceSpan[] =>
  document.paragraphs.flatMap(({ paragraph, mentions }) =>
    mentions.filter(({ entry }) => glossary.kindOf(entry) !== 'term').map((mention) => sourceOf(paragraph, mention)),
  );
