import type { Entry } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import { type QuantityName, UNITS } from '../../../glossary/schema/quantities.ts';
import { ownerPronoun } from '../../clauses/nominal.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Span } from '../../prose/paragraph.ts';
import { wordTable } from '../../prose/word-table.ts';
import type { SentenceContext } from '../context.ts';
import { workedOut } from '../worked-out.ts';

/** A quantity by which worlds are ranked, from which end, and the word for the other. */
interface Scale {
  readonly quantity: QuantityName;
  readonly sign: 1 | -1;
  readonly opposite: string;
}
const SCALES = wordTable<Scale>({
  largest: { quantity: 'diameter', sign: 1, opposite: 'smallest' },
  biggest: { quantity: 'diameter', sign: 1, opposite: 'smallest' },
  smallest: { quantity: 'diameter', sign: -1, opposite: 'largest' },
  // The farther out, the longer is the way round.
  innermost: { quantity: 'orbital-period', sign: -1, opposite: 'outermost' },
  outermost: { quantity: 'orbital-period', sign: 1, opposite: 'innermost' },
});
const RANKS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const RANKED =
  /^(?:['’]s?)? ?(?:(?:the|its|our) )?(?:(second|third|fourth|fifth|sixth|seventh|eighth)[- ])?(largest|biggest|smallest|innermost|outermost) (?:natural )?(moon|satellite|planet)$/i;
const OF_SET = /^(moon|satellite|planet)s$/;
/** What may follow; anything else makes the set a smaller one: "the largest moon that has no air". */
const ENDING = /^(?:[,.;:)!?—–-]| \(| (?:is|was|has|and|really)\b|$)/i;
const IN_SYSTEM = /^ (?:in|of) (?:the|our) solar system\b/i;
/** Beyond this size in kilometres no moon of a planet is unknown. */
const ALL_KNOWN = 100;

/** A place in a row of worlds, as a phrase tells of it. */
export interface RankedPlace {
  readonly members: readonly Entry[];
  readonly scale: Scale;
  readonly rank: number;
  /** The superlative. */
  readonly word: Span;
  readonly owner: EntryIndex;
}

/** "Saturn's second-largest moon", "the smallest planet of the Solar System", "the largest of Jupiter's moons". */
export function rankedPlace(phrase: NounPhrase, context: SentenceContext): RankedPlace | undefined {
  if (phrase.others.length > 0) return undefined;
  const said = SCALES[phrase.head.lower] ? ofSet(phrase, context) : plainly(phrase, context);
  if (!said) return undefined;
  const scale = SCALES[said.superlative];
  const isNamed = phrase.head.tag === 'name';
  const rest = context.text.slice(phrase.end, phrase.end + 48).replace(IN_SYSTEM, '');
  if (!scale || (!isNamed && !ENDING.test(rest))) return undefined;
  const owner = ownerOf(said.phrase, phrase, context);
  const members = owner === undefined ? [] : membersOf(owner, said.noun === 'planet', context);
  if (owner === undefined || members.length < 2) return undefined;
  const { superlative, rank } = said;
  const at = context.text.toLowerCase().indexOf(superlative, phrase.start);
  return { members, scale, rank, owner, word: { start: at, end: at + superlative.length } };
}

interface Said {
  readonly superlative: string;
  readonly noun: string;
  readonly rank: number;
  /** The phrase to which the owner belongs. */
  readonly phrase: NounPhrase;
}

function plainly(phrase: NounPhrase, context: SentenceContext): Said | undefined {
  const noun = phrase.head.tag === 'noun' ? phrase.head : phrase.nouns.at(-1);
  if (!noun) return undefined;
  const from = phrase.possessor ? phrase.possessor.end : phrase.start;
  const [, rank, superlative, what] = RANKED.exec(context.text.slice(from, noun.end)) ?? [];
  if (!superlative || !what) return undefined;
  return { superlative: superlative.toLowerCase(), noun: what, rank: rankOf(rank), phrase };
}

/** What may stand between a world and its moons; a name there makes them fewer: "Jupiter's Galilean moons". */
const ALL_OF_THEM = /^[^\p{Lu}]*$/u;

function ofSet({ head, of, modifiers }: NounPhrase, { text }: SentenceContext): Said | undefined {
  const noun = of && OF_SET.exec(of.head.lower)?.[1];
  const ordinal = modifiers.at(-1)?.lower;
  if (!of || !noun || modifiers.length > 1 || of.modifiers.length > 0) return undefined;
  if (!ALL_OF_THEM.test(text.slice(of.possessor?.end ?? of.start, of.head.start))) return undefined;
  if (ordinal !== undefined && !RANKS.includes(ordinal)) return undefined;
  return { superlative: head.lower, noun, rank: rankOf(ordinal), phrase: of };
}

const rankOf = (ordinal: string | undefined): number =>
  ordinal === undefined ? 1 : RANKS.indexOf(ordinal.toLowerCase()) + 1;

/** Whose moons, or of which system the planets. */
function ownerOf(said: NounPhrase, whole: NounPhrase, context: SentenceContext): EntryIndex | undefined {
  const owner = said.possessor ?? said.of ?? ownerPronoun(said);
  if (owner) return context.soleReferent(owner);
  return IN_SYSTEM.test(context.text.slice(whole.end, whole.end + 24))
    ? context.knowledge.glossary.indexOf('solar-system')
    : undefined;
}

function membersOf(owner: EntryIndex, isPlanets: boolean, context: SentenceContext): readonly Entry[] {
  const { id } = context.entry(owner);
  const worlds = worldsOf(context.knowledge);
  if (isPlanets) return id === 'solar-system' || id === 'sun' ? worlds.planets : [];
  return id === 'solar-system' ? worlds.moons : (worlds.bySystem.get(id) ?? []);
}

interface Worlds {
  readonly planets: readonly Entry[];
  readonly moons: readonly Entry[];
  readonly bySystem: ReadonlyMap<string, readonly Entry[]>;
}

const worldsOf = workedOut((knowledge): Worlds => {
  const entries = knowledge.allOf('body');
  const are = (type: string): Entry[] => entries.filter((entry) => knowledge.ids(entry, 'body-types').includes(type));
  const moons = are('moon');
  const bySystem = new Map<string, Entry[]>();
  for (const moon of moons)
    for (const id of knowledge.ids(moon, 'system')) bySystem.set(id, [...(bySystem.get(id) ?? []), moon]);
  return { planets: are('planet'), moons, bySystem };
});

/** Whether a world holds a place; undefined where the figures do not tell. */
export function holds(entry: Entry, place: RankedPlace): boolean | undefined {
  const own = figureOf(entry, place);
  if (!own || !place.members.some(({ id }) => id === entry.id)) return undefined;
  const others = place.members.flatMap((one) => (one.id === entry.id ? [] : (figureOf(one, place) ?? [])));
  const surelyBefore = others.filter(({ min }) => min > own.max).length;
  const maybeBefore = others.filter(({ max }) => max > own.min).length;
  if (surelyBefore >= place.rank) return false;
  const isAllKnown = place.scale.sign > 0 && place.scale.quantity === 'diameter' && own.min > ALL_KNOWN;
  if (maybeBefore < place.rank - 1) return isAllKnown ? false : undefined;
  return surelyBefore === place.rank - 1 && maybeBefore === surelyBefore ? true : undefined;
}

/** Who holds a place, where the figures tell. */
export const holderOf = (place: RankedPlace): Entry | undefined => {
  if (place.scale.sign < 0 && place.scale.quantity === 'diameter' && place.members.length > 8) return undefined;
  const holders = place.members.filter((one) => holds(one, place) === true);
  return holders.length === 1 ? holders[0] : undefined;
};

/** One that surely stands before a world in the row. */
export function firstBefore(entry: Entry, place: RankedPlace): Entry | undefined {
  const own = figureOf(entry, place);
  return place.members
    .filter((one) => own !== undefined && (figureOf(one, place)?.min ?? Number.NEGATIVE_INFINITY) > own.max)
    .sort((a, b) => (figureOf(b, place)?.min ?? 0) - (figureOf(a, place)?.min ?? 0))[0];
}

/** A value in the direction of the scale. */
function figureOf(entry: Entry, { scale }: RankedPlace): { readonly min: number; readonly max: number } | undefined {
  const known = entry.quantities[scale.quantity];
  const factor = known && UNITS[known.unit]?.factor;
  if (!known || factor === undefined) return undefined;
  const [min, max] = [known.min * factor, known.max * factor];
  return scale.sign > 0 ? { min, max } : { min: -max, max: -min };
}
