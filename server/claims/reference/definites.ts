import { daysOf } from '../../../glossary/dates.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import { wordTable } from '../../prose/word-table.ts';
import type { SentenceContext } from '../context.ts';
import { isSurelyNot, singularOf } from './called.ts';
import { byProfession } from './professions.ts';
import { found, type Referral, unknown } from './referents.ts';

/** Words that only paint: they pick no other than the one spoken of. */
const PAINTING =
  /^(?:large|huge|giant|massive|small|little|tiny|robot|robotic|uncrewed|unmanned|crewed|manned|automated|remote-controlled|historic|famous|celebrated|pioneering|doomed|ill-fated|stricken|crippled|hardy|lonely|intrepid|plucky|interplanetary|interstellar|planetary|lunar|space|research|scientific|veteran|ageing|aging|distant|faraway|heavy|space-based|orbiting|ambitious|successful|twin|two|three|four|very|rather|mars|moon)$/;
/** "desk-sized", "six-wheeled", "nuclear-powered", "18-year-old". */
const COMPOUND =
  /^[\p{L}\d.]+(?:-[\p{L}\d]+)?-(?:sized|powered|wheeled|legged|tonne|ton|kilogram|kilogramme|pound|metre|meter|foot|old|tall|long|wide|bound|orbiting|shaped)$/u;

/** The colours and shapes by which writers call the worlds of ours. */
const EPITHETS = wordTable<string>({ red: 'mars', ringed: 'saturn', innermost: 'mercury-planet' });
/** Of other stars than ours. */
const FARAWAY = /\b(?:exoplanets?|light[- ]years?|dwarf star|host star|novel|film|movie|fiction\w*|Krypton|Vulcan)\b/i;

/** "the red planet", "the ringed planet": whatever else the text speaks of. */
export function byEpithet(phrase: NounPhrase, context: SentenceContext): EntryIndex | undefined {
  const [colour, more] = phrase.modifiers;
  const isBare =
    phrase.nouns.length === 1 && phrase.names.length === 0 && phrase.countries.length === 0 && !phrase.isPlural;
  const id = colour && !more && phrase.head.lower === 'planet' && isBare ? EPITHETS[colour.lower] : undefined;
  return id === undefined || phrase.determiner !== 'the' || FARAWAY.test(context.text)
    ? undefined
    : context.knowledge.glossary.indexOf(id);
}

/** "the X-ray telescope": only of what sees in that light. */
const WAVEBAND = /^(?:x-ray|gamma-ray|infrared|ultraviolet|radio)$/;

const NOUNS =
  /^(?:probe|spacecraft|craft|rover|orbiter|lander|agency|station|telescope|observatory|satellite|mission|flight|crew|astronauts?|cosmonauts?|capsule|ship|spaceship|rocket|launcher|vehicle|booster|module|programme|program|project|planet|moon|comet|asteroid|shuttle|company|firm|helicopter|impactor|expedition|spaceport|cosmodrome|treaty|two|pair|twins?)$/;

/** "the probe", "the Soviet lander", "these agencies", "the two": the only entity that is called so and was spoken of. */
export function definite(phrase: NounPhrase, context: SentenceContext): Referral {
  const noun = singularOf(phrase.head.lower);
  const person = byProfession(phrase, context);
  if (person) return person;
  if (!NOUNS.test(phrase.head.lower) && !NOUNS.test(noun)) return onlyCalled(phrase, context);
  if (!/^(?:the|this|that|these|both)$/.test(phrase.determiner ?? '') || phrase.possessor || phrase.of)
    return unknown();
  const world = byEpithet(phrase, context);
  if (world !== undefined) return found([world], 'is called so');
  if (isToldApart(phrase, context)) return unknown('it is told apart from others');
  if (isSeveral(phrase)) return several(phrase, context);
  if (phrase.isPlural && !/^(?:astronauts|cosmonauts)$/.test(phrase.head.lower)) return unknown();
  return one(phrase, noun, context);
}

/** Any word before the noun that does not only paint, or a clause behind it, may speak of another than the one spoken of. */
function isToldApart(phrase: NounPhrase, context: SentenceContext): boolean {
  if (
    /^ (?:(?:in|on|by|with|to|from|at|of|for|aboard) which|that|which|who|whose)\b/.test(
      context.text.slice(phrase.end, phrase.end + 14),
    )
  )
    return true;
  const known = [...phrase.names, ...phrase.countries, ...(phrase.date ? [phrase.date] : [])];
  let lead = context.text.slice(phrase.start, phrase.head.start);
  for (const { start, end } of known.toSorted((a, b) => b.start - a.start))
    lead = lead.slice(0, start - phrase.start) + lead.slice(end - phrase.start);
  const words = lead
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  return words
    .filter((word) => !/^(?:the|this|that|these|both|of|['’]s?)$/.test(word))
    .some((word) => !PAINTING.test(word) && !COMPOUND.test(word) && !WAVEBAND.test(word) && !/^[-–]$/.test(word));
}

/** Any other noun: only bare, and only of what the paragraph names. */
function onlyCalled(phrase: NounPhrase, context: SentenceContext): Referral {
  const isBare =
    /^(?:the|this|that)$/.test(phrase.determiner ?? '') &&
    phrase.modifiers.length === 0 &&
    phrase.countries.length === 0 &&
    phrase.names.length === 0 &&
    !phrase.possessor &&
    !phrase.of &&
    !phrase.isPlural &&
    phrase.nouns.length === 1;
  if (!isBare) return unknown();
  const fitting = new Set(
    mentionedBefore(phrase, context).filter((index) => context.isCalled(index, phrase.head.lower)),
  );
  const [only] = fitting;
  return only !== undefined && fitting.size === 1 ? found([only], 'is the only one so called') : unknown();
}

const isSeveral = (phrase: NounPhrase): boolean =>
  phrase.isPlural && (/^(?:both|these)$/.test(phrase.determiner ?? '') || countOf(phrase) !== undefined);

/** "the two probes", "the twin rovers": how many. */
function countOf(phrase: NounPhrase): number | undefined {
  const words = [phrase.head, ...phrase.modifiers].map(({ lower }) => lower);
  if (phrase.determiner === 'both' || words.includes('two') || words.includes('twin') || words.includes('pair'))
    return 2;
  if (words.includes('three')) return 3;
  return words.includes('four') ? 4 : undefined;
}

function several(phrase: NounPhrase, context: SentenceContext): Referral {
  const noun = phrase.head.lower === 'two' ? undefined : phrase.head.lower;
  const isFit = (index: EntryIndex): boolean =>
    (noun === undefined || called(index, noun, context)) && fits(index, phrase, context);
  const count = countOf(phrase);
  const last = context.discourse.subjects.at(-1);
  if (noun === undefined) {
    const isWhole = last?.entries.length === count && !last?.hasRival;
    return last && isWhole ? found(last.entries, 'are the last subject') : unknown('no two were spoken of');
  }
  const those = justNamedSo(phrase, noun, context);
  const fitting = those === undefined ? [...new Set(mentionedBefore(phrase, context).filter(isFit))] : [those];
  if (hasUnnamed(phrase, singularOf(noun), context)) return unknown('others without a name could be meant');
  if (fitting.length > 1 && fitting.length === (count ?? fitting.length)) return found(fitting, 'are those so called');
  const [group] = fitting;
  const members = group === undefined ? [] : context.knowledge.ids(context.entry(group), 'members');
  return group !== undefined &&
    fitting.length === 1 &&
    members.length === (count ?? members.length) &&
    members.length > 1
    ? found([group], 'is the group so called')
    : unknown('it is not told which are meant');
}

/** "the Voyager probes. These probes": those that the sentence before has called by name. */
function justNamedSo(
  { start, determiner }: NounPhrase,
  noun: string,
  context: SentenceContext,
): EntryIndex | undefined {
  const at = determiner === 'these' ? context.text.slice(0, start).lastIndexOf(` ${noun}`) : -1;
  const end = at + 1 + noun.length;
  if (at <= 0 || !/^[^.!?\n]*[.!?]\s+$/.test(context.text.slice(end, start))) return undefined;
  return context.mentionsAround.find((one) => one.end === end || one.end === at)?.entry;
}

function one(phrase: NounPhrase, noun: string, context: SentenceContext): Referral {
  const { discourse } = context;
  const isFit = (index: EntryIndex): boolean => called(index, noun, context) && fits(index, phrase, context);
  const named = [...new Set(mentionedBefore(phrase, context).filter(isFit))];
  const fitting = named.length > 1 ? wholesOf(named, noun, context) : named;
  if (fitting.length > 1)
    return unknown(`${fitting.map((index) => context.entry(index).id).join(' or ')} could be meant`);
  const [only] = fitting;
  if (hasUnnamed(phrase, noun, context)) return unknown('one without a name could be meant');
  if (hasNamedOtherwise(phrase, noun, only, context)) return unknown('another so called was spoken of');
  if (only !== undefined) return found([only], 'is the only one so called');
  const ours = noun === 'moon' ? ourMoon(phrase, context) : undefined;
  if (ours !== undefined) return found([ours], 'is the only moon without a planet');
  const isOfBody = /^(?:planet|moon|comet|asteroid)$/.test(noun);
  const topic = discourse.section ?? discourse.topic;
  if (topic === undefined || isOfBody || !isFit(topic)) return unknown('nothing so called was spoken of');
  return found([topic], 'is the topic');
}

/** "the moon" in small letters is the Earth's, where the text speaks of no other world. */
function ourMoon(phrase: NounPhrase, context: SentenceContext): EntryIndex | undefined {
  const { topic, section, mentioned } = context.discourse;
  const isBare = phrase.determiner === 'the' && phrase.modifiers.length === 0 && phrase.nouns.length === 1;
  if (!isBare || phrase.names.length > 0) return undefined;
  const around = [topic, section].filter((index) => index !== undefined);
  const named = [...around, ...mentioned, ...context.mentionsAround.map(({ entry }) => entry)];
  return named.every((index) => isOfEarth(index, context)) ? context.knowledge.glossary.indexOf('moon') : undefined;
}

const EARTHLY: ReadonlySet<string> = new Set(['earth', 'moon', 'sun']);

/** No other world, and nothing that went to one. */
function isOfEarth(index: EntryIndex, context: SentenceContext): boolean {
  const entry = context.entry(index);
  if (entry.kind === 'body') return EARTHLY.has(entry.id) || context.knowledge.isWithin(entry.id, 'moon');
  return context.knowledge.ids(entry, 'targets').every((id) => EARTHLY.has(id));
}

/** Whether writers use the noun of such an entry, and not of another sort of it. The crew stand for their flight. */
function called(index: EntryIndex, noun: string, context: SentenceContext): boolean {
  const kind: Kind = context.kindOf(index);
  if (/^(?:crew|astronauts?|cosmonauts?)$/.test(noun)) return kind === 'crewed-flight' || kind === 'expedition';
  if (/^(?:mission|flight)$/.test(noun) && isManyTimesFlown(index, context)) return false;
  return context.isCalled(index, noun) && !isSurelyNot(index, noun, context.knowledge);
}

/** "A Soyuz lifted off ...; the mission": a sort of craft that has flown time and again, of which one flight is meant. */
const isManyTimesFlown = (index: EntryIndex, context: SentenceContext): boolean =>
  context.kindOf(index) === 'spacecraft' &&
  context.knowledge.ids(context.entry(index), 'vehicles').length > 0 &&
  context.entry(index).events.every(({ type }) => type !== 'launch');

/** "The mission" of Apollo 11 and Columbia is Apollo 11: what the others belong to. */
function wholesOf(fitting: readonly EntryIndex[], noun: string, context: SentenceContext): EntryIndex[] {
  if (!/^(?:mission|flight|programme|program|project|expedition)$/.test(noun)) return [...fitting];
  const own = fitting.filter((index) => /^(?:mission|crewed-flight|programme|expedition)$/.test(context.kindOf(index)));
  const [whole, another] = own;
  if (whole === undefined || another !== undefined) return [...fitting];
  const family = new Set(context.knowledge.family(context.entry(whole)).map(({ id }) => id));
  return fitting.every((index) => family.has(context.entry(index).id)) ? [whole] : [...fitting];
}

/** What stands before the noun must be true of it: "the Soviet lander", "the NASA probe", "the Mars rover". */
function fits(index: EntryIndex, phrase: NounPhrase, context: SentenceContext): boolean {
  const { knowledge } = context;
  const countries = knowledge.countriesOf(index);
  const isOfCountry = phrase.countries.every(({ countries: some }) =>
    some?.some((one) => countries.has(context.entry(one).id)),
  );
  return (
    isOfCountry &&
    phrase.names.every((name) => isRelated(index, context.meaning(name), context)) &&
    wavebandsOf(phrase, context).every((one) => knowledge.ids(context.entry(index), 'wavebands').includes(one)) &&
    isOfDate(index, phrase, context)
  );
}

const wavebandsOf = (phrase: NounPhrase, context: SentenceContext): string[] =>
  context.text
    .slice(phrase.start, phrase.head.start)
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => WAVEBAND.test(word));

function isRelated(index: EntryIndex, other: EntryIndex | undefined, context: SentenceContext): boolean {
  if (other === undefined) return false;
  const { knowledge } = context;
  const id = context.entry(other).id;
  if (knowledge.circleOf(index).has(id)) return true;
  return knowledge
    .family(context.entry(index))
    .some((one) =>
      knowledge
        .ids(one, 'targets', 'programme', 'station', 'system')
        .some((value) => value === id || knowledge.isWithin(value, id)),
    );
}

/** "the 1976 landers" were launched or came down then. */
function isOfDate(index: EntryIndex, phrase: NounPhrase, context: SentenceContext): boolean {
  const days = phrase.date?.date?.days;
  if (!phrase.date) return true;
  return (
    days !== undefined &&
    context.entry(index).events.some(({ at }) => {
      const known = daysOf(at);
      return known !== undefined && known.first <= days.last && days.first <= known.last;
    })
  );
}

/** What the paragraph has named before the phrase. */
const mentionedBefore = (phrase: NounPhrase, context: SentenceContext): EntryIndex[] => [
  ...context.discourse.mentioned,
  ...context.mentions.filter(({ end }) => end <= phrase.start).map(({ entry }) => entry),
];

const SERIES: ReadonlySet<Kind> = new Set<Kind>(['programme', 'spacecraft', 'mission']);

/** "the Russian Venera spacecraft ...; the spacecraft": one that bears a name, though nobody knows which it is. */
function hasNamedOtherwise(
  { start }: NounPhrase,
  noun: string,
  only: EntryIndex | undefined,
  context: SentenceContext,
): boolean {
  const at = context.text.slice(0, start).lastIndexOf(` ${noun}`);
  if (at <= 0) return false;
  const named = [...context.mentionsAround].find(({ end }) => end === at)?.entry;
  if (named === undefined)
    return only === undefined && /\p{Lu}[\p{L}\d-]*$/u.test(context.text.slice(Math.max(0, at - 24), at));
  if (named === only || !SERIES.has(context.kindOf(named))) return false;
  return only === undefined || !context.knowledge.circleOf(only).has(context.entry(named).id);
}

const DESIGNATION = /(?<![\w-])\d{1,3}-[A-Z] $/;

/** "a probe", "another rover": something so called was brought in without a name that is known. */
function hasUnnamed(phrase: NounPhrase, noun: string, context: SentenceContext): boolean {
  const before = context.text.slice(0, phrase.start);
  for (let at = before.indexOf(noun); at >= 0; at = before.indexOf(noun, at + 1)) {
    const lead = before.slice(Math.max(0, at - 40), at);
    // "Columbia's 61-C mission": one by a designation that is no name here.
    if (DESIGNATION.test(lead)) return true;
    if (!/\b(?:an?|another|each|every|two|three|four|several|many|other|some|second|next)\b[^.;,]*$/i.test(lead))
      continue;
    // "Venera 9 was a Soviet lander" brings in nothing new, "Vega, a probe" neither.
    const isSaidOfNamed = /(?:\b(?:was|is|were|are|became)|[,(–—]) (?:an?|the)\b[^.;,]*$/i.test(lead);
    if (!isSaidOfNamed) return true;
  }
  return false;
}
