import { deepEqual } from 'node:assert/strict';
import type { HouseStyle } from '../../../server/checks/house-styles.ts';
import { findingsInExample } from '../../fixtures/reading.ts';

const fixed = (sentence: string, house: HouseStyle): string[] =>
  findingsInExample(sentence, house)
    .filter(({ check }) => check === 'house-style')
    .flatMap(({ fixes }) =>
      fixes.map(({ replace, text }) => sentence.slice(0, replace.start) + text + sentence.slice(replace.end)),
    );

describe('House style', () => {
  for (const [house, sentence, ...expected] of [
    ['any', 'The moon rose over the space program of NASA.'],
    ['nasa', 'The moon has a far side, said Apollo 8.', 'The Moon has a far side, said Apollo 8.'],
    ['nasa', 'The Moon has a far side, said Apollo 8.'],
    ['nasa', 'Cassini flew past the moon Enceladus.'],
    ['ap', 'Apollo 11 flew to the Moon.', 'Apollo 11 flew to the moon.'],
    ['ap', 'Apollo 11 flew to the moon.'],
    ['esa', 'Voyager 1 is billions of kilometers away.', 'Voyager 1 is billions of kilometres away.'],
    ['guardian', 'NASA flew Voyager 1.', 'Nasa flew Voyager 1.'],
    ['esa', 'After its fly-by of Venus, Galileo went on.', 'After its flyby of Venus, Galileo went on.'],
    ['esa', 'After two fly-bys of Venus, Cassini went on.', 'After two flybys of Venus, Cassini went on.'],
    ['plain', 'The taikonauts of Shenzhou 7 came back.', 'The astronauts of Shenzhou 7 came back.'],
    ['ap', 'The Space Shuttle Challenger broke apart.'],
  ] as const) {
    it(`${house}: ${sentence}`, () => deepEqual(fixed(sentence, house), expected));
  }
});
