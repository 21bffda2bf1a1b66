import { claimCheck } from '../claim-check.ts';

export const wrongCountry = claimCheck({
  id: 'wrong-country',
  title: 'Another country',
  explanation: 'The craft, agency or person comes from another country.',
  flagged: ['Kaguya, a South Korean orbiter launched in 2007, filmed the Moon.'],
  accepted: ['Kaguya, a Japanese orbiter launched in 2007, filmed the Moon.'],
});
