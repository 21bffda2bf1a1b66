import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { SentenceContext } from '../context.ts';
import { isDoneFirst } from './done-first.ts';
import type { EventFrame } from './event-frame.ts';
import { EVENT_FRAMES } from './event-frames.ts';
import { isOrbitNeeded } from './event-roles.ts';
import { isAroundAWorld } from './outcomes.ts';
import { SAMPLES } from './shared-event-frames.ts';

/** Which events a clause may speak of, by its verb and what goes with it. */
export function framesOf(clause: Clause, context: SentenceContext): readonly EventFrame[] {
  const isIntoOrbit = fits(INTO_ORBIT, clause);
  const isInsertion = isIntoOrbit && isAroundAWorld(INTO_ORBIT, clause, context);
  const own = isInsertion ? [] : (EVENT_FRAMES[clause.verb] ?? []);
  return [
    ...own.filter((frame) => fits(frame, clause, frame.isOfFirst && isDoneFirst(clause, context.reading))),
    ...(isIntoOrbit && (clause.verb !== 'go' || isInsertion) ? [INTO_ORBIT] : []),
    ...(fits(PAST_A_WORLD, clause) && !NOT_FLYING.test(clause.verb) ? [PAST_A_WORLD] : []),
  ];
}

/** Slipped, eased, braked into orbit around a body: an orbit insertion, whatever the verb. */
const INTO_ORBIT: EventFrame = {
  types: ['orbit-insertion'],
  craft: 'theme',
  needs: /^into$/,
  needsNoun: /^orbit$/,
  body: /^(around|about|of)$/,
  isBodyNeeded: true,
};

/** Sped, swooped, raced past a body: a flyby, whatever the verb. */
const PAST_A_WORLD: EventFrame = {
  types: ['flyby'],
  craft: 'agent',
  needs: /^past$/,
  body: /^past$/,
  isBodyNeeded: true,
};
const NOT_FLYING = /^(be|fly|sweep|look|see|walk|drive|go|peer|gaze|point|roll|move)$/;

/** "launched into the asteroid", "sent through the tail of a comet": where it goes on to is no launch. */
const endsElsewhere = (clause: Clause): boolean =>
  clause.complements.some(
    ({ preposition, phrase }) =>
      (/^(into|onto|against)$/.test(preposition) && !UPWARD.test(phrase.head.lower)) ||
      (/^(through|past)$/.test(preposition) &&
        !UPWARD.test(phrase.head.lower) &&
        !AROUND_THE_PAD.test(phrase.head.lower)),
  );
const UPWARD = /^(orbit|orbits|space|path|course|trajectory|sky|skies|heavens|air|night|darkness)$/;
const AROUND_THE_PAD = /^(atmosphere|clouds?|fog|mist|rain|haze|dark|dusk|dawn|sunset|sunrise|tower)$/;

/** "lifted off from the lunar surface": no launch from the Earth. */
const leavesWorld = (clause: Clause): boolean =>
  clause.complements.some(
    ({ preposition, phrase }) =>
      preposition === 'from' &&
      (/^(?:surface|moon|mars|ground|orbit)$/.test(phrase.head.lower) ||
        /^(?:the )?[mM]oon/.test(phrase.of?.head.lower ?? '')),
  );

/** "its primary mission": a share of what it did. */
export const isPartial = ({ modifiers, nouns, names }: NounPhrase): boolean =>
  [...modifiers, ...nouns, ...names].some(({ lower }) =>
    /\b(?:primary|prime|first|second|nominal|extended|extension|planned|initial|scientific|science|main|original|mapping|orbital|commissioning)\b/.test(
      lower,
    ),
  );

/** "the first spacecraft to orbit Mars", by the words of its agent. */
const isOfFirst = ({ construction, agents }: Clause): boolean =>
  construction === 'infinitive' && agents.some(({ modifiers }) => modifiers.some(({ lower }) => lower === 'first'));

/** "the first craft to pass the orbit of Neptune" came by that, and not by the world. */
const passesOrbit = (frame: EventFrame, { themes, complements }: Clause): boolean =>
  (frame.bodyIsObject && themes.some(({ head, of }) => head.lower === 'orbit' && of)) ||
  complements.some(({ preposition, phrase }) => frame.body?.test(preposition) && phrase.head.lower === 'orbit');

/** Whether a frame's particle, preposition or noun stands in the clause. */
export function fits(frame: EventFrame, clause: Clause, isFirst = isOfFirst(clause)): boolean {
  const isLaunch = frame.types.includes('launch') && !frame.types.includes('docking');
  if (isLaunch && (endsElsewhere(clause) || leavesWorld(clause))) return false;
  if (frame.isOfFirst && !isFirst && !isOfFirst(clause)) return false;
  if (
    frame.particle &&
    !clause.adverbs.some((word) => frame.particle?.test(word)) &&
    !clause.complements.some(({ preposition }) => frame.particle?.test(preposition))
  )
    return false;
  if (frame.without && clause.complements.some(({ preposition }) => frame.without?.test(preposition))) return false;
  const hasBody =
    clause.complements.some(
      ({ preposition, phrase }) => frame.body?.test(preposition) || isOrbitNeeded(frame, phrase),
    ) ||
    (frame.bodyIsObject && clause.themes.length > 0);
  if (frame.isBodyNeeded && !hasBody) return false;
  if (frame.types[0] === 'flyby' && passesOrbit(frame, clause)) return false;
  const isShare = (theme: NounPhrase): boolean => frame.object !== SAMPLES && isPartial(theme);
  if (frame.object && !clause.themes.some((theme) => frame.object?.test(theme.head.lower) && !isShare(theme)))
    return false;
  if (!frame.needs && !frame.needsNoun) return true;
  if (frame.bodyIsObject && frame.needsNoun && !frame.needs)
    return clause.themes.some((theme) => frame.needsNoun?.test(theme.head.lower));
  return clause.complements.some(
    ({ preposition, phrase }) =>
      (!frame.needs || frame.needs.test(preposition)) &&
      (!frame.needsNoun || frame.needsNoun.test(phrase.head.lower)) &&
      !(frame.types.includes('launch') && isLaterOrbit(phrase)),
  );
}

/** "inserted into a translunar orbit", "boosted to a higher orbit": where nothing is launched to. */
const isLaterOrbit = ({ head, modifiers, nouns }: NounPhrase): boolean =>
  head.lower === 'orbit' && [...modifiers, ...nouns].some(({ lower }) => LATER.test(lower));
const LATER =
  /^(?:translunar|trans-lunar|cislunar|lunar|halo|graveyard|disposal|transfer|final|new|higher|lower|operational|mapping|science)$/;
