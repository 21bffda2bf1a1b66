import { hasSource, phraseCheck } from './phrase-check.ts';

const ADVICE = 'Say who, where and when.';

export const vagueAttribution = phraseCheck({
  id: 'vague-attribution',
  title: 'Somebody says',
  explanation: 'Experts, scientists, many: a reader cannot ask them. Name the person, paper or agency.',
  flagged: [
    'Many experts believe that Europa has an ocean.',
    'It is widely believed that Europa has an ocean.',
    'Studies show that Europa has an ocean.',
    'It is increasingly clear that Europa has an ocean.',
  ],
  accepted: [
    'Robert Pappalardo of JPL expects that Europa has an ocean.',
    'A study by Kivelson (2000) shows that Europa has an ocean.',
    'The magnetometer of the Galileo orbiter found signs of an ocean.',
  ],
  applies: (sentence) => !hasSource(sentence),
  rules: [
    {
      pattern:
        /\b(?:many|most|some|several) (?:experts|scientists|astronomers|observers|analysts|people) (?:believe|say|think|argue|claim|agree|suspect)\b/gi,
      advice: ADVICE,
    },
    {
      pattern:
        /\b(?:it is|it's) (?:widely |often |generally |sometimes )?(?:believed|said|thought|claimed|argued) that\b/gi,
      advice: ADVICE,
    },
    {
      pattern: /\b(?:studies|experts|research|scientists) (?:have )?(?:shown?|shows|suggests?|say|prove) that\b/gi,
      advice: ADVICE,
      unless: /\[\^|\(\d{4}\)|et al/,
    },
    {
      pattern: /\bit (?:becomes|is) increasingly clear that\b/gi,
      advice: 'To whom, and from what? Say it, or cut it.',
    },
  ],
});
