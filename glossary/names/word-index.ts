import type { WordSections } from './sections.ts';

/** The words of all names, and what follows from them: made when a glossary is opened, as it would take room in the file. */
export interface WordIndex extends Omit<WordSections, 'codes'> {
  /** The words in UTF-16 units. */
  readonly units: Uint16Array;
  /** Per word: the forms that hold it, in order, a form once for each time that it does; and where they start. */
  readonly formsOfWord: Uint32Array;
  readonly formStarts: Uint32Array;
  /** Per form the letters in its words. */
  readonly formLengths: Uint32Array;
}

export function wordIndex(words: WordSections, alphabet: Uint16Array): WordIndex {
  const { codes } = words;
  const units = new Uint16Array(codes.length);
  for (let i = 0; i < codes.length; i++) units[i] = alphabet[codes[i] ?? 0] ?? 0;
  return { ...words, units, formLengths: lengthsOf(words), ...formsByWord(words) };
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

/** The forms of each word, found by counting: first how many there are, then where each goes. */
function formsByWord({ starts, wordsOfForm, wordStarts }: WordSections): Pick<WordIndex, 'formsOfWord' | 'formStarts'> {
  const formStarts = new Uint32Array(starts.length);
  for (let at = 0; at < wordsOfForm.length; at++) {
    const next = (wordsOfForm[at] ?? 0) + 1;
    formStarts[next] = (formStarts[next] ?? 0) + 1;
  }
  for (let word = 1; word < formStarts.length; word++)
    formStarts[word] = (formStarts[word] ?? 0) + (formStarts[word - 1] ?? 0);
  const places = formStarts.slice();
  const formsOfWord = new Uint32Array(wordsOfForm.length);
  for (let form = 0; form + 1 < wordStarts.length; form++) {
    const end = wordStarts[form + 1] ?? 0;
    for (let at = wordStarts[form] ?? 0; at < end; at++) {
      const word = wordsOfForm[at] ?? 0;
      const place = places[word] ?? 0;
      formsOfWord[place] = form;
      places[word] = place + 1;
    }
  }
  return { formsOfWord, formStarts };
}
