import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import { wordTable } from '../../prose/word-table.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { inWords } from '../lists-in-words.ts';

/** What the two craft of a flight to the Moon are called. */
const CALLED = wordTable<string>({
  'lunar module': 'lunar-module',
  'lunar excursion module': 'lunar-module',
  'lunar lander': 'lunar-module',
  lm: 'lunar-module',
  'command module': 'command-module',
  'command ship': 'command-module',
  'command and service module': 'command-module',
  csm: 'command-module',
});
const SORTS = /^(?:lunar|command)-module$/;

/** "the command module Snoopy", "Snoopy, the command module": either craft of a flight called by what the other was. */
export function judgeModulesCalled(context: SentenceContext): Verdict[] {
  const { descriptions, phrases } = context.reading;
  const told = descriptions.flatMap(({ subject, is, stance }) =>
    stance === 'asserted' && subject.others.length === 0 && is.others.length === 0
      ? [
          { name: subject.head, called: is },
          { name: is.head, called: subject },
        ]
      : [],
  );
  const beside = phrases.flatMap(({ phrase, stance }) =>
    stance === 'asserted' && phrase.head.tag === 'name' ? [{ name: phrase.head, called: before(phrase) }] : [],
  );
  const seen = new Set<number>();
  return [...told, ...beside, ...set(context)].flatMap(({ name, called }) => {
    const sort = called && sortOf(called);
    if (name.tag !== 'name' || sort === undefined || seen.has(name.start)) return [];
    seen.add(name.start);
    return judgeModule(name, sort, context);
  });
}
judgeModulesCalled.needs = { word: /^(?:lunar|command|lm|csm|module|lander)\b/ } satisfies Needs;

/** "Snoopy, the command module of Apollo 10,": set beside the name by a comma, and not the next of a list. */
const set = ({ reading, text }: SentenceContext): { name: Token; called: NounPhrase }[] =>
  reading.phrases.flatMap(({ phrase, stance }) => {
    const at = reading.tokens.findIndex(({ start }) => start === phrase.start);
    const [name, comma] = [reading.tokens[at - 2], reading.tokens[at - 1]];
    const isApart =
      comma?.tag === 'comma' &&
      phrase.others.length === 0 &&
      /^(?:(?:,| of| for) (?!and\b)|[.;:)]|$)/.test(text.slice(phrase.head.end, reading.sentence.end));
    return isApart && name && stance === 'asserted' && sortOf(phrase) !== undefined ? [{ name, called: phrase }] : [];
  });

/** The words right before the name, as a phrase of their own. */
const before = ({ names, nouns, head }: NounPhrase): Pick<NounPhrase, 'head' | 'modifiers'> | undefined => {
  const [last] = [...names, ...nouns].filter(({ end }) => end === head.start - 1);
  return last && { head: last, modifiers: [] };
};

const sortOf = ({ head, modifiers }: Pick<NounPhrase, 'head' | 'modifiers'>): string | undefined =>
  CALLED[head.lower] ?? CALLED[`${modifiers.at(-1)?.lower ?? ''} ${head.lower}`];

function judgeModule(name: Token, sort: string, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const meant = [...new Set([...context.alternatives(name), context.meaning(name) ?? []].flat())];
  const sortsOf = (index: EntryIndex): readonly string[] => knowledge.ids(context.entry(index), 'types');
  const modules = meant.filter((index) => sortsOf(index).some((type) => SORTS.test(type)));
  const [first] = modules;
  if (first === undefined || modules.some((index) => sortsOf(index).includes(sort))) return [];
  // A name that a craft of today bears too ("Orion") is that of the module where its flight or crew is named.
  const isOfItsFlight = modules.some((index) => isAround(index, context));
  const mayBeOther = meant.some((index) => !modules.includes(index) && sortsOf(index).includes('crewed-spacecraft'));
  if (mayBeOther && !isOfItsFlight && sort === 'command-module') return [];
  const entry = context.entry(first);
  return [
    {
      state: 'contradicted',
      check: 'wrong-kind',
      claim: `${entry.id} is a ${sort}`,
      span: { start: name.start, end: name.end },
      found: context.shown(name),
      about: entry.id,
      message: 'wrong-kind.module',
      known: inWords(sortsOf(first).filter((type) => SORTS.test(type))).replaceAll('-', ' '),
      details: {
        what: sort.replaceAll('-', ' '),
        flight: inWords(flightsOf(first, context).map((id) => knowledge.spoken(id))),
      },
    },
  ];
}

const flightsOf = (index: EntryIndex, { knowledge }: SentenceContext): readonly string[] =>
  knowledge.ids(knowledge.entry(index), 'carried-by');

const isAround = (index: EntryIndex, context: SentenceContext): boolean =>
  context.mentions.some(({ entry }) => flightsOf(index, context).includes(context.entry(entry).id));
