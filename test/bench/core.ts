// What the benchmark calls directly, without a server.
export { compileEntries, compileGlossary } from '../../glossary/compiler/compile.ts';
export { loadGlossary } from '../../glossary/load.ts';
export { createAnalyser } from '../../server/analysis/analyser.ts';
export { ParagraphCache } from '../../server/analysis/paragraph-cache.ts';
export { explanationOf } from '../../server/features/hover.ts';
export { datesIn } from '../../server/mentions/dates.ts';
export { demonymsOf } from '../../server/mentions/demonyms.ts';
export { quantitiesIn } from '../../server/mentions/quantities.ts';
export { Settler } from '../../server/mentions/settle.ts';
export { languageOfFile } from '../../server/prose/formats.ts';
export { createReader } from '../../server/prose/read.ts';
export { sentencesIn } from '../../server/prose/sentences.ts';
