import type { Entry, EntryEvent, Quantity } from '../../../glossary/entry.ts';
import { QUANTITIES, type QuantityName } from '../../../glossary/schema/quantities.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { QuantityMention } from '../../mentions/quantities.ts';
import type { SentenceContext } from '../context.ts';

/** A figure's thing and what of it is measured: one of these, whichever is known. */
export interface Measure {
  readonly subject: number;
  readonly names: readonly QuantityName[];
}

/** "8-metre", "400 kg": what may stand before a noun, as "8 metres" may not. */
const SET_BEFORE =
  /[-\u2010\u2011]|\d ?(?:kg|lb|t|m|cm|mm|km|ft|tonne|ton|metre|meter|foot|kilogram|pound|mile|kilometre|kilometer)$/;

/** "the 8-metre telescope X", "X, a 3-tonne lander": a figure set before the noun measures what the noun stands for. */
export function premodifierAt(mention: QuantityMention, context: SentenceContext): Measure | undefined {
  const written = context.shown(mention);
  const joined = /^(?:-(?:wide|diameter|high|tall|long|sized))? /.exec(
    context.text.slice(mention.end, mention.end + 12),
  )?.[0];
  if (!SET_BEFORE.test(written) || joined === undefined) return undefined;
  const holder = context.reading.phrases.find(
    ({ phrase, stance }) =>
      stance === 'asserted' &&
      phrase.start <= mention.start &&
      mention.end < phrase.head.start &&
      phrase.others.length === 0,
  )?.phrase;
  if (!holder || (holder.possessor && holder.possessor.end > mention.start)) return undefined;
  const isBare = /^(?:[a-z-]+ ){0,3}$/i.test(context.text.slice(mention.end + joined.length, holder.head.start));
  const subject = isBare ? thingOf(holder, context) : undefined;
  if (subject === undefined) return undefined;
  const entry = context.entry(subject);
  const names = namesFor(entry, mention, holder);
  return names.length > 0 ? { subject, names } : undefined;
}

/** The named thing itself, or what the phrase describes. */
function thingOf(phrase: NounPhrase, context: SentenceContext): number | undefined {
  const ofKind = (index: number | undefined): number | undefined =>
    index !== undefined &&
    ['spacecraft', 'mission', 'station', 'module', 'launch-vehicle', 'body'].includes(context.kindOf(index))
      ? index
      : undefined;
  if (phrase.head.tag === 'name') return ofKind(context.referent(phrase));
  const description = context.reading.descriptions.find(({ is, stance }) => is === phrase && stance === 'asserted');
  return description && description.subject.others.length === 0
    ? ofKind(context.referent(description.subject))
    : undefined;
}

const MEASURED_NOUNS =
  /^(spacecraft|craft|probe|satellite|lander|rover|orbiter|telescope|observatory|rocket|launcher|vehicle|station|module|capsule|asteroid|comet|moon|planet|planetoid|world|crater|sphere)$/;

function namesFor(entry: Entry, { dimension }: QuantityMention, holder: NounPhrase): readonly QuantityName[] {
  if (holder.head.tag !== 'name' && !MEASURED_NOUNS.test(holder.head.lower)) return [];
  if (dimension === 'mass') return ['mass'];
  if (dimension !== 'length') return [];
  if (entry.kind === 'launch-vehicle') return ['height', 'length'];
  if (entry.kind === 'body') return ['diameter', 'length'];
  return (['mirror-diameter', 'length', 'height', 'diameter'] as const).filter((name) => entry.quantities[name]);
}

/** Quantities by which a sentence means its only craft, whatever the clause that the figure stands in. */
const LOOSE: readonly (readonly [QuantityName, RegExp, RegExp])[] = [
  ['altitude', /^/, /^ (?:above|over|up\b|overhead)/],
  [
    'sample-mass',
    /\b(?:bring\w*|brought|return\w*|collect\w*|deliver\w*|gather\w*)(?: back| home)? (?:to Earth )?(?:about |some |around |a total of |only |just )?$/,
    /^ of (?:\w+ ){0,2}(?:samples?|soil|rocks?|material|regolith|dust)/,
  ],
  [
    'payload',
    /\b(?:carry|lift|put|place|launch|deliver|loft|haul|boost|send|(?:carry|lift|plac|deliver)ing|capacity of|payloads? of)(?: (?:up to|payloads? of|some|about|around|over|more than|at least|nearly|almost)){0,2} $/,
    /^ (?:of (?:payload|cargo) )?(?:in)?to (?:an? )?(?:low[ -]Earth orbit|LEO)\b/i,
  ],
  ['duration', /\b(?:an?|its|the|their) $/, /^[- ](?:\w+ )?(?:mission|flight|spaceflight|voyage)\b/],
  [
    'duration',
    /\b(?:flight|mission|voyage) (?:that )?last(?:ing|ed)(?: (?:about|almost|nearly|just|only|over|some))? $/,
    /^/,
  ],
  ['mirror-diameter', /\b(?:its|a|the) $/, /^ (?:primary |main )?mirror/],
  [
    'diameter',
    /\b(?:its|a|the) dish (?:(?:that )?(?:was|is|measured) )?(?:about |some |nearly )?$/,
    /^ (?:across|wide|in diameter)/,
  ],
];

const IN_PART = /\b(?:excursions?|EVAs?|moonwalks?|traverses?|outings?|spacewalks?|half|part|stop|bags?|each)\b/i;

export const isInPart = (context: SentenceContext): boolean => IN_PART.test(context.shown(context.reading.sentence));

/** "brought back 1.7 kilograms of lunar soil", in a sentence that names one craft of which that is known. */
export function looseAt(mention: QuantityMention, context: SentenceContext): Measure | undefined {
  const { sentence, tokens, isQuestion, clauses } = context.reading;
  if (isQuestion) return undefined;
  const before = context.text.slice(Math.max(sentence.start, mention.start - 40), mention.start);
  const after = context.text.slice(mention.end, Math.min(sentence.end, mention.end + 40));
  const found = LOOSE.find(
    ([name, left, right]) => QUANTITIES[name].dimension === mention.dimension && left.test(before) && right.test(after),
  );
  if (!found) return undefined;
  if (found[0] === 'duration' && MEANT.test(context.shown(sentence))) return undefined;
  // What is gathered in one outing is a part of what was brought home.
  if (found[0] === 'sample-mass' && isInPart(context)) return undefined;
  const holding = clauses.filter(
    ({ start, end, construction }) => construction !== 'nominal' && start <= mention.start && mention.end <= end,
  );
  // "can carry": what it is able to is as it is.
  const isSaid = (stance: string): boolean =>
    stance === 'asserted' ||
    (found[0] === 'payload' &&
      stance === 'supposed' &&
      !/\b(?:if|would|should|might)\b/i.test(context.shown(sentence)));
  if (holding.length === 0 || holding.some(({ stance, tense }) => !isSaid(stance) || tense === 'future'))
    return undefined;
  const craft = new Set(
    tokens.flatMap((token) => {
      const index = token.tag === 'name' ? context.meaning(token) : undefined;
      return index !== undefined &&
        ((found[0] === 'payload' ? ROCKETS : CRAFT).has(context.kindOf(index)) ||
          (found[0] === 'sample-mass' && context.kindOf(index) === 'programme') ||
          (found[0] === 'diameter' && context.kindOf(index) === 'organisation'))
        ? [index]
        : [];
    }),
  );
  const [only] = craft;
  // What one flight of a programme brought is a part of what all of them did.
  if (only !== undefined && context.kindOf(only) === 'programme' && !OF_ALL.test(context.shown(sentence)))
    return undefined;
  const known = only === undefined || craft.size > 1 ? undefined : context.entry(only).quantities[found[0]];
  if (only === undefined || !known) return undefined;
  // Who goes to a station may fly home in another craft.
  const { kind, events } = context.entry(only);
  if (found[0] === 'duration' && (kind !== 'crewed-flight' || events.some(({ type }) => type === 'docking')))
    return undefined;
  return { subject: only, names: [found[0]] };
}

const CRAFT: ReadonlySet<string> = new Set(['spacecraft', 'mission', 'station', 'crewed-flight']);
const ROCKETS: ReadonlySet<string> = new Set(['launch-vehicle']);

/** How long it was to be. */
const MEANT =
  /\b(?:plan\w*|schedul\w*|intend\w*|meant|was to|were to|would|should|simulat\w*|train\w*|instead|cut short)\b/i;

const OF_ALL =
  /\b(?:all|altogether|in total|a total of|between them|together|(?:the )?(?:six|three) \p{Lu}\w+ (?:landings|missions|flights)|programme|program|missions|landings)\b/iu;

const PASSING = /^(sweep|fly|pass|skim|fly-by|swing|race|streak|come|approach|zip|whizz|speed|sail|encounter|visit)$/;

/** Who passed, and at what distances, that of the year spoken of first. */
export interface Passage {
  readonly subject: number;
  readonly known: readonly Quantity[];
}

/** "flew past Arrokoth at a distance of 3,500 km": how near a craft came to a body that the clause names. */
export function passAt(mention: QuantityMention, context: SentenceContext): Passage | undefined {
  if (mention.dimension !== 'length' || context.reading.isQuestion) return undefined;
  const { start } = context.reading.sentence;
  const before = context.text.slice(Math.max(start, mention.start - 40), mention.start);
  const after = context.text.slice(mention.end, mention.end + 24);
  const isDistance =
    /\b(?:distance of|within|at|passed|flew|came)(?: (?:only|just|about|some|around|roughly|a mere|less than|under|over))?\s*$/.test(
      before,
    ) || /^ (?:from|above|over|of|away|past)\b/.test(after);
  if (!isDistance || /^ (?:across|wide|long|in diameter|per|an? hour)/.test(after)) return undefined;
  const clause = context.reading.clauses.find(
    (one) =>
      PASSING.test(one.verb) &&
      one.stance === 'asserted' &&
      one.tense !== 'future' &&
      one.start <= mention.start &&
      mention.end <= one.end + 2,
  );
  const agent = clause && (clause.agents[0] ?? clause.themes[0]);
  const subject = context.soleReferent(agent);
  if (!clause || subject === undefined) return undefined;
  const bodies = new Set(
    [...clause.themes, ...clause.complements.map(({ phrase }) => phrase)].flatMap((phrase) =>
      [phrase, phrase.of, phrase.possessor].flatMap((one) => {
        const body = one ? context.referentAlone(one) : undefined;
        return body !== undefined && context.kindOf(body) === 'body' ? [context.entry(body).id] : [];
      }),
    ),
  );
  const entry = context.entry(subject);
  // "within 3,000 km of Lutetia and 800 of something else": the figure is that of what follows it.
  const near = /^ (?:of|from|above|over|past) (?:the )?(?=\p{Lu})/u.exec(after);
  const named = near && context.reading.tokens.find((token) => token.start === mention.end + near[0].length);
  const beside = named ? context.meaning(named) : undefined;
  if (named && (beside === undefined || (context.kindOf(beside) === 'body' && !bodies.has(context.entry(beside).id))))
    return undefined;
  const passes = entry.events.filter(
    ({ distance, roles }) => distance !== undefined && (roles.body ?? []).some((id) => bodies.has(id)),
  );
  const isAll = entry.events.every(
    ({ type, distance, roles }) =>
      type !== 'flyby' || distance !== undefined || !(roles.body ?? []).some((id) => bodies.has(id)),
  );
  // Who orbits it passes at many a distance.
  if (entry.events.some(({ type, roles }) => type === 'orbit-insertion' && roles.body?.some((id) => bodies.has(id))))
    return undefined;
  const known = passes
    .toSorted((a, b) => isOfYear(b, context) - isOfYear(a, context))
    .flatMap(({ distance }) => distance ?? []);
  if (known.length === 1 || (known.length > 1 && bodies.size === 1 && isAll)) return { subject, known };
  // The body that it was sent to above all: "passed 6 million km from the Sun's surface".
  const [first] = context.knowledge.ids(entry, 'targets');
  const closest = entry.quantities['closest-approach'];
  return closest && first !== undefined && bodies.has(first) && bodies.size === 1 && passes.length === 0
    ? { subject, known: [closest] }
    : undefined;
}

const isOfYear = ({ at }: EntryEvent, { reading }: SentenceContext): number =>
  reading.tokens.some(({ date }) => date?.year !== undefined && at?.startsWith(String(date.year))) ? 1 : 0;
