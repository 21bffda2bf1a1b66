import type { EntryIndex } from '../../../glossary/glossary.ts';
import { PROBE_KINDS } from '../../../glossary/schema/kinds.ts';
import { isOrdinal } from '../../clauses/lexicon.ts';
import { ownerPronoun } from '../../clauses/nominal.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { SentenceContext } from '../context.ts';
import { definite } from './definites.ts';
import { partOf } from './parts.ts';
import { pronoun, TOPIC } from './pronouns.ts';
import { recordHolder } from './record-referents.ts';

/** What a phrase refers to, and how that was found: `perigee explain` shows it. */
export interface Referral {
  /** Undefined stands for something that is not known. */
  readonly entries: readonly (EntryIndex | undefined)[];
  /** "is the last subject"; for what was not found why. Undefined where the phrase names its referent. */
  readonly how?: string;
}

export const found = (entries: readonly EntryIndex[], how: string): Referral => ({ entries, how });
export const unknown = (how?: string): Referral => ({
  entries: [undefined],
  ...(how === undefined ? {} : { how }),
});

const PEOPLE_ABOARD = /^(?:astronauts|cosmonauts|crew|crewmen|crewmembers|taikonauts)$/;

/** What one phrase refers to, without what is listed with it. Two that fit: none. */
export function refer(phrase: NounPhrase, context: SentenceContext): Referral {
  const { head } = phrase;
  if (head.tag === 'name') {
    // "the first Landsat, then known as ERTS-1": one of those.
    const isOneOfThem = phrase.modifiers.some(({ lower }) => isOrdinal(lower));
    const given = isOneOfThem ? nameGiven(phrase, context) : undefined;
    if (given) return context.referral(given);
    // "Kosmos 186 is an uncrewed Soyuz", "is the first Lunokhod": one of those, by its own name.
    const isSaid = (isOneOfThem || /^an?$/.test(phrase.determiner ?? '')) && phrase.others.length === 0;
    const described = isSaid ? subjectDescribed(phrase, context) : undefined;
    return described === undefined ? { entries: named(phrase, context) } : found([described], 'describes it');
  }
  if (head.tag === 'country') {
    // "The first American in space" is somebody, "was the first American" says of where.
    const isSaid = context.reading.descriptions.some(({ is, subject }) => is === phrase || subject === phrase);
    const holder = isSaid ? undefined : recordHolder(phrase, context);
    if (holder !== undefined) return found([holder], 'is known to be that');
    return { entries: [head.countries?.length === 1 ? head.countries[0] : undefined] };
  }
  if (head.tag === 'pronoun' || head.lower === TOPIC) return pronoun(phrase, context);
  if (isCounted(phrase)) return definite(phrase, context);
  if (head.tag !== 'noun' && head.lower !== 'twin') {
    // "The largest of the moons, Titan, is ..."
    const named = head.tag === 'adjective' ? subjectDescribed(phrase, context) : undefined;
    return named === undefined ? unknown() : found([named], 'describes it');
  }
  const surname = context.meaning(head);
  if (surname !== undefined) return found([surname], 'is named in full elsewhere');
  return nominal(phrase, context);
}

/** "the two", "both". */
const isCounted = ({ head, determiner }: NounPhrase): boolean =>
  head.tag === 'number' && head.lower === 'two' && determiner === 'the';

/** A phrase whose head is a common noun. */
function nominal(phrase: NounPhrase, context: SentenceContext): Referral {
  const { names } = phrase;
  if (names.length > 0) {
    const modified = withNames(phrase, context);
    if (modified.some((index) => index !== undefined)) return { entries: modified };
  }
  const agency =
    /^(agency|agencies)$/.test(phrase.head.lower) && phrase.countries.length === 1
      ? context.knowledge.agencyOf(phrase.countries[0]?.countries ?? [])
      : undefined;
  if (agency !== undefined) return { entries: [agency] };
  const national = agencyOfOwner(phrase, context);
  if (national !== undefined) return { entries: [national] };
  const state = stateOfProgramme(phrase);
  if (state !== undefined) return { entries: [state] };
  const described = subjectDescribed(phrase, context);
  if (described !== undefined) return found([described], 'describes it');
  const given = nameGiven(phrase, context) ?? nameSaid(phrase, context);
  if (given) return context.referral(given);
  const own = ownMission(phrase, context);
  if (own) return own;
  const part = partOf(phrase, context);
  if (part) return part;
  const holder = recordHolder(phrase, context);
  if (holder !== undefined) return found([holder], 'is known to be that');
  return definite(phrase, context);
}

/** "its mission", "its orbital mission": that of the craft; "its extended mission" is a part of it. */
function ownMission(phrase: NounPhrase, context: SentenceContext): Referral | undefined {
  const isWhole = phrase.modifiers.every(({ lower }) =>
    /^(?:orbital|scientific|historic|successful|remarkable)$/.test(lower),
  );
  if (phrase.head.lower !== 'mission' || phrase.determiner !== 'its' || phrase.nouns.length > 1 || !isWhole)
    return undefined;
  const owner = ownerPronoun(phrase);
  const referral = owner && context.referral(owner);
  const [only] = referral?.entries ?? [];
  return only !== undefined && PROBE_KINDS.has(context.kindOf(only)) ? referral : undefined;
}

/** "NASA and ESA" in one phrase, "Space Shuttle Discovery": names side by side mean the last, names in a list mean all. */
function named(phrase: NounPhrase, context: SentenceContext): (EntryIndex | undefined)[] {
  const between = phrase.names.slice(1).map((name, i) => context.text.slice(phrase.names[i]?.end, name.start));
  // "the Saturn-orbiting craft Cassini" lists nothing.
  const isList = between.some((gap) => /\band\b|\bor\b|,|^[-–/]$/.test(gap));
  const tokens = isList ? phrase.names : phrase.names.slice(-1);
  return tokens.map((token) => {
    const index = context.meaning(token);
    const isNot =
      index !== undefined && (isOtherThing(phrase, token, index, context) || isOneOf(phrase, index, context));
    return isNot ? undefined : index;
  });
}

const CRAFT = /^(?:spacecraft|mission|launch-vehicle|station|module|programme|instrument)$/;
/** What any of them may be called, be it by mistake, and what it may be to others. */
const RELATED =
  /^(?:twins?|sisters?|brothers?|siblings?|cousin|successor|predecessor|forerunner|heir|rival|neighbour|neighbor|companion|partner|flagship|workhorse|veteran|newcomer|giant|pioneer|prototype|duo|pair|explorer|robot|robotic|geologist|scout|hunter|chaser|seeker|watcher|observer|sentinel|envoy|emissary|pathfinder|trailblazer|collector|digger|truck|mapper|surveyor|visitor|traveller|traveler|wanderer|ambassador|craft|ship|machine|vehicle|project|program|programme|mission|series|laboratory|lab|observatory|payload|experiment|flier|flyer|drone|rotorcraft|target|complex|outpost|launcher|rocket|booster|(?:space ?)?shuttle|orbiter|lander|rover|hopper|capsule|module|station|probe|satellite|\w*satellite|\w*sat|telescope|spacecraft|spaceship|spaceplane|rocketplane|plane|glider|freighter|ferry|tug|carrier|stage|sail|balloon|helicopter|impactor|penetrator|mothership|relay|demonstrator|instrument|camera|radar|spectrometer|detector|imager|seismometer|magnetometer|antenna|node|airlock|arm|segment|facility|constellation|fleet|system|network|family|class|generation|model|version|crew|flight|launch|landing|astronomy)$/;

/** "the minivan Voyager": a common noun before a name that many things bear, which no craft is called by. */
function isOtherThing(phrase: NounPhrase, token: Token, index: EntryIndex, context: SentenceContext): boolean {
  const noun = phrase.nouns.findLast(({ end }) => end <= token.start);
  return (
    noun !== undefined &&
    noun.end + 1 === token.start &&
    noun.tag === 'noun' &&
    !noun.isCapitalised &&
    CRAFT.test(context.kindOf(index)) &&
    context.isAmbiguous(token) &&
    !RELATED.test(noun.lower) &&
    !context.isCalled(index, noun.lower)
  );
}

/** "an Orbiting Geophysical Observatory", "the second Telstar": one of those that are called so, and not the one or all of them. */
function isOneOf({ determiner, modifiers, head }: NounPhrase, index: EntryIndex, context: SentenceContext): boolean {
  const kind = context.kindOf(index);
  if (kind === 'programme') return /^(?:an?|another|one|each|every|any)$/.test(determiner ?? '');
  return (
    /^(?:spacecraft|mission|crewed-flight|station)$/.test(kind) &&
    modifiers.some(({ lower, end }) => NEXT.test(lower) && end + 1 === head.start)
  );
}
const NEXT = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|other|another|new)$/;

const JOINT = /^(?:venture|company|enterprise|undertaking)$/;

/** "the Rosetta mission" is Rosetta; "a Mars orbiter" is not Mars. */
function withNames(phrase: NounPhrase, context: SentenceContext): (EntryIndex | undefined)[] {
  const noun = phrase.head.lower;
  // The crew stand for their flight: "the Apollo 8 astronauts returned".
  const flight = phrase.names[0] && context.meaning(phrase.names[0]);
  if (
    phrase.names.length === 1 &&
    PEOPLE_ABOARD.test(noun) &&
    flight !== undefined &&
    context.kindOf(flight) === 'crewed-flight'
  )
    return [flight];
  // "the Boeing-Lockheed Martin joint venture" is neither.
  if ([...phrase.modifiers, ...phrase.nouns].some(({ lower }) => lower === 'joint') && JOINT.test(noun))
    return [undefined];
  const all = phrase.names.map((token: Token) => context.meaning(token));
  // "the second Telstar communications satellite"
  const [first] = phrase.names;
  if (first && phrase.modifiers.some(({ lower, end }) => NEXT.test(lower) && end + 1 === first.start))
    return [undefined];
  const fitting = all.filter((index): index is EntryIndex => index !== undefined && context.isCalled(index, noun));
  if (fitting.length === 0) return [undefined];
  return fitting.length === all.length && all.length > 1 ? all : [fitting.at(-1)];
}

/** "Canada's space agency", of which nothing else is said. */
function agencyOfOwner(phrase: NounPhrase, context: SentenceContext): EntryIndex | undefined {
  const { possessor, head, nouns } = phrase;
  const isSpaceAgency = head.lower === 'agency' && nouns.at(-2)?.lower === 'space' && possessor?.head.tag === 'name';
  const isSaid = context.reading.descriptions.some(({ is, subject }) => is === phrase || subject === phrase);
  const country = isSpaceAgency && !isSaid ? context.referent(possessor) : undefined;
  return country === undefined || context.kindOf(country) !== 'country'
    ? undefined
    : context.knowledge.agencyOf([country]);
}

/** "the Soviet space program" stands for the country. */
function stateOfProgramme({ head, countries, nouns }: NounPhrase): EntryIndex | undefined {
  const [adjective] = countries;
  const isSpace = /^program(me)?$/.test(head.lower) && nouns.at(-2)?.lower === 'space';
  // What is told of Soviet times is loosely called Russian.
  if (!isSpace || countries.length !== 1 || adjective?.lower === 'russian') return undefined;
  return adjective?.countries?.length === 1 ? adjective.countries[0] : undefined;
}

/** "a rover called Pragyan", "a mission, aptly named Dawn": the name that a phrase is given; "the next, an orbiter called Akatsuki," too. */
function nameGiven(phrase: NounPhrase, context: SentenceContext): NounPhrase | undefined {
  return nameIn(phrase, context) ?? beside(phrase, context).flatMap((other) => nameIn(other, context) ?? [])[0];
}

/** What is set beside a phrase to describe it: ", an orbiter". */
const beside = (phrase: NounPhrase, { reading, text }: SentenceContext): NounPhrase[] =>
  reading.phrases
    .map((one) => one.phrase)
    .filter(
      (other) =>
        other.start === phrase.end + 2 &&
        /^an?$/.test(other.determiner ?? '') &&
        text.slice(phrase.end, other.start) === ', ',
    );

function nameIn(phrase: NounPhrase, context: SentenceContext): NounPhrase | undefined {
  const clause = context.reading.clauses.find(
    ({ verb, agents, themes, stance, start }) =>
      stance === 'asserted' &&
      /^(call|name|dub|christen|nickname|know)$/.test(verb) &&
      start >= phrase.end &&
      /^,? ?(?:(?:[a-z]+ly|then|now|later|also|first|at first|better|best|today) )?$/.test(
        context.text.slice(phrase.end, start),
      ) &&
      (agents.includes(phrase) || themes.includes(phrase)),
  );
  if (!clause) return undefined;
  const name = clause.themes.includes(phrase)
    ? clause.complements.find(({ preposition }) => preposition === (clause.verb === 'know' ? 'as' : ''))?.phrase
    : clause.themes[0];
  return name?.head.tag === 'name' && name !== phrase && name.others.length === 0 ? name : undefined;
}

/** "Kaguya, a Japanese orbiter launched in 2007": the description refers to what it describes. */
function subjectDescribed(phrase: NounPhrase, context: SentenceContext): EntryIndex | undefined {
  const subjects = context.reading.descriptions.flatMap(({ is, subject, stance }) =>
    is === phrase &&
    subject !== phrase &&
    stance === 'asserted' &&
    (subject.names.length > 0 || subject.head.tag === 'pronoun')
      ? [subject]
      : [],
  );
  // "After Apollo 11, the last Moon mission, Apollo 17, flew": set between two names it describes the one that follows.
  const meant = subjects.find(({ start }, _, all) => all.length > 1 && start > phrase.start) ?? subjects[0];
  return meant && context.referral(meant).entries[0];
}

/** "The spacecraft is Juno": what a phrase is said to be by name. */
function nameSaid(phrase: NounPhrase, { reading }: SentenceContext): NounPhrase | undefined {
  const said = reading.descriptions.find(
    ({ subject, is, construction, stance }) =>
      subject === phrase &&
      construction === 'copula' &&
      stance === 'asserted' &&
      phrase.determiner === 'the' &&
      is.head.tag === 'name' &&
      is.names.length === 1 &&
      is.others.length === 0,
  );
  return said?.is;
}
