import type { Qualifiers, Value, Values } from '../entry.ts';
import type { Kind } from '../schema/kinds.ts';
import { RELATIONS, type Relation } from '../schema/relations.ts';
import { ROLES } from '../schema/vocabularies.ts';
import { isBefore } from './dates.ts';
import type { Findings } from './draft.ts';
import { addUnknownWord, Fields } from './fields.ts';
import { linkMistake } from './links.ts';
import { present } from './present.ts';
import { stretch } from './problems.ts';
import type { Tree } from './tree.ts';

const CREWED: readonly Relation[] = ['crew', 'backup-crew'];

/** What an entry holds of one relation, from the short or the long form. */
export function readValues(relation: Relation, kind: Kind, tree: Tree, findings: Findings): Values | undefined {
  const { problems } = findings;
  const declaration = RELATIONS[relation];
  const kinds: readonly Kind[] = declaration.of;
  if (!kinds.includes(kind)) {
    problems.add(
      tree,
      'relation',
      `"${relation}" is not a field of a ${kind}, but of ${kinds.join(', ')}. Choose another field, or another kind.`,
    );
    return undefined;
  }
  const values =
    tree.type === 'map'
      ? readLong(relation, tree, findings)
      : { list: readList(relation, tree, findings), complete: false };
  if (
    values &&
    declaration.grain === 'one' &&
    values.list.length > 1 &&
    values.list.some((value) => !value.since && !value.until)
  ) {
    problems.add(
      tree,
      'relation',
      `"${relation}" has one value at a time. Give one, or date each with since and until.`,
    );
  }
  return values;
}

function readLong(relation: Relation, tree: Tree & { type: 'map' }, findings: Findings): Values | undefined {
  if (tree.fields.has('value')) {
    const complete = tree.fields.get('complete')?.value;
    const value = readValue(relation, tree, findings, true);
    return value && { list: [value], complete: complete?.type === 'text' && complete.text === 'true' };
  }
  const fields = new Fields(tree, findings.problems, `The long form of "${relation}"`);
  const list = fields.has('list') ? fields.tree('list') : undefined;
  const complete = fields.flag('complete');
  const qualifiers = readQualifiers(fields);
  fields.finish(['value', 'role']);
  if (!list && complete === undefined) {
    findings.problems.add(
      tree,
      'missing',
      `"${relation}" says nothing. Give {value: ...}, {list: [...]}, or {complete: true} for none.`,
    );
    return undefined;
  }
  return { list: list ? readList(relation, list, findings) : [], complete: complete ?? false, ...qualifiers };
}

function readList(relation: Relation, tree: Tree, findings: Findings): Value[] {
  const items = tree.type === 'list' ? tree.items : [tree];
  const values = items.map((item) => readValue(relation, item, findings, false)).filter((value) => value !== undefined);
  const seen = new Set<string>();
  for (const { value, since } of values) {
    const key = `${value} ${since ?? ''}`;
    if (seen.has(key)) findings.problems.add(tree, 'duplicate', `"${relation}" lists ${value} twice. Remove one.`);
    seen.add(key);
  }
  return values;
}

function readValue(relation: Relation, tree: Tree, findings: Findings, mayBeComplete: boolean): Value | undefined {
  const { problems } = findings;
  if (tree.type === 'text') return checkedValue(relation, tree.text, tree, findings) ? { value: tree.text } : undefined;
  if (tree.type === 'list') {
    problems.add(tree, 'field', `"${relation}" holds a list inside its list. Take it out.`);
    return undefined;
  }
  const fields = new Fields(tree, problems, `A value of "${relation}"`);
  const value = fields.required('value', 'Write {value: ..., role: ...}.');
  const role = CREWED.includes(relation) ? fields.word('role', ROLES) : fields.text('role');
  const qualifiers = readQualifiers(fields);
  if (mayBeComplete) fields.flag('complete');
  fields.finish();
  if (value === undefined || !checkedValue(relation, value, tree, findings)) return undefined;
  return present({ value, role, ...qualifiers });
}

/** Whether a value is a word of the vocabulary; ids are noted and checked when all entries are known. */
function checkedValue(relation: Relation, value: string, tree: Tree, findings: Findings): boolean {
  const type = RELATIONS[relation].value;
  if (type.type === 'ref') {
    findings.references.push({ ...stretch(tree), id: value, field: relation, kinds: type.kinds });
  }
  if (type.type !== 'word' || type.of.includes(value)) return true;
  addUnknownWord(findings.problems, tree, relation, value, type.of);
  return false;
}

/** Source, as-of, since, until and note, which any fact may carry. */
export function readQualifiers(fields: Fields): Qualifiers {
  const source = fields.text('source');
  const mistake = source === undefined ? undefined : linkMistake(source);
  if (mistake) fields.problems.add(fields.map, 'link', mistake);
  const since = fields.date('since');
  const until = fields.date('until');
  if (since && until && isBefore(until, since)) {
    fields.problems.add(fields.map, 'date', `"until: ${until}" lies before "since: ${since}". Correct one of them.`);
  }
  return present({
    source: mistake ? undefined : source,
    asOf: fields.date('as-of'),
    since,
    until,
    note: fields.text('note'),
  });
}
