import type { EntryId, Name } from '../entry.ts';
import { fold } from '../names/fold.ts';
import { type Kind, ORGANISED } from '../schema/kinds.ts';
import type { Relation } from '../schema/relations.ts';
import { checkDerived } from './derived.ts';
import type { Draft } from './draft.ts';
import { formsOf } from './forms.ts';
import type { Problems } from './problems.ts';
import { RULE_KINDS } from './rules.ts';

/** What only shows when all entries are known: ids twice, ids that no entry has, names of two entries, circles. */
export function crossCheck(drafts: readonly Draft[], problems: Problems): void {
  const byId = new Map<EntryId, Draft>();
  for (const draft of drafts) {
    const other = byId.get(draft.entry.id);
    if (!other) byId.set(draft.entry.id, draft);
    else
      problems.add(
        draft.place,
        'duplicate',
        `The id ${draft.entry.id} is taken (${placeText(other)}). Choose another, or join the two entries.`,
      );
  }
  const known = { kindOf: (id: EntryId) => byId.get(id)?.entry.kind, ids: () => byId.keys() };
  for (const draft of drafts) checkReferences(draft, known, problems);
  checkNames([...byId.values()], problems);
  checkPossessives([...byId.values()], problems);
  for (const draft of byId.values()) checkAmbiguous(draft, problems);
  for (const draft of byId.values()) for (const relation of UPWARD) checkCircle(draft, relation, byId, problems);
  checkDerived([...byId.values()], problems);
}

const placeText = ({ place }: Draft): string => `${place.path}:${place.line}`;

/** What is known of the entries that one may refer to. */
export interface KnownIds {
  kindOf(id: EntryId): Kind | undefined;
  ids(): Iterable<EntryId>;
}

/** Reports ids that no entry has, and entries that do not fit where they are named. */
export function checkReferences(draft: Draft, known: KnownIds, problems: Problems): void {
  for (const { id, field, kinds, ...place } of draft.references) {
    const kind = known.kindOf(id);
    if (kind === undefined) {
      problems.addUnknownId(place, field, id, known.ids());
    } else if (kinds && !kinds.includes(kind)) {
      problems.add(
        place,
        'relation',
        `"${field}" of ${draft.entry.id}: ${id} is a ${kind}, not one of ${kinds.join(', ')}. Name another entry.`,
      );
    } else if (id === draft.entry.id) {
      problems.add(place, 'cycle', `"${field}" of ${id} names the entry itself. Name another.`);
    }
  }
}

/** Relations that make two entries so near that they may share a name: both are then meant. */
const NEAR: readonly Relation[] = [
  'part-of',
  'members',
  'programme',
  'carries',
  'carried-by',
  'craft',
  'modules',
  'family',
  'station',
  'system',
  'predecessors',
  'successors',
  'vehicles',
  'country',
  'place',
  'seat',
];

const namesAsNear = ({ entry }: Draft, id: EntryId): boolean =>
  NEAR.some((relation) => entry.relations[relation]?.list.some(({ value }) => value === id));

interface Sharer {
  readonly draft: Draft;
  readonly name: number;
}

function checkNames(drafts: readonly Draft[], problems: Problems): void {
  const sharers = new Map<string, Sharer[]>();
  for (const draft of drafts) {
    for (const { key, name } of formsOf(draft.entry, 0)) {
      const known = sharers.get(key) ?? [];
      if (!known.some((sharer) => sharer.draft === draft)) known.push({ draft, name });
      sharers.set(key, known);
    }
  }
  const told = new Set<string>();
  for (const group of sharers.values()) {
    for (const [index, later] of group.entries()) {
      const earlier = group.slice(0, index).find((sharer) => isClash(sharer, later));
      const id = `${later.draft.entry.id} ${earlier?.draft.entry.id}`;
      if (earlier && !told.has(id)) addClash(earlier, later, problems);
      told.add(id);
    }
  }
}

const nameOf = ({ draft, name }: Sharer): Name | undefined => draft.entry.names[name];

/** Two entries may share a name that both mark ambiguous, or where one is a part or member of the other. */
function isClash(a: Sharer, b: Sharer): boolean {
  if (nameOf(a)?.ambiguous && nameOf(b)?.ambiguous) return false;
  return !namesAsNear(a.draft, b.draft.entry.id) && !namesAsNear(b.draft, a.draft.entry.id);
}

function addClash(earlier: Sharer, later: Sharer, problems: Problems): void {
  const { id } = later.draft.entry;
  const text = nameOf(later)?.text;
  const cure = 'Mark both {..., ambiguous: true} with cues, or join the entries (part-of, programme).';
  const other = `${earlier.draft.entry.id} (${placeText(earlier.draft)})`;
  problems.add(later.draft.place, 'name', `"${text}" of ${id} is also a name of ${other}. ${cure}`);
}

/** "NASA's Artemis" as a name would hide the NASA in it, wherever it stands. */
function checkPossessives(drafts: readonly Draft[], problems: Problems): void {
  const owners = new Set<string>();
  for (const { entry } of drafts) {
    if (isOrganised(entry.kind)) for (const { key } of formsOf(entry, 0)) owners.add(key);
  }
  for (const { entry, place } of drafts) {
    for (const { text } of RULES.includes(entry.kind) ? [] : entry.names) {
      const [, owner = '', rest] = /^(.+?)['’]s (.+)$/.exec(text) ?? [];
      if (!owners.has(fold(owner).text)) continue;
      const cure = `Name it "${rest}", ambiguous where it has to be, with "${owner}" among the cues.`;
      problems.add(place, 'name', `The name "${text}" holds the name ${owner}, which is then not seen. ${cure}`);
    }
  }
}

const ORGANISATIONS: readonly Kind[] = ORGANISED.filter((kind) => kind !== 'country');
const RULES: readonly Kind[] = RULE_KINDS;
const isOrganised = (kind: Kind): boolean => ORGANISATIONS.includes(kind);

/** An ambiguous name is recognised by what stands beside it: without a cue it would never be. */
function checkAmbiguous({ entry, place }: Draft, problems: Problems): void {
  const name = entry.names.find(({ ambiguous }) => ambiguous);
  if (!name || entry.cues.length > 0 || RULES.includes(entry.kind)) return;
  const cure = 'Give "cues": words nearby that speak for this reading.';
  problems.add(
    place,
    'name',
    `"${name.text}" of ${entry.id} is ambiguous, and nothing tells when it is meant. ${cure}`,
  );
}

/** Relations that lead upwards, from the part to the whole. */
const UPWARD = ['part-of', 'system', 'family', 'place'] as const satisfies readonly Relation[];

/** Nothing is a part of its own part. */
function checkCircle(
  draft: Draft,
  relation: (typeof UPWARD)[number],
  byId: ReadonlyMap<EntryId, Draft>,
  problems: Problems,
): void {
  const start = draft.entry.id;
  const seen = new Set<EntryId>();
  const ahead: EntryId[] = [start];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    for (const { value } of byId.get(id)?.entry.relations[relation]?.list ?? []) {
      if (value === start && id !== start) {
        problems.add(
          draft.place,
          'cycle',
          `${start} is part of itself by way of ${id}. Break the circle of ${relation}.`,
        );
        return;
      }
      if (!seen.has(value)) ahead.push(value);
      seen.add(value);
    }
  }
}
