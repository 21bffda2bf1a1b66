import type { Entry } from '../../../glossary/entry.ts';
import { partAround } from '../../clauses/parts.ts';
import type { Token } from '../../clauses/tokens.ts';
import { isHeldAt } from '../asserted.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { atAnotherStation, isFlightToStation } from './at-stations.ts';

/** How many words may stand between a flight and the station that they join it to. */
const REACH = 16;

const A_FLIGHT =
  "(?:the|a|an|his|her|its|their|nasa's|first|second|third|fourth|last|crew of|astronauts of|cosmonauts of|mission|flight|space shuttle|shuttle|spacecraft|capsule|cargo craft|freighter|crewed|russian|soviet|american|chinese|leaking|damaged)";
const A_STATION =
  '(?:the|a|an|orbiting|empty|russian|soviet|american|chinese|new|old|space station|station|space laboratory|its|their)';
const OF_A_FLIGHT =
  "(?:'s|'|,|\\(|\\)|a|an|the|its|spacecraft|capsule|craft|mission|flight|crew|crewmembers|members?|commander|pilot|cosmonauts?|astronauts?|taikonauts?|expedition|crewed|manned|cargo|space|shuttle|first|second|third|fourth|last|final|failed|long|short|visiting|resident|launch|launched|launches|flown|trip|journey|visit|ferry|resupply|supply|was|is|which|that|went|goes|on|in|of|# )";

/** "flew to Mir on STS-84", "Mir, reached by Soyuz T-15". */
const ON_A_FLIGHT = new RegExp(
  `^(?:station |space station |complex )?(?:, )?(?:(?:put|brought|added|left|installed|mounted|fitted|visited|reached|opened|repaired|found) (?:there |up |in |out )?by|on|aboard|on board|with|in|by|during|as part of|via) (?:${A_FLIGHT} )*$`,
);
/** "STS-84, a mission to Mir", "Soyuz 14 to Salyut 3". */
const TO_A_STATION = new RegExp(
  `^(?:${OF_A_FLIGHT} )*(?:to|aboard|on board|at|towards?|for|bound for) (?:${A_STATION} )*$`,
);
/** "the mission to take a relief crew to Mir". */
const ERRAND =
  /^(?:mission |flight )(?:to )(?:send|take|carry|bring|deliver|ferry|fly) [^.;:()]{3,110} to (?:the )?(?:orbiting )?$/;
/** The sentence does not say that it was so. */
const UNREAL =
  /\b(?:if|would|could|might|may|should|instead|rather|no|not|n't|never|without|unlike|than|neither|nor|cancel\w*|plan\w*|propos\w*|intend\w*|meant|suppos\w*|original\w*|simulat\w*|train\w*|like|fiction\w*|film|novel|backup|back-up|whether)\b/i;

/** "who flew to Salyut 6 on Crew-3": a flight and a station that a few words join, whatever the sentence says of them. */
export function judgeStationsBeside(context: SentenceContext): Verdict[] {
  const { tokens, isQuestion } = context.reading;
  if (isQuestion) return [];
  return tokens.flatMap((token, at) => {
    const flight = flightAt(token, context);
    if (!flight || !isHeldAt(token, context)) return [];
    const station = joinedStation(at, context);
    if (!station || !isSaid(station, context) || UNREAL.test(wordsAround(token, context))) return [];
    const verdict = atAnotherStation(flight, station, context);
    return verdict ? [verdict] : [];
  });
}
judgeStationsBeside.needs = { kinds: ['station'] } satisfies Needs;

/** It happened, or was what the flight was for. */
const isSaid = (station: Token, { reading }: SentenceContext): boolean =>
  reading.phrases
    .filter(({ phrase }) => phrase.start <= station.start && station.end <= phrase.end)
    .every(({ stance }) => stance === 'asserted' || stance === 'planned');

/** A flight to a station, by a name that no other bears. */
function flightAt(token: Token, context: SentenceContext): Entry | undefined {
  const index = token.tag === 'name' ? context.meaning(token) : undefined;
  const entry = index === undefined ? undefined : context.entry(index);
  return entry && isFlightToStation(entry, context) ? entry : undefined;
}

/** The station that the words around a flight make the one it went to. */
function joinedStation(at: number, context: SentenceContext): Token | undefined {
  const { tokens } = context.reading;
  const [before, after] = [nearestStation(at, -1, context), nearestStation(at, 1, context)];
  const isBefore = before !== undefined && ON_A_FLIGHT.test(wordsOf(tokens.slice(before + 1, at)));
  const words = after === undefined ? '' : wordsOf(tokens.slice(at + 1, after));
  const isAfter = after !== undefined && (TO_A_STATION.test(words) || ERRAND.test(words));
  // "left Mir aboard STS-84 for the ISS": which of the two is meant is not said.
  if (isBefore === isAfter) return undefined;
  return tokens[(isBefore ? before : after) as number];
}

/** The place of the nearest station in one direction, with no other flight between. */
function nearestStation(at: number, step: 1 | -1, context: SentenceContext): number | undefined {
  const { tokens } = context.reading;
  for (let place = at + step; place >= 0 && place < tokens.length && Math.abs(place - at) <= REACH; place += step) {
    const token = tokens[place] as Token;
    const index = token.tag === 'name' ? context.meaning(token) : undefined;
    if (index === undefined) continue;
    const { kind } = context.entry(index);
    if (kind === 'station') return place;
    if (/^(?:crewed-flight|expedition|spacecraft|mission|module|body)$/.test(kind)) return undefined;
  }
  return undefined;
}

const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ tag, lower }) => (tag === 'date' ? '# ' : `${lower} `))
    .join('')
    .replaceAll('’', "'");

const wordsAround = (token: Token, { reading, text }: SentenceContext): string =>
  partAround(reading, token)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
