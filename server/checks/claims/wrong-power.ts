import { claimCheck } from '../claim-check.ts';

export const wrongPower = claimCheck({
  id: 'wrong-power',
  title: 'Another source of power',
  explanation: 'The craft draws its power, or its thrust, from something else.',
  flagged: ['The two Viking landers drew their electricity from solar panels.'],
  accepted: ['The two Viking landers drew their electricity from radioisotope generators.'],
});
