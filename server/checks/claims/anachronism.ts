import { claimCheck } from '../claim-check.ts';

export const anachronism = claimCheck({
  id: 'anachronism',
  title: 'Before its time, or after it',
  explanation: 'The agency or country did not exist when the craft flew.',
  flagged: ['JAXA launched Nozomi in July 1998.'],
  accepted: ['ISAS launched Nozomi in July 1998.'],
});
