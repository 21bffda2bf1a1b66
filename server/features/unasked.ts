import type { Glossary, Completion as Match } from '../../glossary/glossary.ts';
import type { NamedDocument } from '../analysis/analysis.ts';
import { maybeDate, maybeOrdinary, ORDINARY_WORDS } from './ordinary-words.ts';

/** What is typed of a name, and where. */
export interface Typed {
  readonly text: string;
  readonly startsSentence: boolean;
}

const LEAST_LETTERS = 3;
/** A single word that starts a sentence is ordinary more often than not: a guess needs more of it. */
const LEAST_LETTERS_OF_A_GUESS = 7;

/** True where a list may pop up although nobody asked for it, for some match at least. */
export const mayPopUp = ({ text }: Typed): boolean =>
  /\p{L}/u.test(text) && /[\p{L}\p{N}]$/u.test(text) && text.replace(/[^\p{L}\p{N}]/gu, '').length >= LEAST_LETTERS;

/** Whether a name may pop up: a capital starts what is typed, or the article already speaks of it. */
export function isWantedUnasked(match: Match, typed: Typed, document: NamedDocument, glossary: Glossary): boolean {
  const isSpokenOf = document.firstMentions.has(match.entry);
  const isCapital = /^[\p{Lu}\d]/u.test(typed.text);
  if (!isCapital && (!isSpokenOf || glossary.kindOf(match.entry) === 'term')) return false;
  return typed.text.trim().includes(' ')
    ? isWordsOf(match, typed.text, glossary)
    : isWordOf(match, typed, isSpokenOf, isCapital);
}

function isWordOf(
  { distance }: Match,
  { text, startsSentence }: Typed,
  isSpokenOf: boolean,
  isCapital: boolean,
): boolean {
  const word = text.toLowerCase();
  if (isSpokenOf && distance === 0) return true;
  if (!isCapital || maybeDate(word)) return false;
  if (!startsSentence) return true;
  return distance === 0 ? !maybeOrdinary(word) : distance === 2 && text.length >= LEAST_LETTERS_OF_A_GUESS;
}

/** Several words: whole ones but the last, the name's first among them; or capitals with a typing error. */
function isWordsOf({ entry, name, distance }: Match, text: string, glossary: Glossary): boolean {
  const words = folded(text).split(' ');
  const last = words.at(-1) ?? '';
  if (distance > 0 && (last.length < LEAST_LETTERS || ORDINARY_WORDS.has(last))) return false;
  if (distance === 2) return text.split(' ').every((word) => /^[\p{Lu}\d]/u.test(word));
  const ofName = folded(glossary.entry(entry).names[name]?.text ?? '').split(/[^\p{L}\d]+/u);
  // "space agency" is no beginning of the European one, but "telescope james" is one of Webb's.
  return words.slice(0, -1).every((word) => ofName.includes(word)) && words.some((word) => ofName[0]?.startsWith(word));
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** "of Mars", "the Moon": only the very beginning of a name may start with such a word. */
export const startsOrdinarily = (typed: string): boolean =>
  ORDINARY_WORDS.has(typed.split(' ', 1)[0]?.toLowerCase() ?? '');
