import { claimCheck } from '../claim-check.ts';

export const wrongPartner = claimCheck({
  id: 'wrong-partner',
  title: 'A partner that took no part',
  explanation:
    'Joint missions are often credited to agencies that had no part in them. Perigee warns only where the glossary lists the partners of a mission in full; contributors of an instrument count as partners.',
  flagged: [
    'Cassini, a joint mission of NASA and JAXA, orbited Saturn.',
    'The New Horizons mission, jointly run by NASA and ESA, left the planets behind.',
    'Voyager 1 was a joint mission of NASA and ESA.',
    'The James Webb Space Telescope is a collaboration between NASA, ESA and JAXA.',
    'NASA and JAXA jointly built the James Webb Space Telescope.',
    'Together with JAXA, NASA built the James Webb Space Telescope.',
    'NASA partnered with JAXA on New Horizons.',
    'NASA teamed up with ESA to build New Horizons.',
    'The Hubble Space Telescope is run by NASA and JAXA.',
    'BepiColombo was built jointly with ISRO.',
    'ISRO was ESA’s partner in BepiColombo.',
    'ESA and ISRO cooperated on BepiColombo.',
  ],
  accepted: [
    'In partnership with SpaceX, NASA launched IXPE in December 2021.',
    'Cassini, a joint mission of NASA and ESA, orbited Saturn.',
    'CHEOPS is a joint mission of ESA and Switzerland.',
    'NASA, ESA and the CSA jointly built Webb.',
    'BepiColombo is a joint mission of ESA and JAXA.',
    'Cassini–Huygens was a joint mission of NASA, ESA and ASI.',
    'Voyager 1 was not a joint mission of NASA and ESA.',
    'Was Voyager 1 a joint mission of NASA and ESA?',
    'JAXA teamed up with ESA for BepiColombo.',
    'The Hubble Space Telescope is run by NASA and ESA.',
    'The two craft, Luna 16 and Magellan, were built by NPO Lavochkin and Martin Marietta respectively.',
    'The two craft, Luna 17 and Magellan, were built by NPO Lavochkin and Martin Marietta.',
    'BepiColombo was built jointly with JAXA.',
    'JAXA was ESA’s partner in BepiColombo.',
    'ESA and JAXA cooperated on BepiColombo.',
  ],
});
