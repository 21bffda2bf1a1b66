import type { Entry } from '../../../glossary/entry.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';

/** Of other crews than the first of all, or of more than their coming. */
const OTHERWISE =
  /\b(?:within|not|n['’]t|never|no|second|third|last|next|before|after|until|since|later|earlier|followed|visiting|guest|joined|relieved|women|woman|all|international|private|commercial|return\w*|left|home|should|would|could|planned|meant|unlike|than|if|but|while|though|although)\b/i;

/** "The first crew of Mir came in Soyuz TM-2": the flight that brought a station its first crew, held against another. */
export function judgeFirstCrews(context: SentenceContext): Verdict[] {
  const { sentence, phrases, isQuestion } = context.reading;
  if (isQuestion || OTHERWISE.test(context.shown(sentence))) return [];
  const first = phrases.find(({ phrase, stance }) => stance === 'asserted' && isFirstCrew(phrase))?.phrase;
  const stations = context.mentions.filter(({ entry }) => context.kindOf(entry) === 'station');
  const flights = context.mentions.filter(({ entry }) => context.kindOf(entry) === 'crewed-flight');
  const [station, another] = stations;
  const [flight, more] = flights;
  if (!first || !station || another || !flight || more) return [];
  const entry = context.entry(station.entry);
  const crewed = context.entry(flight.entry);
  const by = broughtBy(entry);
  if (by.length === 0 || context.knowledge.family(crewed).some(({ id }) => by.includes(id))) return [];
  if (!isTheirRide(first, flight, context)) return [];
  const names = by.map((id) => context.knowledge.nameOf(id));
  const [right] = names;
  return [
    {
      state: 'contradicted',
      check: 'wrong-craft',
      claim: `first crew of ${entry.id}`,
      ...context.quoted(flight),
      about: entry.id,
      message: 'wrong-craft.first-crew',
      known: names.join(', '),
      ...(names.length === 1 && right !== undefined ? { correction: right } : {}),
      details: { subject: context.knowledge.spoken(entry.id) },
    },
  ];
}
judgeFirstCrews.needs = { word: /^(?:crew|people|residents|inhabitants)$/, kinds: ['station'] } satisfies Needs;

/** One clause or description says both: not a flight that the stay of the first crew is compared with. */
function isTheirRide(crew: NounPhrase, flight: Span, { reading }: SentenceContext): boolean {
  const holds = (span: Span) => (phrase: NounPhrase) => phrase.start <= span.start && span.end <= phrase.end;
  const ofClauses = reading.clauses.map(({ agents, themes, complements }) => ({
    doers: [...agents, ...themes],
    all: [...agents, ...themes, ...complements.map(({ phrase }) => phrase)],
  }));
  const ofDescriptions = reading.descriptions.map(({ subject, is }) => ({ doers: [subject, is], all: [subject, is] }));
  return [...ofClauses, ...ofDescriptions].some(({ doers, all }) => doers.some(holds(crew)) && all.some(holds(flight)));
}

const isFirstCrew = ({ head, modifiers, nouns, determiner }: NounPhrase): boolean =>
  /^(?:crew|people|residents|inhabitants)$/.test(head.lower) &&
  determiner === 'the' &&
  nouns.length === 1 &&
  modifiers.length === 1 &&
  modifiers[0]?.lower === 'first';

const broughtBy = ({ events }: Entry): readonly string[] =>
  events.filter(({ type }) => type === 'first-crew').flatMap(({ roles }) => roles.by ?? []);
