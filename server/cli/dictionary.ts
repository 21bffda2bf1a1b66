import { dictionaryFor, isSpellChecker, SPELL_CHECKERS, type SpellChecker } from '../features/dictionary/formats.ts';
import { nameWords } from '../features/dictionary/words.ts';
import { articleOf } from './articles.ts';
import { CommandError } from './command-error.ts';
import type { Glossaries } from './own-glossary.ts';

/** `perigee dictionary --for CHECKER`: prints all names, built-in and those of the current folder, for a spelling checker. */
export async function printDictionary(wanted: string | undefined, glossaries: Glossaries): Promise<number> {
  const checker = checkerOf(wanted);
  const glossary = await glossaries.of(articleOf(''));
  process.stdout.write(dictionaryFor(checker, nameWords(glossary)));
  return 0;
}

function checkerOf(wanted: string | undefined): SpellChecker {
  if (isSpellChecker(wanted)) return wanted;
  const known = SPELL_CHECKERS.join(', ');
  throw new CommandError(wanted === undefined ? `say for which program: --for ${known}` : `--for is one of ${known}`);
}
