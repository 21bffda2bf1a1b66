import { daysOf } from '../../glossary/dates.ts';
import type { Verdict } from '../claims/claim.ts';
import type { SentenceContext } from '../claims/context.ts';
import type { Knowledge } from '../claims/knowledge.ts';
import { endingOf, type ReadText, type Subject, type Surroundings } from '../claims/reference/discourse.ts';
import { type Reference, referencesIn } from '../claims/reference/references.ts';
import { type Section, surroundingsOf, type Whole } from '../claims/reference/surroundings.ts';
import type { StatedFact } from '../claims/stated/stated-facts.ts';
import { statedFacts } from '../claims/stated/statements.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Paragraph, Span } from '../prose/paragraph.ts';
import type { Check, CheckedSentence, Gathered } from './check.ts';
import type { Finding } from './finding.ts';
import { atLevel, gatheredIn, type Levels } from './findings-together.ts';
import type { HouseStyle } from './house-styles.ts';
import { isSameSubject, LatestReadings } from './latest-readings.ts';
import { type ReadingConditions, type ReadParagraph, readParagraph, readSentences } from './read-paragraph.ts';
import { neighbourhoodOf } from './sources.ts';
import { Triggers } from './triggers.ts';

/** What all paragraphs of a document have around them. */
export interface Circumstances extends Pick<Whole, 'surnames' | 'topic' | 'isDated' | 'isNews' | 'isSheet'> {
  /** YYYY-MM-DD */
  readonly referenceDay: string;
  readonly isInSourcedText: boolean;
  readonly houseStyle: HouseStyle;
  readonly levels: Levels;
}

/** What a paragraph's findings were made of, besides its text. */
export interface Kept {
  readonly mentions: readonly Mention[];
  readonly inlines: Paragraph['inlines'];
  readonly kind: Paragraph['kind'];
  circumstances: Circumstances;
  readonly section: Section;
  readonly before: Subject | undefined;
  /** What came of it could be another with another subject before. */
  readonly restsOnBefore: boolean;
  readonly findings: readonly Finding[];
  /** What it is about at its end; undefined where that is what it was at its beginning. */
  readonly ending: Subject | undefined;
  /** What it states and only the rest of the document, or another, can speak against. */
  readonly stated: readonly StatedFact[];
  readonly gathered: readonly Gathered[];
}

/** What is made of a paragraph in its place. */
type Made = Pick<Kept, 'findings' | 'ending' | 'restsOnBefore' | 'stated' | 'gathered'>;

export type Place = Pick<Kept, 'circumstances' | 'section' | 'before'>;

/** A paragraph in its document. */
export interface PlacedParagraph {
  readonly local: ReadText;
  readonly paragraph: Paragraph;
  readonly mentions: readonly Mention[];
  readonly place: Place;
}

/** All that one sentence claims. */
export interface JudgedSentence {
  /** In the paragraph's text. */
  readonly span: Span;
  readonly verdicts: readonly Verdict[];
  /** What it states and the glossary cannot judge. */
  readonly stated: readonly StatedFact[];
}

/** Told of a paragraph that could not be read. */
interface Listener {
  readonly complain?: (trouble: string) => void;
}

/** Checks paragraphs in their places, and keeps the findings of those for which nothing changed. */
export class ParagraphChecker {
  readonly #knowledge: Knowledge;
  readonly #triggers: Triggers;
  readonly #kept = new WeakMap<ReadText, Kept>();
  readonly #latest = new LatestReadings<Circumstances>();

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#triggers = new Triggers(knowledge);
  }

  /** What came of a paragraph: as last time, where nothing changed that it rests on. */
  check(placed: PlacedParagraph, listener: Listener): Kept {
    const { local, paragraph, mentions, place } = placed;
    const { inlines, kind } = paragraph;
    const { circumstances, section, before } = place;
    const kept = this.#kept.get(local);
    const isSame =
      kept?.mentions === mentions &&
      kept.inlines === inlines &&
      kept.kind === kind &&
      areAlike(kept.circumstances, circumstances) &&
      kept.section === section &&
      isSubjectKept(kept, before);
    if (isSame) {
      // Alike and not the same object, where another document was checked between: the next time they are the same.
      kept.circumstances = circumstances;
      return kept;
    }
    const fresh = { mentions, inlines, kind, ...place, ...this.#made(placed, listener) };
    this.#kept.set(local, fresh);
    return fresh;
  }

  #made(placed: PlacedParagraph, listener: Listener): Made {
    const { local, paragraph, place } = placed;
    const surroundings = surroundingsIn(place);
    const { isInSourcedText, houseStyle, levels } = place.circumstances;
    try {
      const { contexts, judged } = this.#read(placed, surroundings, listener);
      const findings = contexts.flatMap((context, i) => {
        const verdicts = judged[i] ?? [];
        const neighbourhood = neighbourhoodOf(local.sentences, i);
        const sentence = { context, verdicts, paragraph, neighbourhood, isInSourcedText, houseStyle };
        return this.#triggers.checksFor(sentence).flatMap((check) => findingsOf(check, sentence, levels));
      });
      const stated = orNothing(statedIn(paragraph, contexts, judged).flat());
      const ending = endingOf(contexts, surroundings);
      return {
        findings: orNothing(findings),
        ending,
        restsOnBefore: [surroundings, ...contexts.map(({ discourse }) => discourse)].some((one) => one.before.wasAsked),
        stated,
        gathered: orNothing(gatheredIn(paragraph)),
      };
    } catch (error) {
      const trouble = error instanceof Error ? error.message : String(error);
      listener.complain?.(`a paragraph could not be read: ${trouble}`);
      return { findings: [], ending: undefined, restsOnBefore: true, stated: [], gathered: [] };
    }
  }

  /** A paragraph's sentences judged anew, whatever was kept of it. */
  judged(placed: PlacedParagraph, listener: Listener): readonly JudgedSentence[] {
    try {
      const { contexts, judged } = this.#read(placed, surroundingsIn(placed.place), listener);
      const stated = statedIn(placed.paragraph, contexts, judged);
      return contexts.map(({ reading }, i) => ({
        span: reading.sentence,
        verdicts: judged[i] ?? [],
        stated: stated[i] ?? [],
      }));
    } catch {
      return []; // It has been complained of by who checked it.
    }
  }

  references(placed: PlacedParagraph, listener: Listener): readonly Reference[] {
    const { local, paragraph, mentions } = placed;
    try {
      return referencesIn(
        readSentences(local, paragraph, mentions, this.#conditions(placed, surroundingsIn(placed.place), listener))
          .contexts,
      );
    } catch {
      return [];
    }
  }

  #read(placed: PlacedParagraph, surroundings: Surroundings, listener: Listener): ReadParagraph {
    const { local, paragraph, mentions, place } = placed;
    const from = { local, mentions, kind: paragraph.kind, ...place };
    const known = this.#latest.beginningOf(from);
    const read = readParagraph(local, paragraph, mentions, this.#conditions(placed, surroundings, listener), known);
    this.#latest.add(from, read);
    return read;
  }

  #conditions({ place }: PlacedParagraph, surroundings: Surroundings, { complain }: Listener): ReadingConditions {
    return {
      surroundings,
      knowledge: this.#knowledge,
      referenceDay: daysOf(place.circumstances.referenceDay)?.first ?? 0,
      complain,
    };
  }
}

const NOTHING: readonly never[] = [];
/** Most paragraphs give nothing: the same list for all, as every key asks each for its length. */
const orNothing = <Item>(list: readonly Item[]): readonly Item[] => (list.length === 0 ? NOTHING : list);

/** Whether what came of a paragraph holds behind another subject too. */
export const isSubjectKept = ({ restsOnBefore, before }: Kept, now: Subject | undefined): boolean =>
  !restsOnBefore || isSameSubject(before, now);

const surroundingsIn = ({ circumstances, section, before }: Place): Surroundings =>
  surroundingsOf(circumstances, section, before);

/** What a heading says may be a headline's joke; a quotation is another's word. */
const statedIn = (
  { kind }: Paragraph,
  contexts: readonly SentenceContext[],
  judged: readonly (readonly Verdict[])[],
): readonly (readonly StatedFact[])[] =>
  kind === 'heading' || kind === 'quotation' ? [] : contexts.map((context, i) => statedFacts(context, judged[i] ?? []));

/** Whether what stands around the paragraphs of two documents, or of two versions of one, says the same. */
export const areAlike = (a: Circumstances, b: Circumstances): boolean =>
  a === b ||
  (a.topic === b.topic &&
    a.isDated === b.isDated &&
    a.isNews === b.isNews &&
    a.isSheet === b.isSheet &&
    a.referenceDay === b.referenceDay &&
    a.isInSourcedText === b.isInSourcedText &&
    a.houseStyle === b.houseStyle &&
    areSame(a.levels, b.levels) &&
    a.surnames.size === b.surnames.size &&
    [...a.surnames].every(([surname, person]) => b.surnames.get(surname) === person));

/** By what they say: the settings of a document may be put together anew for each key. */
function areSame(one: Levels, other: Levels): boolean {
  const ids = Object.keys(one);
  return one === other || (ids.length === Object.keys(other).length && ids.every((id) => one[id] === other[id]));
}

function findingsOf(check: Check, sentence: CheckedSentence, levels: Levels): readonly Finding[] {
  const level = levels[check.id];
  return level === 'off' ? [] : atLevel(check.find(sentence), level);
}
