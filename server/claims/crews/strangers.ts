import type { EntryId } from '../../../glossary/entry.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { SentenceContext } from '../context.ts';
import { sharesAName } from '../unknown-holders.ts';

/** A name at the end of a phrase: given name and surname. */
const NAME = /(?:^|[\p{Ll}\d] )(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2})$/u;

/**
 * Of a list with as many names as a crew has people, all of whom are in it but one: where that one is somebody of whom the
 * glossary knows nothing, and no spelling of the one who is missing.
 */
export function strangerAmong(
  people: NounPhrase,
  crew: readonly EntryId[],
  context: SentenceContext,
): { readonly span: Span; readonly missing: EntryId } | undefined {
  const all = [people, ...people.others].map((phrase) => ({ phrase, index: context.referentAlone(phrase) }));
  const named = all.flatMap(({ index }) => (index === undefined ? [] : [context.entry(index).id]));
  const [unknown, another] = all.filter(({ index }) => index === undefined);
  const left = crew.filter((id) => !named.includes(id));
  const [missing] = left;
  if (!unknown || another || missing === undefined || left.length > 1) return undefined;
  if (all.length !== crew.length || all.length < 2 || named.some((id) => !crew.includes(id))) return undefined;
  const { phrase } = unknown;
  const end = phrase.others[0] ? phrase.head.end : phrase.end;
  const written = NAME.exec(context.text.slice(phrase.start, end))?.[1];
  if (written === undefined || sharesAName(written, crew, context.knowledge)) return undefined;
  return { span: { start: end - written.length, end }, missing };
}
