import { claimCheck } from '../claim-check.ts';

export const wrongMembership = claimCheck({
  id: 'wrong-membership',
  title: 'Not a member',
  explanation: 'The country or agency does not belong to that body.',
  flagged: ['Canada is a member state of the European Space Agency.'],
  accepted: ['Norway is a member state of the European Space Agency.'],
});
