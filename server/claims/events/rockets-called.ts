import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { SentenceContext } from '../context.ts';

/** "A Soyuz launched Gaia", "lifted off on a Soyuz": of a craft and a rocket of one name it is the rocket that launches something. */
export function rocketCalled(phrase: NounPhrase, clause: Clause, context: SentenceContext): EntryIndex | undefined {
  const { head, determiner, nouns } = phrase;
  if (head.tag !== 'name' || nouns.length > 0 || !/^an?$/.test(determiner ?? '')) return undefined;
  const isLaunching =
    clause.agents.includes(phrase) ||
    clause.complements.some((one) => one.phrase === phrase && /^(?:by|on|atop|on top of)$/.test(one.preposition));
  const craft = isLaunching ? context.referent(phrase) : undefined;
  if (craft === undefined || context.kindOf(craft) !== 'spacecraft') return undefined;
  const called = `${context.shown(head)} rocket`;
  return context.knowledge.glossary
    .ofKind('launch-vehicle')
    .find((index) => context.entry(index).names[0]?.text === called);
}

/** "from the pads of Baikonur": the site itself. */
export const ofPads = (phrase: NounPhrase): NounPhrase =>
  phrase.of && /^(?:pads?|launch ?pads?|spaceport|cosmodrome|shores?)$/.test(phrase.head.lower) ? phrase.of : phrase;

/** "rode a Titan", "used a Titan for its ride to space": the object is what it went up on. */
export const isRidden = ({ verb, complements }: Clause): boolean =>
  verb === 'ride' ||
  (/^(?:use|take)$/.test(verb) &&
    complements.some(
      ({ preposition, phrase }) =>
        preposition === 'for' && /^(?:ride|launch|lift|lift-?off|ascent|trip)$/.test(phrase.head.lower),
    ));
