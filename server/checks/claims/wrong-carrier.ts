import { claimCheck } from '../claim-check.ts';

export const wrongCarrier = claimCheck({
  id: 'wrong-carrier',
  title: 'Carried by another craft',
  explanation:
    'A rover, lander or probe travelled with another craft than the one you name: Huygens went to Saturn with Cassini, Philae to its comet with Rosetta. Perigee warns where the glossary knows the carrier, or where the two were launched on different days.',
  flagged: [
    "The Curiosity rover's Mastcam-Z looked around on Mars.",
    'Chandrayaan-2 mapped the Moon, using the Moon Mineralogy Mapper.',
    'Tianhe, the core module of the ISS, went up in 2021.',
    "Yutu left its Chang'e 4 lander behind on the Moon.",
    'Sojourner arrived on Mars with Viking 2.',
    'The Huygens probe was carried by Galileo.',
    'Galileo carried the Huygens probe to Titan.',
    'Chang’e 3 set the rover Yutu-2 down on the Moon.',
    'The helicopter Ingenuity travelled aboard the rover Curiosity.',
    'The crew of Apollo 16 left the Moon in their lunar module Falcon.',
    'The Huygens probe travelled to Titan under the belly of Galileo.',
    'The Huygens probe rode beneath Galileo to Titan.',
    'David Scott and James Irwin drove away from the lunar module Intrepid.',
  ],
  accepted: [
    'The crew of Apollo 16 left the Moon in their lunar module Orion.',
    'The Huygens probe travelled to Titan under the belly of Cassini.',
    'David Scott and James Irwin drove away from the lunar module Falcon.',
    'Unlike the lunar module Eagle, that of Apollo 12 came down where it should.',
    "The Perseverance rover's Mastcam-Z looked around on Mars.",
    'Chandrayaan-1 mapped the Moon, using the Moon Mineralogy Mapper.',
    'Tianhe, the core module of Tiangong, went up in 2021.',
    'The module Destiny came up in the hold of the shuttle Atlantis.',
    "Yutu left its Chang'e 3 lander behind on the Moon.",
    'Sojourner arrived on Mars with Mars Pathfinder.',
    'The Huygens probe was carried by Cassini.',
    'Galileo did not carry the Huygens probe.',
    'Cassini, not Galileo, carried the Huygens probe.',
    'Rosetta released Philae in November 2014.',
  ],
});
