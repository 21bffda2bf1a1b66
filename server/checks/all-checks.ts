import type { Check } from './check.ts';
import { anachronism } from './claims/anachronism.ts';
import { inconsistent } from './claims/inconsistent.ts';
import { myth } from './claims/myth.ts';
import { outdatedTense } from './claims/outdated-tense.ts';
import { wrongAffiliation } from './claims/wrong-affiliation.ts';
import { wrongCarrier } from './claims/wrong-carrier.ts';
import { wrongCountry } from './claims/wrong-country.ts';
import { wrongCraft } from './claims/wrong-craft.ts';
import { wrongCreator } from './claims/wrong-creator.ts';
import { wrongCrew } from './claims/wrong-crew.ts';
import { wrongDate } from './claims/wrong-date.ts';
import { wrongDiscovery } from './claims/wrong-discovery.ts';
import { wrongExpansion } from './claims/wrong-expansion.ts';
import { wrongFounding } from './claims/wrong-founding.ts';
import { wrongHead } from './claims/wrong-head.ts';
import { wrongKind } from './claims/wrong-kind.ts';
import { wrongLocation } from './claims/wrong-location.ts';
import { wrongMaker } from './claims/wrong-maker.ts';
import { wrongMembership } from './claims/wrong-membership.ts';
import { wrongName } from './claims/wrong-name.ts';
import { wrongOperator } from './claims/wrong-operator.ts';
import { wrongOrbit } from './claims/wrong-orbit.ts';
import { wrongOutcome } from './claims/wrong-outcome.ts';
import { wrongPartner } from './claims/wrong-partner.ts';
import { wrongPower } from './claims/wrong-power.ts';
import { wrongProgramme } from './claims/wrong-programme.ts';
import { wrongQuantity } from './claims/wrong-quantity.ts';
import { wrongQuotation } from './claims/wrong-quotation.ts';
import { wrongRecord } from './claims/wrong-record.ts';
import { wrongSite } from './claims/wrong-site.ts';
import { wrongSuccessor } from './claims/wrong-successor.ts';
import { wrongTarget } from './claims/wrong-target.ts';
import { wrongTreaty } from './claims/wrong-treaty.ts';
import { wrongVehicle } from './claims/wrong-vehicle.ts';
import { euphemism } from './editorial/euphemism.ts';
import { houseStyle } from './editorial/house-style.ts';
import { hyperbole } from './editorial/hyperbole.ts';
import { mixedWording } from './editorial/mixed-wording.ts';
import { overclaim } from './editorial/overclaim.ts';
import { qualifiedSuccess } from './editorial/qualified-success.ts';
import { unsourced } from './editorial/unsourced.ts';
import { unsupportedSuperlative } from './editorial/unsupported-superlative.ts';
import { vagueAttribution } from './editorial/vague-attribution.ts';
import { wording } from './editorial/wording.ts';
import { unusedIgnore } from './ignoring/unused-ignore.ts';

/** Every check; the order is that of the documentation. */
export const CHECKS: readonly Check[] = [
  anachronism,
  inconsistent,
  myth,
  outdatedTense,
  wrongCarrier,
  wrongCountry,
  wrongCraft,
  wrongCreator,
  wrongCrew,
  wrongDate,
  wrongDiscovery,
  wrongExpansion,
  wrongFounding,
  wrongHead,
  wrongKind,
  wrongLocation,
  wrongMaker,
  wrongMembership,
  wrongAffiliation,
  wrongSuccessor,
  wrongName,
  wrongOperator,
  wrongOrbit,
  wrongOutcome,
  wrongPartner,
  wrongPower,
  wrongProgramme,
  wrongQuantity,
  wrongQuotation,
  wrongRecord,
  wrongSite,
  wrongTarget,
  wrongTreaty,
  wrongVehicle,
  euphemism,
  houseStyle,
  hyperbole,
  mixedWording,
  overclaim,
  qualifiedSuccess,
  unsupportedSuperlative,
  unsourced,
  vagueAttribution,
  wording,
  unusedIgnore,
];

/** The ids of all checks. */
export const CHECK_IDS: ReadonlySet<string> = new Set(CHECKS.map(({ id }) => id));
