import type { Clause, Description, Stance } from './clause.ts';
import { complementsAfter, complementsBefore } from './complements.ts';
import { creditedWith } from './credit.ts';
import { EVENT_NOUNS } from './lexicon.ts';
import { type Chunk, isColon, isTag, type NounPhrase, phraseOfToken, phraseWith, type VerbGroup } from './phrases.ts';
import { subjectOf } from './subjects.ts';
import type { Token } from './tokens.ts';

const NOT_YET =
  /^(planned|proposed|attempted|scheduled|expected|intended|future|upcoming|possible|potential|simulated|failed|next|delayed|target|hoped-for|would-be|eventual|another|every|each|any|no)$/;

/** "The 2004 launch of Rosetta", "its arrival at Mars in 1997": events named by nouns. */
export function nominalClauses(
  chunks: readonly Chunk[],
  isQuestion: boolean,
  held: (verb: VerbGroup) => Stance,
): Clause[] {
  const found: Clause[] = [];
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at] as Chunk;
    const phrase =
      chunk.type === 'noun-phrase' ? chunk : chunk.type === 'prepositional-phrase' ? chunk.phrase : undefined;
    const event = phrase && eventIn(phrase);
    const verb = event && EVENT_NOUNS[event.head.lower];
    if (!event || verb === undefined || event.others.length > 0) continue;
    const stance = nominalStance(chunks, at, event, isQuestion, held);
    const clause = nominal(chunks, at, event, verb, stance, isQuestion);
    found.push(event !== phrase && ANNIVERSARY.test(phrase.head.lower) ? ofOldTimes(clause, event) : clause);
  }
  return found;
}

const ANNIVERSARY = /^anniversary$/;

/** "the 20th anniversary of its landing in 2025", "2025 saw the 20th anniversary": a year around it is that of the feast. */
const ofOldTimes = (clause: Clause, event: NounPhrase): Clause => ({
  ...clause,
  times: clause.times.filter(
    ({ token }) => (token.start >= event.start && token.end <= event.end) || token.date?.year === undefined,
  ),
});

/** The event that a phrase names, or that it is of: "the anniversary of Hubble's launch", "within hours of its launch". */
function eventIn(phrase: NounPhrase): NounPhrase | undefined {
  if (EVENT_NOUNS[phrase.head.lower] !== undefined) return phrase;
  return phrase.of &&
    /^(anniversary|day|date|year|time|moment|night|site|place|eve|hours|minutes)$/.test(phrase.head.lower)
    ? eventIn(phrase.of)
    : undefined;
}

/** "ended without a landing on Mars": of one that there was, it would say "without the landing". */
const isDoneWithout = (chunk: Chunk | undefined, { determiner, possessor }: NounPhrase): boolean =>
  chunk?.type === 'prepositional-phrase' &&
  chunk.preposition === 'without' &&
  possessor === undefined &&
  (determiner === undefined || /^(?:an?|any|another)$/.test(determiner));

function nominalStance(
  chunks: readonly Chunk[],
  at: number,
  phrase: NounPhrase,
  isQuestion: boolean,
  held: (verb: VerbGroup) => Stance,
): Stance {
  if (isQuestion) return 'asked';
  if (isDoneWithout(chunks[at], phrase)) return 'planned';
  if (phrase.modifiers.some((token) => NOT_YET.test(token.lower)) || NOT_YET.test(phrase.determiner ?? ''))
    return 'planned';
  // "The launch of the probe in March by a partner was cancelled": beyond all that is told of it.
  const after = chunks.findIndex((chunk, i) => i > at && chunk.type !== 'prepositional-phrase');
  for (const place of [at - 1, at + 1, at - 2, at + 2, after]) {
    const verb = chunks[place];
    if (verb?.type !== 'verb-group') continue;
    const stance = held(verb);
    if (stance !== 'asserted' || verb.tense === 'future')
      return stance === 'denied' || stance === 'asserted' ? 'planned' : stance;
    if (
      /^(plan|schedule|propose|delay|postpone|cancel|attempt|set|target|slate|expect|prepare|announce|simulate|attempt)$/.test(
        verb.lemma,
      )
    )
      return 'planned';
  }
  return 'asserted';
}

function nominal(
  chunks: readonly Chunk[],
  at: number,
  phrase: NounPhrase,
  verb: string,
  stance: Stance,
  isQuestion: boolean,
): Clause {
  const told = complementsAfter(chunks, at);
  const rest = isToldOf(chunks, at) ? { ...told, times: [] } : told;
  const by = rest.complements
    .filter((complement) => complement.preposition === 'by')
    .map((complement) => complement.phrase);
  // "the Challenger disaster of January 1986": the date is no thing that was lost.
  const isDated = phrase.of?.head.tag === 'date';
  const of = isDated ? undefined : phrase.of;
  const compound = phrase.names.length > 0 ? [named(phrase)] : [];
  const whose = phrase.possessor ?? ownerPronoun(phrase);
  // "NASA's Juno launch", "NASA's Apollo 11 Moon landing": what goes up stands before the noun, and the owner does it.
  const isSentUp =
    whose?.head.tag === 'name' && !of && phrase.names.length > { launch: 0, land: 1 }[verb as 'launch' | 'land'];
  const owner = isSentUp ? undefined : whose;
  const isOwnersDeed = /^(fly-by|visit|explore|study|encounter|approach|rendezvous|plunge)$/.test(verb);
  // "In 1983 Challenger made its first flight": when, though whose it was is said.
  const making = chunks[at - 1];
  const isMade = making?.type === 'verb-group' && making.form === 'finite' && !making.isYetTo && !making.isNegated;
  const light = of || (owner && !isMade) ? undefined : lightVerb(chunks, at, verb);
  const worked = owner || of || phrase.names.length > 0 ? [] : underWork(chunks, at, verb);
  // "The year of its launch was 1997": what the whole of it is.
  const chunk = chunks[at];
  const happening = happeningOf(chunks, at, chunk?.type === 'noun-phrase' && chunk.of === phrase ? chunk : phrase);
  const themes = of
    ? [of]
    : isOwnersDeed
      ? []
      : owner
        ? [owner]
        : light
          ? light.doers
          : worked.length > 0
            ? worked
            : compound.length > 0
              ? compound
              : happening.befallen;
  // "Galileo's flyby of Ida": the owner does it; "the launch of Rosetta", "its landing": it is done to the owner.
  const doer =
    of || isOwnersDeed ? (owner ? [owner] : isOwnersDeed ? (lightVerb(chunks, at, verb)?.doers ?? compound) : []) : [];
  const agents = [...doer, ...(isSentUp && whose ? [whose] : []), ...by, ...creditedWith(chunks, at)];
  if (agents.length === 0) agents.push(...doersOf(chunks, at, phrase));
  const date = phrase.date ?? (isDated ? phrase.of?.head : undefined);
  // "built on the foundation of": no founding.
  const isBasis = verb === 'found' && isBase(chunks[at]);
  const time = date ? [{ preposition: 'in', token: date, until: undefined }] : [];
  return {
    start: phrase.start,
    end: rest.end,
    verb,
    verbSpan: { start: phrase.head.start, end: phrase.head.end },
    construction: 'nominal',
    stance,
    tense: 'none',
    isPerfect: false,
    isProgressive: false,
    adverbs: phrase.modifiers.map((token) => token.lower),
    agents,
    themes,
    // "the Falcon 9 launch of X"
    complements: [
      ...rest.complements.filter((complement) => complement.preposition !== 'by'),
      ...happening.complements,
      ...(of && verb === 'launch' ? compound.map((one) => ({ preposition: 'on', phrase: one })) : []),
      // "the Apollo 11 Moon landing", "its Mars landing"
      ...(verb === 'land'
        ? phrase.names.slice(owner ? 0 : 1).map((name) => ({ preposition: 'on', phrase: bare(phrase, name) }))
        : []),
    ],
    times: [
      ...time,
      ...(isBasis ? [] : rest.times),
      ...(light?.times ?? []),
      ...(isBasis ? [] : happening.times),
      ...timesOfOpening(chunks, at),
      ...timesThatSaw(chunks, at),
      ...timesBehindColon(chunks, at),
      ...timesOfLine(chunks, at),
    ],
    isQuestion,
  };
}

const TELLING =
  /^(?:report|describe|announce|confirm|publish|publicise|publicize|communicate|celebrate|commemorate|honour|honor|mark|recall|remember|recount|mention|discuss|explain|document|review|investigate|acknowledge|claim|dispute|hail|praise|cheer|congratulate|toast|credit|deny)$/;

/** "reported the discovery of Uranus on 26 April": the date is that of the telling, at times of both. */
function isToldOf(chunks: readonly Chunk[], at: number): boolean {
  const [chunk, verb] = [chunks[at], chunks[at - 1]];
  return chunk?.type === 'noun-phrase' && verb?.type === 'verb-group' && !verb.isPassive && TELLING.test(verb.lemma);
}

const isBase = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'prepositional-phrase' && /^(?:on|upon|onto|as|from|for|to)$/.test(chunk.preposition);

/** "is under development by", "a rover under construction at": what the work is done on. */
function underWork(chunks: readonly Chunk[], at: number, verb: string): readonly NounPhrase[] {
  const [chunk, before] = [chunks[at], chunks[at - 1]];
  if (!/^(?:develop|build|construct)$/.test(verb) || chunk?.type !== 'prepositional-phrase') return [];
  if (!/^(?:under|in)$/.test(chunk.preposition)) return [];
  if (before?.type === 'noun-phrase') return [before];
  return before?.type === 'verb-group' && before.lemma === 'be' && !before.isNegated
    ? subjectOf(chunks, at - 1).phrases.slice(0, 1)
    : [];
}

type Circumstances = Pick<Clause, 'times' | 'complements'> & { readonly befallen: readonly NounPhrase[] };

/** "The launch of X took place on 12 February", "carried Y in 2018": the date of the verb is that of the event. */
function happeningOf(chunks: readonly Chunk[], at: number, phrase: NounPhrase): Circumstances {
  for (let i = at + 1; i < chunks.length; i++) {
    const verb = chunks[i];
    if (verb?.type !== 'verb-group') continue;
    const subject = subjectOf(chunks, i);
    if (!subject.phrases.includes(phrase)) break;
    const after = complementsAfter(chunks, i);
    const isHappening =
      !verb.isPassive &&
      (/^(occur|happen|come|fly|be|carry|mark|send|put|place|deliver|lift|begin|open|usher)$/.test(verb.lemma) ||
        (verb.lemma === 'take' && after.object?.head.lower === 'place') ||
        (verb.lemma === 'follow' && after.object === undefined && after.complements.length === 0) ||
        (ENDING.test(verb.lemma) && isBrief(phrase)));
    const opening = subject.isFronted ? complementsBefore(chunks, subject.first) : { times: [], complements: [] };
    const before = opening.times;
    const isPast = verb.form === 'finite' && !verb.isNegated && verb.tense === 'past';
    return {
      befallen: !isPast ? [] : isHappening ? happenedTo(opening.complements) : endedBy(verb, after.object),
      times: isHappening && isPast ? [...after.times, ...before] : [],
      // "The launch was watched by thousands aboard ...": what carries it is said late at times.
      complements: isPast
        ? after.complements.filter(({ preposition }) =>
            (isHappening ? /^(aboard|atop|on board|on top of|from|at)$/ : /^(aboard|atop|on board|on top of)$/).test(
              preposition,
            ),
          )
        : [],
    };
  }
  return { times: [], complements: [], befallen: [] };
}

const ENDING = /^(?:fail|succeed|reach|achieve|attain|end|miss|explode|crash|go|lose|deploy)$/;

/** What is over on the day on which it begins: a launch, a rocket's maiden flight. */
const isBrief = ({ head, modifiers }: NounPhrase): boolean =>
  /^(?:launch|liftoff|lift-off)$/.test(head.lower) ||
  modifiers.some(({ lower }) => /^(?:maiden|inaugural|first|last)$/.test(lower));

/** "For Cassini, the end came in 2017": to whom it happened. */
const happenedTo = (opening: Clause['complements']): readonly NounPhrase[] =>
  opening.filter(({ preposition }) => preposition === 'for').map(({ phrase }) => phrase);

/** "A plunge into Saturn ended the life of Cassini": what came to an end by it. */
function endedBy({ lemma, isPassive }: VerbGroup, object: NounPhrase | undefined): readonly NounPhrase[] {
  if (!/^(?:end|finish|conclude|terminate|seal)$/.test(lemma) || isPassive || !object) return [];
  return /^(?:mission|life|career|work|journey|voyage|flight|fate|days)$/.test(object.head.lower)
    ? [object.of ?? object.possessor ?? object]
    : [];
}

/** "The Space Age began on 4 October 1957 with the launch of Sputnik 1": the date is that of the launch. */
function timesOfOpening(chunks: readonly Chunk[], at: number): Clause['times'] {
  const chunk = chunks[at];
  if (chunk?.type !== 'prepositional-phrase' || chunk.preposition !== 'with') return [];
  for (let i = at - 1; i >= 0 && i > at - 4; i--) {
    const verb = chunks[i];
    if (verb?.type !== 'verb-group') continue;
    const isOpening = /^(occur|happen|begin|start|open|commence|dawn|come|arrive)$/.test(verb.lemma) && !verb.isNegated;
    return isOpening ? complementsAfter(chunks, i).times : [];
  }
  return [];
}

/** "1981 saw the launch of Columbia", "The year 1930 brought the discovery of Pluto": the date is the subject. */
function timesThatSaw(chunks: readonly Chunk[], at: number): Clause['times'] {
  const [when, verb] = [chunks[at - 2], chunks[at - 1]];
  if (chunks[at]?.type !== 'noun-phrase' || when?.type !== 'noun-phrase' || verb?.type !== 'verb-group') return [];
  if (!/^(?:see|witness|bring|mark)$/.test(verb.lemma) || verb.isPassive || verb.isNegated || verb.tense !== 'past')
    return [];
  const token = when.head.tag === 'date' ? when.head : when.date;
  const isBare = when.head.tag === 'date' || /^(?:year|month|day|summer|spring|autumn|winter)$/.test(when.head.lower);
  return token && isBare && !when.of && when.others.length === 0
    ? [{ preposition: 'in', token, until: undefined }]
    : [];
}

/** "First flight of Vega: February 2012", as a line of its own. */
function timesBehindColon(chunks: readonly Chunk[], at: number): Clause['times'] {
  const [colon, date, after] = chunks.slice(at + 1, at + 4);
  const isEnd = after === undefined || (after.type === 'particle' && after.token.tag === 'stop');
  return at === 0 && isColon(colon) && isEnd && date?.type === 'noun-phrase' && date.head.tag === 'date'
    ? [{ preposition: 'in', token: date.head, until: undefined }]
    : [];
}

/** "1994: Landing of STS-59", "2001 Launch of STS-100": a line of a chronicle begins with its date. */
function timesOfLine(chunks: readonly Chunk[], at: number): Clause['times'] {
  const [when, sign] = chunks;
  const isLine = at === 1 || (at === 2 && (isColon(sign) || isTag(sign, 'dash')));
  const hasVerb = chunks.some((chunk) => chunk.type === 'verb-group' && chunk.form === 'finite');
  return isLine && !hasVerb && when?.type === 'noun-phrase' && when.head.tag === 'date' && when.others.length === 0
    ? [{ preposition: 'in', token: when.head, until: undefined }]
    : [];
}

const LIGHT = /^(make|perform|achieve|accomplish|complete|execute|conduct|undertake|manage|pull)$/;

/** "Chang'e 4 made the first landing on the far side": who makes a landing lands. */
function lightVerb(
  chunks: readonly Chunk[],
  at: number,
  verb: string,
): { readonly doers: readonly NounPhrase[]; readonly times: Clause['times'] } | undefined {
  const before = chunks[at - 1];
  if (chunks[at]?.type !== 'noun-phrase' || before?.type !== 'verb-group' || !LIGHT.test(before.lemma))
    return undefined;
  if (before.isPassive || /^(launch|discover|found|create)$/.test(verb)) return undefined;
  const subject = subjectOf(chunks, at - 1);
  const times = subject.isFronted ? complementsBefore(chunks, subject.first).times : [];
  return subject.phrases.length > 0 ? { doers: subject.phrases, times } : undefined;
}

/** "The discovery of Titan was made by X", "X made the discovery of Titan", "is credited with the discovery of": who did it. */
function doersOf(chunks: readonly Chunk[], at: number, phrase: NounPhrase): readonly NounPhrase[] {
  if (!phrase.of || /^an?$/.test(phrase.determiner ?? '')) return [];
  const [verb, chunk, next] = [chunks[at - 1], chunks[at], chunks[at + 1]];
  if (verb?.type === 'verb-group' && verb.form === 'finite' && !verb.isNegated) {
    const isMade = chunk?.type === 'noun-phrase' && !verb.isPassive && LIGHT.test(verb.lemma);
    const isCredited = chunk?.type === 'prepositional-phrase' && verb.isPassive && verb.lemma === 'credit';
    return isMade || (isCredited && chunk.preposition === 'with') ? subjectOf(chunks, at - 1).phrases : [];
  }
  if (next?.type !== 'verb-group' || next.form !== 'finite' || !next.isPassive || next.isNegated) return [];
  if (!LIGHT.test(next.lemma)) return [];
  return complementsAfter(chunks, at + 1).complements.flatMap((one) => (one.preposition === 'by' ? [one.phrase] : []));
}

/** "its launch": the pronoun as a phrase of its own. */
export function ownerPronoun(phrase: NounPhrase): NounPhrase | undefined {
  if (!/^(its|his|her|their)$/.test(phrase.determiner ?? '')) return undefined;
  const head: Token = {
    ...phrase.head,
    lower: phrase.determiner as string,
    tag: 'pronoun',
    end: phrase.start + (phrase.determiner as string).length,
    start: phrase.start,
  };
  return bare(phrase, head);
}

/** "ESA, its operator": whom the words with a pronoun describe, and it does not stand for. */
export const describedWith = ({ start, end }: NounPhrase, descriptions: readonly Description[]): NounPhrase[] =>
  descriptions
    .filter(({ construction, is }) => construction === 'apposition' && is.start <= start && end <= is.end)
    .map(({ subject }) => subject);

/** "the Rosetta launch": the name as a phrase of its own. */
const named = (phrase: NounPhrase): NounPhrase => bare(phrase, phrase.names[0] as Token);

/** One word of a phrase as a phrase of its own. */
export const bare = (phrase: NounPhrase, head: Token): NounPhrase =>
  phraseWith(phraseOfToken(head, { from: phrase.from, to: phrase.to, start: head.start, end: head.end }), {
    names: head.tag === 'name' ? [head] : [],
    countries: head.tag === 'country' ? [head] : [],
  });
