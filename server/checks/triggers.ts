import type { Knowledge } from '../claims/knowledge.ts';
import { lemmaOf } from '../clauses/verbs.ts';
import { kept } from '../prose/kept.ts';
import { CHECKS } from './all-checks.ts';
import type { Check, CheckedSentence } from './check.ts';

const OF_CLAIMS = CHECKS.filter(({ trigger }) => trigger === 'contradiction');
const OF_QUOTATIONS = CHECKS.filter(({ trigger }) => trigger === 'quotation');
const NONE: readonly Check[] = [];

/** Which checks have to look at a sentence: most sentences hold no check's trigger. */
export class Triggers {
  readonly #always: readonly Check[];
  /** A word is asked for in its base form too. */
  readonly #byWord: (word: string) => readonly Check[];

  constructor(knowledge: Knowledge) {
    const byWord = new Map<string, Check[]>();
    for (const check of CHECKS) {
      if (typeof check.trigger !== 'function') continue;
      for (const word of new Set(check.trigger(knowledge))) {
        const others = byWord.get(word);
        if (others) others.push(check);
        else byWord.set(word, [check]);
      }
    }
    // A check may name no word, where it can do without any.
    this.#always = byWord.get('') ?? NONE;
    this.#byWord = kept((word) => {
      const lemma = lemmaOf(word);
      return [...(byWord.get(word) ?? NONE), ...((lemma === word ? undefined : byWord.get(lemma)) ?? NONE)];
    });
  }

  /** In the order of the documentation. */
  checksFor({ context, verdicts }: CheckedSentence): readonly Check[] {
    const asked = new Set(this.#always);
    for (const word of context.words) for (const check of this.#byWord(word)) asked.add(check);
    if (verdicts.some(({ state }) => state === 'contradicted')) for (const check of OF_CLAIMS) asked.add(check);
    if (holdsQuotation(context.shown(context.reading.sentence))) for (const check of OF_QUOTATIONS) asked.add(check);
    return asked.size < 2 ? [...asked] : [...asked].sort((a, b) => placeOf(a) - placeOf(b));
  }
}

const PLACES: ReadonlyMap<Check, number> = new Map(CHECKS.map((check, i) => [check, i]));
const placeOf = (check: Check): number => PLACES.get(check) ?? CHECKS.length;

const holdsQuotation = (text: string): boolean => /["\u201c\u2018']/.test(text);
