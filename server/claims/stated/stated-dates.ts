import type { Entry } from '../../../glossary/entry.ts';
import type { EventType } from '../../../glossary/schema/events.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';
import type { SentenceContext } from '../context.ts';
import { soleDate } from '../times/sole-dates.ts';
import { isCertain, onlyPhrase, type StatedFact, subjectOf } from './stated-facts.ts';

/** Verbs of what happens once to a thing or person. */
const ONCE: Readonly<
  Record<string, { readonly type: EventType; readonly what: string; readonly isNumbered: boolean }>
> = {
  launch: { type: 'launch', what: 'launch', isNumbered: true },
  found: { type: 'founding', what: 'founding', isNumbered: false },
  establish: { type: 'founding', what: 'founding', isNumbered: false },
  bear: { type: 'birth', what: 'birth', isNumbered: false },
  die: { type: 'death', what: 'death', isNumbered: false },
};
/** What can be launched, founded or born only once. */
const SINGLE: ReadonlySet<Kind> = new Set<Kind>([
  'spacecraft',
  'station',
  'module',
  'person',
  'agency',
  'company',
  'organisation',
]);

const HOUSES: ReadonlySet<Kind> = new Set<Kind>(['agency', 'company', 'organisation']);

/** An orbiter, a capsule, a spaceplane: each launch has a day of its own. */
const isFlownOften = ({ events, quantities }: Entry): boolean =>
  events.some(({ type }) => type === 'first-flight' || type === 'last-flight') || (quantities.flights?.max ?? 1) > 1;

/** The dates that a sentence states of what happens once, and on which the glossary knows nothing. */
export function statedDates(context: SentenceContext): StatedFact[] {
  return context.reading.clauses.flatMap((clause) => {
    const event = ONCE[clause.verb];
    const time = soleDate(clause);
    if (!event || !time || !isCertain(clause)) return [];
    if (!/^(?:day|month|year)$/.test(time.token.date?.precision ?? '')) return [];
    const phrase = onlyPhrase(clause.themes.length > 0 ? clause.themes : clause.agents);
    const named = phrase && subjectOf(phrase, SINGLE, event.isNumbered, context);
    const entry = named?.id === undefined ? undefined : context.knowledge.byId(named.id);
    if (!named || (entry && context.knowledge.events(entry, event.type).length > 0)) return [];
    // "A comet probe NASA launched 1978": an agency launches many things, and is launched never.
    if (entry && event.type === 'launch' && (isFlownOften(entry) || HOUSES.has(entry.kind))) return [];
    const { start, end } = time.token;
    const { subject, name } = named;
    return [
      {
        subject,
        name,
        what: event.what,
        value: { type: 'days', days: time.days },
        start,
        end,
        found: context.shown(time.token),
      },
    ];
  });
}
