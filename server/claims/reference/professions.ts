import type { NounPhrase } from '../../clauses/phrases.ts';
import type { SentenceContext } from '../context.ts';
import { found, type Referral, unknown } from './referents.ts';

const PROFESSION =
  /^(?:astronaut|cosmonaut|taikonaut|astronomer|physicist|engineer|pilot|physician|doctor|geologist|chemist|biologist|mathematician|scientist|aviator)$/;

/** "Fuglesang flew in 2006. The particle physicist ...": whoever the text speaks of and nobody else could be, by what they do. */
export function byProfession(phrase: NounPhrase, context: SentenceContext): Referral | undefined {
  const { head, determiner, possessor, of, names, isPlural, countries } = phrase;
  if (!PROFESSION.test(head.lower) || determiner !== 'the' || possessor || of || names.length > 0 || isPlural)
    return undefined;
  const last = context.discourse.subjects.at(-1);
  const [who, another] = last?.entries ?? [];
  if (who === undefined || another !== undefined || last?.hasRival || context.kindOf(who) !== 'person')
    return undefined;
  const known = context.knowledge.countriesOf(who);
  const isOfCountry = countries.every((token) => token.countries?.some((one) => known.has(context.entry(one).id)));
  if (!isOfCountry || !practises(who, head.lower, context)) return undefined;
  return isAlone(who, phrase, context) && !isToldApart(phrase, context)
    ? found([who], 'is the only one spoken of')
    : unknown('somebody else could be meant');
}

const practises = (who: number, noun: string, context: SentenceContext): boolean =>
  context.isCalled(who, noun) || new RegExp(`\\b${noun}\\b`, 'i').test(context.entry(who).definition);

/** "The engineer who built it", "The astronaut, Jane Doe, ...": somebody else is brought in. */
const isToldApart = ({ end }: NounPhrase, { text }: SentenceContext): boolean =>
  /^(?: (?:who|whose|whom|that|in|on|at|from|aboard|behind|of)\b|,? \p{Lu})/u.test(text.slice(end, end + 12));

const NO_NAME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\p{Lu}\p{Ll}+(?:ish|ian|can|ese))$/u;

/** Nobody else has a name before: nobody who is known, and no word with a capital inside a sentence that may be one. */
function isAlone(who: number, { start }: NounPhrase, context: SentenceContext): boolean {
  const around = context.mentionsAround;
  const others = [...context.discourse.mentioned, ...around.map(({ entry }) => entry)];
  if (others.some((one) => one !== who && context.kindOf(one) === 'person')) return false;
  const own = context
    .entry(who)
    .names.map(({ text }) => text)
    .join(' ');
  const words = context.text.slice(0, start).matchAll(/(?<=[\p{L}\d,;:)] )\p{Lu}[\p{L}'’.-]*/gu);
  return [...words].every(({ index, 0: word }) => {
    const bare = word.replace(/['’.-]s?$/, '');
    return NO_NAME.test(bare) || own.includes(bare) || around.some((one) => one.start <= index && index < one.end);
  });
}
