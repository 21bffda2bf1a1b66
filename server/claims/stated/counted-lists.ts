import { NUMBER_WORDS } from '../../mentions/quantities.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { countOf } from '../records/ordinal-words.ts';

/** What is counted and then named one by one. */
const COUNTED =
  /^ (?:(?!of )[\p{L}.’'-]+ ){0,3}?(?:astronauts|cosmonauts|taikonauts|men|women|people|(?:crew ?)?members|crewmembers|crewmates|crewmen|probes|spacecraft|satellites|moons|missions|flights|landers|rovers|orbiters|modules|telescopes|planets|dogs|rockets|launchers)(?: of (?:the )?\p{Lu}[\p{L}-]+)?/u;
/** Between the two. */
const INTRODUCING = /^(?:[,;:]? | [-–—] |[–—]| \(| (?:were|are)(?:: | ))/;
/** A capital, the rest of its name, and what stands behind it in brackets. */
const ITEM =
  /(?:the )?(?:[“"‘']?\p{Lu}[\p{L}\d.’'-]{0,24}[”"’']?|\d{1,3}[A-Z]?)(?: [“"‘'(]{0,2}(?:\p{Lu}|\d|(?:de|da|van|von|al|bin)\b)[\p{L}\d.’'-]{0,24}[”"’')]{0,2}){0,6}(?: \([^()]{1,24}\))?/uy;
const BETWEEN = /,? (?:and|&) |, /y;
/** Of others still, or of some among them. */
const GOES_ON =
  /^(?:[’']s\b|,? (?:and|or|plus|with|along|as well|together|but|among|of|from|aboard|being|in particular|above all|especially|first|foremost)\b)/;
const IN_PART =
  /\b(?:least|than|about|some|nearly|almost|over|up to|most|many|of (?:the|its|their|these|those)|including|among|besides|except|every|each) $/i;
const OPENING =
  /^ ?(?:after|before|with|without|for|in|on|from|by|of|among|at|like|unlike|besides|during|since|despite|to|using|over|when|while|as|although|though|if)\b/i;
const AT_FRONT = /^ ?(?:the |these |those |all |its |his |their )?$/i;
const MOST = 12;

/** "the six astronauts, Scott, Worden and Irwin": as many are named as are counted. */
export function judgeCountedLists(context: SentenceContext): Verdict[] {
  const { text, reading } = context;
  if (reading.isQuestion) return [];
  const { start: from, end: to } = reading.sentence;
  return reading.tokens.flatMap((token): Verdict[] => {
    const count = token.tag === 'number' ? countOf(token.lower) : undefined;
    if (count === undefined || count < 2 || count > MOST) return [];
    const before = text.slice(from, token.start);
    const counted = COUNTED.exec(text.slice(token.end, Math.min(to, token.end + 70)));
    if (!counted || IN_PART.test(before)) return [];
    const at = token.end + counted[0].length;
    const introduced = INTRODUCING.exec(text.slice(at, at + 8));
    const list = introduced ? listAt(at + introduced[0].length, to, text) : undefined;
    if (!introduced || !list || list.count === count) return [];
    const behind = text.slice(list.end, Math.min(to, list.end + 24));
    const isComma = introduced[0].startsWith(',');
    // "With four missions, Young and Lovell ...": what is counted stands before, and the clause begins.
    const opening = before.slice(Math.max(...[...',;:'].map((mark) => before.lastIndexOf(mark))) + 1);
    if (!/[:([–—-]/.test(introduced[0]) && OPENING.test(opening)) return [];
    if (isComma && /^ /.test(behind) && !AT_FRONT.test(opening)) return [];
    if (GOES_ON.test(behind) || !context.mentions.some(({ start, end }) => start >= list.start && end <= list.end))
      return [];
    const correction = Object.entries(NUMBER_WORDS).find(([, value]) => value === list.count)?.[0];
    const right = /^\d/.test(token.lower) || correction === undefined ? String(list.count) : correction;
    return [
      {
        state: 'contradicted',
        check: 'wrong-quantity',
        claim: `${token.lower} ${counted[0].trim()}`,
        ...context.quoted(token),
        about: '',
        message: 'wrong-quantity.listed',
        known: right,
        correction: right,
      },
    ];
  });
}
judgeCountedLists.needs = { tags: ['number'] } satisfies Needs;

/** Names up to the last, which follows an "and". */
function listAt(start: number, to: number, text: string): (Span & { readonly count: number }) | undefined {
  let at = start;
  let count = 0;
  let isLast = false;
  for (;;) {
    ITEM.lastIndex = at;
    const item = ITEM.exec(text)?.[0];
    if (item === undefined || at + item.length > to) return undefined;
    // "Chen Dong, 37, and Jing Haipeng, 49": ages; "Apollo 11, 12 and 14" are three.
    if (/^\d/.test(item) && !/\d,? (?:and |& )?$/.test(text.slice(start, at))) return undefined;
    at += item.length;
    if (!/^(?:Jr|Sr|II|III)\b/.test(item)) count++;
    if (isLast) {
      BETWEEN.lastIndex = at;
      const more = BETWEEN.exec(text);
      ITEM.lastIndex = at + (more?.[0].length ?? 0);
      // A second "and": "A and B and C".
      if (!more || !/and|&/.test(more[0]) || !ITEM.test(text)) return { start, end: at, count };
    }
    BETWEEN.lastIndex = at;
    const between = BETWEEN.exec(text);
    if (!between) return undefined;
    isLast = isLast || /and|&/.test(between[0]);
    at += between[0].length;
  }
}
