import type { Demonyms } from '../mentions/demonyms.ts';
import type { Span } from '../prose/paragraph.ts';
import { agentNounClauses } from './agent-nouns.ts';
import { appositionsIn } from './appositions.ts';
import { chunksOf } from './chunks.ts';
import type { Clause, ClauseTime, Complement, Description, Reading, Stance } from './clause.ts';
import { complementsAfter, complementsBefore } from './complements.ts';
import { compoundClauses } from './compound-adjectives.ts';
import { copulaOf, namedAs } from './copulas.ts';
import { creditedFor } from './credit.ts';
import { eventsApart, pairsApart, subjectsApart } from './gapping.ts';
import { ofThoseNamed, toldOfMembers } from './groups.ts';
import { insertedPlaces } from './inserted-places.ts';
import { isProper } from './lists.ts';
import { nominalClauses } from './nominal.ts';
import { type Chunk, isTagged, type NounPhrase, phraseWith, type VerbGroup } from './phrases.ts';
import { describedInBrackets, describedInFront, toldOfNamed } from './restated.ts';
import { rolesBeforeNames } from './roles-before-names.ts';
import { rolesPlayed } from './roles-played.ts';
import { stanceOf } from './stance.ts';
import { subjectOf } from './subjects.ts';
import { type Pieces, type Token, tokensOf } from './tokens.ts';
import { datedByWhen, datedTogether, turnsOfPhrase } from './turns-of-phrase.ts';

const DESCRIBING = new Set(['be', 'become', 'remain']);

/** A longer sentence is a list, a table or no sentence: it is given up on. */
export const MOST_TOKENS = 300;

/** Reads one sentence of a paragraph's text: its clauses, descriptions and phrases. Never throws, whatever the text. */
export function readSentence(text: string, sentence: Span, pieces: Pieces, demonyms: Demonyms): Reading {
  const tokens = tokensOf(text, sentence, pieces, demonyms);
  if (tokens.length > MOST_TOKENS)
    return { sentence, tokens, clauses: [], descriptions: [], phrases: [], parts: [[sentence]], isQuestion: false };
  const { clauses: own, whole, parts } = chunksOf(tokens);
  const isQuestion = isOpenQuestion(text.slice(sentence.start, sentence.end), tokens);
  const stance = isQuestion ? 'asked' : 'asserted';
  const clauses: Clause[] = [];
  const descriptions: Description[] = [];
  const held = (chunk: Chunk): Stance => stanceOf(whole, whole.indexOf(chunk), isQuestion, text);
  for (const chunks of own) {
    const read = readClause(chunks, tokens, held, isQuestion);
    clauses.push(...read.clauses);
    descriptions.push(...read.descriptions);
  }
  for (const chunks of own) clauses.push(...insertedPlaces(chunks, held), ...nominalClauses(chunks, isQuestion, held));
  const phrases = phrasesIn(whole, isQuestion, text);
  clauses.push(...compoundClauses(phrases, isQuestion));
  descriptions.push(...own.flatMap((chunks) => appositionsIn(chunks, stance)), ...rolesBeforeNames(phrases, tokens));
  descriptions.push(...phrases.flatMap(describedInBrackets));
  const named = creditedFor(toldOfNamed(ofThoseNamed(clauses, descriptions), descriptions), whole);
  const told = datedTogether(datedByWhen(named, tokens), tokens);
  const all = [
    ...told,
    ...toldOfMembers(told, descriptions),
    ...agentNounClauses(descriptions, isQuestion),
    ...turnsOfPhrase(told, descriptions),
  ];
  return { sentence, tokens, clauses: all, descriptions, phrases, parts, isQuestion };
}

/** What the verbs of a clause say, of all that hangs on it too. */
function readClause(
  chunks: readonly Chunk[],
  tokens: readonly Token[],
  held: (chunk: Chunk) => Stance,
  isQuestion: boolean,
): Pick<Reading, 'clauses' | 'descriptions'> {
  const clauses: Clause[] = [];
  const descriptions: Description[] = [];
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at] as Chunk;
    if (chunk.type !== 'verb-group') continue;
    const stance = held(chunk);
    const description = DESCRIBING.has(chunk.lemma) && !chunk.isPassive ? copulaOf(chunks, at, stance) : undefined;
    if (description) descriptions.push(...description);
    else {
      const clause = clauseOf(chunks, at, chunk, stance, isQuestion);
      const apart = subjectsApart(clause, tokens)
        .flatMap((one) => eventsApart(one, tokens))
        .flatMap(pairsApart)
        .flatMap((one) => datedApart(one, chunk.isPassive));
      clauses.push(...apart, ...gapped(chunks, at, clause));
      descriptions.push(...namedAs(chunks, at, clause), ...describedInFront(clause), ...rolesPlayed(clause));
    }
  }
  return { clauses, descriptions };
}

/** A question that asks whether, not one that asks who, when or how of what it takes for true. */
function isOpenQuestion(sentence: string, tokens: readonly Token[]): boolean {
  if (!/\?["”’)]*\s*$/.test(sentence)) return false;
  return !/^(what|who|whom|whose|which|when|where|why|how)$/.test(tokens[0]?.lower ?? '');
}

function clauseOf(chunks: readonly Chunk[], at: number, verb: VerbGroup, stance: Stance, isQuestion: boolean): Clause {
  const after = complementsAfter(chunks, at);
  const subject = subjectOf(chunks, at);
  const before = subject.isFronted ? complementsBefore(chunks, subject.first) : { complements: [], times: [] };
  const isPassive = verb.isPassive && verb.form !== 'gerund';
  const by = isPassive ? doersOf(chunks, at, after.complements) : phrasesWithBy(after.complements);
  const isDenied =
    subject.isDenied ||
    isNotEven(chunks, subject.first) ||
    isDeniedBehind(chunks, at) ||
    after.complements.some(isOfNone);
  // "the idea that NASA built it": what the verb has itself is its object.
  const object = isThing(after.object) ? after.object : (subject.object ?? after.object);
  const agents = isPassive ? by : subject.phrases;
  const themes = isPassive ? subject.phrases : object ? [object] : [];
  const complements = [...after.complements, ...before.complements, ...subject.complements];
  // "was awarded the contract", "was named Yutu": the second object of a passive is a complement without a preposition.
  if (isPassive && after.object) complements.push({ preposition: '', phrase: after.object });
  const said = [...after.times, ...(isPresentPerfect(verb) ? before.times.filter(hasPreposition) : before.times)];
  const times =
    said.length === 0 && subject.isRelative && !subject.object ? datesOfFlight(subject.phrases, verb) : said;
  const isLate = isDoneAtLast(verb, times);
  return {
    start: verb.start,
    end: after.end,
    verb: verb.lemma,
    verbSpan: { start: verb.start, end: verb.end },
    construction: subject.isRelative
      ? 'relative'
      : verb.form === 'finite'
        ? isPassive
          ? 'passive'
          : 'active'
        : verb.form,
    stance:
      stance === 'asserted' && (isDenied || [...subject.phrases, ...(object ? [object] : [])].some(isNegative))
        ? 'denied'
        : stance === 'denied' && isLate
          ? 'asserted'
          : stance,
    tense: verb.isYetTo ? 'future' : verb.tense,
    isPerfect: verb.isPerfect,
    isProgressive: verb.isProgressive,
    adverbs: [...adverbsBefore(chunks, at), ...verb.adverbs, ...after.adverbs],
    agents,
    themes,
    complements,
    times: isLate ? times.map((time) => (isUntil(time) ? { ...time, preposition: 'in' } : time)) : times,
    isQuestion,
  };
}

const UP = /^(?:launch|loft|lift|boost|put|place|carry|send|take|bring|deliver|deploy|release|haul|hoist|ferry|fly)$/;

/** "the flight of April 1990 that put Hubble into orbit", "the 1989 launch that sent it on its way": done on that flight, and so on its day. */
function datesOfFlight(phrases: readonly NounPhrase[], { lemma, isPassive }: VerbGroup): readonly ClauseTime[] {
  const [flight, another] = phrases;
  const isShort = flight && /^(?:flight|launch|lift-off|mission)$/.test(flight.head.lower) && UP.test(lemma);
  const token = flight?.of?.head.tag === 'date' ? flight.of.head : flight?.date;
  return isShort && !isPassive && token && !another && !token.date?.stretch
    ? [{ preposition: 'in', token, until: undefined }]
    : [];
}

/** "explored Jupiter (1979), Saturn (1981)": each date belongs to what it stands behind. */
function datedApart(clause: Clause, isPassive: boolean): Clause[] {
  const apart: Clause[] = [];
  const themes = (isPassive ? [] : clause.themes).flatMap((theme) => [theme, ...theme.others]);
  for (const theme of themes) {
    const token = dateBeside(theme);
    if (token)
      apart.push({ ...clause, themes: [alone(theme)], times: [{ preposition: 'in', token, until: undefined }] });
  }
  for (const complement of clause.complements) {
    if (complement.preposition === 'by' || isWhereTo(clause, complement)) continue;
    for (const phrase of [complement.phrase, ...complement.phrase.others]) {
      const token = dateBeside(phrase);
      const own = { preposition: complement.preposition, phrase: alone(phrase) };
      const complements = clause.complements.map((other) => (other === complement ? own : other));
      if (token) apart.push({ ...clause, complements, times: [{ preposition: 'in', token, until: undefined }] });
    }
  }
  return [clause, ...apart];
}

const isUntil = ({ preposition }: ClauseTime): boolean => /^(?:until|till)$/.test(preposition);
/** What goes on for a while: who did not do so until a day had ended it before. */
const GOING_ON =
  /^(?:be|have|last|survive|live|stay|remain|continue|keep|go|work|operate|function|run|serve|wait|hold|fly|orbit|circle|know|send|transmit|exist|endure)$/;

/** "was not launched until 1995": it was, in 1995. */
const isDoneAtLast = (verb: VerbGroup, times: readonly ClauseTime[]): boolean =>
  verb.form === 'finite' &&
  verb.isNegated &&
  verb.tense === 'past' &&
  !verb.adverbs.some((word) => /^(?:again|never)$/.test(word)) &&
  (verb.isPassive || !GOING_ON.test(verb.lemma)) &&
  times.filter(isUntil).length === 1 &&
  times.length === 1;

/** "2023-11-03 Lucy has embarked": no perfect has a date, but a line may begin with its own. */
const isPresentPerfect = ({ isPerfect, tense }: VerbGroup): boolean => isPerfect && tense === 'present';
const hasPreposition = ({ preposition }: ClauseTime): boolean => preposition !== '';

/** "sent it to Jupiter (1979)": the date in brackets is that of the arrival. */
const isWhereTo = ({ verb }: Clause, { preposition }: Complement): boolean =>
  /^(?:send|launch|dispatch|direct|aim|hurl|propel|boost|carry)$/.test(verb) &&
  /^(?:to|towards?|for|on|via|by way of)$/.test(preposition);

const alone = (phrase: NounPhrase): NounPhrase =>
  phrase.others.length === 0 ? phrase : phraseWith(phrase, { others: [] });

const dateBeside = ({ aside }: NounPhrase): Token | undefined => {
  const [only, ...more] = aside ?? [];
  return only?.type === 'noun-phrase' &&
    more.length === 0 &&
    only.head.tag === 'date' &&
    only.names.length === 0 &&
    !only.head.date?.stretch
    ? only.head
    : undefined;
};

/** "Curiosity landed in Gale crater and Perseverance in Jezero crater": the verb is said once and meant twice. */
function gapped(chunks: readonly Chunk[], at: number, clause: Clause): Clause[] {
  for (let i = at + 2; i < chunks.length; i++) {
    const [mark, subject, next] = [chunks[i - 1] as Chunk, chunks[i], chunks[i + 1]];
    if (mark.type === 'verb-group') return [];
    if (
      mark.type !== 'particle' ||
      mark.token.tag !== 'coordinator' ||
      subject?.type !== 'noun-phrase' ||
      !isProper(subject)
    )
      continue;
    if (next?.type !== 'prepositional-phrase' && !(next?.type === 'noun-phrase')) continue;
    const rest = complementsAfter(chunks, i);
    const isPassive = clause.construction === 'passive';
    return [
      {
        ...clause,
        start: subject.start,
        end: rest.end,
        agents: isPassive ? phrasesWithBy(rest.complements) : [subject],
        themes: isPassive ? [subject] : rest.object ? [rest.object] : [],
        complements: rest.complements,
        times: rest.times,
        adverbs: rest.adverbs,
      },
    ];
  }
  return [];
}

const phrasesWithBy = (complements: Clause['complements']): NounPhrase[] =>
  complements.filter(({ preposition }) => preposition === 'by').map(({ phrase }) => phrase);

/** "was designed and built by Boeing": whom the last of the verbs names did what the others say, where nothing stands between them. */
function doersOf(chunks: readonly Chunk[], at: number, complements: Clause['complements']): NounPhrase[] {
  let [verb, rest] = [at, complements];
  while (rest.length === 0 && isTagged(chunks[verb + 1], /^(?:coordinator|comma)$/)) {
    const isListed = isTagged(chunks[verb + 1], /^comma$/) && isTagged(chunks[verb + 2], /^coordinator$/);
    let next = verb + (isListed ? 3 : 2);
    while (isTagged(chunks[next], /^adverb$/)) next++;
    const other = chunks[next];
    if (other?.type !== 'verb-group' || other.form !== 'participle' || !other.isPassive) return [];
    verb = next;
    rest = complementsAfter(chunks, verb).complements;
  }
  return phrasesWithBy(rest);
}

const isThing = (phrase: NounPhrase | undefined): boolean =>
  phrase !== undefined && !/^(quantity|number|date)$/.test(phrase.head.tag);

/** "Not even NASA launched" */
const isNotEven = (chunks: readonly Chunk[], subject: number): boolean => {
  const [not, even] = [chunks[subject - 2], chunks[subject - 1]];
  return (
    not?.type === 'particle' && even?.type === 'particle' && `${not.token.lower} ${even.token.lower}` === 'not even'
  );
};

/** "was ratified neither by A nor by B", "flew never again": the denial stands behind the verb. */
const isDeniedBehind = (chunks: readonly Chunk[], at: number): boolean => {
  const next = chunks[at + 1];
  if (next === undefined || next.type === 'verb-group') return false;
  // "was brought up neither by A nor by B": the particle takes it for its phrase.
  const { lower } = next.type === 'particle' ? next.token : (next.type === 'noun-phrase' ? next : next.phrase).head;
  return /^(?:neither|nowhere|never)$/.test(lower);
};

/** "built by neither China nor India", "at no time": but what was done without a thing, or with none, was done. */
const isOfNone = ({ preposition, phrase }: Complement): boolean =>
  isNegative(phrase) && !/^(?:with|without|for|despite)$/.test(preposition);

const isNegative = (phrase: NounPhrase): boolean =>
  phrase.isNegative || phrase.others.some((other) => other.isNegative);

/** "first flew", "jointly built". */
function adverbsBefore(chunks: readonly Chunk[], at: number): string[] {
  const found: string[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const chunk = chunks[i];
    if (chunk?.type !== 'particle' || chunk.token.tag !== 'adverb') break;
    found.push(chunk.token.lower);
  }
  return found;
}

/** Every phrase with the stance of the clause that it stands in. */
function phrasesIn(chunks: readonly Chunk[], isQuestion: boolean, text: string): Reading['phrases'] {
  const found: { phrase: NounPhrase; stance: Stance }[] = [];
  let stance: Stance = isQuestion ? 'asked' : 'asserted';
  /** Before the quotation mark that is open: what follows its end is not quoted. */
  let unquoted: Stance | undefined;
  const visit = (phrase: NounPhrase): void => {
    found.push({ phrase, stance: stance === 'denied' || stance === 'planned' ? 'asserted' : stance });
    if (phrase.possessor) visit(phrase.possessor);
    if (phrase.of) visit(phrase.of);
    for (const other of phrase.others) visit(other);
  };
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at] as Chunk;
    if (chunk.type === 'verb-group') stance = stanceOf(chunks, at, isQuestion, text);
    else if (chunk.type === 'noun-phrase') visit(chunk);
    else if (chunk.type === 'prepositional-phrase') visit(chunk.phrase);
    else if (chunk.token.tag === 'stop') stance = isQuestion ? 'asked' : 'asserted';
    else if (chunk.token.tag === 'quote') {
      const before = unquoted;
      unquoted = before === undefined ? stance : undefined;
      stance = before ?? stance;
    }
  }
  return found;
}
