import { areDisjoint, daysOf } from '../../glossary/dates.ts';
import type { Entry, EntryId } from '../../glossary/entry.ts';
import type { EntryIndex } from '../../glossary/glossary.ts';
import type { Clause } from '../clauses/clause.ts';
import type { NounPhrase } from '../clauses/phrases.ts';
import type { Verdict } from './claim.ts';
import type { SentenceContext } from './context.ts';
import { inWords } from './lists-in-words.ts';
import { dateLike, whenInWords } from './words-of-dates.ts';

const ABOARD = /^(on|aboard|in|on board|with|by)$/;
const FLYING = /^(fly|travel|ride|launch|lift|ascend|blast|soar|send|carry|take|reach|arrive|visit)$/;
const STAYING = /^(live|stay|work|serve|be|spend|remain)$/;
const COMMANDING = /^(command|pilot|crew)$/;

/** Who flew on what, held against crews that the glossary lists in full. */
export function judgeCrew(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted') return [];
  if (
    FLYING.test(clause.verb) &&
    clause.construction !== 'active' &&
    clause.themes.some((theme) => isOf(theme, 'crewed-flight', context))
  ) {
    return clause.agents.flatMap((person) => clause.themes.flatMap((flight) => judgePair(person, flight, context)));
  }
  if (STAYING.test(clause.verb)) {
    const aboard = clause.complements.filter(({ preposition }) => /^(aboard|on board)$/.test(preposition));
    return clause.agents.flatMap((person) => aboard.flatMap(({ phrase }) => judgePair(person, phrase, context)));
  }
  if (FLYING.test(clause.verb)) {
    const people = [...clause.themes, ...clause.agents].filter((phrase) => isOf(phrase, 'person', context));
    const aboard = clause.complements.filter(({ preposition }) => ABOARD.test(preposition)).map(({ phrase }) => phrase);
    const carriers = clause.verb === 'carry' || clause.verb === 'take' ? clause.agents : [];
    return people.flatMap((person) => [...aboard, ...carriers].flatMap((flight) => judgePair(person, flight, context)));
  }
  if (/^(walk|step|land|spacewalk)$/.test(clause.verb)) {
    const during = clause.complements.filter(
      ({ preposition, phrase }) => /^(during|on|aboard)$/.test(preposition) && isOf(phrase, 'crewed-flight', context),
    );
    return clause.agents
      .filter((phrase) => isOf(phrase, 'person', context))
      .flatMap((person) => during.flatMap(({ phrase }) => judgePair(person, phrase, context)));
  }
  if (COMMANDING.test(clause.verb))
    return clause.agents.flatMap((person) => clause.themes.flatMap((flight) => judgePair(person, flight, context)));
  return [];
}

/** "The crew of Apollo 13 was A, B and C". */
export const judgeCrewLists = (context: SentenceContext): Verdict[] =>
  context.reading.descriptions.flatMap(({ subject, is, stance }) => {
    const flight =
      stance === 'asserted' && subject.head.lower === 'crew' ? (subject.of ?? subject.possessor) : undefined;
    return flight ? judgePair(is, flight, context) : [];
  });

/** "Gagarin flew on 12 April 1961", "flew on Vostok 6 in June 1963": the flight that is meant, and its days. */
export function judgeFlightDates(clause: Clause, context: SentenceContext): Verdict[] {
  const [time, another] = clause.times;
  const days = time?.token.date?.days;
  if (
    clause.stance !== 'asserted' ||
    !/^(fly|launch|travel|soar|blast|orbit|lift)$/.test(clause.verb) ||
    !time ||
    another ||
    !days ||
    !/^(in|on|)$/.test(time.preposition)
  )
    return [];
  const kinds = clause.themes.map((phrase) => context.referent(phrase)).map((index) => index && context.kindOf(index));
  // Who launches something else than the craft under them does not fly.
  if (kinds.some((kind) => kind === undefined || !/^(person|spacecraft|crewed-flight)$/.test(String(kind)))) return [];
  const person = [...clause.themes, ...clause.agents]
    .map((phrase) => context.referent(phrase))
    .find((index) => index !== undefined && context.kindOf(index) === 'person');
  const named = clause.complements
    .map(({ phrase }) => context.referent(phrase))
    .find((index) => index !== undefined && context.kindOf(index) === 'crewed-flight');
  const somebody = person === undefined ? undefined : context.entry(person);
  const flights = somebody
    ? context.knowledge.flightsOf(somebody.id).filter((id) => context.knowledge.kind(id) === 'crewed-flight')
    : [];
  const only =
    somebody?.quantities.flights?.max === 1 && flights.length === 1
      ? context.knowledge.byId(flights[0] as EntryId)
      : undefined;
  const flight = named === undefined ? only : context.entry(named);
  const launch = flight?.events.find(({ type }) => type === 'launch')?.at;
  const [start, end] = [launch && daysOf(launch), flight && context.knowledge.dayOf(flight, 'landing')];
  if (
    !somebody ||
    !flight ||
    !launch ||
    !start ||
    !areDisjoint(days, { first: start.first, last: end?.last ?? start.last + 400 }, 1)
  )
    return [];
  if (!flights.includes(flight.id)) return [];
  const found = context.shown(time.token);
  const correction = dateLike(launch, found);
  return [
    {
      state: 'contradicted',
      check: 'wrong-date',
      claim: `${somebody.id} on ${flight.id}`,
      span: { start: time.token.start, end: time.token.end },
      found,
      message: 'wrong-date',
      known: whenInWords(launch),
      ...(correction ? { correction } : {}),
      about: flight.id,
      details: { subject: context.knowledge.spoken(flight.id), event: 'was launched' },
    },
  ];
}

/** "Apollo 17 astronauts Cernan and Duke", "Gemini 4 commander Frank Borman": a flight before its people. */
export function judgeCrewPhrases(context: SentenceContext): Verdict[] {
  return context.reading.phrases.flatMap(({ phrase, stance }) => {
    const [flight, ...people] = phrase.names;
    const title = phrase.nouns.find((noun) =>
      /^(astronauts?|cosmonauts?|crew|crewmates?|commander|pilot|engineer|taikonauts?)$/.test(noun.lower),
    );
    if (
      stance !== 'asserted' ||
      !flight ||
      people.length === 0 ||
      !title ||
      title.start < flight.end ||
      phrase.possessor
    )
      return [];
    const aboard = context.meaning(flight);
    if (aboard === undefined || !['crewed-flight', 'expedition'].includes(context.kindOf(aboard))) return [];
    const named = [
      ...people.map((token) => ({ ...phrase, names: [token], head: token, nouns: [], others: [] })),
      ...phrase.others,
    ];
    return named.flatMap((person) => {
      const index = context.referent({ ...person, others: [] });
      return index === undefined || context.kindOf(index) !== 'person'
        ? []
        : [
            ...judgeAboard(index, aboard, person, person, context),
            ...judgeRole(index, aboard, title.lower, person, context),
          ];
    });
  });
}

/** "commander of": somebody else of the crew was. */
function judgeRole(
  person: EntryIndex,
  aboard: EntryIndex,
  title: string,
  who: NounPhrase,
  context: SentenceContext,
): Verdict[] {
  if (title !== 'commander') return [];
  const [somebody, flight] = [context.entry(person), context.entry(aboard)];
  const crew = flight.relations.crew?.list ?? [];
  const commanders = crew.filter(({ role }) => role === 'commander').map(({ value }) => value);
  if (commanders.length === 0 || commanders.includes(somebody.id) || !crew.some(({ value }) => value === somebody.id))
    return [];
  const span = context.nameToken(who);
  const known = inWords(commanders.map((id) => context.knowledge.nameOf(id)));
  return [
    {
      check: 'wrong-crew',
      claim: `${somebody.id} commanded ${flight.id}`,
      about: flight.id,
      state: 'contradicted',
      span,
      found: context.shown(span),
      message: 'wrong-crew.commander',
      known,
      ...(commanders.length === 1 ? { correction: known } : {}),
      details: { subject: context.knowledge.spoken(flight.id), who: context.knowledge.spoken(somebody.id) },
    },
  ];
}

const isOf = (phrase: NounPhrase, kind: string, context: SentenceContext): boolean =>
  context.referents(phrase).some((index) => index !== undefined && context.kindOf(index) === kind);

function judgePair(people: NounPhrase, flight: NounPhrase, context: SentenceContext): Verdict[] {
  const aboard = context.referent(flight);
  if (aboard === undefined) return [];
  return [people, ...people.others].flatMap((one) => {
    const person = context.referent({ ...one, others: [] });
    if (person === undefined || context.kindOf(person) !== 'person') return [];
    return judgeAboard(person, aboard, one, flight, context);
  });
}

function judgeAboard(
  person: EntryIndex,
  aboard: EntryIndex,
  who: NounPhrase,
  what: NounPhrase,
  context: SentenceContext,
): Verdict[] {
  const [somebody, flight] = [context.entry(person), context.entry(aboard)];
  const { knowledge } = context;
  const base = { check: 'wrong-crew' as const, claim: `${somebody.id} aboard ${flight.id}`, about: flight.id };
  const crew = [...knowledge.ids(flight, 'crew'), ...knowledge.ids(flight, 'backup-crew')];
  if (crew.includes(somebody.id) || flightsAboard(somebody, flight, context))
    return [{ ...base, state: 'supported', span: context.nameToken(who), found: '' }];
  if (flight.kind === 'crewed-flight' || flight.kind === 'expedition') {
    if (!knowledge.isComplete(flight, 'crew') || knowledge.ids(flight, 'crew').length === 0) return [];
    const span = context.nameToken(who);
    return [
      {
        ...base,
        state: 'contradicted',
        span,
        found: context.shown(span),
        message: 'wrong-crew',
        known: knowledge
          .ids(flight, 'crew')
          .slice(0, 4)
          .map((id) => knowledge.nameOf(id))
          .join(', '),
        details: { subject: knowledge.spoken(flight.id), who: knowledge.spoken(somebody.id) },
      },
    ];
  }
  return judgeCraft(somebody, flight, what, context);
}

/** A craft that flies often: contradicted where every flight of the person is known and none was on it. */
function judgeCraft(somebody: Entry, craft: Entry, what: NounPhrase, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const flights = knowledge.flightsOf(somebody.id).filter((id) => knowledge.kind(id) === 'crewed-flight');
  const count = somebody.quantities.flights;
  if (
    !count ||
    flights.length === 0 ||
    flights.length !== count.max ||
    !['spacecraft', 'launch-vehicle', 'programme', 'station'].includes(craft.kind)
  )
    return [];
  const crafts = flights.flatMap((id) => vehiclesOf(id, context));
  if (crafts.length === 0) return [];
  const span = context.nameToken(what);
  const known = flights
    .map((id) => knowledge.nameOf(id))
    .slice(0, 3)
    .join(', ');
  return [
    {
      check: 'wrong-crew',
      claim: `${somebody.id} aboard ${craft.id}`,
      about: somebody.id,
      state: 'contradicted',
      span,
      found: context.shown(span),
      message: 'wrong-crew.craft',
      known,
      ...(flights.length === 1 ? { correction: knowledge.nameOf(flights[0] as string) } : {}),
      details: { subject: knowledge.spoken(somebody.id), craft: knowledge.spoken(craft.id) },
    },
  ];
}

function vehiclesOf(flightId: EntryId, { knowledge }: SentenceContext): EntryId[] {
  const flight = knowledge.byId(flightId);
  if (!flight) return [];
  const direct = [
    ...knowledge.ids(flight, 'craft'),
    ...knowledge.ids(flight, 'programme'),
    ...knowledge.ids(flight, 'carries'),
    ...knowledge.ids(flight, 'vehicles'),
    ...flight.events.flatMap((event) => [...(event.roles.by ?? []), ...(event.roles.to ?? [])]),
    ...knowledge.ids(flight, 'station'),
  ];
  return [
    flightId,
    ...direct,
    ...direct.flatMap((id) => {
      const entry = knowledge.byId(id);
      return entry
        ? [...knowledge.ids(entry, 'part-of'), ...knowledge.ids(entry, 'family'), ...knowledge.ids(entry, 'programme')]
        : [];
    }),
  ];
}

const flightsAboard = (somebody: Entry, craft: Entry, context: SentenceContext): boolean =>
  context.knowledge
    .flightsOf(somebody.id)
    .some(
      (id) =>
        vehiclesOf(id, context).includes(craft.id) ||
        context.knowledge
          .ids(craft, 'part-of')
          .some((whole) => vehiclesOf(id, context).includes(whole) && craft.kind !== 'spacecraft'),
    );
