import type { Glossary } from '../../glossary/glossary.ts';
import type { Prose } from '../prose/paragraph.ts';
import type { Analysis, AnalysisOptions } from './analysis.ts';

/** Reads documents against one glossary and keeps what a paragraph's text alone decides, so that an edit costs its paragraph. */
export interface Analyser {
  analyse(prose: Prose, options: AnalysisOptions): Analysis;
}

/** An analyser for one glossary; its cache of paragraphs holds `capacity` UTF-16 units of text at most. */
export function createAnalyser(_glossary: Glossary, _capacity?: number): Analyser {
  throw new Error('not yet');
}
