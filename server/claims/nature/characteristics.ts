import type { Entry } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';
import type { Relation } from '../../../glossary/schema/relations.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import {
  type CharacteristicWords,
  COMPOUNDS,
  FUELS,
  INSTEAD,
  isCompatible,
  ORBITS,
  POWER,
  PROPULSION,
  WAVEBANDS,
} from './characteristic-words.ts';

const PLACED =
  /^(place|put|launch|be|operate|locate|position|situate|circle|send|insert|reach|observe|work|station|enter|relay|go|fly|stay|remain|sit|orbit|look|watch|view|scan|map|hang|hover|transmit|broadcast|study|park|ride|loop|reside|dwell|travel|move|lie|run|keep|deploy)$/;
/** "sent from low Earth orbit to the Moon": where it set out is not where it stays. */
const GOING = /^(send|go|fly|launch|put|insert|reach|enter|travel|move)$/;
const VANTAGE = /\b(?:orbit|Lagrange|Lagrangian|L[1-5])\b/;
const SEEING =
  /^(image|capture|picture|observe|map|survey|scan|see|view|image|photograph|look|watch|study|detect|work|peer)$/;
const MADE_FOR = /^(?:design|build|make|optimise|optimize|construct|develop)$/;
/** "in X-rays", "in the far infrared", "at radio wavelengths" */
const LIGHT =
  /^(?:the )?(?:far[ -]|near[ -]|hard |soft )?(?:infrared|ultraviolet|x-rays?|gamma[ -]rays?|radio)(?: (?:light|waves|wavelengths|radiation))?$/i;
const POWERED =
  /^(power|draw|get|run|use|drive|propel|push|derive|obtain|fuel|operate|take|sail|carry|rely|depend|live|generate|make|need|have|supply|feed)$/;

const FEEDING = /^(power|drive|propel|supply|feed)$/;

/** Orbit, power and propulsion that a clause claims of a craft. */
export function judgeCharacteristics(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted') return [];
  const isPassive =
    clause.construction === 'passive' || (clause.construction === 'participle' && clause.themes.length > 0);
  // "Solar panels power Voyager 1": the source does, and the craft is what it is done to.
  const isFed = !isPassive && FEEDING.test(clause.verb) && clause.themes.length > 0 && clause.agents.length === 1;
  const subject = isPassive || isFed || clause.agents.length === 0 ? clause.themes : clause.agents;
  const others = [
    ...(isFed ? clause.agents.slice(0, 1) : isPassive ? clause.agents : clause.themes),
    ...clause.complements
      .filter(
        ({ preposition }) =>
          !/^(like|unlike|after|before|than|to|towards?)$/.test(preposition) &&
          !(preposition === 'from' && GOING.test(clause.verb)) &&
          // "managed on sunlight where Pioneer 10 had needed generators": what stands before "where" is where another was.
          !(preposition === 'at' && clause.construction === 'relative'),
      )
      .map(({ phrase }) => phrase),
  ];
  // "photographs the Earth from the point L1", whatever it does there
  const isSeenByAnother = isPassive && clause.agents.length > 0;
  const isFromOrbit =
    !isSeenByAnother &&
    clause.complements.some(
      ({ preposition, phrase }) => /^(from|at|in|near)$/.test(preposition) && VANTAGE.test(context.shown(phrase)),
    );
  const words = [
    ...(PLACED.test(clause.verb) || isFromOrbit ? ORBITS : []),
    ...(POWERED.test(clause.verb) ? [...POWER, ...PROPULSION] : []),
  ];
  const light = SEEING.test(clause.verb)
    ? [
        ...clause.complements.filter(
          ({ preposition, phrase }) => /^(in|at)$/.test(preposition) && LIGHT.test(context.shown(phrase)),
        ),
        ...clause.themes.filter((phrase) => LIGHT.test(context.shown(phrase))).map((phrase) => ({ phrase })),
      ]
    : MADE_FOR.test(clause.verb)
      ? clause.complements.filter(
          ({ preposition, phrase }) => preposition === 'for' && LIGHT.test(context.shown(phrase)),
        )
      : [];
  const fuels = BURNING.test(clause.verb) ? judgeFuels(subject[0], others, context) : [];
  if (words.length === 0 && light.length === 0) return fuels;
  return subject.slice(0, 1).flatMap((phrase) => {
    const craft =
      phrase.others.length === 0 ? (context.referent(phrase) ?? constellationOf(phrase, context)) : undefined;
    if (craft === undefined) return [];
    const seen = context.knowledge.isComplete(context.entry(craft), 'wavebands')
      ? light.flatMap((one) => judgeWords(craft, one.phrase, one.phrase.end, WAVEBANDS, phrase, context))
      : [];
    const rest = others.flatMap((other) =>
      judgeWords(
        craft,
        { start: other.start, end: Math.max(other.end, clause.end) },
        other.end,
        words,
        phrase,
        context,
      ),
    );
    return [...seen, ...rest, ...fuels];
  });
}

/** "was launched to study the cosmos using X-ray light": the light that the one observer of a sentence uses; radio waves are for talking too. */
export function judgeLightUsed(clause: Clause, context: SentenceContext): Verdict[] {
  const { construction, stance, themes } = clause;
  const light = themes.filter((phrase) => LIGHT.test(context.shown(phrase)) && phrase.head.lower !== 'radio');
  if (construction !== 'gerund' || stance !== 'asserted' || light.length === 0) return [];
  const observers = new Set(context.mentions.map(({ entry }) => entry).filter((entry) => isFlying(entry, context)));
  const [craft] = observers;
  const name = context.reading.phrases.find(({ phrase }) => context.referentAlone(phrase) === craft)?.phrase;
  if (craft === undefined || observers.size > 1 || !name) return [];
  if (!context.knowledge.isComplete(context.entry(craft), 'wavebands')) return [];
  return light.flatMap((one) => judgeWords(craft, one, one.end, WAVEBANDS, name, context));
}
judgeLightUsed.verbs = [/^use$/];

const isFlying = (index: EntryIndex, context: SentenceContext): boolean =>
  /^(?:spacecraft|mission|instrument|station)$/.test(context.kindOf(index));

/** "the satellites of GPS": what is known of all of them. */
function constellationOf({ head, of, modifiers }: NounPhrase, context: SentenceContext): EntryIndex | undefined {
  const whole = /^(?:satellites|spacecraft)$/.test(head.lower) && modifiers.length === 0 ? of : undefined;
  const index = context.soleReferent(whole);
  return index !== undefined && context.kindOf(index) === 'programme' ? index : undefined;
}

const BURNING = /^(burn|use|run|fuel|power|consume|drive|propel|feed|operate|rely|work)$/;
const DRIVE = /^(engines?|motors?|stages?|boosters?|thrusters?)$/;

/** "The J-2 burned kerosene", "Proton's engines run on hydrogen": a fuel that an engine or a rocket never burned. */
function judgeFuels(
  subject: NounPhrase | undefined,
  others: readonly NounPhrase[],
  context: SentenceContext,
): Verdict[] {
  if (!subject || subject.others.length > 0) return [];
  const owner = DRIVE.test(subject.head.lower) ? (subject.of ?? subject.possessor) : undefined;
  const index = context.referent(subject) ?? (owner && context.referent(owner));
  if (index === undefined || !['engine', 'launch-vehicle'].includes(context.kindOf(index))) return [];
  if (!context.knowledge.isComplete(context.entry(index), 'propulsion')) return [];
  // "burns methane, the Merlin kerosene": the verb is left out before what another engine burns.
  const isApart = (other: NounPhrase): boolean => [other, ...other.others].some(({ names }) => names.length > 0);
  return others
    .filter((other) => !other.isNegative && !isApart(other))
    .flatMap((other) => judgeWords(index, other, other.end, FUELS, subject, context));
}

/** "The home of SOHO is the point L1", "Its orbit is geostationary" */
const POST = /^(?:home|orbit|post|station|location|position|place|workplace|destination|vantage)$/;

/** "TIROS-1, a weather satellite in geostationary orbit": the orbit in a description. */
export function judgeDescribedOrbits(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap(({ subject, is, stance, complements }) => {
    if (stance !== 'asserted' || subject.others.length > 0) return [];
    const owner = POST.test(subject.head.lower) ? (subject.of ?? subject.possessor) : undefined;
    const stays = owner && owner.others.length === 0 && !is.isNegative ? context.referent(owner) : undefined;
    if (owner && stays !== undefined) return judgeWords(stays, is, is.end, ORBITS, owner, context);
    const craft = context.referent(subject);
    const [orbit] = complements.filter(
      ({ preposition, phrase }) => /^(in|at|near)$/.test(preposition) && VANTAGE.test(context.shown(phrase)),
    );
    return craft === undefined || !orbit
      ? []
      : judgeWords(craft, orbit.phrase, orbit.phrase.end, ORBITS, subject, context);
  });
}
judgeDescribedOrbits.needs = { word: /\b(?:orbit|lagrange|lagrangian|l[1-5])\b/ } satisfies Needs;

const SEEING_THINGS =
  /^(telescope|observatory|satellite|mission|spacecraft|observer|instrument|camera|imager|spectrometer|spectrograph|detector|photometer)$/;
const DESCRIBED =
  /^(telescope|observatory|satellite|mission|spacecraft|observer|instrument|camera|imager|spectrometer|spectrograph|detector|photometer|probe|craft|rover|lander|orbiter|rocket|launcher|vehicle|engine|motor|booster)$/;

/** "The power source of Voyager 1 is solar panels": the source in a description, and whose it is. */
export function judgePowerSources(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap(({ subject, is, stance }) => {
    const owner = subject.of ?? subject.possessor;
    const isSource = /\b(?:power (?:source|supply)|source of (?:power|energy|electricity))\b/i.test(
      context.shown(subject),
    );
    if (stance !== 'asserted' || !owner || !isSource || owner.others.length > 0 || is.isNegative) return [];
    const craft = context.referent(owner.of ?? owner);
    return craft === undefined || !context.knowledge.isComplete(context.entry(craft), 'power')
      ? []
      : judgeWords(craft, is, is.end, POWER, owner, context);
  });
}
judgePowerSources.needs = { word: /^(?:source|supply)$/ } satisfies Needs;

/** "Spitzer, the gamma-ray telescope": the waveband in a description. */
export function judgeWavebands(context: SentenceContext): Verdict[] {
  return [...wavebandsDescribed(context), ...wavebandsBeside(context)];
}
judgeWavebands.needs = { word: DESCRIBED } satisfies Needs;

/** "the Hitomi radio astronomy satellite": between the name and the noun. */
const wavebandsBeside = (context: SentenceContext): Verdict[] =>
  context.reading.phrases.flatMap(({ phrase, stance }) => {
    const [name, another] = phrase.names;
    if (
      stance !== 'asserted' ||
      !name ||
      another ||
      phrase.of ||
      !/^(?:telescope|observatory|satellite)$/.test(phrase.head.lower)
    )
      return [];
    const craft = name.end < phrase.head.start ? context.referentAlone(phrase) : undefined;
    return craft === undefined
      ? []
      : judgeWords(craft, { start: name.end, end: phrase.end }, phrase.end, WAVEBANDS, phrase, context);
  });

function wavebandsDescribed(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap(({ subject, is, stance }) => {
    const craft =
      stance === 'asserted' && subject.others.length === 0 && DESCRIBED.test(is.head.lower)
        ? context.referent(subject)
        : undefined;
    if (craft === undefined) return [];
    const words = SEEING_THINGS.test(is.head.lower) ? [...WAVEBANDS, ...COMPOUNDS] : COMPOUNDS;
    return judgeWords(craft, is, is.end, words, subject, context);
  });
}

/** "the nuclear-powered Opportunity rover", "Juno's radioisotope generators" */
export function judgeCompounds(context: SentenceContext): Verdict[] {
  return context.reading.phrases.flatMap(({ phrase, stance }) => {
    if (stance !== 'asserted' || phrase.isNegative) return [];
    const shown = context.shown(phrase);
    if (shown.includes('-')) {
      const craft = phrase.possessor || phrase.of ? undefined : context.referentAlone(phrase);
      if (craft !== undefined) return judgeWords(craft, phrase, phrase.end, COMPOUNDS, phrase, context);
    }
    const owner = phrase.possessor;
    if (owner?.head.tag !== 'name' || !/^(panels?|arrays?|generators?|rtgs?|cells?|engines?)$/.test(phrase.head.lower))
      return [];
    const craft = context.referent(owner);
    return craft === undefined || !context.knowledge.isComplete(context.entry(craft), 'power')
      ? []
      : judgeWords(craft, { start: owner.end, end: phrase.end }, phrase.end, POWER, owner, context);
  });
}
judgeCompounds.needs = { word: /-|^(panels?|arrays?|generators?|rtgs?|cells?|engines?)$/ } satisfies Needs;

const CHARACTERISED: ReadonlySet<Kind> = new Set<Kind>([
  'spacecraft',
  'mission',
  'programme',
  'station',
  'crewed-flight',
  'launch-vehicle',
  'instrument',
  'engine',
]);

/** Looks for words in a stretch of text; they begin before `until`. */
export function judgeWords(
  craft: number,
  stretch: Span,
  until: number,
  all: readonly CharacteristicWords[],
  subject: NounPhrase,
  context: SentenceContext,
): Verdict[] {
  const shown = context.shown(stretch);
  const found = all.flatMap((words) => {
    const match = words.pattern.exec(shown);
    const at = match ? stretch.start + match.index : until;
    return match && at < until && !isInName(at, at + match[0].length, context) ? [{ words, match }] : [];
  })[0];
  const entry = context.entry(craft);
  if (!found || !CHARACTERISED.has(entry.kind)) return [];
  const { words, match } = found;
  const { values, isListed } = valuesOf(entry, words.relation, subject, context);
  const start = stretch.start + match.index;
  const span = { start, end: start + match[0].length };
  const base = {
    check: words.check,
    claim: `${words.relation} of ${entry.id}`,
    ...context.quoted(span),
    about: entry.id,
  };
  if (values.length === 0 || ((entry.kind === 'instrument' || entry.kind === 'programme') && !isListed)) return [];
  if (entry.kind === 'programme' && words.relation !== 'orbits') return [];
  // A craft at one of the two points is not at the other, though either is an orbit around the Sun as well.
  const isOtherPoint =
    (words.value === 'l1' && values.includes('l2') && !values.includes('l1')) ||
    (words.value === 'l2' && values.includes('l1') && !values.includes('l2'));
  if (!isOtherPoint && values.some((value) => isCompatible(value, words.value, isListed)))
    return [{ ...base, state: 'supported' }];
  const instead = values.find((value) => value !== 'battery') ?? values[0];
  const right = instead === undefined ? undefined : INSTEAD[instead];
  const isOnlyFuel = words.relation === 'propulsion' && isListed && values.length === 1;
  const correction = right && (COMPOUNDS.includes(words) ? right.compound : right.noun);
  return [
    {
      ...base,
      state: 'contradicted',
      message: `wrong-characteristic.${words.relation}`,
      known: values.map((value) => FUEL_WORDS[value] ?? value.replaceAll('-', ' ')).join(', '),
      ...(correction && (words.relation === 'power' || isOnlyFuel) ? { correction } : {}),
      details: { subject: context.knowledge.spoken(entry.id) },
    },
  ];
}

/** What the glossary calls by the pair of its propellants, as a reader would. */
const FUEL_WORDS: Readonly<Record<string, string>> = {
  kerolox: 'kerosene',
  hydrolox: 'hydrogen',
  methalox: 'methane',
  hypergolic: 'hypergolic propellants',
  solid: 'solid propellant',
};

/** "by a Geosynchronous Satellite Launch Vehicle": a word of a name says nothing of what it is beside. */
const isInName = (from: number, to: number, context: SentenceContext): boolean =>
  context.reading.tokens.some(
    (token) =>
      token.tag === 'name' &&
      token.start <= from &&
      to <= token.end &&
      token.end - token.start > to - from &&
      !isPoint(context.shown(token)),
  );
/** "the Sun–Earth L2 point" is the name of the very place that is looked for. */
const isPoint = (name: string): boolean => /\bSun\S? ?Earth L[12]\b/.test(name);

/** What a craft has; of a group, what its members have; of "the Viking landers", what the landers have. */
function valuesOf(
  entry: Entry,
  relation: Relation,
  subject: NounPhrase,
  context: SentenceContext,
): { readonly values: string[]; readonly isListed: boolean } {
  const { knowledge } = context;
  const known = knowledge.values(entry, relation);
  const part = /\b(lander|orbiter)s?$/i.exec(context.shown(subject))?.[1]?.toLowerCase();
  const own = (known?.list ?? []).filter(({ role }) => role === undefined || part === undefined || role === part);
  const isListed = known?.complete ?? false;
  if (own.length > 0)
    return {
      values: withoutGeneral(
        own.map(({ value }) => value),
        isListed,
      ),
      isListed,
    };
  const values = knowledge.ids(entry, 'members').flatMap((id) => knowledge.idsOf(id, relation));
  return { values, isListed: false };
}

/** Of a full list "liquid" says nothing beside the fuel itself. */
const withoutGeneral = (values: readonly string[], isListed: boolean): string[] =>
  isListed && values.some((value) => SPECIFIC.test(value)) ? values.filter((value) => value !== 'liquid') : [...values];
const SPECIFIC = /^(kerolox|hydrolox|methalox|hypergolic)$/;
