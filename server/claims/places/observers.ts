import { PROBE_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Token } from '../../clauses/tokens.ts';
import { isAssertedAt } from '../asserted.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { judgeAt, judgeElsewhere, sentenceBodies } from './whereabouts.ts';

const THING = /^(mission|probe|spacecraft|craft|satellite|lander|rover|orbiter|observatory|telescope|flyby|space)$/;
const PICTURES =
  /^(images?|photos?|photographs?|pictures?|views?|observations?|measurements?|portraits?|mosaics?|snapshots?|close-ups?|footage|data|flybys?|flyovers?|cameras?|instruments?)$/;
const MADE =
  /^(made|taken|captured|detected|observed|seen|discovered|found|imaged|photographed|recorded|spotted|measured|obtained|revealed|acquired|snapped|gathered|returned|viewed|mapped|studied|explored|visited|sighted|sent|beamed|radioed|transmitted|relayed|brought)$/;
/** What may stand between "by" and the name. */
const BEFORE_A_NAME = /^(determiner|possessive|adjective|country|apostrophe|noun|name|number|hyphen)$/;

const PARTING = /^(comma|coordinator|relative|subordinator|open|close|stop)$/;

/** "observations made in the 1990s by the Cassini spacecraft", "Juno images of Titan": by whom something was seen, whatever the sentence says of it. */
export function judgeObservers(context: SentenceContext): Verdict[] {
  const { tokens, isQuestion } = context.reading;
  if (isQuestion) return [];
  return tokens.flatMap((token, i) => {
    const craft = token.tag === 'name' ? context.meaning(token) : undefined;
    if (craft === undefined || !PROBE_KINDS.has(context.kindOf(craft)) || !isAssertedAt(token, context)) return [];
    if (!isObserver(tokens, i)) return [];
    if (context.alternatives(token).some((one) => one !== craft && PROBE_KINDS.has(context.kindOf(one)))) return [];
    const bodies = sentenceBodies(context, token);
    const isPerson = tokens[i + 1]?.tag === 'apostrophe' || !isNamedAsCraft(tokens, i);
    const doer = {
      token: { start: token.start, end: token.end },
      craft,
      isDoubtful: isPerson && context.isAmbiguous(token),
    };
    if (doer.isDoubtful) return [];
    const date = soleDate(tokens, i);
    return date?.date?.days
      ? judgeAt(doer, date.date.days, bodies, true, context)
      : tokens.some(({ tag }) => tag === 'date')
        ? []
        : judgeElsewhere(doer, bodies, context);
  });
}
judgeObservers.needs = { kinds: ['spacecraft', 'mission'] } satisfies Needs;

/** "the Galileo spacecraft", "Galileo images", "the orbiter Galileo". */
const isNamedAsCraft = (tokens: readonly Token[], at: number): boolean =>
  [tokens[at - 1], tokens[at + 1]].some(
    (token) => token !== undefined && (THING.test(token.lower) || PICTURES.test(token.lower)),
  );

/** The only date of the sentence, one on or in which something was, with nothing between that begins another clause. */
function soleDate(tokens: readonly Token[], name: number): Token | undefined {
  const at = tokens.findIndex(({ tag }) => tag === 'date');
  const isOne = at > 0 && tokens.filter(({ tag }) => tag === 'date').length === 1;
  const before = tokens[at - 1]?.tag === 'determiner' ? tokens[at - 2] : tokens[at - 1];
  if (!isOne || !/^(in|on|during)$/.test(before?.lower ?? '') || !/\d{3}/.test(tokens[at]?.lower ?? ''))
    return undefined;
  const between =
    at < name
      ? tokens.slice(at < 4 && tokens[at + 1]?.tag === 'comma' ? at + 2 : at + 1, name)
      : tokens.slice(name + 1, at);
  return between.some(({ tag }) => PARTING.test(tag)) ? undefined : tokens[at];
}

function isObserver(tokens: readonly Token[], at: number): boolean {
  if (/^(?:without|unlike|like|than|no)$/.test(tokens[at - 1]?.lower ?? '')) return false;
  let next = at + 1;
  if (tokens[next]?.tag === 'apostrophe') next++;
  while (next < at + 4 && (THING.test(tokens[next]?.lower ?? '') || tokens[next]?.tag === 'apostrophe')) next++;
  if (next < tokens.length && PICTURES.test(tokens[next]?.lower ?? '')) return true;
  let i = at - 1;
  while (i > 0 && at - i < 7 && BEFORE_A_NAME.test(tokens[i]?.tag ?? '')) i--;
  const before = tokens[i];
  // "photographs from Cassini"
  if (before?.lower === 'from') return PICTURES.test(tokens[i - 1]?.lower ?? '');
  if (before?.lower !== 'by') return false;
  const earlier = tokens.slice(Math.max(0, i - 6), i);
  return earlier.some(({ lower }) => MADE.test(lower));
}
