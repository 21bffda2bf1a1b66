import type { Clause } from '../../clauses/clause.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { judgeCountryToken } from './country-verdicts.ts';

const RUNNING = /^(?:run|own|operate|control|maintain|belong|support)$/;

/** "JAXA belongs to Japan", "It is Germany that runs DLR": whose agency it is. */
export function judgeStatesOfAgencies(clause: Clause, context: SentenceContext): Verdict[] {
  if (clause.stance !== 'asserted' || clause.tense === 'future' || !RUNNING.test(clause.verb)) return [];
  const isBelonging = clause.verb === 'belong';
  const to = clause.complements.find(({ preposition }) => preposition === 'to')?.phrase;
  const [house, owner] = isBelonging ? [clause.agents[0], to] : [clause.themes[0], clause.agents[0]];
  return house && owner ? judge(house, owner, context) : [];
}
judgeStatesOfAgencies.verbs = [RUNNING];
judgeStatesOfAgencies.needs = { kinds: ['agency'] };

/** "Roscosmos (Russia)": in brackets behind the name. */
export const judgeStatesInBrackets = (context: SentenceContext): Verdict[] =>
  context.reading.phrases.flatMap(({ phrase, stance }) => {
    const [only, ...more] = phrase.aside ?? [];
    return stance === 'asserted' && only?.type === 'noun-phrase' && more.length === 0
      ? judge(phrase, only, context)
      : [];
  });
judgeStatesInBrackets.needs = { kinds: ['agency'] };

/** Of an agency of one country. */
function judge(house: NounPhrase, owner: NounPhrase, context: SentenceContext): Verdict[] {
  const isNamed = house.head.tag === 'name' && owner.head.tag === 'name' && owner.others.length === 0;
  const [agency, country] = [house, owner].map((phrase) => (isNamed ? context.referentAlone(phrase) : undefined));
  if (agency === undefined || country === undefined || context.kindOf(agency) !== 'agency') return [];
  const { knowledge } = context;
  const entry = context.entry(agency);
  const isOfOne = knowledge.ids(entry, 'country').length === 1 && knowledge.ids(entry, 'members').length === 0;
  return isOfOne && context.kindOf(country) === 'country'
    ? judgeCountryToken({ ...context.nameToken(owner), countries: [country] }, agency, context)
    : [];
}
