import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { workedOut } from '../worked-out.ts';
import { chain, isRegion } from './locations.ts';

const SHOWN = /^(display|exhibit|show|house|visit|see|view|keep|preserve|hang|reside|admire)$/;

/** Where a museum piece is said to be. */
export function judgeDisplays(context: SentenceContext): Verdict[] {
  const clauses = context.reading.clauses.flatMap((clause) =>
    clause.stance === 'asserted' || canBeSeen(clause, context) ? shown(clause, context) : [],
  );
  return [...clauses, ...onDisplay(context), ...homes(context)];
}
judgeDisplays.needs = { kinds: ['place', 'organisation', 'launch-site', 'country'] } satisfies Needs;

/** "Endeavour can be seen at the Kennedy Space Center" */
function shown(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.tense !== 'present') return [];
  const kept = inMuseum(clause, context);
  if (kept || !SHOWN.test(clause.verb) || isInPicture(clause)) return kept ?? [];
  const isPassive = clause.construction === 'passive' || clause.construction === 'participle';
  const craft = (
    isPassive || clause.agents.length === 0 || SHOWN_AS_OBJECT.test(clause.verb) ? clause.themes : clause.agents
  )[0];
  const where = [...clause.complements, ...whereVisitorsAre(clause, context)];
  return craft && craft.others.length === 0 ? exhibits(craft, where, context) : [];
}
/** "The shuttle is seen on its pad at the Kennedy Space Center": in a picture of another day. */
const isInPicture = ({ verb, stance, construction, complements }: Clause): boolean =>
  /^(?:see|show|view)$/.test(verb) &&
  stance === 'asserted' &&
  construction !== 'active' &&
  complements.some(
    ({ phrase }) =>
      /^(?:pads?|launch ?pads?|39[ab]|complex|runway|hangar|facility|tower)$/.test(phrase.head.lower) ||
      phrase.nouns.some(({ lower }) => /^(?:pad|launchpad|complex|runway)$/.test(lower)),
  );

const STANDING = /^(?:stand|sit|rest|be|live|retire|remain|stay)$/;
const HOLDING = /^(?:exhibit|display|show|house|host|keep|hold|own|preserve|present)$/;
const HOME = /^(?:home|resting-place|place)$/;

/** "Atlantis stands in the Intrepid Museum", "is now at", "has found its last home at", "The Cosmosphere exhibits it": beside a museum alone. */
function inMuseum(clause: Clause, context: SentenceContext): Verdict[] | undefined {
  const [agent] = clause.agents;
  const [theme] = clause.themes;
  if (!agent || agent.others.length > 0) return undefined;
  if (HOLDING.test(clause.verb) && theme && theme.others.length === 0 && isMuseum(agent, context))
    return exhibits(theme, [{ preposition: 'at', phrase: agent }], context);
  // "The collection of the museum includes it"
  const house = agent.of ?? agent.possessor;
  if (
    /^(?:include|contain|comprise|feature|hold)$/.test(clause.verb) &&
    /^(?:collection|exhibition|exhibits?|halls?|gallery|galleries)$/.test(agent.head.lower) &&
    house &&
    theme &&
    theme.others.length === 0 &&
    isMuseum(house, context)
  )
    return exhibits(theme, [{ preposition: 'at', phrase: house }], context);
  const isHome = /^(?:find|have)$/.test(clause.verb) && theme !== undefined && HOME.test(theme.head.lower);
  if (!isHome && !(STANDING.test(clause.verb) && clause.themes.length === 0)) return undefined;
  const where = clause.complements.filter(({ phrase }) => isMuseum(phrase, context));
  return where.length > 0 ? exhibits(agent, where, context) : undefined;
}

function isMuseum(phrase: NounPhrase, context: SentenceContext): boolean {
  const index = context.soleReferent(phrase);
  return index !== undefined && museumsOf(context.knowledge).has(context.entry(index).id);
}

/** Where something is shown that the glossary knows. */
const museumsOf = workedOut(
  (knowledge) => new Set(knowledge.allOf('spacecraft').flatMap((entry) => knowledge.ids(entry, 'display'))),
);

/** "can now be visited at": what visitors may do says where it is. */
const canBeSeen = (clause: Clause, context: SentenceContext): boolean =>
  clause.stance === 'supposed' &&
  SHOWN_AS_OBJECT.test(clause.verb) &&
  (/^can (?:now |still |today )?be\b/.test(context.shown(clause.verbSpan)) ||
    (/^can\b/.test(context.shown(clause.verbSpan)) && whereVisitorsAre(clause, context).length > 0));
const SHOWN_AS_OBJECT = /^(visit|see|view|admire)$/;

/** "Kitty Hawk is on display at the Johnson Space Center" */
function onDisplay(context: SentenceContext): Verdict[] {
  const verbs = context.reading.clauses.filter(
    (clause) => clause.verb === 'be' && clause.tense === 'present' && clause.stance === 'asserted',
  );
  return verbs.flatMap((clause) => {
    const isShown = clause.complements.some(
      ({ preposition, phrase }) => preposition === 'on' && /^(display|exhibit|show|view)$/.test(phrase.head.lower),
    );
    const craft = clause.agents[0] ?? clause.themes[0];
    return isShown && craft && craft.others.length === 0 ? exhibits(craft, clause.complements, context) : [];
  });
}

/** "The home of Atlantis is the Intrepid Museum", "The Intrepid Museum is home to Atlantis". */
const homes = (context: SentenceContext): Verdict[] =>
  context.reading.descriptions.flatMap(({ subject, is, stance, tense, complements }) => {
    if (stance !== 'asserted' || tense !== 'present') return [];
    const craft = HOME.test(subject.head.lower)
      ? (subject.of ?? subject.possessor)
      : HOME.test(is.head.lower)
        ? (is.of ?? complements.find(({ preposition }) => preposition === 'to')?.phrase)
        : undefined;
    const where = HOME.test(subject.head.lower) ? is : subject;
    return craft && isMuseum(where, context) ? exhibits(craft, [{ preposition: 'at', phrase: where }], context) : [];
  });

/** "Visitors to the Cosmosphere can see the capsule": where they are. */
function whereVisitorsAre(clause: Clause, context: SentenceContext): Clause['complements'] {
  const [agent] = clause.agents;
  if (!agent || !/^(?:visitor|guest|tourist)s$/.test(agent.head.lower)) return [];
  const between = context.reading.phrases.find(
    ({ phrase }) => phrase.start > agent.start && phrase.end <= clause.verbSpan.start && isMuseum(phrase, context),
  );
  return between ? [{ preposition: 'at', phrase: between.phrase }] : [];
}

function exhibits(craft: NounPhrase, complements: Clause['complements'], context: SentenceContext): Verdict[] {
  const index = context.referent(craft);
  if (index === undefined) return [];
  const named = [index, ...(craft.names.length > 0 ? context.alternatives(context.nameToken(craft)) : [])];
  // "the Apollo 13 command module": what a flight flew in.
  const readings = named.flatMap((one) => [
    one,
    ...context.knowledge
      .ids(context.entry(one), 'carries')
      .flatMap((id) => context.knowledge.glossary.indexOf(id) ?? []),
  ]);
  const entry = readings
    .map((one) => context.entry(one))
    .find((one) => context.knowledge.ids(one, 'display').length > 0);
  if (!entry) return [];
  const { knowledge } = context;
  const homes = readings.flatMap((one) => knowledge.ids(context.entry(one), 'display'));
  const museums = complements.flatMap(({ preposition, phrase }) =>
    /^(at|in|inside)$/.test(preposition) && phrase.head.tag === 'name' ? [phrase] : [],
  );
  // The last named is the widest: "at the X building at the Johnson Space Center".
  const verdicts = museums.flatMap((phrase): Verdict[] => {
    const where = context.referentAlone(phrase);
    if (where === undefined || !['place', 'organisation', 'launch-site', 'country'].includes(context.kindOf(where)))
      return [];
    const { id } = context.entry(where);
    const span = context.nameToken(phrase);
    const base = {
      check: 'wrong-location' as const,
      claim: `${entry.id} shown at ${id}`,
      ...context.quoted(span),
      about: entry.id,
    };
    const isThere = homes.some(
      (home) =>
        knowledge.isEitherWithin(home, id) ||
        chain(id, context).some((one) => one === home) ||
        siteOf(id, context).some((one) => chain(home, context).includes(one)),
    );
    if (isThere) return [{ ...base, state: 'supported' }];
    const name = knowledge.nameOf(homes[0] as string);
    return [
      {
        ...base,
        state: 'contradicted',
        message: 'wrong-location.display',
        known: name,
        correction: name,
        details: { subject: knowledge.spoken(entry.id) },
      },
    ];
  });
  return verdicts.some(({ state }) => state === 'supported') ? [] : verdicts.slice(0, 1);
}

/** A launch site or centre and the town it lies in. */
const siteOf = (id: string, context: SentenceContext): readonly string[] => {
  const { knowledge } = context;
  const entry = knowledge.byId(id);
  return entry && entry.kind !== 'place'
    ? knowledge.ids(entry, 'place', 'seat').filter((one) => !isRegion(one, context))
    : [];
};
