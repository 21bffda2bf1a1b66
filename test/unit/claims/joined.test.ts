// Two true sentences are as true in one: nothing of the first may be taken for a part of the second.
import { ok } from 'node:assert/strict';
import { CHECKS } from '../../../server/checks/all-checks.ts';
import { findingsInSentence } from '../../fixtures/reading.ts';

const JOINED: readonly ((first: string, second: string) => string)[] = [
  (first, second) => `${first}, and ${second}.`,
  (first, second) => `${first}, but ${second}.`,
  (first, second) => `${first}; ${second}.`,
  (first, second) => `${first} – ${second}.`,
  (first, second) => `${first}, while ${second}.`,
];

/** Sentences that mean the same whatever goes before them. */
const STANDS_ALONE =
  /^(?:The )?[A-Z][\p{L}\d' -]+ (?:was|is|were|are|has|had|flew|landed|launched|made|carried|orbited|left|took|\w+ed) [^?!"“”:;#|*_()]{10,110}\.$/u;
const POINTING =
  /\b(?:it|its|he|his|she|her|they|their|them|him|this|that|these|those|both|then|there|other|another|not|never|no|the (?:probe|spacecraft|craft|crew|rover|lander|orbiter|mission|flight|station|rocket|planet|comet|asteroid|telescope|satellite|agency|shuttle|module|capsule))\b|\. |^(?:From|Among|Engineers|In|On|At|During)\b/i;

const isWarned = (text: string): boolean => findingsInSentence(text).some(({ severity }) => severity === 'warning');

describe('Two true sentences in one', () => {
  const sentences = CHECKS.flatMap(({ accepted }) => accepted).filter(
    (text) => STANDS_ALONE.test(text) && !POINTING.test(text) && !isWarned(text),
  );
  const opening = (text: string): string => text.replace(/^(?:The|A|An) /, (word) => word.toLowerCase()).slice(0, -1);

  // Each example that is added makes other pairs: one in some hundreds may be a sentence that nobody would write.
  it('are hardly ever warned of', () => {
    const wrong = sentences.flatMap((first, i) => {
      // Another for each joint, from all over.
      const texts = JOINED.map((joined, k) => {
        const second = sentences[(i * 7 + k * 31 + 11) % sentences.length] as string;
        return joined(first.slice(0, -1), opening(second));
      });
      return texts.filter(isWarned);
    });
    ok(wrong.length <= (sentences.length * JOINED.length) / 300, wrong.join('\n'));
  }).timeout(60_000);
});
