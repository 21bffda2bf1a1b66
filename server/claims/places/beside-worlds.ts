import type { EntryIndex } from '../../../glossary/glossary.ts';
import { PROBE_KINDS } from '../../../glossary/schema/kinds.ts';
import { partAround } from '../../clauses/parts.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import * as said from './beside-words.ts';
import { FROM_AFAR, isFromItsOwnWorld, NEAR, worldAt } from './seen-from-near.ts';
import { judgeAim } from './target-titles.ts';
import { judgeBody } from './targets.ts';
import { judgeDay } from './visit-dates.ts';
import { judgeAt, judgeSeen } from './whereabouts.ts';

/** How many words may stand between a craft and the world that they join it to. */
const REACH = 18;
const LOOKED_BACK = 60;

/** A craft and a world that are named in one breath, by their places among the tokens. */
interface Pair {
  readonly craft: EntryIndex;
  readonly world: EntryIndex;
  readonly at: number;
  readonly place: number;
  /** What stands between them, with asides left out. */
  readonly between: string;
  /** What stands before the one that is named first, and behind the other. */
  readonly before: string;
  readonly after: string;
}

/** "Juno's next pass over Jupiter", "Saturn's rings from Cassini": a craft and a world that a few words join, whatever the sentence says of them. */
export function judgeBesideWorlds(context: SentenceContext): Verdict[] {
  const { tokens, isQuestion } = context.reading;
  if (isQuestion) return [];
  return tokens.flatMap((token, at) => {
    const craft = token.tag === 'name' ? context.meaning(token) : undefined;
    if (craft === undefined || !isCraftAlone(token, craft, context)) return [];
    if (said.UNREAL.test(wordsAround(token, context))) return [];
    return [...pairs(at, craft, 1, context), ...pairs(at, craft, -1, context)].flatMap((pair) =>
      pair.at < pair.place ? judgeCraftFirst(pair, context) : judgeWorldFirst(pair, context),
    );
  });
}
judgeBesideWorlds.needs = { kinds: ['spacecraft', 'mission'] } satisfies Needs;

/** What is said around a name, up to where another clause stands by itself. */
const wordsAround = (token: Token, { reading, text }: SentenceContext): string =>
  partAround(reading, token)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');

/** A name that nothing else which flies bears, said without doubt. */
const isCraftAlone = (token: Token, craft: EntryIndex, context: SentenceContext): boolean =>
  isCraft(craft, context) &&
  context.reading.phrases
    .filter(({ phrase }) => phrase.start <= token.start && token.end <= phrase.end)
    .every(({ stance }) => stance === 'asserted' || stance === 'planned') &&
  context
    .alternatives(token)
    .every(
      (one) =>
        one === craft || !/^(?:spacecraft|mission|crewed-flight|launch-vehicle|station)$/.test(context.kindOf(one)),
    );

const isCraft = (index: EntryIndex, context: SentenceContext): boolean => PROBE_KINDS.has(context.kindOf(index));

/** The nearest world behind a craft, or before it, with nothing else named between, and nothing denied or supposed. */
function pairs(at: number, craft: EntryIndex, step: 1 | -1, context: SentenceContext): Pair[] {
  const { tokens } = context.reading;
  const { text } = context;
  for (let place = at + step; place >= 0 && place < tokens.length && Math.abs(place - at) <= REACH; place += step) {
    const token = tokens[place] as Token;
    const world = worldAt(token, context);
    if (world === undefined) {
      if (isAnother(token, craft, context)) return [];
      continue;
    }
    const [first, last] = [tokens[Math.min(at, place)] as Token, tokens[Math.max(at, place)] as Token];
    if (!isHeldSo(first, last, context)) return [];
    const between = wordsOf(tokens.slice(Math.min(at, place) + 1, Math.max(at, place)));
    const before = text.slice(Math.max(context.reading.sentence.start, first.start - 2 * LOOKED_BACK), first.start);
    return [{ craft, world, at, place, between, before, after: text.slice(last.end, last.end + LOOKED_BACK) }];
  }
  return [];
}

function judgeCraftFirst(pair: Pair, context: SentenceContext): Verdict[] {
  const { before, between } = pair;
  const next = context.reading.tokens[pair.place + 1]?.lower ?? '';
  const isOfIt = said.OF_ITS.test(between) || said.BROUGHT.test(between);
  const isThere =
    [said.NEAR_BY, said.ITS_DEED, said.ITS_GOAL, said.TAUGHT, said.SENT].some((one) => one.test(between)) ||
    (isOfIt && !said.OTHER_IT.test(`${before} ${between}`)) ||
    (said.IN_ORBIT.test(between) && next === 'orbit') ||
    (said.JUST_BEFORE.test(between) && said.DEED_NOUN.test(next)) ||
    (said.PASS_BEFORE.test(before) && said.AFTER_PASS.test(between)) ||
    (said.GOAL_BEFORE.test(before) && said.GOAL_AFTER.test(between));
  if (said.JUST_TO.test(between) && !said.FROM_BEFORE.test(before)) return judgeSentTo(pair, context);
  const isAround = (said.IN_ORBIT.test(between) && next === 'orbit') || said.AROUND.test(between);
  if (isThere)
    return [...(isAround ? judgeSentTo(pair, context) : judgeThere(pair, context)), ...judgeThen(pair, context)];
  const isSeen =
    said.ITS_PICTURE.test(between) ||
    (said.PICTURE_BEFORE.test(before) && said.THEN_THE_WORLD.test(between)) ||
    (said.DISCOVERED_BEFORE.test(before) && !/ (?:while|but|and|whereas) /.test(between)) ||
    (said.TOLD.test(between) && !said.HELD_AGAINST.test(between)) ||
    (said.REPORTED.test(between) && !hadBearers(pair.craft, context));
  return isSeen ? judgePicture(pair, context) : [];
}

function judgeWorldFirst(pair: Pair, context: SentenceContext): Verdict[] {
  const { before, between, after } = pair;
  const isThere =
    said.FLYBY_OF.test(between) ||
    (said.THEN_THE_CRAFT.test(between) && said.FRONTED.test(before) && !isOfAnother(pair, context)) ||
    (said.DONE_BY.test(between) && said.DEED_BEFORE.test(before)) ||
    (said.WHEN_IT.test(between) && said.CAME_BY.test(after));
  if (isThere) return judgeThere(pair, context);
  const isSeen = said.PICTURED.test(between) || (said.DISCOVERED.test(between) && !hadBearers(pair.craft, context));
  return isSeen ? judgePicture(pair, context) : [];
}

/** Before the world something else is named that may have been there. */
const isOfAnother = ({ craft, place }: Pair, context: SentenceContext): boolean =>
  context.reading.tokens.slice(0, place).some((token) => isAnother(token, craft, context));

/** "Galileo discovered that Jupiter": whoever bore the name before may have done it. */
const hadBearers = (craft: EntryIndex, context: SentenceContext): boolean =>
  context.entry(craft).relations['named-after'] !== undefined;

function judgeThere({ craft, world, place }: Pair, context: SentenceContext): Verdict[] {
  const token = context.reading.tokens[place] as Token;
  return judgeBody(craft, world, token, context, token.tag !== 'name');
}

/** "Juno's 2013 pass over Jupiter", "MESSENGER at Mercury in 2018": not there yet, or no longer. */
function judgeThen(pair: Pair, context: SentenceContext): Verdict[] {
  if (said.AHEAD.test(pair.between)) return [];
  const { tokens } = context.reading;
  const dates = tokens.slice(pair.at + 1, pair.place).filter(({ tag }) => tag === 'date');
  const date = dates.length === 0 ? dateBehind(tokens, pair.place) : dates.length === 1 ? dates[0] : undefined;
  const days = date?.date?.days;
  if (!date || !days || !/\d{4}/.test(date.lower)) return [];
  const { start, end } = tokens[pair.at] as Token;
  const there = judgeDay(pair.craft, date, days, [context.entry(pair.world).id], false, context);
  return there.length > 0
    ? there
    : judgeAt({ token: { start, end }, craft: pair.craft }, days, [pair.world], false, context);
}

/** "at Mercury in 2018", and nothing that makes it one of two ends. */
function dateBehind(tokens: readonly Token[], place: number): Token | undefined {
  let i = place + 1;
  if (tokens[i]?.lower === 'orbit') i++;
  if (!/^(?:in|on|since|during)$/.test(tokens[i]?.lower ?? '')) return undefined;
  const date = tokens[i + 1];
  return date?.tag === 'date' && !/^(?:to|until|and|or|-|–|through)$/.test(tokens[i + 2]?.lower ?? '')
    ? date
    : undefined;
}

/** "Juno to Jupiter": what it was sent for, and not what it passed on the way. */
function judgeSentTo(pair: Pair, context: SentenceContext): Verdict[] {
  const token = context.reading.tokens[pair.place] as Token;
  const passed = judgeAim(context.entry(pair.craft), context.entry(pair.world), token, context);
  return passed ? [passed] : judgeThere(pair, context);
}

/** A picture of a world, or a find: what shows only from nearby. */
function judgePicture({ craft, world, at, place }: Pair, context: SentenceContext): Verdict[] {
  const { tokens } = context.reading;
  const { start, end } = tokens[at] as Token;
  const seen = tokens[at] as Token;
  if (FROM_AFAR.test(wordsAround(seen, context)) || isFromItsOwnWorld(craft, seen, context)) return [];
  const beside = tokens.slice(Math.max(0, Math.min(at, place) - 4), Math.max(at, place) + 5);
  const words = beside.map(({ lower, tag }) => (tag === 'name' ? '_' : lower)).join(' ');
  return judgeSeen({ token: { start, end }, craft }, world, NEAR.test(words), context);
}

/** Something else is named, which the words may be about; the Earth is where all come from. */
function isAnother(token: Token, craft: EntryIndex, context: SentenceContext): boolean {
  const index = token.tag === 'name' ? (context.meaning(token) ?? craft) : undefined;
  return index !== undefined && !/^(?:term|agency)$/.test(context.kindOf(index)) && context.entry(index).id !== 'earth';
}

/** Nothing that is said from the one name to the other is denied, supposed or asked. */
const isHeldSo = (first: Token, last: Token, { reading }: SentenceContext): boolean =>
  reading.clauses.every(
    ({ stance, start, end, verbSpan }) =>
      stance === 'asserted' ||
      stance === 'planned' ||
      Math.max(end, verbSpan.end) <= first.start ||
      Math.min(start, verbSpan.start) >= last.end,
  );

/** The words of some tokens without what stands between commas or in brackets. */
const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ tag, lower }) => (tag === 'quantity' ? '_ ' : tag === 'date' ? '# ' : `${lower} `))
    .join('')
    .replaceAll('’', "'")
    .replaceAll(' - ', '-')
    .replace(/, [^,]{3,50}, |\( [^()]{1,50}\) /g, '');
