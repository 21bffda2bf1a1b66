import { claimCheck } from '../claim-check.ts';

export const wrongTarget = claimCheck({
  id: 'wrong-target',
  title: 'Another world',
  explanation: "The craft went to another body. Perigee warns only where it knows all of a craft's targets.",
  flagged: ['The Soviet Lunokhod 1 began its tour of Mars in November 1970.'],
  accepted: ['Lunokhod 1 began its tour of the Moon in November 1970.'],
});
