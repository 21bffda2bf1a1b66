// The glossary by itself, as it is and with 100,000 and 1,000,000 invented names: built, opened, matched, completed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { numbers } from './documents.mjs';
import { ordinaryParagraphs, paragraphsOf } from './prose.mjs';
import { median, ms, percentile } from './statistics.mjs';

const OPENINGS = 15;
const ROUNDS = 15;
const TEXT_SIZE = 4_000_000;
const BEGINNINGS = 400;
/** As many as the server asks for. */
const LIMIT = 500;

const GLOSSARIES = [
  { title: 'The glossary as it is', from: ['yaml'] },
  { title: '100,000 invented names, from YAML', from: ['yaml', '100000'] },
  { title: '1,000,000 invented names, entries handed over one by one', from: ['entries', '1000000'] },
];

export async function measureGlossary({ core, out, texts }) {
  const once = (...args) => figuresOf([join(out, 'core.js'), ...args]);
  const empty = join(out, 'empty.bin');
  once('build', empty, 'empty');
  for (const { title, from } of GLOSSARIES) {
    const file = join(out, `${from.join('-')}.bin`);
    const { size, time, memory } = once('build', file, ...from);
    console.log(title);
    console.log(`  built in ${(time / 1000).toFixed(1)} s with at most ${memory.toFixed(0)} MB of memory`);
    const glossary = core.loadGlossary(readFileSync(file));
    const names = glossary.nameCount.toLocaleString('en');
    console.log(
      `  size: ${(size / 1e6).toFixed(3)} MB, ${names} names, ${(size / glossary.nameCount).toFixed(0)} bytes each`,
    );
    printOpening(once, file, empty);
    printMatching(glossary, texts);
    printCompletion(glossary);
  }
  console.log();
}

/** In a fresh process each, the two in turns. */
function printOpening(once, file, empty) {
  const ours = [];
  const theirs = [];
  for (let run = 0; run < OPENINGS; run++) {
    ours.push(once('open', file));
    theirs.push(once('open', empty));
  }
  const part = (runs, name) => median(runs.map((run) => run[name]));
  const [full, none] = [part(ours, 'ready'), part(theirs, 'ready')];
  console.log(
    `  opened until names were found ${ms(part(ours, 'matched'))}, until a hover was made ${ms(full)}; an empty one ${ms(none)}: ` +
      `${ms(full - none)} more, ${(full / none).toFixed(1)} x (medians of ${OPENINGS} processes)`,
  );
}

/** Beside a loop that only looks at each unit: no matcher can be faster, and the machine's pace shows. */
function printMatching(glossary, texts) {
  const paragraphs =
    texts.length > 0 ? paragraphsOf(texts) : ordinaryParagraphs(TEXT_SIZE, someNames(glossary, 1000, 5));
  const length = paragraphs.reduce((sum, { length }) => sum + length, 0);
  // Short texts are gone through again, so that a round is long enough for the clock.
  const times = Math.ceil(1e6 / length);
  const round = (read) => {
    const start = performance.now();
    let sum = 0;
    for (let time = 0; time < times; time++) for (const paragraph of paragraphs) sum += read(paragraph);
    return { time: performance.now() - start, sum };
  };
  const [ours, floor] = [[], []];
  let found = 0;
  for (let run = 0; run < ROUNDS; run++) {
    floor.push(round(sumOfUnits).time);
    const { time, sum } = round((paragraph) => glossary.namesIn(paragraph).length);
    ours.push(time);
    found = sum;
  }
  const speed = (taken) => (length * times) / 1000 / median(taken);
  console.log(
    `  names matched at ${speed(ours).toFixed(0)} MB/s, one in ${((length * times) / found).toFixed(0)} characters; ` +
      `a loop over the units: ${speed(floor).toFixed(0)} MB/s, ${(median(ours) / median(floor)).toFixed(1)} x as fast`,
  );
}

function sumOfUnits(text) {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

function printCompletion(glossary) {
  const complete = (typed) => {
    const start = performance.now();
    glossary.complete(typed, LIMIT);
    return performance.now() - start;
  };
  const first = complete('Ros');
  // As in a server that has been written with for a while.
  beginningsOf(glossary, BEGINNINGS, 21).forEach(complete);
  const times = beginningsOf(glossary, BEGINNINGS, 22).map(complete);
  const figures = `p50 ${ms(percentile(times, 0.5))}, p95 ${ms(percentile(times, 0.95))}`;
  console.log(
    `  completion of ${BEGINNINGS} beginnings of names: ${figures}; the first of all, which makes its index: ${ms(first)}`,
  );
}

/** What stands there while a name is typed: from its second letter on; one in ten has two letters swapped. */
function beginningsOf(glossary, count, seed) {
  const next = numbers(seed);
  return someNames(glossary, count, seed).map((name) => {
    const typed = name.slice(0, 2 + next(Math.min(name.length, 24) - 1));
    if (next(10) > 0 || typed.length < 6) return typed;
    return `${typed.slice(0, 2)}${typed[3]}${typed[2]}${typed.slice(4)}`;
  });
}

function someNames(glossary, count, seed) {
  const next = numbers(seed);
  return Array.from({ length: count }, () => {
    const { names } = glossary.entry(next(glossary.entryCount));
    return names[next(names.length)].text;
  });
}

function figuresOf(args) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['test/bench/glossary-once.mjs', ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`bench: the process of a glossary failed: ${stderr}`);
  return JSON.parse(stdout);
}
