import type { Entry } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { bodyIn } from './named-bodies.ts';
import { isWorld } from './seen-from-near.ts';
import { isCraftIndex, isWatcher } from './targets.ts';

const ORBITING = /^(?:orbit|circle|be|remain|stay|work|spend)$/;
/** What a craft is that goes past a world, or down on it. */
const NO_ORBITER = /^(?:lander|rover|helicopter|flyby|impactor|atmospheric-probe|sample-return)$/;

/** "The Curiosity rover orbits Mars": a craft of known sorts, none of which goes into orbit about a world, nor does what carried it there. */
export function judgeOrbiting(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense === 'future' || clause.construction === 'infinitive') return [];
  if (clause.agents.length !== 1 || clause.agents[0]?.others.length) return [];
  const isVerb = clause.verb === 'orbit' || clause.verb === 'circle';
  const [place, another] = isVerb
    ? clause.themes
    : clause.complements.filter(({ preposition }) => preposition === 'in orbit around').map(({ phrase }) => phrase);
  const world = place && !another ? bodyIn(place, context)?.body : undefined;
  const craft = clause.agents[0] && context.referent(clause.agents[0]);
  if (world === undefined || craft === undefined || !isCraftIndex(craft, context) || !isWorld(world, context))
    return [];
  const entry = context.entry(craft);
  if (!isNoOrbiter(entry, context) || isWatcher(entry, context)) return [];
  const types = context.knowledge.ids(entry, 'types');
  // Who only went by may well have gone round the far side.
  if (clause.verb === 'circle' && !types.some((type) => /^(?:lander|rover)$/.test(type))) return [];
  const span = clause.verbSpan;
  return [
    {
      state: 'contradicted',
      check: 'wrong-outcome',
      claim: `orbit of ${entry.id} around ${context.entry(world).id}`,
      span,
      found: context.shown(span),
      message: 'wrong-outcome.never-orbited',
      about: entry.id,
      details: { subject: context.knowledge.spoken(entry.id) },
    },
  ];
}
judgeOrbiting.verbs = [ORBITING];

function isNoOrbiter(entry: Entry, { knowledge }: SentenceContext): boolean {
  const types = knowledge.ids(entry, 'types');
  const family = [
    ...knowledge.family(entry),
    ...(['carried-by', 'part-of', 'carries', 'members'] as const)
      .flatMap((relation) => knowledge.ids(entry, relation))
      .flatMap((id) => knowledge.byId(id) ?? []),
  ];
  return (
    knowledge.isComplete(entry, 'types') &&
    knowledge.isComplete(entry, 'targets') &&
    types.some((type) => NO_ORBITER.test(type)) &&
    entry.events.some(({ type, at }) => at !== undefined && /^(?:landing|flyby|impact)$/.test(type)) &&
    [entry, ...family].every(
      (one) =>
        !knowledge.ids(one, 'types').includes('orbiter') &&
        !one.events.some(({ type }) => type === 'orbit-insertion' || type === 'rendezvous'),
    )
  );
}
