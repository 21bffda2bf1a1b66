import { claimCheck } from '../claim-check.ts';

export const wrongDate = claimCheck({
  id: 'wrong-date',
  title: 'A date that the glossary contradicts',
  explanation:
    'The event happened at another time. Perigee compares dates only as exactly as you wrote them, and allows a day for time zones.',
  flagged: ['Voyager 1 was launched in 1979.', "ESA's Giotto flew past Halley's Comet in March 1996."],
  accepted: [
    'Voyager 1 was launched in September 1977.',
    'Voyager 1 was to have been launched in 1975.',
    "Giotto flew past Halley's Comet in March 1986.",
  ],
});
