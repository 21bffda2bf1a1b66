import { wordTable } from '../word-table.ts';

/** Accents: the command's character, and the combining mark that it sets over or under a letter. */
const ACCENTS = wordTable<string>({
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  H: '\u030B',
  b: '\u0331',
  c: '\u0327',
  d: '\u0323',
  k: '\u0328',
  r: '\u030A',
  t: '\u0361',
  u: '\u0306',
  v: '\u030C',
});

/** Commands that stand for characters. */
const SYMBOLS = wordTable<string>({
  '%': '%',
  '&': '&',
  $: '$',
  '#': '#',
  _: '_',
  '{': '{',
  '}': '}',
  ' ': ' ',
  ',': '\u2009',
  ';': ' ',
  ':': ' ',
  '\n': ' ',
  '\r': ' ',
  AA: 'Å',
  AE: 'Æ',
  L: 'Ł',
  LaTeX: 'LaTeX',
  O: 'Ø',
  OE: 'Œ',
  P: '¶',
  S: '§',
  TeX: 'TeX',
  aa: 'å',
  ae: 'æ',
  approx: '≈',
  circ: '°',
  copyright: '©',
  degree: '°',
  dots: '…',
  enspace: ' ',
  enskip: ' ',
  euro: '€',
  i: 'ı',
  j: 'ȷ',
  l: 'ł',
  ldots: '…',
  nobreakspace: '\u00A0',
  o: 'ø',
  oe: 'œ',
  pounds: '£',
  quad: ' ',
  qquad: ' ',
  sim: '∼',
  slash: '/',
  space: ' ',
  ss: 'ß',
  textasciicircum: '^',
  textasciigrave: '`',
  textasciitilde: '~',
  textbackslash: '\\',
  textbullet: '•',
  textcelsius: '°C',
  textdegree: '°',
  textdollar: '$',
  textellipsis: '…',
  textemdash: '—',
  textendash: '–',
  textquotedbl: '"',
  textquotedblleft: '“',
  textquotedblright: '”',
  textquoteleft: '‘',
  textquoteright: '’',
  texttimes: '×',
  textunderscore: '_',
  times: '×',
});

export const isAccent = (name: string): boolean => Object.hasOwn(ACCENTS, name);

/** A letter with the accent of a command, as one character where Unicode has it. */
export const accented = (command: string, letter: string): string => {
  const [first = '', ...rest] = DOTLESS[letter] ?? letter;
  return (first + (ACCENTS[command] ?? '') + rest.join('')).normalize('NFC');
};

/** `\'{\i}`: the dot goes where an accent comes. */
const DOTLESS = wordTable<string>({ '\\i': 'i', '\\j': 'j', ı: 'i', ȷ: 'j' });

export const symbolOf = (name: string): string | undefined => SYMBOLS[name];
