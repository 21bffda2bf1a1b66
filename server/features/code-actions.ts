import type { Glossary } from '../../glossary/glossary.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { SourceSpan } from '../prose/paragraph.ts';
import type { TextChange } from './config-edit.ts';
import { type Diagnostic, findingsOf } from './diagnostics.ts';
import { onlyOf } from './fix-all.ts';
import { wordsOf } from './messages/words.ts';
import { changesOf } from './placed-fix.ts';
import type { Settings } from './settings.ts';

/** A quick fix: what it says and what it changes in the text. */
interface QuickFix {
  readonly title: string;
  readonly edits: readonly TextChange[];
  readonly diagnostic: Diagnostic;
  /** The only one that would do, so that an editor may offer it first. */
  readonly isPreferred: boolean;
}

/** The fixes of the findings that a stretch of the document touches. */
export function quickFixesAt(analysis: Analysis, glossary: Glossary, settings: Settings, at: SourceSpan): QuickFix[] {
  return findingsOf(analysis, glossary, settings)
    .filter(({ diagnostic: { span } }) => span.from <= at.to && at.from <= span.to)
    .flatMap(({ finding, paragraph, diagnostic }) => {
      const fixes = finding.fixes.flatMap((fix) => {
        const edits = changesOf(fix, paragraph, analysis.prose);
        return edits ? [{ title: wordsOf(fix.title, settings.language, glossary), edits, diagnostic, fix }] : [];
      });
      const only = onlyOf(fixes.map(({ fix }) => fix));
      return fixes.map(({ fix, ...shown }) => ({ ...shown, isPreferred: fix === only }));
    });
}
