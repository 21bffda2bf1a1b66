import type { Span } from '../prose/paragraph.ts';
import type { Token } from './tokens.ts';

/** A noun phrase: its head, and what stands before it. */
export interface NounPhrase extends Span {
  readonly type: 'noun-phrase';
  /** Token numbers, half-open. */
  readonly from: number;
  readonly to: number;
  readonly head: Token;
  /** Names of the glossary in it, its possessor's excepted, in order. */
  readonly names: readonly Token[];
  readonly nouns: readonly Token[];
  readonly modifiers: readonly Token[];
  readonly countries: readonly Token[];
  /** "Mars-bound", "NASA-led", "American-built": the name or country and the word that it is joined to. */
  readonly compounds: readonly { readonly first: Token; readonly second: Token }[] | undefined;
  readonly determiner: string | undefined;
  /** "ESA" in "ESA's Rosetta"; a possessive pronoun stands in `determiner`. */
  readonly possessor: NounPhrase | undefined;
  /** A date that modifies: "the 2004 launch". */
  readonly date: Token | undefined;
  /** "the launch of Rosetta". */
  readonly of: NounPhrase | undefined;
  /** "NASA, ESA and the CSA": the members after the first. */
  readonly others: readonly NounPhrase[];
  readonly isPlural: boolean;
  /** What stands in brackets right after it, if it is short: "Jupiter (1979)", "the rover (by NASA)". */
  readonly aside: readonly Chunk[] | undefined;
  /** "no spacecraft", "neither the USA": what is said of it is denied. */
  readonly isNegative: boolean;
}

/** A phrase with all its parts. Each is made here: objects of one shape are read several times faster, and a spread makes a shape of its own. */
export const nounPhrase = (phrase: NounPhrase): NounPhrase => ({
  type: 'noun-phrase',
  from: phrase.from,
  to: phrase.to,
  start: phrase.start,
  end: phrase.end,
  head: phrase.head,
  names: phrase.names,
  nouns: phrase.nouns,
  modifiers: phrase.modifiers,
  countries: phrase.countries,
  compounds: phrase.compounds,
  determiner: phrase.determiner,
  possessor: phrase.possessor,
  date: phrase.date,
  of: phrase.of,
  others: phrase.others,
  isPlural: phrase.isPlural,
  aside: phrase.aside,
  isNegative: phrase.isNegative,
});

/** A phrase in which some parts are others. */
export const phraseWith = (phrase: NounPhrase, parts: Partial<NounPhrase>): NounPhrase =>
  Object.assign(nounPhrase(phrase), parts);

/** A phrase without what is listed with it: another object, so that nothing said of the phrase is said of it. */
export const aloneOf = (phrase: NounPhrase): NounPhrase => phraseWith(phrase, { others: [] });

/** One token as a phrase of its own, at its place or at that of a phrase around it. */
export const phraseOfToken = (head: Token, { from, to, start, end }: Omit<Particle, 'type' | 'token'>): NounPhrase =>
  nounPhrase({
    type: 'noun-phrase',
    from,
    to,
    start,
    end,
    head,
    names: [],
    nouns: [],
    modifiers: [],
    countries: [],
    compounds: undefined,
    determiner: undefined,
    possessor: undefined,
    date: undefined,
    of: undefined,
    others: [],
    isPlural: false,
    aside: undefined,
    isNegative: false,
  });

/** What verbs, auxiliaries and adverbs together say. */
export interface VerbGroup extends Span {
  readonly type: 'verb-group';
  readonly from: number;
  readonly to: number;
  readonly lemma: string;
  readonly form: 'finite' | 'participle' | 'gerund' | 'infinitive';
  readonly tense: 'past' | 'present' | 'future' | 'none';
  readonly isPassive: boolean;
  readonly isPerfect: boolean;
  readonly isProgressive: boolean;
  readonly isNegated: boolean;
  /** would, could, may, might, should, must. */
  readonly modal: string | undefined;
  /** "was to", "is due to", "plans to", "has yet to": only plans can be compared. */
  readonly isPlanned: boolean;
  readonly isYetTo: boolean;
  /** Adverbs inside it: "was originally launched". */
  readonly adverbs: readonly string[];
  /** Could also be a participle without its own auxiliary ("the probe launched in 1977"). */
  readonly maybeParticiple: boolean;
  /** "was", "is", "has": said of one. */
  readonly isSingular: boolean;
  /** "were", "are", "have" */
  readonly isPlural: boolean;
  /** The verb itself. */
  readonly verb: Token;
}

export interface Particle extends Span {
  readonly type: 'particle';
  readonly from: number;
  readonly to: number;
  readonly token: Token;
}

export interface PrepositionalPhrase extends Span {
  readonly type: 'prepositional-phrase';
  readonly from: number;
  readonly to: number;
  readonly preposition: string;
  readonly phrase: NounPhrase;
}

export type Chunk = NounPhrase | VerbGroup | PrepositionalPhrase | Particle;

/** Whether a chunk is a lone token with one of these tags. */
export const isTagged = (chunk: Chunk | undefined, tags: RegExp): boolean =>
  chunk?.type === 'particle' && tags.test(chunk.token.tag);

/** The noun phrase of a chunk, behind a preposition too. */
export const phraseOf = (chunk: Chunk | undefined): NounPhrase | undefined =>
  chunk?.type === 'noun-phrase' ? chunk : chunk?.type === 'prepositional-phrase' ? chunk.phrase : undefined;

/** A word that stands for itself, of a sort: a comma, an adverb. */
export const isTag = (chunk: Chunk | undefined, tag: string): boolean =>
  chunk?.type === 'particle' && chunk.token.tag === tag;

export const isColon = (chunk: Chunk | undefined): boolean => chunk?.type === 'particle' && chunk.token.lower === ':';

/** A phrase whose last word is a name. */
export const isName = ({ head, names }: NounPhrase): boolean => names.length > 0 && head.tag === 'name';
