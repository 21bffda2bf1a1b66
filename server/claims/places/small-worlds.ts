import type { Entry } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { ownJudged } from './targets.ts';

/** The types of what may be called a comet or an asteroid. */
const SORTS: Readonly<Record<string, ReadonlySet<string>>> = {
  comet: new Set(['comet', 'interstellar-object']),
  asteroid: new Set(['asteroid', 'dwarf-planet', 'trojan', 'near-earth-asteroid', 'kuiper-belt-object']),
};
const WORLD = /^(?:comet|asteroid)$/;
const PART = /^(?:surface|nucleus|core|tail|coma|ground|vicinity|orbit)$/;
const SAMPLES = /^(?:samples?|dust|grains?|material)$/;
const THERE = /^(?:on|to|onto|past|by|at|around|into|with|from|near|towards?|through)(?: the \w+ of)?$/;

/** "Philae came down on an asteroid", "the comet that Lucy flew past": none of a craft's worlds is of that sort. */
export function judgeSmallWorlds(clause: Clause, context: SentenceContext): Verdict[] {
  const [agent, another] = clause.agents;
  if (clause.stance !== 'asserted' || !ownJudged(clause.verb) || !agent || another) return [];
  const craft = context.soleEntry(agent);
  if (!craft || !/^(?:spacecraft|mission)$/.test(craft.kind)) return [];
  return [
    ...clause.themes,
    ...clause.complements.filter(({ preposition }) => THERE.test(preposition)).map(({ phrase }) => phrase),
  ].flatMap((phrase): Verdict[] => {
    const world =
      PART.test(phrase.head.lower) || SAMPLES.test(phrase.head.lower) ? (phrase.of ?? phrase.possessor) : phrase;
    if (!world || !isUnnamed(world, context)) return [];
    const { lower } = world.head;
    const other = lower === 'comet' ? 'asteroid' : 'comet';
    if (!isOnlyAt(other, lower, craft, context)) return [];
    return [
      {
        state: 'contradicted',
        check: 'wrong-kind',
        claim: `${craft.id} at a ${lower}`,
        ...context.quoted(world.head),
        about: craft.id,
        message: 'wrong-kind',
        known: other,
        correction: other,
        details: { subject: context.knowledge.spoken(craft.id) },
      },
    ];
  });
}
judgeSmallWorlds.needs = { word: WORLD, about: ['spacecraft', 'mission'] } satisfies Needs;

/** "a comet", "the asteroid": not one with a name, and not another one. */
const isUnnamed = (phrase: NounPhrase, context: SentenceContext): boolean =>
  WORLD.test(phrase.head.lower) &&
  phrase.names.length === 0 &&
  phrase.others.length === 0 &&
  !phrase.of &&
  !phrase.isNegative &&
  /^(?:an?|the|its|this)?$/.test(phrase.determiner ?? '') &&
  !phrase.modifiers.some(({ lower }) =>
    /^(?:other|second|next|new|fake|artificial|extinct|dead|possible|future|active)$/.test(lower),
  ) &&
  // "a comet named 67P" has a name after all.
  !/^,? (?:named|called|known|designated|dubbed|or)\b/.test(context.text.slice(phrase.end, phrase.end + 20));

/** Every world it was sent to is known and none is of the one sort, some are of the other. */
function isOnlyAt(sort: string, not: string, craft: Entry, { knowledge }: SentenceContext): boolean {
  if (!knowledge.isComplete(craft, 'targets')) return false;
  const types = knowledge.ids(craft, 'targets').map((id) => knowledge.idsOf(id, 'body-types'));
  return (
    types.some((list) => list.some((type) => SORTS[sort]?.has(type))) &&
    types.every((list) => list.length > 0 && !list.some((type) => SORTS[not]?.has(type)))
  );
}
