import type { Draft } from '../compiler/draft.ts';

/** One way in which an entry's person is called: the given names and the family name. */
interface Called {
  readonly draft: Draft;
  readonly given: readonly string[];
}

/** People found by first and family name, however they were transliterated, in full or short. */
export class People {
  readonly #byFamily = new Map<string, Called[]>();

  add(name: string, draft: Draft): void {
    const words = wordsOf(name);
    const [family, given] = [words.at(-1), words.slice(0, -1)];
    if (family === undefined || given.length === 0) return;
    this.#put(skeleton(family), { draft, given });
  }

  /** The one whose name is nearest; undefined where two are equally near, or none is. */
  find(name: string): Draft | undefined {
    const words = wordsOf(name);
    return this.#nearest(words.at(-1), words.slice(0, -1)) ?? this.#reversed(words);
  }

  #put(family: string, called: Called): void {
    this.#byFamily.set(family, [...(this.#byFamily.get(family) ?? []), called]);
  }

  #nearest(family: string | undefined, given: readonly string[]): Draft | undefined {
    const [first] = given;
    if (family === undefined || first === undefined) return undefined;
    const ranked = (this.#byFamily.get(skeleton(family)) ?? []).map((called) => ({
      draft: called.draft,
      rank: nearness(given, called.given),
    }));
    const best = Math.max(0, ...ranked.map(({ rank }) => rank));
    const found = new Set(ranked.filter(({ rank }) => rank > 0 && rank === best).map(({ draft }) => draft));
    return found.size === 1 ? [...found][0] : undefined;
  }

  /** "Noguchi Soichi": the family name first, with one given name that is the same. */
  #reversed(words: readonly string[]): Draft | undefined {
    const [family, given] = words;
    if (family === undefined || given === undefined || words.length > 2) return undefined;
    const found = this.#byFamily
      .get(skeleton(family))
      ?.filter((called) => skeleton(called.given[0] ?? '') === skeleton(given));
    return found?.length === 1 ? found[0]?.draft : undefined;
  }
}

/** 0 where the given names are another person's; otherwise more, the more of them are the same. */
function nearness(said: readonly string[], known: readonly string[]): number {
  const [first = '', ...rest] = afterInitials(said);
  const [knownFirst = '', ...knownRest] = afterInitials(known);
  const shared = rest.filter((name) => knownRest.some((other) => isSame(name, other))).length;
  if (skeleton(first) === skeleton(knownFirst)) return 3 + shared;
  if (isShortFor(first, knownFirst) || isShortFor(knownFirst, first)) return 2 + shared;
  return rest.some((name) => skeleton(name) === skeleton(knownFirst)) ? 1 : 0;
}

/** "L. Gordon Cooper" goes by Gordon. */
const afterInitials = (names: readonly string[]): readonly string[] =>
  names.slice(names.findIndex((name) => name.length > 1));

/** A middle name, in full or as its initial. */
const isSame = (a: string, b: string): boolean =>
  a.length === 1 || b.length === 1 ? a[0] === b[0] : skeleton(a) === skeleton(b);

/** Short forms that do not begin the name they stand for. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  bill: ['william'],
  bob: ['robert'],
  dick: ['richard'],
  drew: ['andrew'],
  gene: ['eugene'],
  hank: ['henry'],
  jack: ['john'],
  jim: ['james'],
  mike: ['michael'],
  nick: ['nicholas'],
  rick: ['richard'],
  steve: ['stephen'],
  tom: ['thomas'],
};

const isShortFor = (short: string, full: string): boolean => {
  const [a, b] = [short.toLowerCase(), full.toLowerCase()];
  return (SHORT[a] ?? []).includes(b) || b.startsWith(a.length > 3 ? a.replace(/(y|ie|e)$/, '') : a);
};

/** Without dots, titles and nicknames in brackets or quotation marks. */
const wordsOf = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}|\b(Jr|Sr|II|III)\b\.?|["“(].*?["”)]/gu, '')
    .split(/[\s,.-]+/)
    .filter((word) => /^\p{L}[\p{L}'’]*$/u.test(word));

/** "Afanassjew" and "Afanasyev", "Kisim" and "Kizim" are one: sounds as letters, no vowels, nothing doubled. */
const skeleton = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/dsch|dzh/g, 'j')
    .replace(/tsch|tch/g, 'ch')
    .replace(/sch|zh/g, 'sh')
    .replace(/chr/g, 'khr')
    .replace(/w/g, 'v')
    .replace(/x/g, 'ks')
    .replace(/ph/g, 'f')
    .replace(/ts|z/g, 's')
    .replace(/gh/g, 'g')
    .replace(/(?<=[ao])h(?![aeiou])/g, '')
    .replace(/c(?!h)/g, 'k')
    .replace(/kh/g, 'ch')
    .replace(/[aeiouyj]/g, '')
    .replace(/(.)\1+/g, '$1') || word.toLowerCase();
