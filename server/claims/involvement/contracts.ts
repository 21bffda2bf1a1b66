import type { Clause } from '../../clauses/clause.ts';
import { type NounPhrase, phraseOfToken, phraseWith } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { craftsOf } from './doers.ts';
import { judgeInvolvement } from './involvement.ts';
import { partOf } from './parts-played.ts';

const GIVING = /^(?:award|give|grant|hand|go)$/;
const WINNING = /^(?:win|receive|get|land|secure|obtain)$/;
const CHOOSING = /^(?:choose|select|pick|hire|commission|contract|ask)$/;
const CONTRACT = /^(?:contract|order|commission)s?$/;

/** "awarded SpaceX a contract to build the capsule", "the contract for the rover went to Boeing": who has the order is the maker. */
export function judgeContracts(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense === 'future' || clause.tense === 'present') return [];
  const builder = builderOf(clause, context);
  const [thing, another] = builder ? thingsOf(clause, context) : [];
  // "awarded A and B contracts to build X and Y": each builds one.
  if (!builder || !thing || another || thing.others.length > 0 || thing.start === builder.start) return [];
  const [giver] = GIVING.test(clause.verb) && clause.construction === 'active' ? clause.agents : [];
  return craftsOf(thing, context).flatMap((craft) => {
    const made = judgeInvolvement(builder, craft, context, 'making');
    // Whoever has something to launch buys a rocket.
    const isOrdered =
      giver !== undefined &&
      context.kindOf(craft) !== 'launch-vehicle' &&
      made.some(({ state }) => state === 'supported');
    return isOrdered ? [...made, ...judgeInvolvement(giver, craft, context, 'ordering')] : made;
  });
}
judgeContracts.verbs = [GIVING, WINNING, CHOOSING];

/** The one firm that is given the work. */
function builderOf({ verb, agents, themes, complements }: Clause, context: SentenceContext): NounPhrase | undefined {
  const to = GIVING.test(verb) ? complements.find(({ preposition }) => preposition === 'to')?.phrase : undefined;
  const phrases = to ? [to] : WINNING.test(verb) ? agents : themes;
  const [firm, another] = phrases.filter((phrase) => {
    const index = context.referentAlone(phrase);
    return phrase.others.length === 0 && index !== undefined && context.kindOf(index) === 'company';
  });
  return another ? undefined : firm;
}

/** What the order is for, where one is spoken of; of somebody who is chosen what he is to build. */
function thingsOf(clause: Clause, context: SentenceContext): readonly NounPhrase[] {
  const { reading, textOfSentence: text } = context;
  const phrases = reading.phrases.map(({ phrase }) => phrase);
  const contract = phrases.find(({ head, start }) => CONTRACT.test(head.lower) && start >= clause.start - 60);
  const built = reading.clauses.filter(
    ({ verb, construction, stance }) =>
      construction === 'infinitive' && stance === 'planned' && partOf(verb, []) === 'making',
  );
  if (CHOOSING.test(clause.verb))
    return built.filter(({ verbSpan }) => verbSpan.start > clause.verbSpan.end).flatMap(({ themes }) => themes);
  if (!contract) return [];
  const before = (place: number): string => text.slice(Math.max(0, place - 40), place);
  const toBuild = built.filter(({ verbSpan }) =>
    /\b(?:contract|order|commission)s? (?:(?:worth|of|from|by|with|for) [^,;]{0,30})?(?:to )?$/.test(
      before(verbSpan.start),
    ),
  );
  if (toBuild.length > 0) return toBuild.flatMap(({ themes }) => themes);
  // "a contract for the rover" may be for a part of it.
  if (contract.determiner !== 'the' || contract.isPlural) return [];
  const ordered = phrases.filter(({ start }) => text.slice(contract.end, start) === ' for ');
  if (ordered.length > 0) return ordered;
  const [name, more] = contract.names;
  if (name) return more ? [] : [phraseWith(phraseOfToken(name, contract), { names: [name] })];
  return isAbsolute(contract, clause, context) ? subjectBefore(contract, context) : [];
}

/** "..., with the contract awarded to Boeing": of what the sentence is about. */
const isAbsolute = (contract: NounPhrase, { construction }: Clause, { textOfSentence }: SentenceContext): boolean =>
  construction === 'participle' && /, with $/.test(textOfSentence.slice(0, contract.start));

function subjectBefore(contract: NounPhrase, { reading }: SentenceContext): readonly NounPhrase[] {
  const main = reading.clauses.find(
    ({ construction, verbSpan }) => /^(?:active|passive)$/.test(construction) && verbSpan.end < contract.start,
  );
  const [subject, another] = (main?.construction === 'passive' ? main.themes : main?.agents) ?? [];
  return subject && !another ? [subject] : [];
}
