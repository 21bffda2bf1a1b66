import type { Entry } from '../../../glossary/entry.ts';
import { workedOut } from '../../claims/worked-out.ts';
import type { Check } from '../check.ts';
import type { Finding } from '../finding.ts';
import { replacing } from '../replacing.ts';
import { termsIn, termsOf, triggersOf } from './terms.ts';

/** Those that no house keeps. */
const generalTerms = workedOut((knowledge) => termsOf(knowledge, ({ rule }) => rule?.wording?.houseOnly !== true));

export const wording: Check = {
  id: 'wording',
  title: 'A dated or loaded term',
  severity: 'information',
  explanation:
    'The space agencies and most style guides have replaced some terms: *manned* by *crewed*, *mankind* by *humankind*. The entry gives the reason and the houses that follow it.',
  flagged: [
    'NASA has flown manned missions since 1961.',
    'The unmanned probe Luna 9 landed in 1966.',
    'It was a step for mankind.',
    'Weightlessness is often called zero gravity.',
    'Two spacecrafts flew in formation.',
  ],
  accepted: [
    'NASA has flown crewed missions since 1961.',
    'NASA’s Manned Spacecraft Center opened in 1961.',
    '“Manned flights come next,” he said.',
    'The probe Luna 9 landed in 1966.',
  ],
  trigger: (knowledge) => triggersOf(generalTerms(knowledge)),
  find: (sentence) => {
    const { text, reading, knowledge } = sentence.context;
    return termsIn(sentence, generalTerms(knowledge)).map(({ entry, at, text: found }) =>
      findingOf(entry, found, reading.sentence.start + at, text),
    );
  },
};

/** With the capital that the words found begin with. */
export const asCased = (found: string, term: string): string =>
  /^[A-Z]/.test(found) ? term.charAt(0).toUpperCase() + term.slice(1) : term;

function findingOf(entry: Entry, found: string, at: number, text: string): Finding {
  const { prefer = [], reason = '', isWorn = false } = entry.rule?.wording ?? {};
  const span = { start: at, end: at + found.length };
  return {
    ...span,
    check: 'wording',
    severity: 'information',
    message: {
      id: isWorn ? 'wording.worn' : prefer.length === 0 ? 'wording.avoid' : 'wording',
      arguments: { found, prefer: prefer.join(' or '), reason },
    },
    fixes: prefer.map((term) => replacing(text, span, asCased(found, term), prefer.length === 1)),
    about: entry.id,
  };
}
