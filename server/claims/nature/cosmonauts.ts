import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import { isAssertedAt } from '../asserted.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { isKnownInFull } from '../crews/crew-verdicts.ts';
import type { Needs } from '../frame-needs.ts';

const COSMONAUT = /^cosmonauts?$/;
/** Those whose travellers are called otherwise on whatever craft they fly; guests of others on a Soyuz were called cosmonauts too. */
const OTHERWISE_CALLED: ReadonlySet<string> = new Set(['usa', 'canada', 'japan', 'china']);
const RUSSIAN: ReadonlySet<string> = new Set(['ussr', 'russia']);
/** Who cannot have cosmonauts, right before the word: those of Apollo-Soyuz had two. */
const FOR_WHOM: readonly (readonly [RegExp, EntryId])[] = [
  [/(?<!\bLatin )\b(?:American|U\.?S\.?) $/, 'usa'],
  [/\bCanadian $/, 'canada'],
  [/\bNASA(?:['’]s)? $/, 'nasa'],
  [/\bJAXA(?:['’]s)? $/, 'jaxa'],
  [/(?<![-–—&]\s?)\bApollo $/, 'apollo-programme'],
];
/** "astronauts and cosmonauts Duke and Leonov": one and the other. "the first American cosmonaut" was the first in a Soyuz; others were cosmonauts by honour or training. */
const BY_WORD_ONLY =
  /\b(?:first|second|honorary|would-be|so-called|no|not|any|trained as|training as|dubbed|called|Mir|Soyuz|Russian|Soviet|research) (?:(?:American|U\.?S\.?|NASA|Canadian|an?) )*$|\bastronauts?(?: and | or |, )$/i;

/** "NASA cosmonaut Suni Williams", "three American cosmonauts": the word for those who fly for Russia. */
export function judgeCosmonauts(context: SentenceContext): Verdict[] {
  const { knowledge, reading, text } = context;
  if (!knowledge.byId('term-cosmonaut')) return [];
  return reading.tokens.flatMap((token): Verdict[] => {
    if (!COSMONAUT.test(token.lower) || !isAssertedAt(token, context)) return [];
    const before = text.slice(Math.max(reading.sentence.start, token.start - 60), token.start);
    // "cosmonaut-researcher" was a seat in the craft; quotation marks set off a word that is not meant as it stands.
    if (
      BY_WORD_ONLY.test(before) ||
      /[-“"'‘]$/.test(before) ||
      /^(?:[-/”"]|['’](?!s\b)| researcher)/.test(text.slice(token.end))
    )
      return [];
    const whom = FOR_WHOM.find(([pattern]) => pattern.test(before))?.[1];
    const about = whom === undefined ? personCalled(token, context) : knowledge.byId(whom);
    if (!about) return [];
    const noun = token.lower.endsWith('s') ? 'astronauts' : 'astronaut';
    return [
      {
        state: 'contradicted',
        check: 'wrong-kind',
        claim: `${about.id} is a cosmonaut`,
        ...context.quoted(token),
        about: about.id,
        message: 'wrong-kind',
        known: noun,
        correction: noun,
        details: { subject: knowledge.spoken(about.id) },
      },
    ];
  });
}
judgeCosmonauts.needs = { word: COSMONAUT } satisfies Needs;

/** Of all who are called so the first, where none of them ever was one. */
function personCalled(token: Token, context: SentenceContext): Entry | undefined {
  const called = context.reading.descriptions.flatMap(({ subject, is, stance }) =>
    is.head === token ? [stance === 'asserted' ? peopleOf(subject, token, context) : undefined] : [],
  );
  const people = called.flatMap((list) => list ?? []);
  return called.length > 0 && !called.includes(undefined) && people.every((one) => isNone(one, context))
    ? people[0]
    : undefined;
}

/** Undefined where not all of them are known. */
function peopleOf(subject: NounPhrase, { lower }: Token, context: SentenceContext): readonly Entry[] | undefined {
  const found = lower.endsWith('s') ? context.referents(subject) : [context.referentAlone(subject)];
  const people = found.flatMap((index) => (index === undefined ? [] : [context.entry(index)]));
  return people.length === found.length && people.every(({ kind }) => kind === 'person') ? people : undefined;
}

/** An astronaut of a country that has no cosmonauts, or of any that never flew on a craft of Russia. */
function isNone(person: Entry, context: SentenceContext): boolean {
  const { knowledge } = context;
  const professions = knowledge.ids(person, 'professions');
  if (!professions.includes('astronaut') || professions.includes('cosmonaut')) return false;
  const nations = knowledge.ids(person, 'nationality');
  if (nations.some((id) => RUSSIAN.has(id))) return false;
  if (nations.some((id) => OTHERWISE_CALLED.has(id))) return true;
  const flights = knowledge.entriesOf(knowledge.flightsOf(person.id));
  return (
    nations.length > 0 &&
    isKnownInFull(person, context) &&
    flights.every((flight) => knowledge.ids(flight, 'country').every((id) => !RUSSIAN.has(id)))
  );
}
