import { claimCheck } from '../claim-check.ts';

export const wrongExpansion = claimCheck({
  id: 'wrong-expansion',
  title: 'An abbreviation with the wrong words',
  explanation:
    'The abbreviation stands for something else. Perigee knows the full names of agencies, missions and instruments, their former ones and those in other languages; a description (*ISRO, the Indian agency*) is no expansion.',
  flagged: [
    'JAXA, the Japan Astronautics Exploration Agency, built Hayabusa2.',
    'The European Space Administration (ESA) launched Rosetta.',
    'NASA (National Aeronautics and Science Administration) was founded in 1958.',
    'NASA stands for National Aviation and Space Agency.',
    'NASA, short for National Aviation and Space Administration, launched Voyager 1.',
    'TESS is short for Transiting Exoplanet Search Satellite.',
    'GRACE, which means Gravity Recovery and Carbon Experiment, weighed the ice.',
    'The abbreviation SDO means Solar Dynamics Orbiter.',
    "NASA's SOlar Heliographic Orbiter (SOHO) watches the Sun.",
    "NASA's AIM (Aeronomy of Ice in the Magnetosphere) satellite was launched in 2007.",
    'The Solar Dynamics Observatory (IXPE) was launched in 2021.',
    'The National Aeronautics and Space Administration (NSAA) was founded in 1958.',
  ],
  accepted: [
    'The Russian Orbital Segment (ROS) of the station is the older half.',
    'The command module (CM) and the service module (SM) of Apollo flew together.',
    'JAXA, the Japan Aerospace Exploration Agency, built Hayabusa2.',
    'The European Space Agency (ESA) launched Rosetta.',
    'NASA (National Aeronautics and Space Administration) was founded in 1958.',
    'ESA, the agency of 23 European states, launched Rosetta.',
    'JAXA, the Japanese agency, launched Hayabusa2.',
    'TESS is short for Transiting Exoplanet Survey Satellite.',
    'GLAST, the Gamma-ray Large Area Space Telescope, was renamed Fermi.',
    'The Imaging X-ray Polarimetry Explorer (IXPE) was launched in 2021.',
    'The Curiosity rover (MSL) landed in 2012.',
    'The Jupiter Icy Moons Explorer (JUICE) left Earth in 2023.',
    'The Jupiter Icy Moons Explorer (ESA) left Earth in 2023.',
  ],
});
