import type { Entry } from '../../glossary/entry.ts';
import type { Candidate, EntryIndex, Glossary } from '../../glossary/glossary.ts';
import type { Kind } from '../../glossary/schema/kinds.ts';
import { isSpacefarer, ORDINARY } from './about-space.ts';
import {
  holdsPhrase,
  isDescribed,
  isMoonOfAnother,
  isOneOfMany,
  isPluralOfWord,
  isSentenceStart,
  isTranslation,
  nearby,
} from './around-names.ts';
import { Cues } from './cues.ts';
import { CRAFT, elementOf, isAlsoAWord, isPerhapsAWord, joinsMaker, madeOf } from './deeds.ts';
import { jointOf } from './joined-names.ts';
import { isPartOfLonger } from './longer-names.ts';
import type { NameMention } from './mention.ts';
import { type NamedText, Surroundings } from './named-text.ts';
import { isCalledRightly, isForCountry, namesakesIn } from './namesakes.ts';
import { isBesidePartner } from './parts-and-programmes.ts';
import type { Relatives } from './relatives.ts';

/** Words near a name that speak for it, whatever the entry. */
const COMMON_CUES = new Cues(
  'nasa,esa,jaxa,isro,roscosmos,liftoff,lift-off,splashdown,spacecraft,space probe,orbit,orbits,orbited,orbiting,orbiter,orbital,launch,launched,launches,launcher,astronaut,astronauts,cosmonaut,cosmonauts,rocket,satellite,satellites,telescope,lander,rover,lunar,solar system,spaceflight,space agency,space station,deorbited,re-entered,reentered,touchdown,touched down,landed on,soft-landed,soft landed,spacewalk,spacewalks,crewed,cosmodrome,asteroid,asteroids,comet,planet,planets,planetary,moon,moons,surface of,probe,probes,flyby,flybys,fly-by,fly-bys,flew past,flown past,flies past,flying past,flew by,flown by,flies by,flying by,splash down,splashed down,splashes down'.split(
    ',',
  ),
  false,
);

/** One reading of a name, and how much the paragraph alone speaks for it. */
export interface Reading {
  readonly candidate: Candidate;
  readonly score: number;
  /** What stands beside it is done by, or to, its kind. */
  readonly isInElement: boolean;
  /** Nothing but its kind does that. */
  readonly isSurely: boolean;
}

/** What a paragraph by itself says of its names. */
export interface ReadNames {
  /** Of each name. */
  readonly all: readonly (readonly Reading[])[];
  /** What the names mean that mean one thing only, each once. */
  readonly sole: readonly EntryIndex[];
  /** Of the other names. */
  readonly doubtful: readonly (readonly Reading[])[];
}

/** Beside these a name is that of a god. */
const MYTHOLOGY =
  /\b(?:god(?:dess)?|deity|wife of|husband of|son of|daughter of|mytholog\w+|nymph|titaness|Zeus|Hera and)\b/i;

/** UTF-16 units: about a sentence, and a word or three. */
const A_BREATH = 120;
const A_WORD = 28;

/** The year from which on things fly in space. */
const SPACE_AGE = 1957;
const isInSpace = (kind: Kind): boolean => kind === 'body' || CRAFT.has(kind);

/** A craft beside a world, of which one is in its element. */
const MATE = 1.5;
/** A craft and a world that one deed joins. */
const JOINED = 3;
const LOOSELY = 2.5;
/** What must speak for an ambiguous name in all; and where it is beyond doubt. */
const ENOUGH = 3;
const FIRM = 5;

/** Reads what a paragraph by itself says of its names: who is beside them, and which words speak for or against them. */
export class NameReader {
  readonly #glossary: Glossary;
  readonly #relatives: Relatives;
  readonly #known = new WeakMap<NamedText, ReadNames>();

  constructor(glossary: Glossary, relatives: Relatives) {
    this.#glossary = glossary;
    this.#relatives = relatives;
  }

  /** Read once, and kept with the paragraph. */
  read(text: NamedText): ReadNames {
    const known = this.#known.get(text);
    if (known) return known;
    const paragraph = new Surroundings(text);
    const sole = new Set<EntryIndex>();
    const doubtful: (readonly Reading[])[] = [];
    const namesakes = namesakesIn(text, this.#glossary);
    const all = text.names.map((name) => {
      const others = namesakes.get(name) ?? namesakes.get(text.text.slice(name.start, name.end));
      const readings = this.#readName(paragraph, name).filter(
        ({ candidate: { entry } }) =>
          !others?.has(entry) || isCalledRightly(text.text, name, this.#glossary.kindOf(entry)),
      );
      const only = soleCandidate(name, this.#glossary);
      if (!only) doubtful.push(readings);
      else if (readings.length > 0 || !others) sole.add(only.entry);
      return readings;
    });
    const made = this.#withFirmCompany(text, this.#withMates(text, { all, sole: [...sole], doubtful }));
    this.#known.set(text, made);
    return made;
  }

  /** "Ulysses passed over the poles of Jupiter": of a craft and a world in one breath each speaks for the other, where one is in its element. */
  #withMates(text: NamedText, read: ReadNames): ReadNames {
    if (read.doubtful.length < 2) return read;
    const raised = new Map<readonly Reading[], readonly Reading[]>();
    const all = read.all.map((readings, i) => {
      const name = text.names[i] as NameMention;
      if (!read.doubtful.includes(readings) || this.#company(text, name) > 0) return readings;
      const mates = text.names.flatMap((other, k) =>
        other !== name && Math.abs(other.start - name.start) < A_BREATH ? [read.all[k] ?? []] : [],
      );
      const made = readings.map((reading) =>
        mates.some((mate) => this.#isMate(reading, mate)) ? { ...reading, score: reading.score + MATE } : reading,
      );
      raised.set(readings, made);
      return made;
    });
    return { ...read, all, doubtful: read.doubtful.map((readings) => raised.get(readings) ?? readings) };
  }

  /** A craft for a world, a world for a craft, a world for another that it is held against; a name that somebody had before needs words of its own. */
  #isMate({ candidate, isInElement }: Reading, mate: readonly Reading[]): boolean {
    const isCraft = (one: Candidate): boolean => CRAFT.has(this.#glossary.kindOf(one.entry));
    const isBody = (one: Candidate): boolean => this.#glossary.kindOf(one.entry) === 'body';
    if (this.#glossary.entry(candidate.entry).relations['named-after']) return false;
    const isOther = isCraft(candidate) ? isBody : isCraft;
    return (
      (isCraft(candidate) || isBody(candidate)) &&
      mate.length > 0 &&
      mate.some((other) =>
        isOther(other.candidate)
          ? isInElement || other.isInElement
          : // "Titan is smaller than Ganymede": of two worlds both.
            isBody(candidate) && isBody(other.candidate) && isInElement && other.isInElement,
      )
    );
  }

  /** "Deep Impact ... comet Wild 2": an ambiguous name that its words settle beyond doubt is company to those beside it that have none. */
  #withFirmCompany(text: NamedText, read: ReadNames): ReadNames {
    if (read.doubtful.length < 2) return read;
    const firm = text.names.filter((_, i) => {
      const best = bestOf(read.all[i] ?? [], ({ score }) => score);
      return best !== undefined && best.score >= FIRM && this.#isCompany(best.candidate.entry);
    });
    if (firm.length === 0) return read;
    const raised = new Map<readonly Reading[], readonly Reading[]>();
    const all = read.all.map((readings, i) => {
      const name = text.names[i] as NameMention;
      const isBeside = firm.some((other) => other !== name && Math.abs(other.start - name.start) < A_BREATH);
      if (!isBeside || !read.doubtful.includes(readings) || this.#company(text, name) > 1.5) return readings;
      // "Galileo turned his telescope to Jupiter": a name that somebody had before needs words of its own.
      const made = readings.map((reading) => ({
        ...reading,
        score: reading.score + (this.#glossary.entry(reading.candidate.entry).relations['named-after'] ? 0 : 1.5),
      }));
      raised.set(readings, made);
      return made;
    });
    return { ...read, all, doubtful: read.doubtful.map((readings) => raised.get(readings) ?? readings) };
  }

  #readName(paragraph: Surroundings, name: NameMention): readonly Reading[] {
    const sole = soleCandidate(name, this.#glossary);
    if (sole)
      return this.#isSpokenAgainst(paragraph.text, name, sole) || this.#isInLonger(paragraph.text, name, sole)
        ? []
        : [{ candidate: sole, score: ENOUGH, isInElement: false, isSurely: false }];
    const place = this.#placeScore(paragraph, name);
    // "NASA's Mercury orbiter" is none of Project Mercury.
    const isOwned = this.#isBesideMaker(paragraph.text, name);
    const hasPartner =
      name.candidates.some(({ entry }) => isCraft(this.#glossary.kindOf(entry))) &&
      isBesidePartner(paragraph.text, name, (other) => this.#soleKindBeside(other, name));
    return name.candidates.map((candidate) => {
      const kind = this.#glossary.kindOf(candidate.entry);
      const element = Math.max(
        elementOf(paragraph.text.text, name, kind),
        isOwned ? madeOf(kind) : 0,
        this.#joined(paragraph.text, name, candidate),
        hasPartner && isCraft(kind) ? JOINED : 0,
      );
      const score = this.#score(paragraph, name, candidate, place + element);
      return { candidate, score, isInElement: element > 0, isSurely: element >= ENOUGH && score >= ENOUGH };
    });
  }

  /** "Harmony, built by Boeing", "the Boeing-built Harmony": what a company known for spaceflight makes. */
  #isBesideMaker({ text, names }: NamedText, name: NameMention): boolean {
    const isWorld = name.candidates.some(({ entry }) => this.#glossary.kindOf(entry) === 'body');
    return names.some((other) => {
      const isAfter = other.start > name.end && other.start < name.end + A_BREATH;
      const between = isAfter ? text.slice(name.end, other.start) : text.slice(other.end, name.start);
      const behind = text.slice(other.end, other.end + 3);
      if (!joinsMaker(between, isAfter, behind, isWorld) || (!isAfter && isPerhapsAWord(text, name))) return false;
      const only = soleCandidate(other, this.#glossary);
      return only !== undefined && this.#makes(only.entry);
    });
  }

  /** "Rosetta's arrival at Jupiter": a craft and a world that one deed joins, each of which might be something else by itself. */
  #joined({ text, names }: NamedText, name: NameMention, { entry }: Candidate): number {
    const kind = this.#glossary.kindOf(entry);
    if (kind !== 'body' && kind !== 'spacecraft' && kind !== 'mission') return 0;
    const isMate = (one: Candidate): boolean => {
      const other = this.#glossary.kindOf(one.entry);
      return kind === 'body' ? other === 'spacecraft' || other === 'mission' : other === 'body';
    };
    let most = 0;
    for (const other of names) {
      if (Math.abs(other.start - name.start) > A_BREATH || !other.candidates.some(isMate)) continue;
      const [first, last] = other.start < name.start ? [other, name] : [name, other];
      const isCraftFirst = (first === name) === (kind !== 'body');
      const joint = jointOf(text.slice(first.end, last.start), isCraftFirst, text.slice(last.end, last.end + 4));
      if (joint !== undefined) most = Math.max(most, this.#jointScore(joint, isCraftFirst ? first : last, entry));
    }
    return most;
  }

  #soleKindBeside(other: NameMention, name: NameMention): Kind | undefined {
    const only = Math.abs(other.start - name.start) > A_BREATH ? undefined : soleCandidate(other, this.#glossary);
    return only && this.#glossary.kindOf(only.entry);
  }

  /** Somebody who bore the craft's name before may have looked at the world; a craft alone can have been there. */
  #jointScore(joint: 'firm' | 'loose', craft: NameMention, entry: EntryIndex): number {
    if (joint === 'firm') return JOINED;
    const hadBearers =
      this.#glossary.entry(entry).relations['named-after'] !== undefined ||
      craft.candidates.some((one) => this.#glossary.entry(one.entry).relations['named-after'] !== undefined);
    return hadBearers ? 0 : LOOSELY;
  }

  /** A company, an agency, or a laboratory that builds craft. */
  #makes(index: EntryIndex): boolean {
    const { kind, relations } = this.#glossary.entry(index);
    if (kind !== 'organisation') return kind === 'company' || kind === 'agency';
    return relations['organisation-types']?.list.some(({ value }) => /centre$/.test(value)) ?? false;
  }

  #isInLonger({ text, names }: NamedText, name: NameMention, candidate: Candidate): boolean {
    const entry = this.#glossary.entry(candidate.entry);
    const written = entry.names[candidate.name];
    return written !== undefined && isPartOfLonger(text, name, names, entry, written);
  }

  #isSpokenAgainst(text: NamedText, name: NameMention, candidate: Candidate): boolean {
    const kind = this.#glossary.kindOf(candidate.entry);
    if (kind === 'body' && (isOneOfMany(text.text, name) || isMoonOfAnother(text.text, name, this.#bodies(text))))
      return true;
    if ([isPluralOfWord, isTranslation, isDescribed].some((is) => is(text.text, name, kind))) return true;
    const { against } = this.#glossary.entry(candidate.entry);
    if (against.length === 0) return false;
    const near = nearby(text.text, name, 60).toLowerCase();
    return against.some((phrase) => holdsPhrase(near, phrase.toLowerCase()));
  }

  /** The names that may be those of worlds. */
  #bodies({ names }: NamedText): NameMention[] {
    return names.filter((name) => name.candidates.some(({ entry }) => this.#glossary.kindOf(entry) === 'body'));
  }

  /** Unambiguous here 4; next to a cue 3; cues in the paragraph up to 3; and what its place says. */
  #score(paragraph: Surroundings, name: NameMention, candidate: Candidate, place: number): number {
    const entry = this.#glossary.entry(candidate.entry);
    const written = entry.names[candidate.name];
    if (!written || this.#isSpokenAgainst(paragraph.text, name, candidate)) return -100;
    if (this.#isInLonger(paragraph.text, name, candidate)) return -100;
    if (isForCountry(paragraph.text.text, name, candidate, this.#glossary)) return -100;
    // Of two that have as much the one is meant whose own name it is, or that flew more than once.
    const score =
      (written.ambiguous ? 0 : 4) +
      (written.use === 'proper' ? 0.1 : 0) +
      ((entry.quantities.flights?.min ?? 0) > 1 && entry.kind === 'spacecraft' ? 0.05 : 0) +
      this.#likeness(paragraph.text, name, candidate) +
      this.#era(paragraph.text, name, entry);
    const cues = this.#relatives.cuesOf(candidate.entry, entry);
    if (!cues) return score + place;
    const crewed =
      isSpacefarer(this.#glossary, candidate.entry) && this.#isBesideFlight(paragraph.text, name) ? 0.5 : 0;
    const isNextToCue = cues.countIn(paragraph.words, name.start - A_WORD, name.end + A_WORD) > 0;
    return score + (isNextToCue ? 3 : 0) + Math.min(3, paragraph.count(candidate.entry, cues) * 1.5) + place + crewed;
  }

  /**
   * A world beside another or beside a craft, a craft beside another, a traveller by the full name beside a craft: half a point more
   * than strangers get. A word that begins a sentence, or that people have for a name, gets none.
   */
  #likeness(text: NamedText, name: NameMention, { entry }: Candidate): number {
    const kind = this.#glossary.kindOf(entry);
    const written = text.text.slice(name.start, name.end);
    if (kind === 'person' ? !isSpacefarer(this.#glossary, entry) || !written.includes(' ') : !isInSpace(kind)) return 0;
    if (CRAFT.has(kind) && isAlsoAWord(written)) return 0;
    const isAlike = text.names.some((other) => {
      const only =
        other === name || Math.abs(other.start - name.start) > A_BREATH
          ? undefined
          : soleCandidate(other, this.#glossary);
      if (only === undefined || !this.#isCompany(only.entry)) return false;
      const beside = this.#glossary.kindOf(only.entry);
      return kind === 'body' ? isInSpace(beside) : kind === 'person' ? beside !== 'body' : CRAFT.has(beside);
    });
    return isAlike ? 0.5 : 0;
  }

  /** Years from before the space age speak against a craft; one of the space age for a craft that bears the name of somebody of old. */
  #era(text: NamedText, name: NameMention, entry: Entry): number {
    if (entry.kind !== 'spacecraft' && entry.kind !== 'mission') return 0;
    const years =
      nearby(text.text, name, A_BREATH)
        .match(/(?<![\d,.])(?:1[0-9]|20)\d\d(?![\d,])/g)
        ?.map(Number) ?? [];
    if (years.length === 0) return 0;
    if (years.every((year) => year < SPACE_AGE)) return -4;
    return entry.relations['named-after'] ? 1 : 0;
  }

  /** Whatever a name may mean: in sure company up to 2.5; space in general up to 1; beside gods, and as a word that begins a sentence, less. */
  #placeScore(paragraph: Surroundings, name: NameMention): number {
    const { text } = paragraph;
    const isGod = MYTHOLOGY.test(nearby(text.text, name, 50));
    const isFirstWord = isAlsoAWord(text.text.slice(name.start, name.end)) && isSentenceStart(text.text, name.start);
    const isOwnersWord = /[’']s $/.test(text.text.slice(name.start - 3, name.start)) && isPerhapsAWord(text.text, name);
    return (
      this.#company(text, name) +
      Math.min(1, paragraph.count(-1, COMMON_CUES) * 0.5) -
      (isGod ? 4 : 0) -
      (isFirstWord || isOwnersWord ? 0.5 : 0)
    );
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

  /** In the same breath as a flight with a crew, or a station: who may be an astronaut is one. */
  #isBesideFlight({ names }: NamedText, name: NameMention): boolean {
    return names.some((other) => {
      const only = Math.abs(other.start - name.start) < A_BREATH ? soleCandidate(other, this.#glossary) : undefined;
      return (
        only !== undefined && ['crewed-flight', 'expedition', 'station'].includes(this.#glossary.kindOf(only.entry))
      );
    });
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
}

/** The reading for which most speaks, where it is enough and no other has as much. */
export function bestOf(readings: readonly Reading[], total: (reading: Reading) => number): Reading | undefined {
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

const isCraft = (kind: Kind): boolean => kind === 'spacecraft' || kind === 'mission';

/** The only entry that a name can mean, where it is no ordinary word either. */
function soleCandidate(name: NameMention, glossary: Glossary): Candidate | undefined {
  const [only] = name.candidates;
  if (name.candidates.length !== 1 || only === undefined) return undefined;
  return glossary.entry(only.entry).names[only.name]?.ambiguous ? undefined : only;
}
