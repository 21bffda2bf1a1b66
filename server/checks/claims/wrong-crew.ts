import { claimCheck } from '../claim-check.ts';

export const wrongCrew = claimCheck({
  id: 'wrong-crew',
  title: 'Somebody else flew',
  explanation: 'The person was not on that flight. The glossary lists the crews in full.',
  flagged: ['Gene Cernan flew on Apollo 11.'],
  accepted: ['Buzz Aldrin flew on Apollo 11.'],
});
