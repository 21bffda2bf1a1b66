import type { Entry } from '../../../glossary/entry.ts';
import { foldedWords } from '../../../glossary/names/fold.ts';
import type { SentenceContext } from '../../claims/context.ts';
import type { Knowledge } from '../../claims/knowledge.ts';
import type { Check, CheckedSentence } from '../check.ts';
import type { Finding } from '../finding.ts';

const SAYING =
  /^(say|tell|ask|declare|write|recall|remark|proclaim|announce|radio|exclaim|shout|call|report|quip|state|quote|coin|vow|pledge|reply|answer|add|famously|utter|speak)$/;
const sayings = new WeakMap<Knowledge, readonly { readonly entry: Entry; readonly wordings: readonly string[] }[]>();

function sayingsOf(knowledge: Knowledge): readonly { readonly entry: Entry; readonly wordings: readonly string[] }[] {
  const known = sayings.get(knowledge);
  if (known) return known;
  const made = knowledge.glossary.ofKind('saying').map((index) => {
    const entry = knowledge.entry(index);
    const rule = entry.rule?.saying;
    return {
      entry,
      wordings: rule
        ? [rule.quote, ...rule.corruptions]
            .map((quote) => foldedWords(quote).join(' '))
            .filter((quote) => quote.length > 8)
        : [],
    };
  });
  sayings.set(knowledge, made);
  return made;
}

export const wrongQuotation: Check = {
  id: 'wrong-quotation',
  title: 'Said by somebody else',
  severity: 'warning',
  explanation:
    'A famous saying is put into the mouth of somebody who did not say it. The entry gives the speaker, the occasion and the exact words. A quotation without a speaker is left alone.',
  flagged: [
    '“We choose to go to the Moon,” said Richard Nixon.',
    '“Houston, we’ve had a problem,” said Neil Armstrong.',
    '"The Eagle has landed," Buzz Aldrin reported.',
    '“Magnificent desolation,” said Neil Armstrong.',
  ],
  accepted: [
    '“We choose to go to the Moon,” said John F. Kennedy.',
    '“That’s one small step for man,” said Neil Armstrong.',
    'Lyndon Johnson never said “We choose to go to the Moon”.',
    '“Houston, we’ve had a problem,” said Jack Swigert.',
  ],
  find: ({ context }: CheckedSentence): Finding[] => {
    const { sentence } = context.reading;
    const text = context.text.slice(sentence.start, sentence.end);
    const quotes = [
      ...text.matchAll(/[“"]([^“”"]{6,300})[”"]|(?<![\p{L}\p{N}])[‘']([^‘’"“”]{6,200}?)[’'](?![\p{L}\p{N}])/gu),
    ].map((match) => foldedWords(match[1] ?? match[2] ?? '').join(' '));
    if (quotes.length === 0) return [];
    return sayingsOf(context.knowledge).flatMap(({ entry, wordings }) =>
      wordings.some((wording) =>
        quotes.some((quote) => quote.includes(wording) || (wording.includes(quote) && quote.length > 11)),
      )
        ? speakerFinding(entry, context)
        : [],
    );
  },
};

/** The person said to have said it, where they are none of the speakers. */
function speakerFinding(entry: Entry, context: SentenceContext): Finding[] {
  const speakers = entry.rule?.saying?.speakers ?? [];
  const people = context.reading.tokens.flatMap((token) => {
    const index = context.meaning(token);
    return index !== undefined && context.kindOf(index) === 'person' ? [{ token, id: context.entry(index).id }] : [];
  });
  const isSaid =
    context.reading.clauses.some((clause) => SAYING.test(clause.verb)) &&
    !context.reading.clauses.some((clause) => clause.stance === 'denied');
  const [first] = people;
  if (!isSaid || !first || speakers.length === 0 || people.some(({ id }) => speakers.includes(id))) return [];
  const known = speakers.map((id) => context.knowledge.nameOf(id)).join(' or ');
  const span = { start: first.token.start, end: first.token.end };
  return [
    {
      ...span,
      check: 'wrong-quotation',
      severity: 'warning',
      message: {
        id: 'wrong-quotation',
        arguments: { found: context.shown(first.token), known, occasion: entry.rule?.saying?.occasion ?? '' },
      },
      fixes:
        speakers.length === 1
          ? [{ title: { id: 'fix.replace', arguments: { text: known } }, replace: span, text: known, isSafe: false }]
          : [],
      about: entry.id,
      ...(entry.sources[0] ? { source: entry.sources[0] } : {}),
    },
  ];
}
