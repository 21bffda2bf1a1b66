import type { Knowledge } from '../claims/knowledge.ts';
import type { ReadText } from '../claims/reference/discourse.ts';
import type { Reference } from '../claims/reference/references.ts';
import { type Whole, wholeOf } from '../claims/reference/surroundings.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Paragraph, Prose } from '../prose/paragraph.ts';
import { finished, type Steps } from '../prose/steps.ts';
import { type Stretch, spliced, splicedIfOther, stretchBetween } from '../prose/stretch.ts';
import {
  areAlike,
  type Circumstances,
  isSubjectKept,
  type JudgedSentence,
  type Kept,
  ParagraphChecker,
  type Place,
  type PlacedParagraph,
} from './check-paragraph.ts';
import type { Finding } from './finding.ts';
import type { GivenToWhole, Levels } from './findings-together.ts';
import type { HouseStyle } from './house-styles.ts';
import type { AcceptedClaims } from './ignoring/accepted.ts';
import { type Ignoring, ignoringIn } from './ignoring/heeded.ts';
import { heldBack, mostNotesIn, NOTES_PER_PAGE, restrained } from './restraint.ts';
import { countSources, givesSources, type SourceCount } from './sources.ts';
import { type CheckedDocument, siftedDocument } from './whole-document.ts';

/** A document as the checks see it. */
interface DocumentText {
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

/** A document with all that its paragraphs rest on. */
interface Around {
  readonly document: DocumentText;
  readonly whole: Whole;
  readonly sources: SourceCount;
  readonly circumstances: Circumstances;
}

/** What came of a document's paragraphs; a list is that of the version before where it says the same. */
interface Found extends GivenToWhole {
  readonly findings: readonly (readonly Finding[])[];
}

/** The same with all that it rests on: the lists are those of `kept`, taken out of it once. */
interface CheckedAll extends Around, Found {
  readonly kept: readonly Kept[];
}

/** What was made of all that was found in a document, and what it was made of. */
interface Told {
  readonly found: Found;
  readonly levels: Levels;
  readonly mostNotes: number;
  readonly checked: CheckedDocument;
}

/** Checks document after document. Of one version to the next, only the stretch that differs is looked at. */
export class DocumentChecker {
  readonly #knowledge: Knowledge;
  readonly #paragraphs: ParagraphChecker;
  readonly #judgements = new WeakMap<Kept, readonly JudgedSentence[]>();
  readonly #references = new WeakMap<Kept, readonly Reference[]>();
  #last: CheckedAll | undefined;
  #lastTold: Told | undefined;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#paragraphs = new ParagraphChecker(knowledge);
  }

  /** A step is a paragraph. One that is given up is quick the next time, as what was found in a paragraph is kept. */
  *checking(document: DocumentText): Steps<CheckedDocument> {
    const { prose, locals, accepted, notesPerPage = NOTES_PER_PAGE } = document;
    const found = yield* this.#checkingAll(document);
    const { levels } = found.circumstances;
    const mostNotes = mostNotesIn(prose.paragraphs, notesPerPage);
    const ignoring = ignoringIn(prose, (i) => locals[i]?.sentences ?? [], accepted);
    if (ignoring) return toldOf(found, levels, mostNotes, ignoring);
    const last = this.#lastTold;
    if (last?.levels === levels && last.mostNotes === mostNotes && isSameFound(last.found, found)) return last.checked;
    const checked = toldOf(found, levels, mostNotes);
    this.#lastTold = { found, levels, mostNotes, checked };
    return checked;
  }

  /**
   * What each sentence claims, with its verdicts, paragraph by paragraph: for who asks to see it all. Only what changed since
   * it was last asked for is judged again.
   */
  judgements(document: DocumentText): readonly (readonly JudgedSentence[])[] {
    return this.#ofEach(document, this.#judgements, (placed) => this.#paragraphs.judged(placed, document));
  }

  /** What stands for something without naming it, paragraph by paragraph, in the same way. */
  references(document: DocumentText): readonly (readonly Reference[])[] {
    return this.#ofEach(document, this.#references, (placed) => this.#paragraphs.references(placed, document));
  }

  /** What is made of each paragraph in its place, where it is not known from the last time. */
  #ofEach<Made extends object>(
    document: DocumentText,
    known: WeakMap<Kept, Made>,
    make: (placed: PlacedParagraph) => Made,
  ): readonly Made[] {
    const all = finished(this.#checkingAll(document));
    return all.kept.map((kept, i) => {
      const before = known.get(kept);
      if (before) return before;
      const made = make(placedIn(all, i, all.kept[i - 1]));
      known.set(kept, made);
      return made;
    });
  }

  *#checkingAll(document: DocumentText): Steps<CheckedAll> {
    const last = this.#last;
    const stretch = stretchOf(last?.document, document);
    const around = this.#aroundOf(document, last, stretch);
    const all =
      last?.circumstances === around.circumstances
        ? yield* this.#checkingOn(around, last, stretch)
        : yield* this.#checkingOn(around, undefined, EVERYTHING);
    this.#last = all;
    return all;
  }

  /** The circumstances are those of the version before where they are alike, so that they need not be compared for each paragraph. */
  #aroundOf(document: DocumentText, last: CheckedAll | undefined, stretch: Stretch): Around {
    const { prose, mentions, referenceDay, levels, houseStyle = 'any' } = document;
    const before = last && { ...last.document, whole: last.whole, stretch };
    const whole = wholeOf(prose, mentions, this.#knowledge, before);
    const { surnames, topic, isDated, isNews, isSheet } = whole;
    const sources = sourcesOf(prose, last, stretch);
    const isInSourcedText = givesSources(sources);
    const now = { surnames, topic, isDated, isNews, isSheet, referenceDay, levels, isInSourcedText, houseStyle };
    const circumstances = last && areAlike(last.circumstances, now) ? last.circumstances : now;
    return { document, whole, sources, circumstances };
  }

  /** Checks on from where the version before differs, until all that a paragraph rests on is as it was. */
  *#checkingOn(around: Around, before: CheckedAll | undefined, { start, endNew }: Stretch): Steps<CheckedAll> {
    const { length } = around.document.locals;
    const shift = length - (before?.kept.length ?? 0);
    const made: Kept[] = [];
    let end = start;
    for (; end < length; end++) {
      const placed = placedIn(around, end, made.at(-1) ?? before?.kept[start - 1]);
      // Each paragraph rests on its own text, and on the section and the subject that the one before leaves it.
      if (before && end >= endNew && isPlacedAs(placed.place, before, end - shift)) break;
      made.push(this.#paragraphs.check(placed, around.document));
      yield;
    }
    const changed = { start, endOld: end - shift, endNew: end };
    const after = <Item>(old: readonly Item[] = [], itemOf: (kept: Kept) => Item): readonly Item[] =>
      splicedIfOther(old, changed, made.map(itemOf));
    return {
      ...around,
      kept: spliced(before?.kept ?? [], changed, made),
      findings: after(before?.findings, ({ findings }) => findings),
      stated: after(before?.stated, ({ stated }) => stated),
      gathered: after(before?.gathered, ({ gathered }) => gathered),
    };
  }
}

const isSameFound = (one: Found, other: Found): boolean =>
  one.findings === other.findings && one.stated === other.stated && one.gathered === other.gathered;

function toldOf(found: Found, levels: Levels, mostNotes: number, ignoring?: Ignoring): CheckedDocument {
  const { told: all, ...sifted } = siftedDocument({ ...found, levels }, ignoring);
  const told = restrained(all, mostNotes);
  return { ...sifted, findings: told, heldBack: heldBack(all, told), ...(ignoring ? { ignoring } : {}) };
}

const EVERYTHING: Stretch = { start: 0, endOld: 0, endNew: 0 };

/** Where two versions of a document differ in what its paragraphs are read from. */
function stretchOf(old: DocumentText | undefined, now: DocumentText): Stretch {
  return stretchBetween(old?.locals.length ?? 0, now.locals.length, (i, k) => {
    if (old?.locals[i] !== now.locals[k] || old?.mentions[i] !== now.mentions[k]) return false;
    const [one, other] = [old?.prose.paragraphs[i], now.prose.paragraphs[k]];
    return one?.inlines === other?.inlines && one?.kind === other?.kind && one?.level === other?.level;
  });
}

function sourcesOf(
  { paragraphs }: Prose,
  last: CheckedAll | undefined,
  { start, endOld, endNew }: Stretch,
): SourceCount {
  if (!last) return countSources(paragraphs);
  const was = countSources(last.document.prose.paragraphs.slice(start, endOld));
  const now = countSources(paragraphs.slice(start, endNew));
  return { all: last.sources.all - was.all + now.all, sourced: last.sources.sourced - was.sourced + now.sourced };
}

/** A paragraph in its place behind another that is checked. */
function placedIn({ document, circumstances, whole }: Around, i: number, previous: Kept | undefined): PlacedParagraph {
  const before = previous?.kind === 'heading' ? undefined : previous?.ending;
  return {
    local: document.locals[i] as ReadText,
    paragraph: document.prose.paragraphs[i] as Paragraph,
    mentions: document.mentions[i] ?? [],
    place: { circumstances, section: whole.sections[i], before },
  };
}

const isPlacedAs = ({ section, before }: Place, { whole, kept }: CheckedAll, i: number): boolean => {
  const was = kept[i];
  return was !== undefined && whole.sections[i] === section && isSubjectKept(was, before);
};
