import { claimCheck } from '../claim-check.ts';

export const wrongMaker = claimCheck({
  id: 'wrong-maker',
  title: 'Built by somebody else',
  explanation:
    'Another company built the craft. Perigee knows makers and their parents and forerunners, and speaks up only where the one you name is none of them.',
  flagged: [
    'Vulcan Centaur rose from Florida on two RD-180 engines.',
    'Electron, a small rocket, is driven by nine Merlin engines.',
    'The Apollo Lunar Module was built by Boeing for NASA.',
    'Boeing built the Apollo Lunar Module.',
    'The Apollo Lunar Module, built by Boeing, carried two astronauts.',
  ],
  accepted: [
    'Vulcan Centaur rose from Florida on two BE-4 engines.',
    'Electron, a small rocket, is driven by nine Rutherford engines.',
    'Unlike the Atlas V with its RD-180, Vulcan has two engines.',
    'The Apollo Lunar Module was built by Grumman for NASA.',
    'The Apollo Lunar Module was not built by Boeing.',
    'Northrop Grumman goes back to Grumman, which built the Apollo Lunar Module.',
  ],
});
