import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import { bodyIn, isRegionOf, namesRegion, sameSystem, typesOf } from './named-bodies.ts';
import { judgeAim } from './target-titles.ts';
import { adjectiveOf } from './world-words.ts';

/** Verbs whose object is a body that the craft itself must have been at. */
const VISITING =
  /^(orbit|circle|map|explore|visit|study|survey|encounter|investigate|reach|rove|tour|touch|approach|strike|hit|pass|chase|pursue|intercept|miss|meet|impact|near|skim|graze|buzz|leave|depart|fly-by)$/;
const GOING =
  /^(land|touch|pass|sweep|swing|swoop|aim|dive|slip|impact|collide|crash-land|soft-land|take|land|travel|fly|go|head|journey|arrive|crash|send|launch|drive|roll|dig|drill|descend|set|sail|dispatch|bind|put|begin|release|voyage|come|settle|splash|drop|end|shoot|fire|sink|slam|plunge|hurl|smash|steer|skim|soar|glide|zip|whizz|whiz|zoom|race|speed|hurtle|barrel|cruise|coast|loop|dip|graze|transmit|broadcast|relay|be|mean|destine|intend|hop|creep|crawl|trundle|wander|rumble|roam|rove|trek|climb|bounce|skip|leap|hover|float|inch|motor|trudge|lumber|dance|buzz|chug|return)$/;
/** What is done at a world: "conducted flybys of", "will make passes of". */
const DOING = /^(?:make|perform|conduct|complete|execute|undertake|achieve)$/;
const SAMPLING = /^(bring|return|collect|drop|deliver|carry|gather|scoop|grab|take|fetch|recover)$/;
const TOWARDS =
  /^(through|by|inside|to|towards?|on|onto|into|at|around|over|above|past|for|near|across|of|close to|within|with)$/;
/** "flew in the atmosphere of Venus": there, and not at some time. */
const AIR = /^(?:atmosphere|sky|skies|air|clouds)$/;
/** Words by which a sentence tells of plans that came to nothing. */
const CHANGED_PLANS =
  /\b(?:original\w*|initial\w*|once|first planned|propos\w+|plan\w*|intend\w*|would|could|might|instead|abandon\w*|cancel\w*|fail\w*|never|if|consider\w*|hop(?:e[ds]?|ing)|option\w*|candidates?|was to|were to|had|but|not)\b/i;
/** "flew as long as a trip to Mars takes". */
const COMPARED = /\b(?:as|than|like) [\w ]{0,30}$/;
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
  const isVisit = VISITING.test(clause.verb) && (!isGoing || clause.themes.some(({ head }) => head.tag !== 'quantity'));
  const samples = SAMPLING.test(clause.verb) ? clause.themes.filter(({ head }) => SAMPLES.test(head.lower)) : [];
  if (samples.length > 0) return judgeSamples(samples, clause, context);
  const isDoing = DOING.test(clause.verb);
  if (!isVisit && !isGoing && !isDoing) return [];
  const isPassing =
    /^(?:pass|leave|depart)$/.test(clause.verb) ||
    clause.complements.some(({ preposition }) => preposition === 'through');
  if (clause.verb === 'study' && FROM_AFAR.test(context.shown(context.reading.sentence))) return [];
  // "sent on towards the orbit of Mars": so far out, and not to Mars.
  const towards = clause.complements
    .filter(
      ({ preposition, phrase }) =>
        (TOWARDS.test(preposition) || (preposition === 'in' && AIR.test(phrase.head.lower))) &&
        (preposition !== 'with' || /^(?:impact|collide|smash|crash)$/.test(clause.verb)) &&
        !(phrase.head.lower === 'orbit' && (phrase.of || phrase.possessor) && !/^in/.test(preposition)) &&
        !COMPARED.test(context.text.slice(clause.verbSpan.end, phrase.start)),
    )
    .map(({ phrase }) => phrase)
    // "During the missions to Venus, Mariner 4 flew to Mars": what opens the sentence may be about others.
    .filter(
      ({ start }, _, all) => start > clause.verbSpan.start || all.every((one) => one.start < clause.verbSpan.start),
    );
  // "transmitted from the surface of Venus"
  const surfaces = clause.complements
    .filter(({ preposition, phrase }) => preposition === 'from' && phrase.head.lower === 'surface')
    .map(({ phrase }) => phrase);
  const sent = SENT.test(clause.verb) ? clause.themes.map(senderOf) : clause.themes;
  const craftPhrases = isVisit ? clause.agents : sent.some((theme) => isCraft(theme, context)) ? sent : clause.agents;
  const bodies = isVisit
    ? [...clause.themes.filter((theme) => !isWayRound(theme, clause)), ...askedOf(clause, context)]
    : [
        ...(isDoing || (clause.verb === 'be' && !isOnItsWay(clause)) ? [] : towards),
        ...surfaces,
        ...clause.themes.flatMap(({ head, of }) => (of && (isDoing ? DEEDS : WORKS).test(head.lower) ? [of] : [])),
      ];
  const judged = craftPhrases.flatMap((phrase) => {
    const meant = context.referent(wholeOf(phrase));
    // "GRAIL-A orbit insertion"
    if (meant === undefined || phrase.head.lower === 'insertion') return [];
    return [meant, ...namesakesOf(phrase, meant, context)].flatMap((craft) => {
      // A craft that stays at the Earth may look at other worlds from there, and send others to them.
      if (
        isOfNoWorld(context.entry(craft), context) &&
        (!GOING_THERE.test(clause.verb) || (isGoing && clause.themes.length > 0))
      )
        return [];
      if (!BEING_THERE.test(clause.verb) && isOfEarthOnly(context.entry(craft), context)) return [];
      return [
        bodies
          .flatMap((body) => [body, ...namedBeside(body, context)])
          .flatMap((body) => {
            if ((isPassing && namesRegion(body, context)) || isFarOff(body, clause, context)) return [];
            const passed = clause.verb === 'orbit' ? onlyPassed(craft, body, context) : undefined;
            if (passed) return [passed];
            const verdicts = judgeBodies(craft, body, context);
            return isHomeward(clause, context.entry(craft)) ? verdicts.map((one) => toEarth(one, context)) : verdicts;
          }),
      ];
    });
  });
  return judged.find((list) => list.every((verdict) => verdict.state !== 'contradicted')) ?? judged[0] ?? [];
}
judgeTargets.verbs = [GOING, VISITING, DOING, SAMPLING];

const WORKS = /^(?:tour|survey|mapping|exploration|study|orbit|map|fly-?bys?)$/;
/** "20 orbits of Jupiter": one alone is an event of its own. */
const DEEDS = /^(?:[\d,]+ )?(?:tours?|fly-?bys|orbits|passes|passages|encounters|landings)$/;

/** Where people come home to. */
const isHomeward = ({ verb, themes }: Clause, { kind }: Entry): boolean =>
  kind === 'crewed-flight' && verb === 'return' && themes.length === 0;

function toEarth(verdict: Verdict, { knowledge }: SentenceContext): Verdict {
  if (verdict.state !== 'contradicted') return verdict;
  const { candidates: _, ...rest } = verdict;
  const name = knowledge.nameOf('earth');
  return { ...rest, known: name, correction: name };
}

/** "passed the orbit of Uranus", "took nine hours to pass lunar orbit": so far out, and not at the world. */
const isWayRound = ({ head, of }: NounPhrase, { verb }: Clause): boolean =>
  /orbit$/.test(head.lower) && (verb === 'pass' || (of !== undefined && /^(?:reach|near|approach)$/.test(verb)));

const STUDYING = /^(?:study|investigate|explore|examine|test|probe)$/;

const ASKING = /^ (?:whether|if|how|why|when) (?:the )?$/;

/** "is studying whether Venus lost its water": the world of the question is what is studied, where it is the only one that is named. */
function askedOf(clause: Clause, context: SentenceContext): readonly NounPhrase[] {
  if (!STUDYING.test(clause.verb) || clause.themes.some(({ names }) => names.length > 0)) return [];
  // The question stands by itself: its phrases are those of the sentence.
  const phrases = context.phrasesOfSentence.map(({ phrase }) => phrase);
  const { end } = clause.verbSpan;
  const world = phrases.find(({ start }) => start > end && ASKING.test(context.textOfSentence.slice(end, start)));
  const named = phrases.flatMap((phrase) => bodyIn(phrase, context)?.body ?? []);
  return world && new Set(named).size === 1 && bodyIn(world, context) ? [world] : [];
}

/** "MESSENGER orbited Venus": it went past that on its way to where it stayed. */
function onlyPassed(craft: EntryIndex, phrase: NounPhrase, context: SentenceContext): Verdict | undefined {
  const named = phrase.others.length === 0 ? bodyIn(phrase, context) : undefined;
  return named && !named.isAdjective
    ? judgeAim(context.entry(craft), context.entry(named.body), named.token, context)
    : undefined;
}

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
  return places
    .flatMap((place) => [place, ...namedBeside(place, context)])
    .flatMap((place) => judgeBodies(craft, place, context));
}

const A_WORLD = /^(?:asteroids?|comets?|planets?|moons?|worlds?|moonlets?|bod(?:y|ies)|planetoids?)$/;

/** "two asteroids, Gaspra and Ida": which worlds a word for them stands for, by their names behind it. */
const namedBeside = (phrase: NounPhrase, { reading }: SentenceContext): readonly NounPhrase[] =>
  phrase.names.length > 0
    ? []
    : reading.descriptions.flatMap(({ construction, stance, subject, is }) =>
        construction === 'apposition' &&
        stance === 'asserted' &&
        is.end === phrase.end &&
        A_WORLD.test((is.of ?? is).head.lower)
          ? [subject]
          : [],
      );

/** "the craft's arm touched", "the crew of Gemini 7": what a part does the craft does, and where its crew goes it goes. */
export const wholeOf = (phrase: NounPhrase): NounPhrase =>
  phrase.possessor && /^(arm|legs?|sampler|capsule|probe|drill|scoop)$/.test(phrase.head.lower)
    ? phrase.possessor
    : phrase.of && /^(?:crew|astronauts|cosmonauts|taikonauts)$/.test(phrase.head.lower)
      ? phrase.of
      : phrase;

const SENT = /^(?:destine|bind|mean|head|aim)$/;
/** "Chang'e 3's lander and rover were bound for", "the lander of Chang'e 3": the parts go where the whole is sent. */
const senderOf = (phrase: NounPhrase): NounPhrase => {
  const owner = phrase.possessor ?? phrase.of;
  const isPart = (one: NounPhrase): boolean =>
    /^(?:orbiters?|landers?|rovers?|probes?|spacecraft|capsules?|cameras?|instruments?|modules?)$/.test(one.head.lower);
  return owner && phrase.head.tag !== 'name' && [phrase, ...phrase.others].every(isPart) ? owner : phrase;
};

/** "is on its way to Mars". */
export const isOnItsWay = (clause: Clause): boolean =>
  clause.complements.some(
    ({ preposition, phrase }) => preposition === 'on' && /^(way|course|voyage|journey)$/.test(phrase.head.lower),
  );

const isCraft = (phrase: NounPhrase, context: SentenceContext): boolean => {
  const referent = context.referent(phrase);
  return referent !== undefined && isCraftIndex(referent, context);
};

export const isCraftIndex = (index: EntryIndex, context: SentenceContext): boolean =>
  ['spacecraft', 'mission', 'crewed-flight'].includes(context.kindOf(index));

/** Whether the verb's worlds are judged as targets; of flybys whoever names the sort of world may do so loosely. */
export const ownJudged = (verb: string): boolean =>
  !/^(?:be|fly-by)$/.test(verb) && (GOING.test(verb) || VISITING.test(verb) || SAMPLING.test(verb));

export function judgeBodies(craft: EntryIndex, phrase: NounPhrase, context: SentenceContext): Verdict[] {
  return [phrase, ...phrase.others].flatMap((one) => {
    const named = bodyIn(one, context);
    return named ? judgeBody(craft, named.body, named.token, context, named.isAdjective) : [];
  });
}

const BEYOND = /^(?:star|exoplanet|constellation-of-stars|cluster|galaxy|nebula|black-hole|pulsar)$/;
const LOOKING = /^(?:study|map|survey|explore|investigate|chase|pursue|approach|near|miss|transmit|broadcast|relay)$/;
const DIRECTION = /^(?:towards?|for|to|at|of|past|near|by)$/;

/** "is heading for Aldebaran": a direction, or what is looked at from afar; no craft is there. */
const isFarOff = (phrase: NounPhrase, { verb, tense, complements }: Clause, context: SentenceContext): boolean => {
  const named = bodyIn(phrase, context);
  if (!named || !typesOf(context.entry(named.body).id, context).some((type) => BEYOND.test(type))) return false;
  const way = complements.find((complement) => complement.phrase === phrase)?.preposition;
  return LOOKING.test(verb) || tense === 'future' || (way !== undefined && DIRECTION.test(way));
};

export function judgeBody(
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
  const isHomely = isOfNoWorld(entry, context);
  const family = isListed(entry, context)
    ? [entry, ...knowledge.entriesOf(below.flatMap((relation) => knowledge.ids(entry, relation)))]
    : knowledge
        .family(entry)
        .filter((one) => one === entry || ['spacecraft', 'mission', 'crewed-flight'].includes(one.kind));
  const targets = isHomely
    ? []
    : family.flatMap((one) => [
        ...knowledge.ids(one, 'targets'),
        ...one.events.flatMap((event) => [...(event.roles.body ?? []), ...(event.roles.in ?? [])]),
      ]);
  const base = {
    check: 'wrong-target' as const,
    ...context.quoted(token),
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
  if (isHomely && knowledge.isWithin(place.id, 'earth') && !knowledge.isWithin(place.id, 'moon')) return [];
  // A point in space at which a craft waits is seldom listed among what it was sent to.
  const isPoint = (id: EntryId): boolean => typesOf(id, context).includes('point');
  if (isPoint(place.id) && !targets.some(isPoint))
    return [{ ...base, state: 'unknown', why: 'the glossary does not list the points where it waited' }];
  const own = knowledge.ids(entry, 'targets');
  const staysAtEarth = own.length === 0 && (isOfEarthOnly(entry, context) || isHomely);
  if (!staysAtEarth && (own.length === 0 || family.some((one) => isWatcher(one, context)) || !isListed(entry, context)))
    return [{ ...base, state: 'unknown', why: 'the glossary does not list all its targets' }];
  // Of a craft with many targets first the worlds of the sort that was named: planets for a planet.
  const isAlike = (id: string): boolean =>
    typesOf(id, context).some((type) => typesOf(place.id, context).includes(type));
  const main = staysAtEarth
    ? ['earth']
    : own.filter((id) => id !== 'earth').sort((a, b) => Number(isAlike(b)) - Number(isAlike(a)));
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
  /^(orbit|circle|map|explore|visit|reach|tour|land|touch|crash|slam|rove|travel|fly|go|arrive|launch|send|return)$/;
/** And what people would have to leave the Earth's neighbourhood for. */
const GOING_THERE = /^(?:orbit|circle|visit|reach|land|touch|walk|travel|fly|go|arrive|return|leave)$/;
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

/** People flew in it, and not to the Moon. */
const isOfNoWorld = (entry: Entry, { knowledge, referenceDay }: SentenceContext): boolean =>
  entry.kind === 'crewed-flight' &&
  knowledge.ids(entry, 'targets').length === 0 &&
  (knowledge.dayOf(entry, 'launch')?.last ?? referenceDay) < referenceDay;

/** It looks at many things from where it is. */
export function isWatcher(entry: Entry, { knowledge }: SentenceContext): boolean {
  const types = knowledge.ids(entry, 'types');
  // Orbiters of Mars relay what the rovers send.
  const isOrbiter = types.includes('orbiter');
  return types.some((type) => WATCHERS.has(type) && type !== 'satellite' && !(type === 'relay' && isOrbiter));
}

export const isListed = (entry: Entry, context: SentenceContext): boolean =>
  context.knowledge.isComplete(entry, 'targets');
