import type { Entry, EntryId } from '../../../glossary/entry.ts';
import { foldedWords } from '../../../glossary/names/fold.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';

const WORD = "[A-ZÀ-Þ][\\p{L}'’-]*";
const LINK = "(?:of|for|and|the|de|des|d['’]|du|la|et|für|und|zur|pour|in|on|to|&)";
const UNCOUNTED = /^(?:of|for|and|the|de|des|du|la|et|in|on|to|&)$/;
const REST = `((?:${WORD}|[a-zà-ÿ]+ ?(?:${LINK}))(?: ?(?:${LINK}|${WORD}|[a-zà-ÿ]{5,})){1,8})`;
/** Right beside the abbreviation: "JAXA, the Japan ...", "JAXA (Japan ...)". */
const AFTER = new RegExp(`^(?:, (?:or )?(?:the )?| \\((?:the )?| [–—] (?:the )?)${REST}(?=[,).;]| [–—]|$)`, 'u');
const MEANING =
  '(?:(?:stands?|standing|stood|short) for|means|meaning|abbreviates|(?:acronym|abbreviation|initialism|contraction) (?:of|for|meaning))';
/** Behind words that say so: "is short for", "which means", "both an abbreviation for". */
const SAID = new RegExp(`^[^.;]{0,90}?\\b${MEANING} ["“‘']?(?:the )?${REST}`, 'u');
const BEFORE = new RegExp(`((?:${WORD} )(?:(?:${LINK} |${WORD} )){1,7})\\($`, 'u');
/** "JAXA", "ICESat"; "NuSTAR" with three capitals at least. */
const ABBREVIATION = /^(?:[A-Z]{2}[A-Za-z-]*|(?=(?:[a-z-]*[A-Z]){3})[A-Z][A-Za-z-]*)$/;
const ABBREVIATED: ReadonlySet<Kind> = new Set<Kind>([
  'agency',
  'organisation',
  'company',
  'programme',
  'mission',
  'spacecraft',
  'station',
  'instrument',
  'module',
  'agreement',
  'launch-vehicle',
]);

interface Words {
  readonly text: string;
  readonly start: number;
  /** The abbreviation stands in brackets right behind. */
  readonly isBracketed?: boolean;
  /** Either stands in brackets behind the other. */
  readonly isBeside?: boolean;
  /** It is said in words that the letters stand for these. */
  readonly isSaid?: boolean;
}

/** "JAXA, the Japan Astronautics Exploration Agency": an abbreviation with the wrong words, or the words with a wrong one. */
export function judgeExpansions(context: SentenceContext): Verdict[] {
  return context.reading.tokens.flatMap((token) => {
    if (token.tag !== 'name') return [];
    const index = context.meaning(token);
    const entry = index === undefined ? undefined : context.entry(index);
    if (!entry || !ABBREVIATED.has(entry.kind)) return [];
    const isAbbreviation = ABBREVIATION.test(context.shown(token));
    for (const words of expansionsBeside(token, isAbbreviation, context)) {
      const verdict = judgeWords(
        words,
        isAbbreviation ? context.shown(token) : (entry.names[0]?.text ?? ''),
        entry,
        context,
      );
      if (verdict) return [verdict];
    }
    return isAbbreviation ? [] : judgeAbbreviation(token, entry, context);
  });
}
judgeExpansions.needs = { kinds: [...ABBREVIATED] } satisfies Needs;

function expansionsBeside(token: Token, isAbbreviation: boolean, context: SentenceContext): Words[] {
  const { sentence } = context.reading;
  const after = context.text.slice(token.end, sentence.end);
  const shift = (match: RegExpExecArray | null, more: Partial<Words> = {}): Words[] =>
    match?.[1] ? [{ text: match[1], start: token.end + match.index + match[0].lastIndexOf(match[1]), ...more }] : [];
  const said = shift(SAID.exec(after), { isSaid: true });
  if (!isAbbreviation) return said;
  const before = context.text[token.end] === ')' ? BEFORE.exec(context.text.slice(sentence.start, token.start)) : null;
  const ahead = before?.[1]
    ? [{ text: before[1].trim(), start: sentence.start + before.index, isBracketed: true, isBeside: true }]
    : [];
  const behind = AFTER.exec(after);
  return [...shift(behind, { isBeside: behind?.[0].startsWith(' (') === true }), ...said, ...ahead];
}

function judgeWords(
  candidate: Words,
  abbreviation: string,
  entry: Entry,
  context: SentenceContext,
): Verdict | undefined {
  const text = candidate.text.replace(/^(?:The |[A-Z]\w+['’]s )/, '').replace(/ (?:and|of|for|in|on|to|the)$/, '');
  const words = wordsIn(text);
  const start = candidate.start + candidate.text.indexOf(text);
  const span = { start, end: start + text.length };
  const base = {
    check: 'wrong-expansion' as const,
    claim: `${abbreviation} is ${text}`,
    span,
    found: text,
    about: entry.id,
  };
  const full = entry.names.filter((name) => name.text.includes(' '));
  if (full.some((name) => wordsIn(name.text).join(' ') === words.join(' '))) return { ...base, state: 'supported' };
  // "the Ministry of Business, Innovation and Employment (MBIE)": the end of its name behind a comma; "LISA (Laser Interferometer)": cut short.
  if (full.some((name) => ` ${wordsIn(name.text).join(' ')} `.includes(` ${words.join(' ')} `))) return undefined;
  // "Flight Engineer Alexander Gerst of the European Space Agency (ESA)": its name ends what stands before it.
  if (candidate.isBracketed && full.some((name) => ` ${words.join(' ')}`.endsWith(` ${wordsIn(name.text).join(' ')}`)))
    return undefined;
  if (candidate.isBeside && isDescribing(text, abbreviation)) return undefined;
  if (isNameItself(span, context) || isTranslation(words, abbreviation, text, full)) return undefined;
  // "GOSAT, the satellite for greenhouse gases": told what it is, not what it is short for.
  if (!candidate.isSaid && !isSpelledOut(text, abbreviation)) return undefined;
  // It stands for other things too: only words of which most are right say that this one is meant.
  const isPlain = !entry.names.some((name) => name.ambiguous && name.text === abbreviation);
  const [best] = full
    .map((name) => ({
      name: name.text,
      shared: wordsIn(name.text).filter((word) => words.includes(word)).length,
      total: wordsIn(name.text).length,
    }))
    .filter(
      ({ name, shared, total }) =>
        isAcronymOf(abbreviation, name) &&
        ((shared >= 2 && shared >= total / 2 && words.length <= total + 1) ||
          // "the SOlar Heliographic Orbiter (SOHO)": the letters in brackets say that these words are to be its name.
          (candidate.isBracketed && shared > 0 && words.length === total && isAcronymOf(abbreviation, text)) ||
          (isPlain && shared > 0 && (candidate.isSaid || candidate.isBeside) && isAcronymOf(abbreviation, text)) ||
          // Nothing of it is right; so long an abbreviation that is said to stand for it has hardly another bearer.
          (isPlain && candidate.isSaid && abbreviation.length > 5 && isAcronymOf(abbreviation, text))),
    )
    .sort((a, b) => b.shared - a.shared);
  if (!best) return undefined;
  const isHalf = candidate.isBeside && best.shared >= 2 && best.shared >= best.total / 2;
  const isNearly = words.length === best.total && best.shared >= best.total - 1;
  if (!isPlain && (best.name.split(' ').length < 4 || !(isNearly || isHalf))) return undefined;
  if (!isHalf && best.shared < best.total - 1 && !isAcronymOf(abbreviation, text)) return undefined;
  const wrong = differing(text, best.name);
  return {
    ...base,
    state: 'contradicted',
    message: 'wrong-expansion',
    span: { start: start + wrong.from, end: start + wrong.to },
    found: text.slice(wrong.from, wrong.to),
    known: best.name,
    correction: wrong.right,
    details: { subject: abbreviation, found: text },
  };
}

/** "MAVEN (Mars upper atmosphere)": words in small letters that do not spell the letters tell what it is for. */
function isDescribing(text: string, abbreviation: string): boolean {
  const [, ...rest] = foldedAsWritten(text);
  const letters = [text, ...rest].map((word) => word[0]?.toLowerCase()).join('');
  return rest.every((word) => /^\p{Ll}/u.test(word)) && letters !== abbreviation.toLowerCase();
}

/** The words that count, as they are written. */
const foldedAsWritten = (text: string): string[] =>
  text.split(/[\s-]+/).filter((word) => word !== '' && !UNCOUNTED.test(word));

/** "CNES, the National Centre of Space Study": the letters are of another language, and the words put its name into ours. */
function isTranslation(
  words: readonly string[],
  abbreviation: string,
  text: string,
  full: readonly Entry['names'][number][],
): boolean {
  if (isAcronymOf(abbreviation, text) && initialsOf(text) === abbreviation) return false;
  return full.some((name) => {
    const known = wordsIn(name.text);
    const shared = known.filter((word) => words.some((one) => one.slice(0, 4) === word.slice(0, 4))).length;
    return !isAcronymOf(abbreviation, name.text) && shared >= 3 && shared >= known.length - 1;
  });
}

/** Written as a name is, with capitals, or begins its words with the letters: words that only tell of it share some of them by chance. */
function isSpelledOut(text: string, abbreviation: string): boolean {
  const words = text.split(/[\s-]+/);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const initials = (all: readonly string[]): string => all.map((word) => word[0] ?? '').join('');
  const letters = abbreviation.toLowerCase().replace(/[^a-z0-9]/g, '');
  const counted = words.filter((word) => !LINKING.test(word));
  return capitals > counted.length / 2 || [words, counted].some((all) => initials(all).toLowerCase() === letters);
}
const LINKING = new RegExp(`^${LINK}$`);

const initialsOf = (text: string): string => (text.match(/\b\p{Lu}/gu) ?? []).join('');

/** A name of the glossary that fills most of the words: another thing, not an expansion. */
const isNameItself = (span: { start: number; end: number }, context: SentenceContext): boolean =>
  context.reading.tokens.some(
    (token) =>
      token.tag === 'name' &&
      token.start >= span.start &&
      token.end <= span.end &&
      token.end - token.start > (span.end - span.start) / 2,
  );

/** The words in which a text differs from a name, and the name's words for them; all of it where nothing frames them. */
function differing(text: string, name: string): { from: number; to: number; right: string } {
  const [own, other] = [text.split(' '), name.split(' ')];
  const same = (a: string | undefined, b: string | undefined) =>
    a !== undefined && a.toLowerCase() === b?.toLowerCase();
  let head = 0;
  while (same(own[head], other[head])) head++;
  let tail = 0;
  while (tail < own.length - head && tail < other.length - head && same(own.at(-1 - tail), other.at(-1 - tail))) tail++;
  const right = other.slice(head, other.length - tail).join(' ');
  const middle = own.slice(head, own.length - tail).join(' ');
  if (right === '' || middle === '') return { from: 0, to: text.length, right: name };
  const from = own.slice(0, head).reduce((length, word) => length + word.length + 1, 0);
  return { from, to: from + middle.length, right };
}

/** "the Jupiter Icy Moons Explorer (JIME)": the name is right, the letters behind it are not. */
function judgeAbbreviation(token: Token, entry: Entry, context: SentenceContext): Verdict[] {
  const match = /^ \(([A-Z][A-Z-]{1,7})\)/.exec(context.text.slice(token.end, token.end + 12));
  const letters = match?.[1];
  if (!letters || !context.shown(token).includes(' ')) return [];
  const known = abbreviationsOf(entry);
  const start = token.end + 2;
  const named = context.reading.tokens.find((other) => other.tag === 'name' && other.start === start);
  if (named) return otherAbbreviation(token, named, entry, letters, context);
  if (known.length === 0) return [];
  if (entry.names.some(({ text }) => text.toLowerCase() === letters.toLowerCase())) return [];
  const [right, another] = known.filter((one) => isNear(one, letters));
  if (right === undefined || another !== undefined) return [];
  return [
    {
      check: 'wrong-expansion',
      claim: `${letters} of ${entry.id}`,
      state: 'contradicted',
      span: { start, end: start + letters.length },
      found: letters,
      known: right,
      correction: right,
      message: 'wrong-expansion.letters',
      about: entry.id as EntryId,
      details: { subject: context.knowledge.spoken(entry.id) },
    },
  ];
}

/** "the Solar Dynamics Observatory (IXPE)": the letters are those of another thing of its sort. */
function otherAbbreviation(
  token: Token,
  named: Token,
  entry: Entry,
  letters: string,
  context: SentenceContext,
): Verdict[] {
  const { knowledge } = context;
  const index = named.end === named.start + letters.length ? context.meaning(named) : undefined;
  const other = index === undefined ? undefined : context.entry(index);
  if (!other || other.kind !== entry.kind || other.id === entry.id || letters.length < 3) return [];
  const kin = [...knowledge.family(entry), ...knowledge.family(other)].map(({ id }) => id);
  const isKin = kin.filter((id) => id === entry.id || id === other.id).length > 2;
  const readings = [...context.alternatives(named), ...context.alternatives(token)].map((one) => context.entry(one));
  if (isKin || readings.some((one) => one.names.some(({ text }) => text === letters) && one.id === entry.id)) return [];
  const right = other.names.find(({ text }) => text.includes(' ') && isAcronymOf(letters, text))?.text;
  if (right === undefined || isAcronymOf(letters, context.shown(token)) || abbreviationsOf(entry).includes(letters))
    return [];
  const span = { start: token.start, end: token.end };
  return [
    {
      check: 'wrong-expansion',
      claim: `${letters} is ${context.shown(token)}`,
      state: 'contradicted',
      span,
      found: context.shown(token),
      known: right,
      correction: right,
      message: 'wrong-expansion',
      about: other.id,
      details: { subject: letters, found: context.shown(token) },
    },
  ];
}

const abbreviationsOf = (entry: Entry): string[] => [
  ...new Set(
    entry.names
      .filter(
        ({ text, use }) =>
          /^[A-Z][A-Za-z-]{1,9}$/.test(text) && (use === 'abbr' || /^[A-Z]+$/.test(text) || /^[A-Z]{2}/.test(text)),
      )
      .map(({ text }) => text.toUpperCase()),
  ),
];

/** Begins alike, of about the same length, and most letters are shared: a slip, not another abbreviation. */
function isNear(known: string, letters: string): boolean {
  if (known[0] !== letters[0] || Math.min(known.length, letters.length) < 4) return false;
  if (Math.abs(known.length - letters.length) > 1) return false;
  const left = [...known];
  const shared = [...letters].filter((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return shared >= Math.max(known.length, letters.length) - 1 || (shared >= 3 && shared >= known.length * 0.75);
}

/** The abbreviation is made of the name's letters, in order, and begins as it does. */
function isAcronymOf(abbreviation: string, name: string): boolean {
  const letters = foldedWords(name).join('');
  let at = 0;
  for (const letter of abbreviation.toLowerCase().replace(/[^a-z0-9]/g, '')) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return letters[0] === abbreviation[0]?.toLowerCase();
}

/** The words that count, in one spelling. */
const wordsIn = (text: string): string[] =>
  foldedWords(text.replace(/d['’]/g, ''))
    .filter((word) => word !== '' && !UNCOUNTED.test(word))
    .map((word) =>
      word
        .replace(/is(ation|e|ed|er|ing)$/, 'iz$1')
        .replace(/centre$/, 'center')
        .replace(/programme$/, 'program')
        .replace(/^ltd$/, 'limited')
        .replace(/^labs?$/, 'laboratory')
        .replace(/^dept$/, 'department')
        .replace(/^univ$/, 'university')
        .replace(/^corp$/, 'corporation')
        .replace(/^inc$/, 'incorporated')
        .replace(/^intl$/, 'international')
        .replace(/(?<=[a-z]{3})s$/, ''),
    );
