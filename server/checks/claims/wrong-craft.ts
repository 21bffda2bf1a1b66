import { claimCheck } from '../claim-check.ts';

export const wrongCraft = claimCheck({
  id: 'wrong-craft',
  title: 'It was another craft',
  explanation:
    'Everything else in the sentence fits what another craft did: the same day, or the same world in the same year. Perigee warns only where the craft that you name cannot have done it, since it was launched later, had come to its end, or went elsewhere.',
  flagged: [
    'Pioneer 10 flew past Saturn in September 1979.',
    'In January 1986 Voyager 1 flew past Uranus.',
    'The probe Hayabusa arrived at the asteroid Ryugu in June 2018.',
    'Pioneer 10’s 1979 flyby of Saturn was a first.',
    'In November 1996 the Juno spacecraft photographed Europa.',
    'The crew of Space Shuttle Atlantis on STS-95 were back on Earth in November 1998.',
    'During their flight in November 1969 the Apollo 11 crew landed in the Ocean of Storms.',
    'In January 1986 the craft Voyager 1 photographed the planet Uranus.',
    'The first close look came in March 1974, when the craft Mariner 9 passed the planet Mercury.',
  ],
  accepted: [
    'In December 1968 Apollo 8 flew to the Moon (two tortoises had circled it three months earlier).',
    'Pioneer 11 flew past Saturn in September 1979.',
    'In January 1986 Voyager 2 flew past Uranus.',
    'Did Hayabusa arrive at the asteroid Ryugu in June 2018?',
    'Pioneer 10 did not fly past Saturn in September 1979.',
    'It is a myth that Voyager 1 flew past Uranus in January 1986.',
    'In November 1996 the Galileo spacecraft photographed Europa.',
    'The crew of Space Shuttle Discovery on STS-95 were back on Earth in November 1998.',
    'Space Shuttle Atlantis followed STS-95 into orbit.',
    'In January 1986 the craft Voyager 2 photographed the planet Uranus.',
    'In 1990 the craft Voyager 1 photographed the planet Neptune from afar.',
  ],
});
