import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { QuantityName } from '../../../glossary/schema/quantities.ts';
import type { QuantityMention } from '../../mentions/quantities.ts';
import type { SentenceContext } from '../context.ts';
import { worldOfAdjective } from '../places/world-words.ts';
import { HEDGE } from './beside-names.ts';
import type { Measure } from './measures.ts';

const ROUND = '(?:go|travel|revolve|move|loop|swing)';
const TURN = '(?:orbit|circuit|trip|lap|revolution|journey|circle|turn|loop)';
const TAKING = new RegExp(
  `\\b(?:takes?|took|needs?|needed|requires?) (?:(?:the )?\\p{Lu}[\\p{L}’'-]{2,16}(?: \\p{Lu}[\\p{L}-]{2,16})? )?${HEDGE}`,
  'u',
);
const TO_GO_ROUND = new RegExp(
  `^ (?:for [^.,;:]{3,32} )?to (?:orbit|circle|${ROUND} (?:once )?(?:all the way )?a?round|(?:complete|make|finish|do) (?:an?|one|each|its)(?: single| full| complete)? ${TURN})\\b`,
);
const ROUND_EVERY = new RegExp(
  `\\b(?:orbits?|circles?|orbiting|circling|(?:speeds|goes|moves|travels|whirls|zips|races|swings|revolves|loops|flies) (?:once )?a?round)(?: (?:the |our )?(?:Sun|sun|planet|\\p{Lu}\\p{L}+))?,? (?:(?:once|about|approximately|roughly) )?(?:every|in) ${HEDGE}`,
  'u',
);
const EVERY = new RegExp(`^[“"]?(?:Once )?[Ee]very ${HEDGE}`);
const YEAR_OF = new RegExp(
  `\\b(?:[Aa]|[Oo]ne|[Tt]he|[Ii]ts) year (?:on|in|of) (?:the )?[\\p{L}’'-]{3,16} (?:is|lasts|takes|equals) ${HEDGE}`,
  'u',
);
const PERIOD_OF = new RegExp(`\\b(?:orbital period|period of revolution)(?: [^.,;:()]{1,30})? (?:of|is|was) ${HEDGE}`);
const GOING = /^,? .{3,40} (?:orbits|circles|completes|makes|returns|comes back|goes round)\b/;
const OF_ORBIT = /^[ -](?:orbit(?:al period)?)\b(?! insertion)/;
const AXIS = new RegExp(
  `\\b(?:(?:rotates?|spins?|turns?)(?: on (?:its|this|an) axis)?(?: once)?(?: on its axis)? (?:every|in)|rotation(?:al)? period (?:of|is)|period of rotation (?:\\([^()]{1,70}\\) )?is) ${HEDGE}`,
);
const DAY_OF = new RegExp(
  `\\b(?:[Aa]|[Oo]ne|[Tt]he) (?:(?:sidereal )?day on \\p{Lu}\\p{L}+|(?<world>\\p{Lu}\\p{L}+ian) day) (?:is|lasts|equals) ${HEDGE}`,
  'u',
);
/** From noon to noon it is another time on what turns as slowly as it circles. */
const SLOW = /^(?:mercury-planet|venus|moon)$/;
const SUPPOSED =
  /\b(?:if|would|could|should|were|suppose|imagine|stars?|exoplanets?|planet like|size of|(?:smaller|larger|bigger|closer|hotter|heavier|farther) than|thought|believed)\b/i;

/** "takes 165 years to orbit the Sun", "every 88 days", "a Martian day lasts": how long a round or a turn takes. */
export function periodAt(mention: QuantityMention, context: SentenceContext): Measure | undefined {
  const { reading, text } = context;
  if (mention.dimension !== 'duration' || reading.isQuestion) return undefined;
  const before = text.slice(reading.sentence.start, mention.start);
  const after = text.slice(mention.end, reading.sentence.end);
  if (/^ (?:later|earlier|ago|after|before)\b/.test(after)) return undefined;
  const behind =
    (TAKING.test(before) && TO_GO_ROUND.exec(after)) || (EVERY.test(before) && GOING.exec(after)) || undefined;
  const isOrbit =
    behind !== undefined ||
    ROUND_EVERY.test(before) ||
    YEAR_OF.test(before) ||
    PERIOD_OF.test(before) ||
    (OF_ORBIT.test(after) && /\b(?:its|an?|the) (?:\w+ )?$/.test(before));
  const day = isOrbit ? undefined : DAY_OF.exec(before);
  if (!isOrbit && !day && !AXIS.test(before)) return undefined;
  if (SUPPOSED.test(`${before} ${after}`)) return undefined;
  const name = isOrbit ? 'orbital-period' : 'rotation-period';
  const word = day?.groups?.world;
  const adjective = reading.tokens.find(({ lower }) => lower === word?.toLowerCase());
  const subject = adjective
    ? worldOfAdjective(adjective, context)
    : onlyOne(name, mention, before.length + (behind?.[0].length ?? 0), context);
  if (subject === undefined || (day && SLOW.test(context.entry(subject).id))) return undefined;
  return context.entry(subject).quantities[name] ? { subject, names: [name] } : undefined;
}

/** The one thing named that has such a period, of worlds beside the Sun and of craft beside the Earth; "165 Earth years" is not said of the Earth. */
function onlyOne(
  name: QuantityName,
  mention: QuantityMention,
  length: number,
  context: SentenceContext,
): EntryIndex | undefined {
  const { reading, text, mentions } = context;
  if (OF_ANOTHER.test(context.shown(reading.sentence))) return undefined;
  const said = mentions.filter(
    ({ end }) => !/^ (?:days?|years?|hours?|weeks?|months?)\b/.test(text.slice(end, end + 8)),
  );
  const named = [...new Set(said.map(({ entry }) => entry))].filter((index) =>
    /^(?:body|spacecraft|station|mission)$/.test(context.kindOf(index)),
  );
  const others = named.filter((index) => !/^(?:sun|earth)$/.test(context.entry(index).id));
  const [only, another] = others.length > 0 ? others : named.filter((index) => context.entry(index).id === 'earth');
  const isNear = said.some(
    ({ entry, start }) =>
      entry === only &&
      start < reading.sentence.start + length + (start < mention.start ? 0 : mention.end - mention.start),
  );
  return another === undefined && only !== undefined && isNear && context.entry(only).quantities[name]
    ? only
    : undefined;
}

const OF_ANOTHER =
  /\b(?:this|that|these|another|some|each|new|discovered) (?:\p{L}+ )?(?:asteroid|comet|planet|moon|world|object|body|satellite)s?\b/iu;
