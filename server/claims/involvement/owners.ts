import type { EntryIndex } from '../../../glossary/glossary.ts';
import { isOrdinal } from '../../clauses/lexicon.ts';
import { ownerPronoun } from '../../clauses/nominal.ts';
import { type NounPhrase, phraseOfToken, phraseWith } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import { wordTable } from '../../prose/word-table.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { COUNTERPART, ITSELF, POSSESSED } from '../words-for-things.ts';
import { judgeInvolvement } from './involvement.ts';
import { type Part, partOf } from './parts-played.ts';

/** Whose a craft is: by a possessive, "of", or a name set before it. */
export function judgeOwners(context: SentenceContext): Verdict[] {
  return [...judgePossessives(context), ...judgeOwnDescriptions(context), ...judgeModifiers(context)];
}

/** "ESA's Rosetta", "the NASA-ESA Copernicus programme": a possessive claims to run the thing. */
function judgePossessives(context: SentenceContext): Verdict[] {
  return context.reading.phrases.flatMap(({ phrase, stance }) => {
    if (stance !== 'asserted') return [];
    const owner = phrase.possessor ?? pronounOwner(phrase);
    if (!owner || isInComparison(phrase, context)) return [];
    return [
      phrase,
      ...phrase.others.filter((other) => !other.possessor && other.determiner === undefined && other.names.length > 0),
    ].flatMap((thing) => judgeOwned(owner, thing, context));
  });
}

/** "its first satellite, Asterix" */
const pronounOwner = (phrase: NounPhrase): NounPhrase | undefined =>
  phrase.determiner === 'its' && ITSELF.test(phrase.head.lower) && phrase.names.length === 0
    ? ownerPronoun(phrase)
    : undefined;

function judgeOwned(owner: NounPhrase, thing: NounPhrase, context: SentenceContext): Verdict[] {
  const craft = context.referentAlone(thing);
  if (craft === undefined || !POSSESSED.has(context.kindOf(craft))) return [];
  if (owner.head.tag !== 'pronoun' && owner.names.length === 0 && owner.countries.length === 0) return [];
  const readings = context
    .alternatives(context.nameToken(thing))
    .filter((index) => index !== craft && POSSESSED.has(context.kindOf(index)));
  const judged = judgeInvolvement(owner, craft, context, 'running');
  const isRightElsewhere = readings.some((index) =>
    judgeInvolvement(owner, index, context, 'running').some(({ state }) => state === 'supported'),
  );
  return isRightElsewhere ? judged.map((verdict) => ({ ...verdict, state: 'supported' as const })) : judged;
}

/** "Copernicus, NASA's Earth-observation programme", "Galileo is Europe's answer to GPS", "the first craft by ASI, SMART-1". */
function judgeOwnDescriptions(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap(({ subject, is: words, stance, complements }) => {
    const is = ofSeveral(words);
    if (stance !== 'asserted') return [];
    if (isBareOwner(is, context)) return ownedBy(is, subject, context);
    if (!(ITSELF.test(is.head.lower) || COUNTERPART.test(is.head.lower))) return [];
    if (is.of && !is.possessor && is.of.others.length > 0) return [];
    const of = is.of?.head.tag === 'name' || is.of?.head.tag === 'country' ? is.of : undefined;
    const by = complements.find(({ preposition }, i) => i === 0 && preposition === 'by')?.phrase;
    const owner = is.possessor ?? of ?? by;
    if (!owner || (owner.names.length === 0 && owner.countries.length === 0)) return [];
    return context
      .referents(subject)
      .flatMap((craft) =>
        craft !== undefined && POSSESSED.has(context.kindOf(craft))
          ? judgeInvolvement(owner, craft, context, by === owner ? 'making' : 'running')
          : [],
      );
  });
}

/** "Hipparcos was ESA's": the owner alone, with nothing behind it. */
const isBareOwner = (is: NounPhrase, { text }: SentenceContext): boolean =>
  is.head.tag === 'name' && is.names.length === 1 && /^(?:['’]s|(?<=s)['’])(?=[,.;]|$)/.test(text.slice(is.end));

const ownedBy = (owner: NounPhrase, thing: NounPhrase, context: SentenceContext): Verdict[] => {
  const craft = context.referentAlone(thing);
  return craft !== undefined && POSSESSED.has(context.kindOf(craft))
    ? judgeInvolvement(owner, craft, context, 'running')
    : [];
};

/** "the first of ESA's Earth Explorers", "one of NASA's observatories": whoever has several has each of them. */
const ofSeveral = (phrase: NounPhrase): NounPhrase =>
  phrase.of?.possessor &&
  (isOrdinal(phrase.head.lower) || /^(one|last|latest|largest|smallest)$/.test(phrase.head.lower))
    ? phrase.of
    : phrase;

/** "the ESA spacecraft Rosetta", "the JAXA-built Huygens", "Euclid, a NASA telescope": a house's name before the thing. */
function judgeModifiers(context: SentenceContext): Verdict[] {
  const beside = context.reading.phrases.flatMap(({ phrase, stance }) =>
    stance === 'asserted' && phrase.names.length > 1 ? judgeModified(phrase, undefined, context) : [],
  );
  const described = context.reading.descriptions.flatMap(({ subject, is, stance }) => {
    if (stance !== 'asserted' || is.of || is.head.tag !== 'noun' || !ITSELF.test(is.head.lower)) return [];
    if (is.names.length === 0 || is.names.length > 3) return [];
    const craft = context.referent(subject);
    return craft === undefined ? [] : judgeModified(is, craft, context);
  });
  return [...beside, ...described];
}

const HOUSES: ReadonlySet<string> = new Set(['agency', 'company', 'organisation']);

/** The houses that a phrase begins with, and the craft that its other names mean. */
function judgeModified(phrase: NounPhrase, described: EntryIndex | undefined, context: SentenceContext): Verdict[] {
  const isHouse = (token: Token): boolean => {
    const index = context.meaning(token);
    return index !== undefined && HOUSES.has(context.kindOf(index));
  };
  const first = phrase.names.findIndex((token) => !isHouse(token));
  const houses = first < 0 ? phrase.names : phrase.names.slice(0, first);
  const rest = first < 0 ? [] : phrase.names.slice(first);
  const last = houses.at(-1);
  if (!last || (described === undefined) !== rest.length > 0) return [];
  if (phrase.possessor && last.end <= phrase.possessor.end) return [];
  const craft = described ?? context.referent(phraseWith(phrase, { names: rest, others: [] }));
  const target = rest[0] ?? phrase.head;
  const how = craft === undefined ? undefined : partBetween(last, target, phrase, context);
  if (craft === undefined || how === undefined || !POSSESSED.has(context.kindOf(craft))) return [];
  const [owner, ...others] = houses.map((head) => ({
    ...bare(phrase),
    head,
    names: [head],
    start: head.start,
    end: head.end,
  }));
  return owner ? judgeInvolvement({ ...owner, others }, craft, context, houses.length > 1 ? 'sharing' : how) : [];
}

const bare = (phrase: NounPhrase): NounPhrase => phraseOfToken(phrase.head, phrase);

const BASE_FORMS = wordTable<string>({
  built: 'build',
  made: 'make',
  led: 'lead',
  run: 'run',
  operated: 'operate',
  owned: 'own',
  funded: 'fund',
  financed: 'finance',
  developed: 'develop',
  designed: 'design',
  launched: 'launch',
  managed: 'manage',
});

/** What the words between a house and the thing make of it: nothing but adjectives and words for the thing, or "-built". */
function partBetween(house: Token, thing: Token, phrase: NounPhrase, context: SentenceContext): Part | undefined {
  const between = context.text.slice(house.end, thing.start);
  const made = /^-([a-z]+)\b/.exec(between);
  if (made) {
    const verb = BASE_FORMS[made[1] ?? ''];
    return verb === undefined ? undefined : partOf(verb, []);
  }
  if (!/^ (?:(?<= )[a-z]|(?<=[a-z’'-])[a-z’' -])*(?<= )$/.test(between)) return undefined;
  const nouns = phrase.nouns.filter((noun) => noun.start >= house.end && noun.end <= thing.start);
  return nouns.every((noun) => ITSELF.test(noun.lower) || noun.end < thing.start - 1) &&
    (thing.tag === 'name' || ITSELF.test(thing.lower)) &&
    (nouns.length === 0 || ITSELF.test(nouns.at(-1)?.lower ?? ''))
    ? 'running'
    : undefined;
}

/** "NASA's version of", "a copy of Russia's": the possessive is not that of the thing named. */
const isInComparison = (phrase: NounPhrase, context: SentenceContext): boolean =>
  /\b(?:version|answer to|equivalent|counterpart|rival|copy|replica|model)\b/.test(context.shown(phrase));
