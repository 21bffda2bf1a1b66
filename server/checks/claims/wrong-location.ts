import { claimCheck } from '../claim-check.ts';

export const wrongLocation = claimCheck({
  id: 'wrong-location',
  title: 'In another country',
  explanation: 'The launch site lies in another country.',
  flagged: ['The Baikonur Cosmodrome lies in Uzbekistan.'],
  accepted: ['The Baikonur Cosmodrome lies in Kazakhstan.'],
});
