import { isUnsupported, phraseCheck } from './phrase-check.ts';

const ADVICE = 'Say how much, compared with what, or give a source.';

export const unsupportedSuperlative = phraseCheck({
  id: 'unsupported-superlative',
  title: 'A superlative without support',
  explanation:
    'Unprecedented, unparalleled, one of the earliest: a reader cannot check such a word. A figure, a comparison or a source can be checked.',
  flagged: [
    'NASA advanced space science at an unprecedented rate.',
    'Roscosmos has unparalleled expertise in launching crews.',
    'Saturn is perhaps the most spectacular planet.',
    'Webb sent never-before-seen pictures.',
  ],
  accepted: [
    'NASA advanced space science quickly.',
    'According to NASA, the Webb telescope has unprecedented sensitivity.',
    'Webb gathers light with a mirror of unmatched size: 6.5 metres.',
  ],
  applies: isUnsupported,
  rules: [
    {
      pattern:
        /\b(?:at|with|to|on) an? (?:unprecedented|unparalleled|unmatched|unrivall?ed) (?:rate|scale|pace|level|speed|degree)\b|\b(?:unparalleled|unmatched|unrivall?ed|unequall?ed|second to none)(?: [a-z]+)?\b/gi,
      advice: ADVICE,
    },
    {
      pattern:
        /\bone of the (?:earliest|greatest|most (?:important|significant|remarkable|iconic|successful|ambitious|impressive|famous)) (?:examples?|achievements?|missions?|feats?|successes)\b/gi,
      advice: 'Name it and its date, or say what makes it so.',
    },
    {
      pattern:
        /\b(?:perhaps |arguably )?the most (?:iconic|impressive|remarkable|amazing|incredible|spectacular) [a-z]+/gi,
      advice: ADVICE,
    },
    { pattern: /\bnever[- ]before[- ]seen\b/gi, advice: ADVICE },
  ],
});
