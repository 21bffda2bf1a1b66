import { claimCheck } from '../claim-check.ts';

export const wrongQuantity = claimCheck({
  id: 'wrong-quantity',
  title: 'A figure that is far off',
  explanation:
    'The figure differs from the known one by more than your wording, rounding and the spread of sources explain.',
  flagged: ['The ISS circles the Earth at an altitude of roughly 4,000 kilometres.'],
  accepted: ['The ISS circles the Earth at an altitude of roughly 400 kilometres.'],
});
