import type { Entry } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { typesWithin, UNCREWED } from '../nature/kind-words.ts';

const PEOPLE =
  /^(astronauts?|cosmonauts?|taikonauts?|crew|crews|pilots?|crewmen|crewmembers?|passengers?|people|men|women)$/;
const INSIDE = /^(aboard|on board|inside)$/;
const IN = /^(in|on)$/;
const CREW = /^(astronauts?|cosmonauts?|taikonauts?|crew|pilots?)$/;
const BEARING = /^(carry|take|send|ferry|bring|launch|fly|transport|deliver|lift|return)$/;

const STEERING = /^(fly|pilot|steer|captain|land|ride)$/;

/** Craft that flew empty, said to have had people aboard. */
export function judgePassengers(context: SentenceContext): Verdict[] {
  return [
    ...context.reading.clauses.flatMap((clause) => [
      ...riders(clause, context),
      ...loads(clause, context),
      ...steered(clause, context),
    ]),
    ...crewsOf(context),
    ...boarded(context),
    ...atTheControls(context),
  ];
}
judgePassengers.needs = { word: PEOPLE } satisfies Needs;

/** "two cosmonauts flew around the Moon in Zond 5" */
function riders(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted') return [];
  const people = [...clause.agents, ...clause.themes].find(isPeople);
  return people
    ? clause.complements
        .filter(
          ({ preposition, phrase }) =>
            INSIDE.test(preposition) || (IN.test(preposition) && hasEmptyFlight(phrase, context)),
        )
        .flatMap(({ phrase }) => emptyCraft(phrase, people, context))
    : [];
}

/** "Zond 5 carried two cosmonauts" */
function loads(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || !BEARING.test(clause.verb) || clause.construction === 'passive') return [];
  const people = clause.themes.find(isPeople);
  const carrier = clause.agents.find(({ others }) => others.length === 0);
  return people && carrier && (CREW.test(people.head.lower) || hasEmptyFlight(carrier, context))
    ? emptyCraft(carrier, people, context)
    : [];
}

/** "Two cosmonauts flew Buran around the Earth": but a pilot may fly a model of it, or another time. */
function steered({ stance, verb, construction, agents, themes }: Clause, context: SentenceContext): Verdict[] {
  const people = agents.find((phrase) => isPeople(phrase) && phrase.isPlural);
  const [craft, another] = themes;
  const isSteered = stance === 'asserted' && STEERING.test(verb) && !/^(infinitive|gerund)$/.test(construction);
  return isSteered && people && craft && !another && hasEmptyFlight(craft, context)
    ? emptyCraft(craft, people, context)
    : [];
}

/** "the crew of Zond 5", "Luna 16's cosmonauts" */
function crewsOf(context: SentenceContext): Verdict[] {
  return context.reading.phrases.flatMap(({ phrase, stance }) => {
    const owner = phrase.of ?? phrase.possessor;
    if (stance !== 'asserted' || !owner || phrase.isNegative || phrase.nouns.length !== 1) return [];
    return /^(astronauts?|cosmonauts?|crew)$/.test(phrase.head.lower) &&
      owner.head.tag === 'name' &&
      hasEmptyFlight(owner, context)
      ? emptyCraft(owner, { ...phrase, start: phrase.head.start, end: phrase.head.end }, context)
      : [];
  });
}

/** "the astronauts aboard Apollo 6", "the three astronauts it carried", "Apollo 5, with its crew of three": right beside the craft or what stands for it. */
function boarded(context: SentenceContext): Verdict[] {
  const { phrases, clauses } = context.reading;
  return phrases.flatMap(({ phrase, stance }) => {
    if (stance !== 'asserted' || !CREW.test(phrase.head.lower) || phrase.isNegative || phrase.names.length > 0)
      return [];
    const people = { start: phrase.head.start, end: phrase.head.end };
    const behind = context.text.slice(phrase.end, phrase.end + 40);
    if (phrase.of) {
      const isCounted =
        /^(?:quantity|number)$/.test(phrase.of.head.tag) || phrase.of.modifiers.some(({ tag }) => tag === 'number');
      const craft = isCounted
        ? phrases.find(
            ({ phrase: { head, end } }) => head.tag === 'name' && WITH.test(context.text.slice(end, phrase.start)),
          )
        : undefined;
      return craft && hasEmptyFlight(craft.phrase, context) ? emptyCraft(craft.phrase, people, context) : [];
    }
    if (!isPeople(phrase)) return [];
    const carried = /^ (?:that |whom )?it (?:carried|took|brought|flew)\b/.test(behind)
      ? clauses.find(
          ({ verb, verbSpan }) => BEARING.test(verb) && verbSpan.start < phrase.end + 20 && verbSpan.start > phrase.end,
        )
      : undefined;
    const aboard = /^ (?:aboard|on board|inside) (?:the )?/.exec(behind);
    const at = aboard ? phrase.end + aboard[0].length : -1;
    const craft =
      carried?.agents[0] ?? phrases.find(({ phrase: one }) => one.head.tag === 'name' && one.head.start === at)?.phrase;
    return craft && hasEmptyFlight(craft, context) ? emptyCraft(craft, people, context) : [];
  });
}
const WITH = /^,? with (?:its |a )$/;

/** "the two cosmonauts at the controls when Buran orbited Earth": the only craft of the sentence. */
function atTheControls(context: SentenceContext): Verdict[] {
  const people = context.reading.phrases.find(
    ({ phrase, stance }) =>
      stance === 'asserted' &&
      isPeople(phrase) &&
      !/\bwithout (?:\w+ )?$/i.test(context.text.slice(Math.max(0, phrase.start - 20), phrase.start)) &&
      // "astronauts aboard Atlantis released it": what they were aboard is said.
      /^ (?:who (?:were|was|sat) )?(?:at the controls(?! of\b)|(?:aboard|on board)(?=[,.;:!?)]|$| (?:when|while|as|during|were|was|had|for)\b))/.test(
        context.text.slice(phrase.end, phrase.end + 30),
      ),
  )?.phrase;
  const craft = people
    ? context.reading.clauses
        .filter(({ stance }) => stance === 'asserted')
        .flatMap(({ agents, themes }) => [...agents, ...themes])
    : [];
  const known = new Map<EntryIndex, NounPhrase>();
  for (const phrase of craft) {
    const index = context.referent(phrase);
    if (index !== undefined && ['spacecraft', 'mission', 'crewed-flight', 'station'].includes(context.kindOf(index)))
      known.set(index, phrase);
  }
  const [only] = known.values();
  return people && only && known.size === 1 ? emptyCraft(only, people, context) : [];
}

const isPeople = (phrase: NounPhrase): boolean =>
  PEOPLE.test(phrase.head.lower) &&
  phrase.head.tag !== 'name' &&
  !phrase.isNegative &&
  !phrase.of &&
  !/^(no|neither|without|any)$/.test(phrase.determiner ?? '') &&
  phrase.nouns.length <= 1 &&
  !phrase.modifiers.some(({ lower }) => /^(future|dummy|would-be|ground|model|toy|fictional|stuffed)$/.test(lower));

/** Listed as a craft without a crew: not only one that could hold none. */
const hasEmptyFlight = (phrase: NounPhrase, context: SentenceContext): boolean => {
  const index = context.referent(phrase);
  return index !== undefined && context.knowledge.isComplete(context.entry(index), 'crew');
};

function emptyCraft(phrase: NounPhrase, people: Span, context: SentenceContext): Verdict[] {
  if (phrase.others.length > 0 || phrase.isPlural) return [];
  const index = context.referent(phrase);
  if (index === undefined || !isUncrewed(context.entry(index), context)) return [];
  // A name that may also mean a flight with a crew.
  const others = phrase.names.length > 0 ? context.alternatives(context.nameToken(phrase)) : [];
  if (others.some((other) => !isUncrewed(context.entry(other), context))) return [];
  const entry = context.entry(index);
  return [
    {
      state: 'contradicted',
      check: 'wrong-crew',
      claim: `people aboard ${entry.id}`,
      ...context.quoted(people),
      about: entry.id,
      message: 'wrong-crew.none',
      known: 'nobody',
      details: { subject: context.knowledge.spoken(entry.id) },
    },
  ];
}

/** Nobody was aboard: so listed, or a craft of a type that never has a crew. */
export function isUncrewed(entry: Entry, context: SentenceContext): boolean {
  const { knowledge } = context;
  if (!['spacecraft', 'mission', 'crewed-flight'].includes(entry.kind)) return false;
  const crew = knowledge.values(entry, 'crew');
  if (crew) return crew.complete && crew.list.length === 0;
  const types = typesWithin(entry, context);
  const isOfCrewed = knowledge.family(entry).some((one) => knowledge.ids(one, 'crew').length > 0);
  return (
    entry.kind === 'spacecraft' &&
    knowledge.isComplete(entry, 'types') &&
    types.length > 0 &&
    types.every((type) => UNCREWED.includes(type)) &&
    !isOfCrewed
  );
}
