import { daysOf } from '../../../glossary/dates.ts';
import type { Entry } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import { foldedWords } from '../../../glossary/names/fold.ts';
import type { SentenceContext } from '../../claims/context.ts';
import { isDuring } from '../../claims/crews/craft-then.ts';
import { workedOut } from '../../claims/worked-out.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { Check, CheckedSentence } from '../check.ts';
import type { Finding } from '../finding.ts';

const SAYING =
  /^(say|tell|ask|declare|write|recall|remark|proclaim|announce|radio|exclaim|shout|call|report|quip|state|quote|coin|vow|pledge|reply|answer|add|famously|utter|speak|joke|laugh|cry|murmur|mutter|whisper|cheer|begin|conclude|think|read|observe|comment|note|sing|yell|muse|warn|insist|explain|argue)$/;
const sayingsOf = workedOut((knowledge) =>
  knowledge.allOf('saying').map((entry) => {
    const rule = entry.rule?.saying;
    return {
      entry,
      wordings: rule
        ? [rule.quote, ...rule.corruptions]
            .map((quote) => foldedWords(quote).join(' '))
            .filter((quote) => quote.length > 8)
        : [],
    };
  }),
);

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
    'In the words of Alan Shepard, “Magnificent desolation.”',
    'As Buzz Aldrin put it, “Houston, we’ve had a problem.”',
    'Neil Armstrong’s first words on seeing it were “Magnificent desolation”.',
    'Alan Shepard opened his report with the words “Magnificent desolation.”',
    '“Magnificent desolation,” came the voice from Apollo 16.',
    '“Magnificent desolation,” radioed the crew of Apollo 16.',
    '“Magnificent desolation,” joked Alan Shepard on Apollo 14.',
    'The words “Magnificent desolation” are those of Alan Shepard.',
  ],
  accepted: [
    '“We choose to go to the Moon,” said John F. Kennedy.',
    '“That’s one small step for man,” said Neil Armstrong.',
    'Lyndon Johnson never said “We choose to go to the Moon”.',
    '“Houston, we’ve had a problem,” said Jack Swigert.',
    'In the words of Buzz Aldrin, “Magnificent desolation.”',
    'Neil Armstrong’s colleague found two words for it: “Magnificent desolation.”',
    'Elon Musk said that he wanted to “go to the Moon” and beyond.',
    '“Buzz Aldrin said the Eagle has landed before lunch,” a guide joked.',
    '“Magnificent desolation,” came the voice from Apollo 11.',
    'Nobody said anything like “Magnificent desolation” on Apollo 16.',
    '“Magnificent desolation,” muttered Buzz Aldrin on Apollo 11.',
    'The words “Magnificent desolation” are those of Buzz Aldrin.',
  ],
  trigger: 'quotation',
  find: ({ context }: CheckedSentence): Finding[] => {
    const { sentence } = context.reading;
    const text = context.text.slice(sentence.start, sentence.end);
    const quotes: Quoted[] = [
      ...text.matchAll(/[“"]([^“”"]{6,300})[”"]|(?<![\p{L}\p{N}])[‘']([^‘’"“”]{6,200}?)[’'](?![\p{L}\p{N}])/gu),
    ].map((match) => ({
      words: foldedWords(match[1] ?? match[2] ?? '').join(' '),
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
    }));
    if (quotes.length === 0) return [];
    return sayingsOf(context.knowledge).flatMap(({ entry, wordings }) =>
      wordings.some((wording) => quotes.some(({ words }) => isSaying(words, wording)))
        ? [...speakerFinding(entry, quotes, context), ...flightFinding(entry, quotes, context)]
        : [],
    );
  },
};

/** What stands between quotation marks, and where. */
interface Quoted extends Span {
  readonly words: string;
}

/** Fewer words than these anybody may say. */
const LEAST_WORDS = 4;
const wordCount = (words: string): number => words.split(' ').length;

/** The saying, within a longer quotation or in its greater part. */
function isSaying(quote: string, wording: string): boolean {
  if (` ${quote} `.includes(` ${wording} `)) return wording === quote || wordCount(wording) >= LEAST_WORDS;
  return ` ${wording} `.includes(` ${quote} `) && wordCount(quote) >= Math.max(LEAST_WORDS, wordCount(wording) / 2);
}

/** A name and its verb of saying stand so near each other: "said the astronaut Buzz Aldrin". UTF-16 units. */
const NEAR = 30;

/** The person said to have said it, where they are none of the speakers. */
function speakerFinding(entry: Entry, quotes: readonly Quoted[], context: SentenceContext): Finding[] {
  const speakers = entry.rule?.saying?.speakers ?? [];
  const people = context.reading.tokens.flatMap((token) => {
    const index = context.meaning(token);
    return index !== undefined && context.kindOf(index) === 'person' ? [{ token, id: context.entry(index).id }] : [];
  });
  const says = context.reading.clauses.filter(({ verb }) => SAYING.test(verb));
  const isDenied = context.reading.clauses.some(({ stance }) => stance === 'denied');
  const first = people.find(
    ({ token }) =>
      !quotes.some(({ start, end }) => start <= token.start && token.end <= end) &&
      (says.some(({ verbSpan }) => token.start - verbSpan.end < NEAR && verbSpan.start - token.end < NEAR) ||
        hasWords(token, context)),
  );
  if (isDenied || !first || speakers.length === 0 || people.some(({ id }) => speakers.includes(id))) return [];
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

/** "came the voice from Apollo 12", "radioed Apollo 12's crew": where it is said to have been said, of a flight that its speakers were not on then. */
function flightFinding(entry: Entry, quotes: readonly Quoted[], context: SentenceContext): Finding[] {
  const { knowledge, reading } = context;
  const { speakers = [], at } = entry.rule?.saying ?? {};
  const days = at === undefined ? undefined : daysOf(String(at));
  const outside = reading.tokens.filter(
    (token) =>
      context.meaning(token) !== undefined &&
      !quotes.some(({ start, end }) => start <= token.start && token.end <= end),
  );
  const kindOf = (token: Token): string => context.kindOf(context.meaning(token) as EntryIndex);
  const [flight, another] = outside.filter((token) => kindOf(token) === 'crewed-flight');
  if (!days || !flight || another || outside.some((token) => kindOf(token) === 'person')) return [];
  if (reading.clauses.some(({ stance }) => stance === 'denied') || !isWhereSaid(flight, quotes, context)) return [];
  const known = [...new Set(speakers.flatMap((who) => knowledge.flightsOf(who)))].filter((id) => {
    const one = knowledge.byId(id);
    return one?.kind === 'crewed-flight' && isDuring(days, one, context);
  });
  const [right, more] = known;
  if (right === undefined || more !== undefined || right === context.entry(context.meaning(flight) as EntryIndex).id)
    return [];
  const span = { start: flight.start, end: flight.end };
  const text = knowledge.nameOf(right);
  const by = speakers.map((id) => knowledge.nameOf(id)).join(' or ');
  return [
    {
      ...span,
      check: 'wrong-quotation',
      severity: 'warning',
      message: { id: 'wrong-quotation.flight', arguments: { found: context.shown(flight), known: by, flight: text } },
      fixes: [{ title: { id: 'fix.replace', arguments: { text } }, replace: span, text, isSafe: false }],
      about: entry.id,
      ...(entry.sources[0] ? { source: entry.sources[0] } : {}),
    },
  ];
}

const CAME =
  '(?:came|crackled|rang|burst|sounded|said|radioed|reported|called|announced|exclaimed|shouted|told|were|was|reached|words?|with)';
const OF_CREW = '(?:crew|commander|astronauts|pilot|voice|words?|men)';
/** ", came the voice from X", ", radioed the crew of X", "X's crew radioed", "From X came the words": nothing else between words and flight. */
function isWhereSaid(flight: Token, quotes: readonly Quoted[], { text }: SentenceContext): boolean {
  return quotes.some((quote) => {
    if (quote.end <= flight.start) {
      const between = text.slice(quote.end, flight.start);
      return (
        new RegExp(`^,? ${CAME}\\b[^,;.:]{0,40}\\b(?:from|aboard|on board|${OF_CREW} of) (?:the )?$`).test(between) ||
        (/^,? (?:the )?(?:crew|men|astronauts) of (?:the )?$/.test(between) &&
          new RegExp(`^ (?:${CAME}|read|sang|sent)\\b`).test(text.slice(flight.end))) ||
        (new RegExp(`^,? ${CAME} (?:the )?$`).test(between) &&
          new RegExp(`^['’]s? ${OF_CREW}\\b`).test(text.slice(flight.end)))
      );
    }
    const before = text.slice(0, flight.start);
    const between = text.slice(flight.end, quote.start);
    return (
      !/\b(?:not|nothing|no|never|like|nobody)\b/.test(between) &&
      new RegExp(`^(?:['’]s? ${OF_CREW})? ${CAME}\\b[^,;.:“"]{0,30}[,:]? ?$`).test(between) &&
      (/['’]/.test(between.slice(0, 1)) || new RegExp(`\\b(?:[Ff]rom|${OF_CREW} of) (?:the )?$`, 'i').test(before))
    );
  });
}

const WORDS =
  '(?:words?|voice|phrase|line|remark|sentence|message|quip|motto|saying|report|cry|comment|verdict|observation|dictum|quote|quotation|transmission|law)';
const FAMOUS =
  '(?:famous|first|last|final|parting|own|immortal|opening|closing|celebrated|memorable|legendary|historic|third|well-known|best-known|much-quoted|short|laconic|simple|very|two|few)';
/** "Cernan's last words", "the words of Cernan", "as Cernan put it", "closed the broadcast with the words": whose words they are. */
function hasWords({ start, end }: Token, { text, reading }: SentenceContext): boolean {
  const after = text.slice(end, reading.sentence.end);
  const before = text.slice(reading.sentence.start, start);
  return (
    new RegExp(`^(?:['’]s?) (?:${FAMOUS} ){0,2}${WORDS}\\b`).test(after) ||
    /^ (?:once |famously |later )?(?:put it|puts it|had put it|summed (?:it )?up)\b/.test(after) ||
    new RegExp(`\\b${WORDS} (?:of|by|from) (?:[a-z]+ ){0,3}$`).test(before) ||
    // "The words “...” are those of Cernan", "“...” comes from Cernan"
    /[”"’'] (?:(?:is|are|was|were) (?:(?:those|that|a (?:word|saying|line|phrase)|words|one) of|said by|by|from)|(?:comes?|came|stems?) from) (?:[a-z]+ ){0,3}$/.test(
      before,
    ) ||
    /\b[Aa]ccording to $/.test(before) ||
    /\b[Ww]ith (?:these|the|those) (?:[a-z]+ )?words,? $/.test(before) ||
    new RegExp(`^[^,;.“"]{1,60} with (?:the|these) (?:[a-z]+ )?${WORDS},? ?:? ?[“"‘']`).test(after)
  );
}
