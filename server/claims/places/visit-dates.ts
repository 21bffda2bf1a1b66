import { areDisjoint, type Days, daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent, EntryId } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { isOnlyMeant, namedFor } from '../events/done-first.ts';
import {
  isBrother,
  isOutside,
  partsOfLife,
  type Visit,
  visitorsAt,
  visitsOf,
  workingLife,
} from '../times/working-lives.ts';
import { otherDate } from '../times/wrong-date.ts';
import { bodiesIn, doerIn, soleDays } from './activities.ts';
import { isSeenFromNear } from './seen-from-near.ts';
import { openingDate } from './times-before.ts';
import { sentenceBodies } from './whereabouts.ts';

/** What can be done at a world only by who is there. */
const BEING_THERE =
  /^(?:visit|explore|orbit|circle|tour|encounter|rendezvous|collect|gather|scoop|sample|drill|drive|roam|rove|dig|touch|meet|reach|approach)$/;
const A_WORLD = /^(?:asteroid|comet|planet|moon|nucleus|world)$/;
/** What is done from close by, and now and then from afar or long afterwards. */
const SEEING =
  /^(?:discover|find|detect|photograph|image|take|capture|snap|observe|map|spot|see|record|study|measure|survey)$/;
/** Who comes near is there some weeks before; who looks, up to a year. */
const ON_THE_WAY = 60;
const IN_SIGHT = 366;

/** "In 2003 Hayabusa visited an asteroid": at work by then, but not there yet, or no longer. */
export function judgeVisitDates(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense === 'future') return [];
  if (!BEING_THERE.test(clause.verb) && !SEEING.test(clause.verb)) return [];
  if (clause.construction === 'nominal') return [];
  if (isOnlyMeant(clause, context.reading)) return [];
  // "was approaching Pluto in 2014": who is on the way may be far off.
  if (clause.verb === 'approach' && clause.isProgressive) return [];
  const [phrase, another] = clause.agents;
  const opening = clause.times.length === 0 && phrase ? openingDate(phrase, context) : undefined;
  const [time] = opening ? [{ preposition: 'in', token: opening, until: undefined }] : clause.times;
  const days = soleDays(
    opening ? [{ preposition: 'in', token: opening, until: undefined }] : clause.times,
    clause.adverbs,
    context,
  );
  const doer = phrase && !another ? doerIn(namedFor(phrase, clause, context.reading), context, true) : undefined;
  if (!doer || !days || !time) return [];
  const isSeen = SEEING.test(clause.verb);
  return judgeDay(
    doer.craft,
    time.token,
    days,
    worldsMeant(clause, context.entry(doer.craft), context, isSeen),
    isSeen,
    context,
  );
}
judgeVisitDates.verbs = [BEING_THERE, SEEING];

/** A craft at worlds, or seeing them from nearby, on days on which it was at work elsewhere. */
export function judgeDay(
  craft: EntryIndex,
  date: Token,
  days: Days,
  worlds: readonly EntryId[],
  isSeen: boolean,
  context: SentenceContext,
): Verdict[] {
  const entry = context.entry(craft);
  const life = workingLife(entry, context.knowledge);
  if (!life || isOutside(days, life) || worlds.length === 0) return [];
  const visits = partsOfLife(entry, context.knowledge)
    .flatMap(visitsOf)
    .filter(({ body }) => worlds.some((world) => sharesSystem(body, world, context)));
  if (!worlds.every((world) => visits.some(({ body }) => sharesSystem(body, world, context)))) return [];
  if (visits.some((visit) => (isSeen ? visit.days.first - IN_SIGHT < days.last : !areDisjoint(near(visit), days))))
    return [];
  if (isSeen && !isSeenFromNear(worlds, { token: date, craft }, context)) return [];
  // "In 1989 Voyager 1 visited Neptune" has the wrong craft rather than the wrong date.
  const [world] = worlds;
  if (
    world !== undefined &&
    worlds.length === 1 &&
    visitorsAt(world, days, entry, context).some((one) => isBrother(entry, one, context))
  )
    return [];
  const event = arrival(entry, worlds, context);
  if (event?.at === undefined) return [];
  const { correction, ...wrong } = otherDate(date, event.at, context);
  return [
    {
      state: 'contradicted',
      claim: `visit of ${entry.id}: date`,
      ...wrong,
      message: 'wrong-date.there',
      // When it saw what it saw is not known: only that it was not there yet.
      ...(correction === undefined || isSeen ? {} : { correction }),
      about: entry.id,
      details: {
        subject: context.knowledge.spoken(entry.id),
        world: (event.roles.body ?? worlds).map((id) => context.knowledge.spoken(id))[0] as string,
      },
    },
  ];
}

/** The worlds that the clause names; "a comet" is any that the craft was sent to, where all of these are known. */
function worldsMeant(clause: Clause, entry: Entry, context: SentenceContext, isSeen: boolean): readonly EntryId[] {
  const own = bodiesIn(clause, context);
  // "Discovered by Cassini in 1999, the jets of Enceladus": the picture's world stands somewhere in the sentence.
  const named = (own.length > 0 || !isSeen ? own : sentenceBodies(context, clause.agents[0] ?? clause.verbSpan)).map(
    (index) => context.entry(index).id,
  );
  if (named.length > 0 || isSeen) return named;
  const isAny = [...clause.themes, ...clause.complements.map(({ phrase }) => phrase)].some(
    (phrase) => A_WORLD.test(phrase.head.lower) && phrase.names.length === 0 && /^an?$/.test(phrase.determiner ?? ''),
  );
  const { knowledge } = context;
  return isAny && knowledge.isComplete(entry, 'targets')
    ? knowledge.ids(entry, 'targets').filter((id) => !/^(?:earth|sun|moon)$/.test(id))
    : [];
}

const sharesSystem = (a: EntryId, b: EntryId, { knowledge }: SentenceContext): boolean =>
  knowledge.isEitherWithin(a, b);

/** Some weeks around a passage; a stay from shortly before it begins. */
const near = ({ days }: Visit): Days => ({ first: days.first - ON_THE_WAY, last: days.last + ON_THE_WAY });

/** How it first came there. */
const arrival = (entry: Entry, worlds: readonly EntryId[], context: SentenceContext): EntryEvent | undefined =>
  partsOfLife(entry, context.knowledge)
    .flatMap(({ events }) => events)
    .filter(
      ({ type, at, outcome, roles }) =>
        at !== undefined &&
        outcome !== 'failure' &&
        /^(?:flyby|orbit-insertion|landing|rendezvous|impact)$/.test(type) &&
        (roles.body ?? []).some((body) => worlds.some((world) => sharesSystem(body, world, context))),
    )
    .sort((a, b) => (daysOf(a.at as string)?.first ?? 0) - (daysOf(b.at as string)?.first ?? 0))[0];
