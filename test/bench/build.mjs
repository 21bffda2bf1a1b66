// Bundles what the benchmark needs of the sources: the server that does nothing, and the glossary's compiler and loader.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build } from 'esbuild';

const OUT = 'out/bench';

/** @returns {Promise<{idleServer: string, glossary: object, analysis: object}>} */
export async function buildHelpers() {
  const common = { bundle: true, platform: 'node', format: 'cjs', target: 'node20', minify: true, logLevel: 'warning' };
  await build({ ...common, entryPoints: ['test/bench/idle-server.mjs'], outdir: OUT });
  // `__dirname` and the like aside, the same code as the shipped bundles.
  await build({ ...common, minify: false, entryPoints: ['test/bench/core.ts'], outdir: OUT });
  const core = createRequire(import.meta.url)(resolve(OUT, 'core.js'));
  return { idleServer: `${OUT}/idle-server.js`, core, out: OUT };
}
