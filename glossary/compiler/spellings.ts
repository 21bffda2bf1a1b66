/** Other ways in which writers spell a name, found without an alias of their own. */
export function spellingsOf(text: string): string[] {
  const spellings = new Set([text.replace(/^the\s+/i, '')]);
  for (const respell of [withOtherNumeral, withOtherWords, withTwoLetters, withoutInitialsPoints]) {
    for (const spelling of [...spellings]) for (const other of respell(spelling)) spellings.add(other);
  }
  return [...spellings];
}

const ROMAN = [
  '',
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
  'XVIII',
  'XIX',
  'XX',
];
/** Too often another word, or a letter that is no numeral. */
const NO_NUMERALS = ['I', 'X'];

/** Artemis II, Artemis 2; Luna 9, Luna IX. "Artemis I" is also Artemis 1, but Voyager 1 is not "Voyager I". */
function withOtherNumeral(text: string): string[] {
  const tokens = text.split(/([\s\u2010-\u2015-]+)/);
  for (const [index, token] of tokens.entries()) {
    if (index === 0 || token === '') continue;
    const value = ROMAN.indexOf(token);
    const roman = /^\d{1,2}$/.test(token) ? ROMAN[Number(token)] : undefined;
    const other =
      value > 0 && token !== 'X' ? String(value) : roman && !NO_NUMERALS.includes(roman) ? roman : undefined;
    if (other !== undefined) return [tokens.with(index, other).join('')];
  }
  return [];
}

const PAIRS = [
  ['programme', 'program'],
  ['centre', 'center'],
  ['organisation', 'organization'],
  ['defence', 'defense'],
  ['and', '&'],
  ['saint', 'st'],
] as const;
const OTHER_WORD = new Map<string, string>(
  PAIRS.flatMap(
    ([a, b]) =>
      [
        [a, b],
        [b, a],
      ] as const,
  ),
);

/** British and American words, "and" and "&": all exchanged at once. */
function withOtherWords(text: string): string[] {
  const other = text.replace(/[\p{L}&]+/gu, (word) => {
    const pair = OTHER_WORD.get(word.toLowerCase());
    if (pair === undefined) return word;
    return /^\p{Lu}/u.test(word) ? pair.charAt(0).toUpperCase() + pair.slice(1) : pair;
  });
  return other === text ? [] : [other];
}

const TWO_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  å: 'aa',
  þ: 'th',
};

/** Letters that have no single plain letter (æ), or are also written as two (ö). */
function withTwoLetters(text: string): string[] {
  const other = text.normalize('NFC').replace(/[æœßäöüåþ]/giu, (letter) => {
    const two = TWO_LETTERS[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? two : two.charAt(0).toUpperCase() + two.slice(1);
  });
  return other === text.normalize('NFC') ? [] : [other];
}

/** Robert H. Goddard, Robert H Goddard. */
function withoutInitialsPoints(text: string): string[] {
  const other = text.replace(/(?<!\p{L})(\p{Lu})\./gu, '$1');
  return other === text ? [] : [other];
}
