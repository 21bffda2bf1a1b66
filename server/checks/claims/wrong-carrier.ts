import { claimCheck } from '../claim-check.ts';

export const wrongCarrier = claimCheck({
  id: 'wrong-carrier',
  title: 'Carried by another craft',
  explanation: 'A rover, lander or probe travelled with another craft than the one you name.',
  flagged: ['Sojourner arrived on Mars with Viking 2.'],
  accepted: ['Sojourner arrived on Mars with Mars Pathfinder.'],
});
