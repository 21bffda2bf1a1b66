import { type Days, daysOf } from '../../../glossary/dates.ts';
import type { Entry } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { bodiesIn } from '../places/activities.ts';
import { whenInWords } from './words-of-dates.ts';
import { workingLife } from './working-lives.ts';

/** Days: a year that has begun may be counted, and who nears a world studies it already. */
const [YEAR, LOOSE] = [365.25, 400];

/** "has been studying Saturn for 12 years": no longer than since it came there, or was launched. Shorter it may have been when that was written. */
export function judgeSoFar(clause: Clause, context: SentenceContext): Verdict[] {
  const { stance, tense, isPerfect, agents } = clause;
  if (stance !== 'asserted' || tense !== 'present' || !isPerfect || context.reading.isQuestion) return [];
  const spans = clause.complements.filter(({ preposition, phrase }) => preposition === 'for' && phrase.head.quantity);
  const [span, another] = spans.map(({ phrase }) => phrase.head);
  const quantity = span?.quantity;
  if (!span || another || quantity?.dimension !== 'duration' || quantity.min < YEAR) return [];
  const [agent, other] = agents;
  const craft = agent && !other && agent.others.length === 0 ? context.referent(agent) : undefined;
  if (craft === undefined || !/^(?:spacecraft|mission|station|module)$/.test(context.kindOf(craft))) return [];
  const entry = context.entry(craft);
  const since = arrival(entry, bodiesIn(clause, context), context) ?? launch(entry, context);
  if (!since) return [];
  const past = context.referenceDay - since.days.first;
  const base = {
    check: 'wrong-quantity' as const,
    claim: `${entry.id} so far`,
    ...context.quoted(span),
    about: entry.id,
  };
  if (quantity.min <= past * 1.05 + LOOSE) return [{ ...base, state: 'supported' }];
  const years = Math.round(past / YEAR);
  const isCounted = context.discourse.isDated === true && years > 1 && /^\d+ years$/.test(base.found);
  const { world } = since;
  return [
    {
      ...base,
      state: 'contradicted',
      message: world === undefined ? 'wrong-quantity.since-launch' : 'wrong-quantity.since-arrival',
      known: whenInWords(since.at),
      ...(isCounted ? { correction: `${years} years` } : {}),
      details: {
        subject: context.knowledge.spoken(entry.id),
        ...(world === undefined ? {} : { world: context.knowledge.spoken(world) }),
      },
    },
  ];
}
judgeSoFar.needs = { tags: ['quantity'], kinds: ['spacecraft', 'mission', 'station', 'module'] } satisfies Needs;

interface Since {
  readonly at: string;
  readonly days: Days;
  readonly world?: string;
}

/** When it first came to the one world that the clause names. */
function arrival(entry: Entry, bodies: readonly EntryIndex[], context: SentenceContext): Since | undefined {
  const { knowledge } = context;
  const [body, another] = new Set(bodies.map((index) => context.entry(index).id));
  if (body === undefined || another !== undefined || body === 'earth') return undefined;
  const days = entry.events.flatMap(({ at, roles }) => {
    const when = daysOf(at);
    const isThere = roles.body?.some((world) => knowledge.isEitherWithin(world, body));
    return at !== undefined && when && isThere ? [{ at, days: when, world: body }] : [];
  });
  return days.sort((a, b) => a.days.first - b.days.first)[0];
}

function launch(entry: Entry, { knowledge }: SentenceContext): Since | undefined {
  const from = workingLife(entry, knowledge)?.from;
  return from && { at: from.at, days: from.days };
}
