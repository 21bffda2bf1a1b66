import { daysOf } from '../../../glossary/dates.ts';
import type { Entry } from '../../../glossary/entry.ts';
import type { EventType } from '../../../glossary/schema/events.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { isOfAnotherTime } from './tenses.ts';
import { whenInWords } from './words-of-dates.ts';

const CIRCLING = /^(orbit|circle)$/;
const BEING = /^(be|remain|stay)$/;
const COMING_DOWN = /^(burn|reenter|deorbit)$/;
const DOWN: readonly EventType[] = ['reentry', 'impact', 'landing'];
const PLACED = new Set(['spacecraft', 'station']);

const STEERING = /^(steer|guide|direct|bring|drop|crash|deorbit|send|plunge|take)$/;

/** "into the Pacific", "into the atmosphere" */
const isDown = ({ preposition, phrase }: Clause['complements'][number], context: SentenceContext): boolean =>
  (/^(into|in)$/.test(preposition) &&
    /\b(?:Pacific|Atlantic|Indian Ocean|ocean|sea|atmosphere)$/i.test(context.shown(phrase))) ||
  (preposition === 'out of' && /^orbit$/.test(phrase.head.lower));

/** Whether a craft is still in orbit: "Mir remains in orbit", "Vanguard 1 is no longer in orbit", "Alouette 1 burned up". */
export function judgePresence(clause: Clause, context: SentenceContext): Verdict[] {
  const isInOrbit =
    CIRCLING.test(clause.verb) || (BEING.test(clause.verb) && clause.complements.some((one) => isOrbit(one, context)));
  const isDescent = COMING_DOWN.test(clause.verb) && isPast(clause) && isDescentFrom(clause, context);
  const isSteered =
    STEERING.test(clause.verb) && isPast(clause) && clause.complements.some((one) => isDown(one, context));
  if (!isInOrbit && !isDescent && !isSteered) return [];
  const doers = isSteered ? clause.themes : clause.agents;
  const agent = doers.length === 1 ? doers[0] : undefined;
  const entry = context.soleEntry(agent);
  if (!agent || entry === undefined || !PLACED.has(entry.kind)) return [];
  if (context.alternatives(context.nameToken(agent)).length > 1) return [];
  if (isDescent || isSteered) return hasStayedUp(entry, context) ? [stillUp(entry, clause.verbSpan, context)] : [];
  if (clause.tense !== 'present' || context.reading.isQuestion) return [];
  if (clause.stance === 'denied' && clause.times.length === 0) {
    const words = noLonger(clause, context);
    return words && hasStayedUp(entry, context) ? [stillUp(entry, words, context, 'still')] : [];
  }
  if (isOfAnotherTime(context) || isToldAsItHappens(context)) return [];
  const isStill = /^(remain|stay)$/.test(clause.verb) || clause.adverbs.includes('still');
  return isStill && clause.stance === 'asserted' && BEING.test(clause.verb) ? cameDown(entry, clause, context) : [];
}
judgePresence.verbs = [CIRCLING, BEING, COMING_DOWN, STEERING];

/** "burned up", "re-entered", "re-entered the atmosphere": not "burned propellant", "re-entered service". */
const isDescentFrom = (clause: Clause, context: SentenceContext): boolean =>
  (clause.verb !== 'burn' || /^ up\b/.test(context.text.slice(clause.verbSpan.end))) &&
  clause.themes.every((theme) => /\batmosphere$/i.test(context.shown(theme)));

const isPast = (clause: Clause): boolean => clause.stance === 'asserted' && clause.tense === 'past';

const isOrbit = ({ preposition, phrase }: Clause['complements'][number], context: SentenceContext): boolean =>
  /^in\b/.test(preposition) && /\borbit\b/.test(`${preposition} ${context.shown(phrase)}`);

/** What happens at one stroke, told in the present; as nouns these words would stand for other things. */
const HAPPENING =
  /\b(?:(?:lifts|blasts|takes) off|(?:splash|touch)(?:es)? down|undocks|arrives|departs|(?:lands|docks|crashes) (?:on|in|at|with|into)|(?:returns?|fails?) to|(?:launches|reaches) (?:the|an?|its|\p{Lu}))/u;

/** "The crew returns to Earth after two days. Salyut 1 remains in orbit": a story of the past that is told in the present. */
const isToldAsItHappens = ({ text, reading }: SentenceContext): boolean =>
  HAPPENING.test(text.slice(0, reading.sentence.start));

/** The words "no longer" of the clause. */
const noLonger = (clause: Clause, context: SentenceContext): Span | undefined =>
  context.reading.tokens.find(
    ({ lower, start, end }) => lower === 'no longer' && start >= clause.start - 1 && end <= clause.end + 1,
  );

const HIGH: ReadonlySet<string> = new Set([
  ...['geostationary', 'geosynchronous', 'medium-earth', 'heliocentric', 'earth-trailing', 'escape'],
]);

/** In orbits that are all listed, and from none of which anything comes down by itself. */
function isTooHigh(entry: Entry, knowledge: SentenceContext['knowledge']): boolean {
  const orbits = knowledge.ids(entry, 'orbits');
  return knowledge.isComplete(entry, 'orbits') && orbits.length > 0 && orbits.every((orbit) => HIGH.has(orbit));
}

/** Launched, with every event of its coming down known to the glossary, and none listed. */
function hasStayedUp(entry: Entry, { knowledge }: SentenceContext): boolean {
  const isUp = (one: Entry): boolean =>
    !one.events.some(
      ({ type, roles }) => DOWN.includes(type) || type === 'docking' || (type === 'end' && roles.body),
    ) &&
    !knowledge
      .values(one, 'status')
      ?.list.some(({ value }) => /^(decayed|failed|lost|on-display)$/.test(String(value)));
  return (
    entry.events.some(({ type, outcome }) => type === 'launch' && (outcome === undefined || outcome === 'success')) &&
    (entry.completeEvents.includes('reentry') || isTooHigh(entry, knowledge)) &&
    knowledge.family(entry).every(isUp)
  );
}

const stillUp = (entry: Entry, span: Span, context: SentenceContext, correction?: string): Verdict => ({
  ...base(entry, span, context),
  message: 'wrong-outcome.still-up',
  ...(correction ? { correction } : {}),
});

function cameDown(entry: Entry, clause: Clause, context: SentenceContext): Verdict[] {
  const at = entry.events.find(({ type }) => type === 'reentry')?.at;
  const days = daysOf(at);
  return at !== undefined && days && days.last < context.referenceDay
    ? [
        {
          ...base(entry, clause.verbSpan, context),
          check: 'outdated-tense',
          message: 'outdated-tense.came-down',
          known: whenInWords(at),
        },
      ]
    : [];
}

const base = (entry: Entry, span: Span, context: SentenceContext) => ({
  state: 'contradicted' as const,
  check: 'wrong-outcome' as const,
  claim: `${entry.id} is in orbit`,
  ...context.quoted(span),
  about: entry.id,
  known: 'in orbit',
  details: { subject: context.knowledge.spoken(entry.id) },
});
