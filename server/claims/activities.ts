import type { Days } from '../../glossary/dates.ts';
import type { Entry } from '../../glossary/entry.ts';
import type { EntryIndex } from '../../glossary/glossary.ts';
import type { Clause, Description } from '../clauses/clause.ts';
import { EVENT_NOUNS } from '../clauses/lexicon.ts';
import type { NounPhrase } from '../clauses/phrases.ts';
import type { Span } from '../prose/paragraph.ts';
import type { Verdict } from './claim.ts';
import type { SentenceContext } from './context.ts';
import { inWords } from './lists-in-words.ts';
import { openingDate } from './times-before.ts';
import { whenInWords } from './words-of-dates.ts';
import { isBrother, isOutside, visitorsAt, withoutParts, workingLife } from './working-lives.ts';

/** What a craft does in space itself. */
const WORKING =
  /^(orbit|circle|fly|pass|sweep|visit|encounter|reach|explore|tour|survey|map|image|photograph|picture|capture|snap|take|record|collect|gather|scoop|drill|drive|roam|rove|land|touch|observe|measure|monitor|watch|study|examine|investigate|probe|send|transmit|return|beam|relay|arrive|deploy|drop|release|spot|see|witness|look|peer|view|scan|operate|work|set|make|carry|achieve|perform|complete|begin|swing|dive|skim|hit|strike|smash|slam|crash|descend|approach|rendezvous|dock|snap|gaze|soar|travel|cruise|hover|sample|dig|roll|climb|trek|sprout|splash|loop|glide|race|speed|zoom|whizz|circumnavigate|survive|drift)$/;
/** What may be said of its data long afterwards. */
const REPORTING = /^(discover|find|reveal|show|confirm|detect|identify|determine|uncover|provide|indicate|glimpse)$/;
/** Years after the end in which its data still bring news. */
const AFTERLIFE = 5 * 366;
/** Before the first launch of all a name is that of a person. */
const SPACE_AGE = -4475;
const PART =
  /^(arm|camera|cameras|instrument|instruments|antenna|detector|spectrometer|mirror|radar|thrusters?|engines?|cam|imager|magnetometer|drill|wheels?|panels?)$/;
const PEOPLE = /^(astronauts|cosmonauts|crew|crewmen|taikonauts|team)$/;
const MOST_NAMED = 3;

/** A craft as named, and where. */
interface Doer {
  readonly token: Span;
  readonly craft: EntryIndex;
}

/** Something works in space before it was launched, or after its end: "In 1994 Lunar Prospector found". */
export function judgeActivities(clause: Clause, context: SentenceContext): Verdict[] {
  const isReport = REPORTING.test(clause.verb);
  if (clause.stance !== 'asserted' || clause.tense === 'future' || (!isReport && !WORKING.test(clause.verb))) return [];
  if (clause.construction === 'infinitive' || clause.construction === 'nominal') return [];
  // "made a landing": the landing is judged as such.
  if (clause.themes.some(({ head }) => EVENT_NOUNS[head.lower] !== undefined)) return [];
  const opening = clause.times.length === 0 && clause.agents[0] ? openingDate(clause.agents[0], context) : undefined;
  const days = soleDays(opening ? [{ preposition: 'in', token: opening }] : clause.times, clause.adverbs, context);
  if (!days) return [];
  const [doer, another] = clause.agents.flatMap((phrase) => doerIn(phrase, context) ?? []);
  if (!doer || another || clause.agents.length > 1 || isBracketedOff(doer, clause, context)) return [];
  const bodies = bodiesIn(clause, context);
  return judgeAt(doer, days, bodies.length > 0 ? bodies : sentenceBodies(context), isReport, context);
}

/** Between the craft and its verb a bracket opens and does not close: the verb has another subject. */
function isBracketedOff({ token }: Doer, clause: Clause, context: SentenceContext): boolean {
  const between = context.text.slice(token.end, Math.max(token.end, clause.verbSpan.start));
  return between.split('(').length > between.split(')').length;
}

/** The worlds that a sentence names, the Earth and the Sun excepted. */
export function sentenceBodies(context: SentenceContext): EntryIndex[] {
  return context.reading.tokens
    .map((token) => (token.tag === 'name' ? context.meaning(token) : undefined))
    .filter((index): index is EntryIndex => index !== undefined && isWorld(index, context));
}

const isWorld = (index: EntryIndex, context: SentenceContext): boolean =>
  context.kindOf(index) === 'body' &&
  !/^(earth|sun|solar-system|milky-way)$/.test(context.entry(index).id) &&
  context.knowledge.isWithin(context.entry(index).id, 'solar-system');

/** "In February 2021 the IM-1 lander became the first ...": whoever becomes something in space must be there. */
export function judgeBecoming(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap((description) => {
    const opening = description.times.length === 0 ? openingDate(description.subject, context) : undefined;
    const days = soleDays(opening ? [{ preposition: 'in', token: opening }] : description.times, [], context);
    if (!days || description.stance !== 'asserted' || !isBecoming(description, context)) return [];
    const doer = doerIn(description.subject, context);
    return doer ? judgeAt(doer, days, [], false, context) : [];
  });
}

const isBecoming = ({ subject, is, construction, tense }: Description, context: SentenceContext): boolean =>
  construction === 'copula' &&
  tense === 'past' &&
  / became /.test(context.text.slice(subject.end, is.start)) &&
  is.modifiers.some(({ lower }) => /^(first|second|third|last|only)$/.test(lower));

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
  const own = phrase.others.length === 0 ? context.referent(phrase) : undefined;
  const whole = own === undefined && PART.test(phrase.head.lower) ? phrase.possessor : phrase;
  const craft = own ?? (whole && whole !== phrase ? context.referent(whole) : undefined);
  if (craft === undefined || !whole || whole.names.length === 0 || PEOPLE.test(phrase.head.lower)) return undefined;
  const token = context.nameToken(whole);
  // "Hubble discovered in 1929": a name that a person has as well needs its telescope beside it, unless only a craft does such a thing.
  const isBare = whole.nouns.length === 0 && context.isAmbiguous(token);
  if (isBare && !isOfCraftOnly && context.entry(craft).relations['named-after'] !== undefined) return undefined;
  return context.alternatives(token).every((one) => one === craft || isOther(one, craft, context))
    ? { token: { start: token.start, end: token.end }, craft }
    : undefined;
}

/** Another reading of the name that works in space as well could be the one that is meant. */
const isOther = (one: EntryIndex, craft: EntryIndex, context: SentenceContext): boolean =>
  context.kindOf(one) !== context.kindOf(craft) &&
  context.kindOf(one) !== 'programme' &&
  context.kindOf(one) !== 'mission';

export function bodiesIn(clause: Clause, context: SentenceContext): EntryIndex[] {
  return [...clause.themes, ...clause.complements.map(({ phrase }) => phrase)]
    .flatMap((phrase) => [phrase, ...(phrase.of ? [phrase.of] : []), ...(phrase.possessor ? [phrase.possessor] : [])])
    .flatMap((phrase) => context.referents(phrase))
    .filter((index): index is EntryIndex => index !== undefined && isWorld(index, context));
}

export function judgeAt(
  { token, craft }: Doer,
  days: Days,
  bodies: readonly EntryIndex[],
  isReport: boolean,
  context: SentenceContext,
): Verdict[] {
  const entry = context.entry(craft);
  const life = workingLife(entry, context.knowledge);
  if (!life) return [];
  const when = isOutside(days, life);
  if (!when) return judgeBrother({ token, craft }, days, bodies, context);
  const isNews = when === 'after' && isReport && days.first < (life.to?.days.last ?? 0) + AFTERLIFE;
  if (isNews && !isElsewhere(entry, bodies, context)) return [];
  const base = {
    state: 'contradicted' as const,
    claim: `${entry.id} at work`,
    span: { start: token.start, end: token.end },
    found: context.shown(token),
  };
  const bound = whenInWords((when === 'after' ? life.to : undefined)?.at ?? life.from.at);
  const others = whoElse(entry, days, bodies, context);
  const names = others.map(({ id }) => context.knowledge.nameOf(id));
  // Only a brother is likely to have been mistaken for it; of others the message tells.
  const isMistakable = others.length === 1 && others.every((one) => isBrother(entry, one, context));
  if (names.length > 0)
    return [
      {
        ...base,
        check: 'wrong-craft',
        message: `wrong-craft.${when}`,
        known: inWords(names),
        ...(isMistakable ? { correction: names[0] as string } : {}),
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

/** Its targets are all listed, and none of these worlds is among them or belongs to one. */
function isElsewhere(entry: Entry, bodies: readonly EntryIndex[], context: SentenceContext): boolean {
  const { knowledge } = context;
  const targets = knowledge.ids(entry, 'targets');
  return (
    bodies.length > 0 &&
    knowledge.isComplete(entry, 'targets') &&
    bodies.every((body) => {
      const { id } = context.entry(body);
      return targets.every((target) => !knowledge.isWithin(target, id) && !knowledge.isWithin(id, target));
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
  if (!isElsewhere(entry, bodies, context)) return [];
  const brothers = whoElse(entry, days, bodies, context).filter((one) => isBrother(entry, one, context));
  const [only, another] = brothers;
  if (!only || another) return [];
  const name = context.knowledge.nameOf(only.id);
  return [
    {
      state: 'contradicted',
      check: 'wrong-craft',
      claim: `${entry.id} at work`,
      span: token,
      found: context.shown(token),
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
