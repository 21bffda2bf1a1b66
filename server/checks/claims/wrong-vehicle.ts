import { claimCheck } from '../claim-check.ts';

export const wrongVehicle = claimCheck({
  id: 'wrong-vehicle',
  title: 'Launched on another rocket',
  explanation: 'The craft left Earth on another launch vehicle. Members of one family of vehicles count as the same.',
  flagged: ['MAVEN was launched in November 2013 on a Delta II.'],
  accepted: ['MAVEN was launched in November 2013 on an Atlas V.'],
});
