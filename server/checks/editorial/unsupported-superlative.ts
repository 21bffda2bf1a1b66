import { isUnsupported, phraseCheck } from './phrase-check.ts';
import { changed, lastWord } from './softer.ts';

const ADVICE = 'Say how much, compared with what, or give a source.';

export const unsupportedSuperlative = phraseCheck({
  id: 'unsupported-superlative',
  title: 'A superlative or a first without support',
  explanation:
    'Unprecedented, unparalleled, one of the earliest, the first ever: a reader cannot check such a word. A figure, a comparison, a date or a source can be checked.',
  flagged: [
    'NASA advanced space science at an unprecedented pace.',
    'The company has unmatched experience in building landers.',
    'Saturn is perhaps the most spectacular planet.',
    'Webb sent never-before-seen pictures.',
    'The satellite is the first of its kind.',
    'It is one of the greatest feats of engineering.',
  ],
  accepted: [
    'NASA advanced space science quickly.',
    'According to NASA, the Webb telescope has unprecedented sensitivity.',
    'Webb gathers light with a mirror of unmatched size: 6.5 metres.',
    'The most distant planet is Neptune.',
  ],
  applies: isUnsupported,
  words:
    'unprecedented unparalleled unmatched unrivaled unrivalled unequaled unequalled unsurpassed none earliest greatest most least never ever kind',
  rules: [
    { pattern: /\b(?:at|with|to|on|in) (?:an? )?unprecedented [a-z]+\b/gi, advice: ADVICE },
    {
      pattern: /\b(?:unparalleled|unmatched|unrivall?ed|unequall?ed|unsurpassed|second to none)\b(?: [a-z]+)?/gi,
      advice: ADVICE,
      softer: (found) => (/^second|^\w+$/i.test(found) ? [] : lastWord(found)),
    },
    {
      pattern:
        /\b(?:perhaps |arguably )?(?:one|some) of the (?:earliest|greatest|(?:most|least) [a-z]+) (?:[a-z]+ )?(?:examples?|achievements?|missions?|feats?|successes|projects?|discoveries|moments|sights?|wonders)\b/gi,
      advice: 'Name it and its date, or say what makes it so.',
    },
    {
      pattern:
        /\b(?:perhaps |arguably |undoubtedly )?(?:the|history's|humanity's) (?:most (?:iconic|impressive|remarkable|amazing|incredible|spectacular|awe-inspiring|exciting|fascinating) [a-z]+|greatest (?:achievements?|missions?|feats?|success(?:es)?|adventures?|astronauts?|discover(?:y|ies)|explorers?))/gi,
      advice: ADVICE,
    },
    {
      pattern: /\bnever[- ]before[- ]seen\b|\blike never before\b|\bfirst[- ]ever\b|\bfirst of (?:its|their) kind\b/gi,
      advice: 'Say which came before, or give a date or a source.',
      softer: changed(/^first[- ]ever$/i, 'first'),
    },
  ],
});
