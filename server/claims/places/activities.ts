import type { Days } from '../../../glossary/dates.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import { type Kind, ORGANISED_KINDS, PROBE_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Clause, Description } from '../../clauses/clause.ts';
import { EVENT_NOUNS } from '../../clauses/lexicon.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { isOnlyMeant, namedFor } from '../events/done-first.ts';
import type { Needs } from '../frame-needs.ts';
import { bodyIn } from './named-bodies.ts';
import { type Doer, isWorld } from './seen-from-near.ts';
import { openingDate } from './times-before.ts';
import { judgeAt, judgeElsewhere, sentenceBodies } from './whereabouts.ts';

/** What a craft does in space itself. */
const WORKING =
  /^(orbit|circle|fly|pass|sweep|visit|encounter|reach|explore|tour|survey|map|image|photograph|picture|capture|snap|take|record|collect|gather|scoop|drill|drive|roam|rove|land|touch|observe|measure|monitor|watch|study|examine|investigate|probe|send|transmit|return|beam|relay|arrive|deploy|drop|release|spot|see|witness|look|peer|view|scan|operate|work|set|make|carry|achieve|perform|complete|begin|swing|dive|skim|hit|strike|smash|slam|crash|descend|approach|rendezvous|dock|snap|gaze|soar|travel|cruise|hover|sample|dig|roll|climb|trek|sprout|splash|loop|glide|race|speed|zoom|whizz|circumnavigate|survive|drift|catch|hunt|search|chase|track|chart|scour|patrol|listen|sniff|taste|follow|monitor|radio|trundle)$/;
/** What is done with a craft in space, as its object: "NASA directed Cassini to dive". */
const STEERING =
  /^(direct|steer|manoeuvre|maneuver|guide|command|instruct|order|redirect|reawaken|awaken|wake|crash|fly|park|hibernate|operate|send|nudge|point|turn|aim|swing)$/;
/** What may be said of its data long afterwards. */
const REPORTING = /^(discover|find|reveal|show|confirm|detect|identify|determine|uncover|provide|indicate|glimpse)$/;
/** What a word may do that is no name. */
const SHOWING = /^(show|reveal|provide|indicate|confirm)$/;
/** What is held against where a craft was by its activity. */
export const isWorkOfCraft = (verb: string): boolean => WORKING.test(verb) || REPORTING.test(verb);

/** Before the first launch of all a name is that of a person. */
const SPACE_AGE = -4475;
const PART =
  /^(arm|camera|cameras|instrument|instruments|antenna|detector|spectrometer|mirror|radar|thrusters?|engines?|cam|imager|magnetometer|drill|wheels?|panels?)$/;
const PEOPLE = /^(astronauts|cosmonauts|crew|crewmen|taikonauts|team)$/;
/** Something works in space before it was launched, or after its end: "In 1994 Lunar Prospector found". */
export function judgeActivities(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense === 'future' || isOnlyMeant(clause, context.reading)) return [];
  if (clause.construction === 'nominal') return [];
  // "The mission began in 2000 as a proposal."
  // "Juice followed in 2012, when it was chosen": in a row with others, whatever was done.
  if (/^(?:begin|follow)$/.test(clause.verb) && clause.themes.length === 0) return [];
  // "made a landing": the landing is judged as such.
  if (clause.themes.some(({ head }) => EVENT_NOUNS[head.lower] !== undefined)) return [];
  const isReport = REPORTING.test(clause.verb);
  const doers = isReport || WORKING.test(clause.verb) ? clause.agents : [];
  const phrases = doers.some(({ names }) => names.length > 0) ? doers : steered(clause, doers, context);
  const [first] = phrases;
  if (!first) return [];
  const opening = clause.times.length === 0 ? openingDate(first, context) : undefined;
  const days = soleDays(
    opening ? [{ preposition: 'in', token: opening, until: undefined }] : clause.times,
    clause.adverbs,
    context,
  );
  // Whom a craft is named after did nothing in the space age.
  const [named, another] = phrases.flatMap(
    (phrase) => doerIn(namedFor(phrase, clause, context.reading), context, days !== undefined) ?? [],
  );
  const doer = named && { ...named, isOnGround: isOnGround(named, clause, context) };
  if (!doer || another || phrases.length > 1 || isBracketedOff(doer, clause, context)) return [];
  const own = bodiesIn(clause, context);
  // "arrived in April 1997 aboard a cargo plane": where it is tested, or launched from.
  if (clause.verb === 'arrive' && own.length === 0 && clause.complements.length > 0) return [];
  const bodies = own.length > 0 ? own : sentenceBodies(context, doer.token, clause);
  // "Odysseus shows its age": what a word names may show as much as a craft does.
  if (isReport && doer.isWord && (!days || SHOWING.test(clause.verb))) return [];
  const isSaidThere = own.length > 0;
  if (days) return judgeAt(doer, days, bodies, isReport, context, isSaidThere);
  return clause.tense === 'none' && clause.construction === 'gerund'
    ? []
    : judgeElsewhere(doer, bodies, context, isSaidThere);
}
judgeActivities.verbs = [WORKING, STEERING, REPORTING];

const GROUNDED = /^(?:rover|lander|helicopter)$/;

/** "Curiosity found clay on Mars": what stands on a world does all that it does there on the ground; "for work on the Moon" is another's. */
function isOnGround({ craft }: Doer, { complements }: Clause, context: SentenceContext): boolean {
  const place = complements.find(({ preposition }) => !/^(?:in|at|with|near|by|using|during|after)$/.test(preposition));
  return (
    place?.preposition === 'on' &&
    bodyIn(place.phrase, context) !== undefined &&
    context.knowledge.ids(context.entry(craft), 'types').some((type) => GROUNDED.test(type))
  );
}

/** "In 2017 NASA directed Cassini": what somebody does with it. */
const steered = (
  { verb, themes, agents, construction }: Clause,
  doers: readonly NounPhrase[],
  context: SentenceContext,
): readonly NounPhrase[] => {
  if (!STEERING.test(verb)) return doers;
  const isByPeople =
    construction === 'passive' || agents.some((agent) => ORGANISED_KINDS.has(kindOfPhrase(agent, context) ?? 'body'));
  return isByPeople ? themes.filter((theme) => PROBE_KINDS.has(kindOfPhrase(theme, context) ?? '')) : doers;
};

function kindOfPhrase(phrase: NounPhrase, context: SentenceContext): Kind | undefined {
  const index = context.soleReferent(phrase);
  return index === undefined ? undefined : context.kindOf(index);
}

/** Between the craft and its verb a bracket opens and does not close: the verb has another subject. */
function isBracketedOff({ token }: Doer, clause: Clause, context: SentenceContext): boolean {
  const between = context.text.slice(token.end, Math.max(token.end, clause.verbSpan.start));
  return between.split('(').length > between.split(')').length;
}

/** "In February 2021 the IM-1 lander became the first ...": whoever becomes something in space must be there. */
export function judgeBecoming(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap((description) => {
    const opening = description.times.length === 0 ? openingDate(description.subject, context) : undefined;
    const days = soleDays(
      opening ? [{ preposition: 'in', token: opening, until: undefined }] : description.times,
      [],
      context,
    );
    if (!days || description.stance !== 'asserted' || !isBecoming(description, context)) return [];
    const doer = doerIn(description.subject, context);
    return doer ? judgeAt(doer, days, [], false, context) : [];
  });
}
judgeBecoming.needs = { tags: ['date'] } satisfies Needs;

const isBecoming = ({ subject, is, construction, tense }: Description, context: SentenceContext): boolean =>
  construction === 'copula' &&
  tense === 'past' &&
  (/^(?:home|host)$/.test(is.head.lower) ||
    (/ became /.test(context.text.slice(subject.end, is.start)) &&
      is.modifiers.some(({ lower }) => /^(first|second|third|last|only)$/.test(lower))));

export function soleDays(
  times: Clause['times'],
  adverbs: readonly string[],
  context: SentenceContext,
): Days | undefined {
  const [time, another] = times;
  // "three months earlier" is reckoned from something else, which may be misread.
  if (time && !/\d{3}/.test(context.shown(time.token))) return undefined;
  if (!time || another || !/^(in|on|during|)$/.test(time.preposition)) return undefined;
  const days = adverbs.some((word) => /^(later|earlier|afterwards|ago)$/.test(word))
    ? undefined
    : time.token.date?.days;
  return days && days.first >= SPACE_AGE ? days : undefined;
}

/** The craft that acts, itself or by a part of it: "the Curiosity rover's drill". */
export function doerIn(phrase: NounPhrase, context: SentenceContext, isOfCraftOnly = false): Doer | undefined {
  const own = context.soleReferent(phrase);
  const whole =
    own === undefined && PART.test(phrase.head.lower) ? (phrase.possessor ?? bearerOf(phrase, context)) : phrase;
  const craft = own ?? (whole && whole !== phrase ? context.referent(whole) : undefined);
  if (craft === undefined || !whole || whole.names.length === 0 || PEOPLE.test(phrase.head.lower)) return undefined;
  const token = context.nameToken(whole);
  // "Hubble discovered in 1929": a name that a person has as well needs its telescope beside it, unless only a craft does such a thing.
  const isOwned =
    whole.possessor !== undefined && ORGANISED_KINDS.has(kindOfPhrase(whole.possessor, context) ?? 'body');
  const isBare = whole.nouns.length === 0 && !isOwned && context.isAmbiguous(token);
  if (isBare && !isOfCraftOnly && isNamedAfterSomebody(craft, context)) return undefined;
  return context.alternatives(token).every((one) => one === craft || isOther(one, craft, context))
    ? {
        token: { start: token.start, end: token.end },
        craft,
        isDoubtful:
          isBare &&
          (context.alternatives(token).length > 1 || (!isOfCraftOnly && isNamedAfterSomebody(craft, context))),
        isWord: isBare,
      }
    : undefined;
}

/** "the camera aboard Magellan", "the camera of Magellan": the craft that a part belongs to, right behind it. */
function bearerOf(part: NounPhrase, context: SentenceContext): NounPhrase | undefined {
  if (part.of) return part.of;
  const aboard = /^ (?:aboard|on board) (?:the )?/.exec(context.text.slice(part.end, part.end + 14));
  const from = aboard && part.end + aboard[0].length;
  return context.reading.phrases.find(({ phrase }) => phrase.names[0]?.start === from)?.phrase;
}

const isNamedAfterSomebody = (craft: EntryIndex, context: SentenceContext): boolean =>
  context.entry(craft).relations['named-after'] !== undefined;

/** Another reading of the name that works in space as well could be the one that is meant. */
const isOther = (one: EntryIndex, craft: EntryIndex, context: SentenceContext): boolean =>
  context.kindOf(one) !== context.kindOf(craft) &&
  context.kindOf(one) !== 'programme' &&
  context.kindOf(one) !== 'mission';

export function bodiesIn(clause: Clause, context: SentenceContext): EntryIndex[] {
  // "two worlds beyond the Moon", "sent on towards the orbit of Mars": so far out, and not at it.
  const complements = clause.complements.filter(
    ({ preposition, phrase }) =>
      preposition !== 'beyond' &&
      !(phrase.head.lower === 'orbit' && /^(?:to|towards?|past|near|across)$/.test(preposition)),
  );
  return [...clause.themes, ...complements.map(({ phrase }) => phrase)]
    .flatMap((phrase) => [phrase, ...(phrase.of ? [phrase.of] : []), ...(phrase.possessor ? [phrase.possessor] : [])])
    .flatMap((phrase) => [...context.referents(phrase), bodyIn(phrase, context)?.body])
    .filter((index): index is EntryIndex => index !== undefined && isWorld(index, context));
}
