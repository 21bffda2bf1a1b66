import { claimCheck } from '../claim-check.ts';

export const wrongSuccessor = claimCheck({
  id: 'wrong-successor',
  title: 'Came before or after another',
  explanation:
    'One thing is said to have taken the place of another that came later, or that had another successor. The glossary knows what came before an agency, a programme, a station or a rocket; where it lists that in full, anything else is wrong.',
  flagged: [
    'NASDA, the successor of JAXA, launched its own rockets.',
    'The Hubble Space Telescope, the successor to the James Webb Space Telescope, is still at work.',
    'Salyut 6 replaced Mir in orbit.',
    'JAXA was succeeded by NASDA.',
    'Sean O’Keefe took over from Charles Bolden at NASA.',
    'Charles Bolden was succeeded by Michael Griffin as NASA Administrator.',
    'JAXA emerged from ESRO.',
    'NASDA turned into ESA.',
    'The NACA (now JAXA) had thousands of employees.',
    'Project Gemini came after the Apollo programme.',
    'The Voskhod programme followed the Soyuz programme.',
  ],
  accepted: [
    'NASDA was succeeded by JAXA.',
    'JAXA, the successor of NASDA, launches its own rockets.',
    'The James Webb Space Telescope is the successor to the Hubble Space Telescope.',
    'Mir replaced Salyut 7.',
    'Salyut 6 did not replace Mir.',
    'James Webb was succeeded by Thomas Paine at the head of NASA.',
    'Michael Griffin followed Sean O’Keefe as NASA Administrator.',
    'The Ariane 6 is a successor of the Ariane 5.',
    'JAXA emerged from NASDA.',
    'NASDA turned into JAXA.',
    'The NACA (now NASA) had thousands of employees.',
    'NASDA became part of JAXA.',
    'ESA emerged from ESRO and ELDO.',
    'Project Gemini came after Project Mercury.',
    'The Soyuz programme followed the Vostok programme.',
  ],
});
