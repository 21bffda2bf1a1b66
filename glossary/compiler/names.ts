import type { CaseRule, Name, NameUse } from '../entry.ts';
import { fold } from '../names/fold.ts';
import { LANGUAGES, NAME_USES } from '../schema/vocabularies.ts';
import { Fields } from './fields.ts';
import { present } from './present.ts';
import type { Problems } from './problems.ts';
import type { MapTree, Tree } from './tree.ts';

const CASE_RULES = ['exact', 'capital', 'any'] as const satisfies readonly CaseRule[];

/** The names of an entry; the first is the proper one, unless they are added to names that are known. */
export function readNames(tree: Tree, problems: Problems, areAdded: boolean): Name[] {
  const items = tree.type === 'list' ? tree.items : [tree];
  const names: Name[] = [];
  for (const item of items) {
    const name = readName(item, !areAdded && names.length === 0, problems);
    const mistake = name && nameMistake(name.text);
    if (mistake) problems.add(item, 'name', `The name "${name.text}" ${mistake}`);
    else if (name) names.push(name);
  }
  return names;
}

/** What keeps a text from being a name that can be looked for. */
function nameMistake(text: string): string | undefined {
  const key = fold(text).text;
  if (key.length < 2) return 'is too short to be found. Give one of two letters or more.';
  if (/^(jr|sr|inc|ltd|llc|corp|co)\.?$/.test(key)) return 'is what a comma left over. Put the whole name in quotes.';
  if (/^[\d .,]+$/.test(key)) return 'is a number, which a text holds for other reasons. Remove it.';
  return undefined;
}

function readName(tree: Tree, isFirst: boolean, problems: Problems): Name | undefined {
  const plain = isFirst ? 'proper' : 'alias';
  if (tree.type === 'text') return { text: tree.text, use: plain, case: defaultCase(tree.text), ambiguous: false };
  if (tree.type === 'map') return readLongName(tree, isFirst, problems);
  problems.add(tree, 'name', 'A name is a text, or a map such as {abbr: ISS}. Take it out of the inner list.');
  return undefined;
}

function readLongName(map: MapTree, isFirst: boolean, problems: Problems): Name | undefined {
  const fields = new Fields(map, problems, 'A name');
  const key = fields.names.find((name) => name === 'text' || name === 'name' || isUse(name) || isLanguage(name));
  if (key === undefined) {
    problems.add(
      map,
      'name',
      `A name has one of ${NAME_USES.join(', ')}, or a language such as fr. Write {alias: ...}.`,
    );
    return undefined;
  }
  const text = fields.text(key);
  const rule = fields.word('case', CASE_RULES);
  const ambiguous = fields.flag('ambiguous') ?? false;
  const note = fields.text('note') ?? (isLanguage(key) ? key : undefined);
  const since = fields.date('since');
  const until = fields.date('until');
  const use = useOf(key, isFirst, fields);
  fields.finish(['text', ...NAME_USES]);
  if (text === undefined) return undefined;
  if (isFirst && use !== 'proper') {
    problems.add(
      map,
      'name',
      `The first name is the proper one. Write it as plain text (or {text: ..., ambiguous: true}) before {${key}: ...}.`,
    );
  }
  return present({ text, use, case: rule ?? defaultCase(text), ambiguous, note, since, until });
}

function useOf(key: string, isFirst: boolean, fields: Fields): NameUse {
  const given = fields.word('use', NAME_USES);
  if (given) return given;
  if (isLanguage(key)) return 'foreign';
  // The first name may be written {text: Dawn, ambiguous: true}, and nobody is told off for {alias: Dawn, ...} there.
  if (key === 'text' || key === 'name' || key === 'alias') return isFirst ? 'proper' : 'alias';
  return isUse(key) ? key : 'alias';
}

const isUse = (key: string): key is NameUse => NAME_USES.some((use) => use === key);
/** `fr`, `zh`, `zh-Latn`. */
const isLanguage = (key: string): boolean => LANGUAGES.some((language) => language === key.split('-')[0]);

/** Two capitals in a row (NASA, OSIRIS-REx, not Artemis II) want the very letters; other capitals want to be capitals. */
export function defaultCase(text: string): CaseRule {
  if (/\p{Lu}\p{Lu}/u.test(text.replace(/(?<=\s)[IVX]+(?!\p{L})/gu, ''))) return 'exact';
  return /\p{Lu}/u.test(text) ? 'capital' : 'any';
}
