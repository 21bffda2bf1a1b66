import { claimCheck } from '../claim-check.ts';

export const wrongOutcome = claimCheck({
  id: 'wrong-outcome',
  title: 'It ended otherwise',
  explanation: 'A landing is claimed that failed or never took place.',
  flagged: ['Beresheet touched down safely on the Moon in April 2019.'],
  accepted: ['Beresheet crashed on the Moon in April 2019.'],
});
