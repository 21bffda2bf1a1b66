import { type Days, daysOf } from '../../glossary/dates.ts';
import type { Entry, EntryEvent, EntryId, Values } from '../../glossary/entry.ts';
import type { EntryIndex, Glossary } from '../../glossary/glossary.ts';
import type { EventType } from '../../glossary/schema/events.ts';
import type { Kind } from '../../glossary/schema/kinds.ts';
import type { Relation } from '../../glossary/schema/relations.ts';
import { EventIndex } from './events/event-index.ts';
import { Travellers } from './travellers.ts';

/** Names that end in a common noun take the article in a sentence. */
const WITH_ARTICLE =
  /^(?:United (?:States|Kingdom|Arab)|Netherlands|Philippines|Czech Republic|European Union|Bahamas)|\b(?:Telescope|Station|Agency|Organi[sz]ation|Cent(?:re|er)|Treaty|Convention|Agreement|Amendment|Accords|Moon|Sun|Administration|Program(?:me)?|Union|Institute|Shuttle|Observatory|Cosmodrome)$/;

/** Whether a name by its own words takes the article where it stands in a sentence. */
export const takesArticle = (name: string): boolean => WITH_ARTICLE.test(name);

/** What the glossary says, followed from entry to entry. Everything asked once is kept. */
export class Knowledge {
  readonly glossary: Glossary;
  #groups: ReadonlyMap<EntryId, readonly EntryId[]> | undefined;
  #flights: ReadonlyMap<EntryId, readonly EntryId[]> | undefined;
  readonly #circles = new Map<EntryIndex, ReadonlySet<EntryId>>();
  readonly #circlesBesideLaunch = new Map<EntryIndex, ReadonlySet<EntryId>>();
  readonly #countries = new Map<EntryIndex, ReadonlySet<EntryId>>();
  #events: EventIndex | undefined;
  #byFlight: Travellers | undefined;

  constructor(glossary: Glossary) {
    this.glossary = glossary;
  }

  entry(index: EntryIndex): Entry {
    return this.glossary.entry(index);
  }

  /** All entries of a kind. */
  allOf(kind: Kind): Entry[] {
    return this.glossary.ofKind(kind).map((index) => this.glossary.entry(index));
  }

  /** Every event that is known, made when first asked for. */
  get allEvents(): EventIndex {
    this.#events ??= new EventIndex(this.glossary);
    return this.#events;
  }

  byId(id: EntryId): Entry | undefined {
    return this.glossary.byId(id);
  }

  kind(id: EntryId): Kind | undefined {
    const index = this.glossary.indexOf(id);
    return index === undefined ? undefined : this.glossary.kindOf(index);
  }

  nameOf(id: EntryId): string {
    return this.byId(id)?.names[0]?.text ?? id;
  }

  /** The one space agency of a country today: "the Japanese space agency". */
  agencyOf(countries: readonly EntryIndex[]): EntryIndex | undefined {
    const ids = countries.map((index) => this.entry(index).id);
    const found = this.glossary.ofKind('agency').filter((index) => {
      const entry = this.entry(index);
      const isNational = this.ids(entry, 'organisation-types').some(
        (type) => type === 'space-agency' || type === 'state-corporation',
      );
      return (
        isNational &&
        this.events(entry, 'dissolution').length === 0 &&
        this.ids(entry, 'part-of').length === 0 &&
        this.ids(entry, 'country').some((id) => ids.includes(id))
      );
    });
    return found.length === 1 ? found[0] : undefined;
  }

  /** The name with its article, as in a sentence: "the Moon", "the European Space Agency". */
  spoken(id: EntryId): string {
    const entry = this.byId(id);
    const name = this.nameOf(id);
    return entry?.write.article || takesArticle(name) ? `the ${name}` : name;
  }

  /** The name that a sentence would use: the abbreviation where it is the better known. */
  shortNameOf(id: EntryId): string {
    const entry = this.byId(id);
    if (!entry) return id;
    if (entry.kind === 'agency')
      return entry.names.find((name) => name.use === 'abbr' && !name.note)?.text ?? this.nameOf(id);
    return this.nameOf(id);
  }

  /** Those of whom there are entries. */
  entriesOf(ids: Iterable<EntryId>): Entry[] {
    return [...ids].flatMap((id) => this.byId(id) ?? []);
  }

  /** The entries that an entry is related to in one of these ways, by their ids. */
  ids(entry: Entry, relation: Relation, ...others: readonly Relation[]): EntryId[] {
    const own = entry.relations[relation]?.list.map(({ value }) => value) ?? [];
    // Most ask for one, and very often: a closure here would cost each of them.
    for (const other of others) own.push(...this.ids(entry, other));
    return own;
  }

  /** The same of an entry by its id; none where there is no such entry. */
  idsOf(id: EntryId, relation: Relation, ...others: readonly Relation[]): EntryId[] {
    const entry = this.byId(id);
    return entry ? this.ids(entry, relation, ...others) : [];
  }

  values(entry: Entry, relation: Relation): Values | undefined {
    return entry.relations[relation];
  }

  isComplete(entry: Entry, relation: Relation): boolean {
    return entry.relations[relation]?.complete ?? false;
  }

  events(entry: Entry, type: EventType): readonly EntryEvent[] {
    return entry.events.filter((event) => event.type === type);
  }

  /** The days of an entry's first event of a type, where it happened. */
  dayOf(entry: Entry, type: EventType): Days | undefined {
    return daysOf(this.events(entry, type)[0]?.at);
  }

  /** The groups that have an entry as a member, or craft that carry it. */
  groupsOf(id: EntryId): readonly EntryId[] {
    this.#groups ??= this.#inverse(['mission', 'programme', 'agency', 'spacecraft'], ['members', 'carries']);
    return this.#groups.get(id) ?? [];
  }

  /** The flights and stays of a person; not one that only brought them home from another. */
  flightsOf(id: EntryId): readonly EntryId[] {
    return this.#allFlights().get(id) ?? [];
  }

  /** Who is called "she". */
  isWoman(index: EntryIndex): boolean {
    return this.ids(this.entry(index), 'pronoun').includes('she');
  }

  /** Everybody who is known to have flown. */
  get travellers(): Iterable<EntryId> {
    return this.#allFlights().keys();
  }

  /** Who a surname alone means beside these flights. */
  traveller(surname: string, flights: readonly EntryIndex[], isListed: boolean): EntryIndex | undefined {
    this.#byFlight ??= new Travellers(this);
    return this.#byFlight.called(surname, flights, isListed);
  }

  /** Everybody who has flown and bears a surname, in lower case. */
  travellersCalled(surname: string): Entry[] {
    this.#byFlight ??= new Travellers(this);
    return this.#byFlight.named(surname).flatMap((id) => this.byId(id) ?? []);
  }

  /** Who a surname means among others that are listed with it, of all who flew together. */
  crewMember(surname: string, listed: readonly string[]): EntryIndex | undefined {
    this.#byFlight ??= new Travellers(this);
    return this.#byFlight.ofCrew(surname, listed);
  }

  #allFlights(): ReadonlyMap<EntryId, readonly EntryId[]> {
    this.#flights ??= this.#inverse(['crewed-flight', 'mission', 'spacecraft', 'expedition'], ['crew', 'animals']);
    return this.#flights;
  }

  /** The entry, what it is part of, what belongs to it and what carries it: they share launches and operators in loose speech. */
  family(entry: Entry): Entry[] {
    const ids = new Set<EntryId>([entry.id]);
    for (const id of this.ids(entry, 'members', 'part-of', 'carries', 'carried-by', 'craft', 'modules')) ids.add(id);
    for (const id of this.groupsOf(entry.id)) ids.add(id);
    return [...ids].flatMap((id) => this.byId(id) ?? []);
  }

  /** Everybody who has to do with an entry: operators, partners, makers, owners, their parents and countries, and whose rocket launched it. */
  circleOf(index: EntryIndex): ReadonlySet<EntryId> {
    return this.#keptCircle(this.#circles, index, true);
  }

  /** The same without those whose rocket launched it: they do not own what they launch. */
  circleBesideLaunch(index: EntryIndex): ReadonlySet<EntryId> {
    return this.#keptCircle(this.#circlesBesideLaunch, index, false);
  }

  #keptCircle(
    kept: Map<EntryIndex, ReadonlySet<EntryId>>,
    index: EntryIndex,
    withLaunch: boolean,
  ): ReadonlySet<EntryId> {
    const known = kept.get(index);
    if (known) return known;
    const circle = new Set<EntryId>();
    const entry = this.entry(index);
    // What belongs to a station is not everybody's who shares the station.
    const isOwned =
      entry.kind === 'module' &&
      (['operator', 'owner', 'country'] as const).some((relation) => this.ids(entry, relation).length > 0);
    for (const one of isOwned ? [entry] : this.family(entry)) {
      for (const id of this.ids(
        one,
        'operator',
        'partners',
        'contributors',
        'makers',
        'owner',
        'funders',
        'country',
        'employers',
        'nationality',
        'programme',
      ))
        this.#addWithKin(circle, id);
      for (const event of one.events) {
        if (event.type === 'launch' && !withLaunch) continue;
        for (const id of event.roles.by ?? []) this.#addWithKin(circle, id);
      }
    }
    kept.set(index, circle);
    return circle;
  }

  /** Adds an organisation, what it belongs to, what it grew from and into, its country, and a vehicle's operators. */
  #addWithKin(circle: Set<EntryId>, id: EntryId, depth = 0): void {
    if (circle.has(id) || depth > 3) return;
    circle.add(id);
    const entry = this.byId(id);
    if (!entry) return;
    for (const other of this.ids(
      entry,
      'part-of',
      'predecessors',
      'successors',
      'country',
      'operator',
      'makers',
      'owner',
      'partners',
    ))
      this.#addWithKin(circle, other, depth + 1);
  }

  /** The countries that may claim an entry: its own, and those of its operators, partners and makers. */
  countriesOf(index: EntryIndex): ReadonlySet<EntryId> {
    const known = this.#countries.get(index);
    if (known) return known;
    const countries = new Set<EntryId>();
    const entry = this.entry(index);
    const own = this.ids(entry, 'country', 'nationality');
    for (const id of own) this.#addCountry(countries, id);
    if (entry.kind !== 'person') {
      for (const id of this.countriesOfAll(this.circleBesideLaunch(index))) countries.add(id);
    }
    this.#countries.set(index, countries);
    return countries;
  }

  /** The countries among a circle, with their forerunners, heirs and wholes; Europe for its agency. */
  countriesOfAll(circle: ReadonlySet<EntryId>): ReadonlySet<EntryId> {
    const countries = new Set<EntryId>();
    for (const id of circle) {
      if (this.kind(id) === 'country') this.#addCountry(countries, id);
      else if (id === 'esa' || id === 'esro' || id === 'european-union') countries.add('europe');
    }
    return countries;
  }

  /** Whether two lists of countries have one in common, also by what went before it or came after it; all of Europe is none. */
  shareCountry(some: readonly EntryId[], others: readonly EntryId[]): boolean {
    const around = this.countriesOfAll(new Set(others));
    return [...this.countriesOfAll(new Set(some))].some((id) => around.has(id) && !/^europe/.test(id));
  }

  #addCountry(countries: Set<EntryId>, id: EntryId): void {
    countries.add(id);
    for (const other of this.idsOf(id, 'predecessors', 'successors', 'part-of')) countries.add(other);
    if (this.idsOf('esa', 'members').includes(id)) countries.add('europe');
  }

  /** True where one body is the other, lies on it or belongs to its system. */
  isWithin(inner: EntryId, outer: EntryId, depth = 0): boolean {
    if (inner === outer) return true;
    const entry = depth > 5 ? undefined : this.byId(inner);
    if (!entry) return false;
    const parents = this.ids(entry, 'part-of', 'system', 'place', 'country');
    return parents.some((parent) => this.isWithin(parent, outer, depth + 1));
  }

  /** The same, whichever of the two is in the other. */
  isEitherWithin(one: EntryId, other: EntryId): boolean {
    return this.isWithin(one, other) || this.isWithin(other, one);
  }

  /** The stretch of time in which an organisation, country or craft existed or worked. */
  lifetime(entry: Entry): { readonly from?: Days; readonly to?: Days } {
    const beginnings = (['founding', 'start', 'birth'] as const).flatMap((type) => this.dayOf(entry, type) ?? []);
    // "1958" and "1 October 1958" stand for one beginning: the exact one counts.
    const from = beginnings.sort((a, b) => a.last - a.first - (b.last - b.first))[0];
    const to = this.dayOf(entry, 'dissolution') ?? (entry.kind === 'person' ? this.dayOf(entry, 'death') : undefined);
    return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  }

  #inverse(kinds: readonly Kind[], relations: readonly Relation[]): Map<EntryId, EntryId[]> {
    const inverse = new Map<EntryId, EntryId[]>();
    for (const kind of kinds) {
      for (const entry of this.allOf(kind)) {
        for (const relation of relations) {
          if (kind === 'agency' && relation === 'members') continue;
          for (const { value, role } of entry.relations[relation]?.list ?? [])
            if (role !== 'returning') inverse.set(value, [...(inverse.get(value) ?? []), entry.id]);
        }
      }
    }
    return inverse;
  }
}
