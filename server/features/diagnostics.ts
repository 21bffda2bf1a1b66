import type { EntryId } from '../../glossary/entry.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { Analysis, NamedDocument } from '../analysis/analysis.ts';
import type { Finding, Severity } from '../checks/finding.ts';
import { isForeign } from '../prose/formats.ts';
import { type Paragraph, type SourceSpan, sourceOf } from '../prose/paragraph.ts';
import { hostOf } from './card.ts';
import { say, wordsOf } from './messages/words.ts';
import type { Settings } from './settings.ts';

/** A finding as an editor shows it. */
export interface Diagnostic {
  readonly span: SourceSpan;
  readonly severity: Severity;
  /** The check's id. */
  readonly code: string;
  readonly message: string;
  readonly about?: EntryId;
}

/** A finding and the paragraph that it stands in. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly paragraph: Paragraph;
  readonly diagnostic: Diagnostic;
}

/** True where a document is to be spoken to without being asked. */
export const isSpokenTo = ({ isAboutSpace, prose }: NamedDocument, { enable }: Settings): boolean =>
  (enable === 'on' || (enable === 'auto' && isAboutSpace)) && !isForeign(prose.language);

/** What the editor shows of a document, in the order of its text, nothing twice. */
export const diagnosticsOf = (analysis: Analysis, glossary: Glossary, settings: Settings): Diagnostic[] =>
  findingsOf(analysis, glossary, settings).map(({ diagnostic }) => diagnostic);

/** The same with the findings they are made of. */
export function findingsOf(analysis: Analysis, glossary: Glossary, settings: Settings): PlacedFinding[] {
  if (!isSpokenTo(analysis, settings)) return [];
  const seen = new Set<string>();
  const placed: PlacedFinding[] = [];
  for (const { paragraph, findings } of [...analysis.paragraphs, ...analysis.onComments]) {
    for (const finding of findings) {
      const diagnostic = diagnosticOf(finding, paragraph, glossary, settings);
      const key = `${diagnostic.span.from} ${diagnostic.span.to} ${diagnostic.code} ${diagnostic.message}`;
      if (!seen.has(key)) placed.push({ finding, paragraph, diagnostic });
      seen.add(key);
    }
  }
  // Comments stand between paragraphs, and in them.
  return analysis.onComments.length === 0
    ? placed
    : placed.sort((a, b) => a.diagnostic.span.from - b.diagnostic.span.from);
}

/** Whether a finding stands in a stretch of the document. */
export const findingsTouch = (analysis: Analysis, glossary: Glossary, settings: Settings, at: SourceSpan): boolean =>
  diagnosticsOf(analysis, glossary, settings).some(({ span }) => span.from <= at.to && at.from <= span.to);

function diagnosticOf(finding: Finding, paragraph: Paragraph, glossary: Glossary, { language }: Settings): Diagnostic {
  const known = told.get(finding);
  const isKnown = known?.glossary === glossary && known.language === language;
  const now = isKnown ? known : { glossary, language, words: wordsFor(finding, glossary, language) };
  if (!isKnown) told.set(finding, now);
  return {
    span: sourceOf(paragraph, finding),
    severity: finding.severity,
    code: finding.check,
    message: now.words,
    ...(finding.about === undefined ? {} : { about: finding.about }),
  };
}

/** What was said of a finding: it stays the same from key to key. */
interface Told {
  readonly glossary: Glossary;
  readonly language: Settings['language'];
  readonly words: string;
}
const told = new WeakMap<Finding, Told>();

function wordsFor(finding: Finding, glossary: Glossary, language: Settings['language']): string {
  const entry = finding.about === undefined ? undefined : glossary.byId(finding.about);
  const source = finding.source ?? entry?.sources[0];
  const date =
    finding.asOf === undefined
      ? entry && say(language, 'evidence.checked', { date: entry.checked })
      : say(language, 'evidence.as-of', { date: finding.asOf });
  const own = entry?.origin === undefined ? undefined : say(language, 'evidence.own', { file: entry.origin });
  const parts = own === undefined ? [source && hostOf(source), date] : [own, source && hostOf(source)];
  const evidence = parts.filter((part) => part !== undefined && part !== '').join(', ');
  return wordsOf(finding.message, language, glossary) + (evidence === '' ? '' : ` (${evidence})`);
}
