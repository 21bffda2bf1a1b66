import { claimCheck } from '../claim-check.ts';

export const wrongName = claimCheck({
  id: 'wrong-name',
  title: 'A name written wrongly',
  explanation:
    'Nothing is known under this name, and it is a slip away from exactly one that is. Perigee speaks only where the words beside it or its company say that this one is meant: its target, its visitor, its crew.',
  flagged: [
    'Swift was renamed after Carl Sagan in 2018.',
    'The Chandra X-ray Observatory was originally known as GLAST.',
    'Why did NASA change the name of its GLAST telescope to Chandra?',
    'The Fermi telescope was renamed after Carl Sagan.',
    'Also known as the Mars Polar Lander, Akatsuki was launched in May 2010.',
    'The X-ray telescope XRISM’s forerunner ASTRO-H was dubbed "Kaguya" after its launch.',
    'Marine 10 flew past Venus on its way to Mercury.',
    'The Persevrance rover landed on Mars in February 2021.',
    'NASA’s New Horizons flew past Pluto and later past 2014 MU16.',
    'Rosetta orbited comet C67/P for two years.',
    'ESA’s Rossetta spacecraft carried the lander Philae.',
  ],
  accepted: [
    'Swift was renamed after Neil Gehrels in 2018.',
    'The Chandra X-ray Observatory was originally known as AXAF.',
    'NASA changed the name of its GLAST telescope to Fermi.',
    'Also known as the Venus Climate Orbiter, Akatsuki was launched in May 2010.',
    'ASTRO-H was dubbed "Hitomi" after its launch.',
    'The Fermi telescope was named after Enrico Fermi.',
    'The Fermi telescope was not named after Carl Sagan.',
    'Mariner 10 flew past Mercury in 1974.',
    'The Perseverance rover landed on Mars in February 2021.',
    'NASA’s New Horizons flew past Pluto and later past 2014 MU69.',
    'Rosetta orbited comet 67P for two years.',
    'Pioneers 10 and 11 flew past Jupiter.',
    'Marine 10 sank off Sicily while NASA watched Mars.',
    'A perseverant team ran the Mars rover Perseverance.',
    'The Marines of Apollo 11’s recovery ship cheered.',
  ],
});
