import type { Days } from '../../../glossary/dates.ts';
import type { Entry } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { whenInWords } from '../times/words-of-dates.ts';
import { isOnItsWay } from './targets.ts';

const CALLING =
  /^(?:dock|undock|berth|board|link|connect|attach|visit|reach|arrive|fly|travel|go|launch|head|rendezvous|resupply|supply|take|bring|carry|send|deliver|ferry|transport|depart|approach|be)$/;
const THERE = /^(?:to|with|at|aboard|on board|towards?|from)$/;
/** What may stand behind the name of who built it. */
const SHIP = /^(?:capsule|spacecraft|craft|ship|spaceship|freighter|vehicle|crew|cargo|flight|mission|astronauts)$/;
const BEGUN: ReadonlySet<string> = new Set(['spacecraft', 'crewed-flight', 'mission', 'company']);
const UNREAL =
  /\b(?:if|would|could|might|never|not|unlike|like|than|replica|model|mock-?up|museum|film|movie|novel|simulat\w+|former|once|lessons?)\b/i;

/** "A Cygnus is on its way to Mir", "SpaceX sends crews to Salyut 7": to a station that had come down before who goes there began. */
export function judgeStationsGone(clause: Clause, context: SentenceContext): Verdict[] {
  if (!CALLING.test(clause.verb) || (clause.stance !== 'asserted' && clause.stance !== 'planned')) return [];
  if (clause.verb === 'be' && !isOnItsWay(clause)) return [];
  const stations = [
    ...clause.themes,
    ...clause.complements.filter(({ preposition }) => THERE.test(preposition)).map(({ phrase }) => phrase),
  ].flatMap((phrase) => stationIn(phrase, context));
  const [station, another] = stations;
  if (!station || another || UNREAL.test(context.shown(context.reading.sentence))) return [];
  const gone = context.knowledge.dayOf(station.entry, 'reentry');
  const isLater = [...clause.agents, ...clause.themes].some((phrase) =>
    beginnersIn(phrase, context).some(
      (readings) => gone && readings.every((entry) => (beginning(entry, context)?.first ?? gone.last) > gone.last),
    ),
  );
  if (!isLater) return [];
  return [
    {
      state: 'contradicted',
      check: 'anachronism',
      claim: `${station.entry.id} at that time`,
      ...context.quoted(station.token),
      message: 'anachronism.gone',
      known: whenInWords(context.knowledge.events(station.entry, 'reentry')[0]?.at ?? ''),
      about: station.entry.id,
      details: { subject: context.knowledge.spoken(station.entry.id) },
    },
  ];
}
judgeStationsGone.verbs = [CALLING];
judgeStationsGone.needs = { kinds: ['station'] } satisfies Needs;

function stationIn(phrase: NounPhrase, context: SentenceContext): { token: Token; entry: Entry }[] {
  const index = phrase.head.tag === 'name' && phrase.others.length === 0 ? context.referentAlone(phrase) : undefined;
  return index === undefined || context.kindOf(index) !== 'station'
    ? []
    : [{ token: context.nameToken(phrase), entry: context.entry(index) }];
}

/** What a craft, flight or firm that is named may be: "Cygnus", "a SpaceX capsule". */
function beginnersIn(phrase: NounPhrase, context: SentenceContext): Entry[][] {
  if (phrase.head.tag !== 'name' && !SHIP.test(phrase.head.lower)) return [];
  return [phrase, ...phrase.others].flatMap(({ names }) =>
    names.slice(-1).flatMap((token) => {
      const index = context.meaning(token);
      if (index === undefined || !BEGUN.has(context.kindOf(index))) return [];
      return [[index, ...context.alternatives(token)].map((one) => context.entry(one))];
    }),
  );
}

/** A firm that came from another is spoken of for what that did before. */
const beginning = (entry: Entry, { knowledge }: SentenceContext): Days | undefined =>
  entry.kind === 'company'
    ? entry.relations.predecessors
      ? undefined
      : knowledge.dayOf(entry, 'founding')
    : (knowledge.dayOf(entry, 'first-flight') ?? knowledge.dayOf(entry, 'launch'));
