import type { ClaimCheck, Verdict } from '../claims/claim.ts';
import type { SentenceContext } from '../claims/context.ts';
import type { Check } from './check.ts';
import { fixesOf } from './claim-fixes.ts';
import type { Finding } from './finding.ts';

/** A check that reports what the frames found contradicted under its name. */
export function claimCheck(
  about: Omit<Check, 'find' | 'severity' | 'id' | 'trigger'> & { readonly id: ClaimCheck },
): Check {
  return {
    ...about,
    severity: 'warning',
    trigger: 'contradiction',
    find: ({ verdicts, context }) =>
      verdicts
        .filter((verdict) => verdict.state === 'contradicted' && verdict.check === about.id)
        .map((verdict) => findingOf(verdict, context)),
  };
}

function findingOf(verdict: Verdict, context: SentenceContext): Finding {
  const { knowledge } = context;
  const source = verdict.source ?? knowledge.byId(verdict.about)?.sources[0];
  return {
    start: verdict.span.start,
    end: verdict.span.end,
    check: verdict.check,
    severity: 'warning',
    message: {
      id: verdict.message ?? verdict.check,
      arguments: { found: verdict.found, known: verdict.known ?? '', ...verdict.details },
    },
    fixes: fixesOf(verdict, context),
    about: verdict.about,
    ...(source ? { source } : {}),
    ...(verdict.asOf ? { asOf: verdict.asOf } : {}),
  };
}
