import { daysOf } from '../../../glossary/dates.ts';
import type { Entry } from '../../../glossary/entry.ts';
import type { SentenceContext } from '../context.ts';

/** Nobody has stayed up longer. */
const LONGEST_STAY = 450;

/**
 * The flight with which somebody came home whom another flight, or flights with another craft, had taken up; undefined where they
 * came home as they went, or where it is not known.
 */
export function cameHomeWith(person: Entry, up: Entry, context: SentenceContext): Entry | undefined {
  const { knowledge } = context;
  const flights = knowledge.entriesOf(knowledge.flightsOf(person.id)).filter(({ kind }) => kind === 'crewed-flight');
  const roleOn = ({ relations }: Entry): string | undefined =>
    relations.crew?.list.find(({ value }) => value === person.id)?.role;
  const isUp = (one: Entry): boolean =>
    roleOn(one) !== 'returning' && (one.id === up.id || knowledge.ids(one, 'craft').includes(up.id));
  const ups = flights.filter(isUp);
  if (ups.length === 0) return undefined;
  const bringing = knowledge.allOf('crewed-flight').filter((one) => roleOn(one) === 'returning');
  const homes = ups.map((one) => bringing.find((other) => isOfStay(one, other)));
  const [home] = homes;
  const isElsewhere =
    home !== undefined && homes.every((one) => one !== undefined && !knowledge.ids(one, 'craft').includes(up.id));
  return isElsewhere ? home : undefined;
}

/** It was up in the days that followed. */
function isOfStay(up: Entry, home: Entry): boolean {
  const launch = up.events.find(({ type }) => type === 'launch')?.at;
  const landing = home.events.find(({ type }) => type === 'landing')?.at;
  const [from, to] = [daysOf(launch), daysOf(landing)];
  return Boolean(from && to && to.first > from.first && to.last - from.first < LONGEST_STAY);
}
