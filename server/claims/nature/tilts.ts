import type { QuantityMention } from '../../mentions/quantities.ts';
import type { SentenceContext } from '../context.ts';
import type { Measure } from './measures.ts';
import { withoutAxis } from './named-figures.ts';

/** Seen from us, or against its own orbit's plane, it is another angle. */
const OTHERWISE = /^[^.;]{0,40}\b(?:towards?|away|plane|ecliptic|horizontal)\b/;

/** "Mars is tilted by 25 degrees", "Uranus, tilted at 98 degrees": how far from upright a world spins. */
export function tiltAt(mention: QuantityMention, context: SentenceContext): Measure | undefined {
  if (mention.dimension !== 'angle' || context.reading.isQuestion) return undefined;
  const clause = context.reading.clauses.find(
    ({ verb, complements, themes }) =>
      /^(?:tilt|tip)$/.test(verb) &&
      [...themes, ...complements.map(({ phrase }) => phrase)].some(({ head }) => head.quantity === mention),
  );
  // Long ago it may have been otherwise.
  if (clause?.stance !== 'asserted' || !/^(?:present|none)$/.test(clause.tense)) return undefined;
  if (OTHERWISE.test(context.text.slice(mention.end))) return undefined;
  const [tilted] = clause.construction === 'active' ? clause.agents : clause.themes;
  const subject = tilted && context.soleReferent(withoutAxis(tilted));
  return subject !== undefined && context.entry(subject).quantities['axial-tilt']
    ? { subject, names: ['axial-tilt'] }
    : undefined;
}
