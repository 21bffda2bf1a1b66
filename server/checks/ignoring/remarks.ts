import type { Comment } from '../../prose/comments.ts';
import { wordTable } from '../../prose/word-table.ts';
import { CHECK_IDS } from '../all-checks.ts';

/** A check as a remark names it; the places count from the beginning of the comment's text. */
export interface NamedCheck {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly isKnown: boolean;
}

/** A comment that tells Perigee to be silent: `perigee-ignore wrong-date -- as the museum has it`. */
export interface Remark {
  readonly comment: Comment;
  /** Undefined where the command is none: `perigee-ingore`. */
  readonly scope: 'here' | 'paragraph' | 'file' | undefined;
  /** The command as written. */
  readonly command: string;
  /** None: every check. */
  readonly checks: readonly NamedCheck[];
  readonly reason: string | undefined;
}

export const IGNORE = 'perigee-ignore';
/** For where a line of its own would take things apart: the items of a list, a quotation. */
export const IGNORE_PARAGRAPH = 'perigee-ignore-paragraph';
export const IGNORE_FILE = 'perigee-ignore-file';

const SCOPES = wordTable<Remark['scope']>({
  [IGNORE]: 'here',
  [IGNORE_PARAGRAPH]: 'paragraph',
  [IGNORE_FILE]: 'file',
});
/** What was meant for Perigee; a comment on the perigee of an orbit is not. */
const MEANT = /^perigee[-_: ]{0,3}(?:ig|in|gi|dis|skip|off)[\w-]*/i;
const REASON = /(?:^|\s)--+(?=\s|$)/;

/** The remarks among a document's comments. */
export const remarksIn = (comments: readonly Comment[]): Remark[] =>
  comments.flatMap((comment) => {
    const [command] = MEANT.exec(comment.text) ?? [];
    return command === undefined ? [] : [remarkOf(comment, command)];
  });

function remarkOf(comment: Comment, command: string): Remark {
  const reasonAt = comment.text.search(REASON);
  const end = reasonAt < 0 ? comment.text.length : reasonAt;
  const named = comment.text.slice(command.length, end);
  const checks = [...named.matchAll(/[^\s,;]+/g)].map(({ 0: name, index }) => {
    const start = command.length + index;
    return { name, start, end: start + name.length, isKnown: CHECK_IDS.has(name) };
  });
  const reason = reasonAt < 0 ? '' : comment.text.slice(reasonAt).replace(/^\s*-+\s*/, '');
  return { comment, command, scope: SCOPES[command], checks, reason: reason === '' ? undefined : reason };
}

/** The check whose name comes closest to what is written, if it is close. */
export function nearestCheck(name: string): string | undefined {
  const written = name.toLowerCase();
  const ranked = [...CHECK_IDS]
    .map((id) => ({ id, distance: distance(written, id) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best && best.distance <= Math.max(1, best.id.length / 4) ? best.id : undefined;
}

/** How many letters differ, are missing or are too many. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 4) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
