import type { Entry, EntryId, Values } from '../entry.ts';
import { EVENTS, type EventType } from '../schema/events.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';
import { isRelation, RELATIONS, type Relation } from '../schema/relations.ts';
import type { Draft, Findings } from './draft.ts';
import { readEvents } from './events.ts';
import { addUnknownWord, Fields } from './fields.ts';
import { linkMistake } from './links.ts';
import { readNames } from './names.ts';
import { present } from './present.ts';
import type { Problems } from './problems.ts';
import { readQuantities } from './quantities.ts';
import { readRule } from './rules.ts';
import type { MapTree } from './tree.ts';
import { readValues } from './values.ts';

const KIND_NAMES = Object.keys(KINDS) as readonly Kind[];
const EVENT_NAMES = Object.keys(EVENTS) as readonly EventType[];
const ID = /^[a-z0-9](?:-?[a-z0-9])*$/;

/** What may be left out. A writer's own entry needs no source, and one that extends another only says what differs. */
interface Needs {
  readonly names: boolean;
  readonly sources: boolean;
}
const BUILT_IN: Needs = { names: true, sources: true };
const OWN: Needs = { names: true, sources: false };
const EXTENDING: Needs = { names: false, sources: false };

/** One entry from its map; undefined where not even its id and kind can be read. */
export const readEntry = (map: MapTree, problems: Problems): Draft | undefined => readNew(map, problems, BUILT_IN);

/** An entry of a writer's own glossary, which may extend one that is known (`extends: rosetta`). */
export function readOwnEntry(map: MapTree, problems: Problems, known: KnownEntries): Draft | undefined {
  return map.fields.has('extends') ? readExtending(map, problems, known) : readNew(map, problems, OWN);
}

/** The entries that another may extend. */
export interface KnownEntries {
  byId(id: EntryId): Entry | undefined;
  ids(): Iterable<EntryId>;
}

function readNew(map: MapTree, problems: Problems, needs: Needs): Draft | undefined {
  const before = problems.list.length;
  const findings: Findings = { problems, references: [] };
  const fields = new Fields(map, problems, 'An entry');
  const id = fields.required('id', 'Give it an id in kebab-case.');
  if (id !== undefined && !ID.test(id))
    problems.add(map, 'field', `The id "${id}" is not kebab-case. Write small letters, digits and single hyphens.`);
  fields.required('kind', `Choose one of ${KIND_NAMES.join(', ')}.`);
  const kind = fields.word('kind', KIND_NAMES);
  if (id === undefined || kind === undefined) return undefined;
  const entry = { id, kind, ...readRest(kind, fields, findings, needs) };
  return finished(entry, fields, findings, before);
}

function readExtending(map: MapTree, problems: Problems, known: KnownEntries): Draft | undefined {
  const before = problems.list.length;
  const findings: Findings = { problems, references: [] };
  const fields = new Fields(map, problems, 'An entry that extends another');
  const id = fields.text('extends');
  if (id === undefined) return undefined;
  const extended = known.byId(id);
  if (!extended) {
    problems.addUnknownId(fields.tree('extends') ?? map, 'extends', id, known.ids());
    return undefined;
  }
  const { kind } = extended;
  const entry = extendedBy(extended, readRest(kind, fields, findings, EXTENDING), fields);
  return finished(entry, fields, findings, before);
}

function finished(entry: Entry, fields: Fields, { problems, references }: Findings, before: number): Draft {
  fields.finish(Object.keys(RELATIONS).filter((relation) => !fields.has(relation)));
  const isBroken = problems.list.slice(before).some(({ type }) => type !== 'link');
  return { entry, place: fields.map, references, isBroken };
}

/** What the extension says takes the place of what was known; names, cues, notes and sources are added. */
function extendedBy(known: Entry, given: Rest, fields: Fields): Entry {
  const types = new Set(given.events.map(({ type }) => type));
  const names = given.names.filter(({ text }) => !known.names.some((name) => name.text === text));
  return {
    ...known,
    ...given,
    names: [...known.names, ...names],
    definition: given.definition || known.definition,
    relations: { ...known.relations, ...given.relations },
    events: [...known.events.filter(({ type }) => !types.has(type)), ...given.events],
    completeEvents: [...new Set([...known.completeEvents, ...given.completeEvents])],
    quantities: { ...known.quantities, ...given.quantities },
    cues: [...known.cues, ...given.cues],
    against: [...known.against, ...given.against],
    write: fields.has('write') ? given.write : known.write,
    notes: [...given.notes, ...known.notes],
    sources: [...given.sources, ...known.sources],
    checked: given.checked || known.checked,
  };
}

type Rest = Omit<Entry, 'id' | 'kind'>;

function readRest(kind: Kind, fields: Fields, findings: Findings, needs: Needs): Rest {
  const { problems } = findings;
  const names = fields.has('names') ? fields.tree('names') : undefined;
  if (needs.names && !fields.has('names'))
    problems.add(fields.map, 'missing', 'An entry without "names". Give the proper name first.');
  const definition = needs.names
    ? fields.required('definition', 'Say in one or two plain sentences what it is.')
    : fields.text('definition');
  const quantities = fields.has('quantities') ? fields.tree('quantities') : undefined;
  const events = fields.has('events') ? fields.tree('events') : undefined;
  return present({
    names: names ? readNames(names, problems, !needs.names) : [],
    definition: definition ?? '',
    relations: readRelations(kind, fields, findings),
    events: events ? readEvents(events, findings) : [],
    completeEvents: readCompleteEvents(fields),
    quantities: quantities ? readQuantities(quantities, problems) : {},
    cues: fields.texts('cues'),
    against: fields.texts('against'),
    rule: readRule(kind, fields, findings, needs.names),
    write: readWrite(fields),
    official: readOfficial(fields),
    notes: [...fields.texts('notes'), ...fields.texts('note')],
    sources: readSources(fields, needs.sources),
    checked: readChecked(fields, needs.sources),
  });
}

function readRelations(kind: Kind, fields: Fields, findings: Findings): Partial<Record<Relation, Values>> {
  const relations: Partial<Record<Relation, Values>> = {};
  for (const name of fields.names) {
    if (!isRelation(name)) continue;
    const tree = fields.tree(name);
    const values = tree && readValues(name, kind, tree, findings);
    if (values) relations[name] = values;
  }
  return relations;
}

function readCompleteEvents(fields: Fields): EventType[] {
  const types: EventType[] = [];
  for (const text of fields.texts('complete-events')) {
    const type = EVENT_NAMES.find((name) => name === text);
    if (type) types.push(type);
    else
      addUnknownWord(
        fields.problems,
        fields.field('complete-events') ?? fields.map,
        'complete-events',
        text,
        EVENT_NAMES,
      );
  }
  return types;
}

function readWrite(fields: Fields): { italic: boolean; article: boolean } {
  const tree = fields.has('write') ? fields.tree('write') : undefined;
  if (tree?.type !== 'map') {
    if (tree) fields.problems.add(tree, 'field', '"write" is a map. Write {italic: true} or {article: true}.');
    return { italic: false, article: false };
  }
  const write = new Fields(tree, fields.problems, '"write"');
  const flags = { italic: write.flag('italic') ?? false, article: write.flag('article') ?? false };
  write.finish();
  return flags;
}

function readOfficial(fields: Fields): string | undefined {
  const link = fields.text('official');
  const mistake = link === undefined ? undefined : linkMistake(link);
  if (mistake) fields.problems.add(fields.field('official') ?? fields.map, 'link', mistake);
  return mistake ? undefined : link;
}

function readSources(fields: Fields, isNeeded: boolean): string[] {
  const sources = fields.texts('sources');
  if (isNeeded && !fields.has('sources'))
    fields.problems.add(fields.map, 'missing', 'An entry without "sources". Give at least one https link.');
  return sources.filter((source) => {
    const mistake = linkMistake(source);
    if (mistake) fields.problems.add(fields.field('sources') ?? fields.map, 'link', mistake);
    return !mistake;
  });
}

function readChecked(fields: Fields, isNeeded: boolean): string {
  if (isNeeded) fields.required('checked', 'Give the month in which its facts were checked: 2026-11.');
  return fields.date('checked') ?? '';
}
