import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import { allCitationsNeeded, citationNeeded, isUnsourced } from '../features/citation-needed.ts';
import { type Citation, citationsAt } from '../features/citing.ts';
import type { TextChange } from '../features/config-edit.ts';
import { findingsOf, isSpokenTo } from '../features/diagnostics.ts';
import { say } from '../features/messages/words.ts';
import type { SourceSpan } from '../prose/paragraph.ts';
import { MARK_UNSOURCED } from './capabilities.ts';
import { lspDiagnostic } from './diagnostic-reports.ts';
import type { Host } from './host.ts';
import type { Reading } from './workspace.ts';

const TITLES: Readonly<Record<Citation['way'], string>> = {
  link: 'fix.cite-link',
  footnote: 'fix.cite-footnote',
  bracket: 'fix.cite-bracket',
};

type EditOf = (changes: readonly TextChange[]) => WorkspaceEdit;

/** The source of the name at a place, put into the text. */
export function citingActions(
  { analysis, glossary, document: { text }, settings }: Reading,
  { from }: SourceSpan,
  editOf: EditOf,
): CodeAction[] {
  const manuscript = { languageId: text.languageId, text: text.getText() };
  return citationsAt(analysis, glossary, manuscript, from).map(({ way, host, changes }) => ({
    title: say(settings.language, TITLES[way], { host }),
    kind: CodeActionKind.RefactorRewrite,
    edit: editOf(changes),
  }));
}

/** A mark where a source is missing, for whoever wants one: here, and where there are several, at all of them. */
export function markingActions(reading: Reading, at: SourceSpan, host: Host, editOf: EditOf): CodeAction[] {
  const { analysis, glossary, settings, document } = reading;
  const [text, kind] = [document.text.getText(), CodeActionKind.QuickFix];
  const unsourced = findingsOf(analysis, glossary, settings).filter(({ finding }) => isUnsourced(finding));
  const here = unsourced.filter(({ diagnostic: { span } }) => span.from <= at.to && at.from <= span.to);
  const single = here.flatMap(({ finding, paragraph, diagnostic }): CodeAction[] => {
    const mark = citationNeeded(text, paragraph, finding.start);
    if (!mark) return [];
    const title = say(settings.language, 'fix.cite-marker');
    return [{ title, kind, diagnostics: [lspDiagnostic(document.text, diagnostic, host)], edit: editOf([mark]) }];
  });
  const all = allCitationsNeeded(text, analysis);
  if (single.length === 0 || all.length < 2) return single;
  const title = say(settings.language, 'fix.cite-all-markers', { count: all.length });
  const diagnostics = unsourced.map(({ diagnostic }) => lspDiagnostic(document.text, diagnostic, host));
  return [...single, { title, kind, diagnostics, edit: editOf(all) }];
}

/** The same wherever the cursor stands. */
export function markAllAction({ analysis, settings, document }: Reading, editOf: EditOf): CodeAction[] {
  if (!isSpokenTo(analysis, settings)) return [];
  const changes = allCitationsNeeded(document.text.getText(), analysis);
  if (changes.length === 0) return [];
  const title = say(settings.language, 'fix.cite-all-markers', { count: changes.length });
  return [{ title, kind: MARK_UNSOURCED, edit: editOf(changes) }];
}
