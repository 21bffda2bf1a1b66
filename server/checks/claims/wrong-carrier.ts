import { claimCheck } from '../claim-check.ts';

export const wrongCarrier = claimCheck({
  id: 'wrong-carrier',
  title: 'Carried by another craft',
  explanation:
    'A rover, lander or probe travelled with another craft than the one you name: Huygens went to Saturn with Cassini, Philae to its comet with Rosetta. Perigee warns where the glossary knows the carrier, or where the two were launched on different days.',
  flagged: [
    'Sojourner arrived on Mars with Viking 2.',
    'The Huygens probe was carried by Galileo.',
    'Galileo carried the Huygens probe to Titan.',
    'Chang’e 3 set the rover Yutu-2 down on the Moon.',
    'The helicopter Ingenuity travelled aboard the rover Curiosity.',
  ],
  accepted: [
    'Sojourner arrived on Mars with Mars Pathfinder.',
    'The Huygens probe was carried by Cassini.',
    'Galileo did not carry the Huygens probe.',
    'Cassini, not Galileo, carried the Huygens probe.',
    'Rosetta released Philae in November 2014.',
  ],
});
