// What pronouns, descriptions and subjectless lines refer to, in whole texts: a false claim about the referent is found, and
// nothing is said where two could be meant.
import { deepEqual } from 'node:assert/strict';
import { analysisOf, foundIn, inALine } from '../../fixtures/reading.ts';

const FOUND: readonly (readonly [about: string, text: string, ...findings: string[]])[] = [
  ['it after a subject', 'Pioneer 11 flew past Jupiter. It was launched in 1978.', 'wrong-date: "1978" -> 1973'],
  [
    'it that only a craft can be',
    'NASA launched Pioneer 10 in March 1972. It flew past Jupiter in 1976.',
    'wrong-date: "1976" -> 1973',
  ],
  [
    'a description with a country',
    'Curiosity landed in 2012 and Zhurong in 2021. The Chinese rover was launched in 2018.',
    'wrong-date: "2018" -> 2020',
  ],
  [
    'a description with an agency',
    'Philae and Pioneer 11 were small. The ESA probe was launched in 2001.',
    'wrong-date: "2001" -> 2004',
  ],
  [
    'a description with a target',
    'Magellan and Cassini were big. The Saturn orbiter was launched in 1999.',
    'wrong-date: "1999" -> 1997',
  ],
  [
    'a possessor and a part',
    'ESA launched Rosetta to a comet in 2004. Its lander touched down in 2016.',
    'wrong-date: "2016" -> 2014',
  ],
  ['the two', 'Spirit and Opportunity were twins. The two rovers landed in 2006.', 'wrong-date: "2006" -> 2004'],
  ['they', 'Spirit and Opportunity were twins. They were launched in 2005.', 'wrong-date: "2005" -> 2003'],
  ['the crew', 'Apollo 12 was struck by lightning. The crew landed on the Moon in 1970.', 'wrong-date: "1970" -> 1969'],
  ['the title', '# Pioneer 11\n\nThe probe was launched in 1978.', 'wrong-date: "1978" -> 1973'],
  ['a line without subject', '# Pioneer 11\n\nAmerican space probe launched in 1978', 'wrong-date: "1978" -> 1973'],
  [
    'a participle without subject',
    '# Pioneer 11\n\n- Launched in April 1978',
    'wrong-date: "April 1978" -> April 1973',
  ],
  [
    'the subject of the paragraph before',
    'Pioneer 11 flew past Jupiter.\n\nIt was launched in 1978.',
    'wrong-date: "1978" -> 1973',
  ],
  [
    'a line before the title',
    'American space probe that was launched in 1978\n\n# Pioneer 11\n\nIt flew past Jupiter.',
    'wrong-date: "1978" -> 1973',
  ],
  [
    'a heading before the topic',
    '# Cassini and its probe\n\n## Huygens\n\nThe probe landed in 2009.',
    'wrong-date: "2009" -> 2005',
  ],
];

const SILENT: readonly (readonly [about: string, text: string])[] = [
  [
    'something that is only described',
    'Juno flew to Jupiter. The largest of its forerunners; it was launched in 1989.',
  ],
  ['two that fit', 'Beagle 2 and Philae were landers. The lander was launched in 1990.'],
  ['another one', 'Pioneer 11 flew past Jupiter. The other probe was launched in 1978.'],
  ['a next one', 'Pioneer 11 flew past Jupiter. The next spacecraft was launched in 1978.'],
  ['one without a name', 'Pioneer 11 flew past Jupiter. A probe of India followed. The probe was launched in 1978.'],
  ['a subject that is not known', 'Pioneer 11 flew past Jupiter. The camera broke. It was launched in 1978.'],
  ['a country that does not fit', 'Pioneer 11 flew past Jupiter. The Soviet probe was launched in 1978.'],
  ['an article that does not fit', '# Pioneer 11\n\nA probe was launched in 1978.'],
  ['a heading that is not known', '# Pioneer 11\n\n## Zarnitsa-7\n\nThe probe was launched in 1978.'],
  ['a noun that does not fit', '# Pioneer 11\n\nRussian opera written in 1978'],
  ['the topic or the last subject', '# Pioneer 11\n\nCassini reached Saturn.\n\nIt was launched in 1978.'],
  ['a line that names another', 'Pioneer 11 flew past Jupiter.\n\nWhat about Hayabusa2?\n\nIt was launched in 1978.'],
  [
    'a name in a line of its own',
    '# Probes\n\nPioneer 11\n\nPioneer 11 flew past Jupiter. Pioneer 11 left.\n\nSakigake\n\nThe probe was launched in 1985.',
  ],
  [
    'one of a series',
    '# Dawn at Vesta\n\nThe Russian Vega spacecraft flew to Venus, where the spacecraft was set down in 1985.',
  ],
  [
    'a sentence without a verb',
    'Titania is a moon of Uranus.\n\nThe smallest of the round moons of Saturn. It was discovered in 1789.',
  ],
  [
    'a paragraph between',
    'Pioneer 11 flew past Jupiter.\n\nThe opera house of the town was rebuilt after the war by its citizens.\n\nIt was opened in 1978.',
  ],
];

describe('Referents', () => {
  for (const [about, text, ...findings] of FOUND)
    it(`finds ${about}`, () => deepEqual(foundIn(analysisOf(text)).map(inALine), findings));
  for (const [about, text] of SILENT)
    it(`is silent about ${about}`, () => deepEqual(foundIn(analysisOf(text)).map(inALine), []));
});
