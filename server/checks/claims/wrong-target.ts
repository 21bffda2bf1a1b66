import { claimCheck } from '../claim-check.ts';

export const wrongTarget = claimCheck({
  id: 'wrong-target',
  title: 'Another world',
  explanation:
    'The craft went to another body. Perigee warns only where it knows all of a craft’s targets; bodies that it passed on the way and moons of the planet that it went to count as visited, and a telescope may look at anything.',
  flagged: [
    'NASA sent Dawn to Pluto.',
    'The spacecraft Dawn visited the asteroid Bennu.',
    'According to NASA, OSIRIS-REx was sent to Ryugu.',
    'OSIRIS-REx, sent to Ryugu in 2016, returned in 2023.',
    'OSIRIS-REx and Hayabusa2 visited Ryugu.',
    'InSight landed on the Moon in November 2018.',
    'The Stardust probe brought home dust of Halley’s Comet.',
    'The launch of the Saturn-bound InSight probe went well.',
    'The Mariner 10 mission to the planet Jupiter was a success.',
    'DART slammed into the asteroid Didymos in September 2022.',
  ],
  accepted: [
    'Lunokhod 1 began its tour of the Moon in November 1970.',
    'The spacecraft Dawn visited Vesta and Ceres.',
    'OSIRIS-REx was not sent to Ryugu but to Bennu.',
    'An earlier plan would have sent Dawn to Bennu.',
    'Did OSIRIS-REx fly to Ryugu?',
    'The Stardust probe brought home dust of Comet Wild 2.',
    'The Mariner 10 mission to the planet Mercury was a success.',
    'DART slammed into the moonlet Dimorphos in September 2022.',
  ],
});
