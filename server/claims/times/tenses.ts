import { dateInWords, daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { EventType } from '../../../glossary/schema/events.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { DateMention } from '../../mentions/dates.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { framesOf } from '../events/fitting-frames.ts';
import { whenInWords } from './words-of-dates.ts';

export const FLYING: ReadonlySet<string> = new Set([
  'spacecraft',
  'mission',
  'crewed-flight',
  'station',
  'module',
  'launch-vehicle',
  'programme',
]);
/** Future of what has happened, promises of what is long at work. */
export function judgeTenses(clause: Clause, context: SentenceContext): Verdict[] {
  const judge = isAhead(clause) ? judgeFuture : isPromise(clause) ? judgePromise : undefined;
  if (!judge || isOfAnotherTime(context) || isToldAhead(context)) return [];
  const phrases = clause.themes.length > 0 ? [...clause.themes, ...clause.agents] : clause.agents;
  for (const phrase of phrases) {
    const referent = context.referent(phrase);
    if (referent === undefined || !FLYING.has(context.kindOf(referent))) continue;
    if (phrase.names.some((name) => isSharedName(name, referent, context))) continue;
    const entry = context.entry(referent);
    const verdict = judge(clause, entry, context);
    if (verdict) return [verdict];
  }
  return [];
}

/** "Ariel is to be launched in 2029": another that flies has the name as well. */
export const isSharedName = (name: Token, index: EntryIndex, context: SentenceContext): boolean =>
  context.alternatives(name).some((one) => one !== index && FLYING.has(context.kindOf(one)));

/** A sentence with a past date of its own speaks from that time; a quotation or question is not the writer's. */
export const isOfAnotherTime = (context: SentenceContext): boolean =>
  context.reading.isQuestion ||
  context.reading.tokens.some(
    (token) =>
      token.tag === 'quote' ||
      (token.date !== undefined && isOrMayBePast(token.date, context)) ||
      OTHER_TIMES.has(token.lower),
  );

/** "on 15 October": of which year, the document would have to say. */
const isOrMayBePast = ({ days }: DateMention, { referenceDay, discourse }: SentenceContext): boolean =>
  days === undefined ? discourse.isDated !== true : days.last < referenceDay;

const OTHER_TIMES: ReadonlySet<string> = new Set(['yesterday', 'tomorrow', 'tonight', 'then', 'originally']);

const AHEAD =
  /\b(?:will|on track to|scheduled to|due to|expected to|set to|slated to|about to|plans to|on its way to)\b[^.!?;]{1,120}?\b(?:19|20)\d\d\b/g;

/** "Galileo will reach Jupiter in 1995. It will drop a probe": what stands before looks ahead to a time that is past, so that the text is of old. */
const isToldAhead = ({ text, reading, referenceDay }: SentenceContext): boolean =>
  (text.slice(0, reading.sentence.start).match(AHEAD) ?? []).some(
    (words) => (daysOf(words.slice(-4))?.last ?? referenceDay) < referenceDay,
  );

const isAhead = ({ tense, stance, construction }: Clause): boolean =>
  (tense === 'future' && stance === 'asserted') ||
  (stance === 'planned' && tense === 'present' && construction !== 'infinitive');

const isPromise = ({ verb, tense, stance }: Clause): boolean =>
  verb === 'promise' && tense === 'present' && stance === 'asserted';

function judgeFuture(clause: Clause, entry: Entry, context: SentenceContext): Verdict | undefined {
  const isMaiden =
    entry.kind === 'launch-vehicle' &&
    clause.adverbs.includes('yet') &&
    (/^(?:fly|launch|lift|debut)$/.test(clause.verb) || isMakingFirstFlight(clause));
  const types: readonly EventType[] = isMaiden
    ? ['first-flight']
    : framesOf(clause, context)
        .filter((frame) => !frame.isRanked)
        .flatMap((frame) => frame.types)
        .filter((type) => /^(?:launch|landing|orbit-insertion|impact)$/.test(type));
  const isRepeated = clause.adverbs.some((word) => /^(again|next)$/.test(word));
  if (
    types.length === 0 ||
    isRepeated ||
    (!isMaiden && (entry.kind === 'launch-vehicle' || entry.kind === 'programme'))
  )
    return undefined;
  const event = entry.events.find(
    (one) => types.includes(one.type) && one.at !== undefined && isAtWorldOf(clause, one, context),
  );
  const days = daysOf(event?.at);
  if (!event?.at || !days || days.last >= context.referenceDay) return undefined;
  return tenseVerdict(
    clause,
    entry,
    context,
    `outdated-tense.${event.type === 'launch' || event.type === 'first-flight' ? 'launched' : 'arrived'}`,
    whenInWords(event.at),
  );
}

/** "make its maiden flight", "make its debut" */
const isMakingFirstFlight = ({ verb, themes }: Clause): boolean =>
  verb === 'make' &&
  themes.some(
    ({ head, modifiers, determiner }) =>
      determiner === 'its' &&
      (head.lower === 'debut' ||
        (/^(?:flight|launch)$/.test(head.lower) &&
          modifiers.length === 1 &&
          /^(?:maiden|first|inaugural)$/.test(modifiers[0]?.lower ?? ''))),
  );

/** "OSIRIS-REx will reach Apophis": not the world that it has been at. */
function isAtWorldOf({ themes, complements }: Clause, { roles }: EntryEvent, context: SentenceContext): boolean {
  const { body } = roles;
  const named = [...themes, ...complements.map(({ phrase }) => phrase)].flatMap((phrase) =>
    context
      .referents(phrase)
      .flatMap((index) => (index !== undefined && context.kindOf(index) === 'body' ? [context.entry(index).id] : [])),
  );
  const { knowledge } = context;
  return (
    body === undefined ||
    named.length === 0 ||
    named.some((id) => body.some((one) => knowledge.isEitherWithin(one, id)))
  );
}

/** "Webb promises to revolutionise": it has been at work for long. */
function judgePromise(clause: Clause, entry: Entry, context: SentenceContext): Verdict | undefined {
  const start = firstDay(entry, ['science-start', 'first-light', 'launch', 'first-flight']);
  if (!start || start.last >= context.referenceDay) return undefined;
  return tenseVerdict(clause, entry, context, 'outdated-tense.promise', dateInWords(start.at));
}

/** The first of the events of these types, in the order of the types. */
export function firstDay(
  entry: Entry,
  types: readonly EventType[],
): { at: string; first: number; last: number } | undefined {
  for (const type of types) {
    const at = entry.events.find((event) => event.type === type)?.at;
    const days = daysOf(at);
    if (at !== undefined && days) return { at, ...days };
  }
  return undefined;
}

export const tenseVerdict = (
  clause: Clause,
  entry: Entry,
  context: SentenceContext,
  message: string,
  known: string,
): Verdict => ({
  state: 'contradicted',
  check: 'outdated-tense',
  claim: `tense of ${clause.verb} for ${entry.id}`,
  ...context.quoted(clause.verbSpan),
  message,
  known,
  about: entry.id,
  details: { subject: context.knowledge.spoken(entry.id) },
});
