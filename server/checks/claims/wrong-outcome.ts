import { claimCheck } from '../claim-check.ts';

export const wrongOutcome = claimCheck({
  id: 'wrong-outcome',
  title: 'It ended otherwise',
  explanation:
    'A landing is claimed that failed or never took place, or a stay in orbit of a craft that only flew past. Say that it crashed, fell silent or flew past, or that it was an attempt.',
  flagged: [
    'Beresheet landed on the Moon in 2019.',
    'Luna 25, which landed safely on the Moon in 2023, looked for ice.',
    'Having touched down softly, Luna 25 sent pictures.',
    'The Japanese lander Hakuto-R landed safely on the Moon.',
    'Mars Climate Orbiter landed on Mars.',
    'According to its makers, Beresheet landed safely on the Moon.',
    'The probe New Horizons went into orbit around the dwarf planet Pluto.',
    'The French satellite Asterix is no longer in orbit.',
    'Vanguard 1 burned up in the atmosphere in 1964.',
  ],
  accepted: [
    'The French satellite Asterix is still in orbit.',
    'Vanguard 1 did not burn up in the atmosphere.',
    'Vanguard 1 may have burned up in the atmosphere.',
    'Vanguard 1 no longer sends signals.',
    'Salyut 7 burned up in the atmosphere in 1991.',
    'Beresheet crashed on the Moon in April 2019.',
    'Beresheet tried to land on the Moon in April 2019.',
    'Beresheet was to land on the Moon in April 2019.',
    'Beresheet did not land safely on the Moon.',
    'Luna 25 reached the Moon in August 2023; landing softly it was not.',
    'Did Beresheet land safely on the Moon?',
    'The probe New Horizons flew past the dwarf planet Pluto.',
  ],
});
