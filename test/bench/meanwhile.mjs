// Hovers while an article that the server has not seen is read: they do not wait for its end.
import { article } from './documents.mjs';
import { LspClient } from './lsp-client.mjs';
import { ms, percentile } from './statistics.mjs';

const SIZES = { '100 KB': 100_000, '1 MB': 1_000_000 };

export async function measureMeanwhile() {
  console.log('Hovers while an unseen article is read');
  for (const [name, size] of Object.entries(SIZES)) {
    const client = new LspClient('dist/server.js');
    await client.initialize();
    client.open('untitled:warm', 'ESA flew Rosetta.\n');
    await client.diagnostics('untitled:warm');
    const uri = 'untitled:a';
    client.open(uri, article(size));
    let isRead = false;
    const start = performance.now();
    const reading = client.diagnostics(uri).then(() => {
      isRead = true;
      return performance.now() - start;
    });
    const times = [];
    while (!isRead) {
      const asked = performance.now();
      await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 3 } });
      if (!isRead) times.push(performance.now() - asked);
    }
    const read = await reading;
    const [first = read, ...others] = times;
    console.log(
      `  ${name}, read in ${ms(read)}: the first hover ${ms(first)}, the ${others.length} after it p50 ${ms(percentile(others, 0.5) ?? 0)}, p95 ${ms(percentile(others, 0.95) ?? 0)}`,
    );
    await client.stop();
  }
  console.log();
}
