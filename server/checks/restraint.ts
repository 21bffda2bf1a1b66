import type { Paragraph } from '../prose/paragraph.ts';
import { wordTable } from '../prose/word-table.ts';
import type { Finding } from './finding.ts';

/** UTF-16 units of prose: about 500 words. */
const PAGE = 3600;

/** How many notes of style a text may have for each page that it begins, unless the writer asks for another measure. */
export const NOTES_PER_PAGE = 3;

/** Stock phrases come in swarms: of all notes this share at most is on them. */
const SHARE_OF_HYPERBOLE = 1 / 10;

/** What an editor would mark first. Findings of other checks are never held back. */
const WEIGHTS = wordTable<number>({
  wording: 100,
  'unsupported-superlative': 8,
  overclaim: 8,
  euphemism: 8,
  unsourced: 5,
  'mixed-wording': 5,
  'vague-attribution': 5,
  hyperbole: 5,
  'house-style': 4,
});

/** How many notes a document may have, at so many for each page that it begins; `notesPerPage` 0 is no limit. */
export function mostNotesIn(paragraphs: readonly Paragraph[], notesPerPage: number): number {
  if (notesPerPage === 0) return Number.POSITIVE_INFINITY;
  const size = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  return notesPerPage * Math.ceil(size / PAGE);
}

/**
 * The findings that are shown, by paragraph: each note of style once a document, and `most` of them, the weightiest and
 * most various first. Warnings are all shown.
 */
export function restrained(findings: readonly (readonly Finding[])[], most: number): (readonly Finding[])[] {
  const kept = withoutRepeats(findings);
  if (most === Number.POSITIVE_INFINITY) return kept;
  const notes = kept.flatMap((list) => (list.length === 0 ? list : list.filter(isNote)));
  const phrases = Math.max(1, Math.round(most * SHARE_OF_HYPERBOLE));
  const shown = new Set(weightiest(withFewOrnaments(phrases, notes), most));
  return kept.map((list) =>
    list.length > 0 && list.some(isNote) ? list.filter((finding) => !isNote(finding) || shown.has(finding)) : list,
  );
}

const NONE: readonly Finding[] = [];

/** What is not shown of all findings. */
export const heldBack = (
  all: readonly (readonly Finding[])[],
  told: readonly (readonly Finding[])[],
): (readonly Finding[])[] =>
  all.map((list, i) => (told[i] === list ? NONE : list.filter((finding) => !told[i]?.includes(finding))));

const isNote = ({ check, severity }: Finding): boolean => severity !== 'warning' && check in WEIGHTS;

/** The same phrase or term is noted once a document, and one stock phrase a paragraph: the writer has seen it then. */
function withoutRepeats(findings: readonly (readonly Finding[])[]): (readonly Finding[])[] {
  const said = new Set<string>();
  const isNew = (finding: Finding, paragraph: number): boolean => {
    if (!isNote(finding)) return true;
    const keys = keysOf(finding, paragraph);
    if (keys.some((key) => said.has(key))) return false;
    for (const key of keys) said.add(key);
    return true;
  };
  return findings.map((list, paragraph) =>
    list.length === 0 ? list : list.filter((finding) => isNew(finding, paragraph)),
  );
}

function keysOf({ check, about, message }: Finding, paragraph: number): string[] {
  const said = `${check} ${about ?? String(message.arguments.found).toLowerCase()}`;
  return check === 'hyperbole' || check === 'unsourced' ? [said, `${check} in ${paragraph}`] : [said];
}

/** Stock phrases and worn images, which say nothing that could be wrong. */
const isOrnament = ({ check, message }: Finding): boolean => check === 'hyperbole' || message.id === 'wording.worn';

/** Those that claim an effect ("revolutionized our ability to") are queried before those that only adorn. */
const CLAIMS_EFFECT = /^(?:revolutioni|transform|redefin|reshap|forever chang|usher|pav(?:e|ed|es|ing) the way)/i;
const claimsEffect = ({ message }: Finding): boolean => CLAIMS_EFFECT.test(String(message.arguments.found));

function withFewOrnaments(most: number, notes: readonly Finding[]): Finding[] {
  const ornaments = notes.filter(isOrnament);
  const ranked = [...ornaments.filter(claimsEffect), ...ornaments.filter((note) => !claimsEffect(note))];
  const kept = new Set(ranked.slice(0, most));
  return notes.filter((note) => !isOrnament(note) || kept.has(note));
}

/** A worn image weighs no more than other ornaments. */
const weightOf = (note: Finding): number => (isOrnament(note) ? WEIGHTS.hyperbole : WEIGHTS[note.check]) ?? 0;

/** The weightiest notes; each further one of the same check weighs less. */
function weightiest(notes: readonly Finding[], most: number): Finding[] {
  const counts = new Map<string, number>();
  const ranked = notes.map((note) => {
    const earlier = counts.get(note.check) ?? 0;
    counts.set(note.check, earlier + 1);
    return { note, weight: weightOf(note) - earlier };
  });
  return ranked
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ note }) => note);
}
