import type { EntryIndex } from '../../../glossary/glossary.ts';
import { HOUSE_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Description } from '../../clauses/clause.ts';
import { isOrdinal } from '../../clauses/lexicon.ts';
import { ownerPronoun } from '../../clauses/nominal.ts';
import { type NounPhrase, phraseOfToken, phraseWith } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import { wordTable } from '../../prose/word-table.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { COUNTERPART, ITSELF, POSSESSED } from '../words-for-things.ts';
import { judgeInvolvement } from './involvement.ts';
import { type Part, partOf } from './parts-played.ts';
import { isGuestFlight, workedWith } from './works-owned.ts';

/** Whose a craft is: by a possessive, "of", or a name set before it. */
export function judgeOwners(context: SentenceContext): Verdict[] {
  return [...judgePossessives(context), ...judgeOwnDescriptions(context), ...judgeModifiers(context)];
}

/** "ESA's Rosetta", "the NASA-ESA Copernicus programme": a possessive claims to run the thing. */
function judgePossessives(context: SentenceContext): Verdict[] {
  return context.reading.phrases.flatMap(({ phrase, stance }) => {
    // "would be the first flight of ESA's Vega": whose it is, is no part of what may come.
    const isTakenAsTrue = TO_COME.test(stance) && phrase.possessor !== undefined && !isSaidToBe(phrase, context);
    if (stance !== 'asserted' && !isTakenAsTrue) return [];
    const owner = phrase.possessor ?? pronounOwner(phrase, context) ?? ownerBehind(phrase, context);
    if (!owner || isInComparison(phrase, context)) return [];
    // "ESA's Giotto, Japan's Suisei and Sakigake", "ESA's Giotto and the Soviet Vegas": from the next owner on they are that one's.
    const next = phrase.others.findIndex(({ possessor, countries }) => possessor !== undefined || countries.length > 0);
    return [
      phrase,
      ...(next < 0 ? phrase.others : phrase.others.slice(0, next)).filter(
        (other) => other.determiner === undefined && other.names.length > 0 && !isTakenAlong(other, phrase, context),
      ),
    ].flatMap((thing) => judgeOwned(owner, thing, context));
  });
}

const TO_COME = /^(?:planned|supposed)$/;
const isSaidToBe = (phrase: NounPhrase, { reading }: SentenceContext): boolean =>
  reading.descriptions.some(({ is, subject }) =>
    [is, subject].some((one) => one === phrase || one.start === phrase.start),
  );

/** "its first satellite, Asterix"; of "its Akatsuki orbiter" only the one house that was named before. */
function pronounOwner(phrase: NounPhrase, context: SentenceContext): NounPhrase | undefined {
  if (phrase.determiner === 'their') return houseAsSeveral(phrase, context);
  if (phrase.determiner !== 'its') return undefined;
  if (ITSELF.test(phrase.head.lower) && phrase.names.length === 0) return ownerPronoun(phrase);
  const pronoun = phrase.names.length > 0 ? ownerPronoun(phrase) : undefined;
  const house = pronoun && context.referent(pronoun);
  if (house === undefined || !HOUSE_KINDS.has(context.kindOf(house))) return undefined;
  const named = context.phrasesOfSentence.filter(
    ({ phrase: one }) => one.end <= phrase.start && one.names.some((name) => isHouse(name, context)),
  );
  const owner = named.find(
    ({ phrase: one }) => one.head.tag === 'name' && context.referentAlone(one) === house,
  )?.phrase;
  const isOnly = named.every(({ phrase: one }) => one.names.every((name) => context.meaning(name) === house));
  return owner && isOnly ? context.alone(owner) : undefined;
}

/** "Rocket Lab launched their first Electron": the one house that does it, where nobody else was named before. */
function houseAsSeveral(phrase: NounPhrase, context: SentenceContext): NounPhrase | undefined {
  const clause = context.reading.clauses.find(
    ({ themes, complements }) => themes.includes(phrase) || complements.some((one) => one.phrase === phrase),
  );
  const [agent, another] = clause?.agents ?? [];
  if (!agent || another || agent.others.length > 0 || agent.head.tag !== 'name' || agent.end > phrase.start)
    return undefined;
  const isAlone = context.phrasesOfSentence.every(
    ({ phrase: one }) => one.end > phrase.start || one === agent || (one.names.length === 0 && !one.isPlural),
  );
  return isAlone && isHouse(agent.head, context) ? context.alone(agent) : undefined;
}

/** "the Akatsuki orbiter of JAXA", "Akatsuki (JAXA)", "the Landsat satellite of NASA and the USGS". */
function ownerBehind(phrase: NounPhrase, context: SentenceContext): NounPhrase | undefined {
  const { of } = phrase;
  const areAll = phrase.others.every(
    ({ head, names, nouns }) => head === names[0] && nouns.length === 0 && isHouse(head, context),
  );
  if (
    of &&
    phrase.others.length > 0 &&
    areAll &&
    of.others.length === 0 &&
    of.head === of.names[0] &&
    isAgency(of.head, context)
  )
    return phraseWith(of, { others: phrase.others });
  if (phrase.names.length === 0 || phrase.others.length > 0) return undefined;
  const [only, ...more] = phrase.aside ?? [];
  const aside = only?.type === 'noun-phrase' && more.length === 0 && !isCredit(only, context) ? only : undefined;
  return [phrase.of, aside].find((owner) => {
    const [name, another] = owner?.names ?? [];
    // "(courtesy NASA)" is whose picture it is.
    return (
      name !== undefined &&
      !another &&
      owner?.head === name &&
      owner.nouns.length === 0 &&
      owner.others.length === 0 &&
      isAgency(name, context)
    );
  });
}

/** "The lander on its ramp (NASA)": under a picture brackets at the end of words without a verb say whose picture it is. */
const isCredit = (aside: NounPhrase, { reading, text }: SentenceContext): boolean =>
  /^\W*$/.test(text.slice(aside.end, reading.sentence.end)) &&
  reading.clauses.every(({ construction }) => construction === 'nominal') &&
  reading.descriptions.every(({ construction }) => construction !== 'copula');

function isAgency(token: Token, context: SentenceContext): boolean {
  const index = context.meaning(token);
  return index !== undefined && context.kindOf(index) === 'agency';
}

function isHouse(token: Token, context: SentenceContext): boolean {
  const index = context.meaning(token);
  return index !== undefined && HOUSE_KINDS.has(context.kindOf(index));
}

function judgeOwned(owner: NounPhrase, thing: NounPhrase, context: SentenceContext): Verdict[] {
  const craft =
    context.referentAlone(thing) ?? workedWith(owner, thing, context) ?? rocketOfFlight(owner, thing, context);
  if (craft !== undefined && context.kindOf(craft) === 'engine') return judgeEngine(owner, craft, context);
  if (craft === undefined || !POSSESSED.has(context.kindOf(craft)) || isGuestFlight(craft, thing, context)) return [];
  if (owner.head.tag !== 'pronoun' && owner.names.length === 0 && owner.countries.length === 0) return [];
  const readings = context
    .alternatives(context.nameToken(thing))
    .filter((index) => index !== craft && POSSESSED.has(context.kindOf(index)));
  const judged = judgeInvolvement(owner, craft, context, owner.others.length > 0 ? 'sharing' : 'running');
  const isRightElsewhere = readings.some((index) =>
    judgeInvolvement(owner, index, context, 'running').some(({ state }) => state === 'supported'),
  );
  if (judged.some(({ state }) => state === 'contradicted') && hasRocketCalled(context.nameToken(thing), owner, context))
    return [];
  return isRightElsewhere ? judged.map((verdict) => ({ ...verdict, state: 'supported' as const })) : judged;
}

const OF_A_ROCKET =
  /^(?:launch|flight|mission|liftoff|debut|version|booster|stage|failure|explosion|success)(?:es|s)?$/;

/** Whoever has these, has the rocket. */
const WORK_ON_A_ROCKET = /^(?:programme|program|design|prototype)s?$/;

/** "ULA's first Electron mission", "Blue Origin's second launch on a Falcon 9": a firm that has rockets of its own flies no others. */
function rocketOfFlight(
  owner: NounPhrase,
  { head, names, end }: NounPhrase,
  context: SentenceContext,
): EntryIndex | undefined {
  const isWork = WORK_ON_A_ROCKET.test(head.lower);
  const firm = isWork || OF_A_ROCKET.test(head.lower) ? context.referentAlone(owner) : undefined;
  if (firm === undefined || !(isWork || context.knowledge.isComplete(context.entry(firm), 'vehicles')))
    return undefined;
  const [name, another] = names.filter(({ start }) => start > owner.end);
  if (another) return undefined;
  // Its mission on another's rocket may be that of a craft which it built.
  const ridden = /^launch/.test(head.lower)
    ? context.reading.phrases.find(
        ({ phrase }) => phrase.start > end && /^ (?:on|of|aboard|atop) $/.test(context.text.slice(end, phrase.start)),
      )?.phrase
    : undefined;
  const rocket = name ? context.meaning(name) : ridden && context.referentAlone(ridden);
  return rocket !== undefined && context.kindOf(rocket) === 'launch-vehicle' ? rocket : undefined;
}

/** "NASA's Cassini and Huygens": what the first took along, they are one. */
function isTakenAlong(other: NounPhrase, first: NounPhrase, context: SentenceContext): boolean {
  const [thing, carrier] = [context.referentAlone(other), context.referentAlone(first)];
  return (
    thing !== undefined &&
    carrier !== undefined &&
    context.knowledge.ids(context.entry(thing), 'carried-by').includes(context.entry(carrier).id)
  );
}

/** "Arianespace's Soyuz": a firm flies a rocket that bears the name of a craft. */
function hasRocketCalled(name: Token, owner: NounPhrase, context: SentenceContext): boolean {
  const { knowledge } = context;
  const firm = context.referentAlone(owner);
  if (firm === undefined || context.kindOf(firm) !== 'company') return false;
  const [{ id }, written] = [context.entry(firm), context.shown(name)];
  return knowledge.glossary.ofKind('launch-vehicle').some((index) => {
    const rocket = context.entry(index);
    const isNamesake = rocket.names.some(
      ({ text }) => text.startsWith(written) && /^[ -]/.test(text.slice(written.length)),
    );
    return isNamesake && knowledge.ids(rocket, 'operator', 'makers', 'owner', 'partners').includes(id);
  });
}

/** "Boeing's Raptor": of an engine the firm that makes it. */
function judgeEngine(owner: NounPhrase, engine: EntryIndex, context: SentenceContext): Verdict[] {
  const who = context.referentAlone(owner);
  if (who === undefined || context.kindOf(who) !== 'company') return [];
  const { knowledge } = context;
  const firm = context.entry(who).id;
  // "ULA's BE-4 engines": those that drive its rockets.
  const isUser = knowledge.glossary.ofKind('launch-vehicle').some((index) => {
    const rocket = context.entry(index);
    return (
      knowledge.ids(rocket, 'engines').includes(context.entry(engine).id) &&
      knowledge.ids(rocket, 'makers', 'operator').includes(firm)
    );
  });
  return isUser ? [] : judgeInvolvement(owner, engine, context, 'making');
}

/** "Copernicus, NASA's Earth-observation programme", "Galileo is Europe's answer to GPS", "the first craft by ASI, SMART-1". */
function judgeOwnDescriptions(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap((description) => {
    const { stance, complements } = description;
    const { subject, is: words } = namedFirst(description);
    const is = ofSeveral(words);
    if (stance !== 'asserted') return [];
    if (isBareOwner(is, context)) return ownedBy(is, subject, context);
    if (!(ITSELF.test(is.head.lower) || COUNTERPART.test(is.head.lower))) return [];
    if (is.of && !is.possessor && is.of.others.length > 0) return [];
    const of = is.of?.head.tag === 'name' || is.of?.head.tag === 'country' ? is.of : undefined;
    const by = complements.find(({ preposition }, i) => i === 0 && preposition === 'by')?.phrase;
    const owner = is.possessor ?? of ?? by;
    if (!owner || (owner.names.length === 0 && owner.countries.length === 0)) return [];
    return context
      .referents(subject)
      .flatMap((craft) =>
        craft !== undefined && context.kindOf(craft) === 'engine'
          ? judgeEngine(owner, craft, context)
          : craft !== undefined && POSSESSED.has(context.kindOf(craft))
            ? judgeInvolvement(owner, craft, context, by === owner ? 'making' : 'running')
            : [],
      );
  });
}

/** "One of ESA's flagships is Euclid": the name is that of the thing, wherever it stands. */
const namedFirst = ({ subject, is, construction }: Description): Pick<Description, 'subject' | 'is'> =>
  construction === 'copula' &&
  is.names.length > 0 &&
  subject.names.length === 0 &&
  (subject.head.tag !== 'pronoun' || subject.of)
    ? { subject: is, is: subject }
    : { subject, is };

/** "Hipparcos was ESA's": the owner alone, with nothing behind it. */
const isBareOwner = (is: NounPhrase, { text }: SentenceContext): boolean =>
  is.head.tag === 'name' && is.names.length === 1 && /^(?:['’]s|(?<=s)['’])(?=[,.;]|$)/.test(text.slice(is.end));

const ownedBy = (owner: NounPhrase, thing: NounPhrase, context: SentenceContext): Verdict[] => {
  const craft = context.referentAlone(thing);
  return craft !== undefined && POSSESSED.has(context.kindOf(craft))
    ? judgeInvolvement(owner, craft, context, 'running')
    : [];
};

/** "the first of ESA's Earth Explorers", "one of NASA's observatories": whoever has several has each of them. */
const ofSeveral = (phrase: NounPhrase): NounPhrase =>
  phrase.of?.possessor &&
  (isOrdinal(phrase.head.lower) ||
    /^(one|last|latest|largest|smallest|jewel|star|pride|pillar|cornerstone|centrepiece|backbone|core|heart)$/.test(
      phrase.head.lower,
    ))
    ? phrase.of
    : phrase;

/** "the ESA spacecraft Rosetta", "the JAXA-built Huygens", "Euclid, a NASA telescope": a house's name before the thing. */
function judgeModifiers(context: SentenceContext): Verdict[] {
  const beside = context.reading.phrases.flatMap(({ phrase, stance }) =>
    stance === 'asserted' && phrase.names.length > 1 ? judgeModified(phrase, undefined, context) : [],
  );
  const described = context.reading.descriptions.flatMap(({ subject, is, stance }) => {
    if (stance !== 'asserted' || is.of || is.head.tag !== 'noun' || !ITSELF.test(is.head.lower)) return [];
    if (is.names.length === 0 || is.names.length > 3) return [];
    const craft = context.referent(subject);
    return craft === undefined ? [] : judgeModified(is, craft, context);
  });
  return [...beside, ...described];
}

/** The houses that a phrase begins with, and the craft that its other names mean. */
function judgeModified(phrase: NounPhrase, described: EntryIndex | undefined, context: SentenceContext): Verdict[] {
  const first = phrase.names.findIndex((token) => !isHouse(token, context));
  const houses = first < 0 ? phrase.names : phrase.names.slice(0, first);
  const rest = first < 0 ? [] : phrase.names.slice(first);
  const last = houses.at(-1);
  if (!last || (described === undefined) !== rest.length > 0) return [];
  if (phrase.possessor && last.end <= phrase.possessor.end) return [];
  const craft = described ?? context.referent(phraseWith(phrase, { names: rest, others: [] }));
  const target = rest[0] ?? phrase.head;
  const how = craft === undefined ? undefined : partBetween(last, target, phrase, context);
  if (craft === undefined || how === undefined || !POSSESSED.has(context.kindOf(craft))) return [];
  const [owner, ...others] = houses.map((head) => ({
    ...bare(phrase),
    head,
    names: [head],
    start: head.start,
    end: head.end,
  }));
  return owner ? judgeInvolvement({ ...owner, others }, craft, context, houses.length > 1 ? 'sharing' : how) : [];
}

const bare = (phrase: NounPhrase): NounPhrase => phraseOfToken(phrase.head, phrase);

const BASE_FORMS = wordTable<string>({
  built: 'build',
  made: 'make',
  led: 'lead',
  run: 'run',
  operated: 'operate',
  owned: 'own',
  funded: 'fund',
  financed: 'finance',
  developed: 'develop',
  designed: 'design',
  launched: 'launch',
  managed: 'manage',
  provided: 'provide',
  supplied: 'supply',
  sponsored: 'sponsor',
  flown: 'fly',
  controlled: 'control',
  conceived: 'conceive',
  produced: 'produce',
});

/** What the words between a house and the thing make of it: nothing but adjectives and words for the thing, or "-built". */
function partBetween(house: Token, thing: Token, phrase: NounPhrase, context: SentenceContext): Part | undefined {
  const between = context.text.slice(house.end, thing.start);
  const made = /^-([a-z]+)\b/.exec(between);
  if (made) {
    const verb = BASE_FORMS[made[1] ?? ''];
    return verb === undefined ? undefined : partOf(verb, []);
  }
  if (!/^ (?:(?<= )[a-z]|(?<=[a-z’'-])[a-z’' -])*(?<= )$/.test(between)) return undefined;
  const nouns = phrase.nouns.filter((noun) => noun.start >= house.end && noun.end <= thing.start);
  return nouns.every((noun) => ITSELF.test(noun.lower) || noun.end < thing.start - 1) &&
    (thing.tag === 'name' || ITSELF.test(thing.lower)) &&
    (nouns.length === 0 || ITSELF.test(nouns.at(-1)?.lower ?? ''))
    ? 'running'
    : undefined;
}

/** "NASA's version of", "a copy of Russia's", "China's own Apollo programme": the possessive is not that of the thing named. */
const isInComparison = (phrase: NounPhrase, context: SentenceContext): boolean =>
  /\b(?:version|answer to|equivalent|counterpart|rival|copy|replica|model|own)\b/.test(context.shown(phrase));
