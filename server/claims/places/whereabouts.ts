import { areDisjoint, type Days } from '../../../glossary/dates.ts';
import type { Entry } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import { PROBE_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Clause } from '../../clauses/clause.ts';
import { isInPart, partAround } from '../../clauses/parts.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import { inWords } from '../lists-in-words.ts';
import { whenInWords } from '../times/words-of-dates.ts';
import {
  isBrother,
  isOutside,
  isSameUndertaking,
  visitorsAt,
  visitsOf,
  withoutParts,
  workingLife,
} from '../times/working-lives.ts';
import { type Doer, isElsewhere, isSeenFromNear, isSentToWorlds, isSmall, isWorld } from './seen-from-near.ts';
import { worldOfAdjective } from './world-words.ts';

/** Years after the end in which its data still bring news. */
const AFTERLIFE = 5 * 366;
const MOST_NAMED = 3;

/**
 * The worlds that are named beside a craft, the Earth and the Sun excepted, as far as no clause has them in which the craft has no part,
 * or which tells of another deed than the one that is judged. What lies beyond a world is not at it.
 */
export function sentenceBodies(context: SentenceContext, doer: Span, own?: Clause): EntryIndex[] {
  const foreign = context.reading.clauses.filter(
    (clause) => isForeign(clause, doer) || (own !== undefined && clause !== own && isOfDeed(clause)),
  );
  const part = partAround(context.reading, doer);
  const passed = context.reading.clauses.flatMap(({ complements }) =>
    complements.filter(({ preposition }) => preposition === 'beyond').map(({ phrase }) => phrase),
  );
  return context.reading.tokens
    .filter(
      (token) =>
        isInPart(part, token) &&
        !passed.some(({ start, end }) => start <= token.start && token.end <= end) &&
        (token.tag !== 'name' ||
          !foreign.some((clause) => clause.verbSpan.start <= token.start && token.end <= clause.end)),
    )
    .map((token) => (token.tag === 'name' ? context.meaning(token) : worldOfAdjective(token, context)))
    .filter((index): index is EntryIndex => index !== undefined && isWorld(index, context));
}

/** "passed the orbit of Uranus", "travels beyond Uranus's orbit": so far out, and not at the world. */
const tellsOfWayRound = ({ textOfSentence }: SentenceContext): boolean =>
  /\b(?:(?:pass|cross|reach)(?:ed|es|ing)?|past|beyond|across|outside|inside|within|through|to|towards?|near) (?:the orbit of|[A-Z]\w+['’‘`]s? orbit)\b/.test(
    textOfSentence,
  );

const isOfDeed = ({ construction }: Clause): boolean => /^(?:active|passive|relative)$/.test(construction);

/** "far from flying past Uranus", "a dish that had followed Juno to Jupiter": what is denied, or said of something else. */
const isForeign = ({ construction, stance, agents, themes }: Clause, { start, end }: Span): boolean =>
  construction !== 'nominal' &&
  (!/^(?:asserted|planned)$/.test(stance) ||
    (construction === 'relative' &&
      ![...agents, ...themes].some((phrase) => phrase.start <= start && end <= phrase.end)));

export function judgeAt(
  doer: Doer,
  days: Days,
  bodies: readonly EntryIndex[],
  isReport: boolean,
  context: SentenceContext,
  isSaidThere = false,
): Verdict[] {
  const { token, craft } = doer;
  const entry = context.entry(craft);
  const life = workingLife(entry, context.knowledge);
  if (!life) return [];
  const when = isOutside(days, life);
  if (!when) {
    if (tellsOfWayRound(context)) return [];
    const brother = judgeBrother(doer, days, bodies, context);
    return brother.length > 0 ? brother : judgeElsewhere(doer, bodies, context, isSaidThere);
  }
  const isNews = when === 'after' && isReport && days.first < (life.to?.days.last ?? 0) + AFTERLIFE;
  if (isNews && !isElsewhere(entry, bodies, context)) return [];
  const base = {
    state: 'contradicted' as const,
    claim: `${entry.id} at work`,
    ...context.quoted(token),
  };
  const bound = whenInWords((when === 'after' ? life.to : undefined)?.at ?? life.from.at);
  const others = whoElse(entry, days, bodies, context);
  const names = others.map(({ id }) => context.knowledge.nameOf(id));
  // "Athena carried a probe in 1998": the rocket, not the lander.
  const name = context.reading.tokens.find(({ start }) => start === token.start);
  if (name && context.alternatives(name).some((other) => context.kindOf(other) === 'launch-vehicle')) return [];
  // Only brothers are likely to have been mistaken for it; of others the message tells.
  const isMistakable = others.every((one) => isBrother(entry, one, context));
  if (names.length > 0)
    return [
      {
        ...base,
        check: 'wrong-craft',
        message: `wrong-craft.${when}`,
        known: inWords(names),
        ...(isMistakable ? anyOf(names) : {}),
        about: others[0]?.id ?? entry.id,
        insteadOf: entry.id,
        details: { subject: context.knowledge.spoken(entry.id), when: bound },
      },
    ];
  return [
    {
      ...base,
      check: 'anachronism',
      message: when === 'before' ? 'anachronism.launched' : 'anachronism.ended',
      known: bound,
      about: entry.id,
      details: { subject: context.knowledge.spoken(entry.id) },
    },
  ];
}

/** The world may be named for comparison only. */
const COMPARED = /\b(?:than|as \w+ as|also seen|known from|such as|analog\w*)\b/i;
/**
 * "The Cassini spacecraft photographed Triton": a craft whose worlds are all listed, at one that is not among them, seen from close by.
 * `isSaidThere`: its own clause names the world.
 */
export function judgeElsewhere(
  doer: Doer,
  bodies: readonly EntryIndex[],
  context: SentenceContext,
  isSaidThere = false,
): Verdict[] {
  const { craft, isDoubtful } = doer;
  const entry = context.entry(craft);
  if (isDoubtful || tellsOfWayRound(context)) return [];
  if (!PROBE_KINDS.has(entry.kind) || !isElsewhere(entry, bodies, context)) return [];
  const worldsSeen = bodies.map((body) => context.entry(body).id);
  if (!isSeenFromNear(worldsSeen, doer, context)) return [];
  const isSaid = isSaidThere && !COMPARED.test(context.shown(context.reading.sentence));
  return whoWasThere(doer, bodies, context, isSaid);
}

/** A picture of a world by a craft that was elsewhere: from nearby, or of what is small. */
export function judgeSeen(doer: Doer, body: EntryIndex, isNear: boolean, context: SentenceContext): Verdict[] {
  const entry = context.entry(doer.craft);
  if (!isSentToWorlds(entry, context) || !isElsewhere(entry, [body], context)) return [];
  return isNear || isSmall(context.entry(body), context) ? whoWasThere(doer, [body], context, true) : [];
}

/** The craft was at none of these worlds: others were, or else it was at worlds of its own. */
function whoWasThere(
  { token, craft }: Doer,
  bodies: readonly EntryIndex[],
  context: SentenceContext,
  isSaidThere: boolean,
): Verdict[] {
  const { knowledge } = context;
  const entry = context.entry(craft);
  const there = residents(entry, bodies, context);
  const names = there.map(({ id }) => knowledge.nameOf(id));
  const [about] = there;
  const base = {
    state: 'contradicted' as const,
    check: 'wrong-craft' as const,
    claim: `${entry.id} at ${bodies.map((body) => context.entry(body).id).join(', ')}`,
    ...context.quoted(token),
  };
  if (there.length > MOST_NAMED && isSaidThere) {
    const worlds = knowledge.ids(entry, 'targets').filter((id) => id !== 'earth' && id !== 'sun');
    return [
      {
        ...base,
        message: 'wrong-craft.elsewhere',
        known: inWords(worlds.slice(0, MOST_NAMED).map((id) => knowledge.spoken(id))),
        about: entry.id,
        insteadOf: entry.id,
        details: {
          subject: knowledge.spoken(entry.id),
          world: knowledge.spoken(context.entry(bodies[0] as EntryIndex).id),
        },
      },
    ];
  }
  if (!about || there.length > MOST_NAMED) return [];
  return [
    {
      ...base,
      message: 'wrong-craft.never',
      known: inWords(names),
      ...anyOf(names),
      about: about.id,
      insteadOf: entry.id,
      details: {
        subject: knowledge.spoken(entry.id),
        world: knowledge.spoken(context.entry(bodies[0] as EntryIndex).id),
      },
    },
  ];
}

/** Who was at all of these worlds: those that stayed before those that passed. */
function residents(entry: Entry, bodies: readonly EntryIndex[], context: SentenceContext): Entry[] {
  const { knowledge } = context;
  const atAll = (isStay: boolean): Entry[] => {
    const lists = bodies.map((body) => {
      const { id } = context.entry(body);
      return knowledge.allEvents.visits
        .filter(
          (visit) =>
            visit.isStay === isStay &&
            visit.entry.kind !== 'crewed-flight' &&
            !isSameUndertaking(visit.entry, entry, context) &&
            knowledge.isEitherWithin(visit.body, id),
        )
        .map((visit) => visit.entry);
    });
    return withoutParts(
      [...new Set((lists[0] ?? []).filter((one) => lists.every((list) => list.includes(one))))],
      context,
    );
  };
  const staying = atAll(true);
  return staying.length > 0 ? staying : atAll(false);
}

/** It came to these worlds later, more than a season after these days: who was there then is meant. */
function isBeforeVisit(entry: Entry, days: Days, bodies: readonly EntryIndex[], context: SentenceContext): boolean {
  const { knowledge } = context;
  return (
    bodies.length > 0 &&
    bodies.every((body) => {
      const { id } = context.entry(body);
      const visits = visitsOf(entry).filter((visit) => knowledge.isEitherWithin(visit.body, id));
      const stays = knowledge.allEvents.visits.some(
        (visit) => visit.isStay && knowledge.isWithin(visit.body, id) && !areDisjoint(visit.days, days),
      );
      return stays && visits.length > 0 && visits.every((visit) => visit.days.first > days.last);
    })
  );
}

/** "In 1989 Voyager 1 photographed Neptune": it was at work, but never there; its twin was there at that time. */
function judgeBrother(
  { token, craft }: Doer,
  days: Days,
  bodies: readonly EntryIndex[],
  context: SentenceContext,
): Verdict[] {
  const entry = context.entry(craft);
  const isBetween = isBeforeVisit(entry, days, bodies, context);
  if (!isBetween && !isElsewhere(entry, bodies, context)) return [];
  const others = whoElse(entry, days, bodies, context);
  const brothers = isBetween ? others : others.filter((one) => isBrother(entry, one, context));
  const [only, another] = brothers;
  if (!only || another) return [];
  const name = context.knowledge.nameOf(only.id);
  return [
    {
      state: 'contradicted',
      check: 'wrong-craft',
      claim: `${entry.id} at work`,
      ...context.quoted(token),
      message: 'wrong-craft.there',
      known: name,
      correction: name,
      about: only.id,
      insteadOf: entry.id,
      details: { subject: context.knowledge.spoken(entry.id) },
    },
  ];
}

/** Who was at the body then; without a body the only brother that was at work, or the only visitor of the craft's one world. */
function whoElse(entry: Entry, days: Days, bodies: readonly EntryIndex[], context: SentenceContext): Entry[] {
  const { knowledge } = context;
  if (bodies.length > 0) {
    const lists = bodies.map((body) => visitorsAt(context.entry(body).id, days, entry, context));
    const all = (lists[0] ?? []).filter((one) => lists.every((list) => list.includes(one)));
    const brothers = all.filter((one) => isBrother(entry, one, context));
    const chosen = brothers.length > 0 ? brothers : all;
    return chosen.length <= MOST_NAMED ? chosen : [];
  }
  const brothers = knowledge.allEvents.crafts.filter(
    (one) =>
      one !== entry && one.kind === entry.kind && isBrother(entry, one, context) && wasAtWork(one, days, context),
  );
  const chosen = withoutParts(brothers, context);
  if (chosen.length > 0) return chosen.length === 1 ? chosen : [];
  const worlds = knowledge.ids(entry, 'targets').filter((id) => id !== 'earth' && id !== 'sun');
  const [world] = worlds;
  const visitors =
    world !== undefined && worlds.length === 1 && knowledge.isComplete(entry, 'targets')
      ? visitorsAt(world, days, entry, context).filter((one) => one.kind === entry.kind)
      : [];
  return visitors.length === 1 ? visitors : [];
}

/** Known to have been at work: an end that is not known is none only of what works still. */
function wasAtWork(entry: Entry, days: Days, { knowledge }: SentenceContext): boolean {
  const life = workingLife(entry, knowledge);
  const isAtWork = entry.relations.status?.list.some(({ value }) => value === 'operating' || value === 'extended');
  return life !== undefined && isOutside(days, life) === undefined && (life.to !== undefined || isAtWork === true);
}
