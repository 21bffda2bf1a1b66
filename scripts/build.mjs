// Builds what is shipped into dist/, and the tests into out/.
//
//   node scripts/build.mjs                    the bundles and the compiled glossary, small
//   node scripts/build.mjs --dev [--watch]    the same, readable, with source maps
//   node scripts/build.mjs --tests            the tests for mocha
//   node scripts/build.mjs --editor-tests     the tests for the inside of VS Code
//   node scripts/build.mjs --glossary-check   makes nothing: reads the glossary and reports every mistake in it
//   node scripts/build.mjs --glossary-audit FOLDER   makes nothing: holds the glossary against the tables in a folder
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { build, context } from 'esbuild';

const flags = new Set(process.argv.slice(2));
const dev = flags.has('--dev') || flags.has('--watch');

const common = {
  bundle: true,
  target: 'es2022',
  minify: !dev,
  sourcemap: dev && 'linked',
  legalComments: 'none',
  logLevel: 'warning',
};
// CommonJS: an ES module bundle of vscode-languageserver fails on its require of node:util.
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', outdir: 'dist' };
const web = { ...common, platform: 'browser', outdir: 'dist/web' };

/** What runs in a webview. */
const page = { ...common, platform: 'browser', format: 'iife', outdir: 'dist/webview' };

const bundles = [
  { ...node, entryPoints: { client: 'client/extension.ts' }, external: ['vscode'] },
  { ...node, entryPoints: { protocol: 'vscode-languageserver/node' } },
  {
    ...node,
    entryPoints: { server: 'server/protocol/node.ts', answers: 'server/protocol/node-answers.ts' },
    // Both have the library from one file, loaded once.
    alias: { 'vscode-languageserver': './protocol.js', 'vscode-languageserver/node': './protocol.js' },
    external: ['./protocol.js'],
  },
  { ...node, entryPoints: { cli: 'server/cli/start.ts' }, banner: { js: '#!/usr/bin/env node' } },
  { ...web, entryPoints: { client: 'client/web.ts' }, format: 'cjs', external: ['vscode'] },
  { ...web, entryPoints: { server: 'server/protocol/web.ts' }, format: 'iife' },
  { ...page, entryPoints: { 'fact-sheet': 'client/fact-sheet/page.ts' } },
  { ...page, entryPoints: { 'fact-sheet': 'client/fact-sheet/page.css' } },
];

/** All tests share the code that they test, which then warms up once; packages stay in node_modules, so that only our own code is bundled. */
const tests = {
  ...node,
  format: 'esm',
  splitting: true,
  outExtension: { '.js': '.mjs' },
  entryPoints: ['unit', 'fixtures']
    .filter((name) => existsSync(`test/${name}`))
    .map((name) => `test/${name}/**/*.test.ts`),
  outbase: 'test',
  outdir: 'out/test',
  packages: 'external',
  minify: false,
  sourcemap: 'linked',
};

/** The tests that run inside VS Code, for its Node host and for its web worker host. */
const editorTests = ['node', 'browser'].map((platform) => ({
  ...(platform === 'node' ? node : web),
  entryPoints: { [platform]: 'test/editor/suite/main.ts' },
  outdir: 'out/test/editor',
  // Mocha's browser build overwrites `module.exports`; what VS Code is to find there is set last.
  format: 'iife',
  globalName: 'tests',
  footer: { js: 'module.exports = tests;' },
  external: ['vscode'],
  define: { HAS_NODE: String(platform === 'node') },
  minifySyntax: true, // leaves out the imports behind HAS_NODE, which a browser lacks
  minify: false,
  sourcemap: 'inline',
}));

const glossaryPrograms = {
  ...node,
  entryPoints: { 'glossary-compiler': 'glossary/compiler/main.ts', 'glossary-audit': 'glossary/audit/main.ts' },
  outdir: 'out',
  outExtension: { '.js': '.cjs' },
  packages: 'external',
  minify: false,
  sourcemap: 'linked',
};

/** Runs one of the glossary's programs; ends this process where it fails, having printed why. */
async function runGlossary(program, ...args) {
  await build(glossaryPrograms);
  const { status } = spawnSync(process.execPath, [`out/glossary-${program}.cjs`, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

if (flags.has('--glossary-check')) {
  await runGlossary('compiler', 'check', 'glossary/entries');
} else if (flags.has('--glossary-audit')) {
  await runGlossary('audit', ...process.argv.slice(3));
} else if (flags.has('--tests')) {
  rmSync(tests.outdir, { recursive: true, force: true }); // a test that is gone must not be run again
  await build(tests);
} else if (flags.has('--editor-tests')) {
  await Promise.all(editorTests.map((options) => build(options)));
} else {
  const glossary = runGlossary('compiler', 'build', 'glossary/entries', 'dist/glossary.bin');
  await Promise.all([...bundles.map((options) => build(options)), glossary]);
  if (flags.has('--watch')) {
    await Promise.all(bundles.map(async (options) => (await context(options)).watch()));
    console.log('build: watching');
  }
}
