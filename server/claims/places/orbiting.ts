import type { Entry } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { bodyIn } from './named-bodies.ts';
import { isWorld } from './seen-from-near.ts';
import { isCraftIndex, isWatcher } from './targets.ts';

const ORBITING = /^(?:orbit|circle|be|remain|stay|work|spend)$/;
/** What a craft is that goes past a world, or down on it. */
const NO_ORBITER = /^(?:lander|rover|helicopter|flyby|impactor|atmospheric-probe|sample-return)$/;

/** "The Curiosity rover orbits Mars": a craft of known sorts, none of which goes into orbit about a world, nor does what carried it there. */
export function judgeOrbiting(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense === 'future' || clause.construction === 'infinitive') return [];
  if (clause.agents.length !== 1 || clause.agents[0]?.others.length) return [];
  const isVerb = clause.verb === 'orbit' || clause.verb === 'circle';
  const [place, another] = isVerb
    ? clause.themes
    : clause.complements.filter(({ preposition }) => preposition === 'in orbit around').map(({ phrase }) => phrase);
  const world = place && !another ? bodyIn(place, context)?.body : undefined;
  const craft = clause.agents[0] && context.referent(clause.agents[0]);
  if (world === undefined || craft === undefined || !isWorld(world, context)) return [];
  const entry = context.entry(craft);
  if (staysAtEarth(entry, context) && !/^(?:earth|sun)$/.test(context.entry(world).id) && place)
    return [elsewhere(entry, context.entry(world), context.nameToken(place), context)];
  const isListed = hasOrbitedNothing(entry, context);
  if (!isListed && (!isCraftIndex(craft, context) || !isNoOrbiter(entry, context) || isWatcher(entry, context)))
    return [];
  const types = context.knowledge.ids(entry, 'types');
  // Who only went by may well have gone round the far side.
  const isLaps = /^ (?:twice|(?:\w+|\d+) times|for \w+ (?:orbits|laps|revolutions))\b/.test(
    context.text.slice(place?.end ?? clause.end, (place?.end ?? clause.end) + 24),
  );
  if (clause.verb === 'circle' && !isLaps && !types.some((type) => /^(?:lander|rover)$/.test(type))) return [];
  const span = clause.verbSpan;
  return [
    {
      state: 'contradicted',
      check: 'wrong-outcome',
      claim: `orbit of ${entry.id} around ${context.entry(world).id}`,
      ...context.quoted(span),
      message: 'wrong-outcome.never-orbited',
      about: entry.id,
      details: { subject: context.knowledge.spoken(entry.id) },
    },
  ];
}
judgeOrbiting.verbs = [ORBITING];

/** A flight to another world all of whose orbits there are listed, and there is none. */
const hasOrbitedNothing = (entry: Entry, { knowledge }: SentenceContext): boolean =>
  entry.kind === 'crewed-flight' &&
  entry.completeEvents.includes('orbit-insertion') &&
  knowledge.family(entry).every((one) => !one.events.some(({ type }) => type === 'orbit-insertion'));

const AROUND_EARTH: ReadonlySet<string> = new Set([
  ...['low-earth', 'medium-earth', 'polar', 'sun-synchronous', 'geostationary', 'geosynchronous'],
]);

/** A craft or station whose orbits are all listed, each of them around the Earth. */
function staysAtEarth(entry: Entry, context: SentenceContext): boolean {
  const { knowledge } = context;
  const orbits = knowledge.ids(entry, 'orbits');
  return (
    /^(?:spacecraft|station)$/.test(entry.kind) &&
    knowledge.isComplete(entry, 'orbits') &&
    orbits.length > 0 &&
    orbits.every((orbit) => AROUND_EARTH.has(orbit)) &&
    knowledge.ids(entry, 'targets').every((id) => id === 'earth' || isWatcher(entry, context))
  );
}

const elsewhere = (entry: Entry, world: Entry, token: Token, context: SentenceContext): Verdict => ({
  state: 'contradicted',
  check: 'wrong-target',
  claim: `${entry.id} at ${world.id}`,
  ...context.quoted(token),
  about: entry.id,
  message: 'wrong-target',
  known: context.knowledge.nameOf('earth'),
  correction: context.knowledge.nameOf('earth'),
  details: { subject: context.knowledge.spoken(entry.id) },
});

function isNoOrbiter(entry: Entry, { knowledge }: SentenceContext): boolean {
  const types = knowledge.ids(entry, 'types');
  const family = [
    ...knowledge.family(entry),
    ...knowledge.entriesOf(knowledge.ids(entry, 'carried-by', 'part-of', 'carries', 'members')),
  ];
  return (
    knowledge.isComplete(entry, 'types') &&
    knowledge.isComplete(entry, 'targets') &&
    types.some((type) => NO_ORBITER.test(type)) &&
    entry.events.some(({ type, at }) => at !== undefined && /^(?:landing|flyby|impact)$/.test(type)) &&
    [entry, ...family].every(
      (one) =>
        !knowledge.ids(one, 'types').includes('orbiter') &&
        !one.events.some(({ type }) => type === 'orbit-insertion' || type === 'rendezvous'),
    )
  );
}
