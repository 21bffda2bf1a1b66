import type { Entry } from '../entry.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';

/** The page on what the glossary holds: a count per kind, then the names of each kind. */
export function glossaryPage(entries: readonly Entry[]): string {
  const kinds = (Object.keys(KINDS) as Kind[]).filter((kind) => entries.some((entry) => entry.kind === kind));
  const names = entries.reduce((sum, entry) => sum + entry.names.length, 0);
  const rows = kinds.map((kind) => {
    const all = entries.filter((entry) => entry.kind === kind);
    const full = all.filter((entry) => entry.rule !== undefined || factCount(entry) >= FULL);
    return `| [${KINDS[kind].plural}](#${kind}) | ${all.length} | ${full.length} |`;
  });
  const sections = kinds.map(
    (kind) => `## <a id="${kind}"></a>${KINDS[kind].plural}\n\n${ofKind(entries, kind).join(' · ')}\n`,
  );
  return [
    '# What the glossary holds',
    '',
    `${entries.length} entries with ${names} names. Generated from \`glossary/entries\`.`,
    '',
    '[How an entry is written](writing-entries.md) · [your own glossary](own-glossary.md)',
    '',
    '**Something is wrong or missing?** Open an issue, or a pull request that changes the entry: say what is so and where it is written (a page that others',
    'can open). Look the fact up in a second place; where sources disagree, the entry says so. Then set `checked` to this month and run',
    '`npm run glossary:check`, which names file, line and cure of every mistake.',
    '',
    `| kind | entries | with a rule, or ${FULL} facts and more |`,
    '| --- | ---: | ---: |',
    ...rows,
    '',
    ...sections,
  ].join('\n');
}

/** From so many relations, events and quantities on an entry tells more than its definition. */
const FULL = 3;

const factCount = ({ relations, events, quantities }: Entry): number =>
  Object.keys(relations).length + events.length + Object.keys(quantities).length;

function ofKind(entries: readonly Entry[], kind: Kind): string[] {
  return entries
    .filter((entry) => entry.kind === kind)
    .map((entry) => escapeMarkdown(entry.names[0]?.text ?? entry.id))
    .sort((a, b) => a.localeCompare(b, 'en'));
}

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>|]/g, '\\$&');
