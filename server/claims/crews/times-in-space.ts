import { areDisjoint, type Days } from '../../../glossary/dates.ts';
import type { Entry } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { isOnlyMeant } from '../events/done-first.ts';
import type { Needs } from '../frame-needs.ts';
import { inWords } from '../lists-in-words.ts';
import { soleDate } from '../times/sole-dates.ts';
import { aboardIn, GROUND, isPeople, kindOf } from './aboard.ts';
import { flightsTaken, staysOf, travellerOf } from './crewmates.ts';

/** Verbs of being in space where their complement is space itself, or an orbit. */
const GOING = /^(?:fly|travel|go|return|rocket|walk|float|launch|live|spend|be|orbit|blast|soar|work|stay)$/;
const VISITING = /^(?:visit|board|occupy|reach|leave)$/;
/** "set off for Mir" */
const LEAVING = /^(?:set|leave|depart|head|blast|lift|rocket|launch)$/;
const SPACE = /^(?:space|orbit)$/;
const WALK = /^(?:spacewalks?|evas?|moonwalks?)$/;
const MAKING = /^(?:make|perform|complete|conduct|take|carry|do)$/;
const STAYED_IN: ReadonlySet<string> = new Set(['station', 'spacecraft', 'module']);
/** The flight is named: its own date is judged. */
const FLIGHT = /^(?:crewed-flight|expedition|mission)$/;
const MOST_NAMED = 4;
const A_YEAR = 370;
/** A day in another time zone, and the day of a landing. */
const SLACK = 3;

/** "Sally Ride flew aboard Challenger in June 1978": somebody in space at a time at which they were not. */
export function judgeTimesInSpace(clause: Clause, context: SentenceContext): Verdict[] {
  const time = soleDate(clause);
  if (clause.stance !== 'asserted' || clause.tense === 'future' || isOnlyMeant(clause, context.reading)) return [];
  if (!time || time.days.last - time.days.first > A_YEAR || !/\d{4}/.test(context.shown(time.token))) return [];
  if (clause.adverbs.some((word) => /^(?:later|earlier|afterwards|before|nearly|almost)$/.test(word))) return [];
  const who = whoIsInSpace(clause, context);
  if (!who || namesFlight(clause, context)) return [];
  const people = [who, ...who.others].map((phrase) => ({ phrase, entry: travellerOf(phrase, context) }));
  const absent = people.filter(({ entry }) => entry && wasElsewhere(entry, time.days, context));
  const [first] = absent;
  if (!first?.entry) return [];
  // Of several the one who was not there is the wrong one; where nobody was, the date is.
  if (absent.length < people.length)
    return absent.length === 1 ? [verdict(first.entry, context.nameToken(first.phrase), context, true)] : [];
  return [verdict(first.entry, time.token, context, false)];
}
judgeTimesInSpace.needs = { tags: ['date'], kinds: ['person'] } satisfies Needs;

/** Whom the clause has in space: aboard something, in space or orbit, or outside on a spacewalk. */
export function whoIsInSpace(clause: Clause, context: SentenceContext): NounPhrase | undefined {
  const aboard = aboardIn(clause, context).find(
    ({ flight, isReturn }) => !isReturn && STAYED_IN.has(kindOf(flight, context) ?? ''),
  );
  const isOnTheGround = GROUND.test(context.text.slice(clause.start, clause.end));
  if (aboard && !isOnTheGround) return aboard.people;
  const [agent] = clause.agents;
  if (!agent || !isPeople(agent, context)) return undefined;
  // "visited Salyut 6", "boarded Mir"
  if (
    VISITING.test(clause.verb) &&
    clause.themes.some((theme) => kindOf(theme, context) === 'station' && theme.names.length > 0)
  )
    return isOnTheGround ? undefined : agent;
  const isBound =
    LEAVING.test(clause.verb) &&
    clause.complements.some(
      ({ preposition, phrase }) => /^(?:to|for)$/.test(preposition) && kindOf(phrase, context) === 'station',
    );
  if (isBound) return isOnTheGround ? undefined : agent;
  const isOut = clause.complements.some(
    ({ preposition, phrase }) => /^(?:on|in|during)$/.test(preposition) && WALK.test(phrase.head.lower),
  );
  const isOutside =
    /^(?:venture|float|drift|spacewalk|climb|step)$/.test(clause.verb) &&
    (clause.adverbs.includes('outside') ||
      clause.complements.some(({ preposition }) => /^(?:outside|out of)$/.test(preposition))) &&
    ((clause.verb !== 'climb' && clause.verb !== 'step') || OWN_SHIP.test(context.shown(context.reading.sentence)));
  const isWalk = MAKING.test(clause.verb) && clause.themes.some(({ head }) => WALK.test(head.lower));
  const isThere =
    GOING.test(clause.verb) &&
    clause.complements.some(
      ({ preposition, phrase }) =>
        /^(?:in|into|to)$/.test(preposition) && SPACE.test(phrase.head.lower) && !phrase.possessor,
    );
  return isOut || isWalk || (isOutside && !isOnTheGround) || (isThere && !isOnTheGround) ? agent : undefined;
}

const OWN_SHIP = /\b(?:spacecraft|spaceship|capsule|ship|airlock|hatch|orbiter|shuttle|station|module)\b/i;

const namesFlight = (clause: Clause, context: SentenceContext): boolean =>
  [...clause.themes, ...clause.complements.map(({ phrase }) => phrase)].some((phrase) =>
    FLIGHT.test(kindOf(phrase, context) ?? ''),
  );

/** All flights are known, and none of them was then. */
function wasElsewhere(person: Entry, days: Days, context: SentenceContext): boolean {
  const stays = staysOf(person, context);
  return stays.length > 0 && stays.every((stay) => areDisjoint(stay, days, SLACK));
}

function verdict(person: Entry, token: Token, context: SentenceContext, isOneOf: boolean): Verdict {
  const { knowledge } = context;
  const flights = flightsTaken(person, context)
    .flatMap(({ id, events }) => {
      const at = events.find(({ type }) => type === 'launch')?.at;
      return at === undefined ? [] : [{ at, text: `${knowledge.nameOf(id)} (${at.slice(0, 4)})` }];
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ text }) => text);
  return {
    state: 'contradicted',
    check: isOneOf ? 'wrong-crew' : 'wrong-date',
    claim: `${person.id} in space at that time`,
    ...context.quoted(token),
    message: isOneOf ? 'wrong-crew.not-in-space' : 'wrong-date.not-in-space',
    known: inWords(flights.slice(0, MOST_NAMED)),
    about: person.id,
    details: { subject: knowledge.spoken(person.id) },
  };
}
