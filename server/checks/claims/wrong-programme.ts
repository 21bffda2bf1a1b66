import { claimCheck } from '../claim-check.ts';

export const wrongProgramme = claimCheck({
  id: 'wrong-programme',
  title: 'Another programme',
  explanation: 'The mission belongs to another programme.',
  flagged: ["MESSENGER and Juno belonged to NASA's New Frontiers programme."],
  accepted: ["New Horizons and Juno belonged to NASA's New Frontiers programme."],
});
