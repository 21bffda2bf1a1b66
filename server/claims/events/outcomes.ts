import { daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { EventFrame } from './event-frame.ts';
import { bodiesNamed } from './event-roles.ts';

/** Soft, safe, successful landings that were none. */
export function judgeOutcome(
  frame: EventFrame,
  clause: Clause,
  known: readonly EntryEvent[],
  entry: Entry,
  context: SentenceContext,
): Verdict[] {
  if (clause.verb === 'crash') return judgeCrash(clause, known, entry, context);
  if (!frame.types.includes('landing') || frame.types.length > 1) return [];
  const isWell =
    frame.isSuccess ||
    clause.adverbs.some((word) =>
      /^(soft(?:ly)?|safe(?:ly)?|successful(?:ly)?|gent(?:ly|le)|smooth(?:ly)?)$/.test(word),
    );
  const landings = known.filter((event) => event.type === 'landing');
  if (landings.length === 0 || !landings.every((event) => event.outcome === 'failure')) return [];
  const sentence = context.shown(context.reading.sentence);
  // "landing softly it was not"
  if (
    clause.construction === 'gerund' &&
    /\bnot\b/.test(sentence.slice(clause.verbSpan.end - context.reading.sentence.start))
  )
    return [];
  if (
    !isWell &&
    (clause.construction === 'nominal' ||
      /crash|fail|hard|impact|destroy|lost|broke|attempt|tri(?:ed|es)|silent|contact/i.test(sentence))
  )
    return [];
  return [
    { ...told(clause, context, entry), claim: `landing of ${entry.id}: outcome`, message: 'wrong-outcome.landing' },
  ];
}

/** "Chandrayaan-3 crashed on the Moon": it landed, and nothing of it ever fell. */
function judgeCrash(clause: Clause, known: readonly EntryEvent[], entry: Entry, context: SentenceContext): Verdict[] {
  const isLanding = known.length > 0 && known.every(({ type }) => type === 'landing');
  const sentence = context.shown(context.reading.sentence);
  if (
    !isLanding ||
    hasFallen(entry, context) ||
    clause.adverbs.length > 0 ||
    /\b(?:nearly|almost|later|test)\b/i.test(sentence)
  )
    return [];
  return [{ ...told(clause, context, entry), claim: `crash of ${entry.id}`, message: 'wrong-outcome.landed' }];
}

/** Whether it, or what belongs to it, ever came down hard; a helicopter may have. */
export function hasFallen(entry: Entry, { knowledge }: SentenceContext): boolean {
  const family = knowledge.family(entry).flatMap((one) => [one, ...one.events]);
  return family.some(
    (one) =>
      ('type' in one &&
        (/^(?:impact|reentry|failure)$/.test(one.type) || (one.type === 'landing' && one.outcome === 'failure'))) ||
      ('kind' in one && one.relations.types?.list.some(({ value }) => value === 'helicopter') === true),
  );
}

/** A landing claimed of a craft whose landings are all listed, and there is none. */
export function outcomeOfNone(
  frame: EventFrame,
  clause: Clause,
  context: SentenceContext,
  entry: Entry,
): Verdict[] | undefined {
  if (frame.types.includes('launch')) return notLaunched(clause, context, entry);
  const type = frame.types[0];
  if (type !== 'landing' && type !== 'orbit-insertion') return undefined;
  if (type === 'landing' ? frame.types.length > 1 : !isAroundAWorld(frame, clause, context)) return undefined;
  // "reached Venus": any way of getting there is meant, and a probe that fell silent on the way down got there.
  const isAnyArrival = frame.types.includes('flyby');
  if (isAnyArrival && (!areAllListed(frame.types, entry) || entry.events.some(endsAtAWorld))) return undefined;
  const isFailed = (event: EntryEvent): boolean => event.type === type && event.outcome === 'failure';
  const isTold = /crash|fail|lost|miss|attempt|tri(?:ed|es)|try|almost|nearly/i.test(
    context.shown(context.reading.sentence),
  );
  if (type === 'landing' && isHard(clause, context) && hasStruck(entry, context)) return undefined;
  const hasFailed = type === 'orbit-insertion' && !isTold && entry.events.some(isFailed);
  if (!hasFailed && !entry.completeEvents.includes(type)) return undefined;
  if (context.knowledge.family(entry).some((other) => other.events.some((one) => one.type === type && !isFailed(one))))
    return undefined;
  const message = type === 'landing' ? 'wrong-outcome.never-landed' : 'wrong-outcome.never-orbited';
  return [{ ...told(clause, context, entry), claim: `${type} of ${entry.id}`, message }];
}

const areAllListed = (types: EventFrame['types'], { completeEvents }: Entry): boolean =>
  types.every((type) => type === 'docking' || completeEvents.includes(type));

const endsAtAWorld = ({ type, roles }: EntryEvent): boolean => type === 'end' && (roles.body ?? []).length > 0;

/** "crash-landed", "made a hard landing", of a satellite also "splashed down": other words for an impact, or for what came down from orbit. */
const isHard = (clause: Clause, context: SentenceContext): boolean =>
  /^(?:crash|hard|splash)/i.test(context.shown(clause.verbSpan)) ||
  clause.adverbs.some((word) => /^(?:hard|crash|rough)$/.test(word));

const hasStruck = (entry: Entry, { knowledge }: SentenceContext): boolean =>
  knowledge.family(entry).some(({ events }) => events.some(({ type }) => type === 'impact' || type === 'reentry'));

/** Into orbit about another world than the Earth and the Sun. */
export const isAroundAWorld = (frame: EventFrame, clause: Clause, context: SentenceContext): boolean =>
  bodiesNamed(frame, clause, context).some(({ body }) => !/^(earth|sun)$/.test(context.entry(body).id));

/** A launch told with a past date of a craft that had not been launched when its entry was checked. */
function notLaunched(clause: Clause, context: SentenceContext, entry: Entry): Verdict[] | undefined {
  const launch = entry.events.find(({ type }) => type === 'launch');
  const days = clause.times[0]?.token.date?.days;
  const checked = daysOf(entry.checked);
  if (!launch || launch.at !== undefined || clause.tense !== 'past' || !days || !checked || days.last >= checked.first)
    return undefined;
  return [
    {
      ...told(clause, context, entry),
      claim: `launch of ${entry.id}`,
      message: 'wrong-outcome.not-launched',
      asOf: entry.checked,
    },
  ];
}

/** What every verdict on an outcome holds: the verb is at fault. */
const told = (clause: Clause, context: SentenceContext, entry: Entry) =>
  ({
    state: 'contradicted',
    check: 'wrong-outcome',
    ...context.quoted(clause.verbSpan),
    about: entry.id,
    details: { subject: context.knowledge.spoken(entry.id) },
  }) as const;
