import type { EntryIndex } from '../../../glossary/glossary.ts';
import type { NounPhrase } from '../../clauses/phrases.ts';
import type { Verdict } from '../claim.ts';
import type { SentenceContext } from '../context.ts';
import { anyOf } from '../corrections.ts';
import { inWords } from '../lists-in-words.ts';
import { LIKENED } from '../words-for-things.ts';

/** "ISRO's Tanegashima Space Center", "the Russian launch site Jiuquan": no agency has a launch site of another country. */
export const judgeSiteOwners = (context: SentenceContext): Verdict[] =>
  context.reading.phrases.flatMap(({ phrase, stance }) => {
    const owner = phrase.possessor;
    if (stance !== 'asserted' || !owner || owner.others.length > 0 || phrase.names.length === 0) return [];
    const site = context.referentAlone(phrase);
    const who = context.referent(owner);
    if (site === undefined || who === undefined || context.kindOf(site) !== 'launch-site') return [];
    return judge(owner, who, site, context);
  });

function judge(owner: NounPhrase, who: EntryIndex, site: EntryIndex, context: SentenceContext): Verdict[] {
  const { knowledge } = context;
  const [somebody, place] = [context.entry(who), context.entry(site)];
  if (!['agency', 'country'].includes(somebody.kind) || (somebody.kind === 'country' && LIKENED.has(place.id)))
    return [];
  const operators = knowledge.ids(place, 'operator');
  const homes = knowledge.countriesOf(site);
  const members = new Set(knowledge.ids(somebody, 'members'));
  const own =
    somebody.kind === 'country' ? new Set([somebody.id]) : members.size > 0 ? members : knowledge.countriesOf(who);
  const span = context.nameToken(owner);
  const base = {
    claim: `${somebody.id} and ${place.id}`,
    ...context.quoted(span),
    about: place.id,
    check: 'wrong-operator' as const,
  };
  if (operators.includes(somebody.id) || [...own].some((id) => homes.has(id))) return [{ ...base, state: 'supported' }];
  // Russia uses Baikonur, and Italy flew from Kenya: only who is known to run it can be named instead.
  if (operators.length === 0 || own.size === 0 || homes.size === 0) return [];
  const names = operators.map((id) => knowledge.shortNameOf(id));
  return [
    {
      ...base,
      state: 'contradicted',
      message: 'wrong-operator',
      known: inWords(names),
      ...(somebody.kind === 'agency' ? anyOf(names) : {}),
      details: { subject: knowledge.spoken(place.id), who: knowledge.shortNameOf(somebody.id) },
    },
  ];
}
