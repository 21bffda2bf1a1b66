import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { QuantityName } from '../../../glossary/schema/quantities.ts';
import type { Clause } from '../../clauses/clause.ts';
import { ownerPronoun } from '../../clauses/nominal.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { QuantityMention } from '../../mentions/quantities.ts';
import { wordTable } from '../../prose/word-table.ts';
import type { SentenceContext } from '../context.ts';
import { worldOfAdjective } from '../places/world-words.ts';

/** What a figure measures, as a noun says, and whose. */
interface NamedFigure {
  readonly subject: EntryIndex;
  readonly name: QuantityName;
  /** It is said of the radius. */
  readonly isHalf: boolean;
}

const NOUNS = wordTable<QuantityName>({
  mass: 'mass',
  weight: 'mass',
  diameter: 'diameter',
  radius: 'diameter',
  altitude: 'altitude',
  length: 'length',
  height: 'height',
  speed: 'speed',
  distance: 'distance',
  tilt: 'axial-tilt',
  obliquity: 'axial-tilt',
});

/** "The mass of Hubble is 11 tonnes", "a Martian day lasts 25 hours", "Titan, with an orbital period of 16 days". */
export function namedFigureAt(mention: QuantityMention, context: SentenceContext): NamedFigure | undefined {
  const { tokens, isQuestion } = context.reading;
  const token = tokens.find(({ quantity }) => quantity === mention);
  if (isQuestion || !token) return undefined;
  return beingAt(token, context) ?? havingAt(token, context);
}

const BEING =
  /^ (?:\([^()]{1,80}\) )?(?:(?:around|about|round) (?:the )?\S+ )?(?:is|was|comes to|amounts to|averages|measures)(?: (?:now )?(?:estimated|thought|known|reckoned|measured|calculated|put) (?:to be|at|as))?(?: (?:about|around|some|roughly|approximately|nearly|almost|just|only|over)){0,2} $/;
const LASTING = /^(?:be|last|equal|take)$/;
/** "lasts for ten hours", "is about 88 days". */
const AMOUNTING = /^(?:for|about|around|over|under)$/;

function beingAt(token: Token, context: SentenceContext): NamedFigure | undefined {
  const { clauses, phrases } = context.reading;
  const told = phrases.find(
    ({ phrase }) => nameOf(phrase) !== undefined && BEING.test(context.text.slice(phrase.end, token.start)),
  );
  if (told) return told.stance === 'asserted' ? ownedFigure(told.phrase, undefined, context) : undefined;
  const clause = clauses.find((one) => LASTING.test(one.verb) && isAmount(one, token));
  return clause && isSaid(clause)
    ? clause.agents.flatMap((phrase) => ofDayOrYear(phrase, context) ?? [])[0]
    : undefined;
}

const isSaid = ({ stance, tense }: Clause): boolean => stance === 'asserted' && tense !== 'future';

const isAmount = ({ themes, complements }: Clause, { end }: Token): boolean =>
  [...themes, ...complements.flatMap((one) => (AMOUNTING.test(one.preposition) ? [one.phrase] : []))].some(
    (phrase) => phrase.end === end,
  );

/** Nouns that measure the whole of a thing however it is put: of others, "a distance of", there may be several. */
const OF_WHOLE = /^(?:orbital-period|rotation-period|axial-tilt)$/;

/** "has an orbital period of 12 years", ", with a tilt of 27 degrees,". */
function havingAt(token: Token, context: SentenceContext): NamedFigure | undefined {
  const { clauses, phrases } = context.reading;
  const holder = phrases.find(
    ({ phrase }) =>
      OF_WHOLE.test(nameOf(phrase) ?? '') &&
      (phrase.of?.head === token ||
        isBefore(phrase, token) ||
        OF_BEHIND.test(context.text.slice(phrase.end, token.start))),
  );
  if (holder?.stance !== 'asserted') return undefined;
  const { phrase } = holder;
  const having = clauses.find(({ verb, themes }) => verb === 'have' && themes.includes(phrase));
  const holding = having ? (isSaid(having) ? having.agents[0] : undefined) : beforeWith(phrase, context);
  return ownedFigure(phrase, holding, context);
}

/** "its 98-degree tilt" */
const isBefore = ({ start, head }: NounPhrase, token: Token): boolean => start <= token.start && token.end < head.start;

/** "its orbital period around the Sun of 220 days" */
const OF_BEHIND =
  /^ (?:(?:around|about|round) (?:the )?\S+ )?of (?:(?:about|some|nearly|almost|only|just|around|roughly) )?$/;

/** ", with a period of 16 days,": the phrase that stands before. */
const beforeWith = ({ start }: NounPhrase, { reading, text }: SentenceContext): NounPhrase | undefined =>
  reading.phrases.find(
    ({ phrase }) => phrase.end < start && /^,? (?:with|having) $/.test(text.slice(phrase.end, start)),
  )?.phrase;

/** What a noun with its modifiers measures. */
function nameOf({ head, modifiers, nouns, of }: NounPhrase): QuantityName | undefined {
  if (head.tag === 'name') return head.lower === 'orbital period' ? 'orbital-period' : undefined;
  const words = [...modifiers, ...nouns, ...(of ? [of.head] : [])].map(({ lower }) => lower);
  if (head.lower !== 'period') return words.some((word) => OF_OTHER.test(word)) ? undefined : NOUNS[head.lower];
  if (words.some((word) => /^(?:orbital|revolution|orbit)$/.test(word))) return 'orbital-period';
  return words.some((word) => /^(?:rotation|rotational|spin)$/.test(word)) ? 'rotation-period' : undefined;
}
/** Of its field or its orbit, which are tilted as well. */
const OF_OTHER = /^(?:magnetic|orbital|orbit|field|rings?)$/;

/** The noun's owner, or else who has it. */
function ownedFigure(
  phrase: NounPhrase,
  holding: NounPhrase | undefined,
  context: SentenceContext,
): NamedFigure | undefined {
  const name = nameOf(phrase);
  // "of rotation", "of 25 degrees"
  const behind = phrase.of?.names.length || phrase.of?.possessor ? phrase.of : undefined;
  const whose = phrase.possessor ?? behind ?? (OF_WHOLE.test(name ?? '') ? ownerPronoun(phrase) : undefined) ?? holding;
  const subject = whose && context.soleReferent(withoutAxis(whose));
  return name === undefined || subject === undefined
    ? undefined
    : { subject, name, isHalf: phrase.head.lower === 'radius' };
}

/** "Earth's axis" and "its axis" stand for the Earth. */
export const withoutAxis = (phrase: NounPhrase): NounPhrase =>
  /^(?:axis|equator)$/.test(phrase.head.lower) && phrase.modifiers.length === 0
    ? (phrase.possessor ?? phrase.of ?? ownerPronoun(phrase) ?? phrase)
    : phrase;

/** From noon to noon it is another time on what turns as slowly as it circles. */
const SLOW = /^(?:mercury-planet|venus|moon)$/;

/** "a year on Mars", which is read as a figure itself, "a Martian day". */
function ofDayOrYear(phrase: NounPhrase, context: SentenceContext): NamedFigure | undefined {
  const isYear = /\byear$/.test(phrase.head.lower);
  if (!isYear && !/\bday$/.test(phrase.head.lower)) return undefined;
  const subject = worldOf(phrase, context);
  if (subject === undefined || (!isYear && SLOW.test(context.entry(subject).id))) return undefined;
  return { subject, name: isYear ? 'orbital-period' : 'rotation-period', isHalf: false };
}

/** "on Mars", "of Mars" right behind, or "Martian" before. */
function worldOf(phrase: NounPhrase, context: SentenceContext): EntryIndex | undefined {
  const { tokens } = context.reading;
  const on = /^ (?:on|in|of) (?:the )?/.exec(context.text.slice(phrase.end, phrase.end + 8));
  const behind = on && tokens.find(({ start }) => start === phrase.end + on[0].length);
  const owner = phrase.of ?? phrase.possessor;
  const index = owner ? context.soleReferent(owner) : behind ? context.meaning(behind) : undefined;
  if (index !== undefined) return context.kindOf(index) === 'body' ? index : undefined;
  return tokens
    .filter(({ start, end }) => start >= phrase.start && end <= phrase.end)
    .flatMap((token) => worldOfAdjective(token, context) ?? [])[0];
}
