// A value belongs to the clause that it stands in: true sentences with another clause's date, place, craft or world in them.
import { deepEqual } from 'node:assert/strict';
import { findingsInSentence } from '../../fixtures/reading.ts';

const TRUE: Readonly<Record<string, readonly string[]>> = {
  'a record and the date of a relative clause': [
    'The first woman in space, who was born in 1937, was Valentina Tereshkova.',
    'The first American to orbit the Earth, who had been chosen in 1959, was John Glenn.',
    'The first woman to command a shuttle, who had been a pilot of it in February 1995, was Eileen Collins.',
    'The first satellite of France, launched five years before that of China in April 1970, was Astérix.',
    'Sputnik 1, which burned up in January 1958, was the first artificial satellite.',
  ],
  'a relative clause between subject and verb': [
    'Salyut 1, to which Soyuz 10 failed to dock in April 1971, was the first space station.',
    'Galileo, which watched a comet hit Jupiter in July 1994, reached Jupiter in December 1995.',
    'Columbia, in which Ilan Ramon died in February 2003, had first flown in April 1981.',
  ],
  'two names with a clause between them': [
    'The Hubble Space Telescope, repaired by the crew of STS-61, was launched on Discovery.',
    'Compton, freed by the crew of STS-37 in 1991, was carried up by Atlantis.',
  ],
  'figures and crews side by side': [
    'Mercury, which takes 88 days to go round the Sun, turns once in 59 days.',
    'John Young, who had flown with Gus Grissom on Gemini 3 and with Michael Collins on Gemini 10, was a pilot.',
  ],
  'what either of two could be': [
    'Shenzhou 9, which docked with Tiangong-1 nine months after its launch in September 2011, carried three.',
  ],
  'a world of another deed': [
    'Zond 3, which photographed the Moon in July 1965, was sent on towards the orbit of Mars.',
  ],
  'a world that is denied': [
    'Far from flying past Uranus, Voyager 1 went on alone.',
    'Without ever seeing Neptune, Pioneer 11 left the planets behind.',
  ],
  'an event of another': [
    'India, which signed the Moon Agreement in January 1982, has not ratified it.',
    'Spitzer, which ran out of coolant in May 2009, was launched in August 2003.',
    'Opportunity, which reached Endeavour crater in August 2011, landed in January 2004.',
  ],
};

describe('A value belongs to its own clause', () => {
  for (const [what, sentences] of Object.entries(TRUE))
    it(what, () =>
      deepEqual(
        sentences.filter((sentence) => findingsInSentence(sentence).some(({ severity }) => severity === 'warning')),
        [],
      ),
    );
});
