import { type Days, daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryEvent } from '../../../glossary/entry.ts';
import type { EventType } from '../../../glossary/schema/events.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import { whenInWords } from '../times/words-of-dates.ts';

/** Both must be there at the same time. */
const MEETING =
  /^(dock|undock|visit|board|meet|rendezvous|join|berth|repair|service|refuel|supply|resupply|crew|live|stay|work|serve|go|fly|travel|arrive)$/;
const AT = /^(with|to|at|aboard|on board|on|alongside|near)$/;
const CRAFT = ['spacecraft', 'station', 'module', 'crewed-flight', 'expedition'];

/** One end of a stay in space, or of a life. */
interface End {
  readonly days: Days;
  readonly at: string;
}

/** "Soyuz 11 docked with Skylab": one had come down, or died, before the other went up. */
export function judgeMeetings(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.construction === 'infinitive' || !MEETING.test(clause.verb)) return [];
  const partners = [
    ...clause.themes,
    ...clause.complements.filter(({ preposition }) => AT.test(preposition)).map(({ phrase }) => phrase),
  ];
  return clause.agents.slice(0, 1).flatMap((agent) => {
    const guest = entryOf(agent, [...CRAFT, 'person'], context);
    if (!guest) return [];
    return partners.flatMap((partner) => {
      const host = entryOf(partner, CRAFT, context);
      return host && host.id !== guest.id ? held(guest, host, partner, context) : [];
    });
  });
}
judgeMeetings.verbs = [MEETING];

function entryOf(phrase: NounPhrase, kinds: readonly string[], context: SentenceContext): Entry | undefined {
  // "The first crew, Expedition 1, arrived": the name may stand behind what describes it.
  const isDescribed = context.reading.descriptions.some(
    ({ is, subject, construction }) => is === phrase && construction === 'apposition' && subject.head.tag === 'name',
  );
  const index =
    phrase.head.tag === 'name' ? context.referentAlone(phrase) : isDescribed ? context.referent(phrase) : undefined;
  return index !== undefined && kinds.includes(context.kindOf(index)) && !context.isVariantNamed(index)
    ? context.entry(index)
    : undefined;
}

function held(guest: Entry, host: Entry, phrase: NounPhrase, context: SentenceContext): Verdict[] {
  const [first, second] = isBefore(guest, host) ? [guest, host] : [host, guest];
  const [gone, come] = [endOf(first), beginningOf(second)];
  if (!gone || !come || gone.days.last >= come.days.first - 1) return [];
  const token = context.nameToken(phrase);
  const known = host.kind === 'crewed-flight' ? ridesOf(guest, context) : docksOf(guest);
  return [
    {
      state: 'contradicted',
      check: 'anachronism',
      claim: `${guest.id} met ${host.id}`,
      ...context.quoted(token),
      message: first.kind === 'person' ? 'anachronism.dead' : 'anachronism.never-met',
      known: whenInWords(come.at),
      about: host.id,
      details: {
        subject: context.knowledge.spoken(first.id),
        other: context.knowledge.spoken(second.id),
        until: whenInWords(gone.at),
      },
      ...anyOf(known.map((id) => context.knowledge.nameOf(id))),
    },
  ];
}

function isBefore(a: Entry, b: Entry): boolean {
  const [one, other] = [beginningOf(a), beginningOf(b)];
  return one !== undefined && other !== undefined && one.days.first < other.days.first;
}

const beginningOf = (entry: Entry): End | undefined =>
  endAt(entry, entry.kind === 'person' ? ['birth'] : ['launch', 'start']);
const endOf = (entry: Entry): End | undefined =>
  endAt(
    entry,
    entry.kind === 'person' ? ['death'] : entry.kind === 'crewed-flight' ? ['landing', 'reentry'] : ['reentry'],
  );

/** The one event of these types; of a craft that flies often, or that has two, nothing is said. */
function endAt(entry: Entry, types: readonly EventType[]): End | undefined {
  const [event, another] = entry.events.filter((one: EntryEvent) => types.includes(one.type));
  const days = event?.at === undefined || another ? undefined : daysOf(event.at);
  return days && event?.at ? { days, at: event.at } : undefined;
}

const docksOf = (entry: Entry): string[] => [
  ...new Set(entry.events.filter(({ type }) => type === 'docking').flatMap(({ roles }) => roles.to ?? [])),
];

/** How long before the start of its stay a crew may have been launched. */
const BEFORE_A_STAY = 60;

/** The flight on which all of a station's crew went up. */
function ridesOf(expedition: Entry, { knowledge }: SentenceContext): string[] {
  const started = expedition.kind === 'expedition' ? knowledge.dayOf(expedition, 'start') : undefined;
  const [first, ...others] = knowledge.ids(expedition, 'crew').map((id) => knowledge.flightsOf(id));
  return (first ?? []).filter((flight) => {
    const entry = knowledge.byId(flight);
    const launched = entry?.kind === 'crewed-flight' ? knowledge.dayOf(entry, 'launch') : undefined;
    return (
      started !== undefined &&
      launched !== undefined &&
      launched.first <= started.last &&
      launched.first >= started.first - BEFORE_A_STAY &&
      others.every((flights) => flights.includes(flight))
    );
  });
}
