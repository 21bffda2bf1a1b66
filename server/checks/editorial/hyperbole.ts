import { phraseCheck } from './phrase-check.ts';

const CUT = 'Cut it, or say what changed.';

export const hyperbole = phraseCheck({
  id: 'hyperbole',
  title: 'Hyperbole and stock phrases',
  explanation:
    'Stock phrases of wonder tell the reader nothing, and editors cut them. Say what was found, built or changed.',
  flagged: [
    'Its importance cannot be overstated.',
    'The Hubble telescope revolutionized our understanding of the universe.',
    'NASA pushes the boundaries of human knowledge.',
    'Webb will unlock the secrets of the universe.',
    'The landing was a monumental achievement.',
    'Space is the final frontier.',
  ],
  accepted: [
    'Hubble measured how fast the universe expands.',
    'Webb will look for water in the air of distant planets.',
    'The landing was the first on the far side of the Moon.',
  ],
  rules: [
    { pattern: /\bcannot be overstated\b/gi, advice: CUT },
    {
      pattern:
        /\b(?:revolutioni[sz](?:e|ed|es|ing)|forever chang(?:e|ed|es|ing)) (?:our|the) (?:understanding|ability|knowledge|view|way)\b(?: of| to)?/gi,
      advice: CUT,
    },
    { pattern: /\bpush(?:ed|es|ing)? the (?:boundaries|limits) of (?:our |human |what )?[a-z]+/gi, advice: CUT },
    {
      pattern: /\b(?:propel|take|lift)(?:s|ing)? (?:humanity|mankind|us) to new heights\b|\breach new heights\b/gi,
      advice: CUT,
    },
    { pattern: /\bunlock(?:s|ed|ing)? the (?:secrets|mysteries) of the (?:universe|cosmos)\b/gi, advice: CUT },
    { pattern: /\bmonumental achievement\b|\btestament to (?:what|the power|human)\b/gi, advice: CUT },
    {
      pattern: /\bboldly go(?:es|ing)?\b|\bthe final frontier\b/gi,
      advice: 'A worn quotation: say it in your own words.',
    },
  ],
});
