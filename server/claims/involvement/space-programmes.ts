import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Token } from '../../clauses/tokens.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import type { Needs } from '../frame-needs.ts';
import { judgeCountryToken } from './country-verdicts.ts';

const RUNNING = /^(?:run|lead|manage|oversee|direct|operate|coordinate|administer|head)$/;

/** "JAXA runs India's space programme", "CNSA is responsible for the Russian space programme": the country of an agency is that of its programme. */
export function judgeProgrammesRun(context: SentenceContext): Verdict[] {
  const { clauses, descriptions } = context.reading;
  const run = clauses.flatMap(({ verb, stance, agents: [agent], themes }) =>
    RUNNING.test(verb) && stance === 'asserted' && agent ? themes.map((theme) => [agent, theme] as const) : [],
  );
  const charged = descriptions.flatMap(({ subject, is, stance, complements }) =>
    is.head.lower === 'responsible' && stance === 'asserted' && !is.isNegative
      ? complements.flatMap(({ preposition, phrase }) => (preposition === 'for' ? [[subject, phrase] as const] : []))
      : [],
  );
  return [...run, ...charged].flatMap(([who, programme]) => {
    const agency = who.others.length === 0 ? context.referentAlone(who) : undefined;
    const country = agency === undefined ? undefined : countryOf(programme, context);
    return agency !== undefined && country && context.kindOf(agency) === 'agency'
      ? judgeCountryToken(country, agency, context)
      : [];
  });
}
judgeProgrammesRun.needs = { word: /^(?:space )?program(?:me)?s?$/, kinds: ['agency'] } satisfies Needs;

/** "India's space programme", "the Indian space programme": the word for the country. */
function countryOf({ head, nouns, possessor, countries }: NounPhrase, context: SentenceContext): Token | undefined {
  if (!/^(?:space )?program(?:me)?$/.test(head.lower)) return undefined;
  if (!head.lower.startsWith('space') && !nouns.some(({ lower }) => lower === 'space')) return undefined;
  const index = possessor?.head.tag === 'name' ? context.referentAlone(possessor) : undefined;
  return possessor && index !== undefined && context.kindOf(index) === 'country'
    ? { ...context.nameToken(possessor), countries: [index] }
    : countries[0];
}
