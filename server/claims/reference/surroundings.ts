import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';
import type { Mention } from '../../mentions/mention.ts';
import { tellsOfUnknownDay } from '../../prose/days-of-news.ts';
import type { Paragraph, Prose } from '../../prose/paragraph.ts';
import { type Stretch, spliced } from '../../prose/stretch.ts';
import type { Knowledge } from '../knowledge.ts';
import { Inheritance, type Subject, type Surroundings } from './discourse.ts';
import { isDescribingLine } from './subjectless.ts';

/** What an article can be about; a country, an agency or a term in its title is its circumstance. */
const TOPICS: ReadonlySet<Kind> = new Set<Kind>([
  'mission',
  'spacecraft',
  'crewed-flight',
  'expedition',
  'station',
  'module',
  'programme',
  'launch-vehicle',
  'instrument',
  'component',
  'object',
  'body',
  'person',
  'agreement',
  'engine',
  'launch-site',
]);

type Mentions = readonly (readonly Mention[])[];

/** What the nearest heading names; `unknown` where that is nothing that is known. */
export type Section = EntryIndex | 'unknown' | undefined;

/** What stands around the paragraphs of a document. */
export interface Whole {
  readonly surnames: ReadonlyMap<string, EntryIndex>;
  readonly topic: EntryIndex | undefined;
  readonly isDated: boolean;
  /** It counts from a day that it does not tell. */
  readonly isNews: boolean;
  /** It begins with a data sheet, whose lines look like headings. */
  readonly isSheet: boolean;
  /** Of each paragraph. */
  readonly sections: readonly Section[];
  readonly farthest: Farthest | undefined;
}

/** What is named twice as often as anything else, and how often. */
interface Farthest {
  readonly entry: EntryIndex;
  readonly count: number;
}

/** The version of a document before, and where this one differs from it in prose or mentions. */
interface Before {
  readonly prose: Prose;
  readonly mentions: Mentions;
  readonly whole: Whole;
  readonly stretch: Stretch;
}

export function wholeOf(prose: Prose, mentions: Mentions, knowledge: Knowledge, before?: Before): Whole {
  const told = before && addsTheSame(before, mentions, knowledge) ? before.whole : undefined;
  const farthest = told ? told.farthest : farTheMost(mentions, knowledge);
  return {
    surnames: told?.surnames ?? surnamesOf(mentions, knowledge),
    topic: topicOf(prose, mentions, knowledge, farthest),
    isDated: prose.date !== undefined,
    isNews: prose.date === undefined && isNews(prose, before),
    isSheet: linesOfSheet(prose) > 0,
    sections: (before && sectionsAfter(before, prose, mentions)) ?? sectionsOf(prose, mentions, knowledge),
    farthest,
  };
}

/** Those of the version before, where no heading is in what changed. */
function sectionsAfter(
  { prose: old, mentions: before, whole, stretch }: Before,
  prose: Prose,
  mentions: Mentions,
): readonly Section[] | undefined {
  const { start, endOld, endNew } = stretch;
  const changed = [...old.paragraphs.slice(start, endOld), ...prose.paragraphs.slice(start, endNew)];
  const named = [...before.slice(start, endOld), ...mentions.slice(start, endNew)];
  const isLed = changed.some((paragraph, i) => paragraph.kind === 'heading' || isLoneName(paragraph, named[i] ?? []));
  if (isLed || linesOfSheet(old) !== linesOfSheet(prose)) return undefined;
  return spliced(whole.sections, stretch, new Array<Section>(endNew - start).fill(whole.sections[start - 1]));
}

/** Of a version behind another only what changed is looked at, unless that may have been what made it news. */
function isNews({ paragraphs }: Prose, before: Before | undefined): boolean {
  if (!before || before.prose.date !== undefined) return tellsOfUnknownDay(paragraphs);
  const { start, endOld, endNew } = before.stretch;
  if (tellsOfUnknownDay(paragraphs.slice(start, endNew))) return true;
  const mayHaveLeft = before.whole.isNews && tellsOfUnknownDay(before.prose.paragraphs.slice(start, endOld));
  return mayHaveLeft ? tellsOfUnknownDay(paragraphs) : before.whole.isNews;
}

/** What a paragraph stands in, by its section and what the one before was about at its end. */
export const surroundingsOf = (
  { surnames, topic, isDated, isNews, isSheet }: Pick<Whole, 'surnames' | 'topic' | 'isDated' | 'isNews' | 'isSheet'>,
  section: Section,
  before: Subject | undefined,
): Surroundings => ({
  surnames,
  ...(topic === undefined || section === 'unknown' ? {} : { topic }),
  ...(section === undefined || section === 'unknown' ? {} : { section }),
  before: new Inheritance(before),
  isDated,
  isNews,
  isSheet,
});

/** What a document is about: named alone in its title, alone in a line at its front, in bold at its beginning, or far the most. */
function topicOf(
  prose: Prose,
  mentions: Mentions,
  knowledge: Knowledge,
  farthest: Farthest | undefined,
): EntryIndex | undefined {
  const sheet = linesOfSheet(prose);
  const title = titleOf(prose);
  if (title >= 0) {
    const inTitle = soleIn(mentions[title] ?? [], knowledge);
    if (inTitle !== undefined) return inTitle;
    if (inTitle === undefined && candidatesIn(mentions[title] ?? [], knowledge).length > 1) return undefined;
  }
  const isOften = farthest !== undefined && farthest.count >= (title >= 0 ? 4 : 3);
  return namedAtFront(prose, mentions, knowledge, title < 0, sheet) ?? (isOften ? farthest.entry : undefined);
}

/** Which paragraph is the title; less than 0 where there is none. */
function titleOf(prose: Prose): number {
  const sheet = linesOfSheet(prose);
  return prose.paragraphs.findIndex(
    (paragraph, i) =>
      i >= sheet && paragraph.kind === 'heading' && paragraph.level === 1 && !isDescribingLine(paragraph),
  );
}

/** Paragraphs at the front among which headings are counted, and how many of them make a data sheet. */
const [FRONT, HEADINGS] = [12, 6];

/**
 * How many paragraphs at the front are the lines of a data sheet. Plain text has nothing by which to tell "Operator NASA" from a heading, but
 * headings do not follow each other like that.
 */
function linesOfSheet({ format, paragraphs }: Prose): number {
  if (format !== 'plaintext') return 0;
  const headings = paragraphs.slice(0, FRONT).filter(({ kind }) => kind === 'heading');
  if (headings.length < HEADINGS) return 0;
  const prose = paragraphs.findIndex(({ kind, text }) => kind === 'paragraph' && text.length > 160);
  return prose < 0 ? paragraphs.length : prose;
}

/** What each paragraph's nearest heading names, the title excepted: another of its level begins what is about something else. */
function sectionsOf(prose: Prose, mentions: Mentions, knowledge: Knowledge): readonly Section[] {
  let section: Section;
  let hasOpened = false;
  const title = titleOf(prose);
  const sheet = linesOfSheet(prose);
  // Under a title that names nothing, headings may name the things told of one after another, known or not.
  const isOfSeveral = soleIn(mentions[title] ?? [], knowledge) === undefined;
  const levelsOfNames = new Set(
    prose.paragraphs.flatMap(({ kind, level }, i) =>
      isOfSeveral && kind === 'heading' && candidatesIn(mentions[i] ?? [], knowledge).length > 0 ? [level] : [],
    ),
  );
  return prose.paragraphs.map((paragraph, i) => {
    // The first may be the title of all.
    if (i >= sheet && isLoneName(paragraph, mentions[i] ?? [])) {
      if (hasOpened || title >= 0) section = 'unknown';
      hasOpened = true;
    }
    const isHeading = i >= sheet && paragraph.kind === 'heading' && !isDescribingLine(paragraph);
    if (isHeading && (paragraph.level > 1 || i > title)) {
      const named = candidatesIn(mentions[i] ?? [], knowledge);
      const isBesideNames = levelsOfNames.has(paragraph.level);
      const isElse = named.length > 1 || paragraph.level === 1 || isDesignation(paragraph) || isBesideNames;
      section = named.length === 1 ? named[0] : isElse ? 'unknown' : undefined;
    }
    return section;
  });
}

/** A line that is nothing but a name: what follows is about that, as if it were a heading, though nobody knows for how long. */
const isLoneName = ({ kind, text }: Paragraph, mentions: readonly Mention[]): boolean =>
  kind === 'paragraph' &&
  mentions.some(
    ({ start, end }) => /^(?:\d{1,2}[.)] )?(?:The )?$/.test(text.slice(0, start)) && /^[\s.:]*$/.test(text.slice(end)),
  );

/** "Beresheet 3", "SpaceIL-2": a name that the glossary does not hold. */
const isDesignation = ({ text }: Paragraph): boolean => /\b\p{Lu}[\p{L}’'-]*[ -]?\d/u.test(text);

const candidatesIn = (mentions: readonly Mention[], knowledge: Knowledge): EntryIndex[] => {
  const all = [...new Set(mentions.map(({ entry }) => entry))].filter((index) =>
    TOPICS.has(knowledge.glossary.kindOf(index)),
  );
  // "Tianwen-1 Mission to Mars" is about the mission.
  const flying = all.filter((index) => knowledge.glossary.kindOf(index) !== 'body');
  return flying.length > 0 ? flying : all;
};

const soleIn = (mentions: readonly Mention[], knowledge: Knowledge): EntryIndex | undefined => {
  const [only, another] = candidatesIn(mentions, knowledge);
  return another === undefined ? only : undefined;
};

/** A line that is nothing but a name, the bold name that the first paragraph begins with, or the name before the caption of a data sheet's picture. */
function namedAtFront(
  { paragraphs }: Prose,
  mentions: Mentions,
  knowledge: Knowledge,
  isUntitled: boolean,
  sheet: number,
): EntryIndex | undefined {
  for (const [i, { text, inlines, kind }] of paragraphs.slice(0, 5).entries()) {
    if (kind === 'table-cell' || (kind === 'heading' && !isUntitled)) continue;
    for (const { entry, start, end } of mentions[i] ?? []) {
      if (!TOPICS.has(knowledge.glossary.kindOf(entry))) continue;
      const isAlone = text.slice(0, start).trim() === '' && /^[\s.]*$/.test(text.slice(end));
      const isBold = inlines.some((one) => one.type === 'strong' && one.start <= start && end <= one.end && start < 12);
      const isCaptioned =
        i < sheet &&
        start === 0 &&
        /^ (?:\(|(?:[Aa]n?|as|seen|viewed|photographed|shown|pictured|in|on|at|during|above|over|before|after) |\p{Lu})/u.test(
          text.slice(end),
        );
      if (isAlone || isBold || isCaptioned) return entry;
    }
  }
  return undefined;
}

/** What the mentions of a paragraph add to what the document is about and whom it names. */
interface Share {
  /** Each time that one is named. */
  readonly topics: readonly EntryIndex[];
  /** Their surnames in lower case. */
  readonly people: readonly (readonly [surname: string, person: EntryIndex])[];
}

/** By the mentions, which are the same list until something changes in their paragraph: an edit costs its paragraph. */
const shares = new WeakMap<readonly Mention[], Share>();

function shareOf(mentions: readonly Mention[], knowledge: Knowledge): Share {
  const known = shares.get(mentions);
  if (known) return known;
  const topics: EntryIndex[] = [];
  const people: (readonly [string, EntryIndex])[] = [];
  for (const { entry } of mentions) {
    const kind = knowledge.glossary.kindOf(entry);
    if (TOPICS.has(kind) && kind !== 'body') topics.push(entry);
    const surname =
      kind === 'person' ? knowledge.entry(entry).names[0]?.text.split(' ').at(-1)?.toLowerCase() : undefined;
    if (surname !== undefined) people.push([surname, entry]);
  }
  const made = { topics, people };
  shares.set(mentions, made);
  return made;
}

/** Whether what changed names the same as before: then the whole does. */
function addsTheSame({ mentions: old, stretch }: Before, mentions: Mentions, knowledge: Knowledge): boolean {
  const { start, endOld, endNew } = stretch;
  const added = (lists: Mentions): unknown[] => {
    const shares = lists.map((list) => shareOf(list, knowledge));
    return [...shares.flatMap(({ topics }) => topics), ...shares.flatMap(({ people }) => people).flat()];
  };
  const [was, now] = [added(old.slice(start, endOld)), added(mentions.slice(start, endNew))];
  return was.length === now.length && was.every((item, i) => item === now[i]);
}

/** What is named twice as often as anything else. */
function farTheMost(mentions: Mentions, knowledge: Knowledge): Farthest | undefined {
  const counts = new Uint32Array(knowledge.glossary.entryCount);
  let [first, most, second] = [-1, 0, 0];
  for (const list of mentions) {
    for (const entry of shareOf(list, knowledge).topics) {
      const count = (counts[entry] ?? 0) + 1;
      counts[entry] = count;
      if (entry === first) most = count;
      else if (count > most) [first, most, second] = [entry, count, most];
      else if (count > second) second = count;
    }
  }
  return first >= 0 && most >= 2 * second ? { entry: first, count: most } : undefined;
}

/** The surnames of the people whom the document names in full; one that two of them share means neither. */
function surnamesOf(mentions: Mentions, knowledge: Knowledge): ReadonlyMap<string, EntryIndex> {
  const found = new Map<string, EntryIndex | undefined>();
  for (const list of mentions) {
    for (const [surname, person] of shareOf(list, knowledge).people)
      found.set(surname, found.has(surname) && found.get(surname) !== person ? undefined : person);
  }
  return new Map([...found].filter((pair): pair is [string, EntryIndex] => pair[1] !== undefined));
}
