import type { Glossary } from '../../../glossary/glossary.ts';
import { DE } from './de.ts';
import { germanArgument, withArticles } from './de-arguments.ts';
import { EN } from './en.ts';

/** Message id -> template. */
export type MessageTable = Readonly<Record<string, string>>;

/** What findings and fixes are said in. Entries and the pages of checks are English in all of them. */
export interface Language {
  /** As in `initialize`: "en", "de". */
  readonly id: string;
  readonly table: MessageTable;
  /** An argument, which comes in English, as the sentences of this language want it. */
  readonly argument?: (value: string, name: string, glossary?: Glossary) => string;
  /** The last touch to a sentence whose arguments stand in it. */
  readonly finish?: (sentence: string) => string;
}

export const ENGLISH: Language = { id: 'en', table: EN };
export const GERMAN: Language = { id: 'de', table: DE, argument: germanArgument, finish: withArticles };
export const LANGUAGES: readonly Language[] = [ENGLISH, GERMAN];

/** The language of an editor's locale ("de-AT"); English for all that there is no table of. */
export const languageOf = (locale: string | undefined): Language =>
  LANGUAGES.find(({ id }) => id === locale?.toLowerCase().split(/[-_]/, 1)[0]) ?? ENGLISH;
