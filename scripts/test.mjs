// `npm test`: everything that must hold, from formatting to the inside of a real VS Code, and mocha's counts at the end.
//
//   node scripts/test.mjs             all of it
//   node scripts/test.mjs --editor    only the tests inside VS Code
import { spawn } from 'node:child_process';
import { installDependencies, root } from './setup/dependencies.mjs';

const mocha = 'node_modules/mocha/bin/mocha.js';

const STEPS = [
  { name: 'Build', command: ['npm', 'run', '--silent', 'package'] },
  { name: 'Format and lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'Types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'Glossary', command: ['npm', 'run', '--silent', 'glossary:check'] },
  { name: 'Generated pages', command: ['npm', 'run', '--silent', 'docs', '--', '--check'] },
  { name: 'Findings over fixed texts', command: ['npm', 'run', '--silent', 'findings'] },
  { name: 'Unit and fixture tests', command: ['npm', 'run', '--silent', 'test:unit'] },
  { name: 'Inside VS Code', command: [process.execPath, 'test/editor/run.mjs'], ofEditor: true },
  {
    name: 'By mouse and keyboard',
    command: [process.execPath, mocha, '--no-config', 'test/editor/by-hand*.mjs'],
    ofEditor: true,
  },
];

const OF_MOCHA = /^\s*(\d+) (passing|pending|failing)\b/gm;

installDependencies();
const counts = { passing: 0, pending: 0, failing: 0 };
const failed = [];
const start = Date.now();
const onlyEditor = process.argv.includes('--editor');
for (const { name, command, ofEditor } of STEPS) {
  if (onlyEditor && !ofEditor && name !== 'Build') continue;
  console.log(`\n=== ${name}`);
  const { succeeded, output } = await runAndRead(command);
  for (const [, number, kind] of output.matchAll(OF_MOCHA)) counts[kind] += Number(number);
  if (!succeeded) failed.push(name);
}

console.log(`\n=== In all\n\n  ${counts.passing} passing (${Math.round((Date.now() - start) / 1000)}s)`);
if (counts.pending > 0) console.log(`  ${counts.pending} pending`);
console.log(`  ${counts.failing} failing\n`);
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);

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
