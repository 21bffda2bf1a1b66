// Hover and completion against the glossary as it is and against one of 100,000 names, and how fast that one opens.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { article, numbers } from './documents.mjs';
import { LspClient } from './lsp-client.mjs';
import { median, ms, percentile, timesOf } from './statistics.mjs';

const NAMES = 100_000;
const RUNS = 300;

export async function measureLookups({ core, out }) {
  const large = join(out, 'large');
  mkdirSync(large, { recursive: true });
  copyFileSync('dist/server.js', join(large, 'server.js'));
  const { bytes, entries } = core.compileGlossary([...realFiles(), syntheticFile()]);
  writeFileSync(join(large, 'glossary.bin'), bytes);
  const names = entries.reduce((sum, entry) => sum + entry.names.length, 0);

  console.log('Hover and completion in an article of 100 KB');
  for (const [title, server] of [
    ['the glossary as it is', 'dist/server.js'],
    [`a glossary of ${names.toLocaleString('en')} names`, join(large, 'server.js')],
  ]) {
    const { hover, completion, misspelt } = await lookUp(server);
    const figures = (times) => `p50 ${ms(percentile(times, 0.5))}, p95 ${ms(percentile(times, 0.95))}`;
    console.log(
      `  ${title}: hover ${figures(hover)}; completion ${figures(completion)}; misspelt ${figures(misspelt)}`,
    );
  }
  const opening = await timesOf(20, () => core.loadGlossary(bytes));
  console.log(`  opening that glossary of ${(bytes.length / 1e6).toFixed(1)} MB: ${ms(median(opening))}`);
  console.log();
}

async function lookUp(server) {
  const client = new LspClient(server);
  await client.initialize();
  const text = article(100_000);
  const uri = 'untitled:a';
  client.open(uri, text);
  await client.diagnostics(uri);
  const next = numbers(7);
  const lines = text.split('\n');
  const places = Array.from({ length: RUNS }, () => {
    const line = next(lines.length);
    return { line, character: next(lines[line].length + 1) };
  });
  const ask = (method, position) => client.request(method, { textDocument: { uri }, position });
  const hover = await timesOf(RUNS, (i) => ask('textDocument/hover', places[i]));
  const complete = async (words) => {
    const line = lines.length - 1;
    return timesOf(RUNS, async (i) => {
      const typed = words[i % words.length];
      client.change(uri, { start: { line, character: 0 }, end: { line, character: 99 } }, typed);
      await ask('textDocument/completion', { line, character: typed.length });
    });
  };
  const completion = await complete(['Ros', 'Europ', 'James W', 'Soy', 'Apollo 1', 'Inter']);
  const misspelt = await complete(['Perseverence', 'Chandrayan', 'Jmaes Webb']);
  await client.stop();
  return { hover, completion, misspelt };
}

const realFiles = () =>
  readdirSync('glossary/entries', { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: name, text: readFileSync(join('glossary/entries', name), 'utf8') }));

/** Invented craft with names of one to four invented words, an alias each. */
function syntheticFile() {
  const next = numbers(3);
  const syllables = 'ra mon ti vel sor kan dri os ena pul thi gar lu mex bor ist quo ven al dy'.split(' ');
  const word = () => {
    const letters = Array.from({ length: 2 + next(3) }, () => syllables[next(syllables.length)]).join('');
    return letters[0].toUpperCase() + letters.slice(1);
  };
  const name = () => Array.from({ length: 1 + next(4) }, word).join(' ');
  const lines = Array.from(
    { length: NAMES / 2 },
    (_, i) =>
      `- {id: invented-${i}, kind: spacecraft, names: [${name()} ${i}, {alias: ${name()} ${next(1e6)}}], definition: Invented., sources: [https://example.org/], checked: 2026-11}`,
  );
  return { path: 'spacecraft/invented.yaml', text: `${lines.join('\n')}\n` };
}
