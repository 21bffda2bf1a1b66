import { claimCheck } from '../claim-check.ts';

export const wrongProgramme = claimCheck({
  id: 'wrong-programme',
  title: 'Another programme',
  explanation:
    'The mission belongs to another programme. Missions that the glossary places in no programme are left alone.',
  flagged: [
    'MESSENGER and Juno belonged to NASA’s New Frontiers programme.',
    'MESSENGER, which belonged to the New Frontiers programme, orbited Mercury.',
    'OSIRIS-REx belonged to the Discovery Program.',
    'According to NASA, MESSENGER belonged to the New Frontiers programme.',
  ],
  accepted: [
    'New Horizons and Juno belonged to NASA’s New Frontiers programme.',
    'MESSENGER was part of the Discovery Program.',
    'MESSENGER did not belong to the New Frontiers programme.',
    'Did MESSENGER belong to the New Frontiers programme?',
  ],
});
