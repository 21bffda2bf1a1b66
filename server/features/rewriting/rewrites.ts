import type { Entry } from '../../../glossary/entry.ts';
import type { Glossary } from '../../../glossary/glossary.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import type { Message } from '../../checks/finding.ts';
import { indefinite, possessive } from '../../prose/grammar.ts';
import { type SourceSpan, sourceOf } from '../../prose/paragraph.ts';
import type { TextChange } from '../config-edit.ts';
import { firstMentionName, fullName, laterNames, properName } from '../naming.ts';
import { mentionAt } from '../places.ts';
import { takesArticle, type Usage, withoutBrackets } from './grammar.ts';
import { type Written, writtenNames } from './written.ts';

/** A name, here or everywhere, in another of its forms. */
export interface Rewrite {
  readonly title: Message;
  readonly changes: readonly TextChange[];
}

/** What all rewrites of one name share. */
interface Rewriting {
  readonly entry: Entry;
  readonly usage: Usage;
  readonly document: string;
}

/** The forms that the name at a place may be given: this mention, all of them, or the full one first and a short one later. */
export function rewritesAt(analysis: Analysis, glossary: Glossary, document: string, at: SourceSpan): Rewrite[] {
  const found = mentionAt(analysis, at.from) ?? mentionAt(analysis, at.from - 1);
  if (!found) return [];
  const entry = glossary.entry(found.mention.entry);
  if (formsOf(entry).length < 2) return [];
  const all = writtenNames(analysis, glossary, found.mention.entry, document);
  const here = all.find(({ source }) => source.from <= found.span.from && found.span.to <= source.to);
  if (!here) return [];
  const rewriting = { entry, usage: usageIn(all), document };
  const free = all.filter(({ isSetDown }) => !isSetDown);
  return [
    ...hereOnly(here, rewriting),
    ...(free.length > 1 ? [...firstAndLater(free, rewriting), ...everywhere(free, rewriting)] : []),
  ];
}

/** The ways to write a name in a sentence, the longest first. */
const formsOf = (entry: Entry): string[] =>
  [...new Set([fullName(entry) ?? properName(entry), properName(entry), ...laterNames(entry)])].filter(isPlain);

/** Nothing that any markup would read as its own. */
const isPlain = (form: string): boolean => /^[\p{L}\p{M}\p{N} '’.,()/:–-]+$/u.test(form);

function hereOnly(here: Written, rewriting: Rewriting): Rewrite[] {
  const forms = new Set([firstMentionName(rewriting.entry), ...formsOf(rewriting.entry)]);
  return [...forms].filter(isPlain).flatMap((form) => {
    const changes = changesFor(here, form, rewriting) ?? [];
    return changes.length === 0 ? [] : [{ title: { id: 'rewrite.here', arguments: { form } }, changes }];
  });
}

function everywhere(all: readonly Written[], rewriting: Rewriting): Rewrite[] {
  return formsOf(rewriting.entry).flatMap((form) => {
    const lists = all.map((one) => changesFor(one, form, rewriting) ?? []).filter((list) => list.length > 0);
    if (lists.length === 0) return [];
    return [{ title: { id: 'rewrite.all', arguments: { form, count: lists.length } }, changes: lists.flat() }];
  });
}

/** The full name with its abbreviation where the text first speaks of it, headings aside; a short form from there on. */
function firstAndLater(all: readonly Written[], rewriting: Rewriting): Rewrite[] {
  const { entry } = rewriting;
  const full = firstMentionName(entry);
  const first = all.find(({ paragraph }) => paragraph.kind !== 'heading');
  const atFirst = first && isPlain(full) ? changesFor(first, full, rewriting) : undefined;
  if (!atFirst) return [];
  return formsOf(entry)
    .filter((form) => form.length < withoutBrackets(full).length)
    .flatMap((form) => {
      const later = all.filter((one) => one !== first).flatMap((one) => changesFor(one, form, rewriting) ?? []);
      const changes = [...atFirst, ...later].sort((a, b) => a.span.from - b.span.from);
      return changes.length === 0 ? [] : [{ title: { id: 'rewrite.first', arguments: { full, form } }, changes }];
    });
}

/** What makes one mention read so; nothing where it does, undefined where the sentence would not take it. */
function changesFor(written: Written, form: string, { entry, usage, document }: Rewriting): TextChange[] | undefined {
  if (written.words === form) return [];
  if (written.isJoined && form.includes(' ')) return undefined;
  const before = articleChange(written, form, entry, usage, document);
  if (before === undefined) return undefined;
  const { words, ending } = withPossessive(written, form);
  const isFirst = written.startsSentence && (written.article === undefined || before.some(({ text }) => text === ''));
  const text = isFirst ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  const { to } = sourceOf(written.paragraph, { start: written.start, end: written.end + ending });
  return [...before, { span: { from: written.source.from, to }, text: keepsCase(entry, form) ? words : text }];
}

/** eROSITA begins a sentence as it is written; a term, like any noun, with a capital. */
const keepsCase = ({ kind }: Entry, form: string): boolean => kind !== 'term' && /^\p{Ll}/u.test(form);

/** "Webb’s" as "James Webb Space Telescope’s (JWST’s)": the form, and how much of the text behind the name it takes up. */
function withPossessive(
  { words: old, end, paragraph: { text } }: Written,
  form: string,
): { readonly words: string; readonly ending: number } {
  const [ending = '', apostrophe = ''] = /^(['’])(?:s(?!\p{L})|(?= \p{L}))/u.exec(text.slice(end)) ?? [];
  // After a name without s, a bare apostrophe closes a quotation.
  if (ending === '' || (ending === apostrophe && !old.endsWith('s'))) return { words: form, ending: 0 };
  const [, full, short] = /^(.*) \(([^()]*)\)$/.exec(form) ?? [];
  const owned = (name: string): string => name + possessive(name, apostrophe);
  const words = full === undefined || short === undefined ? owned(form) : `${owned(full)} (${owned(short)})`;
  return { words, ending: ending.length };
}

/** The article that the form wants or does not want; undefined where it cannot be told whether it fits. */
function articleChange(
  written: Written,
  form: string,
  entry: Entry,
  usage: Usage,
  document: string,
): TextChange[] | undefined {
  const { place, article, isBare, startsSentence, source } = written;
  const indefiniteArticle = /(?:^|[^\p{L}])(an?) $/iu.exec(
    document.slice(Math.max(0, source.from - 4), source.from),
  )?.[1];
  if (indefiniteArticle !== undefined) return indefiniteChange(indefiniteArticle, form, source.from);
  if (place === 'modifier' || entry.kind === 'term') return [];
  const wants = takesArticle(form, entry, usage);
  if (place === 'unclear') return wants === takesArticle(written.words, entry, usage) ? [] : undefined;
  if (article && !wants) return articleLeftOut(written, article, document);
  if (!article && wants && isBare) {
    const from = beforeMarkup(document, source.from);
    return [{ span: { from, to: from }, text: startsSentence ? 'The ' : 'the ' }];
  }
  return [];
}

function articleLeftOut(written: Written, article: SpanOfText, document: string): TextChange[] | undefined {
  const { from } = sourceOf(written.paragraph, article);
  const to = from + (article.end - article.start);
  return /^the\s$/i.test(document.slice(from, to)) ? [{ span: { from, to }, text: '' }] : undefined;
}

type SpanOfText = NonNullable<Written['article']>;

function indefiniteChange(old: string, form: string, before: number): TextChange[] {
  const wanted = indefinite(form);
  if (wanted === old.toLowerCase()) return [];
  const from = before - old.length - 1;
  const text = /^A/.test(old) ? wanted.charAt(0).toUpperCase() + wanted.slice(1) : wanted;
  return [{ span: { from, to: from + old.length }, text }];
}

/** An article stands before the mark of emphasis or the bracket of a link. */
function beforeMarkup(document: string, from: number): number {
  let at = from;
  while (at > 0 && /[*_[]/.test(document.charAt(at - 1))) at--;
  return at;
}

/** Whether the text itself writes a form with the article, by most of the places where that shows. */
function usageIn(all: readonly Written[]): Usage {
  const votes = new Map<string, number>();
  for (const { place, article, isBare, words, isSetDown } of all) {
    if (place !== 'head' || isSetDown || !(article || isBare)) continue;
    const form = withoutBrackets(words);
    votes.set(form, (votes.get(form) ?? 0) + (article ? 1 : -1));
  }
  return new Map([...votes].filter(([, vote]) => vote !== 0).map(([form, vote]) => [form, vote > 0]));
}
