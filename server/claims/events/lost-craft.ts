import { areDisjoint, daysOf } from '../../../glossary/dates.ts';
import type { Entry } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import { isBrother } from '../times/working-lives.ts';

const LOSING = /^(?:lose|destroy|explode|disintegrate|perish|break|blow)$/;
const APART = /^(?:up|apart)$/;
/** What might have happened, or befell something else. */
const UNREAL =
  /\b(?:if|would|could|might|may|nearly|almost|narrowly|risk\w*|danger|threat\w*|prevent\w*|avoid\w*|fear\w*|never|not|nor|without|simulat\w+|film|movie|novel|fiction\w*|contact|signals?|sight)\b/i;

/** "The Space Shuttle Atlantis was destroyed in 2003": of what came home from its last flight, where a sister of it was lost. */
export function judgeLostCraft(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense === 'future') return [];
  if (!LOSING.test(clause.verb) || !isLoss(clause)) return [];
  const phrase = lostIn(clause);
  const index = phrase && context.soleReferent(phrase);
  if (!phrase || index === undefined || UNREAL.test(context.shown(context.reading.sentence))) return [];
  const entry = context.entry(index);
  const { knowledge } = context;
  if (!knowledge.ids(entry, 'status').includes('on-display')) return [];
  const days = clause.times[0]?.token.date?.days;
  const lost = lostSisters(entry, context);
  const then = lost.filter(({ events }) =>
    events.some(({ type, at }) => type === 'end' && days !== undefined && !areDisjoint(daysOf(at) ?? days, days, 1)),
  );
  const meant = then.length > 0 ? then : lost;
  const names = meant.map(({ id }) => knowledge.nameOf(id));
  const [one] = meant;
  return one === undefined
    ? []
    : [
        {
          state: 'contradicted',
          check: 'wrong-craft',
          claim: `loss of ${entry.id}`,
          ...context.quoted(context.nameToken(phrase)),
          message: 'wrong-craft.never-lost',
          known: names.join(' or '),
          ...anyOf(names),
          about: one.id,
          insteadOf: entry.id,
          details: { subject: knowledge.spoken(entry.id) },
        },
      ];
}
judgeLostCraft.verbs = [LOSING];

/** "broke up", "was lost in 2003", and not "was lost in the fog". */
const isLoss = ({ verb, construction, adverbs, complements }: Clause): boolean =>
  /^(?:break|blow)$/.test(verb)
    ? [...adverbs, ...complements.map(({ preposition }) => preposition)].some((word) => APART.test(word))
    : verb !== 'lose' || construction === 'nominal' || complements.every(({ preposition }) => preposition === 'with');

/** What is lost: who breaks up or explodes, what is destroyed. */
function lostIn({ verb, agents, themes, construction }: Clause): NounPhrase | undefined {
  const [phrase, another] = /^(?:lose|destroy)$/.test(verb) || construction === 'nominal' ? themes : agents;
  return another || phrase?.others.length ? undefined : phrase;
}

/** Of the same class, and lost. */
const lostSisters = (entry: Entry, context: SentenceContext): Entry[] =>
  context.knowledge.allEvents.crafts.filter(
    (one) =>
      one.kind === entry.kind &&
      one.id !== entry.id &&
      context.knowledge.ids(one, 'status').includes('lost') &&
      isBrother(entry, one, context),
  );
