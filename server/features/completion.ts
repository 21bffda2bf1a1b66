import type { Entry, EntryId, NameUse } from '../../glossary/entry.ts';
import type { EntryIndex, Glossary, Completion as Match } from '../../glossary/glossary.ts';
import { KINDS } from '../../glossary/schema/kinds.ts';
import type { NamedDocument } from '../analysis/analysis.ts';
import { type SourceSpan, sourceOf } from '../prose/paragraph.ts';
import { type Explanation, explanationOf } from './hover.ts';
import { firstMentionName, fullName, laterNames, properName } from './naming.ts';
import { ORDINARY_WORDS } from './ordinary-words.ts';
import { paragraphNumberAt, textBefore } from './places.ts';
import { isWantedUnasked, mayPopUp, startsOrdinarily, type Typed } from './unasked.ts';

interface CompletionItem {
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

interface CompletionRequest {
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
const MOST_MATCHES = 500;
/** The longest stretch before the cursor that may be a name. */
const MOST_CHARACTERS = 120;
/** Names under which an entry is found, but which it is not offered by. */
const OTHER_NAMES: ReadonlySet<NameUse> = new Set(['alias', 'former', 'foreign', 'plural']);

/** The names that what is typed before the cursor may become; null where no name is being typed. */
export function completionsAt(
  document: NamedDocument,
  glossary: Glossary,
  request: CompletionRequest,
): Completions | null {
  const { offset, lineStart } = request;
  const paragraph = document.paragraphs[paragraphNumberAt(document, offset)]?.paragraph;
  const before = paragraph && offset > lineStart ? textBefore(paragraph, offset)?.slice(lineStart - offset) : undefined;
  if (before === undefined) return null;
  const beginning = beginningOf(document, glossary, before, request);
  if (!beginning) return null;
  const { typed } = beginning;
  const replace = { from: offset - typed.length, to: offset };
  const hasArticle = /\bthe $/i.test(before.slice(0, -typed.length));
  const items = ranked(document, glossary, beginning.matches)
    .flatMap((match) => {
      const offered = itemsOf(document, glossary, match, replace, typed);
      // A name that is written out needs no list.
      return request.isInvoked || !typed.startsWith(offered[0]?.label ?? '') ? offered : [];
    })
    // "the Plan" becomes "the Planetary Society", not "the The ...".
    .map((item) => (hasArticle ? { ...item, label: item.label.replace(/^The /, '') } : item));
  return { items: unique(items).slice(0, MOST_ITEMS), replace, typed };
}

/** What an editor shows beside an item once it is looked at. */
export function completionDocumentation(glossary: Glossary, entry: EntryId): Explanation | null {
  const found = glossary.byId(entry);
  return found ? explanationOf(glossary, found) : null;
}

/** The longest run of words before the cursor that begins a name; where it only holds a later word of one, a longer run with a typing error. */
function beginningOf(
  document: NamedDocument,
  glossary: Glossary,
  before: string,
  { isInvoked }: CompletionRequest,
): Beginning | undefined {
  let misspelt: Beginning | undefined;
  for (const typed of runsOfWords(before)) {
    const startsSentence = isSentenceStart(before, typed);
    const matches = wantedMatches(document, glossary, { text: typed, startsSentence }, isInvoked);
    const best = Math.min(...matches.map(({ distance }) => distance));
    const entries = new Set(matches.map(({ entry }) => entry));
    // "Jmaes Webb" is Webb's name with an error, not a new beginning at "Webb".
    if (misspelt && (best === 1 || misspelt.matches.some(({ entry }) => entries.has(entry)))) return misspelt;
    if (best < 2) return { typed, matches };
    if (matches.length > 0) misspelt ??= { typed, matches };
  }
  return misspelt;
}

/** The runs of up to six words that end at the end of a text, the longest first. */
function runsOfWords(before: string): string[] {
  const [tail = ''] = /[\p{L}\p{M}\p{N}'’.&/ -]*$/u.exec(before.slice(-MOST_CHARACTERS)) ?? [];
  const starts = [...tail.matchAll(/(?<![^ ])[\p{L}\p{N}]/gu)].map(({ index }) => index);
  return starts.slice(-MOST_WORDS).map((start) => tail.slice(start));
}

/** The names that a run of words may mean and that the writer may want: what is typed on its own gets few lists. */
function wantedMatches(
  document: NamedDocument,
  glossary: Glossary,
  typed: Typed,
  isInvoked: boolean,
): readonly Match[] {
  const { text } = typed;
  if (ORDINARY_WORDS.has(text.trim().toLowerCase()) || !(isInvoked || mayPopUp(typed))) return [];
  const matches = glossary
    .complete(text, MOST_MATCHES)
    .filter(({ distance }) => distance === 0 || !startsOrdinarily(text));
  return isInvoked ? matches : matches.filter((match) => isWantedUnasked(match, typed, document, glossary));
}

/** True where what is typed is a single word that begins a sentence. */
function isSentenceStart(before: string, typed: string): boolean {
  if (/\s/.test(typed.trim())) return false;
  return /(?:^|[.!?:]["'”’)]*\s+|^["'“‘(]*)$/.test(before.slice(0, before.length - typed.length));
}

/** What the article speaks of first; then what goes on as it is typed; the others as the glossary ranks them. */
function ranked({ firstMentions }: NamedDocument, glossary: Glossary, matches: readonly Match[]): readonly Match[] {
  const rank = ({ entry, distance }: Match): number => (firstMentions.has(entry) ? 0 : 10) + distance;
  // "James We" goes on to James Webb; that Jim Wetherbee is a James too comes second.
  const isOtherwiseCalled = ({ entry, name }: Match): number =>
    OTHER_NAMES.has(glossary.entry(entry).names[name]?.use ?? 'alias') ? 0.5 : 0;
  const best = [...matches].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_ITEMS);
  return best
    .map((match) => ({ match, order: rank(match) + isOtherwiseCalled(match) }))
    .sort((a, b) => a.order - b.order)
    .map(({ match }) => match);
}

function itemsOf(
  document: NamedDocument,
  glossary: Glossary,
  match: Match,
  replaced: SourceSpan,
  typed: string,
): CompletionItem[] {
  const entry = glossary.entry(match.entry);
  const known = [properName(entry), fullName(entry)].filter((name) => name !== undefined);
  const labels = isMentionedBefore(document, match.entry, replaced)
    ? [...shortestFitting(entry, match, typed), ...known]
    : [firstMentionName(entry), ...known];
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
function isMentionedBefore(document: NamedDocument, entry: EntryIndex, { from }: SourceSpan): boolean {
  const number = document.firstMentions.get(entry);
  const first = number === undefined ? undefined : document.paragraphs[number];
  if (!first || first.paragraph.source.from > from) return false;
  return first.mentions.some((mention) => mention.entry === entry && sourceOf(first.paragraph, mention).to <= from);
}

function unique(items: readonly CompletionItem[]): CompletionItem[] {
  const byLabel = new Map<string, CompletionItem>();
  for (const item of items) if (!byLabel.has(item.label)) byLabel.set(item.label, item);
  return [...byLabel.values()];
}
