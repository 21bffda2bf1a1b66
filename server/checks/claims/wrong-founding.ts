import { claimCheck } from '../claim-check.ts';

export const wrongFounding = claimCheck({
  id: 'wrong-founding',
  title: 'Founded by somebody else',
  explanation: 'The company or agency was founded by somebody else.',
  flagged: ['Jeff Bezos founded SpaceX.'],
  accepted: ['Elon Musk founded SpaceX.'],
});
