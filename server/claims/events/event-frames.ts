import type { EventType } from '../../../glossary/schema/events.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';
import { wordTable } from '../../prose/word-table.ts';

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
  /** A world must be named, not some other place. */
  readonly isWorldNeeded?: boolean;
  /** The only kinds of entry that it is said of. */
  readonly kinds?: readonly Kind[];
  /** The event is claimed to have gone well. */
  readonly isSuccess?: boolean;
  /** What may stand for the craft as its own: "the mission of Phobos 2 ended", "contact with Beagle 2 was lost". */
  readonly bearer?: RegExp;
  /** So many days about the event the deed may have been done: what runs out of fuel is switched off later. */
  readonly slack?: number;
  /** Somebody who does it may do so later than the first: "India signed the agreement in 1982". */
  readonly staysOpen?: boolean;
  /** The work of the craft ends: what befalls it when it has long been silent is no end of it. */
  readonly isOfWork?: boolean;
  /** Only of what the bearer is named for, not of the craft itself. */
  readonly isBorne?: boolean;
  /** Of the craft by its name or by the bearer, not by a pronoun. */
  readonly isNamed?: boolean;
  /** The bearer must be called the last. */
  readonly isLast?: boolean;
  /** Only of who was the first to do it. */
  readonly isOfFirst?: boolean;
  /** Only what the craft did first of all is meant: "began its journey", not "to Ceres" of one that went to Vesta before. */
  readonly isFirstLeg?: boolean;
}

const CRAFT: readonly Kind[] = ['spacecraft', 'mission', 'crewed-flight', 'module', 'station'];
const ORGANISED: readonly Kind[] = ['agency', 'company', 'organisation'];
const JOURNEY = /^(journey|voyage|trip|cruise|trek|odyssey|expedition|travels)$/;
const MISSION = /^(mission|life|career|work|operations?|service|voyage|journey|odyssey|flight)$/;
const CONTACT =
  /^(contact|communications?|signals?|touch|transmissions?|link|data|message|telemetry|pictures?|images?)$/;
const ENDS: readonly EventType[] = ['end', 'contact-lost', 'reentry', 'impact', 'landing'];
const DOWN: readonly EventType[] = ['reentry', 'end', 'impact'];
/** Into space, whatever the verb: "soared into the sky", "boosted into orbit". */
const UPWARDS: EventFrame = {
  types: ['launch'],
  craft: 'theme',
  needs: /^(into|to|towards?)$/,
  needsNoun: /^(orbit|space|sky|skies|heavens|air)$/,
};
/** "settled into orbit": of a craft that went into orbit about another world. */
const SETTLING: EventFrame = {
  types: ['orbit-insertion'],
  craft: 'theme',
  needs: /^into$/,
  needsNoun: /^orbit$/,
  body: /^(around|about|of|at)$/,
};
/** "put in orbit around the Moon" */
const IN_ORBIT_AROUND: EventFrame = {
  types: ['orbit-insertion'],
  craft: 'theme',
  needs: /^in orbit (?:around|about|of)$/,
  body: /^in orbit (?:around|about|of)$/,
  isBodyNeeded: true,
};
const IN_ORBIT_ABOUT: EventFrame = {
  types: ['orbit-insertion'],
  craft: 'theme',
  needs: /^in$/,
  needsNoun: /^orbit$/,
  body: /^(?:around|about|of)$/,
  isBodyNeeded: true,
};
/** "bounced to a stop". */
const STOPPING: EventFrame = {
  types: ['landing'],
  craft: 'agent',
  needs: /^to$/,
  needsNoun: /^(stop|halt|rest|standstill)$/,
  body: /^(on|onto|in|at|near|inside)$/,
};
/** "parachuted to the surface of Titan". */
const COMING_DOWN: EventFrame = {
  types: ['landing', 'impact', 'reentry'],
  craft: 'theme',
  needs: /^(to|onto|on)$/,
  body: /^(to|onto|on)$/,
  isBodyNeeded: true,
};
/** "swung by Jupiter", "swept within 600 kilometres of Halley's Comet". */
const BY_A_WORLD: EventFrame = {
  types: ['flyby'],
  craft: 'agent',
  needs: /^(by|past|within)$/,
  body: /^(by|past|within)$/,
  isBodyNeeded: true,
};
/** "caught up with Bennu". */
const MEETING: EventFrame = {
  types: ['rendezvous', 'orbit-insertion'],
  craft: 'agent',
  isRanked: true,
  needs: /^(with|alongside)$/,
  body: /^(with|alongside)$/,
  isBodyNeeded: true,
  slack: 100,
};
/** "plummeted back to Earth". */
const FALLING: EventFrame = {
  types: DOWN,
  craft: 'theme',
  isRanked: true,
  needs: /^(to|towards?|into|through|in|over)$/,
  needsNoun: /^(?:earth|ground|atmosphere|outback)$|(?:ocean|sea|pacific|atlantic)$/,
};
/** "steered into Jupiter", "dived into the clouds of Saturn": its end on another world. */
const INTO_A_WORLD: EventFrame = {
  types: ['end', 'impact'],
  craft: 'theme',
  isRanked: true,
  needs: /^into$/,
  body: /^into$/,
  isWorldNeeded: true,
};
/** "got a gravity assist from Jupiter", "borrowed speed from Venus" */
const ASSIST: EventFrame = {
  types: ['flyby'],
  craft: 'agent',
  object: /^(?:assist|speed|boost|momentum|energy|slingshot|push|kick)$/,
  body: /^(?:from|at|of|by|around)$/,
  isWorldNeeded: true,
};
/** "used the gravity of Venus" */
const GRAVITY: EventFrame = {
  types: ['flyby'],
  craft: 'agent',
  object: /^gravity$/,
  bodyIsObject: true,
  isWorldNeeded: true,
};
/** "became the first to orbit an asteroid": that it went into orbit. */
const FIRST_IN_ORBIT: EventFrame = { types: ['orbit-insertion'], craft: 'agent', bodyIsObject: true, isOfFirst: true };
/** "came home", "made it back to Earth". */
const COMING_HOME: readonly EventFrame[] = [
  {
    types: ['landing', 'sample-return', 'reentry'],
    craft: 'agent',
    particle: /^(back|home)$/,
    needs: /^to$/,
    needsNoun: /^earth$/,
  },
  { types: ['landing', 'sample-return', 'reentry'], craft: 'agent', object: /^home$/, kinds: CRAFT },
  { types: ['landing', 'sample-return', 'reentry'], craft: 'agent', particle: /^home$/, kinds: CRAFT },
];
/** "linked up with Mir". */
const LINKING: EventFrame = {
  types: ['docking'],
  craft: 'agent',
  particle: /^up$/,
  needs: /^with$/,
  body: /^with$/,
  isBodyNeeded: true,
};
/** "bolted onto the station", "was added to it": of a module some weeks after its launch. */
const ADDING: EventFrame = {
  types: ['docking', 'launch'],
  craft: 'theme',
  isRanked: true,
  kinds: ['module'],
  needs: /^(to|onto)$/,
  needsNoun: /station$|^iss$|^mir$|^tiangong$|^skylab$|^complex$|^outpost$/,
  slack: 60,
};

/** "set out on its journey". */
const SETTING_OUT: EventFrame = {
  types: ['launch'],
  craft: 'agent',
  needs: /^(on|upon)$/,
  needsNoun: JOURNEY,
  kinds: CRAFT,
  isFirstLeg: true,
};

const WORK_ENDS: readonly EventType[] = ['end', 'impact', 'contact-lost', 'landing'];
/** "ended its mission", "finished its work". */
const ENDING_ITS_WORK: EventFrame = {
  types: WORK_ENDS,
  craft: 'agent',
  object: MISSION,
  kinds: CRAFT,
  isOfWork: true,
};
/** "its mission ended" */
const OF_WHICH_WORK_ENDED: EventFrame = { types: WORK_ENDS, craft: 'theme', bearer: MISSION, isOfWork: true };
/** "Soyuz T-6 began on", "the voyage of Dawn began in". */
const SETTING_IN: readonly EventFrame[] = [
  { types: ['launch'], craft: 'theme', kinds: ['crewed-flight'], bearer: /^(?:flight|mission|voyage)$/, isNamed: true },
  { types: ['launch'], craft: 'theme', kinds: ['spacecraft'], bearer: JOURNEY, isBorne: true },
];
/** "the last signal from Venera 8 came in": when it was heard no more. */
const LAST_HEARD: EventFrame = {
  types: ['contact-lost', 'end'],
  craft: 'theme',
  bearer: CONTACT,
  isBorne: true,
  isLast: true,
  kinds: CRAFT,
  slack: 120,
};
/** "was last heard from in" */
const LAST_HEARD_FROM: EventFrame = {
  types: ['contact-lost', 'end'],
  craft: 'theme',
  particle: /^last$/,
  kinds: CRAFT,
  slack: 120,
};
/** "The flight, STS-1, took place in": of a flight with people. */
const TAKING_PLACE: EventFrame = { types: ['launch'], craft: 'agent', kinds: ['crewed-flight'] };
/** "parachuted into Kazakhstan" */
const COMING_DOWN_AT_HOME: EventFrame = {
  types: ['landing'],
  craft: 'agent',
  needs: /^(?:in|into|on|onto|to|near)$/,
  kinds: ['crewed-flight'],
};
/** "came to an end", "drew to a close". */
const CLOSING: EventFrame = {
  types: ENDS,
  craft: 'agent',
  needs: /^to$/,
  needsNoun: /^(end|close|conclusion)$/,
  bearer: MISSION,
  kinds: CRAFT,
};

const ARRIVALS: readonly EventType[] = ['orbit-insertion', 'landing', 'flyby', 'rendezvous', 'impact', 'docking'];
const ON = /^(on|onto|in|into|at|to|near|aboard|upon|inside|over)$/;
const PAST = /^(past|by|of|at|near|over)$/;

/** Verb -> the events it may speak of. A frame names no construction: active, passive, nominal and the rest come to the same functions. */
export const EVENT_FRAMES = wordTable<readonly EventFrame[]>({
  launch: [{ types: ['launch'], craft: 'theme' }],
  'lift-off': [{ types: ['launch'], craft: 'theme' }],
  loft: [{ types: ['launch'], craft: 'theme' }],
  ascend: [UPWARDS],
  climb: [UPWARDS],
  soar: [UPWARDS],
  leap: [UPWARDS],
  roar: [UPWARDS],
  streak: [UPWARDS],
  rocket: [UPWARDS],
  thunder: [UPWARDS],
  shoot: [UPWARDS],
  fire: [UPWARDS],
  boost: [UPWARDS],
  hoist: [UPWARDS],
  haul: [UPWARDS],
  hurl: [UPWARDS],
  fling: [UPWARDS],
  propel: [UPWARDS],
  catapult: [UPWARDS],
  deliver: [UPWARDS],
  inject: [UPWARDS],
  insert: [UPWARDS],
  travel: [UPWARDS],
  embark: [SETTING_OUT],
  hitch: [{ types: ['launch'], craft: 'agent', object: /^(ride|lift)$/ }],
  thumb: [{ types: ['launch'], craft: 'agent', object: /^(ride|lift)$/ }],
  get: [
    ASSIST,
    { types: ['launch'], craft: 'agent', needs: /^under$/, needsNoun: /^way$/, kinds: CRAFT },
    { types: ['launch'], craft: 'agent', needs: /^off$/, needsNoun: /^ground$/, kinds: CRAFT },
  ],
  lift: [{ types: ['launch'], craft: 'theme', particle: /^off$/ }],
  blast: [{ types: ['launch'], craft: 'theme', particle: /^off$/ }],
  take: [
    { ...TAKING_PLACE, object: /^place$/ },
    { types: ['launch'], craft: 'theme', particle: /^off$/ },
    { types: ['launch'], craft: 'agent', needs: /^to$/, needsNoun: /^(sky|skies|air|heavens)$/ },
    { types: ['orbit-insertion'], craft: 'agent', particle: /^up$/, object: /^orbit$/, body: /^(around|about)$/ },
  ],
  go: [
    BY_A_WORLD,
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
    LAST_HEARD,
    { types: ['landing'], craft: 'agent', needs: /^to$/, needsNoun: /^rest$/, body: ON },
    { types: ['landing', 'reentry', 'end'], craft: 'agent', particle: /^down$/, body: ON },
    CLOSING,
    MEETING,
    BY_A_WORLD,
    ...COMING_HOME,
  ],
  draw: [CLOSING, MEETING],
  orbit: [FIRST_IN_ORBIT],
  circle: [FIRST_IN_ORBIT],
  meet: [
    { types: ['flyby', 'rendezvous'], craft: 'agent', bodyIsObject: true, isWorldNeeded: true, kinds: CRAFT },
    { types: ENDS, craft: 'agent', object: /^(end|demise|fate|doom)$/, kinds: CRAFT },
    MEETING,
  ],
  catch: [MEETING, { types: ['launch'], craft: 'agent', object: /^(ride|lift)$/ }],
  rendezvous: [MEETING],
  run: [
    {
      types: ['end', 'contact-lost'],
      craft: 'agent',
      needs: /^out of$/,
      needsNoun: /^(fuel|propellant|hydrazine|power|gas)$/,
      slack: 400,
    },
    {
      types: ['end', 'contact-lost'],
      craft: 'agent',
      particle: /^out$/,
      bearer: /^(fuel|propellant|hydrazine|gas)$/,
      kinds: CRAFT,
      slack: 400,
    },
  ],
  stop: [
    { types: ['contact-lost', 'end'], craft: 'agent', object: /^(transmissions?|operations?|work)$/, kinds: CRAFT },
  ],
  cease: [
    { types: ['contact-lost', 'end'], craft: 'agent', object: /^(transmissions?|operations?|work)$/, kinds: CRAFT },
  ],
  switch: [{ types: ['end', 'contact-lost'], craft: 'theme', particle: /^off$/, kinds: CRAFT }],
  shut: [{ types: ['end', 'contact-lost'], craft: 'theme', particle: /^(down|off)$/, kinds: CRAFT }],
  turn: [{ types: ['end', 'contact-lost'], craft: 'theme', particle: /^off$/, kinds: CRAFT }],
  deactivate: [{ types: ['end', 'contact-lost'], craft: 'theme', kinds: CRAFT }],
  perish: [{ types: ENDS, craft: 'agent', kinds: CRAFT }],
  expire: [{ types: ENDS, craft: 'agent', kinds: CRAFT }],
  // It may be given up weeks after it broke.
  break: [{ types: DOWN, craft: 'agent', isRanked: true, kinds: CRAFT, particle: /^(up|apart)$/, slack: 100 }],
  disintegrate: [{ types: DOWN, craft: 'agent', isRanked: true, kinds: CRAFT }],
  incinerate: [{ types: DOWN, craft: 'theme', isRanked: true, kinds: CRAFT }],
  plummet: [FALLING, INTO_A_WORLD],
  tumble: [FALLING],
  spiral: [FALLING],
  hurtle: [FALLING, BY_A_WORLD],
  ditch: [{ types: DOWN, craft: 'theme', isRanked: true, kinds: CRAFT }],
  scuttle: [{ types: DOWN, craft: 'theme', isRanked: true, kinds: CRAFT }],
  bounce: [STOPPING],
  roll: [STOPPING],
  skid: [STOPPING],
  slide: [STOPPING, SETTLING],
  parachute: [COMING_DOWN, COMING_DOWN_AT_HOME],
  float: [COMING_DOWN],
  drift: [COMING_DOWN],
  sink: [COMING_DOWN],
  thump: [COMING_DOWN, COMING_DOWN_AT_HOME],
  slip: [SETTLING],
  ease: [SETTLING],
  brake: [SETTLING],
  pull: [SETTLING],
  steer: [SETTLING, FALLING, INTO_A_WORLD],
  guide: [FALLING, INTO_A_WORLD],
  direct: [FALLING, INTO_A_WORLD],
  dive: [FALLING, INTO_A_WORLD],
  nosedive: [FALLING, INTO_A_WORLD],
  manoeuvre: [SETTLING],
  swing: [SETTLING, BY_A_WORLD],
  skim: [BY_A_WORLD],
  sail: [BY_A_WORLD],
  speed: [BY_A_WORLD],
  race: [BY_A_WORLD],
  zoom: [BY_A_WORLD],
  zip: [BY_A_WORLD],
  whizz: [BY_A_WORLD],
  swoop: [BY_A_WORLD],
  glide: [BY_A_WORLD, COMING_DOWN],
  cruise: [BY_A_WORLD],
  approach: [
    { types: ['flyby'], craft: 'agent', bodyIsObject: true, body: /^(of|to)$/, isBodyNeeded: true, needs: /^(of|to)$/ },
  ],
  be: [LAST_HEARD],
  hear: [LAST_HEARD, LAST_HEARD_FROM],
  happen: [TAKING_PLACE],
  occur: [TAKING_PLACE],
  send: [LAST_HEARD, { types: ['launch'], craft: 'theme', body: /^(to|towards?|into|for)$/ }],
  transmit: [LAST_HEARD],
  record: [LAST_HEARD],
  miss: [{ types: ['flyby'], craft: 'agent', bodyIsObject: true, isWorldNeeded: true }],
  conceive: [{ types: ['announcement'], craft: 'theme' }],
  begin: [
    { types: ['start'], craft: 'agent', kinds: ['programme', 'mission', 'expedition'] },
    ...SETTING_IN,
    { types: ['launch'], craft: 'agent', object: JOURNEY, bearer: JOURNEY, kinds: CRAFT, isFirstLeg: true },
  ],
  start: [
    { types: ['founding', 'start'], craft: 'theme', kinds: ORGANISED },
    ...SETTING_IN,
    { types: ['launch'], craft: 'agent', object: JOURNEY, kinds: CRAFT, isFirstLeg: true },
  ],
  date: [{ types: ['founding', 'start', 'opening', 'signature'], craft: 'agent', kinds: [...ORGANISED, 'agreement'] }],
  commence: [...SETTING_IN, { types: ['launch'], craft: 'agent', object: JOURNEY, kinds: CRAFT, isFirstLeg: true }],
  set: [
    { types: ['founding', 'start'], craft: 'theme', particle: /^up$/, kinds: ORGANISED },
    { types: ['launch'], craft: 'theme', particle: /^(out|off|forth)$/ },
    { types: ['landing'], craft: 'theme', particle: /^down$/, body: ON, isSuccess: true },
  ],
  leave: [
    { types: ['launch'], craft: 'agent', bodyIsObject: true, needsNoun: /^earth$/ },
    { types: ['first-flight'], craft: 'agent', kinds: ['launch-vehicle'] },
  ],
  rise: [{ types: ['launch'], craft: 'theme', needs: /^from$/ }],
  ride: [{ types: ['launch'], craft: 'agent', needs: /^(into|to)$/, needsNoun: /^(orbit|space)$/ }],
  use: [GRAVITY],
  borrow: [ASSIST, GRAVITY],
  steal: [ASSIST],
  gain: [ASSIST],
  pick: [{ ...LAST_HEARD, particle: /^up$/ }, ASSIST],
  receive: [LAST_HEARD, ASSIST],
  make: [{ ...ASSIST, object: /^assist$/ }],
  perform: [{ ...ASSIST, object: /^assist$/ }],
  perch: [{ types: ['launch'], craft: 'theme', needs: /^(on|atop)$/ }],
  depart: [{ types: ['launch', 'departure', 'undocking'], craft: 'theme' }],
  dispatch: [{ types: ['launch'], craft: 'theme', body: /^(to|towards?|into|for)$/ }],
  put: [
    IN_ORBIT_AROUND,
    IN_ORBIT_ABOUT,
    { types: ['launch'], craft: 'theme', needs: /^(into|in)$/, needsNoun: /^(orbit|space)$/ },
  ],
  place: [
    IN_ORBIT_AROUND,
    IN_ORBIT_ABOUT,
    { types: ['launch'], craft: 'theme', needs: /^(into|in)$/, needsNoun: /^(orbit|space)$/ },
  ],
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
  arrive: [
    { types: ARRIVALS, craft: 'theme', body: ON },
    { types: ['docking', 'launch'], craft: 'theme', isRanked: true, kinds: ['module'], slack: 60 },
  ],
  bow: [{ types: ['last-flight', 'end'], craft: 'agent', isRanked: true, particle: /^out$/ }],
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
  settle: [{ types: ['landing'], craft: 'theme', body: /^(on|onto)$/, needs: /^(on|onto)$/ }, SETTLING],
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
  drop: [{ types: ['separation', 'landing'], craft: 'theme', isRanked: true }, COMING_DOWN],
  release: [{ types: ['separation', 'landing'], craft: 'theme', isRanked: true }],
  deploy: [
    { types: ['separation', 'landing'], craft: 'theme', isRanked: true },
    { types: ['launch'], craft: 'theme', needs: /^from$/, needsNoun: /^(bay|hold|cargo)$/, slack: 12 },
  ],
  detach: [{ types: ['separation', 'undocking', 'landing'], craft: 'theme', isRanked: true }],
  separate: [{ types: ['separation', 'undocking', 'landing'], craft: 'theme', isRanked: true }],
  eject: [{ types: ['separation', 'landing'], craft: 'theme', isRanked: true }],
  undock: [{ types: ['undocking', 'departure'], craft: 'theme', body: /^from$/ }],
  'fly-by': [{ types: ['flyby'], craft: 'agent', bodyIsObject: true, body: PAST }],
  fly: [
    { types: ['first-flight'], craft: 'theme', kinds: ['launch-vehicle'] },
    { types: ['flyby'], craft: 'agent', needs: /^(past|by)$/, body: /^(past|by)$/ },
  ],
  sweep: [{ types: ['flyby'], craft: 'agent', needs: /^past$/, body: /^past$/ }, BY_A_WORLD],
  pass: [{ types: ['flyby'], craft: 'agent', bodyIsObject: true, body: /^(by|near|within|close to)$/ }],
  cross: [{ types: ['flyby'], craft: 'agent', bodyIsObject: true, isBodyNeeded: true }],
  encounter: [{ types: ['flyby', 'rendezvous'], craft: 'agent', bodyIsObject: true, body: /^(with|of|at)$/ }],
  attach: [{ types: ['docking'], craft: 'theme', body: /^to$/ }, ADDING],
  add: [ADDING],
  bolt: [
    ADDING,
    { types: ['docking', 'launch'], craft: 'theme', isRanked: true, kinds: ['module'], particle: /^on$/, slack: 60 },
  ],
  mount: [ADDING],
  install: [ADDING],
  fasten: [ADDING],
  fix: [ADDING],
  mate: [{ types: ['docking'], craft: 'theme', needs: /^(with|to)$/, body: /^(with|to)$/, isBodyNeeded: true }, ADDING],
  join: [{ types: ['docking'], craft: 'agent', bodyIsObject: true, isBodyNeeded: true, kinds: ['module'] }, ADDING],
  link: [LINKING],
  hook: [LINKING],
  berth: [{ types: ['docking'], craft: 'theme', body: /^(with|to|at)$/ }],
  dock: [{ types: ['docking'], craft: 'theme', body: /^(with|to|at)$/ }],
  reenter: [{ types: ['reentry', 'end', 'landing'], craft: 'theme', isRanked: true, through: /^atmosphere$/ }],
  burn: [{ types: ['reentry', 'end'], craft: 'theme', isRanked: true, particle: /^up$/ }],
  plunge: [
    FALLING,
    {
      types: ['reentry', 'end', 'impact'],
      craft: 'agent',
      needs: /^into$/,
      needsNoun: /^(atmosphere|ocean|sea|pacific|atlantic|saturn|jupiter)$/,
    },
    INTO_A_WORLD,
  ],
  fall: [
    { types: ['reentry', 'end'], craft: 'agent', needs: /^(to|back to)$/, needsNoun: /^(earth|ground)$/ },
    { types: ['contact-lost', 'end'], craft: 'agent', bodyIsObject: true, needsNoun: /^silent$/ },
  ],
  lose: [
    { types: ['contact-lost', 'end', 'failure', 'impact', 'reentry'], craft: 'theme' },
    { types: ['contact-lost'], craft: 'theme', bearer: CONTACT, kinds: CRAFT },
  ],
  end: [OF_WHICH_WORK_ENDED, ENDING_ITS_WORK],
  conclude: [{ ...OF_WHICH_WORK_ENDED, kinds: CRAFT }, ENDING_ITS_WORK],
  finish: [{ ...OF_WHICH_WORK_ENDED, kinds: CRAFT }, ENDING_ITS_WORK],
  retire: [{ types: ['end', 'last-flight'], craft: 'theme' }],
  decommission: [{ types: ['end'], craft: 'theme' }],
  deorbit: [{ types: ['reentry', 'end'], craft: 'theme' }],
  found: [{ types: ['founding', 'start'], craft: 'theme' }],
  establish: [{ types: ['founding', 'start'], craft: 'theme' }],
  create: [{ types: ['founding', 'start'], craft: 'theme' }],
  form: [{ types: ['founding', 'start'], craft: 'theme' }],
  incorporate: [{ types: ['founding', 'start'], craft: 'theme', kinds: ORGANISED }],
  inaugurate: [{ types: ['founding', 'start'], craft: 'theme', kinds: ORGANISED }],
  dissolve: [{ types: ['dissolution'], craft: 'theme' }],
  debut: [{ types: ['first-flight'], craft: 'theme' }],
  discover: [{ types: ['discovery'], craft: 'theme' }],
  bear: [{ types: ['birth'], craft: 'theme' }],
  die: [{ types: ['death'], craft: 'theme' }],
  adopt: [{ types: ['announcement'], craft: 'theme', kinds: ['agreement'] }],
  open: [{ types: ['opening'], craft: 'theme', needs: /^for$/, needsNoun: /^signature$/ }],
  sign: [{ types: ['signature', 'opening'], craft: 'theme', staysOpen: true }],
  bring: [
    { types: DOWN, craft: 'theme', isRanked: true, particle: /^down$/, kinds: CRAFT },
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
    ...COMING_HOME.slice(1),
  ],
});
