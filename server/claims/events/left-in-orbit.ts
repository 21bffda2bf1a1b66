import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { personalName, sharesAName } from '../unknown-holders.ts';

const STAYING = /^(stay|remain|wait|orbit|circle|keep|linger)$/;
const ON_THE_GROUND = /^(walk|land|explore|descend|work|step|collect|roam|drive|visit|spend|fly|touch|set|go|be)$/;
const UP_THERE = /^(orbit|module|ship|columbia)$/;

/** "While Armstrong and Aldrin walked on the Moon, Collins stayed in lunar orbit": who of a landing flight did not land. */
export function judgeLeftInOrbit(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense !== 'past' || !STAYING.test(clause.verb)) return [];
  const [who] = clause.agents;
  if (!who || clause.construction !== 'active' || who.others.length > 0 || !isUpThere(clause, context)) return [];
  const flight = flightOf(clause, context);
  if (!flight) return [];
  const crew = flight.relations.crew;
  const pilots = (crew?.list ?? []).filter(({ role }) => role === 'command-module-pilot').map(({ value }) => value);
  const [pilot] = pilots;
  if (!crew?.complete || pilot === undefined || pilots.length > 1) return [];
  return judgeWho(who, pilot, flight, context);
}
judgeLeftInOrbit.verbs = [STAYING];

function judgeWho(who: NounPhrase, pilot: EntryId, flight: Entry, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const index = context.referent(who);
  const person = index === undefined ? undefined : context.entry(index);
  const token = context.nameToken(who);
  const span = person ? { start: token.start, end: token.end } : personalName(who, context);
  if (!span || (person && person.kind !== 'person')) return [];
  const found = context.shown(span);
  const base = {
    check: 'wrong-crew' as const,
    claim: `${found} left in orbit by ${flight.id}`,
    about: flight.id,
    span,
  };
  if (person?.id === pilot) return [{ ...base, state: 'supported', found: '' }];
  if (!person && sharesAName(found, [pilot], knowledge)) return [];
  const known = knowledge.nameOf(pilot);
  return [
    {
      ...base,
      state: 'contradicted',
      found,
      message: 'wrong-crew.role',
      known,
      correction: known,
      details: {
        who: person ? knowledge.spoken(person.id) : found,
        subject: knowledge.spoken(flight.id),
        role: 'command module pilot',
      },
    },
  ];
}

/** In orbit, around the Moon, or in the ship that did not land. */
function isUpThere(clause: Clause, context: SentenceContext): boolean {
  const isMoon = (phrase: NounPhrase): boolean => {
    const index = context.soleReferent(phrase);
    return index !== undefined && context.entry(index).id === 'moon';
  };
  if (/^(orbit|circle)$/.test(clause.verb)) return clause.themes.some(isMoon);
  return clause.complements.some(
    ({ preposition, phrase }) =>
      /^(in|aboard|on board|around)$/.test(preposition) && (UP_THERE.test(phrase.head.lower) || isMoon(phrase)),
  );
}

/** The landing flight of which the sentence names the landers, or the one that it names. */
function flightOf(clause: Clause, context: SentenceContext): Entry | undefined {
  const { knowledge, reading } = context;
  const isMeanwhile =
    clause.times.length === 0 && reading.tokens.some(({ lower }) => /^(while|when|as|whilst)$/.test(lower));
  const landers = (isMeanwhile ? reading.clauses : [])
    .filter((one) => one !== clause && one.stance === 'asserted' && ON_THE_GROUND.test(one.verb))
    .flatMap(({ agents }) => agents.slice(0, 1).flatMap((agent) => context.referents(agent)))
    .flatMap((index) => (index === undefined ? [] : context.entry(index)))
    .filter(({ kind }) => kind === 'person');
  const shared = landers.map(({ id }) => knowledge.flightsOf(id).filter((flight) => isLanding(flight, context)));
  const common = (shared[0] ?? []).filter((flight) => shared.every((all) => all.includes(flight)));
  const [only, another] = common;
  if (landers.length > 0) return only !== undefined && another === undefined ? knowledge.byId(only) : undefined;
  const named = new Set(
    reading.tokens.flatMap((token) => {
      const index = token.tag === 'name' ? context.meaning(token) : undefined;
      return index !== undefined && isLanding(context.entry(index).id, context) ? [context.entry(index)] : [];
    }),
  );
  return named.size === 1 ? [...named][0] : undefined;
}

function isLanding(id: EntryId, { knowledge }: SentenceContext): boolean {
  const flight = knowledge.byId(id);
  return (
    flight?.kind === 'crewed-flight' &&
    knowledge
      .events(flight, 'landing')
      .some(({ roles, outcome }) => roles.body?.includes('moon') && outcome !== 'failure')
  );
}
