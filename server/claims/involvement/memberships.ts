import { areDisjoint, daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryId } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Clause } from '../../clauses/clause.ts';
import { bare } from '../../clauses/nominal.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { soleDate } from '../times/sole-dates.ts';
import { wrongDate } from '../times/wrong-date.ts';

const JOINING = /^(join|sign|ratify|belong|include|count|hold|have|pay|take|act|serve|work)$/;
const ACCEDING = /^(join|sign|ratify|belong)$/;

/** "Canada joined ESA", "Japan ratified the Moon Agreement". */
export function judgeMemberships(clause: Clause, context: SentenceContext): Verdict[] {
  if (!JOINING.test(clause.verb)) return [];
  if (clause.stance === 'denied') return judgeOutsiders(clause, context);
  if (clause.stance !== 'asserted') return [];
  if (!ACCEDING.test(clause.verb)) return judgeMembersTold(clause, context);
  return [...clause.agents, ...clause.agents.flatMap((who) => namedBeside(who, context))].flatMap((who) =>
    bodiesJoined(clause).flatMap((what) => {
      const verdicts = judgeMember(who, what, clause.verb === 'sign', context);
      return verdicts.some(({ state }) => state === 'contradicted')
        ? verdicts
        : [...verdicts, ...judgeJoining(who, what, clause, context)];
    }),
  );
}
judgeMemberships.verbs = [JOINING];

/** What is joined, signed or belonged to: "signed up to the accords". */
const bodiesJoined = ({ verb, themes, complements, adverbs }: Clause): NounPhrase[] => [
  ...(verb === 'belong' ? [] : themes),
  ...complements.flatMap(({ preposition, phrase }) =>
    preposition === 'up to' || (preposition === 'to' && (verb === 'belong' || adverbs.includes('up'))) ? [phrase] : [],
  ),
];

/** "many states, among them Japan and Peru, have signed": who is named of those that did. */
const namedBeside = (
  { start, end, names, isNegative }: NounPhrase,
  { reading, text }: SentenceContext,
): NounPhrase[] =>
  names.length > 0 || isNegative || /\b(?:not|no|none|neither|hardly)\b/i.test(text.slice(reading.sentence.start, end))
    ? []
    : reading.descriptions.flatMap(({ is, subject, construction, stance }) =>
        is.start === start && construction === 'apposition' && stance === 'asserted' ? [subject] : [],
      );

/** "Peru has never signed the accords": of one that has; "not yet" was so once. */
function judgeOutsiders(clause: Clause, context: SentenceContext): Verdict[] {
  const isPlain =
    ACCEDING.test(clause.verb) &&
    clause.times.length === 0 &&
    clause.tense !== 'future' &&
    !(clause.isPerfect && clause.tense === 'past') &&
    clause.adverbs.every((word) => /^(?:never|ever|up)$/.test(word)) &&
    clause.complements.every(({ preposition }) => /^(?:to|up to)$/.test(preposition)) &&
    !/\b(?:yet|until|till|before|at first|if|unless|when|while|had|by)\b/.test(context.textOfSentence);
  if (!isPlain) return [];
  return clause.agents.flatMap((who) =>
    bodiesJoined(clause).flatMap((what) => {
      const body = what.others.length === 0 ? context.referent(what) : undefined;
      if (body === undefined || who.isNegative) return [];
      const entry = context.entry(body);
      const relations =
        clause.verb === 'sign'
          ? (['signatories'] as const)
          : clause.verb === 'ratify'
            ? (['parties'] as const)
            : (['members', 'parties', 'signatories'] as const);
      const inside = relations.flatMap((relation) => context.knowledge.ids(entry, relation));
      return eachNamed(who, context)
        .filter(({ index }) => inside.includes(context.entry(index).id))
        .map(({ phrase, index }): Verdict => {
          const span = context.nameToken(phrase);
          const { id } = context.entry(index);
          const details = { subject: context.knowledge.spoken(entry.id), who: context.knowledge.spoken(id) };
          return {
            state: 'contradicted',
            check: 'wrong-membership',
            claim: `${id} outside ${entry.id}`,
            span: { start: span.start, end: span.end },
            found: context.shown(span),
            message: 'wrong-membership.joined',
            about: entry.id,
            details,
          };
        });
    }),
  );
}

/** "ESA's members include Poland", "ESA counts Poland among its members", "holds membership of ESA", "pays as a member of ESA". */
function judgeMembersTold(clause: Clause, context: SentenceContext): Verdict[] {
  const { verb, agents, themes, complements } = clause;
  const [agent, theme] = [agents[0], themes[0]];
  if (!agent || agents.length > 1 || clause.tense === 'future') return [];
  const set =
    verb === 'include'
      ? membersNamed(/^(?:list|ranks|circle|number)$/.test(agent.head.lower) ? agent.of : agent, context)
      : undefined;
  if (set && theme) return judgeMember(theme, set.body, set.isSigning, context);
  if (
    verb === 'count' &&
    theme &&
    complements.some(
      ({ preposition, phrase }) =>
        preposition === 'among' && phrase.determiner === 'its' && MEMBER.test(phrase.head.lower),
    )
  )
    return judgeMember(theme, agent, false, context);
  if (
    /^(?:hold|have)$/.test(verb) &&
    theme?.head.lower === 'membership' &&
    theme.of &&
    ![...theme.modifiers, ...theme.nouns].some(isOther)
  )
    return judgeMember(agent, theme.of, false, context);
  return complements.flatMap(({ preposition, phrase }) => {
    const own = preposition === 'as' ? membersNamed(phrase, context) : undefined;
    return own ? judgeMember(agent, own.body, own.isSigning, context) : [];
  });
}

/** "a member state of ESA", "ESA's members", "ESA member", "a signatory to the accords": of what, and whether by signing. */
function membersNamed(
  phrase: NounPhrase | undefined,
  { reading, textOfSentence }: SentenceContext,
): { readonly body: NounPhrase; readonly isSigning: boolean } | undefined {
  if (!phrase || !MEMBER.test(phrase.head.lower) || [...phrase.modifiers, ...phrase.nouns].some(isOther))
    return undefined;
  // "one of the Mercury Seven"
  if (phrase.head.lower === 'one' && phrase.of?.head.tag !== 'name') return undefined;
  if (/^states?$/.test(phrase.head.lower) && !phrase.nouns.some((noun) => noun.lower === 'member')) return undefined;
  const isSigning = /^signator/.test(phrase.head.lower);
  const [name, another] = phrase.names;
  const to = isSigning
    ? reading.phrases.find((one) => textOfSentence.slice(phrase.end, one.phrase.start) === ' to ')?.phrase
    : undefined;
  const body = phrase.of ?? phrase.possessor ?? (name && !another ? bare(phrase, name) : to);
  return body && body.others.length === 0 ? { body, isSigning } : undefined;
}

const isOther = ({ lower }: { readonly lower: string }): boolean =>
  /^(associate|former|founding|cooperating|would-be|future|non-member|observer|honorary)$/.test(lower);

/** "Poland joined ESA in 2004": when a member became one, where that is known. */
function judgeJoining(who: NounPhrase, what: NounPhrase, clause: Clause, context: SentenceContext): Verdict[] {
  const body = context.soleReferent(what);
  const time = soleDate(clause);
  if (body === undefined || !time) return [];
  const entry = context.entry(body);
  const relation = entry.kind !== 'agreement' ? 'members' : clause.verb === 'sign' ? 'signatories' : 'parties';
  const named = eachNamed(who, context).flatMap(({ index, phrase }) => {
    const { id } = context.entry(index);
    const at = entry.relations[relation]?.list.find(({ value }) => value === id)?.since;
    const known = daysOf(at);
    // Who signs becomes a member some months later.
    const slack = clause.verb === 'sign' ? 31 : 400;
    return at === undefined || !known ? [] : [{ id, phrase, at, isThen: !areDisjoint(time.days, known, slack) }];
  });
  return named
    .filter(({ isThen }) => !isThen)
    .map(({ id, phrase, at }) => {
      const token = context.nameToken(phrase);
      const verdict = wrongDate(time.token, { entry, at, event: '', claim: `${id} in ${entry.id} since` }, context);
      const details = { subject: context.knowledge.spoken(entry.id), who: context.shown(token) };
      return { ...verdict, message: 'wrong-date.member', details };
    });
}

const MEMBER = /^(members?|one|states?|signatory|signatories|party|parties)$/;

/** "Canada is a member state of ESA". */
export function judgeMemberDescriptions(context: SentenceContext): Verdict[] {
  return context.reading.descriptions.flatMap(({ subject, is, stance }) => {
    const own = stance === 'asserted' || stance === 'denied' ? membersNamed(is, context) : undefined;
    if (!own) return [];
    const verdicts = [subject, ...namedBeside(subject, context)].flatMap((who) =>
      judgeMember(who, own.body, own.isSigning, context),
    );
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
              details: { subject: context.shown(own.body), who: verdict.found },
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
    const isOfTheirSort = members.length > 0 && members.every((id) => context.knowledge.kind(id) === 'person');
    if (one.kind === 'person' ? !isOfTheirSort : one.kind !== 'country' && one.kind !== 'agency') return [];
    const isOutside = outsiders.includes(one.id);
    if (members.length === 0 && !isOutside) return [];
    const isMember =
      members.includes(one.id) || context.knowledge.ids(one, 'country').some((id) => members.includes(id));
    const span = context.nameToken(phrase);
    const base = {
      check: 'wrong-membership' as const,
      claim: `${one.id} in ${entry.id}`,
      ...context.quoted(span),
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
