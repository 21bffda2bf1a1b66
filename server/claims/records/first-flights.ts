import { areDisjoint, type Days, daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import type { Needs } from '../frame-needs.ts';
import type { Knowledge } from '../knowledge.ts';
import { claimedHolders, isOneOfMany } from './record-holders.ts';
import { type SetPhrase, setPhraseAt } from './set-phrases.ts';

const RANK = /^(?:first|maiden|inaugural|last|final)$/;
const LAST = /^(?:last|final)$/;
const FLIGHT = /^(?:flight|launch|spaceflight)$/;
const FLOWN: readonly Kind[] = ['crewed-flight', 'spacecraft', 'mission', 'module', 'station'];

/** "Apollo 6 was the first flight of the Saturn V": of a rocket whose first and last launches are known, what they were. */
export function judgeFirstFlights(context: SentenceContext): Verdict[] {
  const { tokens } = context.reading;
  return tokens.flatMap((token, at) => {
    if (!RANK.test(token.lower) || isOneOfMany(tokens, at) || isOfSomebody(token, context)) return [];
    const phrase = setPhraseAt(tokens, at + 1, context);
    const rocket = phrase && rocketOf(phrase, context);
    const event = rocket?.events.find(({ type }) => type === (LAST.test(token.lower) ? 'last-flight' : 'first-flight'));
    const days = daysOf(event?.at);
    if (!rocket || !event || !days) return [];
    const [holder, another] = claimedHolders(token, context, (index) => FLOWN.includes(context.kindOf(index)));
    if (!holder || another || context.alternatives(holder.token).length > 1) return [];
    return judge({ rocket, event, days, holder: holder.index }, holder.token, context);
  });
}
judgeFirstFlights.needs = { word: RANK, kinds: ['launch-vehicle'] } satisfies Needs;

/** "his first Shuttle mission", "Thagard's first Shuttle flight", "For Thagard the first flight": the first of one who flew. */
const isOfSomebody = ({ start }: Token, { text, reading }: SentenceContext): boolean =>
  /^For [^,.;:]{2,40}?,? the $/.test(text.slice(reading.sentence.start, start)) ||
  /(?:\b(?:his|her|their|my|our|your|whose)|['’]s?)(?: (?:own|very|\w+ly))? $/i.test(
    text.slice(Math.max(0, start - 24), start),
  );

/** "flight of the Saturn V", and nothing besides that would make it the first of fewer. */
function rocketOf({ words, since }: SetPhrase, { knowledge }: SentenceContext): Entry | undefined {
  const rest = [...words].filter((word) => !FLIGHT.test(word) && word !== 'rocket');
  const [only, ...more] = rest;
  if (since !== undefined || more.length > 0 || rest.length === words.size || !only?.startsWith('#')) return undefined;
  const entry = knowledge.byId(only.slice(1));
  return entry?.kind === 'launch-vehicle' ? entry : undefined;
}

interface Claim {
  readonly rocket: Entry;
  readonly event: EntryEvent;
  readonly days: Days;
  readonly holder: EntryIndex;
}

function judge(claim: Claim, token: { start: number; end: number }, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const entry = context.entry(claim.holder);
  const launches = entry.events.flatMap(({ type, at }) => (type === 'launch' && at ? (daysOf(at) ?? []) : []));
  // What barely left its pad was no flight for everybody: the next one is called the first as well.
  if (launches.length === 0 || hasFailed(claim)) return [];
  const span = { start: token.start, end: token.end };
  const found = context.shown(span);
  const base = {
    check: 'wrong-record' as const,
    claim: `${entry.id}: ${claim.event.type} of ${claim.rocket.id}`,
    about: claim.rocket.id,
    span,
    found,
  };
  if (launches.some((days) => !areDisjoint(days, claim.days, 1))) return [{ ...base, state: 'supported' }];
  const own = flownThen(claim, knowledge).map(({ id }) => knowledge.nameOf(id));
  if (own.length === 0) return [];
  const rank = claim.event.type === 'last-flight' ? 'last' : 'first';
  return [
    {
      ...base,
      state: 'contradicted',
      message: 'wrong-record',
      known: own[0] as string,
      ...anyOf(own.slice(0, 1)),
      details: { record: `the ${rank} launch of ${knowledge.spoken(claim.rocket.id)}` },
    },
  ];
}

const hasFailed = ({ event }: Claim): boolean => event.outcome === 'failure';

/** What the rocket carried that day; asked only where a claim has failed. */
const flownThen = ({ rocket, days }: Claim, knowledge: Knowledge): Entry[] =>
  (['crewed-flight', 'mission', 'spacecraft'] as const).flatMap((kind) =>
    knowledge.glossary
      .ofKind(kind)
      .map((index) => knowledge.entry(index))
      .filter(({ events }) =>
        events.some(({ type, at, roles }) => {
          const then = type === 'launch' && roles.by?.includes(rocket.id) && at ? daysOf(at) : undefined;
          return then !== undefined && !areDisjoint(then, days, 1);
        }),
      ),
  );
