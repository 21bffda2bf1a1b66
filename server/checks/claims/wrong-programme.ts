import { claimCheck } from '../claim-check.ts';

export const wrongProgramme = claimCheck({
  id: 'wrong-programme',
  title: 'Another programme',
  explanation:
    'The mission belongs to another programme. Missions that the glossary places in no programme are left alone.',
  flagged: [
    'Part of NASA’s New Frontiers programme, InSight listened to marsquakes.',
    'InSight, part of NASA’s New Frontiers programme, listened to marsquakes.',
    'MESSENGER and Juno belonged to NASA’s New Frontiers programme.',
    'MESSENGER, which belonged to the New Frontiers programme, orbited Mercury.',
    'OSIRIS-REx belonged to the Discovery Program.',
    'According to NASA, MESSENGER belonged to the New Frontiers programme.',
    'Lucy, a New Frontiers mission, passed Dinkinesh.',
    'Salyut 1 belonged to the Almaz programme.',
    'Luna 9 of the Venera programme landed softly.',
    'MESSENGER was launched under the New Frontiers programme.',
    'TESS is part of the Discovery Program.',
  ],
  accepted: [
    'The Mercury mission MESSENGER ended in 2015.',
    'Part of NASA’s Discovery programme, InSight listened to marsquakes.',
    'New Horizons and Juno belonged to NASA’s New Frontiers programme.',
    'MESSENGER was part of the Discovery Program.',
    'MESSENGER did not belong to the New Frontiers programme.',
    'Did MESSENGER belong to the New Frontiers programme?',
    'Lucy, a Discovery mission, passed Dinkinesh.',
    'Salyut 3 belonged to the Almaz programme.',
    'Luna 9 of the Luna programme landed softly.',
    'MESSENGER was launched under the Discovery Program.',
    'Salyut 3 belonged to the Salyut programme.',
  ],
});
