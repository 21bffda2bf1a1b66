import { claimCheck } from '../claim-check.ts';

export const wrongOperator = claimCheck({
  id: 'wrong-operator',
  title: 'Run or launched by somebody else',
  explanation:
    'The craft or programme belongs to another agency. Perigee knows operators, partners, contributors, makers and their parent organisations, and speaks up only where the one you name is none of them.',
  flagged: [
    "ESA's IKAROS was the first craft to sail on sunlight.",
    "Roscosmos's Solar Orbiter carries ten instruments.",
  ],
  accepted: ["JAXA's IKAROS was launched in 2010.", "NASA and ESA's Solar Orbiter carries ten instruments."],
});
