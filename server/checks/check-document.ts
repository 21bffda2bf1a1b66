import { daysOf } from '../../glossary/dates.ts';
import type { EntryIndex } from '../../glossary/glossary.ts';
import { contextsOf, endingOf, type ReadText, type Subject, type Surroundings } from '../claims/discourse.ts';
import { judgeSentence } from '../claims/judge.ts';
import type { Knowledge } from '../claims/knowledge.ts';
import type { StatedFact } from '../claims/stated-facts.ts';
import { statedFacts } from '../claims/statements.ts';
import { isDescribingLine } from '../claims/subjectless.ts';
import { type Section, surroundingsOf, type Whole, wholeOf } from '../claims/surroundings.ts';
import { saysSpaceflight } from '../mentions/about-space.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Paragraph, Prose } from '../prose/paragraph.ts';
import { CHECKS } from './all-checks.ts';
import { beginningOf, isTooMuch, tooLongSentence } from './budget.ts';
import type { ByParagraph, Check, CheckedSentence } from './check.ts';
import type { Finding } from './finding.ts';
import { NOTES_PER_PAGE, restrained } from './restraint.ts';
import { givesSources, neighbourhoodOf } from './sources.ts';
import { Triggers } from './triggers.ts';

type Levels = Readonly<Record<string, 'off' | 'hint' | 'information' | 'warning'>>;

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

/** What all paragraphs of a document have around them. */
interface Circumstances extends Omit<Whole, 'sections'> {
  readonly referenceDay: string;
  readonly isInSourcedText: boolean;
  readonly levels: Levels;
}

/** Checks document after document, and keeps the findings of paragraphs in which nothing changed. */
export class DocumentChecker {
  readonly #knowledge: Knowledge;
  readonly #triggers: Triggers;
  readonly #kept = new WeakMap<ReadText, Kept>();
  #circumstances: Circumstances | undefined;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#triggers = new Triggers(knowledge);
  }

  /** The findings of every paragraph, and what each states that another document may speak against. */
  check(document: DocumentText): {
    readonly findings: readonly (readonly Finding[])[];
    readonly stated: readonly (readonly StatedFact[])[];
  } {
    const { prose, locals, mentions, levels, referenceDay } = document;
    const { sections, ...whole } = wholeOf(prose, mentions, this.#knowledge);
    const circumstances = this.#asBefore({ ...whole, referenceDay, levels, isInSourcedText: givesSources(prose) });
    let before: Subject | undefined;
    const stated: (readonly StatedFact[])[] = [];
    const findings = locals.map((local, i) => {
      const paragraph = prose.paragraphs[i] as Paragraph;
      const place = { circumstances, section: sections[i], before };
      const kept = this.#checked(local, paragraph, mentions[i] ?? [], place, document);
      before = paragraph.kind === 'heading' ? undefined : kept.ending;
      stated.push(kept.stated);
      return kept.findings;
    });
    const together = findingsTogether(stated, prose.paragraphs, levels);
    const all = findings.map((list, i) => {
      const more = together.get(i);
      return more ? [...list, ...more] : list;
    });
    return { findings: restrained(all, prose.paragraphs, document.notesPerPage ?? NOTES_PER_PAGE), stated };
  }

  /** Those of the last document where they are alike, so that they need not be compared for each paragraph. */
  #asBefore(circumstances: Circumstances): Circumstances {
    const last = this.#circumstances;
    if (last && areAlike(last, circumstances)) return last;
    this.#circumstances = circumstances;
    return circumstances;
  }

  /** What came of a paragraph: as last time, where nothing changed that it rests on. */
  #checked(
    local: ReadText,
    paragraph: Paragraph,
    mentions: readonly Mention[],
    place: Pick<Kept, 'circumstances' | 'section' | 'before'>,
    document: DocumentText,
  ): Kept {
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
    const { isInSourcedText } = circumstances;
    const surroundings = { ...surroundingsOf(circumstances, section, before), isInSourcedText };
    const made = this.#made(local, paragraph, mentions, surroundings, document);
    const fresh = { mentions, inlines, kind, ...place, ...made };
    this.#kept.set(local, fresh);
    return fresh;
  }

  #made(
    local: ReadText,
    paragraph: Paragraph,
    mentions: readonly Mention[],
    surroundings: Surroundings & { readonly isInSourcedText: boolean },
    document: DocumentText,
  ): Pick<Kept, 'findings' | 'ending' | 'stated'> {
    const referenceDay = daysOf(document.referenceDay)?.first ?? 0;
    try {
      const why = isTooMuch(local.text, mentions);
      if (why) document.complain?.(`a paragraph is not judged, since ${why}: ${beginningOf(local.text)}`);
      // A heading is a title: it names, and claims nothing that is judged.
      const speaks =
        why === undefined &&
        (paragraph.kind !== 'heading' || isDescribingLine(paragraph)) &&
        (mentions.length > 0 ||
          namesSomebody(local.text, surroundings.surnames) ||
          statesFacts(local.text) ||
          mayMeanSomething(local.text, surroundings) ||
          saysSpaceflight(local.text));
      const contexts = contextsOf(
        speaks ? local : unread(local),
        mentions,
        this.#knowledge,
        surroundings,
        referenceDay,
      );
      const long = tooLongSentence(contexts);
      if (long)
        document.complain?.(`a sentence is too long to be read: ${beginningOf(long.shown(long.reading.sentence))}`);
      const judged = contexts.map((context) => (speaks ? judgeSentence(context) : []));
      const findings = contexts.flatMap((context, i) => {
        const sentence = {
          context,
          verdicts: judged[i] ?? [],
          paragraph,
          neighbourhood: neighbourhoodOf(local.sentences, i),
          isInSourcedText: surroundings.isInSourcedText,
        };
        return this.#triggers.checksFor(sentence).flatMap((check) => findingsOf(check, sentence, document.levels));
      });
      // What a heading says may be a headline's joke; a quotation is another's word.
      const stated =
        paragraph.kind === 'heading' || paragraph.kind === 'quotation'
          ? []
          : contexts.flatMap((context, i) => statedFacts(context, judged[i] ?? []));
      return { findings, ending: endingOf(contexts, surroundings), stated };
    } catch (error) {
      document.complain?.(`a paragraph could not be read: ${error instanceof Error ? error.message : String(error)}`);
      return { findings: [], ending: undefined, stated: [] };
    }
  }
}

const areAlike = (a: Circumstances, b: Circumstances): boolean =>
  a === b ||
  (a.topic === b.topic &&
    a.isDated === b.isDated &&
    a.referenceDay === b.referenceDay &&
    a.isInSourcedText === b.isInSourcedText &&
    a.levels === b.levels &&
    a.surnames.size === b.surnames.size &&
    [...a.surnames].every(([surname, person]) => b.surnames.get(surname) === person));

const isSameSubject = (a: Subject | undefined, b: Subject | undefined): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** A paragraph without a name may speak of the one before, or of the topic. */
const mayMeanSomething = (text: string, { topic, section, before }: Surroundings): boolean =>
  (topic !== undefined || section !== undefined || (before !== undefined && before.entries.length > 0)) &&
  /\b(?:its?|he|she|his|her|they|their|[Tt]he (?:\w+ )?(?:probe|spacecraft|rover|orbiter|lander|mission|flight|crew|station|telescope|observatory|satellite|agency|astronauts?|cosmonauts?|capsule|rocket|launcher|programme|program))\b|^.{0,60}\b(?:spacecraft|probe|astronaut|cosmonaut|mission|satellite|station|telescope|rover|lander|orbiter|rocket)\b|^\p{L}+(?:ed|ilt|own)\b/iu.test(
    text,
  );

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

/** Of names that the glossary does not hold. */
const statesFacts = (text: string): boolean =>
  /\p{Lu}\p{L}+[ -][\p{Lu}\d]/u.test(text) &&
  /\b(?:launched|founded|established|born|died|weigh(?:s|ed)|mass of|lasted|long|tall|wide|across|in diameter|carried|ha[sd])\b/.test(
    text,
  );

const namesSomebody = (text: string, surnames: ReadonlyMap<string, EntryIndex>): boolean =>
  surnames.size > 0 && (text.match(/\p{Lu}[\p{L}'’-]+/gu) ?? []).some((word) => surnames.has(word.toLowerCase()));

/** What the statements of the whole document show. */
function findingsTogether(
  stated: readonly (readonly StatedFact[])[],
  paragraphs: readonly Paragraph[],
  levels: Levels,
): ByParagraph {
  const hasFacts = stated.some((list) => list.length > 0);
  const together = new Map<number, Finding[]>();
  for (const check of CHECKS) {
    const level = levels[check.id];
    if (level === 'off') continue;
    for (const lists of [hasFacts ? check.findInDocument?.(stated) : undefined, check.findInText?.(paragraphs)])
      for (const [i, list] of lists ?? []) together.set(i, [...(together.get(i) ?? []), ...atLevel(list, level)]);
  }
  return together;
}

const atLevel = (findings: readonly Finding[], level: Finding['severity'] | undefined): readonly Finding[] =>
  level === undefined ? findings : findings.map((finding) => ({ ...finding, severity: level }));

function findingsOf(check: Check, sentence: CheckedSentence, levels: Levels): readonly Finding[] {
  const level = levels[check.id];
  return level === 'off' ? [] : atLevel(check.find(sentence), level);
}
