import type { EntryEvent, EntryId, Plan, Quantity } from '../entry.ts';
import { EVENT_ROLES, EVENTS, type EventRole, type EventType, isEventType } from '../schema/events.ts';
import { OUTCOMES } from '../schema/vocabularies.ts';
import { dateMistake, isBefore } from './dates.ts';
import type { Findings } from './draft.ts';
import { correctionOf, Fields, textsOf } from './fields.ts';
import { nearest } from './nearest.ts';
import { present } from './present.ts';
import { type Place, stretch } from './problems.ts';
import { readQuantity } from './quantities.ts';
import type { MapTree, Tree } from './tree.ts';
import { readQualifiers } from './values.ts';

const ROLE_NAMES = Object.keys(EVENT_ROLES) as readonly EventRole[];
const EVENT_NAMES = Object.keys(EVENTS) as readonly EventType[];
const OWN_FIELDS = ['id', 'outcome', 'planned', 'distance', 'source', 'as-of', 'since', 'until', 'note', ...ROLE_NAMES];

export function readEvents(tree: Tree, findings: Findings): EntryEvent[] {
  const items = tree.type === 'list' ? tree.items : [tree];
  const events: EntryEvent[] = [];
  const places = new Map<EntryEvent, Place>();
  for (const item of items) {
    const event = item.type === 'map' ? readEvent(item, findings) : undefined;
    if (item.type !== 'map')
      findings.problems.add(item, 'field', 'An event is a map. Write {launch: 2004-03-02, by: ariane-5}.');
    if (!event) continue;
    events.push(event);
    places.set(event, item);
  }
  for (const [event, place] of places) checkEvent(event, place, events, findings);
  return events;
}

function readEvent(map: MapTree, findings: Findings): EntryEvent | undefined {
  const { problems } = findings;
  const names = [...map.fields.keys()];
  const types = names.filter(isEventType);
  const [type] = types;
  if (type === undefined || types.length > 1) {
    const wrong = names.find((name) => !OWN_FIELDS.includes(name));
    const right = wrong === undefined ? undefined : nearest(wrong, EVENT_NAMES);
    const cure = right === undefined ? `. It may be ${EVENT_NAMES.join(', ')}.` : `; did you mean ${right}?`;
    const what =
      types.length > 1
        ? `An event is of one type, not ${types.join(' and ')}. Write two events.`
        : `There is no type of event in {${names.join(', ')}}${cure}`;
    problems.add(map, 'vocabulary', what, wrong === undefined ? undefined : correctionOf(wrong, right));
    return undefined;
  }
  const fields = new Fields(map, problems, `The event "${type}"`);
  const at = readAt(type, fields);
  const roles: Partial<Record<EventRole, readonly EntryId[]>> = {};
  for (const role of ROLE_NAMES) if (fields.has(role)) roles[role] = readRole(role, fields, findings);
  const rest = {
    id: fields.text('id'),
    outcome: fields.word('outcome', OUTCOMES) ?? 'success',
    planned: readPlans(fields),
    distance: readDistance(fields, problems),
  };
  const event = present({ type, at, roles, ...rest, ...readQualifiers(fields) });
  fields.finish(OWN_FIELDS);
  return event;
}

/** `distance: 3500 km`: how near a flyby came. */
function readDistance(fields: Fields, problems: Findings['problems']): Quantity | undefined {
  const tree = fields.has('distance') ? fields.tree('distance') : undefined;
  return tree && readQuantity('closest-approach', tree, problems);
}

/** The date, or undefined for what is only planned. */
function readAt(type: EventType, fields: Fields): string | undefined {
  const text = fields.text(type);
  if (text === undefined || text === 'planned') return undefined;
  const mistake = dateMistake(text);
  if (mistake)
    fields.problems.add(
      fields.map,
      'date',
      `"${type}: ${text}": ${mistake} What is still to come is "${type}: planned".`,
    );
  return text;
}

function readRole(role: EventRole, fields: Fields, { problems, references }: Findings): EntryId[] {
  const tree = fields.tree(role);
  const ids = tree ? textsOf(tree, role, problems) : [];
  for (const id of ids) {
    references.push({
      ...stretch(tree ?? fields.map),
      id,
      field: role,
      kinds: EVENT_ROLES[role].kinds,
    });
  }
  return ids;
}

function readPlans(fields: Fields): Plan[] | undefined {
  const tree = fields.has('planned') ? fields.tree('planned') : undefined;
  if (!tree) return undefined;
  const plans: Plan[] = [];
  for (const item of tree.type === 'list' ? tree.items : [tree]) {
    if (item.type !== 'map') {
      fields.problems.add(item, 'field', 'A plan is a map. Write planned: [{at: 2024-09, stated: 2020-01}].');
      continue;
    }
    const plan = new Fields(item, fields.problems, 'A plan');
    plan.required('at', 'Write {at: 2024-09, stated: 2020-01}.');
    const at = plan.date('at');
    const stated = plan.date('stated');
    plan.finish();
    if (at !== undefined) plans.push(present({ at, stated }));
  }
  return plans;
}

/** Events that come before all others of their entry, and those that must not come before them. */
const ORDER: readonly { readonly first: EventType; readonly later: readonly EventType[] }[] = [
  {
    first: 'launch',
    later: [
      'separation',
      'flyby',
      'orbit-insertion',
      'landing',
      'impact',
      'rendezvous',
      'docking',
      'undocking',
      'departure',
      'spacewalk',
      'sample-collection',
      'sample-return',
      'reentry',
      'first-light',
      'science-start',
      'contact-lost',
      'end',
    ],
  },
  { first: 'start', later: ['end'] },
  { first: 'founding', later: ['dissolution'] },
  { first: 'birth', later: ['death'] },
  { first: 'first-flight', later: ['last-flight', 'first-success'] },
  { first: 'opening', later: ['entry-into-force'] },
  { first: 'landing', later: ['end'] },
];

/** A failed attempt may stand beside the one that went well. */
function checkEvent(event: EntryEvent, place: Place, events: readonly EntryEvent[], { problems }: Findings): void {
  const earlier = events.slice(0, events.indexOf(event));
  if (
    EVENTS[event.type].grain === 'one' &&
    earlier.some(({ type, outcome }) => type === event.type && outcome !== 'failure')
  ) {
    problems.add(
      place,
      'duplicate',
      `"${event.type}" can stand once in an entry. Give each craft or flight its own entry (part-of).`,
    );
  }
  for (const { first, later } of ORDER) {
    if (event.at === undefined || !later.includes(event.type)) continue;
    const starts = events.filter(
      (other) => other.type === first && other.at !== undefined && other.outcome !== 'failure',
    );
    const at = event.at;
    const isEarly = starts.length > 0 && starts.every((start) => start.at !== undefined && isBefore(at, start.at));
    if (isEarly)
      problems.add(
        place,
        'date',
        `"${event.type}: ${at}" lies before "${first}: ${starts[0]?.at}". Correct one of them.`,
      );
  }
}
