import type { EntryId } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import type { Knowledge } from '../knowledge.ts';
import { inWords } from '../lists-in-words.ts';
import { holderBeside, nameBehind } from './holders-beside.ts';
import { type Place, placeInWords, placeLike, placeOf, placesAt } from './ordinal-words.ts';
import { holdersOf, placesIn, type RankedSet, setsCalled, sizeOf } from './ranked-sets.ts';
import { type KnownRecord, recordsCalled } from './record-book.ts';
import { type ClaimedHolder, claimedHolders, isAmongThoseBefore, isOneOfMany, isSameHolder } from './record-holders.ts';
import { judgeRecords } from './records.ts';
import { type Wording, wordingsAt } from './wordings.ts';

/** Records, and places in a row: of one claim one of them is reported, the holder where it is said to be the first. */
export function judgeRecordsAndPlaces(context: SentenceContext): Verdict[] {
  const isWrong = ({ state }: Verdict): boolean => state === 'contradicted';
  const [records, places] = [judgeRecords(context), judgeOrdinals(context)];
  const isAboutFirst = records.some(isWrong) && places.every(({ found }) => placeOf(found.toLowerCase()) === 1);
  if (isAboutFirst) return [...records, ...places.filter((verdict) => !isWrong(verdict))];
  return [...(places.some(isWrong) ? records.filter((verdict) => !isWrong(verdict)) : records), ...places];
}

/** "the eighth crewed Apollo mission", "the twelfth man to walk on the Moon": places held against what the events give. */
function judgeOrdinals(context: SentenceContext): Verdict[] {
  const { tokens } = context.reading;
  const verdicts: Verdict[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const found = placesAt(tokens, at);
    if (!found) continue;
    verdicts.push(...judgePlaces(found.places, at, found.next, context));
    at = found.next - 1;
  }
  return verdicts;
}

interface ClaimedPlace {
  readonly place: Place;
  readonly token: Token;
}

function judgePlaces(places: readonly ClaimedPlace[], at: number, next: number, context: SentenceContext): Verdict[] {
  const { tokens } = context.reading;
  if (isOneOfMany(tokens, at) || isAmongThoseBefore(tokens, at)) return [];
  const wording = wordingsAt(at, next, context).find(({ words }) => isKnown(words, places, context));
  if (!wording) return [];
  const { words, end } = wording;
  const rows = rowsCalled(words, places, context);
  const setsFor = (kind: Kind | undefined): RankedSet[] => setsAtPlace(words, places, kind, context);
  const mayMean = [...setsFor(undefined), ...rows, ...setsFor('crewed-flight')];
  const first = (places[0] as ClaimedPlace).token;
  const kinds = new Set(
    mayMean.flatMap(({ ranks }) => ranks.slice(0, 1).flatMap(([id]) => (id ? [context.knowledge.kind(id)] : []))),
  );
  // "After Leonov, the second person to walk in space, Ed White, ...": who did hold that place stands beside it.
  const behind = tokens[nameBehind(tokens, end) ?? -1];
  const named = behind && context.meaning(behind);
  if (
    named !== undefined &&
    mayMean.some(({ ranks }) => places.some(({ place }) => holds(ranks[Number(place) - 1], named, context)))
  )
    return [];
  const ofClause = claimedHolders({ start: first.start, end: first.end }, context, (index) =>
    kinds.has(context.kindOf(index)),
  );
  const claimed = ofClause.length > 0 ? ofClause : besideIt(places, at, end, mayMean, context);
  if (!isSureOf(wording, places, claimed, mayMean, context)) return [];
  const kind = claimed[0] && context.kindOf(claimed[0].index);
  const sets = [...setsFor(kind), ...rows].filter(
    ({ ranks, record }) =>
      ranks.length > 1 || (record !== undefined && claimed.some(({ index }) => holds(ranks[0], index, context))),
  );
  // Several sets may go by these words: the claim fails only where it fails for all of them.
  const judged = sets.map((set) => judgeIn(set, places, claimed, context));
  return judged.find((one) => !one.some(({ state }) => state === 'contradicted')) ?? judged[0] ?? [];
}

const isKnown = (words: ReadonlySet<string>, places: readonly ClaimedPlace[], context: SentenceContext): boolean =>
  rowsCalled(words, places, context).length > 0 ||
  [undefined, 'crewed-flight' as const].some((kind) => setsAtPlace(words, places, kind, context).length > 0);

/** What is said in other words than those of the row: of the few it tells nothing but that nobody comes later among them than among all. */
function isSureOf(
  { isWider, owner }: Wording,
  places: readonly ClaimedPlace[],
  claimed: readonly ClaimedHolder[],
  mayMean: readonly RankedSet[],
  context: SentenceContext,
): boolean {
  const [holder, another] = claimed;
  const [said, more] = places;
  if (!isWider && owner === undefined) return true;
  if (!holder || another || !said || more || said.place === 'last') return false;
  const isOwn = owner === undefined || context.knowledge.ids(context.entry(holder.index), 'operator').includes(owner);
  const before = said.place - 1;
  return (
    isOwn && mayMean.every(({ ranks }) => ranks.slice(0, before).some((rank) => holds(rank, holder.index, context)))
  );
}

/** Who stands beside a place other than the first and has another one in whatever row is meant. */
function besideIt(
  places: readonly ClaimedPlace[],
  at: number,
  end: number,
  mayMean: readonly RankedSet[],
  context: SentenceContext,
): ClaimedHolder[] {
  const [only, another] = places;
  if (another || !only || only.place === 1 || only.place === 'last') return [];
  const beside = holderBeside(at, end, context, (index) =>
    mayMean.every(({ ranks }) => ranks.some((rank) => holds(rank, index, context))),
  );
  return beside ? [beside] : [];
}

/** "the last flight of the Gemini programme": those that flew at the end had crews, whether that is said or not. */
function setsAtPlace(
  words: ReadonlySet<string>,
  places: readonly ClaimedPlace[],
  kind: Kind | undefined,
  { knowledge }: SentenceContext,
): RankedSet[] {
  const isEnd = places.every(({ place }) => place === 'last');
  const sets = setsCalled(words, kind, knowledge).filter(({ isEndOnly }) => isEnd || !isEndOnly);
  return isEnd && sets.length === 0 ? setsCalled(new Set([...words, 'crewed']), kind, knowledge) : sets;
}

const holds = (rank: readonly EntryId[] | undefined, index: EntryIndex, context: SentenceContext): boolean =>
  rank?.some((id) => id === context.entry(index).id || isSameHolder(id, context.entry(index).id, context)) ?? false;

/** The rows that begin with a record: "third woman in space" counts from the first. Where two may claim to be first, nobody is told that they are not. */
const rowsCalled = (
  words: ReadonlySet<string>,
  places: readonly ClaimedPlace[],
  context: SentenceContext,
): RankedSet[] =>
  recordsOf(words, context.knowledge).flatMap(({ id, rule: { holders, next } }) => {
    const together = next ? holders.slice(0, 1) : heldTogether(holders, context);
    // Without those who followed it is only known that the first was not the second.
    if (!next && (together.length === 0 || places.some(({ place }) => place === 1 || place === 'last'))) return [];
    if (holders.length > 1 && places.some(({ place }) => place === 1)) return [];
    const ranks = [together, ...(next ?? []).map((one) => [one])];
    return [
      { id, record: id, label: context.knowledge.nameOf(id), ranks, isClosed: false, isByRank: together.length > 1 },
    ];
  });

/** A flight, its craft and who flew it hold a record together; of several people each may be called the second. */
function heldTogether(holders: readonly EntryId[], context: SentenceContext): readonly EntryId[] {
  const { knowledge } = context;
  const people = holders.filter((id) => knowledge.kind(id) === 'person');
  const [first, ...others] = people.length > 1 ? holders.filter((id) => !people.includes(id)) : holders;
  if (first === undefined) return [];
  const isSame = (id: EntryId): boolean => isSameHolder(first, id, context) || isSameHolder(id, first, context);
  return others.every(isSame) ? [first, ...others] : [];
}

/** The records of the first of a row. A station or satellite of ours is in orbit, whether that is said or not. */
function recordsOf(words: ReadonlySet<string>, knowledge: Knowledge): readonly KnownRecord[] {
  const found = recordsCalled([...words, 'first'], knowledge);
  if (found.length > 0 || !words.has('orbit') || !(words.has('station') || words.has('satellite'))) return found;
  return recordsCalled([...[...words].filter((word) => word !== 'orbit' && word !== '#earth'), 'first'], knowledge);
}

function judgeIn(
  set: RankedSet,
  places: readonly ClaimedPlace[],
  claimed: readonly ClaimedHolder[],
  context: SentenceContext,
): Verdict[] {
  const beyond = set.isClosed ? places.find(({ place }) => place !== 'last' && place > sizeOf(set)) : undefined;
  const isSaidOfAll = isAsserted(places[0] as ClaimedPlace, context);
  if (beyond && claimed.length > 0) return [tooMany(set, beyond, context)];
  if (claimed.length === 0) return beyond && isSaidOfAll ? [tooMany(set, beyond, context)] : [];
  return claimed.flatMap((holder, i) => {
    const said = places[places.length === claimed.length ? i : 0] as ClaimedPlace;
    const allowed = allowedPlaces(set, places, set.isByRank ? 1 : claimed.length);
    return allowed.places.length === 0 ? [] : judgeHolder(set, holder, said, allowed, context);
  });
}

/** What places may be held: all of them by one ("the sixth and last"), one of them by each of several. */
interface AllowedPlaces {
  readonly places: readonly Place[];
  readonly isForEach: boolean;
}

/** The places said, without a "last" of what may go on; a group shares those from its place on: "A and B were the first people on the Moon". */
function allowedPlaces(set: RankedSet, said: readonly ClaimedPlace[], holders: number): AllowedPlaces {
  const [only, another] = said;
  if (another || !only || only.place === 'last' || holders < 2) {
    const places = said.flatMap(({ place }) => (place === 'last' && !set.isClosed ? [] : [place]));
    return { places, isForEach: holders === 1 };
  }
  const { place } = only;
  return { places: Array.from({ length: holders }, (_, i) => place + i), isForEach: false };
}

function judgeHolder(
  set: RankedSet,
  holder: ClaimedHolder,
  said: ClaimedPlace,
  allowed: AllowedPlaces,
  context: SentenceContext,
): Verdict[] {
  const { knowledge } = context;
  const entry = context.entry(holder.index);
  const held = placesIn(set, (id) => id === entry.id || isSameHolder(id, entry.id, context));
  const base = {
    check: 'wrong-record' as const,
    claim: `${entry.id}: ${said.token.lower} of ${set.id}`,
    about: entry.id,
  };
  const span = { start: said.token.start, end: said.token.end };
  const agrees = (place: Place): boolean => (place === 'last' ? isLast(set, entry.id, held) : held.includes(place));
  const isOf = allowed.isForEach ? allowed.places.every(agrees) : allowed.places.some(agrees);
  if (isOf) return [{ ...base, state: 'supported', span, found: '' }];
  const place = held[0];
  if (place === undefined)
    return isOutsider(set, said.place, entry.kind, context) ? [outsider(set, holder, said, context)] : [];
  if (held.length > 1) return [];
  const isEnd = said.place === 'last';
  return [
    {
      ...base,
      state: 'contradicted',
      ...context.quoted(span),
      message: !set.record ? 'wrong-record.place' : set.ranks.length > 1 ? 'wrong-record.row' : 'wrong-record.first',
      known: placeInWords(place),
      ...(isEnd ? {} : { correction: placeLike(place, context.shown(span)) }),
      details: { subject: knowledge.spoken(entry.id), set: set.label, holder: holderInWords(set, said.place, context) },
      ...(entry.sources[0] ? { source: entry.sources[0] } : {}),
    },
  ];
}

/** Somebody who holds no place at all, where all who do are known. */
const isOutsider = (set: RankedSet, place: Place, kind: string, { knowledge }: SentenceContext): boolean => {
  const holders = place === 'last' ? [] : holdersOf(set, place);
  return (set.isClosed || set.record !== undefined) && holders.some((id) => knowledge.kind(id) === kind);
};

function outsider(set: RankedSet, holder: ClaimedHolder, said: ClaimedPlace, context: SentenceContext): Verdict {
  const { knowledge } = context;
  const holders = holdersOf(set, said.place as number);
  const names = holders.map((id) => knowledge.nameOf(id));
  return {
    check: 'wrong-record',
    claim: `${context.entry(holder.index).id}: ${said.token.lower} of ${set.id}`,
    about: set.record ?? (holders[0] as EntryId),
    state: 'contradicted',
    ...context.quoted(holder.token),
    message: 'wrong-record.other',
    known: inWords(names),
    ...anyOf(names),
    details: { place: said.token.lower, set: set.label },
  };
}

const isLast = (set: RankedSet, id: EntryId, held: readonly number[]): boolean =>
  set.last?.includes(id) ?? held.includes(sizeOf(set));

/** Who did hold the place that was claimed. */
const holderInWords = (set: RankedSet, place: Place, { knowledge }: SentenceContext): string =>
  inWords(
    (place === 'last' ? (set.last ?? set.ranks.at(-1) ?? []) : holdersOf(set, place)).map((id) => knowledge.nameOf(id)),
  );

/** "the seventh and last time astronauts landed on the Moon": there were not so many, whatever it is said of. */
function tooMany(set: RankedSet, said: ClaimedPlace, context: SentenceContext): Verdict {
  const size = sizeOf(set);
  const span = { start: said.token.start, end: said.token.end };
  const last = (set.ranks.at(-1) as readonly EntryId[])[0] as EntryId;
  return {
    check: 'wrong-record',
    claim: `${said.token.lower} of ${set.id}`,
    about: last,
    state: 'contradicted',
    ...context.quoted(span),
    message: 'wrong-record.size',
    known: placeInWords(size),
    correction: placeLike(size, context.shown(span)),
    details: { set: set.label, holder: context.knowledge.nameOf(last) },
  };
}

/** Nothing in the sentence denies, asks or supposes what its words say. */
const isAsserted = ({ token }: ClaimedPlace, { reading }: SentenceContext): boolean =>
  !reading.isQuestion &&
  [...reading.clauses, ...reading.descriptions].every(
    ({ stance, construction, start }) => stance === 'asserted' || construction === 'infinitive' || start > token.end,
  ) &&
  !reading.tokens.some(({ tag, start }) => tag === 'negator' && start < token.start);
