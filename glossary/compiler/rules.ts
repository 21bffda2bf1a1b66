import type { Entry, MythRule, RecordRule, SayingRule, WordingRule } from '../entry.ts';
import type { Kind } from '../schema/kinds.ts';
import { STYLES } from '../schema/vocabularies.ts';
import type { Findings } from './draft.ts';
import { addUnknownWord, Fields, textsOf } from './fields.ts';
import { present } from './present.ts';
import { stretch } from './problems.ts';
import type { MapTree } from './tree.ts';

type Rule = NonNullable<Entry['rule']>;
export const RULE_KINDS = ['record', 'saying', 'myth', 'wording'] as const satisfies readonly Kind[];
type RuleKind = (typeof RULE_KINDS)[number];

/** The rule that an entry of one of the four kinds must have (where it is needed), and another must not. */
export function readRule(kind: Kind, entry: Fields, findings: Findings, isNeeded: boolean): Rule | undefined {
  let rule: Rule | undefined;
  for (const name of RULE_KINDS) {
    if (!entry.has(name)) {
      if (isNeeded && name === kind)
        findings.problems.add(
          entry.map,
          'missing',
          `A ${kind} without "${name}". See docs/writing-entries.md for its fields.`,
        );
      continue;
    }
    const tree = entry.tree(name);
    if (name !== kind)
      findings.problems.add(
        entry.map,
        'relation',
        `"${name}" is a field of the kind ${name}, not of a ${kind}. Change the kind, or remove it.`,
      );
    else if (tree?.type !== 'map')
      findings.problems.add(entry.map, 'field', `"${name}" is a map. See docs/writing-entries.md for its fields.`);
    else rule = READERS[name](tree, findings);
  }
  return rule;
}

const READERS: Readonly<Record<RuleKind, (map: MapTree, findings: Findings) => Rule>> = {
  record: (map, findings) => ({ record: readRecord(map, findings) }),
  saying: (map, findings) => ({ saying: readSaying(map, findings) }),
  myth: (map, findings) => ({ myth: readMyth(map, findings) }),
  wording: (map, findings) => ({ wording: readWording(map, findings) }),
};

function readRecord(map: MapTree, findings: Findings): RecordRule {
  const fields = new Fields(map, findings.problems, 'A record');
  const says = needed(fields, 'says', 'Give the words of the claim: says: [first woman in space].');
  const holders = needed(fields, 'holders', 'Give the ids of those who hold it.');
  refer(holders, 'holders', undefined, fields, findings);
  const next = fields.texts('next');
  refer(next, 'next', undefined, fields, findings);
  const dates = { at: fields.date('at'), since: fields.date('since'), until: fields.date('until') };
  fields.finish();
  return present({ says, holders, ...(next.length > 0 ? { next } : {}), ...dates });
}

function readSaying(map: MapTree, findings: Findings): SayingRule {
  const fields = new Fields(map, findings.problems, 'A saying');
  const quote = fields.required('quote', 'Give the words as they were said.') ?? '';
  const speakers = needed(fields, 'speakers', 'Give the ids of the people who said it.');
  refer(speakers, 'speakers', ['person'], fields, findings);
  const others = { corruptions: fields.texts('corruptions'), notBy: fields.texts('not-by') };
  const when = { at: fields.date('at'), occasion: fields.text('occasion') };
  fields.finish();
  return present({ quote, speakers, ...others, ...when });
}

function readMyth(map: MapTree, findings: Findings): MythRule {
  const fields = new Fields(map, findings.problems, 'A myth');
  const tree = fields.tree('all');
  const groups = tree?.type === 'list' ? tree.items : [];
  if (groups.length === 0) {
    findings.problems.add(
      map,
      'missing',
      'A myth without groups of words. Write all: [[great wall], [visible, see], [moon, space]].',
    );
  }
  const all = groups.map((group) => textsOf(group, 'all', findings.problems));
  const unless = fields.texts('unless');
  fields.finish();
  return { all, unless };
}

function readWording(map: MapTree, findings: Findings): WordingRule {
  const fields = new Fields(map, findings.problems, 'A wording');
  const avoid = needed(fields, 'avoid', 'Give the words to avoid.');
  const lists = { prefer: fields.texts('prefer'), unless: fields.texts('unless'), styles: readStyles(fields) };
  const houseOnly = fields.flag('house-only') ?? false;
  const isWorn = fields.flag('worn') ?? false;
  const reason = fields.required('reason', 'Say in a sentence why.') ?? '';
  fields.finish();
  return { avoid, ...lists, houseOnly, isWorn, reason };
}

function readStyles(fields: Fields): string[] {
  const styles = fields.texts('styles');
  for (const style of styles) {
    if (!STYLES.some((known) => known === style))
      addUnknownWord(fields.problems, fields.field('styles') ?? fields.map, 'styles', style, STYLES);
  }
  return styles;
}

function needed(fields: Fields, name: string, cure: string): string[] {
  if (!fields.has(name)) fields.problems.add(fields.map, 'missing', `The rule has no "${name}". ${cure}`);
  return fields.texts(name);
}

function refer(
  ids: readonly string[],
  field: string,
  kinds: readonly Kind[] | undefined,
  { map }: Fields,
  findings: Findings,
): void {
  for (const id of ids) findings.references.push({ ...stretch(map.fields.get(field)?.value ?? map), id, field, kinds });
}
