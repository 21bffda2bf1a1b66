import type { Entry, EntryId } from '../../glossary/entry.ts';
import type { EntryIndex } from '../../glossary/glossary.ts';
import type { Clause } from '../clauses/clause.ts';
import type { NounPhrase } from '../clauses/phrases.ts';
import type { Token } from '../clauses/tokens.ts';
import { isAssertedAt } from './asserted.ts';
import type { Verdict } from './claim.ts';
import type { SentenceContext } from './context.ts';
import { anyOf } from './corrections.ts';
import type { Needs } from './frame-needs.ts';
import { adjectiveOf, worldOfAdjective } from './world-words.ts';

/** Verbs whose object is a body that the craft itself must have been at. */
const VISITING =
  /^(orbit|circle|map|explore|visit|study|survey|encounter|investigate|reach|rove|tour|touch|approach|strike|hit|pass|chase|pursue|intercept)$/;
const GOING =
  /^(land|touch|pass|sweep|swing|swoop|aim|dive|slip|impact|collide|crash-land|soft-land|take|land|travel|fly|go|head|journey|arrive|crash|send|launch|drive|roll|dig|drill|descend|set|sail|dispatch|bind|put|begin|release|voyage|come|settle|splash|drop|end|shoot|fire|sink|slam|plunge|hurl|smash|steer|transmit|broadcast|relay|be)$/;
const SAMPLING = /^(bring|return|collect|drop|deliver|carry|gather|scoop|grab|take|fetch|recover)$/;
const TOWARDS = /^(through|by|inside|to|towards?|on|onto|into|at|around|over|past|for|near|across|of|close to|with)$/;
/** Words by which a sentence tells of plans that came to nothing. */
const CHANGED_PLANS =
  /\b(?:original\w*|initial\w*|once|first planned|propos\w+|plan\w*|intend\w*|would|could|might|instead|abandon\w*|cancel\w*|fail\w*|never|if|consider\w*|hop\w+|option\w*|candidates?|was to|were to|had|but|not)\b/i;
const WATCHERS = new Set([
  'space-telescope',
  'solar-observatory',
  'earth-observation',
  'weather-satellite',
  'communications-satellite',
  'navigation-satellite',
  'relay',
  'satellite',
  'heliophysics',
]);

/** Which body a craft went to, held against its targets where the glossary lists them all. */
export function judgeTargets(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' && !isErrand(clause, context)) return [];
  const isGoing = GOING.test(clause.verb);
  // "passed Venus", "passed close to Venus"
  const isVisit = VISITING.test(clause.verb) && (!isGoing || clause.themes.length > 0);
  const samples = SAMPLING.test(clause.verb) ? clause.themes.filter(({ head }) => SAMPLES.test(head.lower)) : [];
  if (samples.length > 0) return judgeSamples(samples, clause, context);
  if (!isVisit && !isGoing) return [];
  const isPassing = clause.verb === 'pass' || clause.complements.some(({ preposition }) => preposition === 'through');
  if (clause.verb === 'study' && FROM_AFAR.test(context.shown(context.reading.sentence))) return [];
  // "sent on towards the orbit of Mars": so far out, and not to Mars.
  const towards = clause.complements
    .filter(
      ({ preposition, phrase }) =>
        TOWARDS.test(preposition) && !(phrase.head.lower === 'orbit' && phrase.of && !/^in/.test(preposition)),
    )
    .map(({ phrase }) => phrase);
  // "transmitted from the surface of Venus"
  const surfaces = clause.complements
    .filter(({ preposition, phrase }) => preposition === 'from' && phrase.head.lower === 'surface')
    .map(({ phrase }) => phrase);
  const craftPhrases = isVisit
    ? clause.agents
    : clause.themes.some((theme) => isCraft(theme, context))
      ? clause.themes
      : clause.agents;
  const bodies = isVisit
    ? clause.themes
    : [
        ...(clause.verb !== 'be' || isOnItsWay(clause) ? towards : []),
        ...surfaces,
        ...clause.themes.filter(
          (theme) => theme.of && /^(tour|survey|mapping|exploration|study|orbit|map)$/.test(theme.head.lower),
        ),
      ];
  const judged = craftPhrases.flatMap((phrase) => {
    const meant = context.referent(wholeOf(phrase));
    if (meant === undefined) return [];
    return [meant, ...namesakesOf(phrase, meant, context)].flatMap((craft) => {
      // A craft that stays at the Earth may look at other worlds from there.
      if (!BEING_THERE.test(clause.verb) && isOfEarthOnly(context.entry(craft), context)) return [];
      return [
        bodies.flatMap((body) => (isPassing && namesRegion(body, context) ? [] : judgeBodies(craft, body, context))),
      ];
    });
  });
  return judged.find((list) => list.every((verdict) => verdict.state !== 'contradicted')) ?? judged[0] ?? [];
}
judgeTargets.verbs = [GOING, VISITING, SAMPLING];

/** Other craft that a name may mean: "the Galileo probe" is the whole of it, or the one that fell into Jupiter. */
function namesakesOf(phrase: NounPhrase, meant: EntryIndex, context: SentenceContext): readonly EntryIndex[] {
  if (phrase.head.tag !== 'name' || !context.isAmbiguous(phrase.head)) return [];
  return context.alternatives(phrase.head).filter((other) => other !== meant && isCraftIndex(other, context));
}

/** "was directed to land on", "is to fly to": where it is sent stands among its targets as well. */
const isErrand = (clause: Clause, context: SentenceContext): boolean =>
  clause.stance === 'planned' && !CHANGED_PLANS.test(context.shown(context.reading.sentence));

/** What is seen from afar need not be visited. */
const FROM_AFAR = /\b(?:from afar|distan(?:ce|t)|far away|look(?:ed|ing) back|portrait|on (?:its|the) way)\b/i;
const SAMPLES = /^(samples?|soil|dust|grains?|rocks?|material|regolith|pieces?|fragments?)$/;

/** "brought home samples of the asteroid Ryugu": where they come from. */
function judgeSamples(samples: readonly NounPhrase[], clause: Clause, context: SentenceContext): Verdict[] {
  const [craft, another] = clause.agents
    .map((phrase) => context.referent(phrase))
    .filter((index): index is EntryIndex => index !== undefined && isCraftIndex(index, context));
  if (craft === undefined || another !== undefined) return [];
  const places = [
    ...samples.flatMap(({ of }) => of ?? []),
    ...clause.complements.filter(({ preposition }) => preposition === 'from').map(({ phrase }) => phrase),
  ];
  return places.flatMap((place) => judgeBodies(craft, place, context));
}

/** "the craft's arm touched": what a part does the craft does. */
export const wholeOf = (phrase: NounPhrase): NounPhrase =>
  phrase.possessor && /^(arm|legs?|sampler|capsule|probe|drill|scoop)$/.test(phrase.head.lower)
    ? phrase.possessor
    : phrase;

/** "is on its way to Mars". */
const isOnItsWay = (clause: Clause): boolean =>
  clause.complements.some(
    ({ preposition, phrase }) => preposition === 'on' && /^(way|course|voyage|journey)$/.test(phrase.head.lower),
  );

const isCraft = (phrase: NounPhrase, context: SentenceContext): boolean => {
  const referent = context.referent(phrase);
  return referent !== undefined && isCraftIndex(referent, context);
};

/** "the Saturn orbiter Cassini", "Lucy is bound for": a body named beside a craft's common noun. */
export function judgeTargetWords(context: SentenceContext): Verdict[] {
  return [...besideNouns(context), ...inDescriptions(context)];
}
judgeTargetWords.needs = { word: /^(orbiter|lander|rover|probe|satellite)$/, kinds: ['body', 'term'] } satisfies Needs;

/** "SMART-1, the first European Mars probe", "GRACE, a satellite for the gravity field of Mars": a world in what a craft is said to be. */
const inDescriptions = (context: SentenceContext): Verdict[] =>
  context.reading.descriptions.flatMap(({ subject, is, stance, construction, complements }) => {
    const [craftPhrase, noun] = is.head.tag === 'name' ? [is, subject] : [subject, is];
    if (stance !== 'asserted' || construction === 'adjacent' || craftPhrase.head.tag !== 'name') return [];
    if (!/^(?:orbiter|lander|rover|probe|satellite)$/.test(noun.head.lower) || craftPhrase.others.length > 0) return [];
    const craft = context.referentAlone(craftPhrase);
    if (craft === undefined || !isCraftIndex(craft, context)) return [];
    const [token, another] = noun.names;
    const body = token && !another && token.end + 1 === noun.head.start ? context.meaning(token) : undefined;
    const named =
      token && body !== undefined && context.kindOf(body) === 'body' ? judgeBody(craft, body, token, context) : [];
    const aims = complements.filter(({ preposition }) => preposition === 'for').map(({ phrase }) => phrase);
    return [...named, ...aims.flatMap((aim) => judgeBodies(craft, aim, context))];
  });

function besideNouns(context: SentenceContext): Verdict[] {
  return context.reading.phrases.flatMap(({ phrase, stance }) => {
    if (stance !== 'asserted' || phrase.names.length === 0) return [];
    if (/^(?:\p{L}+ )?(?:orbiter|lander|rover|probe)$/u.test(phrase.head.lower)) return behindName(phrase, context);
    if (phrase.head.tag !== 'name' || phrase.names.length < 2) return [];
    const noun = phrase.nouns.at(-1);
    const craft = context.meaning(phrase.names.at(-1) as NounPhrase['head']);
    if (craft === undefined || !noun || !/^(orbiter|lander|rover|probe)$/.test(noun.lower)) return [];
    return phrase.names.slice(0, -1).flatMap((token) => {
      const body = context.meaning(token);
      return body !== undefined && context.kindOf(body) === 'body' && token.end + 1 === noun.start
        ? judgeBody(craft, body, token, context)
        : [];
    });
  });
}
/** "the Yutu-2 Mars rover": the world stands between the name and the noun, which may be a term of their own. */
function behindName(phrase: NounPhrase, context: SentenceContext): Verdict[] {
  const [name] = phrase.names;
  const second = [...phrase.names, ...phrase.nouns].find(({ start }) => name && start === name.end + 1);
  const match = second && /^(\p{Lu}\p{L}+)(?: (?:orbiter|lander|rover|probe))?$/u.exec(context.shown(second));
  if (!name || !second || !match) return [];
  const word = match[1] as string;
  const token = { start: second.start, end: second.start + word.length };
  const craft = context.meaning(name);
  const body = context.knowledge.glossary
    .namesIn(word)
    .flatMap(({ candidates }) => candidates.map(({ entry }) => entry))
    .find((index) => context.kindOf(index) === 'body');
  return craft !== undefined && isCraftIndex(craft, context) && body !== undefined
    ? judgeBody(craft, body, token, context)
    : [];
}

const THING = /^(mission|flight|spacecraft|craft|probe|orbiter|lander|rover|voyage|expedition)$/;

/** "the Galileo mission to Saturn", "the Saturn-bound Galileo": a world in the description of a craft. */
export function judgeTargetTitles(context: SentenceContext): Verdict[] {
  const { tokens, isQuestion } = context.reading;
  if (isQuestion) return [];
  const indexed = (token: Token | undefined): EntryIndex | undefined =>
    token?.tag === 'name' ? context.meaning(token) : undefined;
  return tokens.flatMap((token, i) => {
    const body = indexed(token);
    if (body === undefined || context.kindOf(body) !== 'body' || !isAssertedAt(token, context)) return [];
    const next = tokens[i + 1]?.tag === 'hyphen' ? (tokens[i + 2]?.lower ?? '') : '';
    const after = /^(bound|orbiting|circling)$/.test(next) ? tokens.slice(i + 3, i + 6) : [];
    const before = toBefore(tokens, i);
    const craft = [before, ...after].map(indexed).find((one) => one !== undefined && isCraftIndex(one, context));
    if (craft === undefined) return [];
    const passed = before ? judgeAim(context.entry(craft), context.entry(body), token, context) : undefined;
    return passed ? [passed] : judgeBody(craft, body, token, context);
  });
}
judgeTargetTitles.needs = { kinds: ['body'] } satisfies Needs;

/** "the MESSENGER mission to Venus": a world that it only passed on the way to where it stayed. */
function judgeAim(entry: Entry, place: Entry, token: Token, context: SentenceContext): Verdict | undefined {
  const { knowledge } = context;
  const isAt = (world: Entry, types: RegExp): boolean =>
    entry.events.some(
      ({ type, roles }) =>
        types.test(type) &&
        (roles.body ?? []).some((id) => knowledge.isWithin(id, world.id) || sameSystem(id, world.id, context)),
    );
  const stays = entry.events
    .filter(({ type }) => /^(?:orbit-insertion|landing|rendezvous)$/.test(type))
    .flatMap(({ roles }) => roles.body ?? [])
    .filter((id) => id !== 'earth');
  const [stay] = stays;
  if (stay === undefined || place.id === 'earth' || !isListed(entry, context)) return undefined;
  if (!isAt(place, /^flyby$/) || isAt(place, /^(?:orbit-insertion|landing|rendezvous|impact)$/)) return undefined;
  // Who went by on purpose, as past asteroids, was sent there as well.
  if (!typesOf(place.id, context).includes('planet')) return undefined;
  const name = knowledge.nameOf(stay);
  return {
    state: 'contradicted',
    check: 'wrong-target',
    claim: `${entry.id} at ${place.id}`,
    span: { start: token.start, end: token.end },
    found: context.shown(token),
    message: 'wrong-target.passed',
    known: name,
    correction: name,
    about: entry.id,
    details: { subject: knowledge.spoken(entry.id), world: knowledge.spoken(place.id) },
  };
}

/** "X mission to the BODY": the name before. */
function toBefore(tokens: readonly Token[], at: number): Token | undefined {
  let i = at - 1;
  if (/^(planet|asteroid|comet|moon)$/.test(tokens[i]?.lower ?? '')) i--;
  if (tokens[i]?.tag === 'determiner') i--;
  const before = tokens[i]?.lower === 'to' ? tokens[i - 1] : undefined;
  if (before?.tag === 'name') return THING.test(before.lower.split(' ').at(-1) ?? '') ? before : undefined;
  return before && THING.test(before.lower) ? tokens[i - 2] : undefined;
}

const isCraftIndex = (index: EntryIndex, context: SentenceContext): boolean =>
  ['spacecraft', 'mission', 'crewed-flight'].includes(context.kindOf(index));

/** Whether the verb's worlds are judged as targets. */
export const ownJudged = (verb: string): boolean =>
  verb !== 'be' && (GOING.test(verb) || VISITING.test(verb) || SAMPLING.test(verb));

export function judgeBodies(craft: EntryIndex, phrase: NounPhrase, context: SentenceContext): Verdict[] {
  return [phrase, ...phrase.others].flatMap((one) => {
    const named = bodyIn(one, context);
    return named ? judgeBody(craft, named.body, named.token, context, named.isAdjective) : [];
  });
}

/** A body that a phrase names, and where. */
export interface NamedBody {
  readonly body: EntryIndex;
  readonly token: NounPhrase['head'];
  /** "a moon of Saturn": something about it is meant, not the body itself. */
  readonly isSystem: boolean;
  /** One of several: "past Venus and Mercury" tells of two events. */
  readonly isListed?: boolean;
  /** "the Martian surface": an adjective has to stand in its place. */
  readonly isAdjective?: boolean;
}

/** What is a part of a world, or lies about it. */
const PART =
  /^(surface|nucleus|coma|tail|heart|orbit|atmosphere|moons?|rings?|poles?|face|side|far|neighbourhood|vicinity|tour|clouds?|tops|north|south|map|maps|landing|gravity|field|pictures|images|air|haze|skies|sky|plains?|dunes?|deserts?|highlands?|hills|mountains?|craters?|canyons?|volcano(?:es)?|rim|floor|slopes?|edge|whole|half|hemisphere|equator|soil|ground|dust|regolith|crust|interior|core|poles|limb|horizon|ionosphere|magnetosphere|exosphere|system|winds?|storms?|kilometres|kilometers|km|miles)$/;
const OWN_PART =
  /^(surface|orbit|atmosphere|soil|ground|moons?|rings?|poles?|clouds?|skies|sky|air|plains?|dunes?|craters?|system|dust|regolith|crust|tops|nucleus|ionosphere|magnetosphere|exosphere|rocks?)$/;

const typesOf = (id: EntryId, { knowledge }: SentenceContext): readonly string[] => {
  const entry = knowledge.byId(id);
  return entry ? knowledge.ids(entry, 'body-types') : [];
};

/** "through the asteroid belt" */
function namesRegion(phrase: NounPhrase, context: SentenceContext): boolean {
  const named = bodyIn(phrase, context);
  return named !== undefined && isRegion(named.body, context);
}

/** The asteroid belt, which is crossed on the way elsewhere; a region of a world is a place to be. */
export function isRegion(index: EntryIndex, context: SentenceContext): boolean {
  const { id, relations } = context.entry(index);
  const parents = relations['part-of']?.list ?? [];
  return (
    typesOf(id, context).some((type) => type === 'region' || type === 'belt') &&
    parents.every(({ value }) => typesOf(value, context).some((type) => /^(region|galaxy)$/.test(type)))
  );
}

const isRegionOf = (id: EntryId, context: SentenceContext): boolean => {
  const index = context.knowledge.glossary.indexOf(id);
  return index !== undefined && isRegion(index, context);
};

/** The body of "Mars", "the surface of Mars", "the icy moons of Saturn", "the nucleus of Halley's Comet". */
export function bodyIn(phrase: NounPhrase, context: SentenceContext): NamedBody | undefined {
  const own = context.referentAlone(phrase);
  if (own !== undefined && context.kindOf(own) === 'body' && phrase.names.length > 0)
    return { body: own, token: context.nameToken(phrase), isSystem: false };
  if (phrase.of && PART.test(phrase.head.lower)) return isSystem(bodyIn(phrase.of, context), phrase);
  if (!OWN_PART.test(phrase.head.lower)) return undefined;
  if (phrase.possessor) return isSystem(bodyIn(phrase.possessor, context), phrase);
  return isSystem(bodyBefore(phrase, context), phrase);
}

/** "Mars orbit", "the lunar surface". */
function bodyBefore(phrase: NounPhrase, context: SentenceContext): NamedBody | undefined {
  const [name, another] = phrase.names;
  const named = name && !another ? context.meaning(name) : undefined;
  if (name && named !== undefined && context.kindOf(named) === 'body')
    return { body: named, token: name, isSystem: false };
  for (const token of phrase.modifiers) {
    const body = worldOfAdjective(token, context);
    if (body !== undefined) return { body, token, isSystem: false, isAdjective: true };
  }
  return undefined;
}

const isSystem = (named: NamedBody | undefined, { head }: NounPhrase): NamedBody | undefined =>
  named && { ...named, isSystem: named.isSystem || /^(moons?|rings?|neighbourhood|vicinity|system)$/.test(head.lower) };

function judgeBody(
  craft: EntryIndex,
  body: EntryIndex,
  token: { readonly start: number; readonly end: number },
  context: SentenceContext,
  isAdjective = false,
): Verdict[] {
  const entry = context.entry(craft);
  const { knowledge } = context;
  const place = context.entry(body);
  if (
    !['spacecraft', 'mission', 'crewed-flight', 'programme'].includes(entry.kind) ||
    place.id === 'earth' ||
    place.id === 'sun'
  )
    return [];
  // A craft whose own targets are all listed does not borrow those of its sister craft.
  const below = ['members', 'carries', 'craft'] as const;
  const family = isListed(entry, context)
    ? [entry, ...below.flatMap((relation) => knowledge.ids(entry, relation)).flatMap((id) => knowledge.byId(id) ?? [])]
    : knowledge
        .family(entry)
        .filter((one) => one === entry || ['spacecraft', 'mission', 'crewed-flight'].includes(one.kind));
  const targets = family.flatMap((one) => [
    ...knowledge.ids(one, 'targets'),
    ...one.events.flatMap((event) => [...(event.roles.body ?? []), ...(event.roles.in ?? [])]),
  ]);
  const base = {
    check: 'wrong-target' as const,
    span: { start: token.start, end: token.end },
    found: context.shown(token),
    about: entry.id,
    claim: `${entry.id} at ${place.id}`,
  };
  // Who is sent to land on one moon is not sent to its sister.
  const isLanderAtMoon =
    isListed(entry, context) &&
    typesOf(place.id, context).includes('moon') &&
    knowledge.ids(entry, 'types').some((type) => /^(?:lander|rover|helicopter)$/.test(type)) &&
    !knowledge.ids(entry, 'types').some((type) => /^(?:orbiter|flyby)$/.test(type));
  // Who visited two asteroids crossed the belt, and was at no third.
  const isCrossed = (id: EntryId): boolean =>
    isRegionOf(id, context) && targets.some((one) => !isRegionOf(one, context));
  if (
    targets.some(
      (target) =>
        knowledge.isWithin(target, place.id) ||
        (knowledge.isWithin(place.id, target) && !isCrossed(target)) ||
        (!isLanderAtMoon && sameSystem(target, place.id, context)),
    )
  )
    return [{ ...base, state: 'supported' }];
  const own = knowledge.ids(entry, 'targets');
  const staysAtEarth = own.length === 0 && isOfEarthOnly(entry, context);
  if (!staysAtEarth && (own.length === 0 || family.some((one) => isWatcher(one, context)) || !isListed(entry, context)))
    return [{ ...base, state: 'unknown', why: 'the glossary does not list all its targets' }];
  const main = staysAtEarth ? ['earth'] : own.filter((id) => id !== 'earth');
  const names = main.map((id) => knowledge.nameOf(id));
  const words = isAdjective ? main.flatMap((id) => adjectiveOf(id, token, context) ?? []) : names;
  return [
    {
      ...base,
      state: 'contradicted',
      message: 'wrong-target',
      known: names.slice(0, 4).join(', '),
      ...anyOf(words),
      details: { subject: knowledge.spoken(entry.id) },
    },
  ];
}

/** What can be said only of a craft that is there; a weather satellite photographs the Moon as well. */
const BEING_THERE =
  /^(orbit|circle|map|explore|visit|reach|tour|land|touch|crash|slam|rove|travel|fly|go|arrive|launch|send)$/;
const EARTH_ORBITS: ReadonlySet<string> = new Set([
  ...['low-earth', 'medium-earth', 'polar', 'sun-synchronous', 'geostationary', 'geosynchronous'],
]);
const EARTH_TYPES: ReadonlySet<string> = new Set([
  ...['earth-observation', 'weather-satellite', 'communications-satellite', 'navigation-satellite', 'satellite'],
]);

/** A satellite whose orbits are all listed, each around the Earth, and which looks down, not out. */
function isOfEarthOnly(entry: Entry, { knowledge }: SentenceContext): boolean {
  const [orbits, types] = [knowledge.ids(entry, 'orbits'), knowledge.ids(entry, 'types')];
  return (
    (entry.kind === 'spacecraft' || entry.kind === 'mission') &&
    knowledge.isComplete(entry, 'orbits') &&
    knowledge.isComplete(entry, 'types') &&
    orbits.length > 0 &&
    orbits.every((orbit) => EARTH_ORBITS.has(orbit)) &&
    types.every((type) => EARTH_TYPES.has(type)) &&
    types.length > 1
  );
}

/** It looks at many things from where it is. */
export function isWatcher(entry: Entry, { knowledge }: SentenceContext): boolean {
  const types = knowledge.ids(entry, 'types');
  // Orbiters of Mars relay what the rovers send.
  const isOrbiter = types.includes('orbiter');
  return types.some((type) => WATCHERS.has(type) && type !== 'satellite' && !(type === 'relay' && isOrbiter));
}

const isListed = (entry: Entry, context: SentenceContext): boolean => context.knowledge.isComplete(entry, 'targets');

/** Jupiter's moons and Jupiter share a system: "flew past Europa" is within a mission to Jupiter. */
export const sameSystem = (a: string, b: string, { knowledge }: SentenceContext): boolean => {
  const top = (id: string): string | undefined => {
    const entry = knowledge.byId(id);
    return entry ? (knowledge.ids(entry, 'system')[0] ?? undefined) : undefined;
  };
  const [x, y] = [top(a), top(b)];
  return x !== undefined && x === y && x !== 'sun' && x !== 'solar-system';
};
