import type { Entry } from '../../glossary/entry.ts';
import type { Relation } from '../../glossary/schema/relations.ts';
import type { Clause } from '../clauses/clause.ts';
import type { NounPhrase } from '../clauses/phrases.ts';
import type { ClaimCheck, Verdict } from './claim.ts';
import type { SentenceContext } from './context.ts';

/** Words for the values of a closed vocabulary, and which values exclude each other. */
interface Words {
  readonly relation: Relation;
  readonly check: ClaimCheck;
  readonly pattern: RegExp;
  readonly value: string;
}

const ORBITS: readonly Words[] = [
  ['geostationary', /\bgeostationary\b/],
  ['geosynchronous', /\bgeosynchronous\b/],
  ['low-earth', /\blow[- ]earth orbit\b|\blow orbit around (?:the )?earth\b/],
  ['sun-synchronous', /\bsun-synchronous\b/],
  ['l1', /\bL1\b/i],
  ['l2', /\bL2\b/i],
  ['heliocentric', /\b(?:heliocentric|solar) orbit\b|\borbit (?:a)?round the sun\b/],
  ['lunar', /\blunar orbit\b|\borbit (?:a)?round the moon\b/],
  ['medium-earth', /\bmedium[- ]earth orbit\b/],
].map(([value, pattern]) => ({
  relation: 'orbits',
  check: 'wrong-orbit',
  value: value as string,
  pattern: new RegExp(pattern as RegExp, 'i'),
}));
const POWER: readonly Words[] = [
  ['solar', /\bsolar (?:panels?|arrays?|cells?|power|energy)\b|\bsunlight\b/],
  ['radioisotope', /\bradioisotope\b|\bRTGs?\b|\bplutonium\b|\bnuclear (?:batter\w+|power|generators?)\b/],
  ['reactor', /\bnuclear reactor\b/],
  ['fuel-cell', /\bfuel cells?\b/],
].map(([value, pattern]) => ({
  relation: 'power',
  check: 'wrong-power',
  value: value as string,
  pattern: new RegExp(pattern as RegExp, 'i'),
}));
const PROPULSION: readonly Words[] = [
  ['solar-sail', /\bsolar sail\b/],
  ['ion', /\bion (?:engines?|thrusters?|propulsion|drive)\b/],
].map(([value, pattern]) => ({
  relation: 'propulsion',
  check: 'wrong-power',
  value: value as string,
  pattern: new RegExp(pattern as RegExp, 'i'),
}));
const WAVEBANDS: readonly Words[] = [
  ['radio', /\bradio\b/],
  ['infrared', /\binfrared\b/],
  ['ultraviolet', /\bultraviolet\b/],
  ['x-ray', /\bx-ray\b/],
  ['gamma-ray', /\bgamma-ray\b/],
].map(([value, pattern]) => ({
  relation: 'wavebands',
  check: 'wrong-kind',
  value: value as string,
  pattern: new RegExp(pattern as RegExp, 'i'),
}));

const PLACED =
  /^(place|put|launch|be|operate|circle|send|insert|reach|observe|work|station|enter|relay|go|fly|stay|remain|sit|orbit)$/;
const POWERED = /^(power|draw|get|run|use|drive|propel|push|derive|obtain|fuel|operate|take|sail|carry)$/;

/** Orbit, power and propulsion that a clause claims of a craft. */
export function judgeCharacteristics(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted') return [];
  const isPassive =
    clause.construction === 'passive' || (clause.construction === 'participle' && clause.themes.length > 0);
  const subject = isPassive || clause.agents.length === 0 ? clause.themes : clause.agents;
  const others = [
    ...(isPassive ? clause.agents : clause.themes),
    ...clause.complements
      .filter(({ preposition }) => !/^(like|unlike|after|before|than|to|towards?)$/.test(preposition))
      .map(({ phrase }) => phrase),
  ];
  const words = [
    ...(PLACED.test(clause.verb) ? ORBITS : []),
    ...(POWERED.test(clause.verb) ? [...POWER, ...PROPULSION] : []),
  ];
  return subject.slice(0, 1).flatMap((phrase) => {
    const craft = context.referent(phrase);
    return craft === undefined ? [] : others.flatMap((other) => judgeWords(craft, other, words, context));
  });
}

/** "Spitzer, the gamma-ray telescope": the waveband in a description. */
export function judgeWavebands(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap(({ subject, is, stance }) => {
    const craft =
      stance === 'asserted' && /^(telescope|observatory|satellite|mission|spacecraft|observer)$/.test(is.head.lower)
        ? context.referent(subject)
        : undefined;
    if (craft === undefined) return [];
    return judgeWords(craft, is, WAVEBANDS, context);
  });
}

function judgeWords(
  craft: number,
  phrase: Pick<NounPhrase, 'start' | 'end'>,
  all: readonly Words[],
  context: SentenceContext,
): Verdict[] {
  const shown = context.shown(phrase);
  const words = all.find(({ pattern }) => pattern.test(shown));
  const entry = context.entry(craft);
  if (!words || !['spacecraft', 'mission', 'station', 'crewed-flight'].includes(entry.kind)) return [];
  const values = valuesOf(entry, words.relation, context);
  const base = {
    check: words.check,
    claim: `${words.relation} of ${entry.id}`,
    span: { start: phrase.start, end: phrase.end },
    found: shown,
    about: entry.id,
  };
  if (values.length === 0) return [];
  if (values.some((value) => value === words.value || isCompatible(value, words.value)))
    return [{ ...base, state: 'supported' }];
  const known = values.map((value) => value.replaceAll('-', ' ')).join(', ');
  return [
    {
      ...base,
      state: 'contradicted',
      message: `wrong-characteristic.${words.relation}`,
      known,
      details: { subject: context.knowledge.spoken(entry.id) },
    },
  ];
}

const valuesOf = (entry: Entry, relation: Relation, { knowledge }: SentenceContext): string[] => {
  const own = knowledge.ids(entry, relation);
  return own.length > 0
    ? own
    : knowledge.ids(entry, 'members').flatMap((id) => {
        const member = knowledge.byId(id);
        return member ? knowledge.ids(member, relation) : [];
      });
};

/** Values that one craft may be said to have at once. */
const COMPATIBLE: readonly (readonly string[])[] = [
  ['geostationary', 'geosynchronous', 'highly-elliptical', 'transfer'],
  ['low-earth', 'polar', 'sun-synchronous'],
  ['heliocentric', 'escape', 'earth-trailing', 'l1', 'l2', 'planetary', 'areocentric'],
  ['lunar', 'near-rectilinear-halo', 'distant-retrograde', 'transfer', 'escape', 'highly-elliptical'],
];
const isCompatible = (a: string, b: string): boolean =>
  !(b === 'l1' && a === 'l2') &&
  !(b === 'l2' && a === 'l1') &&
  COMPATIBLE.some((set) => set.includes(a) && set.includes(b));
