// Times that are told by another: what they count from, how loose they are, and where nothing is sure.
import { deepEqual } from 'node:assert/strict';
import { analysisOf, foundIn, inALine } from '../../fixtures/reading.ts';

const FOUND: readonly (readonly [text: string, finding: string])[] = [
  [
    'Sputnik 1 was launched on 4 October 1957. Three years later, Explorer 1 was launched.',
    'wrong-date: "Three years later"',
  ],
  ['Luna 9 landed in February 1966. Surveyor 1 landed two years later.', 'wrong-date: "two years later"'],
  ['Surveyor 1 landed on the Moon four years after Luna 9.', 'wrong-date: "four years after"'],
  ['InSight landed on Mars three years after launch.', 'wrong-date: "three years after"'],
  ['Sputnik 2 flew in November 1957. That December Explorer 1 was launched.', 'wrong-date: "That December"'],
  ['# A walk\n\n2015-06-06\n\nGemini 4 was launched 40 years ago.', 'wrong-date: "40 years ago"'],
];

const SILENT: readonly string[] = [
  'Sputnik 1 was launched on 4 October 1957. Four months later, Explorer 1 was launched.',
  'Luna 9 landed in February 1966. Surveyor 1 landed four months later.',
  'Surveyor 1 landed on the Moon four months after Luna 9.',
  'InSight landed on Mars six months after launch.',
  'Sputnik 2 flew in November 1957. The following year Explorer 1 was launched.',
  '# A walk\n\n2015-06-06\n\nGemini 4 was launched fifty years ago.',
  // No day of its own, no certain anchor, another clause.
  'Gemini 4 was launched 40 years ago.',
  'Work began in 1955 and ended in 1957. Three years later, Explorer 1 was launched.',
  'The town was founded in 1900. The opera was built. Three years later, Explorer 1 was launched.',
  'Sputnik 1 flew in 1957. Three years later, engineers who had launched Explorer 1 met.',
];

describe('Relative times', () => {
  for (const [text, finding] of FOUND)
    it(`finds: ${text}`, () => deepEqual(foundIn(analysisOf(text)).map(inALine), [finding]));
  for (const text of SILENT) it(`is silent: ${text}`, () => deepEqual(foundIn(analysisOf(text)).map(inALine), []));
});
