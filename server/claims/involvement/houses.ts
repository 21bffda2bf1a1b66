import type { Entry, EntryId } from '../../../glossary/entry.ts';
import { ORGANISED_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Clause } from '../../clauses/clause.ts';
import { type NounPhrase, phraseOfToken } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import type { Needs } from '../frame-needs.ts';
import { inWords } from '../lists-in-words.ts';

const DAUGHTER = /^(subsidiary|daughter|division|arm|branch|unit|offshoot|part)$/;
const BECOME = /^ (?:\w+ )?(?:became|has become) $/;
const OWNING = /^(own|belong|control)$/;
const BUYING = /^(buy|acquire|absorb|take|swallow|merge|purchase)$/;

/** "CAST is a subsidiary of CASC", "SSTL, part of Airbus": the house that another belongs to. */
export function judgeDaughters(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap(({ subject, is, stance, tense }) => {
    const isBecome = BECOME.test(context.text.slice(subject.end, is.start));
    return stance === 'asserted' &&
      (tense !== 'past' || isBecome) &&
      tense !== 'future' &&
      DAUGHTER.test(is.head.lower) &&
      !is.isNegative &&
      is.of
      ? judge(subject, is.of, context, isBecome ? 'then' : 'now')
      : [];
  });
}
judgeDaughters.needs = { word: DAUGHTER, kinds: ['company', 'organisation', 'agency'] } satisfies Needs;

/** "is owned by Airbus", "now belongs to Redwire", "TRW was taken over by Northrop Grumman in 2002". */
export function judgeTakeovers(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense === 'future') return [];
  const to = (preposition: RegExp): NounPhrase | undefined =>
    clause.complements.find((one) => preposition.test(one.preposition))?.phrase;
  const [agent, theme] = [clause.agents[0], clause.themes[0]];
  if (clause.verb === 'belong') {
    const owner = to(/^to$/);
    return clause.tense === 'present' && agent && owner ? judge(agent, owner, context, 'now') : [];
  }
  if (OWNING.test(clause.verb))
    return clause.tense !== 'past' && agent && theme ? judge(theme, agent, context, 'now') : [];
  if (clause.verb === 'merge') {
    const other = to(/^(with|into)$/);
    const merged = clause.construction === 'passive' ? theme : clause.themes.length === 0 ? agent : undefined;
    return merged && other ? judge(merged, other, context, 'then') : [];
  }
  if (clause.verb === 'take' && !clause.adverbs.includes('over')) return [];
  return agent && theme ? judge(theme, agent, context, 'then') : [];
}
judgeTakeovers.verbs = [OWNING, BUYING];

/** Of today the owners and wholes that are known; of a takeover only the heirs of a house that is no more, where they are all known. */
function judge(part: NounPhrase, whole: NounPhrase, context: SentenceContext, when: 'now' | 'then'): Verdict[] {
  const [partIndex, wholeIndex] = [part, whole].map((phrase) => context.soleReferent(phrase));
  if (partIndex === undefined || wholeIndex === undefined || partIndex === wholeIndex) return [];
  const [house, owner] = [context.entry(partIndex), context.entry(wholeIndex)];
  if (![house, owner].every(({ kind }) => ORGANISED_KINDS.has(kind) && kind !== 'country')) return [];
  const { knowledge } = context;
  const known =
    when === 'now'
      ? knowledge.ids(house, 'part-of', 'owner')
      : knowledge.isComplete(house, 'successors')
        ? knowledge.ids(house, 'successors')
        : [];
  const right = known.filter((id) => knowledge.kind(id) !== 'country');
  const span = context.nameToken(whole);
  if (right.length === 0 || isConnected(house, owner, context)) return [];
  return [
    {
      state: 'contradicted',
      check: 'wrong-operator',
      claim: `${house.id} of ${owner.id}`,
      ...context.quoted(span),
      about: house.id,
      message: when === 'now' ? 'wrong-operator.house' : 'wrong-operator.bought',
      known: inWords(right.map((id) => knowledge.spoken(id))),
      ...anyOf(right.map((id) => knowledge.shortNameOf(id))),
      details: { subject: knowledge.spoken(house.id) },
    },
  ];
}

const HOUSE = /^(centre|center|laboratory|lab|institute|facility|subsidiary|division|arm|branch|unit)$/;

/** "ESA's Jet Propulsion Laboratory", "the Goddard Space Flight Center of ESA", "JPL, an ESA centre": whose house another is. */
export function judgeOwnHouses(context: SentenceContext): Verdict[] {
  const { phrases, descriptions } = context.reading;
  const owned = phrases.flatMap(({ phrase, stance }) => {
    if (stance !== 'asserted' || phrase.head.tag !== 'name' || phrase.names.length !== 1) return [];
    return [phrase.possessor, phrase.of].flatMap((owner) =>
      owner?.head.tag === 'name' && owner.names.length === 1 ? judge(phrase, owner, context, 'now') : [],
    );
  });
  const described = descriptions.flatMap(({ subject, is, stance, tense }) => {
    const [name, another] = is.names;
    if (stance !== 'asserted' || tense === 'past' || !HOUSE.test(is.head.lower) || !name || another || is.of) return [];
    return judge(subject, phraseOfToken(name, is), context, 'now');
  });
  return [...owned, ...described];
}
judgeOwnHouses.needs = { kinds: ['company', 'organisation'] } satisfies Needs;

const UPWARDS = ['part-of', 'owner', 'successors'] as const;

/** Any common owner, whole or heir, or one the forerunner of the other: then it may have been so at some time. */
function isConnected(house: Entry, owner: Entry, context: SentenceContext): boolean {
  const { knowledge } = context;
  const above = (entry: Entry): ReadonlySet<EntryId> => {
    const found = new Set<EntryId>([entry.id]);
    for (const id of found)
      for (const relation of UPWARDS)
        for (const next of knowledge.ids(knowledge.byId(id) ?? entry, relation))
          if (knowledge.kind(next) !== 'country') found.add(next);
    return found;
  };
  const [ours, theirs] = [above(house), above(owner)];
  return (
    [...ours].some((id) => theirs.has(id)) ||
    knowledge.ids(owner, 'predecessors').some((id) => ours.has(id)) ||
    knowledge.ids(house, 'predecessors').some((id) => theirs.has(id))
  );
}
