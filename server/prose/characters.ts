/** Classes of UTF-16 code units, as sentences and words need them: cheap, and rough outside the scripts of Europe. */

/** What JavaScript calls white space, no-break spaces included. */
export function isSpace(code: number): boolean {
  if (code < 0x1680) return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
  if (code <= 0x200a) return code >= 0x2000 || code === 0x1680;
  return code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Every script's letters and their marks: what is neither ASCII's nor Unicode's punctuation, symbols, spaces or surrogates. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code < 0x2000) return isLatinLetter(code) || (code > 0xff && code !== 0x1680);
  return (code >= 0x2c00 && code < 0x2e00) || (code > 0x3004 && code < 0xd800) || (code >= 0xf900 && code < 0xfe00);
}

function isLatinLetter(code: number): boolean {
  return (
    (code >= 0xc0 && code <= 0xff && code !== 0xd7 && code !== 0xf7) || code === 0xaa || code === 0xb5 || code === 0xba
  );
}

export function isWordCharacter(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

/** A letter that has a capital and is not one. */
export function isLower(character: string): boolean {
  return character !== character.toUpperCase();
}

export function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

export function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
