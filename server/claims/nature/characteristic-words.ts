import type { Relation } from '../../../glossary/schema/relations.ts';
import { wordTable } from '../../prose/word-table.ts';
import type { ClaimCheck } from '../claim.ts';

/** Words for the values of a closed vocabulary. */
export interface CharacteristicWords {
  readonly relation: Relation;
  readonly check: ClaimCheck;
  readonly pattern: RegExp;
  readonly value: string;
}

const words =
  (relation: Relation, check: ClaimCheck) =>
  ([value, pattern]: readonly [string, RegExp]): CharacteristicWords => ({ relation, check, value, pattern });

const AROUND_EARTH = '(?:around|round|about|of) (?:the )?earth';
export const ORBITS: readonly CharacteristicWords[] = (
  [
    ['geostationary', /\bgeostationary(?: (?:earth )?orbit)?\b/i],
    ['geosynchronous', /\bgeosynchronous(?: orbit)?\b/i],
    ['low-earth', new RegExp(`\\blow[- ]earth orbit\\b|\\bLEO\\b|\\blow(?:,? \\w+)? orbit ${AROUND_EARTH}\\b`, 'i')],
    ['sun-synchronous', /\bsun-synchronous(?: orbit)?\b/i],
    ['l1', /\bL1\b|\b(?:first Lagrang\w+|Lagrang\w+ point (?:1|one))\b/],
    ['l2', /\bL2\b|\b(?:second Lagrang\w+|Lagrang\w+ point (?:2|two))\b/],
    ['heliocentric', /\b(?:heliocentric|solar) orbit\b|\borbit (?:a)?round the sun\b/i],
    ['lunar', /\blunar orbit\b|\borbit (?:a)?round the moon\b/i],
    ['medium-earth', /\bmedium[- ]earth orbit\b/i],
  ] as const
).map(words('orbits', 'wrong-orbit'));
export const POWER: readonly CharacteristicWords[] = (
  [
    ['solar', /\bsolar (?:panels?|arrays?|cells?|power|energy|wings?)\b|\bsunlight\b/i],
    [
      'radioisotope',
      /\bradioisotope\b|\bradioactive decay\b|\bRTGs?\b|\bplutonium\b|\bnuclear (?:batter\w+|power|generators?|energy)\b/i,
    ],
    ['reactor', /\bnuclear reactor\b/i],
    ['fuel-cell', /\bfuel cells?\b/i],
  ] as const
).map(words('power', 'wrong-power'));
export const PROPULSION: readonly CharacteristicWords[] = (
  [
    ['solar-sail', /\bsolar sail\b/i],
    ['ion', /\bion (?:engines?|thrusters?|propulsion|drive)\b/i],
  ] as const
).map(words('propulsion', 'wrong-power'));
/** What an engine or a rocket burns. */
export const FUELS: readonly CharacteristicWords[] = (
  [
    ['kerolox', /\b(?:kerosene|kerolox|RP-1)\b/i],
    ['hydrolox', /\b(?:liquid hydrogen|hydrogen(?! peroxide)|hydrolox|LH2)\b/i],
    ['methalox', /\b(?:methane|methalox|liquefied natural gas)\b/i],
    ['hypergolic', /\b(?:hypergolic|hydrazine|UDMH|dimethylhydrazine|nitrogen tetroxide)\b/i],
    ['solid', /\bsolid (?:fuel|propellant)s?\b/i],
  ] as const
).map(words('propulsion', 'wrong-power'));
export const WAVEBANDS: readonly CharacteristicWords[] = (
  [
    ['radio', /\bradio\b/i],
    ['infrared', /\binfrared\b/i],
    ['ultraviolet', /\bultraviolet\b/i],
    ['x-ray', /\bx-rays?\b/i],
    ['gamma-ray', /\bgamma[- ]rays?\b/i],
  ] as const
).map(words('wavebands', 'wrong-kind'));

/** "the nuclear-powered Opportunity", "Dawn, a solar-powered probe" */
export const COMPOUNDS: readonly CharacteristicWords[] = [
  ...(
    [
      ['solar', /\b(?:solar|sun)-(?:powered|electric)\b/i],
      ['radioisotope', /\b(?:nuclear|plutonium|radioisotope|RTG)-(?:powered|fuelled|fueled)\b/i],
      ['battery', /\bbattery-(?:powered|operated)\b/i],
    ] as const
  ).map(words('power', 'wrong-power')),
  ...(
    [
      ['ion', /\bion-(?:powered|propelled|driven)\b/i],
      ['solar-sail', /\bsolar-sailing\b/i],
      ['solid', /\bsolid[- ](?:fuell?ed|fuel|propellant)\b/i],
      ['liquid', /\bliquid[- ](?:fuell?ed|fuel|propellant)\b/i],
      ['methalox', /\bmethane[- ](?:fuell?ed|powered|burning)\b/i],
      ['hydrolox', /\bhydrogen[- ](?:fuell?ed|powered|burning)\b/i],
      ['kerolox', /\bkerosene[- ](?:fuell?ed|powered|burning)\b/i],
    ] as const
  ).map(words('propulsion', 'wrong-power')),
];

/** The word to write instead, of the same shape as the one that was written. */
export const INSTEAD = wordTable<{ readonly noun: string; readonly compound: string }>({
  solar: { noun: 'solar panels', compound: 'solar-powered' },
  radioisotope: { noun: 'radioisotope generators', compound: 'nuclear-powered' },
  battery: { noun: 'batteries', compound: 'battery-powered' },
  kerolox: { noun: 'kerosene', compound: 'kerosene-fuelled' },
  hydrolox: { noun: 'liquid hydrogen', compound: 'hydrogen-fuelled' },
  methalox: { noun: 'methane', compound: 'methane-fuelled' },
  hypergolic: { noun: 'hypergolic propellants', compound: 'liquid-fuelled' },
  solid: { noun: 'solid propellant', compound: 'solid-fuelled' },
});

const LIQUIDS: readonly (readonly string[])[] = ['hydrolox', 'kerolox', 'methalox', 'hypergolic'].map((one) => [
  'liquid',
  one,
]);
/** Values that one craft may be said to have at once. */
const COMPATIBLE: readonly (readonly string[])[] = [
  ['geostationary', 'geosynchronous', 'highly-elliptical', 'transfer'],
  ['low-earth', 'polar', 'sun-synchronous'],
  ['heliocentric', 'escape', 'earth-trailing', 'l1', 'l2', 'planetary', 'areocentric'],
  ['lunar', 'near-rectilinear-halo', 'distant-retrograde', 'transfer', 'escape', 'highly-elliptical'],
  ['radioisotope', 'reactor'],
  ['visible', 'ultraviolet'],
  ['radio', 'microwave', 'submillimetre'],
  ['infrared', 'submillimetre'],
  ...LIQUIDS,
];
/** What still fits where the glossary lists every orbit that a craft has had. */
const CLOSE: readonly (readonly string[])[] = [
  ['geostationary', 'geosynchronous'],
  ['low-earth', 'polar', 'sun-synchronous'],
  ['heliocentric', 'escape', 'earth-trailing', 'l1', 'l2', 'planetary', 'areocentric'],
  ['lunar', 'near-rectilinear-halo', 'distant-retrograde'],
  ['radioisotope', 'reactor'],
  ['radio', 'microwave', 'submillimetre'],
  ['infrared', 'submillimetre'],
  ...LIQUIDS,
];

export const isCompatible = (known: string, said: string, isListed: boolean): boolean =>
  known === said ||
  (!(said === 'l1' && known === 'l2') &&
    !(said === 'l2' && known === 'l1') &&
    (isListed ? CLOSE : COMPATIBLE).some((set) => set.includes(known) && set.includes(said)));
