import { symbolOf } from './characters.ts';
import { groupEnd } from './scan.ts';

const DEFINITION =
  /^[^%\n]*?\\(?:(?:re|provide)?newcommand|renewcommand|providecommand|DeclareRobustCommand)\*?\s*\{?\\([A-Za-z]+)\}?\s*(\[1\])?\s*(?=\{)|^[^%\n]*?\\def\s*\\([A-Za-z]+)(#1)?\s*(?=\{)/gm;

/** Longer ones are no names. */
const LONGEST = 200;

/**
 * The commands that a document makes for its own names: `\newcommand{\jwst}{James Webb Space Telescope\xspace}` reads as its text,
 * and `\newcommand{\mission}[1]{\textit{#1}}` as its argument, given as `#1`. All that do more are left out.
 */
export function macrosIn(source: string): Map<string, string> {
  const macros = new Map<string, string>();
  for (const found of source.matchAll(DEFINITION)) {
    const name = found[1] ?? found[3] ?? '';
    const hasArgument = (found[2] ?? found[4]) !== undefined;
    const from = found.index + found[0].length;
    const end = groupEnd((at) => source.charAt(at), from, Math.min(source.length, from + LONGEST));
    const body = source.slice(from + 1, end - 1);
    const text = hasArgument ? dressedArgument(body) : plainText(body);
    if (text !== undefined) macros.set(name, text);
  }
  return macros;
}

const DRESS =
  /\\(?:textit|emph|textbf|textsc|textsl|textrm|texttt|text|mbox|itshape|bfseries|scshape|em|it|xspace|ensuremath)(?![A-Za-z])\s*/g;

const dressedArgument = (body: string): string | undefined =>
  body.replace(DRESS, '').replace(/[{}\s]/g, '') === '#1' ? '#1' : undefined;

/** A body's text, where it is nothing but words; a space at its end stands for `\xspace`. */
function plainText(body: string): string | undefined {
  const hasSpace = /\\xspace\s*\}*\s*$/.test(body);
  const text = body
    .replace(DRESS, '')
    .replace(/[{}]/g, '')
    .replaceAll('~', '\u00A0')
    .replace(/---?/g, (dashes) => (dashes.length === 3 ? '—' : '–'))
    .replace(/\\([%&$#_,])/g, (_, sign: string) => symbolOf(sign) ?? '')
    .trim();
  if (text === '' || /[\\$#^_`"]/.test(text)) return undefined;
  return hasSpace ? `${text} ` : text;
}
