import { type Dimension, UNITS } from '../../../glossary/schema/quantities.ts';
import type { QuantityMention } from '../../mentions/quantities.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { inUnitOf, replacing } from '../nature/figures-written.ts';

/** Where the same figure is given in two units. Degrees have zeros of their own, and a week may be of five days. */
const CONVERTED: ReadonlySet<Dimension> = new Set<Dimension>(['length', 'mass', 'speed']);
const HEDGES =
  '(?:(?:about|some|around|roughly|approximately|nearly|almost|over|under|more than|less than|just) ){0,2}$';
/** "(250 miles)", "/250 miles", "or about 250 miles". */
const OPENING = new RegExp(`^(?: ?\\((?:or )?|,? or |, equal to |/)${HEDGES}`);
const CLOSING = /^(?: (?:high|tall|long|wide|across|deep|away|up))? ?[);]/;
/** Rounding and hedges aside: a mile may be a nautical one, a ton a long one. */
const LOOSENESS = 1.2;

/** "1,000 km (250 miles)": the first and the second do not make one length; verdicts on either by what is known go before. */
export function withConversions(verdicts: readonly Verdict[], context: SentenceContext): Verdict[] {
  const figures = context.reading.tokens.flatMap(({ quantity }) => (quantity ? [quantity] : []));
  const wrong = figures.flatMap((second, i): Verdict[] => {
    const first = figures[i - 1];
    if (!first || !isConverted(first, second, context) || isWarned(first, verdicts) || isWarned(second, verdicts))
      return [];
    const apart = Math.max(first.min / second.max, second.min / first.max);
    if (apart <= LOOSENESS) return [];
    const amount = first.value * (UNITS[first.unit]?.factor ?? 1);
    const correction = replacing(second, amount, amount, context.shown(second));
    return [
      {
        state: 'contradicted',
        check: 'wrong-quantity',
        claim: `${second.unit} for ${first.unit}`,
        ...context.quoted(second),
        about: '',
        message: 'wrong-quantity.conversion',
        known: inUnitOf(second, amount, amount),
        ...(correction === undefined ? {} : { correction }),
        details: { other: context.shown(first) },
      },
    ];
  });
  return [...verdicts, ...wrong];
}

const isWarned = ({ start, end }: QuantityMention, verdicts: readonly Verdict[]): boolean =>
  verdicts.some(({ state, span }) => state === 'contradicted' && span.start < end && start < span.end);

function isConverted(first: QuantityMention, second: QuantityMention, { text }: SentenceContext): boolean {
  const between = text.slice(first.end, second.start);
  return (
    first.dimension === second.dimension &&
    CONVERTED.has(first.dimension) &&
    first.unit !== second.unit &&
    OPENING.test(between) &&
    (!between.includes('(') || CLOSING.test(text.slice(second.end, second.end + 12))) &&
    isPlain(second, text) &&
    isPlain(first, text) &&
    !PART_OF_NUMBER.test(text.slice(Math.max(0, first.start - 4), first.start))
  );
}

/** In figures; "1.500" may be fifteen hundred. */
const isPlain = ({ start, end, value }: QuantityMention, text: string): boolean =>
  value > 0 && /^\d/.test(text.slice(start, end)) && !/^\d{1,3}\.\d{3}(?!\d)/.test(text.slice(start, end));
/** "2 1/2", "12 500", "−3", "4 by 3". */
const PART_OF_NUMBER = /(?:[/×½¼¾−–—.,-]|\d\s|\b(?:by|x) )$/;
