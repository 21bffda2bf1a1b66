import * as lexicon from './lexicon.ts';
import type { Tag, Token } from './tokens.ts';

/** Settles, left to right, what each word of a sentence is, by its neighbours. */
export function tagged(raw: Token[]): Token[] {
  joinCompounds(raw);
  const inverted = invertedVerb(raw);
  const tokens: Token[] = [];
  for (let i = 0; i < raw.length; i++) {
    const token = raw[i] as Token;
    tokens.push(i === inverted ? { ...token, tag: 'verb' } : retagged(token, tokens[i - 1], raw[i + 1], tokens[i - 2]));
  }
  return tokens;
}

function joinCompounds(tokens: Token[]): void {
  const join = (at: number, words: readonly string[], tag: Tag): boolean => {
    if (!words.every((word, k) => tokens[at + k]?.lower === word && tokens[at + k]?.tag !== 'name')) return false;
    const first = tokens[at] as Token;
    const last = tokens[at + words.length - 1] as Token;
    tokens.splice(at, words.length, {
      start: first.start,
      end: last.end,
      lower: words.join(' '),
      tag,
      verbs: [],
      isCapitalised: first.isCapitalised,
    });
    return true;
  };
  for (let i = 0; i < tokens.length; i++) {
    if (join(i, ['no', 'longer'], 'negator')) continue;
    lexicon.COMPOUND_PREPOSITIONS.some((words) => join(i, words, 'preposition'));
  }
}

/** "What did NASA's Magellan find", "Had its engine not failed": the verb that the auxiliary before the subject belongs to. */
function invertedVerb(tokens: readonly Token[]): number {
  const first = tokens[0];
  const at =
    first?.tag === 'auxiliary' || first?.tag === 'modal'
      ? 0
      : /^(what|why|how|when|where|who|whom|which)$/.test(first?.lower ?? '') &&
          (tokens[1]?.tag === 'auxiliary' || tokens[1]?.tag === 'modal')
        ? 1
        : -1;
  if (at < 0 || tokens[at + 1]?.tag === 'verb') return -1;
  const wants = /^(do|does|did)$/.test(tokens[at]?.lower ?? '') || tokens[at]?.tag === 'modal' ? 'base' : 'participle';
  for (let i = at + 2; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.tag === 'comma' || token.tag === 'stop' || token.tag === 'auxiliary') return -1;
    const isVerb =
      token.verbs.some((form) => form[wants] || (wants === 'participle' && form.past)) && token.tag !== 'name';
    const isCompound =
      tokens[i - 1]?.tag === 'determiner' || tokens[i - 1]?.tag === 'adjective' || tokens[i - 1]?.tag === 'apostrophe';
    if (isVerb && !isCompound && !(wants === 'base' && token.lower.endsWith('s'))) return i;
  }
  return -1;
}

const BEFORE_NOUN: ReadonlySet<Tag> = new Set([
  'determiner',
  'possessive',
  'adjective',
  'number',
  'country',
  'apostrophe',
  'preposition',
  'hyphen',
]);
const BEFORE_VERB: ReadonlySet<Tag> = new Set(['to', 'modal', 'negator']);

function retagged(
  token: Token,
  previous: Token | undefined,
  next: Token | undefined,
  before: Token | undefined,
): Token {
  if (isLooseAdverb(token, previous, next)) return { ...token, tag: 'adverb', verbs: [] };
  if (token.verbs.length === 0 || token.tag === 'name') return token;
  if (isVerbHere(token, previous, next, before)) return { ...token, tag: 'verb' };
  const isModifier = token.verbs.some((form) => form.participle || form.ing) && !token.verbs.some((form) => form.base);
  return { ...token, tag: isModifier ? 'adjective' : token.tag, verbs: isModifier ? token.verbs : [] };
}

function isVerbHere(
  token: Token,
  previous: Token | undefined,
  next: Token | undefined,
  before: Token | undefined,
): boolean {
  const can = (part: 'base' | 'third' | 'past' | 'participle' | 'ing') => token.verbs.some((form) => form[part]);
  const isNounish = token.verbs.every((form) => lexicon.NOUNISH.has(form.lemma)) && !can('past') && !can('ing');
  const isChained =
    before?.verbs.some((form) => /^(continue|begin|start|go|serve|manage|help|use)$/.test(form.lemma)) ||
    before?.lower === 'on';
  if (previous?.tag === 'to' && isNounish) return isChained === true || startsObject(next) || isAuxiliaryLike(next);
  if (previous && BEFORE_VERB.has(previous.tag)) return can('base') || can('participle') || can('past') || can('ing');
  if (previous?.tag === 'auxiliary')
    return can('participle') || can('past') || can('ing') || (/^(do|does|did)$/.test(previous.lower) && can('base'));
  if (previous?.tag === 'adverb' && before) {
    if (BEFORE_VERB.has(before.tag) || before.tag === 'auxiliary') return true;
    if (BEFORE_NOUN.has(before.tag)) return false;
  }
  if (previous?.tag === 'preposition') return can('ing') && next?.tag !== 'noun';
  if (previous && BEFORE_NOUN.has(previous.tag)) return false;
  if (can('past') || can('participle')) return !(previous === undefined && next?.tag === 'noun' && !can('participle'));
  if (can('ing')) return true;
  if (
    can('third') &&
    previous?.tag === 'name' &&
    (next?.tag === 'to' || /^(at|around|between|above|over|every)$/.test(next?.lower ?? ''))
  )
    return true;
  if (can('third'))
    return (
      isSubjectEnd(previous) &&
      !isVerbal(next) &&
      (!isNounish ||
        startsObject(next) ||
        (previous?.tag !== 'name' && previous?.tag !== 'noun' && next?.tag === 'preposition'))
    );
  return isPluralSubject(previous) && !isVerbal(next) && next?.lower !== 'of' && (!isNounish || startsObject(next));
}

/** "Long March 5 first flew", "the probes all belonged", "has yet to be launched": words that stand by a verb. */
function isLooseAdverb(token: Token, previous: Token | undefined, next: Token | undefined): boolean {
  const isBeforeVerb = next !== undefined && next.tag !== 'name' && next.verbs.some((form) => form.past || form.third);
  const isAfterSubject =
    previous !== undefined && ['name', 'noun', 'pronoun', 'auxiliary', 'close'].includes(previous.tag);
  if (/^(first|last|next|all|both|each)$/.test(token.lower))
    return (
      isAfterSubject &&
      (isBeforeVerb ||
        (previous?.tag === 'auxiliary' && next !== undefined && next.verbs.some((form) => form.participle)))
    );
  return token.lower === 'yet' && next?.tag === 'to' && previous?.tag === 'auxiliary';
}

const startsObject = (token: Token | undefined): boolean =>
  token !== undefined && ['determiner', 'possessive', 'name', 'pronoun', 'number'].includes(token.tag);
const isAuxiliaryLike = (token: Token | undefined): boolean => token?.tag === 'adverb';
const isVerbal = (token: Token | undefined): boolean =>
  token !== undefined && ['verb', 'auxiliary', 'modal', 'negator'].includes(token.tag);
const isSubjectEnd = (token: Token | undefined): boolean =>
  token !== undefined &&
  ['name', 'noun', 'pronoun', 'relative', 'close', 'adverb', 'comma', 'coordinator', 'quote', 'country'].includes(
    token.tag,
  );

function isPluralSubject(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (/^(they|we|you|i|who|which|that|these|those|both)$/.test(token.lower) || token.tag === 'coordinator') return true;
  return (
    (token.tag === 'noun' && /[^s]s$/.test(token.lower)) || (token.tag === 'name' && (token.name?.isPlural ?? false))
  );
}
