import { claimCheck } from '../claim-check.ts';

export const wrongSite = claimCheck({
  id: 'wrong-site',
  title: 'Launched from another site',
  explanation: 'The launch took place elsewhere.',
  flagged: ['LADEE was launched from Vandenberg in September 2013.'],
  accepted: ['LADEE was launched from Wallops Island in September 2013.'],
});
