import type { Candidate, EntryIndex, Glossary } from '../../glossary/glossary.ts';
import { type Stretch, spliced, stretchBetween } from '../prose/stretch.ts';
import { isSpacefarer, ORDINARY, saysSpaceflight, speaksOfSpace, tellsOfWorlds } from './about-space.ts';
import type { Mention, NameMention } from './mention.ts';
import type { NamedText } from './named-text.ts';
import { bestOf, NameReader, type Reading, type ReadNames } from './read-names.ts';
import { Relatives } from './relatives.ts';

/** What a document's names mean: settled per paragraph, and whether the document speaks of space at all. */
interface Settlement {
  readonly mentions: readonly (readonly Mention[])[];
  readonly isAboutSpace: boolean;
}

/**
 * Settles what each name of a document means. A name that means one thing only is a mention; an ambiguous one needs words
 * beside it, in its sentence's neighbourhood or paragraph, that speak for it; in doubt it is left alone.
 */
export const settle = (texts: readonly NamedText[], glossary: Glossary): Settlement =>
  new Settler(glossary).settle(texts);

/** What a document speaks of for sure, and with 1 at its index everything that this has to do with. */
interface Company {
  readonly sure: ReadonlySet<EntryIndex>;
  readonly related: Uint8Array;
}

/** A paragraph as it was settled. */
interface SettledText {
  readonly mentions: readonly Mention[];
  /** Of its doubtful names. */
  readonly meanings: readonly (Candidate | undefined)[];
  company: Company;
}

/** A document as it was settled. */
interface Settled extends Settlement {
  readonly texts: readonly NamedText[];
  readonly read: readonly ReadNames[];
  readonly sole: ReadonlySet<EntryIndex>;
  readonly company: Company;
}

/** Settles document after document; what a paragraph alone says is kept with the paragraph, so that an edit costs its paragraph. */
export class Settler {
  readonly #glossary: Glossary;
  readonly #names: NameReader;
  readonly #last = new WeakMap<NamedText, SettledText>();
  readonly #spaceflight = new WeakMap<NamedText, boolean>();
  /** What the document spoke of for sure the last time by its unambiguous names. */
  #lastSole: Company | undefined;
  #lastSettled: Settled | undefined;
  readonly #relatives: Relatives;

  constructor(glossary: Glossary) {
    this.#glossary = glossary;
    this.#relatives = new Relatives(glossary);
    this.#names = new NameReader(glossary, this.#relatives);
  }

  settle(texts: readonly NamedText[]): Settlement {
    const last = this.#lastSettled;
    const stretch = stretchBetween(last?.texts.length ?? 0, texts.length, (i, k) => last?.texts[i] === texts[k]);
    const changed = texts.slice(stretch.start, stretch.endNew).map((text) => this.#names.read(text));
    const read = spliced(last?.read ?? [], stretch, changed);
    const settled =
      last && this.#isToldByLetters(last, stretch, changed)
        ? { ...last, texts, read, mentions: this.#mentionsAfter(last, stretch, texts, changed) }
        : this.#settleAll(texts, read);
    this.#lastSettled = settled;
    return settled;
  }

  /** Whether an edit changed nothing that the rest of the document could tell of: letters, and not what is named. */
  #isToldByLetters({ read, sole }: Settled, { start, endOld }: Stretch, now: readonly ReadNames[]): boolean {
    return this.#namesSpaceflight(sole) && saySameNames(read.slice(start, endOld), now);
  }

  #mentionsAfter(last: Settled, stretch: Stretch, texts: readonly NamedText[], changed: readonly ReadNames[]) {
    const made = changed.map((names, i) =>
      this.#mentionsOf(texts[stretch.start + i] as NamedText, names, last.company),
    );
    return spliced(last.mentions, stretch, made);
  }

  #settleAll(texts: readonly NamedText[], read: readonly ReadNames[]): Settled {
    const sole = new Set<EntryIndex>();
    for (const names of read) for (const entry of names.sole) sole.add(entry);
    this.#lastSole = this.#companyOf(sole, this.#lastSole);
    const { related } = this.#lastSole;
    const sure = new Set(sole);
    // What its own paragraph settles helps the other names of the document.
    for (const { doubtful } of read) {
      for (const readings of doubtful) {
        if (readings.every(({ candidate }) => sure.has(candidate.entry))) continue;
        const best = bestOf(readings, (reading) => reading.score + this.#support(reading, sure, related));
        if (best) sure.add(best.candidate.entry);
      }
    }
    const company = this.#companyOf(sure, this.#lastSettled?.company);
    const mentions = texts.map((text, i) => this.#mentionsOf(text, read[i] as ReadNames, company));
    const isAboutSpace =
      this.#namesSpaceflight(sole) ||
      mentions.some((list) => speaksOfSpace(list, this.#glossary)) ||
      texts.some(({ text }, i) => tellsOfWorlds(text, mentions[i] ?? [], this.#glossary)) ||
      read.some(({ doubtful }) => doubtful.some((readings) => readings.some(({ isSurely }) => isSurely))) ||
      texts.some((text) => this.#saysSpaceflight(text));
    return { texts, read, sole, company, mentions, isAboutSpace };
  }

  #namesSpaceflight(sole: ReadonlySet<EntryIndex>): boolean {
    for (const entry of sole)
      if (!ORDINARY.has(this.#glossary.kindOf(entry)) || isSpacefarer(this.#glossary, entry)) return true;
    return false;
  }

  #saysSpaceflight(text: NamedText): boolean {
    const known = this.#spaceflight.get(text);
    if (known !== undefined) return known;
    const made = saysSpaceflight(text.text);
    this.#spaceflight.set(text, made);
    return made;
  }

  /** The sure entries of a document with all that they have to do with: those of the last time where they are the same. */
  #companyOf(sure: ReadonlySet<EntryIndex>, last: Company | undefined): Company {
    if (last?.sure.size === sure.size && [...sure].every((entry) => last.sure.has(entry))) return last;
    return { sure, related: this.#relatives.of(sure) };
  }

  /** The mentions of a paragraph; the same array as last time where nothing changed. */
  #mentionsOf(text: NamedText, { all, doubtful }: ReadNames, company: Company): readonly Mention[] {
    const known = this.#last.get(text);
    if (known && (known.company === company || doubtful.length === 0)) return known.mentions;
    const meanings = doubtful.map((readings) => this.#meaningOf(readings, company));
    if (known && meanings.every((candidate, i) => candidate === known.meanings[i])) {
      known.company = company;
      return known.mentions;
    }
    const mentions = text.names.flatMap((name, i) => {
      const meaning = this.#meaningOf(all[i] ?? [], company);
      return meaning ? [mentionOf(name, meaning)] : [];
    });
    this.#last.set(text, { mentions, meanings, company });
    return mentions;
  }

  #meaningOf(readings: readonly Reading[], { sure, related }: Company): Candidate | undefined {
    return bestOf(readings, (reading) => reading.score + this.#support(reading, sure, related))?.candidate;
  }

  /** Spoken of elsewhere in the document 2, kin of something sure 3, in its element in a document of sure names 1. */
  #support({ candidate, isInElement }: Reading, sure: ReadonlySet<EntryIndex>, related: Uint8Array): number {
    const isKin =
      related[candidate.entry] === 1 || this.#relatives.kinOf(candidate.entry).some((index) => sure.has(index));
    return (sure.has(candidate.entry) ? 2 : 0) + (isKin ? 3 : 0) + (isInElement && this.#hasCraft(sure) ? 1 : 0);
  }

  /** Something that flies or that has it flown, and not a planet or a person alone. */
  #hasCraft(sure: ReadonlySet<EntryIndex>): boolean {
    for (const index of sure) if (!ORDINARY.has(this.#glossary.kindOf(index))) return true;
    return false;
  }
}

/** Whether two versions of a stretch of a document help its other names alike, and in the same order. */
function saySameNames(one: readonly ReadNames[], other: readonly ReadNames[]): boolean {
  const [was, now] = [new Set(one.flatMap(({ sole }) => sole)), new Set(other.flatMap(({ sole }) => sole))];
  if (was.size !== now.size || [...was].some((entry) => !now.has(entry))) return false;
  const [doubted, doubtful] = [one.flatMap((names) => names.doubtful), other.flatMap((names) => names.doubtful)];
  return (
    doubted.length === doubtful.length &&
    doubted.every((readings, i) => areAlike(readings, doubtful[i] as typeof readings))
  );
}

const areAlike = (one: readonly Reading[], other: readonly Reading[]): boolean =>
  one.length === other.length &&
  one.every(({ candidate, score, isInElement }, i) => {
    const now = other[i] as Reading;
    return candidate.entry === now.candidate.entry && score === now.score && isInElement === now.isInElement;
  });

const mentionOf = (name: NameMention, candidate: Candidate): Mention => ({
  start: name.start,
  end: name.end,
  entry: candidate.entry,
  name: candidate.name,
});
