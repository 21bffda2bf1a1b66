import { ownerPronoun } from '../../clauses/nominal.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { POWER } from './characteristic-words.ts';
import { judgeWords } from './characteristics.ts';

const SOURCE = /^(?:panels?|arrays?|wings?|cells?|generators?|rtgs?|reactors?)$/;
/** What makes current, and no heater, and nothing of the stage that took it there. */
const MAKING =
  /\b(?:solar (?:panels?|arrays?|wings?|cells?)|(?:radioisotope|nuclear|plutonium|thermoelectric) (?:\w+ )?generators?|RTGs?|nuclear reactors?)\b/i;
const OF_ANOTHER =
  /\b(?:cruise|carrier|transfer|test\w*|replica|model|earlier|proposed|planned|instead|without|like)\b/i;

/** "its solar panels", "the solar arrays of Cassini", "the RTGs aboard Rosetta": a source of power that is told as a craft's own. */
export function judgePowerParts(context: SentenceContext): Verdict[] {
  if (OF_ANOTHER.test(context.shown(context.reading.sentence))) return [];
  return context.reading.phrases.flatMap(({ phrase, stance }) => {
    if (stance !== 'asserted' || phrase.isNegative || phrase.others.length > 0 || !SOURCE.test(phrase.head.lower))
      return [];
    const owner = ownerOf(phrase, context);
    const craft = owner && owner.others.length === 0 ? context.referent(owner) : undefined;
    if (!owner || craft === undefined || !context.knowledge.isComplete(context.entry(craft), 'power')) return [];
    const own = { start: phrase.start, end: phrase.head.end };
    if (!MAKING.test(context.shown(own)) || (owner.head.tag !== 'name' && isOfOthers(craft, context))) return [];
    return judgeWords(craft, own, own.end, POWER, owner, context);
  });
}
judgePowerParts.needs = { word: SOURCE } satisfies Needs;

/** Whose it is: by a pronoun, by "of", or by what it is said to be on. A name in the genitive is read with the compounds. */
function ownerOf(phrase: NounPhrase, { reading, text }: SentenceContext): NounPhrase | undefined {
  if (phrase.possessor) return undefined;
  const own = ownerPronoun(phrase) ?? phrase.of;
  if (own) return own;
  const aboard = /^ (?:aboard|on board|on) (?:the )?/.exec(text.slice(phrase.end, phrase.end + 14));
  const at = aboard ? phrase.end + aboard[0].length : -1;
  return reading.phrases.find(({ phrase: { start, end, head } }) => head.tag === 'name' && start <= at && at < end)
    ?.phrase;
}

/** Of several craft that were named "it" may be another than the last, and so may "the rover": one that lives on something else. */
function isOfOthers(craft: number, { mentions, discourse, knowledge }: SentenceContext): boolean {
  const own = knowledge.ids(knowledge.entry(craft), 'power');
  return [...mentions.map(({ entry }) => entry), ...discourse.mentioned].some((index) =>
    knowledge.ids(knowledge.entry(index), 'power').some((source) => !own.includes(source)),
  );
}
