import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { arePartedByClause } from './apart.ts';
import { counterpart, entriesNamed, FLOWN, flownInAnother, type NamedEntry } from './craft-of-flights.ts';

/** What joins a flight and the craft that it was made in. */
const JOINING =
  /^(?: mission| flight)?(?:['’]s)? ?(?:(?:was|had|has|has been|were) )?(?:\w+ly )?(?:flew|flown|flies|fly|used|uses|using|sent|sends|carried|carries|carrying|employed|launched|took|lifted|made|travelled|traveled|rode|went|aboard|on board|in|on|of|for|as|during|with|atop|capsule|spacecraft|craft|module|mission|outbound|uncrewed|crewed|new|an?|the|its|their|first|by|means|up|off|back|into|orbit|space|around|Moon| )*$/;
const APART = /\b(?:dock|met|meet|join|alongside|visit|rendezvous|after|before|from|to|not|never|than)\w*\b|[;:,]/i;
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
  const isOwn = /^['’]s? $/.test(context.text.slice(flight.token.end, flown.token.start));
  if (isOwn && isLunarModule(flown.entry, context)) return [];
  if (isJoinedBadly(flight.token, flown.token, context) || isRight(flown.token, own, flight.entry, context, false))
    return [];
  const [known, words] = counterpart(flight.entry, flown, context) ?? [];
  const first = known ?? context.knowledge.nameOf(own[0] as EntryId);
  return [flownInAnother(flight.entry, flown.entry, flown.token, first, words ?? first, context)];
}

judgeFlightCraft.needs = { kinds: ['crewed-flight', 'mission'] } satisfies Needs;

const FLYING = /^(?:fly|launch|carry|use|send|take|lift|make|travel|go|ride|conduct|complete|undertake)$/;
const INSIDE = /^(?:in|on|aboard|on board|with|inside|by|using)$/;

/** "Endeavour flew Crew-2", "Crew-2 went up aboard the Crew Dragon Resilience". */
export function judgeCraftFlown(clause: Clause, context: SentenceContext): Verdict[] {
  if (!FLYING.test(clause.verb) || clause.stance !== 'asserted' || clause.tense === 'future') return [];
  const isDone = clause.construction === 'passive' || clause.construction === 'participle';
  const inside = clause.complements.filter(({ preposition }) => INSIDE.test(preposition)).map(({ phrase }) => phrase);
  const [flown, ...more] = phrasesOf(
    [...clause.agents, ...clause.themes],
    context,
    (entry) => craftOf(entry, context).length > 0,
  );
  const [craft, another] = phrasesOf(
    [...(isDone ? [] : clause.agents), ...clause.themes, ...inside],
    context,
    (entry) => isFlown(entry, context),
  );
  if (!flown || more.length > 0 || !craft || another) return [];
  const own = craftOf(flown.entry, context);
  if (isRight(craft.token, own, flown.entry, context)) return [];
  const [known, words] = counterpart(flown.entry, craft, context) ?? [];
  const ownName = own.findLast((id) => context.knowledge.kind(id) !== 'launch-vehicle') ?? own.at(-1);
  const last = known ?? context.knowledge.nameOf(ownName as EntryId);
  return [flownInAnother(flown.entry, craft.entry, craft.token, last, words ?? last, context)];
}
judgeCraftFlown.verbs = [FLYING];
judgeCraftFlown.needs = { kinds: ['crewed-flight', 'mission'] } satisfies Needs;

/** The phrases that name one thing of a kind, each once. */
function phrasesOf(
  phrases: readonly NounPhrase[],
  context: SentenceContext,
  isOne: (entry: Entry) => boolean,
): NamedEntry[] {
  const found = [...new Set(phrases)].flatMap((phrase): NamedEntry[] => {
    const index = phrase.others.length === 0 && phrase.names.length > 0 ? context.referentAlone(phrase) : undefined;
    const token = context.nameToken(phrase);
    return index !== undefined && context.meaning(token) === index && isOne(context.entry(index))
      ? [{ token, entry: context.entry(index) }]
      : [];
  });
  return found;
}

/** The craft that a flight was made in; of a mission without crew those that it carried, where each is for crews. */
export function craftOf(entry: Entry, { knowledge }: SentenceContext): readonly EntryId[] {
  if (entry.kind === 'crewed-flight') return knowledge.isComplete(entry, 'craft') ? knowledge.ids(entry, 'craft') : [];
  const carried = entry.kind === 'mission' ? knowledge.ids(entry, 'carries') : [];
  const isForCrews = carried.every((id) => {
    const one = knowledge.byId(id);
    return one !== undefined && knowledge.ids(one, 'types').includes('crewed-spacecraft');
  });
  return isForCrews ? carried : [];
}

export const isFlown = (entry: Entry, { knowledge }: SentenceContext): boolean =>
  entry.kind === 'spacecraft' && knowledge.ids(entry, 'types').some((type) => FLOWN.test(type));

/** The class, of which one may have been meant for a flight and not been ready: "Apollo 8's lunar module". */
export const isLunarModule = (entry: Entry, { knowledge }: SentenceContext): boolean =>
  knowledge.ids(entry, 'types').includes('lunar-module') && knowledge.ids(entry, 'carried-by').length === 0;

/** One of the flight's craft under any reading of the name: itself, its class, or what flew under its own name. */
export function isRight(
  token: Token,
  own: readonly EntryId[],
  flight: Entry,
  context: SentenceContext,
  isExact = true,
): boolean {
  const { knowledge } = context;
  const around = (id: EntryId): EntryId[] => [id, ...knowledge.idsOf(id, 'part-of', 'members', 'carries', 'family')];
  const right = new Set([flight.id, ...around(flight.id), ...own.flatMap(around)]);
  return context
    .alternatives(token)
    .map((index) => context.entry(index))
    .some(
      (entry) =>
        own.includes(entry.id) ||
        (!(isExact && isOneOfSeveral(entry, own, context)) &&
          (around(entry.id).some((id) => right.has(id)) ||
            // A named capsule flies again and again.
            knowledge.groupsOf(entry.id).some((id) => right.has(id)))),
    );
}

/** A craft of a class of which another made the flight: Crew Dragon Resilience, where that was Crew Dragon Endeavour. */
function isOneOfSeveral(entry: Entry, own: readonly EntryId[], { knowledge }: SentenceContext): boolean {
  const classes = knowledge.ids(entry, 'part-of');
  return own.some((id) => {
    const one = knowledge.byId(id);
    return (
      one !== undefined && knowledge.ids(one, 'part-of').some((whole) => classes.includes(whole) && own.includes(whole))
    );
  });
}

function isJoinedBadly(a: Token, b: Token, context: SentenceContext): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const between = context.text.slice(first.end, second.start);
  const phrases = context.reading.phrases.filter(({ phrase }) => phrase.start < second.end && first.start < phrase.end);
  const isJoined = between.trim() !== '' && between.length <= REACH && JOINING.test(between) && !APART.test(between);
  return !isJoined || arePartedByClause(first, second, context) || phrases.some(({ stance }) => stance !== 'asserted');
}
