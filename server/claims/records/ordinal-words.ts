import type { Token } from '../../clauses/tokens.ts';
import { NUMBER_WORDS } from '../../mentions/quantities.ts';

const WORDS = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth'
).split(' ');
const CARDINALS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen twenty'
).split(' ');
const TENS: ReadonlyMap<string, number> = new Map(
  Object.entries(NUMBER_WORDS).filter(([, value]) => value >= 20 && value < 100),
);
/** Asked for each word of each sentence, and nearly none is one of them. */
const COUNTS: ReadonlyMap<string, number> = new Map([...TENS, ...CARDINALS.map((word, i) => [word, i] as const)]);

/** What an ordinal says: a place in a row, or its end. */
export type Place = number | 'last';

const PLACES: ReadonlyMap<string, Place> = new Map<string, Place>([
  ['last', 'last'],
  ['final', 'last'],
  ...WORDS.map((word, i) => [word, i + 1] as const),
]);

/** "third", "12th", "last"; undefined for any other word. */
export function placeOf(lower: string): Place | undefined {
  const known = PLACES.get(lower);
  if (known !== undefined) return known;
  if (startsWithDigit(lower)) {
    const figure = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(lower);
    return figure ? Number(figure[1]) : undefined;
  }
  if (!lower.includes('-')) return undefined;
  const [tens = '', unit = ''] = lower.split('-');
  const [ten, one] = [TENS.get(tens), WORDS.indexOf(unit)];
  return ten !== undefined && one >= 0 && one < 9 ? ten + one + 1 : undefined;
}

const startsWithDigit = (word: string): boolean => word >= '0' && word < ':';

/** "12", "twelve", "twenty-four"; undefined for any other word. */
export function countOf(lower: string): number | undefined {
  if (startsWithDigit(lower)) return /^\d{1,3}$/.test(lower) ? Number(lower) : undefined;
  const known = COUNTS.get(lower);
  if (known !== undefined || !lower.includes('-')) return known;
  const [tens = '', unit = ''] = lower.split('-');
  const [ten, one] = [TENS.get(tens), CARDINALS.indexOf(unit)];
  return ten !== undefined && one > 0 && one < 10 ? ten + one : undefined;
}

const ending = (n: number): string => {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th';
  return { 1: 'st', 2: 'nd', 3: 'rd' }[n % 10] ?? 'th';
};

/** A place as words: "third", "21st". */
export const placeInWords = (place: number): string => WORDS[place - 1] ?? `${place}${ending(place)}`;

/** A place in the form that the writer chose: "12th" for "11th", "Twelfth" for "Eleventh". */
export function placeLike(place: number, written: string): string {
  if (/^\d/.test(written)) return `${place}${ending(place)}`;
  return likeCase(placeInWords(place), written);
}

/** A number in the form that the writer chose: "twelve" for "ten", "12" for "10". */
export function countLike(count: number, written: string): string {
  const word = CARDINALS[count];
  if (/^\d/.test(written) || word === undefined) return String(count);
  return likeCase(word, written);
}

/** A number as prose writes it: "twelve", "135". */
export const countInWords = (count: number): string => (count <= 12 ? (CARDINALS[count] as string) : String(count));

const likeCase = (word: string, written: string): string =>
  /^\p{Lu}/u.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

/** The ordinals that stand together from a token on: "fourth and fifth", "sixth and last". */
export function placesAt(
  tokens: readonly Token[],
  at: number,
): { readonly places: readonly { readonly place: Place; readonly token: Token }[]; readonly next: number } | undefined {
  const places: { place: Place; token: Token }[] = [];
  let next = at;
  for (;;) {
    const whole = wholeAt(tokens, next);
    const place =
      whole && whole.token.tag !== 'name' && whole.token.tag !== 'date' ? placeOf(whole.token.lower) : undefined;
    if (!whole || place === undefined) break;
    places.push({ place, token: whole.token });
    next = whole.next;
    const joins = tokens[next]?.tag === 'coordinator' || tokens[next]?.tag === 'comma';
    const another = tokens[next + 1];
    if (!joins || !another || placeOf(another.lower) === undefined) break;
    next++;
  }
  return places.length > 0 ? { places, next } : undefined;
}

/** "twenty-four" and "thirty-first" as one token. */
export function wholeAt(
  tokens: readonly Token[],
  at: number,
): { readonly token: Token; readonly next: number } | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const unit = TENS.has(token.lower) && tokens[at + 1]?.tag === 'hyphen' ? tokens[at + 2] : undefined;
  return unit
    ? { token: { ...token, end: unit.end, lower: `${token.lower}-${unit.lower}` }, next: at + 3 }
    : { token, next: at + 1 };
}
