import { phraseCheck } from './phrase-check.ts';
import { instead } from './softer.ts';

export const euphemism = phraseCheck({
  id: 'euphemism',
  title: 'A soft word for a hard fact',
  explanation:
    'Press offices soften failures and deaths: an *anomaly* may be an explosion, a *hard landing* a crash. Say what happened.',
  flagged: [
    'The rocket suffered a rapid unscheduled disassembly.',
    'Shortly after liftoff the vehicle experienced an anomaly.',
    'The astronaut passed away in 2012.',
    'The lander made a hard landing near the south pole.',
    'The spacecraft was sub-nominal.',
  ],
  accepted: [
    'The rocket exploded 66 seconds after launch.',
    'The anomaly in the magnetic field lies over the South Atlantic.',
    'The astronaut died in 2012.',
    'The hard landing was planned: the impactor carried no parachute.',
  ],
  words: 'disassembly rud anomaly mishap event nominal away hard lithobraked lithobraking',
  rules: [
    {
      pattern: /\b(?:rapid unscheduled disassembly|unplanned disassembly|RUD)\b/gi,
      advice: 'Write that it exploded or broke up.',
      softer: instead('explosion', 'break-up'),
      unless: /\b(?:called|calls|term|joke|euphemism|so-called)\b|[“"]/i,
    },
    {
      pattern:
        /\b(?:experienc|suffer|encounter|ha)(?:ed|es|s|d|ing)? an? (?:[a-z]+ )?(?:anomaly|mishap|off-nominal event)\b/gi,
      advice: 'Say what failed, if it is known.',
    },
    {
      pattern: /\bpass(?:ed|es)? away\b/gi,
      advice: 'Write that somebody died.',
      softer: (found) => instead(/ed /.test(found) ? 'died' : /es /.test(found) ? 'dies' : 'die')(found),
    },
    {
      pattern: /\b(?:made|makes|had|suffered) an? hard landing\b|\blithobrak(?:ed|ing)\b/gi,
      advice: 'If it crashed, write so.',
      softer: (found) => (/^makes/i.test(found) ? instead('crashes') : instead('crashed'))(found),
      unless: /\bplanned\b|\bdeliberate/i,
    },
    { pattern: /\b(?:sub|off)-nominal\b/gi, advice: 'Say what was wrong.' },
  ],
});
