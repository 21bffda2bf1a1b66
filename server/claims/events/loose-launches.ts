import type { Entry } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import { isOrbiter } from './craft-of-flights.ts';
import { sharePlace } from './event-roles.ts';
import { isRidden, ofPads, rocketCalled } from './rockets-called.ts';
import { mayBeLoad } from './vehicle-launches.ts';

/** Verbs of setting out; with a launch site behind "from" they speak of a launch. */
const LEAVING =
  /^(climb|roar|thunder|soar|rise|start|fly|go|head|travel|ride|shoot|hurl|fire|ascend|begin|blast|depart|streak|leave|reach|rocket|take|hitch|journey)$/;
const CARRYING =
  /^(carry|boost|haul|hurl|lift|propel|loft|deliver|place|put|take|bring|send|orbit|launch|fling|throw|push|ferry|transport|inject|thunder|deploy|hoist|heave|catapult|rocket|blast|shoot|fire|power|shepherd|see|drive)$/;

/**
 * Whatever the verb: a craft that something of the kind launch vehicle carries, or that leaves a launch site, is being launched,
 * and it was launched once.
 */
export function looselyLaunched(clause: Clause, context: SentenceContext): EntryIndex | undefined {
  const isVehicle = (phrase: NounPhrase) => {
    const index = rocketCalled(phrase, clause, context) ?? context.referent(phrase);
    return (
      index !== undefined && (context.kindOf(index) === 'launch-vehicle' || isOrbiter(context.entry(index), context))
    );
  };
  const isSite = (phrase: NounPhrase) => {
    const index = context.referent(ofPads(phrase));
    return index !== undefined && context.kindOf(index) === 'launch-site';
  };
  const isCarried = CARRYING.test(clause.verb) && clause.agents.some(isVehicle) && clause.themes.length > 0;
  const subject =
    clause.construction === 'passive' || clause.construction === 'participle' ? clause.themes : clause.agents;
  const aboard = clause.complements.some(
    ({ preposition, phrase }) =>
      (/^(on|atop|aboard|on top of|on board)$/.test(preposition) &&
        (isVehicle(phrase) || (phrase.of !== undefined && isVehicle(phrase.of)))) ||
      (preposition === 'in' &&
        /^(hold|bay)$/.test(phrase.head.lower) &&
        phrase.of !== undefined &&
        isVehicle(phrase.of)),
  );
  const isRiding = isRidden(clause) && clause.themes.some(isVehicle);
  const isLeaving =
    LEAVING.test(clause.verb) &&
    (clause.complements.some(({ preposition, phrase }) => /^(from|out of)$/.test(preposition) && isSite(phrase)) ||
      (clause.verb === 'leave' && clause.themes.some(isSite)));
  // "was deployed from the Space Shuttle Columbia": not what a later crew had in for repair.
  const isSetFree =
    clause.verb === 'deploy' &&
    clause.times.length === 0 &&
    clause.complements.some(({ preposition, phrase }) => preposition === 'from' && isVehicle(phrase));
  const isHeaded =
    (LEAVING.test(clause.verb) || /^(?:lift|lift-off|launch)$/.test(clause.verb)) &&
    clause.agents.some((one) => isVehicle(one) || /^(?:rocket|launcher)$/.test(one.head.lower));
  const taken = isHeaded
    ? [
        ...clause.complements.filter(({ preposition }) => preposition === 'with').map(({ phrase }) => phrase),
        ...loadsBeside(clause, context),
      ]
    : [];
  const craft =
    taken.length > 0
      ? taken
      : isCarried
        ? clause.themes
        : (aboard && clause.construction !== 'nominal') || isRiding || isLeaving || isSetFree
          ? subject
          : [];
  const flying = craft.filter((phrase) => {
    const index = context.referent(phrase);
    return (
      index !== undefined &&
      ['spacecraft', 'module', 'mission', 'crewed-flight', 'station'].includes(context.kindOf(index)) &&
      // What burned up was never fetched.
      (!isFetched(clause) || context.entry(index).events.some(({ type }) => type === 'reentry'))
    );
  });
  // "The capsule flew on Artemis I atop a rocket": the mission is what was launched.
  if (flying.length === 0 && aboard && clause.construction !== 'nominal') return missionIn(clause, context);
  return flying[0] && !namesAnother(clause, flying[0], context) ? context.referent(flying[0]) : undefined;
}

/** "brought home by Columbia", "carried it back": who fetches a thing need not have taken it there. */
export const isFetched = ({ adverbs, complements }: Clause): boolean =>
  adverbs.some((word) => /^(?:back|home)$/.test(word)) ||
  complements.some(({ phrase }) => phrase.head.lower === 'home');

/** "A rocket with Juno aboard lifted off" */
const loadsBeside = ({ agents }: Clause, { reading, text }: SentenceContext): readonly NounPhrase[] =>
  agents.flatMap(({ end }) =>
    reading.phrases.flatMap(({ phrase }) =>
      phrase.start > end && /^ (?:with|bearing|carrying) $/.test(text.slice(end, phrase.start)) ? [phrase] : [],
    ),
  );

const FLYING_ITSELF =
  /^(?:capsule|spacecraft|craft|spaceship|ship|mission|flight|crew|astronaut|cosmonaut|orbiter|probe|shuttle|it|they|he|she)s?$/;

function missionIn(clause: Clause, context: SentenceContext): EntryIndex | undefined {
  // "The target was launched for Gemini 8": what goes up for a flight is not always that which flies it.
  const isRocket = (index: EntryIndex | undefined): boolean =>
    index !== undefined && context.kindOf(index) === 'launch-vehicle';
  const isFor = [...clause.themes, ...clause.agents].every(
    (phrase) => FLYING_ITSELF.test(phrase.head.lower) || isRocket(context.referent(phrase)),
  );
  const missions = clause.complements
    .filter(({ preposition }) => /^(on|during)$/.test(preposition) || (isFor && preposition === 'for'))
    .map(({ phrase }) => context.referent(phrase))
    .filter((index) => index !== undefined && /^(mission|crewed-flight)$/.test(context.kindOf(index)));
  return missions.length === 1 ? missions[0] : undefined;
}

/** "in exchange for the delivery of Zarya in 1998": the date may be that of another. */
const namesAnother = (clause: Clause, craft: NounPhrase, context: SentenceContext): boolean =>
  clause.complements.some(({ phrase }) => {
    const inside = phrase.of && phrase.of !== craft ? context.referent(phrase.of) : undefined;
    return (
      inside !== undefined &&
      ['spacecraft', 'module', 'mission'].includes(context.kindOf(inside)) &&
      !/^(hold|bay|nose|top|crew)$/.test(phrase.head.lower)
    );
  });

const RISING =
  /^(launch|lift-off|lift|fly|rise|depart|take|blast|go|soar|debut|leave|start|ride|travel|send|carry|streak|roar|thunder|rocket|climb|leap)$/;
const PAD = /^(?:pads?|launch ?pads?|complex|platform|site|base|spaceport|cosmodrome|centre|center|facility)$/;

/** "Long March 5 first flew from Jiuquan", "crews go up in Shenzhou capsules from Wenchang": a rocket or a kind of craft, and a site that it has never used, where all its sites are listed. */
export function judgeVehicleSites(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || !RISING.test(clause.verb)) return [];
  const vehicle = vehicleFlown(clause, context);
  // Where its load is named, the launch of that is what is judged.
  if (!vehicle || looselyLaunched(clause, context) !== undefined) return [];
  const { knowledge } = context;
  const sites = knowledge.ids(vehicle, 'sites');
  if (!knowledge.isComplete(vehicle, 'sites') || sites.length === 0) return [];
  const places = clause.complements
    .filter(
      ({ preposition }, i, all) =>
        preposition === 'from' || (/^(?:at|in)$/.test(preposition) && isPadAlone(all[i - 1]?.phrase, context)),
    )
    .filter(({ phrase }) => !isPadAlone(phrase, context));
  // "Shenzhou from Jiuquan, and Tianzhou from Wenchang": the second belongs to another.
  return places.slice(0, 1).flatMap(({ phrase }): Verdict[] => {
    const site = context.referent(phrase);
    if (site === undefined || context.kindOf(site) !== 'launch-site') return [];
    const id = context.entry(site).id;
    const token = context.nameToken(phrase);
    const base = {
      check: 'wrong-site' as const,
      claim: `${vehicle.id} from ${id}`,
      ...context.quoted(token),
      about: vehicle.id,
    };
    if (sites.some((one) => knowledge.isEitherWithin(one, id) || sharePlace(context, one, id)))
      return [{ ...base, state: 'supported' }];
    const known = sites.map((one) => knowledge.nameOf(one));
    return [
      {
        ...base,
        state: 'contradicted',
        message: 'wrong-site',
        known: known.join(', '),
        ...anyOf(known),
        details: { subject: knowledge.spoken(vehicle.id) },
      },
    ];
  });
}
judgeVehicleSites.verbs = [RISING];

/** "from a pad", where the name of the site is still to come. */
const isPadAlone = (phrase: NounPhrase | undefined, context: SentenceContext): boolean =>
  phrase !== undefined &&
  PAD.test(phrase.head.lower) &&
  phrase.names.length === 0 &&
  context.referent(phrase) === undefined;

/** The rocket, or the kind of craft, that flies; none where a name may mean another that has sites of its own. */
function vehicleFlown(clause: Clause, context: SentenceContext): Entry | undefined {
  const isLoadNamed = clause.themes.some((phrase) => context.referent(phrase) !== undefined);
  const [subject] = isLoadNamed || clause.agents.length === 0 ? clause.themes : clause.agents;
  const ridden = clause.complements.flatMap(({ preposition, phrase }) =>
    /^(?:in|aboard|on board|on|atop)$/.test(preposition) ? [phrase] : [],
  );
  // "The satellite lifted off aboard an H-IIA": of a load with a name its own launch is known.
  const isUnnamed = subject !== undefined && subject.names.length === 0;
  const flown = [subject, ...ridden].flatMap((phrase) => {
    const index = context.soleReferent(phrase);
    if (!phrase || index === undefined) return [];
    const isVehicle =
      context.kindOf(index) === 'launch-vehicle' && (phrase === subject ? !mayBeLoad(phrase, context) : isUnnamed);
    const isCraft = context.kindOf(index) === 'spacecraft' && !mayBeVehicle(phrase, context);
    return isCraft || (isVehicle && !context.isVariantNamed(index)) ? [context.entry(index)] : [];
  });
  return flown[0];
}

/** "a Soyuz" may be the rocket, which has flown from elsewhere. */
const mayBeVehicle = ({ head, nouns }: NounPhrase, context: SentenceContext): boolean =>
  nouns.length === 0 &&
  head.tag === 'name' &&
  (context.isAmbiguous(head) || context.alternatives(head).some((other) => context.kindOf(other) === 'launch-vehicle'));
