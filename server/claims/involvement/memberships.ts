import { areDisjoint, daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { wrongDate } from '../times/wrong-date.ts';

const JOINING = /^(join|sign|ratify)$/;

/** "Canada joined ESA", "Japan ratified the Moon Agreement". */
export function judgeMemberships(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || !JOINING.test(clause.verb)) return [];
  return clause.agents.flatMap((who) =>
    clause.themes.flatMap((what) => {
      const verdicts = judgeMember(who, what, clause.verb === 'sign', context);
      return verdicts.some(({ state }) => state === 'contradicted')
        ? verdicts
        : [...verdicts, ...judgeJoining(who, what, clause, context)];
    }),
  );
}
judgeMemberships.verbs = [JOINING];

/** "Poland joined ESA in 2004": when a member became one, where that is known. */
function judgeJoining(who: NounPhrase, what: NounPhrase, clause: Clause, context: SentenceContext): Verdict[] {
  const body = what.others.length === 0 ? context.referent(what) : undefined;
  const [time, another] = clause.times;
  const days = time?.token.date?.days;
  if (body === undefined || !time || another || !days || !/^(?:in|on|during)$/.test(time.preposition)) return [];
  const entry = context.entry(body);
  const relation = entry.kind !== 'agreement' ? 'members' : clause.verb === 'sign' ? 'signatories' : 'parties';
  const named = eachNamed(who, context).flatMap(({ index, phrase }) => {
    const { id } = context.entry(index);
    const at = entry.relations[relation]?.list.find(({ value }) => value === id)?.since;
    const known = at === undefined ? undefined : daysOf(at);
    // Who signs becomes a member some months later.
    const slack = clause.verb === 'sign' ? 31 : 400;
    return at === undefined || !known ? [] : [{ id, phrase, at, isThen: !areDisjoint(days, known, slack) }];
  });
  const isOneOfThem = named.some(({ isThen }) => isThen);
  return named
    .filter(({ isThen }) => !isThen)
    .map(({ id, phrase, at }) => {
      const token = context.nameToken(phrase);
      const verdict = wrongDate(time.token, { entry, at, event: '', claim: `${id} in ${entry.id} since` }, context);
      const details = { subject: context.knowledge.spoken(entry.id), who: context.shown(token) };
      if (!isOneOfThem) return { ...verdict, message: 'wrong-date.member', details };
      // "Japan, Canada and India signed in 2020": of several the odd one out is the likelier error.
      const { correction: _, ...rest } = verdict;
      const span = { start: token.start, end: token.end };
      return { ...rest, check: 'wrong-membership', span, found: details.who, message: 'wrong-date.member', details };
    });
}

const MEMBER = /^(members?|states?|signatory|signatories|party|parties)$/;

/** "Canada is a member state of ESA". */
export function judgeMemberDescriptions(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap(({ subject, is, stance }) => {
    if ((stance !== 'asserted' && stance !== 'denied') || !MEMBER.test(is.head.lower) || !is.of) return [];
    if (/^states?$/.test(is.head.lower) && !is.nouns.some((noun) => noun.lower === 'member')) return [];
    if (
      [...is.modifiers, ...is.nouns].some((token) =>
        /^(associate|former|founding|cooperating|would-be|future|non-member)$/.test(token.lower),
      )
    )
      return [];
    const verdicts = judgeMember(subject, is.of, /^signator/.test(is.head.lower), context);
    if (stance === 'asserted') return verdicts;
    // "is no longer a member": contradicted where it is one.
    return verdicts.flatMap((verdict): Verdict[] =>
      verdict.state === 'supported'
        ? [
            {
              ...verdict,
              state: 'contradicted',
              message: 'wrong-membership.is',
              known: '',
              details: { subject: context.shown(is.of ?? is), who: verdict.found },
            },
          ]
        : [],
    );
  });
}
judgeMemberDescriptions.needs = { word: MEMBER } satisfies Needs;

/** All who belong to it, where they are known: to an agreement its parties, and those who signed it where that is said. */
function membersOf(entry: Entry, isSigning: boolean, { knowledge }: SentenceContext): readonly EntryId[] {
  if (entry.kind !== 'agreement') return knowledge.isComplete(entry, 'members') ? knowledge.ids(entry, 'members') : [];
  const [parties, signatories] = [knowledge.ids(entry, 'parties'), knowledge.ids(entry, 'signatories')];
  // Who signs need not ratify, and who accedes has not signed in time.
  if (isSigning) return knowledge.isComplete(entry, 'signatories') ? [...signatories, ...parties] : [];
  if (knowledge.isComplete(entry, 'parties')) return parties;
  return knowledge.isComplete(entry, 'signatories') && parties.length === 0 ? signatories : [];
}

function judgeMember(who: NounPhrase, what: NounPhrase, isSigning: boolean, context: SentenceContext): Verdict[] {
  const body = context.referent(what);
  if (body === undefined) return [];
  const entry = context.entry(body);
  const members = membersOf(entry, isSigning, context);
  const outsiders = context.knowledge.ids(entry, 'outsiders');
  if (members.length === 0 && outsiders.length === 0) return [];
  return eachNamed(who, context).flatMap(({ index, phrase }) => {
    const one = context.entry(index);
    if (one.kind !== 'country' && one.kind !== 'agency') return [];
    const isOutside = outsiders.includes(one.id);
    if (members.length === 0 && !isOutside) return [];
    const isMember =
      members.includes(one.id) || context.knowledge.ids(one, 'country').some((id) => members.includes(id));
    const span = context.nameToken(phrase);
    const base = {
      check: 'wrong-membership' as const,
      claim: `${one.id} in ${entry.id}`,
      span,
      found: context.shown(span),
      about: entry.id,
    };
    return [
      isMember
        ? { ...base, state: 'supported' as const }
        : {
            ...base,
            state: 'contradicted' as const,
            message: 'wrong-membership',
            details: { subject: context.knowledge.spoken(entry.id), who: context.knowledge.spoken(one.id) },
            ...(members.length > 0 ? { known: String(members.length) } : {}),
          },
    ];
  });
}

const eachNamed = (phrase: NounPhrase, context: SentenceContext): { index: EntryIndex; phrase: NounPhrase }[] =>
  [phrase, ...phrase.others].flatMap((one) => {
    const index = context.referentAlone(one);
    return index === undefined ? [] : [{ index, phrase: one }];
  });
