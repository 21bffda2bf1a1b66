import { type Days, daysOf } from '../../../glossary/dates.ts';
import type { Value } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Span } from '../../prose/paragraph.ts';
import { wordTable } from '../../prose/word-table.ts';
import type { SentenceContext } from '../context.ts';

/** An office of which the glossary lists who held it, as a sentence names it. */
export interface Office {
  readonly of: EntryIndex;
  readonly holders: readonly Value[];
  /** Nobody who is not listed was in office in the years that the list covers. */
  readonly isComplete: boolean;
  /** The words for it: "NASA administrator", "president of the United States". */
  readonly span: Span;
  /** The token after it. */
  readonly next: number;
}

/** The days of somebody's office; without an end while they are in it, and none where its beginning is not known. */
export const termOf = ({ since, until }: Value): Days => ({
  first: daysOf(since)?.first ?? Number.POSITIVE_INFINITY,
  last: daysOf(until)?.last ?? Number.POSITIVE_INFINITY,
});

/** What heads are called; of a state by what they are there. */
const TITLES = wordTable<string>({
  administrator: 'head',
  'director general': 'head',
  'director-general': 'head',
  'general director': 'head',
  head: 'head',
  chief: 'head',
  chairman: 'head',
  director: 'head',
  ceo: 'head',
  'chief executive': 'head',
  'chief executive officer': 'head',
  boss: 'head',
  president: 'president',
  premier: 'leader',
  leader: 'leader',
  'general secretary': 'leader',
  'first secretary': 'leader',
});
const LONGEST = 3;
/** "former NASA administrator", "deputy administrator": not the one in office; some never were. */
const NOT_IN_OFFICE =
  /^(former|ex|future|acting|deputy|associate|assistant|incoming|outgoing|onetime|ex-nasa|later|late|retired|vice|then-future|eventual)$/;
const ONCE_IN_OFFICE = /^(former|ex|onetime|late|retired|outgoing)$/;

/** The offices that a sentence names, with who is in them. */
export const officesIn = (context: SentenceContext): Office[] =>
  allOffices(context).filter((office) => !isLeft(context.reading.tokens, office, NOT_IN_OFFICE));

/** Those of which it is said who held them once. */
export const formerOffices = (context: SentenceContext): Office[] =>
  allOffices(context).filter((office) => isLeft(context.reading.tokens, office, ONCE_IN_OFFICE));

function allOffices(context: SentenceContext): Office[] {
  const { tokens } = context.reading;
  return tokens.flatMap((_, at) => {
    const title = titleAt(tokens, at);
    const office = title
      ? (ownedBefore(at, title, context) ?? ownedAfter(at, title, context) ?? bare(at, title, context))
      : named(at, context);
    return office ? [office] : [];
  });
}

interface Title {
  readonly role: string;
  /** The token after it. */
  readonly next: number;
}

function titleAt(tokens: readonly Token[], at: number): Title | undefined {
  for (let length = LONGEST; length > 0; length--) {
    const words = tokens.slice(at, at + length).map(({ lower }) => lower);
    const role = words.length === length ? TITLES[words.join(' ').replace(' - ', '-')] : undefined;
    // "flight director", "programme director": another office.
    if (words[0] === 'director' && length === 1 && tokens[at - 1]?.tag === 'noun') return undefined;
    if (role !== undefined) return { role, next: at + length };
  }
  return undefined;
}

const isLeft = (tokens: readonly Token[], { span }: Office, words: RegExp): boolean =>
  tokens
    .filter(({ end }) => end <= span.start)
    .slice(-2)
    .some(({ lower }) => words.test(lower));

/** Of these it is known who headed others, at least. */
const STATES: ReadonlySet<Kind> = new Set<Kind>(['agency', 'organisation', 'country']);

/** "NASA's administrator", "US President", "the Soviet leader". */
function ownedBefore(at: number, title: Title, context: SentenceContext): Office | undefined {
  const { tokens } = context.reading;
  const owner = tokens[at - 1]?.tag === 'apostrophe' ? tokens[at - 2] : tokens[at - 1];
  return owner && officeOf(owner, title, { start: owner.start, end: (tokens[title.next - 1] as Token).end }, context);
}

/** "administrator of NASA", "president of the United States". */
function ownedAfter(at: number, title: Title, context: SentenceContext): Office | undefined {
  const { tokens } = context.reading;
  if (tokens[title.next]?.lower !== 'of') return undefined;
  const to = tokens[title.next + 1]?.tag === 'determiner' ? title.next + 2 : title.next + 1;
  const owner = tokens[to];
  if (!owner) return undefined;
  return officeOf(owner, { ...title, next: to + 1 }, { start: (tokens[at] as Token).start, end: owner.end }, context);
}

/** "President Nixon" and nothing more: the office of the state whose heads he is one of; the title may be part of the name. */
function bare(at: number, title: Title, context: SentenceContext): Office | undefined {
  const token = context.reading.tokens[title.next];
  return title.role === 'president' && token
    ? ofItsState(token, (context.reading.tokens[at] as Token).start, title, context)
    : undefined;
}

function named(at: number, context: SentenceContext): Office | undefined {
  const token = context.reading.tokens[at];
  if (token?.tag !== 'name' || !/^president /.test(token.lower)) return undefined;
  return ofItsState(token, token.start, { role: 'president', next: at }, context);
}

function ofItsState(token: Token, start: number, title: Title, context: SentenceContext): Office | undefined {
  const index = context.meaning(token);
  if (index === undefined || context.kindOf(index) !== 'person') return undefined;
  const { id } = context.entry(index);
  const { knowledge } = context;
  const states = knowledge.glossary
    .ofKind('country')
    .filter((one) => knowledge.entry(one).relations.heads?.list.some(({ value }) => value === id));
  const [state] = states;
  return state === undefined || states.length > 1 ? undefined : made(state, title, { start, end: token.end }, context);
}

function officeOf(owner: Token, title: Title, span: Span, context: SentenceContext): Office | undefined {
  const country = owner.tag === 'country' && owner.countries?.length === 1 ? owner.countries[0] : undefined;
  const index = country ?? context.meaning(owner);
  return index === undefined ? undefined : made(index, title, span, context);
}

/** What a house or state has at its head, where words that are no title speak of it. */
export const headshipOf = (of: EntryIndex, span: Span, context: SentenceContext): Office | undefined =>
  made(of, { role: 'head', next: 0 }, span, context);

function made(
  of: EntryIndex,
  { role, next }: Title,
  { start, end }: Span,
  context: SentenceContext,
): Office | undefined {
  const { relations, kind } = context.entry(of);
  // A firm of which only the founders are known is often headed by one of them.
  const heads = relations.heads ?? (kind === 'company' ? relations.founders : undefined);
  const holders = (heads?.list ?? []).filter((holder) => (holder.role ?? 'head') === role);
  return holders.length === 0 && !STATES.has(kind)
    ? undefined
    : { of, holders, isComplete: heads?.complete ?? false, span: { start, end }, next };
}
