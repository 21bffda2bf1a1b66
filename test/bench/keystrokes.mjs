// A keystroke within an article, until its diagnostics are back.
import { article } from './documents.mjs';
import { LspClient } from './lsp-client.mjs';
import { ms, percentile } from './statistics.mjs';

const SIZES = { '4 KB': 4_000, '100 KB': 100_000, '1 MB': 1_000_000 };
/** Typed letter by letter, and taken back the same way. */
const SENTENCE = ' ESA said that Rosetta was launched in 2004.';
/** A round at each, as shares of the article: what a key costs hangs on the paragraphs beside it, and the article is made of the glossary's. */
const PLACES = [0.25, 0.5, 0.75];
const BUDGET_MS = 20_000;

export async function measureKeystrokes({ idleServer }) {
  console.log('Keystroke to diagnostics, at three places of an article');
  for (const [name, size] of Object.entries(SIZES)) {
    const text = article(size);
    const ours = await type('dist/server.js', text);
    const idle = await type(idleServer, text);
    const figures = ({ times }) =>
      `p50 ${ms(percentile(times, 0.5))}, p95 ${ms(percentile(times, 0.95))} (once warm ${ms(percentile(times.slice(times.length / 2), 0.95))})`;
    console.log(
      `  ${name} (${ours.times.length} keys): ${figures(ours)}; a server that does nothing: ${figures(idle)}`,
    );
    console.log(
      `    unseen: ${ms(ours.first)}; findings before ${ours.before} and after ${ours.after}${ours.before === ours.after ? '' : ' (DIFFERENT)'}; memory ${ours.memory?.toFixed(0) ?? '?'} MB`,
    );
  }
  console.log();
}

async function type(server, text) {
  const client = new LspClient(server);
  await client.initialize();
  // The glossary is loaded before.
  client.open('untitled:warm', 'ESA flew Rosetta.\n');
  await client.diagnostics('untitled:warm');
  const start = performance.now();
  client.open('untitled:a', text);
  const before = (await client.diagnostics('untitled:a')).length;
  const first = performance.now() - start;
  const times = [];
  const press = async (place, from, to, letter) => {
    const at = (character) => ({ line: place.line, character: place.character + character });
    const start = performance.now();
    client.change('untitled:a', { start: at(from), end: at(to) }, letter);
    await client.diagnostics('untitled:a');
    times.push(performance.now() - start);
  };
  const end = performance.now() + BUDGET_MS;
  for (const share of PLACES) {
    const place = endOfParagraph(text, share);
    let typed = 0;
    while (typed < SENTENCE.length && performance.now() < end) await press(place, typed, typed, SENTENCE[typed++]);
    // All is taken back, whatever it takes, as the findings are compared afterwards.
    while (typed > 0) await press(place, typed - 1, typed--, '');
  }
  const after = (await client.diagnostics('untitled:a')).length;
  const memory = client.memory();
  await client.stop();
  return { times, before, after, first, memory };
}

/** The end of the paragraph that stands at a share of the text. */
function endOfParagraph(text, share) {
  const end = text.indexOf('.\n\n', text.length * share) + 1;
  const before = text.slice(0, end).split('\n');
  return { line: before.length - 1, character: before.at(-1).length };
}
