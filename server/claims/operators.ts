import type { EntryIndex } from '../../glossary/glossary.ts';
import type { Kind } from '../../glossary/schema/kinds.ts';
import type { Clause } from '../clauses/clause.ts';
import type { NounPhrase } from '../clauses/phrases.ts';
import type { Token } from '../clauses/tokens.ts';
import type { Verdict } from './claim.ts';
import type { SentenceContext } from './context.ts';
import { judgeInvolvement } from './involvement.ts';
import { inWords } from './lists-in-words.ts';

/** Verbs by which somebody runs, makes or pays for a craft, and the relation that they claim. */
const RUNNING =
  /^(operate|run|manage|fly|conduct|control|send|dispatch|develop|build|design|make|construct|manufacture|fund|finance|lead|own|launch|orbit|land|put|place|deploy|lose)$/;
const MAKING = /^(build|make|construct|manufacture|assemble)$/;
const TOGETHER =
  /^(in collaboration with|in cooperation with|in partnership with|together with|along with|jointly with|alongside|with the help of)$/;
const JOINT_NOUNS =
  /^(project|mission|effort|venture|programme|program|collaboration|partnership|undertaking|work|enterprise|cooperation|endeavour|endeavor|creation|product)s?$/;
const POSSESSED: ReadonlySet<Kind> = new Set<Kind>([
  'mission',
  'spacecraft',
  'crewed-flight',
  'station',
  'module',
  'programme',
  'launch-vehicle',
]);

/** "ESA's Rosetta", "the NASA-ESA Copernicus programme": a possessive claims to run the thing. */
export function judgePossessives(context: SentenceContext): Verdict[] {
  return context.reading.phrases.flatMap(({ phrase, stance }) => {
    const owner = phrase.possessor;
    if (!owner || stance === 'rejected' || stance === 'asked' || stance === 'supposed' || stance === 'unreadable')
      return [];
    if (isInComparison(phrase, context)) return [];
    return [
      phrase,
      ...phrase.others.filter((other) => !other.possessor && other.determiner === undefined && other.names.length > 0),
    ].flatMap((thing) => judgeOwned(owner, thing, context));
  });
}

/** "Copernicus, NASA's Earth-observation programme", "Galileo is Europe's navigation system". */
export function judgeOwnDescriptions(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap(({ subject, is, stance }) => {
    const owner = is.possessor ?? (is.of?.head.tag === 'name' || is.of?.head.tag === 'country' ? is.of : undefined);
    if (stance !== 'asserted' || !owner || (is.of && is.possessor) || !ITSELF.test(is.head.lower)) return [];
    if (owner.names.length === 0 && owner.countries.length === 0) return [];
    return context
      .referents(subject)
      .flatMap((craft) =>
        craft !== undefined && POSSESSED.has(context.kindOf(craft))
          ? judgeInvolvement(owner, craft, context, { check: 'wrong-operator', isLoose: true })
          : [],
      );
  });
}

/** "the ESA spacecraft Rosetta", "Euclid, a NASA telescope": an agency's name before the common noun. */
export function judgeModifiers(context: SentenceContext): Verdict[] {
  const beside = context.reading.phrases.flatMap(({ phrase, stance }) => {
    const [owner] = phrase.names;
    const noun = phrase.nouns[0];
    if (
      stance !== 'asserted' ||
      phrase.names.length !== 2 ||
      phrase.head.tag !== 'name' ||
      !owner ||
      !noun ||
      owner.end + 1 !== noun.start ||
      !ITSELF.test(noun.lower)
    )
      return [];
    return judgeModifier(owner, context.meaning(phrase.head), phrase, context);
  });
  const described = context.reading.descriptions.flatMap(({ subject, is, stance }) => {
    const [owner] = is.names;
    if (
      stance !== 'asserted' ||
      is.names.length !== 1 ||
      !owner ||
      is.of ||
      is.head.tag !== 'noun' ||
      owner.end + 1 !== (is.nouns[0]?.start ?? -1) ||
      !ITSELF.test(is.head.lower)
    )
      return [];
    return judgeModifier(owner, context.referent(subject), is, context);
  });
  return [...beside, ...described];
}

function judgeModifier(
  owner: Token,
  craft: EntryIndex | undefined,
  phrase: NounPhrase,
  context: SentenceContext,
): Verdict[] {
  const who = context.meaning(owner);
  if (
    craft === undefined ||
    who === undefined ||
    context.kindOf(who) !== 'agency' ||
    !POSSESSED.has(context.kindOf(craft))
  )
    return [];
  return judgeInvolvement(
    { ...phrase, head: owner, names: [owner], nouns: [], others: [], start: owner.start, end: owner.end },
    craft,
    context,
    { check: 'wrong-operator', isLoose: false },
  );
}

/** "NASA's and ESA's": more than one owner; the list is judged as a whole elsewhere. */
const isInComparison = (phrase: NounPhrase, context: SentenceContext): boolean =>
  /\b(?:version|answer to|equivalent|counterpart|rival|copy|replica|model)\b/.test(context.shown(phrase));

function judgeOwned(owner: NounPhrase, thing: NounPhrase, context: SentenceContext): Verdict[] {
  const craft = context.referent({ ...thing, others: [] });
  if (craft === undefined || !POSSESSED.has(context.kindOf(craft))) return [];
  if (owner.names.length === 0 && owner.countries.length === 0) return [];
  const readings = context
    .alternatives(context.nameToken(thing))
    .filter((index) => index !== craft && POSSESSED.has(context.kindOf(index)));
  const judged = judgeInvolvement(owner, craft, context, { check: 'wrong-operator', isLoose: true });
  const isRightElsewhere = readings.some((index) =>
    judgeInvolvement(owner, index, context, { check: 'wrong-operator', isLoose: true }).some(
      ({ state }) => state === 'supported',
    ),
  );
  return isRightElsewhere ? judged.map((verdict) => ({ ...verdict, state: 'supported' as const })) : judged;
}

/** "run by", "a joint project of", "in partnership with". */
export function judgeOperators(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || !RUNNING.test(clause.verb)) return [];
  const isJoint = clause.adverbs.includes('jointly') || clause.agents.some((agent) => agent.others.length > 0);
  return clause.themes.slice(0, 1).flatMap((theme) => {
    const craft = context.referent(theme);
    if (craft === undefined || !POSSESSED.has(context.kindOf(craft))) return [];
    const agents =
      clause.verb === 'launch'
        ? []
        : clause.agents.flatMap((agent) =>
            judgeInvolvement(agent, craft, context, {
              check: isJoint ? 'wrong-partner' : MAKING.test(clause.verb) ? 'wrong-maker' : 'wrong-operator',
              isLoose: true,
            }),
          );
    const partners = clause.complements.flatMap(({ preposition, phrase }, i) => {
      if (!TOGETHER.test(preposition)) return [];
      const named =
        phrase.names.length > 0 || phrase.countries.length > 0
          ? phrase
          : clause.complements[i + 1]?.preposition === 'such as'
            ? clause.complements[i + 1]?.phrase
            : undefined;
      return named ? judgeInvolvement(named, craft, context, { check: 'wrong-partner', isLoose: true }) : [];
    });
    return [...agents, ...partners];
  });
}

/** "Roscosmos took the pictures with Luna 3": whoever works with a craft runs it. */
export function judgeInstruments(clause: Clause, context: SentenceContext): Verdict[] {
  if (
    clause.stance !== 'asserted' ||
    !/^(obtain|take|photograph|explore|map|study|make|achieve|reach|land|visit|orbit|return|collect|gather|bring|get|win|perform|survey)$/.test(
      clause.verb,
    )
  )
    return [];
  return clause.complements
    .filter(({ preposition }) => preposition === 'with')
    .flatMap(({ phrase }) => {
      const craft = context.referent(phrase);
      if (craft === undefined || !POSSESSED.has(context.kindOf(craft)) || context.kindOf(craft) === 'launch-vehicle')
        return [];
      return clause.agents.flatMap((agent) =>
        judgeInvolvement(agent, craft, context, { check: 'wrong-operator', isLoose: true }),
      );
    });
}

/** "X was a joint project of NASA and France", "X is the work of A, B and C", "Rosetta, which partnered with NASA". */
export function judgeJointWork(context: SentenceContext): Verdict[] {
  const described = context.reading.descriptions.flatMap((description) => {
    if (description.stance !== 'asserted' || !JOINT_NOUNS.test(description.is.head.lower)) return [];
    const craft = context.referent(description.subject);
    if (craft === undefined || !POSSESSED.has(context.kindOf(craft))) return [];
    const brought = description.complements
      .filter(({ preposition }) => /^(of|between|by|among|from)$/.test(preposition))
      .map(({ phrase }) => phrase);
    const { of } = description.is;
    // "a project of NASA and ESA": what is listed after the whole phrase belongs to its of-phrase.
    const listed = of ? [{ ...of, others: [...of.others, ...description.is.others] }] : [];
    return [...listed, ...brought].flatMap((phrase) =>
      judgeInvolvement(phrase, craft, context, { check: 'wrong-partner', isLoose: true }),
    );
  });
  const partnered = context.reading.clauses.flatMap((clause) => {
    if (clause.verb !== 'partner' || clause.stance !== 'asserted') return [];
    const craft = clause.agents[0] && context.referent(clause.agents[0]);
    if (craft === undefined || !POSSESSED.has(context.kindOf(craft))) return [];
    return clause.complements
      .filter(({ preposition }) => preposition === 'with')
      .flatMap(({ phrase }) => judgeInvolvement(phrase, craft, context, { check: 'wrong-partner', isLoose: true }));
  });
  return [...described, ...partnered];
}

/** "the Soviet Luna 16", "Kaguya, a South Korean orbiter": an adjective claims a country. */
export function judgeCountries(context: SentenceContext): Verdict[] {
  return [...judgeAdjectives(context), ...judgeNationalities(context)];
}

/** "Cuba's Arnaldo Tamayo Méndez", "Prince Sultan bin Salman of Kuwait", "Farkas, the Bulgarian". */
function judgeNationalities(context: SentenceContext): Verdict[] {
  const owned = context.reading.phrases.flatMap(({ phrase, stance }) => {
    const person = stance === 'asserted' && phrase.head.tag === 'name' ? context.meaning(phrase.head) : undefined;
    if (person === undefined || context.kindOf(person) !== 'person') return [];
    return [phrase.possessor, phrase.of].flatMap((country) => {
      const index =
        country && country.names.length === 1 && country.head.tag === 'name'
          ? context.referent({ ...country, others: [] })
          : undefined;
      return country === undefined || index === undefined || context.kindOf(index) !== 'country'
        ? []
        : judgeCountryToken({ ...context.nameToken(country), countries: [index] }, person, context);
    });
  });
  const called = context.reading.descriptions.flatMap(({ subject, is, stance }) => {
    const who =
      stance === 'asserted' && is.head.tag === 'country' && is.names.length === 0 && !is.of
        ? context.referent(subject)
        : undefined;
    if (who === undefined || (context.kindOf(who) !== 'person' && is.determiner !== undefined)) return [];
    return judgeCountryToken(is.head, who, context);
  });
  const coming = context.reading.descriptions.flatMap(({ subject, complements, stance, is }) => {
    const [from] = complements;
    const country =
      stance === 'asserted' && from?.preposition === 'from' && ITSELF.test(is.head.lower)
        ? context.referent(from.phrase)
        : undefined;
    const who = country === undefined || context.kindOf(country) !== 'country' ? undefined : context.referent(subject);
    return who === undefined || !from
      ? []
      : judgeCountryToken({ ...context.nameToken(from.phrase), countries: [country as EntryIndex] }, who, context);
  });
  return [...owned, ...called, ...coming];
}

function judgeAdjectives(context: SentenceContext): Verdict[] {
  const direct = context.reading.phrases.flatMap(({ phrase, stance }) => {
    if (phrase.countries.length !== 1 || !(stance === 'asserted')) return [];
    const referent = phrase.names.length > 0 ? context.referent({ ...phrase, others: [] }) : undefined;
    // "the Greek sun god Apollo": the adjective is that of the noun between, which must be a word for the thing.
    const noun = phrase.nouns.at(-1);
    if (
      referent !== undefined &&
      noun &&
      phrase.head.tag === 'name' &&
      noun.end < phrase.head.start &&
      !context.isCalled(referent, noun.lower)
    )
      return [];
    return referent === undefined ? [] : judgeCountryWord(phrase, referent, context);
  });
  const described = context.reading.descriptions.flatMap(({ is, subject, stance }) => {
    if (stance !== 'asserted' || is.countries.length !== 1 || is.names.length > 0 || is.head.tag !== 'noun') return [];
    if (!ITSELF.test(is.head.lower)) return [];
    const referents = context.referents(subject);
    return referents.flatMap((referent) => (referent === undefined ? [] : judgeCountryWord(is, referent, context)));
  });
  return [...direct, ...described];
}

/** Nouns that stand for the thing itself, so that their adjective is its country. */
const ITSELF =
  /^(ship|system|module|laboratory|capsule|spaceplane|vehicle|freighter|spacecraft|craft|probe|orbiter|lander|rover|satellite|mission|telescope|observatory|rocket|launcher|pilot|officer|journalist|physicist|cosmologist|physician|geologist|teacher|priest|astronaut|cosmonaut|spaceship|station|agency|company|firm|start-?up|programme|program|engineer|scientist|astronomer|physicist)s?$/;

function judgeCountryWord(phrase: NounPhrase, referent: number, context: SentenceContext): Verdict[] {
  const token = phrase.countries[0];
  return token ? judgeCountryToken(token, referent, context) : [];
}

function judgeCountryToken(token: Token, referent: number, context: SentenceContext): Verdict[] {
  const entry = context.entry(referent);
  if (
    !token.countries ||
    ![
      'mission',
      'spacecraft',
      'crewed-flight',
      'station',
      'module',
      'launch-vehicle',
      'person',
      'agency',
      'company',
      'programme',
    ].includes(entry.kind)
  )
    return [];
  const known = context.knowledge.countriesOf(referent);
  if (known.size === 0) return [];
  const ids = token.countries.map((country) => context.entry(country).id);
  const base = {
    span: { start: token.start, end: token.end },
    found: context.shown(token),
    about: entry.id,
    claim: `country of ${entry.id}`,
    check: 'wrong-country' as const,
  };
  if (
    ids.some(
      (id) =>
        known.has(id) ||
        context.knowledge.circleOf(referent).has(id) ||
        [...known].some((other) => context.knowledge.isWithin(other, id)),
    )
  )
    return [{ ...base, state: 'supported' }];
  const own = [...context.knowledge.ids(entry, 'country'), ...context.knowledge.ids(entry, 'nationality')];
  const shown = own.length > 0 ? own : [...known].filter((id) => context.knowledge.kind(id) === 'country').slice(0, 2);
  const demonym = own.length === 1 || shown.length === 1 ? demonymOf(shown[0] as string, context) : undefined;
  return [
    {
      ...base,
      state: 'contradicted',
      message: 'wrong-country.adjective',
      known: inWords(shown.map((id) => context.knowledge.nameOf(id))),
      ...(demonym ? { correction: demonym } : {}),
      details: { subject: context.knowledge.spoken(entry.id) },
    },
  ];
}

const demonymOf = (id: string, context: SentenceContext): string | undefined => {
  const entry = context.knowledge.byId(id);
  return entry ? context.knowledge.ids(entry, 'demonyms')[0] : undefined;
};
