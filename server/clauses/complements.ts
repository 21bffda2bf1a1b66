import { wordTable } from '../prose/word-table.ts';
import type { ClauseTime, Complement } from './clause.ts';
import { EVENT_NOUNS, NAMING, SPAN_OF_TIME, TIME_WORD } from './lexicon.ts';
import { isProper } from './lists.ts';
import { type Chunk, isColon, isTag, type NounPhrase, type PrepositionalPhrase, phraseOf } from './phrases.ts';

interface Complements {
  readonly object: NounPhrase | undefined;
  readonly complements: readonly Complement[];
  readonly times: readonly ClauseTime[];
  readonly adverbs: readonly string[];
  readonly end: number;
}

/** After these a date belongs to what they name: "after Luna 24 in 1976". */
const COMPARING =
  /^(after|before|since|until|till|unlike|like|than|following|besides|except|including|rather than|instead of|such as|contrary to|according to)$/;
/** "by ESA rather than by NASA" */
const isComparing = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'particle' && COMPARING.test(chunk.token.lower);
const isDate = (phrase: NounPhrase): boolean => phrase.head.tag === 'date' && phrase.names.length === 0;
/** "on the evening of 1 June 1970", "in the early hours of 3 December": the day is when it was. */
const isPartOfDay = ({ head, of, others }: NounPhrase): boolean =>
  /^(?:dawn|day|morning|afternoon|evening|night|hours)$/.test(head.lower) &&
  of !== undefined &&
  isDate(of) &&
  others.length === 0;
const isTime = (phrase: NounPhrase): boolean => isDate(phrase) || isPartOfDay(phrase);

/** "between 1990 and 1994": one time with two ends; "in 1990 and 1994": one of two. */
function timeOf(preposition: string, phrase: NounPhrase): ClauseTime {
  const others = phrase.others.map(({ head }) => head).filter(({ tag }) => tag === 'date');
  return {
    preposition,
    token: isPartOfDay(phrase) ? (phrase.of ?? phrase).head : phrase.head,
    until: preposition === 'between' ? others[0] : undefined,
    ...(preposition !== 'between' && others.length > 0 ? { among: [phrase.head, ...others] } : {}),
  };
}

/** Verbs whose particle may stand before the object: "sent up Sputnik 3", "brought down Mir". */
const PHRASAL = wordTable<RegExp>({
  up: /^(send|bring|put|take|pick|lift|carry|boost|haul|set|give|build)$/,
  down: /^(bring|shut|set|put|send|take|power|turn)$/,
  off: /^(switch|turn|shut|send|drop|fire|show)$/,
  out: /^(send|put|carry|roll)$/,
});
/** The object that stands as if the particle before it were a preposition. */
function objectOfParticle(chunks: readonly Chunk[], at: number): PrepositionalPhrase | undefined {
  const [verb, next] = [chunks[at], chunks[at + 1]];
  if (verb?.type !== 'verb-group' || verb.isPassive || next?.type !== 'prepositional-phrase') return undefined;
  const isNamed =
    next.phrase.names.length > 0 || next.phrase.determiner !== undefined || next.phrase.head.lower === 'orbit';
  return isNamed && PHRASAL[next.preposition]?.test(verb.lemma) ? next : undefined;
}

/** What follows a verb and belongs to it: object, prepositional phrases, dates, up to where another clause begins. */
export function complementsAfter(chunks: readonly Chunk[], at: number): Complements {
  const complements: Complement[] = [];
  const times: ClauseTime[] = [];
  const adverbs: string[] = [];
  let object: NounPhrase | undefined;
  let end = (chunks[at] as Chunk).end;
  let isElsewhere = false;
  const particle = objectOfParticle(chunks, at);
  if (particle) {
    object = particle.phrase;
    adverbs.push(particle.preposition);
    end = particle.end;
  }
  for (let i = at + (particle ? 2 : 1); i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk;
    if (chunk.type === 'noun-phrase') {
      if (isDate(chunk)) {
        if (!isElsewhere) times.push(timeOf('', chunk));
      } else if (isThen(chunk)) {
        end = chunk.end;
        continue;
      } else if (
        object === undefined &&
        (complements.length === 0 || isShifted(chunks, i)) &&
        !isTag(chunks[i - 1], 'comma')
      )
        object = chunk;
      else if (object === undefined && isBehindInsertion(chunks, at, i)) object = chunk;
      else if (!isInserted(chunks, i)) break;
    } else if (chunk.type === 'prepositional-phrase') {
      if (isTime(chunk.phrase)) {
        if (!isElsewhere) times.push(timeOf(chunk.preposition, chunk.phrase));
      } else if (!isElsewhere || chunk.preposition !== 'by') {
        complements.push({ preposition: chunk.preposition, phrase: chunk.phrase });
        isElsewhere = COMPARING.test(chunk.preposition) || isOwnEvent(chunk);
      }
    } else if (chunk.type === 'verb-group') break;
    else if (isTag(chunk, 'comma') || isTag(chunk, 'coordinator')) {
      isElsewhere &&= !isTag(chunk, 'comma');
      if (!goesOn(chunks, i + 1) && !isBehindInsertion(chunks, at, i + 1)) break;
    } else if (isTag(chunk, 'open')) i = closing(chunks, i);
    else if (isComparing(chunk) && chunks[i + 1]?.type === 'prepositional-phrase') i++;
    else if (isTag(chunk, 'adverb') || isTag(chunk, 'preposition')) adverbs.push(chunk.token.lower);
    else if (!isTag(chunk, 'hyphen') && !(isTag(chunk, 'quote') && isNaming(chunks, i))) break;
    end = (chunks[i] as Chunk).end;
  }
  return { object, complements, times, adverbs, end };
}

/** 'dubbed "Kaguya"', 'known as "Hitomi"': the name stands in quotation marks. */
const isNaming = (chunks: readonly Chunk[], at: number): boolean => {
  const verb = chunks[at - 1];
  return verb?.type === 'verb-group' && NAMING.has(verb.lemma);
};

/** "arrived that November", "docked the same day": when, though no date says it. */
const isThen = (phrase: NounPhrase): boolean =>
  TIME_WORD.test(phrase.head.lower) &&
  phrase.of === undefined &&
  (/^(?:that|this|each|every)$/.test(phrase.determiner ?? '') ||
    phrase.modifiers.some(({ lower }) => /^(?:same|following|next|previous|last)$/.test(lower)));

/** "sent to Mars in 1971 the first lander": a long object stands after what is short, and no clause begins with it. */
function isShifted(chunks: readonly Chunk[], at: number): boolean {
  const [before, phrase] = [chunks[at - 1], chunks[at]];
  let next = at + 1;
  while (chunks[next]?.type === 'prepositional-phrase') next++;
  const after = chunks[next];
  return (
    before?.type === 'prepositional-phrase' &&
    phrase?.type === 'noun-phrase' &&
    /^(?:the|an?|its|their|his|her)$/.test(phrase.determiner ?? '') &&
    !(after?.type === 'verb-group' && after.form === 'finite')
  );
}

/** "became, in June 1983, the first ...": the object, behind what is set between commas after the verb. */
function isBehindInsertion(chunks: readonly Chunk[], verb: number, at: number): boolean {
  const phrase = chunks[at];
  const inserted = chunks.slice(verb + 2, at - 1);
  return (
    isTag(chunks[verb + 1], 'comma') &&
    isTag(chunks[at - 1], 'comma') &&
    inserted.length > 0 &&
    inserted.every((one) => one.type === 'prepositional-phrase' || (one.type === 'noun-phrase' && isDate(one))) &&
    phrase?.type === 'noun-phrase' &&
    /^(?:the|an?)$/.test(phrase.determiner ?? '') &&
    !TIME_WORD.test(phrase.head.lower) &&
    !isTag(chunks[at + 1], 'comma') &&
    !(chunks[at + 1]?.type === 'verb-group')
  );
}

/** "with an arrival in 2029": the date is that of the arrival. */
const isOwnEvent = ({ preposition, phrase }: PrepositionalPhrase): boolean =>
  /^(with|for|by)$/.test(preposition) && phrase.head.lower in EVENT_NOUNS;

/** After a comma or "and" only a prepositional phrase or date still belongs to the verb before. */
function goesOn(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at];
  const after = chunks[at + 1];
  if (isTag(next, 'coordinator')) return goesOn(chunks, at + 1);
  if (isTag(next, 'adverb')) return goesOn(chunks, at + 1);
  // "launched Juno, and in June 2024 the Starliner": the date is that of what follows.
  if (next?.type === 'prepositional-phrase' && isDate(next.phrase) && after?.type === 'noun-phrase' && !isDate(after))
    return false;
  if (next?.type === 'prepositional-phrase') return !startsNextClause(chunks, at);
  if (next?.type === 'noun-phrase') return (isDate(next) && !isOfNextWhen(chunks, at)) || isInserted(chunks, at);
  return false;
}

/** ", and 1999, when another was": the date is that of the clause behind it. */
const isOfNextWhen = (chunks: readonly Chunk[], at: number): boolean => {
  const word = chunks[at + 2];
  return isTag(chunks[at + 1], 'comma') && word?.type === 'particle' && word.token.lower === 'when';
};

/** ", a place, " inside: an apposition that the clause goes on after. */
const isInserted = (chunks: readonly Chunk[], at: number): boolean =>
  isTag(chunks[at - 1], 'comma') &&
  ((isTag(chunks[at + 1], 'comma') && chunks[at + 2]?.type === 'prepositional-phrase') || isWider(chunks, at));

/** "in Kourou, French Guiana by ESA": the land that a place lies in, with no comma behind it; not "from Baikonur, Soyuz 11 in June". */
function isWider(chunks: readonly Chunk[], at: number): boolean {
  const [place, phrase, after] = [chunks[at - 2], chunks[at], chunks[at + 1]];
  return (
    place?.type === 'prepositional-phrase' &&
    /^(?:in|at|near|from|outside|to)$/.test(place.preposition) &&
    isProper(place.phrase) &&
    phrase?.type === 'noun-phrase' &&
    isProper(phrase) &&
    !/\d/.test(phrase.head.lower) &&
    phrase.from + 1 === phrase.to &&
    after?.type === 'prepositional-phrase' &&
    /^(?:by|on|in|for|aboard)$/.test(after.preposition)
  );
}

/** ", in 1977 NASA launched": the phrase opens the next clause. */
function startsNextClause(chunks: readonly Chunk[], at: number): boolean {
  let i = at;
  while (chunks[i]?.type === 'prepositional-phrase' || isTag(chunks[i], 'comma')) i++;
  const [next, after] = [chunks[i], chunks[i + 1]];
  if (next?.type !== 'noun-phrase' || isDate(next) || after?.type !== 'verb-group') return false;
  // ", then in 1976, Luna 24 touched down": so too where the verb might be a participle.
  return after.form === 'finite' || (after.form === 'participle' && isTag(chunks[at - 1], 'adverb'));
}

function closing(chunks: readonly Chunk[], open: number): number {
  for (let i = open + 1; i < chunks.length; i++) if (isTag(chunks[i], 'close')) return i;
  return chunks.length - 1;
}

/** "In September 2017, its tanks nearly dry, Cassini ...": the comma before what is said aside of the subject, else the same. */
function beforeAbsolute(chunks: readonly Chunk[], comma: number): number {
  for (let i = comma - 1; i > 0; i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.type === 'verb-group' && chunk.form === 'finite') return comma;
    if (!isTag(chunk, 'comma')) continue;
    const first = chunks[i + 1];
    return first?.type === 'noun-phrase' && /^(?:its|their|his|her)$/.test(first.determiner ?? '') ? i : comma;
  }
  return comma;
}

/** "Ten days after its launch, on 18 January 2024, it ...": what opens the sentence, a comma before the date. */
const isBeforehand = (chunks: readonly Chunk[], at: number): boolean => {
  const chunk = chunks[at];
  const opening = chunks.slice(0, at);
  return (
    chunk?.type === 'prepositional-phrase' &&
    /^(?:after|before)$/.test(chunk.preposition) &&
    isTag(chunks[at + 1], 'comma') &&
    opening.length <= 1 &&
    opening.every((one) => one.type === 'noun-phrase')
  );
};

/** "Early on 20 July 1976": how late on the day. */
const isEarlyOrLate = (chunks: readonly Chunk[], at: number): boolean => {
  const [chunk, next] = [chunks[at], chunks[at + 1]];
  return (
    chunk?.type === 'noun-phrase' &&
    /^(?:early|late)$/.test(chunk.head.lower) &&
    chunk.to - chunk.from === 1 &&
    next?.type === 'prepositional-phrase' &&
    isDate(next.phrase)
  );
};

/** What stands before a subject and belongs to its verb: "In April 1975 India launched ...". */
export function complementsBefore(
  chunks: readonly Chunk[],
  subject: number,
): Pick<Complements, 'complements' | 'times'> {
  const complements: Complement[] = [];
  const times: ClauseTime[] = [];
  let i = subject - 1;
  for (; i >= 0; i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.type === 'prepositional-phrase') {
      if (isTime(chunk.phrase)) times.push(timeOf(chunk.preposition, chunk.phrase));
      else if (times.length > 0 && isBeforehand(chunks, i)) return { complements, times };
      else complements.push({ preposition: chunk.preposition, phrase: chunk.phrase });
    } else if (chunk.type === 'noun-phrase' && isDate(chunk)) times.push(timeOf('', chunk));
    else if (isTag(chunk, 'comma')) i = beforeAbsolute(chunks, i);
    else if (!isTag(chunk, 'adverb') && !isEarlyOrLate(chunks, i)) break;
  }
  const line = times.length === 0 ? datesOfLine(chunks, i) : [];
  if (line.length > 0) return { complements, times: line };
  const boundary = chunks[i];
  const isClean =
    boundary === undefined ||
    isTag(boundary, 'stop') ||
    isTag(boundary, 'coordinator') ||
    isTag(boundary, 'subordinator') ||
    isTag(boundary, 'dash') ||
    isTag(boundary, 'quote') ||
    (boundary.type === 'particle' && boundary.token.lower === 'that');
  const own = complements.filter((complement) => !isWaitAfter(complement, times));
  const foreign = own.some((complement) => COMPARING.test(complement.preposition));
  return isClean && !foreign ? { complements: own, times } : { complements: [], times: [] };
}

/** "24 April 1970: The first ...", "61 years ago, in 1964 - Ranger 6 ...": a line of a chronicle begins with its date. */
function datesOfLine(chunks: readonly Chunk[], mark: number): readonly ClauseTime[] {
  if (!isColon(chunks[mark]) && !isTag(chunks[mark], 'dash') && !isTag(chunks[mark], 'hyphen')) return [];
  const opening = chunks.slice(0, mark);
  const isDated = opening.every((chunk) => {
    const phrase = phraseOf(chunk);
    return phrase ? isTime(phrase) || SPAN_OF_TIME.test(phrase.head.lower) : isTag(chunk, 'comma') || isAgo(chunk);
  });
  const dates = opening.flatMap((chunk) => {
    const phrase = phraseOf(chunk);
    if (!phrase || !isTime(phrase)) return [];
    return [timeOf(chunk.type === 'prepositional-phrase' ? chunk.preposition : '', phrase)];
  });
  return isDated && dates.length === 1 ? dates : [];
}

const isAgo = (chunk: Chunk): boolean => chunk.type === 'particle' && chunk.token.lower === 'ago';

/** "In May 1989, after years of delay, Magellan": the date stands before what went on, and is not that of another thing. */
const isWaitAfter = ({ preposition, phrase }: Complement, times: readonly ClauseTime[]): boolean =>
  /^(?:after|following)$/.test(preposition) &&
  times.length > 0 &&
  times.every(({ token }) => token.start < phrase.start) &&
  [phrase, ...phrase.others].every(({ head, names, of }) => head.tag === 'noun' && !names.length && !of?.names.length);
