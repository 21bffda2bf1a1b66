import type { Glossary } from '../../glossary/glossary.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { explain } from '../analysis/explain.ts';
import type { Paragraph, SourceSpan } from '../prose/paragraph.ts';
import { findingsOf, type PlacedFinding } from './diagnostics.ts';
import { ENGLISH } from './messages/language.ts';
import type { Settings } from './settings.ts';

/** A finding that a writer may take for wrong, and a report of it to be given to whoever mends Perigee. */
export interface ReportableFinding {
  readonly code: string;
  /** As the writer reads it. */
  readonly message: string;
  /** Markdown in English: the sentence, how it was read, and the version. */
  readonly report: string;
}

/** The findings that a stretch of the document touches, with their reports. Nothing of the text but their sentences is in them. */
export function reportsAt(
  analysis: Analysis,
  glossary: Glossary,
  settings: Settings,
  at: SourceSpan,
  version: string,
): ReportableFinding[] {
  const inEnglish = findingsOf(analysis, glossary, { ...settings, language: ENGLISH });
  return findingsOf(analysis, glossary, settings).flatMap((placed, i) => {
    const { span, code, message } = placed.diagnostic;
    const english = inEnglish[i];
    if (!english || span.from > at.to || at.from > span.to) return [];
    return [{ code, message, report: reportOf(english, analysis, glossary, version) }];
  });
}

function reportOf(placed: PlacedFinding, analysis: Analysis, glossary: Glossary, version: string): string {
  const { finding, paragraph, diagnostic } = placed;
  const number = analysis.paragraphs.findIndex((one) => one.paragraph === paragraph);
  const lines = explain(analysis.prose, Math.max(number, 0), glossary, analysis.referenceDay);
  const { sentence, explanation } = sentenceAt(finding.start, paragraph, lines);
  const origin = (finding.about === undefined ? undefined : glossary.byId(finding.about))?.origin;
  return `### Perigee: a warning that is wrong

> ${sentence.replace(/\s*\n\s*/g, ' ')}

- **${diagnostic.code}** on “${paragraph.text.slice(finding.start, finding.end)}”: ${diagnostic.message}
- It is wrong because: (say why, and where one can read it)
- Perigee ${version}, glossary ${glossary.version}, read as of ${analysis.referenceDay}${
    origin === undefined ? '' : '. The entry is one of the writer’s own'
  }

\`\`\`text
${explanation.join('\n')}
\`\`\`
`;
}

/** Of an explanation, what is said of the sentence at a place, and of the paragraph as a whole. */
function sentenceAt(
  place: number,
  { text }: Paragraph,
  lines: readonly string[],
): { readonly sentence: string; readonly explanation: readonly string[] } {
  const first = lines.findIndex((line) => line.startsWith(SENTENCE));
  const whole = first < 0 ? lines : lines.slice(0, first);
  let from = 0;
  let found: string[] = [];
  let sentence = text;
  // A sentence may hold a line break: what follows up to the next one is its own.
  for (const block of blocksOf(first < 0 ? [] : lines.slice(first))) {
    const start = text.indexOf(block.sentence, from);
    if (start < 0 || start > place) break;
    from = start + 1;
    [sentence, found] = [block.sentence, [...block.lines]];
  }
  return { sentence, explanation: [...whole.filter((line) => isNamed(line, sentence)), ...found] };
}

const SENTENCE = 'sentence  ';
const NAME = 'name      ';
/** Names that stand in other sentences say nothing here, and are nobody's business. */
const isNamed = (line: string, sentence: string): boolean =>
  !line.startsWith(NAME) || sentence.includes(line.slice(NAME.length, line.lastIndexOf(': ')));

function blocksOf(lines: readonly string[]): { readonly sentence: string; readonly lines: readonly string[] }[] {
  const blocks: { sentence: string; lines: string[] }[] = [];
  for (const line of lines) {
    if (line.startsWith(SENTENCE)) blocks.push({ sentence: line.slice(SENTENCE.length), lines: [] });
    else blocks.at(-1)?.lines.push(line);
  }
  return blocks;
}
