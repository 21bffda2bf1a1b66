import { claimCheck } from '../claim-check.ts';

export const wrongDiscovery = claimCheck({
  id: 'wrong-discovery',
  title: 'Discovered by somebody else',
  explanation:
    'The moon, planet or asteroid was discovered by somebody else. Where several people share a discovery each of them is right, and whoever searched, predicted or named it is left alone.',
  flagged: [
    'The moon Adrastea was found in pictures of Jupiter taken by Voyager 1.',
    'Phobos, a moon of Mars, was discovered by Mariner 9.',
    'Neptune’s moon Triton was discovered by Urbain Le Verrier.',
    'Saturn’s moon Titan was discovered by Galileo Galilei.',
    'Triton, discovered by Urbain Le Verrier, orbits Neptune.',
    'Triton, which was discovered by Urbain Le Verrier, orbits Neptune.',
    'William Herschel is the discoverer of Pluto.',
    "Triton's discoverer was Asaph Hall.",
    'The discovery of Ceres by William Herschel surprised everybody.',
    'The rings of Saturn were first seen by Johannes Kepler.',
    'It was Percival Lowell who found Pluto in 1930.',
  ],
  accepted: [
    'Thalassa is a moon of Neptune found by Voyager 2 in 1989.',
    'Huygens discovered Titan in 1655, 349 years before the Huygens probe came down there.',
    'The moon Adrastea was found in pictures of Jupiter taken by Voyager 2.',
    'Phobos, a moon of Mars, was discovered by Asaph Hall.',
    'Neptune’s moon Triton was discovered by William Lassell.',
    'Neptune’s moon Triton was not discovered by Urbain Le Verrier.',
    'Triton was discovered not by Urbain Le Verrier but by William Lassell.',
    'Did Urbain Le Verrier discover Triton?',
    'Urbain Le Verrier searched for Neptune.',
    'Clyde Tombaugh is the discoverer of Pluto.',
    "Triton's discoverer was William Lassell.",
    'The discovery of Ceres by Giuseppe Piazzi surprised everybody.',
    'The rings of Saturn were first seen by Galileo Galilei.',
    'It was Clyde Tombaugh who found Pluto in 1930.',
    'Voyager 1 photographed the rings of Saturn.',
  ],
});
