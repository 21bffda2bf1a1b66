import type { EntryIndex, Glossary } from '../../glossary/glossary.ts';
import { DocumentChecker } from '../checks/check-document.ts';
import { Knowledge } from '../claims/knowledge.ts';
import { demonymsOf } from '../mentions/demonyms.ts';
import type { Mention } from '../mentions/mention.ts';
import { Settler } from '../mentions/settle.ts';
import type { Prose } from '../prose/paragraph.ts';
import type { Analysis, AnalysisOptions } from './analysis.ts';
import { ParagraphCache } from './paragraph-cache.ts';

/** Reads documents against one glossary and keeps what a paragraph's text alone decides, so that an edit costs its paragraph. */
export interface Analyser {
  analyse(prose: Prose, options: AnalysisOptions): Analysis;
}

/** An analyser for one glossary; its cache of paragraphs holds `capacity` UTF-16 units of text at most. */
export function createAnalyser(glossary: Glossary, capacity = 8_000_000): Analyser {
  const cache = new ParagraphCache(glossary, demonymsOf(glossary), capacity);
  const settler = new Settler(glossary);
  const checker = new DocumentChecker(new Knowledge(glossary));
  return {
    analyse(prose, options) {
      const locals = prose.paragraphs.map((paragraph) => cache.read(paragraph.text));
      const { mentions, isAboutSpace } = settler.settle(locals);
      const referenceDay = prose.date ?? dateInName(options.documentName) ?? options.referenceDay ?? options.today;
      const { complain, notesPerPage } = options;
      const document = {
        prose,
        locals,
        mentions,
        referenceDay,
        levels: options.checks,
        ...(complain ? { complain } : {}),
        ...(notesPerPage === undefined ? {} : { notesPerPage }),
      };
      const checked = isAboutSpace || options.isAlwaysChecked ? checker.check(document) : undefined;
      const paragraphs = prose.paragraphs.map((paragraph, i) => ({
        paragraph,
        mentions: mentions[i] ?? [],
        findings: checked?.findings[i] ?? [],
        stated: checked?.stated[i] ?? [],
      }));
      return { prose, paragraphs, isAboutSpace, firstMentions: firstMentionsOf(mentions), referenceDay };
    },
  };
}

/** The day in a file name: `2022-06-27-capstone.md`. */
const dateInName = (name: string | undefined): string | undefined =>
  /(?<!\d)((?:19|20)\d\d-[01]\d-[0-3]\d)(?!\d)/.exec(name?.split('/').at(-1) ?? '')?.[1];

function firstMentionsOf(mentions: readonly (readonly Mention[])[]): Map<EntryIndex, number> {
  const first = new Map<EntryIndex, number>();
  mentions.forEach((list, paragraph) => {
    for (const { entry } of list) if (!first.has(entry)) first.set(entry, paragraph);
  });
  return first;
}
