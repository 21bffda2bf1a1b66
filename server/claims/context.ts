import type { Entry } from '../../glossary/entry.ts';
import type { EntryIndex } from '../../glossary/glossary.ts';
import type { Kind } from '../../glossary/schema/kinds.ts';
import type { Reading } from '../clauses/clause.ts';
import { KIN } from '../clauses/lexicon.ts';
import { ownerPronoun } from '../clauses/nominal.ts';
import { isInPart, readingOf } from '../clauses/parts.ts';
import { aloneOf, type NounPhrase } from '../clauses/phrases.ts';
import type { Token } from '../clauses/tokens.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Span } from '../prose/paragraph.ts';
import { type PlacedWords, placedWords } from '../prose/placed-words.ts';
import type { Verdict } from './claim.ts';
import type { Knowledge } from './knowledge.ts';
import { isCalled } from './reference/called.ts';
import type { Discourse } from './reference/discourse.ts';
import { type Referral, refer } from './reference/referents.ts';

/** What may stand before a surname and is no given name. */
const TITLE =
  /^(?:mr|mrs|ms|dr|sir|dame|lord|lady|professor|commander|captain|colonel|lieutenant|major|general|admiral|astronauts?|cosmonauts?|taikonauts?|pilots?|specialist|engineer|administrator|director|senator|president|chief|officer|scientist|both)$/;

/** A paragraph's text with what its names mean. */
interface SettledText {
  readonly text: string;
  /** In order. */
  readonly mentions: readonly Mention[];
}

/** The capitalised words that commas and an "and" list with the one at a place, in lower case; none where one of them is part of a longer name. */
function surnamesListed(tokens: readonly Token[], at: number): readonly string[] {
  const isWord = (i: number): boolean => tokens[i]?.tag === 'noun' && tokens[i]?.isCapitalised === true;
  const isLink = (i: number): boolean => /^(?:and|,|&)$/.test(tokens[i]?.lower ?? '');
  const step = (from: number, by: 1 | -1): number => {
    let next = from + by;
    while (isLink(next) && Math.abs(next - from) < 3) next += by;
    return next !== from + by && isWord(next) ? next : -1;
  };
  const found = [at];
  for (const by of [1, -1] as const) for (let i = step(at, by); i >= 0; i = step(i, by)) found.push(i);
  const isAlone = (i: number): boolean =>
    [tokens[i - 1], tokens[i + 1]].every((one) => !one?.isCapitalised || one.tag !== 'noun');
  const hasAnd = found.some((i) => tokens[i + 1]?.lower === 'and' || tokens[i + 2]?.lower === 'and');
  return hasAnd && found.every(isAlone) ? found.flatMap((i) => tokens[i]?.lower ?? []) : [];
}

/** The names that stand in a stretch of their paragraph. */
export const within = ({ start, end }: Span, mentions: readonly Mention[]): readonly Mention[] =>
  mentions.filter((mention) => mention.start >= start && mention.end <= end);

/** One sentence's reading with what its names mean and what went before. */
export class SentenceContext {
  /** The paragraph's to the end of the sentence: what is written behind it has no part in its claims, nor has it to be judged anew for that. */
  readonly text: string;
  readonly reading: Reading;
  readonly knowledge: Knowledge;
  readonly referenceDay: number;
  readonly discourse: Discourse;
  /** What the sentence's own names mean, in order. */
  readonly mentions: readonly Mention[];
  readonly #paragraph: SettledText;
  readonly #meanings = new Map<number, Mention>();
  #referrals = new Map<NounPhrase, Referral>();
  #alone = new Map<NounPhrase, NounPhrase>();
  #looksAround = false;
  #flights: readonly EntryIndex[] | undefined;
  #parts: readonly SentenceContext[] | undefined;
  /** The sentence that this is a part of. */
  readonly #whole: SentenceContext | undefined;
  #kindsMeant: ReadonlySet<Kind> | undefined;
  #words: ReadonlySet<string> | undefined;
  #placedWords: PlacedWords | undefined;

  constructor(
    paragraph: SettledText,
    reading: Reading,
    knowledge: Knowledge,
    discourse: Discourse,
    referenceDay: number,
    whole?: SentenceContext,
  ) {
    this.#whole = whole;
    this.#paragraph = paragraph;
    this.text = paragraph.text.slice(0, reading.sentence.end);
    this.reading = reading;
    this.knowledge = knowledge;
    this.discourse = discourse;
    this.referenceDay = referenceDay;
    const [span] = reading.parts;
    this.mentions =
      whole === undefined
        ? within(reading.sentence, paragraph.mentions)
        : whole.mentions.filter((mention) => span !== undefined && isInPart(span, mention));
    for (const mention of this.mentions) this.#meanings.set(mention.start, mention);
  }

  /** The same sentence, read further. */
  withReading(reading: Reading): SentenceContext {
    if (reading === this.reading) return this;
    return new SentenceContext(this.#paragraph, reading, this.knowledge, this.discourse, this.referenceDay);
  }

  /**
   * "A did this, and B did that": the clauses that stand by themselves, each as a sentence of its own, so that nothing in one is taken for a part of
   * another. What their words refer to is found in the whole.
   */
  get parts(): readonly SentenceContext[] {
    const { parts } = this.reading;
    this.#parts ??=
      parts.length < 2
        ? [this]
        : parts.map(
            (part) =>
              new SentenceContext(
                this.#paragraph,
                readingOf(this.reading, part),
                this.knowledge,
                this.discourse,
                this.referenceDay,
                this,
              ),
          );
    return this.#parts;
  }

  /** The same sentence in its paragraph as that is now: what its phrases refer to is known. */
  movedTo(paragraph: SettledText): SentenceContext {
    const moved = new SentenceContext(paragraph, this.reading, this.knowledge, this.discourse, this.referenceDay);
    moved.#referrals = this.#referrals;
    moved.#alone = this.#alone;
    moved.#words = this.#words;
    moved.#placedWords = this.#placedWords;
    moved.#looksAround = this.#looksAround;
    return moved;
  }

  /** The phrases of the whole sentence, of which this may be a part. */
  get phrasesOfSentence(): Reading['phrases'] {
    return this.#whole?.reading.phrases ?? this.reading.phrases;
  }

  /** The paragraph's text to the end of the whole sentence, of which this may be a part. */
  get textOfSentence(): string {
    return this.#whole?.text ?? this.text;
  }

  /** What all names of the paragraph mean, also those that follow. */
  get mentionsAround(): readonly Mention[] {
    if (this.#whole) return this.#whole.mentionsAround;
    this.#looksAround = true;
    return this.#paragraph.mentions;
  }

  /** Something was found out that rests on names beyond the sentence. */
  get looksAround(): boolean {
    return this.#looksAround;
  }

  /** The words of the sentence in lower case, names and all: what has to be there for a check or judge to be asked. */
  get words(): ReadonlySet<string> {
    this.#words ??= new Set(this.placedWords.words);
    return this.#words;
  }

  /** The same in their order, each with its place in the sentence. */
  get placedWords(): PlacedWords {
    this.#placedWords ??= placedWords(this.shown(this.reading.sentence));
    return this.#placedWords;
  }

  /** What a name's token means, once settled. */
  meaning(token: Token): EntryIndex | undefined {
    if (this.#whole) return this.#whole.meaning(token);
    if (token.tag === 'name') return this.#meanings.get(token.start)?.entry;
    if (token.tag !== 'noun' || !token.isCapitalised) return undefined;
    const found = this.discourse.surnames.get(token.lower) ?? this.#travellerCalled(token);
    return found === undefined || this.#hasGivenName(token) ? undefined : found;
  }

  /** "Cernan" beside the name of a flight, though the text has not named him in full. */
  #travellerCalled(token: Token): EntryIndex | undefined {
    this.#flights ??= this.mentions.flatMap(({ entry }) =>
      /^(?:crewed-flight|expedition)$/.test(this.kindOf(entry)) ? [entry] : [],
    );
    const { tokens } = this.reading;
    const at = tokens.indexOf(token);
    if (this.#flights.length === 0) return this.mentions.length > 0 ? this.#crewMemberCalled(token, at) : undefined;
    const after = this.text.charCodeAt(token.end) === 32 ? tokens[at + 1] : undefined;
    const isListed = /^(?:and|,)$/.test(tokens[at - 1]?.lower ?? '') && (tokens[at - 2]?.isCapitalised ?? false);
    const isGivenName = after?.isCapitalised && (after.tag === 'noun' || after.tag === 'name');
    return isGivenName ? undefined : this.knowledge.traveller(token.lower, this.#flights, isListed);
  }

  /** "Young and Duke": surnames alone, listed together, of people who flew together. */
  #crewMemberCalled({ lower }: Token, at: number): EntryIndex | undefined {
    const listed = surnamesListed(this.reading.tokens, at);
    return listed.length > 1 ? this.knowledge.crewMember(lower, listed) : undefined;
  }

  /** "Marilyn Lovell" is not the Lovell of the text, nor is "his son Lovell"; "Commander Lovell" is. */
  #hasGivenName(token: Token): boolean {
    const before = this.reading.tokens[this.reading.tokens.indexOf(token) - 1];
    if (before !== undefined && KIN.test(before.lower)) return true;
    return (
      before?.tag === 'noun' && before.isCapitalised && !TITLE.test(before.lower) && before.end + 1 === token.start
    );
  }

  /** Whether the name was settled by its context only. */
  isAmbiguous(token: Token): boolean {
    if (this.#whole) return this.#whole.isAmbiguous(token);
    const mention = this.#meanings.get(token.start);
    return mention === undefined || (this.entry(mention.entry).names[mention.name]?.ambiguous ?? true);
  }

  /** The sentence names a variant of it: "Diamant B", "Ariane 5 ECA". */
  isVariantNamed(index: EntryIndex): boolean {
    if (this.#whole) return this.#whole.isVariantNamed(index);
    const generic = /(?:^| )(?:rocket|launcher|launch vehicle|spacecraft|cargo ship|freighter|capsule|ship)$/;
    const proper = (this.entry(index).names[0]?.text ?? '').replace(generic, '');
    return this.reading.tokens.some((token) => {
      const mention = token.tag === 'name' ? this.#meanings.get(token.start) : undefined;
      const name = mention?.entry === index ? this.entry(index).names[mention.name] : undefined;
      // "Rocket Lab Electron", "Soviet N1": no more than the name with its owner.
      return name?.use === 'alias' && !generic.test(name.text) && !` ${name.text}`.endsWith(` ${proper}`);
    });
  }

  /** Every entry that a name could mean: a claim fails only if it fails for all of them. */
  alternatives(token: Token): readonly EntryIndex[] {
    return token.name?.candidates.map(({ entry }) => entry) ?? [];
  }

  /** The kinds of all that the sentence names or may name, or refers to in other words. */
  get kindsMeant(): ReadonlySet<Kind> {
    if (this.#whole) return this.#whole.kindsMeant;
    this.#kindsMeant ??= this.#findKinds();
    return this.#kindsMeant;
  }

  #findKinds(): ReadonlySet<Kind> {
    const kinds = new Set<Kind>();
    const add = (index: EntryIndex | undefined): void => {
      if (index !== undefined) kinds.add(this.kindOf(index));
    };
    const refer = (phrase: NounPhrase): void => this.referral(phrase).entries.forEach(add);
    for (const { phrase } of this.reading.phrases) {
      refer(phrase);
      const owner = ownerPronoun(phrase);
      if (owner) refer(owner);
    }
    // What stands for a subject that is left out is in no phrase of the text.
    for (const { agents, themes } of this.reading.clauses) [...agents, ...themes].forEach(refer);
    for (const { subject } of this.reading.descriptions) refer(subject);
    for (const token of this.reading.tokens) {
      if (token.tag === 'name') this.alternatives(token).forEach(add);
      else if (token.countries) token.countries.forEach(add);
      else if (token.isCapitalised && token.tag === 'noun') add(this.meaning(token));
    }
    return kinds;
  }

  kindOf(index: EntryIndex): Kind {
    return this.knowledge.glossary.kindOf(index);
  }

  entry(index: EntryIndex): Entry {
    return this.knowledge.entry(index);
  }

  shown(span: Span): string {
    return this.textOfSentence.slice(span.start, span.end);
  }

  /** Words of the text as a verdict points at them. */
  quoted({ start, end }: Span): Pick<Verdict, 'span' | 'found'> {
    return { span: { start, end }, found: this.shown({ start, end }) };
  }

  /** The entities that a phrase and what is listed with it refer to; undefined stands for one that is not known. */
  referents(phrase: NounPhrase): (EntryIndex | undefined)[] {
    return [phrase, ...phrase.others].flatMap((one) => this.referral(one).entries);
  }

  /** What one phrase refers to. */
  referent(phrase: NounPhrase): EntryIndex | undefined {
    const { entries } = this.referral(phrase);
    return entries.length === 1 ? entries[0] : undefined;
  }

  /** What a phrase refers to that lists nothing else beside it. */
  soleReferent(phrase: NounPhrase | undefined): EntryIndex | undefined {
    return phrase?.others.length === 0 ? this.referent(phrase) : undefined;
  }

  /** What the glossary says of it. */
  soleEntry(phrase: NounPhrase | undefined): Entry | undefined {
    const index = this.soleReferent(phrase);
    return index === undefined ? undefined : this.entry(index);
  }

  /** What a phrase refers to by its own words, whatever is listed with it or said of it. */
  referentAlone(phrase: NounPhrase): EntryIndex | undefined {
    return this.referent(this.alone(phrase));
  }

  /** A phrase without what is listed with it or said of it. */
  alone(phrase: NounPhrase): NounPhrase {
    if (this.#whole) return this.#whole.alone(phrase);
    const known = this.#alone.get(phrase);
    if (known) return known;
    const alone = aloneOf(phrase);
    this.#alone.set(phrase, alone);
    return alone;
  }

  /** What one phrase refers to, without what is listed with it, and how that was found. */
  referral(phrase: NounPhrase): Referral {
    if (this.#whole) return this.#whole.referral(phrase);
    const known = this.#referrals.get(phrase);
    if (known) return known;
    // Whoever asks in a circle is told nothing.
    this.#referrals.set(phrase, { entries: [undefined], how: 'is described by itself' });
    const found = refer(phrase, this);
    this.#referrals.set(phrase, found);
    return found;
  }

  /** The token whose words name the referent of a phrase. */
  nameToken(phrase: NounPhrase): Token {
    return phrase.names.at(-1) ?? phrase.head;
  }

  /** True where a common noun is used of such an entry: "rover" of Curiosity, "agency" of ESA. */
  isCalled(index: EntryIndex, noun: string): boolean {
    return isCalled(index, noun, this.knowledge);
  }
}
