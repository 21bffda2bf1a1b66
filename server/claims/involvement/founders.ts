import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import { CRAFT, type Kind } from '../../../glossary/schema/kinds.ts';
import type { Clause } from '../../clauses/clause.ts';
import { ownerPronoun } from '../../clauses/nominal.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { ClaimCheck, Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import type { Needs } from '../frame-needs.ts';
import { inWords } from '../lists-in-words.ts';

const FOUNDING = /^(found|form|create|establish|co-found|start|set)$/;
const DESIGNING = /^(design|co-design|engineer)$/;
const LEADING = /^(lead|head|direct|oversee|supervise|manage|run|guide|spearhead|mastermind|begin|start|complete|be)$/;
const DESIGN = /^(design|development|construction|creation|building|engineering)$/;

/** Whose work something is: a house that of its founders, a craft that of its designers. */
interface Work {
  readonly verbs: RegExp;
  readonly relation: 'founders' | 'designers';
  readonly kinds: ReadonlySet<Kind>;
  /** Much is drawn by many: only a list in full says who did not. */
  readonly isClosed: boolean;
  readonly check: ClaimCheck;
  readonly message: string;
}
const FOUNDED: Work = {
  verbs: FOUNDING,
  relation: 'founders',
  kinds: new Set<Kind>(['company', 'agency', 'organisation']),
  isClosed: false,
  check: 'wrong-founding',
  message: 'wrong-founding',
};
const DESIGNED: Work = {
  verbs: DESIGNING,
  relation: 'designers',
  kinds: new Set<Kind>([...CRAFT, 'programme', 'launch-vehicle', 'engine', 'component', 'object']),
  isClosed: true,
  check: 'wrong-maker',
  message: 'wrong-maker.designer',
};

/** Who founded a house or designed a craft, held against those whom the glossary names. */
export function judgeFounders(clause: Clause, context: SentenceContext): Verdict[] {
  const work = [FOUNDED, DESIGNED].find(({ verbs }) => verbs.test(clause.verb));
  if (clause.stance !== 'asserted') return [];
  if (!work) return workLed(clause, context);
  return clause.themes.slice(0, 1).flatMap((theme) => {
    const index = context.referent(theme);
    // "designed under Korolev"
    const under = work === DESIGNED && clause.agents.length === 0 ? chiefsOf(clause) : [];
    return index === undefined ? [] : judgeWork(index, [...clause.agents, ...under], work, context);
  });
}
const chiefsOf = ({ complements }: Clause): NounPhrase[] =>
  complements.flatMap(({ preposition, phrase }) =>
    preposition === 'under' && phrase.head.tag === 'name' ? [phrase] : [],
  );
judgeFounders.verbs = [FOUNDING, DESIGNING, LEADING];

/** "led the design of the Saturn V", "was in charge of the development of the R-7" */
function workLed(clause: Clause, context: SentenceContext): Verdict[] {
  const charges = clause.complements.flatMap(({ phrase }) => (phrase.head.lower === 'charge' && phrase.of) || []);
  const works = clause.verb === 'be' ? charges : clause.themes.slice(0, 1);
  return works.flatMap((work) => {
    const index = work.of && work.others.length === 0 ? context.referent(work.of) : undefined;
    if (index === undefined || !DESIGN.test(work.head.lower) || work.of?.others.length !== 0) return [];
    // Much is built under others than those who drew it: only who is of another country surely had no part.
    const leaders = clause.agents.filter((agent) => isRival(agent, index, context));
    return judgeWork(index, leaders, DESIGNED, context);
  });
}

/** Somebody from another country than that of a craft. */
function isRival(phrase: NounPhrase, of: EntryIndex, context: SentenceContext): boolean {
  const { knowledge } = context;
  const index = context.soleReferent(phrase);
  if (index === undefined || context.kindOf(index) !== 'person') return false;
  const own = knowledge.ids(context.entry(index), 'nationality');
  const theirs = knowledge.ids(context.entry(of), 'country');
  return own.length > 0 && theirs.length > 0 && !knowledge.shareCountry(own, theirs);
}

function judgeWork(index: EntryIndex, agents: readonly NounPhrase[], work: Work, context: SentenceContext): Verdict[] {
  if (!work.kinds.has(context.kindOf(index))) return [];
  const entry = context.entry(index);
  const founders = context.knowledge.ids(entry, work.relation);
  if (
    (founders.length === 0 && work !== FOUNDED) ||
    (work.isClosed && !context.knowledge.isComplete(entry, work.relation))
  )
    return [];
  const kinds = new Set(founders.map((id) => context.knowledge.kind(id)));
  return agents
    .flatMap((agent) => [agent, ...agent.others])
    .flatMap((phrase) => (phrase.names.length > 0 ? phrase.names : [phrase.head]))
    .flatMap((token): Verdict[] => {
      const who = context.meaning(token);
      if (who !== undefined && work === FOUNDED && context.kindOf(who) === 'country')
        return ofCountry(who, token, entry, context);
      if (who === undefined || !kinds.has(context.kindOf(who))) return [];
      const id = context.entry(who).id;
      const base = {
        check: work.check,
        claim: `${id} among the ${work.relation} of ${entry.id}`,
        ...context.quoted(token),
        about: entry.id,
      };
      const kin = founders.some((founder) => founder === id || isSame(founder, id, context));
      if (kin) return [{ ...base, state: 'supported' }];
      return [{ ...base, ...workOf(founders, entry, work.message, context) }];
    });
}

/** "The founders of Planet Labs were A, B and C", "Rocket Lab's founder, Peter Beck" */
export function judgeFounderNouns(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap(({ subject, is, stance }) => {
    const [said, named] = FOUNDER.test(subject.head.lower) ? [subject, is] : [is, subject];
    // "the vision of its founder, Peter Beck"
    const noun = said.of && FOUNDER.test(said.of.head.lower) ? said.of : said;
    const work = FOUNDER.exec(noun.head.lower)?.[1] === 'founder' ? FOUNDED : DESIGNED;
    // "founder and CEO of SpaceX": what the last is of, the first is too.
    const shared = noun.others.at(-1)?.of;
    const house = noun.of ?? noun.possessor ?? shared ?? behind(noun, context) ?? ownerPronoun(noun);
    if (stance !== 'asserted' || !FOUNDER.test(noun.head.lower) || named.head.tag !== 'name' || !house) return [];
    const index = context.soleReferent(house);
    return index === undefined ? [] : judgeWork(index, [named], work, context);
  });
}
judgeFounderNouns.needs = { word: /^(?:founder|designer|architect)s?$/ } satisfies Needs;

/** "Germany created NASA": a state founds what is its own. */
function ofCountry(who: EntryIndex, token: Token, house: Entry, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const home = knowledge.ids(house, 'country', 'members');
  const { id } = context.entry(who);
  const around = (ids: readonly EntryId[]): ReadonlySet<EntryId> => knowledge.countriesOfAll(new Set(ids));
  const isOwn = [...around([id])].some((one) => around(home).has(one));
  const own = knowledge.ids(house, 'country');
  if (isOwn || house.kind !== 'agency' || own.length === 0) return [];
  return [
    {
      state: 'contradicted',
      check: 'wrong-country',
      claim: `country of ${house.id}`,
      ...context.quoted(token),
      about: house.id,
      message: 'wrong-country.adjective',
      known: inWords(own.map((one) => knowledge.spoken(one))),
      ...anyOf(own.map((one) => knowledge.nameOf(one))),
      details: { subject: knowledge.spoken(house.id) },
    },
  ];
}

const FOUNDER = /^(founder|designer|architect)s?$/;
/** "the designer behind the Soyuz" */
const behind = ({ end }: NounPhrase, { reading, text }: SentenceContext): NounPhrase | undefined =>
  reading.phrases.find(({ phrase }) => phrase.start > end && text.slice(end, phrase.start) === ' behind ')?.phrase;

/** "Blue Origin, Elon Musk's company", "Elon Musk's Blue Origin": whose company it is who founds, owns or heads it. */
export function judgeCompanyOwners(context: SentenceContext): Verdict[] {
  const { reading } = context;
  const direct = reading.phrases.flatMap(({ phrase, stance }) =>
    stance === 'asserted' && phrase.possessor && phrase.names.length === 1 ? [[phrase.possessor, phrase] as const] : [],
  );
  const described = reading.descriptions.flatMap(({ subject, is, stance }) =>
    stance === 'asserted' && is.possessor && /^(company|firm|start-?up)$/.test(is.head.lower)
      ? [[is.possessor, subject] as const]
      : [],
  );
  // "SpaceX is owned by Jeff Bezos"
  const owning = reading.clauses.flatMap(({ verb, stance, agents: [owner], themes: [thing] }) =>
    verb === 'own' && stance === 'asserted' && owner && thing ? [[owner, thing] as const] : [],
  );
  // "Blue Origin's Jeff Bezos": as much as "Jeff Bezos's Blue Origin".
  const behind = direct.map(([owner, thing]) => [context.alone(thing), owner] as const);
  return [...direct, ...behind, ...described, ...owning].flatMap(([owner, thing]) => [
    ...judgeCompanyOwner(owner, thing, context),
    ...judgeRocketOwner(owner, thing, context),
  ]);
}

/** "Elon Musk's New Shepard": a rocket of another's company. */
function judgeRocketOwner(owner: NounPhrase, thing: NounPhrase, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const [who, what] = [context.referent(owner), context.referentAlone(thing)];
  if (who === undefined || what === undefined || owner.others.length > 0) return [];
  if (context.kindOf(who) !== 'person' || context.kindOf(what) !== 'launch-vehicle') return [];
  const [{ id }, rocket] = [context.entry(who), context.entry(what)];
  const houses = knowledge.entriesOf([...new Set(knowledge.ids(rocket, 'operator', 'makers', 'owner'))]);
  const employers = knowledge.ids(context.entry(who), 'employers');
  const isOfOthers = houses.every(
    (house) => house.kind === 'company' && !hasPart(id, house, context) && !employers.includes(house.id),
  );
  if (houses.length === 0 || !isOfOthers || !hasCompany(id, context)) return [];
  const names = houses.map((house) => knowledge.nameOf(house.id));
  return [
    {
      state: 'contradicted',
      check: 'wrong-operator',
      claim: `${id} and ${rocket.id}`,
      ...context.quoted(context.nameToken(owner)),
      about: rocket.id,
      message: 'wrong-operator',
      known: inWords(names),
      ...anyOf(names),
      details: { subject: knowledge.spoken(rocket.id), who: knowledge.spoken(id) },
    },
  ];
}

const hasPart = (person: EntryId, house: Entry, { knowledge }: SentenceContext): boolean =>
  knowledge.ids(house, 'founders', 'heads', 'owner').includes(person);
/** Only who is known for a company of their own is likely to have been given another's. */
const hasCompany = (person: EntryId, context: SentenceContext): boolean =>
  context.knowledge.glossary.ofKind('company').some((index) => hasPart(person, context.entry(index), context));

function judgeCompanyOwner(owner: NounPhrase, thing: NounPhrase, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const [who, what] = [context.referent(owner), context.referentAlone(thing)];
  if (who === undefined || what === undefined || owner.others.length > 0) return [];
  if (context.kindOf(who) !== 'person' || context.kindOf(what) !== 'company') return [];
  const [person, company] = [context.entry(who), context.entry(what)];
  const founders = knowledge.ids(company, 'founders');
  const span = context.nameToken(owner);
  const base = {
    check: 'wrong-founding' as const,
    claim: `${person.id} has ${company.id}`,
    ...context.quoted(span),
    about: company.id,
  };
  if (hasPart(person.id, company, context) || knowledge.ids(person, 'employers').includes(company.id))
    return [{ ...base, state: 'supported' }];
  if (founders.length === 0 || !hasCompany(person.id, context)) return [];
  return [{ ...base, ...workOf(founders, company, FOUNDED.message, context) }];
}

/** What is known instead, and the name to write where there is one. */
function workOf(founders: readonly EntryId[], entry: Entry, message: string, { knowledge }: SentenceContext) {
  const names = founders.map((id) => knowledge.nameOf(id));
  return {
    state: 'contradicted',
    message,
    known: inWords(names),
    ...anyOf(names),
    details: { subject: knowledge.spoken(entry.id) },
  } as const;
}

/** Under another name at another time. */
const isSame = (a: string, b: string, { knowledge }: SentenceContext): boolean => {
  const entry = knowledge.byId(a);
  return (
    entry !== undefined &&
    (knowledge.ids(entry, 'predecessors').includes(b) ||
      knowledge.ids(entry, 'successors').includes(b) ||
      knowledge.ids(entry, 'part-of').includes(b))
  );
};
