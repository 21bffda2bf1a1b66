import { claimCheck } from '../claim-check.ts';

export const wrongDiscovery = claimCheck({
  id: 'wrong-discovery',
  title: 'Discovered by somebody else',
  explanation: 'The moon, planet or asteroid was discovered by somebody else.',
  flagged: ["Neptune's moon Triton was discovered by Urbain Le Verrier."],
  accepted: ["Neptune's moon Triton was discovered by William Lassell."],
});
