// Would an error be noticed? Takes true texts, changes one thing at a time that the glossary knows (a year, a partner, a target,
// a pilot, a first) into another of its kind, and counts which changes are warned of.
//
//   npm run build && npm run changed-facts -- FOLDER|FILE ...
//
// --missed prints the changed sentences that nothing was said of, --relation=WORD keeps to relations with the word in them.
// --half=one or --half=other takes half of the files: work on the one, and let the other tell whether it carried over.
//
// Not every change makes a sentence false (who "thanked NASA" may have thanked ESA), so the shares are to be compared with those
// of another day and not with 100 %. A sentence that is warned of as it stands is left out.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const YEAR = /(?:1[89]|20)\d\d/;
const YEARS_AWAY = [2, -2, 3, -3, 1, -1, 4, -4];
const ORDINALS = { first: 'second', second: 'third', third: 'fourth', last: 'first' };
/** Relations that say what kind of thing it is, or where a place lies, more than what happened. */
const LOOSE = /^(?:country|part-of|examples|system|see-also|shows|family|constellation|body-types|organisation-types)$/;
/** A sentence says something: lists of links and sources do not. */
const SAYS = /[a-z] [a-z]/;
const SOURCE = /https?:|www\.|\bvol\.|\bpp\.|\bdoi\b|\bISBN\b/;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { missed: { type: 'boolean' }, relation: { type: 'string' }, half: { type: 'string' } },
});
if (positionals.length === 0 || !/^(?:one|other)?$/.test(values.half ?? '')) {
  console.error('changed-facts: name folders or files of true texts; --half is one or other');
  process.exit(2);
}
const core = await reading();
const { glossary } = core;
/** By their kind: what was met in the texts so far, to be put in another's place. */
const met = new Map();
const counts = new Map();
for (const file of positionals.flatMap(filesBelow).filter(isInHalf)) tryChangesIn(file);
report();

function tryChangesIn(file) {
  const source = readFileSync(file, 'utf8');
  const reader = core.createReader(core.languageOfFile(file));
  const analyser = core.createAnalyser(glossary);
  const analyse = (text) => analyser.analyse(reader.read(text), { today: core.REFERENCE_DAY, checks: {} });
  const warnings = (analysis) =>
    core.diagnosticsOf(analysis, glossary, core.DEFAULT_SETTINGS).filter(({ severity }) => severity === 'warning');
  const asItStands = analyse(source);
  const before = warnings(asItStands);
  for (const { mentions } of asItStands.paragraphs) for (const { entry } of mentions) meet(entry);
  for (const change of asItStands.paragraphs.flatMap(changesIn)) {
    const { from, to } = change.sentence;
    if (before.some(({ span }) => span.from < to && from < span.to)) continue;
    const by = change.text.length - (change.place.to - change.place.from);
    const changed = source.slice(0, change.place.from) + change.text + source.slice(change.place.to);
    const isSeen = warnings(analyse(changed)).some(({ span }) => span.from < to + by && from < span.to);
    count(change, isSeen, changed.slice(from, to + by));
  }
}

/** One change for each date, name and ordinal of a paragraph that the glossary knows something of. */
function changesIn({ paragraph, mentions }) {
  if (paragraph.kind === 'heading') return [];
  const dates = core.datesIn(paragraph.text);
  return core.sentencesIn(paragraph.text).flatMap((sentence) => {
    const text = paragraph.text.slice(sentence.start, sentence.end);
    if (!SAYS.test(text) || SOURCE.test(text)) return [];
    const isHere = ({ start, end }) => start >= sentence.start && end <= sentence.end;
    const names = mentions.filter(isHere);
    const subjects = [...new Set(names.map(({ entry }) => entry))];
    const changes = [
      ...dates.filter(isHere).flatMap((date) => otherYear(date, subjects, paragraph.text)),
      ...names.flatMap((name) => otherName(name, subjects, paragraph.text)),
      ...(subjects.length > 0 ? otherOrdinals(sentence, text) : []),
    ];
    return changes.map(({ span, ...change }) => ({
      ...change,
      place: core.sourceOf(paragraph, span),
      sentence: core.sourceOf(paragraph, sentence),
    }));
  });
}

/** A year in which something befell what the sentence names becomes one in which nothing did. */
function otherYear({ start, end }, subjects, text) {
  const [year] = YEAR.exec(text.slice(start, end)) ?? [];
  const events = subjects.flatMap((subject) => glossary.entry(subject).events);
  const event = events.find(({ at }) => year !== undefined && at?.startsWith(year));
  if (!event) return [];
  const isEmpty = (other) => !events.some(({ at }) => at?.startsWith(other)) && !text.includes(other);
  const other = turned(YEARS_AWAY, `${text}${start}`)
    .map((by) => String(Number(year) + by))
    .find(isEmpty);
  const at = start + text.slice(start, end).indexOf(year);
  return other ? [{ relation: `date of ${event.type}`, span: { start: at, end: at + 4 }, text: other }] : [];
}

/** A name that another name of the sentence has to do with becomes one of its kind that it has nothing to do with. */
function otherName({ start, end, entry }, subjects, text) {
  for (const subject of subjects) {
    const relation = subject === entry ? undefined : linksOf(subject).get(glossary.entry(entry).id);
    if (relation === undefined || LOOSE.test(relation)) continue;
    const others = [...(met.get(glossary.kindOf(entry)) ?? [])].filter((other) => isStranger(other, subject, entry));
    const [other] = turned(others, `${text}${start}`);
    if (other !== undefined) return [{ relation, span: { start, end }, text: glossary.entry(other).names[0].text }];
  }
  return [];
}

function otherOrdinals(sentence, text) {
  return [...text.matchAll(/\b(?:first|second|third|last)\b(?! (?:time|of|stage|half|year|day|week|month)\b)/g)].map(
    ({ 0: word, index }) => {
      const start = sentence.start + index;
      return { relation: `ordinal ${word}`, span: { start, end: start + word.length }, text: ORDINALS[word] };
    },
  );
}

function meet(entry) {
  const kind = glossary.kindOf(entry);
  met.set(kind, (met.get(kind) ?? new Set()).add(entry));
}

/** The ids that an entry names, each with the relation or the event's role. */
function linksOf(index) {
  const { relations, events } = glossary.entry(index);
  return new Map([
    ...events.flatMap(({ type, roles }) =>
      Object.entries(roles).flatMap(([role, ids]) => ids.map((id) => [id, `${type} ${role}`])),
    ),
    ...Object.entries(relations).flatMap(([relation, { list }]) => list.map(({ value }) => [value, relation])),
  ]);
}

/** Neither of the two has to do with it, nor what the subject has to do with. */
function isStranger(other, subject, replaced) {
  const { id } = glossary.entry(other);
  const near = [...linksOf(subject).keys()].flatMap((one) => glossary.indexOf(one) ?? []);
  const isLinked = [subject, replaced, ...near].some((one) => one === other || linksOf(one).has(id));
  return !isLinked && !linksOf(other).has(glossary.entry(subject).id);
}

/** A list begun at a place that the words decide, so that each run makes the same changes. */
function turned(list, words) {
  const at = list.length === 0 ? 0 : hashOf(words) % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

function hashOf(words) {
  return createHash('sha256').update(words).digest().readUInt32BE();
}

function isInHalf(file) {
  return values.half === undefined || (hashOf(path.basename(file)) % 2 === 0) === (values.half === 'one');
}

function count({ relation }, isSeen, sentence) {
  if (values.relation && !relation.includes(values.relation)) return;
  const [made, seen] = counts.get(relation) ?? [0, 0];
  counts.set(relation, [made + 1, seen + Number(isSeen)]);
  if (values.missed && !isSeen) console.log(`${relation}: ${sentence.replace(/\s+/g, ' ')}`);
}

function report() {
  const rows = [...counts].sort(([, [one]], [, [other]]) => other - one);
  const sum = (at) => rows.reduce((all, [, figures]) => all + figures[at], 0);
  for (const [relation, [made, seen]] of [...rows, ['all', [sum(0), sum(1)]]])
    console.log(`${String(seen).padStart(6)} of ${String(made).padStart(6)}  ${relation}`);
}

function filesBelow(name) {
  if (!statSync(name).isDirectory()) return core.languageOfFile(name) ? [name] : [];
  return readdirSync(name)
    .sort()
    .flatMap((one) => filesBelow(path.join(name, one)));
}

async function reading() {
  const outfile = 'out/coverage/reading.cjs';
  mkdirSync(path.dirname(outfile), { recursive: true });
  const entryPoints = ['test/coverage/reading.ts'];
  const common = { bundle: true, platform: 'node', format: 'cjs', target: 'node20', packages: 'external' };
  await build({ ...common, entryPoints, outfile, logLevel: 'warning' });
  return createRequire(import.meta.url)(path.resolve(outfile));
}
