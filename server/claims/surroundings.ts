import type { EntryIndex } from '../../glossary/glossary.ts';
import type { Kind } from '../../glossary/schema/kinds.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Paragraph, Prose } from '../prose/paragraph.ts';
import { type Subject, type Surroundings, surnamesOf } from './discourse.ts';
import type { Knowledge } from './knowledge.ts';
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
]);

type Mentions = readonly (readonly Mention[])[];

/** What each paragraph stands in, by its number and what the one before was about at its end. */
export function surroundingsOf(
  prose: Prose,
  mentions: Mentions,
  knowledge: Knowledge,
  isDated = prose.date !== undefined,
): (paragraph: number, before: Subject | undefined) => Surroundings {
  const surnames = surnamesOf(mentions, knowledge);
  const topic = topicOf(prose, mentions, knowledge);
  const sections = sectionsOf(prose, mentions, knowledge);
  return (paragraph, before) => {
    const section = sections[paragraph];
    return {
      surnames,
      ...(topic === undefined || section === 'unknown' ? {} : { topic }),
      ...(section === undefined || section === 'unknown' ? {} : { section }),
      ...(before === undefined ? {} : { before }),
      isDated,
    };
  };
}

/** What a document is about: named alone in its title, alone in a line at its front, in bold at its beginning, or far the most. */
function topicOf(prose: Prose, mentions: Mentions, knowledge: Knowledge): EntryIndex | undefined {
  const title = prose.paragraphs.findIndex(
    (paragraph) => paragraph.kind === 'heading' && paragraph.level === 1 && !isDescribingLine(paragraph),
  );
  if (title >= 0) {
    const inTitle = soleIn(mentions[title] ?? [], knowledge);
    if (inTitle !== undefined) return inTitle;
    if (inTitle === undefined && candidatesIn(mentions[title] ?? [], knowledge).length > 1) return undefined;
  }
  return namedAtFront(prose, mentions, knowledge, title < 0) ?? farTheMost(mentions, knowledge, title >= 0 ? 4 : 3);
}

/** What each paragraph's nearest heading below the title names; `unknown` where it names something that is not known. */
function sectionsOf(
  prose: Prose,
  mentions: Mentions,
  knowledge: Knowledge,
): readonly (EntryIndex | 'unknown' | undefined)[] {
  let section: EntryIndex | 'unknown' | undefined;
  return prose.paragraphs.map((paragraph, i) => {
    if (paragraph.kind === 'heading' && paragraph.level > 1 && !isDescribingLine(paragraph)) {
      const named = candidatesIn(mentions[i] ?? [], knowledge);
      section = named.length === 1 ? named[0] : named.length > 1 || isDesignation(paragraph) ? 'unknown' : undefined;
    }
    return section;
  });
}

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

/** A line that is nothing but a name, or the bold name that the first paragraph begins with. */
function namedAtFront(
  { paragraphs }: Prose,
  mentions: Mentions,
  knowledge: Knowledge,
  isUntitled: boolean,
): EntryIndex | undefined {
  for (const [i, { text, inlines, kind }] of paragraphs.slice(0, 5).entries()) {
    if (kind === 'heading' && !isUntitled) continue;
    for (const { entry, start, end } of mentions[i] ?? []) {
      if (!TOPICS.has(knowledge.glossary.kindOf(entry))) continue;
      const isAlone = text.slice(0, start).trim() === '' && /^[\s.]*$/.test(text.slice(end));
      const isBold = inlines.some((one) => one.type === 'strong' && one.start <= start && end <= one.end && start < 12);
      if (isAlone || isBold) return entry;
    }
  }
  return undefined;
}

/** Named often, and twice as often as anything else. */
function farTheMost(mentions: Mentions, knowledge: Knowledge, often: number): EntryIndex | undefined {
  const counts = new Map<EntryIndex, number>();
  for (const { entry } of mentions.flat())
    if (TOPICS.has(knowledge.glossary.kindOf(entry)) && knowledge.glossary.kindOf(entry) !== 'body')
      counts.set(entry, (counts.get(entry) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= often && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : undefined;
}
