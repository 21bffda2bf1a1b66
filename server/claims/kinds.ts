import type { Entry } from '../../glossary/entry.ts';
import type { NounPhrase } from '../clauses/phrases.ts';
import type { Verdict } from './claim.ts';
import type { SentenceContext } from './context.ts';
import { inWords } from './lists-in-words.ts';

type Test = (entry: Entry, context: SentenceContext) => boolean | undefined;

const hasType =
  (...types: readonly string[]): Test =>
  (entry, { knowledge }) => {
    const known = knowledge
      .family(entry)
      .filter(
        (one) =>
          one.id === entry.id ||
          knowledge.ids(entry, 'members').includes(one.id) ||
          knowledge.ids(entry, 'carries').includes(one.id),
      )
      .flatMap((one) => knowledge.ids(one, 'types'));
    if (knowledge.ids(entry, 'types').length === 0 || !['spacecraft', 'mission'].includes(entry.kind)) return undefined;
    return known.some((type) => types.includes(type));
  };
const isBody =
  (...types: readonly string[]): Test =>
  (entry, { knowledge }) => {
    const known = knowledge.ids(entry, 'body-types');
    if (entry.kind !== 'body' || known.length === 0) return undefined;
    return known.some((type) => types.includes(type));
  };
const isAgency: Test = (entry, { knowledge }) => {
  if (entry.kind === 'company') return false;
  if (entry.kind === 'agency') return true;
  const types = knowledge.ids(entry, 'organisation-types');
  return types.some(
    (type) =>
      type === 'space-agency' || type === 'regional-agency' || type === 'state-corporation' || type === 'un-agency',
  )
    ? true
    : undefined;
};
const isCompany: Test = (entry) =>
  entry.kind === 'agency' && !/corporation/i.test(entry.definition)
    ? false
    : entry.kind === 'company'
      ? true
      : undefined;

/** Common nouns that say what a thing is, and whether an entry can be called so; undefined: the glossary cannot tell. */
const NOUNS: readonly { readonly pattern: RegExp; readonly test: Test; readonly only?: RegExp }[] = [
  { pattern: /^rovers?$/, test: hasType('rover') },
  { pattern: /^landers?$/, test: hasType('lander', 'rover', 'sample-return', 'lunar-module') },
  {
    pattern: /^orbiters?$/,
    test: hasType(
      'orbiter',
      'spaceplane',
      'satellite',
      'relay',
      'space-telescope',
      'crewed-spacecraft',
      'command-module',
      'solar-observatory',
    ),
  },
  { pattern: /^helicopters?$/, test: hasType('helicopter') },
  { pattern: /^(?:space )?agenc(?:y|ies)$/, test: isAgency },
  { pattern: /^compan(?:y|ies)$/, test: isCompany },
  { pattern: /^planets?$/, test: isBody('planet', 'dwarf-planet', 'exoplanet') },
  { pattern: /^moons?$/, test: isBody('moon') },
  {
    pattern: /^asteroids?$/,
    test: isBody('asteroid', 'dwarf-planet', 'trojan', 'near-earth-asteroid', 'kuiper-belt-object'),
  },
  { pattern: /^comets?$/, test: isBody('comet', 'interstellar-object') },
  { pattern: /^stars?$/, test: isBody('star', 'neutron-star', 'pulsar', 'supernova') },
];

/** Words before a kind that make it another: a minor planet is no planet, a would-be lander did not land. */
const OTHER_KIND = /\b(?:minor|former|would-be|failed|so-called|one-time|test|prototype|mock|mini|satellite)[ -]$/i;

/** "The rover Yutu", "space agencies such as SpaceX": what a thing is called, held against what it is. */
export function judgeKinds(context: SentenceContext): Verdict[] {
  const described = context.reading.descriptions.flatMap(({ subject, is, stance }) => {
    if (stance !== 'asserted' || is.names.length > 0 || is.possessor?.names.length === 0) return [];
    return [subject, ...subject.others].flatMap((member) => judgeNoun(is, { ...member, others: [] }, context));
  });
  const adjacent = context.reading.phrases.flatMap(({ phrase, stance }) => {
    if (stance !== 'asserted' || phrase.nouns.length === 0) return [];
    if (
      phrase.head.tag === 'noun' &&
      /^(rover|lander|orbiter|helicopter)s?$/.test(phrase.head.lower) &&
      phrase.names.at(-1)?.end === phrase.head.start - 1
    )
      return judgeWord(
        phrase.head.lower,
        phrase.head,
        { ...phrase, head: phrase.names.at(-1) as NounPhrase['head'], names: phrase.names.slice(-1), others: [] },
        context,
      );
    if (phrase.head.tag !== 'name') return [];
    const noun = phrase.nouns.at(-1);
    const before = noun && phrase.names.at(-1)?.start === noun.end + 1 ? noun : undefined;
    return before
      ? judgeWord(before.lower, before, { ...phrase, names: phrase.names.slice(-1), others: [] }, context)
      : [];
  });
  return [...described, ...adjacent];
}

const judgeNoun = (is: NounPhrase, subject: NounPhrase, context: SentenceContext): Verdict[] => {
  if (is.of || is.names.length > 0) return [];
  return judgeWord(is.head.lower, is.head, subject, context);
};

function judgeWord(
  word: string,
  token: { readonly start: number; readonly end: number },
  subject: NounPhrase,
  context: SentenceContext,
): Verdict[] {
  const rule = NOUNS.find(({ pattern }) => pattern.test(word));
  if (!rule || OTHER_KIND.test(context.text.slice(0, token.start))) return [];
  return context.referents(subject).flatMap((referent, i): Verdict[] => {
    if (referent === undefined) return [];
    const entry = context.entry(referent);
    const is = rule.test(entry, context);
    const name = subject.names[i] ?? context.nameToken(subject);
    const inList = word.endsWith('s') && subject.names.length > 0;
    const span = inList ? { start: name.start, end: name.end } : { start: token.start, end: token.end };
    const base = {
      check: 'wrong-kind' as const,
      claim: `${entry.id} is a ${word}`,
      span,
      found: word,
      about: entry.id,
    };
    if (is === undefined) return [];
    if (is) return [{ ...base, state: 'supported' }];
    return [
      {
        ...base,
        state: 'contradicted',
        message: 'wrong-kind',
        known: kindShown(entry, context),
        details: { subject: context.knowledge.spoken(entry.id) },
      },
    ];
  });
}

function kindShown(entry: Entry, context: SentenceContext): string {
  const types = [...context.knowledge.ids(entry, 'types'), ...context.knowledge.ids(entry, 'body-types')]
    .slice(0, 2)
    .map((type) => type.replaceAll('-', ' '));
  return types.length > 0 ? inWords(types) : entry.kind.replaceAll('-', ' ');
}
