import type { EntryIndex } from '../../../glossary/glossary.ts';
import { QUANTITIES, type QuantityName } from '../../../glossary/schema/quantities.ts';
import type { QuantityMention } from '../../mentions/quantities.ts';
import type { SentenceContext } from '../context.ts';
import type { Measure } from './measures.ts';

const FROM_SUN = /^ (?:away |distant |out )?from (?:the |our )?Sun\b/i;
const DISTANCE_BEFORE =
  /\b(?:(?:distance|gap) (?:of|between|from) (?:the )?[\w ]{2,20}(?:from|and|to) (?:the |our )?Sun|[Ss]un and [\w ]{2,20}|Sun to [\w ]{2,20}) (?:is|averages|measures|amounts to|comes to)(?: (?:about|some|around|roughly|nearly|on average|approximately))?$/i;
const SEPARATES = /^ separates? [\w ]{2,20} (?:from|and) (?:the |our )?Sun\b/i;
/** Whoever says so speaks of another time, another thing or of how much more. */
const OTHERWISE =
  /\b(?:than|light|moons?|comets?|asteroids?|spacecraft|probe|once|was|were|had|formed|if|within|up to|at least|beyond|ring|rings|belt|dust)\b/i;

/** "Jupiter orbits 778 million km from the Sun": of the only world that a sentence names beside the Sun. */
export function sunDistanceAt(mention: QuantityMention, context: SentenceContext): Measure | undefined {
  if (mention.dimension !== 'length' || context.reading.isQuestion) return undefined;
  const { start, end } = context.reading.sentence;
  const [before, after] = [context.text.slice(start, mention.start).trimEnd(), context.text.slice(mention.end, end)];
  if (
    !FROM_SUN.test(after) &&
    !SEPARATES.test(after) &&
    !DISTANCE_BEFORE.test(before) &&
    !AT_DISTANCE.test(`${before}|${after}`)
  )
    return undefined;
  if (OTHERWISE.test(`${before} ${after}`)) return undefined;
  const named = new Set(
    context.mentions
      .filter(({ start: at }) => at < mention.start || at >= mention.end)
      .map(({ entry }) => entry)
      .filter((index) => context.entry(index).id !== 'sun'),
  );
  const [only] = named;
  if (only === undefined || named.size > 1 || !context.entry(only).quantities['sun-distance']) return undefined;
  const isSaid = context.reading.clauses.every(
    ({ stance, construction }) => construction === 'nominal' || stance === 'asserted',
  );
  return isSaid ? { subject: only, names: ['sun-distance'] } : undefined;
}
/** "orbits the Sun at a distance of N" */
const AT_DISTANCE =
  /\b(?:orbits|circles|goes round|goes around|revolves around|travels around) (?:the |our )?Sun at (?:an? )?(?:average |mean )?distance of(?: (?:about|some|around|roughly|nearly))?\|/i;

/** How something is asked about, and what that measures. */
const ASKED: readonly (readonly [RegExp, readonly QuantityName[]])[] = [
  [/^How (?:wide|big|large) is\b/i, ['diameter']],
  [/^What is the diameter of\b/i, ['diameter']],
  [
    /^(?:How heavy|How massive) (?:is|was)\b|^How much (?:does|did) .{2,40} weigh\b|^What (?:is|was) the mass of\b/i,
    ['mass'],
  ],
  [/^How tall (?:is|was)\b/i, ['height', 'length']],
  [
    /^How long (?:is|does) (?:a|one) year (?:on|last on)\b|^How long does .{2,30} (?:take|need) to (?:orbit|circle|go (?:a)?round) the Sun\b/i,
    ['orbital-period'],
  ],
  [/^How long did (?:the (?:flight|mission) of )?.{2,30} last\b|^How long was .{2,30} in space\b/i, ['duration']],
  [/^How far is .{2,20} from the Sun\b/i, ['sun-distance']],
  [/^How high does .{2,40} (?:orbit|fly|circle)\b/i, ['altitude']],
];
const SHORT =
  /^(?:It (?:is|was|weighs|weighed|lasted|takes) )?(?:About |Around |Some |Roughly |Nearly |Almost |Only |Just |about |around |some |roughly |nearly |almost |only |just )?$/;

/** "How wide is Titan? About 5,150 km.": a short answer measures what is asked about. */
export function answerAt(mention: QuantityMention, context: SentenceContext): Measure | undefined {
  const { start, end } = context.reading.sentence;
  if (
    !SHORT.test(context.text.slice(start, mention.start)) ||
    !/^[.!]?$/.test(context.text.slice(mention.end, end).trim())
  )
    return undefined;
  const told = context.text.slice(Math.max(0, start - 120), start);
  const question = /(?:^|[.!?:] )([^.!?]{8,90}\?) $/.exec(told)?.[1];
  const asked = question === undefined ? undefined : ASKED.find(([pattern]) => pattern.test(question));
  if (question === undefined || !asked) return undefined;
  const from = start - 1 - question.length;
  const named = new Set(
    context.mentionsAround
      .filter((one) => one.start >= from && one.end < start)
      .map(({ entry }): EntryIndex => entry)
      .filter((index) => context.entry(index).id !== 'sun'),
  );
  const [only] = named;
  if (only === undefined || named.size > 1) return undefined;
  const names = asked[1].filter((name) => QUANTITIES[name].dimension === mention.dimension);
  return names.length > 0 ? { subject: only, names } : undefined;
}
