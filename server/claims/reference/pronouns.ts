import type { EntryIndex } from '../../../glossary/glossary.ts';
import { CRAFT_KINDS, type Kind } from '../../../glossary/schema/kinds.ts';
import type { Clause } from '../../clauses/clause.ts';
import { describedWith } from '../../clauses/nominal.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { SentenceContext } from '../context.ts';
import type { Subject } from './discourse.ts';
import { found, type Referral, unknown } from './referents.ts';
import { hasAnother, hasCraftBefore, hasStranger, isBehindTitle } from './strangers.ts';

/** Stands in place of the subject that a subjectless line leaves out: no word of a text is written so. */
export const TOPIC = '(topic)';

/** "it", "they", "she": what the text was last about, where nothing else can be meant. */
export function pronoun(phrase: NounPhrase, context: SentenceContext): Referral {
  const word = phrase.head.lower;
  if (word === TOPIC) return ofTopic(context);
  if (/^(he|she|his|her|him)$/.test(word)) return person(phrase, context);
  if (isExpletive(phrase, context)) return unknown('it stands for nothing');
  if (isDeed(phrase, context)) return unknown('it is what was done');
  if (isBehindHeading(phrase, context)) return unknown('it is what the words before it name');
  if (/^(it|its)$/.test(word)) return thing(phrase, context);
  if (/^(they|their|them|both)$/.test(word)) return several(phrase, context);
  return unknown();
}

/** "Eris It was found in 2005": a capital inside a sentence shows that a heading or a cell was run together with it. */
function isBehindHeading({ head }: NounPhrase, { reading, text }: SentenceContext): boolean {
  if (head.start === reading.sentence.start) return false;
  if (!/^(?:It|Its|He|His|She|Her|They|Their)$/.test(text.slice(head.start, head.end))) return false;
  return /[\p{L}\d)] $/u.test(text.slice(Math.max(0, head.start - 2), head.start));
}

/** "It took Cassini seven years to reach Saturn." */
function isExpletive(phrase: NounPhrase, { reading }: SentenceContext): boolean {
  const verb = reading.clauses.find(({ agents, verb }) => agents.includes(phrase) && /^(take|cost|need)$/.test(verb));
  return (
    phrase.head.lower === 'it' &&
    verb !== undefined &&
    reading.clauses.some(({ construction, verbSpan }) => construction === 'infinitive' && verbSpan.start > phrase.end)
  );
}

/** "Iran launched Omid in 2009, North Korea managed it in 2012": the deed, and not what it was done with. */
const isDeed = (phrase: NounPhrase, { reading }: SentenceContext): boolean =>
  phrase.head.lower === 'it' &&
  reading.clauses.some(
    ({ verb, themes }) =>
      /^(?:manage|do|try|repeat|achieve|accomplish|make|attempt)$/.test(verb) && themes[0] === phrase,
  );

const ofTopic = (context: SentenceContext): Referral => {
  const { discourse } = context;
  if (discourse.section === undefined && headsParagraph(context)) return unknown('it says what the paragraph is about');
  const topic = discourse.section ?? discourse.topic;
  return topic === undefined ? unknown('the text has no one topic') : found([topic], 'is the topic');
};

/** "The first amateur radio satellite. A group in California built it.": a line without a verb; one that describes the topic has no article. */
const headsParagraph = ({ reading, text }: SentenceContext): boolean =>
  reading.clauses.length === 0 && reading.sentence.start === 0 && /^["“]?(?:The|An?) /.test(text);

/** What a pronoun may stand for. */
interface Wanted {
  readonly isPerson: boolean;
  fits(index: EntryIndex): boolean;
}

/** "she", "her": a woman; "he", "his": nobody who is known to be one. */
const somebody = ({ head }: NounPhrase, context: SentenceContext): Wanted => ({
  isPerson: true,
  fits: (index) =>
    context.kindOf(index) === 'person' &&
    (head.lower === TOPIC || context.knowledge.isWoman(index) === /^(?:she|her)$/.test(head.lower)),
});

const something = (context: SentenceContext): Wanted => ({
  isPerson: false,
  fits: (index) => context.kindOf(index) !== 'person',
});

function person(phrase: NounPhrase, context: SentenceContext): Referral {
  const who = somebody(phrase, context);
  const meant = lastSubject(phrase, context, who) ?? fromBefore(context, who);
  const [only] = meant.entries;
  return only !== undefined && hasNearer(only, phrase.start, context, who)
    ? unknown('somebody of this sentence could be meant')
    : meant;
}

/** "The record is that of Sharman; she ...", "Aldrin asked for Collins's view, and he ...": whoever else is named nearer to the pronoun. */
function hasNearer(far: EntryIndex, before: number, context: SentenceContext, { fits }: Wanted): boolean {
  const meant = context.reading.tokens
    .filter(({ tag, end }) => tag === 'name' && end <= before)
    .map((token) => context.meaning(token));
  // A name that nothing settled may be somebody's.
  const [nearest] = meant.filter((index) => index === undefined || fits(index)).slice(-1);
  return meant.length > 0 && nearest !== far && (nearest !== undefined || meant.includes(undefined));
}

function thing(phrase: NounPhrase, context: SentenceContext): Referral {
  if (isLookedOnAt(phrase, context)) return unknown('what is looked on at is not its own');
  const what = something(context);
  const last = lastSubject(phrase, context, what) ?? fromBefore(context, what);
  const [only] = last.entries;
  if (only !== undefined && namesOtherWorld(only, phrase.start, context))
    return unknown('another world of this sentence could be meant');
  if (only === undefined && isTravelling(phrase, context)) return soleTraveller(phrase, context) ?? last;
  if (only === undefined || isCraft(context.kindOf(only)) || !isOfCraftOnly(phrase, context)) return last;
  // "NASA launched Pioneer 10 in 1972. It flew past Jupiter": an agency does not fly.
  const craft = craftOfLastSentence(context);
  return craft === undefined ? last : found([craft], 'is the only craft of the sentence before');
}

/** "What is odd about Haumea is that it spins fast": a world that this very sentence names is nearer than that of the one before. */
function namesOtherWorld(far: EntryIndex, before: number, context: SentenceContext): boolean {
  const { knowledge, reading, mentions } = context;
  if (context.kindOf(far) !== 'body') return false;
  const { id } = context.entry(far);
  const here = mentions.filter(({ start, end }) => start >= reading.sentence.start && end <= before);
  return (
    !here.some(({ entry }) => entry === far) &&
    here.some(({ entry, start }) => {
      const other = context.entry(entry);
      const isAbout = /\b(?:about|of|with|for) (?:the )?$/i.test(context.text.slice(Math.max(0, start - 12), start));
      return other.kind === 'body' && isAbout && !knowledge.isWithin(id, other.id);
    })
  );
}

/** Somebody or something of this sentence, or the last subject of the paragraph; undefined where there was none yet. */
function lastSubject(phrase: NounPhrase, context: SentenceContext, wanted: Wanted): Referral | undefined {
  const all = namedBefore(phrase, context, (index) => wanted.fits(index));
  const crafts = all.filter((index) => isCraft(context.kindOf(index)));
  // "Voyager 2 photographed Triton during its flyby": what flies by is a craft.
  if (hasAnother(phrase.start, context)) return unknown('the one or the other could be meant');
  const here = all.length > 1 && crafts.length === 1 && isOfCraftOnly(phrase, context) ? crafts : all;
  if (here.length > 1) return unknown('several of the sentence could be meant');
  const [only] = here;
  if (only !== undefined)
    return isNamedInPassing(phrase.start, context, wanted)
      ? unknown('the subject of the sentence could be meant')
      : found([only], 'is named before it');
  // Something of this sentence that the glossary does not know could be meant as well.
  if (
    hasStranger(phrase.start, context) ||
    isBehindTitle(phrase.start, context) ||
    (!wanted.isPerson && hasCraftBefore(phrase.start, context))
  )
    return unknown('something else of the sentence could be meant');
  const ahead = subjectAfter(phrase.start, context);
  if (ahead !== undefined) return wanted.fits(ahead) ? found([ahead], 'is the subject that follows') : unknown();
  const { subjects } = context.discourse;
  const last = (wanted.isPerson ? subjects.filter((subject) => canBeMeant(subject, wanted)) : subjects).at(-1);
  if (last && wanted.isPerson && subjects.slice(subjects.lastIndexOf(last) + 1).some((one) => one.bringsSomebody))
    return unknown('somebody else was spoken of since');
  return last && ofSubject(last, wanted, 'is the last subject');
}

/** Of somebody: what is known to be nobody, or nobody who is so called, is passed over. */
const canBeMeant = ({ isPerson, entries }: Subject, { fits }: Wanted): boolean =>
  entries.length === 0 || (isPerson && entries.some(fits));

function ofSubject(subject: Subject, wanted: Wanted, how: string): Referral {
  const [only, another] = subject.entries;
  if (only === undefined) return unknown('the last subject is not known');
  if (another !== undefined) return unknown('the last subject is more than one');
  if (subject.hasRival) return unknown('something that the glossary does not know could be meant');
  return wanted.fits(only) ? found([only], how) : unknown('the last subject does not fit');
}

/** At the start of a paragraph: the subject of the one before and the topic, where they do not speak against each other. */
function fromBefore({ discourse }: SentenceContext, wanted: Wanted): Referral {
  const topic = discourse.section ?? discourse.topic;
  const fitting = topic !== undefined && wanted.fits(topic) ? topic : undefined;
  const before = discourse.before.subject;
  if (!before)
    return fitting === undefined ? unknown('nothing was spoken of before') : found([fitting], 'is the topic');
  const [last, another] = before.entries;
  if (last === undefined || another !== undefined || before.hasRival)
    return unknown('the paragraph before does not tell');
  if (!wanted.fits(last)) return unknown('the paragraph before speaks of another');
  if (fitting !== undefined && fitting !== last) return unknown('the topic or the last subject could be meant');
  return found([last], 'is the subject of the paragraph before');
}

/** "Unlike Ingenuity, which ..., it ...": what something is held against is not spoken of again. */
const COMPARED = /\b(?:unlike|like|compared (?:to|with)|in contrast to|as with|rather than|instead of) (?:the )?$/i;

/** The entities that clauses of this sentence name before a place. */
function namedBefore(phrase: NounPhrase, context: SentenceContext, fits: (index: EntryIndex) => boolean): EntryIndex[] {
  const { clauses, descriptions } = context.reading;
  const phrases = [
    ...clauses.flatMap((clause) => [...clause.agents, ...clause.themes]),
    ...descriptions.filter(({ construction }) => construction === 'copula').map(({ subject }) => subject),
  ];
  // "docked with Tiangong-1 nine months after its launch", "relayed for InSight as it landed": it may be that of either.
  const beside = clauses
    .filter(({ start, end }) => start < phrase.start && (phrase.head.lower !== 'its' || phrase.end <= end))
    .flatMap(({ complements }) => complements.map((one) => one.phrase))
    .concat(context.reading.phrases.map((one) => one.phrase).filter((one) => isJustBefore(one, phrase, context)))
    .filter((one) => isNamedCraft(one, context));
  const own = [...subjectsOver(phrase, context), ...describedWith(phrase, descriptions)];
  // "The largest of its moons, Titan, ..."
  const isNamed = (one: NounPhrase): boolean =>
    descriptions.some(({ is, subject }) => is === one && subject.names.length > 0);
  const indexes = [...phrases, ...beside]
    .filter((one) => one.end <= phrase.start && (one.names.length > 0 || isNamed(one)) && !own.includes(one))
    .filter((one) => !COMPARED.test(context.text.slice(Math.max(0, one.start - 24), one.start)))
    .flatMap((one) => context.referents(one))
    .filter((index): index is EntryIndex => index !== undefined && fits(index));
  return [...new Set(indexes)];
}

/** "A relay for Phoenix as it landed". */
const isJustBefore = (one: NounPhrase, { head, start }: NounPhrase, { text }: SentenceContext): boolean =>
  head.lower === 'it' &&
  /^,? (?:as|while|when|before|after|until|once)(?: soon as)? $/.test(text.slice(one.end, start));

function isNamedCraft(phrase: NounPhrase, context: SentenceContext): boolean {
  const [index] = phrase.names.length > 0 ? context.referral(phrase).entries : [];
  return index !== undefined && isCraft(context.kindOf(index));
}

/** "A Delta II put it into space", "Built by Airbus, it ...": the object of a verb is not its subject, or it would be "itself". */
const subjectsOver = (phrase: NounPhrase, { reading }: SentenceContext): readonly NounPhrase[] =>
  /^(it|him|her|them)$/.test(phrase.head.lower)
    ? reading.clauses
        .filter(
          ({ construction, themes }) =>
            /^(?:active|relative|participle|passive)$/.test(construction) &&
            themes.some((one) => one.start === phrase.start),
        )
        .flatMap(({ agents }) => agents)
    : [];

const WATCHING = /^(?:relay|watch|observe|follow|track|witness|film|photograph|support|await|cover)$/;

/** "relayed its landing", "watched its launch": what somebody looks on at is another's, or it would be "its own". */
const isLookedOnAt = (phrase: NounPhrase, { reading }: SentenceContext): boolean =>
  phrase.head.lower === 'its' &&
  reading.clauses.some(
    ({ verb, construction, themes }) =>
      WATCHING.test(verb) && construction !== 'passive' && themes.some(({ start }) => start === phrase.start),
  );

const WHEN = /^(?:when|while|as|after|before|until|once)$/;

/** "The sample-returner was still in orbit when Eagle landed, and it": what is named in passing only, where the subject is not known. */
function isNamedInPassing(before: number, context: SentenceContext, wanted: Wanted): boolean {
  const { clauses, tokens } = context.reading;
  const names = ({ agents, themes }: Clause, end: number): boolean =>
    [...agents, ...themes].some(
      (one) => one.end <= end && context.referents(one).some((index) => index !== undefined && wanted.fits(index)),
    );
  const [main] = clauses.filter(({ construction }) => /^(?:active|passive)$/.test(construction));
  const subject = main && (main.construction === 'passive' ? main.themes[0] : main.agents[0]);
  const isUnknown =
    subject?.head.tag === 'noun' &&
    subject.names.length === 0 &&
    !subject.isPlural &&
    context.referent(subject) === undefined;
  const isAside = ({ construction, themes }: Clause): boolean =>
    /^(?:participle|adjective)$/.test(construction) && themes.some(({ start }) => start === subject?.start);
  // "The launcher carried Telstar and made its first landing": what the subject has of its own.
  const isOwn = ({ agents, themes }: Clause): boolean =>
    agents[0]?.start === subject?.start && themes.some(({ start }) => start === before);
  if (isUnknown && clauses.some(isOwn)) return true;
  // "The satellite, built by Airbus, shared its rocket": who built it is named beside the subject.
  if (isUnknown && clauses.some(isAside) && !clauses.some((one) => !isAside(one) && names(one, before))) return true;
  const when = isUnknown
    ? tokens.find(({ lower, start, end }) => start > subject.end && end <= before && WHEN.test(lower))
    : undefined;
  return when !== undefined && !clauses.some((one) => names(one, when.start));
}

/** "Following its flyby of Pluto, New Horizons ...": a pronoun set before the subject means it. */
function subjectAfter(at: number, context: SentenceContext): EntryIndex | undefined {
  const { reading } = context;
  if (context.text.slice(reading.sentence.start, at).split(' ').length > 4) return undefined;
  // "It is the oldest, since Sputnik re-entered": a subject of its own.
  if (reading.descriptions.some(({ subject, construction }) => construction === 'copula' && subject.start === at))
    return undefined;
  const main = reading.clauses.find((clause) => clause.construction === 'active' || clause.construction === 'passive');
  const subject = main && (main.construction === 'passive' ? main.themes[0] : main.agents[0]);
  return subject && subject.start > at && subject.head.tag === 'name' && subject.names.length > 0
    ? context.referral(subject).entries[0]
    : undefined;
}

/** "they", "both": the last subject, where it was several, or a group. */
function several(phrase: NounPhrase, context: SentenceContext): Referral {
  const { discourse, reading } = context;
  const plural = reading.clauses
    .flatMap((clause) => [...clause.agents, ...clause.themes])
    .some((one) => one.end <= phrase.start && (one.isPlural || one.others.length > 0));
  if (plural || hasStranger(phrase.start, context))
    return (
      (isTravelling(phrase, context) ? soleTraveller(phrase, context) : undefined) ??
      unknown('several of the sentence could be meant')
    );
  const last = discourse.subjects.filter(({ isPlural, entries }) => isPlural || entries.length !== 1).at(-1);
  if (!last || last.entries.length === 0 || last.hasRival) return unknown('no several were spoken of');
  return found(last.entries, 'are the last subject');
}

const isCraft = (kind: Kind): boolean => CRAFT_KINDS.has(kind);

/** Verbs of which the subject, or in the passive the thing done to, is a craft. */
const DONE_BY_CRAFT =
  /^(?:land|touch|fly-by|orbit|dock|crash|splash|lift|lift-off|impact|encounter|reenter|deorbit|circle|undock)$/;
const DONE_TO_CRAFT = /^(?:launch|lift|loft|deorbit|decommission|lose|put|place|send|dispatch|deploy)$/;

const isFlyby = ({ verb, complements }: Clause): boolean =>
  /^(?:fly|sweep|pass)$/.test(verb) && complements.some(({ preposition }) => /^(?:past|by)$/.test(preposition));

function isOfCraftOnly(phrase: NounPhrase, { reading }: SentenceContext): boolean {
  const isHere = (one: NounPhrase): boolean => one === phrase || one.start === phrase.start;
  return reading.clauses.some(
    (clause: Clause) =>
      ((DONE_BY_CRAFT.test(clause.verb) || isFlyby(clause)) &&
        clause.construction === 'active' &&
        clause.agents.some(isHere)) ||
      (DONE_TO_CRAFT.test(clause.verb) && clause.construction === 'passive' && clause.themes.some(isHere)) ||
      (clause.construction === 'nominal' &&
        DONE_BY_CRAFT.test(clause.verb) &&
        [...clause.themes, ...clause.agents].some(isHere)),
  );
}

/** What only a craft does among the things that the glossary knows: a world reaches no other, and an agency maps none itself. */
const TRAVELLING =
  /^(?:reach|visit|map|survey|orbit|circle|land|explore|arrive|leave|approach|enter|fly|pass|sweep|go)$/;
const SENT_ON = /^(?:take|send|carry|bring|put|launch|steer|guide|propel|fling|hurl)$/;

/** "Uranus, which it reached", "to take it on to Uranus": the pronoun is a traveller between worlds. */
function isTravelling(phrase: NounPhrase, context: SentenceContext): boolean {
  const isHere = (one: NounPhrase): boolean => one === phrase || one.start === phrase.start;
  const isWorld = (one: NounPhrase): boolean => {
    const index = one.names.length > 0 ? context.referentAlone(one) : undefined;
    return index !== undefined && context.kindOf(index) === 'body';
  };
  return context.reading.clauses.some(
    ({ verb, agents, themes, complements }) =>
      (TRAVELLING.test(verb) &&
        agents.some(isHere) &&
        [...themes, ...complements.map((one) => one.phrase)].some(isWorld)) ||
      (SENT_ON.test(verb) &&
        themes.some(isHere) &&
        complements.some((one) => /^(?:to|into|towards?)$/.test(one.preposition) && isWorld(one.phrase))),
  );
}

function soleTraveller(phrase: NounPhrase, context: SentenceContext): Referral | undefined {
  if (hasAnother(phrase.start, context)) return undefined;
  const [only, another] = namedBefore(phrase, context, (index) => isCraft(context.kindOf(index)));
  return only === undefined || another !== undefined ? undefined : found([only], 'is the only craft named before it');
}

function craftOfLastSentence({ discourse, knowledge }: SentenceContext): EntryIndex | undefined {
  const crafts = new Set(discourse.lastMentioned.filter((index) => isCraft(knowledge.glossary.kindOf(index))));
  return crafts.size === 1 ? [...crafts][0] : undefined;
}
