import type { Glossary } from '../../../glossary/glossary.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';

/** Their names are phrases to be avoided or to be told apart, not names. */
const NO_NAMES: ReadonlySet<Kind> = new Set<Kind>(['wording', 'record', 'saying', 'myth']);
const LEAST_LETTERS = 2;

/** The words of all names that a glossary holds, the writer's own included, each once and as it is written: for spelling checkers. */
export function nameWords(glossary: Glossary): readonly string[] {
  const words = new Set<string>();
  for (const id of glossary.ids()) {
    const entry = glossary.byId(id);
    if (!entry || NO_NAMES.has(entry.kind)) continue;
    for (const { text } of entry.names) for (const word of wordsIn(text)) words.add(word);
  }
  return [...words].sort((a, b) => a.localeCompare(b, 'en'));
}

/** Letters of the Latin script only: no checker of English asks about the others, nor about figures. */
function wordsIn(name: string): string[] {
  return name
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .map((word) => word.replace(/^['’]+|['’]+$/g, '').normalize('NFC'))
    .filter((word) => word.length >= LEAST_LETTERS && /^[\p{Script=Latin}'’]+$/u.test(word));
}
