import type { EntryIndex, Glossary } from '../../glossary/glossary.ts';
import { DocumentChecker } from '../checks/check-document.ts';
import { Knowledge } from '../claims/knowledge.ts';
import { demonymsOf } from '../mentions/demonyms.ts';
import type { Mention } from '../mentions/mention.ts';
import { Settler } from '../mentions/settle.ts';
import type { Prose } from '../prose/paragraph.ts';
import { finished, type Steps } from '../prose/steps.ts';
import { spliced, stretchBetween } from '../prose/stretch.ts';
import type { Analysis, AnalysisOptions, NamedDocument } from './analysis.ts';
import { type LocalReading, ParagraphCache } from './paragraph-cache.ts';

/** Reads documents against one glossary and keeps what a paragraph's text alone decides, so that an edit costs its paragraph. */
export interface Analyser {
  /** What a document names, without its claims: for those who cannot wait. */
  names(prose: Prose): NamedDocument;
  analyse(prose: Prose, options: AnalysisOptions): Analysis;
  /** The same paragraph by paragraph: a document that was not seen before may take seconds. */
  analysing(prose: Prose, options: AnalysisOptions): Steps<Analysis>;
}

/** A document's names, and its paragraphs as their texts alone are read. */
interface Named {
  readonly locals: readonly LocalReading[];
  readonly mentions: readonly (readonly Mention[])[];
  readonly document: NamedDocument;
}

/** An analyser for one glossary; its cache of paragraphs holds `capacity` UTF-16 units of text at most. */
export function createAnalyser(glossary: Glossary, capacity = 8_000_000): Analyser {
  const cache = new ParagraphCache(glossary, demonymsOf(glossary), capacity);
  const settler = new Settler(glossary);
  let checker: DocumentChecker | undefined;
  /** Of the last document: its findings are mostly asked for after its names. */
  let last: Named | undefined;

  function localsOf({ paragraphs }: Prose): readonly LocalReading[] {
    const was = last?.document.prose.paragraphs ?? [];
    const stretch = stretchBetween(was.length, paragraphs.length, (i, k) => was[i]?.text === paragraphs[k]?.text);
    const changed = paragraphs.slice(stretch.start, stretch.endNew).map(({ text }) => cache.read(text));
    return spliced(last?.locals ?? [], stretch, changed);
  }

  function named(prose: Prose): Named {
    if (last?.document.prose === prose) return last;
    const locals = localsOf(prose);
    const { mentions, isAboutSpace } = settler.settle(locals);
    let firstMentions: ReadonlyMap<EntryIndex, number> | undefined;
    const document = {
      prose,
      paragraphs: prose.paragraphs.map((paragraph, i) => ({ paragraph, mentions: mentions[i] ?? [] })),
      isAboutSpace,
      get firstMentions() {
        firstMentions ??= firstMentionsOf(mentions);
        return firstMentions;
      },
    };
    last = { locals, mentions, document };
    return last;
  }

  const analyser: Analyser = {
    names: (prose) => named(prose).document,
    analyse: (prose, options) => finished(analyser.analysing(prose, options)),
    *analysing(prose, options) {
      const { locals, mentions, document } = named(prose);
      const referenceDay = prose.date ?? dateInName(options.documentName) ?? options.referenceDay ?? options.today;
      const { complain, notesPerPage, accepted, houseStyle } = options;
      const text = {
        prose,
        locals,
        mentions,
        referenceDay,
        levels: options.checks,
        ...(complain ? { complain } : {}),
        ...(notesPerPage === undefined ? {} : { notesPerPage }),
        ...(accepted ? { accepted } : {}),
        ...(houseStyle ? { houseStyle } : {}),
      };
      checker ??= new DocumentChecker(new Knowledge(glossary));
      const judge = checker;
      let judgements: ReturnType<Analysis['judgements']> | undefined;
      const checked = document.isAboutSpace || options.isAlwaysChecked ? yield* judge.checking(text) : undefined;
      const paragraphs = document.paragraphs.map(({ paragraph, mentions }, i) => ({
        paragraph,
        mentions,
        findings: checked?.findings[i] ?? [],
        heldBack: checked?.heldBack[i] ?? [],
        ignored: checked?.ignored[i] ?? [],
        stated: checked?.stated[i] ?? [],
      }));
      return {
        prose,
        paragraphs,
        onComments: checked?.onComments ?? [],
        ...(checked?.ignoring ? { ignoring: checked.ignoring } : {}),
        isAboutSpace: document.isAboutSpace,
        get firstMentions() {
          return document.firstMentions;
        },
        referenceDay,
        judgements: () => {
          judgements ??= judge.judgements(text);
          return judgements;
        },
        references: () => judge.references(text),
        phrases: (paragraph) =>
          (locals[paragraph]?.readingsFrom(0) ?? []).flatMap(({ phrases }) =>
            phrases.flatMap(({ phrase }) => [phrase, ...phrase.others]),
          ),
      };
    },
  };
  return analyser;
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
