import type { Entry, EntryId } from '../../../glossary/entry.ts';
import { TRAVELLING_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import { inWords } from '../lists-in-words.ts';
import { counterpart, flownInAnother } from './craft-of-flights.ts';
import { shareVehicle } from './event-roles.ts';
import { craftOf, isFlown, isLunarModule, isRight } from './flight-craft.ts';

/** What a name says a flight was launched by, was made in or had with it, held against what is known of the flight; undefined where it fits or cannot be told. */
export function notOfFlight(flight: Entry, token: Token, context: SentenceContext): Verdict | undefined {
  const meant = context.meaning(token);
  const thing = meant === undefined ? undefined : context.entry(meant);
  if (!thing || !hasFlown(flight)) return undefined;
  if (thing.kind === 'launch-vehicle') return ofAnotherRocket(flight, thing, token, context);
  if (isFlown(thing, context) && !isLunarModule(thing, context)) return inAnotherCraft(flight, thing, token, context);
  return undefined;
}

export const hasFlown = ({ events }: Entry): boolean =>
  events.some(({ type, at }) => type === 'launch' && at !== undefined);

/** A rocket that was not the flight's own. */
function ofAnotherRocket(entry: Entry, rocket: Entry, token: Token, context: SentenceContext): Verdict | undefined {
  const { knowledge } = context;
  const launches = knowledge.events(entry, 'launch');
  const by = launches.flatMap(({ roles }) => roles.by ?? []);
  if (!TRAVELLING_KINDS.has(entry.kind) || launches.length !== 1 || by.length === 0) return undefined;
  const readings = [rocket, ...context.alternatives(token).map((index) => context.entry(index))];
  if (readings.some(({ id }) => by.some((one) => shareVehicle(context, id, one) || inFamilyOf(id, one, context))))
    return undefined;
  const names = by.map((id) => knowledge.nameOf(id));
  return {
    state: 'contradicted',
    check: 'wrong-vehicle',
    claim: `launch of ${entry.id}: vehicle`,
    ...context.quoted(token),
    message: 'wrong-vehicle',
    known: inWords(names),
    ...anyOf(names),
    about: entry.id,
    details: { subject: knowledge.spoken(entry.id), event: 'was launched' },
  };
}

function inAnotherCraft(flight: Entry, craft: Entry, token: Token, context: SentenceContext): Verdict | undefined {
  const own = craftOf(flight, context);
  const [first] = own;
  if (first === undefined || isRight(token, own, flight, context)) return undefined;
  const [known, words] = counterpart(flight, { token, entry: craft }, context) ?? [];
  const name = known ?? context.knowledge.nameOf(first);
  return flownInAnother(flight, craft, token, name, words ?? name, context);
}

/** The Space Shuttle is a vehicle by whatever name its orbiter has. */
export const inFamilyOf = (a: EntryId, b: EntryId, { knowledge }: SentenceContext): boolean => {
  const [one, other] = [knowledge.byId(a), knowledge.byId(b)];
  return (
    (one !== undefined && knowledge.family(one).some(({ id }) => id === b)) ||
    (other !== undefined && knowledge.family(other).some(({ id }) => id === a))
  );
};
