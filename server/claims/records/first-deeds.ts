import { daysOf } from '../../../glossary/dates.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import { CRAFT_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { soleDate } from '../times/sole-dates.ts';
import { type KnownRecord, recordsCalled } from './record-book.ts';
import { judgeDayOfRecord } from './record-days.ts';
import { isSameHolder } from './record-holders.ts';
import { sensesOf } from './set-phrases.ts';

const PEOPLE = /^(humans?|humanity|humankind|mankind|people|men|man|astronauts?|cosmonauts?|we|persons?)$/;
const DEED = /^(photograph|image|picture|land|orbit|walk|reach|fly|go|visit|arrive|step|set|circle|enter|travel)$/;
const ABOARD = /^(on|with|aboard|in|by|during|on board)$/;
const WHERE = /^(on|in|into|to|around|at|past|onto)$/;

/** "Humans first landed on the Moon with Apollo 12", "The Moon was first orbited by Luna 9 in 1966": the record that the clause tells of. */
export function judgeFirstDeeds(clause: Clause, context: SentenceContext): Verdict[] {
  if (!clause.adverbs.includes('first') || !DEED.test(clause.verb)) return [];
  if (clause.stance !== 'asserted' || clause.tense !== 'past') return [];
  if (clause.construction === 'passive') return bySpacecraft(clause, context);
  const [who] = clause.agents;
  if (clause.construction !== 'active' || !who || !PEOPLE.test(who.head.lower) || who.others.length > 0) return [];
  const where = placeOf(clause, context);
  if (!where) return [];
  const deed = sensesOf(clause.verb);
  const flights = recordsCalled(['first', 'crewed', 'flight', ...deed, where], context.knowledge);
  const craft = clause.complements
    .filter(({ preposition }) => ABOARD.test(preposition))
    .map(({ phrase }) => phrase)
    .find((phrase) => isFlying(phrase, context));
  const people = recordsCalled(['first', 'people', ...deed, where], context.knowledge);
  const persons = recordsCalled(['first', 'person', ...deed, where], context.knowledge);
  return judgeBy([...flights, ...people, ...persons], craft, clause, context);
}
judgeFirstDeeds.verbs = [DEED];

/** "Mars was first orbited by Viking 1": the world is the object, and a craft the doer. */
function bySpacecraft(clause: Clause, context: SentenceContext): Verdict[] {
  const world = clause.themes[0] && worldOf(clause.themes[0], context);
  const craft = clause.agents.find((phrase) => isFlying(phrase, context));
  if (!world || !craft) return [];
  const records = recordsCalled(['first', 'spacecraft', ...sensesOf(clause.verb), world], context.knowledge);
  return judgeBy(records, craft, clause, context);
}

/** The world or "space" that the clause says was reached. */
function placeOf(clause: Clause, context: SentenceContext): string | undefined {
  const phrases = [
    ...clause.themes,
    ...clause.complements.filter(({ preposition }) => WHERE.test(preposition)).map(({ phrase }) => phrase),
  ];
  for (const phrase of phrases) {
    if (/^space$/.test(phrase.head.lower) && !phrase.possessor) return 'space';
    const world = worldOf(phrase, context);
    if (world) return world;
  }
  return undefined;
}

function worldOf(phrase: NounPhrase, context: SentenceContext): string | undefined {
  const whole = phrase.of && /^surface$/.test(phrase.head.lower) ? phrase.of : phrase;
  const index = context.soleReferent(whole);
  return index !== undefined && context.kindOf(index) === 'body' ? `#${context.entry(index).id}` : undefined;
}

const isFlying = (phrase: NounPhrase, context: SentenceContext): boolean => {
  const index = context.soleReferent(phrase);
  return index !== undefined && CRAFT_KINDS.has(context.kindOf(index));
};

/** It is enough that the claim holds for one of the records that the words may tell of. */
function judgeBy(
  records: readonly KnownRecord[],
  craft: NounPhrase | undefined,
  clause: Clause,
  context: SentenceContext,
): Verdict[] {
  const index = craft && context.referent(craft);
  const judged = records.flatMap((record) => {
    const verdicts =
      craft && index !== undefined ? ofCraft(record, craft, index, context) : ofDay(record, clause, context);
    return verdicts.length > 0 ? [verdicts] : [];
  });
  return judged.find((verdicts) => verdicts.every(({ state }) => state === 'supported')) ?? judged[0] ?? [];
}

function ofCraft(record: KnownRecord, phrase: NounPhrase, index: EntryIndex, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const { holders } = record.rule;
  const { id } = context.entry(index);
  const flights = holders.flatMap((holder) =>
    knowledge.kind(holder) === 'person'
      ? knowledge.flightsOf(holder).filter((one) => knowledge.kind(one) === 'crewed-flight')
      : [holder],
  );
  const token = context.nameToken(phrase);
  const span = { start: token.start, end: token.end };
  const base = { check: 'wrong-record' as const, claim: `${id}: ${record.id}`, about: record.id, span };
  if ([...holders, ...flights].some((holder) => holder === id || isSameHolder(holder, id, context)))
    return [{ ...base, state: 'supported', found: '' }];
  // Of people who flew more than once it is not told on which flight they did it.
  const [only, another] = [...new Set(flights)];
  if (only === undefined || another !== undefined) return [];
  const known = knowledge.nameOf(only);
  return [
    {
      ...base,
      state: 'contradicted',
      found: context.shown(span),
      message: 'wrong-record',
      known,
      correction: known,
      details: { record: `the ${knowledge.nameOf(record.id)}` },
    },
  ];
}

function ofDay(record: KnownRecord, clause: Clause, context: SentenceContext): Verdict[] {
  const time = soleDate(clause);
  if (!time || !daysOf(record.rule.at)) return [];
  const wrong = judgeDayOfRecord(record, time.token, `the ${context.knowledge.nameOf(record.id)}`, context);
  if (wrong.length > 0) return wrong;
  return [
    { state: 'supported', check: 'wrong-record', claim: record.id, about: record.id, ...context.quoted(time.token) },
  ];
}
