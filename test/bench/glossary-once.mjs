// One build or one opening of a glossary in a process of its own, so that memory and the first time are its own:
//
//   node glossary-once.mjs <core.js> open <glossary.bin>
//   node glossary-once.mjs <core.js> build <out> empty | entries | yaml [<names>]
//
// Prints the figures as JSON.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { syntheticEntries, syntheticFiles } from './synthetic.mjs';

const [, , coreFile, action, file, from, count] = process.argv;
const core = createRequire(import.meta.url)(resolve(coreFile));
// Folding letters and the like is set up with an empty glossary as well, and is no part of the difference.
console.log(JSON.stringify(action === 'open' ? open() : build()));

function open() {
  const start = performance.now();
  const glossary = core.loadGlossary(readFileSync(file));
  const loaded = performance.now();
  const [match] = glossary.namesIn('In 2014 Rosetta reached its comet.');
  const matched = performance.now();
  const entry = match
    ? glossary.entry(match.candidates[0].entry)
    : glossary.entryCount > 0
      ? glossary.entry(0)
      : undefined;
  const hover = entry && core.explanationOf(glossary, entry);
  const ready = performance.now();
  return { loaded: loaded - start, matched: matched - start, ready: ready - start, hasHover: hover !== undefined };
}

function build() {
  const start = performance.now();
  const bytes = from === 'entries' ? core.compileEntries(syntheticEntries(Number(count))) : fromYaml();
  const time = performance.now() - start;
  writeFileSync(file, bytes);
  return { size: bytes.length, time, memory: process.resourceUsage().maxRSS / 1024 };
}

function fromYaml() {
  const files = from === 'empty' ? [] : count === undefined ? realFiles() : syntheticFiles(Number(count));
  const { bytes, problems, leftOut } = core.compileGlossary(files);
  // Some names come twice, which is reported and keeps nothing out.
  if (count !== undefined && leftOut > 0)
    throw new Error(`${leftOut} invented entries left out: ${problems[0].message}`);
  return bytes;
}

function* realFiles() {
  const folder = 'glossary/entries';
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const path of names.filter((name) => name.endsWith('.yaml')).sort())
    yield { path, text: readFileSync(join(folder, path), 'utf8') };
}
