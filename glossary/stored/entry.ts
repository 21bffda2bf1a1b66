import type {
  Entry,
  EntryEvent,
  MythRule,
  Name,
  Plan,
  Quantity,
  RecordRule,
  SayingRule,
  Value,
  Values,
  WordingRule,
} from '../entry.ts';
import { EVENT_ROLES, EVENTS, type EventRole, type EventType } from '../schema/events.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';
import { QUANTITIES, type QuantityName } from '../schema/quantities.ts';
import { RELATIONS, type Relation } from '../schema/relations.ts';
import { NAME_USES, OUTCOMES } from '../schema/vocabularies.ts';
import {
  always,
  type Codec,
  ID,
  items,
  list,
  listOrNone,
  NUMBER,
  perhaps,
  record,
  SET,
  SHARED,
  TEXT,
  table,
  tableOrNone,
  usually,
  word,
} from './codec.ts';
import { DATE } from './dates.ts';

export const KIND_LIST = Object.keys(KINDS) as readonly Kind[];
const EVENT_TYPES = Object.keys(EVENTS) as readonly EventType[];

const QUALIFIERS = {
  source: perhaps(SHARED),
  asOf: perhaps(DATE),
  since: perhaps(DATE),
  until: perhaps(DATE),
  note: perhaps(TEXT),
};

const NAME = record<Name>({
  text: always(TEXT),
  use: usually(word(NAME_USES), 'proper'),
  case: usually(word(['exact', 'capital', 'any']), 'capital'),
  ambiguous: usually(SET, false),
  note: perhaps(SHARED),
  since: perhaps(DATE),
  until: perhaps(DATE),
});

/** What a relation's values are stored as: an id, or a text that others hold too. */
function valuesOf(value: Codec<string>): Codec<Values> {
  const full = record<Values>({
    list: always(list(record<Value>({ value: always(value), role: perhaps(SHARED), ...QUALIFIERS }))),
    complete: usually(SET, false),
    ...QUALIFIERS,
  });
  // Nearly all lists hold bare values: one number then says how many and whether they are complete.
  return {
    read(source) {
      const head = source.number();
      if (head === QUALIFIED) return full.read(source);
      const values = items(head >> 2, (): Value => ({ value: value.read(source) }));
      return { list: values, complete: (head & COMPLETE) !== 0 };
    },
    write(values, sink) {
      if (isBare(values)) {
        sink.number(values.list.length * 4 + (values.complete ? COMPLETE : 0));
        for (const { value: text } of values.list) value.write(text, sink);
      } else {
        sink.number(QUALIFIED);
        full.write(values, sink);
      }
    },
  };
}
const QUALIFIED = 1;
const COMPLETE = 2;

/** Whether values say nothing but themselves. */
function isBare({ list: values, complete: _, ...rest }: Values): boolean {
  return isEmpty(rest) && values.every(({ value: _text, ...others }) => isEmpty(others));
}

const isEmpty = (fields: object): boolean => Object.values(fields).every((field) => field === undefined);

const VALUES_OF = { ref: valuesOf(ID), word: valuesOf(SHARED), text: valuesOf(SHARED) } as const;
const RELATION_VALUES = table(
  Object.keys(RELATIONS) as readonly Relation[],
  (relation) => VALUES_OF[RELATIONS[relation].value.type],
);

const ROLES = table(Object.keys(EVENT_ROLES) as readonly EventRole[], () => list(ID));

const QUANTITY = record<Quantity>({ min: always(NUMBER), max: always(NUMBER), unit: always(SHARED), ...QUALIFIERS });

const EVENT = record<EntryEvent>({
  type: always(word(EVENT_TYPES)),
  at: perhaps(DATE),
  roles: tableOrNone(ROLES, {}),
  note: perhaps(TEXT),
  outcome: usually(word(OUTCOMES), 'success'),
  planned: perhaps(list(record<Plan>({ at: always(DATE), stated: perhaps(DATE) }))),
  since: perhaps(DATE),
  until: perhaps(DATE),
  asOf: perhaps(DATE),
  source: perhaps(SHARED),
  id: perhaps(SHARED),
  distance: perhaps(QUANTITY),
});

const RECORD = record<RecordRule>({
  says: always(list(TEXT)),
  holders: always(list(ID)),
  next: perhaps(list(ID)),
  at: perhaps(DATE),
  since: perhaps(DATE),
  until: perhaps(DATE),
});
const SAYING = record<SayingRule>({
  quote: always(TEXT),
  corruptions: always(list(TEXT)),
  speakers: always(list(ID)),
  notBy: always(list(TEXT)),
  at: perhaps(DATE),
  occasion: perhaps(TEXT),
});
const MYTH = record<MythRule>({ all: always(list(list(TEXT))), unless: always(list(TEXT)) });
const WORDING = record<WordingRule>({
  avoid: always(list(TEXT)),
  prefer: always(list(TEXT)),
  unless: always(list(TEXT)),
  styles: always(list(SHARED)),
  houseOnly: usually(SET, false),
  isWorn: usually(SET, false),
  reason: always(TEXT),
});
const RULE = record<NonNullable<Entry['rule']>>({
  record: perhaps(RECORD),
  saying: perhaps(SAYING),
  myth: perhaps(MYTH),
  wording: perhaps(WORDING),
});

/** A whole entry. Its own id is stored too, as the number of its place. */
export const ENTRY = record<Entry>({
  id: always(ID),
  kind: always(word(KIND_LIST)),
  names: always(list(NAME)),
  definition: always(TEXT),
  relations: tableOrNone(RELATION_VALUES, {}),
  events: listOrNone(EVENT),
  quantities: tableOrNone(
    table(Object.keys(QUANTITIES) as readonly QuantityName[], () => QUANTITY),
    {},
  ),
  cues: listOrNone(SHARED),
  completeEvents: listOrNone(word(EVENT_TYPES)),
  against: listOrNone(SHARED),
  rule: perhaps(RULE),
  write: {
    ...always(record<Entry['write']>({ italic: usually(SET, false), article: usually(SET, false) })),
    isOptional: true,
    usual: { italic: false, article: false },
    isUsual: ({ italic, article }) => !italic && !article,
  },
  notes: listOrNone(TEXT),
  official: perhaps(SHARED),
  sources: always(list(SHARED)),
  // Most entries were checked in the same few months: a text that they share is one byte.
  checked: always(SHARED),
  // Only entries that are never stored have one.
  origin: perhaps(SHARED),
});
