// Every frame, in the order in which they are asked.
import type { Clause } from '../clauses/clause.ts';
import type { Verdict } from './claim.ts';
import type { SentenceContext } from './context.ts';
import { judgeAboardThen } from './crews/aboard-then.ts';
import { judgeBackupCrews } from './crews/backup-crews.ts';
import { judgeCallSigns } from './crews/call-signs.ts';
import { judgeCrew, judgeCrewLists, judgeCrewPhrases } from './crews/crew.ts';
import { judgeCrewRoles } from './crews/crew-roles.ts';
import { judgeCrewSizes } from './crews/crew-sizes.ts';
import { judgeCrewmates } from './crews/crewmates.ts';
import { judgeAlive, judgeDeaths } from './crews/deaths.ts';
import { judgeFirstCrews } from './crews/first-crews.ts';
import { judgeMeetings } from './crews/meetings.ts';
import { judgeNthFlights } from './crews/nth-flights.ts';
import { judgeOddOnesOut } from './crews/odd-ones-out.ts';
import { judgeSentPeople } from './crews/sent-people.ts';
import { judgeStayLengths } from './crews/stay-lengths.ts';
import { judgeStaysTold } from './crews/stays-told.ts';
import { judgeTimesInSpace } from './crews/times-in-space.ts';
import { judgeWordsOnTheRadio } from './crews/words-on-the-radio.ts';
import { judgeCarriers, judgeDescribedInstruments, judgeInstrumentsAboard } from './events/carriers.ts';
import { judgeCauses } from './events/causes.ts';
import { judgeClassVehicles } from './events/class-vehicles.ts';
import { judgeCompanions } from './events/companions.ts';
import { judgeCrewedWords } from './events/crewed-words.ts';
import { judgeDaysOfOtherYears } from './events/days-of-other-years.ts';
import { judgeDenials } from './events/denials.ts';
import { judgeEquipment } from './events/equipment.ts';
import { judgeEvents } from './events/events.ts';
import { judgeFates, judgeSuccesses } from './events/fates.ts';
import { judgeCraftFlown, judgeFlightCraft } from './events/flight-craft.ts';
import { judgeFlightDates } from './events/flight-dates.ts';
import { judgeFlightTimes } from './events/flight-times.ts';
import { judgeFollowed } from './events/followed.ts';
import { judgeGaps } from './events/gaps.ts';
import { judgeLandingOutcomes, judgeLandingsCalled } from './events/landing-outcomes.ts';
import { judgeLandingPlaces } from './events/landing-places.ts';
import { judgeLeftInOrbit } from './events/left-in-orbit.ts';
import { judgeVehicleSites } from './events/loose-launches.ts';
import { judgeLostCraft } from './events/lost-craft.ts';
import { judgeNeverFlown } from './events/never-flown.ts';
import { judgeOnItsDay } from './events/on-its-day.ts';
import { judgeOrbiterTimes } from './events/orbiter-times.ts';
import { judgeOrder } from './events/order.ts';
import { judgePassengerDates } from './events/passenger-dates.ts';
import { judgePassengers } from './events/passengers.ts';
import { judgeLaunchesCalled, judgeRides } from './events/rides.ts';
import { judgeShuttleFlights } from './events/shuttle-flights.ts';
import { judgeThingsOfFlights } from './events/things-of-flights.ts';
import { judgeTravelTimes } from './events/travel-times.ts';
import { judgeVehicleLaunches } from './events/vehicle-launches.ts';
import type { Needs } from './frame-needs.ts';
import { judgeAffiliations, judgeJoining } from './involvement/affiliations.ts';
import { judgeAgreementYears } from './involvement/agreement-years.ts';
import { judgeBelongings } from './involvement/belongings.ts';
import { judgeBracketedHouses } from './involvement/bracketed-houses.ts';
import { judgeContracts } from './involvement/contracts.ts';
import { judgeDeedsOfHeads } from './involvement/deeds-of-heads.ts';
import { judgeDiscoverers } from './involvement/discoverers.ts';
import { judgeBelonging, judgeDoers, judgeInstruments } from './involvement/doers.ts';
import { judgeCompanyOwners, judgeFounderNouns, judgeFounders } from './involvement/founders.ts';
import { judgeHeads } from './involvement/heads.ts';
import { judgeHeirs, judgeHeirsInBrackets, judgeSuccessions } from './involvement/heirs.ts';
import { judgeDaughters, judgeOwnHouses, judgeTakeovers } from './involvement/houses.ts';
import { judgeJointWork, judgePartnering, judgePartnerNouns } from './involvement/joint-work.ts';
import { judgeLeading } from './involvement/leading.ts';
import { judgeMemberDescriptions, judgeMemberships } from './involvement/memberships.ts';
import { judgeNamedRoles } from './involvement/named-roles.ts';
import {
  judgeCountryAdjectives,
  judgeCountryNames,
  judgeJointCountries,
  judgeOrigins,
  judgePlacesOfMaking,
  judgeRocketCountries,
} from './involvement/nationalities.ts';
import { judgeOfficeSuccessions } from './involvement/office-successions.ts';
import { judgeOwners } from './involvement/owners.ts';
import { judgePartnerSets } from './involvement/partner-sets.ts';
import { judgePrizes } from './involvement/prizes.ts';
import { judgeGroupDescriptions, judgeProgrammes } from './involvement/programmes.ts';
import { judgeSiteOwners } from './involvement/site-owners.ts';
import { judgeProgrammesRun } from './involvement/space-programmes.ts';
import { judgeStatesInBrackets, judgeStatesOfAgencies } from './involvement/states-of-houses.ts';
import { judgeTreaties, judgeTreatyTerms } from './involvement/treaties.ts';
import { judgeAuspices, judgeDecisions, judgePlans, judgePresentations } from './involvement/undertakings.ts';
import { judgeCapabilities } from './nature/capabilities.ts';
import {
  judgeCharacteristics,
  judgeCompounds,
  judgeDescribedOrbits,
  judgeLightUsed,
  judgePowerSources,
  judgeWavebands,
} from './nature/characteristics.ts';
import { judgeComparisons } from './nature/comparisons.ts';
import { judgeCosmonauts } from './nature/cosmonauts.ts';
import { judgeDesignations } from './nature/designations.ts';
import { judgeEngines } from './nature/engines.ts';
import { judgeExpansions } from './nature/expansions.ts';
import { judgeFamilies } from './nature/families.ts';
import { judgeFormerNames, judgeNamesOnce } from './nature/former-names.ts';
import { judgeHousesCalled } from './nature/houses-called.ts';
import { judgeImages, judgePictures } from './nature/images.ts';
import { judgeKinds } from './nature/kinds.ts';
import { judgeNames } from './nature/misspelt-names.ts';
import { judgeModulesCalled } from './nature/modules-called.ts';
import { judgeNamesakes, judgeNamesakesDescribed } from './nature/namesakes.ts';
import { judgeOriginsDescribed, judgeOrigins as judgeStones } from './nature/origins.ts';
import { judgePowerParts } from './nature/power-parts.ts';
import { judgeQuantities } from './nature/quantities.ts';
import { judgeTwins } from './nature/twins.ts';
import { judgeActivities, judgeBecoming } from './places/activities.ts';
import { judgeAtStations, judgeFlightsToStations } from './places/at-stations.ts';
import { judgeAtWorlds } from './places/at-worlds.ts';
import { judgeBesideWorlds } from './places/beside-worlds.ts';
import { judgeBetweenOrbits } from './places/between-orbits.ts';
import { judgeConstellations } from './places/constellations.ts';
import { judgeDisplays } from './places/displays.ts';
import { judgeLocations } from './places/locations.ts';
import { judgeNamedTimes } from './places/named-times.ts';
import { judgeObservers } from './places/observers.ts';
import { judgeOrbiting } from './places/orbiting.ts';
import { judgeSmallWorlds } from './places/small-worlds.ts';
import { judgeStationsBeside } from './places/stations-beside.ts';
import { judgeStationsGone } from './places/stations-gone.ts';
import { judgeTargetTitles, judgeTargetWords } from './places/target-titles.ts';
import { judgeTargets } from './places/targets.ts';
import { judgeVisitDates } from './places/visit-dates.ts';
import { judgeVisitOrder } from './places/visit-order.ts';
import { judgeWorldsVisited } from './places/worlds-visited.ts';
import { judgeFirstDeeds } from './records/first-deeds.ts';
import { judgeFirstFlights } from './records/first-flights.ts';
import { judgeRecordsAndPlaces } from './records/ordinals.ts';
import { judgeRecordDays } from './records/record-days.ts';
import { judgeRecordDeeds } from './records/record-deeds.ts';
import { judgeSeriesSizes } from './records/series-sizes.ts';
import { judgeCounts, judgeMoonTravellers, judgeMoonwalkers, judgePeopleLanded } from './records/set-members.ts';
import { judgeSuperlatives } from './records/superlatives.ts';
import { judgeTallies } from './records/tallies.ts';
import { judgeCountedLists } from './stated/counted-lists.ts';
import { judgeAges } from './times/ages.ts';
import { judgeStillAtWork, judgeStoppedWork } from './times/at-work.ts';
import { judgeColdWar } from './times/cold-war.ts';
import { judgeDescribedTimes } from './times/described-times.ts';
import { judgeFlownThen } from './times/flown-then.ts';
import { judgeLifetimes } from './times/lifetimes.ts';
import { judgePresence } from './times/presence.ts';
import { judgePresent } from './times/present.ts';
import { judgeSinceAndUntil } from './times/since-and-until.ts';
import { judgeSoFar } from './times/so-far.ts';
import { judgeStretches } from './times/stretches.ts';
import { judgeTenses } from './times/tenses.ts';
import { judgeUnflown } from './times/unflown.ts';
import { judgeUpcoming } from './times/upcoming.ts';

/** What a kind of claim reads in one clause. Most speak of a few deeds only, and name their verbs. */
export interface ClauseFrame {
  (clause: Clause, context: SentenceContext): readonly Verdict[];
  /** One of these is the clause's verb, or nothing comes of it. */
  readonly verbs?: readonly RegExp[];
  readonly needs?: Needs;
}

/** What it reads in a sentence. */
export interface SentenceFrame {
  (context: SentenceContext): readonly Verdict[];
  /** Without these nothing comes of it. */
  readonly needs?: Needs;
}

/** The frames that speak also of sentences in which nothing is meant that the glossary knows. */
export const OF_THE_UNKNOWN: ReadonlySet<ClauseFrame | SentenceFrame> = new Set([
  judgeKinds,
  judgeNames,
  judgeQuantities,
  judgeRecordsAndPlaces,
]);

export const CLAUSE_FRAMES: readonly ClauseFrame[] = [
  judgeEvents,
  judgeVehicleLaunches,
  judgeCraftFlown,
  judgeClassVehicles,
  judgeActivities,
  judgeVisitDates,
  judgeDoers,
  judgePlans,
  judgeDecisions,
  judgeAuspices,
  judgePresentations,
  judgeBelonging,
  judgeStatesOfAgencies,
  judgeLeading,
  judgeContracts,
  judgePartnering,
  judgeStones,
  judgeDeedsOfHeads,
  judgeLightUsed,
  judgePrizes,
  judgeRocketCountries,
  judgeOrigins,
  judgePlacesOfMaking,
  judgeTreaties,
  judgeTargets,
  judgeSmallWorlds,
  judgeOrbiting,
  judgeAtWorlds,
  judgeAtStations,
  judgeCrew,
  judgeMoonTravellers,
  judgePeopleLanded,
  judgeImages,
  judgeFlightDates,
  judgeFlightTimes,
  judgePassengerDates,
  judgeFollowed,
  judgeOrder,
  judgeGaps,
  judgeOrbiterTimes,
  judgeTimesInSpace,
  judgeStaysTold,
  judgeStayLengths,
  judgeWorldsVisited,
  judgeSentPeople,
  judgeRides,
  judgeLeftInOrbit,
  judgeDeaths,
  judgeFirstDeeds,
  judgeRecordDeeds,
  judgeRecordDays,
  judgeMemberships,
  judgeJoining,
  judgeTenses,
  judgePresent,
  judgePresence,
  judgeStoppedWork,
  judgeSoFar,
  judgeSinceAndUntil,
  judgeUnflown,
  judgeCompanions,
  judgeFates,
  judgeLostCraft,
  judgeStationsGone,
  judgeLandingOutcomes,
  judgeDenials,
  judgeNeverFlown,
  judgeFormerNames,
  judgeNamesakes,
  judgeCarriers,
  judgeInstrumentsAboard,
  judgeFounders,
  judgeSuccessions,
  judgeOfficeSuccessions,
  judgeTakeovers,
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
export const BEFORE_CLAUSES: readonly SentenceFrame[] = [judgeCrewRoles];

/** And behind them. */
export const AFTER_CLAUSES: readonly SentenceFrame[] = [
  judgeShuttleFlights,
  judgeFlightCraft,
  judgeThingsOfFlights,
  judgeFlightsToStations,
  judgeStationsBeside,
  judgeNamedTimes,
  judgeDescribedTimes,
  judgeNamedRoles,
  judgeAgreementYears,
  judgeObservers,
  judgeStretches,
  judgeBecoming,
  judgeStillAtWork,
  judgeUpcoming,
  judgeTravelTimes,
  judgeAges,
  judgeOwners,
  judgeSiteOwners,
  judgeBracketedHouses,
  judgeCompanyOwners,
  judgeFounderNouns,
  judgeCrewLists,
  judgeCrewmates,
  judgeNthFlights,
  judgeLaunchesCalled,
  judgeOddOnesOut,
  judgeBackupCrews,
  judgeCountryAdjectives,
  judgeJointCountries,
  judgeCountryNames,
  judgeProgrammesRun,
  judgeJointWork,
  judgeMemberDescriptions,
  judgeAffiliations,
  judgeKinds,
  judgeCosmonauts,
  judgeModulesCalled,
  judgeVisitOrder,
  judgeTargetWords,
  judgeTargetTitles,
  judgeBesideWorlds,
  judgeExpansions,
  judgeQuantities,
  judgeRecordsAndPlaces,
  judgeFirstFlights,
  judgeSuperlatives,
  judgeComparisons,
  judgeTallies,
  judgeCountedLists,
  judgeCrewSizes,
  judgeSeriesSizes,
  judgeAlive,
  judgeWavebands,
  judgeDescribedOrbits,
  judgePowerSources,
  judgeCompounds,
  judgePowerParts,
  judgeBelongings,
  judgeEngines,
  judgeFamilies,
  judgeDescribedInstruments,
  judgeEquipment,
  judgeLandingPlaces,
  judgePassengers,
  judgeCrewedWords,
  judgeCrewPhrases,
  judgeCallSigns,
  judgeWordsOnTheRadio,
  judgePictures,
  judgeCounts,
  judgeMoonwalkers,
  judgeHeads,
  judgeHeirs,
  judgeHeirsInBrackets,
  judgeStatesInBrackets,
  judgePartnerNouns,
  judgePartnerSets,
  judgeOriginsDescribed,
  judgeDaughters,
  judgeOwnHouses,
  judgeTwins,
  judgeLocations,
  judgeDisplays,
  judgeConstellations,
  judgeBetweenOrbits,
  judgeGroupDescriptions,
  judgeNames,
  judgeNamesakesDescribed,
  judgeNamesOnce,
  judgeDesignations,
  judgeSuccesses,
  judgeLandingsCalled,
  judgeColdWar,
  judgeTreatyTerms,
  judgeOnItsDay,
  judgeDaysOfOtherYears,
  judgeCauses,
  judgeFirstCrews,
  judgeFlownThen,
  judgeHousesCalled,
];

export const SENTENCE_FRAMES = [...BEFORE_CLAUSES, ...AFTER_CLAUSES];
