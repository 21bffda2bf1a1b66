import type { EntryIndex } from '../../glossary/glossary.ts';
import { CRAFT, type Kind } from '../../glossary/schema/kinds.ts';
import type { Knowledge } from './knowledge.ts';

/** A name of the glossary that something written comes close to. */
export interface NearName {
  readonly entry: EntryIndex;
  readonly text: string;
}

/** Kinds whose names are written by the letter: craft, their vehicles, and bodies with a designation. */
const NAMED: readonly Kind[] = [...CRAFT, 'launch-vehicle', 'body', 'programme'];

interface Names {
  readonly all: readonly NearName[];
  /** First words of names: who writes one of these has made no slip in it. */
  readonly words: ReadonlySet<string>;
  readonly found: Map<string, NearName | undefined>;
}

const books = new WeakMap<Knowledge, Names>();
const MOST_KEPT = 2_000;

function namesOf(knowledge: Knowledge): Names {
  const known = books.get(knowledge);
  if (known) return known;
  const all: NearName[] = [];
  const words = new Set<string>();
  const { glossary } = knowledge;
  for (const id of glossary.ids()) {
    const entry = glossary.indexOf(id);
    if (entry === undefined) continue;
    const isNamed = NAMED.includes(glossary.kindOf(entry));
    for (const { text, use } of glossary.entry(entry).names) {
      for (const word of text.split(/[ -]/)) words.add(word.toLowerCase());
      if (isNamed && use !== 'foreign' && use !== 'plural' && text.length >= 3) all.push({ entry, text });
    }
  }
  const made = { all, words, found: new Map<string, NearName | undefined>() };
  books.set(knowledge, made);
  return made;
}

/** Whether a word stands in any name. */
export const isWordOfNames = (word: string, knowledge: Knowledge): boolean =>
  namesOf(knowledge).words.has(word.toLowerCase());

/** The one entry that has a name a slip or two away; undefined where there is none or several. */
export function nearName(written: string, knowledge: Knowledge): NearName | undefined {
  const { all, found } = namesOf(knowledge);
  if (found.has(written)) return found.get(written);
  const near = all.filter(({ text }) => isNear(written, text));
  const [only] = near;
  const answer = only && near.every(({ entry, text }) => entry === only.entry || text === only.text) ? only : undefined;
  if (found.size > MOST_KEPT) found.clear();
  found.set(written, answer);
  return answer;
}

const DESIGNATION = /^(?<word>\p{L}[\p{L}’']{2,})(?<gap>[ -])(?<number>\d{1,4})$/u;
const PROVISIONAL = /^(?<half>\d{4} [A-Z]{2})(?<number>\d{1,3})$/;
const COMET = /^(?:[CP]\/?)?(?<number>\d{1,3})\/?[CP]$/;

function isNear(written: string, name: string): boolean {
  if (Math.abs(written.length - name.length) > 2 || written === name) return false;
  const [a, b] = [DESIGNATION.exec(written)?.groups, DESIGNATION.exec(name)?.groups];
  if (a && b) return a.number === b.number && isSlip(a.word ?? '', b.word ?? '', true);
  const [p, q] = [PROVISIONAL.exec(written)?.groups, PROVISIONAL.exec(name)?.groups];
  if (p && q) return p.half === q.half && p.number !== q.number;
  const [c, d] = [COMET.exec(written)?.groups, /^(?<number>\d{1,3})P$/.exec(name)?.groups];
  if (c && d) return c.number === d.number;
  return (
    !a && !p && !c && /^\p{L}+$/u.test(written) && /^\p{L}+$/u.test(name) && name.length >= 7 && isSlip(written, name)
  );
}

/** One slip from five letters on, two from ten on; an ending more or less is inflection. */
function isSlip(written: string, name: string, isNumbered = false): boolean {
  const [a, b] = [written.toLowerCase(), name.toLowerCase()];
  if (a === b || a[0] !== b[0] || a.startsWith(b) || (!isNumbered && b.startsWith(a))) return false;
  const most = b.length >= 10 ? 2 : b.length >= 5 ? 1 : 0;
  return Math.abs(a.length - b.length) <= most && slips(a, b) <= most;
}

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
