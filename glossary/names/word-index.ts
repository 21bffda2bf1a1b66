import type { WordSections } from './sections.ts';

/** The words of all names, and what follows from them: made when a glossary is opened, as it would take room in the file. */
export interface WordIndex extends Omit<WordSections, 'codes'> {
  /** The words in UTF-16 units. */
  readonly units: Uint16Array;
  /** Per word: the forms that hold it, in order, a form once for each time that it does; and where they start. */
  readonly formsOfWord: Uint32Array;
  readonly formStarts: Uint32Array;
  /** The same of the forms that begin with the word. */
  readonly formsOfFirst: Uint32Array;
  readonly firstStarts: Uint32Array;
  /** Per form the letters in its words. */
  readonly formLengths: Uint32Array;
}

export function wordIndex(words: WordSections, alphabet: Uint16Array): WordIndex {
  const { codes } = words;
  const units = new Uint16Array(codes.length);
  for (let i = 0; i < codes.length; i++) units[i] = alphabet[codes[i] ?? 0] ?? 0;
  const { forms: formsOfWord, starts: formStarts } = formsByWord(words, Number.POSITIVE_INFINITY);
  const { forms: formsOfFirst, starts: firstStarts } = formsByWord(words, 1);
  return { ...words, units, formLengths: lengthsOf(words), formsOfWord, formStarts, formsOfFirst, firstStarts };
}

function lengthsOf({ starts, wordsOfForm, wordStarts }: WordSections): Uint32Array {
  const lengths = new Uint32Array(wordStarts.length - 1);
  for (let form = 0; form < lengths.length; form++) {
    let length = 0;
    const end = wordStarts[form + 1] ?? 0;
    for (let at = wordStarts[form] ?? 0; at < end; at++) {
      const word = wordsOfForm[at] ?? 0;
      length += (starts[word + 1] ?? 0) - (starts[word] ?? 0);
    }
    lengths[form] = length;
  }
  return lengths;
}

/** The forms that have each word among their first `most`, found by counting: how many there are, then where each goes. */
function formsByWord(
  { starts: words, wordsOfForm, wordStarts }: WordSections,
  most: number,
): { forms: Uint32Array; starts: Uint32Array } {
  const starts = new Uint32Array(words.length);
  const endOf = (form: number): number => Math.min(wordStarts[form + 1] ?? 0, (wordStarts[form] ?? 0) + most);
  const count = wordStarts.length - 1;
  for (let form = 0; form < count; form++) {
    for (let at = wordStarts[form] ?? 0; at < endOf(form); at++) {
      const next = (wordsOfForm[at] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
  }
  for (let word = 1; word < starts.length; word++) starts[word] = (starts[word] ?? 0) + (starts[word - 1] ?? 0);
  const places = starts.slice();
  const forms = new Uint32Array(starts.at(-1) ?? 0);
  for (let form = 0; form < count; form++) {
    for (let at = wordStarts[form] ?? 0; at < endOf(form); at++) {
      const word = wordsOfForm[at] ?? 0;
      const place = places[word] ?? 0;
      forms[place] = form;
      places[word] = place + 1;
    }
  }
  return { forms, starts };
}
