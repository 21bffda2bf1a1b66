import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { arePartedByClause } from './apart.ts';
import { entriesNamed, flownInAnother } from './craft-of-flights.ts';

/** What joins a flight and the craft that it was made in. */
const JOINING =
  /^(?: mission| flight)?(?:['’]s)? ?(?:(?:was|had|has|has been|were) )?(?:\w+ly )?(?:flew|flown|flies|fly|used|uses|using|sent|sends|carried|carries|carrying|employed|launched|took|lifted|made|travelled|traveled|rode|went|aboard|on board|in|on|of|for|as|during|with|atop|capsule|spacecraft|craft|module|mission|outbound|uncrewed|crewed|new|an?|the|its|their|first|by|means|up|off|back|into|orbit|space|around|Moon| )*$/;
const APART = /\b(?:dock|met|meet|join|alongside|visit|rendezvous|after|before|from|to|not|never|than)\w*\b|[;:,]/i;
const FLOWN = /^(?:crewed-spacecraft|spaceplane|command-module|lunar-module)$/;
/** Characters between the two names, at most. */
const REACH = 60;

/** "Artemis I sent a Starliner capsule": the craft of a flight, where all of them are known. */
export function judgeFlightCraft(context: SentenceContext): Verdict[] {
  const { reading } = context;
  if (reading.isQuestion) return [];
  const named = entriesNamed(context);
  const flights = named.filter(({ entry }) => craftOf(entry, context).length > 0);
  const craft = named.filter(({ entry }) => isFlown(entry, context));
  const [flight, flown] = [flights[0], craft[0]];
  if (!flight || !flown || flights.length > 1 || craft.length > 1) return [];
  const own = craftOf(flight.entry, context);
  if (isJoinedBadly(flight.token, flown.token, context) || isRight(flown.token, own, flight.entry, context)) return [];
  const { knowledge } = context;
  const known = knowledge.nameOf(own[0] as EntryId);
  return [flownInAnother(flight.entry, flown.entry, flown.token, known, known, context)];
}

judgeFlightCraft.needs = { kinds: ['crewed-flight', 'mission'] } satisfies Needs;

/** The craft that a flight was made in; of a mission without crew those that it carried, where each is for crews. */
function craftOf(entry: Entry, { knowledge }: SentenceContext): readonly EntryId[] {
  if (entry.kind === 'crewed-flight') return knowledge.isComplete(entry, 'craft') ? knowledge.ids(entry, 'craft') : [];
  const carried = entry.kind === 'mission' ? knowledge.ids(entry, 'carries') : [];
  const isForCrews = carried.every((id) => {
    const one = knowledge.byId(id);
    return one !== undefined && knowledge.ids(one, 'types').includes('crewed-spacecraft');
  });
  return isForCrews ? carried : [];
}

const isFlown = (entry: Entry, { knowledge }: SentenceContext): boolean =>
  entry.kind === 'spacecraft' && knowledge.ids(entry, 'types').some((type) => FLOWN.test(type));

/** One of the flight's craft under any reading of the name: itself, its class, or what flew under its own name. */
function isRight(token: Token, own: readonly EntryId[], flight: Entry, context: SentenceContext): boolean {
  const { knowledge } = context;
  const around = (id: EntryId): EntryId[] => {
    const entry = knowledge.byId(id);
    return entry
      ? [id, ...(['part-of', 'members', 'carries', 'family'] as const).flatMap((one) => knowledge.ids(entry, one))]
      : [id];
  };
  const right = new Set([flight.id, ...around(flight.id), ...own.flatMap(around)]);
  return context
    .alternatives(token)
    .map((index) => context.entry(index))
    .some(
      (entry) =>
        around(entry.id).some((id) => right.has(id)) ||
        // A named capsule flies again and again.
        knowledge.groupsOf(entry.id).some((id) => right.has(id)),
    );
}

function isJoinedBadly(a: Token, b: Token, context: SentenceContext): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const between = context.text.slice(first.end, second.start);
  const phrases = context.reading.phrases.filter(({ phrase }) => phrase.start < second.end && first.start < phrase.end);
  const isJoined = between.trim() !== '' && between.length <= REACH && JOINING.test(between) && !APART.test(between);
  return !isJoined || arePartedByClause(first, second, context) || phrases.some(({ stance }) => stance !== 'asserted');
}
