import type { Candidate, Completion, EntryIndex, Glossary, NameMatch } from './glossary.ts';
import type { Kind } from './schema/kinds.ts';

/**
 * One glossary laid over another: an entry of `own` with the id of one of `base` takes its place, names included; the
 * others are added. Numbers of entries in `base` stay what they are.
 */
export function overlay(base: Glossary, own: Glossary): Glossary {
  /** Per entry of `own` its number in the whole, and back. */
  const numbers: EntryIndex[] = [];
  const ownOf = new Map<EntryIndex, EntryIndex>();
  let next = base.entryCount;
  for (const id of own.ids()) {
    const number = base.indexOf(id) ?? next++;
    ownOf.set(number, numbers.length);
    numbers.push(number);
  }
  const numberOf = (index: EntryIndex): EntryIndex => numbers[index] ?? index;
  const isReplaced = (index: EntryIndex): boolean => ownOf.has(index);

  function entry(index: EntryIndex): ReturnType<Glossary['entry']> {
    const inOwn = ownOf.get(index);
    return inOwn === undefined ? base.entry(index) : own.entry(inOwn);
  }
  function indexOf(id: string): EntryIndex | undefined {
    const inOwn = own.indexOf(id);
    return inOwn === undefined ? base.indexOf(id) : numberOf(inOwn);
  }
  function kindOf(index: EntryIndex): Kind {
    const inOwn = ownOf.get(index);
    return inOwn === undefined ? base.kindOf(index) : own.kindOf(inOwn);
  }

  const kinds = new Map<Kind, readonly EntryIndex[]>();
  return {
    entryCount: next,
    nameCount: base.nameCount + own.nameCount,
    version: `${base.version} ${own.version}`,
    entry,
    indexOf,
    byId: (id) => own.byId(id) ?? base.byId(id),
    *ids() {
      yield* base.ids();
      for (const id of own.ids()) if (base.indexOf(id) === undefined) yield id;
    },
    kindOf,
    ofKind(kind) {
      const known = kinds.get(kind);
      if (known) return known;
      // An extension keeps the kind of what it extends.
      const added = own.ofKind(kind).map(numberOf);
      const list = [...base.ofKind(kind), ...added.filter((index) => index >= base.entryCount)];
      kinds.set(kind, list);
      return list;
    },
    namesIn(text) {
      const inOwn = own.namesIn(text);
      if (inOwn.length === 0) return base.namesIn(text);
      const renumbered = inOwn.map((match) => ({
        ...match,
        candidates: match.candidates.map((candidate) => ({ ...candidate, entry: numberOf(candidate.entry) })),
      }));
      return longest([...renumbered, ...base.namesIn(text)]);
    },
    complete(typed, limit) {
      const ofOwn = own.complete(typed, limit).map((found) => ({ ...found, entry: numberOf(found.entry) }));
      const ofBase = base.complete(typed, limit + ofOwn.length).filter(({ entry: index }) => !isReplaced(index));
      return merged(ofOwn, ofBase).slice(0, limit);
    },
  };
}

/** The better first; at the same distance the writer's own. */
const merged = (own: readonly Completion[], base: readonly Completion[]): Completion[] =>
  [...own, ...base].sort((a, b) => a.distance - b.distance);

/** The longest names from left to right; where both glossaries have one, the readings of both. */
function longest(matches: readonly NameMatch[]): NameMatch[] {
  const sorted = [...matches].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: NameMatch[] = [];
  for (const match of sorted) {
    const last = kept.at(-1);
    if (!last || match.start >= last.end) kept.push(match);
    else if (match.start === last.start && match.end === last.end) kept[kept.length - 1] = joined(last, match);
  }
  return kept;
}

function joined(a: NameMatch, b: NameMatch): NameMatch {
  const others = b.candidates.filter(
    ({ entry }) => !a.candidates.some((candidate: Candidate) => candidate.entry === entry),
  );
  return { ...a, candidates: [...a.candidates, ...others], isPlural: a.isPlural && b.isPlural };
}
