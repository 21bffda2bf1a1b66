import type { Verdict } from '../claims/claim.ts';
import type { SentenceContext } from '../claims/context.ts';
import { takesArticle } from '../claims/knowledge.ts';
import type { Token } from '../clauses/tokens.ts';
import { possessive } from '../prose/grammar.ts';
import type { Span } from '../prose/paragraph.ts';
import type { Fix } from './finding.ts';
import { replacing } from './replacing.ts';

/** Every change of words that makes a claim true, the best first. */
export function fixesOf(verdict: Verdict, context: SentenceContext): Fix[] {
  const { span, found, correction, candidates = [], otherwise = [] } = verdict;
  const here = (correction === undefined ? candidates : [correction]).filter((text) => text !== found);
  return [
    ...here.map((text) => putting(text, span, context)),
    ...fullDate(verdict, context),
    ...otherwise.map((change) => elsewhere(change.text, change.span, context)),
  ];
}

/** In another place than that of the finding the title has to say in which. */
function elsewhere(text: string, span: Span, context: SentenceContext): Fix {
  const title = { id: 'fix.replace-other', arguments: { found: context.shown(span), text } };
  return { ...putting(text, span, context), title };
}

function putting(put: string, span: Span, context: SentenceContext): Fix {
  const { text } = context;
  const fix = replacing(text, span, put, false);
  if (fix.replace.start !== span.start || !/^\p{Lu}/u.test(put) || !isHead(span, context)) return withOwner(fix, text);
  const article = /(?<![\p{L}\p{N}])the $/iu.exec(text.slice(Math.max(0, span.start - 5), span.start))?.[0];
  const [old, fresh] = [takesArticle(context.shown(span)), takesArticle(put)];
  if (article !== undefined && old && !fresh)
    return withOwner({ ...fix, replace: { start: span.start - article.length, end: span.end } }, text);
  if (article === undefined && !old && fresh && isBare(span, context)) {
    const isFirst = span.start === context.reading.sentence.start;
    return withOwner({ ...fix, text: `${isFirst ? 'The' : 'the'} ${fix.text}` }, text);
  }
  return withOwner(fix, text);
}

/** A name that owns what follows ends as its own form wants it: "the United States’ probe", "China’s probe". */
function withOwner(fix: Fix, text: string): Fix {
  const { start, end } = fix.replace;
  const [ending, apostrophe = ''] = /^(['’])(?:s(?!\p{L})|(?= \p{L}))/u.exec(text.slice(end, end + 3)) ?? [];
  const isClosing = ending === apostrophe && !/s$/.test(text.slice(start, end));
  if (ending === undefined || isClosing) return fix;
  const fresh = possessive(fix.text, apostrophe);
  return fresh === ending ? fix : { ...fix, replace: { start, end: end + ending.length }, text: fix.text + fresh };
}

const MODIFIED: ReadonlySet<Token['tag']> = new Set(['noun', 'adjective', 'name', 'hyphen', 'country']);
/** After these a name has neither article nor title yet. */
const BEFORE_BARE: ReadonlySet<Token['tag']> = new Set([
  ...(['preposition', 'to', 'verb', 'auxiliary', 'modal', 'coordinator', 'subordinator', 'comma', 'open'] as const),
]);

/** Whether a name stands for itself, and is not said of the noun behind it: its article is its own then. */
function isHead({ end }: Span, { reading: { tokens } }: SentenceContext): boolean {
  const next = tokens.find((token) => token.start >= end);
  return next === undefined || !MODIFIED.has(next.tag);
}

function isBare({ start }: Span, { reading: { tokens, sentence } }: SentenceContext): boolean {
  const before = tokens.filter((token) => token.end <= start).at(-1);
  return start === sentence.start || (before !== undefined && BEFORE_BARE.has(before.tag));
}

const MONTH = /^[A-Z][a-z]+\.? \d{4}$/;

/**
 * Of a date, all that is known of it with its preposition: "on 2 March 2004" for "in 2005", as a fuller way to say the same, and
 * "in March 2004" for "on 3 May 2005", where no day is known.
 */
function fullDate({ check, span, found, known = '', correction }: Verdict, { text }: SentenceContext): Fix[] {
  const before = /(?<![\p{L}\p{N}])(?:in|on) $/iu.exec(text.slice(Math.max(0, span.start - 4), span.start))?.[0];
  const isKnown = /^(?:on \d{1,2} [A-Z][a-z]+|in [A-Z][a-z]+|in) \d{4}$/.test(known);
  if (check !== 'wrong-date' || before === undefined || !isKnown) return [];
  const isFuller = correction !== undefined && (/^\d{4}$/.test(found) || MONTH.test(found));
  if (correction === undefined ? !/\d{4}$/.test(found) : !isFuller || known === `in ${correction}`) return [];
  const when = inOrderOf(text, known);
  return [
    {
      title: { id: 'fix.replace-other', arguments: { found: `${before}${found}`, text: when } },
      replace: { start: span.start - before.length, end: span.end },
      text: /^\p{Lu}/u.test(before) ? when.charAt(0).toUpperCase() + when.slice(1) : when,
      isSafe: false,
      ...(isFuller ? { isFuller } : {}),
    },
  ];
}

/** The month first, where the text around writes so. */
const inOrderOf = (text: string, when: string): string =>
  /\b[A-Z][a-z]+ \d{1,2}, \d{4}\b/.test(text) ? when.replace(/(\d{1,2}) ([A-Z][a-z]+) (\d{4})/, '$2 $1, $3') : when;
