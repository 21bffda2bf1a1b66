// A sentence that gives the very month of an event tells of it whatever its verb: the same in words that no frame knows.
import { deepEqual } from 'node:assert/strict';
import { findingsInSentence } from '../../fixtures/reading.ts';

interface Told {
  readonly right: string;
  readonly wrong: string;
  readonly check: string;
  readonly sentences: readonly ((value: string) => string)[];
}

const TOLD: readonly Told[] = [
  {
    right: 'Plesetsk',
    wrong: 'Baikonur',
    check: 'wrong-site',
    sentences: [
      (site) => `In March 2009 the team at ${site} waved GOCE goodbye.`,
      (site) => `Snow lay at ${site} in the days of March 2009 when GOCE went its way.`,
      (site) => `GOCE, slim as an arrow, soared out of ${site} in March 2009.`,
    ],
  },
  {
    right: 'an M-V',
    wrong: 'an H-IIA',
    check: 'wrong-vehicle',
    sentences: [
      (rocket) => `Hayabusa got away on ${rocket} in May 2003.`,
      (rocket) => `In May 2003 Hayabusa, packed small, sat atop ${rocket} and waited for the wind to drop.`,
    ],
  },
  {
    right: 'Challenger',
    wrong: 'Columbia',
    check: 'wrong-craft',
    sentences: [
      (orbiter) => `Kathryn Sullivan looked down on the Earth from aboard ${orbiter} in October 1984.`,
      (orbiter) => `In October 1984 Marc Garneau shared the cabin with six others on the Space Shuttle ${orbiter}.`,
    ],
  },
  {
    right: '67P/Churyumov–Gerasimenko',
    wrong: 'Wild 2',
    check: 'wrong-target',
    sentences: [
      (comet) => `On 6 August 2014, after ten years, Rosetta caught up with its comet, ${comet}.`,
      (comet) => `Rosetta pulled up beside the comet ${comet} in August 2014.`,
    ],
  },
];

const checksOf = (text: string): string[] =>
  findingsInSentence(text)
    .filter(({ severity }) => severity === 'warning')
    .map(({ check }) => check);

describe('A sentence with the month of an event', () => {
  for (const { right, wrong, check, sentences } of TOLD)
    for (const sentence of sentences) {
      it(`is held against the event: ${sentence(wrong)}`, () => deepEqual(checksOf(sentence(wrong)), [check]));
      it(`is right: ${sentence(right)}`, () => deepEqual(checksOf(sentence(right)), []));
    }

  const silent = [
    'GOCE was due for launch at Baikonur in March 2009.',
    'The team wanted GOCE to leave from Baikonur in March 2009.',
    'GOCE, meant to leave from Baikonur, went up in March 2009.',
    'GOCE was to leave from Baikonur in March 2009.',
    'In March 2009 GOCE was scheduled to leave from Baikonur.',
    'GOCE had been expected to go up from Baikonur in March 2009.',
    'In March 2009 GOCE did not leave from Baikonur.',
    'When Dawn left on a Delta II in September 2007, the Japanese were launching Kaguya.',
    'Unlike Deep Space 1 at Borrelly, Giotto had no working camera left in July 1992.',
    'In July 1992, while Magellan circled Venus, Giotto met its second comet.',
    'Had it been for the planners of March 2009, GOCE would have started from Baikonur.',
    'GOCE was first meant to leave Baikonur; it was March 2009 before it was in orbit.',
    'Until March 2009 GOCE had been stored, and the crew from Baikonur went home.',
    'In January 1994 Clementine was on its way, and NASA was building Cassini for Saturn.',
    'Sharman came to Mir in May 1991, when Atlantis was in its hangar.',
    'In October 1984 Kathryn Sullivan flew again; Discovery had made its first flight in August.',
  ];
  for (const text of silent)
    it(`is left alone where it tells of something beside it: ${text}`, () => deepEqual(checksOf(text), []));
});
