import { judgeCarriers } from './carriers.ts';
import { judgeCharacteristics, judgeWavebands } from './characteristics.ts';
import type { Verdict } from './claim.ts';
import type { SentenceContext } from './context.ts';
import { judgeCrew, judgeCrewLists, judgeCrewPhrases, judgeFlightDates } from './crew.ts';
import { judgeDiscoverers } from './discoverers.ts';
import { judgeBelonging, judgeDoers, judgeInstruments } from './doers.ts';
import { judgeEvents } from './events.ts';
import { judgeExpansions } from './expansions.ts';
import { judgeFounders } from './founders.ts';
import { judgeJointWork, judgePartnering } from './joint-work.ts';
import { judgeKinds } from './kinds.ts';
import { judgeLifetimes } from './lifetimes.ts';
import { judgeLocations } from './locations.ts';
import { judgeVehicleSites } from './loose-launches.ts';
import { judgeMemberDescriptions, judgeMemberships } from './memberships.ts';
import { judgeCountries } from './nationalities.ts';
import { judgeOwners } from './owners.ts';
import { judgeGroupDescriptions, judgeProgrammes } from './programmes.ts';
import { judgeQuantities } from './quantities.ts';
import { judgeRecords } from './records.ts';
import { judgeTargets, judgeTargetWords } from './targets.ts';
import { judgeTenses } from './tenses.ts';

/** Every claim of a sentence that the frames read, judged; the same words are judged by the first that contradicts them. */
export function judgeSentence(context: SentenceContext): Verdict[] {
  const clauses = context.reading.clauses.flatMap((clause) => [
    ...judgeEvents(clause, context),
    ...judgeDoers(clause, context),
    ...judgeBelonging(clause, context),
    ...judgePartnering(clause, context),
    ...judgeTargets(clause, context),
    ...judgeCrew(clause, context),
    ...judgeFlightDates(clause, context),
    ...judgeMemberships(clause, context),
    ...judgeTenses(clause, context),
    ...judgeCarriers(clause, context),
    ...judgeFounders(clause, context),
    ...judgeDiscoverers(clause, context),
    ...judgeLifetimes(clause, context),
    ...judgeVehicleSites(clause, context),
    ...judgeCharacteristics(clause, context),
    ...judgeProgrammes(clause, context),
    ...judgeInstruments(clause, context),
  ]);
  const whole = [
    judgeOwners,
    judgeCrewLists,
    judgeCountries,
    judgeJointWork,
    judgeMemberDescriptions,
    judgeKinds,
    judgeTargetWords,
    judgeExpansions,
    judgeQuantities,
    judgeRecords,
    judgeWavebands,
    judgeCrewPhrases,
    judgeLocations,
    judgeGroupDescriptions,
  ].flatMap((judge) => judge(context));
  return withoutOverlaps([...clauses, ...whole]);
}

/** A contradiction is dropped where the same words are supported as the same claim, or were already reported. */
function withoutOverlaps(verdicts: readonly Verdict[]): Verdict[] {
  const kept: Verdict[] = [];
  for (const verdict of verdicts) {
    const isRepeated =
      verdict.state === 'contradicted' &&
      kept.some(
        (other) =>
          other.state === 'contradicted' && other.span.start < verdict.span.end && verdict.span.start < other.span.end,
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
          other.about === verdict.about,
      );
    // Where the craft is the wrong one, the rest is not.
    const isOfAnother =
      verdict.state === 'contradicted' &&
      verdicts.some((other) => other.state === 'contradicted' && other.insteadOf === verdict.about);
    if (!isRepeated && !isSupported && !isSaid && !isOfAnother) kept.push(verdict);
  }
  return kept;
}
