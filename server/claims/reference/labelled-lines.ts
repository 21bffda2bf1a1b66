import type { Clause, Description, Reading } from '../../clauses/clause.ts';
import { type NounPhrase, phraseOfToken, phraseWith } from '../../clauses/phrases.ts';
import { type Token, tokenOf } from '../../clauses/tokens.ts';
import { wordTable } from '../../prose/word-table.ts';
import { TOPIC } from './pronouns.ts';

/** What the value behind a label is to the verb of the line. */
type Role = 'agent' | 'theme' | 'time' | 'figure' | 'aboard' | 'on' | 'from' | 'in';

/** The labels of data sheets, in lower case, and what a line with them says: "Operator: NASA" that NASA operated it. */
const LABELS = wordTable<readonly [verb: string, role: Role, adverb?: string]>({
  operator: ['operate', 'agent'],
  operators: ['operate', 'agent'],
  'operated by': ['operate', 'agent'],
  'run by': ['operate', 'agent'],
  'space agency': ['operate', 'agent'],
  manufacturer: ['build', 'agent'],
  maker: ['build', 'agent'],
  builder: ['build', 'agent'],
  'built by': ['build', 'agent'],
  'made by': ['build', 'agent'],
  'manufactured by': ['build', 'agent'],
  'prime contractor': ['build', 'agent'],
  missions: ['fly', 'aboard'],
  spaceflights: ['fly', 'aboard'],
  location: ['lie', 'in'],
  'located in': ['lie', 'in'],
  country: ['build', 'agent'],
  'country of origin': ['build', 'agent'],
  target: ['visit', 'theme'],
  targets: ['visit', 'theme'],
  destinations: ['visit', 'theme'],
  destination: ['visit', 'theme'],
  mass: ['weigh', 'figure'],
  weight: ['weigh', 'figure'],
  'launch mass': ['weigh', 'figure'],
  length: ['measure', 'figure'],
  diameter: ['measure', 'figure'],
  'first flight': ['launch', 'time', 'first'],
  'first launch': ['launch', 'time', 'first'],
  'maiden flight': ['launch', 'time', 'first'],
  'maiden launch': ['launch', 'time', 'first'],
  'last flight': ['launch', 'time', 'last'],
  'last launch': ['launch', 'time', 'last'],
  'final flight': ['launch', 'time', 'last'],
  discoverer: ['discover', 'agent'],
  'discovered by': ['discover', 'agent'],
  'discovery date': ['discover', 'time'],
  discovered: ['discover', 'time'],
  founder: ['found', 'agent'],
  'founded by': ['found', 'agent'],
  launch: ['launch', 'time'],
  launched: ['launch', 'time'],
  'launch date': ['launch', 'time'],
  'date of launch': ['launch', 'time'],
  'launch day': ['launch', 'time'],
  'lift-off': ['launch', 'time'],
  liftoff: ['launch', 'time'],
  'launch vehicle': ['launch', 'on'],
  'launched by': ['launch', 'on'],
  'launched on': ['launch', 'on'],
  'launched aboard': ['launch', 'on'],
  launcher: ['launch', 'on'],
  rocket: ['launch', 'on'],
  'carrier rocket': ['launch', 'on'],
  'launch rocket': ['launch', 'on'],
  'launch site': ['launch', 'from'],
  'launched from': ['launch', 'from'],
  'launch pad': ['launch', 'from'],
  'launch location': ['launch', 'from'],
  landing: ['land', 'time'],
  landed: ['land', 'time'],
  'landing date': ['land', 'time'],
  'date of landing': ['land', 'time'],
  touchdown: ['land', 'time'],
  splashdown: ['splash', 'time'],
  'splashdown date': ['splash', 'time'],
  'landing site': ['land', 'in'],
  'orbit insertion': ['enter', 'time'],
  reentry: ['re-enter', 'time'],
  're-entry': ['re-enter', 'time'],
  'decay date': ['re-enter', 'time'],
  deorbited: ['re-enter', 'time'],
  born: ['bear', 'time'],
  'date of birth': ['bear', 'time'],
  died: ['die', 'time'],
  'date of death': ['die', 'time'],
});

/** UTF-16 units: a label, a value and a remark in brackets. */
const LINE = 120;

/** The label that a line begins with, the mark behind it, and where its value starts. */
const START =
  /^(["“*\s]*)(\p{Lu}[\p{L}-]*(?: \p{L}[\p{L}-]*){0,2}?)((?:\(s\))?(?:\s*[:–—]\s*|\s+))(?=["“]?[\p{Lu}\d]|the )/u;

/**
 * A line of a data sheet as a clause about the topic: "Launch vehicle: Atlas V", "Operator JAXA". It is read only where label and one value, a name
 * or a day, are all that it holds but for a remark in brackets.
 */
export function clauseOfLabel(reading: Reading, text: string): Clause | undefined {
  const { sentence, tokens } = reading;
  const label = sentence.start > 0 ? undefined : labelOf(text);
  const [value, ...more] = label ? valuesAt(tokens, label.value, text) : [];
  if (!label || !value || !isOfRole(value, label.role)) return undefined;
  if (label.role === 'figure' && UNLADEN.test(text.slice(value.end))) return undefined;
  return clause(label, value, more, reading);
}

/** Of a mass that is not the whole. */
const UNLADEN = /\b(?:dry|empty|fuel|propellant|payload|without|each)\b/i;

const isOfRole = ({ tag }: Token, role: Role): boolean =>
  tag === (role === 'time' ? 'date' : role === 'figure' ? 'quantity' : 'name');

/** Seats whose names alone make no phrase for what stands behind a colon. */
const SEAT = /^(?:Commander|Pilot):? $/;

/** "Commander: Pete Conrad": who had a seat on the flight that the sheet is of. */
export function seatOfLabel({ sentence, tokens }: Reading, text: string): Description | undefined {
  const [seat, ...rest] = tokens;
  const name = rest.find(({ tag }) => tag === 'name');
  if (!seat || !name || sentence.start > 0 || !SEAT.test(text.slice(seat.start, name.start))) return undefined;
  const [value, another] = valuesAt(tokens, name.start, text);
  if (value !== name || another) return undefined;
  return {
    subject: valuePhrase(name, tokens),
    is: phraseOfToken(seat, { from: 0, to: 1, start: seat.start, end: seat.end }),
    construction: 'apposition',
    stance: 'asserted',
    tense: 'none',
    complements: [],
    times: [],
    start: seat.start,
    end: name.end,
  };
}

function valuePhrase(token: Token, tokens: readonly Token[]): NounPhrase {
  const from = tokens.indexOf(token);
  const phrase = phraseOfToken(token, { from, to: from + 1, start: token.start, end: token.end });
  return phraseWith(phrase, { names: token.tag === 'name' ? [token] : [] });
}

interface Label {
  readonly verb: string;
  readonly role: Role;
  readonly adverbs: readonly string[];
  /** Where it ends, and where its value starts. */
  readonly end: number;
  readonly value: number;
}

/** The label that a line begins with, where it is one of a data sheet. */
export function labelOf(text: string): Label | undefined {
  if (text.length > LINE) return undefined;
  const [, before, label, mark] = START.exec(text) ?? [];
  if (before === undefined || label === undefined || mark === undefined) return undefined;
  const said = LABELS[label.toLowerCase()];
  const end = before.length + label.length;
  return said && { verb: said[0], role: said[1], adverbs: said[2] ? [said[2]] : [], end, value: end + mark.length };
}

/** The value from a place on: a day, a figure, or the names that commas and strokes list, where nothing but a time of day, a number or remarks in brackets follows. */
function valuesAt(tokens: readonly Token[], begin: number, text: string): readonly Token[] {
  const [first, ...rest] = tokens.filter(({ start, lower }) => start >= begin && lower !== 'the');
  if (!first || !/^(?:name|date|quantity)$/.test(first.tag) || text.slice(begin, first.start).trim().length > 3)
    return [];
  const values = [first];
  for (const token of first.tag === 'name' ? rest : []) {
    const between = text.slice((values.at(-1) as Token).end, token.start);
    if (token.tag === 'name' && BETWEEN.test(between)) values.push(token);
  }
  const after = withoutRemarks(text.slice((values.at(-1) as Token).end));
  return after === '' || (first.tag === 'date' ? /^,? \d{1,2}:\d\d/ : NUMBER).test(after) ? values : [];
}

const BETWEEN = /^ ?(?:,|\/|&|and|,? and) ?(?:the )?$/;
/** "Delta II 7925-9.5", "Baikonur 1/5". */
const NUMBER = /^ [\d/.-]{1,10}$/;

/** What stands behind a value, but for remarks in brackets. */
const withoutRemarks = (after: string): string => after.replace(/\([^()]*\)/g, '').replace(/[\s.]+$/, '');

function clause(
  { verb, role, adverbs, end }: Label,
  token: Token,
  more: readonly Token[],
  { tokens, sentence }: Reading,
): Clause {
  const topic = phraseOfToken(tokenOf(sentence.start, sentence.start, TOPIC, 'pronoun', false), {
    from: 0,
    to: 0,
    start: sentence.start,
    end: sentence.start,
  });
  const others = more.map((one) => valuePhrase(one, tokens));
  const value = phraseWith(valuePhrase(token, tokens), { others });
  const isActing = role === 'theme' || role === 'aboard' || /^(?:land|splash|enter|re-enter|die|lie)$/.test(verb);
  const isBeside = /^(?:agent|on|aboard|from|in)$/.test(role);
  return {
    start: sentence.start,
    end: sentence.end,
    verb,
    verbSpan: { start: sentence.start, end },
    construction: isActing ? 'active' : 'participle',
    stance: 'asserted',
    tense: 'past',
    isPerfect: false,
    isProgressive: false,
    adverbs,
    agents: role === 'agent' ? [value] : isActing ? [topic] : [],
    themes: role === 'theme' ? [value] : isActing ? [] : [topic],
    complements: isBeside ? [{ preposition: role === 'agent' ? 'by' : role, phrase: value }] : [],
    times: role === 'time' ? [{ preposition: 'on', token, until: undefined }] : [],
    isQuestion: false,
  };
}
