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
await runSteps([BUILD], show);
if (!process.argv.includes('--editor')) await runBeside(WITHOUT_EDITOR);
await runSteps(IN_EDITOR, show);

console.log(`\n=== In all\n\n  ${counts.passing} passing (${seconds(start)})`);
if (counts.pending > 0) console.log(`  ${counts.pending} pending`);
console.log(`  ${counts.failing} failing\n`);
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);

function show(text) {
  process.stdout.write(text);
}

/** The first lane shows what it says as it says it, the others once it is done. */
async function runBeside([shown, ...others]) {
  const kept = others.map(() => '');
  const running = others.map((lane, i) => runSteps(lane, (text) => (kept[i] += text)));
  await runSteps(shown, show);
  await Promise.all(running);
  show(kept.join(''));
}

/** Runs steps one after the other, says what they print, and counts mocha's results. */
async function runSteps(steps, say) {
  for (const { name, command } of steps) {
    say(`\n=== ${name}\n`);
    const began = Date.now();
    const { succeeded, output } = await runAndRead(command, say);
    for (const [, number, kind] of output.matchAll(OF_MOCHA)) counts[kind] += Number(number);
    if (!succeeded) failed.push(name);
    say(`${name}: ${succeeded ? 'done' : 'FAILED'} (${seconds(began)})\n`);
  }
}

function seconds(since) {
  return `${Math.round((Date.now() - since) / 1000)}s`;
}

/** Runs a command, says its output as it comes, and keeps it. */
function runAndRead([program, ...args], say) {
  return new Promise((resolve) => {
    const shell = process.platform === 'win32' && program === 'npm';
    const child = spawn(program, args, { cwd: root, shell, stdio: ['inherit', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        say(text);
        output += text;
      });
    child.once('close', (status) => resolve({ succeeded: status === 0, output }));
  });
}
