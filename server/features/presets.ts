import { CHECKS } from '../checks/all-checks.ts';
import type { Severity } from '../checks/finding.ts';
import { NOTES_PER_PAGE } from '../checks/restraint.ts';

/** What is loud and what is not, chosen with one word. Levels set for single checks lie over it. */
interface Preset {
  /** What it is for: shown where it is chosen. */
  readonly description: string;
  readonly checks: Readonly<Record<string, 'off' | Severity>>;
  readonly notesPerPage: number;
}

/** Those that find no contradiction: what an editor would query, and what each house sees its own way. */
const NOTES = CHECKS.filter(({ severity, id }) => severity !== 'warning' && id !== 'unused-ignore').map(({ id }) => id);

const all = <Level extends 'off' | Severity>(level: Level): Readonly<Record<string, Level>> =>
  Object.fromEntries(NOTES.map((id) => [id, level]));

export const PRESETS = {
  default: {
    description: 'Warnings where a fact is wrong, and a few notes of style a page.',
    checks: {},
    notesPerPage: NOTES_PER_PAGE,
  },
  'facts-only': {
    description: 'Warnings where a fact is wrong, and nothing else.',
    checks: all('off'),
    notesPerPage: NOTES_PER_PAGE,
  },
  newsroom: {
    description: 'More notes, and a warning wherever a figure, a quotation or an opinion has no source.',
    checks: { unsourced: 'warning', 'vague-attribution': 'warning', 'mixed-wording': 'information' },
    notesPerPage: 6,
  },
  strict: {
    description: 'Every note is a warning, and all of them are shown: for a last look, or for an automatic check.',
    checks: all('warning'),
    notesPerPage: 0,
  },
} as const satisfies Readonly<Record<string, Preset>>;

export type PresetName = keyof typeof PRESETS;
