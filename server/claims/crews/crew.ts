import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import type { Needs } from '../frame-needs.ts';
import { inWords } from '../lists-in-words.ts';
import { aboardIn, crewsLed, TAKEN_OFF } from './aboard.ts';
import { aboardBeside } from './aboard-beside.ts';
import { aboardDescribed, aboardInPhrases } from './aboard-described.ts';
import { judgeAboard } from './crew-verdicts.ts';

const COMMANDING = /^(?:command|lead|skipper|captain|head)$/;

/** Who flew on what, held against crews that the glossary lists in full. */
export function judgeCrew(clause: Clause, context: SentenceContext): Verdict[] {
  const commanders =
    clause.stance === 'asserted' && COMMANDING.test(clause.verb)
      ? clause.agents
          .slice(0, 1)
          .flatMap((who) =>
            [...clause.themes.slice(0, 1), ...crewsLed(clause, context)].flatMap((what) =>
              judgeCommand(who, what, context),
            ),
          )
      : [];
  return [
    ...aboardIn(clause, context).flatMap((claim) => judgeAboard(claim, context)),
    ...commanders,
    ...judgeInCommand(clause, context),
    ...judgeUnderCommand(clause, context),
  ];
}

judgeCrew.needs = { about: ['person'] } satisfies Needs;

/** "was in charge of Expedition 36", "took command of Gemini 8" */
function judgeInCommand(clause: Clause, context: SentenceContext): Verdict[] {
  const who = clause.construction === 'active' ? clause.agents[0] : undefined;
  if (!who || clause.stance !== 'asserted' || clause.tense === 'future') return [];
  const office = [...clause.themes, ...clause.complements.map(({ phrase }) => phrase)].find(
    ({ head, of }) => of !== undefined && /^(?:charge|command)$/.test(head.lower),
  );
  const flight = office?.of;
  const index = flight && context.referentAlone(flight);
  if (!flight || index === undefined || !/^(?:crewed-flight|expedition)$/.test(context.kindOf(index))) return [];
  const claim = { people: who, flight, times: clause.times, isOfFlight: false, isReturn: false };
  return [...judgeAboard(claim, context), ...judgeCommand(who, flight, context)];
}

/** "lifted off under the command of Pamela Melroy": who led the one flight that the clause tells of. */
function judgeUnderCommand(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense === 'future') return [];
  const who = clause.complements.find(
    ({ preposition, phrase }) => preposition === 'under' && /^(?:command|leadership)$/.test(phrase.head.lower),
  )?.phrase.of;
  const flights = who
    ? [...clause.agents, ...clause.themes].filter((phrase) => {
        const index = context.soleReferent(phrase);
        return index !== undefined && context.kindOf(index) === 'crewed-flight';
      })
    : [];
  const [flight, another] = flights;
  if (!who || !flight || another) return [];
  const claim = { people: who, flight, times: [], isOfFlight: true, isReturn: false };
  return [...judgeAboard(claim, context), ...judgeCommand(who, flight, context)];
}

/** The same of descriptions and of phrases: "the crew of Apollo 13 was A, B and C", "Apollo 12's Alan Bean". */
export const judgeCrewLists = (context: SentenceContext): Verdict[] =>
  [...aboardDescribed(context), ...aboardInPhrases(context), ...aboardBeside(context)].flatMap((claim) =>
    judgeAboard(claim, context),
  );

judgeCrewLists.needs = { about: ['person'] } satisfies Needs;

/** "Eileen Collins commanded STS-63": she was aboard, and somebody else commanded. */
function judgeCommand(who: NounPhrase, what: NounPhrase, context: SentenceContext): Verdict[] {
  const [person, aboard] = [context.referent(who), context.referent(what)];
  return person === undefined || aboard === undefined || context.kindOf(person) !== 'person'
    ? []
    : judgeRole(person, aboard, 'commander', who, context);
}

const TITLE =
  /^(moonwalkers?|spacewalkers?|veterans?|astronauts?|cosmonauts?|crew|crewmates?|commander|pilot|engineer|taikonauts?)$/;

/** "Apollo 17 astronauts Cernan and Duke", "Gemini 4 commander Frank Borman": a flight before its people. */
export function judgeCrewPhrases(context: SentenceContext): Verdict[] {
  return context.reading.phrases.flatMap(({ phrase, stance }) => {
    const [flight, ...people] = phrase.names;
    const title = phrase.nouns.find((noun) => TITLE.test(noun.lower));
    if (
      stance !== 'asserted' ||
      !flight ||
      people.length === 0 ||
      !title ||
      title.start < flight.end ||
      phrase.possessor ||
      TAKEN_OFF.test(context.shown(context.reading.sentence))
    )
      return [];
    const aboard = context.meaning(flight);
    if (aboard === undefined || !['crewed-flight', 'expedition'].includes(context.kindOf(aboard))) return [];
    const named = [
      ...people.map((token) => ({ ...phrase, names: [token], head: token, nouns: [], others: [] })),
      ...(/s$|^crew$/.test(title.lower) ? untilNamedApart(phrase.others) : []),
    ].filter((one) => !stoodByFor(one, aboard, context));
    if (named.length === 0) return [];
    const claim = {
      people: { ...(named[0] ?? phrase), others: named.slice(1) },
      flight: { ...phrase, names: [flight], head: flight, nouns: [], others: [] },
      times: [],
      isOfFlight: true,
      isReturn: false,
    };
    // "Apollo 17 commander Gene Cernan and his companion X": the title is that of the first.
    const titled = named.slice(0, 1).flatMap((person) => {
      const index = context.referentAlone(person);
      return index === undefined || context.kindOf(index) !== 'person'
        ? []
        : judgeRole(index, aboard, title.lower, person, context);
    });
    return [...judgeAboard(claim, context), ...titled];
  });
}

/** "ASTP cosmonaut X": to a project belong those too who trained for it and stayed on the ground. */
function stoodByFor(person: NounPhrase, flight: EntryIndex, context: SentenceContext): boolean {
  const entry = context.entry(flight);
  const who = context.referentAlone(person);
  return (
    who !== undefined &&
    /\bProject\b/.test(context.knowledge.spoken(entry.id)) &&
    context.knowledge.ids(entry, 'backup-crew').includes(context.entry(who).id)
  );
}
judgeCrewPhrases.needs = { word: TITLE, kinds: ['crewed-flight', 'expedition'] } satisfies Needs;

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
  const names = commanders.map((id) => context.knowledge.nameOf(id));
  return [
    {
      check: 'wrong-crew',
      claim: `${somebody.id} commanded ${flight.id}`,
      about: flight.id,
      state: 'contradicted',
      ...context.quoted(span),
      message: 'wrong-crew.commander',
      known: inWords(names),
      ...anyOf(names),
      details: { subject: context.knowledge.spoken(flight.id), who: context.knowledge.spoken(somebody.id) },
    },
  ];
}

/**
 * Those of a list whose title is that of all: of "Expedition 9 Commander A and ESA astronaut B" B may only have come along, and who is listed behind
 * "Soyuz 1 cosmonaut A, Soyuz 11 crew B" is of the latter.
 */
function untilNamedApart(others: readonly NounPhrase[]): readonly NounPhrase[] {
  const apart = others.findIndex(({ names }) => names.length > 1);
  return apart < 0 ? others : others.slice(0, apart);
}
