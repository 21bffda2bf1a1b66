// Which verbs are read in which constructions: a wrong agent, or a wrong year, in each. Printed, as gaps are found by eye.
import { ok } from 'node:assert/strict';
import { findingsInSentence } from '../../fixtures/reading.ts';

/** A verb as forms: past, participle, noun. */
type Verb = readonly [past: string, participle: string, noun: string];
type Constructions = Readonly<Record<string, (verb: Verb) => string>>;

interface Matrix {
  readonly what: string;
  /** How many cells have been read: more is better, and then this is raised. */
  readonly filled: number;
  readonly checks: readonly string[];
  readonly verbs: readonly Verb[];
  readonly constructions: Constructions;
}

const MATRICES: readonly Matrix[] = [
  {
    what: 'ESA and Voyager 1: a wrong agent',
    filled: 80,
    checks: ['wrong-operator', 'wrong-partner', 'wrong-maker'],
    verbs: [
      ['launched', 'launched', 'launch'],
      ['operated', 'operated', 'operation'],
      ['built', 'built', 'construction'],
      ['developed', 'developed', 'development'],
      ['ran', 'run', 'running'],
      ['sent up', 'sent up', 'dispatch'],
      ['managed', 'managed', 'management'],
      ['controlled', 'controlled', 'control'],
    ],
    constructions: {
      active: ([past]) => `ESA ${past} Voyager 1.`,
      passive: ([, participle]) => `Voyager 1 was ${participle} by ESA.`,
      'participle after': ([, participle]) => `Voyager 1, ${participle} by ESA, is far away.`,
      'participle before': ([, participle]) =>
        `${participle.replace(/^./, (c) => c.toUpperCase())} by ESA, Voyager 1 is far away.`,
      'relative of theme': ([, participle]) => `Voyager 1, which was ${participle} by ESA, is far away.`,
      'relative of agent': ([past]) => `ESA, which ${past} Voyager 1, has 23 member states.`,
      'relative with object': ([past]) => `Voyager 1, which ESA ${past}, is far away.`,
      nominal: ([, , noun]) => `The ${noun} of Voyager 1 by ESA was a feat.`,
      'possessive noun': ([, , noun]) => `ESA’s ${noun} of Voyager 1 was a feat.`,
      cleft: ([past]) => `It was ESA that ${past} Voyager 1.`,
      'not but': ([, participle]) => `Voyager 1 was ${participle} not by JAXA but by ESA.`,
      list: ([past]) => `ESA ${past} Giotto and Voyager 1.`,
      attributed: ([past]) => `According to NASA, ESA ${past} Voyager 1.`,
    },
  },
  {
    what: 'another year',
    filled: 67,
    checks: ['wrong-date'],
    verbs: [
      ['Voyager 1', 'launched', 'launch'],
      ['Apollo 11', 'landed', 'landing'],
      ['Sputnik 1', 'lifted off', 'lift-off'],
      ['The European Space Agency', 'founded', 'founding'],
      ['The Outer Space Treaty', 'signed', 'signing'],
      ['Chandrayaan-3', 'touched down', 'touchdown'],
      ['Skylab', 're-entered', 're-entry'],
    ],
    constructions: {
      'active or passive': ([theme, verb]) => `${theme} ${auxiliary(verb)}${verb} in 1995.`,
      'year first': ([theme, verb]) => `In 1995 ${inside(theme)} ${auxiliary(verb)}${verb}.`,
      relative: ([theme, verb]) => `${theme}, which ${auxiliary(verb)}${verb} in 1995, is well known.`,
      'participle after': ([theme, verb]) => `${theme}, ${verb} in 1995, is well known.`,
      nominal: ([theme, , noun]) => `The ${noun} of ${inside(theme)} in 1995 was a feat.`,
      'possessive noun': ([theme, , noun]) => `${theme}’s ${noun} in 1995 was a feat.`,
      'year as adjective': ([theme, , noun]) => `The 1995 ${noun} of ${inside(theme)} was a feat.`,
      cleft: ([theme, verb]) => `It was in 1995 that ${inside(theme)} ${auxiliary(verb)}${verb}.`,
      'not but': ([theme, verb]) => `${theme} ${auxiliary(verb)}${verb} not in 1994 but in 1995.`,
      attributed: ([theme, verb]) => `According to NASA, ${inside(theme)} ${auxiliary(verb)}${verb} in 1995.`,
    },
  },
];

const inside = (theme: string): string => theme.replace(/^The /, 'the ');
/** Craft land and lift off; they are launched, agencies founded and treaties signed. */
const auxiliary = (participle: string): string => (/^(launched|founded|signed)$/.test(participle) ? 'was ' : '');

const isFound = (sentence: string, checks: readonly string[]): boolean =>
  findingsInSentence(sentence).some(({ check }) => checks.includes(check));

for (const { what, filled, checks, verbs, constructions } of MATRICES) {
  describe(`The matrix of ${what}`, () => {
    const rows = verbs.map((verb) => ({
      verb,
      found: Object.values(constructions).map((sentenceOf) => isFound(sentenceOf(verb), checks)),
    }));
    const label = ({ 0: first, 1: second }: Verb): string => (checks.includes('wrong-date') ? second : first);

    after(() => {
      const lines = rows.map(
        ({ verb, found }) => `  ${label(verb).padEnd(14)}${found.map((one) => (one ? ' x' : ' .')).join('')}`,
      );
      const legend = Object.keys(constructions).join(', ');
      console.log(`\n  ${what}: ${legend}\n${lines.join('\n')}`);
    });

    it(`is filled at least so far: ${filled} of ${verbs.length * Object.keys(constructions).length}`, () => {
      const count = rows.flatMap(({ found }) => found).filter(Boolean).length;
      ok(count >= filled, `only ${count}`);
    });
  });
}
