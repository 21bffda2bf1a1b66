// What the glossary says of its entries in words is true: no definition is warned of, in whatever sentence it stands.
import { deepEqual } from 'node:assert/strict';
import type { Entry } from '../../../glossary/entry.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';
import { analysisOf, foundIn, glossary } from '../../fixtures/reading.ts';

/** Their definitions explain words, or tell what is not so. */
const OF_WORDS: ReadonlySet<Kind> = new Set<Kind>(['term', 'wording', 'record', 'myth', 'saying']);

const entries = Array.from({ length: glossary.entryCount }, (_, i) => glossary.entry(i)).filter(
  ({ kind, definition }) => !OF_WORDS.has(kind) && definition.length > 0,
);

/** With an article, as a phrase inside a sentence. */
function described({ definition }: Entry): string {
  const phrase = definition.replace(/\.$/, '').replace(/^(?:An?|The|One|It)\b/, (word) => word.toLowerCase());
  const isComplete = /^(?:an?|the|one) /.test(phrase) || /^\p{Lu}\p{L}*['’]s? /u.test(phrase);
  return isComplete ? phrase : `${/^[aeio]/i.test(phrase) ? 'an' : 'a'} ${phrase}`;
}

const FORMS: Readonly<Record<string, (entry: Entry, name: string) => string>> = {
  'by themselves': ({ definition }) => definition,
  'said of the name': (entry, name) => `${name} is ${described(entry)}.`,
  'set beside the name': (entry, name) => `They spoke of ${name}, ${described(entry)}.`,
};

describe('The definitions of the glossary', () => {
  for (const [form, sentenceOf] of Object.entries(FORMS)) {
    it(`are not warned of ${form}`, () => {
      const warnings = entries.flatMap((entry) => {
        const sentence = sentenceOf(entry, entry.names[0]?.text ?? '');
        return foundIn(analysisOf(sentence)).flatMap(({ text, finding }) =>
          finding.severity === 'warning' ? [`${finding.check} “${text}”: ${sentence}`] : [],
        );
      });
      deepEqual(warnings, []);
    }).timeout(180_000);
  }
});
