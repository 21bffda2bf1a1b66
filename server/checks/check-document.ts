import type { Knowledge } from '../claims/knowledge.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Prose, Span } from '../prose/paragraph.ts';
import type { Reading } from '../clauses/clause.ts';
import type { Finding } from './finding.ts';

/** A document as the checks see it. */
export interface DocumentText {
  readonly prose: Prose;
  readonly locals: readonly { readonly text: string; readonly sentences: readonly Span[]; readonly readings: readonly Reading[] }[];
  readonly mentions: readonly (readonly Mention[])[];
  readonly knowledge: Knowledge;
  /** YYYY-MM-DD */
  readonly referenceDay: string;
  readonly levels: Readonly<Record<string, 'off' | 'hint' | 'information' | 'warning'>>;
}

/** The findings of every paragraph. */
export function checkDocument(document: DocumentText): Finding[][] {
  return document.locals.map(() => []);
}
