// What the fixes of style make of a sentence: it stays one.
import { deepEqual } from 'node:assert/strict';
import { findingsInSentence } from '../../fixtures/reading.ts';

const fixed = (sentence: string): string[] =>
  findingsInSentence(sentence).flatMap(({ fixes }) =>
    fixes.map(({ replace, text }) => sentence.slice(0, replace.start) + text + sentence.slice(replace.end)),
  );

describe('The fixes of style', () => {
  for (const [sentence, ...expected] of [
    ['The landing of Rosetta was an extraordinary achievement.', 'The landing of Rosetta was an achievement.'],
    ['The flight of Gaia was a monumental achievement.', 'The flight of Gaia was an achievement.'],
    [
      'The Hubble telescope revolutionized our understanding of the universe.',
      'The Hubble telescope changed our understanding of the universe.',
    ],
    ['NASA pushes the boundaries of human knowledge.', 'NASA extends human knowledge.'],
    ['Webb will unlock the secrets of the universe.', 'Webb will study the universe.'],
    ['ESA has a world-class telescope in Chile.', 'ESA has a telescope in Chile.'],
    ['World-class telescopes are run by ESA.', 'Telescopes are run by ESA.'],
    ['The telescope of ESA is world-class.'],
    ['The astronaut passed away in 2012.', 'The astronaut died in 2012.'],
    [
      'Spaceflight takes skills which no single country can master.',
      'Spaceflight takes skills which few countries can master.',
    ],
    ['The unmanned probe Luna 9 landed in 1966.', 'The robotic probe Luna 9 landed in 1966.'],
    ['Luna 9 was an unmanned probe.', 'Luna 9 was a robotic probe.'],
    ['It was an unmanned flight of ESA.', 'It was an uncrewed flight of ESA.', 'It was a robotic flight of ESA.'],
    ['NASA has flown manned missions since 1961.', 'NASA has flown crewed missions since 1961.'],
  ] as const) {
    it(sentence, () => deepEqual(fixed(sentence), expected));
  }
});
