import type { Range } from 'vscode-languageserver';
import { version } from '../../package.json';
import { type ReportableFinding, reportsAt } from '../features/wrong-warning.ts';
import { spanOf } from './places.ts';
import type { Workspace } from './workspace.ts';

/** Of the request `perigee/wrongWarning`: the findings in a stretch of a document. */
export interface WrongWarningParams {
  readonly textDocument: { readonly uri: string };
  readonly range: Range;
}

/** Reports of what a writer may take for wrong. Nothing is sent: the client puts the chosen one on the clipboard. */
export async function wrongWarnings(
  { textDocument, range }: WrongWarningParams,
  workspace: Workspace,
): Promise<ReportableFinding[]> {
  const reading = await workspace.read(textDocument.uri);
  if (typeof reading === 'string') return [];
  const { analysis, glossary, settings, document } = reading;
  return reportsAt(analysis, glossary, settings, spanOf(document.text, range), version);
}
