import { claimCheck } from '../claim-check.ts';

export const wrongKind = claimCheck({
  id: 'wrong-kind',
  title: 'Called what it is not',
  explanation: 'A lander is not a rover, a company is not a space agency, an asteroid is not a comet.',
  flagged: ['Space agencies such as NASA and SpaceX build rockets.'],
  accepted: ['Space agencies such as NASA and ESA build rockets.'],
});
