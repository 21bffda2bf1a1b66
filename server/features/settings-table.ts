import { HOUSE_STYLES } from '../checks/house-styles.ts';
import { NOTES_PER_PAGE } from '../checks/restraint.ts';
import { PRESETS } from './presets.ts';

/**
 * A setting: declared here, and nowhere else. Its entry in package.json with the words that explain it, its row in the README and
 * what `.perigee/config.yaml` may say are made of this.
 */
export interface SettingDeclaration {
  readonly name: string;
  readonly group: 'reading' | 'findings' | 'shown';
  readonly description: string;
  readonly value: SettingValue;
  /** As the README has it, where it is more than the value. */
  readonly defaultInWords?: string;
}

export type SettingValue =
  | { readonly type: 'choice'; readonly default: string; readonly choices: Readonly<Record<string, string>> }
  | { readonly type: 'switch'; readonly default: boolean }
  | { readonly type: 'day' }
  | { readonly type: 'count'; readonly default: number }
  | { readonly type: 'globs' }
  | { readonly type: 'formats' }
  | { readonly type: 'levels' };

const described = (presets: Readonly<Record<string, { readonly description: string }>>): Record<string, string> =>
  Object.fromEntries(Object.entries(presets).map(([name, { description }]) => [name, description]));

export const SETTINGS: readonly SettingDeclaration[] = [
  {
    name: 'enable',
    group: 'reading',
    description: 'Which documents Perigee reads.',
    value: {
      type: 'choice',
      default: 'auto',
      choices: {
        auto: 'Only documents that name at least one thing in space without doubt.',
        on: 'Every document.',
        off: 'No document.',
      },
    },
  },
  {
    name: 'exclude',
    group: 'reading',
    description: "Files that Perigee leaves alone, as globs from the folder's root, such as `drafts/**`.",
    value: { type: 'globs' },
    defaultInWords: 'none',
  },
  {
    name: 'formats',
    group: 'reading',
    description:
      'Which kinds of documents are read. Git commit messages are not, unless you switch them on. Single files are left out by `#perigee.exclude#`.',
    value: { type: 'formats' },
    defaultInWords: 'all but Git commit messages',
  },
  {
    name: 'referenceDate',
    group: 'reading',
    description:
      "The day on which the text is read, such as `2026-11-22`: what lies after it is still to come ([outdated-tense](command:perigee.explainCheck?%5B%22outdated-tense%22%5D)). Empty: the document's own date, or today.",
    value: { type: 'day' },
    defaultInWords: 'today',
  },
  {
    name: 'preset',
    group: 'findings',
    description: 'What Perigee speaks of, and how loud. `#perigee.checks#` lies over it, check by check.',
    value: { type: 'choice', default: 'default', choices: described(PRESETS) },
  },
  {
    name: 'houseStyle',
    group: 'findings',
    description:
      'The house whose wording the text follows: where houses differ, its way is noted and offered, by the check [house-style](command:perigee.explainCheck?%5B%22house-style%22%5D).',
    value: { type: 'choice', default: 'any', choices: HOUSE_STYLES },
  },
  {
    name: 'notesPerPage',
    group: 'findings',
    description:
      'How many notes of style (stock phrases, superlatives, dated terms) a page of about 500 words may have. The weightiest are shown; `0` shows all. Warnings are never held back.',
    value: { type: 'count', default: NOTES_PER_PAGE },
  },
  {
    name: 'checks',
    group: 'findings',
    description:
      'How loud each check is, by the code shown with its finding, such as `{ "wording": "off" }`, whatever `#perigee.preset#` says. [What each check looks for](command:perigee.explainCheck)',
    value: { type: 'levels' },
    defaultInWords: 'those of the preset',
  },
  {
    name: 'codeLens',
    group: 'shown',
    description:
      'A line above each article that says how its claims came out: *14 claims checked: 11 agree, 2 contradict, 1 unknown*. It leads to the fact sheet.',
    value: { type: 'switch', default: true },
  },
  {
    name: 'inlayHints',
    group: 'shown',
    description:
      'What stands, in grey and outside the text, behind the first mention of a name. Needs `#editor.inlayHints.enabled#`.',
    value: {
      type: 'choice',
      default: 'off',
      choices: {
        off: 'Nothing.',
        year: 'When it was launched, founded or born, and when it ended.',
        status: 'Whether it is at work, has ended or is planned.',
        both: 'Years and status.',
      },
    },
  },
  {
    name: 'names.highlight',
    group: 'shown',
    description:
      'Names that Perigee knows are underlined. Their look is yours to choose, as `spaceName` in `#editor.semanticTokenColorCustomizations#`.',
    value: { type: 'switch', default: false },
  },
  {
    name: 'links',
    group: 'shown',
    description: 'Names lead to their official pages: Ctrl+click, or Cmd+click. VS Code underlines such names.',
    value: { type: 'switch', default: false },
  },
];

/** What a value of a setting is, in words for whoever wrote something else. */
export function expectationOf(name: string): string {
  if (name === 'names') return 'names holds highlight, which is true or false';
  const setting = SETTINGS.find((one) => one.name === name);
  if (!setting) return `there is no setting "${name}"`;
  const { value } = setting;
  if (value.type === 'choice') return `${name} is one of ${Object.keys(value.choices).join(', ')}`;
  if (value.type === 'switch') return `${name} is true or false`;
  if (value.type === 'day') return `${name} is a day such as 2026-11-22`;
  if (value.type === 'count') return `${name} is a whole number, 0 for all notes`;
  if (value.type === 'formats') return `${name} are names of formats with true or false`;
  if (value.type === 'globs') return `${name} is a list of globs such as drafts/**`;
  return `${name} are names of checks with off, hint, information or warning`;
}
