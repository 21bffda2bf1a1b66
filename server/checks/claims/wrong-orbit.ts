import { claimCheck } from '../claim-check.ts';

export const wrongOrbit = claimCheck({
  id: 'wrong-orbit',
  title: 'In another orbit',
  explanation: 'The craft was never in that orbit.',
  flagged: ['SOHO was placed in geostationary orbit.'],
  accepted: ['SOHO was placed near the L1 point.'],
});
