import { daysOf } from '../../glossary/dates.ts';
import type { EntryIndex } from '../../glossary/glossary.ts';
import { type Discourse, SentenceContext } from '../claims/context.ts';
import { judgeSentence } from '../claims/judge.ts';
import type { Knowledge } from '../claims/knowledge.ts';
import type { Reading } from '../clauses/clause.ts';
import type { NounPhrase } from '../clauses/phrases.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Paragraph, Prose, Span } from '../prose/paragraph.ts';
import { CHECKS } from './all-checks.ts';
import type { CheckedSentence } from './check.ts';
import type { Finding } from './finding.ts';

/** A document as the checks see it. */
export interface DocumentText {
  readonly prose: Prose;
  readonly locals: readonly {
    readonly text: string;
    readonly sentences: readonly Span[];
    readonly readings: readonly Reading[];
  }[];
  readonly mentions: readonly (readonly Mention[])[];
  readonly knowledge: Knowledge;
  /** YYYY-MM-DD */
  readonly referenceDay: string;
  readonly levels: Readonly<Record<string, 'off' | 'hint' | 'information' | 'warning'>>;
}

/** The findings of every paragraph. */
export function checkDocument(document: DocumentText): Finding[][] {
  const surnames = surnamesOf(document);
  const referenceDay = daysOf(document.referenceDay)?.first ?? 0;
  const said = new Set<string>();
  return document.locals.map((local, i) => {
    const paragraph = document.prose.paragraphs[i] as Paragraph;
    const sentences = contextsOf(local, document.mentions[i] ?? [], document.knowledge, surnames, referenceDay);
    const found = sentences.flatMap((context) =>
      findingsOf({ context, verdicts: judgeSentence(context), paragraph }, document.levels),
    );
    return found.filter((finding) => isNews(finding, i, said));
  });
}

function findingsOf(sentence: CheckedSentence, levels: DocumentText['levels']): Finding[] {
  return CHECKS.flatMap((check) => {
    const level = levels[check.id];
    if (level === 'off') return [];
    const found = check.find(sentence);
    return level === undefined ? found : found.map((finding) => ({ ...finding, severity: level }));
  });
}

/** A stock phrase or dated term is noted once a document, and one stock phrase a paragraph: the writer has seen it then. */
function isNews(finding: Finding, paragraph: number, said: Set<string>): boolean {
  if (finding.severity === 'warning') return true;
  const { rule, found } = finding.message.arguments;
  const keys = [`${finding.check} ${rule ?? String(found).toLowerCase()}`, ...(finding.check === 'hyperbole' ? [`hyperbole in ${paragraph}`] : [])];
  if (keys.some((key) => said.has(key))) return false;
  for (const key of keys) said.add(key);
  return true;
}

/** The sentences of a paragraph, each with what was spoken of before it. */
export function contextsOf(
  local: DocumentText['locals'][number],
  mentions: readonly Mention[],
  knowledge: Knowledge,
  surnames: ReadonlyMap<string, EntryIndex>,
  referenceDay: number,
): SentenceContext[] {
  const subjects: EntryIndex[] = [];
  const mentioned: EntryIndex[] = [];
  return local.readings.map((reading) => {
    const discourse: Discourse = { subjects: [...subjects], mentioned: [...mentioned], surnames };
    const context = new SentenceContext(local.text, reading, knowledge, mentions, discourse, referenceDay);
    const subject = subjectOf(context);
    if (subject !== undefined) subjects.push(subject);
    for (const mention of mentions)
      if (mention.start >= reading.sentence.start && mention.end <= reading.sentence.end) mentioned.push(mention.entry);
    return context;
  });
}

/** What a sentence is about: the subject of its first clause or description that has one. */
function subjectOf(context: SentenceContext): EntryIndex | undefined {
  const { clauses, descriptions } = context.reading;
  const candidates = [
    ...descriptions
      .filter(({ construction }) => construction === 'copula')
      .map(({ subject, start }) => ({ phrase: subject, start })),
    ...clauses
      .filter(({ construction }) => construction === 'active' || construction === 'passive')
      .flatMap((clause) =>
        (clause.construction === 'passive' ? clause.themes : clause.agents)
          .slice(0, 1)
          .map((phrase) => ({ phrase, start: clause.start })),
      ),
  ].sort((a, b) => a.start - b.start);
  for (const { phrase } of candidates) {
    const referent = context.referent(phrase) ?? describedBy(phrase, context);
    if (referent !== undefined) return referent;
  }
  return undefined;
}

/** "China's first satellite was Dong Fang Hong 1": what the subject is said to be. */
const describedBy = (phrase: NounPhrase, context: SentenceContext): EntryIndex | undefined => {
  const description = context.reading.descriptions.find((one) => one.subject === phrase && one.stance === 'asserted' && one.is.names.length > 0);
  return description && context.referent(description.is);
};

/** The surnames of the people whom the document names in full; one that two of them share means neither. */
export function surnamesOf({
  mentions,
  knowledge,
}: Pick<DocumentText, 'mentions' | 'knowledge'>): ReadonlyMap<string, EntryIndex> {
  const found = new Map<string, EntryIndex | undefined>();
  for (const { entry: index } of mentions.flat()) {
    if (knowledge.glossary.kindOf(index) !== 'person') continue;
    const surname = knowledge.entry(index).names[0]?.text.split(' ').at(-1)?.toLowerCase();
    if (surname === undefined) continue;
    found.set(surname, found.has(surname) && found.get(surname) !== index ? undefined : index);
  }
  return new Map([...found].filter((pair): pair is [string, EntryIndex] => pair[1] !== undefined));
}
