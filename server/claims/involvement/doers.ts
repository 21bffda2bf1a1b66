import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { Kind } from '../../../glossary/schema/kinds.ts';
import type { Clause, Complement } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { POSSESSED } from '../words-for-things.ts';
import { isOutsideFleet } from './involved.ts';
import { judgeInvolvement } from './involvement.ts';
import { type Part, partOf } from './parts-played.ts';

const TOGETHER =
  /^(in collaboration with|in cooperation with|in partnership with|together with|along with|jointly with|alongside|with the help of|with help from)$/;

/** "was run by", "built", "paid for": who did it, with whom and for whom. */
export function judgeDoers(clause: Clause, context: SentenceContext): readonly Verdict[] {
  if (clause.stance !== 'asserted') return [];
  const paid = clause.verb === 'pay' ? clause.complements.find(({ preposition }) => preposition === 'for') : undefined;
  const part = paid ? 'paying' : partOf(clause.verb, clause.adverbs);
  if (part === undefined) return [];
  const judge = (phrase: NounPhrase | undefined): readonly Verdict[] => {
    const crafts = craftsOf(phrase, context);
    const [doer] = clause.agents;
    const verdicts = crafts.flatMap((craft) => [
      ...judgeAgents(clause, craft, context, part),
      ...judgeHelpers(clause, craft, context),
      ...(part === 'making' || part === 'launching' ? judgeCustomers(clause, craft, context) : []),
    ]);
    return doer ? oneEach(verdicts, crafts.length, doer) : verdicts;
  };
  if (paid || clause.construction !== 'participle') return judge(paid?.phrase ?? clause.themes[0]);
  // "the lander of the Apollo craft built by Grumman": what was built may be the one or the other.
  const judged = clause.themes.map(judge);
  return judged.find(isTrue) ?? judged[0] ?? [];
}

const isTrue = (verdicts: readonly Verdict[]): boolean =>
  verdicts.some(({ state }) => state === 'supported') && !verdicts.some(({ state }) => state === 'contradicted');

/** The craft that a phrase means: "the survey of IRAS" was shared by those who shared IRAS. */
export function craftsOf(phrase: NounPhrase | undefined, context: SentenceContext): EntryIndex[] {
  if (phrase === undefined) return [];
  const own = context
    .referents(phrase)
    .filter((index): index is EntryIndex => index !== undefined && isMade(context.kindOf(index)));
  return own.length === 0 && phrase.of && UNDERTAKING.test(phrase.head.lower) ? craftsOf(phrase.of, context) : own;
}

const isMade = (kind: Kind): boolean => POSSESSED.has(kind) || kind === 'engine';

const UNDERTAKING =
  /^(survey|mission|flight|project|work|operation|development|construction|building|design|cost|costs|programme|program)$/;

function judgeAgents(clause: Clause, craft: EntryIndex, context: SentenceContext, part: Part): Verdict[] {
  // Launches are judged with their dates and sites.
  if (part === 'launching' && !clause.agents.some((agent) => isOfOthers(agent, craft, context))) return [];
  const isJoint =
    clause.verb === 'share' ||
    ((part === 'running' || part === 'making') &&
      (clause.adverbs.includes('jointly') || clause.agents.some((agent) => agent.others.length > 0)));
  const judged = clause.agents
    .filter((agent) => !clause.themes.includes(agent))
    .map((agent) => judgeInvolvement(agent, craft, context, isJoint ? 'sharing' : part));
  // "the daughter of SSTL building Galileo": it may be the one or the other.
  return judged.every(isFalse) ? judged.flat() : judged.flat().filter(({ state }) => state !== 'contradicted');
}

const isFalse = (verdicts: readonly Verdict[]): boolean => verdicts.some(({ state }) => state === 'contradicted');

/** "SpaceX launched an Atlas V": a firm's own rockets are all known. */
function isOfOthers(agent: NounPhrase, rocket: EntryIndex, context: SentenceContext): boolean {
  const firm = context.soleEntry(agent);
  return firm !== undefined && isOutsideFleet(firm, context.entry(rocket), context);
}

/** "in partnership with JAXA", "together with partners such as ESA". */
function judgeHelpers(clause: Clause, craft: EntryIndex, context: SentenceContext): Verdict[] {
  return clause.complements.flatMap(({ preposition, phrase }, i) => {
    // "was built jointly with DLR"
    const isJoint = preposition === 'with' && clause.adverbs.some((one) => /^(?:jointly|together)$/.test(one));
    if (!isJoint && !TOGETHER.test(preposition)) return [];
    const next = clause.complements[i + 1];
    const named =
      phrase.names.length > 0 || phrase.countries.length > 0
        ? phrase
        : next?.preposition === 'such as'
          ? next.phrase
          : undefined;
    // "launched with SpaceX": on its rocket.
    const part = partOf(clause.verb, []) === 'launching' ? 'launching' : 'sharing';
    return named ? judgeInvolvement(named, craft, context, part) : [];
  });
}

/** "for NASA", "on behalf of ESA", "under a contract from JAXA": who ordered it. */
function judgeCustomers(clause: Clause, craft: EntryIndex, context: SentenceContext): Verdict[] {
  // A rocket flies for whoever has something to launch.
  if (context.kindOf(craft) === 'launch-vehicle') return [];
  const isContract = ({ preposition, phrase }: Complement): boolean =>
    preposition === 'under' && /^(contract|order|commission)s?$/.test(phrase.head.lower);
  const hasContract = clause.complements.some(isContract);
  return clause.complements.flatMap(({ preposition, phrase }) => {
    const isFor = /^(for|on behalf of)$/.test(preposition);
    if (!isFor && !(hasContract && /^(from|with|to|by)$/.test(preposition))) return [];
    if (phrase.head.tag !== 'name' || phrase.possessor || phrase.names.length !== 1) return [];
    return judgeInvolvement(phrase, craft, context, 'ordering');
  });
}

const WORKING =
  /^(obtain|take|photograph|explore|map|study|make|achieve|reach|land|visit|orbit|return|collect|gather|bring|get|win|perform|survey)$/;

/** "Roscosmos took the pictures with Luna 3": whoever works with a craft runs it. */
export function judgeInstruments(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || !WORKING.test(clause.verb)) return [];
  return clause.complements
    .filter(({ preposition }) => preposition === 'with')
    .flatMap(({ phrase }) => {
      const craft = context.referent(phrase);
      if (craft === undefined || !POSSESSED.has(context.kindOf(craft)) || context.kindOf(craft) === 'launch-vehicle')
        return [];
      return clause.agents.flatMap((agent) => judgeInvolvement(agent, craft, context, 'running'));
    });
}
judgeInstruments.verbs = [WORKING];

const BELONGING = /^belong$/;

/** "Kibo belongs to JAXA". */
export function judgeBelonging(clause: Clause, context: SentenceContext): readonly Verdict[] {
  if (clause.stance !== 'asserted' || !BELONGING.test(clause.verb)) return [];
  return clause.complements
    .filter(({ preposition }) => preposition === 'to')
    .flatMap(({ phrase }) => {
      const crafts = craftsOf(clause.agents[0], context);
      return oneEach(
        crafts.flatMap((craft) => judgeInvolvement(phrase, craft, context, 'running')),
        crafts.length,
        phrase,
      );
    });
}

/** "NavIC and QZSS belong to India and Japan": of as many owners as things each that is right of one may be meant of that alone. */
const oneEach = (verdicts: readonly Verdict[], things: number, { others }: NounPhrase): readonly Verdict[] =>
  things < 2 || others.length + 1 !== things
    ? verdicts
    : verdicts.filter(
        ({ state, span }) =>
          state !== 'contradicted' ||
          !verdicts.some((other) => other.state === 'supported' && other.span.start === span.start),
      );
judgeBelonging.verbs = [BELONGING];
