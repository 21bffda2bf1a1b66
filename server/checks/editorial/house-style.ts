import type { Knowledge } from '../../claims/knowledge.ts';
import { workedOut } from '../../claims/worked-out.ts';
import type { Check, CheckedSentence } from '../check.ts';
import type { Finding } from '../finding.ts';
import { type HouseStyle, styleOf } from '../house-styles.ts';
import { replacing } from '../replacing.ts';
import { type FoundTerm, type Terms, termsIn, termsOf, triggersOf } from './terms.ts';
import { asCased } from './wording.ts';

const kept = workedOut(() => new Map<HouseStyle, Terms>());

/** What a house writes otherwise; with `any`, what some house does. */
function termsOfHouse(knowledge: Knowledge, house: HouseStyle): Terms {
  const houses = kept(knowledge);
  const known =
    houses.get(house) ??
    termsOf(knowledge, ({ rule }) => {
      const { houseOnly = false, styles = [] } = rule?.wording ?? {};
      return houseOnly && (house === 'any' || styles.includes(styleOf(house)));
    });
  houses.set(house, known);
  return known;
}

/** "the moon Europa", "the moon of": a moon, and not the Moon. */
const ANOTHER = /^ (?:of|called|named|known|that|which|\p{Lu})/u;

export const houseStyle: Check = {
  id: 'house-style',
  title: 'Not as the house writes it',
  severity: 'hint',
  explanation:
    'Houses differ: NASA writes *the Moon* and *space program*, the Associated Press *the moon*, ESA *programme* and *kilometres*. Choose one with the setting `perigee.houseStyle`; without it this check is silent. The examples are those of NASA.',
  examplesOf: 'nasa',
  flagged: [
    'Apollo 11 flew to the moon.',
    'Sputnik 1 began the space programme of the Soviet Union.',
    'Voyager 1 is billions of kilometres from the Sun.',
    'The lift-off of Sputnik 1 was seen by few.',
  ],
  accepted: [
    'Apollo 11 flew to the Moon.',
    'Voyager 1 is billions of kilometers from the Sun.',
    'Cassini flew past the moon of Saturn that is called Enceladus.',
    '“We went to the moon,” said Neil Armstrong of Apollo 11.',
  ],
  trigger: (knowledge) => triggersOf(termsOfHouse(knowledge, 'any')),
  find: (sentence) => {
    const { houseStyle: house, context } = sentence;
    return house === 'any'
      ? []
      : termsIn(sentence, termsOfHouse(context.knowledge, house)).flatMap((found) => findingOf(found, sentence));
  },
};

function findingOf({ entry, at, text: found, number }: FoundTerm, { context }: CheckedSentence): Finding[] {
  const { prefer = [], avoid = [], reason = '' } = entry.rule?.wording ?? {};
  const start = context.reading.sentence.start + at;
  const span = { start, end: start + found.length };
  const isOfCase = prefer.some((one) => one.toLowerCase() === found.toLowerCase());
  if (isOfCase && ANOTHER.test(context.text.slice(span.end, span.end + 12))) return [];
  // Of a pair (fly-by, fly-bys) each has its own.
  const own = prefer.length === avoid.length ? prefer.slice(number, number + 1) : prefer;
  const words = own.map((term) => (isOfCase && !term.includes(' ') ? term : asCased(found, term)));
  return [
    {
      ...span,
      check: 'house-style',
      severity: 'hint',
      message: { id: 'house-style', arguments: { found, prefer: words.join(' or '), reason } },
      fixes: words.map((term) => replacing(context.text, span, term, words.length === 1 && !isOfCase)),
      about: entry.id,
    },
  ];
}
