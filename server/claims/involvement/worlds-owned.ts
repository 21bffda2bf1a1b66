import type { EntryIndex } from '../../../glossary/glossary.ts';
import { ownerPronoun } from '../../clauses/nominal.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { SentenceContext } from '../context.ts';
import { worldOfAdjective } from '../places/world-words.ts';

/** A moon or a feature that is named, and the world it is said to belong to. */
export interface WorldOwned {
  readonly thing: Token;
  readonly owner: NounPhrase;
  /** "the Saturnian moon": the word that stands for the world, where no name does. */
  readonly adjective?: { readonly token: Token; readonly world: EntryIndex };
}

const SET = /^(?:moons|satellites)$/;
const OWNED = /^(?:moon|satellite|crater|volcano|mountain|storm|spot|region|plain|canyon|basin|lake|sea)s?$/;
const INCLUDING = /^(?:include|comprise|number)$/;

/** What is said of moons and features without "of" or a possessor: "Mars has two, Phobos and Deimos", "the Jovian moon Io", "Jupiter and its moon Io". */
export const worldsOwned = (context: SentenceContext): WorldOwned[] => [
  ...context.reading.phrases.flatMap(({ phrase, stance }) =>
    stance === 'asserted' ? [...ofPronoun(phrase, context), ...ofAdjective(phrase, context), ...facing(phrase)] : [],
  ),
  ...described(context),
  ...called(context),
  ...after(context),
  ...inBrackets(context),
  ...had(context),
  ...included(context),
];

/** "Mimas and its large crater Herschel" */
function ofPronoun(phrase: NounPhrase, context: SentenceContext): WorldOwned[] {
  const owner = phrase.head.tag === 'name' ? ownerBefore(phrase, context) : undefined;
  return owner ? [{ thing: phrase.head, owner }] : [];
}

/** "Jupiter and its ...", "Uranus with its ...": the name right before is what "its" stands for, whatever went before. */
function ownerBefore(phrase: NounPhrase, context: SentenceContext): NounPhrase | undefined {
  if (phrase.determiner !== 'its') return undefined;
  const before = context.reading.phrases.find(
    ({ phrase: one }) =>
      one.head.tag === 'name' &&
      one.head.end < phrase.start &&
      /^,? (?:and|with|plus) $/.test(context.text.slice(one.head.end, phrase.start)),
  )?.phrase;
  // "Saturn's rings and its largest moon": a part of a world has none of its own.
  const owner = before && context.alone(before);
  if (owner && MOON.test(phrase.head.lower) && !hasMoons(owner, context)) return undefined;
  return owner ?? ownerPronoun(phrase);
}

/** "the Saturnian moon Titan" */
function ofAdjective(phrase: NounPhrase, context: SentenceContext): WorldOwned[] {
  if (phrase.head.tag !== 'name' || !OWNED.test(phrase.nouns.at(-1)?.lower ?? '')) return [];
  return byAdjective(phrase, phrase.head, context);
}

function byAdjective(phrase: NounPhrase, thing: Token, context: SentenceContext): WorldOwned[] {
  const [first, next] = phrase.modifiers;
  // "the two Martian moons"
  const token = first && /^(?:\d+|two|three|four|five)$/.test(first.lower) ? next : first;
  const world = token && worldOfAdjective(token, context);
  return token === undefined || world === undefined ? [] : [{ thing, owner: phrase, adjective: { token, world } }];
}

/** "the Saturn-facing hemisphere of Mimas", "the Pluto-facing side of Charon": a moon turns that side to its planet. */
function facing({ compounds, of, start }: NounPhrase): WorldOwned[] {
  const turned = compounds?.find(({ second }) => second.lower === 'facing')?.first;
  if (!turned || !of || of.others.length > 0 || of.head.tag !== 'name' || turned.start < start) return [];
  return [{ thing: of.head, owner: { ...of, start: turned.start, end: turned.end, head: turned, names: [turned] } }];
}

/** "Titan, its largest moon", "Titan, a Jovian moon", "the Jupiter moon Titan", "the Martian moons, Io and Deimos" */
const described = (context: SentenceContext): WorldOwned[] =>
  context.reading.descriptions.flatMap(({ subject, is, stance, construction }) => {
    if (stance !== 'asserted' || subject.head.tag !== 'name' || !OWNED.test(is.head.lower)) return [];
    const [another, ...more] = subject.others;
    // "Jupiter's moons Europa and Ganymede, and Titan": where a set ends a longer list does not say.
    if (
      more.length > 0 ||
      (another !== undefined) !== is.isPlural ||
      (another && !isBarePair(subject, another, context))
    )
      return [];
    const besides = construction === 'copula' ? undefined : ownerBefore(is, context);
    const owner = besides ?? planetBefore(is, context) ?? (another ? (is.possessor ?? is.of) : undefined);
    return [subject, ...(another ? [another] : [])].flatMap(({ head: thing }) =>
      owner === undefined ? byAdjective(is, thing, context) : owner.others.length > 0 ? [] : [{ thing, owner }],
    );
  });

/** "Io and Europa", each a moon and named without more, and nothing listed behind them. */
const isBarePair = (one: NounPhrase, other: NounPhrase, context: SentenceContext): boolean =>
  context.text.slice(one.head.end, other.head.start) === ' and ' &&
  moonsIn([one, other], context).length === 2 &&
  !/^(?:,? and |, (?:\p{Lu}|the |as well ))/u.test(context.text.slice(other.head.end, other.head.end + 10));

/** "the Saturn moon" */
function planetBefore(phrase: NounPhrase, context: SentenceContext): NounPhrase | undefined {
  const owner = nameBefore(phrase);
  return owner && isPlanet(owner, context) ? owner : undefined;
}

/** The name right before the noun, as a phrase of its own. */
export function nameBefore(phrase: NounPhrase): NounPhrase | undefined {
  const name = phrase.names.find(({ end }) => end + 1 === phrase.head.start);
  return name && { ...phrase, start: name.start, end: name.end, head: name, names: [name], others: [] };
}

const CALLING = /^(?:name|know|call|dub|nickname)$/;

/** "the largest highland of Venus, known as Aphrodite Terra" */
const called = (context: SentenceContext): WorldOwned[] =>
  context.reading.clauses.flatMap(({ verb, construction, stance, themes, complements }) => {
    if (!CALLING.test(verb) || construction !== 'participle' || stance !== 'asserted') return [];
    const name = complements.find(
      ({ preposition, phrase }) => /^(?:as)?$/.test(preposition) && phrase.head.tag === 'name',
    );
    const owner = themes.flatMap(({ possessor, of }) => possessor ?? of ?? [])[0];
    return name && owner && owner.others.length === 0 && name.phrase.others.length === 0
      ? [{ thing: name.phrase.head, owner }]
      : [];
  });

/** "The largest volcano on Venus is Maat Mons" */
const after = (context: SentenceContext): WorldOwned[] =>
  context.reading.descriptions.flatMap(({ subject, is, stance }) => {
    const isNamed = is.head.tag === 'name' && is.others.length === 0 && subject.names.length === 0;
    if (stance !== 'asserted' || !isNamed || !OWNED.test(subject.head.lower)) return [];
    const gap = /^ (?:on|of|in) (?:the )?/.exec(context.text.slice(subject.end, subject.end + 10))?.[0];
    const owner =
      gap && context.reading.phrases.find(({ phrase }) => phrase.head.start === subject.end + gap.length)?.phrase;
    return owner && owner.others.length === 0 ? [{ thing: is.head, owner }] : [];
  });

/** "two of the inner moons of Jupiter (Thebe and Metis)" */
const inBrackets = (context: SentenceContext): WorldOwned[] =>
  context.reading.phrases.flatMap(({ phrase, stance }) => {
    const inner = [phrase, phrase.of, phrase.of?.of].find((one) => (one?.aside?.length ?? 0) > 0);
    const set = [phrase, phrase.of].find((one) => one && SET.test(one.head.lower));
    const owner = set && (set.possessor ?? set.of);
    if (stance !== 'asserted' || !inner || !owner || owner.others.length > 0) return [];
    return listAfter(inner, context).map((thing) => ({ thing, owner }));
  });

/** "one moon", "a single satellite" */
const isOne = ({ head, start, modifiers }: NounPhrase): boolean =>
  MOON.test(head.lower) && modifiers.some(({ lower }) => /^(?:one|single)$/.test(lower)) && start < head.start;

/** "Mars has two, Phobos and Deimos", "Uranus has 27 moons, including Miranda" */
const had = (context: SentenceContext): WorldOwned[] =>
  context.reading.clauses.flatMap(({ verb, stance, construction, agents, themes }) => {
    const [owner, ...more] = agents;
    const [theme] = themes;
    const isSet = theme && (SET.test(theme.head.lower) || isOne(theme) || /^(?:number|quantity)$/.test(theme.head.tag));
    if (verb !== 'have' || stance !== 'asserted' || construction === 'passive' || !owner || more.length > 0) return [];
    if (!isSet || owner.others.length > 0 || !isPlanet(owner, context)) return [];
    const own = theme.head.tag !== 'noun' ? moonsIn(theme.others, context) : [];
    const list = own.length > 0 && own.length === theme.others.length ? own : listAfter(theme, context);
    return list.map((thing) => ({ thing, owner }));
  });

/** "Saturn's moons include Titan and Rhea" */
const included = (context: SentenceContext): WorldOwned[] =>
  context.reading.clauses.flatMap(({ verb, stance, agents, themes }) => {
    const set = agents[0];
    const owner = set && (set.possessor ?? set.of);
    if (!INCLUDING.test(verb) || stance !== 'asserted' || !set || !SET.test(set.head.lower)) return [];
    if (!owner || owner.others.length > 0) return [];
    return themes.flatMap((theme) => moonsIn([theme, ...theme.others], context)).map((thing) => ({ thing, owner }));
  });

/** The moons that a list right behind a phrase names. */
function listAfter(phrase: NounPhrase, context: SentenceContext): Token[] {
  const next = context.reading.phrases.find(
    ({ phrase: one }) =>
      one.start > phrase.end &&
      /^(?:,|:| \(|,? including|,? such as| named| called)? ?$/.test(context.text.slice(phrase.end, one.start)),
  )?.phrase;
  const inBrackets = (phrase.aside ?? []).flatMap((chunk) => (chunk.type === 'noun-phrase' ? [chunk] : []));
  const list = [...(next ? [next] : []), ...inBrackets].flatMap((one) => [one, ...one.others]);
  const moons = moonsIn(list, context);
  return moons.length > 0 && moons.length === list.length ? moons : [];
}

const moonsIn = (phrases: readonly NounPhrase[], context: SentenceContext): Token[] =>
  phrases.flatMap(({ head }) => (head.tag === 'name' && isOf(context.meaning(head), 'moon', context) ? [head] : []));

const MOON = /^(?:moon|satellite)s?$/;

const hasMoons = (phrase: NounPhrase, context: SentenceContext): boolean =>
  isPlanet(phrase, context) || isOf(context.referentAlone(phrase), 'asteroid', context);

const isPlanet = (phrase: NounPhrase, context: SentenceContext): boolean =>
  isOf(context.referentAlone(phrase), 'planet', context) ||
  isOf(context.referentAlone(phrase), 'dwarf-planet', context);

const isOf = (index: EntryIndex | undefined, type: string, { knowledge }: SentenceContext): boolean =>
  index !== undefined && knowledge.ids(knowledge.entry(index), 'body-types').includes(type);
