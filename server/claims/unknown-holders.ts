import type { EntryId } from '../../glossary/entry.ts';
import type { Description } from '../clauses/clause.ts';
import type { NounPhrase } from '../clauses/phrases.ts';
import type { Span } from '../prose/paragraph.ts';
import type { SentenceContext } from './context.ts';
import type { Knowledge } from './knowledge.ts';

/**
 * The name of a person or craft whom the glossary does not know and who is said to hold a record of persons, at a span of the
 * sentence: "Jane Doe was the first American woman in space". A record that one person holds can have no other holder; one
 * who shares a word of the name with a holder may be the holder under another name, and is left alone.
 */
export function unknownHolder(record: Span, holders: readonly EntryId[], context: SentenceContext): Span | undefined {
  const { knowledge } = context;
  const kinds = new Set(holders.map((id) => knowledge.kind(id)));
  const isOfPeople = kinds.size === 1 && kinds.has('person');
  const isOfCraft = kinds.size > 0 && [...kinds].every((kind) => kind === 'spacecraft' || kind === 'mission');
  if (!isOfPeople && !isOfCraft) return undefined;
  const description = context.reading.descriptions.find((one) => claims(one, record));
  const name = description && (isOfPeople ? personalName : designation)(description.subject, context);
  if (!name) return undefined;
  return sharesAName(context.shown(name), holders, knowledge) ? undefined : name;
}

/** "Telos 1": a word with a capital and a number, of which the glossary knows nothing. */
function designation(phrase: NounPhrase, context: SentenceContext): Span | undefined {
  const span = { start: phrase.start, end: phrase.end };
  const isBare = phrase.determiner === undefined && !phrase.possessor && !phrase.of && phrase.names.length === 0;
  if (!isBare || context.referent(phrase) !== undefined) return undefined;
  return /^\p{Lu}[\p{L}’']{2,}[ -](?:\d{1,3}|[IVX]{1,4})$/u.test(context.shown(span)) ? span : undefined;
}

/** Whether a name has a word in common with those of some people. */
export function sharesAName(written: string, ids: readonly EntryId[], knowledge: Knowledge): boolean {
  const known = new Set(ids.flatMap((id) => knowledge.byId(id)?.names.flatMap(({ text }) => wordsOf(text)) ?? []));
  return wordsOf(written).some((word) => known.has(word));
}

/** Whether two names have a word in common, whatever the accents. */
export const shareAWord = (one: string, other: string): boolean => {
  const words = wordsOf(other);
  return wordsOf(one).some((word) => words.includes(word));
};

const claims = ({ is, subject, stance, construction, complements }: Description, record: Span): boolean =>
  stance === 'asserted' &&
  construction === 'copula' &&
  complements.every(({ preposition }) => /^(in|on|to|into|aboard)$/.test(preposition)) &&
  is.start <= record.start &&
  record.start < is.end &&
  subject.others.length === 0 &&
  is.others.length === 0;

/** Two to four capitalised words that mean nobody for sure: whoever of that name it is. */
export function personalName(phrase: NounPhrase, context: SentenceContext): Span | undefined {
  const span = { start: phrase.start, end: phrase.end };
  const isBare =
    phrase.determiner === undefined &&
    !phrase.possessor &&
    !phrase.of &&
    phrase.names.every((token) => context.meaning(token) === undefined);
  if (!isBare || context.referent(phrase) !== undefined) return undefined;
  return /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(context.shown(span)) ? span : undefined;
}

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1 && !/^[ivx]+$/.test(word));
