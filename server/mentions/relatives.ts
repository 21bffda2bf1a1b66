import type { Entry } from '../../glossary/entry.ts';
import type { EntryIndex, Glossary } from '../../glossary/glossary.ts';
import { KINDS } from '../../glossary/schema/kinds.ts';
import { ORDINARY } from './about-space.ts';
import { Cues } from './cues.ts';

/** Relations by which one name speaks for another. */
const KIN = [
  'twin',
  'targets',
  'carried-by',
  'carries',
  'station',
  'craft',
  'programme',
  'part-of',
  'members',
] as const;

/** The names of what an entry has to do with: an operator or target beside it speaks for it. */
function related(entry: Entry, glossary: Glossary): string[] {
  const ids = (
    [
      'operator',
      'partners',
      'targets',
      'programme',
      'part-of',
      'members',
      'carries',
      'carried-by',
      'makers',
      'station',
      'crew',
      'system',
    ] as const
  ).flatMap((relation) => entry.relations[relation]?.list.map((value) => value.value) ?? []);
  return ids.slice(0, 24).flatMap(
    (id) =>
      glossary
        .byId(id)
        ?.names.filter((name) => name.use !== 'foreign')
        .slice(0, 2)
        .map((name) => name.text) ?? [],
  );
}

/** Beside a name these say that a craft is meant, of whatever sort. */
const CRAFT_WORDS = ['spacecraft', 'probe', 'orbiter', 'lander', 'rover'];
/** Beside these a moon is meant, of whichever planet; and beside these a planet, whosever moons they are. */
const MOON_WORDS = [
  'moon',
  'moons',
  'satellite',
  'satellites',
  'Mars',
  'Jupiter',
  'Saturn',
  'Uranus',
  'Neptune',
  'Pluto',
];
const PLANET_WORDS = [
  ...['gas giant', 'gas giants', 'ice giant', 'ice giants', 'Kuiper belt'],
  ...['Phobos', 'Deimos', 'Ganymede', 'Callisto', 'Mimas', 'Tethys', 'Dione', 'Rhea', 'Iapetus', 'Triton', 'Charon'],
];
const wordsOfWorld = (types: readonly string[]): readonly string[] =>
  types.includes('moon') ? MOON_WORDS : types.includes('planet') ? PLANET_WORDS : [];

/** What entries have to do with, and the words that speak for them; each asked for once. */
export class Relatives {
  readonly #glossary: Glossary;
  readonly #cues = new Map<EntryIndex, Cues | undefined>();
  readonly #relatives = new Map<EntryIndex, readonly EntryIndex[]>();
  readonly #kin = new Map<EntryIndex, readonly EntryIndex[]>();

  constructor(glossary: Glossary) {
    this.#glossary = glossary;
  }

  /** Everything that the sure names have to do with is 1: Mars, where the document speaks of MAVEN. By the entries' indices. */
  of(sure: ReadonlySet<EntryIndex>): Uint8Array {
    const marks = new Uint8Array(this.#glossary.entryCount);
    for (const index of sure) for (const relative of this.#relativesOf(index)) marks[relative] = 1;
    return marks;
  }

  #relativesOf(index: EntryIndex): readonly EntryIndex[] {
    const known = this.#relatives.get(index);
    if (known) return known;
    const kind = this.#glossary.kindOf(index);
    const entry = this.#glossary.entry(index);
    const ids =
      ORDINARY.has(kind) && kind !== 'person'
        ? []
        : [
            ...Object.values(entry.relations).flatMap((values) => values.list.map(({ value }) => value)),
            ...entry.events.flatMap((event) => Object.values(event.roles).flat()),
          ];
    const made = [...new Set(ids)].map((id) => this.#glossary.indexOf(id)).filter((one) => one !== undefined);
    this.#relatives.set(index, made);
    return made;
  }

  /** The twins, targets, carriers ... that an entry names itself. */
  kinOf(index: EntryIndex): readonly EntryIndex[] {
    const known = this.#kin.get(index);
    if (known) return known;
    const entry = this.#glossary.entry(index);
    const made = KIN.flatMap(
      (relation) => entry.relations[relation]?.list.map(({ value }) => this.#glossary.indexOf(value)) ?? [],
    ).filter(
      (one): one is EntryIndex =>
        one !== undefined && !['body', 'country', 'place'].includes(this.#glossary.kindOf(one)),
    );
    this.#kin.set(index, made);
    return made;
  }

  /** The words that speak for an entry: its own, those of its kind, and the names of what it has to do with. */
  cuesOf(index: EntryIndex, entry: Entry): Cues | undefined {
    if (this.#cues.has(index)) return this.#cues.get(index);
    const own = new Set(entry.names.map((name) => name.text.toLowerCase()));
    const types = [...(entry.relations.types?.list ?? []), ...(entry.relations['body-types']?.list ?? [])].map(
      ({ value }) => value.replaceAll('-', ' '),
    );
    const words = [
      ...entry.cues,
      ...related(entry, this.#glossary),
      ...KINDS[entry.kind].nouns.filter((noun) => noun.length > 4),
      ...(entry.kind === 'spacecraft' && entry.relations.targets ? CRAFT_WORDS : []),
      ...types,
      ...wordsOfWorld(types),
    ];
    const usable = [...new Set(words.map((word) => word.trim()))].filter(
      (word) => word.length > 2 && !own.has(word.toLowerCase()),
    );
    const cues = usable.length ? new Cues(usable, true) : undefined;
    this.#cues.set(index, cues);
    return cues;
  }
}
