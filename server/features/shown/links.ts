import type { Glossary } from '../../../glossary/glossary.ts';
import type { NamedDocument } from '../../analysis/analysis.ts';
import { type SourceSpan, sourceOf } from '../../prose/paragraph.ts';
import { hostOf } from '../card.ts';
import { properName } from '../naming.ts';

/** A name that leads to the page of whoever runs or owns what it names. */
interface NameLink {
  readonly span: SourceSpan;
  /** Always https. */
  readonly url: string;
  readonly tooltip: string;
}

/** The names of a document that have an official page; one that the writer has linked keeps that link. */
export const linksIn = (document: NamedDocument, glossary: Glossary): NameLink[] =>
  document.paragraphs.flatMap(({ paragraph, mentions }) =>
    mentions.flatMap((mention) => {
      const entry = glossary.entry(mention.entry);
      const url = entry.official;
      const isLinked = paragraph.inlines.some(
        ({ type, start, end }) => type === 'link' && start < mention.end && mention.start < end,
      );
      if (isLinked || url === undefined || !url.startsWith('https://')) return [];
      return [{ span: sourceOf(paragraph, mention), url, tooltip: `${properName(entry)}: ${hostOf(url)}` }];
    }),
  );
