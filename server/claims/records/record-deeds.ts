import { PROBE_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import { recordHolder } from '../reference/record-referents.ts';
import { isSameHolder } from './record-holders.ts';

const DOING =
  /^(?:make|perform|take|launch|fly|achieve|complete|conduct|accomplish|bring|return|capture|snap|shoot|send|build|undertake|carry|set)$/;

/** "Zond 3 took the first photographs of the far side": the deed by which somebody else holds a record. */
export function judgeRecordDeeds(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense === 'future' || !DOING.test(clause.verb)) return [];
  if (/^(?:infinitive|nominal)$/.test(clause.construction)) return [];
  const [deed, ...more] = clause.themes;
  const [doer] = clause.agents;
  if (!deed || more.length > 0 || !doer || doer.others.length > 0 || deed.names.at(-1) === deed.head) return [];
  const [index, claimed] = [recordHolder(deed, context), doerOf(doer, context)];
  if (index === undefined || claimed === undefined) return [];
  const [holder, entry] = [context.entry(index), context.entry(claimed)];
  const isOfSort = holder.kind === entry.kind || (PROBE_KINDS.has(holder.kind) && PROBE_KINDS.has(entry.kind));
  const readings = context.alternatives(context.nameToken(doer)).map((one) => context.entry(one).id);
  if (!isOfSort || [entry.id, ...readings].some((id) => id === holder.id || isSameHolder(holder.id, id, context)))
    return [];
  const { knowledge } = context;
  const token = context.nameToken(doer);
  const name = knowledge.nameOf(holder.id);
  return [
    {
      state: 'contradicted',
      check: 'wrong-record',
      claim: `${entry.id}: ${context.shown(deed)}`,
      ...context.quoted(token),
      message: 'wrong-record.deed',
      known: name,
      ...anyOf([name]),
      about: holder.id,
      details: { what: context.shown(deed) },
    },
  ];
}
judgeRecordDeeds.verbs = [DOING];

const doerOf = (phrase: NounPhrase, context: SentenceContext): number | undefined =>
  phrase.head.tag === 'name' ? context.referentAlone(phrase) : undefined;
