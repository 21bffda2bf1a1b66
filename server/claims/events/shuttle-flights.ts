import type { Span } from '../../prose/paragraph.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { arePartedByClause } from './apart.ts';
import { entriesNamed, flownInAnother, isOrbiter, type NamedEntry } from './craft-of-flights.ts';

/** Words that set the orbiter and the flight apart. */
const APART =
  /\b(?:before|after|earlier|later|previous|previously|next|followed|replaced|instead|then|sister|since|until|unlike|between|while|whereas|but|not|never|originally|planned|assigned|reassigned|moved|from|to)\b|[;:]/i;
/** Before the first of them: "after the loss of Challenger". */
const APART_FROM = /\b(?:after|before|since|following|until|despite)\b[^,;:]{0,30}$/i;
/** "the Challenger disaster and the Columbia": the one and the other. */
const ADDED = /^,? (?:and|or|&) (?:the |that of (?:the )?)?(?:(?:space )?shuttle )?(?:mission |flight )?$/i;
/** Characters between the two names, at most. */
const REACH = 45;

/** Which orbiter of the Space Shuttle made a flight: "Columbia on STS-41-B". */
export function judgeShuttleFlights(context: SentenceContext): Verdict[] {
  const { knowledge, reading } = context;
  if (reading.isQuestion) return [];
  const named = entriesNamed(context);
  // "the first Shuttle mission": a flight that words alone tell.
  const told = reading.phrases.flatMap(({ phrase, stance }) => {
    const index =
      stance === 'asserted' && /^(?:flight|mission)$/.test(phrase.head.lower)
        ? context.referentAlone(phrase)
        : undefined;
    return index === undefined ? [] : [{ token: phrase, entry: context.entry(index) }];
  });
  const orbiters = named.filter(({ entry }) => isOrbiter(entry, context));
  const flights = [...named, ...(named.some(({ entry }) => entry.kind === 'crewed-flight') ? [] : told)].filter(
    ({ entry }) => entry.kind === 'crewed-flight' && knowledge.ids(entry, 'craft').includes('space-shuttle'),
  );
  if (orbiters.length > 1 || flights.length > 1) return amongSeveral(orbiters, flights, context);
  const [orbiter, flight] = [orbiters[0], flights[0]];
  return orbiter && flight && isJoined(orbiter.token, flight.token, context) ? judgePair(orbiter, flight, context) : [];
}
judgeShuttleFlights.needs = { kinds: ['spacecraft'] } satisfies Needs;

type Named = Pick<NamedEntry, 'entry'> & { readonly token: Span };

const SHUTTLE = '(?:the )?(?:(?:space )?shuttle |orbiter )?';
/** What leaves no doubt that two names belong together, whatever else is named: "STS-67/Endeavour", "Discovery's STS-51-C mission". */
const SIDE_BY_SIDE = new RegExp(
  `^(?:/|[’']s (?:mission |flight )?| (?:mission|flight) | \\((?:(?:on|aboard) )?${SHUTTLE}| (?:on|aboard|on board) ${SHUTTLE})$`,
  'i',
);
const LISTED_ON = /^(?:,| and| or) /;

/** Of several flights and orbiters those that stand side by side; in "STS-89 and STS-105 on Endeavour and Discovery" who belongs to whom is told by their order. */
function amongSeveral(orbiters: readonly Named[], flights: readonly Named[], context: SentenceContext): Verdict[] {
  const all = [...orbiters, ...flights].sort((a, b) => a.token.start - b.token.start);
  return all.slice(1).flatMap((second, i) => {
    const first = all[i] as Named;
    const [orbiter, flight] = orbiters.includes(first) ? [first, second] : [second, first];
    if (!orbiters.includes(orbiter) || !flights.includes(flight)) return [];
    const between = (a: Named | undefined, b: Named | undefined): string =>
      a && b ? context.text.slice(a.token.end, b.token.start) : '';
    const isAlone =
      !orbiters.includes(all[i + 2] as Named) ||
      !LISTED_ON.test(between(second, all[i + 2])) ||
      /^\//.test(between(first, second));
    return SIDE_BY_SIDE.test(between(first, second)) && isAlone && isJoined(first.token, second.token, context)
      ? judgePair(orbiter, flight, context)
      : [];
  });
}

function judgePair(orbiter: Named, flight: Named, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const known = knowledge.ids(flight.entry, 'craft').filter((id) => id !== 'space-shuttle');
  const [right] = known;
  if (right === undefined || known.includes(orbiter.entry.id)) return [];
  const name = knowledge.nameOf(right);
  const written = context.shown(orbiter.token).replace(knowledge.nameOf(orbiter.entry.id), name);
  const correction = written.includes(name) ? written : name;
  return [flownInAnother(flight.entry, orbiter.entry, orbiter.token, name, correction, context)];
}

function isJoined(a: Span, b: Span, context: SentenceContext): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const between = context.text.slice(first.end, second.start);
  const phrases = context.reading.phrases.filter(({ phrase }) => phrase.start < second.end && first.start < phrase.end);
  if (between.length > REACH || APART.test(between) || arePartedByClause(first, second, context)) return false;
  if (ADDED.test(between)) return false;
  if (APART_FROM.test(context.text.slice(Math.max(0, first.start - 45), first.start))) return false;
  return phrases.every(({ stance }) => stance === 'asserted');
}
