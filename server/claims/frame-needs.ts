import type { Kind } from '../../glossary/schema/kinds.ts';
import type { Tag } from '../clauses/tokens.ts';
import { kept } from '../prose/kept.ts';
import type { SentenceContext } from './context.ts';

/** What a sentence holds where a frame has anything to say of it: of each list that is given, one. */
export interface Needs {
  /** A token in lower case. */
  readonly word?: Pick<RegExp, 'test'>;
  readonly tags?: readonly Tag[];
  /** What a name of the sentence itself means. */
  readonly kinds?: readonly Kind[];
  /** What the sentence names or refers to in other words. */
  readonly about?: readonly Kind[];
}

interface Needy {
  readonly needs?: Needs;
}

const WORD = 1;
const TAG = 2;
const KIND = 4;
const ABOUT = 8;

const NOBODY: readonly number[] = [];

/** Tells which frames a sentence has to be shown to; each word, tag and kind is looked up once for all of them. */
export class FrameSieve<Frame extends Needy> {
  readonly #frames: readonly Frame[];
  readonly #wanted: readonly number[];
  readonly #byTag: ReadonlyMap<Tag, readonly number[]>;
  readonly #byKind: ReadonlyMap<Kind, readonly number[]>;
  readonly #byKindMeant: ReadonlyMap<Kind, readonly number[]>;
  readonly #byWord: (word: string) => readonly number[];

  constructor(frames: readonly Frame[]) {
    const needy = frames.filter(({ needs }) => needs !== undefined);
    this.#frames = needy;
    this.#wanted = needy.map(
      ({ needs }) =>
        (needs?.word ? WORD : 0) | (needs?.tags ? TAG : 0) | (needs?.kinds ? KIND : 0) | (needs?.about ? ABOUT : 0),
    );
    this.#byTag = placesBy(needy.map(({ needs }) => needs?.tags ?? []));
    this.#byKind = placesBy(needy.map(({ needs }) => needs?.kinds ?? []));
    this.#byKindMeant = placesBy(needy.map(({ needs }) => needs?.about ?? []));
    this.#byWord = kept((word) => {
      const asking = needy.flatMap(({ needs }, i) => (needs?.word?.test(word) ? [i] : []));
      return asking.length > 0 ? asking : NOBODY;
    });
  }

  /** Those of the frames with needs that find them all. */
  satisfied({ reading, mentions, kindsMeant, knowledge }: SentenceContext): ReadonlySet<Frame> {
    const found = new Array<number>(this.#wanted.length).fill(0);
    const tags = new Set<Tag>();
    for (const { lower, tag } of reading.tokens) {
      tags.add(tag);
      mark(found, this.#byWord(lower), WORD);
    }
    for (const tag of tags) mark(found, this.#byTag.get(tag), TAG);
    for (const { entry } of mentions) mark(found, this.#byKind.get(knowledge.glossary.kindOf(entry)), KIND);
    for (const kind of kindsMeant) mark(found, this.#byKindMeant.get(kind), ABOUT);
    const satisfied = new Set<Frame>();
    for (let i = 0; i < found.length; i++) if (found[i] === this.#wanted[i]) satisfied.add(this.#frames[i] as Frame);
    return satisfied;
  }
}

function mark(found: number[], frames: readonly number[] | undefined, what: number): void {
  if (!frames) return;
  for (let i = 0; i < frames.length; i++) {
    const frame = frames[i] as number;
    found[frame] = (found[frame] as number) | what;
  }
}

/** For each value the lists that it stands in. */
function placesBy<Value>(lists: readonly (readonly Value[])[]): ReadonlyMap<Value, readonly number[]> {
  const places = new Map<Value, number[]>();
  lists.forEach((values, i) => {
    for (const value of values) places.set(value, [...(places.get(value) ?? []), i]);
  });
  return places;
}
