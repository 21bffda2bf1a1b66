import fc from 'fast-check';
import type { Entry } from '../../../glossary/entry.ts';
import { KIND_LIST } from '../../../glossary/stored/entry.ts';

const { constantFrom: oneOf, array: listOf } = fc;

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.lorem(),
  oneOf(
    '',
    ' ',
    '  a',
    'a ',
    'https://a.org/',
    'see https://a.org/b c',
    'https://',
    'ʻOumuamua – 1I/2017 U1',
    '\ud800',
  ),
);
const year = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'));
const rest = oneOf('', '-01', '-12-31', '-00-00', '-02-30', '-03-02T07:17Z', '-03-02T07:17:59Z', '-13-40T99:99Z');
const date = fc.oneof(
  fc.tuple(year, rest).map((parts) => parts.join('')),
  text,
);
const id = oneOf('rosetta', 'philae', 'not-there');
const number = fc.double({ noNaN: true }).map((value) => value + 0);
const texts = listOf(text, { maxLength: 3 });
const ids = listOf(id, { maxLength: 3 });
const qualifiers = { source: text, asOf: date, since: date, until: date, note: text };

const name = fc.record(
  {
    text,
    use: oneOf('proper', 'alias', 'foreign'),
    case: oneOf('exact', 'capital', 'any'),
    ambiguous: fc.boolean(),
    note: text,
    since: date,
    until: date,
  },
  { requiredKeys: ['text', 'use', 'case', 'ambiguous'] },
);

const values = (value: fc.Arbitrary<string>) =>
  fc.record(
    {
      list: listOf(fc.record({ value, role: text, ...qualifiers }, { requiredKeys: ['value'] }), { maxLength: 3 }),
      complete: fc.boolean(),
      ...qualifiers,
    },
    { requiredKeys: ['list', 'complete'] },
  );

const event = fc.record(
  {
    id: text,
    type: oneOf('launch', 'landing', 'first-crew'),
    at: date,
    roles: fc.record({ by: ids, from: ids, who: ids }, { requiredKeys: [] }),
    outcome: oneOf('success', 'failure', 'partial'),
    planned: listOf(fc.record({ at: date, stated: date }, { requiredKeys: ['at'] }), { maxLength: 2 }),
    ...qualifiers,
  },
  { requiredKeys: ['type', 'roles', 'outcome'] },
);

const quantity = fc.record(
  { min: number, max: number, unit: text, ...qualifiers },
  { requiredKeys: ['min', 'max', 'unit'] },
);

const dates = { at: date, since: date, until: date };
const rule = fc.record(
  {
    record: fc.record({ says: texts, holders: ids, next: ids, ...dates }, { requiredKeys: ['says', 'holders'] }),
    saying: fc.record(
      { quote: text, corruptions: texts, speakers: ids, notBy: texts, at: date, occasion: text },
      { requiredKeys: ['quote', 'corruptions', 'speakers', 'notBy'] },
    ),
    myth: fc.record({ all: listOf(texts, { maxLength: 3 }), unless: texts }),
    wording: fc.record({
      avoid: texts,
      prefer: texts,
      unless: texts,
      styles: texts,
      houseOnly: fc.boolean(),
      isWorn: fc.boolean(),
      reason: text,
    }),
  },
  { requiredKeys: [] },
);

const entry: fc.Arbitrary<Entry> = fc.record(
  {
    id,
    kind: oneOf(...KIND_LIST),
    names: listOf(name, { maxLength: 3 }),
    definition: text,
    relations: fc.record({ operator: values(id), status: values(text), demonyms: values(text) }, { requiredKeys: [] }),
    events: listOf(event, { maxLength: 3 }),
    completeEvents: listOf(oneOf('launch', 'spacewalk'), { maxLength: 2 }),
    quantities: fc.record({ mass: quantity, altitude: quantity }, { requiredKeys: [] }),
    cues: texts,
    against: texts,
    rule,
    write: fc.record({ italic: fc.boolean(), article: fc.boolean() }),
    official: text,
    notes: texts,
    sources: texts,
    checked: date,
  },
  {
    requiredKeys: [
      ...(['id', 'kind', 'names', 'definition', 'relations', 'events', 'completeEvents', 'quantities'] as const),
      ...(['cues', 'against', 'write', 'notes', 'sources', 'checked'] as const),
    ],
  },
);

/** Any entry that the types allow, whether or not it makes sense; copied, as some records come without a prototype. */
export const anyEntry: fc.Arbitrary<Entry> = entry.map((made) => structuredClone(made));
