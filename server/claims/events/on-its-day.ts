import { areDisjoint, type Days, daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryId } from '../../../glossary/entry.ts';
import { LAUNCHED_KINDS } from '../../../glossary/schema/kinds.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { isDuring } from '../crews/craft-then.ts';
import type { Needs } from '../frame-needs.ts';
import { inWords } from '../lists-in-words.ts';
import { entriesNamed, type NamedEntry } from './craft-of-flights.ts';
import { partsOf } from './known-events.ts';
import { placeOf, type Told } from './places-of-events.ts';

/**
 * "In March 2009 a Rockot sent GOCE on its way at Baikonur", "Sharman rode to Mir on Atlantis in May 1991": a sentence that gives the very
 * month of an event of what it names tells of that event, whatever its verb. What stands in the place of one of the event's roles, and
 * has nothing to do with anything else that the sentence names, is the wrong one.
 */
export function judgeOnItsDay(context: SentenceContext): Verdict[] {
  const days = soleDate(context)?.date?.days;
  if (!days || !isPlain(context) || mayNameAnother(context)) return [];
  const named = entriesNamed(context);
  const told = toldOf([...named.map(({ entry }) => entry), ...subjectsOf(context)], days, context);
  return told ? named.flatMap((one) => judge(one, named, told, context)) : [];
}
judgeOnItsDay.needs = { tags: ['date'] } satisfies Needs;

/** The only date, where it is exact to the month and the event's own: not "until March 2009". */
function soleDate({ reading: { tokens }, text }: SentenceContext): Token | undefined {
  const [date, another] = tokens.filter(({ tag }) => tag === 'date');
  if (another || !/^(?:day|month)$/.test(date?.date?.precision ?? '') || date?.date?.stretch) return undefined;
  const isBound =
    /\b(?:until|till|since|before|after|by|from|to|than|and|or)(?: (?:early|late|mid|about|around|the|beginning of|start of|end of)){0,3}[ -]$/i;
  return date && !isBound.test(text.slice(Math.max(0, date.start - 30), date.start)) ? date : undefined;
}

/** Words by which it is told of another time, or of what did not come to pass. */
const ANOTHER_TIME =
  /^(?:originally|plan\w*|schedul\w*|expect\w*|suppos\w*|due|intend\w*|propos\w+|later|earlier|afterwards|ago|if|would|could|should|will|may|might|prepar\w+|rehears\w+|anniversary|delay\w*|postpon\w*|cancel\w*|announc\w+|select\w*|chose\w*|approv\w+|instead|neither|nor)$/;

const isPlain = ({ reading }: SentenceContext): boolean =>
  !reading.isQuestion &&
  !reading.tokens.some(({ lower }) => ANOTHER_TIME.test(lower)) &&
  reading.phrases.every(({ stance }) => stance === 'asserted') &&
  // "was woken up to meet Borrelly" was done for that, "was to leave from Baikonur" was not.
  reading.clauses.every(
    ({ stance, tense, construction }) =>
      (stance === 'asserted' || (stance === 'planned' && construction === 'infinitive')) && tense !== 'future',
  );

/** "Dawn left on a Delta II when Kaguya was about to go": a name left alone may be that of a craft. */
const mayNameAnother = (context: SentenceContext): boolean =>
  context.reading.tokens.some(
    (token) =>
      token.tag === 'name' &&
      context.meaning(token) === undefined &&
      context.alternatives(token).some((index) => LAUNCHED_KINDS.has(context.kindOf(index))),
  );

/** "It", "the probe": what the clauses tell of without naming it. */
const subjectsOf = (context: SentenceContext): readonly Entry[] =>
  context.reading.clauses
    .flatMap(({ agents, themes }) => [...agents, ...themes])
    .flatMap((phrase) => (phrase.names.length === 0 ? context.referents(phrase) : []))
    .flatMap((index) => (index === undefined ? [] : [context.entry(index)]));

/** What one thing of the sentence did or underwent in these days; none where two did. */
function toldOf(named: readonly Entry[], days: Days, context: SentenceContext): Told | undefined {
  const told = named.flatMap((entry): Told[] => {
    const subject = LAUNCHED_KINDS.has(entry.kind) ? entry : flightThen(entry, days, context);
    if (!subject) return [];
    const parts = [subject, ...partsOf(subject, context)];
    const events = parts.flatMap((part) => part.events.filter(({ at }) => isThen(at, days)));
    return events.length > 0 ? [{ subject, events, own: new Set([entry.id, ...parts.map(({ id }) => id)]) }] : [];
  });
  const [first] = told;
  if (!first || told.some(({ own }) => ![...own].some((id) => first.own.has(id)))) return undefined;
  return { ...first, own: new Set(told.flatMap(({ own }) => [...own])) };
}

/** A date that is known to the month at least. */
const isThen = (at: string | undefined, days: Days): boolean => {
  const known = at === undefined || at.length < 'YYYY-MM'.length ? undefined : daysOf(at);
  return known !== undefined && !areDisjoint(known, days, 1);
};

/** The one flight that somebody was on. */
function flightThen(entry: Entry, days: Days, context: SentenceContext): Entry | undefined {
  if (entry.kind !== 'person') return undefined;
  const flights = context.knowledge
    .entriesOf(context.knowledge.flightsOf(entry.id))
    .filter((flight) => flight.kind === 'crewed-flight' && isDuring(days, flight, context));
  return flights.length === 1 ? flights[0] : undefined;
}

function judge(
  { entry, token }: NamedEntry,
  named: readonly NamedEntry[],
  told: Told,
  context: SentenceContext,
): Verdict[] {
  const place = isSetBeside(token, context) ? undefined : placeOf(entry, token, context);
  const known = place?.known(told, context) ?? [];
  if (!place || known.length === 0 || !isFree(token, named, told, context)) return [];
  const { knowledge } = context;
  if (known.some((id) => place.isOne(id, entry.id, context))) return [];
  const [only, another] = known.map((id) => knowledge.nameOf(id));
  return [
    {
      state: 'contradicted',
      check: place.check,
      claim: `${told.subject.id} on its day: ${entry.id}`,
      ...context.quoted(token),
      message: place.message,
      known: inWords(known.map((id) => knowledge.nameOf(id))),
      ...(only !== undefined && another === undefined ? { correction: only } : {}),
      about: told.subject.id,
      details: { subject: knowledge.spoken(told.subject.id) },
    },
  ];
}

/** Words by which another thing is set beside what is told, or by which it was only wished for. */
const BESIDE =
  /^(?:like|unlike|than|as|rather|replac\w+|compar\w+|differ\w*|similar\w*|successors?|predecessors?|not|never|no|without|sister|twin|versions?|backups?|target|destination|towards?|meant|want\w*|hop(?:e[ds]?|ing)|wish\w*)$/;
/** Words. */
const NEARBY = 6;

function isSetBeside(token: Token, { reading: { tokens } }: SentenceContext): boolean {
  const at = tokens.indexOf(token);
  if (tokens.slice(Math.max(0, at - NEARBY), at).some(({ lower }) => BESIDE.test(lower))) return true;
  // "went up in May 2003, three weeks after a Soyuz from Baikonur had flown": what was before or after is another event.
  const apart = tokens.findLastIndex(
    ({ lower }, i) => i < at && /^(?:before|after|since|while|whereas|which)$/.test(lower),
  );
  return (
    apart > 0 &&
    tokens.slice(0, apart).some(({ tag }) => tag === 'date') &&
    !tokens.slice(apart, at).some(({ tag }) => tag === 'comma') &&
    tokens.slice(apart).some(({ tag }) => tag === 'verb' || tag === 'auxiliary')
  );
}

/** Under any reading of its name neither of the event's own nor explained by something else that the sentence names. */
function isFree(token: Token, named: readonly NamedEntry[], told: Told, context: SentenceContext): boolean {
  const { knowledge } = context;
  // What has a part in the event itself explains none of the others: its rocket has flown from elsewhere, its crew on other craft.
  const parts = new Set(told.events.flatMap(({ roles }) => Object.values(roles).flat()));
  const crew = new Set(knowledge.ids(told.subject, 'crew'));
  const around = [
    ...knowledge.entriesOf([...told.own]),
    ...named
      .filter((other) => other.token !== token && !parts.has(other.entry.id) && !crew.has(other.entry.id))
      .map(({ entry }) => entry),
  ];
  return context
    .alternatives(token)
    .map((index) => context.entry(index))
    .every((one) => !told.own.has(one.id) && around.every((other) => !areLinked(one, other)));
}

/** One is a value of a relation or a role of an event of the other. */
const areLinked = (a: Entry, b: Entry): boolean => a.id === b.id || speaksOf(a, b.id) || speaksOf(b, a.id);
const speaksOf = ({ relations, events }: Entry, id: EntryId): boolean =>
  Object.values(relations).some(({ list }) => list.some(({ value }) => value === id)) ||
  events.some(({ roles }) => Object.values(roles).some((ids) => ids.includes(id)));
