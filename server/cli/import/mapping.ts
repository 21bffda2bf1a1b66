import { EVENT_ROLES, EVENTS, type EventRole, type EventType } from '../../../glossary/schema/events.ts';
import { KINDS, type Kind } from '../../../glossary/schema/kinds.ts';
import { QUANTITIES, type QuantityName } from '../../../glossary/schema/quantities.ts';
import { isRelation, RELATIONS, type Relation, type RelationDeclaration } from '../../../glossary/schema/relations.ts';
import { CommandError } from '../command-error.ts';

/** What a column of a table says of its row's entry. */
type Target =
  | { readonly type: 'name' | 'alias' | 'id' | 'definition' | 'source' }
  | { readonly type: 'relation'; readonly relation: Relation }
  | { readonly type: 'event'; readonly event: EventType }
  | { readonly type: 'role'; readonly event: EventType; readonly role: EventRole }
  | { readonly type: 'quantity'; readonly quantity: QuantityName; readonly unit: string | undefined };

export interface Mapping {
  readonly target: Target;
  readonly column: string;
}

const PLAIN = ['name', 'alias', 'id', 'definition', 'source'] as const;

/** `launch=Launch_Date`, `launch.by=LV_Type`, `mass:kg=Launch Mass`; throws where the first part is no field of the kind. */
export function readMapping(text: string, kind: Kind): Mapping {
  const equals = text.indexOf('=');
  if (equals < 1) throw new CommandError(`--map ${text}: write FIELD=COLUMN, such as launch=Launch_Date.`);
  const [field, column] = [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
  return { target: targetOf(field, kind), column };
}

function targetOf(field: string, kind: Kind): Target {
  const plain = PLAIN.find((name) => name === field);
  if (plain) return { type: plain };
  const [name = '', unit] = field.split(':');
  const [event = '', role] = name.split('.');
  if (isKey(EVENTS, event) && role === undefined) return { type: 'event', event };
  if (isKey(EVENTS, event) && role !== undefined && isKey(EVENT_ROLES, role)) return { type: 'role', event, role };
  if (isKey(QUANTITIES, name)) return { type: 'quantity', quantity: name, unit };
  const fits = isRelation(name) && (RELATIONS[name] as RelationDeclaration).of.includes(kind);
  if (fits) return { type: 'relation', relation: name };
  const relations = Object.entries<RelationDeclaration>(RELATIONS).filter(([, { of }]) => of.includes(kind));
  const known = [
    ...PLAIN,
    ...relations.map(([relation]) => relation),
    ...Object.keys(EVENTS),
    ...Object.keys(QUANTITIES),
  ];
  throw new CommandError(`--map ${field}=...: a ${kind} has no such field. It has ${known.join(', ')}.`);
}

export function readKind(text: string | undefined): Kind {
  if (text !== undefined && isKey(KINDS, text)) return text;
  throw new CommandError(`--kind is one of ${Object.keys(KINDS).join(', ')}.`);
}

const isKey = <T extends object>(object: T, key: string): key is Extract<keyof T, string> => Object.hasOwn(object, key);
