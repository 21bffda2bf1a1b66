import { daysOf } from '../../../glossary/dates.ts';
import type { EntryId, Value } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';

const SUCCEEDING = /^(?:succeed|replace|supersede|follow)$/;
const TAKING_OVER = /^(?:take|inherit)$/;

/** "Michael Griffin took over from Charles Bolden at NASA": who came after whom in an office that both of them held. */
export function judgeOfficeSuccessions(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense === 'future') return [];
  const [later, another] = clause.agents;
  const earlier = SUCCEEDING.test(clause.verb)
    ? clause.themes[0]
    : TAKING_OVER.test(clause.verb)
      ? fromWhom(clause)
      : undefined;
  const [after, before] = [personIn(later, context), personIn(earlier, context)];
  if (!earlier || another || after === undefined || before === undefined) return [];
  const offices = officesOf(after, context).filter(({ holders }) => holders.some(({ value }) => value === before));
  const [office] = offices;
  if (!office || !offices.every(({ holders }) => isEarlier(after, before, holders))) return [];
  const { knowledge } = context;
  const token = context.nameToken(earlier);
  return [
    {
      state: 'contradicted',
      check: 'wrong-successor',
      claim: `${after} after ${before} in office`,
      ...context.quoted(token),
      message: 'wrong-successor.reversed',
      about: office.of,
      details: { subject: knowledge.nameOf(after), other: knowledge.nameOf(before) },
    },
  ];
}
judgeOfficeSuccessions.verbs = [SUCCEEDING, TAKING_OVER];
judgeOfficeSuccessions.needs = { kinds: ['person'] } satisfies Needs;

/** "took over from Wörner", "took the helm from him" */
const fromWhom = ({ complements }: Clause): NounPhrase | undefined =>
  complements.find(({ preposition }) => preposition === 'from')?.phrase;

function personIn(phrase: NounPhrase | undefined, context: SentenceContext): EntryId | undefined {
  const index = context.soleReferent(phrase);
  return index !== undefined && context.kindOf(index) === 'person' ? context.entry(index).id : undefined;
}

interface HeldOffice {
  readonly of: EntryId;
  readonly holders: readonly Value[];
}

/** The offices that somebody has held, in what the sentence names or else anywhere. */
function officesOf(person: EntryId, { knowledge, mentions }: SentenceContext): readonly HeldOffice[] {
  const named = mentions.map(({ entry }) => knowledge.entry(entry));
  const employers = knowledge.entriesOf(knowledge.idsOf(person, 'employers'));
  return [...new Set([...named, ...employers])]
    .map(({ id, relations }) => ({ of: id, holders: relations.heads?.list ?? [] }))
    .filter(({ holders }) => holders.some(({ value }) => value === person));
}

/** Every time that one was in office was over before the other's first began. */
function isEarlier(one: EntryId, other: EntryId, holders: readonly Value[]): boolean {
  const ends = holders
    .filter(({ value }) => value === one)
    .map(({ until }) => (until ? daysOf(until)?.last : undefined));
  const starts = holders
    .filter(({ value }) => value === other)
    .map(({ since }) => (since ? daysOf(since)?.first : undefined));
  return ends.every((end) => end !== undefined && starts.every((start) => start !== undefined && end < start + MONTH));
}
/** Days by which two may overlap on paper. */
const MONTH = 31;
