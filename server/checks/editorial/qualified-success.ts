import type { Clause } from '../../clauses/clause.ts';
import type { Check, CheckedSentence } from '../check.ts';
import type { Finding } from '../finding.ts';

/** A text that tells what went wrong needs no reminder, and before it happened there was nothing to tell. */
const TOLD =
  /\b(?:bounc|tipp|toppl|fail|partial|lost|hard|harpoon|shadow|although|despite|though|sideways|on (?:its|her) side|upside|however|but|hope|hoping|plan|expect|attempt|would|could|was to)/i;

/** "the successful landing of Philae": of a landing that was one only in part, with what its entry says of it. */
export const qualifiedSuccess: Check = {
  id: 'qualified-success',
  title: 'A success that needs qualifying',
  severity: 'information',
  explanation:
    'The landing came off only in part: the craft bounced, fell over or was silent. An editor would ask for half a sentence on it, or for a plain *landing*.',
  flagged: [
    'The successful landing of Philae on its comet made headlines.',
    'In 2014 Philae landed successfully on a comet.',
    'Philae made a successful landing in 2014.',
  ],
  accepted: [
    'Philae landed on a comet in 2014.',
    'The successful landing of Philae, which bounced twice, made headlines.',
    'The successful landing of Huygens on Titan made headlines.',
    'A successful landing by Philae was hoped for.',
  ],
  trigger: () => ['successful', 'successfully'],
  find: ({ context, paragraph }: CheckedSentence): Finding[] => {
    if (TOLD.test(paragraph.text)) return [];
    return context.reading.clauses.flatMap((clause) => {
      const word = successOf(clause, context);
      const [phrase] = clause.themes.length > 0 ? clause.themes : clause.agents;
      const index = context.soleReferent(phrase);
      if (!word || index === undefined || clause.stance !== 'asserted' || clause.tense === 'future') return [];
      const entry = context.entry(index);
      const landing = entry.events.find(
        ({ type, outcome, note }) => type === 'landing' && outcome === 'partial' && note,
      );
      if (!landing) return [];
      return [
        {
          start: word.start,
          end: word.end,
          check: 'qualified-success',
          severity: 'information',
          message: {
            id: 'qualified-success',
            arguments: { found: context.shown(word), note: landing.note ?? '' },
          },
          fixes: [],
          about: entry.id,
        },
      ];
    });
  },
};

/** The word that claims the success, with the noun of the landing where that follows it. */
function successOf(
  { verb, verbSpan, start, end, construction }: Clause,
  { reading }: CheckedSentence['context'],
): { readonly start: number; readonly end: number } | undefined {
  if (!/^(land|touch)$/.test(verb)) return undefined;
  const word = reading.tokens.find(
    (token) => /^successful(?:ly)?$/.test(token.lower) && token.start >= start - 24 && token.end <= end + 24,
  );
  if (!word) return undefined;
  return construction === 'nominal' && word.end < verbSpan.end ? { start: word.start, end: verbSpan.end } : word;
}
