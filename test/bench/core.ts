// What the benchmark calls directly, without a server.
export { compileGlossary } from '../../glossary/compiler/compile.ts';
export { loadGlossary } from '../../glossary/load.ts';
export { createAnalyser } from '../../server/analysis/analyser.ts';
export { createReader } from '../../server/prose/read.ts';
