import type { EntryIndex } from '../../glossary/glossary.ts';
import type { Verdict } from '../claims/claim.ts';
import type { SentenceContext } from '../claims/context.ts';
import { judgeSentence } from '../claims/judge.ts';
import type { Knowledge } from '../claims/knowledge.ts';
import { contextsOf, type ReadText, type Surroundings } from '../claims/reference/discourse.ts';
import { labelOf } from '../claims/reference/labelled-lines.ts';
import { isDescribingLine } from '../claims/reference/subjectless.ts';
import { saysSpaceflight } from '../mentions/about-space.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Paragraph } from '../prose/paragraph.ts';
import { beginningOf, isTooMuch, tooLongSentence } from './budget.ts';

/** A paragraph's sentences, and the verdicts of each; of one that claims nothing there are none. */
export interface ReadParagraph {
  readonly contexts: readonly SentenceContext[];
  readonly judged: readonly (readonly Verdict[])[];
}

/** What a paragraph is read with. */
export interface ReadingConditions {
  readonly surroundings: Surroundings;
  readonly knowledge: Knowledge;
  /** Days since 1970, as in glossary/dates.ts. */
  readonly referenceDay: number;
  readonly complain: ((trouble: string) => void) | undefined;
}

const NOTHING: ReadParagraph = { contexts: [], judged: [] };

/**
 * Every sentence of a paragraph with what it claims; a paragraph that names nothing, or is beyond measure, claims nothing. Of the
 * sentences at its beginning it may be known.
 */
export function readParagraph(
  local: ReadText,
  paragraph: Paragraph,
  mentions: readonly Mention[],
  conditions: ReadingConditions,
  known: ReadParagraph = NOTHING,
): ReadParagraph {
  const { contexts, speaks } = readSentences(local, paragraph, mentions, conditions, known.contexts);
  return { contexts, judged: speaks ? contexts.map((context, i) => known.judged[i] ?? judgeSentence(context)) : [] };
}

/** The same before anything is judged; whether it is worth judging. */
export function readSentences(
  local: ReadText,
  paragraph: Paragraph,
  mentions: readonly Mention[],
  { surroundings, knowledge, referenceDay, complain }: ReadingConditions,
  known: readonly SentenceContext[] = [],
): { readonly contexts: readonly SentenceContext[]; readonly speaks: boolean } {
  const why = isTooMuch(local.text, mentions);
  if (why) complain?.(`a paragraph is not judged, since ${why}: ${beginningOf(local.text)}`);
  // A heading is a title: it names, and claims nothing that is judged, but where it is no heading.
  const speaks =
    why === undefined &&
    (paragraph.kind !== 'heading' || surroundings.isSheet || isDescribingLine(paragraph)) &&
    (mentions.length > 0 ||
      namesSomebody(local.text, surroundings.surnames) ||
      statesFacts(local.text) ||
      mayMeanSomething(local.text, surroundings) ||
      saysSpaceflight(local.text));
  const contexts = speaks
    ? contextsOf(local, mentions, knowledge, surroundings, referenceDay, known)
    : contextsOf(unread(local), mentions, knowledge, surroundings, referenceDay);
  const long = tooLongSentence(contexts);
  if (long) complain?.(`a sentence is too long to be read: ${beginningOf(long.shown(long.reading.sentence))}`);
  return { contexts, speaks };
}

/** A paragraph without a name may speak of the one before, or of the topic. */
const mayMeanSomething = (text: string, { topic, section, before }: Surroundings): boolean =>
  (topic !== undefined ||
    section !== undefined ||
    (before.subject !== undefined && before.subject.entries.length > 0)) &&
  (labelOf(text) !== undefined ||
    /\b(?:its?|he|she|his|her|they|their|[Tt]he (?:\w+ )?(?:probe|spacecraft|rover|orbiter|lander|mission|flight|crew|station|telescope|observatory|satellite|agency|astronauts?|cosmonauts?|capsule|rocket|launcher|programme|program))\b|^.{0,60}\b(?:spacecraft|probe|astronaut|cosmonaut|mission|satellite|station|telescope|rover|lander|orbiter|rocket)\b|^\p{L}+(?:ed|ilt|own)\b/iu.test(
      text,
    ));

/** A text that names nothing makes no claim that could be judged: only its words are looked at. */
const unread = ({ text, sentences }: ReadText): ReadText => ({
  text,
  sentences,
  readingsFrom: (first) =>
    sentences.slice(first).map((sentence) => ({
      sentence,
      tokens: [],
      clauses: [],
      descriptions: [],
      phrases: [],
      parts: [],
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
