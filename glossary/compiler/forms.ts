import type { Entry, Name } from '../entry.ts';
import type { EntryIndex } from '../glossary.ts';
import { fold, unitClass, WORD } from '../names/fold.ts';
import { CAPITAL, EXACT, IS_PLURAL, NOT_ALL_CAPITALS, TAKES_PLURAL } from '../names/matcher.ts';
import type { Kind } from '../schema/kinds.ts';
import { RULE_KINDS } from './rules.ts';
import { romanizedOtherwise, spellingsOf, withShortName } from './spellings.ts';

/** One spelling of one name, folded: what is looked up in a text. */
export interface Form {
  readonly key: string;
  /** Per unit of the key: whether it has to be a capital. */
  readonly capitals: readonly boolean[];
  readonly flags: number;
  readonly entry: EntryIndex;
  readonly name: number;
  /** Not as the entry has it, but another spelling. */
  readonly isDerived: boolean;
}

const RULED: readonly string[] = RULE_KINDS;
/** Whose names are written in Roman letters in several ways. */
const CYRILLIC: ReadonlySet<string> = new Set(['ussr', 'russia', 'bulgaria', 'ukraine', 'belarus']);

/** The forms of an entry's names. Records, sayings, myths and wordings have titles, not names: they have none. */
export function formsOf(entry: Entry, index: EntryIndex): Form[] {
  if (RULED.includes(entry.kind)) return [];
  const forms = new Map<string, Form>();
  const isCyrillic = entry.relations.nationality?.list.some(({ value }) => CYRILLIC.has(value as string));
  const isSpacefarer = entry.relations.professions?.list.some(({ value }) => value === 'astronaut');
  for (const [number, name] of entry.names.entries()) {
    const spellings = [...spellingsOf(name.text), ...(isSpacefarer ? withShortName(name.text) : [])];
    for (const spelling of isCyrillic ? spellings.flatMap(romanizedOtherwise) : spellings) {
      const form = formOf(name, entry.kind, spelling, index, number);
      const id = `${form.key}\n${form.flags}\n${form.capitals.map(Number).join('')}`;
      if (form.key.length > 1 && !forms.has(id)) forms.set(id, form);
    }
  }
  if (entry.kind === 'person')
    for (const { name, number, text } of withNicknames(entry.names)) {
      const form = formOf(name, entry.kind, text, index, number);
      forms.set(`${form.key}\n`, form);
    }
  return [...forms.values()];
}

/** Virgil Grissom and Gus Grissom make Virgil "Gus" Grissom, and Virgil (Gus) Grissom. */
function withNicknames(
  names: readonly Name[],
): { readonly name: Name; readonly number: number; readonly text: string }[] {
  const parted = names.flatMap((name, number) => {
    const [given, surname, more] = name.text.split(' ');
    return given && surname && more === undefined && given.length > 2 ? [{ name, number, given, surname }] : [];
  });
  return parted.flatMap((one) =>
    parted
      .filter((other) => other.surname === one.surname && other.given !== one.given)
      .flatMap(({ given }) =>
        [`"${given}"`, `'${given}'`, `(${given})`].map((nick) => ({
          ...one,
          text: `${one.given} ${nick} ${one.surname}`,
        })),
      ),
  );
}

function formOf(name: Name, kind: Kind, spelling: string, entry: EntryIndex, number: number): Form {
  const { text, capitals } = fold(spelling);
  let start = 0;
  // "(101955) Bennu" begins at its first digit, as a match begins at a word.
  while (start < text.length && !((unitClass[text.charCodeAt(start)] ?? 0) & WORD)) start++;
  const key = text.slice(start);
  return {
    key,
    capitals: capitals.slice(start),
    flags: flagsOf(name, kind, key),
    entry,
    name: number,
    isDerived: spelling !== name.text,
  };
}

/** Kinds that stand for many things alike: "Space Shuttles". There is one Perseverance rover, so "Perseverance rovers" is a list of rovers. */
const SORTS: readonly Kind[] = ['term', 'programme', 'launch-vehicle', 'engine', 'instrument'];

function flagsOf(name: Name, kind: Kind, key: string): number {
  const isOneWord = !key.includes(' ');
  // "Gemini capsules": many were made.
  const isClass = kind === 'spacecraft' && / (?:capsule|freighter|ship)$/.test(key);
  const endsInWord = /\p{L}{3}$|^\p{L}{2}$/u.test(key);
  const takesPlural =
    endsInWord && (isOneWord || SORTS.includes(kind) || isClass) && name.use !== 'plural' && name.use !== 'foreign';
  // "H3" has no small letters to show; "DAWN" may be shouted.
  const isShy = name.ambiguous && isOneWord && name.case !== 'exact' && /\p{Ll}/u.test(name.text);
  return (
    (name.case === 'capital' ? CAPITAL : 0) |
    (name.case === 'exact' ? EXACT : 0) |
    (isShy ? NOT_ALL_CAPITALS : 0) |
    (takesPlural ? TAKES_PLURAL : 0) |
    (name.use === 'plural' ? IS_PLURAL : 0)
  );
}

/** Whether a text that begins with a small letter may be this form. */
export const mayStartSmall = ({ flags, capitals }: Form): boolean =>
  (flags & (CAPITAL | EXACT)) === 0 || capitals[0] !== true;
