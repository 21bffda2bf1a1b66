// A full check of a text not seen before, beside other checkers of prose in the same run.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { article } from './documents.mjs';
import { median, ms, timesOf } from './statistics.mjs';

const FOLDER = 'test/bench';
const SIZE = 20_000;
const RUNS = 5;

export async function measurePeers({ core }) {
  console.log(`Full check of an unseen article of ${SIZE / 1000} KB (median of ${RUNS})`);
  const ours = await measure(perigeeCheck(core));
  console.log(`  perigee: ${ms(ours)}`);
  if (!installPeers()) {
    console.log('  the peers could not be installed (no network?): left out\n');
    return;
  }
  for (const [name, { load, wanted }] of Object.entries(PEERS)) {
    try {
      const theirs = await measure(await load());
      console.log(`  ${name}: ${ms(theirs)}, ${(theirs / ours).toFixed(1)} x as long (to reach: ${wanted} x)`);
    } catch (error) {
      console.log(`  ${name}: does not run here (${error instanceof Error ? error.message : error})`);
    }
  }
  console.log();
}

/** How many times as fast Perigee is to be. */
const PEERS = {
  'write-good': { load: writeGood, wanted: 2 },
  'textlint, common rules': { load: textlint, wanted: 14 },
  'harper.js': { load: harper, wanted: 25 },
};

/** Each run on another article; some more before, for the engine to warm up. The texts are there before the clock starts. */
async function measure(check) {
  for (const text of WARM_UP) await check(text);
  return median(await timesOf(RUNS, (run) => check(TEXTS[run])));
}

const WARM_UP = Array.from({ length: 10 }, (_, i) => article(SIZE, 100 + i));
const TEXTS = Array.from({ length: RUNS }, (_, i) => article(SIZE, 200 + i));

function perigeeCheck(core) {
  const glossary = core.loadGlossary(readFileSync('dist/glossary.bin'));
  const analyser = core.createAnalyser(glossary);
  return (text) => analyser.analyse(core.createReader('markdown').read(text), { today: '2026-11-22', checks: {} });
}

function installPeers() {
  if (existsSync(`${FOLDER}/node_modules/.package-lock.json`)) return true;
  console.log('  installing the peers ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  return (
    spawnSync(npm, ['ci', '--prefix', FOLDER], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0
  );
}

const require = createRequire(resolve(FOLDER, 'package.json'));

async function writeGood() {
  const check = require('write-good');
  return (text) => check(text);
}

async function textlint() {
  const { createLinter, loadTextlintrc } = require('textlint');
  const descriptor = await loadTextlintrc({
    configFilePath: resolve(FOLDER, 'textlintrc.json'),
    node_modulesDir: resolve(FOLDER, 'node_modules'),
  });
  const linter = createLinter({ descriptor });
  return (text) => linter.lintText(text, 'article.md');
}

async function harper() {
  const load = (name) => import(pathToFileURL(resolve(FOLDER, 'node_modules/harper.js/dist', name)).href);
  const [{ LocalLinter }, { binaryInlined }] = await Promise.all([load('index.js'), load('binaryInlined.js')]);
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  return (text) => linter.lint(text, { language: 'markdown' });
}
