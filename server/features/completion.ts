import type { Entry, EntryId } from '../../glossary/entry.ts';
import type { EntryIndex, Glossary, Completion as Match } from '../../glossary/glossary.ts';
import { KINDS, type Kind } from '../../glossary/schema/kinds.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { type SourceSpan, sourceOf } from '../prose/paragraph.ts';
import { type Explanation, explanationOf } from './hover.ts';
import { firstMentionName, laterNames, properName } from './naming.ts';
import { ORDINARY_WORDS } from './ordinary-words.ts';
import { paragraphNumberAt, textBefore } from './places.ts';

export interface CompletionItem {
  /** What is shown and what is inserted. */
  readonly label: string;
  /** The kind of entry. */
  readonly detail: string;
  readonly entry: EntryId;
}

export interface Completions {
  /** Best first. */
  readonly items: readonly CompletionItem[];
  /** What is typed of a name so far, on one line. Editors that filter must compare with this text, not with the label. */
  readonly replace: SourceSpan;
  readonly typed: string;
}

export interface CompletionRequest {
  /** The cursor's place in the document, and where its line begins. */
  readonly offset: number;
  readonly lineStart: number;
  /** Asked for by a key, not by typing on. */
  readonly isInvoked: boolean;
}

/** A beginning of a name before the cursor, and the names that it may mean. */
interface Beginning {
  readonly typed: string;
  readonly matches: readonly Match[];
}

const MOST_WORDS = 6;
const MOST_ITEMS = 20;
const MOST_MATCHES = 60;
const LEAST_LETTERS = 3;
/** Kinds whose names are sentences or words to avoid, not names to write. */
const NOT_WRITTEN: ReadonlySet<Kind> = new Set(['record', 'saying', 'myth', 'wording']);

/** The names that what is typed before the cursor may become; null where no name is being typed. */
export function completionsAt(analysis: Analysis, glossary: Glossary, request: CompletionRequest): Completions | null {
  const { offset, lineStart } = request;
  const paragraph = analysis.paragraphs[paragraphNumberAt(analysis, offset)]?.paragraph;
  const before = paragraph && textBefore(paragraph, offset)?.text.slice(lineStart - offset || 0);
  if (before === undefined) return null;
  const beginning = beginningOf(analysis, glossary, offset === lineStart ? '' : before, request);
  if (!beginning) return null;
  const { typed } = beginning;
  const replace = { from: offset - typed.length, to: offset };
  const items = ranked(analysis, beginning.matches).flatMap((match) =>
    itemsOf(analysis, glossary, match, replace, typed),
  );
  return { items: unique(items).slice(0, MOST_ITEMS), replace, typed };
}

/** What an editor shows beside an item once it is looked at. */
export function completionDocumentation(glossary: Glossary, entry: EntryId): Explanation | null {
  const found = glossary.byId(entry);
  return found ? explanationOf(glossary, found) : null;
}

/** The longest run of words before the cursor that begins a name; one without typing errors before one with. */
function beginningOf(
  analysis: Analysis,
  glossary: Glossary,
  before: string,
  request: CompletionRequest,
): Beginning | undefined {
  let misspelt: Beginning | undefined;
  for (const typed of runsOfWords(before)) {
    const matches = wantedMatches(analysis, glossary, typed, isSentenceStart(before, typed), request);
    if (matches.some(({ distance }) => distance < 2)) return { typed, matches };
    if (matches.length > 0) misspelt ??= { typed, matches };
  }
  return misspelt;
}

/** The runs of up to six words that end at the end of a text, the longest first. */
function runsOfWords(before: string): string[] {
  const runs: string[] = [];
  const words = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.&/-]*(?: +|$)/uy;
  const [tail = ''] = /[\p{L}\p{M}\p{N}'’.&/ -]*$/u.exec(before) ?? [];
  const starts: number[] = [];
  for (let start = 0; start < tail.length; ) {
    words.lastIndex = start;
    const match = words.exec(tail);
    if (match) starts.push(start);
    start += match?.[0].length ?? 1;
  }
  for (const start of starts.slice(-MOST_WORDS)) runs.push(tail.slice(start));
  return runs;
}

/** The names that a run of words may mean and that the writer may want: what is typed on its own gets few lists. */
function wantedMatches(
  analysis: Analysis,
  glossary: Glossary,
  typed: string,
  startsSentence: boolean,
  { isInvoked }: CompletionRequest,
): readonly Match[] {
  if (ORDINARY_WORDS.has(typed.trim().toLowerCase())) return [];
  if (!isInvoked && typed.replace(/[^\p{L}\p{N}]/gu, '').length < LEAST_LETTERS) return [];
  const matches = glossary
    .complete(typed, MOST_MATCHES)
    .filter(({ entry }) => !NOT_WRITTEN.has(glossary.kindOf(entry)));
  if (isInvoked) return matches;
  const isCapital = /^\p{Lu}/u.test(typed);
  return matches.filter(({ entry, distance }) => {
    const isSpokenOf = analysis.firstMentions.has(entry);
    if (!isCapital) return isSpokenOf && distance === 0 && glossary.kindOf(entry) !== 'term';
    // Every sentence starts with a capital: there, only what is known or begins just so.
    return !startsSentence || isSpokenOf || distance !== 1;
  });
}

/** True where what is typed is a single word that begins a sentence. */
function isSentenceStart(before: string, typed: string): boolean {
  if (/\s/.test(typed.trim())) return false;
  return /(?:^|[.!?:]["'”’)]*\s+|^["'“‘(]*)$/.test(before.slice(0, before.length - typed.length));
}

/** What the article speaks of first, the others as the glossary ranks them. */
function ranked({ firstMentions }: Analysis, matches: readonly Match[]): readonly Match[] {
  const best = new Map<EntryIndex, Match>();
  for (const match of matches) if (!best.has(match.entry)) best.set(match.entry, match);
  const rank = ({ entry, distance }: Match): number => (firstMentions.has(entry) ? 0 : 10) + distance;
  return [...best.values()].sort((a, b) => rank(a) - rank(b));
}

function itemsOf(
  analysis: Analysis,
  glossary: Glossary,
  match: Match,
  replaced: SourceSpan,
  typed: string,
): CompletionItem[] {
  const entry = glossary.entry(match.entry);
  const labels = isMentionedBefore(analysis, match.entry, replaced)
    ? [...shortestFitting(entry, match, typed), properName(entry)]
    : [firstMentionName(entry), properName(entry)];
  return labels.map((label) => ({ label, detail: KINDS[entry.kind].label, entry: entry.id }));
}

/** The later names, the one that is being typed first. */
function shortestFitting(entry: Entry, { name }: Match, typed: string): readonly string[] {
  const written = entry.names[name]?.text;
  const names = laterNames(entry);
  const isBegun = (text: string): boolean => text.toLowerCase().startsWith(typed.trim().toLowerCase());
  return [...names].sort((a, b) => Number(b === written || isBegun(b)) - Number(a === written || isBegun(a)));
}

/** True where the text names an entry before what is being typed, which is itself no mention yet. */
function isMentionedBefore(analysis: Analysis, entry: EntryIndex, { from }: SourceSpan): boolean {
  const number = analysis.firstMentions.get(entry);
  const first = number === undefined ? undefined : analysis.paragraphs[number];
  if (!first || first.paragraph.source.from > from) return false;
  return first.mentions.some((mention) => mention.entry === entry && sourceOf(first.paragraph, mention).to <= from);
}

function unique(items: readonly CompletionItem[]): CompletionItem[] {
  const byLabel = new Map<string, CompletionItem>();
  for (const item of items) if (!byLabel.has(item.label)) byLabel.set(item.label, item);
  return [...byLabel.values()];
}
