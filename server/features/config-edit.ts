import { isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { SourceSpan } from '../prose/paragraph.ts';

/** One change of a text. */
export interface TextChange {
  readonly span: SourceSpan;
  readonly text: string;
}

/**
 * What gives a check a level in a settings file, and leaves all else in it as it stands, comments and layout too; undefined
 * for a file that is broken or holds something else.
 */
export function withCheckLevel(file: string, check: string, level: string): TextChange | undefined {
  const document = parseDocument(file);
  if (document.errors.length > 0) return undefined;
  const { contents } = document;
  if (contents !== null && !isMap(contents)) return isEmpty(contents) ? atEnd(file, check, level) : undefined;
  const change = contents === null ? atEnd(file, check, level) : changeIn(contents, file, check, level);
  return change && hasLevel(applied(file, change), check, level) ? change : rewritten(file, check, level);
}

const isEmpty = (node: unknown): boolean => isScalar(node) && node.value === null;

function changeIn(settings: YAMLMap, file: string, check: string, level: string): TextChange | undefined {
  const checks = pairOf(settings, 'checks');
  if (!checks) return settings.flow === true ? undefined : atEnd(file, check, level);
  const { value } = checks;
  if (!isMap(value)) return undefined;
  const own = pairOf(value, check);
  if (own) return ofValue(own, level);
  const last = value.items.at(-1);
  if (value.flow === true) return last ? behind(last, `, ${check}: ${level}`) : undefined;
  const first = value.items[0]?.key;
  if (!last || !isScalar(first) || !first.range) return undefined;
  const start = file.lastIndexOf('\n', first.range[0] - 1) + 1;
  const indent = file.slice(start, first.range[0]);
  return afterLine(last, file, `${indent}${check}: ${level}`);
}

const pairOf = (map: YAMLMap, name: string): Pair | undefined =>
  map.items.find(({ key }) => isScalar(key) && key.value === name);

function ofValue({ value }: Pair, text: string): TextChange | undefined {
  if (!isScalar(value) || !value.range) return undefined;
  const [from, to] = value.range;
  return { span: { from, to }, text };
}

function behind({ value }: Pair, text: string): TextChange | undefined {
  if (!isScalar(value) || !value.range) return undefined;
  const [, to] = value.range;
  return { span: { from: to, to }, text };
}

/** On a line of its own, after the line on which a value ends, and the comment that may stand there. */
function afterLine({ value }: Pair, file: string, text: string): TextChange | undefined {
  if (!isScalar(value) || !value.range) return undefined;
  const end = file.indexOf('\n', value.range[1]);
  const at = end < 0 ? file.length : end;
  const from = file[at - 1] === '\r' ? at - 1 : at;
  return { span: { from, to: from }, text: `${lineEndOf(file)}${text}` };
}

function atEnd(file: string, check: string, level: string): TextChange {
  const end = lineEndOf(file);
  const text = `checks:${end}  ${check}: ${level}${end}`;
  return { span: { from: file.length, to: file.length }, text: file === '' || file.endsWith('\n') ? text : end + text };
}

const lineEndOf = (file: string): string => (file.includes('\r\n') ? '\r\n' : '\n');

/** The whole file as the library writes it, where no small change will do: comments stay, the layout may not. */
function rewritten(file: string, check: string, level: string): TextChange | undefined {
  const document = parseDocument(file);
  const checks: unknown = document.get('checks', true);
  if (isMap(checks)) checks.set(check, level);
  else if (checks === undefined || isEmpty(checks)) document.set('checks', document.createNode({ [check]: level }));
  else return undefined;
  const text = document.toString({ lineWidth: 0 });
  return hasLevel(text, check, level) ? { span: { from: 0, to: file.length }, text } : undefined;
}

const applied = (file: string, { span, text }: TextChange): string =>
  file.slice(0, span.from) + text + file.slice(span.to);

function hasLevel(file: string, check: string, level: string): boolean {
  const document = parseDocument(file);
  return document.errors.length === 0 && document.getIn(['checks', check]) === level;
}
