// Hover and completion in a server, against the glossary as it is and against that with 100,000 invented names.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { article, numbers } from './documents.mjs';
import { LspClient } from './lsp-client.mjs';
import { ms, percentile, timesOf } from './statistics.mjs';
import { syntheticEntries } from './synthetic.mjs';

const NAMES = 100_000;
const RUNS = 300;

export async function measureLookups({ core, out }) {
  const large = join(out, 'large');
  mkdirSync(large, { recursive: true });
  for (const bundle of ['server.js', 'protocol.js', 'answers.js'])
    copyFileSync(join('dist', bundle), join(large, bundle));
  const real = core.loadGlossary(readFileSync('dist/glossary.bin'));
  const entries = [
    ...Array.from({ length: real.entryCount }, (_, index) => real.entry(index)),
    ...syntheticEntries(NAMES),
  ];
  entries.sort((a, b) => (a.id < b.id ? -1 : 1));
  writeFileSync(join(large, 'glossary.bin'), core.compileEntries(entries));
  const names = real.nameCount + NAMES;

  console.log('Hover and completion in an article of 100 KB');
  for (const [title, server] of [
    ['the glossary as it is', 'dist/server.js'],
    [`a glossary of ${names.toLocaleString('en')} names`, join(large, 'server.js')],
  ]) {
    const { hover, completion, misspelt } = await lookUp(server);
    const figures = (times) =>
      `p50 ${ms(percentile(times, 0.5))}, p95 ${ms(percentile(times, 0.95))} (once warm ${ms(percentile(times.slice(times.length / 2), 0.95))})`;
    console.log(
      `  ${title}: hover ${figures(hover)}; completion ${figures(completion)}; misspelt ${figures(misspelt)}`,
    );
  }
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
