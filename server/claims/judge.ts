import type { Clause } from '../clauses/clause.ts';
import { kept } from '../prose/kept.ts';
import { judgeAboardThen } from './aboard-then.ts';
import { judgeActivities, judgeBecoming } from './activities.ts';
import { judgeAgreementYears } from './agreement-years.ts';
import { judgeAtStations } from './at-stations.ts';
import { judgeStillAtWork, judgeStoppedWork } from './at-work.ts';
import { judgeAtWorlds } from './at-worlds.ts';
import { judgeBackupCrews } from './backup-crews.ts';
import { judgeBelongings } from './belongings.ts';
import { judgeCallSigns } from './call-signs.ts';
import { judgeCapabilities } from './capabilities.ts';
import { judgeCarriers, judgeInstrumentsAboard } from './carriers.ts';
import { judgeCharacteristics, judgeCompounds, judgeDescribedOrbits, judgeWavebands } from './characteristics.ts';
import type { Verdict } from './claim.ts';
import { judgeClassVehicles } from './class-vehicles.ts';
import { judgeColdWar } from './cold-war.ts';
import { judgeComparisons } from './comparisons.ts';
import type { SentenceContext } from './context.ts';
import { judgeCrew, judgeCrewLists, judgeCrewPhrases } from './crew.ts';
import { judgeCrewRoles } from './crew-roles.ts';
import { judgeCrewmates } from './crewmates.ts';
import { judgeAlive, judgeDeaths } from './deaths.ts';
import { judgeDiscoverers } from './discoverers.ts';
import { judgeBelonging, judgeContracts, judgeDoers, judgeInstruments } from './doers.ts';
import { judgeEngines } from './engines.ts';
import { judgeEvents } from './events.ts';
import { judgeExpansions } from './expansions.ts';
import { judgeFates, judgeSuccesses } from './fates.ts';
import { judgeFirstDeeds } from './first-deeds.ts';
import { judgeFlightCraft } from './flight-craft.ts';
import { judgeFlightDates } from './flight-dates.ts';
import { judgeFlightTimes } from './flight-times.ts';
import { judgeFormerNames } from './former-names.ts';
import { judgeCompanyOwners, judgeFounders } from './founders.ts';
import { FrameSieve, type Needs } from './frame-needs.ts';
import { judgeHeads } from './heads.ts';
import { judgeImages } from './images.ts';
import { judgeJointWork, judgePartnering } from './joint-work.ts';
import { judgeKinds } from './kinds.ts';
import { judgeLandingPlaces } from './landing-places.ts';
import { judgeLeftInOrbit } from './left-in-orbit.ts';
import { judgeFirstsAboard, judgeLifetimes } from './lifetimes.ts';
import { judgeLocations } from './locations.ts';
import { judgeVehicleSites } from './loose-launches.ts';
import { judgeMeetings } from './meetings.ts';
import { judgeMemberDescriptions, judgeMemberships } from './memberships.ts';
import { judgeNames } from './misspelt-names.ts';
import { judgeNamedRoles } from './named-roles.ts';
import { judgeNamedTimes } from './named-times.ts';
import { judgeCountries, judgeOrigins, judgeRocketCountries } from './nationalities.ts';
import { judgeNthFlights } from './nth-flights.ts';
import { judgeObservers } from './observers.ts';
import { judgeOddOnesOut } from './odd-ones-out.ts';
import { judgeRecordsAndPlaces } from './ordinals.ts';
import { judgeOwners } from './owners.ts';
import { judgePassengers } from './passengers.ts';
import { judgePresence } from './presence.ts';
import { judgeGroupDescriptions, judgeProgrammes } from './programmes.ts';
import { judgeQuantities } from './quantities.ts';
import { judgeRecordDeeds } from './record-deeds.ts';
import { judgeRecordDays } from './records.ts';
import { judgeLaunchesCalled, judgeRides } from './rides.ts';
import { judgeSentPeople } from './sent-people.ts';
import { judgeCounts, judgeMoonTravellers } from './set-members.ts';
import { judgeShuttleFlights } from './shuttle-flights.ts';
import { judgeSiteOwners } from './site-owners.ts';
import { judgeStretches } from './stretches.ts';
import { placedOnLine } from './subjectless.ts';
import { judgeTallies } from './tallies.ts';
import { judgeTargetTitles, judgeTargetWords } from './target-titles.ts';
import { judgeTargets } from './targets.ts';
import { judgeTenses } from './tenses.ts';
import { judgeTimesInSpace } from './times-in-space.ts';
import { judgeTravelTimes } from './travel-times.ts';
import { judgeTreaties, judgeTreatyTerms } from './treaties.ts';
import { judgeVehicleLaunches } from './vehicle-launches.ts';
import { judgeVisitDates } from './visit-dates.ts';
import { judgeWorldsVisited } from './worlds-visited.ts';

/** What a kind of claim reads in one clause. Most speak of a few deeds only, and name their verbs. */
interface ClauseFrame {
  (clause: Clause, context: SentenceContext): readonly Verdict[];
  /** One of these is the clause's verb, or nothing comes of it. */
  readonly verbs?: readonly RegExp[];
  readonly needs?: Needs;
}

/** What it reads in a sentence. */
interface SentenceFrame {
  (context: SentenceContext): readonly Verdict[];
  /** Without these nothing comes of it. */
  readonly needs?: Needs;
}

export const CLAUSE_FRAMES: readonly ClauseFrame[] = [
  judgeEvents,
  judgeVehicleLaunches,
  judgeClassVehicles,
  judgeActivities,
  judgeVisitDates,
  judgeDoers,
  judgeBelonging,
  judgeContracts,
  judgePartnering,
  judgeRocketCountries,
  judgeOrigins,
  judgeTreaties,
  judgeTargets,
  judgeAtWorlds,
  judgeAtStations,
  judgeCrew,
  judgeMoonTravellers,
  judgeImages,
  judgeFlightDates,
  judgeFlightTimes,
  judgeTimesInSpace,
  judgeWorldsVisited,
  judgeSentPeople,
  judgeRides,
  judgeLeftInOrbit,
  judgeDeaths,
  judgeFirstDeeds,
  judgeRecordDeeds,
  judgeRecordDays,
  judgeMemberships,
  judgeTenses,
  judgePresence,
  judgeStoppedWork,
  judgeFates,
  judgeFormerNames,
  judgeCarriers,
  judgeInstrumentsAboard,
  judgeFounders,
  judgeDiscoverers,
  judgeLifetimes,
  judgeAboardThen,
  judgeMeetings,
  judgeVehicleSites,
  judgeCharacteristics,
  judgeCapabilities,
  judgeProgrammes,
  judgeInstruments,
];

/** What is read of a sentence before its clauses. */
const BEFORE_CLAUSES: readonly SentenceFrame[] = [judgeCrewRoles];

/** And behind them. */
const AFTER_CLAUSES: readonly SentenceFrame[] = [
  judgeShuttleFlights,
  judgeFlightCraft,
  judgeNamedTimes,
  judgeNamedRoles,
  judgeAgreementYears,
  judgeObservers,
  judgeStretches,
  judgeBecoming,
  judgeStillAtWork,
  judgeFirstsAboard,
  judgeTravelTimes,
  judgeOwners,
  judgeSiteOwners,
  judgeCompanyOwners,
  judgeCrewLists,
  judgeCrewmates,
  judgeNthFlights,
  judgeLaunchesCalled,
  judgeOddOnesOut,
  judgeBackupCrews,
  judgeCountries,
  judgeJointWork,
  judgeMemberDescriptions,
  judgeKinds,
  judgeTargetWords,
  judgeTargetTitles,
  judgeExpansions,
  judgeQuantities,
  judgeRecordsAndPlaces,
  judgeComparisons,
  judgeTallies,
  judgeAlive,
  judgeWavebands,
  judgeDescribedOrbits,
  judgeCompounds,
  judgeBelongings,
  judgeEngines,
  judgeLandingPlaces,
  judgePassengers,
  judgeCrewPhrases,
  judgeCallSigns,
  judgeCounts,
  judgeHeads,
  judgeLocations,
  judgeGroupDescriptions,
  judgeNames,
  judgeSuccesses,
  judgeColdWar,
  judgeTreatyTerms,
];

export const SENTENCE_FRAMES = [...BEFORE_CLAUSES, ...AFTER_CLAUSES];

/** The frames that may read a clause with this verb. */
export const framesFor = kept((verb) =>
  CLAUSE_FRAMES.filter(({ verbs }) => verbs?.some((one) => one.test(verb)) ?? true),
);

const SIEVE = new FrameSieve<ClauseFrame | SentenceFrame>([...CLAUSE_FRAMES, ...SENTENCE_FRAMES]);

/** Whether a frame finds in a sentence what it cannot do without. */
export function asksFor(context: SentenceContext): (frame: ClauseFrame | SentenceFrame) => boolean {
  const satisfied = SIEVE.satisfied(context);
  return (frame) => frame.needs === undefined || satisfied.has(frame);
}

/** Every claim of a sentence that the frames read, judged; the same words are judged by the first that contradicts them. */
export function judgeSentence(context: SentenceContext): Verdict[] {
  const verdicts: Verdict[] = [];
  const add = (more: readonly Verdict[]): void => {
    // Nearly always there are none.
    if (more.length > 0) verdicts.push(...more);
  };
  const isAsked = asksFor(context);
  for (const frame of BEFORE_CLAUSES) if (isAsked(frame)) add(frame(context));
  for (const clause of context.reading.clauses)
    for (const frame of framesFor(clause.verb)) if (isAsked(frame)) add(frame(clause, context));
  for (const frame of AFTER_CLAUSES) if (isAsked(frame)) add(frame(context));
  return verdicts.length === 0 ? verdicts : withoutOverlaps(verdicts).map((verdict) => placedOnLine(verdict, context));
}

/** A contradiction is dropped where the same words are supported as the same claim, or were already reported. */
function withoutOverlaps(verdicts: readonly Verdict[]): Verdict[] {
  const left: Verdict[] = [];
  for (const verdict of verdicts) {
    const isRepeated =
      verdict.state === 'contradicted' &&
      left.some(
        (other) =>
          other.state === 'contradicted' &&
          (other.claim === verdict.claim ||
            (other.span.start < verdict.span.end && verdict.span.start < other.span.end)),
      );
    const isSupported =
      verdict.state === 'contradicted' &&
      verdicts.some(
        (other) =>
          other.state === 'supported' && other.claim === verdict.claim && other.span.start === verdict.span.start,
      );
    // One error, one warning: a date too early is not also an anachronism.
    const isSaid =
      verdict.message?.startsWith('anachronism.') &&
      verdicts.some(
        (other) =>
          other !== verdict &&
          other.state === 'contradicted' &&
          other.check !== 'anachronism' &&
          (other.about === verdict.about || other.check === 'wrong-date'),
      );
    if (!isRepeated && !isSupported && !isSaid && !isShortened(verdict) && !isOfAnother(verdict, verdicts))
      left.push(verdict);
  }
  return left;
}

/** "Huygens" for Christiaan Huygens, "Athena" for Athena II: the right one, where its name cut short means something else too. */
const isShortened = ({ state, found, known }: Verdict): boolean =>
  state === 'contradicted' &&
  known !== undefined &&
  (known.endsWith(` ${found}`) || known.startsWith(`${found} `)) &&
  /^\p{Lu}\p{L}+$/u.test(found);

/** Where the craft is the wrong one, the rest is not; but a wrong date of its own event says more than that it was not at work. */
function isOfAnother(verdict: Verdict, verdicts: readonly Verdict[]): boolean {
  if (verdict.state !== 'contradicted') return false;
  // What it was sent to is the wrong one, rather than the craft: of that only the worlds are known.
  if (isUndated(verdict))
    return verdicts.some(
      (other) => other !== verdict && other.state === 'contradicted' && other.about === verdict.insteadOf,
    );
  const isWeak = (one: Verdict): boolean => /^wrong-craft\.(?:before|after)$/.test(one.message ?? '');
  const isDated = (one: Verdict): boolean => one.state === 'contradicted' && one.check === 'wrong-date';
  if (isWeak(verdict)) return verdicts.some((other) => isDated(other) && other.about === verdict.insteadOf);
  return verdicts.some(
    (other) =>
      other.state === 'contradicted' &&
      other.insteadOf === verdict.about &&
      !isUndated(other) &&
      !(isWeak(other) && isDated(verdict)),
  );
}

const isUndated = (verdict: Verdict): boolean => /^wrong-craft\.(?:never|elsewhere)$/.test(verdict.message ?? '');
