import type { EventType } from '../../glossary/schema/events.ts';
import type { Kind } from '../../glossary/schema/kinds.ts';

/** How a verb speaks of an event: which events, and in which function the craft stands. */
export interface EventFrame {
  readonly types: readonly EventType[];
  /** `theme`: what is acted on, or the subject of a verb without object ("Rosetta launched in 2004"). */
  readonly craft: 'theme' | 'agent';
  /** A word that must follow the verb: "lift off". */
  readonly particle?: RegExp;
  /** Prepositions that may bring the body ("landed on Mars"); `object` where the body is the object ("orbits Mars"). */
  readonly body?: RegExp;
  readonly bodyIsObject?: boolean;
  /** A complement that must be there for the verb to speak of this event: "put into orbit". */
  readonly needs?: RegExp;
  readonly needsNoun?: RegExp;
  /** What must be the object: "collected samples". */
  readonly object?: RegExp;
  /** Of the types only the first of which the craft has an event is meant. */
  readonly isRanked?: boolean;
  /** An object that the craft goes through: the subject is the craft ("re-entered the atmosphere"). */
  readonly through?: RegExp;
  /** The body must be named. */
  readonly isBodyNeeded?: boolean;
  /** The only kinds of entry that it is said of. */
  readonly kinds?: readonly Kind[];
  /** The event is claimed to have gone well. */
  readonly isSuccess?: boolean;
}

const ARRIVALS: readonly EventType[] = ['orbit-insertion', 'landing', 'flyby', 'rendezvous', 'impact', 'docking'];
const ON = /^(on|onto|in|into|at|to|near|aboard|upon|inside|over)$/;
const PAST = /^(past|by|of|at|near|over)$/;

/** Verb -> the events it may speak of. A frame names no construction: active, passive, nominal and the rest come to the same functions. */
export const EVENT_FRAMES: Readonly<Record<string, readonly EventFrame[]>> = {
  launch: [{ types: ['launch'], craft: 'theme' }],
  'lift-off': [{ types: ['launch'], craft: 'theme' }],
  loft: [{ types: ['launch'], craft: 'theme' }],
  lift: [{ types: ['launch'], craft: 'theme', particle: /^off$/ }],
  blast: [{ types: ['launch'], craft: 'theme', particle: /^off$/ }],
  take: [{ types: ['launch'], craft: 'theme', particle: /^off$/ }],
  go: [
    { types: ['launch'], craft: 'theme', particle: /^up$/ },
    {
      types: ['orbit-insertion', 'launch'],
      craft: 'theme',
      needs: /^into$/,
      needsNoun: /^(orbit|space)$/,
      body: /^(around|of|about)$/,
    },
    { types: ['entry-into-force'], craft: 'agent', needs: /^into$/, needsNoun: /^force$/ },
  ],
  come: [
    { types: ['landing'], craft: 'agent', needs: /^to$/, needsNoun: /^rest$/, body: ON },
    { types: ['landing', 'reentry', 'end'], craft: 'agent', particle: /^down$/, body: ON },
  ],
  conceive: [{ types: ['announcement'], craft: 'theme' }],
  begin: [{ types: ['start'], craft: 'agent', kinds: ['programme', 'mission', 'expedition'] }],
  set: [
    { types: ['launch'], craft: 'theme', particle: /^(out|off)$/ },
    { types: ['landing'], craft: 'theme', particle: /^down$/, body: ON, isSuccess: true },
  ],
  leave: [
    { types: ['launch'], craft: 'agent', bodyIsObject: true, needsNoun: /^earth$/ },
    { types: ['first-flight'], craft: 'agent', kinds: ['launch-vehicle'] },
  ],
  rise: [{ types: ['launch'], craft: 'theme', needs: /^from$/ }],
  ride: [{ types: ['launch'], craft: 'agent', needs: /^(into|to)$/, needsNoun: /^(orbit|space)$/ }],
  perch: [{ types: ['launch'], craft: 'theme', needs: /^(on|atop)$/ }],
  depart: [{ types: ['launch', 'departure', 'undocking'], craft: 'theme' }],
  send: [{ types: ['launch'], craft: 'theme', body: /^(to|towards?|into|for)$/ }],
  dispatch: [{ types: ['launch'], craft: 'theme', body: /^(to|towards?|into|for)$/ }],
  put: [{ types: ['launch'], craft: 'theme', needs: /^(into|in)$/, needsNoun: /^(orbit|space)$/ }],
  place: [{ types: ['launch'], craft: 'theme', needs: /^(into|in)$/, needsNoun: /^(orbit|space)$/ }],
  carry: [{ types: ['launch'], craft: 'theme', needs: /^(into|to)$/, needsNoun: /^(orbit|space)$/ }],
  enter: [
    {
      types: ['orbit-insertion'],
      craft: 'agent',
      bodyIsObject: true,
      needsNoun: /^orbit$/,
      body: /^(around|of|about)$/,
    },
    { types: ['entry-into-force'], craft: 'agent', needs: /^into$/, needsNoun: /^force$/ },
  ],
  arrive: [{ types: ARRIVALS, craft: 'theme', body: ON }],
  reach: [{ types: ARRIVALS, craft: 'agent', bodyIsObject: true }],
  land: [{ types: ['landing'], craft: 'theme', body: ON }],
  touch: [
    { types: ['landing'], craft: 'theme', particle: /^down$/, body: ON },
    { types: ['sample-collection', 'landing'], craft: 'agent', isRanked: true, bodyIsObject: true, isBodyNeeded: true },
  ],
  scoop: [
    {
      types: ['sample-collection', 'landing'],
      craft: 'agent',
      isRanked: true,
      body: /^(from|on|of)$/,
      isBodyNeeded: true,
    },
  ],
  collect: [
    {
      types: ['sample-collection', 'landing'],
      craft: 'agent',
      isRanked: true,
      body: /^(from|on)$/,
      isBodyNeeded: true,
      object: /^(samples?|soil|dust|rocks?|material|regolith|grains?)$/,
    },
  ],
  alight: [{ types: ['landing'], craft: 'theme', body: ON }],
  settle: [{ types: ['landing'], craft: 'theme', body: /^(on|onto)$/, needs: /^(on|onto)$/ }],
  splash: [{ types: ['landing'], craft: 'theme', particle: /^down$/ }],
  crash: [{ types: ['impact', 'landing', 'reentry', 'end'], craft: 'theme', body: ON }],
  impact: [{ types: ['impact', 'landing', 'end'], craft: 'theme', bodyIsObject: true, body: ON }],
  strike: [{ types: ['impact', 'landing', 'end'], craft: 'agent', bodyIsObject: true }],
  hit: [{ types: ['impact', 'landing', 'end'], craft: 'agent', bodyIsObject: true }],
  slam: [{ types: ['impact', 'landing', 'end', 'reentry'], craft: 'theme', needs: /^into$/, body: /^into$/ }],
  smash: [{ types: ['impact', 'landing', 'end', 'reentry'], craft: 'theme', needs: /^into$/, body: /^into$/ }],
  plough: [{ types: ['impact', 'landing', 'end', 'reentry'], craft: 'theme', needs: /^into$/, body: /^into$/ }],
  descend: [
    {
      types: ['landing', 'impact', 'reentry'],
      craft: 'theme',
      needs: /^(to|onto|on)$/,
      body: /^(to|onto|on)$/,
      isBodyNeeded: true,
    },
  ],
  drop: [{ types: ['separation', 'landing'], craft: 'theme', isRanked: true }],
  release: [{ types: ['separation', 'landing'], craft: 'theme', isRanked: true }],
  deploy: [{ types: ['separation', 'landing'], craft: 'theme', isRanked: true }],
  detach: [{ types: ['separation', 'undocking', 'landing'], craft: 'theme', isRanked: true }],
  separate: [{ types: ['separation', 'undocking', 'landing'], craft: 'theme', isRanked: true }],
  eject: [{ types: ['separation', 'landing'], craft: 'theme', isRanked: true }],
  undock: [{ types: ['undocking', 'departure'], craft: 'theme', body: /^from$/ }],
  'fly-by': [{ types: ['flyby'], craft: 'agent', bodyIsObject: true, body: PAST }],
  fly: [
    { types: ['first-flight'], craft: 'theme', kinds: ['launch-vehicle'] },
    { types: ['flyby'], craft: 'agent', needs: /^(past|by)$/, body: /^(past|by)$/ },
  ],
  sweep: [{ types: ['flyby'], craft: 'agent', needs: /^past$/, body: /^past$/ }],
  pass: [{ types: ['flyby'], craft: 'agent', bodyIsObject: true, body: /^(by|near)$/ }],
  cross: [{ types: ['flyby'], craft: 'agent', bodyIsObject: true, isBodyNeeded: true }],
  encounter: [{ types: ['flyby', 'rendezvous'], craft: 'agent', bodyIsObject: true, body: /^(with|of|at)$/ }],
  attach: [{ types: ['docking'], craft: 'theme', body: /^to$/ }],
  berth: [{ types: ['docking'], craft: 'theme', body: /^(with|to|at)$/ }],
  dock: [{ types: ['docking'], craft: 'theme', body: /^(with|to|at)$/ }],
  reenter: [{ types: ['reentry', 'end', 'landing'], craft: 'theme', isRanked: true, through: /^atmosphere$/ }],
  burn: [{ types: ['reentry', 'end'], craft: 'theme', isRanked: true, particle: /^up$/ }],
  plunge: [
    {
      types: ['reentry', 'end', 'impact'],
      craft: 'agent',
      needs: /^into$/,
      needsNoun: /^(atmosphere|ocean|sea|pacific|atlantic|saturn|jupiter)$/,
    },
  ],
  fall: [
    { types: ['reentry', 'end'], craft: 'agent', needs: /^(to|back to)$/, needsNoun: /^(earth|ground)$/ },
    { types: ['contact-lost', 'end'], craft: 'agent', bodyIsObject: true, needsNoun: /^silent$/ },
  ],
  lose: [{ types: ['contact-lost', 'end', 'failure', 'impact', 'reentry'], craft: 'theme' }],
  end: [{ types: ['end', 'impact', 'contact-lost', 'landing'], craft: 'theme' }],
  retire: [{ types: ['end', 'last-flight'], craft: 'theme' }],
  decommission: [{ types: ['end'], craft: 'theme' }],
  deorbit: [{ types: ['reentry', 'end'], craft: 'theme' }],
  found: [{ types: ['founding', 'start'], craft: 'theme' }],
  establish: [{ types: ['founding', 'start'], craft: 'theme' }],
  create: [{ types: ['founding', 'start'], craft: 'theme' }],
  form: [{ types: ['founding', 'start'], craft: 'theme' }],
  dissolve: [{ types: ['dissolution'], craft: 'theme' }],
  debut: [{ types: ['first-flight'], craft: 'theme' }],
  discover: [{ types: ['discovery'], craft: 'theme' }],
  bear: [{ types: ['birth'], craft: 'theme' }],
  die: [{ types: ['death'], craft: 'theme' }],
  open: [{ types: ['opening'], craft: 'theme', needs: /^for$/, needsNoun: /^signature$/ }],
  sign: [{ types: ['signature', 'opening'], craft: 'theme' }],
  bring: [
    {
      types: ['sample-return'],
      craft: 'agent',
      needs: /^to$/,
      needsNoun: /^earth$/,
      object: /^(samples?|soil|dust|rocks?|material|regolith|grains?)$/,
    },
  ],
  return: [
    { types: ['sample-return'], craft: 'agent', object: /^(samples?|soil|dust|rocks?|material|regolith|grains?)$/ },
    { types: ['landing', 'sample-return', 'reentry'], craft: 'theme', needs: /^to$/, needsNoun: /^earth$/ },
  ],
};
