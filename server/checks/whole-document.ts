import type { StatedFact } from '../claims/stated/stated-facts.ts';
import type { Finding } from './finding.ts';
import { findingsTogether, type GivenToWhole, type Levels } from './findings-together.ts';
import type { IgnoredFinding, Ignoring } from './ignoring/heeded.ts';
import { type CommentFindings, uselessRemarks } from './ignoring/useless.ts';

type Findings = readonly (readonly Finding[])[];

/** What was found in a document's paragraphs one by one. */
interface ByParagraphs extends GivenToWhole {
  readonly findings: Findings;
  readonly levels: Levels;
}

/** The same with what only the whole shows, without what the writer ignores. */
interface SiftedDocument {
  readonly told: Findings;
  readonly ignored: readonly (readonly IgnoredFinding[])[];
  readonly stated: ByParagraphs['stated'];
  readonly onComments: readonly CommentFindings[];
}

/** What was found in a document: by paragraph, and on its comments. */
export interface CheckedDocument {
  readonly findings: readonly (readonly Finding[])[];
  /** Notes that are not shown, as there are enough. */
  readonly heldBack: readonly (readonly Finding[])[];
  readonly ignored: readonly (readonly IgnoredFinding[])[];
  readonly onComments: readonly CommentFindings[];
  /** What each states that another document may speak against. */
  readonly stated: readonly (readonly StatedFact[])[];
  readonly ignoring?: Ignoring;
}

const NOTHING: readonly IgnoredFinding[] = [];
const INCONSISTENT = 'inconsistent';

/** Adds what only the whole document shows, and takes away what the writer ignores. */
export function siftedDocument(document: ByParagraphs, ignoring: Ignoring | undefined): SiftedDocument {
  const all = withTogether(document);
  if (!ignoring) return { told: all, ignored: all.map(() => NOTHING), stated: document.stated, onComments: [] };
  // Where the writer ignores that two statements disagree, neither counts against the other.
  const stated = document.stated.map((facts, paragraph) =>
    facts.filter(({ start }) => !ignoring.hides(INCONSISTENT, { paragraph, start })),
  );
  const sifted = all.map((findings, i) => ignoring.sift(findings, i));
  const disagreements = sifted
    .flatMap(({ ignored }) => ignored)
    .filter(({ finding }) => finding.check === INCONSISTENT);
  const told =
    disagreements.length === 0
      ? sifted.map((one) => one.told)
      : withTogether({ ...document, stated }).map((findings, i) => ignoring.sift(findings, i).told);
  return {
    told,
    ignored: sifted.map(({ ignored }) => ignored),
    stated,
    onComments: uselessRemarks(ignoring, document.levels),
  };
}

/** With what the statements and the words of the whole document show. */
function withTogether({ findings, levels, ...given }: ByParagraphs): Findings {
  const together = findingsTogether(given, levels);
  if (together.size === 0) return findings;
  return findings.map((list, i) => {
    const more = together.get(i);
    return more ? [...list, ...more] : list;
  });
}
