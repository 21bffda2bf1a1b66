import type { EntryIndex } from '../../glossary/glossary.ts';
import type { NounPhrase } from '../clauses/phrases.ts';
import type { Token } from '../clauses/tokens.ts';
import type { Verdict } from './claim.ts';
import type { SentenceContext } from './context.ts';
import { inWords } from './lists-in-words.ts';
import { ITSELF } from './words-for-things.ts';

/** "the Soviet Luna 16", "Kaguya, a South Korean orbiter": an adjective claims a country. */
export function judgeCountries(context: SentenceContext): Verdict[] {
  return [...judgeAdjectives(context), ...judgeNationalities(context)];
}

/** "Cuba's Arnaldo Tamayo Méndez", "Prince Sultan bin Salman of Kuwait", "Farkas, the Bulgarian". */
function judgeNationalities(context: SentenceContext): Verdict[] {
  const owned = context.reading.phrases.flatMap(({ phrase, stance }) => {
    const person = stance === 'asserted' && phrase.head.tag === 'name' ? context.meaning(phrase.head) : undefined;
    if (person === undefined || context.kindOf(person) !== 'person') return [];
    return [phrase.possessor, phrase.of].flatMap((country) => {
      const index =
        country && country.names.length === 1 && country.head.tag === 'name'
          ? context.referent({ ...country, others: [] })
          : undefined;
      return country === undefined || index === undefined || context.kindOf(index) !== 'country'
        ? []
        : judgeCountryToken({ ...context.nameToken(country), countries: [index] }, person, context);
    });
  });
  const called = context.reading.descriptions.flatMap(({ subject, is, stance }) => {
    const who =
      stance === 'asserted' && is.head.tag === 'country' && is.names.length === 0 && !is.of
        ? context.referent(subject)
        : undefined;
    if (who === undefined || (context.kindOf(who) !== 'person' && is.determiner !== undefined)) return [];
    return judgeCountryToken(is.head, who, context);
  });
  const coming = context.reading.descriptions.flatMap(({ subject, complements, stance, is }) => {
    const [from] = complements;
    const country =
      stance === 'asserted' && from?.preposition === 'from' && ITSELF.test(is.head.lower)
        ? context.referent(from.phrase)
        : undefined;
    const who = country === undefined || context.kindOf(country) !== 'country' ? undefined : context.referent(subject);
    return who === undefined || !from
      ? []
      : judgeCountryToken({ ...context.nameToken(from.phrase), countries: [country as EntryIndex] }, who, context);
  });
  return [...owned, ...called, ...coming];
}

function judgeAdjectives(context: SentenceContext): Verdict[] {
  const direct = context.reading.phrases.flatMap(({ phrase, stance }) => {
    if (phrase.countries.length !== 1 || !(stance === 'asserted')) return [];
    const referent = phrase.names.length > 0 ? context.referent({ ...phrase, others: [] }) : undefined;
    // "the Greek sun god Apollo": the adjective is that of the noun between, which must be a word for the thing.
    const noun = phrase.nouns.at(-1);
    if (
      referent !== undefined &&
      noun &&
      phrase.head.tag === 'name' &&
      noun.end < phrase.head.start &&
      !context.isCalled(referent, noun.lower)
    )
      return [];
    return referent === undefined ? [] : judgeCountryWord(phrase, referent, context);
  });
  const described = context.reading.descriptions.flatMap(({ is, subject, stance }) => {
    if (stance !== 'asserted' || is.countries.length !== 1 || is.names.length > 0 || is.head.tag !== 'noun') return [];
    if (!ITSELF.test(is.head.lower)) return [];
    const referents = context.referents(subject);
    return referents.flatMap((referent) => (referent === undefined ? [] : judgeCountryWord(is, referent, context)));
  });
  return [...direct, ...described];
}

function judgeCountryWord(phrase: NounPhrase, referent: number, context: SentenceContext): Verdict[] {
  const token = phrase.countries[0];
  return token ? judgeCountryToken(token, referent, context) : [];
}

function judgeCountryToken(token: Token, referent: number, context: SentenceContext): Verdict[] {
  const entry = context.entry(referent);
  if (
    !token.countries ||
    ![
      'mission',
      'spacecraft',
      'crewed-flight',
      'station',
      'module',
      'launch-vehicle',
      'person',
      'agency',
      'company',
      'programme',
    ].includes(entry.kind)
  )
    return [];
  const known = context.knowledge.countriesOf(referent);
  if (known.size === 0) return [];
  const ids = token.countries.map((country) => context.entry(country).id);
  const base = {
    span: { start: token.start, end: token.end },
    found: context.shown(token),
    about: entry.id,
    claim: `country of ${entry.id}`,
    check: 'wrong-country' as const,
  };
  if (
    ids.some(
      (id) =>
        known.has(id) ||
        context.knowledge.circleOf(referent).has(id) ||
        [...known].some((other) => context.knowledge.isWithin(other, id)),
    )
  )
    return [{ ...base, state: 'supported' }];
  const own = [...context.knowledge.ids(entry, 'country'), ...context.knowledge.ids(entry, 'nationality')];
  const shown = own.length > 0 ? own : [...known].filter((id) => context.knowledge.kind(id) === 'country').slice(0, 2);
  const demonym = own.length === 1 || shown.length === 1 ? demonymOf(shown[0] as string, context) : undefined;
  return [
    {
      ...base,
      state: 'contradicted',
      message: 'wrong-country.adjective',
      known: inWords(shown.map((id) => context.knowledge.nameOf(id))),
      ...(demonym ? { correction: demonym } : {}),
      details: { subject: context.knowledge.spoken(entry.id) },
    },
  ];
}

const demonymOf = (id: string, context: SentenceContext): string | undefined => {
  const entry = context.knowledge.byId(id);
  return entry ? context.knowledge.ids(entry, 'demonyms')[0] : undefined;
};
