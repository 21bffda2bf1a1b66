import { daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { Relation } from '../../../glossary/schema/relations.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import type { Needs } from '../frame-needs.ts';
import { inWords } from '../lists-in-words.ts';

const SUCCEEDING = /^(succeed|replace|supersede)$/;
const FOLLOWING = /^(?:follow|precede|come|begin|start)$/;
const EMERGING = /^(emerge|grow|arise|evolve|spring)$/;
const TURNING = /^(turn|evolve|transform)$/;
const LATER = /^(successor|heir|replacement)$/;
const EARLIER = /^(predecessor|forerunner|precursor)$/;
/** Things of which one takes another's place. */
const ALIKE: readonly (readonly string[])[] = [
  ['agency', 'company', 'organisation'],
  ['programme', 'mission', 'spacecraft', 'station', 'module'],
  ['launch-vehicle'],
];

/** "was succeeded by JAXA", "Mir replaced Salyut 7": which came first, and what took its place. */
export function judgeSuccessions(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted') return [];
  if (FOLLOWING.test(clause.verb)) return judgeSequence(clause, context);
  if (!SUCCEEDING.test(clause.verb)) return judgeOrigins(clause, context);
  // "replaced it on the pad", "replaced it as the target": in one respect only.
  const isPartial = clause.complements.some(({ preposition }) => /^(on|at|with|for|as|aboard)$/.test(preposition));
  const [later, earlier] = [clause.agents[0], clause.themes[0]];
  return isPartial || !later || !earlier ? [] : judge(later, earlier, context);
}
judgeSuccessions.verbs = [SUCCEEDING, EMERGING, TURNING, FOLLOWING];

/** "The Gemini programme came after Mercury", "Mercury was followed by Gemini": which of two programmes was the earlier; others may lie between. */
function judgeSequence(clause: Clause, context: SentenceContext): Verdict[] {
  const isPassive = clause.construction === 'passive' || clause.construction === 'participle';
  const pair = clause.themes[0] && clause.agents[0] ? { agent: clause.agents[0], other: clause.themes[0] } : undefined;
  const beside = clause.complements.find(({ preposition }) => /^(?:after|before)$/.test(preposition));
  const isCome = /^(?:come|begin|start)$/.test(clause.verb);
  if (isCome ? !beside || isPassive || clause.themes.length > 0 : !pair || /^(?:come|begin|start)$/.test(clause.verb))
    return [];
  const agent = clause.agents[0];
  const other = isCome ? beside?.phrase : pair?.other;
  if (!agent || !other || ![agent, other].every((phrase) => isProgramme(phrase, context))) return [];
  const isLaterAgent = isCome ? beside?.preposition === 'after' : clause.verb === 'follow';
  const verdicts = isLaterAgent ? judge(agent, other, context) : judge(other, agent, context);
  return verdicts.filter(({ state, message }) => state !== 'contradicted' || message === 'wrong-successor.reversed');
}

function isProgramme(phrase: NounPhrase, context: SentenceContext): boolean {
  const index = context.soleReferent(phrase);
  return index !== undefined && context.kindOf(index) === 'programme';
}

/** "JAXA emerged from NASDA", "grew out of the NACA", "turned into JAXA": of houses, which became of which. */
function judgeOrigins(clause: Clause, context: SentenceContext): Verdict[] {
  const subject = clause.construction === 'passive' ? clause.themes[0] : clause.agents[0];
  if (!subject || clause.tense === 'future' || !isHouse(subject, context)) return [];
  return clause.complements.flatMap(({ preposition, phrase }) => {
    if (!isHouse(phrase, context)) return [];
    if (EMERGING.test(clause.verb) && /^(?:from|out of)$/.test(preposition)) return judge(subject, phrase, context);
    return TURNING.test(clause.verb) && preposition === 'into' ? judge(phrase, subject, context) : [];
  });
}

function isHouse(phrase: NounPhrase, context: SentenceContext): boolean {
  const index = phrase.head.tag === 'pronoun' || phrase.head.tag === 'name' ? context.soleReferent(phrase) : undefined;
  return index !== undefined && (ALIKE[0] as readonly string[]).includes(context.kindOf(index));
}

/** "the NACA (now NASA)", "JAXA (formerly NASDA)": what brackets say a house became or was before. */
export function judgeHeirsInBrackets(context: SentenceContext): Verdict[] {
  return context.reading.phrases.flatMap(({ phrase, stance }) => {
    const [word, other, ...more] = phrase.aside ?? [];
    if (stance !== 'asserted' || word?.type !== 'particle' || other?.type !== 'noun-phrase' || more.length > 0)
      return [];
    if (other.head.tag !== 'name' || !isHouse(phrase, context) || !isHouse(other, context)) return [];
    if (/^(?:now|today|later)$/.test(word.token.lower)) return judge(other, phrase, context);
    return /^(?:formerly|previously)$/.test(word.token.lower) ? judge(phrase, other, context) : [];
  });
}
judgeHeirsInBrackets.needs = { word: /^(?:now|today|later|formerly|previously)$/ } satisfies Needs;

/** "Tiangong-2, the successor of Tiangong-1", "Hubble's successor is Webb", "its predecessor, NASDA" */
export function judgeHeirs(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap(({ subject, is, stance, tense, complements }) => {
    if (stance !== 'asserted' || tense === 'future') return [];
    // "Hubble's successor was Webb": the noun stands first.
    const [noun, named] = isHeirNoun(is) ? [is, subject] : [subject, is];
    if (!isHeirNoun(noun) || named.head.tag !== 'name' || noun.modifiers.length > 0) return [];
    const to = complements.find(({ preposition }) => preposition === 'to')?.phrase;
    const other = noun.possessor ?? noun.of ?? (noun === is ? to : undefined);
    if (!other) return [];
    return LATER.test(noun.head.lower) ? judge(named, other, context) : judge(other, named, context);
  });
}
judgeHeirs.needs = { word: new RegExp(`${LATER.source}|${EARLIER.source}`) } satisfies Needs;

/** One of it: "a precursor of" leaves room for others. */
const isHeirNoun = ({ head, determiner, isNegative }: NounPhrase): boolean =>
  !isNegative && determiner !== 'a' && determiner !== 'an' && (LATER.test(head.lower) || EARLIER.test(head.lower));

function judge(laterPhrase: NounPhrase, earlierPhrase: NounPhrase, context: SentenceContext): Verdict[] {
  const [laterIndex, earlierIndex] = [context.soleReferent(laterPhrase), context.soleReferent(earlierPhrase)];
  if (laterIndex === undefined || earlierIndex === undefined || laterIndex === earlierIndex) return [];
  const [later, earlier] = [context.entry(laterIndex), context.entry(earlierIndex)];
  if (!ALIKE.some((kinds) => kinds.includes(later.kind) && kinds.includes(earlier.kind))) return [];
  const { knowledge } = context;
  const named = [laterPhrase, earlierPhrase].find(({ head }) => head.tag === 'name');
  if (!named) return [];
  const span = context.nameToken(earlierPhrase.head.tag === 'name' ? earlierPhrase : laterPhrase);
  const base = {
    check: 'wrong-successor' as const,
    claim: `${later.id} after ${earlier.id}`,
    ...context.quoted(span),
    about: later.id,
  };
  if (isBefore(earlier, later, context)) return [{ ...base, state: 'supported' }];
  const isReversed = isBefore(later, earlier, context) || isLater(earlier, later);
  const details = { subject: knowledge.spoken(later.id), other: knowledge.spoken(earlier.id) };
  if (isReversed) return [{ ...base, state: 'contradicted', message: 'wrong-successor.reversed', details }];
  for (const [one, relation, phrase] of [
    [later, 'predecessors', earlierPhrase],
    [earlier, 'successors', laterPhrase],
  ] as const) {
    const right = knowledge.ids(one, relation);
    if (right.length === 0 || !knowledge.isComplete(one, relation)) continue;
    const wrong = context.nameToken(phrase.head.tag === 'name' ? phrase : named);
    return [
      {
        ...base,
        state: 'contradicted',
        ...context.quoted(wrong),
        message: relation === 'predecessors' ? 'wrong-successor' : 'wrong-successor.after',
        known: inWords(right.map((id) => knowledge.spoken(id))),
        ...(phrase.head.tag === 'name' ? anyOf(right.map((id) => knowledge.shortNameOf(id))) : {}),
        details: { subject: knowledge.spoken(one.id) },
      },
    ];
  }
  return [];
}

/** Whether one is known to come before the other, directly or by others between them, in its own right or as part of a family. */
function isBefore(earlier: Entry, later: Entry, context: SentenceContext): boolean {
  return reach(later, 'predecessors', context).has(earlier.id) || reach(earlier, 'successors', context).has(later.id);
}

function reach(entry: Entry, relation: Relation, { knowledge }: SentenceContext): ReadonlySet<EntryId> {
  const found = new Set<EntryId>();
  const wholes = knowledge.ids(entry, 'family', 'part-of', 'programme');
  const queue = [entry.id, ...wholes, ...knowledge.ids(entry, 'members')];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const next of knowledge.ids(knowledge.byId(id) ?? entry, relation)) {
      if (found.has(next)) continue;
      found.add(next);
      queue.push(next);
      for (const other of knowledge.ids(knowledge.byId(next) ?? entry, 'family', 'part-of', 'programme', 'members'))
        found.add(other);
    }
  }
  return found;
}

/** What took the place of another was not there before it. */
function isLater(earlier: Entry, later: Entry): boolean {
  const [first, second] = [startOf(earlier), startOf(later)];
  return first !== undefined && second !== undefined && first.first > second.last + YEAR;
}
const YEAR = 366;

const startOf = ({ events }: Entry) => {
  const at = events.find(({ type }) => /^(launch|first-flight|founding|start)$/.test(type))?.at;
  return daysOf(at);
};
