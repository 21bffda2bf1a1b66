import { claimCheck } from '../claim-check.ts';

export const wrongDate = claimCheck({
  id: 'wrong-date',
  title: 'A date that does not fit',
  explanation:
    'The event happened at another time. Perigee compares dates only as exactly as you wrote them, allows a day for time zones, and leaves plans alone. Where several events could be meant, it warns only if none of them fits.',
  flagged: [
    'Voyager 1 was launched in 1979.',
    'ESA’s Giotto flew past Halley’s Comet in March 1996.',
    'Voyager 1, launched in 1979, has left the heliosphere.',
    'The 1979 launch of Voyager 1 went well.',
    'Founded in 1985, the European Space Agency has 23 member states.',
    'Sputnik 1 was launched in 1957 and Explorer 1 in 1959.',
    'No American had landed there since the Surveyor 7 mission in 1964.',
    'Mariner 4 (1969) sent the first close pictures of another planet.',
    'The craft OSIRIS-REx touched the asteroid Bennu in October 2018.',
    'The age of space telescopes in X-rays began on 12 December 1972 with the launch of Uhuru.',
    'A few years after the Apollo 12 mission in 1971 nobody flew there any more.',
  ],
  accepted: [
    'Voyager 1 was launched in September 1977.',
    'Voyager 1 was to have been launched in 1975.',
    'Giotto flew past Halley’s Comet in March 1986.',
    'Voyager 1 was launched not in 1979 but in 1977.',
    'Was Voyager 1 launched in 1979?',
    'Neil Armstrong wrote in 1979 about the launch of Voyager 1.',
    'No American had landed there since the Surveyor 7 mission in 1968.',
    'Mariner 4 (1965) sent the first close pictures of another planet.',
    'The craft OSIRIS-REx touched the asteroid Bennu in October 2020.',
    'The age of space telescopes in X-rays began on 12 December 1970 with the launch of Uhuru.',
    'A few years after the Apollo 12 mission in 1969 nobody flew there any more.',
  ],
});
