import { claimCheck } from '../claim-check.ts';

export const wrongSite = claimCheck({
  id: 'wrong-site',
  title: 'Launched from another site',
  explanation:
    'The launch took place elsewhere. A site and the larger one that it lies in count as the same, as do its former names.',
  flagged: [
    'The Dragon of Crew-6 splashed down in the Pacific Ocean.',
    'Crew-8’s Dragon splashed down in the Pacific in October 2024.',
    'Mir was brought down over the Atlantic in March 2001.',
    'Conrad, Gordon and Bean splashed down in the Indian Ocean.',
    'LADEE was launched from Vandenberg in September 2013.',
    'NASA launched LADEE from Vandenberg.',
    'LADEE, launched from Vandenberg in 2013, studied the lunar dust.',
    'The launch of LADEE from Vandenberg was seen far and wide.',
    'Apollo 11, which lifted off from Baikonur, landed in July 1969.',
    'According to Roscosmos, Sputnik 1 was launched from Plesetsk.',
    'Apollo 8 splashed down in the Atlantic Ocean.',
    'The Perseverance rover left for Mars from California in July 2020.',
  ],
  accepted: [
    'The Dragon of Crew-6 splashed down in the Atlantic.',
    'Crew-8’s Dragon splashed down in the Gulf of Mexico in October 2024.',
    'Mir was brought down over the South Pacific in March 2001.',
    'The Zenit-2 flew from Baikonur, and the Zenit-3SL from the Ocean Odyssey in the Pacific.',
    'Conrad, Gordon and Bean splashed down in the Pacific Ocean.',
    'LADEE was launched from Wallops Island in September 2013.',
    'LADEE was not launched from Vandenberg.',
    'LADEE was launched not from Vandenberg but from Wallops.',
    'LADEE was controlled from California.',
    'Sputnik 1 could be launched only from Baikonur.',
    'Apollo 8 splashed down in the Pacific Ocean.',
    'It was the first Soyuz ever launched from Kourou.',
    'The Perseverance rover left for Mars from Florida in July 2020.',
    'Dawn left for Ceres in September 2012.',
    'Landsat 8 was launched in 2013 with an instrument from Japan.',
  ],
});
