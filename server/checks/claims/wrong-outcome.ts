import { claimCheck } from '../claim-check.ts';

export const wrongOutcome = claimCheck({
  id: 'wrong-outcome',
  title: 'It ended otherwise',
  explanation:
    'A landing is claimed that failed, or that never took place. Say that it crashed or fell silent, or that it was an attempt.',
  flagged: [
    'Beresheet landed on the Moon in 2019.',
    'Luna 25, which landed safely on the Moon in 2023, looked for ice.',
    'Having touched down softly, Luna 25 sent pictures.',
    'The Japanese lander Hakuto-R landed safely on the Moon.',
    'Mars Climate Orbiter landed on Mars.',
    'According to its makers, Beresheet landed safely on the Moon.',
  ],
  accepted: [
    'Beresheet crashed on the Moon in April 2019.',
    'Beresheet tried to land on the Moon in April 2019.',
    'Beresheet was to land on the Moon in April 2019.',
    'Beresheet did not land safely on the Moon.',
    'Did Beresheet land safely on the Moon?',
  ],
});
