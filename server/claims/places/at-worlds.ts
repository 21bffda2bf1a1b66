import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { doerIn, isWorkOfCraft } from './activities.ts';
import { judgeBodies, ownJudged } from './targets.ts';

/** What is done to a world from afar. */
const LOOKING =
  /^(look|peer|gaze|stare|point|aim|listen|watch|train|focus|turn|observe|see|spot|compare|resemble|differ|remind|follow|head|search|hunt|wait|call|know|name|base|model|design|build|plan|propose|intend)$/;
const THERE = /^(at|on|in|above|over|across|along|around|near|in orbit around)$/;

/** "At Mars, the probe found", "from lunar orbit it relays": a craft is at a world, whatever it does there. */
export function judgeAtWorlds(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense === 'future' || clause.agents.length !== 1) return [];
  if (/^(nominal|infinitive|passive|participle)$/.test(clause.construction)) return [];
  if (
    LOOKING.test(clause.verb) ||
    ownJudged(clause.verb) ||
    isWorkOfCraft(clause.verb) ||
    clause.complements.length === 0
  )
    return [];
  const places = placesOf(clause);
  const doer = places.length > 0 ? doerIn(clause.agents[0] as NounPhrase, context) : undefined;
  // "Odysseus lies on Tethys": a mere word as a name may be that of a crater.
  if (!doer || doer.isDoubtful || doer.isWord) return [];
  return places.flatMap((phrase) => judgeBodies(doer.craft, phrase, context));
}

/** The phrases of the clause that say where; "from orbit around Mars" says it twice. */
function placesOf({ complements }: Clause): NounPhrase[] {
  const isFromOrbit = complements.some(
    ({ preposition, phrase }) => /^(from|in|into)$/.test(preposition) && phrase.head.lower === 'orbit',
  );
  return complements.flatMap(({ preposition, phrase }) => {
    const isOrbit = /^(from|in|into)$/.test(preposition) && phrase.head.lower === 'orbit';
    const isAround = isFromOrbit && /^(around|about|of)$/.test(preposition);
    const isDirect = THERE.test(preposition) && (preposition !== 'in' || phrase.head.tag !== 'name');
    return isOrbit || isAround || isDirect ? [phrase] : [];
  });
}
