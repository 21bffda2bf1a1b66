import { claimCheck } from '../claim-check.ts';

export const outdatedTense = claimCheck({
  id: 'outdated-tense',
  title: 'Overtaken by events',
  explanation:
    "The text speaks of what has happened as still to come, or of what has ended as going on. Perigee judges against the reference day: the setting, the document's own date, or today.",
  flagged: [
    'The James Webb Space Telescope promises to change astronomy.',
    'NASA will launch the James Webb Space Telescope soon.',
  ],
  accepted: [
    'The James Webb Space Telescope has changed astronomy.',
    'In 2019 NASA said that it would launch the James Webb Space Telescope in 2021.',
  ],
});
