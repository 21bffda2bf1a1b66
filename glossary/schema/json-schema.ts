import { EVENT_ROLES, EVENTS } from './events.ts';
import { KINDS, type Kind } from './kinds.ts';
import { QUANTITIES } from './quantities.ts';
import { RELATIONS, type RelationDeclaration } from './relations.ts';
import { LANGUAGES, NAME_USES, OUTCOMES, STYLES } from './vocabularies.ts';

type Schema = Readonly<Record<string, unknown>>;

const TEXT: Schema = { type: 'string' };
const FLAG: Schema = { type: 'boolean' };
// Editors read 2004 as a number.
const DATE: Schema = { type: ['string', 'integer'], description: '2004, 2004-03, 2004-03-02 or 2004-03-02T07:17Z' };
const ID: Schema = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' };
const LINK: Schema = { type: 'string', pattern: '^https://' };
const object = (properties: Schema, rest: Schema = {}): Schema => ({
  type: 'object',
  properties,
  additionalProperties: false,
  ...rest,
});
const list = (items: Schema): Schema => ({ type: 'array', items });
const oneOrMore = (items: Schema): Schema => ({ anyOf: [items, list(items)] });
const words = (known: readonly string[]): Schema => ({ enum: known });
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const each = (names: readonly string[], of: (name: string) => Schema): Schema =>
  Object.fromEntries(names.map((name) => [name, of(name)]));

const QUALIFIERS: Schema = { source: LINK, 'as-of': DATE, since: DATE, until: DATE, note: TEXT };
const RULES: Readonly<Record<string, Schema>> = {
  record: object(
    { says: ref('texts'), holders: ref('ids'), next: ref('ids'), at: DATE, since: DATE, until: DATE },
    { required: ['says', 'holders'] },
  ),
  saying: object(
    { quote: TEXT, corruptions: ref('texts'), speakers: ref('ids'), 'not-by': ref('texts'), at: DATE, occasion: TEXT },
    { required: ['quote', 'speakers'] },
  ),
  myth: object({ all: list(ref('texts')), unless: ref('texts') }, { required: ['all'] }),
  wording: object(
    {
      avoid: ref('texts'),
      prefer: ref('texts'),
      unless: ref('texts'),
      styles: list(words(STYLES)),
      'house-only': FLAG,
      worn: FLAG,
      reason: TEXT,
    },
    { required: ['avoid', 'reason'] },
  ),
};
/** A writer's own entry needs no source, and may extend one that is known. */
const REQUIRED: Schema = { anyOf: [{ required: ['extends'] }, { required: ['id', 'kind', 'names', 'definition'] }] };

/** The JSON schema of a glossary file, for editors: made from the declarations, so that it cannot disagree with them. */
export function jsonSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Perigee glossary entries',
    type: 'array',
    items: { ...object({ extends: ID, ...ownFields(), ...relationFields(), ...RULES }, REQUIRED), allOf: kindRules() },
    $defs: {
      texts: oneOrMore(TEXT),
      ids: oneOrMore(ID),
      name: nameSchema(),
      event: eventSchema(),
      quantity: quantitySchema(),
    },
  };
}

function ownFields(): Schema {
  return {
    id: ID,
    kind: words(Object.keys(KINDS)),
    names: list(ref('name')),
    definition: TEXT,
    events: list(ref('event')),
    'complete-events': list(words(Object.keys(EVENTS))),
    quantities: object(each(Object.keys(QUANTITIES), () => ref('quantity'))),
    cues: ref('texts'),
    against: ref('texts'),
    write: object({ italic: FLAG, article: FLAG }),
    official: LINK,
    notes: ref('texts'),
    note: ref('texts'),
    sources: oneOrMore(LINK),
    checked: DATE,
  };
}

function relationFields(): Schema {
  return Object.fromEntries(
    Object.entries(RELATIONS).map(([name, declaration]) => [name, relationSchema(declaration)]),
  );
}

function relationSchema({ label, value: type }: RelationDeclaration): Schema {
  const text = type.type === 'word' ? words(type.of) : type.type === 'ref' ? ID : { type: ['string', 'number'] };
  const value = object({ value: text, role: TEXT, complete: FLAG, ...QUALIFIERS }, { required: ['value'] });
  const values = list({ anyOf: [text, value] });
  return { description: label, anyOf: [text, values, value, object({ list: values, complete: FLAG, ...QUALIFIERS })] };
}

function nameSchema(): Schema {
  const texts = each([...NAME_USES, 'text', 'name', ...LANGUAGES], () => TEXT);
  const options = {
    use: words(NAME_USES),
    case: words(['exact', 'capital', 'any']),
    ambiguous: FLAG,
    note: TEXT,
    since: DATE,
    until: DATE,
  };
  return { anyOf: [TEXT, object({ ...texts, ...options }, { patternProperties: { '^[a-z]{2}-': TEXT } })] };
}

function eventSchema(): Schema {
  const types = Object.keys(EVENTS);
  return object(
    {
      ...each(types, () => DATE),
      ...each(Object.keys(EVENT_ROLES), () => ref('ids')),
      id: TEXT,
      outcome: words(OUTCOMES),
      distance: ref('quantity'),
      planned: list(object({ at: DATE, stated: DATE }, { required: ['at'] })),
      ...QUALIFIERS,
    },
    { anyOf: types.map((type) => ({ required: [type] })) },
  );
}

function quantitySchema(): Schema {
  const number: Schema = { type: ['string', 'number'] };
  return { anyOf: [number, object({ value: number, range: list(number), unit: number, ...QUALIFIERS })] };
}

/** Per kind the fields that it may have, and the rule that it must have. */
function kindRules(): Schema[] {
  return (Object.keys(KINDS) as Kind[]).map((kind) => {
    const relations = Object.entries<RelationDeclaration>(RELATIONS).filter(([, { of }]) => of.includes(kind));
    const rule = Object.hasOwn(RULES, kind) ? [kind] : [];
    const fields = [...Object.keys(ownFields()), ...relations.map(([name]) => name), ...rule];
    return {
      if: { properties: { kind: { const: kind } } },
      // biome-ignore lint/suspicious/noThenProperty: JSON schema's own word
      then: { propertyNames: { enum: fields }, required: rule },
    };
  });
}
