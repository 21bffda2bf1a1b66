import { isSpellChecker } from '../features/dictionary/formats.ts';
import { type Plan, planFor } from '../features/dictionary/plan.ts';
import { nameWords } from '../features/dictionary/words.ts';
import type { Glossaries } from './glossaries.ts';
import type { Host } from './host.ts';

/** Of the request `perigee/exportNames`: what to write in a workspace folder so that a spelling checker knows all names. */
export interface ExportNamesParams {
  /** The folder's address. */
  readonly folder: string;
  readonly checker: string;
  /** LTeX's language, such as "en-GB". */
  readonly language?: string;
}

/** Nothing is written: that is the client's, once the writer has agreed. Null where there is no such checker or no glossary. */
export async function exportNames(
  { folder, checker, language }: ExportNamesParams,
  glossaries: Glossaries,
  host: Host,
): Promise<Plan | null> {
  const root = folder.endsWith('/') ? folder : `${folder}/`;
  const known = isSpellChecker(checker) ? await glossaries.of(`${root}x.md`) : undefined;
  if (!known || !isSpellChecker(checker)) return null;
  const read = (path: string): Promise<string | undefined> =>
    host.readTextFile(root + path.split('/').map(encodeURIComponent).join('/'));
  return planFor(
    checker,
    nameWords(known.glossary),
    read,
    /^[a-z]{2,3}(-[A-Za-z]{2,8})*$/.test(language ?? '') ? language : undefined,
  );
}
