import { type Days, daysOf } from '../../../glossary/dates.ts';
import type { EntryId } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { KnownEvent } from './event-index.ts';
import { sharePlace, shareVehicle } from './event-roles.ts';

const RISING =
  /^(launch|lift-off|lift|leave|rise|depart|blast|take|roar|soar|thunder|climb|streak|head|fly|carry|rocket|go|send|boost|loft|propel)$/;
/** Of these more than one may fly in a week: a day and a site alone do not tell which launch is meant. */
const FREQUENT = /^(?:falcon-9|soyuz|r-7|kosmos|vostok|molniya|thor|long-march|electron|starship)/;

/**
 * From day, site and passengers to the launch that is meant, where the subject is the rocket: "a Falcon Heavy left the Kennedy Space Center
 * on 16 November 2022 with Artemis I".
 */
export function judgeVehicleLaunches(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense === 'future' || !RISING.test(clause.verb)) return [];
  const phrase = [...clause.agents, ...clause.themes].find((one) => isVehicle(one, context));
  const days = clause.times.length === 1 ? clause.times[0]?.token.date?.days : undefined;
  const index = phrase && context.referent(phrase);
  if (!phrase || index === undefined || !days || days.last > days.first || phrase.others.length > 0) return [];
  const { knowledge } = context;
  const vehicle = context.entry(index);
  const launches = launchesOn(days, context);
  if (
    launches.length === 0 ||
    launches.some(({ event }) => event.roles.by?.some((id) => shareVehicle(context, id, vehicle.id)))
  )
    return [];
  const meant = aboard(launches, context) ?? atSite(launches, clause, vehicle.id, context);
  const vehicles = [...new Set(meant.flatMap(({ event }) => event.roles.by?.[0] ?? []))];
  const [first] = meant;
  const [right] = vehicles;
  if (!first || right === undefined || !vehicles.every((id) => shareVehicle(context, id, right))) return [];
  const span = context.nameToken(phrase);
  const known = knowledge.nameOf(right);
  return [
    {
      state: 'contradicted',
      check: 'wrong-vehicle',
      claim: `launch of ${first.entry.id}: vehicle`,
      ...context.quoted(span),
      message: 'wrong-vehicle',
      known,
      correction: known,
      about: first.entry.id,
      details: { subject: knowledge.spoken(first.entry.id) },
    },
  ];
}
judgeVehicleLaunches.verbs = [RISING];

/** "Antares was launched on a Saturn V": a name that craft bear too may be that of what is carried. */
export const mayBeLoad = ({ names }: NounPhrase, context: SentenceContext): boolean =>
  names.some((name) =>
    context.alternatives(name).some((index) => context.knowledge.events(context.entry(index), 'launch').length > 0),
  );

function isVehicle(phrase: NounPhrase, context: SentenceContext): boolean {
  const index = context.referent(phrase);
  return (
    index !== undefined &&
    context.kindOf(index) === 'launch-vehicle' &&
    !context.isVariantNamed(index) &&
    !mayBeLoad(phrase, context)
  );
}

const launchesOn = (days: Days, context: SentenceContext): KnownEvent[] =>
  context.knowledge.allEvents
    .during(['launch'], days)
    .filter(({ at, event }) => at.length >= 10 && daysOf(at)?.first !== undefined && (event.roles.by?.length ?? 0) > 0);

/** The launches of what the sentence names. */
function aboard(launches: readonly KnownEvent[], context: SentenceContext): KnownEvent[] | undefined {
  const named = new Set(
    context.reading.tokens.flatMap((token) => {
      const index = token.tag === 'name' ? context.meaning(token) : undefined;
      return index === undefined ? [] : [context.entry(index).id];
    }),
  );
  const found = launches.filter(
    ({ entry }) => named.has(entry.id) || context.knowledge.ids(entry, 'carries').some((id) => named.has(id)),
  );
  return found.length > 0 ? found : undefined;
}

/** The launches from the site that the clause names. */
function atSite(
  launches: readonly KnownEvent[],
  clause: Clause,
  vehicle: EntryId,
  context: SentenceContext,
): readonly KnownEvent[] {
  if (FREQUENT.test(vehicle)) return [];
  const sites = [...clause.complements.map(({ phrase }) => phrase), ...(clause.verb === 'leave' ? clause.themes : [])]
    .flatMap((phrase) => [phrase, ...(phrase.possessor ? [phrase.possessor] : [])])
    .map((phrase) => context.referent(phrase))
    .filter((index) => index !== undefined && context.kindOf(index) === 'launch-site')
    .map((index) => context.entry(index as number).id);
  const [site] = sites;
  return site === undefined
    ? []
    : launches.filter(({ event }) =>
        event.roles.from?.some(
          (from) => context.knowledge.isEitherWithin(from, site) || sharePlace(context, from, site),
        ),
      );
}
