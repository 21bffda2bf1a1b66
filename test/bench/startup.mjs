// From starting the process to the answer to `initialize`, and on to the first diagnostics (the glossary is loaded then).
import { LspClient } from './lsp-client.mjs';
import { median, ms } from './statistics.mjs';

const RUNS = 15;

export async function measureStartup({ idleServer }) {
  const perigee = { initialize: [], diagnostics: [] };
  const idle = { initialize: [], diagnostics: [] };
  // In turns, so that whatever else the machine does hits both.
  for (let run = 0; run < RUNS; run++) {
    await start('dist/server.js', perigee);
    await start(idleServer, idle);
  }
  console.log(`Startup (median of ${RUNS})`);
  for (const [key, name] of [
    ['initialize', 'to initialize answered'],
    ['diagnostics', 'to the first diagnostics'],
  ]) {
    const [ours, theirs] = [median(perigee[key]), median(idle[key])];
    console.log(`  ${name}: ${ms(ours)}; a server that does nothing: ${ms(theirs)}; ${(ours / theirs).toFixed(2)} x`);
  }
  console.log();
}

async function start(file, times) {
  const from = performance.now();
  const client = new LspClient(file);
  await client.initialize();
  times.initialize.push(performance.now() - from);
  client.open('untitled:a', 'ESA flew Rosetta.\n');
  await client.diagnostics('untitled:a');
  times.diagnostics.push(performance.now() - from);
  await client.stop();
}
