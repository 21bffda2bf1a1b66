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
}

interface Needy {
  readonly needs?: Needs;
}

const WORD = 1;
const TAG = 2;
const KIND = 4;

const NOBODY: readonly number[] = [];

/** Tells which frames a sentence has to be shown to; each word, tag and kind is looked up once for all of them. */
export class FrameSieve<Frame extends Needy> {
  readonly #frames: readonly Frame[];
  readonly #wanted: readonly number[];
  readonly #byTag = new Map<Tag, number[]>();
  readonly #byKind = new Map<Kind, number[]>();
  readonly #byWord: (word: string) => readonly number[];

  constructor(frames: readonly Frame[]) {
    const needy = frames.filter(({ needs }) => needs !== undefined);
    this.#frames = needy;
    this.#wanted = needy.map(
      ({ needs }) => (needs?.word ? WORD : 0) | (needs?.tags ? TAG : 0) | (needs?.kinds ? KIND : 0),
    );
    needy.forEach(({ needs }, i) => {
      for (const tag of needs?.tags ?? []) this.#byTag.set(tag, [...(this.#byTag.get(tag) ?? []), i]);
      for (const kind of needs?.kinds ?? []) this.#byKind.set(kind, [...(this.#byKind.get(kind) ?? []), i]);
    });
    this.#byWord = kept((word) => {
      const asking = needy.flatMap(({ needs }, i) => (needs?.word?.test(word) ? [i] : []));
      return asking.length > 0 ? asking : NOBODY;
    });
  }

  /** Those of the frames with needs that find them all. */
  satisfied({ reading, mentions, knowledge }: SentenceContext): ReadonlySet<Frame> {
    const found = this.#wanted.map(() => 0);
    const add = (frames: readonly number[] | undefined, what: number): void => {
      if (frames) for (const i of frames) found[i] = (found[i] ?? 0) | what;
    };
    for (const { lower, tag } of reading.tokens) {
      add(this.#byWord(lower), WORD);
      add(this.#byTag.get(tag), TAG);
    }
    for (const { entry } of mentions) add(this.#byKind.get(knowledge.glossary.kindOf(entry)), KIND);
    return new Set(this.#frames.filter((_, i) => found[i] === this.#wanted[i]));
  }
}
