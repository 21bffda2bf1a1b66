import { asParagraph } from '../../prose/comments.ts';
import type { Paragraph, SourceSpan } from '../../prose/paragraph.ts';
import type { Finding, Fix, Message, Severity } from '../finding.ts';
import type { HeededRemark, Ignoring } from './heeded.ts';
import { IGNORE, IGNORE_FILE, IGNORE_PARAGRAPH, type NamedCheck, nearestCheck, type Remark } from './remarks.ts';
import { unusedIgnore } from './unused-ignore.ts';

/** What is said of one comment, which is read as a paragraph of its own. */
export interface CommentFindings {
  readonly paragraph: Paragraph;
  readonly findings: readonly Finding[];
}

type Levels = Readonly<Record<string, 'off' | Severity>>;

/** The remarks that hide nothing, and those that nobody understands. */
export function uselessRemarks({ remarks }: Ignoring, levels: Levels): CommentFindings[] {
  const level = levels[unusedIgnore.id] ?? unusedIgnore.severity;
  if (level === 'off') return [];
  return remarks.flatMap((heeded) => {
    const found = faultsOf(heeded, levels);
    if (found.length === 0) return [];
    const findings = found.map((fault) => findingOf(fault, heeded.remark, level));
    return [{ paragraph: asParagraph(heeded.remark.comment), findings }];
  });
}

interface Fault {
  readonly at: SourceSpan;
  readonly message: Message;
  readonly fix: { readonly title: Message; readonly at: SourceSpan; readonly text: string };
}

function faultsOf({ remark, used }: HeededRemark, levels: Levels): Fault[] {
  if (remark.scope === undefined) return [unknownCommand(remark)];
  const { checks, comment } = remark;
  const unused = checks.filter(({ name, isKnown }) => isKnown && !used.has(name) && levels[name] !== 'off');
  const isAllUnused = checks.length === 0 ? !used.has('') : unused.length === checks.length;
  if (isAllUnused) {
    const names = checks.map(({ name }) => name).join(', ');
    const message = names === '' ? tell('unused-ignore.all') : tell('unused-ignore', { names });
    return [{ at: comment.source, message, fix: takenOut(comment.removal, 'fix.remove-remark') }];
  }
  return checks.flatMap((check) => {
    if (!check.isKnown) return [unknownCheck(check, remark)];
    return unused.includes(check) ? [unusedCheck(check, remark)] : [];
  });
}

function unknownCommand({ command, comment }: Remark): Fault {
  const right = /file/i.test(command) ? IGNORE_FILE : /para/i.test(command) ? IGNORE_PARAGRAPH : IGNORE;
  const at = { from: comment.inner.from, to: comment.inner.from + command.length };
  const message = tell('unused-ignore.command', {
    found: command,
    here: IGNORE,
    around: IGNORE_PARAGRAPH,
    everywhere: IGNORE_FILE,
  });
  return { at, message, fix: { title: tell('fix.replace', { text: right }), at, text: right } };
}

function unknownCheck(check: NamedCheck, remark: Remark): Fault {
  const at = placeOf(check, remark);
  const nearest = nearestCheck(check.name);
  if (nearest === undefined)
    return { at, message: tell('unused-ignore.unknown', { found: check.name }), fix: withoutName(check, remark) };
  const message = tell('unused-ignore.misspelt', { found: check.name, meant: nearest });
  return { at, message, fix: { title: tell('fix.replace', { text: nearest }), at, text: nearest } };
}

const unusedCheck = (check: NamedCheck, remark: Remark): Fault => ({
  at: placeOf(check, remark),
  message: tell('unused-ignore', { names: check.name }),
  fix: withoutName(check, remark),
});

/** A remark without its only name would hide everything: it is taken out as a whole. */
function withoutName(check: NamedCheck, remark: Remark): Fault['fix'] {
  const { checks, comment } = remark;
  if (checks.length === 1) return takenOut(comment.removal, 'fix.remove-remark');
  const { to } = placeOf(check, remark);
  const before = comment.text.slice(0, check.start);
  const from = comment.inner.from + before.replace(/[\s,;]+$/, '').length;
  return takenOut({ from, to }, 'fix.remove-name', { text: check.name });
}

const takenOut = (at: SourceSpan, id: string, told: Message['arguments'] = {}): Fault['fix'] => ({
  title: tell(id, told),
  at,
  text: '',
});

const placeOf = ({ start, end }: NamedCheck, { comment: { inner } }: Remark): SourceSpan => ({
  from: inner.from + start,
  to: inner.from + end,
});

const tell = (id: string, told: Message['arguments'] = {}): Message => ({ id, arguments: told });

function findingOf({ at, message, fix }: Fault, { comment }: Remark, severity: Severity): Finding {
  const start = comment.removal.from;
  const only: Fix = {
    title: fix.title,
    replace: { start: fix.at.from - start, end: fix.at.to - start },
    text: fix.text,
    isSafe: true,
  };
  return { start: at.from - start, end: at.to - start, check: unusedIgnore.id, severity, message, fixes: [only] };
}
