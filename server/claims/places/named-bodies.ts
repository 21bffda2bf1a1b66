import type { EntryId } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { SentenceContext } from '../context.ts';
import { byEpithet } from '../reference/definites.ts';
import { worldOfAdjective } from './world-words.ts';

/** A body that a phrase names, and where. */
export interface NamedBody {
  readonly body: EntryIndex;
  readonly token: NounPhrase['head'];
  /** "a moon of Saturn": something about it is meant, not the body itself. */
  readonly isSystem: boolean;
  /** One of several: "past Venus and Mercury" tells of two events. */
  readonly isListed?: boolean;
  /** "the Martian surface": an adjective has to stand in its place. */
  readonly isAdjective?: boolean;
}

/** What is a part of a world, or lies about it. */
const PART =
  /^(surface|nucleus|coma|tail|heart|orbit|atmosphere|moons?|rings?|poles?|face|side|far|neighbourhood|vicinity|tour|clouds?|tops|north|south|map|maps|landing|gravity|field|pictures|images|air|haze|skies|sky|plains?|dunes?|deserts?|highlands?|hills|mountains?|craters?|canyons?|volcano(?:es)?|rim|floor|slopes?|edge|whole|half|hemisphere|equator|soil|ground|dust|regolith|crust|interior|core|poles|limb|horizon|ionosphere|magnetosphere|exosphere|system|winds?|storms?|composition|geology|climate|chemistry|structure|environment|evolution|history|myster(?:y|ies)|secrets?|kilometres|kilometers|km|miles)$/;
const OWN_PART =
  /^(surface|orbit|atmosphere|soil|ground|moons?|rings?|poles?|clouds?|skies|sky|air|plains?|dunes?|craters?|system|dust|regolith|crust|tops|nucleus|ionosphere|magnetosphere|exosphere|rocks?)$/;

export const typesOf = (id: EntryId, { knowledge }: SentenceContext): readonly string[] =>
  knowledge.idsOf(id, 'body-types');

/** "through the asteroid belt" */
export function namesRegion(phrase: NounPhrase, context: SentenceContext): boolean {
  const named = bodyIn(phrase, context);
  return named !== undefined && isRegion(named.body, context);
}

/** The asteroid belt, which is crossed on the way elsewhere; a region of a world is a place to be. */
export function isRegion(index: EntryIndex, context: SentenceContext): boolean {
  const { id, relations } = context.entry(index);
  const parents = relations['part-of']?.list ?? [];
  return (
    typesOf(id, context).some((type) => type === 'region' || type === 'belt') &&
    parents.every(({ value }) => typesOf(value, context).some((type) => /^(region|galaxy)$/.test(type)))
  );
}

export const isRegionOf = (id: EntryId, context: SentenceContext): boolean => {
  const index = context.knowledge.glossary.indexOf(id);
  return index !== undefined && isRegion(index, context);
};

/** The body of "Mars", "the surface of Mars", "the icy moons of Saturn", "the nucleus of Halley's Comet". */
export function bodyIn(phrase: NounPhrase, context: SentenceContext): NamedBody | undefined {
  const own = context.referentAlone(phrase);
  if (own !== undefined && context.kindOf(own) === 'body' && phrase.names.length > 0)
    return { body: own, token: context.nameToken(phrase), isSystem: false };
  if (own !== undefined && byEpithet(phrase, context) === own)
    return { body: own, token: phrase.head, isSystem: false };
  // "within 300 km of Mars"
  if (phrase.of && (PART.test(phrase.head.lower) || phrase.head.tag === 'quantity'))
    return isSystem(bodyIn(phrase.of, context), phrase);
  if (!OWN_PART.test(phrase.head.lower)) return undefined;
  if (phrase.possessor) return isSystem(bodyIn(phrase.possessor, context), phrase);
  return isSystem(bodyBefore(phrase, context), phrase);
}

/** "Mars orbit", "the lunar surface". */
function bodyBefore(phrase: NounPhrase, context: SentenceContext): NamedBody | undefined {
  const [name, another] = phrase.names;
  const named = name && !another ? context.meaning(name) : undefined;
  if (name && named !== undefined && context.kindOf(named) === 'body')
    return { body: named, token: name, isSystem: false };
  for (const token of phrase.modifiers) {
    const body = worldOfAdjective(token, context);
    if (body !== undefined) return { body, token, isSystem: false, isAdjective: true };
  }
  return undefined;
}

const isSystem = (named: NamedBody | undefined, { head }: NounPhrase): NamedBody | undefined =>
  named && { ...named, isSystem: named.isSystem || /^(moons?|rings?|neighbourhood|vicinity|system)$/.test(head.lower) };

/** Jupiter's moons and Jupiter share a system: "flew past Europa" is within a mission to Jupiter. */
export const sameSystem = (a: string, b: string, { knowledge }: SentenceContext): boolean => {
  const top = (id: string): string | undefined => {
    const entry = knowledge.byId(id);
    return entry ? (knowledge.ids(entry, 'system')[0] ?? undefined) : undefined;
  };
  const [x, y] = [top(a), top(b)];
  return x !== undefined && x === y && x !== 'sun' && x !== 'solar-system';
};
