import { phraseCheck } from './phrase-check.ts';
import { CHANGE, changed, EXTEND, lastWord, STUDY, withVerb } from './softer.ts';

const CUT = 'Cut it, or say what changed.';
const PLAINLY = 'Say plainly what was done or found.';

/** The stock phrases of writing about space, by what they do: praise without content, wonder, journeys, doors and frontiers. */
export const hyperbole = phraseCheck({
  id: 'hyperbole',
  title: 'Hyperbole and stock phrases',
  explanation:
    'Stock phrases of wonder tell the reader nothing, and editors cut them. Say what was found, built or changed.',
  flagged: [
    'The value of this flight cannot be overstated.',
    'The Hubble telescope revolutionized our understanding of the universe.',
    'NASA pushes the boundaries of human knowledge.',
    'Webb will unlock the secrets of the universe.',
    'The landing was a monumental achievement.',
    'Space is the final frontier.',
    'The launch of Gaia ushered in a new era of astronomy.',
    'Hayabusa2 is a true game-changer.',
    'The Voyagers captured the imagination of millions.',
    'The rover stands as a testament to human ingenuity.',
    'Artemis paves the way for future generations.',
    'To infinity and beyond: JAXA flies to Phobos.',
  ],
  accepted: [
    'Hubble measured how fast the universe expands.',
    'Webb will look for water in the air of distant planets.',
    'The landing was the first on the far side of the Moon.',
    'The probe Gaia was launched in 2013.',
    'NASA pushed the launch back by a week.',
  ],
  words:
    'overstate overstated overemphasise overemphasised overemphasize overemphasized revolutionise revolutionised revolutionises revolutionising revolutionize revolutionized revolutionizes revolutionizing transform transformed transforms transforming redefine redefined redefines redefining reshape reshaped reshapes reshaping forever game quantum giant paradigm boundary boundaries limit limits frontier frontiers envelope heights secrets mysteries monumental historic extraordinary astonishing phenomenal awe mind breathtaking jaw testament beacon symbol usher ushers ushered ushering dawn pave paves paved paving imagination imaginations brighter promise potential possibilities boldly infinity galaxy science reach reaches reached reaching shoot shoots shooting aim aims aimed aiming sky world fiction class leading renowned art edge groundbreaking breaking',
  rules: [
    {
      pattern:
        /\b(?:cannot|can't|can not|could not|hard to|impossible to) (?:be )?(?:overstate[d]?|overemphasi[sz]ed?)\b/gi,
      advice: CUT,
      softer: changed(/^(?:cannot|can't|can not) be .*/i, 'is great'),
    },
    {
      pattern:
        /\b(?:revolutioni[sz](?:e|ed|es|ing)|transform(?:ed|s|ing)?|redefin(?:e|ed|es|ing)|reshap(?:e|ed|es|ing)|forever chang(?:e|ed|es|ing)) (?:the way (?:we|humans|humanity)|(?:our|human|humanity's|humankind's) (?:understanding|knowledge|view|picture|ability|perception|lives|world|relationship|place))\b(?: (?:of|to|in))?/gi,
      advice: CUT,
      softer: (found) => withVerb(CHANGE, /^$/)(found.replace(/^forever /i, '')),
    },
    {
      pattern: /\bgame[- ]chang(?:er|ers|ing)\b|\bquantum leaps?\b|\bgiant leap forward\b|\bparadigm shifts?\b/gi,
      advice: CUT,
      softer: changed(/^(?:giant leap forward|quantum leap|game[- ]changer)$/i, 'advance'),
    },
    {
      pattern:
        /\b(?:push(?:ed|es|ing)?|stretch(?:ed|es|ing)?|expand(?:ed|s|ing)?) the (?:boundar(?:y|ies)|limits?|frontiers?|envelope) of(?: (?:our|human|what))?(?: [a-z]+)?/gi,
      advice: CUT,
      softer: withVerb(EXTEND, /^ the \w+ of(?: what)?/i),
    },
    {
      pattern:
        /\b(?:propel|take|lift|carry)(?:s|ing)? (?:humanity|humankind|mankind|us) to new heights\b|\breach(?:ed|es|ing)? new heights\b/gi,
      advice: CUT,
    },
    {
      pattern:
        /\b(?:unlock|unravel|unveil)(?:s|l?ed|l?ing)? (?:the |new )?(?:secrets|mysteries) (?:of|about) (?:the |our )?[a-z]+(?: [a-z]+)?/gi,
      advice: PLAINLY,
      softer: withVerb(STUDY, /^ (?:the |new )?\w+ (?:of|about)/i),
    },
    {
      pattern:
        /\b(?:monumental|historic|extraordinary|astonishing|phenomenal|awe-inspiring|mind-(?:boggling|blowing)|breathtaking|jaw-dropping) (?:achievements?|feats?|milestones?|accomplishments?|journeys?|triumphs?|leaps?)\b/gi,
      advice: PLAINLY,
      softer: lastWord,
    },
    {
      pattern:
        /\b(?:a |stand(?:s|ing)? as a |serv(?:e|es|ing) as a )?(?:shining |true |lasting )?testament to\b(?: (?:the|what|human|our))?(?: [a-z]+)?/gi,
      advice: CUT,
    },
    { pattern: /\b(?:beacon|symbol) of (?:hope|unity|peace|progress|human [a-z]+)\b/gi, advice: CUT },
    {
      pattern:
        /\busher(?:s|ed|ing)? in (?:a|the) (?:new |golden )?(?:era|age|chapter|dawn)\b|\bdawn of a new (?:era|age)\b/gi,
      advice: CUT,
    },
    {
      pattern:
        /\bpav(?:e|es|ed|ing) the way (?:for|to|toward|towards) (?:future|new|a (?:new|brighter)|the next)\b(?: [a-z]+)?/gi,
      advice: 'Name what came, or is to come, of it.',
    },
    {
      pattern:
        /\b(?:captur|fir|ignit|spark|captivat)(?:e|es|ed|ing) (?:the|our|humanity's|public|people's) (?:collective |human |public )?imaginations?\b/gi,
      advice: PLAINLY,
    },
    {
      pattern: /\b(?:a |the )?brighter future for (?:all|generations|humanity|humankind|mankind)\b[a-z ]*/gi,
      advice: CUT,
    },
    {
      pattern:
        /\b(?:hold|holds|holding|held) (?:immense|enormous|great|tremendous|boundless|limitless) (?:promise|potential|possibilities)\b/gi,
      advice: CUT,
      softer: changed(/ (?:immense|enormous|great|tremendous|boundless|limitless) /i, ' '),
    },
    {
      pattern:
        /\bboldly go(?:es|ing)?\b|\bthe final frontier\b|\bto infinity and beyond\b|\bin a galaxy far,? far away\b|\bit(?:'s|’s| is)(?: not|n't)? rocket science\b/gi,
      advice: 'A worn quotation: say it in your own words.',
    },
    {
      pattern:
        /\b(?:reach(?:es|ed|ing)?|shoot(?:s|ing)?|aim(?:s|ed|ing)?) for the (?:stars|moon)\b|\bthe sky(?:'s|’s| is) (?:no longer |not )?the limit\b|\bout of this world\b/gi,
      advice: 'A worn pun: say what is meant.',
    },
    {
      pattern: /\b(?:stuff|realm|pages) of science[- ]fiction\b|\bstraight out of science[- ]fiction\b/gi,
      advice: CUT,
    },
    {
      pattern:
        /\bworld[- ](?:class|leading|renowned)\b|\bstate[- ]of[- ]the[- ]art\b|\bcutting[- ]edge\b|\bground-?breaking\b|\bbest-in-class\b/gi,
      advice: 'Say what it can do that others cannot.',
      cutBefore: /^ [a-z]+(?<! and| or| but| as| in| for)[ .,;]/,
    },
  ],
});
