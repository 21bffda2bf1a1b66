import { type Days, daysOf } from '../../../glossary/dates.ts';
import type { Entry, Quantity } from '../../../glossary/entry.ts';
import { QUANTITIES, type QuantityName, UNITS } from '../../../glossary/schema/quantities.ts';
import type { QuantityMention } from '../../mentions/quantities.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { withConversions } from '../stated/conversions.ts';
import { besideAt } from './beside-names.ts';
import { subjectAt } from './figure-subjects.ts';
import { inUnitOf, replacing } from './figures-written.ts';
import { isInPart, looseAt, type Measure, type Passage, passAt, premodifierAt } from './measures.ts';
import { namedFigureAt } from './named-figures.ts';
import { openedOn } from './openers.ts';
import { periodAt } from './periods.ts';
import { tiltAt } from './tilts.ts';
import { answerAt, sunDistanceAt } from './worlds-apart.ts';

/** Words near a figure that say what it measures; the nearest one decides, and without one nothing is compared. */
const CUES: readonly (readonly [QuantityName, RegExp])[] = [
  ['altitude', /\b(?:altitude|heights? of|above (?:the )?(?:earth|ground|surface))\b/gi],
  [
    'distance-travelled',
    /\b(?:travell?ed|travell?ing|dr(?:ove|iven)|roved|journey(?:ed)? of|voyage of|covered|trip of)\b/gi,
  ],
  ['distance', /\b(?:distance|distant|away|far from|farther|apart|separat\w+|from (?:the )?(?:earth|sun|moon))\b/gi],
  [
    'closest-approach',
    /\b(?:came within|passed within|passed (?:about|some|at)|closest|from (?:the |its )?[a-z]+['’]s surface)\b/gi,
  ],
  [
    'diameter',
    /\b(?:diameter|across(?! (?:the|an?|its|[a-z]+ (?:planum|planitia|crater|valley|plains?))\b)|in width|wide|measures|spans|spanning)\b/gi,
  ],
  ['mirror-diameter', /\bmirror\b/gi],
  ['length', /\b(?:long|length)\b/gi],
  ['height', /\b(?:tall|stands|(?<=\b(?:m|met(?:re|er)s|feet|ft) )high)\b/gi],
  [
    'mass',
    /\b(?:weigh(?:s|ed|ing)?|mass|heavy|(?:sphere|satellite|spacecraft|probe|craft|lander|rover|ball|capsule) of)\b/gi,
  ],
  ['sample-mass', /\b(?:samples?|rocks?|soil|regolith|dust|material)\b/gi],
  [
    'surface-stay',
    /\b(?:stay(?:ed)? on|spent(?=[^.;,]{0,40}\b(?:on|there)\b)|remained on|(?:on|from) the (?:moon|surface)|surviv\w+|transmit\w+|sending)\b/gi,
  ],
  [
    'duration',
    /\b(?:last(?:ed|ing)|(?:flight|mission|voyage) took(?![^.;,]{0,40} to [a-z])|went on|(?:mission|flight|spaceflight|voyage) of|in (?:space|orbit)(?! around)|aloft|stayed up|(?:came (?:home|back|down)|returned|landed|splashed down)(?: to \w+| on \w+| in the \w+)? after|(?:flew|circled \w+ \w+|orbited \w+ \w+|flying) for|(?:mission|flight|spaceflight)(?= (?:to|in|around|aboard|with|lasted|began|ended|was)\b))/gi,
  ],
  ['inclination', /\b(?:inclination|inclined)\b/gi],
  ['speed', /\b(?:speeds?|velocity|travels?|covers|moves|moving|flies|circles)\b/gi],
];

/** The figures of a sentence, held against those of the entity that they are said of. */
export function judgeQuantities(context: SentenceContext): Verdict[] {
  return withConversions(withoutSeconds(ofFigures(context), context), context);
}
judgeQuantities.needs = { tags: ['quantity'] } satisfies Needs;

/** "1,304 kg at launch and 590 kg in lunar orbit": where one figure fits, another that is added is of other circumstances. */
const withoutSeconds = (verdicts: readonly Verdict[], { text }: SentenceContext): Verdict[] =>
  verdicts.filter(
    ({ state, claim, span }) =>
      state !== 'contradicted' ||
      !verdicts.some(
        (one) =>
          one.state === 'supported' &&
          one.claim === claim &&
          [text.slice(one.span.end, span.start), text.slice(span.end, one.span.start)].some((between) =>
            /^[^()]*\b(?:and|but|then|plus)\b[^()]*$/.test(between),
          ),
      ),
  );

function ofFigures(context: SentenceContext): Verdict[] {
  return context.reading.tokens.flatMap((token) => {
    if (!token.quantity) return [];
    const pass = passAt(token.quantity, context);
    if (pass) return ofPasses(token.quantity, pass, context);
    const measure =
      answerAt(token.quantity, context) ??
      sunDistanceAt(token.quantity, context) ??
      premodifierAt(token.quantity, context) ??
      looseAt(token.quantity, context) ??
      periodAt(token.quantity, context) ??
      tiltAt(token.quantity, context) ??
      besideAt(token.quantity, context) ??
      openedOn(token.quantity, context);
    if (measure) return ofMeasure(token.quantity, measure, context);
    const named = namedFigureAt(token.quantity, context);
    const subject = named?.subject ?? subjectAt(token.quantity, context);
    if (subject === undefined) return [];
    const entry = context.entry(subject);
    const isOneTarget = context.knowledge.ids(entry, 'targets').filter((id) => id !== 'earth').length === 1;
    const name =
      named?.name ?? nameOf(token.quantity, context, Object.keys(entry.quantities) as QuantityName[], isOneTarget);
    if (isAway(name, token.quantity, context)) return [];
    if (name === 'closest-approach' && namesAnotherWorld(entry, context)) return [];
    const known = name === undefined ? undefined : (entry.quantities[name] ?? derived(name, subject, context));
    // "They spent two hours on the surface": outside their craft.
    const isOutside =
      name === 'surface-stay' && /\bsp(?:end(?:s|ing)?|ent)\b/.test(context.shown(context.reading.sentence));
    // "three EVAs in two days": the days of the walks.
    if (name === 'surface-stay' && WALKS_WITHIN.test(context.text.slice(0, token.start).slice(-60))) return [];
    if (name === 'sample-mass' && isInPart(context)) return [];
    if (name === 'duration' && isOfAPart(token, context)) return [];
    if (isOutside && known && token.quantity.max < known.min * (UNITS[known.unit]?.factor ?? 1)) return [];
    if (name === 'distance-travelled' && known && isOnTheWay(token.quantity, known, context)) return [];
    if (name === 'mass' && known && isInAState(token.quantity, known, context)) return [];
    return name === undefined || !known || QUANTITIES[name].dimension !== token.quantity.dimension
      ? []
      : [compare(token.quantity, known, name, subject, context, /-period$/.test(name), named?.isHalf)];
  });
}

/** "its closest approach to Grigg-Skjellerup": of Halley, its first target, another is known. */
function namesAnotherWorld(entry: Entry, context: SentenceContext): boolean {
  const [first] = context.knowledge.ids(entry, 'targets');
  const worlds = context.mentions.flatMap(({ entry: index }) =>
    context.kindOf(index) === 'body' ? [context.entry(index).id] : [],
  );
  return first !== undefined && worlds.some((id) => id !== 'earth') && !worlds.includes(first);
}

/** "has travelled more than 19 miles": it was less at any time before the end; only a sum of it all can be too small. */
const isOnTheWay = ({ max }: QuantityMention, known: Quantity, context: SentenceContext): boolean =>
  max < known.min * (UNITS[known.unit]?.factor ?? 1) &&
  !/\b(?:total|altogether|in all|overall|lifetime|whole|entire)\b/.test(context.shown(context.reading.sentence));

const STATES =
  /\b(?:dry|wet|empty|fuel\w*|unfuel\w*|propellants?|loaded|laden|launch|lift-?off|take-?off|orbit|landing|touchdown|entry|arrival|without|including|excluding|with)\b/i;
/** Full tanks weigh as much as this many craft. */
const LADEN = 7;

/** "weighed 508 kg without propellant": sources tell the mass of a craft in one state or the other. */
function isInAState({ start, end, min, max }: QuantityMention, known: Quantity, { text }: SentenceContext): boolean {
  const factor = UNITS[known.unit]?.factor ?? 1;
  const around = `${text.slice(Math.max(0, start - 40), start).replace(/^.*[.;]/s, '')} ${text.slice(end, end + 40).replace(/[.;].*$/s, '')}`;
  return STATES.test(around) && max * LADEN > known.min * factor && min < known.max * factor * LADEN;
}

/** "reached the station in about three hours", "began his stay of 400 days": the way there, or somebody's own time. */
const ON_THE_WAY =
  /\b(?:reach(?:es|ed|ing)?|arriv(?:es|ed|ing)|dock(?:s|ed|ing)?|got to) [^.;,]{0,60}\b(?:in|within|after) (?:(?:about|only|just|some|under|over|barely|nearly|almost) )?$|(?:['’]s?|\b(?:his|her|their)) (?:(?:long|record|own) )?(?:stay|stint|time) of (?:(?:about|over|some|nearly) )?$/;

const isOfAPart = ({ start, end }: Span, { text }: SentenceContext): boolean =>
  IN_A_PART.test(text.slice(end, end + 40)) || ON_THE_WAY.test(text.slice(Math.max(0, start - 120), start));

/** "spent over five hours outside", "two hours repairing it": a part of the flight. */
const IN_A_PART =
  /^ (?:of (?:the|his|her|its|their) \w+ )?(?:outside|on (?:an? |the )?(?:EVAs?|spacewalks?|extravehicular)|in open space|spacewalking|walking|floating|working|repairing|training|trying|testing|sleeping|waiting|exploring|driving|collecting|photographing|observing|chasing|preparing|docked|attached)\b/i;

const WALKS_WITHIN =
  /\b(?:EVAs?|(?:moon|space)?walks?|excursions?|sorties|traverses)\b[^.;,]{0,20}\b(?:in|within|over|across|during) (?:about |only |just |the )?$/;

/** "is 160 km wide and orbits some 20,000 km from Makemake", "Saturn, with rings 280,000 km across": how far off something is, or how large what it has, is no size of it. */
const isAway = (name: QuantityName | undefined, { start, end }: Span, { text }: SentenceContext): boolean =>
  /^(?:diameter|length|height)$/.test(name ?? '') &&
  (/^(?: \([^()]{1,40}\))? (?:away|beyond|from (?!(?:end|tip|side|edge|one|nose|rim|top|pole|its|wing|head)\b))/.test(
    text.slice(end, end + 70),
  ) ||
    WITH_PART.test(text.slice(Math.max(0, start - 60), start)));
const WITH_PART = /, with (?!(?:an? )?(?:\w+ )?(?:diameter|width|length|height|size|span|wingspan) of)[^,;:.()]{2,40}$/;

/** How long a flight lasted follows from its days, to a day or so. */
function derived(name: QuantityName, subject: number, context: SentenceContext): Quantity | undefined {
  const { kind, events, relations } = context.entry(subject);
  // Who visits a station may come home in another craft: only what is said of the flight itself is held against its days.
  const isNamed = context.mentions.some(({ entry }) => entry === subject);
  if (name !== 'duration' || kind !== 'crewed-flight' || !isNamed) return undefined;
  // It brought others home: its flight may be that of the craft, or of those who went up in it.
  if (relations.crew?.list.some(({ role }) => role === 'returning')) return undefined;
  const dayOf = (type: 'launch' | 'landing'): Days | undefined => {
    const at = events.find((event) => event.type === type)?.at;
    return daysOf(at);
  };
  const [up, down] = [dayOf('launch'), dayOf('landing')];
  if (!up || !down || up.last > up.first + 1 || down.last > down.first + 1) return undefined;
  const days = down.first - up.first;
  return { min: Math.max(0.9 * days, days - 1.1), max: 1.1 * days + 1.1, unit: 'd' };
}

/** Of several passages any may be meant: the figure is wrong where it fits none. */
function ofPasses(mention: QuantityMention, { subject, known }: Passage, context: SentenceContext): Verdict[] {
  const judged = known.map((distance) => compare(mention, distance, 'closest-approach', subject, context));
  return [judged.find(({ state }) => state !== 'contradicted') ?? judged[0]].flatMap((one) => one ?? []);
}

/** A figure may measure one of several things: it is wrong where it fits none of those that are known. */
function ofMeasure(mention: QuantityMention, { subject, names }: Measure, context: SentenceContext): Verdict[] {
  const judged = names.flatMap((name) => {
    const known = context.entry(subject).quantities[name] ?? derived(name, subject, context);
    return known ? [compare(mention, known, name, subject, context, true)] : [];
  });
  return [judged.find(({ state }) => state !== 'contradicted') ?? judged[0]].flatMap((one) => one ?? []);
}

/** What a figure measures: by its dimension and the nearest cue. */
function nameOf(
  mention: QuantityMention,
  context: SentenceContext,
  known: readonly QuantityName[],
  isOneTarget: boolean,
): QuantityName | undefined {
  const { start, end } = context.reading.sentence;
  const text = context.text.slice(start, end);
  const at = { start: mention.start - start, end: mention.end - start };
  // "in space two years later", "two hours into the flight": how long after something else.
  if (/^ (?:into|later|earlier|before|after|afterwards|ago|previously|prior|apart)\b/.test(text.slice(at.end)))
    return undefined;
  let best: { name: QuantityName; gap: number } | undefined;
  for (const [name, pattern] of CUES) {
    if (QUANTITIES[name].dimension !== mention.dimension) continue;
    for (const match of text.matchAll(pattern)) {
      const gap = match.index >= at.end ? match.index - at.end : at.start - (match.index + match[0].length);
      if (gap < 0 || gap >= 60 || (best !== undefined && gap >= best.gap)) continue;
      const cue = { start: start + match.index, end: start + match.index + match[0].length };
      if (!isOfOtherFigure(cue, gap, mention, context)) best = { name, gap };
    }
  }
  // "The mirror is 2.4 metres across": what is across is the mirror.
  if (
    known.includes('mirror-diameter') &&
    best?.name === 'diameter' &&
    /\bmirror\b[^,;:]{0,24}$/.test(text.slice(0, at.start))
  )
    return 'mirror-diameter';
  if (best && (known.includes(best.name) || best.name === 'duration')) return best.name;
  // "swept past the nucleus at a distance of 600 kilometres"
  const isPass = context.reading.clauses.some((clause) =>
    /^(sweep|fly|pass|skim|fly-by|swing|race|streak)$/.test(clause.verb),
  );
  return best &&
    isPass &&
    (best.name === 'distance' || best.name === 'altitude') &&
    known.includes('closest-approach') &&
    isOneTarget
    ? 'closest-approach'
    : undefined;
}

/** "walked on the Moon, he logged 4,147 hours", "takes 88 days to go round the Sun, turns once in 59": over a comma a cue is that of a clause with a subject of its own, or of the figure which is nearer to it. */
function isOfOtherFigure(cue: Span, gap: number, mention: QuantityMention, context: SentenceContext): boolean {
  const [from, to] = cue.end <= mention.start ? [cue.end, mention.start] : [mention.end, cue.start];
  if (!/[,;:()–—]/.test(context.text.slice(from, to))) return false;
  const isBetween = (one: Span): boolean => one.start >= from && one.end <= to;
  if (context.reading.clauses.some(({ agents, verbSpan }) => isBetween(verbSpan) && agents.some(isBetween)))
    return true;
  return context.reading.tokens.some(
    ({ quantity }) =>
      quantity !== undefined &&
      quantity.start !== mention.start &&
      quantity.dimension === mention.dimension &&
      Math.max(cue.start - quantity.end, quantity.start - cue.end) < gap,
  );
}

/** "Payload to low Earth orbit" within a sentence. */
const inside = (label: string): string => `${label.charAt(0).toLowerCase()}${label.slice(1)}`;

function compare(
  mention: QuantityMention,
  known: Quantity,
  name: QuantityName,
  subject: number,
  context: SentenceContext,
  isMeasure = false,
  isRadius = false,
): Verdict {
  const unit = UNITS[known.unit];
  const [low, high] = [known.min, known.max].map(
    (value) => (value * (unit?.factor ?? 1) + (unit?.offset ?? 0)) / (isRadius ? 2 : 1),
  ) as [number, number];
  const entry = context.entry(subject);
  const base = {
    check: 'wrong-quantity' as const,
    claim: `${name} of ${entry.id}`,
    ...context.quoted(mention),
    about: entry.id,
  };
  if (isMeant(mention, context)) return { ...base, state: 'unknown', why: 'it was meant to be so' };
  // A relative slack of 1 % on what is known: sources round differently.
  // A thousand times too much is another thing altogether; a rate of change is not the thing itself.
  const ratio = mention.max / low;
  const isFar = (ratio > 2000 || ratio < 0.0005) && !isSlip(mention, low, high);
  const isMore = DIFFERENCE.test(context.text.slice(mention.end, mention.end + 16));
  if (isFar || isMore || (!isMeasure && isChange(mention, context)))
    return { ...base, state: 'unknown', why: 'the figure measures something else' };
  if (mention.max >= low * 0.99 && mention.min <= high * 1.01) return { ...base, state: 'supported' };
  if (name === 'payload' && mention.max < low) return { ...base, state: 'unknown', why: 'less may be lifted' };
  const fitting = inUnitOf(mention, low, high);
  const correction = replacing(mention, low, high, base.found);
  return {
    ...base,
    state: 'contradicted',
    message: 'wrong-quantity',
    known: fitting,
    ...(correction === undefined ? {} : { correction }),
    ...(known.asOf ? { asOf: known.asOf } : {}),
    details: {
      subject: context.knowledge.spoken(entry.id),
      what: isRadius ? 'radius' : inside(QUANTITIES[name].label),
    },
  };
}

/** "55 light-years" for 55 million: the figure is right but for the word of its scale. */
const isSlip = ({ min, max, unit }: QuantityMention, low: number, high: number): boolean =>
  unit === 'ly' && [1e-9, 1e-6, 1e-3, 1e3, 1e6, 1e9].some((scale) => max * scale >= low && min * scale <= high);

/** What only measures how two things differ: "went 6,600 kilometres farther", "stayed two days longer". */
const DIFFERENCE =
  /^ (?:farther|further|closer|nearer|longer|shorter|higher|lower|taller|deeper|wider|larger|bigger|smaller|heavier|lighter|faster|slower|more|less|beyond|ahead|behind|too|short of)\b/;

/** "instead of the planned eight days": what was meant is no claim of what was. */
const isMeant = ({ start }: QuantityMention, { text }: SentenceContext): boolean =>
  /\b(?:(?:planned|scheduled|intended|expected|envisaged|foreseen|projected|hoped-for)(?: (?:for|as|to (?:be|last)))?(?: an?)?|(?:instead of|rather than)(?: the| its| their| his| her)?) (?:about |some )?$/i.test(
    text.slice(Math.max(0, start - 48), start),
  );

/** "increases by 38 mm", "a 44-hour video". */
function isChange(mention: QuantityMention, context: SentenceContext): boolean {
  const before = context.text.slice(Math.max(0, mention.start - 24), mention.start);
  const after = context.text.slice(mention.end, mention.end + 16);
  const isPremodifier =
    /^[ -](?!day|orbit|rotation|mission|flight|stay|period|diameter|wide|long|tall|high|mirror|telescope|lander|rover|spacecraft|probe|satellite|rocket|craft|asteroid|moon|planet|comet|crater|station|module|observatory)[a-z]/.test(
      after,
    ) && /-/.test(context.shown(mention).replace(/light-year/, ''));
  return (
    /\b(?:by|another|further|extra|additional|within|every|each|per) (?:about |some )?$/.test(before) ||
    isPremodifier ||
    /^ (?:per|a|each|every) (?:year|day|month|century)/.test(after)
  );
}
