import type { Check, Gathered } from '../check.ts';
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

interface Place extends Gathered {
  readonly paragraph: number;
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
  gather: ({ kind, text }) =>
    kind !== 'quotation' && kind !== 'heading' && ANY.test(text)
      ? PAIRS.flatMap((pair) => pair.flatMap((pattern) => wordingsOf(pattern, text)))
      : [],
  findInGathered: (gathered) => {
    const places = placesOf(gathered);
    const findings = new Map<number, Finding[]>();
    for (const [one, other] of PAIRS) {
      const note = noteOf(places.get(one) ?? [], places.get(other) ?? []);
      if (note) findings.set(note.paragraph, [...(findings.get(note.paragraph) ?? []), note.finding]);
    }
    return findings;
  },
};

function noteOf(a: readonly Place[], b: readonly Place[]): { paragraph: number; finding: Finding } | undefined {
  const [rare, usual] = a.length < b.length ? [a, b] : [b, a];
  const [first] = rare;
  const [kept] = usual;
  if (!first || !kept) return undefined;
  const { paragraph, start, end, found } = first;
  const told = { found, count: rare.length, other: kept.found, others: usual.length };
  const message = { id: 'mixed-wording', arguments: told };
  return { paragraph, finding: { start, end, check: 'mixed-wording', severity: 'hint', message, fixes: [] } };
}

function placesOf(gathered: readonly (readonly Gathered[])[]): Map<RegExp, Place[]> {
  const places = new Map<RegExp, Place[]>();
  for (let paragraph = 0; paragraph < gathered.length; paragraph++) {
    const list = gathered[paragraph] ?? [];
    // Asked of every paragraph at every key, and hardly any has one.
    if (list.length === 0) continue;
    for (const wording of list) {
      const place = { ...wording, paragraph };
      const others = places.get(wording.use);
      if (others) others.push(place);
      else places.set(wording.use, [place]);
    }
  }
  return places;
}

/** All of them begin with a word: that is asked once. */
const ANY = new RegExp(
  `\\b(?:${PAIRS.flatMap((pair) => pair.map(({ source }) => source.replace(/^\\b/, ''))).join('|')})`,
);

const wordingsOf = (use: RegExp, text: string): Gathered[] =>
  [...text.matchAll(use)]
    .map((match) => ({ use, start: match.index, end: match.index + match[0].length, found: match[0] }))
    .filter(({ start, end }) => !isQuoted(text, start, end));

function isQuoted(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  const isOpen = before.lastIndexOf('“') > before.lastIndexOf('”') || (before.split('"').length - 1) % 2 === 1;
  return isOpen && /[”"]/.test(text.slice(end));
}
