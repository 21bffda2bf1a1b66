import { claimCheck } from '../claim-check.ts';

export const wrongOrbit = claimCheck({
  id: 'wrong-orbit',
  title: 'In another orbit',
  explanation:
    'The craft was never in that orbit, or works at another point. Orbits that one craft may be said to have at once, such as a polar and a low Earth orbit, do not exclude each other.',
  flagged: [
    'Explorer 1, a small satellite in geostationary orbit, found the radiation belts.',
    'From the Lagrange point L2 the probe SOHO photographs the Sun.',
    'From geostationary orbit, Telstar 1 relayed television in 1962.',
    'The Planck telescope observed the sky from a low orbit around the Earth.',
    'SOHO was placed in geostationary orbit.',
    'SOHO observes the Sun from low Earth orbit.',
    'SOHO, placed in geostationary orbit, watches the Sun.',
    'SOHO, which circles the Earth in geostationary orbit, watches the Sun.',
    'The ISS circles in geostationary orbit.',
    'SOHO is stationed at the Sun–Earth L2 point.',
    'From the Sun–Earth L2 point, ACE watches the solar wind.',
  ],
  accepted: [
    'An ion engine sent SMART-1 from low Earth orbit to the Moon.',
    'NISAR was launched on 30 July 2025 by a Geosynchronous Satellite Launch Vehicle from Sriharikota.',
    'Explorer 1, a small satellite in an elliptical orbit, found the radiation belts.',
    'From the Lagrange point L1 the probe SOHO photographs the Sun.',
    'From a point near L2 the Webb telescope photographs stars.',
    'From a low orbit around the Earth, IRAS observed the sky.',
    'The Planck telescope did not observe the sky from a low orbit around the Earth.',
    'SOHO was placed near the L1 point.',
    'SOHO was not placed in geostationary orbit.',
    'Is SOHO in geostationary orbit?',
    'SOHO was first meant for a geostationary orbit.',
    'The Webb telescope observes from the L2 point.',
    'SOHO is stationed at the Sun–Earth L1 point.',
    'From the Sun–Earth L1 point, ACE watches the solar wind.',
  ],
});
