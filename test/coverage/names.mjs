// Which names do writers use that the glossary does not hold? Lists the capitalised names of a collection of texts with
// their counts, without those that an entry knows and those that docs/names-without-entry.md gives a reason for.
//
//   node test/coverage/names.mjs ../shared/prose ../shared/claims
//
// --least=2 lists names from two occurrences on (else three), --all also those that an entry or a row accounts for.
// Takes folders and files: .md, .txt, .tex, .rst and .html, and the string fields of .jsonl. A line of the answer is:
// occurrences, files, name. The last line sums up.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parse } from 'yaml';

const ENTRIES = 'glossary/entries';
const ROWS = 'docs/names-without-entry.md';
const CONNECTORS = new Set(['of', 'the', 'and', 'de', 'for', 'von', 'van', 'der', 'du', 'la', 'del', 'da', '&']);
/** Words that begin a sentence and belong to no name. */
const OPENERS = new Set(
  `a an the this that these those his her its their our my your in on at by to from for with without of as and or but nor so
   if when while where what which who whose whom why how since until after before during between over under through about
   against into than then there here it he she they we you i is are was were be been has had have do does did can could
   will would may might must should not no yes all some any each every both many most more much few several one two three
   four five six seven eight nine ten first second third last next also only even just still yet however although though
   because despite like unlike once twice today now later earlier soon former see let thus hence therefore meanwhile instead
   according along among another around back due near upon via within although oh ok mr mrs ms dr sir prof`.split(
    /\s+/,
  ),
);
/** Months and days, which are dates and no names. */
const DATES =
  /^(mar|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december|(mon|tues|wednes|thurs|fri|satur|sun)days?)$/i;
/** A word with a capital (or a number within a name): *Soyuz*, *MS-10*, *O'Brien*, *X-ray*, *F.*, *2*. */
const WORD = /[\p{L}\p{N}&][\p{L}\p{M}\p{N}]*(?:['’.-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const CAPITAL = /^\p{Lu}|^\p{Ll}\p{Lu}/u;
const NUMBER = /^\d[\d-]*[A-Za-z]?$/;

/** The text of a file without what is no prose: code, addresses, commands, tags, headings. */
function proseOf(path) {
  const text = readFileSync(path, 'utf8');
  if (extname(path) === '.jsonl') return stringsOf(text).join('\n\n');
  const plain = text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/```[\s\S]*?```|`[^`\n]*`/g, ' … ')
    .replace(/<!--[\s\S]*?-->|<(script|style)[\s\S]*?<\/\1>|<[^<>\n]*>/g, ' … ')
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/https?:\S+|www\.\S+|\S+@\S+\.\S+/g, ' … ')
    .replace(/^#.*$|^.+\n[=~^*-]{4,}\s*$/gm, '\n');
  if (extname(path) !== '.tex') return plain.replace(/[*_]+/g, ' ');
  return plain
    .replace(/(?<!\\)%.*$/gm, '')
    .replace(/\\(?:sub)*section\*?\{[^}]*\}|\\[a-zA-Z]+\*?(?:\[[^\]]*\])?/g, ' … ');
}

function stringsOf(lines) {
  const strings = (value) => {
    if (typeof value === 'string') return /\s/.test(value) ? [value] : [];
    return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
  };
  const rows = lines.split('\n').filter((line) => line.trim());
  return rows.flatMap((line) => strings(JSON.parse(line)));
}

function filesUnder(path) {
  if (statSync(path).isFile()) return [path];
  const names = readdirSync(path, { recursive: true }).map(String);
  return names
    .filter((name) => /\.(md|txt|tex|rst|html|jsonl)$/.test(name) && name !== 'README.md')
    .map((name) => join(path, name));
}

/** The runs of capitalised words of a text, each as its words and whether it begins a sentence. */
function runsOf(text) {
  const runs = [];
  let run = [];
  let opens = false;
  const close = () => {
    while (run.length && CONNECTORS.has(run.at(-1))) run.pop();
    if (run.some((word) => CAPITAL.test(word))) runs.push({ words: run, opens });
    run = [];
  };
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const gap = text.slice(end, match.index);
    const word = match[0].replace(/['’]s?$/u, '');
    const owned = /['’]s?$/u.test(match[0]);
    const initial = /^\.\s$/.test(gap) && run.length > 0 && /^\p{Lu}$/u.test(run.at(-1));
    if (!/^[ \n/–]?$/.test(gap) && !initial) close();
    if (/^\n$/.test(gap) && CONNECTORS.has(run.at(-1))) close();
    const begins = end === 0 || (/[.!?:…\n"“”|;]\s*["“‘(]?\s*$/.test(gap) && !initial);
    if (DATES.test(word) && /^\p{Lu}/u.test(word)) close();
    else if (CAPITAL.test(word) || (run.length > 0 && NUMBER.test(word))) {
      if (run.length === 0) opens = begins;
      run.push(word);
      if (owned) close();
    } else if (run.length > 0 && CONNECTORS.has(word)) run.push(word);
    else close();
    end = match.index + match[0].length;
  }
  close();
  return runs;
}

const ROMAN = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].map((text, at) => [text, `${at + 1}`]),
);
/** A name as it is compared: no case, accents, hyphens, possessives, plural s, Roman numbers, British endings. */
function folded(name) {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?(?=\s|$)/g, '')
    .replace(/['’.,]/g, '')
    .replace(/&/g, 'and')
    .split(/[\s\-–—/]+/)
    .filter(Boolean)
    .map(
      (word, at) =>
        (at > 0 && ROMAN.get(word)) ||
        word
          .replace(/programme$/, 'program')
          .replace(/centre$/, 'center')
          .replace(/(?<=...)(?<!s)s$/, ''),
    )
    .join(' ')
    .replace(/^the /, '');
}

/** Every name of every entry, folded, the surnames of people too. */
function knownNames() {
  const known = new Set();
  for (const file of readdirSync(ENTRIES, { recursive: true }).map(String)) {
    if (!file.endsWith('.yaml')) continue;
    for (const entry of parse(readFileSync(join(ENTRIES, file), 'utf8')) ?? [])
      for (const name of [...textsOf(entry.names), ...textsOf(entry.demonyms), ...textsOf(entry['call-sign'])]) {
        known.add(folded(name));
        if (entry.kind === 'person')
          for (const words of [-1, -2]) known.add(folded(name.split(/\s/).slice(words).join(' ')));
      }
  }
  return known;
}

const NAME_OPTIONS = new Set(['ambiguous', 'case']);
function textsOf(value) {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, text]) => (NAME_OPTIONS.has(key) ? [] : textsOf(text)));
}

/** The names of the first column of the tables, folded. */
function rowNames() {
  if (!existsSync(ROWS)) return new Set();
  const rows = readFileSync(ROWS, 'utf8').matchAll(/^\|([^|\n]+)\|[^|\n]+\|$/gm);
  return new Set([...rows].flatMap(([, cell]) => cell.split(',').map((name) => folded(name.trim()))));
}

/** Whether known names and connectors make up the whole: *Venus and Mars*, *NASA Goddard Space Flight Center*. */
function isMadeOf(words, known) {
  const whole = folded(words.join(' '));
  const [, owner] = /^(\S+)-\p{Ll}+$/u.exec(words.join(' ')) ?? []; // Earth-based
  if (known.has(whole) || (owner && known.has(folded(owner)))) return true;
  const reached = [true];
  for (let end = 1; end <= words.length; end++)
    for (let start = Math.max(0, end - 9); start < end && !reached[end]; start++) {
      const part = words.slice(start, end);
      const joins =
        part.length === 1 && (CONNECTORS.has(part[0]) || (words[start - 1] === 'and' && NUMBER.test(part[0])));
      reached[end] = Boolean(reached[start]) && (joins || known.has(folded(part.join(' '))));
    }
  return Boolean(reached[words.length]);
}

/** How often each word stands in small letters: such a word, alone and with a capital, only begins a sentence. */
function smallWords(texts) {
  const counts = new Map();
  for (const text of texts)
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}.@\\/-])\p{Ll}[\p{L}’'-]*/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** A run without the words before the name: *In Armstrong*, *Although NASA*. */
function trimmed({ words, opens }, small, inner) {
  let rest = words;
  while (
    rest.length > 0 &&
    (OPENERS.has(rest[0].toLowerCase()) || CONNECTORS.has(rest[0]) || NUMBER.test(rest[0])) &&
    !/^[A-Z]{2,}$/.test(rest[0])
  )
    rest = rest.slice(1);
  if (
    opens &&
    rest.length === words.length &&
    rest.length > 1 &&
    small.has(rest[0].toLowerCase()) &&
    !inner.has(rest.join(' '))
  ) {
    const shorter = rest.slice(1).join(' ');
    if (inner.has(shorter)) rest = rest.slice(1);
  }
  return rest;
}

/** Whether a word alone is no name: it stands more often in small letters, is a letter, a number or a contraction. */
function isOrdinary(word, small, capital) {
  if (/^(.|[IVX]+|\p{L}['’]\p{L}+)$/u.test(word)) return true;
  const smalls = small.get(word.toLowerCase()) ?? 0;
  return smalls >= (capital.get(word) ?? 0) && (smalls > 0 || !/^[A-Z\d]{2,}$/.test(word));
}

/** Every name of the texts: its spelling, occurrences and files. */
function namesOf(texts) {
  const small = smallWords(texts.values());
  const runs = [...texts].map(([file, text]) => [file, runsOf(text)]);
  const capital = new Map();
  for (const [, list] of runs)
    for (const { words, opens } of list)
      if (!opens && words.length === 1) capital.set(words[0], (capital.get(words[0]) ?? 0) + 1);
  const inner = new Set(
    runs.flatMap(([, list]) => list.filter(({ opens }) => !opens).map(({ words }) => words.join(' '))),
  );
  const names = new Map();
  for (const [file, list] of runs)
    for (const run of list) {
      const words = trimmed(run, small, inner);
      if (words.length === 0 || !words.some((word) => CAPITAL.test(word))) continue;
      if (words.length === 1 && isOrdinary(words[0], small, capital)) continue;
      const key = folded(words.join(' '));
      const name = names.get(key) ?? { words, count: 0, files: new Set() };
      name.count++;
      name.files.add(file);
      names.set(key, name);
    }
  return names;
}

const options = process.argv.slice(2).filter((word) => word.startsWith('--'));
const folders = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (folders.length === 0) throw new Error('Which folders or files? node test/coverage/names.mjs <folder or file> ...');
const least = Number(options.find((word) => word.startsWith('--least='))?.slice(8) ?? 3);
const texts = new Map(folders.flatMap(filesUnder).map((file) => [file, proseOf(file)]));
const known = knownNames();
const reasons = rowNames();
const often = [...namesOf(texts)].filter(([, { count }]) => count >= least).sort((a, b) => b[1].count - a[1].count);
const unknown = often.filter(([, { words }]) => !isMadeOf(words, known));
const open = unknown.filter(([key]) => !reasons.has(key));
for (const [, { words, count, files }] of options.includes('--all') ? often : open)
  console.log(`${count}\t${files.size}\t${words.join(' ')}`);
console.log(
  `${texts.size} files, ${often.length} names that occur ${least} times or more: ${often.length - unknown.length} known, ` +
    `${unknown.length - open.length} with a reason, ${open.length} open`,
);
