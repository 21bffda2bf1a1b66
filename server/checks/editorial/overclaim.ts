import { isUnsupported, phraseCheck } from './phrase-check.ts';
import { changed, few } from './softer.ts';

const FEW = 'Few can; some did: write “few countries”, or name the exception.';
const EVIDENCE = 'Give an instance or a source, or say that it may.';

/** Absolutes and promised outcomes: quantifier or guarantee, said of everybody, all time or the world, with nothing to show for it. */
export const overclaim = phraseCheck({
  id: 'overclaim',
  title: 'More than can be shown',
  explanation:
    'Absolutes about whole countries, all time or all people are seldom true, and outcomes are seldom sure. Say *many*, *often*, *may*, or name the cases.',
  flagged: [
    'Spaceflight takes skills which no single state can master.',
    'A crewed flight to Mars is beyond the reach of any single nation.',
    'Space travel has always fascinated people.',
    'Satellites can help end conflicts.',
    'A base on the Moon would be impossible without partners.',
    'The internet from orbit is available to everyone on Earth.',
    'Joint missions guarantee lasting peace.',
  ],
  accepted: [
    'Spaceflight needs skills which few countries have.',
    'A crewed flight to Mars is beyond most nations.',
    'Space exploration began as a race between two states.',
    'Radar satellites helped to map the flood in Pakistan.',
    'The engine has always been built by Rocketdyne.',
    'According to ESA, Galileo is available to all users on Earth.',
  ],
  applies: isUnsupported,
  words:
    'no beyond outside always otherwise unattainable impossible unthinkable accessible available open ensur ensure ensures ensuring ensured ensurs guarantee guarantees guaranteeing guaranteed secur secure secures securing secured securs mitigate ease reduce resolve end prevent solve overcome promotes promots fosters strengthens drives fosteres strengthenes drivs',
  rules: [
    {
      pattern:
        /\b(?:that |which )?no (?:single|one|other|individual) (?:country|nation|state|agency|government|organi[sz]ation|power) (?:can|could|is able to|has the)\b(?: (?:fully|ever|alone|hope to|possibly))?(?: [a-z]+)?/gi,
      advice: FEW,
      softer: few,
    },
    {
      pattern:
        /\b(?:beyond|outside) the (?:capabilit(?:y|ies)|capacity|reach|means|power|resources|budget) of any (?:single |one |individual )?(?:country|nation|state|agency|government|organi[sz]ation)\b/gi,
      advice: 'Write “beyond most nations”, or name the exception.',
    },
    {
      pattern:
        /\b(?:space(?:flight)?|space (?:exploration|research|travel|science)|astronomy|humanity|humankind|mankind|people|humans) (?:has|have) always\b(?: been)?(?: an?)?(?: [a-z]+)?/gi,
      advice: 'Always is long: say since when, and for whom.',
      softer: changed(/ always\b/i, ' long'),
    },
    {
      pattern:
        /\b(?:would|could) (?:otherwise (?:be|have been|remain) (?:unattainable|impossible|unthinkable|out of reach)|(?:be|have been) (?:unattainable|impossible|unthinkable) (?:alone|without))\b/gi,
      advice: 'Say “harder” or “dearer”, or show why it could not be done alone.',
    },
    {
      pattern:
        /\b(?:accessible|available|open) to (?:all|everyone|everybody|all of humanity|all nations)\b(?= ?[.,;]|$| on (?:Earth|the planet))/gi,
      advice: 'Say to whom: cost and law limit access.',
    },
    {
      pattern:
        /\b(?:ensur|guarantee|secur)(?:e|es|ing|s|ed)? (?:that )?[a-z ]{0,32}\b(?:for all|peace|access|prosperity|sustainability|equity|safety of all)\b/gi,
      advice: EVIDENCE,
    },
    {
      pattern:
        /\b(?:can|will|could|help|helps) (?:help )?(?:to )?(?:mitigate|ease|reduce|resolve|end|prevent|solve|overcome) (?:[a-z]+ )?(?:tensions?|conflicts?|wars?|poverty|crises|climate change|inequality|hunger)\b/gi,
      advice: EVIDENCE,
    },
    {
      pattern:
        /\b(?:promot|foster|strengthen|driv)(?:es|s) (?:[a-z]+ )?(?:equitable|peaceful|lasting|global) (?:participation|access|peace|coexistence|cooperation|prosperity)\b/gi,
      advice: EVIDENCE,
    },
  ],
});
