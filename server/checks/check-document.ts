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

/** A paragraph's text, and its sentences read anew whenever asked for. */
export interface ReadText {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly readings: readonly Reading[];
}

type Levels = Readonly<Record<string, 'off' | 'hint' | 'information' | 'warning'>>;

/** A document as the checks see it. */
export interface DocumentText {
  readonly prose: Prose;
  readonly locals: readonly ReadText[];
  readonly mentions: readonly (readonly Mention[])[];
  /** YYYY-MM-DD */
  readonly referenceDay: string;
  readonly levels: Levels;
  /** Told of a paragraph that could not be read: it has no findings then, and the others keep theirs. */
  readonly complain?: (trouble: string) => void;
}

/** What a paragraph's findings were made of, besides its text. */
interface Kept {
  readonly mentions: readonly Mention[];
  readonly inlines: Paragraph['inlines'];
  readonly kind: Paragraph['kind'];
  readonly circumstances: string;
  readonly levels: Levels;
  readonly findings: readonly Finding[];
}

/** Checks document after document, and keeps the findings of paragraphs in which nothing changed. */
export class DocumentChecker {
  readonly #knowledge: Knowledge;
  readonly #kept = new WeakMap<ReadText, Kept>();

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  /** The findings of every paragraph. */
  check(document: DocumentText): Finding[][] {
    const surnames = surnamesOf(document.mentions, this.#knowledge);
    const circumstances = `${document.referenceDay} ${[...surnames].join(' ')}`;
    const said = new Set<string>();
    return document.locals.map((local, i) => {
      const paragraph = document.prose.paragraphs[i] as Paragraph;
      const mentions = document.mentions[i] ?? [];
      const kept = this.#kept.get(local);
      const isSame =
        kept?.mentions === mentions &&
        kept.inlines === paragraph.inlines &&
        kept.kind === paragraph.kind &&
        kept.circumstances === circumstances &&
        kept.levels === document.levels;
      const findings = isSame ? kept.findings : this.#findingsOf(local, paragraph, mentions, surnames, document);
      if (!isSame)
        this.#kept.set(local, {
          mentions,
          inlines: paragraph.inlines,
          kind: paragraph.kind,
          circumstances,
          levels: document.levels,
          findings,
        });
      return findings.filter((finding) => isNews(finding, i, said));
    });
  }

  #findingsOf(
    local: ReadText,
    paragraph: Paragraph,
    mentions: readonly Mention[],
    surnames: ReadonlyMap<string, EntryIndex>,
    document: DocumentText,
  ): Finding[] {
    const referenceDay = daysOf(document.referenceDay)?.first ?? 0;
    try {
      // A heading is a title: it names, and claims nothing that is judged.
      const speaks = paragraph.kind !== 'heading' && (mentions.length > 0 || namesSomebody(local.text, surnames));
      const contexts = contextsOf(speaks ? local : unread(local), mentions, this.#knowledge, surnames, referenceDay);
      return contexts.flatMap((context) =>
        findingsOf({ context, verdicts: speaks ? judgeSentence(context) : [], paragraph }, document.levels),
      );
    } catch (error) {
      document.complain?.(`a paragraph could not be read: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  }
}

/** A text that names nothing makes no claim that could be judged: only its words are looked at. */
const unread = ({ text, sentences }: ReadText): ReadText => ({
  text,
  sentences,
  readings: sentences.map((sentence) => ({
    sentence,
    tokens: [],
    clauses: [],
    descriptions: [],
    phrases: [],
    isQuestion: text.slice(sentence.start, sentence.end).endsWith('?'),
  })),
});

const namesSomebody = (text: string, surnames: ReadonlyMap<string, EntryIndex>): boolean =>
  surnames.size > 0 && (text.match(/\p{Lu}[\p{L}'’-]+/gu) ?? []).some((word) => surnames.has(word.toLowerCase()));

function findingsOf(sentence: CheckedSentence, levels: Levels): Finding[] {
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
  const keys = [
    `${finding.check} ${rule ?? String(found).toLowerCase()}`,
    ...(finding.check === 'hyperbole' ? [`hyperbole in ${paragraph}`] : []),
  ];
  if (keys.some((key) => said.has(key))) return false;
  for (const key of keys) said.add(key);
  return true;
}

/** The sentences of a paragraph, each with what was spoken of before it. */
export function contextsOf(
  local: ReadText,
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

/** "Canada's first satellite was Alouette 1": what the subject is said to be. */
const describedBy = (phrase: NounPhrase, context: SentenceContext): EntryIndex | undefined => {
  const description = context.reading.descriptions.find(
    (one) => one.subject === phrase && one.stance === 'asserted' && one.is.names.length > 0,
  );
  return description && context.referent(description.is);
};

/** The surnames of the people whom the document names in full; one that two of them share means neither. */
export function surnamesOf(mentions: DocumentText['mentions'], knowledge: Knowledge): ReadonlyMap<string, EntryIndex> {
  const found = new Map<string, EntryIndex | undefined>();
  for (const { entry: index } of mentions.flat()) {
    if (knowledge.glossary.kindOf(index) !== 'person') continue;
    const surname = knowledge.entry(index).names[0]?.text.split(' ').at(-1)?.toLowerCase();
    if (surname === undefined) continue;
    found.set(surname, found.has(surname) && found.get(surname) !== index ? undefined : index);
  }
  return new Map([...found].filter((pair): pair is [string, EntryIndex] => pair[1] !== undefined));
}
