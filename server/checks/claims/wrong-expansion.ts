import { claimCheck } from '../claim-check.ts';

export const wrongExpansion = claimCheck({
  id: 'wrong-expansion',
  title: 'An abbreviation with the wrong words',
  explanation: 'The abbreviation stands for something else.',
  flagged: ['ISRO, the Indian Satellite Research Organisation, has its headquarters in Bengaluru.'],
  accepted: ['ISRO, the Indian Space Research Organisation, has its headquarters in Bengaluru.'],
});
