import type { Entry, EntryId } from '../../glossary/entry.ts';
import type { Clause } from '../clauses/clause.ts';
import type { NounPhrase } from '../clauses/phrases.ts';
import type { Verdict } from './claim.ts';
import type { SentenceContext } from './context.ts';
import { anyOf } from './corrections.ts';
import { inWords } from './lists-in-words.ts';

const FOUNDING = /^(found|form|create|establish|co-found|start|set)$/;

/** Who founded a company or agency, held against the founders that the glossary names. */
export function judgeFounders(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || !FOUNDING.test(clause.verb)) return [];
  return clause.themes.slice(0, 1).flatMap((theme) => {
    const index = context.referent(theme);
    if (index === undefined || !['company', 'agency', 'organisation'].includes(context.kindOf(index))) return [];
    const entry = context.entry(index);
    const founders = context.knowledge.ids(entry, 'founders');
    if (founders.length === 0) return [];
    const kinds = new Set(founders.map((id) => context.knowledge.kind(id)));
    return clause.agents
      .flatMap((agent) => [agent, ...agent.others])
      .flatMap((phrase) => {
        const tokens = phrase.names.length > 0 ? phrase.names : [phrase.head];
        return tokens.flatMap((token): Verdict[] => {
          const who = context.meaning(token);
          if (who === undefined || !kinds.has(context.kindOf(who))) return [];
          const id = context.entry(who).id;
          const base = {
            check: 'wrong-founding' as const,
            claim: `${id} founded ${entry.id}`,
            span: { start: token.start, end: token.end },
            found: context.shown(token),
            about: entry.id,
          };
          const kin = founders.some((founder) => founder === id || isSame(founder, id, context));
          if (kin) return [{ ...base, state: 'supported' }];
          return [{ ...base, ...foundedBy(founders, entry, context) }];
        });
      });
  });
}
judgeFounders.verbs = [FOUNDING];

/** "Blue Origin, Elon Musk's company", "Elon Musk's Blue Origin": whose company it is who founds, owns or heads it. */
export function judgeCompanyOwners(context: SentenceContext): Verdict[] {
  const { reading } = context;
  const direct = reading.phrases.flatMap(({ phrase, stance }) =>
    stance === 'asserted' && phrase.possessor && phrase.names.length === 1 ? [[phrase.possessor, phrase] as const] : [],
  );
  const described = reading.descriptions.flatMap(({ subject, is, stance }) =>
    stance === 'asserted' && is.possessor && /^(company|firm|start-?up)$/.test(is.head.lower)
      ? [[is.possessor, subject] as const]
      : [],
  );
  return [...direct, ...described].flatMap(([owner, thing]) => judgeCompanyOwner(owner, thing, context));
}

function judgeCompanyOwner(owner: NounPhrase, thing: NounPhrase, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const [who, what] = [context.referent(owner), context.referentAlone(thing)];
  if (who === undefined || what === undefined || owner.others.length > 0) return [];
  if (context.kindOf(who) !== 'person' || context.kindOf(what) !== 'company') return [];
  const [person, company] = [context.entry(who), context.entry(what)];
  const founders = knowledge.ids(company, 'founders');
  const hasPart = (one: Entry): boolean =>
    (['founders', 'heads', 'owner'] as const).some((relation) => knowledge.ids(one, relation).includes(person.id));
  const span = context.nameToken(owner);
  const base = {
    check: 'wrong-founding' as const,
    claim: `${person.id} has ${company.id}`,
    span: { start: span.start, end: span.end },
    found: context.shown(span),
    about: company.id,
  };
  if (hasPart(company)) return [{ ...base, state: 'supported' }];
  // Only who is known for a company of their own is likely to have been given another's.
  const hasOther = knowledge.glossary.ofKind('company').some((index) => hasPart(context.entry(index)));
  if (founders.length === 0 || !hasOther) return [];
  return [{ ...base, ...foundedBy(founders, company, context) }];
}

/** What is known instead, and the name to write where there is one. */
function foundedBy(founders: readonly EntryId[], entry: Entry, { knowledge }: SentenceContext) {
  const names = founders.map((id) => knowledge.nameOf(id));
  return {
    state: 'contradicted',
    message: 'wrong-founding',
    known: inWords(names),
    ...anyOf(names),
    details: { subject: knowledge.spoken(entry.id) },
  } as const;
}

/** Under another name at another time. */
const isSame = (a: string, b: string, { knowledge }: SentenceContext): boolean => {
  const entry = knowledge.byId(a);
  return (
    entry !== undefined &&
    (knowledge.ids(entry, 'predecessors').includes(b) ||
      knowledge.ids(entry, 'successors').includes(b) ||
      knowledge.ids(entry, 'part-of').includes(b))
  );
};
