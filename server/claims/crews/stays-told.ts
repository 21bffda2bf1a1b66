import { areDisjoint, type Days, daysOf } from '../../../glossary/dates.ts';
import type { Entry } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { wrongDate } from '../times/wrong-date.ts';
import { flightsTaken, travellerOf } from './crewmates.ts';
import { whoIsInSpace } from './times-in-space.ts';
import { cameHomeWith } from './ways-home.ts';

const STAYING = /^(?:live|stay|work|serve|spend|be|remain)$/;
/** Days about a launch or landing in which the stay itself begins or ends. */
const SLACK = 4;

/** "Polyakov lived on Mir from January 1994 to March 1995": one end of the stay fits a flight, and the other does not. */
export function judgeStaysTold(clause: Clause, context: SentenceContext): Verdict[] {
  const stretch = stretchOf(clause, context);
  if (!stretch || clause.stance !== 'asserted' || clause.tense !== 'past' || !STAYING.test(clause.verb)) return [];
  const who = whoIsInSpace(clause, context);
  const person = who && who.others.length === 0 ? travellerOf(who, context) : undefined;
  if (!person) return [];
  const stays = flightsTaken(person, context).flatMap((flight) => stayOf(person, flight, context));
  const [from, to] = [stretch.from.date?.days, stretch.to.date?.days];
  if (!from || !to || stays.length === 0) return [];
  const begun = stays.filter(({ up }) => !areDisjoint(up.days, from, SLACK));
  const ended = stays.filter(({ down }) => !areDisjoint(down.days, to, SLACK));
  const [first, another] = begun;
  const [last, more] = ended;
  if (begun.some((stay) => ended.includes(stay))) return [];
  if (last && !more && begun.length === 0)
    return [verdict(last.flight, stretch.from, last.up.at, 'was launched', context)];
  if (first && !another && ended.length === 0 && !endsThen(to, context))
    return [verdict(first.home, stretch.to, first.down.at, 'landed', context)];
  return [];
}
judgeStaysTold.verbs = [STAYING];
judgeStaysTold.needs = { kinds: ['station', 'spacecraft', 'module'], tags: ['date'] } satisfies Needs;

/** "from January 1994 to March 1995", "between January 1994 and March 1995": both with their years. */
function stretchOf(clause: Clause, context: SentenceContext): { readonly from: Token; readonly to: Token } | undefined {
  const tokens = clause.times.flatMap(({ token, until }) => (until ? [token, until] : [token]));
  const from = tokens.find(({ date }) => date?.stretch?.end === 'start');
  const to = tokens.find(({ date }) => date?.stretch?.end === 'end');
  const hasYear = (token: Token): boolean => /\d{4}/.test(context.shown(token));
  return from && to && tokens.length === 2 && hasYear(from) && hasYear(to) ? { from, to } : undefined;
}

interface Dated {
  readonly at: string;
  readonly days: Days;
}

/** Up with a flight, and down with it or another. */
interface Stay {
  readonly flight: Entry;
  readonly home: Entry;
  readonly up: Dated;
  readonly down: Dated;
}

export function stayOf(person: Entry, flight: Entry, context: SentenceContext): Stay[] {
  const home = cameHomeWith(person, flight, context) ?? flight;
  const [up, down] = [dated(flight, 'launch'), dated(home, 'landing')];
  return up && down ? [{ flight, home, up, down }] : [];
}

function dated({ events }: Entry, wanted: 'launch' | 'landing'): Dated | undefined {
  const at = events.find(({ type }) => type === wanted)?.at;
  const days = daysOf(at);
  return at !== undefined && days ? { at, days } : undefined;
}

/** Some flight landed then, and may have brought them home. */
const endsThen = (days: Days, { knowledge }: SentenceContext): boolean =>
  knowledge.allEvents.during(['landing'], days).some(({ entry }) => entry.kind === 'crewed-flight');

const verdict = (entry: Entry, token: Token, at: string, event: string, context: SentenceContext): Verdict =>
  wrongDate(token, { entry, at, event, claim: `${entry.id}: stay` }, context);
