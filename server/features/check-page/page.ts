import { CHECKS } from '../../checks/all-checks.ts';
import type { Check } from '../../checks/check.ts';
import { checkOfPage, checkPageAddress, TABLE } from './address.ts';

/** What a check looks for and why, what it flags and accepts, and how it is switched off: in docs/checks, and as a document. */
export const checkPage = ({ id, title, severity, explanation, flagged, accepted }: Check): string => `# ${title}

\`${id}\` · ${severity}

${explanation}

## Flagged

${listOf(flagged)}

## Accepted

${listOf(accepted)}

## How to switch it off

In VS Code's settings:

\`\`\`json
"perigee.checks": { "${id}": "off" }
\`\`\`

or for everybody who works in a folder, in its \`.perigee/config.yaml\`:

\`\`\`yaml
checks:
  ${id}: off
\`\`\`

\`hint\`, \`information\` or \`warning\` instead of \`off\` makes it quieter or louder. [All checks](README.md)
`;

export function tableOfChecks(): string {
  const rows = CHECKS.map(({ id, title, severity }) => `| [${id}](${id}.md) | ${title} | ${severity} |`);
  return `# What Perigee checks

A *warning* contradicts a fact that the glossary holds. An *information* is what an editor would query. The examples on
each page are run as tests. This page and those that it lists are made by \`npm run docs\`.

| check | what is wrong | severity |
| --- | --- | --- |
${rows.join('\n')}
`;
}

/** The page at an address; undefined where there is none. Links out of the folder of these pages lead nowhere from there. */
export function checkPageAt(address: string): string | undefined {
  const id = checkOfPage(address);
  const check = CHECKS.find((one) => one.id === id);
  if (!check) return id === TABLE ? tableOfChecks() : undefined;
  return checkPage(check).replace(/\[([^\]]*)\]\(\.\.[^)]*\)/g, '$1');
}

const listOf = (sentences: readonly string[]): string =>
  sentences.map((sentence) => `- ${sentence.replaceAll('\n\n', '\n\n  ')}`).join('\n');

/** A check to be chosen from a list. */
export interface ListedCheck {
  readonly id: string;
  readonly title: string;
  /** Of its page. */
  readonly address: string;
}

export const checkList = (): ListedCheck[] =>
  CHECKS.map(({ id, title }) => ({ id, title, address: checkPageAddress(id) }));
