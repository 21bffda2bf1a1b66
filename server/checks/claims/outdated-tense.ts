import { claimCheck } from '../claim-check.ts';

export const outdatedTense = claimCheck({
  id: 'outdated-tense',
  title: 'Overtaken by events',
  explanation:
    'The text speaks of what has happened as still to come, or of what has ended as going on. Perigee judges against the reference day: the `perigee.referenceDate` setting, the document’s own date, or today. Put the verb in the past, or give the sentence its date.',
  flagged: [
    'Neil Armstrong is still alive.',
    'The James Webb Space Telescope promises to change astronomy.',
    'NASA will launch the James Webb Space Telescope soon.',
    'The James Webb Space Telescope will be launched on an Ariane 5.',
    'The spacecraft Cassini is orbiting Saturn.',
    'The rover Opportunity is still exploring Mars.',
    'The space station Mir remains in orbit around the Earth.',
  ],
  accepted: [
    'BepiColombo will go into orbit around Mercury in November 2026.',
    'Buzz Aldrin is still alive.',
    'Neil Armstrong was still alive in 2011.',
    'Vanguard 1 still orbits the Earth.',
    'The space station Mir remained in orbit around the Earth until 2001.',
    'The space station Mir is no longer in orbit.',
    'The James Webb Space Telescope has changed astronomy.',
    'In 2019 NASA said that it would launch the James Webb Space Telescope in 2021.',
    'The spacecraft Cassini was orbiting Saturn.',
    'The Hubble Space Telescope is orbiting the Earth.',
    'Europa Clipper will reach Jupiter in 2030.',
    'In 2003 the launch of the Webb telescope was planned for 2011.',
  ],
});
