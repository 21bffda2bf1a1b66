import { wordTable } from '../word-table.ts';
/**
 * What a formula in a sentence reads as, where it is only a figure or a sign: `420`, `12\,000`, `^\circ`, `\sim`; undefined for
 * all others.
 */
export function mathInText(formula: string): string | undefined {
  const plain = formula.trim();
  if (/^[-+]?\d[\d.,]*$/.test(plain)) return formula;
  const figure = plain.replace(/\\[,;:!]|\{,\}|~/g, (space) => (space === '{,}' ? ',' : ' '));
  if (/^[-+]?\d[\d., ]*$/.test(figure)) return figure.replace(/(?<=\d) (?=\d{3})/g, '\u2009');
  const sign = SIGNS[plain.replace(/[{}\s]/g, '')];
  if (sign !== undefined) return sign;
  const degrees = /^([-+]?\d[\d.]*)\s*\^\s*\{?\s*\\circ\s*\}?\s*(?:\\(?:mathrm|text|rm)\s*\{?\s*([CF])\s*\}?)?$/.exec(
    plain,
  );
  return degrees ? `${degrees[1]}°${degrees[2] ?? ''}` : undefined;
}

const SIGNS = wordTable<string>({
  '^\\circ': '°',
  '\\sim': '∼',
  '\\approx': '≈',
  '\\times': '×',
  '-': '−',
  '\\pm': '±',
  '\\%': '%',
  '\\mu': 'µ',
  '\\alpha': 'α',
  '\\beta': 'β',
  '\\gamma': 'γ',
  '\\delta': 'δ',
  '\\epsilon': 'ε',
  '\\tau': 'τ',
  '\\omega': 'ω',
});
