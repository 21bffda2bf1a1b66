import type { Entry } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import { CRAFT_KINDS, type Kind } from '../../../glossary/schema/kinds.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import type { Needs } from '../frame-needs.ts';
import { inWords } from '../lists-in-words.ts';
import { plainName } from '../places/constellations.ts';
import { adjectiveOf } from '../places/world-words.ts';
import { nameBefore, type WorldOwned, worldsOwned } from './worlds-owned.ts';

/** Something named, and what it is said to be part of, to stand on or to travel with. */
interface Belonging {
  readonly thing: Token;
  readonly owner: NounPhrase;
  /** Of what is on the surface of a body, only "of", "on" and the like say that it is there. */
  readonly isPlace: boolean;
  readonly adjective?: WorldOwned['adjective'];
}

const USING = /^(use|carry|employ|fly|have|bear|take|point|aim|operate)$/;
/** "on the far side of the Moon" */
const SIDE = /^(side|hemisphere|surface|pole|equator|half|limb|north|south|face|edge)$/;
const LYING = /^(lie|stand|rise|tower|sit|be|locate|situate|find)$/;
const PARTS =
  /^(moon|satellite|crater|volcano|mountain|plain|sea|canyon|valley|basin|storm|spot|chasm|trench|cliff|ridge|rille|lake|region|plateau|gap|division|ring|desert|peak|massif|module|laboratory|lab|node|segment|lander|rover|probe|camera|instrument|spectrometer|telescope|radar|airlock)s?$/;
const OF_SET =
  /^(one|largest|biggest|smallest|brightest|innermost|outermost|greatest|most|first|last|second|third|nearest|two|pair)$/;
const SETS = /^(moons|satellites|craters|volcanoes|canyons|modules)$/;
const CARRIED: ReadonlySet<Kind> = new Set<Kind>(['instrument', 'component', 'object']);
const FEATURES: ReadonlySet<string> = new Set([
  'crater',
  'mare',
  'mountain',
  'plain',
  'valley',
  'feature',
  'region',
  'ring',
  'landing-site',
]);
const IN_GALAXIES: ReadonlySet<string> = new Set(['nebula', 'supernova', 'star', 'cluster', 'black-hole', 'pulsar']);
const WORLDS: ReadonlySet<string> = new Set(['planet', 'dwarf-planet', 'moon', 'asteroid', 'comet']);

/** "Perseverance's Mastcam-Z", "the Gale crater of Mars", "Saturn's moon Titan": what belongs to what. */
export function judgeBelongings(context: SentenceContext): Verdict[] {
  const seen = new Set<string>();
  return belongings(context).flatMap((one) => {
    const key = `${one.thing.start} ${one.adjective?.token.start ?? one.owner.start} ${one.isPlace}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return judge(one, context);
  });
}

judgeBelongings.needs = {
  about: ['body', 'module', 'spacecraft', ...CARRIED],
} satisfies Needs;

function belongings(context: SentenceContext): Belonging[] {
  const phrases = context.reading.phrases.filter(({ stance }) => stance === 'asserted').map(({ phrase }) => phrase);
  const inside = phrases.flatMap((phrase) => [
    ...(phrase.possessor ? ofOwner(phrase.names, phrase.possessor) : []),
    ...(phrase.of && !phrase.possessor && phrase.names.at(-1) === phrase.head ? ofOwner([phrase.head], phrase.of) : []),
    ...besideOwner(phrase),
  ]);
  const after = phrases.flatMap((phrase) => {
    const thing = phrase.head.tag === 'name' ? phrase.head : phrase.names.at(-1);
    const gap = thing && gapAfter(thing, context);
    if (!thing || gap === undefined) return [];
    const owner = phrases.find(({ start, others }) => start === gap && others.length === 0);
    return owner ? [{ thing, owner, isPlace: true }] : [];
  });
  const used = context.reading.clauses.flatMap((clause) => {
    if (clause.stance !== 'asserted' || !USING.test(clause.verb) || clause.construction === 'passive') return [];
    const owner = clause.agents[0];
    if (!owner || owner.others.length > 0) return [];
    const named = clause.themes.flatMap((theme) => [theme, ...theme.others].flatMap(({ names }) => names));
    // "using the on-board Moon Mineralogy Mapper"
    const next = context.reading.tokens.filter(
      ({ tag, start }) => tag === 'name' && start > clause.verbSpan.end && start < clause.verbSpan.end + 18,
    );
    return (named.length > 0 ? named : next).map((thing) => ({ thing, owner, isPlace: false }));
  });
  return [
    ...inside,
    ...after,
    ...used,
    ...lying(context),
    ...described(context),
    ...joined(context),
    ...circling(context),
    ...listed(context),
    ...opening(context),
    ...worldsOwned(context).map((one) => ({ ...one, isPlace: true })),
  ];
}

const MOVING = /^(go|travel|move|tumble|swing|race|whirl|revolve|run|speed|rush|circle|orbit|fly|dance|loop)$/;

/** "Titan orbits Jupiter", "Mars has a moon called Europa": moons and their planet. */
const circling = (context: SentenceContext): Belonging[] =>
  context.reading.clauses.flatMap(({ verb, stance, construction, agents, themes, complements }) => {
    const round = complements.find(({ preposition }) => /^(round|around)$/.test(preposition))?.phrase;
    const isGoing = MOVING.test(verb) && round !== undefined;
    const [subject, object] = [agents[0], isGoing ? round : themes[0]];
    if (stance !== 'asserted' || construction === 'passive' || !subject || !object) return [];
    if ((isGoing || /^(orbit|circle)$/.test(verb)) && object.others.length === 0)
      return moonsAmong([subject, ...subject.others], context).map((thing) => ({
        thing,
        owner: object,
        isPlace: true,
      }));
    if (verb !== 'have' || subject.others.length > 0 || !/^moons?$/.test(object.head.lower)) return [];
    const called = context.reading.descriptions.filter(
      ({ is }) => is.start === object.start && is.end <= object.end + 1,
    );
    return moonsAmong(
      called.flatMap((one) => [one.subject, ...one.subject.others]),
      context,
    ).map((thing) => ({ thing, owner: subject, isPlace: true }));
  });

/** "On Venus, the volcano Maat Mons may be active", "Among the moons of Uranus are Titania and Oberon": what follows the opening words is there. */
function opening(context: SentenceContext): Belonging[] {
  const { tokens, phrases, sentence } = context.reading;
  const [, place, among] =
    /^(?:(On )|(Among the (?:\w+ )?(?:moons|satellites|features|craters) of ))/.exec(context.shown(sentence)) ?? [];
  const token = tokens.find(({ start }) => start === sentence.start + (place ?? among ?? '').length);
  const index = token?.tag === 'name' ? context.meaning(token) : undefined;
  const after = token && context.text.slice(token.end, token.end + 6);
  if (!token || index === undefined || context.kindOf(index) !== 'body' || !/^(?:, | are | is )/.test(after ?? ''))
    return [];
  const owner = phrases.find(({ phrase, stance }) => stance === 'asserted' && phrase.head === token)?.phrase;
  const next = phrases.find(({ phrase }) => phrase.start > token.end && phrase.start - token.end < 6)?.phrase;
  if (!owner || !next || owner.others.length > 0) return [];
  return [next, ...next.others].flatMap(({ names }) => names.map((thing) => ({ thing, owner, isPlace: true })));
}

/** "The largest moons of Uranus are Titania and Ganymede". */
const listed = (context: SentenceContext): Belonging[] =>
  context.reading.descriptions.flatMap(({ subject, is, stance }) => {
    const [set, list] = is.names.length > 0 ? [subject, is] : [is, subject];
    const owner = set.of ?? set.possessor;
    // "Below the Moon are Jupiter's satellites" names no member of them.
    const isList = list.others.length > 0 && /^(moons|satellites)$/.test(set.head.lower);
    if (stance !== 'asserted' || !owner || owner.others.length > 0 || !isList) return [];
    return moonsAmong([list, ...list.others], context).map((thing) => ({ thing, owner, isPlace: true }));
  });

const moonsAmong = (phrases: readonly NounPhrase[], context: SentenceContext): Token[] =>
  phrases.flatMap(({ head }) => {
    const index = head.tag === 'name' ? context.meaning(head) : undefined;
    const isMoon =
      index !== undefined && context.knowledge.ids(context.entry(index), 'body-types').some((type) => type === 'moon');
    return isMoon ? [head] : [];
  });

/** "Olympus Mons stands on Venus" */
const lying = (context: SentenceContext): Belonging[] =>
  context.reading.clauses.flatMap((clause) => {
    const subject = clause.agents[0] ?? clause.themes[0];
    if (clause.stance !== 'asserted' || !LYING.test(clause.verb) || !subject || subject.others.length > 0) return [];
    const thing = subject.head.tag === 'name' ? subject.head : undefined;
    return clause.complements.flatMap(({ preposition, phrase }) =>
      thing && /^(on|in|of)$/.test(preposition) && phrase.others.length === 0
        ? [{ thing, owner: SIDE.test(phrase.head.lower) ? (phrase.of ?? phrase) : phrase, isPlace: true }]
        : [],
    );
  });

const JOINING = /^(?:add|attach|join|mate|berth|connect|dock|install)$/;
const BRINGING = /^(?:bring|carry|take|deliver|launch|send|ferry|haul|transport|fly|arrive)$/;

/** "Priroda was added to Mir", "the first module to dock with the ISS", "brought Tranquility and the Cupola to the ISS" */
const joined = (context: SentenceContext): Belonging[] =>
  context.reading.clauses.flatMap((clause) => {
    const isJoined = JOINING.test(clause.verb);
    if (clause.stance !== 'asserted' || clause.tense === 'future' || !(isJoined || BRINGING.test(clause.verb)))
      return [];
    const subject = clause.themes[0] ?? clause.agents[0];
    const modules = [subject, ...(subject?.others ?? [])].filter((one): one is NounPhrase => {
      const index = one && context.referentAlone(one);
      return index !== undefined && context.kindOf(index) === 'module';
    });
    return clause.complements
      .filter(
        ({ preposition, phrase }) =>
          (isJoined ? /^(?:to|with)$/ : /^(?:to|at)$/).test(preposition) &&
          phrase.others.length === 0 &&
          (isJoined || isStation(phrase, context)),
      )
      .flatMap(({ phrase }) =>
        modules.map((module) => ({ thing: context.nameToken(context.alone(module)), owner: phrase, isPlace: true })),
      );
  });

const isStation = (phrase: NounPhrase, context: SentenceContext): boolean => {
  const index = context.referentAlone(phrase);
  return index !== undefined && context.kindOf(index) === 'station';
};

/** "Tianhe, the core module of Tiangong", "Titan is a moon of Saturn", "Philae, Rosetta's lander" */
const described = (context: SentenceContext): Belonging[] =>
  context.reading.descriptions.flatMap(({ subject, is, stance, complements }) => {
    const things = [subject, ...subject.others].map(({ head }) => head);
    const [thing, another] = things;
    if (stance !== 'asserted' || !thing || things.some(({ tag }) => tag !== 'name')) return [];
    // "Kvant-1 and Kristall were modules of Mir": each of them.
    const many =
      another && is.isPlural && /^modules$/.test(is.head.lower) && is.of?.others.length === 0 ? is.of : undefined;
    if (another) return many ? things.map((one) => ({ thing: one, owner: many, isPlace: true })) : [];
    // "the largest of Saturn's moons", "one of the moons of Jupiter"
    const set = OF_SET.test(is.head.lower) && is.of && SETS.test(is.of.head.lower) ? is.of : undefined;
    const whole = set?.of ?? set?.possessor;
    if (whole?.others.length === 0) return [{ thing, owner: whole, isPlace: true }];
    if (!PARTS.test(is.head.lower) || is.isPlural) return [];
    const owners = [
      // "The Rosetta lander was named Philae"
      ...(/^(?:lander|rover|probe)$/.test(is.head.lower) ? [nameBefore(is) ?? []].flat() : []),
      ...(is.of ? [is.of] : []),
      ...(is.possessor ? [is.possessor] : []),
      ...complements
        // A moon is nobody's by what is said for something.
        .filter(({ preposition }) => /^(of|on|in|aboard|on board|for)$/.test(preposition))
        .filter(({ preposition }) => preposition !== 'for' || is.head.lower !== 'moon')
        .map(({ phrase }) => phrase),
    ];
    return owners.filter(({ others }) => others.length === 0).map((owner) => ({ thing, owner, isPlace: true }));
  });

const ofOwner = (names: readonly Token[], owner: NounPhrase): Belonging[] =>
  owner.others.length > 0 ? [] : names.map((thing) => ({ thing, owner, isPlace: true }));

/** "the Curiosity Mastcam": two names of one phrase, the first the owner. */
function besideOwner(phrase: NounPhrase): Belonging[] {
  return phrase.names.slice(1).flatMap((thing, i) => {
    const before = phrase.names[i] as Token;
    return before.end + 1 === thing.start
      ? [
          {
            thing,
            owner: { ...phrase, start: before.start, end: before.end, head: before, names: [before] },
            isPlace: false,
          },
        ]
      : [];
  });
}

/** Where the owner's phrase would begin: "the Hazcam on the Perseverance rover". */
function gapAfter(thing: Token, context: SentenceContext): number | undefined {
  const rest = context.text.slice(thing.end, thing.end + 40);
  const match =
    /^ (?:(?:instrument|camera|crater|spectrometer|radar|telescope) )?(?:aboard|on board|onboard|on|of|in) /.exec(rest);
  return match ? thing.end + match[0].length : undefined;
}

function judge({ thing, owner, isPlace, adjective }: Belonging, context: SentenceContext): Verdict[] {
  const what = context.meaning(thing);
  if (what === undefined) return [];
  const whose = adjective?.world ?? context.referentAlone(owner);
  if (whose === undefined || whose === what) return [];
  if (isItsConstellation(what, owner, context)) return [];
  // "the station" may be another than the last that was named.
  if (context.kindOf(what) === 'module' && owner.names.length === 0) return [];
  const readings = [what, ...context.alternatives(thing)].flatMap((one) =>
    [whose, ...(owner.names.length > 0 && !adjective ? context.alternatives(context.nameToken(owner)) : [])].map(
      (other) => [one, other] as const,
    ),
  );
  // What lies on a world is of no programme that bears its name.
  const isOnWorld = context.kindOf(what) === 'body' && context.kindOf(whose) === 'body';
  const fitting = readings.filter(
    ([one, other]) => !isOnWorld || (context.kindOf(one) === 'body' && context.kindOf(other) === 'body'),
  );
  const judged = fitting.map(([one, other]) => belongs(context.entry(one), context.entry(other), isPlace, context));
  if (judged.some((one) => one !== 'no')) return [];
  const verdict = contradiction(thing, owner, what, whose, context);
  return [adjective ? inItsPlace(verdict, adjective.token, what, context) : verdict];
}

/** "the Saturnian moon": an adjective has to stand in its place. */
function inItsPlace(verdict: Verdict, token: Token, what: EntryIndex, context: SentenceContext): Verdict {
  const { correction: _, candidates: __, ...rest } = verdict;
  const [home] = homesOf(context.entry(what), context).slice(-1);
  const right = home === undefined ? undefined : adjectiveOf(home, token, context);
  return {
    ...rest,
    ...context.quoted(token),
    ...(right === undefined ? {} : { correction: right }),
  };
}

/** Whether one is part of the other; undefined: the glossary cannot tell, or such things do not belong to each other. */
function belongs(thing: Entry, owner: Entry, isPlace: boolean, context: SentenceContext): 'yes' | 'no' | undefined {
  const { knowledge } = context;
  if (thing.kind === 'body') {
    const types = knowledge.ids(thing, 'body-types');
    const ownerTypes = knowledge.ids(owner, 'body-types');
    if (isPlace && ownerTypes.includes('galaxy') && types.some((type) => IN_GALAXIES.has(type)))
      return inOtherGalaxy(thing, owner, context) ? 'no' : undefined;
    const isWorld = ownerTypes.some((type) => WORLDS.has(type) || type === 'ring');
    const isPart = types.some((type) => FEATURES.has(type)) || types.includes('moon');
    if (owner.kind !== 'body' || !isWorld || !isPart || !isPlace) return undefined;
    // "Miranda, Ariel, Umbriel": two moons side by side are a list.
    if (types.includes('moon') && ownerTypes.includes('moon')) return undefined;
    if (types.includes('crater') && !knowledge.isComplete(thing, 'part-of')) return undefined;
    if (knowledge.isEitherWithin(thing.id, owner.id)) return 'yes';
    return homesOf(thing, context).length > 0 ? 'no' : undefined;
  }
  if (!CRAFT_KINDS.has(owner.kind)) return undefined;
  // "the CSM Kitty Hawk": a class beside a craft of it.
  if (!isPlace && !CARRIED.has(thing.kind)) return undefined;
  if (thing.kind === 'module') return isModuleOf(thing, owner, context);
  if (thing.kind === 'spacecraft' ? knowledge.ids(thing, 'carried-by').length === 0 : !CARRIED.has(thing.kind))
    return undefined;
  const carriers = knowledge.ids(thing, 'carried-by');
  if (carriers.length === 0) return undefined;
  const around = new Set(carriers.flatMap((id) => [id, ...aboveOf(id, context)]));
  const below = [owner.id, ...knowledge.ids(owner, 'members', 'carries')];
  if (around.has(owner.id) || below.some((id) => carriers.includes(id))) return 'yes';
  // "its lunar module Snoopy" behind that flight's command module: the flight's.
  if (knowledge.ids(owner, 'carried-by').some((id) => carriers.includes(id))) return undefined;
  return knowledge.isComplete(thing, 'carried-by') ? 'no' : undefined;
}

/** It is known to be in another galaxy; a cluster of galaxies is in none. */
function inOtherGalaxy(thing: Entry, owner: Entry, { knowledge }: SentenceContext): boolean {
  const galaxies = knowledge
    .ids(thing, 'part-of')
    .filter((id) => knowledge.byId(id)?.relations['body-types']?.list.some(({ value }) => value === 'galaxy'));
  return galaxies.length > 0 && !knowledge.isWithin(thing.id, owner.id);
}

/** What a moon circles, or a crater lies on. */
const homesOf = (thing: Entry, { knowledge }: SentenceContext): string[] =>
  knowledge.ids(thing, 'system', 'part-of').filter((id) => id !== 'solar-system');

/** A module belongs to one station. */
function isModuleOf(module: Entry, owner: Entry, { knowledge }: SentenceContext): 'yes' | 'no' | undefined {
  const stations = knowledge.ids(module, 'part-of', 'station');
  if (owner.kind !== 'station' || stations.length === 0) return undefined;
  return stations.some((id) => id === owner.id || knowledge.isWithin(id, owner.id)) ? 'yes' : 'no';
}

/** What carries a craft, or has it as a part. */
function aboveOf(id: string, { knowledge }: SentenceContext): readonly string[] {
  return [...knowledge.idsOf(id, 'carried-by', 'part-of'), ...knowledge.groupsOf(id)];
}

/** "Mirach in Andromeda": the constellation, and not the galaxy. */
const isItsConstellation = (what: EntryIndex, owner: NounPhrase, context: SentenceContext): boolean => {
  const { knowledge } = context;
  const said = context.shown(context.nameToken(owner));
  return knowledge.ids(context.entry(what), 'constellation').some((id) => plainName(id, knowledge) === said);
};

function contradiction(
  thing: Token,
  owner: NounPhrase,
  what: EntryIndex,
  whose: EntryIndex,
  context: SentenceContext,
): Verdict {
  const { knowledge } = context;
  const [entry, wrong] = [context.entry(what), context.entry(whose)];
  const isNamed = owner.head.tag === 'name' || owner.names.length > 0;
  const span: Span = isNamed ? context.nameToken(owner) : thing;
  const right =
    entry.kind === 'body'
      ? homesOf(entry, context).slice(-1)
      : [
          ...knowledge.ids(entry, 'carried-by', 'station'),
          ...(entry.kind === 'module' ? knowledge.ids(entry, 'part-of') : []),
        ];
  const names = right.map((id) => knowledge.nameOf(id));
  return {
    state: 'contradicted',
    check: entry.kind === 'body' ? 'wrong-location' : 'wrong-carrier',
    claim: `${entry.id} of ${wrong.id}`,
    ...context.quoted(span),
    about: entry.id,
    message:
      knowledge.ids(entry, 'system').length > 0
        ? 'wrong-location.moon'
        : entry.kind === 'body'
          ? 'wrong-location.part'
          : 'wrong-carrier.part',
    known: inWords(names.slice(0, 3)),
    ...(isNamed ? anyOf(names) : {}),
    details: { subject: knowledge.spoken(entry.id), who: knowledge.spoken(wrong.id) },
  };
}
