import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import { isAssertedAt } from '../asserted.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { COUNTERPART, ITSELF, LIKENED, PERSON } from '../words-for-things.ts';
import { judgeCountryToken } from './country-verdicts.ts';

const HAILING = /^(be|come|hail)$/;

/** "Hadfield comes from Canada", "was from Canada": of a person, and of nothing that is sent from somewhere. */
export function judgeOrigins(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || !HAILING.test(clause.verb) || clause.complements.length !== 1) return [];
  const [agent] = clause.agents;
  const who = context.soleReferent(agent);
  if (who === undefined || context.kindOf(who) !== 'person') return [];
  return clause.complements.flatMap(({ preposition, phrase }) => {
    const country = preposition === 'from' && phrase.head.tag === 'name' ? context.referent(phrase) : undefined;
    return country === undefined || context.kindOf(country) !== 'country'
      ? []
      : judgeCountryToken({ ...context.nameToken(phrase), countries: [country] }, who, context);
  });
}
judgeOrigins.verbs = [HAILING];

const BUILDING = /^(?:build|make|manufacture|construct|develop)$/;
const BUILT: ReadonlySet<string> = new Set(['spacecraft', 'module', 'station', 'mission', 'launch-vehicle']);

/** "The module was built in Japan": no land of any who made it, run it or had a part in it. */
export function judgePlacesOfMaking(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || !/^(?:passive|participle)$/.test(clause.construction)) return [];
  const [thing, another] = clause.themes;
  const index =
    thing && !another && thing.others.length === 0 && thing.names.length === 1 ? context.referent(thing) : undefined;
  if (!thing || index === undefined || !BUILT.has(context.kindOf(index))) return [];
  const isSure = context.alternatives(context.nameToken(thing)).every((one) => one === index);
  if (
    !isSure ||
    // A craft's makers may be strangers to those who run it; a rocket is a country's own.
    (context.kindOf(index) === 'launch-vehicle'
      ? context.knowledge.ids(context.entry(index), 'country').length === 0
      : clause.verb === 'develop' || !context.knowledge.isComplete(context.entry(index), 'makers')) ||
    /\bpart/.test(context.shown(context.reading.sentence))
  )
    return [];
  return clause.complements.flatMap(({ preposition, phrase }) => {
    const country =
      preposition === 'in' && phrase.head.tag === 'name' && phrase.others.length === 0
        ? context.referent(phrase)
        : undefined;
    return country === undefined || context.kindOf(country) !== 'country'
      ? []
      : judgeCountryToken({ ...context.nameToken(phrase), countries: [country] }, index, context);
  });
}
judgePlacesOfMaking.verbs = [BUILDING];
judgePlacesOfMaking.needs = { kinds: ['country'] } satisfies Needs;

/** Words for the thing or the person itself, whose adjective is their country. */
const isOfItself = (noun: string): boolean => ITSELF.test(noun) || PERSON.test(noun);

/** "Cuba's Arnaldo Tamayo Méndez", "Prince Sultan bin Salman of Kuwait", "ASI, Italy's space agency": a country by its name. */
export function judgeCountryNames(context: SentenceContext): Verdict[] {
  return [
    ...ownedBy(context),
    ...comingFrom(context),
    ...peopleOf(context),
    ...agencyOf(context),
    ...setBehind(context),
    ...setBefore(context),
  ];
}
judgeCountryNames.needs = { kinds: ['country'] } satisfies Needs;

/** "Bulgaria's Ivanov", "Russia's Roscosmos", "Japan's Tanegashima" */
const ownedBy = (context: SentenceContext): Verdict[] =>
  context.reading.phrases.flatMap(({ phrase, stance }) => {
    const owned = stance === 'asserted' && phrase.head.tag === 'name' ? context.meaning(phrase.head) : undefined;
    if (owned === undefined) return [];
    const owners = context.kindOf(owned) === 'person' ? [phrase.possessor, phrase.of] : [];
    if (/^(?:agency|launch-site)$/.test(context.kindOf(owned)) && !LIKENED.has(context.entry(owned).id))
      owners.push(phrase.possessor);
    return owners.flatMap((country) => {
      const index =
        country && country.names.length === 1 && country.head.tag === 'name'
          ? context.referentAlone(country)
          : undefined;
      return country === undefined || index === undefined || context.kindOf(index) !== 'country'
        ? []
        : isNamesakeOf(phrase.head, index, context)
          ? []
          : judgeCountryToken({ ...context.nameToken(country), countries: [index] }, owned, context);
    });
  });

/** "Farkas was a cosmonaut from Bulgaria". */
const comingFrom = (context: SentenceContext): Verdict[] =>
  context.reading.descriptions.flatMap(({ subject, complements, stance, is }) => {
    const [from] = complements;
    const country =
      stance === 'asserted' && from?.preposition === 'from' && isOfItself(is.head.lower)
        ? context.referent(from.phrase)
        : undefined;
    const who = country === undefined || context.kindOf(country) !== 'country' ? undefined : context.referent(subject);
    return who === undefined || !from
      ? []
      : judgeCountryToken({ ...context.nameToken(from.phrase), countries: [country as EntryIndex] }, who, context);
  });

const peopleOf = (context: SentenceContext): Verdict[] =>
  context.reading.descriptions.flatMap(({ subject, stance, is }) => {
    const { of } = is;
    const country = stance === 'asserted' && of && PERSON.test(is.head.lower) ? context.referent(of) : undefined;
    const who = country === undefined || context.kindOf(country) !== 'country' ? undefined : context.referent(subject);
    return who === undefined || !of || context.kindOf(who) !== 'person'
      ? []
      : judgeCountryToken({ ...context.nameToken(of), countries: [country as EntryIndex] }, who, context);
  });

/** "Aleksandr Aleksandrov of Bulgaria": there is another of that name, whose country it is. */
const isNamesakeOf = (name: Token, country: EntryIndex, context: SentenceContext): boolean =>
  context.alternatives(name).length > 1 &&
  context
    .alternatives(name)
    .some((one) => one !== context.meaning(name) && context.knowledge.countriesOf(one).has(context.entry(country).id));

/** "ASI, Italy's space agency", "the space agency of Italy is called ASI". */
const agencyOf = (context: SentenceContext): Verdict[] =>
  context.reading.descriptions.flatMap(({ subject, is, stance }) => {
    // "The space agency of Italy is ASI": it stands on either side.
    const [role, house] = subject.head.lower === 'agency' && subject.names.length === 0 ? [subject, is] : [is, subject];
    const isOfSpace = role.nouns.some(({ lower }) => lower === 'space');
    const isSpace = role === is ? role.head.lower === 'agency' || isOfSpace : role.determiner === 'the' && isOfSpace;
    const owner = isSpace ? (role.possessor ?? role.of) : undefined;
    const who = house.others.length === 0 && house.head.tag === 'name' ? context.referentAlone(house) : undefined;
    if (
      stance !== 'asserted' ||
      !/^(?:agency|corporation|organi[sz]ation)$/.test(role.head.lower) ||
      !owner ||
      owner.head.tag !== 'name' ||
      who === undefined
    )
      return [];
    const country = context.soleReferent(owner);
    return country === undefined || context.kindOf(country) !== 'country' || context.kindOf(who) !== 'agency'
      ? []
      : judgeCountryToken({ ...context.nameToken(owner), countries: [country] }, who, context);
  });

const TRAVELLER = /^(?:astronaut|cosmonaut|taikonaut|senator|citizen|company|firm|agency)s?$/;

/** "the US astronaut Sultan bin Salman", "a UK company": a country's name for an adjective. */
const setBefore = (context: SentenceContext): Verdict[] =>
  context.reading.descriptions.flatMap(({ subject, is, stance }) => {
    const [name, another] = is.names;
    const isBefore =
      name !== undefined &&
      !another &&
      !is.of &&
      !is.possessor &&
      TRAVELLER.test(is.head.lower) &&
      /^ (?:(?:space|private|launch|aerospace) )?$/.test(context.text.slice(name.end, is.head.start));
    const country = stance === 'asserted' && isBefore && !is.isNegative ? context.meaning(name) : undefined;
    if (name === undefined || country === undefined || context.kindOf(country) !== 'country') return [];
    const who = subject.others.length > 0 ? undefined : context.referentAlone(subject);
    return who !== undefined && /^(?:person|company|agency)$/.test(context.kindOf(who))
      ? judgeCountryToken({ ...name, countries: [country] }, who, context)
      : [];
  });

/** "Sigmund Jähn, from East Germany, flew ...", "Jähn from East Germany flew", "Jähn (East Germany)": set behind the name. */
const setBehind = (context: SentenceContext): Verdict[] =>
  context.reading.tokens.flatMap((token, i): Verdict[] => {
    const country = token.tag === 'name' ? landBehind(context.reading.tokens, i) : undefined;
    if (country?.tag !== 'name') return [];
    const [who, where] = [context.meaning(token), context.meaning(country)];
    if (who === undefined || where === undefined || !isAssertedAt(token, context)) return [];
    return context.kindOf(who) === 'person' && context.kindOf(where) === 'country'
      ? judgeCountryToken({ ...country, countries: [where] }, who, context)
      : [];
  });

function landBehind(tokens: readonly Token[], at: number): Token | undefined {
  const [first, second, third, fourth] = tokens.slice(at + 1, at + 5);
  if (first?.tag === 'open' && third?.tag === 'close') return second;
  if (first?.tag === 'comma' && second?.lower === 'from')
    return fourth === undefined || /^[,.;]$/.test(fourth.lower) ? third : undefined;
  // "launched Jähn from Kazakhstan", "flew with him from Kazakhstan": not where he was.
  const before = tokens[at - 1];
  const isSent = before !== undefined && /^(?:verb|preposition|to)$/.test(before.tag);
  return first?.lower === 'from' && !isSent && /^(?:verb|auxiliary|comma|coordinator)$/.test(third?.tag ?? '')
    ? second
    : undefined;
}

/** "the Soviet Luna 16", "Kaguya, a South Korean orbiter", "Farkas, the Bulgarian": an adjective claims a country. */
export function judgeCountryAdjectives(context: SentenceContext): Verdict[] {
  const direct = context.reading.phrases.flatMap(({ phrase, stance }) => {
    const [word, another] = phrase.countries;
    if (!word || another || stance !== 'asserted') return [];
    // "Vladimír Remek First Bulgarian": lines run together; an adjective stands before its name. "Japanese/European": two have a part.
    if (context.text[word.end] === '/' || phrase.names.every(({ end }) => end < word.start)) return [];
    const referent = context.referentAlone(phrase);
    // "the Greek sun god Apollo": the adjective is that of the noun between, which must be a word for the thing.
    const noun = phrase.nouns.at(-1);
    if (
      referent !== undefined &&
      noun &&
      phrase.head.tag === 'name' &&
      noun.end < phrase.head.start &&
      !context.isCalled(referent, noun.lower) &&
      !(context.kindOf(referent) === 'person' && PERSON.test(noun.lower))
    )
      return [];
    const [country] = word.countries ?? [];
    if (phrase.head.tag === 'name' && country !== undefined && isNamesakeOf(phrase.head, country, context)) return [];
    return referent === undefined ? [] : judgeCountryWord(phrase, referent, context);
  });
  const described = context.reading.descriptions.flatMap(({ is: said, subject, stance }) => {
    // "the pride of the Japanese space programme"
    const isOfProgramme = COUNTERPART.test(said.head.lower) && /^program(?:me)?$/.test(said.of?.head.lower ?? '');
    const is = isOfProgramme && said.of && said.countries.length === 0 ? said.of : said;
    if (stance !== 'asserted' || is.countries.length !== 1 || is.names.length > 0 || is.head.tag !== 'noun') return [];
    if (!isOfItself(is.head.lower) && !COUNTERPART.test(is.head.lower)) return [];
    const [country] = is.countries[0]?.countries ?? [];
    const name = subject.names.length === 1 ? context.nameToken(subject) : undefined;
    if (name && country !== undefined && isNamesakeOf(name, country, context)) return [];
    const referents = context.referents(subject);
    // "flew on Fram2, the first German woman": a craft is nobody.
    const isNobody = (one: EntryIndex): boolean => context.kindOf(one) !== 'person' && !ITSELF.test(is.head.lower);
    return referents.flatMap((referent) =>
      referent === undefined || (PERSON.test(is.head.lower) && isNobody(referent))
        ? []
        : judgeCountryWord(is, referent, context),
    );
  });
  const called = context.reading.descriptions.flatMap(({ subject, is, stance }) => {
    const who =
      stance === 'asserted' && is.head.tag === 'country' && is.names.length === 0 && !is.of
        ? context.referent(subject)
        : undefined;
    if (who === undefined || (context.kindOf(who) !== 'person' && is.determiner !== undefined)) return [];
    return judgeCountryToken(is.head, who, context);
  });
  return [...direct, ...described, ...called];
}
judgeCountryAdjectives.needs = { tags: ['country'] } satisfies Needs;

/** "a joint US-Japanese mission", "the Franco-German Symphonie": each country of a compound must have its part. */
export function judgeJointCountries(context: SentenceContext): Verdict[] {
  const compound = (phrase: NounPhrase): Token[] => {
    const named = phrase.names.flatMap((token) => {
      const index = context.meaning(token);
      return index !== undefined && context.kindOf(index) === 'country' ? [{ ...token, countries: [index] }] : [];
    });
    const tokens = [...named, ...phrase.countries].sort((a, b) => a.start - b.start);
    const isJoined = tokens.every((token, i) => {
      const next = tokens[i + 1];
      return next === undefined || /^[-–/]$/.test(context.text.slice(token.end, next.start));
    });
    return tokens.length > 1 && isJoined ? tokens : [];
  };
  return context.reading.descriptions.flatMap(({ is, subject, stance }) => {
    if (stance !== 'asserted' || is.head.tag !== 'noun' || !ITSELF.test(is.head.lower)) return [];
    const tokens = compound(is);
    const craft = tokens.length === 0 ? undefined : context.referent(subject);
    const judged = craft === undefined ? [] : tokens.flatMap((token) => judgeCountryToken(token, craft, context));
    // "the British-Soviet mission Juno": where no land of them fits, another thing of that name is meant.
    return judged.every(({ state }) => state === 'contradicted') && isSharedName(subject, context) ? [] : judged;
  });
}

const isSharedName = (subject: NounPhrase, context: SentenceContext): boolean =>
  subject.names.some((name) => context.isAmbiguous(name));

const ROCKET = /^(rocket|launcher|booster|vehicle)$/;
const RIDDEN = /^(by|on|aboard|atop|with|on top of|on board)$/;

/** "put into orbit by a French rocket", "on Canada's own launcher": the country of the rocket that launched it. */
export function judgeRocketCountries(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted') return [];
  const rockets = [
    ...clause.agents,
    ...clause.complements.filter(({ preposition }) => RIDDEN.test(preposition)).map(({ phrase }) => phrase),
  ].filter((phrase) => ROCKET.test(phrase.head.lower) && phrase.names.length === 0 && phrase.others.length === 0);
  const [rocket] = rockets;
  if (!rocket) return [];
  const owner = rocket.possessor;
  const index = owner && owner.names.length === 1 ? context.referent(owner) : undefined;
  const token: Token | undefined =
    rocket.countries.length === 1
      ? rocket.countries[0]
      : owner && index !== undefined && context.kindOf(index) === 'country'
        ? { ...context.nameToken(owner), countries: [index] }
        : undefined;
  if (!token) return [];
  const craft = [...clause.themes, ...clause.agents].filter((phrase) => phrase !== rocket).slice(0, 1);
  return craft
    .flatMap((phrase) => context.referents(phrase))
    .flatMap((one): Verdict[] => {
      if (one === undefined || !['spacecraft', 'mission', 'crewed-flight', 'module'].includes(context.kindOf(one)))
        return [];
      const launches = context.knowledge.events(context.entry(one), 'launch');
      const vehicle = launches.length === 1 ? launches[0]?.roles.by?.[0] : undefined;
      const known = vehicle === undefined ? undefined : context.knowledge.glossary.indexOf(vehicle);
      if (known === undefined || context.kindOf(known) !== 'launch-vehicle') return [];
      return judgeCountryToken(token, known, context);
    });
}
judgeRocketCountries.needs = { word: ROCKET } satisfies Needs;

function judgeCountryWord(phrase: NounPhrase, referent: number, context: SentenceContext): Verdict[] {
  const token = phrase.countries[0];
  // "a Chinese-built satellite" may be Nigeria's: it is judged as what China built.
  const isOfMaker = phrase.compounds?.some(({ first }) => first === token) ?? false;
  return token && !isOfMaker ? judgeCountryToken(token, referent, context) : [];
}
