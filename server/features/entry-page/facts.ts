import { dateInWords } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent, EntryId, Qualifiers, Value } from '../../../glossary/entry.ts';
import { EVENT_ROLES, EVENTS, type EventRole } from '../../../glossary/schema/events.ts';
import { QUANTITIES, type QuantityName } from '../../../glossary/schema/quantities.ts';
import { isRelation, RELATIONS, type Relation } from '../../../glossary/schema/relations.ts';
import { CARD_ROWS } from '../card-rows.ts';
import { escapeLightly, webAddress } from '../markup.ts';
import { readableQuantity, wordsOfId } from '../readable.ts';
import type { Line, Piece } from './page-text.ts';

/** Relations and quantities, all of them: those of the card first and in its order. */
export function factLines(entry: Entry): Line[] {
  const rows = CARD_ROWS[entry.kind];
  const rank = (row: string): number => {
    const at = (rows as readonly string[]).indexOf(row);
    return at < 0 ? rows.length : at;
  };
  const relations = Object.keys(entry.relations)
    .filter(isRelation)
    .map((relation) => ({ row: relation as string, line: relationLine(entry, relation) }));
  const quantities = (Object.keys(entry.quantities) as QuantityName[]).map((name) => ({
    row: `quantity ${name}`,
    line: quantityLine(entry, name),
  }));
  return [...relations, ...quantities].sort((a, b) => rank(a.row) - rank(b.row)).map(({ line }) => line);
}

function relationLine(entry: Entry, relation: Relation): Line {
  const { label } = RELATIONS[relation];
  const values = entry.relations[relation] ?? { list: [], complete: false };
  const { list, complete } = values;
  const named = list.flatMap((value, i): Piece[] => [...(i === 0 ? [] : [', ']), ...valuePieces(relation, value)]);
  // "None" is a fact too; what else a list that is not marked complete may lack, nobody knows.
  const end = complete && list.length > 1 ? ' (complete)' : '';
  return [`${label}: `, ...(list.length === 0 ? ['none'] : named), end, ...qualified(values)];
}

function valuePieces(relation: Relation, value: Value): Piece[] {
  const { type } = RELATIONS[relation].value;
  const name: Piece =
    type === 'ref' ? { entry: value.value } : escapeLightly(type === 'word' ? wordsOfId(value.value) : value.value);
  const role = value.role === undefined ? [] : [` (${escapeLightly(wordsOfId(value.role))})`];
  return [name, ...role, ...qualified(value)];
}

const quantityLine = (entry: Entry, name: QuantityName): Line => {
  const quantity = entry.quantities[name];
  return quantity === undefined
    ? []
    : [`${QUANTITIES[name].label}: ${escapeLightly(readableQuantity(quantity))}`, ...qualified(quantity)];
};

/** Every event, the oldest first, plans after what has happened. */
export function eventLines(entry: Entry): Line[] {
  const dateOf = ({ at, planned }: EntryEvent): string => at ?? `9${planned?.at(-1)?.at ?? ''}`;
  return [...entry.events].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0)).map(eventLine);
}

function eventLine(event: EntryEvent): Line {
  const { type, at, planned = [], roles, outcome, distance } = event;
  const plans = planned.map(
    (plan) => `planned for ${exactDate(plan.at)}${plan.stated ? ` (stated ${dateInWords(plan.stated)})` : ''}`,
  );
  const date = at === undefined ? '' : exactDate(at);
  const when = [date, ...plans].filter((part) => part !== '').join('; ');
  const others = (Object.keys(EVENT_ROLES) as EventRole[]).flatMap((role) => rolePieces(role, roles[role]));
  const result = outcome === 'failure' ? ', failed' : outcome === 'partial' ? ', partly successful' : '';
  const near = distance === undefined ? '' : `, at a distance of ${escapeLightly(readableQuantity(distance))}`;
  return [`${EVENTS[type].label}: ${when}`, ...others, near, result, ...qualified(event)];
}

function rolePieces(role: EventRole, ids: readonly EntryId[] = []): Piece[] {
  const word = EVENT_ROLES[role].label;
  return ids.flatMap((id, i): Piece[] => [i === 0 ? `, ${word} ` : ' and ', { entry: id }]);
}

/** With the minute, where it is known: "2 March 2004, 07:17 UTC". */
const exactDate = (date: string): string => {
  const [, time] = /T(\d\d:\d\d)/.exec(date) ?? [];
  return dateInWords(date) + (time === undefined ? '' : `, ${time} UTC`);
};

/** From when to when it held, of which day it is, what else is to be said, and who says so. */
function qualified({ since, until, asOf, note, source }: Qualifiers): Piece[] {
  const parts = [
    since === undefined ? '' : `from ${dateInWords(since)}`,
    until === undefined ? '' : `until ${dateInWords(until)}`,
    asOf === undefined ? '' : `as of ${dateInWords(asOf)}`,
    note === undefined ? '' : escapeLightly(note),
    ...(source === undefined ? [] : webAddress(source)),
  ].filter((part) => part !== '');
  return parts.length === 0 ? [] : [` (${parts.join(', ')})`];
}

/** What records, sayings, myths and wordings rest on. */
export function ruleLines({ rule }: Entry): Line[] {
  const { record, saying, wording } = rule ?? {};
  const people = (label: string, ids: readonly EntryId[] = []): Line[] =>
    ids.length === 0
      ? []
      : [[`${label}: `, ...ids.flatMap((id, i): Piece[] => [...(i === 0 ? [] : [', ']), { entry: id }])]];
  const text = (label: string, words: string | undefined): Line[] =>
    words === undefined || words === '' ? [] : [`${label}: ${escapeLightly(words)}`];
  return [
    ...people('Held by', record?.holders),
    ...people('After it, in order', record?.next),
    ...text('Date', record?.at && dateInWords(record.at)),
    ...text('Words', saying && `“${saying.quote}”`),
    ...people('Said by', saying?.speakers),
    ...text('Said on', saying?.at && dateInWords(saying.at)),
    ...text('Occasion', saying?.occasion),
    ...text('Often told as', saying?.corruptions.map((words) => `“${words}”`).join(', ')),
    ...text('Instead of', wording?.avoid.join(', ')),
    ...text('Write', wording?.prefer.join(', ')),
    ...text('Houses', wording?.styles.join(', ')),
    ...text('Reason', wording?.reason),
  ];
}
