import type { ClaimCount } from '../fact-sheet/claims.ts';
import type { Language } from '../messages/language.ts';
import { say } from '../messages/words.ts';

/** The line above an article: "14 claims checked: 11 agree, 2 contradict, 1 unknown"; what there is none of is left out. */
export function lensTitle({ checked, agree, contradict, unknown }: ClaimCount, language: Language): string {
  if (checked === 0) return say(language, 'lens.none');
  const parts = [
    agree > 0 ? say(language, 'lens.agree', { agree }) : '',
    contradict > 0 ? say(language, 'lens.contradict', { contradict }) : '',
    unknown > 0 ? say(language, 'lens.unknown', { unknown }) : '',
  ];
  const outcomes = parts.filter((part) => part !== '').join(', ');
  return say(language, 'lens.claims', { checked, outcomes });
}
