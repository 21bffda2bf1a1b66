import type { Days } from '../../../glossary/dates.ts';
import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import { CRAFT, type Kind, ORGANISED_KINDS } from '../../../glossary/schema/kinds.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import { inWords } from '../lists-in-words.ts';
import { isInvolved, isListed, isOutsideFleet, ofCompany, ofState } from './involved.ts';
import { doersOf, PARTS, type Part } from './parts-played.ts';

const HAS_OPERATOR: ReadonlySet<Kind> = new Set<Kind>([
  ...CRAFT,
  'programme',
  'launch-vehicle',
  'engine',
  'instrument',
  'component',
]);

/** Somebody named, and the words that name them. */
interface Doer {
  readonly who: EntryIndex;
  readonly token: Token;
}

/** Whether those whom a phrase names had that part in a craft or programme, and existed at the time. */
export function judgeInvolvement(
  phrase: NounPhrase,
  craft: EntryIndex,
  context: SentenceContext,
  part: Part,
): Verdict[] {
  const doers = doersIn(phrase, context);
  const named = new Set(doers.map(({ who }) => context.entry(who).id));
  const verdicts = doers.flatMap((doer) => judgeOne(doer, craft, context, part, doers.length < 2));
  const wrong = verdicts.filter(({ state }) => state === 'contradicted');
  if (doers.length < 2) return verdicts;
  if (wrong.length !== 1 || wrong[0]?.check === 'wrong-country') return verdicts.map(withoutFix);
  // All of a list but one are right: the partners that are not named stand to be put in its place.
  const all = doersOf(context.entry(craft), 'sharing', context);
  const left = anyOf(all.filter((id) => !named.has(id)).map((id) => context.knowledge.shortNameOf(id)));
  const known = inWords(all.map((id) => inProse(id, context)));
  if (all.length === 0) return verdicts.map(withoutFix);
  return verdicts.map((verdict) => (verdict === wrong[0] ? { ...withoutFix(verdict), known, ...left } : verdict));
}

/** Of what might be put in, some may be named in the list already. */
function withoutFix({ correction, candidates, ...verdict }: Verdict): Verdict {
  return verdict;
}

/** Those whom a phrase names; "five agencies: NASA, ESA ..." names those whom it announces. */
function doersIn(phrase: NounPhrase, context: SentenceContext): Doer[] {
  const listed =
    phrase.names.length === 0
      ? context.reading.descriptions.find(
          ({ is, subject }) => is.end === phrase.end && is.start <= phrase.start && subject.others.length > 0,
        )?.subject
      : undefined;
  const whole = listed ?? peopleOf(phrase, context) ?? phrase;
  return [whole, ...whole.others].flatMap((member) =>
    context.referents(context.alone(member)).flatMap((who, i) => {
      const token =
        member.names.length > 1 ? (member.names[i] ?? context.nameToken(member)) : context.nameToken(member);
      return who === undefined ? [] : [{ who, token }];
    }),
  );
}

const STAFF =
  /^(engineers?|scientists?|teams?|researchers?|technicians?|workers|controllers?|designers?|specialists|staff|people|company|firm|group|division)$/;

/** "engineers at Boeing", "a team from JPL": whose people they are. */
function peopleOf(phrase: NounPhrase, context: SentenceContext): NounPhrase | undefined {
  if (phrase.head.tag !== 'noun' || !STAFF.test(phrase.head.lower) || phrase.names.length > 0) return undefined;
  if (phrase.of) return phrase.of.names.length > 0 ? phrase.of : undefined;
  return context.reading.phrases.find(
    ({ phrase: other }) =>
      other.start > phrase.end && /^ (?:at|from|with) $/.test(context.text.slice(phrase.end, other.start)),
  )?.phrase;
}

function judgeOne(
  { who, token }: Doer,
  craft: EntryIndex,
  context: SentenceContext,
  part: Part,
  isAlone: boolean,
): Verdict[] {
  const kind = context.kindOf(who);
  const entry = context.entry(craft);
  const isSomebody = ORGANISED_KINDS.has(kind) || (kind === 'person' && part === 'paying');
  if (!isSomebody || !HAS_OPERATOR.has(entry.kind) || who === craft) return [];
  const { knowledge } = context;
  const somebody = context.entry(who);
  const base = {
    ...context.quoted(token),
    about: entry.id,
    claim: `${somebody.id} and ${entry.id}`,
    check: PARTS[part].check,
  };
  const named = { subject: knowledge.spoken(entry.id), who: inProse(somebody.id, context) };
  // It came to run the craft later: loose, but not wrong (JAXA's Hayabusa).
  if (PARTS[part].isLoose && isListed(somebody.id, entry, context) && part !== 'launching')
    return [{ ...base, state: 'supported' }];
  // Of an institute it is said that it built what it had built for it.
  if (part === 'making' && kind === 'organisation' && knowledge.ids(entry, 'operator').includes(somebody.id))
    return [{ ...base, state: 'supported' }];
  if (namesakesOf(craft, context).some((other) => isListed(somebody.id, other, context)))
    return [{ ...base, state: 'supported' }];
  // "the Dutch agency", where the Netherlands had a part: it went by another name then.
  if (token.tag !== 'name' && kind === 'agency' && isAtHome(somebody, craft, context))
    return [{ ...base, state: 'supported' }];
  // What was put together over years was made by partners that came later too: JAXA's part of the ISS.
  const isLateMaker = part === 'making' && isListed(somebody.id, entry, context);
  const late = isLateMaker ? undefined : existedNot(somebody, entry, context);
  // Who had nothing to do with it under any name is not too early, but the wrong one.
  if (late && isInvolved(somebody.id, craft, context, 'launching')) {
    // A firm's name is used for what its forerunners made: Lockheed Martin's Hubble.
    if (kind === 'company' && part === 'making') return [{ ...base, state: 'supported' }];
    if (isBesideForerunner(token, entry, context)) return [{ ...base, state: 'supported' }];
    const right = rightful(entry, context);
    if (right.length === 0) return [{ ...base, state: 'unknown', why: 'the glossary does not know who ran it' }];
    return [
      {
        ...base,
        ...shown(right, token, context),
        state: 'contradicted',
        check: 'anachronism',
        message: `anachronism.${late}`,
        details: named,
      },
    ];
  }
  const state =
    kind === 'company' ? ofCompany(somebody, craft, context, part) : ofState(somebody, craft, context, part, isAlone);
  if (state === 'supported') return [{ ...base, state }];
  const countries = kind === 'country' ? countriesShown(entry, context) : [];
  const isStrangers = isOutsideFleet(somebody, entry, context);
  const known = countries.length > 0 ? countries : doersOf(entry, part, context);
  const right = known.length === 0 && isStrangers ? countriesShown(entry, context) : known;
  // Whoever buys a rocket may fly it.
  const isOpen =
    entry.kind === 'launch-vehicle' &&
    part === 'running' &&
    knowledge.ids(entry, 'operator').length === 0 &&
    !isStrangers;
  const isContradicted = state === 'contradicted' && right.length > 0 && !isOpen;
  return [
    {
      ...base,
      ...shown(right, token, context),
      state: isContradicted ? 'contradicted' : 'unknown',
      check: kind === 'country' ? 'wrong-country' : base.check,
      message: kind === 'country' ? 'wrong-country' : PARTS[part].message,
      details: named,
      ...(isContradicted ? {} : { why: 'the glossary does not know everybody who took part' }),
    },
  ];
}

/** Named together with who ran it: "by the Soviet Union or Russia", "Soviet/Russian". */
function isBesideForerunner(token: Token, craft: Entry, context: SentenceContext): boolean {
  const { tokens } = context.reading;
  const before = tokens.findLast(({ tag, end }) => tag === 'name' && end <= token.start);
  const index = before && context.meaning(before);
  return (
    index !== undefined &&
    /^\s*(?:\/|,?\s*or\s)\s*(?:(?:later|now)\s+)?$/.test(context.text.slice(before?.end, token.start)) &&
    isListed(context.entry(index).id, craft, context)
  );
}

/** A house of one of the countries that had a part, or of a member of ESA where ESA had one. */
function isAtHome(house: Entry, craft: EntryIndex, { knowledge }: SentenceContext): boolean {
  const around = knowledge.countriesOf(craft);
  const members = around.has('europe') ? knowledge.idsOf('esa', 'members') : [];
  return knowledge.ids(house, 'country').some((id) => around.has(id) || members.includes(id));
}

/** Other craft of the same kind that the craft's name in the sentence may mean: the Odyssey at Mars and that of Apollo 13. */
function namesakesOf(craft: EntryIndex, context: SentenceContext): Entry[] {
  const token = context.reading.tokens.find((one) => one.tag === 'name' && context.meaning(one) === craft);
  return token
    ? context.alternatives(token).flatMap((other) => {
        const isAlike = other !== craft && context.kindOf(other) === context.kindOf(craft);
        return isAlike ? [context.entry(other)] : [];
      })
    : [];
}

/** What is known, and the words to write where there is one of it; a full name gives way to a full name. */
function shown(
  right: readonly EntryId[],
  token: Token,
  context: SentenceContext,
): Pick<Verdict, 'known' | 'correction' | 'candidates'> {
  const { knowledge, text } = context;
  const isFull = /\s/.test(text.slice(token.start, token.end));
  return {
    known: inWords(right.map((id) => inProse(id, context))),
    ...anyOf(right.map((id) => (isFull ? knowledge.nameOf(id) : knowledge.shortNameOf(id)))),
  };
}

/** An agency by its abbreviation, a country with its article. */
const inProse = (id: EntryId, { knowledge }: SentenceContext): string =>
  knowledge.kind(id) === 'country' ? knowledge.spoken(id) : knowledge.shortNameOf(id);

/** `not-yet` or `no-longer` where somebody did not exist when the craft was launched. */
function existedNot(somebody: Entry, craft: Entry, context: SentenceContext): 'not-yet' | 'no-longer' | undefined {
  const launch = launchDays(craft, context);
  const life = context.knowledge.lifetime(somebody);
  if (!launch) return undefined;
  if (life.from && life.from.first > launch.last + 30) return 'not-yet';
  if (life.to && life.to.last + 30 < launch.first) return 'no-longer';
  return undefined;
}

/** The launch, or of a group the first and last launches of its members. */
function launchDays(craft: Entry, context: SentenceContext): Days | undefined {
  const own = context.knowledge.dayOf(craft, 'launch');
  if (own) return own;
  const all = context.knowledge.ids(craft, 'members').flatMap((id) => {
    const entry = context.knowledge.byId(id);
    const days = entry ? context.knowledge.dayOf(entry, 'launch') : undefined;
    return days ? [days] : [];
  });
  return all.length > 0
    ? { first: Math.min(...all.map((days) => days.first)), last: Math.max(...all.map((days) => days.last)) }
    : undefined;
}

/** Who ran it at the time. */
function rightful(entry: Entry, context: SentenceContext): EntryId[] {
  const operators = context.knowledge.ids(entry, 'operator').filter((id) => {
    const one = context.knowledge.byId(id);
    return one !== undefined && existedNot(one, entry, context) === undefined;
  });
  return operators.length > 0 ? operators : context.knowledge.ids(entry, 'country');
}

function countriesShown(entry: Entry, context: SentenceContext): EntryId[] {
  const own = context.knowledge.ids(entry, 'country');
  if (own.length > 0) return own;
  const operators = context.knowledge.ids(entry, 'operator');
  return [
    ...new Set(
      operators.flatMap((id) => {
        const one = context.knowledge.byId(id);
        return one?.kind === 'country' ? [id] : one ? context.knowledge.ids(one, 'country') : [];
      }),
    ),
  ];
}
