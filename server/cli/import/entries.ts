import type { Glossary } from '../../../glossary/glossary.ts';
import { KINDS, type Kind } from '../../../glossary/schema/kinds.ts';
import { RELATIONS } from '../../../glossary/schema/relations.ts';
import { idFor } from '../../features/own-glossary/add.ts';
import { type DayOrder, dateIn } from './dates.ts';
import type { Mapping } from './mapping.ts';
import type { Row } from './table.ts';

interface ImportOptions {
  readonly kind: Kind;
  readonly mappings: readonly Mapping[];
  readonly order: DayOrder;
  /** With `{Column}` where the row's value goes. */
  readonly definition: string | undefined;
  readonly source: string | undefined;
  /** The table's file, named in definitions that say nothing else. */
  readonly table: string;
  /** Rows whose name the glossary has already become additions to its entries. */
  readonly extend: boolean;
}

/** An entry as it is written out: plain data. */
export type WrittenEntry = Record<string, unknown>;

interface Imported {
  readonly entries: readonly WrittenEntry[];
  /** Why values and rows were left out, with how often. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** The rows of a table as entries; what cannot be understood is left out and counted. */
export function importRows(rows: readonly Row[], options: ImportOptions, glossary: Glossary): Imported {
  const leftOut = new Map<string, number>();
  const leaveOut = (reason: string): undefined => {
    leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
  };
  const taken = new Set<string>();
  const entries = rows.flatMap((row) => {
    const entry = entryOf(row, options, glossary, taken, leaveOut);
    return entry ? [entry] : [];
  });
  return { entries, leftOut };
}

type LeaveOut = (reason: string) => undefined;

function entryOf(
  row: Row,
  options: ImportOptions,
  glossary: Glossary,
  taken: Set<string>,
  leaveOut: LeaveOut,
): WrittenEntry | undefined {
  const textOf = (type: string): string => {
    const mapping = options.mappings.find(({ target }) => target.type === type);
    return mapping ? (row[mapping.column] ?? '').trim() : '';
  };
  const name = textOf('name');
  if (name.length < 2) return leaveOut('a row without a name');
  const names = [name, ...others(options, row, name)];
  const known = names.map((one) => entryNamed(one, glossary)).find((one) => one !== undefined);
  if (known !== undefined && !options.extend)
    return leaveOut('a name that the glossary has already (--extend adds to it)');
  const id = known ?? freeId(textOf('id') || name, glossary, taken);
  if (id === undefined) return leaveOut('a second row of the same name');
  if (taken.has(id)) return leaveOut('a second row of the same name');
  taken.add(id);
  const definition = textOf('definition') || filledIn(options, row);
  const source = textOf('source') || options.source;
  return {
    ...(known === undefined ? { id, kind: options.kind } : { extends: id }),
    names,
    ...(known === undefined || options.definition !== undefined ? { definition } : {}),
    ...relationsOf(row, options, glossary, leaveOut),
    ...eventsOf(row, options, glossary, leaveOut),
    ...quantitiesOf(row, options, leaveOut),
    ...(source?.startsWith('https://') ? { sources: [source] } : {}),
  };
}

const others = ({ mappings }: ImportOptions, row: Row, name: string): string[] =>
  mappings
    .filter(({ target }) => target.type === 'alias')
    .map(({ column }) => (row[column] ?? '').trim())
    .filter((alias, index, all) => alias.length > 1 && alias !== name && all.indexOf(alias) === index);

const filledIn = ({ definition, kind, table }: ImportOptions, row: Row): string =>
  definition === undefined
    ? `${KINDS[kind].label}, as listed in ${table}.`
    : definition.replace(/\{([^}]+)\}/g, (_, column: string) => (row[column] ?? '').trim());

/** An id of the row's own, or undefined where that row came before. */
function freeId(text: string, glossary: Glossary, taken: ReadonlySet<string>): string | undefined {
  const id = idFor(text);
  if (taken.has(id)) return undefined;
  return glossary.indexOf(id) === undefined ? id : `own-${id}`;
}

/** The entry that a text names for certain: by its id, or by a name that means nothing else. */
function entryNamed(text: string, glossary: Glossary, kinds?: readonly Kind[]): string | undefined {
  const fits = (kind: Kind | undefined): boolean => kind !== undefined && (kinds?.includes(kind) ?? true);
  const byId = glossary.byId(text);
  if (byId && fits(byId.kind)) return byId.id;
  const [match] = glossary.namesIn(text);
  if (match?.start !== 0 || match.end !== text.length) return undefined;
  const found = match.candidates.map(({ entry }) => glossary.entry(entry)).filter(({ kind }) => fits(kind));
  return found.length === 1 ? found[0]?.id : undefined;
}

function relationsOf(row: Row, { mappings }: ImportOptions, glossary: Glossary, leaveOut: LeaveOut): WrittenEntry {
  const fields: Record<string, string[]> = {};
  for (const { target, column } of mappings) {
    const text = (row[column] ?? '').trim();
    if (target.type !== 'relation' || isNothing(text)) continue;
    const { value } = RELATIONS[target.relation];
    const word = text.toLowerCase().replace(/\s+/g, '-');
    const said =
      value.type === 'ref'
        ? entryNamed(text, glossary, value.kinds)
        : value.type === 'text'
          ? text
          : value.of.find((one: string) => one === word);
    if (said === undefined)
      leaveOut(`"${target.relation}" with a value that the glossary does not know, such as ${text}`);
    else fields[target.relation] = [...(fields[target.relation] ?? []), said];
  }
  return fields;
}

function eventsOf(row: Row, { mappings, order }: ImportOptions, glossary: Glossary, leaveOut: LeaveOut): WrittenEntry {
  const events = mappings.flatMap(({ target, column }) => {
    const text = (row[column] ?? '').trim();
    if (target.type !== 'event' || isNothing(text)) return [];
    const date = dateIn(text, order);
    if (date === undefined) leaveOut(`a date that is not understood, such as ${text}`);
    return date === undefined
      ? []
      : [{ [target.event]: date, ...rolesOf(target.event, row, mappings, glossary, leaveOut) }];
  });
  return events.length > 0 ? { events } : {};
}

function rolesOf(
  event: string,
  row: Row,
  mappings: readonly Mapping[],
  glossary: Glossary,
  leaveOut: LeaveOut,
): WrittenEntry {
  const roles: WrittenEntry = {};
  for (const { target, column } of mappings) {
    const text = (row[column] ?? '').trim();
    if (target.type !== 'role' || target.event !== event || isNothing(text)) continue;
    const id = entryNamed(text, glossary);
    if (id === undefined)
      leaveOut(`"${event}.${target.role}" with a name that the glossary does not know, such as ${text}`);
    else roles[target.role] = id;
  }
  return roles;
}

function quantitiesOf(row: Row, { mappings }: ImportOptions, leaveOut: LeaveOut): WrittenEntry {
  const quantities: WrittenEntry = {};
  for (const { target, column } of mappings) {
    const text = (row[column] ?? '').trim();
    if (target.type !== 'quantity' || isNothing(text)) continue;
    const number = /^[\d,]*\.?\d+(?:e[+-]?\d+)?/i.exec(text)?.[0].replaceAll(',', '');
    if (number === undefined) leaveOut(`"${target.quantity}" that is no number, such as ${text}`);
    else
      quantities[target.quantity] = target.unit === undefined ? text.replaceAll(',', '') : `${number} ${target.unit}`;
  }
  return Object.keys(quantities).length > 0 ? { quantities } : {};
}

/** How tables say that they do not know. */
const isNothing = (text: string): boolean => /^(-|–|\?|n\/?a|none|unknown|)$/i.test(text);
