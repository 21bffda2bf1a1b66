// How fast the markup of each format is read, fresh and after a letter in its middle, beside splitting the same text into lines.
import { readdirSync, readFileSync } from 'node:fs';
import { median, ms, timesOf } from './statistics.mjs';

const FOLDER = 'test/fixtures/formats';
const SIZE = 1_000_000;
const RUNS = 5;

export async function measureFormats({ core }) {
  console.log(
    `Markup of ${SIZE / 1e6} MB, unseen, and again after a letter (median of ${RUNS}; x: as long as splitting it into lines)`,
  );
  for (const name of readdirSync(FOLDER)) {
    const language = core.languageOfFile(name);
    const text = repeated(readFileSync(`${FOLDER}/${name}`, 'utf8'));
    core.createReader(language).read(text);
    const fresh = median(await timesOf(RUNS, () => core.createReader(language).read(text)));
    const floor = median(await timesOf(RUNS, () => text.split('\n').map((line) => line.trim())));
    const reader = core.createReader(language);
    reader.read(text);
    const middle = text.indexOf('Giotto', text.length / 2);
    const edits = await timesOf(RUNS, (run) =>
      reader.read(`${text.slice(0, middle)}${'x'.repeat(run + 1)}${text.slice(middle)}`),
    );
    const speed = (text.length / 1000 / fresh).toFixed(1);
    console.log(`  ${language}: ${speed} MB/s (${(fresh / floor).toFixed(0)} x), after a letter ${ms(median(edits))}`);
  }
  console.log();
}

/** Head and foot once, and all between as often as it takes, with other figures so that no two parts are the same. */
function repeated(article) {
  const from = article.indexOf('Huygens was');
  const start = article.lastIndexOf('\n', from) + 1;
  const end = Math.max(article.lastIndexOf('\\end{document}'), article.lastIndexOf('</body>'), 0) || article.length;
  const body = article.slice(start, end);
  const times = Math.ceil(SIZE / body.length);
  const parts = Array.from({ length: times }, (_, part) => body.replaceAll('Rosetta', `Rosetta ${part}`));
  return article.slice(0, start) + parts.join('\n') + article.slice(end);
}
