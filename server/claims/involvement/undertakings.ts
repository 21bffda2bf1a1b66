import type { EntryIndex } from '../../../glossary/glossary.ts';
import { ORGANISED_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { craftsOf } from './doers.ts';
import { judgeInvolvement } from './involvement.ts';

const SENDING = /^(launch|send|fly|operate|run|dispatch|deploy|build|develop|land|design|put|place)$/;
const INTENDING =
  /^(plan|intend|want|hope|aim|expect|prepare|propose|agree|decide|choose|seek|continue|begin|start|go|mean|promise|pledge|vow|be|schedule)$/;

/** "JAXA plans to launch Dragonfly", "ESA will send Dragonfly": whoever is to send it has a part in it. */
export function judgePlans(clause: Clause, context: SentenceContext): Verdict[] {
  if (!SENDING.test(clause.verb) || clause.construction === 'passive') return [];
  const isFuture = clause.stance === 'asserted' && clause.tense === 'future';
  if (!isFuture && !(clause.stance === 'planned' && isOwnIntention(clause, context))) return [];
  const [agent] = clause.agents;
  if (!agent || clause.agents.length > 1 || agent.others.length > 0 || !isHouse(agent, context)) return [];
  return craftsOf(clause.themes[0], context).flatMap((craft) =>
    context.kindOf(craft) === 'launch-vehicle' ? [] : judgeInvolvement(agent, craft, context, 'launching'),
  );
}
judgePlans.verbs = [SENDING];

/** Of now, and with nothing between the will and the deed: "asked SpaceX to launch" is the will of another, and what was once planned nobody knows. */
function isOwnIntention(clause: Clause, { reading, text }: SentenceContext): boolean {
  return reading.clauses.some(
    ({ verb, verbSpan, stance, agents, tense, isPerfect }) =>
      stance === 'asserted' &&
      tense === 'present' &&
      !isPerfect &&
      INTENDING.test(verb) &&
      agents[0] === clause.agents[0] &&
      verbSpan.end < clause.verbSpan.end &&
      /^ ?(?:to )?$/.test(text.slice(verbSpan.end, clause.verbSpan.start)),
  );
}

function isHouse(phrase: NounPhrase, context: SentenceContext): boolean {
  const index = context.referentAlone(phrase);
  return index !== undefined && ORGANISED_KINDS.has(context.kindOf(index));
}

const DECIDING =
  /^(approve|cancel|extend|end|terminate|retire|decommission|scrap|axe|shelve|postpone|conceive|pioneer|oversee|supervise|coordinate|maintain|administer|revive|resurrect|inherit)$/;

/** "ESA cancelled VIPER": whoever decides on a mission runs it. */
export function judgeDecisions(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || !DECIDING.test(clause.verb)) return [];
  const agents = clause.agents.filter((agent) => {
    const index = context.referentAlone(agent);
    return index !== undefined && context.kindOf(index) === 'agency' && !clause.themes.includes(agent);
  });
  if (agents.length !== 1) return [];
  return craftsOf(clause.themes[0], context).flatMap((craft) =>
    isRunByAgencies(craft, context)
      ? agents.flatMap((agent) => judgeInvolvement(agent, craft, context, 'running'))
      : [],
  );
}
judgeDecisions.verbs = [DECIDING];

/** What a firm runs is approved, cancelled and prolonged by those who regulate or hire it. */
function isRunByAgencies(craft: EntryIndex, { knowledge }: SentenceContext): boolean {
  const entry = knowledge.entry(craft);
  const operators = knowledge.ids(entry, 'operator');
  return (
    entry.kind !== 'launch-vehicle' &&
    operators.length > 0 &&
    operators.every((id) => knowledge.kind(id) === 'agency' || knowledge.kind(id) === 'organisation')
  );
}

const PRESENTING = /^(unveil|introduce|propose|present|debut|pitch|reveal|announce)$/;

/** "Boeing unveiled Starliner", "announced the development of Starliner": a firm shows what it makes. */
export function judgePresentations(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || !PRESENTING.test(clause.verb)) return [];
  const [agent] = clause.agents;
  if (clause.verb === 'announce' && clause.themes[0]?.head.lower !== 'development') return [];
  const who = context.soleReferent(agent);
  if (!agent || who === undefined || context.kindOf(who) !== 'company') return [];
  return craftsOf(clause.themes[0], context).flatMap((craft) => judgeInvolvement(agent, craft, context, 'making'));
}
judgePresentations.verbs = [PRESENTING];

const DONE = /^(develop|fly|launch|build|operate|conduct|run|carry|design|send|undertake|plan|execute|prepare)$/;
const RULE = /^(direction|auspices|leadership|guidance|management|control|supervision|aegis|responsibility|oversight)$/;

/** "was flown under the auspices of ESA": who had the say. */
export function judgeAuspices(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted') return [];
  // "Under the direction of ESA, Giotto flew past a comet": whatever it did.
  const craft = DONE.test(clause.verb)
    ? clause.themes[0]
    : clause.construction === 'active'
      ? clause.agents[0]
      : undefined;
  return clause.complements.flatMap(({ preposition, phrase }) => {
    const owner = phrase.of ?? phrase.possessor;
    if (preposition !== 'under' || !RULE.test(phrase.head.lower) || !owner) return [];
    return craftsOf(craft, context).flatMap((one) => judgeInvolvement(owner, one, context, 'running'));
  });
}
judgeAuspices.needs = { word: RULE };
