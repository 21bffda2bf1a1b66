import { isScalar, isSeq, parseDocument, stringify } from 'yaml';
import { CHECK_IDS } from '../checks/all-checks.ts';
import type { Finding } from '../checks/finding.ts';
import { type AcceptedClaim, AcceptedClaims, claimOf } from '../checks/ignoring/accepted.ts';
import { isConfigFile, nearestFile } from './config-file.ts';

/** Beside `config.yaml`: the claims that somebody found right as they are written. */
export const ACCEPTED_FILE = '.perigee/accepted.yaml';

/** True for the files that decide what is said of the documents of a folder, and for the folder they lie in. */
export const isSettingsFile = (address: string): boolean =>
  isConfigFile(address) || address.endsWith(`/${ACCEPTED_FILE}`) || address.endsWith('/.perigee');

interface AcceptedFile {
  readonly address: string;
  readonly claims: AcceptedClaims;
  /** What is wrong in it, in words for its writer; the rest holds. */
  readonly problems: readonly string[];
}

/** The file nearest upward from a document. */
export async function nearestAcceptedFile(
  from: string,
  readTextFile: (address: string) => Promise<string | undefined>,
): Promise<AcceptedFile | undefined> {
  const found = await nearestFile(ACCEPTED_FILE, from, readTextFile);
  return found && { address: found.address, ...parseAccepted(found.text) };
}

export const ACCEPTED_FIELDS = ['check', 'about', 'relation', 'found', 'reason'] as const;

/** What a file of accepted claims says. Broken YAML says nothing; aliases are not followed. */
export function parseAccepted(text: string): Omit<AcceptedFile, 'address'> {
  const document = parseDocument(text);
  const problems = document.errors.map(({ message }) => message.split('\n', 1)[0] ?? message);
  if (problems.length > 0) return { claims: new AcceptedClaims([]), problems };
  try {
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    return { claims: new AcceptedClaims(claimsIn(value, (problem) => problems.push(problem))), problems };
  } catch (error) {
    return { claims: new AcceptedClaims([]), problems: [error instanceof Error ? error.message : String(error)] };
  }
}

function claimsIn(value: unknown, complain: (problem: string) => void): AcceptedClaim[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) {
    complain('a list is expected, each item with check, about, relation, found and reason');
    return [];
  }
  return value.flatMap((item: unknown, i) => claimIn(item, (problem) => complain(`item ${i + 1}: ${problem}`)));
}

function claimIn(item: unknown, complain: (problem: string) => void): AcceptedClaim[] {
  const told = typeof item === 'object' && item !== null ? new Map<string, unknown>(Object.entries(item)) : new Map();
  const [check, about, relation, found, reason] = ACCEPTED_FIELDS.map((field) => wordsIn(told.get(field)));
  for (const name of told.keys())
    if (!ACCEPTED_FIELDS.some((field) => field === name)) complain(`there is no field "${name}" here`);
  if (check === undefined || !CHECK_IDS.has(check)) complain(`check is the name of a check, such as wrong-date`);
  // Without either it would accept all that a check finds: that is a setting.
  else if (about === undefined && found === undefined) complain('about or found is needed, to tell what is accepted');
  else
    return [
      {
        check,
        ...(about === undefined ? {} : { about }),
        ...(relation === undefined ? {} : { relation }),
        ...(found === undefined ? {} : { found }),
        ...(reason === undefined ? {} : { reason }),
      },
    ];
  return [];
}

/** A year may stand there as a number. */
const wordsIn = (value: unknown): string | undefined =>
  typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? String(value) : undefined;

/** What is added to a file, at its end, and where in that the writer goes on. */
interface Addition {
  readonly text: string;
  readonly blank: { readonly from: number; readonly to: number };
}

const HEAD = `# What is right as it is written, though Perigee would mark it. Say why, for whoever reads this next.
`;
const REASON = 'why this is right';

/** What accepts a finding everywhere, for the end of a file; undefined where the file is broken, or holds something else. */
export function acceptance(finding: Finding, before: string): Addition | undefined {
  const head = before.trim() === '' ? HEAD : before.endsWith('\n') ? '' : '\n';
  const { check, about, relation, found } = claimOf(finding);
  if (about === undefined && found === undefined) return undefined;
  const claim = { check, about, relation, found, reason: REASON };
  const text = head + stringify([claim], { lineWidth: 0 });
  const from = text.lastIndexOf(REASON);
  const isAdded = lengthOf(before + text) === (lengthOf(before) ?? Number.NaN) + 1;
  return isAdded ? { text, blank: { from, to: from + REASON.length } } : undefined;
}

/** How many claims a file lists; undefined where it is no list. */
function lengthOf(file: string): number | undefined {
  const { errors, contents } = parseDocument(file);
  if (errors.length > 0) return undefined;
  if (isSeq(contents)) return contents.items.length;
  return contents === null || (isScalar(contents) && contents.value === null) ? 0 : undefined;
}
