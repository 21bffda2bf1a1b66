import type { Entry, EntryEvent, EntryId } from '../../../glossary/entry.ts';
import type { EventRole, EventType } from '../../../glossary/schema/events.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { ClaimCheck } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { isOrbiter } from './craft-of-flights.ts';
import { sharePlace, shareVehicle } from './event-roles.ts';

/** Something that flew, and what befell it in the days that a sentence gives. */
export interface Told {
  readonly subject: Entry;
  readonly events: readonly EntryEvent[];
  /** The subject itself, its parts and who was aboard, by whatever name they stand in the sentence. */
  readonly own: ReadonlySet<EntryId>;
}

/** What had a role in these events. */
const inRole = ({ events }: Told, role: EventRole, types: readonly EventType[]): readonly EntryId[] => [
  ...new Set(events.filter(({ type }) => types.includes(type)).flatMap(({ roles }) => roles[role] ?? [])),
];

/** A place in what is told of an event, for what may stand in it. */
interface EventPlace {
  readonly check: ClaimCheck;
  readonly message: string;
  /** What stood there in truth; nothing where that is not known. */
  readonly known: (told: Told, context: SentenceContext) => readonly EntryId[];
  /** The one that is known, or near enough. */
  readonly isOne: (known: EntryId, named: EntryId, context: SentenceContext) => boolean;
}

interface PlaceOfKind extends EventPlace {
  readonly holds: (entry: Entry, context: SentenceContext) => boolean;
  /** The words before it. */
  readonly behind: RegExp;
  /** Or it does the carrying. */
  readonly mayCarry?: boolean;
}

const isWithin = (a: EntryId, b: EntryId, { knowledge }: SentenceContext): boolean => knowledge.isEitherWithin(a, b);

/** What may stand between a preposition and the name that it brings. */
const ADJECTIVES =
  "(?: (?:an?|the|its|their|one|two|modified|uprated|powerful|refurbished|new|old|little|tiny|large|small|distant|second|first|Russian|American|European|Japanese|Indian|Chinese|Soviet|Ukrainian|expendable|converted|dwarf|asteroid|comet|planet|moon|NASA['’]s|[Ss]pace|[Ss]huttle|[Ss]tation|orbiter),?)* $";
const behind = (prepositions: string): RegExp => new RegExp(`\\b(?:${prepositions}),?${ADJECTIVES}`);
const RIDING = behind('on|aboard|atop|by|in|on board|on top of|with|via|using|thanks to|inside');

const PLACES: readonly PlaceOfKind[] = [
  {
    holds: ({ kind }) => kind === 'launch-site',
    behind: behind('from|at|off|out of|left|leaving|departed'),
    check: 'wrong-site',
    message: 'wrong-site',
    // What came down in those days too may be told of where it did.
    known: (told) => (told.events.some(({ type }) => type === 'landing') ? [] : inRole(told, 'from', ['launch'])),
    isOne: (a, b, context) => isWithin(a, b, context) || sharePlace(context, a, b),
  },
  {
    holds: ({ kind }) => kind === 'launch-vehicle',
    behind: RIDING,
    mayCarry: true,
    check: 'wrong-vehicle',
    message: 'wrong-vehicle',
    known: (told, { knowledge }) => {
      const vehicles = inRole(told, 'by', ['launch']);
      return vehicles.every((id) => knowledge.kind(id) === 'launch-vehicle') ? vehicles : [];
    },
    isOne: (a, b, context) => shareVehicle(context, a, b),
  },
  {
    holds: isOrbiter,
    behind: RIDING,
    mayCarry: true,
    check: 'wrong-craft',
    message: 'wrong-craft.flight',
    known: ({ subject }, { knowledge }) => knowledge.ids(subject, 'craft').slice(0, 1),
    isOne: (a, b) => a === b,
  },
  {
    // The Earth, the Sun and the Moon are spoken of beside anything.
    holds: ({ kind, id }) => kind === 'body' && !/^(?:earth|sun|moon)$/.test(id),
    behind: behind(
      'at|to|past|by|around|over|near|above|reached|reaching|visited|visiting|met|meeting|passed|passing|orbiting|orbited|encountered|approached|asteroid|comet|planet|moon|(?:flyby|encounter|visit|orbit|approach|surface) of',
    ),
    check: 'wrong-target',
    message: 'wrong-target',
    known: (told, { knowledge }) =>
      knowledge.isComplete(told.subject, 'targets')
        ? inRole(told, 'body', [
            'flyby',
            'landing',
            'orbit-insertion',
            'impact',
            'rendezvous',
            'sample-collection',
          ]).filter((id) => id !== 'earth')
        : [],
    isOne: isWithin,
  },
  {
    holds: ({ kind }) => kind === 'station',
    behind: behind(
      'at|to|with|aboard|on|on board|reached|reaching|visited|visiting|boarded|boarding|joined|joining|for',
    ),
    check: 'wrong-target',
    message: 'wrong-target.station',
    known: (told, { knowledge }) => [
      ...new Set([
        ...knowledge.ids(told.subject, 'station'),
        ...inRole(told, 'to', ['docking']).filter((id) => knowledge.kind(id) === 'station'),
      ]),
    ],
    isOne: isWithin,
  },
];

/** What does the carrying: "Columbia took Spacelab up". */
const CARRYING = /^(?:take|carry|lift|bring|fly|ferry|boost|loft|launch|put|send|propel|haul|deliver|orbit|place)$/;

const isCarrier = (token: Token, { reading }: SentenceContext): boolean =>
  reading.clauses.some(
    ({ verb, agents, themes }) =>
      CARRYING.test(verb) && themes.length > 0 && agents.some(({ names }) => names.includes(token)),
  );

/** Where a name stands in what is told of an event, as its kind and the words before it show. */
export function placeOf(entry: Entry, token: Token, context: SentenceContext): EventPlace | undefined {
  const before = context.text.slice(Math.max(0, token.start - 60), token.start);
  return PLACES.find(
    (place) =>
      place.holds(entry, context) && (place.behind.test(before) || (place.mayCarry && isCarrier(token, context))),
  );
}
