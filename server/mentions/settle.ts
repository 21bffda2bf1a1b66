import type { Entry } from '../../glossary/entry.ts';
import type { Candidate, EntryIndex, Glossary } from '../../glossary/glossary.ts';
import { KINDS, type Kind } from '../../glossary/schema/kinds.ts';
import type { Mention, NameMention } from './mention.ts';

/** A paragraph's text with the names found in it. */
export interface NamedText {
  readonly text: string;
  readonly names: readonly NameMention[];
}

/** Kinds whose names alone do not make a text one about space. */
const ORDINARY: ReadonlySet<Kind> = new Set([
  'country',
  'place',
  'person',
  'term',
  'wording',
  'body',
  'company',
  'organisation',
  'record',
  'saying',
  'myth',
]);
/** Words near a name that speak for it, whatever the entry. */
const COMMON_CUES =
  /\b(?:nasa|esa|jaxa|isro|roscosmos|spacecraft|space probe|orbit(?:s|ed|ing|er|al)?|launch(?:ed|es|er)?|astronauts?|cosmonauts?|rocket|satellites?|telescope|lander|rover|lunar|solar system|spaceflight|space agency|space station|deorbited|re-?entered|touchdown|touched down|soft[- ]landed|spacewalks?|crewed|cosmodrome|asteroids?|comet|planet(?:s|ary)?|moons?|surface of|probes?|fly-?bys?|fl(?:ew|own|ies|ying) (?:past|by)|splash(?:ed|es)? down)\b/gi;

/** What a document's names mean: settled per paragraph, and whether the document speaks of space at all. */
export interface Settlement {
  readonly mentions: readonly (readonly Mention[])[];
  readonly isAboutSpace: boolean;
}

/**
 * Settles what each name of a document means. A name that means one thing only is a mention; an ambiguous one needs words
 * beside it, in its sentence's neighbourhood or paragraph, that speak for it; in doubt it is left alone.
 */
export const settle = (texts: readonly NamedText[], glossary: Glossary): Settlement =>
  new Settler(glossary).settle(texts);

/** One reading of a name, and how much the paragraph alone speaks for it. */
interface Reading {
  readonly candidate: Candidate;
  readonly score: number;
}

/** Beside these a name is that of a god. */
const MYTHOLOGY =
  /\b(?:god(?:dess)?|deity|wife of|husband of|son of|daughter of|mytholog\w+|nymph|titaness|Zeus|Hera and)\b/i;

/** UTF-16 units: about a sentence. */
const A_BREATH = 120;

/** What must speak for an ambiguous name in all. */
const ENOUGH = 3;

/** Settles document after document; what a paragraph alone says is kept with the paragraph, so that an edit costs its paragraph. */
export class Settler {
  readonly #glossary: Glossary;
  readonly #cues = new Map<EntryIndex, RegExp | undefined>();
  readonly #readings = new WeakMap<NamedText, readonly (readonly Reading[])[]>();
  readonly #counts = new WeakMap<NamedText, Map<EntryIndex, number>>();
  readonly #last = new WeakMap<NamedText, readonly Mention[]>();
  readonly #relatives = new Map<EntryIndex, readonly string[]>();
  readonly #kin = new Map<EntryIndex, readonly EntryIndex[]>();

  constructor(glossary: Glossary) {
    this.#glossary = glossary;
  }

  settle(texts: readonly NamedText[]): Settlement {
    const sure = new Set<EntryIndex>();
    let isAboutSpace = false;
    for (const text of texts) {
      for (const name of text.names) {
        const only = soleCandidate(name, this.#glossary);
        if (only === undefined || sure.has(only.entry)) continue;
        sure.add(only.entry);
        isAboutSpace ||= !ORDINARY.has(this.#glossary.kindOf(only.entry)) || isSpacefarer(this.#glossary, only.entry);
      }
    }
    const related = this.#relatedTo(sure);
    // What its own paragraph settles helps the other names of the document.
    for (const text of texts) {
      for (const readings of this.#readingsOf(text)) {
        const best = bestOf(readings, (reading) => reading.score + this.#support(reading, sure, related));
        if (best) sure.add(best.candidate.entry);
      }
    }
    const helped = this.#relatedTo(sure);
    const mentions = texts.map((text) => this.#mentionsOf(text, sure, helped));
    isAboutSpace ||= mentions.some((list) => speaksOfSpace(list, this.#glossary));
    return { mentions, isAboutSpace };
  }

  /** The mentions of a paragraph; the same array as last time where nothing changed. */
  #mentionsOf(text: NamedText, sure: ReadonlySet<EntryIndex>, related: ReadonlySet<string>): readonly Mention[] {
    const readings = this.#readingsOf(text);
    const mentions = text.names.flatMap((name, i) => {
      const best = bestOf(readings[i] ?? [], (reading) => reading.score + this.#support(reading, sure, related));
      return best ? [mentionOf(name, best.candidate)] : [];
    });
    const last = this.#last.get(text);
    const isSame =
      last?.length === mentions.length &&
      mentions.every(
        (mention, i) =>
          mention.entry === last[i]?.entry && mention.start === last[i]?.start && mention.name === last[i]?.name,
      );
    if (last && isSame) return last;
    this.#last.set(text, mentions);
    return mentions;
  }

  /** Spoken of elsewhere in the document 2, kin of something sure 3. */
  #support({ candidate }: Reading, sure: ReadonlySet<EntryIndex>, related: ReadonlySet<string>): number {
    const { id } = this.#glossary.entry(candidate.entry);
    const isKin = related.has(id) || this.#kinOf(candidate.entry).some((index) => sure.has(index));
    return (sure.has(candidate.entry) ? 2 : 0) + (isKin ? 3 : 0);
  }

  #readingsOf(text: NamedText): readonly (readonly Reading[])[] {
    const known = this.#readings.get(text);
    if (known) return known;
    const made = text.names.map((name) => this.#readName(text, name));
    this.#readings.set(text, made);
    return made;
  }

  #readName(text: NamedText, name: NameMention): readonly Reading[] {
    const sole = soleCandidate(name, this.#glossary);
    if (sole) return this.#isSpokenAgainst(text, name, sole) ? [] : [{ candidate: sole, score: ENOUGH }];
    return name.candidates.map((candidate) => ({ candidate, score: this.#score(text, name, candidate) }));
  }

  #isSpokenAgainst(text: NamedText, name: NameMention, candidate: Candidate): boolean {
    const { against } = this.#glossary.entry(candidate.entry);
    if (against.length === 0) return false;
    const near = nearby(text.text, name, 60).toLowerCase();
    return against.some((phrase) => holdsPhrase(near, phrase.toLowerCase()));
  }

  /** Unambiguous here 4; next to a cue 3; cues in the paragraph up to 3; in sure company up to 2.5; space in general up to 1. */
  #score(text: NamedText, name: NameMention, candidate: Candidate): number {
    const entry = this.#glossary.entry(candidate.entry);
    const written = entry.names[candidate.name];
    if (!written || this.#isSpokenAgainst(text, name, candidate)) return -100;
    let score = written.ambiguous ? 0 : 4;
    const cues = this.#cuesOf(candidate.entry, entry);
    if (cues) {
      if (distinct(nearby(text.text, name, 28), cues) > 0) score += 3;
      score += Math.min(3, this.#cuesIn(text, candidate.entry, cues) * 1.5);
    }
    score += this.#company(text, name);
    score += Math.min(1, this.#cuesIn(text, -1, COMMON_CUES) * 0.5);
    if (MYTHOLOGY.test(nearby(text.text, name, 50))) score -= 4;
    if (isSentenceStart(text.text, name.start) && !text.text.slice(name.start, name.end).includes(' ')) score -= 0.5;
    return score;
  }

  /** How many of an entry's cues a paragraph holds, counted once; -1 stands for the words of spaceflight in general. */
  #cuesIn(text: NamedText, entry: EntryIndex, cues: RegExp): number {
    const counts = this.#counts.get(text) ?? new Map<EntryIndex, number>();
    this.#counts.set(text, counts);
    const known = counts.get(entry);
    if (known !== undefined) return known;
    const count = distinct(text.text, cues);
    counts.set(entry, count);
    return count;
  }

  /** A name that is surely of something in space: in the same breath 2.5, in the same paragraph 1.5. */
  #company(text: NamedText, name: NameMention): number {
    const isSureCompany = (other: NameMention): boolean => {
      const only = other === name ? undefined : soleCandidate(other, this.#glossary);
      return only !== undefined && this.#isCompany(only.entry);
    };
    const near = text.names.filter((other) => Math.abs(other.start - name.start) < A_BREATH);
    if (near.some(isSureCompany)) return 2.5;
    return text.names.some(isSureCompany) ? 1.5 : 0;
  }

  /** Something in space, or somebody known for it. */
  #isCompany(index: EntryIndex): boolean {
    const kind = this.#glossary.kindOf(index);
    if (!ORDINARY.has(kind) || kind === 'body' || kind === 'term') return true;
    return (
      kind === 'person' &&
      (this.#glossary
        .entry(index)
        .relations.professions?.list.some(({ value }) => /^(astronaut|cosmonaut|taikonaut|astronomer)$/.test(value)) ??
        false)
    );
  }

  /** Everything that the sure names have to do with: Mars, where the document speaks of MAVEN. */
  #relatedTo(sure: ReadonlySet<EntryIndex>): Set<string> {
    const ids = new Set<string>();
    for (const index of sure) for (const id of this.#relativesOf(index)) ids.add(id);
    return ids;
  }

  #relativesOf(index: EntryIndex): readonly string[] {
    const known = this.#relatives.get(index);
    if (known) return known;
    const kind = this.#glossary.kindOf(index);
    const entry = this.#glossary.entry(index);
    const made =
      ORDINARY.has(kind) && kind !== 'person'
        ? []
        : [
            ...Object.values(entry.relations).flatMap((values) => values.list.map(({ value }) => value)),
            ...entry.events.flatMap((event) => Object.values(event.roles).flat()),
          ];
    this.#relatives.set(index, made);
    return made;
  }

  /** The twins, targets, carriers ... that an entry names itself. */
  #kinOf(index: EntryIndex): readonly EntryIndex[] {
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

  #cuesOf(index: EntryIndex, entry: Entry): RegExp | undefined {
    if (this.#cues.has(index)) return this.#cues.get(index);
    const own = new Set(entry.names.map((name) => name.text.toLowerCase()));
    const types = [...(entry.relations.types?.list ?? []), ...(entry.relations['body-types']?.list ?? [])].map(
      ({ value }) => value.replaceAll('-', ' '),
    );
    const words = [
      ...entry.cues,
      ...related(entry, this.#glossary),
      ...KINDS[entry.kind].nouns.filter((noun) => noun.length > 4),
      ...types,
    ];
    const usable = [...new Set(words.map((word) => word.trim()))].filter(
      (word) => word.length > 2 && !own.has(word.toLowerCase()),
    );
    const cues = usable.length
      ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${usable.map(escaped).join('|')})(?:s|es)?(?![\\p{L}\\p{N}])`, 'giu')
      : undefined;
    this.#cues.set(index, cues);
    return cues;
  }
}

/** The reading for which most speaks, where it is enough and no other has as much. */
function bestOf(readings: readonly Reading[], total: (reading: Reading) => number): Reading | undefined {
  let best: Reading | undefined;
  let most = -Infinity;
  let isTied = false;
  for (const reading of readings) {
    const score = total(reading);
    if (score > most) {
      best = reading;
      most = score;
      isTied = false;
    } else if (score === most) isTied = true;
  }
  return best && !isTied && most >= ENOUGH ? best : undefined;
}

/** Somebody who flew, or a maker of rockets: known for space alone. */
function isSpacefarer(glossary: Glossary, index: EntryIndex): boolean {
  const kind = glossary.kindOf(index);
  if (kind === 'person')
    return (
      glossary
        .entry(index)
        .relations.professions?.list.some(({ value }) => /^(astronaut|cosmonaut|taikonaut|spationaut)$/.test(value)) ??
      false
    );
  return kind === 'company' && (glossary.entry(index).relations.vehicles?.list.length ?? 0) > 0;
}

/** An ambiguous name that its context settled, or a celestial body in the company of another or of its explorer. */
function speaksOfSpace(mentions: readonly Mention[], glossary: Glossary): boolean {
  const kinds = new Map(mentions.map(({ entry }) => [entry, glossary.kindOf(entry)]));
  if ([...kinds.values()].some((kind) => !ORDINARY.has(kind))) return true;
  const isDesignated = mentions.some(
    ({ entry, name }) =>
      kinds.get(entry) === 'body' &&
      glossary.entry(entry).names[name]?.ambiguous === false &&
      /\s/.test(glossary.entry(entry).names[name]?.text ?? ''),
  );
  if (isDesignated) return true;
  const bodies = [...kinds.values()].filter((kind) => kind === 'body').length;
  return bodies > 1 || (bodies === 1 && [...kinds.values()].includes('person'));
}

/** The only entry that a name can mean, where it is no ordinary word either. */
function soleCandidate(name: NameMention, glossary: Glossary): Candidate | undefined {
  const [only] = name.candidates;
  if (name.candidates.length !== 1 || only === undefined) return undefined;
  return glossary.entry(only.entry).names[only.name]?.ambiguous ? undefined : only;
}

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

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const mentionOf = (name: NameMention, candidate: Candidate): Mention => ({
  start: name.start,
  end: name.end,
  entry: candidate.entry,
  name: candidate.name,
});
const nearby = (text: string, name: NameMention, reach: number): string =>
  text.slice(Math.max(0, name.start - reach), name.end + reach);
const isSentenceStart = (text: string, at: number): boolean =>
  /(?:^|[.!?]["”’)]*\s+)["“‘(]*$/.test(text.slice(Math.max(0, at - 6), at));

function distinct(text: string, cues: RegExp): number {
  cues.lastIndex = 0;
  const found = new Set<string>();
  for (const match of text.matchAll(cues)) {
    found.add(match[0].toLowerCase());
    if (found.size > 2) break;
  }
  return found.size;
}

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

/** Whether a text holds a phrase as whole words: "Titan I" stands not in "Titan in". */
function holdsPhrase(text: string, phrase: string): boolean {
  const isWordUnit = (at: number): boolean => /[\p{L}\p{N}]/u.test(text[at] ?? '');
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
    if (!isWordUnit(at - 1) && !isWordUnit(at + phrase.length)) return true;
  return false;
}
