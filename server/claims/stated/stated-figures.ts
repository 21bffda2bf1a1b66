import type { Kind } from '../../../glossary/schema/kinds.ts';
import type { Dimension } from '../../../glossary/schema/quantities.ts';
import type { Clause, Description } from '../../clauses/clause.ts';
import type { Token } from '../../clauses/tokens.ts';
import { wordTable } from '../../prose/word-table.ts';
import type { SentenceContext } from '../context.ts';
import { countOf } from '../records/ordinal-words.ts';
import { isCertain, onlyPhrase, type Said, type StatedFact, subjectOf } from './stated-facts.ts';

/** What is made once and weighs the same every day; stations grow, and rockets come in versions. */
const MEASURED: ReadonlySet<Kind> = new Set<Kind>(['spacecraft', 'module', 'instrument', 'crewed-flight', 'mission']);

/** Words that make it another figure: of a part, of another state, of a plan. */
const OF_ANOTHER =
  /\b(?:launch (?:mass|weight)|at (?:launch|lift-?off|landing|first)|dry|fuel\w*|propellants?|empty|loaded|deployed|folded|stowed|extended|unfolded|on (?:earth|the moon|mars)|payload|including|without|not counting|each|together|combined|altogether|versions?|variants?|planned|between|average|maximum|minimum|up to|at (?:least|most)|more than|fewer than|less than|over|under|nearly|almost|extra|additional|other|another|further|new|remaining)\b/i;

/** The measures and numbers that a sentence states of one thing. */
export function statedFigures(context: SentenceContext): StatedFact[] {
  const { clauses, descriptions, tokens, sentence } = context.reading;
  if (!tokens.some((token) => token.quantity || token.tag === 'number')) return [];
  const spoken = clauses.filter((clause) => clause.construction !== 'nominal' && isCertain(clause));
  if (OF_ANOTHER.test(context.shown(sentence))) return [];
  const measures = descriptions.flatMap((one) => measureSaid(one, context));
  const told = spoken.flatMap((clause) => {
    const said = [...measuresIn(clause, context), ...numbersIn(clause, context)];
    const phrase = said.length > 0 && clause.construction !== 'passive' ? onlyPhrase(clause.agents) : undefined;
    const named = phrase && subjectOf(phrase, MEASURED, true, context);
    return named ? said.map((one) => ({ ...one, subject: named.subject, name: named.name })) : [];
  });
  return [...told, ...measures];
}

/** "Philae was 1 metre wide": the figure is what it is said to be. */
function measureSaid(
  { subject, is, stance, tense, construction }: Description,
  context: SentenceContext,
): StatedFact[] {
  if (construction !== 'copula' || stance !== 'asserted' || tense === 'future') return [];
  const phrase = onlyPhrase([subject]);
  const token = context.reading.tokens.find(({ start }) => start === is.start);
  if (!phrase || !token?.quantity) return [];
  const measure = measureOf('be', ' ', context.text.slice(token.end, token.end + 16));
  const named = measure === undefined ? undefined : subjectOf(phrase, MEASURED, true, context);
  if (measure === undefined || !named || DIMENSIONS[measure] !== token.quantity.dimension) return [];
  const { min, max } = token.quantity;
  const { start, end } = token;
  const value = { type: 'amount' as const, min, max, slack: EXACT };
  return [{ subject: named.subject, name: named.name, what: measure, value, start, end, found: context.shown(token) }];
}

const within = (clause: Clause, context: SentenceContext): Token[] =>
  context.reading.tokens.filter(({ start, end }) => start >= clause.verbSpan.end && end <= clause.end);

/** "weighed 83.6 kg", "has a mass of 83.6 kg", "is 3 m long", "lasted 14 days": the figure right behind the verb. */
function measuresIn(clause: Clause, context: SentenceContext): Said[] {
  const figures = within(clause, context).filter(({ quantity }) => quantity !== undefined);
  const [token] = figures;
  // "8 days and 3 hours", "184 pounds (84 kg)": only what has one figure is compared.
  if (!token?.quantity || figures.length > 1) return [];
  const before = context.shown({ start: clause.verbSpan.end, end: token.start });
  const after = context.text.slice(token.end, token.end + 16);
  const measure = measureOf(clause.verb, before, after);
  const { dimension, min, max, unit } = token.quantity;
  if (measure === undefined || DIMENSIONS[measure] !== dimension) return [];
  // A ton is of three sizes, and what is said with "about" may be far off.
  const slack = unit === 'short-ton' || unit === 't' || /about|around|some|roughly|approx/.test(before) ? LOOSE : EXACT;
  const { start, end } = token;
  return [{ what: measure, value: { type: 'amount', min, max, slack }, start, end, found: context.shown(token) }];
}

const EXACT = 0.03;
const LOOSE = 0.12;

const DIMENSIONS = wordTable<Dimension>({
  mass: 'mass',
  duration: 'duration',
  length: 'length',
  height: 'length',
  width: 'length',
  diameter: 'length',
});

const HEDGE = '(?: (?:about|around|some|roughly|approximately|exactly|only|just))?';
const ALONE = new RegExp(`^${HEDGE} $`);
const NAMED = new RegExp(`^ an? (?:total )?(mass|height|length|diameter|width) of${HEDGE} $`);

function measureOf(verb: string, before: string, after: string): string | undefined {
  if (verb === 'have') return NAMED.exec(before)?.[1];
  if (!ALONE.test(before)) return undefined;
  if (verb === 'weigh') return 'mass';
  if (verb === 'last') return 'duration';
  if (!/^(?:be|measure|stand)$/.test(verb)) return undefined;
  if (/^ (?:long|in length)\b/.test(after)) return 'length';
  if (/^ (?:tall|high|in height)\b/.test(after)) return 'height';
  if (/^ (?:wide|in width)\b/.test(after)) return 'width';
  return /^ (?:across|in diameter)\b/.test(after) ? 'diameter' : undefined;
}

const CREW = /^(?:astronauts|cosmonauts|taikonauts|people|persons|members|men|women|crewmembers)$/;
const PARTS =
  /^(?:instruments|experiments|cameras|antennas|engines|legs|wheels|sensors|thrusters|telescopes|spectrometers|detectors)$/;

/** "carried a crew of three", "carried three cosmonauts", "has six wheels": the number and nothing else before the noun. */
function numbersIn(clause: Clause, context: SentenceContext): Said[] {
  if (!/^(?:carry|have|bear|possess)$/.test(clause.verb)) return [];
  const tokens = within(clause, context);
  const at = tokens.findIndex(({ tag }) => tag === 'number');
  const [token, next, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const count = token && countOf(token.lower);
  if (!token || count === undefined || tokens.filter(({ tag }) => tag === 'number').length > 1) return [];
  const before = context.shown({ start: clause.verbSpan.end, end: token.start });
  const noun = next?.lower === 'crew' ? second?.lower : next?.lower;
  const what = /^ an? crew of $/.test(before)
    ? 'size of the crew'
    : before !== ' ' || noun === undefined
      ? undefined
      : CREW.test(noun) && (noun !== 'members' || next?.lower === 'crew')
        ? /^(?:men|women)$/.test(noun)
          ? `number of ${noun}`
          : 'size of the crew'
        : PARTS.test(noun)
          ? `number of ${noun}`
          : undefined;
  const { start, end } = token;
  return what === undefined ? [] : [{ what, value: { type: 'count', count }, start, end, found: context.shown(token) }];
}
