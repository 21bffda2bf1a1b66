// `npm test`: everything that must hold, from formatting to the inside of a real VS Code, and mocha's counts at the end.
//
//   node scripts/test.mjs             all of it
//   node scripts/test.mjs --editor    only the tests inside VS Code
import { spawn } from 'node:child_process';
import { installDependencies, root } from './setup/dependencies.mjs';

const mocha = 'node_modules/mocha/bin/mocha.js';

const npm = (name, script, ...args) => ({ name, command: ['npm', 'run', '--silent', script, ...args] });
const BUILD = npm('Build', 'package');
/** They read what was built and share nothing: one lane each, as most machines have two cores at least. */
const WITHOUT_EDITOR = [
  [npm('Unit and fixture tests', 'test:unit')],
  [
    npm('Format and lint', 'lint'),
    npm('Types', 'types'),
    npm('Glossary', 'glossary:check'),
    npm('Generated pages', 'docs', '--', '--check'),
    npm('Findings over fixed texts', 'findings'),
  ],
];
/** Alone: a loaded machine makes a window slow. */
const IN_EDITOR = [
  { name: 'Inside VS Code', command: [process.execPath, 'test/editor/run.mjs'] },
  { name: 'By mouse and keyboard', command: [process.execPath, mocha, '--no-config', 'test/editor/by-hand*.mjs'] },
];

const OF_MOCHA = /^\s*(\d+) (passing|pending|failing)\b/gm;

installDependencies();
const counts = { passing: 0, pending: 0, failing: 0 };
const failed = [];
const start = Date.now();
await run(BUILD, process.stdout);
if (!process.argv.includes('--editor')) await Promise.all(WITHOUT_EDITOR.map((lane, i) => runLane(lane, i === 0)));
for (const step of IN_EDITOR) await run(step, process.stdout);

console.log(`\n=== In all\n\n  ${counts.passing} passing (${Math.round((Date.now() - start) / 1000)}s)`);
if (counts.pending > 0) console.log(`  ${counts.pending} pending`);
console.log(`  ${counts.failing} failing\n`);
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);

/** Runs steps one after the other. Of two lanes only one can show its output as it comes. */
async function runLane(steps, isShown) {
  for (const step of steps) {
    let kept = '';
    await run(step, isShown ? process.stdout : { write: (text) => (kept += text) });
    if (kept !== '') heldBack.push(kept);
  }
  if (isShown) process.stdout.write(heldBack.splice(0).join(''));
}
/** Runs a command, shows its output as it comes, and keeps it. */
function runAndRead([program, ...args]) {
  return new Promise((resolve) => {
    const shell = process.platform === 'win32' && program === 'npm';
    const child = spawn(program, args, { cwd: root, shell, stdio: ['inherit', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      process.stdout.write(text);
      output += text;
    });
    child.once('close', (status) => resolve({ succeeded: status === 0, output }));
  });
}
