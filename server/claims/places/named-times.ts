import { areDisjoint, type Days, daysOf } from '../../../glossary/dates.ts';
import type { Entry } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import { EVENTS, type EventType } from '../../../glossary/schema/events.ts';
import { TRAVELLING_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Token } from '../../clauses/tokens.ts';
import { isAssertedAt } from '../asserted.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { dateLike, whenInWords } from '../times/words-of-dates.ts';
import { isBrother, isOutside, type WorkingLife, withoutParts, workingLife } from '../times/working-lives.ts';
import { judgeDay } from './visit-dates.ts';
import { judgeAt, sentenceBodies } from './whereabouts.ts';

const THING =
  /^(mission|flight|probe|spacecraft|craft|satellite|lander|rover|orbiter|observatory|telescope|landing|launch|flyby|capsule|voyage|disaster|explosion|accident|tragedy)$/;
/** After these a date belongs to the name that it follows. */
const COMPARING = /^(since|after|before|until|till|following|like|unlike|than|including|besides|such as|from)$/;
const PICTURES = /^(images?|photos?|photographs?|pictures?|data|observations?|measurements?)$/;
const BEFORE_A_NAME = /^(determiner|possessive|adjective|country|apostrophe|noun|name|number)$/;
const STORY = /\b(?:films?|movies?|documentar(?:y|ies)|books?|novels?|directed|starring|album|IMAX|series|song)\b/i;

/** A date set beside a name: "since Luna 24 in 1976", "Curiosity (2012)", "the 2008 Chandrayaan-1 spacecraft". */
export function judgeNamedTimes(context: SentenceContext): Verdict[] {
  const { tokens, isQuestion } = context.reading;
  if (isQuestion || !tokens.some(({ date }) => date?.days)) return [];
  if (STORY.test(context.shown(context.reading.sentence))) return [];
  return tokens.flatMap((token, i) => {
    const index = token.tag === 'name' ? context.meaning(token) : undefined;
    if (index === undefined || !TRAVELLING_KINDS.has(context.kindOf(index)) || !isAssertedAt(token, context)) return [];
    const pictured = dateOfPictures(tokens, i);
    if (pictured?.date?.days) return judgePictures(token, index, pictured, pictured.date.days, context);
    const date = dateBeside(tokens, i, context);
    return date?.date?.days ? judge(context.entry(index), token, date, date.date.days, context) : [];
  });
}
judgeNamedTimes.needs = { tags: ['date'], kinds: ['spacecraft', 'mission', 'crewed-flight'] } satisfies Needs;

function judgePictures(token: Token, craft: EntryIndex, date: Token, days: Days, context: SentenceContext): Verdict[] {
  const bodies = sentenceBodies(context, token);
  const elsewhere = judgeAt({ token, craft }, days, bodies, false, context);
  const worlds = bodies.map((body) => context.entry(body).id);
  return elsewhere.length > 0 ? elsewhere : judgeDay(craft, date, days, worlds, true, context);
}

/** "Voyager images from 1986": they are of the time when the craft was at work. */
function dateOfPictures(tokens: readonly Token[], at: number): Token | undefined {
  let next = at + 1;
  while (next < at + 3 && /^(flyby|spacecraft|probe|orbiter|mission|space|telescope)$/.test(tokens[next]?.lower ?? ''))
    next++;
  if (!PICTURES.test(tokens[next]?.lower ?? '')) return undefined;
  const isTaken = tokens[next + 1]?.lower === 'taken';
  const [of, date] = isTaken ? [tokens[next + 2], tokens[next + 3]] : [tokens[next + 1], tokens[next + 2]];
  const isDated = isTaken ? /^(in|on|during)$/ : /^(from|of)$/;
  return isDated.test(of?.lower ?? '') && date?.tag === 'date' ? date : undefined;
}

function dateBeside(tokens: readonly Token[], at: number, context: SentenceContext): Token | undefined {
  let next = at + 1;
  if (
    /^(?:lunar|robotic|crewed|manned|space|shuttle)$/.test(tokens[next]?.lower ?? '') &&
    THING.test(tokens[next + 1]?.lower ?? '')
  )
    next++;
  while (next < at + 3 && THING.test(tokens[next]?.lower ?? '')) next++;
  const [one, two, three] = [tokens[next], tokens[next + 1], tokens[next + 2]];
  if (one?.tag === 'open' && two?.tag === 'date' && three?.tag === 'close') return two;
  // "the first American woman in space (STS-7, 1983)"
  if (tokens[at - 1]?.tag === 'open' && one?.tag === 'comma' && two?.tag === 'date' && three?.tag === 'close')
    return two;
  if (/^(in|of)$/.test(one?.lower ?? '') && two?.tag === 'date' && isCompared(tokens, at)) return two;
  const [before, earlier] = [tokens[at - 1], tokens[at - 2]];
  const during = dateOfStay(tokens, at, next);
  if (during && isOfDeed(during, context)) return during;
  const isWhole = next > at + 1 || !/^(noun|name|adjective|verb|apostrophe|hyphen)$/.test(one?.tag ?? '');
  // "the aborted 1970 Apollo 13 mission"
  const isDetermined = /^(the|'s)$/.test((earlier?.tag === 'adjective' ? tokens[at - 3] : earlier)?.lower ?? '');
  return before?.tag === 'date' && isDetermined && isWhole && next > at + 1 ? before : undefined;
}

/** "during Apollo 17 in 1972", "in 2014 during EFT-1": whatever was done then was done on that day. */
function dateOfStay(tokens: readonly Token[], at: number, next: number): Token | undefined {
  let i = at - 1;
  while (i >= 0 && at - i < 6 && BEFORE_A_NAME.test(tokens[i]?.tag ?? '')) i--;
  if (tokens[i]?.lower !== 'during') return undefined;
  const after = /^(in|on)$/.test(tokens[next]?.lower ?? '') ? tokens[next + 1] : undefined;
  return [after, tokens[i - 1]].find((token) => token?.tag === 'date');
}

/** Of something said to have been done. */
const isOfDeed = (date: Token, { reading }: SentenceContext): boolean =>
  reading.clauses.every(
    ({ times, stance, tense }) =>
      !times.some(({ token }) => token === date) || (stance === 'asserted' && tense !== 'future'),
  );

/** "since the Soviet Luna 24 mission in 1976", "(Luna 16 in 1970, Luna 20 in 1972)". */
function isCompared(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && at - i < 7 && BEFORE_A_NAME.test(tokens[i]?.tag ?? '')) i--;
  const before = tokens[i];
  if (before && COMPARING.test(before.lower)) return true;
  if (!before || !/^(open|comma|coordinator)$/.test(before.tag)) return false;
  for (let k = i; k >= 0; k--) {
    if (tokens[k]?.tag === 'close' || tokens[k]?.tag === 'verb') return false;
    if (tokens[k]?.tag === 'open') return true;
  }
  return false;
}

function judge(entry: Entry, name: Token, date: Token, days: Days, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const life = workingLife(entry, knowledge);
  // A flight with people is over on a day that is known.
  const slack = entry.kind === 'crewed-flight' && days.first === days.last ? 2 : 31;
  if (life && (isTitle(days, date, life, context) || isFilm(entry, days, date, life, context))) return [];
  const own = knowledge.entriesOf(knowledge.ids(entry, 'members'));
  const isThen = [entry, ...own].some((one) =>
    one.events.some(({ at }) => at !== undefined && !areDisjoint(daysOf(at) ?? days, days, slack)),
  );
  if (!life || isThen || !isOutside(days, life)) return [];
  const main = mainEvent(entry);
  if (!main) return [];
  const others = knowledge.allEvents.crafts.filter(
    (one) =>
      one !== entry &&
      isBrother(entry, one, context) &&
      one.events.some(
        ({ at, type }) => at !== undefined && MAIN.includes(type) && !areDisjoint(daysOf(at) ?? days, days),
      ),
  );
  const chosen = withoutParts(others, context);
  const other = chosen.length === 1 ? chosen[0] : undefined;
  const written = context.shown(date);
  const correction = dateLike(main.at, written);
  const pair = { start: Math.min(name.start, date.start), end: Math.max(name.end, date.end) };
  const span = other ? pair : { start: date.start, end: date.end };
  return [
    {
      state: 'contradicted',
      check: 'wrong-date',
      claim: `time of ${entry.id}`,
      ...context.quoted(span),
      known: whenInWords(main.at),
      ...(correction !== undefined && !other ? { correction } : {}),
      ...(other
        ? {
            otherwise: [
              ...(correction === undefined ? [] : [{ span: date, text: correction }]),
              { span: name, text: knowledge.nameOf(other.id) },
            ],
          }
        : {}),
      message: other ? 'wrong-date.or-craft' : 'wrong-date',
      about: entry.id,
      details: {
        subject: knowledge.spoken(entry.id),
        event: EVENTS[main.type].reads,
        ...(other ? { other: knowledge.spoken(other.id) } : {}),
      },
    },
  ];
}

/** "*Apollo 13* (1995).": by itself, and years after the flight, it is a film or a book. */
const isTitle = (days: Days, date: Token, life: WorkingLife, { reading, text }: SentenceContext): boolean =>
  reading.clauses.length === 0 &&
  text[date.end] === ')' &&
  ((days.first === days.last && date.end + 1 === reading.sentence.end) ||
    days.first > (life.to ?? life.from).days.last + YEARS_AFTER);
const YEARS_AFTER = 8 * 366;

/** "She wrote the score of Apollo 13 (1995).": films bear the names of flights with people. */
const isFilm = (
  { kind }: Entry,
  { first, last }: Days,
  { start, end }: Token,
  life: WorkingLife,
  { text }: SentenceContext,
) =>
  kind === 'crewed-flight' &&
  first < last &&
  first > (life.to ?? life.from).days.last + YEARS_AFTER &&
  text[start - 1] === '(' &&
  text[end] === ')';

/** What a craft is known for, the likeliest first. */
const MAIN: readonly EventType[] = [
  'sample-return',
  'landing',
  'orbit-insertion',
  'rendezvous',
  'impact',
  'flyby',
  'launch',
];

function mainEvent(entry: Entry): { readonly at: string; readonly type: EventType } | undefined {
  for (const type of MAIN) {
    const event = entry.events.find((one) => one.type === type && one.at !== undefined && one.outcome !== 'failure');
    if (event?.at !== undefined) return { at: event.at, type };
  }
  return undefined;
}
