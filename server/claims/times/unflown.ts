import { daysOf } from '../../../glossary/dates.ts';
import type { Entry } from '../../../glossary/entry.ts';
import { CRAFT_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { bodiesIn } from '../places/activities.ts';
import { worldOfAdjective } from '../places/world-words.ts';

/** What a craft does only once it has flown. */
const FOUND = /^(?:discover|detect|lift-off|blast|splash)$/;
/** The same where the clause names another world. */
const AT_A_WORLD =
  /^(?:orbit|circle|land|touch|explore|map|image|photograph|study|measure|observe|reach|arrive|enter|visit|roam|rove|drive|fly|descend|collect|drill|dig|sample|bring|return|survey|pass|leave|travel)$/;
/** What is done with a thing in space, by what brings it there. */
const BROUGHT = /^(?:deliver|bring|attach|install|dock|berth|mount|ferry|carry|fly|lift|loft|join)$/;
const ON_THE_GROUND =
  /\b(?:test\w*|prototype|model|mock-?up|simulat\w+|desert|replica|rehears\w+|film|movie|novel|game|fiction\w*|imagin\w+|if|would|could|proposed?|concept|study)\b/i;

/** "Dragonfly landed on Titan": told as done of what has not been launched yet, and was not to be by now. */
export function judgeUnflown(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense !== 'past' || context.reading.isQuestion) return [];
  if (/^(?:infinitive|nominal|gerund)$/.test(clause.construction) || clause.times.length > 1) return [];
  const isBrought = clause.construction === 'passive' && BROUGHT.test(clause.verb);
  const [doer, another] = isBrought ? clause.themes : clause.construction === 'passive' ? [] : clause.agents;
  const index = doer && !another && doer.others.length === 0 ? context.referentAlone(doer) : undefined;
  if (doer?.head.tag !== 'name' || index === undefined || !CRAFT_KINDS.has(context.kindOf(index))) return [];
  if (context.alternatives(context.nameToken(doer)).length > 1) return [];
  const entry = context.entry(index);
  const ahead = ARRIVING.test(clause.verb) ? arrivalAhead(entry, clause, context) : undefined;
  if (ahead) return [told(entry, clause, 'wrong-outcome.not-arrived', context)];
  if (isBrought && !isBroughtByKnown(clause, context)) return [];
  if (!isToCome(entry, context.referenceDay) || ON_THE_GROUND.test(context.shown(context.reading.sentence))) return [];
  if (!isBrought && !FOUND.test(clause.verb) && !isAtAWorld(clause, context)) return [];
  return [told(entry, clause, 'wrong-outcome.not-launched', context)];
}
judgeUnflown.verbs = [FOUND, AT_A_WORLD, BROUGHT];
judgeUnflown.needs = { kinds: ['spacecraft', 'mission', 'crewed-flight', 'module', 'station'] } satisfies Needs;

const told = (entry: Entry, clause: Clause, message: string, context: SentenceContext): Verdict => ({
  state: 'contradicted',
  check: 'wrong-outcome',
  claim: `launch of ${entry.id}`,
  ...context.quoted(clause.verbSpan),
  message,
  about: entry.id,
  asOf: entry.checked,
  details: { subject: context.knowledge.spoken(entry.id) },
});

const ARRIVING = /^(?:reach|arrive|orbit|circle|enter|land|touch)$/;

/** "JUICE reached Jupiter in 2023": its arrival at the world of the clause lies wholly ahead, and it was never there before. */
function arrivalAhead({ events }: Entry, clause: Clause, context: SentenceContext): boolean {
  const [body, another] = new Set(bodiesIn(clause, context));
  if (body === undefined || another !== undefined) return false;
  const { id } = context.entry(body);
  const there = events.filter(({ roles }) => roles.body?.includes(id));
  return (
    there.length > 0 &&
    there.every(({ at, planned }) => {
      const last = planned?.map((plan) => daysOf(plan.at)?.first ?? 0).sort((a, b) => b - a)[0];
      return at === undefined && last !== undefined && last > context.referenceDay;
    })
  );
}

/** By or with a flight that has flown, on it or during it. */
const isBroughtByKnown = (clause: Clause, context: SentenceContext): boolean =>
  [...clause.agents, ...clause.complements.map(({ phrase }) => phrase)].some((phrase) => {
    const index = phrase.names.length > 0 ? context.referentAlone(phrase) : undefined;
    const isFlight = index !== undefined && /^(?:crewed-flight|spacecraft)$/.test(context.kindOf(index));
    return isFlight && context.knowledge.dayOf(context.entry(index), 'launch') !== undefined;
  });

/** "on Titan", "lunar rock" */
const isAtAWorld = (clause: Clause, context: SentenceContext): boolean =>
  AT_A_WORLD.test(clause.verb) &&
  (bodiesIn(clause, context).length > 0 ||
    clause.themes.some(({ modifiers }) => modifiers.some((word) => worldOfAdjective(word, context) !== undefined)));

/** Nothing of it has happened, and every launch that was planned lies ahead or is past; the last one ahead. */
function isToCome({ events, relations }: Entry, referenceDay: number): boolean {
  const launch = events.find(({ type }) => type === 'launch');
  const last = launch?.planned?.map(({ at }) => daysOf(at)?.first ?? 0).sort((a, b) => b - a)[0];
  return (
    launch !== undefined &&
    launch.at === undefined &&
    last !== undefined &&
    last > referenceDay &&
    events.every(({ at, type }) => at === undefined || /^(?:announcement|approval|start|founding)$/.test(type)) &&
    !(relations.status?.list.some(({ value }) => value === 'operating' || value === 'ended') ?? false)
  );
}
