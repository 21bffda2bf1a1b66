// What stands by itself in a sentence: no subject, list or date crosses from one part into another.
import { deepEqual } from 'node:assert/strict';
import { clausesIn, partsIn } from './reading.ts';

const PARTS: readonly (readonly [string, ...string[]])[] = [
  ['Ariel 1 went up in 1962, and Skynet 1A followed.', 'Ariel 1 went up in 1962', 'Skynet 1A followed.'],
  [
    'Akatsuki circles Venus, but BepiColombo, which ESA built with JAXA, goes to Mercury.',
    'Akatsuki circles Venus',
    'BepiColombo, which ESA built with JAXA, goes to Mercury.',
  ],
  ['Giotto was European – JAXA runs Hayabusa2.', 'Giotto was European', 'JAXA runs Hayabusa2.'],
  ['Giotto – ESA built it – met Halley.', 'Giotto ... met Halley.', 'ESA built it'],
  [
    'Giotto (in Italian the name is that of a painter) met Halley.',
    'Giotto ... met Halley.',
    'in Italian the name is that of a painter',
  ],
  [
    'Viking 1 went to Mars, and launched in 1997, Cassini went to Saturn.',
    'Viking 1 went to Mars',
    'launched in 1997, Cassini went to Saturn.',
  ],
  [
    'Whereas Lucy visits asteroids, Juno, a mission of NASA, orbits Jupiter.',
    'Whereas Lucy visits asteroids',
    'Juno, a mission of NASA, orbits Jupiter.',
  ],
  // One time, or one subject.
  ['When Philae landed, Rosetta watched.', 'When Philae landed, Rosetta watched.'],
  ['Rosetta orbited the comet, and landed on it in 2016.', 'Rosetta orbited the comet, and landed on it in 2016.'],
  ['Rosetta carried Philae, and a camera built by DLR.', 'Rosetta carried Philae, and a camera built by DLR.'],
  ['Kibo (Japanese; hope), also known as JEM, is a module.', 'Kibo (Japanese; hope), also known as JEM, is a module.'],
  [
    'Huygens, which landed while Cassini flew on, was European.',
    'Huygens, which landed while Cassini flew on, was European.',
  ],
];

describe('The parts of a sentence', () => {
  for (const [text, ...parts] of PARTS) it(text, () => deepEqual(partsIn(text), parts));

  it('keep subjects and lists to themselves', () => {
    deepEqual(clausesIn('Dawn visited Vesta, and Lucy, a Discovery mission, passed Dinkinesh.'), [
      'visit(agent: Dawn, theme: Vesta) active past asserted',
      'pass(agent: Lucy, theme: Dinkinesh) active past asserted',
    ]);
    deepEqual(clausesIn('Solar Orbiter has ten instruments, and Bean and Gordon flew on Apollo 12.').slice(-1), [
      'fly(agent: Bean and Gordon + Gordon, on: Apollo 12) active past asserted',
    ]);
    deepEqual(clausesIn('Mir came down, while the probe descended by parachute.').slice(-1), [
      'descend(agent: the probe, by: parachute) active past asserted',
    ]);
  });
});
