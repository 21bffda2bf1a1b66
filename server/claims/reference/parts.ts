import type { EntryIndex } from '../../../glossary/glossary.ts';
import { CRAFT, type Kind } from '../../../glossary/schema/kinds.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { SentenceContext } from '../context.ts';
import { isSurelyNot, singularOf, typesOf } from './called.ts';
import { found, type Referral } from './referents.ts';

const OWNERS: ReadonlySet<Kind> = new Set<Kind>([...CRAFT, 'programme']);

/** Nouns that a craft is called itself: "Cassini ended its mission". */
const OF_ITSELF = /^(?:missions?|flights?|projects?|programmes?|programs?|campaigns?|expeditions?)$/;

/** "the command module of Apollo 11", "its lander", "Rosetta's lander", "its twin": what belongs to something named. */
export function partOf(phrase: NounPhrase, context: SentenceContext): Referral | undefined {
  const owner = ownerOf(phrase, context);
  if (owner === undefined || !OWNERS.has(context.kindOf(owner)) || OF_ITSELF.test(phrase.head.lower)) return undefined;
  if (phrase.isPlural || phrase.modifiers.some(({ lower }) => lower !== 'twin')) return undefined;
  const { knowledge } = context;
  const entry = context.entry(owner);
  const ids = /^twin$/.test(phrase.head.lower)
    ? knowledge.ids(entry, 'twin')
    : knowledge.ids(entry, 'carries', 'members', 'modules', 'instruments');
  const parts = [...new Set(ids)].flatMap((id) => knowledge.glossary.indexOf(id) ?? []);
  const fitting = /^twin$/.test(phrase.head.lower) ? parts : calledAs(parts, phrase, context);
  const [only] = fitting;
  return only !== undefined && fitting.length === 1 ? found([only], `belongs to ${entry.id}`) : undefined;
}

/** Those of which the noun is used; with "command" before "module" those of that very type. */
function calledAs(parts: readonly EntryIndex[], phrase: NounPhrase, context: SentenceContext): EntryIndex[] {
  const noun = singularOf(phrase.head.lower);
  const compound = [...phrase.nouns.slice(0, -1).map(({ lower }) => lower), noun].join('-');
  const called = parts.filter((index) => context.isCalled(index, noun) && !isSurelyNot(index, noun, context.knowledge));
  if (compound === noun) return called;
  return called.filter((index) => typesOf(index, context.knowledge).includes(compound));
}

function ownerOf(phrase: NounPhrase, context: SentenceContext): EntryIndex | undefined {
  if (phrase.of && phrase.determiner === 'the' && phrase.of.others.length === 0) return context.referent(phrase.of);
  if (phrase.possessor) return context.referent(phrase.possessor);
  if (!/^(its|their)$/.test(phrase.determiner ?? '')) return undefined;
  return context.referent(pronounOf(phrase));
}

/** "its" of "its lander" as a phrase of its own. */
const pronounOf = (phrase: NounPhrase): NounPhrase => {
  const word = phrase.determiner as string;
  const head = {
    ...phrase.head,
    lower: word,
    tag: 'pronoun' as const,
    end: phrase.start + word.length,
    start: phrase.start,
  };
  return {
    ...phrase,
    end: head.end,
    head,
    names: [],
    nouns: [],
    modifiers: [],
    countries: [],
    others: [],
    determiner: '',
  };
};
