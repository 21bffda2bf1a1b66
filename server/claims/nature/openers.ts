import type { QuantityName } from '../../../glossary/schema/quantities.ts';
import type { QuantityMention } from '../../mentions/quantities.ts';
import { wordTable } from '../../prose/word-table.ts';
import type { SentenceContext } from '../context.ts';
import type { Measure } from './measures.ts';

/** "With a mass of 84 kg, X ...": what the opening words measure. */
const NAMED = wordTable<readonly QuantityName[]>({
  mass: ['mass'],
  weight: ['mass'],
  diameter: ['diameter'],
  height: ['height', 'length'],
  length: ['length'],
  altitude: ['altitude'],
  'payload capacity': ['payload'],
});
const WITH =
  /^(?:With|Having|At) (?:an?|its) (?:total |launch |orbital |average |mean )?(mass|weight|diameter|height|length|altitude|payload capacity) (?:of|over) (?:about |some |around |roughly |nearly |almost |just |only |over )?$/;
const AT = /^At (?:about |some |around |roughly |nearly |almost |just |only |over )?$/;
const AFTER = /^After (?:about |some |around |roughly |nearly |almost |just |only |over |a total of )?$/;
const ACROSS = /^ (?:across|wide|in diameter|in width)$/;
const IN_SPACE = /^ (?:in (?:space|orbit|Earth orbit)|aloft|in flight)$/;
const COMING_HOME = /^(?:come|return|land|splash|touch|end|parachute)$/;
const MEASURED: ReadonlySet<string> = new Set([
  'spacecraft',
  'mission',
  'station',
  'module',
  'launch-vehicle',
  'body',
  'crewed-flight',
]);

/** "At 11 tonnes, Hubble ...", "After nine days in space, X came home": the opening words of a sentence are of its subject. */
export function openedOn(mention: QuantityMention, context: SentenceContext): Measure | undefined {
  const { sentence, clauses, descriptions, isQuestion } = context.reading;
  const before = context.text.slice(sentence.start, mention.start);
  const opener =
    !isQuestion && before.length < 40
      ? /^[^,;:()]{0,24}(?=, )/.exec(context.text.slice(mention.end, sentence.end))
      : null;
  if (!opener) return undefined;
  const start = mention.end + opener[0].length + 2;
  const subject = context.phrasesOfSentence.find(({ phrase }) => phrase.start === start)?.phrase;
  const index =
    subject && subject.others.length === 0 && subject.names.length > 0 && !subject.possessor
      ? context.referent(subject)
      : undefined;
  if (!subject || index === undefined || !MEASURED.has(context.kindOf(index))) return undefined;
  const clause = clauses.find(
    ({ agents, themes, construction }) => construction !== 'nominal' && [...agents, ...themes].includes(subject),
  );
  const said = clause ?? descriptions.find((one) => one.subject === subject);
  if (!said || !/^(?:asserted|denied)$/.test(said.stance) || said.tense === 'future') return undefined;
  const names = namesOf(before, opener[0].replace(/^\.$/, ''), mention, clause?.verb ?? 'be', said.tense === 'present');
  const known = context.entry(index).quantities;
  return names.some((name) => known[name] || name === 'duration') ? { subject: index, names } : undefined;
}

function namesOf(
  before: string,
  after: string,
  { dimension }: QuantityMention,
  verb: string,
  isPresent: boolean,
): readonly QuantityName[] {
  const word = after === '' ? WITH.exec(before)?.[1] : undefined;
  // How high something is at other times is another matter.
  if (word !== undefined)
    return word === 'altitude' && !(isPresent && /^(?:orbit|circle|fly|be)$/.test(verb)) ? [] : (NAMED[word] ?? []);
  if (AT.test(before))
    return dimension === 'mass' && after === ''
      ? ['mass']
      : dimension === 'length' && ACROSS.test(after)
        ? ['diameter']
        : [];
  return AFTER.test(before) && dimension === 'duration' && IN_SPACE.test(after) && COMING_HOME.test(verb)
    ? ['duration']
    : [];
}
