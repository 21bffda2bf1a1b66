import type { Clause, Stance } from './clause.ts';
import { complementsAfter } from './complements.ts';
import { EVENT_NOUNS } from './lexicon.ts';
import type { Chunk, NounPhrase } from './phrases.ts';
import { stanceOf } from './stance.ts';
import { subjectOf } from './subjects.ts';
import type { Token } from './tokens.ts';

const NOT_YET =
  /^(planned|proposed|attempted|scheduled|expected|intended|future|upcoming|possible|potential|simulated|failed|next|delayed|target|hoped-for|would-be|eventual|another|every|each|any|no)$/;

/** "The 2004 launch of Rosetta", "its arrival at Mars in 1997": events named by nouns. */
export function nominalClauses(chunks: readonly Chunk[], isQuestion: boolean, text: string): Clause[] {
  const found: Clause[] = [];
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at] as Chunk;
    const phrase =
      chunk.type === 'noun-phrase' ? chunk : chunk.type === 'prepositional-phrase' ? chunk.phrase : undefined;
    const verb = phrase ? EVENT_NOUNS[phrase.head.lower] : undefined;
    if (!phrase || verb === undefined || phrase.others.length > 0) continue;
    const stance = nominalStance(chunks, at, phrase, isQuestion, text);
    found.push(nominal(chunks, at, phrase, verb, stance, isQuestion));
  }
  return found;
}

function nominalStance(
  chunks: readonly Chunk[],
  at: number,
  phrase: NounPhrase,
  isQuestion: boolean,
  text: string,
): Stance {
  if (isQuestion) return 'asked';
  if (phrase.modifiers.some((token) => NOT_YET.test(token.lower)) || NOT_YET.test(phrase.determiner ?? ''))
    return 'planned';
  for (const offset of [-1, 1, -2, 2]) {
    const verb = chunks[at + offset];
    if (verb?.type !== 'verb-group') continue;
    const stance = stanceOf(chunks, at + offset, isQuestion, text);
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
  const rest = complementsAfter(chunks, at);
  const by = rest.complements
    .filter((complement) => complement.preposition === 'by')
    .map((complement) => complement.phrase);
  const compound = phrase.names.length > 0 ? [named(phrase)] : [];
  const owner = phrase.possessor ?? ownerPronoun(phrase);
  const isOwnersDeed = /^(fly-by|visit|explore|study|encounter)$/.test(verb);
  const themes = phrase.of ? [phrase.of] : isOwnersDeed ? [] : owner ? [owner] : compound;
  // "Galileo's flyby of Ida": the owner does it; "the launch of Rosetta", "its landing": it is done to the owner.
  const doer = phrase.of || isOwnersDeed ? (owner ? [owner] : isOwnersDeed ? compound : []) : [];
  const agents = [...doer, ...by];
  const time = phrase.date ? [{ preposition: 'in', token: phrase.date }] : [];
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
      ...(phrase.of && verb === 'launch' ? compound.map((one) => ({ preposition: 'on', phrase: one })) : []),
    ],
    times: [...time, ...rest.times, ...timesOfHappening(chunks, at, phrase)],
    isQuestion,
  };
}

/** "The launch of X took place on 12 February": the date of the verb is that of the event. */
function timesOfHappening(chunks: readonly Chunk[], at: number, phrase: NounPhrase): Clause['times'] {
  for (let i = at + 1; i < chunks.length; i++) {
    const verb = chunks[i];
    if (verb?.type !== 'verb-group') continue;
    const isHappening =
      /^(occur|happen|come|fly|be)$/.test(verb.lemma) ||
      (verb.lemma === 'take' &&
        chunks[i + 1]?.type === 'noun-phrase' &&
        (chunks[i + 1] as NounPhrase).head.lower === 'place');
    if (!isHappening || verb.form !== 'finite' || verb.isNegated || verb.tense !== 'past') continue;
    return subjectOf(chunks, i).phrases.includes(phrase) ? complementsAfter(chunks, i).times : [];
  }
  return [];
}

/** "its launch": the pronoun as a phrase of its own. */
function ownerPronoun(phrase: NounPhrase): NounPhrase | undefined {
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

/** "the Rosetta launch": the name as a phrase of its own. */
const named = (phrase: NounPhrase): NounPhrase => bare(phrase, phrase.names[0] as Token);

const bare = (phrase: NounPhrase, head: Token): NounPhrase => ({
  type: 'noun-phrase',
  from: phrase.from,
  to: phrase.to,
  start: head.start,
  end: head.end,
  head,
  names: head.tag === 'name' ? [head] : [],
  nouns: [],
  modifiers: [],
  countries: [],
  others: [],
  isPlural: false,
  isNegative: false,
});
