import { areDisjoint, type Days, daysOf } from '../../glossary/dates.ts';
import type { Value } from '../../glossary/entry.ts';
import type { EntryIndex } from '../../glossary/glossary.ts';
import type { Token } from '../clauses/tokens.ts';
import type { Verdict } from './claim.ts';
import type { SentenceContext } from './context.ts';

const TITLES: ReadonlySet<string> = new Set([
  'administrator',
  'director general',
  'director-general',
  'general director',
  'head',
  'chief',
  'chairman',
]);
/** "former NASA administrator", "deputy administrator": not the one in office. */
const NOT_IN_OFFICE =
  /^(former|ex|future|acting|deputy|associate|assistant|incoming|outgoing|onetime|ex-nasa|later|late|retired)$/;
/** Around a change of office nobody is told who was in it. */
const SLACK = 45;

/** "NASA Administrator Charles Bolden announced in 2019": who was in office on a day that the sentence names. */
export function judgeHeads(context: SentenceContext): Verdict[] {
  const { tokens } = context.reading;
  return tokens.flatMap((token, at) => {
    const index = token.tag === 'name' ? context.meaning(token) : undefined;
    if (index === undefined || context.knowledge.ids(context.entry(index), 'heads').length === 0) return [];
    const person = personAfter(at, context);
    const near = tokens.slice(Math.max(0, at - 2), at).map(({ lower }) => lower);
    if (!person || near.some((word) => NOT_IN_OFFICE.test(word))) return [];
    return judgeHead(index, person, context);
  });
}

interface Named {
  readonly index: EntryIndex;
  readonly token: Token;
}

/** The person whose name follows an organisation and a title: "NASA's administrator Bill Nelson". */
function personAfter(at: number, context: SentenceContext): Named | undefined {
  const { tokens } = context.reading;
  const from = tokens[at + 1]?.tag === 'apostrophe' ? at + 2 : at + 1;
  for (let length = 1; length <= 3; length++) {
    const title = tokens
      .slice(from, from + length)
      .map(({ lower }) => lower)
      .join(' ')
      .replace(' - ', '-');
    const token = tokens[from + length];
    const index = TITLES.has(title) && token ? context.meaning(token) : undefined;
    if (token && index !== undefined && context.kindOf(index) === 'person') return { index, token };
  }
  return undefined;
}

function judgeHead(of: EntryIndex, person: Named, context: SentenceContext): Verdict[] {
  const [organisation, somebody] = [context.entry(of), context.entry(person.index)];
  const days = daySaid(person.token, context);
  if (!days) return [];
  const heads = organisation.relations.heads?.list ?? [];
  const inOffice = heads.filter((head) => !areDisjoint(officeOf(head), days, SLACK));
  const span = { start: person.token.start, end: person.token.end };
  const base = {
    check: 'wrong-head' as const,
    claim: `${somebody.id} head of ${organisation.id}`,
    about: organisation.id,
    span,
  };
  if (inOffice.some(({ value }) => value === somebody.id)) return [{ ...base, state: 'supported', found: '' }];
  const [only] = inOffice;
  const isWhole = only && officeOf(only).first <= days.first && days.last <= officeOf(only).last;
  if (!only || inOffice.length > 1 || !isWhole) return [];
  const known = context.knowledge.nameOf(only.value);
  return [
    {
      ...base,
      state: 'contradicted',
      found: context.shown(span),
      known,
      correction: known,
      details: { subject: context.knowledge.spoken(organisation.id) },
    },
  ];
}

const officeOf = ({ since, until }: Value): Days => ({
  first: (since === undefined ? undefined : daysOf(since)?.first) ?? Number.POSITIVE_INFINITY,
  last: (until === undefined ? undefined : daysOf(until)?.last) ?? Number.POSITIVE_INFINITY,
});

/** The one day, month or year of the clause that says what the person did. */
function daySaid(person: Token, { reading }: SentenceContext): Days | undefined {
  const clause = reading.clauses.find(
    ({ stance, agents, tense, times }) =>
      stance === 'asserted' &&
      tense === 'past' &&
      times.length === 1 &&
      agents.some(({ start, end }) => start <= person.start && person.end <= end),
  );
  const [time] = clause?.times ?? [];
  return time && /^(in|on|)$/.test(time.preposition) ? time.token.date?.days : undefined;
}
