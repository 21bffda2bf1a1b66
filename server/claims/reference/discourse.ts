import type { EntryIndex } from '../../../glossary/glossary.ts';
import { CRAFT, type Kind } from '../../../glossary/schema/kinds.ts';
import type { Reading } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { DateMention } from '../../mentions/dates.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { Span } from '../../prose/paragraph.ts';
import { SentenceContext } from '../context.ts';
import type { Knowledge } from '../knowledge.ts';
import { PERSON } from '../words-for-things.ts';
import { withAnchoredTimes } from './anchors.ts';
import { withTopic } from './subjectless.ts';

/** Who or what a sentence was about. */
export interface Subject {
  /** None where the glossary does not know it. */
  readonly entries: readonly EntryIndex[];
  readonly isPlural: boolean;
  readonly isPerson: boolean;
  /** The sentence has another subject, which is not known: "it" could mean that. */
  readonly hasRival: boolean;
  /** Somebody whom the glossary does not know is what something is done to: "brought up the first Austrian". */
  readonly bringsSomebody: boolean;
}

/** What the paragraph before was about at its end. Most paragraphs never ask, and stay as they are whatever it was. */
export class Inheritance {
  readonly #subject: Subject | undefined;
  #wasAsked = false;

  constructor(subject: Subject | undefined) {
    this.#subject = subject;
  }

  get subject(): Subject | undefined {
    this.#wasAsked = true;
    return this.#subject;
  }

  /** What was read rests on it. */
  get wasAsked(): boolean {
    return this.#wasAsked;
  }
}

/** What a paragraph stands in. */
export interface Surroundings {
  readonly surnames: ReadonlyMap<string, EntryIndex>;
  /** What the whole document is about, where that is one thing. */
  readonly topic?: EntryIndex;
  /** What the nearest heading names. */
  readonly section?: EntryIndex;
  readonly before: Inheritance;
  /** The document tells its own day: "50 years ago" counts from it. */
  readonly isDated?: boolean;
  /** News of a day that the document does not tell: what lies ahead of it may be past by now. */
  readonly isNews?: boolean;
  /** The document begins with a data sheet in plain text: what looks like its headings are lines that tell something. */
  readonly isSheet?: boolean;
}

/** What the text has spoken of before a sentence. */
export interface Discourse extends Surroundings {
  /** The subjects of the paragraph so far, the latest last. */
  readonly subjects: readonly Subject[];
  /** What the paragraph has named so far. */
  readonly mentioned: readonly EntryIndex[];
  /** What the sentence before has named. */
  readonly lastMentioned: readonly EntryIndex[];
  /** The dates of the sentence before. */
  readonly lastDates: readonly DateMention[];
}

/** A paragraph's text and its sentences. */
export interface ReadText {
  readonly text: string;
  readonly sentences: readonly Span[];
  /** The sentences read anew, from one on. */
  readingsFrom(first: number): readonly Reading[];
}

/** The sentences of a paragraph, each with what was spoken of before it; those at its beginning may be known already. */
export function contextsOf(
  local: ReadText,
  mentions: readonly Mention[],
  knowledge: Knowledge,
  surroundings: Surroundings,
  referenceDay: number,
  known: readonly SentenceContext[] = [],
): SentenceContext[] {
  const paragraph = { text: local.text, mentions };
  const subjects: Subject[] = [];
  const mentioned: EntryIndex[] = [];
  let lastMentioned: readonly EntryIndex[] = [];
  let lastDates: readonly DateMention[] = [];
  const read = (reading: Reading): SentenceContext => {
    const discourse: Discourse = {
      ...surroundings,
      subjects: [...subjects],
      mentioned: [...mentioned],
      lastMentioned,
      lastDates,
    };
    const bare = new SentenceContext(paragraph, reading, knowledge, discourse, referenceDay);
    const complete = bare.withReading(withTopic(bare));
    // Its relative times are made days.
    return complete.withReading(withAnchoredTimes(complete));
  };
  const passed = (context: SentenceContext): SentenceContext => {
    const subject = subjectOf(context);
    if (subject) subjects.push(subject);
    else if (subjects.length === 0 && isWordedLine(context)) subjects.push(UNKNOWN);
    lastMentioned = context.mentions.map(({ entry }) => entry);
    mentioned.push(...lastMentioned);
    lastDates = context.reading.tokens.flatMap(({ date }) => (date ? [date] : []));
    return context;
  };
  return [
    ...known.map((context) => passed(context.movedTo(paragraph))),
    ...local.readingsFrom(known.length).map((reading) => passed(read(reading))),
  ];
}

/** What a sentence is about: the subject of its first clause or description that has a known one. */
function subjectOf(context: SentenceContext): Subject | undefined {
  const candidates = subjectPhrases(context);
  let hasRival = false;
  let isPlural = false;
  for (const phrase of candidates) {
    const entries = knownOf(phrase, context);
    if (entries)
      return {
        entries,
        isPlural: phrase.isPlural || phrase.others.length > 0,
        isPerson: entries.every((index) => context.kindOf(index) === 'person'),
        hasRival,
        bringsSomebody: bringsSomebody(context),
      };
    isPlural ||= phrase.isPlural || phrase.others.length > 0;
    hasRival ||= !phrase.isPlural && !isSomebody(phrase);
  }
  return candidates.length === 0 ? undefined : { ...UNKNOWN, isPlural };
}

/** "carrying the second Bulgarian in space", "took a doctor aboard" */
const bringsSomebody = (context: SentenceContext): boolean =>
  context.reading.clauses.some(({ themes }) =>
    themes.some((phrase) => {
      if (phrase.isPlural || phrase.determiner === undefined) return false;
      const index = context.referentAlone(phrase);
      return index === undefined ? PERSON.test(phrase.head.lower) : context.kindOf(index) === 'country';
    }),
  );

/** Heads of subjects that "it" does not mean. */
const isSomebody = ({ head }: NounPhrase): boolean =>
  /^(?:he|she|we|i|you|they|who|astronomers?|scientists?|engineers?|researchers?|controllers?|team|crew|people|author)$/.test(
    head.lower,
  );

function subjectPhrases(context: SentenceContext): NounPhrase[] {
  const { clauses, descriptions } = context.reading;
  const subjects = [
    ...descriptions
      .filter(({ construction }) => construction === 'copula')
      .map(({ subject, start }) => ({ phrase: subject, start })),
    ...clauses
      .filter(({ construction }) => construction === 'active' || construction === 'passive')
      .flatMap((clause) =>
        // "Everyone knows Hubble" is about Hubble.
        (clause.construction === 'passive' || isAnybody(clause.agents[0]) ? clause.themes : clause.agents)
          .slice(0, 1)
          .map((phrase) => ({ phrase, start: clause.start })),
      ),
  ]
    .sort((a, b) => a.start - b.start)
    .map(({ phrase }) => phrase);
  return subjects.length > 0 ? subjects : namedAlone(context);
}

const isAnybody = (phrase: NounPhrase | undefined): boolean =>
  /^(?:everyone|everybody|nobody|anyone|anybody|someone|somebody)$/.test(phrase?.head.lower ?? '');

/** "Mark Shuttleworth, the founder of Ubuntu.", "Anousheh Ansari.": a sentence without a verb is about whom it names. */
function namedAlone({ reading, text }: SentenceContext): NounPhrase[] {
  const { sentence, phrases, descriptions } = reading;
  const first = phrases[0]?.phrase;
  if (first === undefined || first.start > sentence.start || !(first.head.tag === 'name' || first.head.isCapitalised))
    return [];
  const isDescribed =
    descriptions.some(({ subject, construction }) => subject === first && construction === 'apposition') ||
    /^, (?:an?|the|who|one) /.test(text.slice(first.end, first.end + 6));
  return isDescribed || first.end >= sentence.end - 1 ? [first] : [];
}

/** The entities of a subject where all are known, or what it is said to be: "Canada's first satellite was Alouette 1". */
function knownOf(phrase: NounPhrase, context: SentenceContext): EntryIndex[] | undefined {
  const all = context.referents(phrase);
  const known = all.filter((index): index is EntryIndex => index !== undefined);
  if (known.length === all.length && known.length > 0) return known;
  const description = context.reading.descriptions.find(
    (one) => one.subject === phrase && one.stance === 'asserted' && one.is.names.length > 0,
  );
  const described = description && context.referent(description.is);
  return described === undefined ? undefined : [described];
}

const UNKNOWN: Subject = { entries: [], isPlural: false, isPerson: false, hasRival: true, bringsSomebody: false };

/** "The innermost of Saturn's larger moons.": a sentence without a verb opens the paragraph, and is what follows is about. */
const isWordedLine = ({ reading, mentions }: SentenceContext): boolean =>
  reading.clauses.length === 0 &&
  reading.descriptions.length === 0 &&
  !(mentions.length === 1 && (mentions[0]?.start ?? 0) <= reading.sentence.start + 4) &&
  reading.sentence.end - reading.sentence.start > A_REMARK;

/** UTF-16 units: less is "Fun fact" or "Read more". */
const A_REMARK = 25;
/** UTF-16 units: less is a date, a name or a remark between two paragraphs. */
const A_LINE = 60;

/** What the next paragraph may take up: the last subject of this one. */
export function endingOf(contexts: readonly SentenceContext[], surroundings: Surroundings): Subject | undefined {
  for (const context of contexts.toReversed()) {
    const subject = subjectOf(context);
    if (subject) return subject;
  }
  const isLong = contexts.some(({ reading }) => reading.sentence.end - reading.sentence.start > A_LINE);
  if (isLong) return UNKNOWN;
  const before = surroundings.before.subject;
  return contexts.some((context) => namesAnother(context, before, surroundings)) ? UNKNOWN : before;
}

const LED_TO: ReadonlySet<Kind> = new Set<Kind>([...CRAFT, 'body', 'launch-vehicle', 'programme', 'instrument']);

/** "What else is known of Haumea?": a line that leads on to something else than what was spoken of. */
const namesAnother = (
  context: SentenceContext,
  before: Subject | undefined,
  { topic, section }: Surroundings,
): boolean =>
  before !== undefined &&
  context.mentions.some(
    ({ entry }) =>
      entry !== topic && entry !== section && !before.entries.includes(entry) && LED_TO.has(context.kindOf(entry)),
  );
