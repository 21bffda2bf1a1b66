import type { EntryIndex } from '../../../glossary/glossary.ts';
import { CRAFT_KINDS, type Kind } from '../../../glossary/schema/kinds.ts';
import type { Clause, Complement, Description, Reading } from '../../clauses/clause.ts';
import { type NounPhrase, phraseOfToken } from '../../clauses/phrases.ts';
import { type Token, tokenOf } from '../../clauses/tokens.ts';
import type { Paragraph } from '../../prose/paragraph.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Knowledge } from '../knowledge.ts';
import { isCalled } from './called.ts';
import { clauseOfLabel, seatOfLabel } from './labelled-lines.ts';
import { TOPIC } from './pronouns.ts';

/**
 * A line without subject speaks of the topic: "American astronaut; first human on the Moon", "Launched in 1977 on a Titan". It is
 * given one, where the noun that it begins with is used of such a thing.
 */
export function withTopic(context: SentenceContext): Reading {
  const { reading, text, discourse, knowledge } = context;
  const topic = discourse.section ?? discourse.topic;
  if (topic === undefined || discourse.subjects.length > 0 || reading.isQuestion) return reading;
  const labelled = clauseOfLabel(reading, text);
  if (labelled) return { ...reading, clauses: [...reading.clauses, labelled] };
  const seat = seatOfLabel(reading, text);
  if (seat) return { ...reading, descriptions: [...reading.descriptions, seat] };
  const about = saidToBeAbout(context, topic);
  if (about) return { ...reading, descriptions: [...reading.descriptions, description(about, reading, text)] };
  if (hasSubject(reading)) return reading;
  const described = describedIn(context, topic);
  if (described.length > 0)
    return {
      ...reading,
      descriptions: [...reading.descriptions, ...described.map((is) => description(is, reading, text))],
    };
  if (!isMade(knowledge.glossary.kindOf(topic))) return reading;
  const clauses = reading.clauses.map((clause, i) =>
    i === 0 && isBare(clause, reading, text) ? withTheme(clause, reading) : clause,
  );
  return { ...reading, clauses };
}

const ABOUT = /^["“]?This (?:article|page|entry|post|chapter|section) is about (?:the |an? )?$/;

/** "This article is about the infrared telescope": the topic is that. */
function saidToBeAbout(
  { reading, text, mentions, knowledge }: SentenceContext,
  topic: EntryIndex,
): NounPhrase | undefined {
  const { sentence, phrases } = reading;
  if (!text.startsWith('This ', sentence.start) && !text.startsWith('This ', sentence.start + 1)) return undefined;
  const said = phrases.find(
    ({ phrase, stance }) =>
      stance === 'asserted' &&
      phrase.head.tag === 'noun' &&
      phrase.others.length === 0 &&
      ABOUT.test(text.slice(sentence.start, phrase.modifiers[0]?.start ?? phrase.start)),
  )?.phrase;
  const isNamed = mentions.some(({ entry }) => entry === topic);
  return said && !isNamed && isCalled(topic, said.head.lower, knowledge) ? said : undefined;
}

/** What can be launched, built and operated. */
const isMade = (kind: Kind): boolean => CRAFT_KINDS.has(kind) || kind === 'launch-vehicle';

/** A main clause or a copula has a subject of its own; "Soviet probe launched in 1973" without an article is none. */
const hasSubject = ({ clauses, descriptions, sentence }: Reading): boolean =>
  clauses.some(
    ({ construction, agents, themes }) =>
      (construction === 'active' && !agents.some((agent) => isLine(agent, sentence.start))) ||
      (construction === 'passive' && (agents.length > 0 || themes.length > 0)),
  ) || descriptions.some(({ construction }) => construction === 'copula');

const isLine = ({ head, determiner, names, possessor, isPlural, start }: NounPhrase, first: number): boolean =>
  head.tag === 'noun' && determiner === undefined && !possessor && names.length < 3 && !isPlural && start - first < 2;

/** The noun phrases at the front that describe: the first, and those set off by commas and semicolons. */
function describedIn({ reading, text, mentions, knowledge }: SentenceContext, topic: EntryIndex): NounPhrase[] {
  const { phrases, sentence, descriptions } = reading;
  const [first] = phrases;
  if (
    !first ||
    !/^["“”‘'(\s]*(?:\p{Lu}[\p{L}-]+ed |\d{4}[–—-])?$/u.test(text.slice(sentence.start, first.phrase.start))
  )
    return [];
  // "Rosetta at its comet" names what it shows.
  if (
    first.phrase.head.tag !== 'noun' ||
    descriptions.some(({ subject, construction }) => construction !== 'adjacent' && subject.names.length > 0)
  )
    return [];
  const isNamed = mentions.some(({ entry }) => entry === topic);
  const isPerson = knowledge.glossary.kindOf(topic) === 'person';
  const fits = ({ head, possessor, countries }: NounPhrase): boolean =>
    head.tag === 'noun' &&
    possessor === undefined &&
    (isCalled(topic, head.lower, knowledge) || (isPerson && isCompatriot(topic, countries, knowledge)));
  if (isNamed || ![first.phrase, ...first.phrase.others].some(fits)) return [];
  const more = phrases
    .slice(1)
    .map(({ phrase }) => phrase)
    .filter(
      ({ head, start }) => /[;,] ?$/.test(text.slice(sentence.start, start)) && /^(?:noun|adjective)$/.test(head.tag),
    )
    .filter((phrase) => fits(phrase) || phrase.modifiers.some(({ lower }) => ORDINAL.test(lower)));
  return [first.phrase, ...more.filter((phrase) => !first.phrase.others.includes(phrase))];
}

/** "South African entrepreneur": whatever somebody of that country is. */
function isCompatriot(topic: EntryIndex, countries: readonly Token[], knowledge: Knowledge): boolean {
  const own = knowledge.countriesOf(topic);
  return (
    countries.length > 0 && countries.every((token) => token.countries?.some((one) => own.has(knowledge.entry(one).id)))
  );
}

const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|last|only)$/;

const description = (is: NounPhrase, reading: Reading, text: string): Description => ({
  subject: topicPhrase(is, reading),
  is,
  construction: 'copula',
  stance: 'asserted',
  tense: 'none',
  complements: placesBehind(is, reading, text),
  times: [],
  start: is.start,
  end: is.end,
});

/** "rocket base in Kazakhstan", "rover on Mars": what stands right behind it. */
const placesBehind = ({ end }: NounPhrase, { phrases }: Reading, text: string): readonly Complement[] =>
  phrases.flatMap(({ phrase }) => {
    const between = phrase.start > end ? text.slice(end, phrase.start) : '';
    const preposition = /^ (in|on|at|to|for|around) $/.exec(between)?.[1];
    return preposition === undefined ? [] : [{ preposition, phrase }];
  });

/** "Launched in 1977 ...": a participle at the front that nothing is said of. */
const isBare = (clause: Clause, { sentence }: Reading, text: string): boolean =>
  clause.themes.length === 0 &&
  clause.agents.length === 0 &&
  (clause.construction === 'participle' || clause.construction === 'passive') &&
  clause.verbSpan.start === sentence.start &&
  /^\p{Lu}/u.test(text.slice(sentence.start));

const withTheme = (clause: Clause, reading: Reading): Clause => ({
  ...clause,
  themes: [topicPhrase({ start: clause.start, from: 0 }, reading)],
});

/** The subject that the line leaves out, as a phrase of no length at its start. */
function topicPhrase({ start, from }: Pick<NounPhrase, 'start' | 'from'>, { sentence }: Reading): NounPhrase {
  const at = Math.min(start, sentence.start);
  const head = tokenOf(at, at, TOPIC, 'pronoun', false);
  return phraseOfToken(head, { from, to: from, start: sentence.start, end: sentence.start });
}

/**
 * A line in the place of a heading that describes what the text is about, as encyclopaedias put one before their articles: "Soviet
 * space station that operated from 1986 to 2001".
 */
export const isDescribingLine = ({ kind, text }: Pick<Paragraph, 'kind' | 'text'>): boolean =>
  kind === 'heading' &&
  text.length < 160 &&
  /^["“]?(?:\p{Lu}|\d)/u.test(text) &&
  !/[.?!:]$/.test(text) &&
  /; \p{Ll}|\b(?:which|that|who)\b|, (?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)) \p{Ll}|\p{Ll} (?:taken|launched|operated|built|developed|designed|flown) (?:by|in|from|to|for)\b/u.test(
    text,
  );

/** A verdict on the subject that a line leaves out stands on what the line says of it, and nothing can be put in its place. */
export function placedOnLine(verdict: Verdict, { reading, knowledge, discourse }: SentenceContext): Verdict {
  const topic = discourse.section ?? discourse.topic;
  if (verdict.span.end > verdict.span.start || topic === undefined) return verdict;
  const said = reading.descriptions.filter(({ subject }) => subject.head.lower === TOPIC).map(({ is }) => is);
  const place =
    said.find(({ modifiers }) => modifiers.some(({ lower }) => ORDINAL.test(lower))) ?? said[0] ?? reading.sentence;
  const { correction, candidates, otherwise, ...rest } = verdict;
  return {
    ...rest,
    span: { start: place.start, end: place.end },
    found:
      correction === undefined && candidates === undefined
        ? verdict.found
        : knowledge.nameOf(knowledge.entry(topic).id),
  };
}
