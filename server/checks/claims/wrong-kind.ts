import { claimCheck } from '../claim-check.ts';

export const wrongKind = claimCheck({
  id: 'wrong-kind',
  title: 'Called what it is not',
  explanation:
    'A lander is not a rover, a company is not a space agency, an asteroid is not a comet. Use the word that fits, or the one above it: *spacecraft*, *organisation*, *body*.',
  flagged: [
    'SpaceX is a space agency.',
    'The rover InSight measured marsquakes.',
    'InSight, a rover, measured marsquakes.',
    'The comet Ryugu was visited by Hayabusa2.',
    'The asteroid 67P was visited by Rosetta.',
  ],
  accepted: [
    'Space agencies such as NASA and ESA build rockets.',
    'SpaceX is not a space agency.',
    'Is SpaceX a space agency?',
    'The lander InSight measured marsquakes.',
    'Ryugu is not a comet but an asteroid; Hayabusa2 visited it.',
  ],
});
