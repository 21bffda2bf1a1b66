import { daysOf } from '../../glossary/dates.ts';
import type { Verdict } from '../claims/claim.ts';
import type { SentenceContext } from '../claims/context.ts';
import { endingOf, type ReadText, type Subject, type Surroundings } from '../claims/discourse.ts';
import type { Knowledge } from '../claims/knowledge.ts';
import { type Reference, referencesIn } from '../claims/references.ts';
import type { StatedFact } from '../claims/stated-facts.ts';
import { statedFacts } from '../claims/statements.ts';
import { type Section, surroundingsOf, type Whole, wholeOf } from '../claims/surroundings.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Paragraph, Prose, Span } from '../prose/paragraph.ts';
import type { Check, CheckedSentence } from './check.ts';
import type { Finding } from './finding.ts';
import { atLevel, type Levels } from './findings-together.ts';
import type { HouseStyle } from './house-styles.ts';
import type { AcceptedClaims } from './ignoring/accepted.ts';
import { ignoringIn } from './ignoring/heeded.ts';
import { isSameSubject, LatestReadings } from './latest-readings.ts';
import { type ReadingConditions, type ReadParagraph, readParagraph, readSentences } from './read-paragraph.ts';
import { heldBack, NOTES_PER_PAGE, restrained } from './restraint.ts';
import { givesSources, neighbourhoodOf } from './sources.ts';
import { Triggers } from './triggers.ts';
import { type CheckedDocument, siftedDocument } from './whole-document.ts';

/** A document as the checks see it. */
export interface DocumentText {
  readonly prose: Prose;
  readonly locals: readonly ReadText[];
  readonly mentions: readonly (readonly Mention[])[];
  /** YYYY-MM-DD */
  readonly referenceDay: string;
  readonly levels: Levels;
  /** How many notes of style a page may have; 0 for all. */
  readonly notesPerPage?: number;
  readonly accepted?: AcceptedClaims;
  readonly houseStyle?: HouseStyle;
  /** Told of a paragraph that could not be read: it has no findings then, and the others keep theirs. */
  readonly complain?: (trouble: string) => void;
}

/** What a paragraph's findings were made of, besides its text. */
interface Kept {
  readonly mentions: readonly Mention[];
  readonly inlines: Paragraph['inlines'];
  readonly kind: Paragraph['kind'];
  circumstances: Circumstances;
  readonly section: Section;
  readonly before: Subject | undefined;
  readonly findings: readonly Finding[];
  /** What it is about at its end; undefined where that is what it was at its beginning. */
  readonly ending: Subject | undefined;
  /** What it states and only the rest of the document, or another, can speak against. */
  readonly stated: readonly StatedFact[];
}

type Place = Pick<Kept, 'circumstances' | 'section' | 'before'>;

/** A paragraph in its document. */
interface PlacedParagraph {
  readonly local: ReadText;
  readonly paragraph: Paragraph;
  readonly mentions: readonly Mention[];
  readonly place: Place;
}

interface CheckedParagraph extends PlacedParagraph {
  readonly kept: Kept;
}

/** All that one sentence claims. */
export interface JudgedSentence {
  /** In the paragraph's text. */
  readonly span: Span;
  readonly verdicts: readonly Verdict[];
  /** What it states and the glossary cannot judge. */
  readonly stated: readonly StatedFact[];
}

/** What all paragraphs of a document have around them. */
interface Circumstances extends Omit<Whole, 'sections'> {
  readonly referenceDay: string;
  readonly isInSourcedText: boolean;
  readonly houseStyle: HouseStyle;
  readonly levels: Levels;
}

/** Checks document after document, and keeps the findings of paragraphs in which nothing changed. */
export class DocumentChecker {
  readonly #knowledge: Knowledge;
  readonly #triggers: Triggers;
  readonly #kept = new WeakMap<ReadText, Kept>();
  readonly #latest = new LatestReadings<Circumstances>();
  readonly #judgements = new WeakMap<Kept, readonly JudgedSentence[]>();
  readonly #references = new WeakMap<Kept, readonly Reference[]>();
  #circumstances: Circumstances | undefined;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#triggers = new Triggers(knowledge);
  }

  check(document: DocumentText): CheckedDocument {
    const { paragraphs } = document.prose;
    const checked = this.#paragraphs(document).map(({ kept }) => kept);
    const ignoring = ignoringIn(document.prose, (i) => document.locals[i]?.sentences ?? [], document.accepted);
    const found = {
      findings: checked.map(({ findings }) => findings),
      stated: checked.map(({ stated }) => stated),
      paragraphs,
      levels: document.levels,
    };
    const { told: all, ...sifted } = siftedDocument(found, ignoring);
    const told = restrained(all, paragraphs, document.notesPerPage ?? NOTES_PER_PAGE);
    return { ...sifted, findings: told, heldBack: heldBack(all, told), ...(ignoring ? { ignoring } : {}) };
  }

  /**
   * What each sentence claims, with its verdicts, paragraph by paragraph: for who asks to see it all. Only what changed since
   * it was last asked for is judged again.
   */
  judgements(document: DocumentText): readonly (readonly JudgedSentence[])[] {
    return this.#paragraphs(document).map((paragraph) => {
      const known = this.#judgements.get(paragraph.kept);
      if (known) return known;
      const made = this.#judged(paragraph, document);
      this.#judgements.set(paragraph.kept, made);
      return made;
    });
  }

  /** What stands for something without naming it, paragraph by paragraph, in the same way. */
  references(document: DocumentText): readonly (readonly Reference[])[] {
    return this.#paragraphs(document).map((paragraph) => {
      const known = this.#references.get(paragraph.kept);
      if (known) return known;
      const made = this.#referring(paragraph, document);
      this.#references.set(paragraph.kept, made);
      return made;
    });
  }

  /** Every paragraph in its place, and what came of it. */
  #paragraphs(document: DocumentText): readonly CheckedParagraph[] {
    const { prose, locals, mentions, levels, referenceDay } = document;
    const { sections, ...whole } = wholeOf(prose, mentions, this.#knowledge);
    const circumstances = this.#asBefore({
      ...whole,
      referenceDay,
      levels,
      isInSourcedText: givesSources(prose),
      houseStyle: document.houseStyle ?? 'any',
    });
    let before: Subject | undefined;
    return locals.map((local, i) => {
      const paragraph = prose.paragraphs[i] as Paragraph;
      const place = { circumstances, section: sections[i], before };
      const placed = { local, paragraph, mentions: mentions[i] ?? [], place };
      const kept = this.#checked(placed, document);
      before = paragraph.kind === 'heading' ? undefined : kept.ending;
      return { ...placed, kept };
    });
  }

  /** Those of the last document where they are alike, so that they need not be compared for each paragraph. */
  #asBefore(circumstances: Circumstances): Circumstances {
    const last = this.#circumstances;
    if (last && areAlike(last, circumstances)) return last;
    this.#circumstances = circumstances;
    return circumstances;
  }

  /** What came of a paragraph: as last time, where nothing changed that it rests on. */
  #checked(placed: PlacedParagraph, document: DocumentText): Kept {
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
      isSameSubject(kept.before, before);
    if (isSame) {
      // Alike and not the same object, where another document was checked between: the next time they are the same.
      kept.circumstances = circumstances;
      return kept;
    }
    const fresh = { mentions, inlines, kind, ...place, ...this.#made(placed, document) };
    this.#kept.set(local, fresh);
    return fresh;
  }

  #made(
    { local, paragraph, mentions, place }: PlacedParagraph,
    document: DocumentText,
  ): Pick<Kept, 'findings' | 'ending' | 'stated'> {
    const surroundings = surroundingsIn(place);
    try {
      const { contexts, judged } = this.#read({ local, paragraph, mentions, place }, document);
      const findings = contexts.flatMap((context, i) => {
        const sentence = {
          context,
          verdicts: judged[i] ?? [],
          paragraph,
          neighbourhood: neighbourhoodOf(local.sentences, i),
          isInSourcedText: place.circumstances.isInSourcedText,
          houseStyle: place.circumstances.houseStyle,
        };
        return this.#triggers.checksFor(sentence).flatMap((check) => findingsOf(check, sentence, document.levels));
      });
      return {
        findings,
        ending: endingOf(contexts, surroundings),
        stated: statedIn(paragraph, contexts, judged).flat(),
      };
    } catch (error) {
      document.complain?.(`a paragraph could not be read: ${error instanceof Error ? error.message : String(error)}`);
      return { findings: [], ending: undefined, stated: [] };
    }
  }

  /** A paragraph's sentences judged anew, whatever was kept of it. */
  #judged(placed: PlacedParagraph, document: DocumentText): readonly JudgedSentence[] {
    try {
      const { contexts, judged } = this.#read(placed, document);
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

  #referring(placed: PlacedParagraph, document: DocumentText): readonly Reference[] {
    const { local, paragraph, mentions } = placed;
    try {
      return referencesIn(readSentences(local, paragraph, mentions, this.#conditions(placed, document)).contexts);
    } catch {
      return [];
    }
  }

  #read(placed: PlacedParagraph, document: DocumentText): ReadParagraph {
    const { local, paragraph, mentions, place } = placed;
    const from = { local, mentions, kind: paragraph.kind, ...place };
    const known = this.#latest.beginningOf(from);
    const read = readParagraph(local, paragraph, mentions, this.#conditions(placed, document), known);
    this.#latest.add(from, read);
    return read;
  }

  #conditions({ place }: PlacedParagraph, { referenceDay, complain }: DocumentText): ReadingConditions {
    return {
      surroundings: surroundingsIn(place),
      knowledge: this.#knowledge,
      referenceDay: daysOf(referenceDay)?.first ?? 0,
      complain,
    };
  }
}

const surroundingsIn = ({ circumstances, section, before }: Place): Surroundings =>
  surroundingsOf(circumstances, section, before);

/** What a heading says may be a headline's joke; a quotation is another's word. */
const statedIn = (
  { kind }: Paragraph,
  contexts: readonly SentenceContext[],
  judged: readonly (readonly Verdict[])[],
): readonly (readonly StatedFact[])[] =>
  kind === 'heading' || kind === 'quotation' ? [] : contexts.map((context, i) => statedFacts(context, judged[i] ?? []));

const areAlike = (a: Circumstances, b: Circumstances): boolean =>
  a === b ||
  (a.topic === b.topic &&
    a.isDated === b.isDated &&
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
