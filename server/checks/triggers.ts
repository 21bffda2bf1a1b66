import type { Knowledge } from '../claims/knowledge.ts';
import { lemmaOf } from '../clauses/verbs.ts';
import { CHECKS } from './all-checks.ts';
import type { Check, CheckedSentence } from './check.ts';

const OF_CLAIMS = CHECKS.filter(({ trigger }) => trigger === 'contradiction');
const OF_QUOTATIONS = CHECKS.filter(({ trigger }) => trigger === 'quotation');
const NONE: readonly Check[] = [];

/** Which checks have to look at a sentence: most sentences hold no check's trigger. */
export class Triggers {
  readonly #byWord = new Map<string, Check[]>();

  constructor(knowledge: Knowledge) {
    for (const check of CHECKS) {
      if (typeof check.trigger !== 'function') continue;
      for (const word of new Set(check.trigger(knowledge))) {
        const others = this.#byWord.get(word);
        if (others) others.push(check);
        else this.#byWord.set(word, [check]);
      }
    }
  }

  /** In the order of the documentation. */
  checksFor({ context, verdicts }: CheckedSentence): readonly Check[] {
    // A check may name no word, where it can do without any.
    const asked = new Set(this.#byWord.get(''));
    for (const word of context.words) {
      this.#ask(word, asked);
      const lemma = lemmaOf(word);
      if (lemma !== word) this.#ask(lemma, asked);
    }
    if (verdicts.some(({ state }) => state === 'contradicted')) for (const check of OF_CLAIMS) asked.add(check);
    if (holdsQuotation(context.shown(context.reading.sentence))) for (const check of OF_QUOTATIONS) asked.add(check);
    return asked.size === 0 ? NONE : CHECKS.filter((check) => asked.has(check));
  }

  #ask(word: string, asked: Set<Check>): void {
    const checks = this.#byWord.get(word);
    if (checks) for (const check of checks) asked.add(check);
  }
}

const holdsQuotation = (text: string): boolean => /["\u201c\u2018']/.test(text);
