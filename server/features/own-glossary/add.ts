import type { Glossary } from '../../../glossary/glossary.ts';
import type { Message } from '../../checks/finding.ts';
import type { SourceSpan } from '../../prose/paragraph.ts';

/** An entry to be put at the end of a glossary file. */
interface AddedEntry {
  /** What the quick fix is called. */
  readonly title: Message;
  readonly text: string;
  /** What the writer goes on to fill in, in that text. */
  readonly blank: SourceSpan;
}

const MOST_CHARACTERS = 80;
const BLANK = 'What it is, in one or two sentences.';

/** Whether a selection may be a name: one line, not too long, with a letter. */
export const mayBeName = (text: string): boolean =>
  text.trim() !== '' && text.length <= MOST_CHARACTERS && !/[\n\r]/.test(text) && /\p{L}/u.test(text);

/** An entry for a selected name, after what the file holds so far; one that is known already is extended. */
export function entryFor(selected: string, file: string, glossary: Glossary): AddedEntry {
  const name = selected.replace(/\s+/g, ' ').trim();
  const known = knownEntry(name, glossary);
  const head =
    known === undefined
      ? `- id: ${freeId(name, glossary)}\n  kind: term\n  names: [${quoted(name)}]\n`
      : `- extends: ${known}\n`;
  const gap = file === '' || file.endsWith('\n') ? '' : '\n';
  const before = `${gap}${head}  definition: `;
  return {
    title: { id: 'fix.add-to-glossary', arguments: { name } },
    text: `${before}${BLANK}\n`,
    blank: { from: before.length, to: before.length + BLANK.length },
  };
}

function knownEntry(name: string, glossary: Glossary): string | undefined {
  const [match] = glossary.namesIn(name);
  const isWhole = match?.start === 0 && match.end === name.length;
  const [candidate] = match?.candidates ?? [];
  return isWhole && candidate && match.candidates.length === 1 ? glossary.entry(candidate.entry).id : undefined;
}

/** A name in kebab-case. */
export function idFor(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'entry';
}

/** Kebab-case, and no entry's yet. */
function freeId(name: string, glossary: Glossary): string {
  const id = idFor(name);
  if (glossary.indexOf(id) === undefined) return id;
  for (let number = 2; ; number++) if (glossary.indexOf(`${id}-${number}`) === undefined) return `${id}-${number}`;
}

const quoted = (text: string): string =>
  /^[\p{L}\p{N}][\p{L}\p{N} .'’–-]*$/u.test(text) ? text : JSON.stringify(text);
