import { claimCheck } from '../claim-check.ts';

export const wrongTreaty = claimCheck({
  id: 'wrong-treaty',
  title: 'A treaty that says otherwise',
  explanation:
    'The treaty or law does not say so: it allows what you write that it forbids, or forbids what you write that it allows. Perigee knows the main terms of the well-known treaties and leaves every other matter alone.',
  flagged: [
    'The Partial Test Ban Treaty banned nuclear tests underground.',
    'The Outer Space Treaty bans all weapons from space.',
    'The Outer Space Treaty allows a state to claim the Moon.',
    'Under the Outer Space Treaty, states may claim territory on the Moon.',
    'According to the Outer Space Treaty no soldier may fly in space.',
    'The Wolf Amendment, which bars NASA from working with Japan, dates from 2011.',
  ],
  accepted: [
    'The Partial Test Ban Treaty banned nuclear tests in the atmosphere.',
    'The Partial Test Ban Treaty did not ban nuclear tests underground.',
    'The Outer Space Treaty bans nuclear weapons in orbit.',
    'The Outer Space Treaty forbids a state to claim the Moon.',
    'Under the Outer Space Treaty, states may not claim territory on the Moon.',
    'The Wolf Amendment bars NASA from working with China.',
    'Does the Outer Space Treaty ban all weapons from space?',
  ],
});
