// What test/coverage/changed-facts.mjs asks of the sources.

export { createAnalyser } from '../../server/analysis/analyser.ts';
export { diagnosticsOf } from '../../server/features/diagnostics.ts';
export { DEFAULT_SETTINGS } from '../../server/features/settings.ts';
export { datesIn } from '../../server/mentions/dates.ts';
export { sourceOf } from '../../server/prose/paragraph.ts';
export { createReader } from '../../server/prose/read.ts';
export { sentencesIn } from '../../server/prose/sentences.ts';
export { glossary, languageOfFile, REFERENCE_DAY } from '../fixtures/reading.ts';
