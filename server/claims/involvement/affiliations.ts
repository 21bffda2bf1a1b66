import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import type { Needs } from '../frame-needs.ts';
import { inWords } from '../lists-in-words.ts';

/** Somebody said to be of a house. */
interface Affiliation {
  readonly who: NounPhrase;
  readonly house: Token;
  /** Listed behind another, of whom it is said: "the NASA astronauts A and B". */
  readonly isListed: boolean;
}

const FLYER = /^(?:[a-z]+-)?(?:astronaut|cosmonaut|taikonaut|spationaut)s?$/;
/** Guests of many countries fly with an agency, but its staff are mostly of its own. */
const STAFF = /^(?:pilot|employee|engineer|controller)s?$/;
const JOINING =
  /^(belong|join|rejoin|leave|quit|resign|work|retire|serve|become|select|choose|pick|hire|recruit|accept|name)$/;
const CHOOSING = /^(select|choose|pick|hire|recruit|accept|name)$/;
const AT = /^(with|from|for|at|of|by)$/;

/** "the JAXA astronaut Koichi Wakata", "Koichi Wakata of JAXA", "JAXA's Koichi Wakata": for whom somebody flew. */
export function judgeAffiliations(context: SentenceContext): Verdict[] {
  const all = [...described(context), ...owned(context)];
  const seen = new Set<number>();
  const judged = all.flatMap((one) => {
    if (seen.has(one.who.head.start)) return [];
    seen.add(one.who.head.start);
    return judge(one, context);
  });
  return judged;
}
judgeAffiliations.needs = { kinds: ['agency'] } satisfies Needs;

/** "joined NASA in 1996", "became a JAXA astronaut", "was chosen as an ESA astronaut". */
export function judgeJoining(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || !JOINING.test(clause.verb)) return [];
  const isGiven = clause.construction === 'passive' || CHOOSING.test(clause.verb);
  const who = (isGiven ? clause.themes : clause.agents)[0];
  if (!who || who.others.length > 0) return [];
  const asFlyer = clause.complements.filter(({ preposition }) => preposition === 'as').map(({ phrase }) => phrase);
  const become = clause.verb === 'become' ? clause.themes : [];
  const house =
    [...asFlyer, ...become].flatMap((phrase) => houseOf(phrase, context)).at(0) ??
    (asFlyer.some(({ head }) => FLYER.test(head.lower)) ? houseChosenBy(clause, context) : undefined) ??
    houseJoined(clause, context);
  // Whoever is sent to train with an agency or works there for a time has joined it: only a stranger to all that has not.
  return house === undefined ? [] : judge({ who, house, isListed: false }, context);
}
judgeJoining.verbs = [JOINING];
judgeJoining.needs = { kinds: ['agency'] } satisfies Needs;

/** "was selected as an astronaut by ESA", "for ESA": the one agency that is named behind. */
function houseChosenBy({ complements }: Clause, context: SentenceContext): Token | undefined {
  const houses = complements.flatMap(({ preposition, phrase }) =>
    AT.test(preposition) ? (nameOf(phrase, context) ?? []) : [],
  );
  return houses.length === 1 ? houses[0] : undefined;
}

/** The agency itself that somebody joined or left: NASA trained guests of many countries, who were said to have joined it. */
function houseJoined(clause: Clause, context: SentenceContext): Token | undefined {
  const phrase = /^(?:join|rejoin|leave|quit)$/.test(clause.verb)
    ? clause.themes[0]
    : clause.verb === 'belong'
      ? clause.complements.find(({ preposition, phrase }) => preposition === 'to' && phrase.head.lower === 'corps')
          ?.phrase
      : /^(?:retire|resign)$/.test(clause.verb)
        ? clause.complements.find(({ preposition }) => preposition === 'from')?.phrase
        : undefined;
  // "leaving NASA and the Navy"
  if (!phrase || phrase.others.some(({ names }) => names.length > 0)) return undefined;
  const isBody = /^(?:corps|agency|program|programme|office)$/.test(phrase.head.lower);
  const isOfFlyers = phrase.nouns.some(({ lower }) => FLYER.test(lower) || lower === 'space');
  if (phrase.possessor) return isBody && isOfFlyers ? hostlessName(phrase.possessor, context) : undefined;
  const [name, another] = phrase.names;
  const isItself = phrase.head === name || /^(corps|agency)$/.test(phrase.head.lower) || (isBody && isOfFlyers);
  return name && !another && isItself && isAgency(name, context) && !isHost(name, context) ? name : undefined;
}

const hostlessName = (phrase: NounPhrase, context: SentenceContext): Token | undefined => {
  const name = nameOf(phrase, context);
  return name && !isHost(name, context) ? name : undefined;
};

const isHost = (token: Token, context: SentenceContext): boolean => {
  const index = context.meaning(token);
  return index !== undefined && context.entry(index).id === 'nasa';
};

/** "a former JAXA astronaut", "an astronaut with JAXA", "an engineer, pilot and JAXA astronaut", "one of JAXA's astronauts". */
const described = (context: SentenceContext): Affiliation[] =>
  context.reading.descriptions.flatMap(({ subject, is: said, stance, complements }) => {
    if (stance !== 'asserted') return [];
    const is = /^(?:one|first|last)$/.test(said.head.lower) && said.of ? said.of : said;
    if (is === said && !FLYER.test(is.head.lower)) {
      const more =
        subject.others.length > 0 ? [] : [said, ...said.others].filter((one) => one === said || !one.isNegative);
      const [house] = more.flatMap((one) => houseOf(one, context));
      return house ? [{ who: subject, house, isListed: false }] : [];
    }
    if (!FLYER.test(is.head.lower) || is.isNegative) return [];
    const [first] = complements;
    const behind = first && AT.test(first.preposition) ? nameOf(first.phrase, context) : undefined;
    const [house] = [...houseOf(is, context), ...(behind ? [behind] : [])];
    if (!house) return [];
    const others = is.isPlural ? subject.others.filter(isPlain) : [];
    return [{ who: subject, house, isListed: false }, ...others.map((who) => ({ who, house, isListed: true }))];
  });

/** "JAXA's Koichi Wakata", "Koichi Wakata of JAXA", "Koichi Wakata (JAXA)". */
const owned = (context: SentenceContext): Affiliation[] =>
  context.reading.phrases.flatMap(({ phrase, stance }) => {
    if (stance !== 'asserted' || phrase.head.tag !== 'name' || !isFlyer(phrase, context)) return [];
    const [only, ...more] = phrase.aside ?? [];
    const aside = only?.type === 'noun-phrase' && more.length === 0 && only.others.length === 0 ? only : undefined;
    return [phrase.possessor, phrase.of, aside].flatMap((owner) => {
      const house = owner && nameOf(owner, context);
      return house ? [{ who: phrase, house, isListed: false }] : [];
    });
  });

/** A name and nothing that says more of it. */
const isPlain = ({ names, nouns, countries, possessor, of, aside }: NounPhrase): boolean =>
  names.length === 1 && nouns.length === 0 && countries.length === 0 && !possessor && !of && !aside;

/** The one agency in the words for what somebody is. */
function houseOf(is: NounPhrase, context: SentenceContext): Token[] {
  const isStaff = STAFF.test(is.head.lower);
  if (!isStaff && !FLYER.test(is.head.lower)) return [];
  const named = is.names.length > 0 ? is.names : [is.possessor, is.of].flatMap((owner) => owner?.names ?? []);
  const [house, another] = named;
  // "NASA Soviet cosmonaut Yuri Gagarin": a credit that stands before what is said of somebody from elsewhere.
  if (is.countries.length > 0 && house && house.start < (is.countries[0]?.start ?? 0)) return [];
  return house && !another && isAgency(house, context) && !(isStaff && isHost(house, context)) ? [house] : [];
}

function nameOf(phrase: NounPhrase, context: SentenceContext): Token | undefined {
  const [name, another] = phrase.names;
  const isItself = name !== undefined && another === undefined && phrase.head === name && phrase.others.length === 0;
  return isItself && isAgency(name, context) ? name : undefined;
}

const isAgency = (token: Token, context: SentenceContext): boolean => {
  const index = context.meaning(token);
  return index !== undefined && context.kindOf(index) === 'agency';
};

function isFlyer(phrase: NounPhrase, context: SentenceContext): boolean {
  const index = context.meaning(phrase.head);
  return index !== undefined && context.kindOf(index) === 'person' && isTrained(context.entry(index), context);
}

/** By profession; a passenger may be anybody's guest. */
const isTrained = (person: Entry, { knowledge }: SentenceContext): boolean => {
  const professions = knowledge.ids(person, 'professions');
  return professions.some((one) => FLYER.test(one)) && !professions.includes('tourist');
};

function judge({ who, house, isListed }: Affiliation, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const [person, agency] = [context.referentAlone(who), context.meaning(house)];
  if (person === undefined || agency === undefined || context.kindOf(person) !== 'person') return [];
  const [flyer, other] = [context.entry(person), context.entry(agency)];
  if (!isTrained(flyer, context)) return [];
  const base = {
    check: 'wrong-affiliation' as const,
    claim: `${flyer.id} of ${other.id}`,
    ...context.quoted(house),
    about: flyer.id,
  };
  const state = isOf(flyer, other, context);
  if (state !== 'contradicted') return [{ ...base, state }];
  const own = knowledge.ids(flyer, 'employers').filter((id) => knowledge.kind(id) === 'agency');
  const isFull = /\s/.test(base.found);
  const named = { subject: knowledge.spoken(flyer.id), who: knowledge.spoken(other.id) };
  if (own.length > 0)
    return [
      {
        ...base,
        state,
        known: inWords(own.map((id) => knowledge.spoken(id))),
        ...(isListed ? {} : anyOf(own.map((id) => (isFull ? knowledge.nameOf(id) : knowledge.shortNameOf(id))))),
        details: named,
      },
    ];
  const countries = knowledge.ids(flyer, 'nationality').map((id) => knowledge.spoken(id));
  return [{ ...base, state, message: 'wrong-affiliation.country', known: inWords(countries), details: named }];
}

/** An agency sends people of its own countries, and those who are known to have been with it. */
function isOf(person: Entry, agency: Entry, context: SentenceContext): Verdict['state'] {
  const { knowledge } = context;
  const isKin = (id: EntryId): boolean =>
    [id, ...knowledge.idsOf(id, 'part-of', 'predecessors', 'successors')].includes(agency.id);
  if (knowledge.ids(person, 'employers').some(isKin)) return 'supported';
  const home = knowledge.ids(agency, 'country', 'members');
  const own = knowledge.ids(person, 'nationality');
  if (home.length === 0 || own.length === 0) return 'unknown';
  return knowledge.shareCountry(own, home) ? 'unknown' : 'contradicted';
}
