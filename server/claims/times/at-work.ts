import { daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { isOfAnotherTime } from './tenses.ts';
import { whenInWords } from './words-of-dates.ts';

const AT_WORK = /^(?:active|operational|alive|functional|operating|working|functioning|home)$/;
const NOW = /\b(?:still|currently|now|today)\b/;
const STOPPING = /^(?:stop|cease|quit)$/;
const WORKING = / (?:functioning|working|operating|operations|transmitting)\b/;
const ENDING = /^(?:decommission|retire|deactivate|scrap)$/;
const CRAFT: ReadonlySet<string> = new Set(['spacecraft', 'mission', 'station']);
const ENDS: ReadonlySet<string> = new Set(['end', 'contact-lost', 'reentry', 'impact']);

/** "MESSENGER is still active": what is said to be at work, and has ended. */
export function judgeStillAtWork(context: SentenceContext): Verdict[] {
  if (isOfAnotherTime(context)) return [];
  return context.reading.descriptions.flatMap(({ subject, is, construction, stance, tense }) => {
    if (construction !== 'copula' || stance !== 'asserted' || tense !== 'present' || !AT_WORK.test(is.head.lower))
      return [];
    const span: Span = { start: is.start, end: is.end };
    // "is home to three cosmonauts"
    const isHome = is.head.lower === 'home' && is.determiner === undefined;
    if (!isHome && !NOW.test(context.text.slice(subject.end, is.end))) return [];
    return craftIn(subject, context).flatMap((entry) => {
      const end = endOf(entry);
      const days = daysOf(end?.at);
      if (end?.at === undefined || !days || days.last >= context.referenceDay || isWorking(entry)) return [];
      return [
        {
          state: 'contradicted' as const,
          check: 'outdated-tense' as const,
          claim: `${entry.id} is at work`,
          ...context.quoted(span),
          message: 'outdated-tense.ended',
          known: whenInWords(end.at),
          about: entry.id,
          details: { subject: context.knowledge.spoken(entry.id) },
        },
      ];
    });
  });
}
judgeStillAtWork.needs = { word: /^(?:still|currently|now|today|home)$/ } satisfies Needs;

/** "Chandra stopped working after 12 years": what is said to have ended for good, and is at work. */
export function judgeStoppedWork(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense !== 'past' || context.reading.isQuestion) return [];
  const rest = context.text.slice(clause.verbSpan.end, context.reading.sentence.end);
  const isStop = STOPPING.test(clause.verb) && WORKING.test(rest.slice(0, 16)) && / after [\w-]+ years\b/.test(rest);
  const isEnd = ENDING.test(clause.verb) && clause.construction === 'passive';
  if (!isStop && !isEnd) return [];
  const [phrase] = isEnd ? clause.themes : clause.agents;
  const [entry, another] = phrase ? craftIn(phrase, context) : [];
  if (!entry || another || !isWorking(entry) || endOf(entry)) return [];
  return [
    {
      state: 'contradicted',
      check: 'wrong-outcome',
      claim: `${entry.id} is at work`,
      ...context.quoted(clause.verbSpan),
      message: 'wrong-outcome.at-work',
      known: '',
      about: entry.id,
      details: { subject: context.knowledge.spoken(entry.id) },
    },
  ];
}
judgeStoppedWork.verbs = [STOPPING, ENDING];

/** Everything named, each by itself. */
const craftIn = (phrase: NounPhrase, context: SentenceContext): Entry[] =>
  [phrase, ...phrase.others].flatMap((one) => {
    const index = context.referentAlone(one);
    return index !== undefined && CRAFT.has(context.kindOf(index)) ? [context.entry(index)] : [];
  });

/** It is known to be at work today. */
export const isWorking = ({ relations }: Entry): boolean =>
  relations.status?.list.some(({ value }) => value === 'operating' || value === 'extended') ?? false;
const endOf = ({ events }: Entry): EntryEvent | undefined =>
  events.find(({ type, at }) => ENDS.has(type) && at !== undefined);
