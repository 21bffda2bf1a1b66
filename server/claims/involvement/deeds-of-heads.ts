import { daysOf } from '../../../glossary/dates.ts';
import type { Entry, EntryId, Value } from '../../../glossary/entry.ts';
import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { EventType } from '../../../glossary/schema/events.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import type { Knowledge } from '../knowledge.ts';
import { workedOut } from '../worked-out.ts';
import { judgeHead } from './heads.ts';

/** What a head of state does to a programme, a law or a house, and the events that it is. */
const DEEDS: readonly { readonly verb: RegExp; readonly types: readonly EventType[] }[] = [
  { verb: /^sign$/, types: ['signature', 'opening', 'founding', 'announcement'] },
  { verb: /^(?:cancel|axe|scrap|kill|terminate)$/, types: ['cancellation'] },
  { verb: /^(?:announce|unveil|approve|start|begin|order|initiate)$/, types: ['announcement', 'start', 'founding'] },
  { verb: /^(?:create|establish|found|set)$/, types: ['founding', 'start', 'announcement', 'signature'] },
];
const OF_STATE: ReadonlySet<string> = new Set(['programme', 'agreement', 'agency', 'organisation', 'station', 'term']);
/** Done again, or only wished for. */
const NOT_THEN =
  /\b(?:re-?(?:establish|creat|start|found|sign)\w*|again|reviv\w+|restor\w+|renew\w+|extend\w*|amend\w*|propos\w+|promis\w+|plan\w*|want\w*|hop\w+|tr(?:y|ied)|later|successor|new|would|could|might|if|not|never|former|then-\w+|anniversary)\b/i;

/** "Space Policy Directive 1 was signed by Barack Obama", "President Johnson founded NASA": who was in office when it was done. */
export function judgeDeedsOfHeads(clause: Clause, context: SentenceContext): Verdict[] {
  const deed = DEEDS.find(({ verb }) => verb.test(clause.verb));
  if (!deed || clause.stance !== 'asserted' || clause.tense === 'future' || context.reading.isQuestion) return [];
  if (NOT_THEN.test(context.shown(context.reading.sentence))) return [];
  const [agent, another] = [
    ...clause.agents,
    ...clause.complements.filter(({ preposition }) => preposition === 'under').map(({ phrase }) => phrase),
  ].filter((phrase) => headIn(phrase, context) !== undefined);
  const [theme] = clause.themes;
  const person = agent && !another && agent.others.length === 0 ? headIn(agent, context) : undefined;
  const thing = theme && theme.others.length === 0 ? context.referentAlone(theme) : undefined;
  if (!agent || person === undefined || thing === undefined || theme === agent) return [];
  const dates = datesOf(context.entry(thing), deed.types, context);
  const token = context.nameToken(agent);
  return statesHeadedBy(context.entry(person).id, context.knowledge).flatMap(({ state, heads }) => {
    const office = { of: state, holders: heads, isComplete: true, span: token, next: 0 };
    const claim = { id: context.entry(person).id, span: { start: token.start, end: token.end } };
    const judged = dates.flatMap((at) => {
      const days = daysOf(at);
      return days ? [judgeHead(office, { ...claim, days }, context)] : [];
    });
    const isFit = judged.length === 0 || judged.some((list) => list.every((one) => one.state !== 'contradicted'));
    // Of its own claim: in the year that a text gives them they may have been in office.
    return isFit ? [] : (judged[0] ?? []).map((one) => ({ ...one, claim: `${one.claim}: ${clause.verb}` }));
  });
}
judgeDeedsOfHeads.verbs = DEEDS.map(({ verb }) => verb);
judgeDeedsOfHeads.needs = { kinds: ['person'] } satisfies Needs;

function headIn(phrase: NounPhrase, context: SentenceContext): EntryIndex | undefined {
  const index = phrase.names.length > 0 ? context.referentAlone(phrase) : undefined;
  const isHead =
    index !== undefined &&
    context.kindOf(index) === 'person' &&
    statesHeadedBy(context.entry(index).id, context.knowledge).length > 0;
  return isHead ? index : undefined;
}

/** When it was done: to the thing itself, or to the programme that a vehicle was made for. */
function datesOf(thing: Entry, types: readonly EventType[], { knowledge }: SentenceContext): string[] {
  const programmes = thing.kind === 'launch-vehicle' ? knowledge.ids(thing, 'programme') : [];
  const things = [thing, ...programmes.flatMap((id) => knowledge.byId(id) ?? [])];
  return things
    .filter(({ kind }) => OF_STATE.has(kind))
    .flatMap(({ events }) => events.flatMap(({ type, at }) => (types.includes(type) && at !== undefined ? [at] : [])));
}

interface HeadedState {
  readonly state: EntryIndex;
  readonly heads: readonly Value[];
}

const headedStates = workedOut((knowledge): readonly HeadedState[] =>
  knowledge.glossary.ofKind('country').flatMap((state) => {
    const entry = knowledge.entry(state);
    const heads = entry.relations.heads;
    return heads && knowledge.isComplete(entry, 'heads') ? [{ state, heads: heads.list }] : [];
  }),
);

/** The states of which all heads are known, where somebody was one. */
const statesHeadedBy = (person: EntryId, knowledge: Knowledge): readonly HeadedState[] =>
  headedStates(knowledge).filter(({ heads }) => heads.some(({ value }) => value === person));
