import { joinCompounds } from './compounds.ts';

import * as lexicon from './lexicon.ts';
import { type Candidate, mayBeVerb, settleLoneVerb } from './lone-verbs.ts';
import { isCondition, isExcept, isNotOnly, isOfFame, isOnceCalled, isRoughly } from './set-phrases.ts';
import type { Tag, Token, TokenDraft } from './tokens.ts';

/** Settles, left to right, what each word of a sentence is, by its neighbours; the tokens are changed. */
export function tagged(words: TokenDraft[]): Token[] {
  const raw = joinCompounds(words);
  const inverted = invertedVerb(raw);
  /** "to leave Earth, reach the Moon and return": further infinitives may follow. */
  let isInfinitive = false;
  const nouns: Candidate[] = [];
  for (let i = 0; i < raw.length; i++) {
    const token = raw[i] as TokenDraft;
    const previous = i > 0 ? raw[i - 1] : undefined;
    if (isNotOnly(raw, i) || isOnceCalled(raw, i) || isRoughly(raw, i)) token.tag = 'adverb';
    const isFurther: boolean = isInfinitive && isFurtherInfinitive(token, previous, raw[i + 1]);
    if (i === inverted || isFurther) token.tag = 'verb';
    else if (isOfFame(raw, i)) token.tag = 'adjective';
    else if (isCondition(raw, i)) token.tag = 'subordinator';
    else if (isExcept(raw, i)) token.tag = 'preposition';
    else {
      const { verbs } = token;
      const isOpen = mayBeVerb(token);
      retag(token, previous, raw[i + 1], i > 1 ? raw[i - 2] : undefined);
      if (isOpen && token.tag !== 'verb') nouns.push({ at: i, verbs });
    }
    if (token.tag === 'verb') isInfinitive = isFurther || previous?.tag === 'to';
    else if (token.tag === 'stop' || token.tag === 'relative' || token.tag === 'auxiliary') isInfinitive = false;
  }
  if (nouns.length > 0) settleLoneVerb(raw, nouns);
  return raw;
}

const isFurtherInfinitive = (token: Token, previous: Token | undefined, next: Token | undefined): boolean =>
  (previous?.tag === 'comma' || previous?.tag === 'coordinator') &&
  token.tag !== 'name' &&
  token.verbs.some((form) => form.base) &&
  startsObject(next);

/** What turns a subject and its verb round: the words of a question, and "not until", "only", "never before" in front. */
const OPENING = /^(what|why|how|when|where|who|whom|which|not|only|never|nowhere|rarely|seldom)$/;

/** "What did NASA's Magellan find", "Not until 2011 did MESSENGER reach", "Had its engine not failed": the verb that the auxiliary before the subject belongs to. */
function invertedVerb(tokens: readonly Token[]): number {
  const isAuxiliary = (token: Token | undefined) => token?.tag === 'auxiliary' || token?.tag === 'modal';
  const opening = tokens[0]?.tag === 'preposition' || tokens[0]?.tag === 'coordinator' ? 1 : 0;
  const later = OPENING.test(tokens[opening]?.lower ?? '')
    ? tokens.findIndex(({ tag }, i) => i > opening && /^(?:auxiliary|modal|verb|comma|stop)$/.test(tag))
    : -1;
  const at = isAuxiliary(tokens[0]) ? 0 : isAuxiliary(tokens[later]) ? later : -1;
  if (at < 0 || tokens[at + 1]?.tag === 'verb') return -1;
  const wants = /^(do|does|did)$/.test(tokens[at]?.lower ?? '') || tokens[at]?.tag === 'modal' ? 'base' : 'participle';
  for (let i = at + 2; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.tag === 'comma' || token.tag === 'stop' || token.tag === 'auxiliary') return -1;
    const isVerb =
      token.verbs.some((form) => form[wants] || (wants === 'participle' && form.past)) && token.tag !== 'name';
    const isCompound =
      tokens[i - 1]?.tag === 'determiner' || tokens[i - 1]?.tag === 'adjective' || tokens[i - 1]?.tag === 'apostrophe';
    if (isVerb && !isCompound && !(wants === 'base' && token.lower.endsWith('s'))) return i;
  }
  return -1;
}

const BEFORE_NOUN: ReadonlySet<Tag> = new Set([
  'determiner',
  'possessive',
  'adjective',
  'number',
  'country',
  'apostrophe',
  'preposition',
  'hyphen',
]);
const BEFORE_VERB: ReadonlySet<Tag> = new Set(['to', 'modal', 'negator']);

function retag(
  token: TokenDraft,
  previous: Token | undefined,
  next: Token | undefined,
  before: Token | undefined,
): void {
  const closed = isLooseAdverb(token, previous, next) ? 'adverb' : retaggedClosed(token, previous, next);
  if (closed) {
    token.tag = closed;
    token.verbs = [];
    return;
  }
  if (token.verbs.length === 0 || token.tag === 'name') return;
  if (isSurname(token, previous, before)) {
    token.verbs = [];
    token.tag = 'noun';
    return;
  }
  if (isVerbHere(token, previous, next, before)) {
    token.tag = 'verb';
    return;
  }
  const isModifier = token.verbs.some((form) => form.participle || form.ing) && !token.verbs.some((form) => form.base);
  const isBeforeNoun = next?.tag === 'noun' && !next.verbs.some((form) => form.past || form.third);
  if (!isModifier) token.verbs = [];
  else if (!NOUNS_IN_ING.has(token.lower) || isBeforeNoun) token.tag = 'adjective';
}

/** "named after Rosa Parks", "led by Gene Waters": a word with a capital behind a given name is no verb. */
const isSurname = (token: Token, previous: Token | undefined, before: Token | undefined): boolean =>
  token.isCapitalised &&
  isCapitalNoun(previous) &&
  before !== undefined &&
  !before.isCapitalised &&
  /^(?:after|for|by|with|of)$/.test(before.lower);

/** Words of the closed classes that are something else here: "the inside slope", "Saturn's many moons", "Sputnik I". */
function retaggedClosed(token: Token, previous: Token | undefined, next: Token | undefined): Tag | undefined {
  if (token.tag === 'preposition' && /^(inside|outside|past|near|opposite|following|down|up)$/.test(token.lower))
    return previous?.tag === 'determiner' ||
      previous?.tag === 'possessive' ||
      (previous?.tag === 'preposition' && next?.lower === 'and')
      ? 'adjective'
      : undefined;
  // "a rocket with Juno aboard lifted off": who is aboard has been named.
  if (token.lower === 'aboard' && (isPastForm(next) || isVerbal(next) || standsAlone(next))) return 'adverb';
  // "the next generation of rovers"
  if (token.lower === 'next' && /^(?:determiner|possessive|apostrophe)$/.test(previous?.tag ?? '')) return 'adjective';
  if (token.tag === 'determiner' && /^(most|more|many|several|few|both|half|all)$/.test(token.lower)) {
    if (/^(most|more)$/.test(token.lower) && (next?.tag === 'adjective' || next?.tag === 'adverb') && previous)
      return previous.tag === 'apostrophe' || previous.tag === 'determiner' || previous.lower === 'much'
        ? 'adverb'
        : undefined;
    return previous?.tag === 'apostrophe' ? 'adjective' : undefined;
  }
  // "took her to the station": the pronoun stands alone.
  if (token.lower === 'her' && previous?.tag === 'verb' && standsAlone(next)) return 'pronoun';
  // "the gamma-ray burst satellite"
  if (token.lower === 'burst' && /^(?:rays?|radio)$/.test(previous?.lower ?? '')) return 'noun';
  // "arrived that November"
  if (token.lower === 'that' && previous && !/^(?:comma|preposition)$/.test(previous.tag) && isStretchOfTime(next))
    return 'determiner';
  // "the great space powers", "the world's nuclear powers": states.
  if (token.lower === 'powers' && /^(?:space|great|world|nuclear|spacefaring|major)$/.test(previous?.lower ?? ''))
    return 'noun';
  if (token.lower === 'being' && /^(?:human|into)$/.test(previous?.lower ?? '')) return 'noun';
  // "goes round the Sun", "a trip round Saturn"
  if (token.lower === 'round' && startsObject(next) && /^(?:verb|noun|name|adverb)$/.test(previous?.tag ?? ''))
    return 'preposition';
  // "the largest telescope yet,"
  if (token.lower === 'yet' && (next === undefined || next.tag === 'comma' || next.tag === 'stop')) return 'adverb';
  // "launched one module"
  if (token.lower === 'one' && token.tag === 'pronoun' && isThing(next)) return 'number';
  if (token.lower === 'much' && (next?.lower === 'more' || next?.tag === 'adjective')) return 'adverb';
  if (token.lower === 'ever' && previous?.tag === 'adjective') return 'adjective';
  if (token.lower === 'i' && token.isCapitalised && (previous?.tag === 'name' || isCapitalNoun(previous)))
    return 'number';
  return undefined;
}

/** A noun that can be no verb with "one" for its subject. */
const isThing = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.tag === 'noun' || token.tag === 'adjective') &&
  token.verbs.every(({ base, past, participle, ing }) => base && !past && !participle && !ing);

const isPastForm = (token: Token | undefined): boolean =>
  token !== undefined && token.tag !== 'name' && token.verbs.some(({ past, base }) => past && !base);

const isStretchOfTime = (next: Token | undefined): boolean =>
  next !== undefined && lexicon.TIME_WORD.test(next.lower) && (next.tag === 'noun' || next.tag === 'date');

const standsAlone = (next: Token | undefined): boolean =>
  next === undefined || ['preposition', 'to', 'stop', 'comma', 'coordinator', 'date', 'negator'].includes(next.tag);

const isCapitalNoun = (token: Token | undefined): boolean =>
  token !== undefined && token.tag === 'noun' && token.isCapitalised;

/** Forms in -ing that do not stand before a noun to describe it: "in reaching orbit". */
const NEVER_DESCRIBING =
  /^(?:reaching|entering|leaving|using|achieving|losing|carrying|becoming|making|taking|sending|putting|giving|bringing|having|getting|keeping)$/;

/** Forms in -ing that are nouns where they stand in a compound: "the Apollo 11 landing site", "a tracking station". */
const NOUNS_IN_ING = new Set(
  'landing docking training engineering testing parking operating living working processing splashing building launching spacewalking funding manufacturing housing shielding wiring tracking broadcasting briefing meeting beginning crossing sighting undocking refuelling refueling moonwalking'.split(
    ' ',
  ),
);

function isVerbHere(
  token: Token,
  previous: Token | undefined,
  next: Token | undefined,
  before: Token | undefined,
): boolean {
  const can = (part: 'base' | 'third' | 'past' | 'participle' | 'ing') => token.verbs.some((form) => form[part]);
  const isNounish = token.verbs.every((form) => lexicon.NOUNISH.has(form.lemma)) && !can('past') && !can('ing');
  if (previous?.tag === 'to' && isNounish)
    return (
      isChain(before) ||
      startsObject(next) ||
      isAuxiliaryLike(next) ||
      isDoneNotReached(token, before) ||
      (before?.tag === 'adjective' && before.lower in lexicon.ORDINALS)
    );
  if (previous && BEFORE_VERB.has(previous.tag)) return can('base') || can('participle') || can('past') || can('ing');
  if (previous?.tag === 'auxiliary')
    return can('participle') || can('past') || can('ing') || (/^(do|does|did)$/.test(previous.lower) && can('base'));
  if (previous?.tag === 'adverb' && before) {
    if (BEFORE_VERB.has(before.tag) || before.tag === 'auxiliary') return true;
    // "without ever flying past"
    if (before.tag === 'preposition' && can('ing') && (startsObject(next) || previous.lower === 'ever')) return true;
    if (BEFORE_NOUN.has(before.tag)) return false;
  }
  if (previous?.tag === 'preposition')
    return can('ing') && (next?.tag !== 'noun' || NEVER_DESCRIBING.test(token.lower));
  // "many believe that": the determiner stands alone.
  if (previous?.tag === 'determiner' && /^(many|some|most|few|several|both|all)$/.test(previous.lower))
    return (
      can('base') &&
      !can('past') &&
      !isNounish &&
      (startsObject(next) || next?.tag === 'relative' || next?.tag === 'stop')
    );
  const isCounted = previous !== undefined && can('past') && isCountOfCrew(previous, before, next);
  if (previous && BEFORE_NOUN.has(previous.tag) && !isCounted && !(can('past') && isNumberOfName(previous, before)))
    return false;
  if (isCompoundParticiple(token, previous, next)) return false;
  // "Suppose that the probe landed": an order, or a question to oneself.
  if (previous === undefined && next?.lower === 'that' && can('base')) return true;
  // "Retired American astronaut"
  if (previous === undefined && next?.tag === 'country') return false;
  // ", retired Navy officer and astronaut"
  if (token.lower === 'retired' && previous?.tag === 'comma' && /^(?:name|noun|country)$/.test(next?.tag ?? ''))
    return false;
  // "found rounded pebbles": one verb is enough.
  if (
    previous?.tag === 'verb' &&
    next?.tag === 'noun' &&
    can('participle') &&
    !can('base') &&
    token.lower.endsWith('ed')
  )
    return false;
  if (can('past') || can('participle')) return !(previous === undefined && next?.tag === 'noun' && !can('participle'));
  if (can('ing')) return !isCompoundGerund(token, previous, next);
  if (
    can('third') &&
    previous?.tag === 'name' &&
    (next?.tag === 'to' ||
      /^(at|around|between|above|over|every)$/.test(next?.lower ?? '') ||
      (token.lower === 'lands' && /^(?:on|in|near|safely|back)$/.test(next?.lower ?? '')))
  )
    return true;
  if (can('third'))
    return (
      isSubjectEnd(previous) &&
      !isVerbal(next) &&
      (!isNounish ||
        startsObject(next) ||
        (previous?.tag !== 'name' && previous?.tag !== 'noun' && /^(?:preposition|to)$/.test(next?.tag ?? '')))
    );
  // "he and pilot Gordon Cooper": beside a subject stands another.
  if (previous?.tag === 'coordinator' && isNounish && /^(?:he|she|they|we|i)$/.test(before?.lower ?? '')) return false;
  // "for past and present habitability", "the seventh and last time"
  if (previous?.tag === 'coordinator' && before?.tag === 'adjective') return false;
  return (
    // "Astronauts often fly"
    (isPluralSubject(previous?.tag === 'adverb' ? before : previous) || isListedName(previous, before)) &&
    !isVerbal(next) &&
    next?.lower !== 'of' &&
    (!isNounish || startsObject(next))
  );
}

/** "Phobos and Deimos go", "Glover and Hansen make up": two names are several. */
const isListedName = (previous: Token | undefined, before: Token | undefined): boolean =>
  before?.lower === 'and' && (previous?.tag === 'name' || isCapitalNoun(previous));

/** "to land on Mars", "to launch in May" are deeds; "to orbit", "to crew" may be places and people. */
const isDoneNotReached = (token: Token, before: Token | undefined): boolean =>
  /^(land|launch|probe|map|test|target|photograph|pass|track|sail|picture|sample)$/.test(token.lower) &&
  !/^(prior|close|next|due|return|returned|returns|led|lead|leads|leading|up|from|subject|back)$/.test(
    before?.lower ?? '',
  );

/** "the Apollo 11 landing site", "using imaging radar", "the first U.S. landing on the Moon": the form in -ing is a noun or adjective. */
function isCompoundGerund(token: Token, previous: Token | undefined, next: Token | undefined): boolean {
  if (previous?.tag === 'verb' && previous.lower.endsWith('ing') && next?.tag === 'noun') return true;
  if (!NOUNS_IN_ING.has(token.lower)) return false;
  // "1994: Landing of STS-59"
  if (next?.lower === 'of' && (previous === undefined || /^(?:date|dash|stop|comma|open|number)$/.test(previous.tag)))
    return true;
  const isAfterNoun = previous?.tag === 'name' || previous?.tag === 'noun';
  if (!isAfterNoun) return false;
  if (next?.tag === 'noun') return !/^(tracking|testing|building|operating|processing)$/.test(token.lower);
  if (token.lower === 'building')
    return next === undefined || next.tag === 'stop' || /^(at|in|of|near)$/.test(next.lower);
  return (
    token.lower === 'landing' &&
    (/^u\.?s/.test(previous?.lower ?? '') || (isWorldLandedOn(previous) && closesPhrase(next)))
  );
}

/** "the Apollo 16 Moon landing, the last ...", "a Mars landing of 1997" */
const isWorldLandedOn = (token: Token | undefined): boolean =>
  /^(?:moon|mars|venus|titan|comet|asteroid)$/.test(token?.lower ?? '');
const closesPhrase = (next: Token | undefined): boolean =>
  next === undefined ||
  /^(?:comma|stop|close|verb|auxiliary|modal)$/.test(next.tag) ||
  /^(?:of|by|in)$/.test(next.lower);

/** "Skyhammer 2 carried", "Zarnitsa-7 weighed": the number ends a name that nobody knows. */
const isNumberOfName = (token: Token, before: Token | undefined): boolean =>
  token.tag === 'number' &&
  /^\d/.test(token.lower) &&
  before !== undefined &&
  ((before.tag === 'noun' && before.isCapitalised) || (before.tag === 'hyphen' && before.end === token.start));

/** "and its crew of 7 launched into orbit": how many they are stands by itself. */
const isCountOfCrew = (token: Token, before: Token | undefined, next: Token | undefined): boolean =>
  token.tag === 'number' && before?.lower === 'of' && /^(?:preposition|to|adverb|comma|stop)$/.test(next?.tag ?? '');

/** "computer generated", "remote controlled", "space based": two words for one adjective. */
const isCompoundParticiple = (token: Token, previous: Token | undefined, next: Token | undefined): boolean =>
  (next?.tag === 'noun' || next?.tag === 'adjective') &&
  /^(?:computer (?:generated|controlled|enhanced)|(?:remote|radio) controlled|(?:space|ground|land|sea|us) based|(?:solar|nuclear|battery) powered|human (?:rated|led|made)|man made|(?:state|government) (?:owned|run|funded))$/.test(
    `${previous?.lower ?? ''} ${token.lower}`,
  );

/** "went on to orbit", "helped to map": what follows is a verb, though the word is mostly a noun. */
const isChain = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.lower === 'on' ||
    token.verbs.some((form) => /^(continue|begin|start|go|serve|manage|help|use)$/.test(form.lemma)));

/** "Long March 5 first flew", "the probes all belonged", "has yet to be launched": words that stand by a verb. */
function isLooseAdverb(token: Token, previous: Token | undefined, next: Token | undefined): boolean {
  if (token.lower === 'yet') return next?.tag === 'to' && previous?.tag === 'auxiliary';
  if (!LOOSE.has(token.lower) || previous === undefined || next === undefined) return false;
  // ", last flown in 1994,"
  if (
    previous.tag === 'comma' &&
    /^(first|last)$/.test(token.lower) &&
    next.tag !== 'name' &&
    next.verbs.some((form) => form.participle)
  )
    return true;
  const isAfterBreak = ['relative', 'comma', 'coordinator'].includes(previous.tag);
  if (!isAfterBreak && !['name', 'noun', 'pronoun', 'auxiliary', 'close'].includes(previous.tag)) return false;
  const isBeforeVerb = next.tag !== 'name' && next.verbs.some((form) => form.past || (form.third && !isAfterBreak));
  return isBeforeVerb || (previous.tag === 'auxiliary' && next.verbs.some((form) => form.participle));
}
const LOOSE: ReadonlySet<string> = new Set(['first', 'last', 'next', 'all', 'both', 'each']);

const startsObject = (token: Token | undefined): boolean =>
  token !== undefined && ['determiner', 'possessive', 'name', 'pronoun', 'number'].includes(token.tag);
const isAuxiliaryLike = (token: Token | undefined): boolean => token?.tag === 'adverb';
const isVerbal = (token: Token | undefined): boolean =>
  token !== undefined && ['verb', 'auxiliary', 'modal', 'negator'].includes(token.tag);
const isSubjectEnd = (token: Token | undefined): boolean =>
  token !== undefined &&
  ['name', 'noun', 'pronoun', 'relative', 'close', 'adverb', 'comma', 'coordinator', 'quote', 'country'].includes(
    token.tag,
  );

function isPluralSubject(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (/^(they|we|you|i|who|which|that|these|those|both)$/.test(token.lower) || token.tag === 'coordinator') return true;
  return (
    (token.tag === 'noun' && (/[^s]s$/.test(token.lower) || /^(people|men|women|children)$/.test(token.lower))) ||
    (token.tag === 'name' && ((token.name?.isPlural ?? false) || SEVERAL.test(token.lower)))
  );
}

/** "Starlink satellites": names that end with a noun in the plural. */
const SEVERAL =
  / (?:satellites|spacecraft|probes|rockets|capsules|freighters|ships|rovers|orbiters|landers|telescopes|shuttles|craft|missions)$/;
