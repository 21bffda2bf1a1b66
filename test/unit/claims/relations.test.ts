// Relations x constructions x stances: a wrong value is found in every construction, the right one never, and a wrong one not
// where it is doubted. Printed, as gaps are found by eye.
import { deepEqual, ok } from 'node:assert/strict';
import { findingsInSentence } from '../../fixtures/reading.ts';

interface Relation {
  readonly subject: string;
  /** What a text calls it after its first mention. */
  readonly kind: string;
  /** "was launched" */
  readonly finite: string;
  /** "launched"; none where the verb cannot stand so. */
  readonly participle?: string;
  /** "launch" */
  readonly noun?: string;
  /** With `{}` for the value: "in {}". */
  readonly complement: string;
  /** The complement of the noun, where it is another: "flew past {}", "the flyby of {}". */
  readonly ofNoun?: string;
  readonly wrong: string;
  readonly right: string;
}

const RELATIONS: Readonly<Record<string, Relation>> = {
  'launch date': relation('Mariner 9', 'probe', 'was launched', 'launched', 'launch', 'in {}', '1973', '1971'),
  'landing date': relation(
    'InSight',
    'lander',
    'landed on Mars',
    undefined,
    'landing on Mars',
    'in {}',
    '2012',
    '2018',
  ),
  'end date': relation(
    'MESSENGER',
    'probe',
    'crashed on Mercury',
    undefined,
    'crash on Mercury',
    'in {}',
    '2011',
    '2015',
  ),
  're-entry date': relation('Mir', 'station', 're-entered', undefined, 're-entry', 'in {}', '1999', '2001'),
  'launch vehicle': relation(
    'Rosetta',
    'probe',
    'was launched',
    'launched',
    'launch',
    'by an {}',
    'Atlas V',
    'Ariane 5',
  ),
  'launch site': relation('Giotto', 'probe', 'was launched', 'launched', 'launch', 'from {}', 'Baikonur', 'Kourou'),
  'landing body': relation('Huygens', 'probe', 'landed', undefined, 'landing', 'on {}', 'Europa', 'Titan'),
  'flyby body': relation('New Horizons', 'probe', 'flew', undefined, 'flight', 'past {}', 'Neptune', 'Pluto'),
  'orbited body': relation(
    'Magellan',
    'probe',
    'went into orbit',
    undefined,
    'entry into orbit',
    'around {}',
    'Mars',
    'Venus',
  ),
  maker: relation('Mariner 10', 'probe', 'was built', 'built', 'construction', 'by {}', 'Lockheed Martin', 'Boeing'),
  operator: relation('XMM-Newton', 'observatory', 'is operated', 'operated', 'operation', 'by {}', 'JAXA', 'ESA'),
  discoverer: relation(
    'Triton',
    'moon',
    'was discovered',
    'discovered',
    'discovery',
    'by {}',
    'Galileo Galilei',
    'William Lassell',
  ),
  'discovery date': relation('Enceladus', 'moon', 'was discovered', 'discovered', 'discovery', 'in {}', '1898', '1789'),
  founder: relation('Blue Origin', 'company', 'was founded', 'founded', 'founding', 'by {}', 'Elon Musk', 'Jeff Bezos'),
  'founding date': relation('JAXA', 'agency', 'was founded', 'founded', 'founding', 'in {}', '1995', '2003'),
  crew: relation('Gemini 8', 'flight', 'was flown', 'flown', 'flight', 'by {}', 'John Glenn', 'Neil Armstrong'),
  docking: relation('Shenzhou 9', 'craft', 'docked', undefined, 'docking', 'with {}', 'Tiangong-2', 'Tiangong-1'),
  carrier: relation('Philae', 'lander', 'was carried', 'carried', 'transport', 'by {}', 'Hayabusa2', 'Rosetta'),
  country: relation(
    'Sputnik 1',
    'satellite',
    'was launched',
    'launched',
    'launch',
    'by {}',
    'China',
    'the Soviet Union',
  ),
  programme: relation(
    'OSIRIS-REx',
    'probe',
    'belongs',
    undefined,
    'place',
    'to the {}',
    'Discovery Program',
    'New Frontiers program',
  ),
  location: relation(
    'The Jet Propulsion Laboratory',
    'laboratory',
    'is located',
    'located',
    'location',
    'in {}',
    'Texas',
    'California',
  ),
  membership: relation(
    'Canada',
    'country',
    'signed',
    undefined,
    'signing',
    '{}',
    'the Moon Agreement',
    'the Artemis Accords',
  ),
  power: relation(
    'Voyager 2',
    'probe',
    'is powered',
    'powered',
    'operation',
    'by {}',
    'solar panels',
    'radioisotope generators',
  ),
  nationality: relation('Chris Hadfield', 'astronaut', 'comes', undefined, 'arrival', 'from {}', 'Australia', 'Canada'),
  mass: relation('Sputnik 1', 'satellite', 'weighed', 'weighing', 'weight', '{}', '600 kg', '84 kg'),
};

function relation(
  subject: string,
  kind: string,
  finite: string,
  participle: string | undefined,
  noun: string,
  complement: string,
  wrong: string,
  right: string,
): Relation {
  return { subject, kind, finite, ...(participle && { participle }), noun, complement, wrong, right };
}

type Parts = Relation & { readonly value: string; readonly inside: string };
const big = (text: string): string => text.replace(/^./, (c) => c.toUpperCase());

/** Those in which the claim is made. */
const CONSTRUCTIONS: Readonly<Record<string, (parts: Parts) => string | undefined>> = {
  plain: ({ subject, finite, value }) => `${subject} ${finite} ${value}.`,
  fronted: ({ inside, finite, value, complement }) =>
    /^(?:in|from|by|on) /.test(complement) ? `${big(value)}, ${inside} ${finite}.` : undefined,
  relative: ({ subject, finite, value }) => `${subject}, which ${finite} ${value}, is well known.`,
  'participle after': ({ subject, participle, value }) =>
    participle && `${subject}, ${participle} ${value}, is well known.`,
  'participle before': ({ inside, participle, value }) =>
    participle && `${big(participle)} ${value}, ${inside} became well known.`,
  'participle in list': ({ inside, participle, value }) =>
    participle && `Among the subjects of the book is ${inside}, ${participle} ${value}.`,
  nominal: ({ inside, noun, value }) => `The ${noun} of ${inside} ${value} was a feat.`,
  'possessive noun': ({ subject, noun, value }) => `${subject}’s ${noun} ${value} was a feat.`,
  cleft: ({ inside, finite, value, complement }) =>
    /^\{\}/.test(complement) ? undefined : `It was ${value} that ${inside} ${finite}.`,
  'first of two verbs': ({ subject, finite, value }) => `${subject} ${finite} ${value} and became well known.`,
  'second of two verbs': ({ subject, finite, value }) => `${subject} became well known and ${finite} ${value}.`,
  'after an aside': ({ subject, finite, value }) => `${subject}, a favourite of many writers, ${finite} ${value}.`,
  'after a clause': ({ inside, finite, value }) =>
    `Although few people noticed at the time, ${inside} ${finite} ${value}.`,
  'before a clause': ({ subject, finite, value }) => `${subject} ${finite} ${value}, while the world looked on.`,
  'with more after it': ({ subject, finite, value }) =>
    `${subject} ${finite} ${value} after years of hard work by many people.`,
  adverb: ({ subject, finite, value }) => `${subject} finally ${finite} ${value}.`,
  'that clause': ({ inside, finite, value }) => `Few people know that ${inside} ${finite} ${value}.`,
  'when clause': ({ inside, finite, value }) => `Many were surprised when ${inside} ${finite} ${value}.`,
  attributed: ({ inside, finite, value }) => `According to the museum, ${inside} ${finite} ${value}.`,
  semicolon: ({ subject, finite, value }) =>
    `Much was learned; ${subject === 'The Jet Propulsion Laboratory' ? 'the Jet Propulsion Laboratory' : subject} ${finite} ${value}.`,
  pronoun: ({ subject, finite, value, kind }) =>
    `${subject} is well known. ${kind === 'astronaut' ? 'He' : 'It'} ${finite} ${value}.`,
  definite: ({ subject, finite, value, kind }) => `${subject} is well known. The ${kind} ${finite} ${value}.`,
  caption: ({ inside, participle, value }) => participle && `A model of ${inside}, ${participle} ${value}.`,
};

/** Those that leave it open, or take it back. */
const OPEN: Readonly<Record<string, (parts: Parts) => string>> = {
  denied: ({ inside, finite, value }) => `It is not true that ${inside} ${finite} ${value}.`,
  myth: ({ inside, finite, value }) => `It is a myth that ${inside} ${finite} ${value}.`,
  asked: ({ inside, finite, value }) => `Is it true that ${inside} ${finite} ${value}?`,
  supposed: ({ inside, finite, value }) => `Suppose that ${inside} ${finite} ${value}.`,
  conditional: ({ inside, finite, value }) => `If ${inside} ${finite} ${value}, much would be different.`,
  reported: ({ inside, finite, value }) => `One paper wrongly wrote that ${inside} ${finite} ${value}.`,
  believed: ({ inside, finite, value }) =>
    `Many people believe that ${inside} ${finite} ${value}, but they are mistaken.`,
  fiction: ({ inside, finite, value }) => `In the novel, ${inside} ${finite} ${value}.`,
};

const partsOf = (relation: Relation, value: string): Parts => ({
  ...relation,
  value: relation.complement.replace('{}', value),
  inside: relation.subject.replace(/^The /, 'the '),
});

const isWarned = (sentence: string): boolean =>
  findingsInSentence(sentence).some(({ severity }) => severity === 'warning');

/** How many of the cells in which a wrong value can stand are read: more is better, and then this is raised. */
const FILLED = 448;

describe('Relations, constructions and stances', () => {
  const rows = Object.entries(RELATIONS).map(([name, relation]) => {
    const [wrong, right] = [partsOf(relation, relation.wrong), partsOf(relation, relation.right)];
    const cells = Object.values(CONSTRUCTIONS).map((of) => {
      const sentence = of(wrong);
      return sentence === undefined ? '-' : isWarned(sentence) ? 'x' : '.';
    });
    const alarms = [
      ...Object.values(CONSTRUCTIONS).map((of) => of(right)),
      ...Object.values(OPEN).flatMap((of) => [of(wrong), of(right)]),
    ].filter((sentence) => sentence !== undefined && isWarned(sentence));
    return { name, cells, alarms };
  });

  after(() => {
    const lines = rows.map(({ name, cells }) => `  ${name.padEnd(18)}${cells.map((cell) => ` ${cell}`).join('')}`);
    console.log(`\n  a wrong value in: ${Object.keys(CONSTRUCTIONS).join(', ')}\n${lines.join('\n')}`);
  });

  for (const { name, alarms } of rows)
    it(`${name}: the right value is never doubted, a wrong one not where it is left open or taken back`, () => {
      deepEqual(alarms, []);
    });

  it(`a wrong value is found in ${FILLED} cells at least`, () => {
    const count = rows.flatMap(({ cells }) => cells).filter((cell) => cell === 'x').length;
    ok(count >= FILLED, `only ${count}`);
  });
});
