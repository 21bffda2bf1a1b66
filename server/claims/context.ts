import type { Entry } from '../../glossary/entry.ts';
import type { EntryIndex } from '../../glossary/glossary.ts';
import { KINDS, type Kind } from '../../glossary/schema/kinds.ts';
import type { Reading } from '../clauses/clause.ts';
import type { NounPhrase } from '../clauses/phrases.ts';
import type { Token } from '../clauses/tokens.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Knowledge } from './knowledge.ts';

/** What the text has spoken of before a sentence: the subjects of the paragraph so far, the latest last. */
export interface Discourse {
  readonly subjects: readonly EntryIndex[];
  readonly mentioned: readonly EntryIndex[];
  readonly surnames: ReadonlyMap<string, EntryIndex>;
}

/** One sentence's reading with what its names mean and what went before. */
export class SentenceContext {
  readonly text: string;
  readonly reading: Reading;
  readonly knowledge: Knowledge;
  readonly referenceDay: number;
  readonly discourse: Discourse;
  readonly #meanings = new Map<number, Mention>();

  constructor(
    text: string,
    reading: Reading,
    knowledge: Knowledge,
    mentions: readonly Mention[],
    discourse: Discourse,
    referenceDay: number,
  ) {
    this.text = text;
    this.reading = reading;
    this.knowledge = knowledge;
    this.discourse = discourse;
    this.referenceDay = referenceDay;
    for (const mention of mentions) this.#meanings.set(mention.start, mention);
  }

  /** What a name's token means, once settled. */
  meaning(token: Token): EntryIndex | undefined {
    if (token.tag === 'name') return this.#meanings.get(token.start)?.entry;
    if (token.tag === 'noun' && token.isCapitalised) return this.discourse.surnames.get(token.lower);
    return undefined;
  }

  /** Whether the name was settled by its context only. */
  isAmbiguous(token: Token): boolean {
    const mention = this.#meanings.get(token.start);
    return mention === undefined || (this.entry(mention.entry).names[mention.name]?.ambiguous ?? true);
  }

  /** The sentence names a variant of it: "Diamant B", "Ariane 5 ECA". */
  isVariantNamed(index: EntryIndex): boolean {
    const proper = this.entry(index).names[0]?.text ?? '';
    return this.reading.tokens.some((token) => {
      const mention = token.tag === 'name' ? this.#meanings.get(token.start) : undefined;
      const name = mention?.entry === index ? this.entry(index).names[mention.name] : undefined;
      return name?.use === 'alias' && !/\b(?:rocket|launcher|launch vehicle)$/.test(name.text) && name.text !== proper;
    });
  }

  /** Every entry that a name could mean: a claim fails only if it fails for all of them. */
  alternatives(token: Token): readonly EntryIndex[] {
    return token.name?.candidates.map(({ entry }) => entry) ?? [];
  }

  kindOf(index: EntryIndex): Kind {
    return this.knowledge.glossary.kindOf(index);
  }

  entry(index: EntryIndex): Entry {
    return this.knowledge.entry(index);
  }

  shown(span: { readonly start: number; readonly end: number }): string {
    return this.text.slice(span.start, span.end);
  }

  /** The entities that a phrase and what is listed with it refer to; undefined stands for one that is not known. */
  referents(phrase: NounPhrase): (EntryIndex | undefined)[] {
    return [...this.#own(phrase), ...phrase.others.flatMap((other) => this.#own(other))];
  }

  /** What one phrase refers to. */
  referent(phrase: NounPhrase): EntryIndex | undefined {
    const own = this.#own(phrase);
    return own.length === 1 ? own[0] : undefined;
  }

  /** The token whose words name the referent of a phrase. */
  nameToken(phrase: NounPhrase): Token {
    return phrase.names.at(-1) ?? phrase.head;
  }

  #own(phrase: NounPhrase): (EntryIndex | undefined)[] {
    const { head, names } = phrase;
    if (head.tag === 'name') return this.#named(phrase);
    if (head.tag === 'country') return head.countries?.length === 1 ? [head.countries[0]] : [undefined];
    if (head.tag === 'pronoun') return [this.#pronoun(phrase)];
    if (head.tag !== 'noun') return [undefined];
    const surname = this.meaning(head);
    if (surname !== undefined) return [surname];
    if (names.length > 0) return this.#modified(phrase);
    const agency =
      /^(agency|agencies)$/.test(head.lower) && phrase.countries.length === 1
        ? this.knowledge.agencyOf(phrase.countries[0]?.countries ?? [])
        : undefined;
    if (agency !== undefined) return [agency];
    const described = this.#described(phrase);
    if (described !== undefined) return [described];
    return [this.#definite(phrase)];
  }

  /** "NASA and ESA" in one phrase, "Space Shuttle Discovery": names side by side mean the last, names in a list mean all. */
  #named(phrase: NounPhrase): (EntryIndex | undefined)[] {
    const between = phrase.names.slice(1).map((name, i) => this.text.slice(phrase.names[i]?.end, name.start));
    // "the Saturn-orbiting craft Cassini" lists nothing.
    const isList = between.some((gap) => /\band\b|\bor\b|,|^[-–/]$/.test(gap));
    const tokens = isList ? phrase.names : phrase.names.slice(-1);
    return tokens.map((token) => this.meaning(token));
  }

  /** "the Rosetta mission" is Rosetta; "a Mars orbiter" is not Mars. */
  #modified(phrase: NounPhrase): (EntryIndex | undefined)[] {
    const noun = phrase.head.lower;
    // The crew stand for their flight: "the Apollo 8 astronauts returned".
    const flight = phrase.names[0] && this.meaning(phrase.names[0]);
    if (
      phrase.names.length === 1 &&
      /^(astronauts|cosmonauts|crew|crewmen|taikonauts)$/.test(noun) &&
      flight !== undefined &&
      this.kindOf(flight) === 'crewed-flight'
    )
      return [flight];
    const fitting = phrase.names
      .map((token) => this.meaning(token))
      .filter((index): index is EntryIndex => index !== undefined && this.isCalled(index, noun));
    const all = phrase.names.map((token) => this.meaning(token));
    if (fitting.length === 0) return [undefined];
    return fitting.length === all.length && all.length > 1 ? all : [fitting.at(-1)];
  }

  /** True where a common noun is used of such an entry: "rover" of Curiosity, "agency" of ESA. */
  isCalled(index: EntryIndex, noun: string): boolean {
    const singular = noun.replace(/(?<=[^aeious])ies$/, 'y').replace(/(?<=[^su])s$/, '');
    const entry = this.entry(index);
    if ((KINDS[entry.kind].nouns as readonly string[]).some((word) => word === noun || word === singular)) return true;
    const types = [
      ...this.knowledge.ids(entry, 'types'),
      ...this.knowledge.ids(entry, 'body-types'),
      ...this.knowledge.ids(entry, 'organisation-types'),
      ...this.knowledge.ids(entry, 'professions'),
    ];
    if (types.some((type) => type === singular || type.endsWith(`-${singular}`) || type.startsWith(`${singular}-`)))
      return true;
    return (
      (entry.kind === 'spacecraft' || entry.kind === 'mission') &&
      /^(probe|spacecraft|craft|mission|vehicle|satellite|observatory|telescope|capsule|spaceship|ship|orbiter|lander|rover|twins?|pair|probes)$/.test(
        singular,
      )
    );
  }

  /** "Kaguya, a Japanese orbiter launched in 2007": the description refers to what it describes. */
  #described(phrase: NounPhrase): EntryIndex | undefined {
    for (const description of this.reading.descriptions) {
      if (description.is === phrase && description.subject !== phrase && description.stance === 'asserted') {
        const subject = description.subject;
        if (subject.names.length > 0 || subject.head.tag === 'pronoun') return this.#own(subject)[0];
      }
    }
    return undefined;
  }

  /** "it", "the two", "they": the paragraph's last subject, where it can be meant. */
  #pronoun(phrase: NounPhrase): EntryIndex | undefined {
    const word = phrase.head.lower;
    if (/^(he|she|his|her|him)$/.test(word)) return this.#lastSubject((kind) => kind === 'person', phrase.start);
    if (/^(it|its)$/.test(word)) return this.#lastSubject((kind) => kind !== 'person', phrase.start);
    return undefined;
  }

  #lastSubject(isFit: (kind: Kind) => boolean, before: number): EntryIndex | undefined {
    const here = new Set(
      this.reading.clauses
        .flatMap((clause) => [...clause.agents, ...clause.themes])
        .filter((phrase) => phrase.end <= before && phrase.names.length > 0)
        .flatMap((phrase) => this.#own(phrase))
        .filter((index): index is EntryIndex => index !== undefined && isFit(this.kindOf(index))),
    );
    if (here.size > 0) return here.size === 1 ? [...here][0] : undefined;
    // Something of this sentence that the glossary does not know could be meant as well.
    const isStrange = this.reading.clauses.some(({ agents }) =>
      agents.some(
        (agent) =>
          agent.end <= before &&
          agent.head.tag === 'noun' &&
          agent.head.isCapitalised &&
          agent.start > this.reading.sentence.start,
      ),
    );
    if (isStrange) return undefined;
    const ahead = this.#mainSubjectAfter(before);
    if (ahead !== undefined) return isFit(this.kindOf(ahead)) ? ahead : undefined;
    const { subjects } = this.discourse;
    const last = subjects.at(-1);
    return last !== undefined && isFit(this.kindOf(last)) ? last : undefined;
  }

  /** "Following its flyby of Pluto, New Horizons ...": a pronoun set before the subject means it. */
  #mainSubjectAfter(at: number): EntryIndex | undefined {
    if (this.text.slice(this.reading.sentence.start, at).split(' ').length > 4) return undefined;
    const main = this.reading.clauses.find(
      (clause) => clause.construction === 'active' || clause.construction === 'passive',
    );
    const subject = main && (main.construction === 'passive' ? main.themes[0] : main.agents[0]);
    return subject && subject.start > at && subject.head.tag === 'name' && subject.names.length > 0
      ? this.#own(subject)[0]
      : undefined;
  }

  /** "the probe", "the agency": the only entity of the paragraph that is called so. */
  #definite(phrase: NounPhrase): EntryIndex | undefined {
    if (
      !/^(the|this|that|its)$/.test(phrase.determiner ?? '') ||
      phrase.modifiers.length > 0 ||
      phrase.countries.length > 0 ||
      phrase.possessor ||
      phrase.of ||
      phrase.isPlural ||
      phrase.nouns.length > 1
    )
      return undefined;
    const fitting = new Set(this.discourse.mentioned.filter((index) => this.isCalled(index, phrase.head.lower)));
    const [only] = fitting;
    return fitting.size === 1 ? only : undefined;
  }
}
