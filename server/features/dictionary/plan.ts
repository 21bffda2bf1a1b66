import { parseDocument } from 'yaml';
import { DICTIONARY, dictionaryFor, merged, type SpellChecker, VOCABULARY } from './formats.ts';

/** A file that is to be written, below the workspace folder. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string;
  /** It is the writer's own, or would change how the checker works: they are asked. */
  readonly needsLeave: boolean;
  readonly isNew: boolean;
}

export interface Plan {
  readonly files: readonly PlannedFile[];
  /** A settings file that is there and cannot be changed by a program: the writer is told what belongs into it. */
  readonly byHand?: { readonly path: string; readonly text: string };
}

/** The text of a file below the workspace folder; undefined where there is none. */
type ReadBelow = (path: string) => Promise<string | undefined>;

const CSPELL_JSON = ['cspell.json', '.cspell.json', 'cSpell.json', 'cspell.config.json', '.vscode/cspell.json'];
const CSPELL_YAML = ['cspell.yaml', 'cspell.yml', 'cspell.config.yaml', 'cspell.config.yml'];
const CSPELL_WORDS = '.perigee/dictionaries/cspell.txt';
const DEFAULT_STYLES = 'styles';

/** What to write so that a checker knows the names. `language` is LTeX's, such as "en-GB". */
export function planFor(
  checker: SpellChecker,
  words: readonly string[],
  read: ReadBelow,
  language = 'en-US',
): Promise<Plan> {
  const text = dictionaryFor(checker, words);
  if (checker === 'cspell') return planForCspell(text, read);
  if (checker === 'vale') return planForVale(text, read);
  return planForList(
    checker === 'harper' ? '.harper-dictionary.txt' : `.vscode/ltex.dictionary.${language}.txt`,
    text,
    read,
  );
}

/** Harper and LTeX read a list in a fixed place, in which the writer's own words stand too. */
async function planForList(path: string, text: string, read: ReadBelow): Promise<Plan> {
  const existing = await read(path);
  return { files: changes([await planned(path, merged(existing, text), read, existing !== undefined)], existing) };
}

async function planForCspell(text: string, read: ReadBelow): Promise<Plan> {
  const words = await planned(CSPELL_WORDS, text, read, false);
  const config = await firstOf([...CSPELL_JSON, ...CSPELL_YAML], read);
  const path = config?.path ?? 'cspell.json';
  const up = path.includes('/') ? '../' : './';
  const definition = { name: DICTIONARY, path: `${up}${CSPELL_WORDS}` };
  if (config && (config.text.includes(CSPELL_WORDS) || config.text.trim() === '')) return { files: [words] };
  const amended = config
    ? path.endsWith('.json')
      ? withDictionaryInJson(config.text, definition)
      : withDictionaryInYaml(config.text, definition)
    : inJson({ version: '0.2', dictionaryDefinitions: [definition], dictionaries: [DICTIONARY] }, 2);
  if (amended === undefined)
    return {
      files: [words],
      byHand: { path, text: inJson({ dictionaryDefinitions: [definition], dictionaries: [DICTIONARY] }, 2) },
    };
  return { files: [words, await planned(path, amended, read, true)] };
}

interface Definition {
  readonly name: string;
  readonly path: string;
}

/** Undefined for what is no plain JSON: with comments, for instance. */
function withDictionaryInJson(text: string, definition: Definition): string | undefined {
  try {
    const config: unknown = JSON.parse(text);
    if (typeof config !== 'object' || config === null || Array.isArray(config)) return undefined;
    const { dictionaryDefinitions = [], dictionaries = [] } = config as Record<string, unknown>;
    if (!Array.isArray(dictionaryDefinitions) || !Array.isArray(dictionaries)) return undefined;
    const amended = {
      ...config,
      dictionaryDefinitions: [...dictionaryDefinitions, definition],
      dictionaries: [...dictionaries, DICTIONARY],
    };
    return inJson(amended, /^([ \t]+)"/m.exec(text)?.[1] ?? 2);
  } catch {
    return undefined;
  }
}

const inJson = (value: unknown, indent: string | number): string => `${JSON.stringify(value, null, indent)}\n`;

function withDictionaryInYaml(text: string, definition: Definition): string | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  for (const [key, item] of [
    ['dictionaryDefinitions', definition],
    ['dictionaries', DICTIONARY],
  ] as const) {
    if (!document.has(key)) document.set(key, document.createNode([]));
    document.addIn([key], document.createNode(item));
  }
  return document.toString();
}

/** Vale reads vocabularies from the folder of its styles, and those that its settings name. */
async function planForVale(text: string, read: ReadBelow): Promise<Plan> {
  const config = await firstOf(['.vale.ini', '_vale.ini', 'vale.ini'], read);
  const styles = config && /^[ \t]*StylesPath[ \t]*=[ \t]*(.+?)[ \t]*$/m.exec(config.text)?.[1];
  const isBelow = styles === undefined || !/^(?:[/~]|\w:|\.\.)/.test(styles);
  if (config && !isBelow) return { files: [], byHand: { path: config.path, text: `Vocab = ${VOCABULARY}` } };
  const folder = (styles ?? DEFAULT_STYLES).replace(/^\.\//, '').replace(/\/$/, '');
  const words = await planned(`${folder}/config/vocabularies/${VOCABULARY}/accept.txt`, text, read, false);
  const amended = config ? withVocabulary(config.text, styles) : newVale();
  if (config?.text === amended) return { files: [words] };
  return { files: [words, await planned(config?.path ?? '.vale.ini', amended, read, true)] };
}

const newVale = (): string =>
  `StylesPath = ${DEFAULT_STYLES}\nVocab = ${VOCABULARY}\n\n[*.{md,txt}]\nBasedOnStyles = Vale\n`;

/** The settings with our vocabulary among theirs. */
function withVocabulary(text: string, styles: string | undefined): string {
  const before = styles === undefined ? `StylesPath = ${DEFAULT_STYLES}\n` : '';
  const line = /^([ \t]*Vocab[ \t]*=[ \t]*)(.*?)[ \t]*$/m.exec(text);
  if (!line) return `${before}Vocab = ${VOCABULARY}\n${text}`;
  const [whole, start = '', names = ''] = line;
  if (names.split(/\s*,\s*/).includes(VOCABULARY)) return before + text;
  return before + text.replace(whole, `${start}${names === '' ? VOCABULARY : `${names}, ${VOCABULARY}`}`);
}

async function planned(path: string, text: string, read: ReadBelow, needsLeave: boolean): Promise<PlannedFile> {
  return { path, text, needsLeave, isNew: (await read(path)) === undefined };
}

/** A file that holds everything already is not written again. */
const changes = (files: readonly PlannedFile[], existing: string | undefined): readonly PlannedFile[] =>
  files.filter(({ text }) => text !== existing);

async function firstOf(
  paths: readonly string[],
  read: ReadBelow,
): Promise<{ readonly path: string; readonly text: string } | undefined> {
  for (const path of paths) {
    const text = await read(path);
    if (text !== undefined) return { path, text };
  }
  return undefined;
}
