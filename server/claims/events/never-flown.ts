import type { Entry } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { flightsTaken } from '../crews/crewmates.ts';
import type { Needs } from '../frame-needs.ts';
import { whenInWords } from '../times/words-of-dates.ts';

const FLYING = /^(?:fly|launch|go|travel|reach)$/;
const ONLY_DENYING = /^(?:ever|never|even|actually)$/;
const CRAFT = /^(?:spacecraft|mission|crewed-flight|module|station|launch-vehicle)$/;

/** "Atlantis never flew in space", "Ariane 6 has never flown": of what has. How, with whom and when is nothing that may be said beside it. */
export function judgeNeverFlown(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'denied' || !isOutright(clause, context)) return [];
  const [phrase, another] =
    clause.construction === 'passive' || clause.agents.length === 0 ? clause.themes : clause.agents;
  const index = phrase && !another && phrase.others.length === 0 ? context.referent(phrase) : undefined;
  if (!phrase || index === undefined || phrase.names.length === 0) return [];
  const isIntoSpace = goal(clause) === 'space';
  const readings = [index, ...context.alternatives(context.nameToken(phrase))].map((one) => context.entry(one));
  const flights = readings.map((entry) => firstFlight(entry, isIntoSpace, context));
  const [first] = flights;
  if (!first || flights.some((flight) => flight === undefined)) return [];
  return [
    {
      state: 'contradicted',
      check: 'wrong-outcome',
      claim: `${context.entry(index).id} never flew`,
      ...context.quoted(clause.verbSpan),
      message: 'wrong-outcome.done',
      known: whenInWords(first),
      about: context.entry(index).id,
      details: { subject: context.knowledge.spoken(context.entry(index).id) },
    },
  ];
}
judgeNeverFlown.verbs = [FLYING];
judgeNeverFlown.needs = { word: /^never$/ } satisfies Needs;

/** Never, and nothing else: no time, no manner, and the sentence ends there. */
function isOutright(clause: Clause, { text, reading }: SentenceContext): boolean {
  if (!/^(?:active|passive|relative)$/.test(clause.construction) || clause.isQuestion || clause.times.length > 0)
    return false;
  if (
    clause.tense !== (clause.isPerfect ? 'present' : 'past') ||
    !clause.adverbs.every((word) => ONLY_DENYING.test(word))
  )
    return false;
  if (goal(clause) === undefined || reading.tokens.some(({ tag }) => tag === 'quote')) return false;
  const last = Math.max(
    clause.verbSpan.end,
    ...clause.complements.map(({ phrase }) => phrase.end),
    ...clause.themes.map(({ end }) => end),
  );
  const before = text.slice(reading.sentence.start, clause.verbSpan.start);
  return (
    /\bnever\b/.test(text.slice(clause.verbSpan.start, clause.verbSpan.end)) &&
    /^\s*(?:[.!]|$)/.test(text.slice(last, reading.sentence.end)) &&
    !/\b(?:if|until|till|before|when|while|who|said|says|myth|claim\w*|believ\w*|as|not|had)\b/i.test(before)
  );
}

/** Where the clause says that it never went: into space, or nowhere at all. */
function goal({ verb, construction, themes, complements }: Clause): 'space' | 'anywhere' | undefined {
  const [only, more] = complements;
  const objects = construction === 'passive' ? [] : themes.filter(({ head }) => head.lower !== 'space');
  if (more || objects.length > 0) return undefined;
  if (verb === 'reach') return themes.some(({ head }) => head.lower === 'space') && !only ? 'space' : undefined;
  if (!only) return /^(?:fly|launch)$/.test(verb) ? 'anywhere' : undefined;
  const isSpace = /^(?:in|into|to)$/.test(only.preposition) && only.phrase.head.lower === 'space';
  return isSpace && only.phrase.nouns.length <= 1 ? 'space' : undefined;
}

/** The day of the first flight; into space that of a flight with a crew, or of a launch that went well. */
export function firstFlight(entry: Entry, isIntoSpace: boolean, context: SentenceContext): string | undefined {
  const { knowledge } = context;
  if (entry.kind === 'person') return isIntoSpace ? earliest(flightsTaken(entry, context)) : undefined;
  if (!CRAFT.test(entry.kind) || (isIntoSpace && entry.kind === 'launch-vehicle')) return undefined;
  if (knowledge.ids(entry, 'types').includes('suborbital')) return undefined;
  // An orbiter's flights are counted; one that only glided has none.
  const hasFlown = (entry.quantities.flights?.min ?? 0) > 0;
  const flown = entry.events.find(
    ({ type, at, outcome }) =>
      (type === 'launch' || (type === 'first-flight' && (!isIntoSpace || hasFlown))) &&
      at !== undefined &&
      outcome !== 'failure',
  );
  return flown?.at ?? earliest(knowledge.family(entry).filter(({ kind }) => kind === 'crewed-flight'));
}

const earliest = (flights: readonly Entry[]): string | undefined =>
  flights
    .flatMap(({ events }) => events.find(({ type, outcome }) => type === 'launch' && outcome !== 'failure')?.at ?? [])
    .sort()[0];
