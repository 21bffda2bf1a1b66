// `npm run findings`: which findings appear and vanish over fixed texts, against the list that was last accepted.
//
//   node scripts/findings.mjs                     the texts of this repository; fails where the list is not current
//   node scripts/findings.mjs FOLDER ...          texts elsewhere, with a list of their own for each folder
//   node scripts/findings.mjs --accept [...]      writes the lists anew, once every change has been looked at
//
// A list holds a line for each finding: file, the first 12 hex digits of the SHA-256 of the line it stands on, check. No
// sentence of the texts is kept. The texts are read as of one fixed day, so that a list does not age.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './setup/dependencies.mjs';

const LISTS = 'test/findings';
const OWN = ['test/fixtures/articles', 'sample'];

process.chdir(root);
const isAccepted = process.argv.includes('--accept');
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const folders = named.length > 0 ? named : OWN;
const unknown = folders.find((folder) => !existsSync(folder));
if (unknown) {
  console.error(`There is no folder ${unknown}.`);
  process.exit(2);
}
const { analysisOf, languageOfFile, sourceFindings } = await reader();

let changes = 0;
for (const folder of folders) {
  const list = path.join(
    LISTS,
    `${folder
      .split(/[\\/]/)
      .filter((part) => !/^\.*$/.test(part))
      .join('-')}.txt`,
  );
  const found = filesBelow(folder).flatMap((file) => findingsIn(file, folder));
  changes += report(found, list);
  if (isAccepted) {
    mkdirSync(LISTS, { recursive: true });
    writeFileSync(
      list,
      found
        .map(({ row }) => `${row}\n`)
        .sort()
        .join(''),
    );
  }
}
console.log(changes === 0 ? 'No finding appears or vanishes.' : `${changes} changes${isAccepted ? ', accepted' : ''}.`);
if (changes > 0 && !isAccepted) {
  console.log('Look at each; then: npm run findings -- --accept');
  process.exitCode = 1;
}

/** The reader of the tests: the glossary of dist/, and a fixed day. */
async function reader() {
  const outfile = 'out/findings/reading.cjs';
  await build({
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
    entryPoints: ['test/fixtures/reading.ts'],
    outfile,
  });
  return createRequire(path.join(root, 'x'))(path.join(root, outfile));
}

function filesBelow(folder) {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const file = path.join(folder, name);
      if (statSync(file).isDirectory()) return filesBelow(file);
      return languageOfFile(name) ? [file] : [];
    });
}

function findingsIn(file, folder) {
  const text = readFileSync(file, 'utf8');
  const analysis = analysisOf(text, languageOfFile(file));
  return sourceFindings(analysis).map(({ check, from, to, message }) => {
    const start = text.lastIndexOf('\n', from - 1) + 1;
    const end = text.indexOf('\n', to);
    const line = text.slice(start, end < 0 ? text.length : end).trim();
    const hash = createHash('sha256').update(line).digest('hex').slice(0, 12);
    const name = path.relative(folder, file).split(path.sep).join('/');
    const words = `${text.slice(Math.max(start, from - 60), from)}[${text.slice(from, to)}]${text.slice(to, to + 40)}`;
    return { row: `${name} ${hash} ${check}`, words: words.replace(/\s+/g, ' '), message };
  });
}

/** Prints what appears and what vanishes, and gives the number of both. */
function report(found, list) {
  const known = existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : [];
  const left = [...known];
  const isNew = ({ row }) => {
    const at = left.indexOf(row);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  };
  const appearing = found.filter(isNew);
  for (const { row, words, message } of appearing) console.log(`+ ${row}\n    ${words}\n    ${message}`);
  for (const row of left) console.log(`- ${row}`);
  return appearing.length + left.length;
}
