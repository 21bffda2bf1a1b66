import { type Days, daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent } from '../../../glossary/entry.ts';
import { PROBE_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { whenInWords } from '../times/words-of-dates.ts';
import { doerIn } from './activities.ts';
import { bodyIn, sameSystem } from './named-bodies.ts';

/** A world that a craft is said to have come to or to have left, where it is named. */
interface Stop {
  readonly world: string;
  readonly token: Token;
}

const GOING =
  /^(?:visit|explore|orbit|circle|tour|encounter|rendezvous|reach|fly|fly-by|pass|sweep|swing|survey|study|map|go|travel|continue|head|set|proceed|move|leave|depart|sail|journey|press|turn|arrive|come|examine|investigate|inspect|carry)$/;
const WORDS =
  /^(?:first|then|later|next|afterwards|before|after|from|way|having|following|followed|subsequently|finally)$/i;

/** "visited first Ceres, then Vesta", "after leaving Saturn it went on to Jupiter": the order in which a craft came to worlds. */
export function judgeVisitOrder(context: SentenceContext): Verdict[] {
  const { clauses, isQuestion } = context.reading;
  if (isQuestion) return [];
  const going = clauses.filter(
    ({ verb, stance, tense }) => GOING.test(verb) && stance === 'asserted' && tense !== 'future',
  );
  const crafts = new Set(going.flatMap((clause) => craftOf(clause, context) ?? []));
  const [craft] = crafts;
  if (craft === undefined || crafts.size > 1) return [];
  const stops = new Map<number, Stop>();
  for (const clause of going)
    if (craftOf(clause, context) === craft)
      for (const stop of stopsOf(clause, context)) stops.set(stop.token.start, stop);
  const [one, two, more] = [...stops.values()].toSorted((a, b) => a.token.start - b.token.start);
  if (!one || !two || more) return [];
  const isInOrder = orderOf(one, two, context);
  if (isInOrder === undefined) return [];
  return verdict(context.entry(craft), isInOrder ? [one, two] : [two, one], two, context);
}
judgeVisitOrder.needs = { word: WORDS, kinds: ['body'], about: ['spacecraft', 'mission'] } satisfies Needs;

function craftOf({ agents, construction }: Clause, context: SentenceContext): number | undefined {
  const [agent, more] = agents;
  if (!agent || (more && construction !== 'relative')) return undefined;
  const doer = agent.names.length > 0 ? doerIn(agent, context, true)?.craft : context.referent(agent);
  return doer !== undefined && PROBE_KINDS.has(context.kindOf(doer)) ? doer : undefined;
}

const stopsOf = ({ themes, complements }: Clause, context: SentenceContext): Stop[] =>
  [...themes, ...complements.map(({ phrase }) => phrase)]
    .flatMap((phrase) => [phrase, ...phrase.others])
    .flatMap((phrase) => {
      const named = bodyIn(context.alone(phrase), context);
      const id = named && context.entry(named.body).id;
      return named && id !== undefined && id !== 'earth' && id !== 'sun' ? [{ world: id, token: named.token }] : [];
    });

const NEXT = /\b(?:then|later|next|afterwards|subsequently|finally|eventually|followed by)\b/;
const TO_BEFORE = /\bbefore\b/;
const AFTER = /\bafter\b/;
const ON_ITS_WAY = /\bon (?:its|the|her) (?:way|voyage|journey|trip) to (?:the )?$/i;
const HOW_MUCH_LATER = /\b[\w-]+ (?:years?|months?|weeks?|days?) (?:later|afterwards)\b/;
const LAST_SAID = /^ (?:afterwards|later|next|after that|subsequently|thereafter)\b/;

/** Whether what is named first came first; undefined where nothing says so. */
function orderOf(one: Stop, two: Stop, { text, reading, mentions }: SentenceContext): boolean | undefined {
  const { start, end } = reading.sentence;
  const before = text.slice(start, one.token.start);
  // "and two years later past Ceres": how much later changes nothing about the order.
  const between = text.slice(one.token.end, two.token.start).replace(HOW_MUCH_LATER, 'later');
  const behind = text.slice(two.token.end, end);
  // What is said of something else, of dates or of how it was not.
  if (
    /[;:()–—]|\b(?:not|never|without|instead|unlike|but|while|whereas|until|since|ago|years?|months?)\b/.test(between)
  )
    return undefined;
  const isOpened = /^(?:after|having|following|before|prior to|from|on)\b/i.test(before);
  const isOther = mentions.some((mention) => mention.start >= one.token.end && mention.end <= two.token.start);
  if (isOther && !isOpened) return undefined;
  if (!isOpened) {
    if (ON_ITS_WAY.test(between)) return true;
    const [isBefore, isAfter, isNext] = [TO_BEFORE.test(between), AFTER.test(between), NEXT.test(between)];
    if (isBefore !== isAfter && !isNext) return isBefore;
    if (isNext && !isBefore && !isAfter) return true;
    if (/^ first,? and (?:then )?$/.test(between) && /^,? (?:second|then|next|afterwards|later)\b/.test(behind))
      return true;
    if (LAST_SAID.test(behind) && /^ (?:first )?and $/.test(between)) return true;
    return /\bfrom (?:the )?$/.test(before) &&
      /^ (?:on )?to (?:the )?$/.test(between) &&
      !/\bdata|pictures|images|signals\b/.test(before)
      ? true
      : undefined;
  }
  if (ON_ITS_WAY.test(before)) return false;
  if (/^before\b|^prior to\b/i.test(before)) return /\bafter\b/.test(between) ? undefined : false;
  if (/^(?:after|having|following)\b/i.test(before)) return /\bbefore\b/.test(between) ? undefined : true;
  return /^From (?:the )?$/i.test(before) && /\bto (?:the )?$/.test(between) ? true : undefined;
}

/** When it first and last came to a world or what belongs to it, as far as its events tell. */
function arrivals(entry: Entry, world: string, { knowledge }: SentenceContext): { event: EntryEvent; days: Days }[] {
  return entry.events.flatMap((event) => {
    const days = event.at === undefined || event.outcome === 'failure' ? undefined : daysOf(event.at);
    const isThere =
      /^(?:flyby|orbit-insertion|landing|rendezvous|impact)$/.test(event.type) &&
      (event.roles.body ?? []).some((body) => knowledge.isEitherWithin(body, world));
    return days && isThere ? [{ event, days }] : [];
  });
}

function verdict(
  entry: Entry,
  [first, second]: readonly [Stop, Stop],
  word: Stop,
  context: SentenceContext,
): Verdict[] {
  if (first.world === second.world || sameSystem(first.world, second.world, context)) return [];
  const [one, two] = [arrivals(entry, first.world, context), arrivals(entry, second.world, context)];
  if (one.length === 0 || two.length === 0) return [];
  const lies = (a: typeof one, b: typeof one): boolean => a.every((x) => b.every((y) => x.days.last < y.days.first));
  const span = { start: word.token.start, end: word.token.end };
  const base = {
    check: 'wrong-date' as const,
    claim: `${entry.id}: ${first.world} before ${second.world}`,
    ...context.quoted(span),
    about: entry.id,
  };
  if (!lies(two, one)) return lies(one, two) ? [{ ...base, state: 'supported' }] : [];
  return [
    {
      ...base,
      state: 'contradicted',
      message: 'wrong-date.visits',
      known: whenInWords(two[0]?.event.at as string),
      details: {
        subject: context.knowledge.spoken(entry.id),
        world: context.knowledge.spoken(second.world),
        rival: context.knowledge.spoken(first.world),
        when: whenInWords(one[0]?.event.at as string),
      },
    },
  ];
}
