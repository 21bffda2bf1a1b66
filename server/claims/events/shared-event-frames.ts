import type { EventType } from '../../../glossary/schema/events.ts';
import { CRAFT, type Kind } from '../../../glossary/schema/kinds.ts';
import type { EventFrame } from './event-frame.ts';

// What several verbs say alike: each with the words for which it stands.

export const ORGANISED: readonly Kind[] = ['agency', 'company', 'organisation'];
export const JOURNEY = /^(journey|voyage|trip|cruise|trek|odyssey|expedition|travels)$/;
const MISSION = /^(mission|life|career|work|operations?|service|voyage|journey|odyssey|flight)$/;
export const CONTACT =
  /^(contact|communications?|signals?|touch|transmissions?|link|data|message|telemetry|pictures?|images?)$/;
export const ENDS: readonly EventType[] = ['end', 'contact-lost', 'reentry', 'impact', 'landing'];
export const ARRIVALS: readonly EventType[] = [
  'orbit-insertion',
  'landing',
  'flyby',
  'rendezvous',
  'impact',
  'docking',
];
export const DOWN: readonly EventType[] = ['reentry', 'end', 'impact'];
/** Into space, whatever the verb: "soared into the sky", "boosted into orbit". */
export const UPWARDS: EventFrame = {
  types: ['launch'],
  craft: 'theme',
  needs: /^(into|to|towards?)$/,
  needsNoun: /^(orbit|space|sky|skies|heavens|air)$/,
};
/** "reached Mars"; "reached space" is its launch, and an arm that reached out came nowhere. */
export const REACHING: readonly EventFrame[] = [
  { types: ARRIVALS, craft: 'agent', bodyIsObject: true, isBodyNeeded: true, unless: /\breach(?:es|ed|ing)? space\b/ },
  { types: ['launch'], craft: 'agent', object: /^space$/, kinds: CRAFT },
];
/** "was put up in 1971": of what flies. */
export const PUT_UP: EventFrame = {
  types: ['launch'],
  craft: 'theme',
  particle: /^up$/,
  without: /^(?:for|with|on|against|to|at)$/,
  kinds: ['spacecraft', 'station', 'module'],
};
/** "settled into orbit": of a craft that went into orbit about another world. */
export const SETTLING: EventFrame = {
  types: ['orbit-insertion'],
  craft: 'theme',
  needs: /^into$/,
  needsNoun: /^orbit$/,
  body: /^(around|about|of|at)$/,
};
/** "put in orbit around the Moon" */
export const IN_ORBIT_AROUND: EventFrame = {
  types: ['orbit-insertion'],
  craft: 'theme',
  needs: /^in orbit (?:around|about|of)$/,
  body: /^in orbit (?:around|about|of)$/,
  isBodyNeeded: true,
};
export const IN_ORBIT_ABOUT: EventFrame = {
  types: ['orbit-insertion'],
  craft: 'theme',
  needs: /^in$/,
  needsNoun: /^orbit$/,
  body: /^(?:around|about|of)$/,
  isBodyNeeded: true,
};
/** "bounced to a stop". */
export const STOPPING: EventFrame = {
  types: ['landing'],
  craft: 'agent',
  needs: /^to$/,
  needsNoun: /^(stop|halt|rest|standstill)$/,
  body: /^(on|onto|in|at|near|inside)$/,
};
/** "came to rest on Mars": the "to" brings no body. */
export const COMING_TO_REST: EventFrame = {
  types: ['landing'],
  craft: 'agent',
  needs: /^to$/,
  needsNoun: /^rest$/,
  body: /^(on|onto|on the surface of|in|inside|at|near|aboard|upon)$/,
};
/** "parachuted to the surface of Titan". */
export const COMING_DOWN: EventFrame = {
  types: ['landing', 'impact', 'reentry'],
  craft: 'theme',
  needs: /^(to|onto|on)$/,
  body: /^(to|onto|on)$/,
  isBodyNeeded: true,
};
/** "swung by Jupiter", "swept within 600 kilometres of Halley's Comet". */
export const BY_A_WORLD: EventFrame = {
  types: ['flyby'],
  craft: 'agent',
  needs: /^(by|past|within)$/,
  body: /^(by|past|within)$/,
  isBodyNeeded: true,
};
/** "caught up with Bennu". */
export const MEETING: EventFrame = {
  types: ['rendezvous', 'orbit-insertion'],
  craft: 'agent',
  isRanked: true,
  needs: /^(with|alongside)$/,
  body: /^(with|alongside)$/,
  isBodyNeeded: true,
  slack: 100,
};
/** "ran out of fuel", "its fuel ran out": what does is switched off later. */
export const RUNNING_OUT: readonly EventFrame[] = [
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
];
/** "broke up": it may be given up weeks after that, and a dead one break up years later. */
export const BREAKING_UP: EventFrame = {
  types: [...DOWN, 'failure'],
  craft: 'agent',
  kinds: CRAFT,
  particle: /^(up|apart)$/,
  slack: 100,
};
/** "exploded over Florida". */
export const TORN_APART: EventFrame = { types: BREAKING_UP.types, craft: 'agent', kinds: CRAFT, slack: 100 };
/** "plummeted back to Earth". */
export const FALLING: EventFrame = {
  types: DOWN,
  craft: 'theme',
  isRanked: true,
  needs: /^(to|towards?|into|through|in|over)$/,
  needsNoun: /^(?:earth|ground|atmosphere|outback)$|(?:ocean|sea|pacific|atlantic)$/,
};
/** "steered into Jupiter", "dived into the clouds of Saturn": its end on another world. */
export const INTO_A_WORLD: EventFrame = {
  types: ['end', 'impact'],
  craft: 'theme',
  isRanked: true,
  needs: /^into$/,
  body: /^into$/,
  isWorldNeeded: true,
};
/** "got a gravity assist from Jupiter", "borrowed speed from Venus" */
export const ASSIST: EventFrame = {
  types: ['flyby'],
  craft: 'agent',
  object: /^(?:assist|speed|boost|momentum|energy|slingshot|push|kick)$/,
  body: /^(?:from|at|of|by|around)$/,
  isWorldNeeded: true,
};
/** "used the gravity of Venus" */
export const GRAVITY: EventFrame = {
  types: ['flyby'],
  craft: 'agent',
  object: /^gravity$/,
  bodyIsObject: true,
  isWorldNeeded: true,
};
/** "became the first to orbit an asteroid": that it went into orbit. */
export const FIRST_IN_ORBIT: EventFrame = {
  types: ['orbit-insertion'],
  craft: 'agent',
  bodyIsObject: true,
  isOfFirst: true,
};
/** "came home", "made it back to Earth". */
export const COMING_HOME: readonly EventFrame[] = [
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
export const LINKING: EventFrame = {
  types: ['docking'],
  craft: 'agent',
  particle: /^up$/,
  needs: /^with$/,
  body: /^with$/,
  isBodyNeeded: true,
};
/** "bolted onto the station", "was added to it": of a module some weeks after its launch. */
export const ADDING: EventFrame = {
  types: ['docking', 'launch'],
  craft: 'theme',
  isRanked: true,
  kinds: ['module'],
  needs: /^(to|onto)$/,
  needsNoun: /station$|^iss$|^mir$|^tiangong$|^skylab$|^complex$|^outpost$/,
  slack: 60,
};
/** "carried to the station": it came there some days after its launch. */
export const CARRIED_THERE: EventFrame = { ...ADDING, types: ['launch'], isRanked: false };

/** "set out on its journey". */
export const SETTING_OUT: EventFrame = {
  types: ['launch'],
  craft: 'agent',
  needs: /^(on|upon)$/,
  needsNoun: JOURNEY,
  kinds: CRAFT,
  isFirstLeg: true,
};

const WORK_ENDS: readonly EventType[] = ['end', 'impact', 'contact-lost', 'landing'];
/** "ended its mission", "finished its work". */
export const ENDING_ITS_WORK: EventFrame = {
  types: WORK_ENDS,
  craft: 'agent',
  object: MISSION,
  kinds: CRAFT,
  isOfWork: true,
};
/** "was switched off": some weeks after its work has ended, it may be. */
export const SWITCHING_OFF: EventFrame = {
  types: ['end', 'contact-lost'],
  craft: 'theme',
  particle: /^off$/,
  kinds: CRAFT,
  slack: 60,
  unless:
    /\b(?:wok(?:e|en)|wak(?:e|ing)|awoken?|awaken\w*|reviv\w+|reactivat\w+|restart\w*|resum\w+|hibernat\w+|(?:back|switch\w*|turn\w*|powered) on|again)\b/i,
};
/** "its mission ended" */
export const OF_WHICH_WORK_ENDED: EventFrame = { types: WORK_ENDS, craft: 'theme', bearer: MISSION, isOfWork: true };
/** "the mission of Phobos 2 was declared over": long after it was last heard, it may be. */
export const DECLARED_OVER: EventFrame = { ...OF_WHICH_WORK_ENDED, particle: /^over$/, slack: 400 };
/** "stopped transmissions". */
export const CEASING: EventFrame = {
  types: ['contact-lost', 'end'],
  craft: 'agent',
  object: /^(transmissions?|operations?|work)$/,
  kinds: CRAFT,
};
/** "Soyuz T-6 began on", "the voyage of Dawn began in". */
export const SETTING_IN: readonly EventFrame[] = [
  { types: ['launch'], craft: 'theme', kinds: ['crewed-flight'], bearer: /^(?:flight|mission|voyage)$/, isNamed: true },
  { types: ['launch'], craft: 'theme', kinds: ['spacecraft'], bearer: JOURNEY, isBorne: true },
];
/** "the last signal from Venera 8 came in": when it was heard no more. */
export const LAST_HEARD: EventFrame = {
  types: ['contact-lost', 'end'],
  craft: 'theme',
  bearer: CONTACT,
  isBorne: true,
  isLast: true,
  kinds: CRAFT,
  slack: 120,
};
/** "was last heard from in" */
export const LAST_HEARD_FROM: EventFrame = {
  types: ['contact-lost', 'end'],
  craft: 'theme',
  particle: /^last$/,
  kinds: CRAFT,
  slack: 120,
};
/** "The flight, STS-1, took place in": of a flight with people. */
export const TAKING_PLACE: EventFrame = { types: ['launch'], craft: 'agent', kinds: ['crewed-flight'] };
/** "parachuted into Kazakhstan" */
export const COMING_DOWN_AT_HOME: EventFrame = {
  types: ['landing'],
  craft: 'agent',
  needs: /^(?:in|into|on|onto|to|near)$/,
  kinds: ['crewed-flight'],
};
/** "came to an end", "drew to a close". */
export const CLOSING: EventFrame = {
  types: ENDS,
  craft: 'agent',
  needs: /^to$/,
  needsNoun: /^(end|close|conclusion)$/,
  bearer: MISSION,
  kinds: CRAFT,
};
/** "The programme wound up in 1972": some months after its last flight, or before its books were closed. */
export const WINDING_UP: EventFrame = {
  types: ['end'],
  craft: 'theme',
  particle: /^(?:up|down)$/,
  kinds: ['programme'],
  slack: 400,
};
/** "was cancelled in": as it was announced, or when the law said so. */
export const CANCELLING: EventFrame = { types: ['cancellation'], craft: 'theme', slack: 400 };
/** "The meteor of Chelyabinsk burst in 2013": of what came down from the sky. */
export const BURSTING: EventFrame = { types: ['impact'], craft: 'agent', kinds: ['body'], isNamed: true };
/** "The pieces of the comet struck Jupiter": what a comet breaks into falls where it falls. */
export const PIECES = /^(?:fragments?|pieces?|remains|remnants?|chunks?|nucle(?:us|i))$/;
/** "was found by Galileo in 1610", and not "was found to have an ocean", "was found again" */
export const FINDING: EventFrame = {
  types: ['discovery'],
  craft: 'theme',
  kinds: ['body'],
  isNamed: true,
  unless: /\b(?:found|find|finding|finds)\b[^.;]{0,60}\b(?:to|that|again|once more|evidence|signs|traces)\b/,
};
/** "bought it": agreed on a year before it is done, or told so. */
export const BUYING: EventFrame = { types: ['purchase'], craft: 'theme', kinds: ORGANISED, slack: 400 };
export const MERGING: EventFrame = { types: ['merger'], craft: 'theme', kinds: ORGANISED, slack: 400 };
/** "crossed the heliopause", "entered interstellar space" */
export const INTO_THE_OPEN: EventFrame = {
  types: ['interstellar'],
  craft: 'agent',
  object: /^(?:heliopause|heliosphere|interstellar space)$/,
  kinds: CRAFT,
};
/** "was demoted to a dwarf planet" */
export const NO_PLANET: EventFrame = { types: ['reclassification'], craft: 'theme', kinds: ['body'] };
/** What is brought home of other worlds. */
export const SAMPLES = /^(?:samples?|soil|dust|rocks?|material|regolith|grains?)$/;
/** "brought the first samples from an asteroid", "brought samples back": of what comes home itself. */
export const BRINGING_SAMPLES: EventFrame = {
  types: ['sample-return', 'reentry'],
  craft: 'agent',
  isRanked: true,
  object: SAMPLES,
  kinds: ['spacecraft', 'mission'],
};
/** "collided with Jupiter" */
export const COLLIDING: EventFrame = {
  types: ['impact', 'landing', 'end', 'reentry'],
  craft: 'theme',
  needs: /^(?:with|into)$/,
  body: /^(?:with|into)$/,
  isWorldNeeded: true,
};
