import { dateInWords } from '../../../glossary/dates.ts';
import { KINDS } from '../../../glossary/schema/kinds.ts';
import { escapeMarkdown, linkTo } from '../markup.ts';
import { say } from '../messages/words.ts';
import { markInWords } from '../timeline/svg.ts';
import { stretchInWords } from '../timeline/timeline.ts';
import { countInWords, dateOfSource, type FactSheet, nameOfSource, type SheetClaim, type SheetPoint } from './sheet.ts';

/** A fact sheet for the fact-checker's file, or for an editor without a view of it: complete, and readable as plain text. */
export function factSheetAsMarkdown(sheet: FactSheet): string {
  const { title, language, referenceDay, claims, names } = sheet;
  const word = (id: string): string => say(language, `sheet.${id}`);
  const of = (type: SheetPoint['type']): readonly SheetPoint[] => sheet.points.filter((point) => point.type === type);
  const parts = [
    `# ${escapeMarkdown(say(language, 'sheet.title', { title }))}`,
    `${countInWords(sheet)} ${say(language, 'sheet.day', { day: dateInWords(referenceDay) })}`,
    section(word('claims'), claimTable(claims, sheet)),
    section(say(language, 'timeline.title'), missions(sheet)),
    section(
      word('names'),
      table(
        ['line', 'name', 'kind', 'how-often'].map(word),
        names.map(({ line, name, kind, mentions }) => [line, escapeMarkdown(name), KINDS[kind].label, mentions]),
      ),
    ),
    section(word('unsourced'), list(of('unsourced'), sheet)),
    section(word('inconsistent'), list(of('inconsistent'), sheet)),
    section(word('unread'), list(of('unread'), sheet), word('unread.explained')),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function claimTable(claims: readonly SheetClaim[], { language }: FactSheet): string {
  const rows = claims.map((claim) => {
    const { state, line, subject, relation, value, known, remark, source } = claim;
    const verdict = say(language, `sheet.${state}`);
    const site = nameOfSource(claim, language);
    const cited = source?.startsWith('https://') ? linkTo({ label: site, url: source }) : escapeMarkdown(site);
    return [
      line,
      state === 'contradicted' ? `**${verdict}**` : verdict,
      `${escapeMarkdown(subject)}, ${escapeMarkdown(relation)}: ${escapeMarkdown(value)}`,
      escapeMarkdown(state === 'unknown' ? (remark ?? '') : (known ?? remark ?? '')),
      [cited, dateOfSource(claim)].filter((part) => part !== '').join(', '),
    ];
  });
  const head = ['line', 'verdict', 'claim', 'known', 'source'].map((id) => say(language, `sheet.${id}`));
  return table(head, rows);
}

const missions = ({ timeline, language }: FactSheet): string =>
  (timeline?.rows ?? [])
    .map((row) => {
      const marks = row.marks.map((mark) => escapeMarkdown(markInWords(mark, language))).join('; ');
      return `- ${escapeMarkdown(row.name)}, ${stretchInWords(row)}: ${marks}`;
    })
    .join('\n');

const list = (points: readonly SheetPoint[], { language }: FactSheet): string =>
  points
    .map(({ line, text, remark }) => `- ${say(language, 'sheet.goes-to', { line })}: ${escapeMarkdown(remark ?? text)}`)
    .join('\n');

const section = (title: string, content: string, explained = ''): string =>
  content === '' ? '' : [`## ${title}`, explained, content].filter((part) => part !== '').join('\n\n');

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  rows.length === 0 ? '' : [head, head.map(() => ':--'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
