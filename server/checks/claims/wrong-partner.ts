import { claimCheck } from '../claim-check.ts';

export const wrongPartner = claimCheck({
  id: 'wrong-partner',
  title: 'A partner that took no part',
  explanation:
    'Joint missions are often credited to agencies that had no part in them. The glossary lists the partners of such missions in full.',
  flagged: ['The Voyager missions, jointly conducted by NASA and ESA, left the planets behind.'],
  accepted: ['Webb is the work of NASA, ESA and the CSA.'],
});
