import type { Entry } from '../entry.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';

/** The page on what the glossary holds: a count per kind, then the names of each kind. */
export function glossaryPage(entries: readonly Entry[]): string {
  const kinds = (Object.keys(KINDS) as Kind[]).filter((kind) => entries.some((entry) => entry.kind === kind));
  const names = entries.reduce((sum, entry) => sum + entry.names.length, 0);
  const rows = kinds.map((kind) => `| [${KINDS[kind].plural}](#${kind}) | ${ofKind(entries, kind).length} |`);
  const sections = kinds.map(
    (kind) => `## <a id="${kind}"></a>${KINDS[kind].plural}\n\n${ofKind(entries, kind).join(' · ')}\n`,
  );
  return [
    '# What the glossary holds',
    '',
    `${entries.length} entries with ${names} names. Generated from \`glossary/entries\`; [how an entry is written](writing-entries.md).`,
    '',
    '| kind | entries |',
    '| --- | ---: |',
    ...rows,
    '',
    ...sections,
  ].join('\n');
}

function ofKind(entries: readonly Entry[], kind: Kind): string[] {
  return entries
    .filter((entry) => entry.kind === kind)
    .map((entry) => escapeMarkdown(entry.names[0]?.text ?? entry.id))
    .sort((a, b) => a.localeCompare(b, 'en'));
}

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>|]/g, '\\$&');
