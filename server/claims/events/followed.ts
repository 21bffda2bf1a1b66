import { areDisjoint, daysOf } from '../../../glossary/dates.ts';
import { CRAFT_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { wrongDate } from '../times/wrong-date.ts';

const FOLLOWING = /^follow$/;
/** Of what is said to have been launched, that which follows is launched. */
const LAUNCHED = /^(?:launch|lift|lift-off|leave|deliver|bring|send|carry|fly|depart|arrive|loft)$/;

/** "Zarya was launched in 1998, followed by Unity in 2000": when the second was. */
export function judgeFollowed(clause: Clause, context: SentenceContext): Verdict[] {
  const [time, another] = clause.times;
  const days = time?.token.date?.days;
  const [doer, more] = clause.agents;
  const isPassive = clause.construction === 'passive' || clause.construction === 'participle';
  const isBehindLaunch =
    clause.construction === 'active' && clause.themes.length === 0 && tellsOfLaunch(clause, context);
  if (!FOLLOWING.test(clause.verb) || !(isPassive || isBehindLaunch) || clause.stance !== 'asserted') return [];
  if (!time || another || !days || !doer || more || doer.others.length > 0) return [];
  const index = context.referentAlone(doer);
  if (index === undefined || !CRAFT_KINDS.has(context.kindOf(index)) || !/^(?:in|on|)$/.test(time.preposition))
    return [];
  if (doer.names.length > 0 && context.alternatives(context.nameToken(doer)).length > 1) return [];
  const entry = context.entry(index);
  const launch = entry.events.find(({ type }) => type === 'launch');
  const start = daysOf(launch?.at);
  if (launch?.at === undefined || !start || hasEventIn(entry.events, days)) return [];
  const isLaunched = context.reading.clauses.some(
    (main) =>
      LAUNCHED.test(main.verb) &&
      main.construction !== 'nominal' &&
      main.start < clause.start &&
      (main.verb !== 'leave' || main.themes.length === 0),
  );
  // What had not been launched cannot have followed.
  if (!isLaunched && !isBehindLaunch && days.last >= start.first - 1) return [];
  return [
    wrongDate(
      time.token,
      { entry, at: launch.at, event: 'was launched', claim: `launch of ${entry.id}: date` },
      context,
    ),
  ];
}
judgeFollowed.verbs = [FOLLOWING];
judgeFollowed.needs = { tags: ['date'] } satisfies Needs;

/** How far back a text may have told of the launch of another. */
const REACH = 200;
const OF_LAUNCH =
  /\b(?:launch(?:ed)?|lifted off|put up|went up|sent up|reached orbit|into orbit|docked|joined the station)\b/i;
const OF_OTHER =
  /\b(?:select\w*|cho[so]\w*|approv\w*|announc\w*|propos\w*|plan\w*|contract\w*|nam(?:ed|ing)|sign\w*|test\w*|land\w*|retir\w*|end(?:ed)?|re-?ent\w*|lost|fail\w*|crash\w*|explod\w*|discover\w*|flyby|flew (?:past|by)|arriv\w*|deorbit\w*|publish\w*|visit\w*|deliver\w*)\b/i;

/** "Kvant was launched in 1987. Kvant-2 followed in 1989": what goes before tells of a launch and of nothing else that could be done again. */
function tellsOfLaunch(clause: Clause, { text, reading }: SentenceContext): boolean {
  const told = text.slice(Math.max(0, clause.verbSpan.start - REACH), clause.verbSpan.start);
  const [time] = clause.times;
  const rest = text.slice(Math.max(time?.token.end ?? 0, clause.verbSpan.end), reading.sentence.end);
  return OF_LAUNCH.test(told) && !OF_OTHER.test(told) && /^(?:[.,;]|$)/.test(rest) && !OF_OTHER.test(rest);
}

const hasEventIn = (
  events: readonly { readonly at?: string | undefined }[],
  days: { readonly first: number; readonly last: number },
): boolean =>
  events.some(({ at }) => {
    const known = daysOf(at);
    return known !== undefined && !areDisjoint(known, days, 1);
  });
