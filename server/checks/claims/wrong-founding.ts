import { claimCheck } from '../claim-check.ts';

export const wrongFounding = claimCheck({
  id: 'wrong-founding',
  title: 'Founded by somebody else',
  explanation:
    'The company or agency was founded by somebody else. Where it had several founders each of them is right, and whoever bought it, led it or paid for it later is left alone.',
  flagged: [
    'Rocket Lab is driven by the vision of its founder, Jeff Bezos.',
    'The founders of Planet Labs, which launches its own spacecraft for Copernicus, were Will Marshall, Robbie Schingler and Peter Beck.',
    'Jeff Bezos founded SpaceX.',
    'SpaceX, founded by Jeff Bezos in 2002, builds rockets.',
    'Blue Origin was founded by Elon Musk.',
    'According to one magazine, Elon Musk founded Blue Origin.',
    'Virgin Galactic founder Jeff Bezos spoke.',
    'Elon Musk, the founder of Blue Origin, spoke.',
    "Blue Origin, Elon Musk's rocket company, builds New Glenn.",
    "Jeff Bezos's SpaceX flew again.",
    'Who is the founder of Blue Origin? Elon Musk.',
    'As the founder of Blue Origin, Elon Musk wants millions to live in space.',
    'Who founded Bigelow Aerospace? Jeff Bezos did.',
  ],
  accepted: [
    'Rocket Lab is driven by the vision of its founder, Peter Beck.',
    'Blue Origin and SpaceX and its founder, Elon Musk, were sued.',
    'The founders of Rocket Lab include Peter Beck.',
    'Elon Musk founded SpaceX.',
    'Elon Musk did not found Blue Origin.',
    'Did Elon Musk found Blue Origin?',
    'Blue Origin was founded not by Elon Musk but by Jeff Bezos.',
    'Virgin Galactic founder Richard Branson spoke.',
    'Jeff Bezos, the founder of Blue Origin, spoke.',
    "Blue Origin, Jeff Bezos's rocket company, builds New Glenn.",
    "Gwynne Shotwell's SpaceX flew again.",
    'As the founder of SpaceX, Elon Musk watched Blue Origin closely.',
    'Who founded Bigelow Aerospace? Robert Bigelow did.',
  ],
});
