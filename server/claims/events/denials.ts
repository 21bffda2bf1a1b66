import { daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent, EntryId } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { EventType } from '../../../glossary/schema/events.ts';
import { PROBE_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { bodyIn } from '../places/named-bodies.ts';
import { whenInWords } from '../times/words-of-dates.ts';

const LANDING = /^(?:land|touch|alight|set)$/;
const PASSING = /^(?:pass|fly)$/;
const ORBITING = /^(?:orbit|circle)$/;
const HITTING = /^(?:hit|strike|touch|impact)$/;
const COMING = /^(?:visit|reach|explore|encounter|approach)$/;
const BOARDING = /^(?:visit|reach|board|enter|live|stay|work|occupy|inhabit)$/;
const MANNING = /^(?:visit|man|crew|occupy|inhabit|board)$/;
const HOSTING = /^(?:receive|house|host|welcome|see|have)$/;
const GUESTS = /^(?:crews?|astronauts?|cosmonauts?|taikonauts?|visitors?|people|humans?)$/;
const ARRIVALS: readonly EventType[] = ['flyby', 'orbit-insertion', 'landing', 'rendezvous', 'impact'];

const ANY_CRAFT = /^(?:probe|spacecraft|craft|mission|vehicle|robot|machine)$/;
const ANY_CREW = /^(?:crew|astronauts?|humans?|people|person|nobody|no one)$/;
const PLAIN_ADVERBS = /^(?:ever|never|yet|down|so far)$/;

/**
 * "Voyager 2 never reached Neptune", "No probe has ever landed on Titan", "No crew ever lived aboard Skylab": what is denied outright, with
 * nothing said of when or how, and did come to pass.
 */
export function judgeDenials(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'denied' || !isOutright(clause, context)) return [];
  const station = stationWithout(clause, context);
  const place = station ?? placeOf(clause, context);
  const done = station ? boardingOf(station, context) : place && deedDenied(place, clause, context);
  if (!place || !done || !isOfThen(done, clause)) return [];
  const [agent] = clause.agents;
  const span = agent?.isNegative ? { start: agent.start, end: clause.verbSpan.end } : clause.verbSpan;
  return [contradiction(done, span, place, context)];
}
judgeDenials.verbs = [LANDING, PASSING, ORBITING, HITTING, COMING, BOARDING, MANNING, HOSTING];

function deedDenied(place: Place, clause: Clause, context: SentenceContext): Deed | undefined {
  const [agent] = clause.construction === 'active' ? clause.agents : [];
  if (!agent || agent.others.length > 0 || agent.of || agent.possessor) return undefined;
  if (!agent.isNegative) {
    const who = context.referent(agent);
    return who === undefined ? undefined : deedOfAll(agent, who, place, clause, context);
  }
  if (agent.modifiers.length + agent.countries.length + agent.names.length > 0) return undefined;
  if (ANY_CREW.test(headOf(agent))) return BOARDING.test(clause.verb) ? boardingOf(place, context) : undefined;
  return ANY_CRAFT.test(headOf(agent)) ? firstDeed(place, clause, context) : undefined;
}

const headOf = ({ head, determiner }: NounPhrase): string =>
  head.lower === 'one' && determiner === 'no' ? 'no one' : head.lower;

/** "did not visit Pluto in July 2015": where a time is named, it was then. */
const isOfThen = ({ event }: Deed, { times }: Clause): boolean =>
  times.every(({ preposition, token }) => {
    const [said, known] = [token.date?.days, daysOf(event.at)];
    return /^(?:in|on|)$/.test(preposition) && said && known && said.first <= known.first && known.last <= said.last;
  });

/** Never, or not: no manner, at most one time, and nothing behind that takes a part of it back. */
function isOutright(clause: Clause, { text, reading }: SentenceContext): boolean {
  if (!/^(?:active|passive)$/.test(clause.construction) || clause.isQuestion || clause.times.length > 1) return false;
  // "had never landed" is told of what came before something else.
  if (clause.tense !== (clause.isPerfect ? 'present' : 'past')) return false;
  if (!clause.adverbs.every((word) => PLAIN_ADVERBS.test(word))) return false;
  const last = Math.max(
    clause.verbSpan.end,
    ...[...clause.themes, ...clause.complements.map(({ phrase }) => phrase)].map(({ end }) => end),
    ...clause.times.map(({ token }) => token.end),
  );
  const first = Math.min(clause.verbSpan.start, ...clause.agents.map(({ start }) => start));
  const before = text.slice(reading.sentence.start, first);
  return (
    /^(?: so far| yet)?\s*(?:[.!:;]|$)/.test(text.slice(last, reading.sentence.end)) &&
    !/\b(?:if|until|till|before|when|while|that|which|who|said|says|myth|claim\w*|believ\w*|in|by|at|for|as|not)\b/i.test(
      before,
    )
  );
}

/** The world or the station that the clause speaks of, where it speaks of nothing else. */
interface Place {
  readonly id: EntryId;
  readonly isBody: boolean;
}

function placeOf({ verb, themes, complements }: Clause, context: SentenceContext): Place | undefined {
  const isDirect =
    ORBITING.test(verb) ||
    COMING.test(verb) ||
    (HITTING.test(verb) && themes.length > 0) ||
    /^(?:board|enter|occupy|inhabit)$/.test(verb);
  const [theme, more] = themes;
  const [only, another] = complements;
  const phrase =
    isDirect && theme && !more && !only
      ? theme
      : only && !another && !theme && !isDirect && fits(verb, only.preposition)
        ? only.phrase
        : undefined;
  // "did not orbit Ceres first"
  if (!phrase || phrase.others.length > 0 || phrase.end !== (phrase.of ?? phrase.head).end) return undefined;
  const body = bodyIn(phrase, context);
  if (body)
    return body.isSystem && phrase.head.lower !== 'surface'
      ? undefined
      : { id: context.entry(body.body).id, isBody: true };
  const index = context.referent(phrase);
  return index !== undefined && /^(?:station|spacecraft)$/.test(context.kindOf(index)) && phrase.head.tag === 'name'
    ? { id: context.entry(index).id, isBody: false }
    : undefined;
}

const fits = (verb: string, preposition: string): boolean =>
  LANDING.test(verb)
    ? /^(?:on|onto)$/.test(preposition)
    : PASSING.test(verb)
      ? /^(?:past|by)$/.test(preposition)
      : /^(?:aboard|on board|on|in)$/.test(preposition);

const typesOf = ({ verb, themes }: Clause): readonly EventType[] =>
  // "did not touch Dimorphos" says more than that it did not touch down.
  verb === 'touch' && themes.length > 0
    ? ['landing', 'impact']
    : LANDING.test(verb)
      ? ['landing']
      : PASSING.test(verb)
        ? ['flyby']
        : ORBITING.test(verb)
          ? ['orbit-insertion']
          : HITTING.test(verb)
            ? ['impact']
            : COMING.test(verb)
              ? ARRIVALS
              : [];

interface Deed {
  readonly entry: Entry;
  readonly event: EntryEvent;
}

function deedOf(entry: Entry, { id, isBody }: Place, clause: Clause): Deed | undefined {
  if (!isBody || !PROBE_KINDS.has(entry.kind)) return undefined;
  const types = typesOf(clause);
  const event = entry.events.find(
    ({ type, outcome, roles, at }) =>
      types.includes(type) &&
      at !== undefined &&
      outcome !== 'failure' &&
      outcome !== 'partial' &&
      roles.body?.includes(id) === true,
  );
  return event && { entry, event };
}

/** Of a name that may mean several craft all did it. */
function deedOfAll(
  { head }: NounPhrase,
  who: EntryIndex,
  place: Place,
  clause: Clause,
  context: SentenceContext,
): Deed | undefined {
  const others = context
    .alternatives(head)
    .map((index) => context.entry(index))
    .filter(({ kind }) => PROBE_KINDS.has(kind));
  return others.every((other) => deedOf(other, place, clause) !== undefined)
    ? deedOf(context.entry(who), place, clause)
    : undefined;
}

/** The first of all craft to have done it. */
function firstDeed(place: Place, clause: Clause, { knowledge }: SentenceContext): Deed | undefined {
  return knowledge.allEvents.crafts
    .flatMap((craft) => deedOf(craft, place, clause) ?? [])
    .sort((a, b) => String(a.event.at).localeCompare(String(b.event.at)))[0];
}

/** The flight of the first crew of a station. */
function boardingOf({ id, isBody }: Place, { knowledge }: SentenceContext): Deed | undefined {
  const event = isBody ? undefined : knowledge.byId(id)?.events.find(({ type }) => type === 'first-crew');
  const entry = event && knowledge.byId(event.roles.by?.[0] ?? id);
  return event?.at !== undefined && entry ? { entry, event } : undefined;
}

/** "Skylab was never manned", "Skylab never received a crew": of a station that had one. */
function stationWithout(clause: Clause, context: SentenceContext): Place | undefined {
  const [theme] = clause.themes;
  const isManning = clause.construction === 'passive' && MANNING.test(clause.verb) && clause.agents.length === 0;
  const isHosting =
    clause.construction === 'active' &&
    HOSTING.test(clause.verb) &&
    GUESTS.test(theme?.head.lower ?? '') &&
    theme?.modifiers.length === 0 &&
    theme.countries.length === 0;
  const phrase = isManning ? theme : isHosting ? clause.agents[0] : undefined;
  const index = context.soleReferent(phrase);
  return index !== undefined && context.kindOf(index) === 'station' && clause.complements.length === 0
    ? { id: context.entry(index).id, isBody: false }
    : undefined;
}

function contradiction({ entry, event }: Deed, span: Span, { id }: Place, context: SentenceContext): Verdict {
  return {
    state: 'contradicted',
    check: 'wrong-outcome',
    claim: `${entry.id} never at ${id}`,
    ...context.quoted(span),
    message: 'wrong-outcome.done',
    known: whenInWords(event.at as string),
    about: entry.id,
    details: { subject: context.knowledge.spoken(entry.id) },
  };
}
