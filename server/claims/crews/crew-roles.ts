import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import { wordTable } from '../../prose/word-table.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import type { Needs } from '../frame-needs.ts';
import { inWords } from '../lists-in-words.ts';

/** What somebody is aboard, as texts call it; those that only one of a crew can be. */
const TITLES = wordTable<string>({
  commander: 'commander',
  'mission commander': 'commander',
  'spacecraft commander': 'commander',
  'shuttle commander': 'commander',
  'command pilot': 'commander',
  'command module pilot': 'command-module-pilot',
  cmp: 'command-module-pilot',
  'lunar module pilot': 'lunar-module-pilot',
  lmp: 'lunar-module-pilot',
  'docking module pilot': 'docking-module-pilot',
  'science pilot': 'science-pilot',
});
const LONGEST_TITLE = 3;
const NOT_PRIME = /^(backup|back-up|reserve|deputy|assistant|vice|former|future|support|wing|squadron)$/;
/** Words before a title that leave it what it is. */
const PLAIN = /^(?:crew|flight|station|expedition|astronaut|cosmonaut|veteran|mission|colleague|crewmate|spacecraft)$/;

/** Crews change before they fly: who was assigned, replaced or a backup is not who flew. */
const CHANGING =
  /^(backup|back-up|backups|reserve|understud|assign|rotat|replac|original|select|train|slat|nam(?:ed|ing)|prime|support|grounded|substitut|schedul|intend)/;

/** A title begins with a word that holds one of these. */
const IN_TITLES = /pilot|command|mission|shuttle|spacecraft|lunar|docking|science|mp$/;

interface Title {
  readonly role: string;
  readonly from: number;
  /** The token after it. */
  readonly to: number;
}

/** "Command Module Pilot Alfred Worden", "the commander of Gemini 8": who was what on which flight. */
export function judgeCrewRoles(context: SentenceContext): Verdict[] {
  const { tokens } = context.reading;
  const verdicts: Verdict[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const title = titleAt(tokens, at);
    if (!title) continue;
    verdicts.push(...judgeTitle(title, context));
    at = title.to - 1;
  }
  return verdicts;
}
judgeCrewRoles.needs = { word: IN_TITLES } satisfies Needs;

function titleAt(tokens: readonly Token[], at: number): Title | undefined {
  if (!IN_TITLES.test(tokens[at]?.lower ?? '')) return undefined;
  for (let length = LONGEST_TITLE; length > 0; length--) {
    const words = tokens.slice(at, at + length).map(({ lower }) => lower);
    const role = TITLES[words.join(' ')];
    if (role === undefined || words.length < length) continue;
    const before = tokens[at - 1]?.lower ?? '';
    // "vehicle commander", "payload commander": something else.
    if (tokens[at - 1]?.tag === 'noun' && !PLAIN.test(before)) return undefined;
    return NOT_PRIME.test(before) || (tokens[at - 1]?.tag === 'hyphen' && NOT_PRIME.test(tokens[at - 2]?.lower ?? ''))
      ? undefined
      : { role, from: at, to: at + length };
  }
  return undefined;
}

interface Holder {
  readonly index: EntryIndex;
  readonly token: Token;
  /** Stands beside the title, so that the name is what may be wrong; otherwise the flight is. */
  readonly isBeside: boolean;
}

interface Flight {
  readonly index: EntryIndex;
  readonly token?: Token;
  /** Said to be the flight, not only spoken of nearby. */
  readonly isSaid: boolean;
}

/** "Gus Grissom, commander" on a line of its own, and the next name on the next: each title is that of the name before it. */
function isBehindItsName({ from, to }: Title, { reading: { tokens, sentence }, text }: SentenceContext): boolean {
  const [name, comma, next] = [tokens[from - 2], tokens[from - 1], tokens[to]];
  return (
    name?.isCapitalised === true &&
    comma?.tag === 'comma' &&
    next?.tag === 'name' &&
    /, (?:\w+ ){0,3}(?:pilot|commander|specialist|engineer|cosmonaut|scientist)\W*$/i.test(
      text.slice(next.end, sentence.end),
    )
  );
}

/** "Two who had been assigned to Crew-9, Commander Zena Cardman and ...": whoever was to fly. */
const wereToFly = ({ from }: Title, { reading: { tokens, sentence }, text }: SentenceContext): boolean =>
  /\b(?:had|have) (?:been |originally |first )+(?:assigned|named|slated|chosen|selected|scheduled)\b/.test(
    text.slice(sentence.start, (tokens[from] as Token).start),
  );

function judgeTitle(title: Title, context: SentenceContext): Verdict[] {
  if (isBehindItsName(title, context) || wereToFly(title, context)) return [];
  const holder = holderOf(title, context);
  if (!holder || (!holder.isBeside && saidOfChange(title, context))) return [];
  const flight = flightOf(title, holder, context);
  if (!flight) return [];
  const [person, mission] = [context.entry(holder.index), context.entry(flight.index)];
  if (mission.kind === 'crewed-flight' && isOfStation(title, context)) return [];
  const { knowledge } = context;
  const crew = mission.relations.crew;
  const holders = (crew?.list ?? []).filter(({ role }) => role === title.role).map(({ value }) => value);
  const base = {
    check: 'wrong-crew' as const,
    claim: `${person.id}: ${title.role} of ${mission.id}`,
    about: mission.id,
  };
  if (holders.includes(person.id)) return [{ ...base, state: 'supported', span: holder.token, found: '' }];
  const isAboard = crew?.list.some(({ value }) => value === person.id) ?? false;
  if (!crew?.complete || holders.length === 0 || (mission.kind === 'expedition' && isAboard)) return [];
  const own = knowledge.flightsOf(person.id).filter((id) => hasRole(knowledge.byId(id), person.id, title.role));
  // Somebody may be called by what they were on another flight that the text speaks of.
  if (!flight.isSaid && !isAboard && own.some((id) => isSpokenOf(id, context))) return [];
  const alike = own.filter((id) => isAlike(knowledge.byId(id), mission));
  return [contradiction({ title, holder, flight, person, mission, holders, own: alike, isAboard, base }, context)];
}

/** "brought home station commander X": who had a station in hand may sit in any seat of the craft. */
function isOfStation({ from }: Title, context: SentenceContext): boolean {
  const before = context.reading.tokens[from - 1];
  const index = before?.tag === 'name' ? context.meaning(before) : undefined;
  return (
    /^(?:station|expedition|outpost)$/.test(before?.lower ?? '') ||
    (index !== undefined && context.kindOf(index) === 'station')
  );
}

/** Up to the comma behind the title the sentence speaks of who was to fly. */
function saidOfChange({ to }: Title, context: SentenceContext): boolean {
  const { tokens } = context.reading;
  const comma = tokens.findIndex(({ tag }, i) => i >= to && tag === 'comma');
  return tokens.slice(0, comma < 0 ? undefined : comma).some(({ lower }) => CHANGING.test(lower));
}

interface Case {
  readonly title: Title;
  readonly holder: Holder;
  readonly flight: Flight;
  readonly person: Entry;
  readonly mission: Entry;
  readonly holders: readonly EntryId[];
  /** The flights on which the person was that. */
  readonly own: readonly EntryId[];
  readonly isAboard: boolean;
  readonly base: Pick<Verdict, 'check' | 'claim' | 'about'>;
}

function contradiction(found: Case, context: SentenceContext): Verdict {
  const { knowledge } = context;
  const { holder, flight, person, mission, holders, own, isAboard, base, title } = found;
  const details = {
    who: knowledge.spoken(person.id),
    subject: knowledge.spoken(mission.id),
    role: title.role.replaceAll('-', ' '),
  };
  if (!holder.isBeside && !isAboard && flight.token && own.length === 1) {
    const known = knowledge.nameOf(own[0] as EntryId);
    const span = { start: flight.token.start, end: flight.token.end };
    return {
      ...base,
      state: 'contradicted',
      ...context.quoted(span),
      message: 'wrong-crew.flight',
      known,
      correction: known,
      details,
    };
  }
  const names = holders.map((id) => knowledge.nameOf(id));
  const span = { start: holder.token.start, end: holder.token.end };
  return {
    ...base,
    state: 'contradicted',
    ...context.quoted(span),
    message: 'wrong-crew.role',
    known: inWords(names),
    ...(holder.token.tag === 'name' ? anyOf(names) : {}),
    details,
  };
}

const hasRole = (flight: Entry | undefined, person: EntryId, wanted: string): boolean =>
  flight?.relations.crew?.list.some(({ value, role }) => value === person && role === wanted) ?? false;

/** A flight of the same programme, or of the same kind where neither has one: the one that may have been meant. */
const isAlike = (one: Entry | undefined, other: Entry): boolean =>
  one !== undefined &&
  one.kind === other.kind &&
  one.relations.programme?.list[0]?.value === other.relations.programme?.list[0]?.value;

const isPerson = (index: EntryIndex | undefined, context: SentenceContext): index is EntryIndex =>
  index !== undefined && context.kindOf(index) === 'person';

const isFlight = (index: EntryIndex | undefined, context: SentenceContext): index is EntryIndex =>
  index !== undefined && ['crewed-flight', 'expedition'].includes(context.kindOf(index));

/** The person beside the title, or the subject that is said to be it or to have flown as it. */
function holderOf(title: Title, context: SentenceContext): Holder | undefined {
  const { tokens, descriptions, clauses } = context.reading;
  const after = tokens[title.to];
  const beside = after && context.meaning(after);
  if (after && isPerson(beside, context)) {
    const stance = context.reading.phrases.find(
      ({ phrase }) => phrase.start <= after.start && after.end <= phrase.end,
    )?.stance;
    return stance === undefined || stance === 'asserted' ? { index: beside, token: after, isBeside: true } : undefined;
  }
  const start = (tokens[title.from] as Token).start;
  for (const { subject, is, stance } of descriptions) {
    if (stance !== 'asserted' || start < is.start || start >= is.end || isOfOthers(is, context)) continue;
    const index = context.referentAlone(subject);
    if (isPerson(index, context) && subject.others.length === 0)
      return { index, token: context.nameToken(subject), isBeside: false };
  }
  const named = namedHolder(start, context);
  if (named) return named;
  if (title.from === 1 && tokens[0]?.lower === 'as') return holderBehind(start, context);
  for (const clause of clauses) {
    const isAs = clause.complements.some(
      ({ preposition, phrase }) => preposition === 'as' && phrase.start <= start && start < phrase.end,
    );
    // "had Conrad as its commander", "filled the seat of the pilot"
    const isHeld = HOLDING.test(clause.verb) && clause.themes.some((theme) => isSeatOf(theme, start));
    const isHad = isAs && clause.verb === 'have';
    const subject = clause.construction === 'passive' || isHad ? clause.themes[0] : clause.agents[0];
    if (!(isAs || isHeld) || clause.stance !== 'asserted' || !subject || subject.others.length > 0) continue;
    const index = context.referent(subject);
    if (isPerson(index, context)) return { index, token: context.nameToken(subject), isBeside: false };
  }
  return undefined;
}

/** "the first of the crew's pilots"; "the pilot of the third Skylab mission" is of a flight. */
const isOfOthers = ({ of }: NounPhrase, context: SentenceContext): boolean =>
  of?.head.tag === 'noun' && !isFlight(context.referent(of), context);

const HOLDING = /^(?:fill|occupy|hold|take|have)$/;
const isSeatOf = ({ head, of }: NounPhrase, title: number): boolean =>
  /^(?:seat|post|role|job|position|chair|part|office|place)$/.test(head.lower) &&
  of !== undefined &&
  of.start <= title &&
  title < of.end;

/** "On STS-88 the commander was Robert Cabana", "whose commander was": the name is what is told of the seat. */
function namedHolder(start: number, context: SentenceContext): Holder | undefined {
  for (const { subject, is, stance, construction } of context.reading.descriptions) {
    const isOfTitle = subject.start <= start && start < subject.end && is.head.tag === 'name';
    if (!isOfTitle || stance !== 'asserted' || construction !== 'copula' || is.others.length > 0) continue;
    const index = context.referentAlone(is);
    if (isPerson(index, context)) return { index, token: context.nameToken(is), isBeside: true };
  }
  return undefined;
}

/** "As commander of STS-95, Curtis Brown led six others": the subject of what follows. */
function holderBehind(start: number, context: SentenceContext): Holder | undefined {
  const { clauses, descriptions, tokens } = context.reading;
  const comma = tokens.find(({ tag }) => tag === 'comma');
  const main = clauses.find(({ construction }) => construction === 'active');
  const subject = main?.agents[0] ?? descriptions.find(({ construction }) => construction === 'copula')?.subject;
  if (!subject || !comma || subject.start < comma.end || subject.start < start || subject.others.length > 0)
    return undefined;
  const index = context.referent(subject);
  return isPerson(index, context) ? { index, token: context.nameToken(subject), isBeside: false } : undefined;
}

/** "Apollo 14 commander", "commander of Apollo 14"; else the one flight of the sentence, or what the text is about. */
function flightOf(title: Title, holder: Holder, context: SentenceContext): Flight | undefined {
  const { tokens } = context.reading;
  const isNextTo = holder.token === tokens[title.to];
  const said = saidBefore(title, context) ?? saidAfter(isNextTo ? title.to + 1 : title.to, context);
  if (said) return said;
  const named = tokens.filter((token) => isFlight(context.meaning(token), context));
  const meant = new Set(named.map((token) => context.meaning(token)));
  const shared = flightOfCompanions(title, holder, context);
  if (shared !== undefined && (meant.size !== 1 || !meant.has(shared))) return { index: shared, isSaid: false };
  if (meant.size > 1) return undefined;
  const [token] = named;
  const index = token && context.meaning(token);
  if (token && isToldOfAnother(token, holder, context)) return undefined;
  if (index !== undefined) return { index, isSaid: false, ...(token ? { token } : {}) };
  const { section, topic } = context.discourse;
  const around = section ?? topic;
  return isFlight(around, context) ? { index: around, isSaid: false } : undefined;
}

/** "Commander A came home with B, who had arrived with Expedition 13": on which flight somebody else was. */
function isToldOfAnother({ start, end }: Token, holder: Holder, context: SentenceContext): boolean {
  return context.reading.clauses.some((clause) => {
    const who = clause.agents[0] && context.referentAlone(clause.agents[0]);
    const isRelative = clause.construction === 'relative' && clause.start <= start && end <= clause.end;
    return isRelative && isPerson(who, context) && who !== holder.index;
  });
}

/** "Commander A, Command Module Pilot B and Lunar Module Pilot C": the one flight that the others of the sentence made together. */
function flightOfCompanions({ role }: Title, holder: Holder, context: SentenceContext): EntryIndex | undefined {
  const { knowledge, reading } = context;
  const companions = new Set(
    reading.tokens.map((token) => context.meaning(token)).filter((index) => isPerson(index, context)),
  );
  companions.delete(holder.index);
  const [first, ...more] = [...companions].map((index) => context.entry(index as EntryIndex));
  if (!first || more.length === 0) return undefined;
  const shared = knowledge
    .flightsOf(first.id)
    .filter(
      (id) =>
        more.every((one) => knowledge.flightsOf(one.id).includes(id)) &&
        knowledge.byId(id)?.relations.crew?.list.some((member) => member.role === role),
    );
  const [only, another] = shared;
  const index = only === undefined || another !== undefined ? undefined : knowledge.glossary.indexOf(only);
  return isFlight(index, context) ? index : undefined;
}

function saidBefore({ from }: Title, context: SentenceContext): Flight | undefined {
  const { tokens } = context.reading;
  const token = tokens[from - 1]?.tag === 'apostrophe' ? tokens[from - 2] : tokens[from - 1];
  const index = token && context.meaning(token);
  return token && isFlight(index, context) ? { index, token, isSaid: true } : undefined;
}

function saidAfter(at: number, context: SentenceContext): Flight | undefined {
  const { tokens } = context.reading;
  if (!/^(of|on|for|during|aboard)$/.test(tokens[at]?.lower ?? '')) return undefined;
  const token = tokens[at + 1]?.tag === 'determiner' ? tokens[at + 2] : tokens[at + 1];
  const index = token && context.meaning(token);
  if (token && isFlight(index, context)) return { index, token, isSaid: true };
  // "of the third crewed Skylab mission"
  const start = tokens[at + 1]?.start;
  const described = context.phrasesOfSentence.find(({ phrase }) => phrase.start === start)?.phrase;
  const meant = described && context.referent(described);
  return isFlight(meant, context) ? { index: meant, isSaid: true } : undefined;
}

/** The text names a flight in the sentence or before it, or is about it. */
function isSpokenOf(id: EntryId, context: SentenceContext): boolean {
  const { discourse, knowledge, reading } = context;
  const indices = [
    discourse.topic,
    discourse.section,
    ...discourse.mentioned,
    ...reading.tokens.map((token) => context.meaning(token)),
  ];
  return indices.some((index) => index !== undefined && knowledge.entry(index).id === id);
}
