// What the benchmark calls directly, without a server.
export { compileEntries, compileGlossary } from '../../glossary/compiler/compile.ts';
export { loadGlossary } from '../../glossary/load.ts';
export { createAnalyser } from '../../server/analysis/analyser.ts';
export { explanationOf } from '../../server/features/hover.ts';
export { createReader } from '../../server/prose/read.ts';
