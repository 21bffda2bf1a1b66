import type { Values } from '../entry.ts';
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
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** One entry from its map; undefined where not even its id and kind can be read. */
export function readEntry(map: MapTree, problems: Problems): Draft | undefined {
  const before = problems.list.length;
  const findings: Findings = { problems, references: [] };
  const fields = new Fields(map, problems, 'An entry');
  const id = fields.required('id', 'Give it an id in kebab-case.');
  if (id !== undefined && !ID.test(id))
    problems.add(map, 'field', `The id "${id}" is not kebab-case. Write small letters, digits and single hyphens.`);
  fields.required('kind', 'Choose one of glossary/schema/kinds.ts.');
  const kind = fields.word('kind', KIND_NAMES);
  if (id === undefined || kind === undefined) return undefined;
  const rest = readRest(kind, fields, findings);
  fields.finish(Object.keys(RELATIONS).filter((relation) => !map.fields.has(relation)));
  return {
    entry: { id, kind, ...rest },
    place: map,
    references: findings.references,
    isBroken: problems.list.slice(before).some(({ type }) => type !== 'link'),
  };
}

function readRest(kind: Kind, fields: Fields, findings: Findings): Omit<Draft['entry'], 'id' | 'kind'> {
  const { problems } = findings;
  const names = fields.tree('names');
  if (!fields.has('names'))
    problems.add(fields.map, 'missing', 'An entry without "names". Give the proper name first.');
  const quantities = fields.has('quantities') ? fields.tree('quantities') : undefined;
  const events = fields.has('events') ? fields.tree('events') : undefined;
  return present({
    names: names ? readNames(names, problems) : [],
    definition: fields.required('definition', 'Say in one or two plain sentences what it is.') ?? '',
    relations: readRelations(kind, fields, findings),
    events: events ? readEvents(events, findings) : [],
    completeEvents: readCompleteEvents(fields),
    quantities: quantities ? readQuantities(quantities, problems) : {},
    cues: fields.texts('cues'),
    against: fields.texts('against'),
    rule: readRule(kind, fields, findings),
    write: readWrite(fields),
    official: readOfficial(fields),
    notes: [...fields.texts('notes'), ...fields.texts('note')],
    sources: readSources(fields),
    checked: readChecked(fields),
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

function readSources(fields: Fields): string[] {
  const sources = fields.texts('sources');
  if (!fields.has('sources'))
    fields.problems.add(fields.map, 'missing', 'An entry without "sources". Give at least one https link.');
  return sources.filter((source) => {
    const mistake = linkMistake(source);
    if (mistake) fields.problems.add(fields.field('sources') ?? fields.map, 'link', mistake);
    return !mistake;
  });
}

function readChecked(fields: Fields): string {
  fields.required('checked', 'Give the month in which its facts were checked: 2026-11.');
  return fields.date('checked') ?? '';
}
