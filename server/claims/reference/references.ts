import type { EntryIndex } from '../../../glossary/glossary.ts';
import { ownerPronoun } from '../../clauses/nominal.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { SentenceContext } from '../context.ts';
import { TOPIC } from './pronouns.ts';

/** Words that stand for an entry without naming it: "the telescope", "it", "Armstrong" where the text names him in full. */
export interface Reference extends Span {
  readonly entry: EntryIndex;
}

/**
 * The references of a paragraph's sentences, in order; what could mean two things is none. Of "its mission" and "its", where both
 * stand for the same, the shorter.
 */
export function referencesIn(contexts: readonly SentenceContext[]): readonly Reference[] {
  const all = contexts.flatMap((context) => phrasesOf(context).flatMap((phrase) => referencesOf(phrase, context)));
  const kept: Reference[] = [];
  for (const reference of all.sort((a, b) => a.end - a.start - (b.end - b.start)))
    if (!kept.some((one) => one.entry === reference.entry && one.start < reference.end && reference.start < one.end))
      kept.push(reference);
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Every noun phrase, and the owner that "its" stands for. */
function phrasesOf({ reading }: SentenceContext): NounPhrase[] {
  const all = [
    ...reading.phrases.map(({ phrase }) => phrase),
    ...reading.descriptions.map(({ subject }) => subject),
    ...reading.clauses.flatMap(({ agents, themes }) => [...agents, ...themes]),
  ];
  const phrases = [...new Set(all.flatMap((phrase) => [phrase, ...phrase.others]))];
  return [...phrases, ...phrases.flatMap((phrase) => ownerPronoun(phrase) ?? [])];
}

function referencesOf(phrase: NounPhrase, context: SentenceContext): Reference[] {
  const { head } = phrase;
  // A name is a mention; "French" of a person is no word for France; the subject that a line leaves out is no word.
  if (/^(?:name|country|date|quantity)$/.test(head.tag) || head.lower === TOPIC) return [];
  const start = head.tag === 'pronoun' ? head.start : phrase.start;
  const span = { start, end: head.end };
  if (span.start >= span.end) return [];
  const { entries } = context.referral(phrase);
  return entries
    .filter((entry) => entry !== undefined)
    .filter((entry) => !isNamedIn(span, entry, context))
    .map((entry) => ({ ...span, entry }));
}

/** "the Rosetta mission" names Rosetta by itself. */
const isNamedIn = ({ start, end }: Span, entry: EntryIndex, { mentions }: SentenceContext): boolean =>
  mentions.some((mention) => mention.entry === entry && mention.start < end && start < mention.end);
