import picomatch from 'picomatch/posix.js';

/** What a `.gitignore` says of what lies below its folder: true ignored, false taken back, undefined not spoken of. */
export type IgnoreRules = (path: string, isFolder: boolean) => boolean | undefined;

interface Rule {
  readonly matches: (path: string) => boolean;
  readonly isNegated: boolean;
  readonly ofFolders: boolean;
}

const MOST_RULES = 1000;

/** The rules of a `.gitignore`; paths are those below its folder, without a slash at either end. */
export function ignoreRules(text: string): IgnoreRules {
  const rules = text
    .split(/\r?\n/)
    .flatMap((line) => ruleOf(line) ?? [])
    .slice(0, MOST_RULES)
    .reverse();
  return (path, isFolder) => {
    const last = rules.find(({ matches, ofFolders }) => (isFolder || !ofFolders) && matches(path));
    return last && !last.isNegated;
  };
}

function ruleOf(line: string): Rule | undefined {
  const written = line.replace(/(?<!\\)[ \t]+$/, '');
  if (written === '' || written.startsWith('#')) return undefined;
  const isNegated = written.startsWith('!');
  const pattern = isNegated ? written.slice(1) : written.replace(/^\\(?=[#!])/, '');
  const ofFolders = pattern.endsWith('/');
  const plain = pattern.replace(/\/+$/, '');
  if (plain === '') return undefined;
  // A slash inside ties it to this folder.
  const glob = plain.includes('/') ? plain.replace(/^\/+/, '') : `**/${plain}`;
  return { matches: picomatch(glob, { dot: true, nobrace: true, noextglob: true }), isNegated, ofFolders };
}
