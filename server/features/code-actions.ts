import type { Glossary } from '../../glossary/glossary.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { type SourceSpan, sourceOf } from '../prose/paragraph.ts';
import { type Diagnostic, findingsOf } from './diagnostics.ts';
import { wordsOf } from './messages/words.ts';
import type { Settings } from './settings.ts';

/** A quick fix: what it says and the one change of the text that it makes. */
export interface QuickFix {
  readonly title: string;
  readonly edit: { readonly span: SourceSpan; readonly text: string };
  readonly diagnostic: Diagnostic;
  /** The only fix of its finding, so that an editor may offer it first. */
  readonly isPreferred: boolean;
}

/** The fixes of the findings that a stretch of the document touches. */
export function quickFixesAt(analysis: Analysis, glossary: Glossary, settings: Settings, at: SourceSpan): QuickFix[] {
  return findingsOf(analysis, glossary, settings)
    .filter(({ diagnostic: { span } }) => span.from <= at.to && at.from <= span.to)
    .flatMap(({ finding, paragraph, diagnostic }) =>
      finding.fixes.map((fix) => ({
        title: wordsOf(fix.title, settings.language, glossary),
        edit: { span: sourceOf(paragraph, fix.replace), text: fix.text },
        diagnostic,
        isPreferred: finding.fixes.length === 1,
      })),
    );
}
