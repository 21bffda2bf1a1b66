import { areDisjoint, type Days } from '../../../glossary/dates.ts';
import type { EntryId, Value } from '../../../glossary/entry.ts';
import type { Clause, Description } from '../../clauses/clause.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Span } from '../../prose/paragraph.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import { daysOfClause, daysOfPhrase, whenClause } from '../events/clause-times.ts';
import type { Needs } from '../frame-needs.ts';
import { inWords } from '../lists-in-words.ts';
import { soleDate } from '../times/sole-dates.ts';
import { personalName, sharesAName } from '../unknown-holders.ts';
import { formerOffices, type Office, officesIn, termOf } from './offices.ts';
import { judgeOtherHead } from './other-heads.ts';
import { judgeTenure } from './tenures.ts';

/** Around a change of office nobody is told who was in it. */
const SLACK = 45;
const WORDS =
  /^(administrator|director|director-general|head|chief|chairman|president|premier|leader|secretary|ceo|executive|boss)$/;

/** What heads do in office: they also were born, flew and wrote, before and after, and are called by their title all the same. */
const IN_OFFICE =
  /^(announce|say|state|warn|add|explain|admit|argue|insist|hint|suggest|remark|reply|stress|note|ask|tell|sign|direct|order|call|approve|propose|establish|declare|award|present|name|appoint|create|decide|meet|phone|telephone|visit|open|speak|pledge|promise|urge|request|set|commit|congratulate|deliver|give|unveil|cancel|host|welcome|greet|address|mourn|endorse|support|testify|resign|nominate|issue|authori[sz]e|commission|challenge|launch|confirm|reject|end|watch|dedicate)$/;

/** "NASA Administrator Charles Bolden announced in 2019", "Ford was president when Apollo 11 landed": who was in office when. */
export function judgeHeads(context: SentenceContext): Verdict[] {
  if (
    context.reading.isQuestion ||
    !context.reading.tokens.some(({ lower }) => WORDS.test(lower) || lower.startsWith('president '))
  )
    return [];
  const now = officesIn(context).flatMap((office) => {
    const through = saidToHaveBeen(office, context);
    if (through.length > 0) return through;
    const claim = saidToBe(office, context) ?? calledBy(office, context) ?? describedAs(office, context);
    const then = claim ? judgeHead(office, claim, context) : [];
    return then.length > 0 ? then : judgeOtherHead(office, context);
  });
  return [...now, ...formerOffices(context).flatMap((office) => judgeOtherHead(office, context))];
}
judgeHeads.needs = { word: new RegExp(`${WORDS.source}|^president `) } satisfies Needs;

/** Somebody in an office on some days. */
interface ClaimedHead {
  /** Undefined of somebody whom the glossary does not know. */
  readonly id?: EntryId;
  readonly span: Span;
  readonly days: Days;
}

/** "NAME was NASA administrator from 1992 to 2001". */
function saidToHaveBeen(office: Office, context: SentenceContext): Verdict[] {
  const description = saidOf(office, context);
  if (!description || description.subject.others.length > 0 || description.subject.start > office.span.start) return [];
  const index = context.referent(description.subject);
  if (index === undefined || context.kindOf(index) !== 'person') return [];
  const { start, end } = context.nameToken(description.subject);
  return judgeTenure(office, { id: context.entry(index).id, span: { start, end }, times: description.times }, context);
}

/** What tells who was in the office. */
const saidOf = (office: Office, context: SentenceContext): Description | undefined =>
  context.reading.descriptions.find(
    ({ is, subject, stance, construction, tense }) =>
      stance === 'asserted' &&
      construction === 'copula' &&
      tense === 'past' &&
      [is, subject].some(({ start, end }) => start <= office.span.start && office.span.start < end) &&
      is.others.length === 0,
  );

/** "NAME was president of the United States when ...", "... in 1969". */
function saidToBe(office: Office, context: SentenceContext): ClaimedHead | undefined {
  const description = saidOf(office, context);
  if (!description || description.subject.others.length > 0) return undefined;
  const days = daysOfDescription(description, office, context);
  // "In 1969 the administrator of NASA was NAME": the office stands first.
  const isOfficeFirst = office.span.start < description.subject.end && description.subject.start <= office.span.start;
  const subject = isOfficeFirst ? description.is : description.subject;
  const index = context.referent(subject);
  if (!days) return undefined;
  if (index !== undefined) {
    const token = context.nameToken(subject);
    const isPerson = context.kindOf(index) === 'person';
    return isPerson ? { id: context.entry(index).id, span: { start: token.start, end: token.end }, days } : undefined;
  }
  const span = office.isComplete ? personalName(subject, context) : undefined;
  return span ? { span, days } : undefined;
}

function daysOfDescription(
  { times, complements, start }: Description,
  office: Office,
  context: SentenceContext,
): Days | undefined {
  if (times.length === 1) return soleDate({ times })?.days;
  const [first, date] = context.reading.tokens;
  // "In 1969 the head of NASA was NAME"
  if (first?.lower === 'in' && date?.tag === 'date' && start - date.end < 3) return date.date?.days;
  const during = complements.find(({ preposition }) => /^(during|at|on)$/.test(preposition));
  if (during) return daysOfPhrase(during.phrase, context);
  const clause = whenClause(context.reading.tokens[office.next - 1], context);
  return clause && daysOfClause(clause, context);
}

/** "NASA Administrator NAME announced in 2019", "launched in 1977 under President NAME". */
function calledBy(office: Office, context: SentenceContext): ClaimedHead | undefined {
  const next = context.reading.tokens[office.next];
  // "ESA's director general, Jan Wörner, said"
  const token = next?.tag === 'comma' ? context.reading.tokens[office.next + 1] : next;
  const index = token && context.meaning(token);
  if (!token || index === undefined || context.kindOf(index) !== 'person') return undefined;
  const clause = context.reading.clauses.find((one) => isOfOffice(one, token));
  const days = clause && (daysOfClause(clause, context) ?? daysInFront(clause, context));
  return days ? { id: context.entry(index).id, span: { start: token.start, end: token.end }, days } : undefined;
}

/** "When Challenger was lost in 1986, President NAME spoke": the day of what the sentence begins with. */
function daysInFront(clause: Clause, context: SentenceContext): Days | undefined {
  const { tokens, sentence } = context.reading;
  const first = tokens[0];
  if (first?.lower !== 'when' || first.start !== sentence.start || clause.times.length > 0) return undefined;
  const when = whenClause(undefined, context);
  return when && when !== clause && when.verbSpan.end < clause.verbSpan.start ? daysOfClause(when, context) : undefined;
}

/** "NAME, then head of NASA, signed it in 1990": what stands behind the name of who acts. */
function describedAs(office: Office, context: SentenceContext): ClaimedHead | undefined {
  const subject = context.reading.descriptions.find(
    ({ is, stance, construction }) =>
      stance === 'asserted' &&
      construction === 'apposition' &&
      is.others.length === 0 &&
      is.start <= office.span.start &&
      office.span.end <= is.end,
  )?.subject;
  const index = context.soleReferent(subject);
  if (!subject || index === undefined || context.kindOf(index) !== 'person' || subject.start > office.span.start)
    return undefined;
  const token = context.nameToken(subject);
  const isThen = /^, (?:then|at the time) (?:the )?$/.test(context.text.slice(token.end, office.span.start));
  const clause = isThen ? context.reading.clauses.find((one) => isOfOffice(one, token)) : undefined;
  const days = clause && daysOfClause(clause, context);
  return days ? { id: context.entry(index).id, span: { start: token.start, end: token.end }, days } : undefined;
}

function isOfOffice(clause: Clause, { start, end }: Token): boolean {
  const holds = (phrase: Span): boolean => phrase.start <= start && end <= phrase.end;
  if (clause.stance !== 'asserted' || clause.construction === 'nominal') return false;
  const isNamed = (phrase: Span): boolean => phrase.end === start - 2;
  const isUnder = clause.complements.some(({ preposition, phrase }) => preposition === 'under' && holds(phrase));
  const isPast = clause.tense === 'past' || clause.construction === 'passive' || clause.construction === 'participle';
  return (
    isUnder ||
    (isPast && IN_OFFICE.test(clause.verb) && clause.agents.some((phrase) => holds(phrase) || isNamed(phrase)))
  );
}

export function judgeHead(office: Office, { id, span, days }: ClaimedHead, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const organisation = context.entry(office.of);
  const inOffice = office.holders.filter((head) => !areDisjoint(termOf(head), days, SLACK));
  const base = {
    check: 'wrong-head' as const,
    claim: `${id ?? context.shown(span)} head of ${organisation.id}`,
    about: organisation.id,
    span,
  };
  if (id !== undefined && inOffice.some(({ value }) => value === id))
    return [{ ...base, state: 'supported', found: '' }];
  if (inOffice.length === 0 || !isCovered(days, inOffice)) return [];
  const holders = [...new Set(inOffice.map(({ value }) => value))];
  if (id === undefined && sharesAName(context.shown(span), holders, knowledge)) return [];
  return [
    {
      ...base,
      state: 'contradicted',
      found: context.shown(span),
      known: inWords(holders.map((one) => knowledge.nameOf(one))),
      ...anyOf(holders.map((one) => titled(one, context.shown(span), context))),
      details: { subject: knowledge.spoken(organisation.id) },
    },
  ];
}

/** "President Nixon" for "President Kennedy", where the title is part of the name. */
function titled(id: EntryId, written: string, { knowledge }: SentenceContext): string {
  const name = knowledge.nameOf(id);
  const title = /^President (?=\p{Lu})/u.exec(written)?.[0];
  if (!title) return name;
  return knowledge.byId(id)?.names.find(({ text }) => text.startsWith(title))?.text ?? `${title}${name}`;
}

/** No day is without somebody in office. */
function isCovered(days: Days, heads: readonly Value[]): boolean {
  let day = days.first;
  for (const { first, last } of heads.map(termOf).toSorted((a, b) => a.first - b.first)) {
    if (first > day + 1) return false;
    day = Math.max(day, last);
  }
  return day >= days.last;
}
