import type { Entry } from '../../../glossary/entry.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import { isAssertedAt } from '../asserted.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { typesWithin, UNCREWED } from '../nature/kind-words.ts';
import { isUncrewed } from './passengers.ts';

const CREWED = /^(?:un)?(?:crewed|manned)$/;
const CRAFT_NOUN =
  /^(?:flights?|missions?|spacecraft|spaceflights?|craft|capsule|ship|spaceship|freighters?|vehicle|(?:space )?probes?|lander|orbiter|satellite)$/;
/** A crewed flight may end, or go home, without its crew; these are the flight itself. */
const DEED = /^(?:launch|voyage|trip|test|expedition|landing|lunar landing|moon landing)$/;
const HOME = /\b(?:home|back|return\w*|undock\w*|remote\w*|automat\w*|empty)\b/i;
const ON_THE_MOON = /\b(?:moon|lunar)\b/i;
/** "made the first crewed flight", "lifted off for the first crewed trip", "was launched on a crewed mission" */
const MAKING =
  /^(?:make|perform|accomplish|achieve|complete|carry|conduct|mark|become|fly|launch|lift|blast|take|begin|start|serve)$/;
const FOR = /^(?:on|for|as|in)$/;

/** "the uncrewed Apollo 8", "Zond 5, a crewed flight", "Apollo 12 made an uncrewed landing on the Moon" */
export function judgeCrewedWords(context: SentenceContext): Verdict[] {
  const { phrases, descriptions, clauses } = context.reading;
  const beside = phrases.flatMap(({ phrase, stance }) =>
    stance === 'asserted' && isOfOne(phrase, context) ? judged(phrase, phrase, context) : [],
  );
  const described = descriptions.flatMap(({ subject, is, stance }) => {
    if (stance !== 'asserted' || subject.others.length > 0 || is.others.length > 0) return [];
    if (isSort(is, context)) return judged(is, subject, context);
    // "The only crewed flight to Salyut 3 was Soyuz 14."
    return isSort(subject, context) && is.head.tag === 'name' ? judged(subject, is, context) : [];
  });
  const made = clauses.flatMap(({ verb, stance, agents, themes, complements, construction }) => {
    const [agent, another] = construction === 'passive' ? themes : agents;
    if (stance !== 'asserted' || !MAKING.test(verb) || !agent || another || agent.others.length > 0) return [];
    const deeds = [
      // What it launches is something else.
      ...(construction === 'passive' || verb === 'launch' ? [] : themes),
      ...complements.filter(({ preposition }) => FOR.test(preposition)).map(({ phrase }) => phrase),
    ];
    return deeds.flatMap((deed) =>
      deed.names.length === 0 && !deed.isPlural && isSort(deed, context) ? judged(deed, agent, context) : [],
    );
  });
  return [...beside, ...described, ...made];
}
judgeCrewedWords.needs = { word: CREWED } satisfies Needs;

/** What no single flight is meant by. */
const OF_MANY: ReadonlySet<Kind> = new Set<Kind>(['term', 'programme', 'country', 'agency', 'body']);

function isOfMany(name: Token, context: SentenceContext): boolean {
  const index = context.meaning(name);
  return index !== undefined && OF_MANY.has(context.kindOf(index));
}

/** "the crewed Artemis I", "the crewed Artemis I mission" */
const isOfOne = ({ head, names }: NounPhrase, context: SentenceContext): boolean =>
  names.length === 1 &&
  (head.tag === 'name' || (CRAFT_NOUN.test(head.lower) && !names.some((name) => isOfMany(name, context))));

/** "an uncrewed flight", "a crewed space probe", "the first uncrewed Apollo mission": no other flight is named in it. */
function isSort(phrase: NounPhrase, context: SentenceContext): boolean {
  const { head, names } = phrase;
  if (CREWED.test(head.lower)) return true;
  if (names.some((name) => !isOfMany(name, context))) return false;
  if (CRAFT_NOUN.test(head.lower)) return true;
  const around = context.text.slice(phrase.start, phrase.end + 40);
  return DEED.test(head.lower) && !HOME.test(around) && (!/landing$/.test(head.lower) || ON_THE_MOON.test(around));
}

/** A craft that brings supplies, and nobody. */
const isFreighter = (entry: Entry, { knowledge }: SentenceContext): boolean =>
  entry.kind === 'spacecraft' &&
  knowledge.isComplete(entry, 'types') &&
  knowledge.ids(entry, 'crew').length === 0 &&
  knowledge.ids(entry, 'types').every((type) => type === 'cargo-spacecraft');

/** An orbiter, a lander, a probe: none of its sorts ever had anybody aboard, listed in full or not. */
function isProbe(entry: Entry, context: SentenceContext): boolean {
  const { knowledge } = context;
  const types = typesWithin(entry, context);
  return (
    /^(?:spacecraft|mission)$/.test(entry.kind) &&
    types.length > 0 &&
    types.every((type) => UNCREWED.includes(type)) &&
    knowledge.family(entry).every((one) => knowledge.ids(one, 'crew').length === 0)
  );
}

function judged(words: NounPhrase, subject: NounPhrase, context: SentenceContext): Verdict[] {
  const word = [...words.modifiers, words.head].find(({ lower, tag }) => tag !== 'name' && CREWED.test(lower));
  const index = word && context.referent(subject);
  if (!word || index === undefined || !isAssertedAt(word, context)) return [];
  const entry = context.entry(index);
  // A spaceplane that flew empty may have been built for a crew.
  const isForCrews = context.knowledge
    .ids(entry, 'types')
    .some((type) => /^(?:spaceplane|crewed-spacecraft)$/.test(type));
  const isEmpty = (isUncrewed(entry, context) && !isForCrews) || isFreighter(entry, context) || isProbe(entry, context);
  const isCrewed = entry.kind === 'crewed-flight' && context.knowledge.ids(entry, 'crew').length > 0;
  const saysEmpty = word.lower.startsWith('un');
  if (saysEmpty ? !isCrewed : !isEmpty) return [];
  // "the first crewed Dragon": another flight of it.
  const isTold = words.modifiers.some(({ tag, lower }) => tag !== 'number' && !CREWED.test(lower));
  if (isTold && !saysEmpty && words === subject) return [];
  return [
    {
      state: 'contradicted',
      check: 'wrong-kind',
      claim: `${entry.id} was ${word.lower}`,
      ...context.quoted(word),
      about: entry.id,
      message: saysEmpty ? 'wrong-kind.crewed' : 'wrong-kind.uncrewed',
      known: saysEmpty ? 'crewed' : 'uncrewed',
      correction: saysEmpty ? word.lower.slice(2) : `un${word.lower}`,
      details: { subject: context.knowledge.spoken(entry.id) },
    },
  ];
}
