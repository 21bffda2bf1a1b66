import { hasSource, phraseCheck } from './phrase-check.ts';

const ADVICE = 'Say who, where and when.';
const SAY = '(?:believe|say|think|argue|claim|agree|suspect|hope|fear|warn|estimate|predict)';

export const vagueAttribution = phraseCheck({
  id: 'vague-attribution',
  title: 'Somebody says',
  explanation: 'Experts, scientists, many: a reader cannot ask them. Name the person, paper or agency.',
  flagged: [
    'Many experts believe that Europa has an ocean.',
    'It is widely believed that Europa has an ocean.',
    'Studies show that Europa has an ocean.',
    'It is increasingly clear that Europa has an ocean.',
    'Critics say that the station costs too much.',
    'Some have called it a waste of money.',
  ],
  accepted: [
    'Robert Pappalardo of JPL expects that Europa has an ocean.',
    'A study by Kivelson (2000) shows that Europa has an ocean.',
    'The magnetometer of the Galileo orbiter found signs of an ocean.',
    'Scientists at JPL believe that Europa has an ocean.',
  ],
  applies: (sentence) => !hasSource(sentence),
  words:
    'believe say think argue claim agree suspect hope fear warn estimate predict believed said thought claimed argued rumored rumoured known calle called describe described sai studies experts research scientists surveys evidence clear',
  rules: [
    {
      pattern: new RegExp(
        `\\b(?:many|most|some|several|leading|other) (?:experts|scientists|astronomers|researchers|observers|analysts|historians|critics|people) (?:now |also )?${SAY}\\b`,
        'gi',
      ),
      advice: ADVICE,
    },
    {
      pattern: new RegExp(`\\b(?:experts|critics|observers|insiders|analysts|sources) ${SAY}\\b`, 'gi'),
      advice: ADVICE,
    },
    {
      pattern:
        /\b(?:it is|it's) (?:widely |often |generally |sometimes |commonly )?(?:believed|said|thought|claimed|argued|rumou?red|known) that\b/gi,
      advice: ADVICE,
    },
    { pattern: /\b(?:some|many) (?:have|would) (?:called?|described?|argued?|said?)\b/gi, advice: ADVICE },
    {
      pattern:
        /\b(?:studies|experts|research|scientists|surveys|evidence) (?:have |has )?(?:shown?|shows|suggests?|say|prove|proves) that\b/gi,
      advice: ADVICE,
    },
    {
      pattern: /\bit (?:becomes|became|is|has become) (?:increasingly|ever more|abundantly) clear that\b/gi,
      advice: 'To whom, and from what? Say it, or cut it.',
    },
  ],
});
