import type { EntryIndex } from '../../../glossary/glossary.ts';
import { CRAFT, type Kind } from '../../../glossary/schema/kinds.ts';
import type { Knowledge } from '../knowledge.ts';
import { workedOut } from '../worked-out.ts';

/** A name of the glossary that something written comes close to. */
export interface NearName {
  readonly entry: EntryIndex;
  readonly text: string;
}

/** Kinds whose names are written by the letter: craft, their vehicles, and bodies with a designation. */
const NAMED: readonly Kind[] = [...CRAFT, 'launch-vehicle', 'body', 'programme'];

interface Names {
  /** Names by what a name close to them shares with them. */
  readonly alike: ReadonlyMap<string, readonly NearName[]>;
  readonly found: Map<string, NearName | undefined>;
}

const MOST_KEPT = 2_000;

const namesOf = workedOut((knowledge): Names => {
  const alike = new Map<string, NearName[]>();
  for (const entry of NAMED.flatMap((kind) => knowledge.glossary.ofKind(kind)).sort((a, b) => a - b)) {
    for (const { text, use } of knowledge.entry(entry).names) {
      const isMeant = use !== 'foreign' && use !== 'plural' && text.length >= 3;
      const shared = isMeant ? sharedBy(shapeOf(text)) : undefined;
      if (shared === undefined) continue;
      const others = alike.get(shared);
      if (others) others.push({ entry, text });
      else alike.set(shared, [{ entry, text }]);
    }
  }
  return { alike, found: new Map<string, NearName | undefined>() };
});

/** Whether a word stands in any name: who writes it has made no slip in it. All names are gone through once, which few texts need. */
export const isWordOfNames = (word: string, knowledge: Knowledge): boolean =>
  wordsOfNames(knowledge).has(word.toLowerCase());

const wordsOfNames = workedOut(({ glossary }) => {
  const words = new Set<string>();
  for (let entry = 0; entry < glossary.entryCount; entry++)
    for (const { text } of glossary.entry(entry).names)
      for (const word of text.split(/[ -]/)) words.add(word.toLowerCase());
  return words;
});

/** The one entry that has a name a slip or two away; undefined where there is none or several. */
export function nearName(written: string, knowledge: Knowledge): NearName | undefined {
  const { alike, found } = namesOf(knowledge);
  if (found.has(written)) return found.get(written);
  const shape = shapeOf(written, COMET);
  const near = (alike.get(sharedBy(shape) ?? '') ?? []).filter(({ text }) => isNear(written, shape, text));
  const [only] = near;
  const answer = only && near.every(({ entry, text }) => entry === only.entry || text === only.text) ? only : undefined;
  if (found.size > MOST_KEPT) found.clear();
  found.set(written, answer);
  return answer;
}

const DESIGNATION = /^(?<word>\p{L}[\p{L}’']{2,})[ -](?<number>\d{1,4})$/u;
const PROVISIONAL = /^(?<half>\d{4} [A-Z]{2})\d{1,3}$/;
const COMET = /^(?:[CP]\/?)?(?<number>\d{1,3})\/?[CP]$/;
const COMET_NAME = /^(?<number>\d{1,3})P$/;

/** How a name is made up; a comet's is written in several ways and spelt in one. */
type Shape =
  | { readonly kind: 'designation'; readonly word: string; readonly number: string }
  | { readonly kind: 'provisional'; readonly half: string }
  | { readonly kind: 'comet'; readonly number: string }
  | { readonly kind: 'word'; readonly word: string };

function shapeOf(name: string, comet = COMET_NAME): Shape | undefined {
  if (/^\p{L}+$/u.test(name)) return { kind: 'word', word: name };
  const { word = '', number = '' } = DESIGNATION.exec(name)?.groups ?? {};
  if (word) return { kind: 'designation', word, number };
  const half = PROVISIONAL.exec(name)?.groups?.half;
  if (half) return { kind: 'provisional', half };
  const of = comet.exec(name)?.groups?.number;
  return of ? { kind: 'comet', number: of } : undefined;
}

/** What names a slip apart have in common: a slip is never in the first letter, nor in a number that goes with a word. */
function sharedBy(shape: Shape | undefined): string | undefined {
  if (shape?.kind === 'word') return shape.word[0]?.toLowerCase();
  if (shape?.kind === 'designation') return `${shape.word[0]?.toLowerCase()} ${shape.number}`;
  return shape?.kind === 'provisional' ? shape.half : shape?.number;
}

/** Of two of one shape that share what they must. */
function isNear(written: string, shape: Shape | undefined, name: string): boolean {
  if (Math.abs(written.length - name.length) > 2 || written === name) return false;
  if (shape?.kind === 'designation') return isSlip(shape.word, name.slice(0, -shape.number.length - 1), true);
  return shape?.kind !== 'word' || (name.length >= 7 && isSlip(written, name));
}

/** One slip from five letters on, two from ten on; an ending more or less is inflection. */
function isSlip(written: string, name: string, isNumbered = false): boolean {
  const [a, b] = [written.toLowerCase(), name.toLowerCase()];
  if (a === b || a[0] !== b[0] || a.startsWith(b) || (!isNumbered && b.startsWith(a))) return false;
  if (latin(a) === latin(b)) return false;
  const most = b.length >= 10 ? 2 : b.length >= 5 ? 1 : 0;
  return Math.abs(a.length - b.length) <= most && slips(a, b) <= most;
}

/** "Saljut", "Sojus", "Lunochod": as other languages write Cyrillic. */
const latin = (word: string): string =>
  word
    .replace(/[jý]|i(?=[aeou])/g, 'y')
    .replace(/[kc]h/g, 'h')
    .replace(/w/g, 'v')
    .replace(/z/g, 's');

/** Letters left out, put in, changed, or two swapped: how many it takes to come from one word to the other. */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
