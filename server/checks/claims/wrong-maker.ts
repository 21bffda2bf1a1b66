import { claimCheck } from '../claim-check.ts';

export const wrongMaker = claimCheck({
  id: 'wrong-maker',
  title: 'Built by somebody else',
  explanation:
    'Somebody else built the craft. Perigee knows makers and their parents, forerunners and heirs, and speaks up where the glossary lists the makers in full and the one you name is none of them; whoever made a part of it is left alone.',
  flagged: [
    'Vulcan Centaur rose from Florida on two RD-180 engines.',
    'Electron, a small rocket, is driven by nine Merlin engines.',
    'The Apollo Lunar Module was built by Boeing for NASA.',
    'Boeing built the Apollo Lunar Module.',
    'The Apollo Lunar Module, built by Boeing, carried two astronauts.',
    'The Juno orbiter was built by Boeing.',
    'ESA built the Opportunity rover.',
    'NASA built the Huygens probe that Cassini carried.',
    'The Boeing-built MAVEN orbiter studies the air of Mars.',
  ],
  accepted: [
    'Vulcan Centaur rose from Florida on two BE-4 engines.',
    'Electron, a small rocket, is driven by nine Rutherford engines.',
    'Unlike the Atlas V with its RD-180, Vulcan has two engines.',
    'The Apollo Lunar Module was built by Grumman for NASA.',
    'The Apollo Lunar Module was not built by Boeing.',
    'Northrop Grumman goes back to Grumman, which built the Apollo Lunar Module.',
    'The Juno orbiter was built by Lockheed Martin.',
    'NASA built the Opportunity rover.',
    'The Pegasus-XL rocket was built by Orbital Sciences, now Northrop Grumman.',
    'The Lockheed Martin-built MAVEN orbiter studies the air of Mars.',
    'Boeing built wiring for the ground stations of Juno.',
  ],
});
