import { claimCheck } from '../claim-check.ts';

export const wrongVehicle = claimCheck({
  id: 'wrong-vehicle',
  title: 'Launched on another rocket',
  explanation:
    'The craft left Earth on another launch vehicle. Members of one family count as the same, so that *Atlas* is right for an Atlas V.',
  flagged: [
    'MAVEN was launched in November 2013 on a Delta II.',
    'A Delta II launched MAVEN in 2013.',
    'Launched on a Falcon 9, MAVEN reached Mars in 2014.',
    'MAVEN, which lifted off on a Falcon 9, reached Mars in 2014.',
    'The Ariane 4 that launched Rosetta lifted off in 2004.',
    'According to NASA, MAVEN was launched on a Falcon 9.',
    'A Delta II left Cape Canaveral on 5 August 2011.',
    'The launch of the Magellan orbiter aboard Space Shuttle Discovery took place in May 1989.',
    'The module Nauka was carried to the ISS by the shuttle Endeavour in July 2021.',
    'The observatory Hubble was launched on STS-30 in April 1990.',
    'The capsule flew on Artemis I atop a Falcon Heavy in November 2022.',
    'The Gemini capsules were launched by Saturn IB rockets.',
    'The Cygnus freighters are launched by Delta II rockets.',
    'Curiosity rode to space on a Falcon 9.',
  ],
  accepted: [
    'MAVEN was launched in November 2013 on an Atlas V.',
    'MAVEN was not launched on a Delta II.',
    'The James Webb Space Telescope was launched on an Ariane 5.',
    'Rosetta was to have been launched on an Ariane 5 in 2003.',
    'Could MAVEN have been launched on a Delta II?',
    'An Atlas V left Cape Canaveral on 5 August 2011.',
    'The launch of the Magellan orbiter aboard Space Shuttle Atlantis took place in May 1989.',
    'The observatory Hubble was launched on STS-31 in April 1990.',
    'The capsule flew on Artemis I atop the Space Launch System in November 2022.',
    'The Gemini capsules were launched by Titan II rockets.',
    'The Cygnus freighters are launched by Antares rockets.',
    'Curiosity rode to space on an Atlas V.',
    'The Gemini capsules were not launched by Saturn IB rockets.',
  ],
});
