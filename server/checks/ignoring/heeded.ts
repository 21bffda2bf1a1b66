import type { Comment } from '../../prose/comments.ts';
import type { Paragraph, Prose, Span } from '../../prose/paragraph.ts';
import type { Finding } from '../finding.ts';
import type { AcceptedClaims } from './accepted.ts';
import { isWithin, type Place, type Reach, reachOf } from './reach.ts';
import { type Remark, remarksIn } from './remarks.ts';

/** A finding that the writer does not want to hear of. It counts for nothing, and a list of all claims may show it as such. */
export interface IgnoredFinding {
  readonly finding: Finding;
  readonly by: 'comment' | 'accepted';
  /** As the writer gave it. */
  readonly reason?: string;
}

/** Findings of one paragraph, those to be told and the others. */
interface Sifted {
  readonly told: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
}

/** A remark, where it is heeded, and which of the checks that it names hid something there (of one without names: ''). */
export interface HeededRemark {
  readonly remark: Remark;
  readonly reach: Reach;
  readonly used: Set<string>;
}

/** Undefined where nothing is to be ignored, as nearly always. */
export function ignoringIn(
  { comments = [], paragraphs }: Prose,
  sentencesOf: (paragraph: number) => readonly Span[],
  accepted: AcceptedClaims | undefined,
): Ignoring | undefined {
  return comments.length === 0 && !accepted ? undefined : new Ignoring(comments, paragraphs, sentencesOf, accepted);
}

/** What a document's remarks and the accepted claims of its folder hide. */
export class Ignoring {
  readonly remarks: readonly HeededRemark[];
  readonly #accepted: AcceptedClaims | undefined;

  constructor(
    comments: readonly Comment[],
    paragraphs: readonly Paragraph[],
    sentencesOf: (paragraph: number) => readonly Span[],
    accepted?: AcceptedClaims,
  ) {
    this.remarks = remarksIn(comments).map((remark) => ({
      remark,
      reach: reachOf(remark, paragraphs, sentencesOf),
      used: new Set<string>(),
    }));
    this.#accepted = accepted;
  }

  sift(findings: readonly Finding[], paragraph: number): Sifted {
    const ignored = findings.flatMap((finding) => this.#ignored(finding, paragraph) ?? []);
    if (ignored.length === 0) return { told: findings, ignored };
    const hidden = new Set(ignored.map(({ finding }) => finding));
    return { told: findings.filter((finding) => !hidden.has(finding)), ignored };
  }

  /** True where a remark hides what a check finds there. */
  hides(check: string, place: Omit<Place, 'end'>): boolean {
    return this.#remarksOn(check, place).length > 0;
  }

  #ignored(finding: Finding, paragraph: number): IgnoredFinding | undefined {
    const { check, start } = finding;
    const [first] = this.#remarksOn(check, { paragraph, start });
    if (first) {
      const { reason } = first.remark;
      return { finding, by: 'comment', ...(reason === undefined ? {} : { reason }) };
    }
    const claim = this.#accepted?.find(finding);
    return claim && { finding, by: 'accepted', ...(claim.reason ? { reason: claim.reason } : {}) };
  }

  #remarksOn(check: string, place: Omit<Place, 'end'>): HeededRemark[] {
    return this.remarks.filter(({ remark, reach, used }) => {
      const isNamed = remark.checks.length === 0 || remark.checks.some(({ name }) => name === check);
      if (!isNamed || !isWithin(reach, place)) return false;
      used.add(remark.checks.length === 0 ? '' : check);
      return true;
    });
  }
}
