import { within } from '../claims/context.ts';
import type { ReadText, Subject } from '../claims/reference/discourse.ts';
import type { Section } from '../claims/reference/surroundings.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Paragraph } from '../prose/paragraph.ts';
import type { ReadParagraph } from './read-paragraph.ts';

/** What a paragraph is read from. */
interface Readable<Circumstances> {
  readonly local: ReadText;
  readonly kind: Paragraph['kind'];
  readonly mentions: readonly Mention[];
  /** What the whole document has around it: alike only where it is the same object. */
  readonly circumstances: Circumstances;
  readonly section: Section;
  readonly before: Subject | undefined;
}

/** UTF-16 units: a date may go on behind what ends a sentence, and farther on nothing has a part in its reading. */
const LOOKED_AHEAD = 12;
/** What is being written is one of them, the paragraph behind it another. */
const MOST = 4;

/** The paragraphs read last: most are read again with a letter more, and their first sentences are as they were. */
export class LatestReadings<Circumstances> {
  #latest: readonly { readonly from: Readable<Circumstances>; readonly read: ReadParagraph }[] = [];

  add(from: Readable<Circumstances>, read: ReadParagraph): void {
    this.#latest = [{ from, read }, ...this.#latest.slice(0, MOST - 1)];
  }

  /** The sentences at the beginning of a paragraph that nothing has changed for, as they were read and judged. */
  beginningOf(now: Readable<Circumstances>): ReadParagraph | undefined {
    const [first] = now.local.sentences;
    const last = this.#latest.find(
      ({ from }) => first && from.local.text.startsWith(now.local.text.slice(0, first.end)),
    );
    if (!last || !isPlacedAlike(last.from, now)) return undefined;
    const { contexts, judged } = last.read;
    const changed = contexts.findIndex(
      (context, i) => !judged[i] || !isAsBefore(i, context.looksAround, last.from, now),
    );
    const end = changed < 0 ? contexts.length : changed;
    return { contexts: contexts.slice(0, end), judged: judged.slice(0, end) };
  }
}

const isPlacedAlike = <Circumstances>(a: Readable<Circumstances>, b: Readable<Circumstances>): boolean =>
  a.kind === b.kind &&
  a.circumstances === b.circumstances &&
  a.section === b.section &&
  isSameSubject(a.before, b.before);

export const isSameSubject = (a: Subject | undefined, b: Subject | undefined): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** Where all sentences before are as they were. */
function isAsBefore<Circumstances>(
  i: number,
  looksAround: boolean,
  { local: was, mentions: meant }: Readable<Circumstances>,
  { local, mentions }: Readable<Circumstances>,
): boolean {
  const [before, now] = [was.sentences[i], local.sentences[i]];
  if (!before || !now || before.start !== now.start || before.end !== now.end) return false;
  const end = now.end + LOOKED_AHEAD;
  return (
    was.text.slice(now.start, end) === local.text.slice(now.start, end) &&
    (looksAround ? areAlike(meant, mentions) : areAlike(within(now, meant), within(now, mentions)))
  );
}

const areAlike = (a: readonly Mention[], b: readonly Mention[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every(({ start, end, entry, name }, i) => {
      const other = b[i];
      return other?.start === start && other.end === end && other.entry === entry && other.name === name;
    }));
