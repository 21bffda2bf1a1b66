import { kept } from '../prose/kept.ts';
import type { Verdict } from './claim.ts';
import type { SentenceContext } from './context.ts';
import { FrameSieve } from './frame-needs.ts';
import {
  AFTER_CLAUSES,
  BEFORE_CLAUSES,
  CLAUSE_FRAMES,
  type ClauseFrame,
  OF_THE_UNKNOWN,
  SENTENCE_FRAMES,
  type SentenceFrame,
} from './frames.ts';
import { withoutOverlaps } from './overlaps.ts';
import { placedOnLine } from './reference/subjectless.ts';

/** The frames that may read a clause with this verb. */
export const framesFor = kept((verb) =>
  CLAUSE_FRAMES.filter(({ verbs }) => verbs?.some((one) => one.test(verb)) ?? true),
);

const SIEVE = new FrameSieve<ClauseFrame | SentenceFrame>([...CLAUSE_FRAMES, ...SENTENCE_FRAMES]);

/** Whether a frame finds in a sentence what it cannot do without: something known at least. */
export function asksFor(context: SentenceContext): (frame: ClauseFrame | SentenceFrame) => boolean {
  const satisfied = SIEVE.satisfied(context);
  const isOfTheKnown = context.kindsMeant.size > 0;
  return (frame) => (isOfTheKnown || OF_THE_UNKNOWN.has(frame)) && (frame.needs === undefined || satisfied.has(frame));
}

/** Every claim of a sentence that the frames read, judged; the same words are judged by the first that contradicts them. */
export function judgeSentence(context: SentenceContext): Verdict[] {
  const verdicts = context.parts.flatMap(judgePart);
  if (verdicts.length === 0) return verdicts;
  const left = context.discourse.isNews ? verdicts.filter(({ check }) => check !== 'outdated-tense') : verdicts;
  return withoutOverlaps(left).map((verdict) => placedOnLine(verdict, context));
}

/** What is claimed in a clause that stands by itself, with all that hangs on it. */
function judgePart(context: SentenceContext): Verdict[] {
  const verdicts: Verdict[] = [];
  const add = (more: readonly Verdict[]): void => {
    // Nearly always there are none.
    if (more.length > 0) verdicts.push(...more);
  };
  const isAsked = asksFor(context);
  for (const frame of BEFORE_CLAUSES) if (isAsked(frame)) add(frame(context));
  for (const clause of context.reading.clauses)
    for (const frame of framesFor(clause.verb)) if (isAsked(frame)) add(frame(clause, context));
  for (const frame of AFTER_CLAUSES) if (isAsked(frame)) add(frame(context));
  return verdicts;
}
