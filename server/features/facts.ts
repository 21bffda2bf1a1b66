import { dateInWords } from '../../glossary/dates.ts';
import type { Entry, EntryEvent, EntryId, Value, Values } from '../../glossary/entry.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { EVENTS, type EventType } from '../../glossary/schema/events.ts';
import { QUANTITIES, type QuantityName } from '../../glossary/schema/quantities.ts';
import { RELATIONS, type Relation } from '../../glossary/schema/relations.ts';
import { properName } from './naming.ts';
import { readableQuantity, wordsOfId } from './readable.ts';

/** One fact of an entry, as words. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

const MOST_VALUES = 8;
const MOST_EVENTS = 3;
const MOST_DATED = 3;

/** Statuses that may be another one next month: said only with the month that they were true. */
const CHANGING = new Set(['operating', 'extended', 'dormant', 'planned', 'in-development', 'active']);
for (const status of ['in-force', 'not-in-force', 'living', 'on-display', 'under-construction']) CHANGING.add(status);

/** The values of a relation in one row; undefined where there is nothing to tell. */
export function relationFact(glossary: Glossary, entry: Entry, relation: Relation): Fact | undefined {
  const values = entry.relations[relation];
  if (!values) return undefined;
  const { label } = RELATIONS[relation];
  const operators = relation === 'partners' ? (entry.relations.operator?.list ?? []) : [];
  // Who runs it stands in a row of its own.
  const list = values.list.filter(({ value }) => !operators.some((operator) => operator.value === value));
  if (list.length === 0) return undefined;
  const shown = list.length > MOST_VALUES + 1 ? list.slice(0, MOST_VALUES) : list;
  const rest = list.length - shown.length;
  // In a long list the dates of joining hide the names.
  const isShort = list.length <= MOST_DATED;
  const texts = shown.map(({ since, ...value }) =>
    valueText(glossary, relation, since && isShort ? { ...value, since } : value),
  );
  return { label, text: texts.join(', ') + (rest > 0 ? ` and ${rest} more` : '') + dateOf(entry, relation, values) };
}

function dateOf(entry: Entry, relation: Relation, values: Values): string {
  if (values.asOf !== undefined) return ` (as of ${dateInWords(values.asOf)})`;
  const isChanging = relation === 'status' && values.list.some(({ value }) => CHANGING.has(value));
  return isChanging ? ` (${dateInWords(entry.checked)})` : '';
}

/** A value as words: an entry's proper name, or a closed vocabulary's word without its hyphens. */
export function valueText(glossary: Glossary, relation: Relation, value: Value): string {
  const { type } = RELATIONS[relation].value;
  const name = type === 'ref' ? nameOf(glossary, value.value) : type === 'word' ? wordsOfId(value.value) : value.value;
  const remarks = [
    value.role === undefined ? '' : wordsOfId(value.role),
    value.since === undefined ? '' : `from ${dateInWords(value.since)}`,
    value.until === undefined ? '' : `until ${dateInWords(value.until)}`,
  ].filter((remark) => remark !== '');
  return remarks.length === 0 ? name : `${name} (${remarks.join(', ')})`;
}

/** The events of one type in one row, oldest first as the entry lists them. */
export function eventFact(glossary: Glossary, entry: Entry, type: EventType): Fact | undefined {
  const events = entry.events.filter((event) => event.type === type);
  if (events.length === 0) return undefined;
  const shown = events.length > MOST_EVENTS + 1 ? events.slice(0, MOST_EVENTS) : events;
  const rest = events.length - shown.length;
  const text = shown.map((event) => eventText(glossary, event)).join('; ') + (rest > 0 ? `; and ${rest} more` : '');
  return text === '' ? undefined : { label: EVENTS[type].label, text };
}

/** "2 March 2004, Ariane 5, from Kourou", "Comet 67P, 6 August 2014". */
export function eventText(glossary: Glossary, { at, planned, roles, outcome }: EntryEvent): string {
  const names = (ids: readonly EntryId[] = []): string => ids.map((id) => nameOf(glossary, id)).join(', ');
  const plan = planned?.at(-1);
  const date = at !== undefined ? dateInWords(at) : plan === undefined ? '' : `planned for ${dateInWords(plan.at)}`;
  const parts = [
    names(roles.body),
    date,
    names(roles.by),
    ...(['from', 'to', 'in', 'with'] as const).map((role) => (roles[role] ? `${role} ${names(roles[role])}` : '')),
    names(roles.who),
  ].filter((part) => part !== '');
  const result = outcome === 'failure' ? ' (failed)' : outcome === 'partial' ? ' (partly successful)' : '';
  return parts.length === 0 ? '' : parts.join(', ') + result;
}

export function quantityFact(entry: Entry, name: QuantityName): Fact | undefined {
  const quantity = entry.quantities[name];
  if (!quantity) return undefined;
  const asOf = quantity.asOf === undefined ? '' : ` (as of ${dateInWords(quantity.asOf)})`;
  return { label: QUANTITIES[name].label, text: readableQuantity(quantity) + asOf };
}

/** Who holds a record, who said a saying, what to write instead. */
export function ruleFacts(glossary: Glossary, { rule }: Entry): readonly Fact[] {
  const people = (ids: readonly EntryId[] = []): string => ids.map((id) => nameOf(glossary, id)).join(', ');
  const date = (at: string | undefined): string => (at === undefined ? '' : dateInWords(at));
  const { record, saying, wording } = rule ?? {};
  const facts: readonly Fact[] = [
    { label: 'Held by', text: people(record?.holders) },
    { label: 'After it', text: people(record?.next) },
    { label: 'Date', text: date(record?.at) },
    { label: 'Words', text: saying ? `“${saying.quote}”` : '' },
    { label: 'Said by', text: people(saying?.speakers) },
    { label: 'Said on', text: date(saying?.at) },
    { label: 'Occasion', text: saying?.occasion ?? '' },
    { label: 'Write', text: wording?.prefer.join(', ') ?? '' },
    { label: 'Reason', text: wording?.reason ?? '' },
  ];
  return facts.filter(({ text }) => text !== '');
}

/** The proper name of an entry, or its id as words where the glossary has no such entry. */
const nameOf = (glossary: Glossary, id: EntryId): string => {
  const entry = glossary.byId(id);
  return entry ? properName(entry) : wordsOfId(id);
};
