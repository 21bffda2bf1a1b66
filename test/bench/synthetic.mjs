// A glossary of any size that nobody has to keep: invented craft with pronounceable names, the same in every run.
import { numbers } from './documents.mjs';

const ONSETS = 'b c d f g h j k l m n p r s t v z br cr dr fl gr kr pl pr sk st th tr vl'.split(' ');
const VOWELS = 'a e i o u ae ia io ei'.split(' ');
const CODAS = ['', '', '', '', 'l', 'm', 'n', 'r', 's', 'x', 'nd', 'rn', 'st'];
const SORTS = [
  'Orbiter',
  'Explorer',
  'Lander',
  'Space Telescope',
  'Relay Satellite',
  'Probe',
  'Observatory',
  'Mission',
];
const KINDS = ['spacecraft', 'mission', 'instrument', 'launch-vehicle'];
const NAMES_EACH = 2;

/**
 * Entries of two names each, in the order of their ids, made anew each time that they are gone through: none is kept.
 * @param {number} names
 */
export const syntheticEntries = (names) => ({
  *[Symbol.iterator]() {
    const next = numbers(names);
    for (let index = 0; index < names / NAMES_EACH; index++) yield entryOf(next, index);
  },
});

/** The same as files of YAML, each as large as one may be. */
export function* syntheticFiles(names) {
  let lines = [];
  let number = 0;
  for (const entry of syntheticEntries(names)) {
    lines.push(yamlOf(entry));
    if (lines.length === 2500) {
      yield { path: `invented-${number++}.yaml`, text: lines.join('') };
      lines = [];
    }
  }
  yield { path: `invented-${number}.yaml`, text: lines.join('') };
}

function entryOf(next, index) {
  const proper = nameOf(next);
  const alias = `${proper.split(' ')[0]} ${wordOf(next)}${next(3) === 0 ? ` ${1 + next(40)}` : ''}`;
  const name = (text, use) => ({ text, use, case: 'capital', ambiguous: false });
  return {
    id: `invented-${String(index).padStart(7, '0')}`,
    kind: KINDS[next(KINDS.length)],
    names: [name(proper, 'proper'), name(alias, 'alias')],
    definition: `Invented craft that is to reach ${wordOf(next)} by way of ${wordOf(next)} and to measure its dust.`,
    relations: {},
    events: [],
    completeEvents: [],
    quantities: {},
    cues: [],
    against: [],
    write: { italic: false, article: false },
    notes: [],
    sources: ['https://example.org/invented'],
    checked: '2026-11',
  };
}

const yamlOf = ({ id, kind, names: [proper, alias], definition, sources, checked }) =>
  `- id: ${id}\n  kind: ${kind}\n  names: [${proper.text}, {alias: ${alias.text}}]\n` +
  `  definition: ${definition}\n  sources: [${sources[0]}]\n  checked: ${checked}\n`;

/** One to three invented words, then perhaps a sort of craft, perhaps a number. */
function nameOf(next) {
  const words = Array.from({ length: 1 + next(3) }, () => wordOf(next));
  if (next(2) === 0) words.push(SORTS[next(SORTS.length)]);
  if (words.length === 1 || next(3) === 0) words.push(String(1 + next(99)));
  return words.join(' ');
}

/** Two or three syllables; some come much oftener than others, so that many names share words, as real ones do. */
function wordOf(next) {
  const often = (list) => list[next(1 + next(list.length))];
  const syllable = () => `${often(ONSETS)}${often(VOWELS)}${often(CODAS)}`;
  const letters = Array.from({ length: 2 + (next(4) === 0 ? 1 : 0) }, syllable).join('');
  return letters[0].toUpperCase() + letters.slice(1);
}
