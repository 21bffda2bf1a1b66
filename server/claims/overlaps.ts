import type { Verdict } from './claim.ts';

/** A contradiction is dropped where the same words are supported as the same claim, or were already reported. */
export function withoutOverlaps(verdicts: readonly Verdict[]): Verdict[] {
  const left: Verdict[] = [];
  for (const verdict of verdicts) {
    const isRepeated =
      verdict.state === 'contradicted' &&
      left.some(
        (other) =>
          other.state === 'contradicted' &&
          (other.claim === verdict.claim ||
            (other.span.start < verdict.span.end && verdict.span.start < other.span.end)),
      );
    const isSupported =
      verdict.state === 'contradicted' &&
      verdicts.some(
        (other) =>
          other.state === 'supported' &&
          other.span.start === verdict.span.start &&
          // The day of its launch is not also a wrong one of its arrival.
          (other.claim === verdict.claim || (isOfDay(other) && isOfDay(verdict) && other.about === verdict.about)),
      );
    // One error, one warning: a date too early is not also an anachronism.
    const isSaid =
      verdict.message?.startsWith('anachronism.') &&
      verdicts.some(
        (other) =>
          other !== verdict &&
          other.state === 'contradicted' &&
          other.check !== 'anachronism' &&
          (other.about === verdict.about || other.check === 'wrong-date'),
      );
    if (
      !isRepeated &&
      !isNoChange(verdict) &&
      !isSupported &&
      !isSaid &&
      !isShortened(verdict) &&
      !isOfAnother(verdict, verdicts)
    )
      left.push(verdict);
  }
  return left;
}

const isOfDay = ({ check, message }: Verdict): boolean => check === 'wrong-date' && message !== 'wrong-date.visits';

/** "Huygens" for Christiaan Huygens, "Athena" for Athena II: the right one, where its name cut short means something else too. */
const isShortened = ({ state, found, known }: Verdict): boolean =>
  state === 'contradicted' &&
  known !== undefined &&
  // "Jupiter and Saturn" is no longer name of either.
  !/,| and /.test(known) &&
  (known.endsWith(` ${found}`) || known.startsWith(`${found} `)) &&
  /^\p{Lu}\p{L}+$/u.test(found);

/** Where the craft is the wrong one, the rest is not; but a wrong date of its own event says more than that it was not at work. */
function isOfAnother(verdict: Verdict, verdicts: readonly Verdict[]): boolean {
  if (verdict.state !== 'contradicted') return false;
  // What it was sent to is the wrong one, rather than the craft: of that only the worlds are known.
  if (isUndated(verdict))
    return verdicts.some(
      (other) => !isUndated(other) && other.state === 'contradicted' && other.about === verdict.insteadOf,
    );
  const isWeak = (one: Verdict): boolean => /^wrong-craft\.(?:before|after)$/.test(one.message ?? '');
  const isDated = (one: Verdict): boolean => one.state === 'contradicted' && one.check === 'wrong-date';
  if (isWeak(verdict)) return verdicts.some((other) => isDated(other) && other.about === verdict.insteadOf);
  return verdicts.some(
    (other) =>
      other.state === 'contradicted' &&
      other.insteadOf === verdict.about &&
      !isUndated(other) &&
      // Who holds no record was at another time, but is what it is.
      (other.check !== 'wrong-record' || /^(?:wrong-date|anachronism)$/.test(verdict.check)) &&
      !(isWeak(other) && isDated(verdict)),
  );
}

const isUndated = (verdict: Verdict): boolean => /^wrong-craft\.(?:never|elsewhere)$/.test(verdict.message ?? '');

/** What is known is what was written, so that nothing can be said but "not X, but X". */
export const isNoChange = ({ state, found, known, correction, details }: Verdict): boolean => {
  const plain = (words: string): string => words.replace(/^the /i, '');
  const right = state === 'contradicted' ? known : undefined;
  const written = found === '' ? [details?.who] : [found, details?.who];
  return (
    right !== undefined &&
    (correction === undefined || correction === found) &&
    written.some((words) => words !== undefined && plain(words) === plain(right))
  );
};
