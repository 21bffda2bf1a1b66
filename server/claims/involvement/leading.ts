import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { daysOfClause } from '../events/clause-times.ts';
import { judgeHead } from './heads.ts';
import { headshipOf } from './offices.ts';
import { judgeHolder } from './other-heads.ts';
import { judgeTenure } from './tenures.ts';

const LEADING = /^(?:head|lead|run|chair|be)$/;
const AT_THE_HEAD = /^(?:helm|head|charge|top)$/;
const RULE = /^(?:leadership|direction|command|stewardship)$/;

/** "headed NASA in 1965", "was at the helm of ESA", "was under the leadership of NAME": who led a house, and when. */
export function judgeLeading(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense === 'future' || !LEADING.test(clause.verb)) return [];
  const [who, house] = clause.verb === 'be' ? saidToBe(clause) : [clause.agents[0], ledIn(clause)];
  if (!who || !house || who.others.length > 0 || house.others.length > 0) return [];
  const [person, of] = [who, house].map((phrase) =>
    phrase.head.tag === 'name' && phrase.names.length === 1 && !phrase.possessor
      ? context.referentAlone(phrase)
      : undefined,
  );
  if (person === undefined || of === undefined || context.kindOf(person) !== 'person') return [];
  if (!/^(?:agency|company|organisation)$/.test(context.kindOf(of))) return [];
  const [holder, owner] = [context.nameToken(who), context.nameToken(house)];
  const office = headshipOf(of, { start: owner.start, end: owner.end }, context);
  if (!office) return [];
  const days = clause.tense === 'past' && clause.times.length === 1 ? daysOfClause(clause, context) : undefined;
  const span = { start: holder.start, end: holder.end };
  const { id } = context.entry(person);
  const through = clause.tense === 'past' ? judgeTenure(office, { id, span, times: clause.times }, context) : [];
  if (through.length > 0) return through;
  const then = days ? judgeHead(office, { id, span, days }, context) : [];
  return then.length > 0 ? then : judgeHolder(holder, owner, office, context);
}
judgeLeading.verbs = [LEADING];
judgeLeading.needs = { kinds: ['person'] };

/** What is led, and not somewhere or as something else: "led NASA into a new age". */
const ledIn = ({ themes, complements }: Clause): NounPhrase | undefined =>
  new Set(themes.map(({ start }) => start)).size === 1 && complements.every(({ preposition }) => preposition === 'by')
    ? themes[0]
    : undefined;

function saidToBe({ agents, complements }: Clause): readonly (NounPhrase | undefined)[] {
  const [subject, another] = agents;
  const [first] = complements.filter(({ phrase }) => phrase.of !== undefined);
  if (!subject || another || !first) return [];
  const { preposition, phrase } = first;
  if (/^(?:at|in)$/.test(preposition) && AT_THE_HEAD.test(phrase.head.lower)) return [subject, phrase.of];
  return preposition === 'under' && RULE.test(phrase.head.lower) ? [phrase.of, subject] : [];
}
