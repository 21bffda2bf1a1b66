import { type Days, daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent, EntryId } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import { PROBE_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { QuantityMention } from '../../mentions/quantities.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { bodiesIn } from '../places/activities.ts';
import { sentenceBodies } from '../places/whereabouts.ts';
import { departure, workingLife } from '../times/working-lives.ts';

const TREK = /^(?:trek|journey|voyage|cruise|trip|odyssey)$/;
const STAY = /^(?:exploration|stay|tour|survey|study|reconnaissance|sojourn|residence|orbit|orbits)$/;
/** Before "for" and a figure: what is done at a world from the arrival to the end. */
const STAYING =
  /\b(?:orbit(?:ed|ing)|circl(?:ed|ing)|explor(?:ed|ing)|stud(?:ied|ying)|follow(?:ed|ing)|accompan(?:ied|ying)|escort(?:ed|ing)|survey(?:ed|ing)|mapp(?:ed|ing)|roam(?:ed|ing)|rov(?:ed|ing)|in orbit|orbit home|home)\b/;
/** With these words a stay is told to its end: a shorter one than the whole is as wrong as a longer one. */
const TO_THE_END =
  /\b(?:before (?:it|they|being|diving|plunging|crashing|impacting|leaving|departing|running)|until|ended|impact\w*|crash\w*|plung\w*|dive[ds]?|diving|left|leaving|depart\w*|loss of|burn\w*|deorbit\w*)\b/i;
const PARTLY =
  /\b(?:first|prime|primary|nominal|extended|extension|another|further|more|additional|already|so far|planned|phase|next|still|has|have|within)\b/i;
/** Before a figure: "took", "it took Juno", "a flight of", "the journey to Jupiter lasted". */
const TAKING =
  /\b(?:took|needed|required) (?:(?:the )?(?:[a-z]+ )?\p{Lu}[\p{L}\d -]* |it |the (?:probe|spacecraft|craft|orbiter|mission) )?(?:about |around |some |nearly |over |almost |more than |just |only |roughly |a mere )?$/u;
const LASTING_TREK =
  /\b(?:journey|voyage|trip|cruise|flight|trek|crossing)(?: (?:to|towards?|from|of) [^.;,]{2,50})? (?:lasted|took|had taken|had lasted) (?:about |around |some |nearly |over |almost |more than |just |only |roughly )?$/;
const TREK_OF =
  /\b(?:journey|voyage|trip|cruise|flight|trek) of (?:about |some |nearly |over |almost |more than |just |only )?$/;
const SPENT_UNDER_WAY = /^ (?:travell?ing|cruising|flying|journeying|en route|in transit|on (?:its|the) way) to /;
/** Behind it: "to reach Pluto", "to get into orbit around Mercury". */
const TO_ARRIVE =
  /^ to (?:reach|arrive (?:at|in)|(?:get|travel|fly|cruise|make it|journey|cross)(?: from [^.;,]{3,24})? (?:in)?to) (?:the |its |orbit |around |about |comet |asteroid |planet |dwarf |far |distant |near-Earth )*(?:\p{Lu}|comet|asteroid|planet|destination|target|goal)/u;
/** A share of what is said, and days: how far a round number may be off. */
const LOOSENESS = { trek: 0.15, life: 0.07, stay: 0.1 };
const A_MONTH = 31;

/** What a stretch of time measures: the way to a world, the stay there, or all the work. */
type Measured = 'trek' | 'stay' | 'life';

/** How long a craft travelled, stayed or worked: "after a nine-month journey", "orbited Venus for four years", "for 23 years". */
export function judgeTravelTimes(context: SentenceContext): Verdict[] {
  const { tokens, isQuestion } = context.reading;
  if (isQuestion) return [];
  const spans = tokens.flatMap((token, i) => {
    if (token.quantity?.dimension !== 'duration' || token.quantity.max < 10) return [];
    const measured = measuredBy(tokens, i, context);
    return measured && isPlainAt(token, context) ? [{ token, quantity: token.quantity, measured }] : [];
  });
  const entry = spans.length > 0 ? soleCraft(context) : undefined;
  return entry
    ? spans
        .filter((span) => span.measured === 'trek' || isSaidOf(entry, span.token, context))
        .flatMap((span) => judge(entry, span, context))
    : [];
}

/** What is so for long after all work: "had been on the Moon for three years", "held the record for a decade". */
const LASTING = /^(?:be|remain|lie|rest|stand|sit|wait|hold|keep|have|know|lose|miss|forget|silence)$/;

/** In a clause that tells what the craft, or a part of it, did: "nobody had seen Mercury for 30 years" tells nothing of who sees it next. */
function isSaidOf(entry: Entry, token: Token, context: SentenceContext): boolean {
  const around = context.reading.clauses.filter(
    ({ construction, start, end }) => construction !== 'nominal' && start <= token.start && token.end <= end,
  );
  if (around.length === 0) return true;
  return around.some(({ verb, agents, themes }) => {
    if (LASTING.test(verb)) return false;
    const phrases = [...agents, ...themes].flatMap((phrase) => [
      phrase,
      phrase.possessor ?? phrase,
      phrase.of ?? phrase,
    ]);
    return phrases.some((phrase) => {
      const index = context.referentAlone(phrase);
      return index === undefined ? phrase.names.length === 0 : context.entry(index) === entry;
    });
  });
}
judgeTravelTimes.needs = { tags: ['quantity'], about: ['spacecraft', 'mission'] } satisfies Needs;

interface SpanOfTime {
  readonly token: Token;
  readonly quantity: QuantityMention;
  readonly measured: Measured;
}

function measuredBy(tokens: readonly Token[], at: number, context: SentenceContext): Measured | undefined {
  const after = tokens.slice(at + 1, at + 4).find(({ tag }) => tag === 'noun');
  const text = context.text.slice(context.reading.sentence.start, tokens[at]?.start);
  if (after !== undefined && TREK.test(after.lower)) return 'trek';
  const behind = context.text.slice(tokens[at]?.end, (tokens[at]?.end ?? 0) + A_PHRASE);
  if (isOfTrek(text, behind)) return 'trek';
  const word = tokens[at - 1]?.lower;
  const isSpent = /\bsp(?:ent|ending)(?: (?:about|some|nearly|over|almost|more than))? $/.test(text);
  const next = context.text.slice(tokens[at]?.end, (tokens[at]?.end ?? 0) + 40);
  if (/^(?:a|an|the|its|after|following)$/.test(word ?? '') && after !== undefined && STAY.test(after.lower))
    return 'stay';
  if (
    isSpent &&
    /^ (?:in orbit (?:around|about|of)|orbiting|circling|exploring|studying|mapping|surveying|at) /.test(next)
  )
    return 'stay';
  if (word !== 'for') return undefined;
  return STAYING.test(text) ? 'stay' : 'life';
}

const A_PHRASE = 90;

/** "took nine years to reach Pluto", "its journey to Jupiter lasted five years", "spent five years travelling to Jupiter". */
const isOfTrek = (before: string, behind: string): boolean =>
  (TAKING.test(before) && TO_ARRIVE.test(behind)) ||
  LASTING_TREK.test(before) ||
  TREK_OF.test(before) ||
  (/\bsp(?:ent|ending) (?:[a-z]+ ){0,2}$/.test(before) && SPENT_UNDER_WAY.test(behind));

/** The only craft that the sentence names, or else that its clauses are about. */
function soleCraft(context: SentenceContext): Entry | undefined {
  const named = new Set(
    context.reading.tokens.flatMap((token) => {
      const index = token.tag === 'name' ? context.meaning(token) : undefined;
      return index !== undefined && PROBE_KINDS.has(context.kindOf(index)) ? [index] : [];
    }),
  );
  const meant = named.size > 0 ? named : craftSpokenOf(context);
  const [only] = meant;
  return meant.size === 1 && only !== undefined ? context.entry(only) : undefined;
}

/** "The probe worked for six years": by what stands for it. */
const craftSpokenOf = (context: SentenceContext): ReadonlySet<EntryIndex> =>
  new Set(
    context.reading.clauses.flatMap(({ agents }) =>
      agents.flatMap((agent) => {
        const index = context.soleReferent(agent);
        return index !== undefined && PROBE_KINDS.has(context.kindOf(index)) ? [index] : [];
      }),
    ),
  );

/** In what is asserted of the past. */
function isPlainAt(token: Token, { reading }: SentenceContext): boolean {
  const spoken = reading.clauses.filter(
    ({ construction, verbSpan }) =>
      construction !== 'nominal' && !(construction === 'infinitive' && verbSpan.start > token.end),
  );
  const around = spoken.filter(({ start, end }) => start <= token.start && token.end <= end);
  const told = around.length > 0 ? around : spoken;
  return (
    told.length > 0 &&
    told.every(({ stance, tense }) => stance === 'asserted' && tense !== 'future' && tense !== 'present')
  );
}

function judge(entry: Entry, { token, quantity, measured }: SpanOfTime, context: SentenceContext): Verdict[] {
  const life = workingLife(entry, context.knowledge);
  if (!life) return [];
  const stay = measured === 'stay' ? stayOf(entry, token, context) : undefined;
  const slack = Math.max(quantity.max * LOOSENESS[measured], 3);
  const isFit = (min: number, max: number): boolean => quantity.min - slack <= max && quantity.max + slack >= min;
  const goals = measured === 'trek' ? goalsOf(token, context) : [];
  const days = datesOf(entry).filter((one) => !stay || one.days.first >= stay.days.first);
  // Who is said to have travelled to one world has travelled until the arrival there.
  const isOneGoal = goals.length === 1;
  const ends = days.filter(({ event }) => !isOneGoal || isAt(event, goals));
  const starts = days.filter(({ event }) => !isOneGoal || (SETTING_OUT.test(event.type) && !isAt(event, goals)));
  if (starts.some((a) => ends.some((b) => isFit(b.days.first - a.days.last, b.days.last - a.days.first)))) return [];
  if (stay) return ofStay(entry, { token, quantity, measured }, stay, context);
  const whole = (life.to?.days.last ?? context.referenceDay) - life.from.days.first;
  const arrival = arrivalOf(entry, goals);
  const isTrek = measured === 'trek';
  const known = isTrek ? arrival && arrival - life.from.days.first : whole;
  // What is still under way may have gone on to further worlds.
  if (isTrek && !life.to && !isOneGoal && known !== undefined && quantity.min > known) return [];
  if (measured === 'life' && !isItsOwn(entry, token, context)) return [];
  if (known === undefined || (!isTrek && (!life.to || quantity.min - slack <= whole))) return [];
  return [verdict(entry, token, isTrek ? 'wrong-quantity.journey' : 'wrong-quantity.life', known, quantity, context)];
}

/** What is done to a craft while it works. */
const RUN = /^(?:operate|use|keep|run|control|employ|command|occupy|leave)$/;

/** The craft itself does something for that time: "Philae slept for"; not "engineers worked on Philae for". */
const isItsOwn = (entry: Entry, token: Token, context: SentenceContext): boolean => {
  const around = context.reading.clauses.filter(
    ({ construction, verbSpan, end }) =>
      construction !== 'nominal' && verbSpan.start < token.start && token.end <= end + 1,
  );
  const clause = around.toSorted((a, b) => b.verbSpan.start - a.verbSpan.start)[0];
  if (!clause) return false;
  const isDone = clause.construction === 'passive' || clause.construction === 'participle';
  const subjects = isDone && !RUN.test(clause.verb) ? [] : isDone ? clause.themes : clause.agents;
  return subjects.some((phrase) => {
    const index = context.referentAlone(phrase);
    return index !== undefined && context.entry(index).id === entry.id;
  });
};

function ofStay(entry: Entry, { token, quantity }: SpanOfTime, stay: Stay, context: SentenceContext): Verdict[] {
  const known = stay.days.last - stay.days.first;
  const slack = Math.max(known * LOOSENESS.stay, A_MONTH);
  const sentence = context.shown(context.reading.sentence);
  const isShort = quantity.max < known - slack && TO_THE_END.test(sentence) && !PARTLY.test(sentence);
  if (quantity.min <= known + slack && !isShort) return [];
  const world = context.knowledge.spoken(stay.body);
  return [verdict(entry, token, 'wrong-quantity.stay', known, quantity, context, world)];
}

function verdict(
  entry: Entry,
  token: Token,
  message: string,
  known: number,
  { unit }: QuantityMention,
  context: SentenceContext,
  world?: string,
): Verdict {
  return {
    state: 'contradicted',
    check: 'wrong-quantity',
    claim: `${entry.id}: time`,
    ...context.quoted(token),
    message,
    known: inWords(known, unit),
    about: entry.id,
    details: { subject: context.knowledge.spoken(entry.id), ...(world === undefined ? {} : { world }) },
  };
}

interface Stay {
  readonly body: EntryId;
  readonly days: Days;
}

/** Its one stay at a world, or that at the world which the clause or else the sentence names. */
function stayOf(entry: Entry, token: Token, context: SentenceContext): Stay | undefined {
  const { knowledge } = context;
  const end = workingLife(entry, knowledge)?.to?.days.last;
  const here = context.reading.clauses
    .filter(({ start, end }) => start <= token.start && token.end <= end)
    .flatMap((clause) => bodiesIn(clause, context));
  const named = (here.length > 0 ? here : sentenceBodies(context, token)).map((index) => context.entry(index).id);
  const stays = entry.events.flatMap((event): Stay[] => {
    const [body] = event.roles.body ?? [];
    const arrived = event.at === undefined || event.outcome === 'failure' ? undefined : daysOf(event.at);
    if (!arrived || body === undefined || body === 'earth') return [];
    if (!/^(?:orbit-insertion|rendezvous|landing)$/.test(event.type)) return [];
    const last = departure(entry, event, arrived) ?? end;
    return last === undefined ? [] : [{ body, days: { first: arrived.first, last } }];
  });
  const there = stays.filter(({ body }) => named.some((id) => knowledge.isEitherWithin(body, id)));
  const meant = there.length > 0 ? there : stays;
  const bodies = new Set(meant.map(({ body }) => body));
  return bodies.size === 1 ? meant.toSorted((a, b) => a.days.first - b.days.first)[0] : undefined;
}

/** The worlds that stand near a stretch of time as what was travelled to. */
const goalsOf = (token: Token, context: SentenceContext): EntryId[] =>
  sentenceBodies(context, token).map((index) => context.entry(index).id);

/** From which a way to a world is reckoned: not from what was passed on it. */
const SETTING_OUT = /^(?:launch|departure|separation|orbit-insertion|rendezvous|landing)$/;

const isAt = ({ roles }: EntryEvent, goals: readonly EntryId[]): boolean =>
  roles.body?.some((body) => goals.includes(body)) ?? false;

const datesOf = (entry: Entry): { readonly event: EntryEvent; readonly days: Days }[] =>
  entry.events.flatMap((event) => {
    const days = daysOf(event.at);
    return days ? [{ event, days }] : [];
  });

/** The day of its first arrival, or of that at the one world that is named. */
function arrivalOf(entry: Entry, goals: readonly EntryId[]): number | undefined {
  const events = datesOf(entry).filter(({ event }) => goals.length !== 1 || isAt(event, goals));
  const arrival = events.find(({ event }) => /^(landing|orbit-insertion|rendezvous|impact)$/.test(event.type));
  return (arrival ?? events.find(({ event }) => event.type === 'flyby'))?.days.first;
}

/** In the unit that the writer chose, where that makes sense. */
export const inWords = (days: number, unit: string): string =>
  days < 60 || (unit === 'd' && days < 2000)
    ? `${days} days`
    : days < 730
      ? `about ${Math.round(days / 30.44)} months`
      : `about ${Math.round(days / 36.525) / 10} years`;
