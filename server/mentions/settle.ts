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
  /\b(?:nasa|esa|jaxa|isro|roscosmos|spacecraft|space probe|orbit(?:s|ed|ing|er|al)?|launch(?:ed|es|er)?|astronauts?|cosmonauts?|rocket|satellites?|telescope|lander|rover|lunar|solar system|spaceflight|space agency|space station|asteroids?|comet|planet(?:s|ary)?|moons?)\b/gi;

/** What a document's names mean: settled per paragraph, and whether the document speaks of space at all. */
export interface Settlement {
  readonly mentions: readonly (readonly Mention[])[];
  readonly isAboutSpace: boolean;
}

/**
 * Settles what each name of a document means. A name that means one thing only is a mention; an ambiguous one needs words
 * beside it, in its sentence's neighbourhood or paragraph, that speak for it; in doubt it is left alone.
 */
export function settle(texts: readonly NamedText[], glossary: Glossary): Settlement {
  const sure = new Map<EntryIndex, number>();
  let isAboutSpace = false;
  for (const { names } of texts) {
    for (const name of names) {
      const only = soleCandidate(name, glossary);
      if (only === undefined) continue;
      sure.set(only.entry, (sure.get(only.entry) ?? 0) + 1);
      isAboutSpace ||= !ORDINARY.has(glossary.kindOf(only.entry)) || isSpacefarer(glossary, only.entry);
    }
  }
  const judge = new CueJudge(glossary, sure);
  // Twice: what a later name settles helps an earlier one.
  for (const text of texts) for (const name of text.names) judge.settled(text, name);
  const mentions = texts.map((text) => text.names.flatMap((name) => judge.settled(text, name) ?? []));
  isAboutSpace ||= mentions.some((list) => speaksOfSpace(list, glossary));
  return { mentions, isAboutSpace };
}

/** Somebody who flew, or a maker of rockets: known for space alone. */
function isSpacefarer(glossary: Glossary, index: EntryIndex): boolean {
  const kind = glossary.kindOf(index);
  if (kind === 'person') return glossary.entry(index).relations.professions?.list.some(({ value }) => /^(astronaut|cosmonaut|taikonaut|spationaut)$/.test(value)) ?? false;
  return kind === 'company' && (glossary.entry(index).relations.vehicles?.list.length ?? 0) > 0;
}

/** An ambiguous name that its context settled, or a celestial body in the company of another or of its explorer. */
function speaksOfSpace(mentions: readonly Mention[], glossary: Glossary): boolean {
  const kinds = new Map(mentions.map(({ entry }) => [entry, glossary.kindOf(entry)]));
  if ([...kinds.values()].some((kind) => !ORDINARY.has(kind))) return true;
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
const KIN = ['twin', 'targets', 'carried-by', 'carries', 'station', 'craft', 'programme', 'part-of', 'members'] as const;

class CueJudge {
  readonly #glossary: Glossary;
  readonly #sure: Map<EntryIndex, number>;
  readonly #cues = new Map<EntryIndex, RegExp | undefined>();
  readonly #lower = new Map<NamedText, string>();

  constructor(glossary: Glossary, sure: Map<EntryIndex, number>) {
    this.#glossary = glossary;
    this.#sure = sure;
  }

  settled(text: NamedText, name: NameMention): Mention | undefined {
    const sole = soleCandidate(name, this.#glossary);
    if (sole) return this.#isSpokenAgainst(text, name, sole) ? undefined : mentionOf(name, sole);
    let best: { candidate: Candidate; score: number } | undefined;
    let isTied = false;
    for (const candidate of name.candidates) {
      const score = this.#score(text, name, candidate);
      if (best === undefined || score > best.score) {
        best = { candidate, score };
        isTied = false;
      } else if (score === best.score) isTied = true;
    }
    if (!best || isTied || best.score < 3) return undefined;
    this.#sure.set(best.candidate.entry, (this.#sure.get(best.candidate.entry) ?? 0) + 1);
    return mentionOf(name, best.candidate);
  }

  #isSpokenAgainst(text: NamedText, name: NameMention, candidate: Candidate): boolean {
    const { against } = this.#glossary.entry(candidate.entry);
    return (
      against.length > 0 &&
      against.some((phrase) => nearby(text.text, name, 60).toLowerCase().includes(phrase.toLowerCase()))
    );
  }

  /** Unambiguous here 4; next to a cue 3; a cue in the paragraph 2, two of them 3; spoken of before 2; space in general 1. */
  #score(text: NamedText, name: NameMention, candidate: Candidate): number {
    const entry = this.#glossary.entry(candidate.entry);
    const written = entry.names[candidate.name];
    if (!written || this.#isSpokenAgainst(text, name, candidate)) return -1;
    let score = written.ambiguous ? 0 : 4;
    const cues = this.#cuesOf(candidate.entry, entry);
    if (cues) {
      const near = nearby(text.text, name, 28);
      if (cues.test(near)) score += 3;
      cues.lastIndex = 0;
      score += Math.min(3, distinct(this.#masked(text, name), cues) * 1.5);
    }
    if ((this.#sure.get(candidate.entry) ?? 0) > 0) score += 2;
    if (this.#relatives().has(entry.id) || this.#isKin(entry)) score += 3;
    if (this.#hasCompany(text, name)) score += 1.5;
    score += Math.min(1, distinct(this.#masked(text, name), COMMON_CUES) * 0.5);
    if (isSentenceStart(text.text, name.start) && !text.text.slice(name.start, name.end).includes(' ')) score -= 0.5;
    return score;
  }

  /** Another name in the same paragraph that is surely of something in space. */
  #hasCompany(text: NamedText, name: NameMention): boolean {
    return text.names.some((other) => {
      if (other === name) return false;
      const only = soleCandidate(other, this.#glossary);
      return only !== undefined && !ORDINARY.has(this.#glossary.kindOf(only.entry));
    });
  }

  /** It names a sure entity among its own twins, targets, carriers ... */
  #isKin(entry: Entry): boolean {
    return KIN.some((relation) =>
      entry.relations[relation]?.list.some(({ value }) => {
        const index = this.#glossary.indexOf(value);
        return index !== undefined && this.#sure.has(index) && !['body', 'country', 'place'].includes(this.#glossary.kindOf(index));
      }),
    );
  }

  #related: { readonly size: number; readonly ids: Set<string> } | undefined;

  /** Everything that the document's sure names have to do with: Mars, where it speaks of MAVEN. */
  #relatives(): ReadonlySet<string> {
    if (this.#related?.size === this.#sure.size) return this.#related.ids;
    const ids = new Set<string>();
    for (const index of this.#sure.keys()) {
      if (ORDINARY.has(this.#glossary.kindOf(index)) && this.#glossary.kindOf(index) !== 'person') continue;
      const entry = this.#glossary.entry(index);
      for (const values of Object.values(entry.relations)) for (const { value } of values.list) ids.add(value);
      for (const event of entry.events) for (const role of Object.values(event.roles)) for (const id of role) ids.add(id);
    }
    this.#related = { size: this.#sure.size, ids };
    return ids;
  }

  /** The text without the name itself, lower-cased once. */
  #masked(text: NamedText, _name: NameMention): string {
    const known = this.#lower.get(text);
    if (known !== undefined) return known;
    this.#lower.set(text, text.text);
    return text.text;
  }

  #cuesOf(index: EntryIndex, entry: Entry): RegExp | undefined {
    if (this.#cues.has(index)) return this.#cues.get(index);
    const own = new Set(entry.names.map((name) => name.text.toLowerCase()));
    const words = [
      ...entry.cues,
      ...related(entry, this.#glossary),
      ...KINDS[entry.kind].nouns.filter((noun) => noun.length > 4),
      ...(entry.relations.types?.list.map((value) => value.value.replaceAll('-', ' ')) ?? []),
      ...(entry.relations['body-types']?.list.map((value) => value.value.replaceAll('-', ' ')) ?? []),
    ];
    const usable = [...new Set(words.map((word) => word.trim()))].filter(
      (word) => word.length > 2 && !own.has(word.toLowerCase()),
    );
    const cues = usable.length
      ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${usable.map(escape).join('|')})(?:s|es)?(?![\\p{L}\\p{N}])`, 'giu')
      : undefined;
    this.#cues.set(index, cues);
    return cues;
  }
}

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
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
