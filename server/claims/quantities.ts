import type { Quantity } from '../../glossary/entry.ts';
import { QUANTITIES, type QuantityName, UNITS } from '../../glossary/schema/quantities.ts';
import type { QuantityMention } from '../mentions/quantities.ts';
import type { Verdict } from './claim.ts';
import type { SentenceContext } from './context.ts';

/** Words near a figure that say what it measures; without one nothing is compared. */
const CUES: Readonly<Partial<Record<QuantityName, RegExp>>> = {
  altitude: /\b(?:altitude|height of|above (?:the )?(?:earth|ground|surface)|up|circles|orbits at|orbiting at)\b/i,
  'distance-travelled': /\b(?:travell?ed|travell?ing|journey(?:ed)? of|voyage of|covered|trip of)\b/i,
  diameter: /\b(?:diameter|across|in width|wide)\b/i,
  'mirror-diameter': /\bmirror\b/i,
  height: /\b(?:tall|stands|height)\b/i,
  mass: /\b(?:weigh(?:s|ed|ing)?|mass|heavy)\b/i,
  'sample-mass': /\b(?:samples?|rocks?|soil|regolith|dust|material)\b/i,
  'surface-stay': /\b(?:stay(?:ed)?|spent|remained) (?:on|for|there)|\bon the (?:moon|surface)\b/i,
  duration: /\b(?:lasted|mission of|flight of|-day (?:mission|flight))\b/i,
  'orbital-period': /\b(?:every|once|period|to (?:orbit|circle|complete)|around the (?:earth|sun))\b/i,
  speed: /\b(?:speed|velocity|travels|covers|moving|at)\b/i,
};

/** The figures of a sentence, held against those of the one entity that they can be said of. */
export function judgeQuantities(context: SentenceContext): Verdict[] {
  const subject = soleSubject(context);
  if (subject === undefined) return [];
  const entry = context.entry(subject);
  return context.reading.tokens.flatMap((token) => {
    if (!token.quantity) return [];
    const name = nameOf(token.quantity, context, Object.keys(entry.quantities) as QuantityName[]);
    const known = name === undefined ? undefined : entry.quantities[name];
    if (name === undefined || !known) return [];
    return [compare(token.quantity, known, name, subject, context)];
  });
}

/** The entity of the clause with the figure: the only one of the sentence, its first subject. */
function soleSubject(context: SentenceContext): number | undefined {
  if (context.reading.isQuestion || context.reading.clauses.some((clause) => clause.stance !== 'asserted' && clause.stance !== 'planned')) return undefined;
  const clause = context.reading.clauses.find((one) => one.construction === 'active' || one.construction === 'passive') ?? context.reading.clauses[0];
  const description = context.reading.descriptions[0];
  const phrase = clause ? (clause.construction === 'passive' ? clause.themes[0] : clause.agents[0]) : description?.subject;
  if (!phrase) return undefined;
  const owner = phrase.possessor && /^(crew|team)$/.test(phrase.head.lower) ? phrase.possessor : phrase;
  return context.referent(owner) ?? (phrase.possessor && phrase.names.length <= 1 ? context.referent(phrase.possessor) : undefined);
}

function nameOf(mention: QuantityMention, context: SentenceContext, known: readonly QuantityName[]): QuantityName | undefined {
  const around = context.text.slice(Math.max(context.reading.sentence.start, mention.start - 60), Math.min(context.reading.sentence.end, mention.end + 30));
  const fitting = known.filter((name) => QUANTITIES[name].dimension === mention.dimension && CUES[name]?.test(around));
  return fitting.length === 1 ? fitting[0] : undefined;
}

function compare(mention: QuantityMention, known: Quantity, name: QuantityName, subject: number, context: SentenceContext): Verdict {
  const unit = UNITS[known.unit];
  const [low, high] = [known.min * (unit?.factor ?? 1) + (unit?.offset ?? 0), known.max * (unit?.factor ?? 1) + (unit?.offset ?? 0)];
  const entry = context.entry(subject);
  const base = { check: 'wrong-quantity' as const, claim: `${name} of ${entry.id}`, span: { start: mention.start, end: mention.end }, found: context.shown(mention), about: entry.id };
  // A relative slack of 2 % on what is known: sources round differently.
  if (mention.max >= low * 0.98 && mention.min <= high * 1.02) return { ...base, state: 'supported' };
  const range = known.min === known.max ? readable(known.min) : `${readable(known.min)} to ${readable(known.max)}`;
  return { ...base, state: 'contradicted', message: 'wrong-quantity', known: `${range} ${known.unit === '1' ? '' : known.unit}`.trim(), ...(known.asOf ? { asOf: known.asOf } : {}), details: { subject: context.knowledge.nameOf(entry.id), what: QUANTITIES[name].label.toLowerCase() } };
}

/** 6.4 billion, 84, 408. */
function readable(value: number): string {
  if (value >= 1e9) return `${Number((value / 1e9).toPrecision(3))} billion`;
  if (value >= 1e6) return `${Number((value / 1e6).toPrecision(3))} million`;
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}
