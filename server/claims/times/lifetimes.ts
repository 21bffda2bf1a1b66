import { type Days, dayOf, daysOf } from '../../../glossary/dates.ts';
import type { Entry } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import { ACTOR_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { isOnlyMeant } from '../events/done-first.ts';
import type { Needs } from '../frame-needs.ts';
import { soleDate } from './sole-dates.ts';
import { whenInWords } from './words-of-dates.ts';

/** What happens before something exists, or speaks of its beginnings. */
const BEGINNING =
  /^(found|form|create|establish|set|propose|plan|conceive|name|suggest|envisage|approve|select|announce|design|build|develop|order|begin|start|become|call|be|dream|study|discuss|consider|merge|predate|precede|originate|evolve|grow|trace|date|bear|emerge|succeed|replace|inherit|study|fund|construct|assemble|test|cancel|delay|postpone|schedule)$/;
const MOVING =
  /^(visit|dock|arrive|land|fly|orbit|reach|board|ram|photograph|join|enter|encounter|pass|leave|return|live|stay|serve|spend)$/;
/** Who is carried by something rides in it: it must have flown by then. */
const RIDING =
  /^(go|travel|ride|launch|lift|carry|send|bring|deliver|put|lift-off|come|blast|rise|fly|return|take|loft|place|board|visit)$/;
/** What is sent to a station goes where there is one. */
const BOUND = /^(?:launch|send|carry|bring|take|deliver|ferry|lift|dispatch|transport|haul)$/;
/** What a rocket does on its flights alone. */
const LIFTING = /^(?:fly|launch|lift|lift-off|blast|loft|carry|put|place|send|boost|deliver)$/;
const REACHING = /^(?:reach|achieve|attain|make|accomplish|complete|perform)$/;
const REACHED = /^(?:orbit|space|flights?|launch(?:es)?|debut|missions?)$/;
/** No prototype takes these along, or gets there. */
const ORBITAL = /^(?:orbits?|satellites?|cubesats?|payloads?|probes?|spacecraft|capsules?|cosmonauts?|astronauts?)$/;
const NOT_ITSELF = [
  '747',
  'aircraft',
  'airplane',
  'plane',
  'barge',
  'truck',
  'museum',
  'display',
  'model',
  'replica',
  'film',
];
/** Days */
const PROTOTYPES = 5 * 365;
const ABOARD = /^(aboard|in|on|by|on board|atop|with)$/;

const SPACE_AGE = dayOf(1957, 1, 1);

/** Somebody acts before being founded or after being dissolved; somebody visits what was not yet in space. */
export function judgeLifetimes(clause: Clause, context: SentenceContext): Verdict[] {
  const days = daysToldOf(clause);
  if (
    clause.stance !== 'asserted' ||
    clause.tense === 'future' ||
    !days ||
    isOnlyMeant(clause, context.reading) ||
    (BEGINNING.test(clause.verb) && !isInService(clause) && !isAtWork(clause))
  )
    return [];
  const actors = clause.agents.slice(0, 1).flatMap((phrase) => judgeActor(phrase, days, context));
  if (actors.length > 0) return actors;
  const ridden = RIDING.test(clause.verb) ? rides(clause.complements) : [];
  const unflown = ridden.flatMap((phrase) => judgeFlown(phrase, days, context));
  if (unflown.length > 0) return unflown;
  const slack = isOrbital(clause) ? 0 : PROTOTYPES;
  const rockets = rocketsFlying(clause, context).flatMap((phrase) =>
    judgeFlown(phrase, { ...days, last: days.last + slack }, context),
  );
  if (rockets.length > 0) return rockets;
  if (!MOVING.test(clause.verb))
    return BOUND.test(clause.verb)
      ? stationsReached(clause, context).flatMap((one) => judgeCraft(one, days, context))
      : [];
  const places = [
    ...clause.themes,
    ...clause.complements
      .filter(({ preposition }) => /^(to|at|with|aboard|from|on)$/.test(preposition))
      .map(({ phrase }) => phrase),
  ];
  return [...clause.agents, ...places].flatMap((phrase) => judgeCraft(phrase, days, context));
}
judgeLifetimes.needs = { tags: ['date'] } satisfies Needs;

/** The only date of the clause. "Three months later" is another that is not read. */
function daysToldOf(clause: Clause): Days | undefined {
  if (clause.adverbs.some((word) => /^(later|earlier|afterwards|before)$/.test(word))) return undefined;
  const [time, another] = clause.times;
  // "has been in service since 1998": then already.
  if (time?.preposition === 'since' && !another && isInService(clause)) return time.token.date?.days;
  return soleDate(clause)?.days;
}

function judgeActor(phrase: NounPhrase, days: Days, context: SentenceContext): Verdict[] {
  // "NASA scientists at Langley listened": they are of the agency.
  const modifier =
    phrase.head.tag === 'noun' &&
    /^(scientists|engineers|researchers|officials|astronomers|managers|astronauts|controllers)$/.test(phrase.head.lower)
      ? phrase.names[0]
      : undefined;
  const index = modifier
    ? context.meaning(modifier)
    : phrase.names.length === 1 && phrase.head.tag === 'name'
      ? context.referentAlone(phrase)
      : undefined;
  if (index === undefined || !ACTOR_KINDS.has(context.kindOf(index))) return [];
  const entry = context.entry(index);
  // A land had its name before the state of today: China in 1912, Russia in 1921.
  if (entry.kind === 'country' && days.last < SPACE_AGE) return [];
  const { from, to } = context.knowledge.lifetime(entry);
  const token = modifier ?? context.nameToken(phrase);
  if (isNamesakeAlive(index, token, days, context)) return [];
  const [early, late] =
    entry.kind === 'person'
      ? ['anachronism.unborn', 'anachronism.deceased']
      : ['anachronism.founded', 'anachronism.ended'];
  if (from && days.last < from.first - 1) return [verdict(entry, token, early, beginningOf(entry), context)];
  if (to && days.first > to.last + 1) return [verdict(entry, token, late, endOf(entry), context)];
  return [];
}

/** "Goddard launched a rocket in 1926": not the centre that is named after him. */
const isNamesakeAlive = (chosen: EntryIndex, token: Token, days: Days, context: SentenceContext): boolean =>
  context.alternatives(token).some((other) => {
    if (other === chosen || !ACTOR_KINDS.has(context.kindOf(other))) return false;
    const { from, to } = context.knowledge.lifetime(context.entry(other));
    return !(from && days.last < from.first) && !(to && days.first > to.last);
  });

/** "was launched to Mir" */
const stationsReached = ({ complements }: Clause, context: SentenceContext): NounPhrase[] =>
  complements
    .filter(({ preposition, phrase }) => {
      const index = preposition === 'to' ? context.soleReferent(phrase) : undefined;
      return index !== undefined && context.kindOf(index) === 'station';
    })
    .map(({ phrase }) => phrase);

const rides = (complements: Clause['complements']): NounPhrase[] =>
  complements
    .filter(({ preposition }) => ABOARD.test(preposition))
    .map(({ phrase }) => (/^(hold|bay|nose|top)$/.test(phrase.head.lower) && phrase.of ? phrase.of : phrase));

/** A rocket or a craft that flies often, before its first flight or after its last. */
function judgeFlown(phrase: NounPhrase, days: Days, context: SentenceContext): Verdict[] {
  const index = phrase.head.tag === 'name' ? context.referentAlone(phrase) : undefined;
  if (index === undefined || !['spacecraft', 'launch-vehicle'].includes(context.kindOf(index))) return [];
  const token = context.nameToken(phrase);
  const isBare = phrase.nouns.length === 0 && phrase.names.length === 1;
  if ((isBare && context.isAmbiguous(token)) || context.isVariantNamed(index)) return [];
  const entry = context.entry(index);
  const first = entry.events.find(({ type }) => type === 'first-flight')?.at;
  const last = entry.events.find(({ type }) => type === 'last-flight')?.at;
  const [from, to] = [daysOf(first), daysOf(last)];
  if (first && from && days.last < from.first - 1) return [verdict(entry, token, 'anachronism.flown', first, context)];
  if (last && to && days.first > to.last + 31) return [verdict(entry, token, 'anachronism.retired', last, context)];
  return [];
}

/** "The Saturn V flew in 1990", "was in service in 1990": not what is shown, or rides on something else. */
function rocketsFlying(clause: Clause, context: SentenceContext): readonly NounPhrase[] {
  const isPassive = clause.construction === 'passive';
  const isFlying = isPassive
    ? clause.verb === 'launch'
    : LIFTING.test(clause.verb) ||
      isInService(clause) ||
      (REACHING.test(clause.verb) && clause.themes.some(({ head }) => REACHED.test(head.lower)));
  if (!isFlying || NOT_ITSELF.some((word) => context.words.has(word))) return [];
  // "The Jupiter-C put Explorer 1 into orbit": what launched it is asked of that.
  if (!isPassive && clause.themes.some((theme) => context.referent(theme) !== undefined)) return [];
  return (isPassive ? clause.themes : clause.agents).slice(0, 1).filter((phrase) => {
    const index = context.referentAlone(phrase);
    return index !== undefined && context.kindOf(index) === 'launch-vehicle';
  });
}

const isInService = ({ themes, complements }: Clause): boolean =>
  [...themes, ...complements.map(({ phrase }) => phrase)].some(({ head }) => head.lower === 'service');

/** "put a satellite into orbit": years before the first flight of a rocket its prototypes may fly, but not so. */
const isOrbital = ({ verb, themes, complements, agents, construction }: Clause): boolean =>
  verb !== 'make' &&
  [...(construction === 'passive' ? agents : themes), ...complements.map(({ phrase }) => phrase)].some(({ head }) =>
    ORBITAL.test(head.lower),
  );

/** "began operations": from then on a house is there. */
const isAtWork = ({ verb, themes }: Clause): boolean =>
  /^(?:begin|start)$/.test(verb) &&
  themes.some(({ head, names }) => names.length === 0 && /^(?:operations|business)$/.test(head.lower));

/** A craft or station that was launched only later, or was long gone. */
function judgeCraft(phrase: NounPhrase, days: Days, context: SentenceContext): Verdict[] {
  const index: EntryIndex | undefined = phrase.head.tag === 'name' ? context.referentAlone(phrase) : undefined;
  if (index === undefined || !['spacecraft', 'station', 'module'].includes(context.kindOf(index))) return [];
  if (phrase.nouns.length === 0 && context.isAmbiguous(context.nameToken(phrase))) return [];
  const entry = context.entry(index);
  const launch = context.knowledge.dayOf(entry, 'launch');
  const gone = context.knowledge.dayOf(entry, 'reentry');
  const at = (type: string) => entry.events.find((event) => event.type === type)?.at ?? '';
  const token = context.nameToken(phrase);
  if (launch && days.last < launch.first - 1)
    return [verdict(entry, token, 'anachronism.launched', at('launch'), context)];
  if (gone && days.first > gone.last + 1) return [verdict(entry, token, 'anachronism.gone', at('reentry'), context)];
  return [];
}

const beginningOf = (entry: Entry): string =>
  entry.events.find(({ type }) => type === 'founding' || type === 'start' || type === 'birth')?.at ?? '';
const endOf = (entry: Entry): string =>
  entry.events.find(({ type }) => type === 'dissolution' || type === 'death')?.at ?? '';

const verdict = (
  entry: Entry,
  token: { readonly start: number; readonly end: number },
  message: string,
  at: string,
  context: SentenceContext,
): Verdict => ({
  state: 'contradicted',
  check: 'anachronism',
  claim: `${entry.id} at that time`,
  ...context.quoted(token),
  message,
  known: whenInWords(at),
  about: entry.id,
  details: { subject: context.knowledge.spoken(entry.id) },
});
