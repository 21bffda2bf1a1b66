import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import { inWords } from '../lists-in-words.ts';
import { shareVehicle } from './event-roles.ts';

const LAUNCHING = /^(launch|put|place|carry|lift|boost|send|loft|fly|ride|hurl|propel|take)$/;
const RIDDEN = /^(by|on|aboard|atop|on top of|with)$/;

/** "The Gemini capsules were launched by Saturn IB rockets": what takes up a class of craft, or the craft of a programme. */
export function judgeClassVehicles(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense === 'future' || !LAUNCHING.test(clause.verb)) return [];
  const isPassive = clause.construction === 'passive' || clause.construction === 'participle';
  const craft = classOf(isPassive ? clause.themes : [...clause.themes, ...clause.agents], context);
  if (!craft) return [];
  const ridden = clause.complements.filter(({ preposition }) => RIDDEN.test(preposition)).map(({ phrase }) => phrase);
  const named = [...clause.agents, ...ridden].filter(
    (phrase) => phrase.others.length === 0 && kindOf(phrase, context) === 'launch-vehicle',
  );
  return named.slice(0, 1).flatMap((phrase) => judge(phrase, craft, context));
}
judgeClassVehicles.verbs = [LAUNCHING];

/** A class of craft, or a programme, whose launch vehicles are all known. */
function classOf(phrases: readonly NounPhrase[], context: SentenceContext): Entry | undefined {
  for (const phrase of phrases) {
    const index = context.soleReferent(phrase);
    const entry = index === undefined ? undefined : context.entry(index);
    if (!entry || !['spacecraft', 'programme'].includes(entry.kind)) continue;
    const isClass = context.knowledge.events(entry, 'launch').length === 0;
    // "Orion went up on a Saturn V": a craft of that name did.
    const isOtherCraft = context
      .alternatives(context.nameToken(phrase))
      .some((one) => one !== index && context.knowledge.events(context.entry(one), 'launch').length > 0);
    if (isOtherCraft) continue;
    if (isClass && context.knowledge.isComplete(entry, 'vehicles')) return entry;
  }
  return undefined;
}

function judge(phrase: NounPhrase, craft: Entry, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const token = context.nameToken(phrase);
  const known = knowledge.ids(craft, 'vehicles');
  const readings = [context.referent(phrase), ...context.alternatives(token)].flatMap((index) =>
    index === undefined ? [] : [context.entry(index).id],
  );
  const isKnown = (id: EntryId): boolean => known.some((vehicle) => shareVehicle(context, id, vehicle));
  const names = known.map((id) => knowledge.nameOf(id));
  const base = {
    check: 'wrong-vehicle' as const,
    claim: `vehicles of ${craft.id}`,
    ...context.quoted(token),
    about: craft.id,
  };
  if (readings.some(isKnown)) return [{ ...base, state: 'supported' }];
  return [
    {
      ...base,
      state: 'contradicted',
      message: 'wrong-vehicle',
      known: inWords(names),
      ...anyOf(names),
      details: { subject: knowledge.spoken(craft.id) },
    },
  ];
}

function kindOf(phrase: NounPhrase, context: SentenceContext): string | undefined {
  const index = context.referent(phrase);
  return index === undefined ? undefined : context.kindOf(index);
}
