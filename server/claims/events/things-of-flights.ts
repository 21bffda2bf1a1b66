import type { Token } from '../../clauses/tokens.ts';
import { isHeldAt } from '../asserted.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import type { Needs } from '../frame-needs.ts';
import { inWords } from '../lists-in-words.ts';
import { atAnotherStation } from '../places/at-stations.ts';
import { arePartedByClause } from './apart.ts';
import { entriesNamed, type NamedEntry } from './craft-of-flights.ts';
import { hasFlown, notOfFlight } from './flown-on.ts';

const FLIGHTS: ReadonlySet<string> = new Set(['crewed-flight', 'mission']);
/** What a name may be followed by without meaning something else. */
const BODY =
  '(?: (?:rocket|booster|launcher|launch vehicle|moon rocket|vehicle|stack|capsule|spacecraft|craft|rover))?';
/** "Apollo 8's Saturn V", "the Apollo 8 Saturn V" */
const BEFORE = /^(?:['’]s?)? (?:(?:own|giant|mighty|huge|big|towering|crewed) )?$/;
/** "the Saturn V of Apollo 8", "the lunar rover from Apollo 15", "the Saturn V that launched Apollo 8" */
const BEHIND = new RegExp(
  `^${BODY} (?:of|from|used (?:by|for|on|during)|flown (?:by|on|for|during)|(?:that|which) (?:launched|carried|lifted|boosted|took|bore|hurled|sent|propelled)) (?:the )?$`,
);
/** "Expedition 28 on board the station", "Soyuz 11, the mission to Salyut 1" */
const AT =
  /^(?:\/\d\d){0,3}(?: (?:crew|astronauts|cosmonauts|mission|flight))? (?:aboard|on board|onboard|on|to|at|of) (?:board )?(?:the )?$/;
/** "Salyut 6 as seen from the departing Soyuz 31" */
const SEEN =
  /^,? (?:as )?(?:seen|photographed|viewed|imaged|pictured) (?:from|by) (?:the )?(?:crew of )?(?:departing |approaching |arriving )?$/;

/** "the Apollo 8 Saturn IB", "the lunar rover from Apollo 14", "Expedition 28 aboard Mir": what a flight is said to have had, and had not. */
export function judgeThingsOfFlights(context: SentenceContext): Verdict[] {
  if (context.reading.isQuestion) return [];
  const named = entriesNamed(context);
  return named.slice(1).flatMap((second, i) => {
    const first = named[i] as NamedEntry;
    const verdict = judge(first, second, context.text.slice(first.token.end, second.token.start), context);
    const isSaid =
      isHeldAt(first.token, context) &&
      isHeldAt(second.token, context) &&
      !arePartedByClause(first.token, second.token, context);
    return verdict && isSaid ? [verdict] : [];
  });
}
judgeThingsOfFlights.needs = { kinds: ['crewed-flight', 'mission', 'expedition'] } satisfies Needs;

function judge(first: NamedEntry, second: NamedEntry, between: string, context: SentenceContext): Verdict | undefined {
  if (FLIGHTS.has(first.entry.kind) && BEFORE.test(between))
    return (between.length > 1 || isOnePhrase(first.token, context)) && isWhole(second.token, context)
      ? ofFlight(first, second, context)
      : undefined;
  if (FLIGHTS.has(second.entry.kind) && BEHIND.test(between)) return ofFlight(second, first, context);
  if (AT.test(between)) return atAnotherStation(first.entry, second.token, context);
  return SEEN.test(between) ? atAnotherStation(second.entry, first.token, context) : undefined;
}

function ofFlight(flight: NamedEntry, thing: NamedEntry, context: SentenceContext): Verdict | undefined {
  if (context.alternatives(flight.token).length > 1) return undefined;
  return notOfFlight(flight.entry, thing.token, context) ?? carriedByOthers(flight, thing, context);
}

/** "After STS-31 Columbia flew": a name beside another is no part of its phrase where a preposition stands before the first. */
function isOnePhrase(flight: Token, { reading }: SentenceContext): boolean {
  const at = reading.tokens.indexOf(flight);
  const before = reading.tokens[at - 1];
  return before === undefined || before.tag === 'determiner' || reading.sentence.start === flight.start;
}

const PART =
  /^(?:rocket|booster|launcher|vehicle|stack|capsule|spacecraft|craft|rover|launch|flight|mission|stage|crew|pilot|astronauts?)s?$/;

/** "the Apollo 17 Challenger paintings" are of neither. */
function isWhole({ end }: Token, { reading }: SentenceContext): boolean {
  const next = reading.tokens.find(({ start }) => start === end + 1);
  return next === undefined || next.tag !== 'noun' || PART.test(next.lower);
}

/** "the Apollo 14 Lunar Roving Vehicle": a thing that only other flights had. */
function carriedByOthers(flight: NamedEntry, thing: NamedEntry, context: SentenceContext): Verdict | undefined {
  const { knowledge } = context;
  const known = knowledge.ids(thing.entry, 'carried-by');
  const isListed =
    knowledge.isComplete(thing.entry, 'carried-by') && known.every((id) => knowledge.kind(id) === flight.entry.kind);
  if (thing.entry.kind !== 'spacecraft' || known.length === 0 || !isListed || !hasFlown(flight.entry)) return undefined;
  const around = [flight.entry, ...knowledge.family(flight.entry)];
  if (around.some(({ id }) => known.includes(id) || id === thing.entry.id)) return undefined;
  if (context.alternatives(thing.token).length > 1) return undefined;
  const names = known.map((id) => knowledge.nameOf(id));
  return {
    state: 'contradicted',
    check: 'wrong-carrier',
    claim: `${thing.entry.id} of ${flight.entry.id}`,
    ...context.quoted(flight.token),
    about: thing.entry.id,
    message: 'wrong-carrier.part',
    known: inWords(names),
    ...anyOf(names),
    details: { subject: knowledge.spoken(thing.entry.id), who: knowledge.spoken(flight.entry.id) },
  };
}
