import type { Entry } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import { type Kind, ORGANISED } from '../../../glossary/schema/kinds.ts';
import { type NounPhrase, phraseWith } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Span } from '../../prose/paragraph.ts';
import { wordTable } from '../../prose/word-table.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { inWords } from '../lists-in-words.ts';
import { isRegion } from '../places/named-bodies.ts';
import { KIND_NOUNS, type KindTest, typesWithin } from './kind-words.ts';

/** Words before a kind that make it another: a minor planet is no planet, a would-be lander did not land. */
const OTHER_KIND =
  /\b(?:minor|former|would-be|failed|so-called|one-time|test|prototype|mock|mini|proto|like an?|morning|evening|shooting|falling|guest|rising|satellite|central|multiple|double|binary|triple|quadruple)[ -]$/i;

/** "The rover Yutu", "space agencies such as SpaceX": what a thing is called, held against what it is. */
export function judgeKinds(context: SentenceContext): Verdict[] {
  return [...described(context), ...adjacent(context), ...listed(context)];
}

/** A name for many of a kind: "the Meteosat satellites". */
const SEVERAL = /(?:satellites|probes|landers|orbiters|telescopes|rockets|rovers)$/;

function described(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap(({ subject, is, stance, construction }) => {
    if (stance !== 'asserted' || is.possessor?.names.length === 0) return [];
    // "an object found in the Solar System, a comet": what stands behind the place is said of what is there.
    const place = construction === 'apposition' ? context.referentAlone(subject) : undefined;
    if (place !== undefined && context.kindOf(place) === 'body' && isRegion(place, context)) return [];
    // "these orbiters were Galileo, Cassini and New Horizons": the kind stands first.
    if (is.head.tag === 'name' && subject.names.length === 0 && subject.head.tag === 'noun' && subject.isPlural)
      return is.names.length > 1 || is.others.length > 0 ? judgeList(subject, is, context) : [];
    // "makes it a star at parties": famous.
    if (/^stars?$/.test(is.head.lower) && /\b(?:mak(?:e|es|ing)|made) $/.test(context.text.slice(0, subject.start)))
      return [];
    if (is.names.length > 0 || isSubjectOfRelative(is.head, subject.head, context)) return [];
    if (isDangling(is, subject, context)) return [];
    // "As seen from Earth, the stars": many are not one.
    const isOne =
      !subject.isPlural &&
      subject.others.length === 0 &&
      subject.head.tag === 'name' &&
      !SEVERAL.test(subject.head.lower);
    if (is.isPlural && isOne && !/^such as|^including/.test(context.text.slice(is.end, subject.start).trim()))
      return [];
    return [subject, ...subject.others].flatMap((member) => judgeNoun(is, context.alone(member), context));
  });
}

/** "the comet Ryugu", "the InSight rover", "the Venera 9 and 10 orbiters". */
function adjacent(context: SentenceContext): Verdict[] {
  return context.reading.phrases.flatMap(({ phrase, stance }) => {
    const { head } = phrase;
    const name = calledBy(phrase, context);
    if (stance !== 'asserted' || !name) return [];
    if (head.tag === 'noun' && !head.isCapitalised && isAfterName(head.lower, name, context)) {
      const between = context.text.slice(name.end, head.start);
      // "the Gateway lander" is one that belongs to the station.
      const owner = context.meaning(name);
      if (owner !== undefined && context.kindOf(owner) === 'station') return [];
      return BETWEEN.test(between) ? besideName(head, named(phrase, name), context) : [];
    }
    if (head.tag !== 'name') return [];
    const shared = sharedNoun(phrase);
    if (shared) return besideName(shared, named(phrase, name), context);
    const title = phrase.names.at(-2);
    if (title && title.end + 1 === name.start && isShuttle(title, context))
      return isLastOfPhrase(name, context) ? judgeWord('space shuttle', title, named(phrase, name), context) : [];
    const noun = shapeBefore(phrase) ?? phrase.nouns.at(-1);
    const words = noun && `${narrowing(phrase.start, noun, context)}${noun.lower}`;
    if (!noun || !words || name.start !== noun.end + 1 || isSubjectOfRelative(noun, name, context)) return [];
    if (/^shuttles?$/.test(noun.lower) && !isLastOfPhrase(name, context)) return [];
    // "the moons Ocean of Storms": an apostrophe was left out.
    const isOfMany = noun.lower.endsWith('s');
    if (isOfMany && phrase.others.length === 0) return [];
    // "the gas giants Jupiter and Saturn": each of them.
    const more = isOfMany ? phrase.others.filter(isBareName) : [];
    return [named(phrase, name), ...more].flatMap((one) => judgeWord(words, noun, one, context));
  });
}

/** "the Space Shuttle Gaia": the vehicle's name stands as a title before that of one of them. */
function isShuttle(title: Token, context: SentenceContext): boolean {
  const index = context.meaning(title);
  return index !== undefined && context.entry(index).id === 'space-shuttle';
}

/** "the Shuttle Hubble servicing missions": what is done to the one by the other is told behind both. */
function isLastOfPhrase(name: Token, { reading: { tokens } }: SentenceContext): boolean {
  const next = tokens[tokens.indexOf(name) + 1];
  return (
    next === undefined ||
    (next.tag === 'verb'
      ? next.verbs.some(({ ing }) => !ing)
      : /^(?:stop|comma|open|close|dash|auxiliary|modal|preposition|to|coordinator|relative|apostrophe)$/.test(
          next.tag,
        ))
  );
}

/** "A three-stage rocket, NASA launched it nine times": set before whoever does something with it. */
function isDangling(is: NounPhrase, subject: NounPhrase, context: SentenceContext): boolean {
  const index = is.end < subject.start && subject.head.tag === 'name' ? context.meaning(subject.head) : undefined;
  return (
    index !== undefined &&
    DOERS.has(context.kindOf(index)) &&
    HANDLED.test(is.head.lower) &&
    context.reading.clauses.some(({ construction, agents }) => construction === 'active' && agents.includes(subject))
  );
}
const HANDLED =
  /^(?:vehicle|rocket|launcher|booster|spacecraft|craft|probe|satellite|lander|orbiter|rover|telescope|station|capsule|module|mission|shuttle|observatory|ship|spaceship)$/;

const WORLDS = /^(?:planet|moon|star|comet|asteroid|galaxy|nebula|crater|world|satellite)s?$/;
const DOERS: ReadonlySet<Kind> = new Set<Kind>(['person', 'country', ...ORGANISED]);

/** "the rocket NASA uses", "the planet Voyager 2 visited": who does something to a thing of quite another sort, with "that" left out. */
function isSubjectOfRelative(noun: Token, name: Token, context: SentenceContext): boolean {
  const index = name.tag === 'name' && name.start === noun.end + 1 ? context.meaning(name) : undefined;
  const verb = context.reading.clauses.find(({ verbSpan }) => verbSpan.start === name.end + 1)?.verb;
  if (index === undefined || verb === undefined) return false;
  const kind = context.kindOf(index);
  // "the planet Titan orbits"
  if (kind === 'body') return /^(?:orbit|circle)$/.test(verb);
  return DOERS.has(kind) || WORLDS.test(noun.lower);
}

/** "the Opportunity Mars rover", "the Chang'e 6 lunar lander", "Venera 9 and 10 landers" */
const BETWEEN = /^ (?:(?:and|or) \d+ |(?:lunar|moon|mars|martian|space|venus|saturn|jupiter|mercury|robotic) )?$/i;

/** The name that a noun behind it belongs to: of "the Cassini Saturn orbiter" the first. */
function calledBy({ names, head }: NounPhrase, context: SentenceContext): Token | undefined {
  const [name, world] = names.slice(-2);
  if (!name || !world || head.tag !== 'noun' || world.end + 1 !== head.start) return names.at(-1);
  const index = context.meaning(world);
  return index !== undefined && context.kindOf(index) === 'body' && name.end + 1 === world.start ? name : world;
}

const SMALL: ReadonlySet<string> = new Set([
  'comet',
  'asteroid',
  'near-earth-asteroid',
  'trojan',
  'kuiper-belt-object',
]);

/** "the Gaia telescope"; of worlds only the small ones: "the Jupiter comet" fell into Jupiter. */
function isAfterName(noun: string, name: Token, context: SentenceContext): boolean {
  if (AFTER_A_NAME.test(noun)) return true;
  const index = /^(?:comet|asteroid)$/.test(noun) ? context.meaning(name) : undefined;
  return (
    index !== undefined && context.knowledge.ids(context.entry(index), 'body-types').some((type) => SMALL.has(type))
  );
}

/** Nouns that follow the name of what they are: "the Gaia telescope"; "the Voyager rocket" is the one that launched it. */
const AFTER_A_NAME = /^(?:rover|lander|orbiter|helicopter|telescope)s?$/;

/** The noun is what is wrong, also where two names share it. */
const besideName = (noun: Token, subject: NounPhrase, context: SentenceContext): Verdict[] =>
  judgeWord(noun.lower, noun, subject, context).map((verdict) => ({
    ...verdict,
    ...context.quoted(noun),
  }));

/** "the Venera 9 and 10 orbiters": a number and a noun listed after a name share both. */
function sharedNoun({ others }: NounPhrase): Token | undefined {
  const [only, ...more] = others;
  if (!only || more.length > 0 || only.determiner || only.names.length > 0 || only.nouns.length !== 1) return undefined;
  const isNumber = only.modifiers.length === 1 && /^\d+$/.test(only.modifiers[0]?.lower ?? '');
  return isNumber && only.head.tag === 'noun' && AFTER_A_NAME.test(only.head.lower) && only.isPlural
    ? only.head
    : undefined;
}

/** "Virgin Galactic and Blue Origin ...: these agencies": all that were named are of another kind. */
function listed(context: SentenceContext): Verdict[] {
  return context.reading.phrases.flatMap(({ phrase, stance }) => {
    if (stance !== 'asserted' || !/^(these|both|two)$/.test(phrase.determiner ?? '') || phrase.names.length > 0)
      return [];
    if (phrase.of || phrase.modifiers.length > 0 || !/^(agencies|companies)$/.test(phrase.head.lower)) return [];
    const test = KIND_NOUNS.find(({ pattern }) => pattern.test(phrase.head.lower))?.test as KindTest;
    const meant = [...new Set([...context.discourse.mentioned, ...namedHere(context, phrase.start)])].filter((index) =>
      ['agency', 'company', 'organisation'].includes(context.kindOf(index)),
    );
    const entries = meant.map((index) => context.entry(index));
    const first = entries[0];
    if (!first || entries.length < 2 || entries.some((entry) => test(entry, context) !== false)) return [];
    return [
      {
        ...claimed(first.id, phrase.head.lower, phrase.head, context),
        state: 'contradicted',
        message: 'wrong-kind',
        known: first.kind === 'company' ? 'companies' : 'agencies',
        correction: first.kind === 'company' ? 'companies' : 'agencies',
        details: { subject: inWords(entries.map(({ id }) => context.knowledge.spoken(id))) },
      },
    ];
  });
}

const namedHere = (context: SentenceContext, before: number): EntryIndex[] =>
  context.reading.tokens.flatMap((token) => (token.end <= before ? (context.meaning(token) ?? []) : []));

const named = (phrase: NounPhrase, name: Token): NounPhrase =>
  phraseWith(phrase, { head: name, names: [name], others: [] });

/** "the giant spiral M83": an adjective that stands for a noun. */
const shapeBefore = ({ modifiers, head }: NounPhrase): Token | undefined =>
  modifiers.find(({ lower, end }) => end + 1 === head.start && /^(?:spiral|elliptical|giant|globular)s?$/.test(lower));

const isBareName = ({ head, names, others, determiner }: NounPhrase): boolean =>
  head.tag === 'name' && names.length === 1 && others.length === 0 && determiner === undefined;

/** "cargo ship", "dwarf planet": the word right before the noun makes it narrower. */
const narrowing = (from: number, noun: Span, context: SentenceContext): string =>
  /(?:[a-z]+(?:-[a-z]+)? )?$/.exec(
    context.text
      .slice(from, noun.start)
      .toLowerCase()
      .replace(/ star $/, ' '),
  )?.[0] ?? '';

function judgeNoun(is: NounPhrase, subject: NounPhrase, context: SentenceContext): Verdict[] {
  if ((is.of && !isOfSomething(is.of)) || is.names.length > 0 || is.head.tag !== 'noun') return [];
  const compound = narrowing(is.start, is.head, context);
  // "a weather satellite": the trade is what is wrong.
  const start = /^satellites?$/.test(is.head.lower) ? is.head.start - compound.length : is.head.start;
  return judgeWord(`${compound}${is.head.lower}`, { start, end: is.head.end }, subject, context);
}

/** "a lander of Chandrayaan-3", "a space station of the 1970s": the noun is meant as it stands; "a star of the show" is not. */
const isOfSomething = (of: NounPhrase): boolean => /^(?:name|country|date)$/.test(of.head.tag) && of.of === undefined;

/** Each member of a list is held against the noun that the list is called by: only the odd one out is wrong. */
function judgeList(called: NounPhrase, list: NounPhrase, context: SentenceContext): Verdict[] {
  if (called.of || /^(other|another|no|some|many)$/.test(called.determiner ?? '')) return [];
  const members = [list, ...list.others].flatMap((phrase) =>
    phrase.names.map((name) => judgeWord(called.head.lower, name, named(phrase, name), context)),
  );
  const wrong = members.filter((verdicts) => verdicts.some(({ state }) => state === 'contradicted'));
  return wrong.length < members.length ? members.flat() : [];
}

function judgeWord(word: string, token: Span, subject: NounPhrase, context: SentenceContext): Verdict[] {
  const last = word.split(' ').at(-1) as string;
  const rule =
    KIND_NOUNS.find(({ pattern }) => pattern.test(word)) ?? KIND_NOUNS.find(({ pattern }) => pattern.test(last));
  if (!rule || OTHER_KIND.test(context.text.slice(0, token.start))) return [];
  return context.referents(subject).flatMap((referent, i): Verdict[] => {
    if (referent === undefined) return [];
    const entry = context.entry(referent);
    const name = subject.names[i] ?? context.nameToken(subject);
    const inList =
      last.endsWith('s') &&
      subject.names.length > 0 &&
      subject.head.tag === 'name' &&
      !SEVERAL.test(subject.head.lower);
    const base = claimed(entry.id, last, inList ? name : token, context);
    const is = rule.test(entry, context);
    if (is === undefined) return [];
    if (is || isOneReading(name, rule.test, context) || isCalled(name, last === 'module' ? word : last, context))
      return [{ ...base, state: 'supported' }];
    if (isBorneByOthers(name, entry, last, context)) return [];
    return [{ ...base, state: 'contradicted', message: 'wrong-kind', ...shown(referent, last, context) }];
  });
}

const PLANETARY = /^(?:rover|lander|orbiter|helicopter|sample-return|impactor|flyby|atmospheric-probe|command-module)$/;

/** "the Helios rover": a name that many things bear, with a word far from what the one that is known was, is that of another. */
const isBorneByOthers = (name: Token, entry: Entry, noun: string, context: SentenceContext): boolean =>
  name.tag === 'name' &&
  context.isAmbiguous(name) &&
  // "the planet (M2)": a mass in a formula.
  ((/^M\d+$/.test(context.shown(name)) && !/star|nebula|galax|cluster|spiral|elliptical|globular|remnant/.test(noun)) ||
    (/^(?:rover|lander|orbiter|helicopter|telescope|observatory|capsule)s?$/.test(noun) &&
      !(
        /^(?:rover|lander|orbiter|helicopter)/.test(noun) &&
        typesWithin(entry, context).some((type) => PLANETARY.test(type))
      )));

/** Another thing of the same name may well be called so. */
const isOneReading = (name: Token, test: KindTest, context: SentenceContext): boolean =>
  context.alternatives(name).some((index) => test(context.entry(index), context) === true);

/** "Europa, the rocket": what has the noun in its name is told apart by it. */
function isCalled(name: Token, noun: string, context: SentenceContext): boolean {
  const whole = `${context.shown(name)} ${noun}`;
  return context.knowledge.glossary.namesIn(whole).some(({ start, end }) => start === 0 && end === whole.length);
}

const claimed = (id: string, word: string, span: Span, context: SentenceContext) => ({
  check: 'wrong-kind' as const,
  claim: `${id} is a ${word}`,
  ...context.quoted(span),
  about: id,
});

const GENERAL = /^(?:satellite|probe)$/;

/** "weather-satellite" as it is written; "earth-observation" with its capital. */
const asWords = (type: string): string => WORDED[type] ?? type.replaceAll('-', ' ');
const WORDED = wordTable<string>({
  'earth-observation': 'Earth observation satellite',
  technology: 'technology satellite',
  suborbital: 'suborbital rocket',
});

/** What it is, and the noun to write where one of the same sort fits. */
function shown(
  index: EntryIndex,
  word: string,
  context: SentenceContext,
): Pick<Verdict, 'known' | 'correction' | 'details'> {
  const entry = context.entry(index);
  const { knowledge } = context;
  const types = knowledge.ids(entry, 'types', 'body-types');
  const telling = types.filter(
    (type) =>
      type !== word.replace(/s$/, '') &&
      (types.length === 1 || !(GENERAL.test(type) || types.some((other) => other.endsWith(`-${type}`)))),
  );
  const known = telling.slice(0, 2).map(asWords);
  const trade = /^satellites?$/.test(word) && telling.length === 1 ? telling.map(asWords)[0] : undefined;
  const simple = trade?.endsWith(' satellite')
    ? trade
    : types.find((type) => /^(rover|lander|orbiter|helicopter|asteroid|comet|moon|planet)$/.test(type));
  const isMany = word.endsWith('s');
  return {
    known: known.length > 0 ? inWords(known) : entry.kind.replaceAll('-', ' '),
    ...(simple === undefined ? {} : { correction: isMany ? `${simple}s` : simple }),
    details: { subject: knowledge.spoken(entry.id) },
  };
}
