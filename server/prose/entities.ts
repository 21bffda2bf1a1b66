import { wordTable } from './word-table.ts';

/** Named characters that writers use, by the places where they stand in a row. The full list of HTML has 2,231; the rest stay as written. */
const ROWS: readonly (readonly [first: number, names: string])[] = [
  [
    0xa0,
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
      'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave ' +
      'Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc ' +
      'Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc ' +
      'iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml',
  ],
  [0x391, 'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho'],
  [0x3a3, 'Sigma Tau Upsilon Phi Chi Psi Omega'],
  [0x3b1, 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho'],
  [0x3c2, 'sigmaf sigma tau upsilon phi chi psi omega'],
];

const OTHERS = wordTable<number>({
  quot: 0x22,
  amp: 0x26,
  apos: 0x27,
  lt: 0x3c,
  gt: 0x3e,
  num: 0x23,
  dollar: 0x24,
  percnt: 0x25,
  lpar: 0x28,
  rpar: 0x29,
  ast: 0x2a,
  plus: 0x2b,
  comma: 0x2c,
  period: 0x2e,
  colon: 0x3a,
  excl: 0x21,
  quest: 0x3f,
  lsqb: 0x5b,
  lbrack: 0x5b,
  rsqb: 0x5d,
  rbrack: 0x5d,
  lowbar: 0x5f,
  grave: 0x60,
  lbrace: 0x7b,
  rbrace: 0x7d,
  verbar: 0x7c,
  vert: 0x7c,
  Tab: 0x09,
  NewLine: 0x0a,
  abreve: 0x103,
  cacute: 0x107,
  Ccaron: 0x10c,
  ccaron: 0x10d,
  ecaron: 0x11b,
  Lstrok: 0x141,
  lstrok: 0x142,
  nacute: 0x144,
  OElig: 0x152,
  oelig: 0x153,
  rcaron: 0x159,
  Scaron: 0x160,
  scaron: 0x161,
  Yuml: 0x178,
  Zcaron: 0x17d,
  zcaron: 0x17e,
  circ: 0x2c6,
  tilde: 0x2dc,
  ensp: 0x2002,
  emsp: 0x2003,
  numsp: 0x2007,
  thinsp: 0x2009,
  hairsp: 0x200a,
  ZeroWidthSpace: 0x200b,
  zwnj: 0x200c,
  zwj: 0x200d,
  hyphen: 0x2010,
  dash: 0x2010,
  ndash: 0x2013,
  mdash: 0x2014,
  lsquo: 0x2018,
  rsquo: 0x2019,
  sbquo: 0x201a,
  ldquo: 0x201c,
  rdquo: 0x201d,
  bdquo: 0x201e,
  dagger: 0x2020,
  Dagger: 0x2021,
  bull: 0x2022,
  hellip: 0x2026,
  permil: 0x2030,
  prime: 0x2032,
  Prime: 0x2033,
  lsaquo: 0x2039,
  rsaquo: 0x203a,
  oline: 0x203e,
  frasl: 0x2044,
  NoBreak: 0x2060,
  euro: 0x20ac,
  trade: 0x2122,
  larr: 0x2190,
  uarr: 0x2191,
  rarr: 0x2192,
  darr: 0x2193,
  harr: 0x2194,
  rArr: 0x21d2,
  part: 0x2202,
  nabla: 0x2207,
  minus: 0x2212,
  radic: 0x221a,
  infin: 0x221e,
  sim: 0x223c,
  asymp: 0x2248,
  approx: 0x2248,
  ne: 0x2260,
  le: 0x2264,
  ge: 0x2265,
  starf: 0x2605,
  star: 0x2606,
  phone: 0x260e,
  check: 0x2713,
});

const NAMED = new Map<string, number>(Object.entries(OTHERS));
for (const [first, names] of ROWS) {
  names.split(' ').forEach((name, index) => {
    NAMED.set(name, first + index);
  });
}

/** The character of an HTML entity such as `&ndash;`, `&#8217;` or `&#x2019;`; undefined where there is no such character. */
export function entityCharacter(entity: string): string | undefined {
  const name = entity.slice(1, -1);
  if (!name.startsWith('#')) {
    const code = NAMED.get(name);
    return code === undefined ? undefined : String.fromCodePoint(code);
  }
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
