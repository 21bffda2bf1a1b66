// No message may say "not X, but X".
import { equal } from 'node:assert/strict';
import type { EntryId } from '../../../glossary/entry.ts';
import type { Verdict } from '../../../server/claims/claim.ts';
import { isNoChange } from '../../../server/claims/overlaps.ts';

const verdict = (parts: Partial<Verdict>): Verdict => ({
  state: 'contradicted',
  check: 'wrong-head',
  claim: 'somebody at the head of something',
  span: { start: 0, end: 4 },
  found: 'NASA',
  about: 'nasa' as EntryId,
  ...parts,
});

describe('A warning tells of something else than what is written', () => {
  it('what is known is what was written', () => equal(isNoChange(verdict({ known: 'NASA' })), true));
  it('with its article', () => equal(isNoChange(verdict({ found: 'Soviet Union', known: 'the Soviet Union' })), true));
  it('under the name that the message uses', () =>
    equal(
      isNoChange(verdict({ found: 'USSR', known: 'the Soviet Union', details: { who: 'the Soviet Union' } })),
      true,
    ));
  it('what is known is another', () => equal(isNoChange(verdict({ known: 'ESA' })), false));
  it('nothing is known', () => equal(isNoChange(verdict({})), false));
});
