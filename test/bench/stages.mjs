// How fast each stage reads a text that it has not seen, each by itself, so that a slow one is found.
import { readFileSync } from 'node:fs';
import { article } from './documents.mjs';
import { median, timesOf } from './statistics.mjs';

const SIZE = 100_000;
const RUNS = 5;

export async function measureStages({ core }) {
  const glossary = core.loadGlossary(readFileSync('dist/glossary.bin'));
  const demonyms = core.demonymsOf(glossary);
  const fresh = () => new core.ParagraphCache(glossary, demonyms, 10 * SIZE);
  const read = (text) => core.createReader('markdown').read(text);
  const each = (action) => (text) => {
    for (const paragraph of read(text).paragraphs) action(paragraph.text);
  };
  const locals = (text) => {
    const cache = fresh();
    return read(text).paragraphs.map((paragraph) => cache.read(paragraph.text));
  };
  const stages = {
    'markup to paragraphs': read,
    '... names': each((text) => glossary.namesIn(text)),
    '... sentences': each((text) => core.sentencesIn(text)),
    '... dates and quantities': each((text) => [core.datesIn(text), core.quantitiesIn(text)]),
    '... names settled': (text) => new core.Settler(glossary).settle(locals(text)),
    '... clauses': (text) => locals(text).map((local) => local.readingsFrom(0).length),
    'all, with claims and checks': (text) =>
      core.createAnalyser(glossary).analyse(read(text), { today: '2026-11-22', checks: {} }),
  };
  console.log(`Each stage on an unseen article of ${SIZE / 1000} KB, with what it needs ("...") (median of ${RUNS})`);
  for (const [name, stage] of Object.entries(stages)) {
    stage(article(SIZE, 300));
    const texts = Array.from({ length: RUNS }, (_, run) => article(SIZE, 301 + run));
    const taken = median(await timesOf(RUNS, (run) => stage(texts[run])));
    console.log(`  ${name}: ${(SIZE / 1000 / taken).toFixed(2)} MB/s`);
  }
  console.log();
}
