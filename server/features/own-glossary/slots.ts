import { EVENT_ROLES, EVENTS, type EventRole, isEventType } from '../../../glossary/schema/events.ts';
import { jsonSchema } from '../../../glossary/schema/json-schema.ts';
import { KINDS, type Kind } from '../../../glossary/schema/kinds.ts';
import { QUANTITIES, type QuantityName, UNITS } from '../../../glossary/schema/quantities.ts';
import { isRelation, RELATIONS, type RelationDeclaration } from '../../../glossary/schema/relations.ts';
import { OUTCOMES, ROLES, STYLES } from '../../../glossary/schema/vocabularies.ts';

/** What may stand at a place of an entry: words of a closed list, or ids of entries of some kinds. */
export interface Slot {
  readonly words: readonly string[];
  /** Undefined where no id belongs; empty for any kind. */
  readonly kinds?: readonly Kind[];
}

const NOTHING: Slot = { words: [] };
const ANY: Slot = { words: [], kinds: [] };
const words = (list: readonly string[]): Slot => ({ words: list });
const FLAGS = words(['true', 'false']);
const QUALIFIERS = ['source', 'as-of', 'since', 'until', 'note'];

/** The fields that may stand inside the fields of a path. */
export function keysAt(kind: Kind | undefined, path: readonly string[]): readonly string[] {
  const [field = '', inner] = path;
  if (field === '') return kind === undefined ? ['id', 'kind', 'extends', 'names', 'definition'] : fieldsOf(kind);
  if (field === 'events')
    return inner === 'planned'
      ? ['at', 'stated']
      : [...Object.keys(EVENTS), ...Object.keys(EVENT_ROLES), 'outcome', 'planned', ...QUALIFIERS];
  if (field === 'names') return propertiesOf('name');
  if (field === 'quantities')
    return inner === undefined ? Object.keys(QUANTITIES) : ['value', 'range', 'unit', ...QUALIFIERS];
  if (field === 'write') return ['italic', 'article'];
  if (isRelation(field)) return ['value', 'list', 'complete', 'role', ...QUALIFIERS];
  return propertiesOf(field);
}

/** The values that may stand in the fields of a path. */
export function valuesAt(path: readonly string[]): Slot {
  const [field = '', ...inner] = path;
  const last = inner.at(-1) ?? '';
  if (['complete', 'ambiguous', 'italic', 'article', 'house-only', 'worn'].includes(last)) return FLAGS;
  if (field === 'kind') return words(Object.keys(KINDS));
  if (field === 'extends' || last === 'holders' || last === 'next') return ANY;
  if (field === 'complete-events') return words(Object.keys(EVENTS));
  if (last === 'speakers') return { words: [], kinds: ['person'] };
  if (last === 'styles') return words(STYLES);
  if (last === 'case') return words(['exact', 'capital', 'any']);
  if (last === 'unit') return words(unitsOf(inner[0] ?? ''));
  if (field === 'events') return eventValue(last);
  return isRelation(field) ? relationValue(RELATIONS[field], last) : NOTHING;
}

function eventValue(field: string): Slot {
  if (field === 'outcome') return words(OUTCOMES);
  if (Object.hasOwn(EVENT_ROLES, field)) return { words: [], kinds: EVENT_ROLES[field as EventRole].kinds };
  return isEventType(field) ? words(['planned']) : NOTHING;
}

function relationValue({ value }: RelationDeclaration, field: string): Slot {
  if (field === 'role') return words(ROLES);
  if (!['', 'list', 'value'].includes(field)) return NOTHING;
  if (value.type === 'word') return words(value.of);
  return value.type === 'ref' ? { words: [], kinds: value.kinds } : NOTHING;
}

function unitsOf(quantity: string): string[] {
  const dimension = QUANTITIES[quantity as QuantityName]?.dimension;
  return Object.keys(UNITS).filter((unit) => UNITS[unit]?.dimension === dimension);
}

const SCHEMA = jsonSchema() as {
  readonly items: {
    readonly properties: Readonly<Record<string, { readonly properties?: object }>>;
    readonly allOf: readonly {
      readonly if: { readonly properties: { readonly kind: { readonly const: string } } };
      readonly then: { readonly propertyNames: { readonly enum: readonly string[] } };
    }[];
  };
  readonly $defs: { readonly name: { readonly anyOf: readonly { readonly properties?: object }[] } };
};

function fieldsOf(kind: Kind): readonly string[] {
  const rule = SCHEMA.items.allOf.find((of) => of.if.properties.kind.const === kind);
  return [...(rule?.then.propertyNames.enum ?? []), 'extends'];
}

function propertiesOf(field: string): string[] {
  if (field !== 'name') return Object.keys(SCHEMA.items.properties[field]?.properties ?? {});
  const known = Object.keys(SCHEMA.$defs.name.anyOf.at(-1)?.properties ?? {});
  // Not all sixty languages.
  return known.filter((name) => !/^[a-z]{2}$/.test(name));
}
