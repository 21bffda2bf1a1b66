import type { Paragraph, Span } from '../../prose/paragraph.ts';
import type { Check } from '../check.ts';
import type { Finding } from '../finding.ts';

/** Two ways to write one thing, of which a text keeps to one; each as the words that are counted. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:un)?manned\b/g, /\b(?:un)?crewed\b/g],
  [/\bmankind\b/g, /\bhumankind\b/g],
  [/\bprogrammes?\b/g, /\bprograms?\b/g],
  [/\b(?:kilo|centi|milli)?metres?\b/g, /\b(?:kilo|centi|milli)?meters?\b/g],
  [/\bcent(?:re|res|red)\b/g, /\bcenter(?:s|ed)?\b/g],
  [/\blift-off\b/g, /\bliftoff\b/g],
  [/\bre-entry\b/g, /\breentry\b/g],
  [/\bspace walks?\b/g, /\bspacewalks?\b/g],
  [/\bspace suits?\b/g, /\bspacesuits?\b/g],
  [/\bspace flights?\b/g, /\bspaceflights?\b/g],
  [/\bartefacts?\b/g, /\bartifacts?\b/g],
  [/\bmanoeuvre[sd]?\b/g, /\bmaneuver(?:s|ed)?\b/g],
  [/\bsulphur\b/g, /\bsulfur\b/g],
  [/\baluminium\b/g, /\baluminum\b/g],
];

interface Place extends Span {
  readonly paragraph: number;
  readonly found: string;
}

/** One thing written in two ways: the rarer is noted once, with both counts. */
export const mixedWording: Check = {
  id: 'mixed-wording',
  title: 'One thing written in two ways',
  severity: 'hint',
  explanation:
    'The text writes one thing in two ways, such as *crewed* here and *manned* there, or *programme* and *program*. Readers wonder whether a difference is meant. Quotations and names that are written with a capital do not count.',
  flagged: [
    'The crewed flights of Gemini came after the crewed flights of Mercury. The manned flights of Apollo followed.',
    'The orbiter of Cassini is 6.8 metres high. Its antenna is 4 metres wide and 2 meters deep.',
    'At lift-off Ariane 5 weighs 780 tonnes. The lift-off is loud, and the liftoff is bright.',
  ],
  accepted: [
    'The crewed flights of Gemini came after the crewed flights of Mercury.',
    'NASA’s Manned Spacecraft Center ran the crewed flights.',
    'The crewed flights of Gemini were called “the first manned flights of two” then.',
  ],
  trigger: () => [],
  find: () => [],
  findInText: (paragraphs) => {
    const notes = PAIRS.flatMap(([one, other]) => noteOf(placesOf(one, paragraphs), placesOf(other, paragraphs)));
    return paragraphs.map((_, i) => notes.filter(({ paragraph }) => paragraph === i).map(({ finding }) => finding));
  },
};

function noteOf(a: readonly Place[], b: readonly Place[]): { paragraph: number; finding: Finding }[] {
  const [rare, usual] = a.length < b.length ? [a, b] : [b, a];
  const [first] = rare;
  const [kept] = usual;
  if (!first || !kept) return [];
  const { paragraph, start, end, found } = first;
  const told = { found, count: rare.length, other: kept.found, others: usual.length };
  const message = { id: 'mixed-wording', arguments: told };
  return [{ paragraph, finding: { start, end, check: 'mixed-wording', severity: 'hint', message, fixes: [] } }];
}

/** Where each paragraph has words of the table; a paragraph's text does not change. */
const known = new Map<RegExp, WeakMap<Paragraph['places'], readonly (Span & { readonly found: string })[]>>();

function placesOf(pattern: RegExp, paragraphs: readonly Paragraph[]): Place[] {
  const places = known.get(pattern) ?? new WeakMap();
  known.set(pattern, places);
  return paragraphs.flatMap((paragraph, i) => {
    if (paragraph.kind === 'quotation' || paragraph.kind === 'heading') return [];
    const here = places.get(paragraph.places) ?? spansIn(pattern, paragraph.text);
    places.set(paragraph.places, here);
    return here.map((span: Span & { readonly found: string }) => ({ ...span, paragraph: i }));
  });
}

const spansIn = (pattern: RegExp, text: string): (Span & { found: string })[] =>
  [...text.matchAll(pattern)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, found: match[0] }))
    .filter(({ start, end }) => !isQuoted(text, start, end));

function isQuoted(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  const isOpen = before.lastIndexOf('“') > before.lastIndexOf('”') || (before.split('"').length - 1) % 2 === 1;
  return isOpen && /[”"]/.test(text.slice(end));
}
