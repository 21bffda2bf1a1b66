import type { Kind } from '../../../glossary/schema/kinds.ts';
import type { Token } from '../../clauses/tokens.ts';
import { NUMBER_WORDS } from '../../mentions/quantities.ts';
import { isAssertedAt } from '../asserted.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';

const PEOPLE = '(?:people|persons|astronauts|cosmonauts|taikonauts|crew members|crewmembers|crewmen|crew|men)';
/** Right before and right behind a number that is said of the whole crew. */
const WHOLE: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [
    /\bcrew of (?:only |just )?$/,
    new RegExp(`^(?: ${PEOPLE})?(?:[.,;:!]|$| (?:in|into|to|aboard|on|and|reached|flew|lifted|launched)\\b)`),
  ],
  [
    /\bcrew\b[^.,;:]{0,30} (?:numbered|consisted of|comprised|was made up of|totalled) (?:only |just )?$/,
    new RegExp(`^(?: ${PEOPLE})?(?:[.,;:!]|$)`),
  ],
  [/\b(?:with|carrying) (?:its |only |just |all )?$/, new RegExp(`^ ${PEOPLE} (?:aboard|on board)\\b`)],
  [/^(?:On board|Aboard) [^.,;:]{3,30} (?:were|was) (?:only |just )?$/, new RegExp(`^ ${PEOPLE}\\b`)],
];
/** So many flew and perhaps more. */
const FLEW = new RegExp(
  `^ ${PEOPLE} (?:(?:flew|rode|travelled|traveled|went up|lifted off|were launched|were|took off) (?:on|in|aboard|with)|of|aboard|on board|on) $`,
);
const COUNTED = new RegExp(`^ ${PEOPLE}\\b`, 'i');
/** So many died, which were no more than were aboard; "all six" are the whole crew. */
const KILLED = /\b(?:kill(?:ed|ing)|lives of|deaths? of|loss of|burned|suffocated) (?:(?:all|its|the|these|those) )*$/i;
const DIED = new RegExp(
  `^(?: ${PEOPLE})? (?:aboard |on board )?(?:died|perished|(?:were|had been|was) (?:all )?(?:killed|lost)|lost their lives)\\b`,
  'i',
);
/** Of a part of the crew, of another crew, or of a time at which it was not yet what it became. */
const OTHERWISE =
  /\b(?:original|originally|planned|plans?|meant|skeleton|back-?up|support|ground|recovery|landed|return(?:ed|ing)?|came|brought|reduced|cut|up to|could|usual(?:ly)?|normal(?:ly)?|instead|joined|visit(?:ed|ing)|relie(?:f|ved)|first|last|another|other|of whom|more|fewer|less|plus|including|spacewalkers?)\b/i;

const OTHERS_WITH_CREWS: ReadonlySet<Kind> = new Set<Kind>(['spacecraft', 'mission', 'station', 'launch-site']);

/** "STS-7 had a crew of four", "Voskhod 1, with two people aboard": how many a flight took up. */
export function judgeCrewSizes(context: SentenceContext): Verdict[] {
  const { reading, text } = context;
  const flights = new Set(
    context.mentions.flatMap(({ entry }) => (context.kindOf(entry) === 'crewed-flight' ? [entry] : [])),
  );
  const [index, another] = flights;
  if (reading.isQuestion || index === undefined || another !== undefined) return [];
  const flight = context.entry(index);
  const known = flight.quantities.crew;
  if (!known || OTHERWISE.test(context.shown(reading.sentence))) return [];
  // "after Apollo 1 seven died aboard Challenger"
  const isOnlyCraft = context.mentions.every(
    ({ entry }) => entry === index || !OTHERS_WITH_CREWS.has(context.kindOf(entry)),
  );
  return reading.tokens.flatMap((token): Verdict[] => {
    const value = token.tag === 'number' ? headcount(token) : undefined;
    if (value === undefined || (value >= known.min && value <= known.max) || !isAssertedAt(token, context)) return [];
    const before = text.slice(Math.max(reading.sentence.start, token.start - 70), token.start);
    const after = text.slice(token.end, token.end + 50);
    const isWhole = WHOLE.some(([left, right]) => left.test(before) && right.test(after));
    const [mention] = context.mentions.filter(({ entry }) => entry === index);
    const isMore =
      value > known.max &&
      mention !== undefined &&
      mention.start > token.end &&
      FLEW.test(text.slice(token.end, mention.start).replace(/(?:the )$/, ''));
    const isDead = COUNTED.test(after) && (KILLED.test(before) || DIED.test(after));
    const isOfDead = isDead && isOnlyCraft && (value > known.max || /\ball (?:its )?$/i.test(before));
    if (!isWhole && !isMore && !isOfDead) return [];
    const words = Object.entries(NUMBER_WORDS).find(([, one]) => one === known.max)?.[0] ?? String(known.max);
    const right = /^\d/.test(token.lower) ? String(known.max) : words;
    return [
      {
        state: 'contradicted',
        check: 'wrong-quantity',
        claim: `crew of ${flight.id}`,
        ...context.quoted(token),
        about: flight.id,
        message: 'wrong-quantity.count',
        known: known.min === known.max ? right : `${known.min} to ${known.max}`,
        ...(known.min === known.max ? { correction: right } : {}),
        details: { subject: context.knowledge.spoken(flight.id), what: 'crew members' },
      },
    ];
  });
}
judgeCrewSizes.needs = { tags: ['number'], kinds: ['crewed-flight'] } satisfies Needs;

function headcount({ lower }: Token): number | undefined {
  const value = /^\d+$/.test(lower) ? Number(lower) : NUMBER_WORDS[lower];
  return value !== undefined && Number.isInteger(value) && value > 0 && value < 20 ? value : undefined;
}
