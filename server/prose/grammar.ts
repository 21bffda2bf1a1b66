/** NASA, ESA, JWST: capitals and digits. */
export const ABBREVIATION = /^[\p{Lu}\d&/.-]{2,}$/u;

/** "a" or "an", by how what follows sounds: an ESA probe, a NASA probe, a European probe. */
export function indefinite(words: string): 'a' | 'an' {
  const [word = ''] = words.split(/[ -]/, 1);
  if (ABBREVIATION.test(word) && !isSpoken(word)) return /^[AEFHILMNORSX8]/.test(word) ? 'an' : 'a';
  if (/^(?:eu|uni(?![nm])|us[aeiu]|ur[aiu]|u[tk]\w?[aeiou]|one\b)/i.test(word)) return 'a';
  return /^(?:[aeiouäöü]|hou?r|hono|heir)/i.test(word) ? 'an' : 'a';
}

/** NASA and JAXA are spoken as words, ESA and JWST letter by letter; four letters with vowels among them are a word. */
const isSpoken = (word: string): boolean =>
  word.length >= 4 && /[AEIOU]/.test(word) && /^(?:[^AEIOU]{0,2}[AEIOU]+){1,4}[^AEIOU]{0,2}\d*$/.test(word);

/** What makes a form possessive, with the text's own apostrophe: the United States’, Mars’s, Webb’s. */
export function possessive(form: string, apostrophe: string): string {
  const isPlural = / .*[^su]s$|^(?:[A-Z]\w+)ies$/.test(form) && !/(?:ss|us|is)$/.test(form);
  return isPlural ? apostrophe : `${apostrophe}s`;
}
