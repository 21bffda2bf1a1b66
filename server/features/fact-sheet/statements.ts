import { areDisjoint, daysOf } from '../../../glossary/dates.ts';
import type { Entry, Quantity } from '../../../glossary/entry.ts';
import type { Glossary } from '../../../glossary/glossary.ts';
import { EVENTS, isEventType } from '../../../glossary/schema/events.ts';
import { QUANTITIES, type QuantityName, UNITS } from '../../../glossary/schema/quantities.ts';
import type { StatedFact, StatedValue } from '../../claims/stated/stated-facts.ts';
import { eventFact, quantityFact } from '../facts.ts';
import { properName } from '../naming.ts';
import type { Claim } from './claims.ts';

/** What a statement that no frame judged comes to beside its subject's entry. */
type HeldStatement = Pick<Claim, 'state' | 'subject' | 'entry' | 'relation' | 'value' | 'known'> & {
  /** The message that says why it is unknown. */
  readonly why: 'why.no-entry' | 'why.no-fact' | 'why.not-held' | undefined;
};

/**
 * A statement beside what the glossary has of the same: where that is plainly the same it agrees. It never contradicts: that is
 * for the frames to say, which know what else the words may mean.
 */
export function heldStatement(fact: StatedFact, glossary: Glossary): HeldStatement {
  const { subject, name, what, found, value } = fact;
  const entry = glossary.byId(subject);
  const said = { subject: entry ? properName(entry) : name, entry: entry?.id, relation: labelOf(what), value: found };
  if (!entry) return { ...said, state: 'unknown', known: undefined, why: 'why.no-entry' };
  const { known, agrees } = factBehind(what, value, entry, glossary);
  if (agrees) return { ...said, state: 'supported', known, why: undefined };
  return { ...said, state: 'unknown', known, why: known === undefined ? 'why.no-fact' : 'why.not-held' };
}

function labelOf(what: string): string {
  if (isEventType(what)) return EVENTS[what].label;
  return isQuantity(what) ? QUANTITIES[what].label : what.charAt(0).toUpperCase() + what.slice(1);
}

function factBehind(
  what: string,
  value: StatedValue,
  entry: Entry,
  glossary: Glossary,
): { readonly known: string | undefined; readonly agrees: boolean } {
  if (what === 'rocket' || what === 'launch site') {
    const role = what === 'rocket' ? 'by' : 'from';
    const ids = entry.events.filter(({ type }) => type === 'launch').flatMap(({ roles }) => roles[role] ?? []);
    const agrees = value.type === 'thing' && ids.some((id) => value.kin.includes(id));
    return { known: ids.length > 0 ? eventFact(glossary, entry, 'launch')?.text : undefined, agrees };
  }
  if (isEventType(what)) {
    const dates = entry.events.flatMap(({ type, at }) => (type === what && at !== undefined ? [daysOf(at)] : []));
    const agrees = value.type === 'days' && dates.some((days) => days && !areDisjoint(days, value.days, 1));
    return { known: eventFact(glossary, entry, what)?.text, agrees };
  }
  const name = what === 'size of the crew' ? 'crew' : what.replace(/^number of /, '');
  if (!isQuantity(name)) return { known: undefined, agrees: false };
  const quantity = entry.quantities[name];
  return { known: quantityFact(entry, name)?.text, agrees: quantity !== undefined && isAbout(value, quantity) };
}

/** Within the source's range and what the writer's rounding leaves open. */
function isAbout(value: StatedValue, { min, max, unit }: Quantity): boolean {
  if (value.type === 'count') return min <= value.count && value.count <= max;
  const { factor, offset = 0 } = UNITS[unit] ?? { factor: undefined };
  if (value.type !== 'amount' || factor === undefined) return false;
  const [low, high] = [min * factor + offset, max * factor + offset];
  return value.min <= high * (1 + value.slack) && low <= value.max * (1 + value.slack);
}

const isQuantity = (name: string): name is QuantityName => Object.hasOwn(QUANTITIES, name);
