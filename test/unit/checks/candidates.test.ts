// Every fix that a warning offers makes the claim one that it says nothing of, in a sentence that stays one.
import { deepEqual, equal } from 'node:assert/strict';
import { CHECKS } from '../../../server/checks/all-checks.ts';
import type { Finding, Fix } from '../../../server/checks/finding.ts';
import { findingsInSentence } from '../../fixtures/reading.ts';

const withFix = (text: string, { replace, text: put }: Fix): string =>
  text.slice(0, replace.start) + put + text.slice(replace.end);

/** What the fixes of a sentence's only finding make of it. */
const choices = (sentence: string): string[] => {
  const [finding, another] = findingsInSentence(sentence);
  equal(another, undefined);
  return finding?.fixes.map((fix) => withFix(sentence, fix)) ?? [];
};

/** Whether a sentence with a fix made is told the same of the same words; of others in it there may be more to say. */
function isStillTold(sentence: string, { check, message, start }: Finding, fix: Fix): boolean {
  const text = withFix(sentence, fix);
  const place = fix.replace.end <= start ? start + text.length - sentence.length : start;
  return findingsInSentence(text).some(
    (one) =>
      one.check === check &&
      one.message.id === message.id &&
      one.message.arguments.subject === message.arguments.subject &&
      one.start === place,
  );
}

describe('The fixes of warnings', () => {
  for (const { id, flagged } of CHECKS.filter(({ trigger }) => trigger === 'contradiction')) {
    it(`of ${id} leave nothing to warn of`, () => {
      const left = flagged.flatMap((example) =>
        findingsInSentence(example).flatMap((finding) =>
          finding.fixes
            .filter((fix) => fix.replace.end <= example.length && isStillTold(example, finding, fix))
            .map((fix) => withFix(example, fix)),
        ),
      );
      deepEqual(left, []);
    });
  }

  for (const [sentence, ...expected] of [
    // Of a crew any member, or another flight of theirs.
    [
      'Chris Hadfield flew on Apollo 12.',
      'Pete Conrad flew on Apollo 12.',
      'Richard Gordon flew on Apollo 12.',
      'Alan Bean flew on Apollo 12.',
      'Chris Hadfield flew on STS-74.',
      'Chris Hadfield flew on STS-100.',
      'Chris Hadfield flew on Soyuz TMA-07M.',
    ],
    // Both stay in the list, and only who is missing comes in.
    [
      'Neil Armstrong, John Glenn and Buzz Aldrin flew on Apollo 11.',
      'Neil Armstrong, Michael Collins and Buzz Aldrin flew on Apollo 11.',
    ],
    ['Rosetta is an Indian mission.', 'Rosetta is a European mission.', 'Rosetta is an American mission.'],
    // The same date, more exactly.
    [
      'Voyager 1 was launched in 1979.',
      'Voyager 1 was launched in 1977.',
      'Voyager 1 was launched on 5 September 1977.',
    ],
    ['In 1998, Spirit landed on Mars.', 'In 2004, Spirit landed on Mars.', 'On 4 January 2004, Spirit landed on Mars.'],
    // The sentence around the words stays right.
    ['The European Space Agency launched Voyager 1.', 'NASA launched Voyager 1.'],
    ['Luna 9 landed on Mars.', 'Luna 9 landed on the Moon.'],
    ['The United States’ Luna 9 landed on the Moon.', 'The Soviet Union’s Luna 9 landed on the Moon.'],
    ['India’s Voyager 1 is far away.', 'The United States’ Voyager 1 is far away.'],
  ] as const) {
    it(sentence, () => deepEqual(choices(sentence), expected));
  }
});
