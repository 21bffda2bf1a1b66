import type { Glossary } from '../../glossary/glossary.ts';
import type { Reading } from '../clauses/clause.ts';
import { readSentence } from '../clauses/read.ts';
import { datesIn } from '../mentions/dates.ts';
import type { Demonyms } from '../mentions/demonyms.ts';
import { withFullNames } from '../mentions/full-names.ts';
import type { NameMention } from '../mentions/mention.ts';
import { quantitiesIn } from '../mentions/quantities.ts';
import { withSeries } from '../mentions/series.ts';
import type { Span } from '../prose/paragraph.ts';
import { sentencesIn } from '../prose/sentences.ts';

/** What a paragraph's text alone decides. The readings are made when first asked for: a text without space names needs none. */
export interface LocalReading {
  readonly text: string;
  readonly names: readonly NameMention[];
  readonly sentences: readonly Span[];
  /** Read anew each time: what comes of it is kept by those who ask, and it is large. */
  readingsFrom(first: number): readonly Reading[];
}

/** Local readings by text, the least lately used dropped beyond a number of UTF-16 units. */
export class ParagraphCache {
  readonly #glossary: Glossary;
  readonly #demonyms: Demonyms;
  readonly #capacity: number;
  readonly #known = new Map<string, LocalReading>();
  #size = 0;

  constructor(glossary: Glossary, demonyms: Demonyms, capacity: number) {
    this.#glossary = glossary;
    this.#demonyms = demonyms;
    this.#capacity = capacity;
  }

  read(text: string): LocalReading {
    const known = this.#known.get(text);
    if (known) return known;
    const made = new LazyReading(
      text,
      namesOf(text, this.#glossary),
      (name) => name.candidates.every(({ entry }) => this.#glossary.kindOf(entry) === 'term'),
      this.#demonyms,
    );
    this.#known.set(text, made);
    this.#size += text.length;
    for (const old of this.#known.keys()) {
      if (this.#size <= this.#capacity) break;
      this.#known.delete(old);
      this.#size -= old.length;
    }
    return made;
  }
}

/** The names that stand in a text, those written with more or less than the glossary has among them. */
function namesOf(text: string, glossary: Glossary): readonly NameMention[] {
  const known = glossary.namesIn(text).filter((name) => !isOtherDesignation(text, name));
  return withSeries(text, withFullNames(text, known, glossary), glossary);
}

/** "Shenzhou 1" where only Shenzhou is known, "Apollo 110": another thing than the name in it. */
const isOtherDesignation = (text: string, { start, end }: NameMention): boolean =>
  MARK.test(text.slice(end, end + 80)) ||
  (/^[\p{L}’']+$/u.test(text.slice(start, end)) &&
    /^[ -](?:\d{1,3}|I{1,3}|I?V|VI{0,3}|I?X|[B-HJ-Z](?=[ ,;]))[A-Z]?(?![\d\p{L}%-]|[.,:]\d|\s*(?:%|km|years?|days?|hours?|minutes?|million|billion|thousand|astronauts|people|satellites|missions|flights))/u.test(
      text.slice(end, end + 24),
    ));

/** "GSLV (Geosynchronous Satellite Launch Vehicle) Mk III" is another rocket than the GSLV. */
const MARK = /^(?: \([^()]{3,60}\)|\)) (?:Mk\.?|Mark) ?(?:[IVX]+|\d)/;

class LazyReading implements LocalReading {
  readonly text: string;
  readonly names: readonly NameMention[];
  /** Explained when pointed at, and otherwise a noun like any other: "the rover Curiosity". */
  readonly #isTerm: (name: NameMention) => boolean;
  readonly #demonyms: Demonyms;
  #sentences: readonly Span[] | undefined;

  constructor(text: string, names: readonly NameMention[], isTerm: (name: NameMention) => boolean, demonyms: Demonyms) {
    this.text = text;
    this.names = names;
    this.#isTerm = isTerm;
    this.#demonyms = demonyms;
  }

  get sentences(): readonly Span[] {
    this.#sentences ??= sentencesIn(this.text);
    return this.#sentences;
  }

  readingsFrom(first: number): readonly Reading[] {
    const names = this.names.filter((name) => !this.#isTerm(name));
    const pieces = { names, dates: datesIn(this.text), quantities: quantitiesIn(this.text) };
    return this.sentences.slice(first).map((sentence) => readSentence(this.text, sentence, pieces, this.#demonyms));
  }
}
