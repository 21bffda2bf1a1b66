import type { Token } from '../../clauses/tokens.ts';
import { personOf } from '../../mentions/demonyms.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import { inWords } from '../lists-in-words.ts';

const HOUSE: ReadonlySet<string> = new Set(['person', 'company', 'agency', 'organisation']);

const isNextInSmallLetters = (token: Token, referent: number, { mentions, text }: SentenceContext): boolean =>
  mentions.some(
    ({ entry, start }) => entry === referent && start === token.end + 1 && /\p{Ll}/u.test(text[start] ?? ''),
  );

const OF_COUNTRIES: ReadonlySet<string> = new Set([
  ...HOUSE,
  'mission',
  'spacecraft',
  'crewed-flight',
  'station',
  'module',
  'launch-vehicle',
  'programme',
  'launch-site',
  'engine',
  'instrument',
  'component',
]);

/** A word for a country, its name or its adjective, held against the countries that an entry is of. */
export function judgeCountryToken(token: Token, referent: number, context: SentenceContext): Verdict[] {
  const entry = context.entry(referent);
  if (!token.countries || !OF_COUNTRIES.has(entry.kind)) return [];
  const { knowledge } = context;
  const states = knowledge.ids(entry, 'country', 'nationality');
  // An agency of many states is that of its members and associates.
  const own =
    states.length === 0 && entry.kind === 'agency' && knowledge.isComplete(entry, 'members')
      ? knowledge.ids(entry, 'members', 'associates')
      : states;
  // Of a house or a person nobody else's country is theirs; a craft is also that of its partners.
  const isHouse = own.length > 0 && HOUSE.has(entry.kind);
  const known = isHouse ? knowledge.countriesOfAll(new Set(own)) : knowledge.countriesOf(referent);
  // "the Soviet space shuttle programme": in small letters it is any country's.
  if (entry.kind === 'programme' && isNextInSmallLetters(token, referent, context)) return [];
  // "the first non-American rover"
  if (known.size === 0 || /\bnon[-‐‑– ]$/i.test(context.text.slice(Math.max(0, token.start - 4), token.start)))
    return [];
  const ids = token.countries.map((country) => context.entry(country).id);
  const base = {
    ...context.quoted(token),
    about: entry.id,
    claim: `country of ${entry.id}`,
    check: 'wrong-country' as const,
  };
  if (
    ids.some(
      (id) =>
        known.has(id) ||
        (!isHouse && knowledge.circleBesideLaunch(referent).has(id)) ||
        [...known].some((other) => knowledge.isWithin(other, id)) ||
        [...(own.length > 0 ? own : known)].some((other) => isPartOf(id, other, context)),
    )
  )
    return [{ ...base, state: 'supported' }];
  const shown = own.length > 0 ? own : [...known].filter((id) => knowledge.kind(id) === 'country').slice(0, 2);
  return [
    {
      ...base,
      state: 'contradicted',
      message: 'wrong-country.adjective',
      known: inWords(shown.map((id) => knowledge.spoken(id))),
      ...anyOf(shown.flatMap((id) => wordFor(id, token, context) ?? [])),
      details: { subject: knowledge.spoken(entry.id) },
    },
  ];
}

/** England is in the United Kingdom; that France is in Europe makes no European a Frenchman. */
const isPartOf = (part: string, whole: string, { knowledge }: SentenceContext): boolean =>
  !/^europe/.test(whole) && knowledge.isWithin(part, whole);

/** The country's name for a name, its adjective for an adjective. */
const wordFor = (id: string, token: Token, context: SentenceContext): string | undefined =>
  token.tag === 'name' ? context.knowledge.nameOf(id) : wordLike(demonymOf(id, context), context.shown(token));

const wordLike = (demonym: string | undefined, written: string): string | undefined =>
  demonym === undefined ? undefined : personOf(demonym, written);

const demonymOf = (id: string, context: SentenceContext): string | undefined =>
  context.knowledge.idsOf(id, 'demonyms')[0];
