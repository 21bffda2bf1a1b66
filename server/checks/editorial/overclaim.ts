import { phraseCheck } from './phrase-check.ts';

export const overclaim = phraseCheck({
  id: 'overclaim',
  title: 'More than can be shown',
  explanation:
    'Absolutes about whole countries, all time or all people are seldom true. Say *many*, *often*, or name the cases.',
  flagged: [
    'Spaceflight needs skills which no single country can fully possess.',
    'A crewed flight to Mars is beyond the reach of any single nation.',
    'Space exploration has always captivated people.',
    'Cooperation can help ease geopolitical tensions.',
  ],
  accepted: [
    'Spaceflight needs skills which few countries have.',
    'A crewed flight to Mars is beyond most nations.',
    'Space exploration began as a race between two states.',
  ],
  rules: [
    {
      pattern: /\b(?:that |which )?no single (?:country|nation|agency) (?:can|could) (?:fully |ever |alone )?[a-z]+/gi,
      advice: 'Few can; some did: write “few countries”, or name the exception.',
    },
    {
      pattern: /\bbeyond the (?:capabilities|reach|means) of any single (?:country|nation|agency)\b/gi,
      advice: 'Write “beyond most nations”, or name the exception.',
    },
    {
      pattern:
        /\bspace (?:exploration|research|travel) has always (?:been [a-z ]{3,20}(?:endeavou?r|effort|undertaking|enterprise)|captivated|fascinated|inspired)\b/gi,
      advice: 'It began as a race between two states: write “has increasingly”.',
    },
    {
      pattern: /\b(?:accessible|available) to all\b(?= ?[.,;])/gi,
      advice: 'Say to whom: access is limited by cost and law.',
    },
    {
      pattern:
        /\b(?:can|will|could) help (?:to )?(?:mitigate|ease|resolve|end) geopolitical (?:tensions?|conflicts?)\b/gi,
      advice: 'Attribute it, or give an instance.',
    },
    {
      pattern: /\bpromot(?:es|ing) equitable (?:participation|access)\b/gi,
      advice: 'Partners share work as they share costs: say how it is shared.',
    },
    {
      pattern: /\bwork to ensure equitable access to space\b[a-z ]*/gi,
      advice:
        'ESA serves its member states and the ITU assigns frequencies and orbits; equitable access is the concern of COPUOS and UNOOSA.',
    },
  ],
});
