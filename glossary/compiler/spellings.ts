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

const MOST_ROMANIZED = 40;

/** Russian names in Roman letters, as others write them: Georgi, Georgy; Aleksei, Alexey; Yevgeny, Evgeni; itself first. */
export function romanizedOtherwise(text: string): string[] {
  const words = text.split(' ').map(romanizedWord);
  const all = words.reduce<string[]>(
    (names, forms) => names.flatMap((name) => forms.map((form) => (name === '' ? form : `${name} ${form}`))),
    [''],
  );
  return [...new Set([text, ...all])].slice(0, MOST_ROMANIZED);
}

/** Letters of one sound that are written in several ways, at the end, the start and in the middle of a word. */
const SOUNDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<=\p{L}[bcdfghklmnprstvxz])(?:iy|ii|yi|i|y)$/u, ['i', 'y', 'iy']],
  [/(?<=\p{L}[aeo])[iy]$/u, ['i', 'y']],
  [/^Ale(?:ks|x)(?=[ae])/u, ['Aleks', 'Alex']],
  [/^(?:Ye|E)(?=vg)/u, ['Ye', 'E']],
  [/(?<=\p{L})yo(?=[mn])/u, ['yo', 'e']],
  [/^Vi[ck]tor/u, ['Viktor', 'Victor']],
];

function romanizedWord(word: string): string[] {
  if (word.length < 4) return [word];
  return SOUNDS.reduce<string[]>(
    (forms, [sound, ways]) =>
      forms.flatMap((form) => (sound.test(form) ? ways.map((way) => form.replace(sound, way)) : [form])),
    [word],
  );
}

const SHORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  Alan: ['Al'],
  Andrew: ['Andy', 'Drew'],
  Anthony: ['Tony'],
  Catherine: ['Cady', 'Cathy'],
  Charles: ['Charlie', 'Chuck'],
  Christopher: ['Chris'],
  Daniel: ['Dan'],
  David: ['Dave'],
  Donald: ['Don'],
  Douglas: ['Doug'],
  Edward: ['Ed'],
  Eugene: ['Gene'],
  Frederick: ['Fred', 'Rick'],
  Gerald: ['Jerry'],
  Gregory: ['Greg'],
  James: ['Jim'],
  Jeffrey: ['Jeff'],
  Joseph: ['Joe'],
  Kathryn: ['Kathy'],
  Kenneth: ['Ken'],
  Matthew: ['Matt'],
  Michael: ['Mike'],
  Nicholas: ['Nick'],
  Pamela: ['Pam'],
  Patrick: ['Pat'],
  Peter: ['Pete'],
  Richard: ['Dick', 'Rick'],
  Robert: ['Bob'],
  Ronald: ['Ron'],
  Samuel: ['Sam'],
  Stephen: ['Steve'],
  Steven: ['Steve'],
  Stuart: ['Stu'],
  Terence: ['Terry'],
  Thomas: ['Tom'],
  Timothy: ['Tim'],
  Walter: ['Walt', 'Wally'],
  William: ['Bill'],
};

/** Joe Kerwin for Joseph Kerwin, and the other way about. */
export function withShortName(text: string): string[] {
  const [given, surname, more] = text.split(' ');
  if (!given || !surname || more !== undefined) return [];
  const long = Object.keys(SHORT_NAMES).filter((name) => SHORT_NAMES[name]?.includes(given));
  return [...(SHORT_NAMES[given] ?? []), ...long].map((other) => `${other} ${surname}`);
}
