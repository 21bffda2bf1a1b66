import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { SentenceContext } from '../context.ts';
import { isFirstOfSeries } from '../records/of-a-series.ts';
import { placeOf } from '../records/ordinal-words.ts';
import { holdersOf, setsCalled, sizeOf } from '../records/ranked-sets.ts';
import { holderOf, rankedPlace } from '../records/ranked-worlds.ts';
import { isPictureOfSurface, recordsCalled } from '../records/record-book.ts';
import { isOneOfMany } from '../records/record-holders.ts';
import { setPhraseAt } from '../records/set-phrases.ts';

/** The token at which the clause that the phrase is subject of goes on: "The first woman in space flew ...". */
function verbAfter(phrase: NounPhrase, { reading }: SentenceContext): number {
  const clause = reading.clauses.find(
    ({ construction, agents, themes, verbSpan }) =>
      (construction === 'active' || construction === 'passive') &&
      verbSpan.start >= phrase.end &&
      [...agents, ...themes].some(({ start }) => start === phrase.start),
  );
  const at = clause ? reading.tokens.findIndex(({ start }) => start >= clause.verbSpan.start) : -1;
  return at < 0 ? reading.tokens.length : at;
}

const RANK = /^(?:first|last)$/;

/** "launched the first artificial satellite", "sent the first woman into space": whoever holds the one record that the words tell of. */
export function recordHolder(phrase: NounPhrase, context: SentenceContext): EntryIndex | undefined {
  return worldRanked(phrase, context) ?? holderCalled(phrase, context) ?? flightInRow(phrase, context);
}

const SUPERLATIVE = /(?:largest|biggest|smallest|innermost|outermost)$/;

/** "the Solar System's second-largest planet", "Saturn's largest moon" */
function worldRanked(phrase: NounPhrase, context: SentenceContext): EntryIndex | undefined {
  const isRanked = SUPERLATIVE.test(phrase.head.lower) || phrase.modifiers.some(({ lower }) => SUPERLATIVE.test(lower));
  const place = isRanked && phrase.names.length === 0 ? rankedPlace(phrase, context) : undefined;
  const holder = place && holderOf(place);
  return holder && context.knowledge.glossary.indexOf(holder.id);
}

const PURPOSED =
  /^ (?:(?:ever|specially|purely|solely|mainly|entirely|fully) )?(?:made|built|designed|developed|intended|meant|dedicated|devoted|equipped|used|able|known|sent|put|placed)\b/;

function holderCalled(phrase: NounPhrase, context: SentenceContext): EntryIndex | undefined {
  if (phrase.determiner !== 'the' || phrase.others.length > 0) return undefined;
  const rank = phrase.modifiers.find(({ lower }) => RANK.test(lower));
  // "the first satellite made for watching the land"
  if (PURPOSED.test(context.text.slice(phrase.end, phrase.end + 24))) return undefined;
  if (!rank || isFirstOfSeries({ start: rank.start, end: phrase.end }, context)) return undefined;
  const { tokens } = context.reading;
  const said = setPhraseAt(tokens.slice(0, verbAfter(phrase, context)), tokens.indexOf(rank), context);
  if (!said || said.since !== undefined || isPictureOfSurface(context.shown(phrase).toLowerCase())) return undefined;
  const records = recordsCalled(said.words, context.knowledge);
  const [record, another] = records;
  const [holder, ...more] = record?.rule.holders ?? [];
  const entry = another === undefined && holder !== undefined ? context.knowledge.byId(holder) : undefined;
  if (!entry) return undefined;
  // A rover and the mission that it was are one.
  const own = new Set(context.knowledge.family(entry).map(({ id }) => id));
  return more.every((id) => own.has(id)) ? context.knowledge.glossary.indexOf(entry.id) : undefined;
}

const speaksOfProbes = (context: SentenceContext): boolean =>
  [context.discourse.topic, context.discourse.section].some(
    (index) => index !== undefined && !CREWED.test(context.kindOf(index)),
  ) || [...context.kindsMeant].some((kind) => PROBES.test(kind));
const CREWED = /^(?:crewed-flight|person|programme|body|expedition|launch-vehicle|station)$/;
const PROBES = /^(?:spacecraft|mission|company|agency)$/;

const FLIGHTS = /^(?:flight|mission|landing|launch|spaceflight)$/;

/** "the third shuttle flight", "the last Moon landing": the one that stands at that place among all of them. */
function flightInRow(phrase: NounPhrase, context: SentenceContext): EntryIndex | undefined {
  if (phrase.determiner !== 'the' || phrase.others.length > 0 || !FLIGHTS.test(phrase.head.lower)) return undefined;
  // "the second Moon landing" of a company need not be one of a crew.
  if (phrase.head.lower === 'landing' && speaksOfProbes(context)) return undefined;
  const rank = phrase.modifiers.find(({ lower }) => placeOf(lower) !== undefined);
  const place = rank && placeOf(rank.lower);
  const { tokens } = context.reading;
  if (!rank || place === undefined || isOneOfMany(tokens, tokens.indexOf(rank))) return undefined;
  const said = setPhraseAt(tokens.slice(0, verbAfter(phrase, context)), tokens.indexOf(rank) + 1, context);
  if (!said || said.since !== undefined) return undefined;
  const [set, another] = setsCalled(said.words, 'crewed-flight', context.knowledge);
  if (!set?.isClosed || another) return undefined;
  const [holder, ...more] = holdersOf(set, place === 'last' ? sizeOf(set) : place);
  return holder === undefined || more.length > 0 ? undefined : context.knowledge.glossary.indexOf(holder);
}
