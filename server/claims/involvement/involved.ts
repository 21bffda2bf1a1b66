import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { shareVehicle } from '../events/event-roles.ts';
import { doersOf, ownCircle, PARTS, type Part } from './parts-played.ts';

/** Named as having run, made, owned or paid for it, or as a partner. */
export const isListed = (id: EntryId, entry: Entry, { knowledge }: SentenceContext): boolean =>
  knowledge.ids(entry, 'operator', 'partners', 'makers', 'owner', 'funders').includes(id);

/** Whether an agency or a country had that part. */
export function ofState(
  somebody: Entry,
  craft: EntryIndex,
  context: SentenceContext,
  part: Part,
  isAlone: boolean,
): Verdict['state'] {
  const { knowledge } = context;
  const entry = context.entry(craft);
  const { isLoose } = PARTS[part];
  if (part === 'paying' && knowledge.ids(entry, 'funders').length > 0)
    return isPayer(somebody, entry, context) ? 'supported' : 'contradicted';
  // A field centre of the agency that ran it need not have built it: others may be known to have.
  if (part === 'making' && isOtherHouse(somebody, entry, context)) return 'contradicted';
  // Whoever runs a flight has not paid for it where somebody hired it.
  if (part === 'paying' && somebody.kind === 'person') return 'unknown';
  const isMere =
    (part === 'launching' || part === 'making' || (part === 'running' && isAlone)) &&
    isMereContributor(somebody.id, entry, context);
  if (part === 'running' && isOtherForerunner(somebody, entry, context)) return 'contradicted';
  const isOwnOnly = !isLoose || (part === 'running' && isCarriedForOthers(entry, context));
  const isIn = isOwnOnly ? isInOwn(somebody, craft, context) : isInvolved(somebody.id, craft, context, part);
  if ((isIn && !isMere) || isHomeOfCrew(somebody, entry, context)) return 'supported';
  // Of a series whose craft are not listed nobody knows who launched them.
  if (part === 'launching' && entry.kind === 'programme' && knowledge.family(entry).length < 2) return 'unknown';
  if (somebody.kind === 'organisation' && !(part === 'running' && isOtherState(somebody, entry, context)))
    return 'unknown';
  // Who runs a craft need not have built it alone.
  if (part === 'making' && knowledge.ids(entry, 'makers').length === 0 && !knowledge.isComplete(entry, 'operator'))
    return 'unknown';
  if (!isLoose && isOfMembers(somebody, craft, context)) return 'unknown';
  const operators = knowledge.ids(entry, 'operator').length + knowledge.ids(entry, 'partners').length;
  const isCountry = somebody.kind === 'country';
  const isKnown = operators > 0 || (isCountry && knowledge.ids(entry, 'country').length > 0);
  // A launch vehicle has many fathers: unless its operators are listed in full, only another country contradicts.
  const isOwn =
    entry.kind !== 'launch-vehicle' ||
    knowledge.isComplete(entry, 'operator') ||
    isCountry ||
    isForeign(somebody, craft, context);
  const isClosed =
    PARTS[part].check !== 'wrong-partner' ||
    part === 'giving' ||
    knowledge.isComplete(entry, 'partners') ||
    knowledge.isComplete(entry, 'operator');
  return (isKnown || doersOf(entry, part, context).length > 0) && isOwn && isClosed ? 'contradicted' : 'unknown';
}

/** A lander or probe whose operators are all known: those of the craft that took it along are not its own. */
const isCarriedForOthers = (entry: Entry, { knowledge }: SentenceContext): boolean =>
  entry.kind === 'spacecraft' &&
  knowledge.ids(entry, 'carried-by').length > 0 &&
  knowledge.ids(entry, 'operator').length > 0 &&
  knowledge.isComplete(entry, 'operator');

/** Of no country that has to do with the thing, by itself or by those who are known to have made and run it. */
function isForeign(somebody: Entry, craft: EntryIndex, { knowledge }: SentenceContext): boolean {
  const home = knowledge.ids(somebody, 'country', 'members');
  const theirs = knowledge.countriesOf(craft);
  const ours = knowledge.countriesOfAll(new Set(home));
  return home.length > 0 && theirs.size > 0 && ![...ours].some((id) => theirs.has(id));
}

/** A house and what it is a part of. */
const withWholes = (id: EntryId, knowledge: SentenceContext['knowledge']): EntryId[] => [
  id,
  ...knowledge.idsOf(id, 'part-of'),
];

/** A laboratory or field centre that is not among the makers, all of whom are known, and none of whom it belongs to. */
function isOtherHouse(somebody: Entry, entry: Entry, { knowledge }: SentenceContext): boolean {
  const makers = knowledge.ids(entry, 'makers');
  const isHouse = knowledge.ids(somebody, 'organisation-types').some((type) => /centre$/.test(type));
  return (
    somebody.kind === 'organisation' &&
    isHouse &&
    knowledge.isComplete(entry, 'makers') &&
    makers.length > 0 &&
    !makers.some(
      (id) => withWholes(somebody.id, knowledge).includes(id) || withWholes(id, knowledge).includes(somebody.id),
    )
  );
}

/** NASDA, of what ISAS ran: both became part of JAXA, but neither was the other. */
function isOtherForerunner(somebody: Entry, entry: Entry, context: SentenceContext): boolean {
  const { knowledge } = context;
  const operators = knowledge.ids(entry, 'operator');
  const all = knowledge.ids(entry, 'operator', 'partners', 'contributors', 'makers', 'owner', 'funders');
  const isForerunner = knowledge.ids(somebody, 'successors').length > 0;
  return (
    (somebody.kind === 'agency' || somebody.kind === 'organisation') &&
    isForerunner &&
    operators.length > 0 &&
    knowledge.isComplete(entry, 'operator') &&
    all.every((id) => knowledge.kind(id) !== 'country' && !isHeir(id, somebody, context))
  );
}

/** A service of one state, such as NOAA or the US Navy, and a craft whose operators are all known and are another's, or all known in full. */
function isOtherState(somebody: Entry, entry: Entry, { knowledge }: SentenceContext): boolean {
  const isOfState = knowledge
    .ids(somebody, 'organisation-types')
    .some((type) => /^(?:government|military|intergovernmental)$/.test(type));
  const own = knowledge.ids(somebody, 'country');
  const operators = knowledge.entriesOf(knowledge.ids(entry, 'operator'));
  if (!isOfState || own.length === 0 || operators.length === 0) return false;
  const isAbroad = operators.every((one) => {
    const countries = one.kind === 'country' ? [one.id] : knowledge.ids(one, 'country');
    return countries.length > 0 && !countries.some((id) => own.includes(id));
  });
  return knowledge.isComplete(entry, 'operator') || (isAbroad && knowledge.isComplete(entry, 'country'));
}

/** A country flies with those whom it sends along. */
const isHomeOfCrew = (somebody: Entry, { relations }: Entry, { knowledge }: SentenceContext): boolean =>
  somebody.kind === 'country' &&
  (relations.crew?.list ?? []).some(({ value }) => knowledge.idsOf(value, 'nationality').includes(somebody.id));

/** Among those who paid, one of their houses, or their country. */
function isPayer(somebody: Entry, entry: Entry, { knowledge }: SentenceContext): boolean {
  return knowledge
    .ids(entry, 'funders', 'owner')
    .some((id) => [id, ...knowledge.idsOf(id, 'country', 'part-of', 'owner')].includes(somebody.id));
}

/** A country of the agency that has the part: Italy of ESA. */
function isOfMembers(somebody: Entry, craft: EntryIndex, context: SentenceContext): boolean {
  const { knowledge } = context;
  return (
    somebody.kind === 'country' &&
    [...ownCircle(craft, context)].some(
      (id) => knowledge.kind(id) !== 'country' && knowledge.idsOf(id, 'members').includes(somebody.id),
    )
  );
}

function isInOwn(somebody: Entry, craft: EntryIndex, context: SentenceContext): boolean {
  const circle = ownCircle(craft, context);
  const { knowledge } = context;
  return (
    circle.has(somebody.id) ||
    knowledge.countriesOfAll(circle).has(somebody.id) ||
    (somebody.kind !== 'country' &&
      knowledge.ids(somebody, 'part-of', 'operator', 'successors', 'predecessors').some((id) => circle.has(id)))
  );
}

const MADE_BY_COMPANIES: ReadonlySet<Kind> = new Set<Kind>(['spacecraft', 'module', 'launch-vehicle']);

/** A rocket and its engines are built at home; what flies on them often is not. */
const MADE_AT_HOME: ReadonlySet<Kind> = new Set<Kind>(['launch-vehicle', 'engine']);

/** Whether a company had that part: as maker only a full list of makers says no, as owner or operator those that are known. */
export function ofCompany(somebody: Entry, craft: EntryIndex, context: SentenceContext, part: Part): Verdict['state'] {
  const { knowledge } = context;
  const entry = context.entry(craft);
  const makers = knowledge.ids(entry, 'makers');
  const known = [...ownCircle(craft, context)];
  const isStrangers = isOutsideFleet(somebody, entry, context);
  if (part === 'making' || part === 'sharing') {
    const isListed = knowledge.isComplete(entry, 'makers');
    if (makers.some((id) => (isListed ? isHeir : isKin)(id, somebody, context))) return 'supported';
    const isStranger =
      part === 'making' && ((MADE_AT_HOME.has(entry.kind) && isForeign(somebody, craft, context)) || isStrangers);
    return makers.length > 0 && (isListed || isStranger) ? 'contradicted' : 'unknown';
  }
  if (known.some((id) => isKin(id, somebody, context))) return 'supported';
  if (part === 'launching' && isInvolved(somebody.id, craft, context, part)) return 'supported';
  if (part === 'paying') return knowledge.isComplete(entry, 'funders') ? 'contradicted' : 'unknown';
  if (isStrangers && (part === 'running' || part === 'launching')) return 'contradicted';
  // What one firm runs is no other's.
  const operators = knowledge.ids(entry, 'operator');
  if (part === 'running' && operators.length > 0 && operators.every((id) => knowledge.kind(id) === 'company'))
    return 'contradicted';
  if (part === 'giving' || !MADE_BY_COMPANIES.has(entry.kind) || makers.length === 0) return 'unknown';
  const launches = knowledge.events(entry, 'launch');
  return part !== 'launching' || launches.some(({ roles }) => (roles.by ?? []).length > 0) ? 'contradicted' : 'unknown';
}

/** A rocket that is none of a firm's own, where those are all known. */
export const isOutsideFleet = (firm: Entry, rocket: Entry, context: SentenceContext): boolean =>
  rocket.kind === 'launch-vehicle' &&
  context.knowledge.isComplete(firm, 'vehicles') &&
  !context.knowledge.ids(firm, 'vehicles').some((id) => shareVehicle(context, id, rocket.id));

/** The same maker under another name, in another house, or before or after a merger. */
function isKin(maker: EntryId, somebody: Entry, { knowledge }: SentenceContext): boolean {
  const around = (id: EntryId): EntryId[] => {
    const entry = knowledge.byId(id);
    if (!entry || entry.kind === 'country') return [];
    const others = knowledge.ids(entry, 'part-of', 'owner', 'predecessors', 'successors', 'members');
    return [id, ...others.filter((other) => knowledge.kind(other) !== 'country')];
  };
  const own = new Set(around(somebody.id).flatMap(around));
  return around(maker)
    .flatMap(around)
    .some((id) => own.has(id));
}

/** The same maker, one of its houses or owners, or what became of it: not another house of one group, nor another forerunner of one heir. */
function isHeir(maker: EntryId, somebody: Entry, { knowledge }: SentenceContext): boolean {
  const above = (id: EntryId, seen = new Set<EntryId>()): ReadonlySet<EntryId> => {
    const entry = knowledge.byId(id);
    if (seen.has(id) || !entry || entry.kind === 'country') return seen;
    seen.add(id);
    for (const other of knowledge.ids(entry, 'part-of', 'owner', 'successors')) above(other, seen);
    return seen;
  };
  const isAmong = (one: EntryId, other: EntryId): boolean =>
    above(one).has(other) || knowledge.idsOf(other, 'predecessors', 'members').includes(one);
  return isAmong(maker, somebody.id) || isAmong(somebody.id, maker);
}

/** Gave an instrument or data, and had no part in running, building or launching it. */
function isMereContributor(id: EntryId, craft: Entry, { knowledge }: SentenceContext): boolean {
  if (!knowledge.ids(craft, 'contributors').includes(id)) return false;
  const roles = knowledge.ids(craft, 'operator', 'partners', 'makers', 'owner', 'funders', 'country');
  const vehicles = knowledge.events(craft, 'launch').flatMap((event) => event.roles.by ?? []);
  const launchers = vehicles.flatMap((vehicle) => knowledge.idsOf(vehicle, 'operator', 'makers', 'country'));
  return ![...roles, ...launchers].flatMap((other) => withWholes(other, knowledge)).includes(id);
}

/** In the circle of those who have to do with it, or a country of one of them; whose rocket launched it counts for the launch only. */
export function isInvolved(id: EntryId, craft: EntryIndex, context: SentenceContext, part: Part): boolean {
  const { knowledge } = context;
  const circle = part === 'launching' ? knowledge.circleOf(craft) : knowledge.circleBesideLaunch(craft);
  if (circle.has(id) || knowledge.countriesOfAll(circle).has(id)) return true;
  const somebody = knowledge.byId(id);
  if (!somebody || somebody.kind === 'country') return false;
  // A centre stands for its agency, an agency for its country's part.
  return knowledge
    .ids(somebody, 'part-of', 'operator', 'successors', 'predecessors')
    .some((other) => circle.has(other) && knowledge.kind(other) !== 'country');
}
