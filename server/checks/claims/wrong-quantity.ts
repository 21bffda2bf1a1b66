import { claimCheck } from '../claim-check.ts';

export const wrongQuantity = claimCheck({
  id: 'wrong-quantity',
  title: 'A figure that is far off',
  explanation:
    'The figure differs from the known one by more than your wording (*about*, *nearly*, *over*), rounding and the spread of sources explain. Units are converted before they are compared.',
  flagged: [
    'The ISS flies at a height of 4,000 kilometres above the Earth.',
    'The ISS, which circles the Earth at an altitude of 4,000 km, was built by five agencies.',
    'Voyager 1 weighs 8,000 kg.',
    'The Saturn V, 210 metres tall, carried the Apollo crews.',
    'Apollo 11 lasted eighteen days.',
    'According to NASA, Sputnik 1 had a mass of 836 kg.',
    'After a three-month journey the MAVEN orbiter arrived at Mars.',
    'The orbiter Magellan circled Venus for eleven years.',
  ],
  accepted: [
    'The ISS circles the Earth at an altitude of roughly 400 kilometres.',
    'Apollo 11 lasted just over eight days.',
    'Sputnik 1 was to weigh 1,000 kg at first.',
    'The ISS does not circle the Earth at 4,000 kilometres.',
    'Webb’s mirror has more than twice the diameter of Hubble’s 2.4 metres.',
    'After a ten-month journey the MAVEN orbiter arrived at Mars.',
    'The orbiter Magellan circled Venus for four years.',
  ],
});
