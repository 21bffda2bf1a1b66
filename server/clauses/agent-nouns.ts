import { wordTable } from '../prose/word-table.ts';
import type { Clause, Description } from './clause.ts';
import { bare } from './nominal.ts';
import type { NounPhrase } from './phrases.ts';

/** Nouns for whoever does what a verb says: "the builder of" builds. */
const AGENT_NOUNS = wordTable<string>({
  builder: 'build',
  maker: 'build',
  manufacturer: 'manufacture',
  contractor: 'build',
  constructor: 'build',
  developer: 'develop',
  designer: 'design',
  discoverer: 'discover',
  codiscoverer: 'discover',
  'co-discoverer': 'discover',
  finder: 'discover',
  operator: 'operate',
  owner: 'own',
  founder: 'found',
  'co-founder': 'found',
  cofounder: 'found',
  funder: 'fund',
  backer: 'fund',
  financier: 'fund',
});
const NOT_YET = /^(would-be|future|former|potential|possible|proposed|planned|prospective|intended|rival|failed)$/;

/** "W, the discoverer of X", "X's discoverer was W", "X founder W": the clause that the noun stands for. */
export const agentNounClauses = (descriptions: readonly Description[], isQuestion: boolean): Clause[] =>
  descriptions.flatMap((description) => {
    const { subject, is } = description;
    return [
      ...agentNounClause(is, subject, description, isQuestion),
      ...agentNounClause(subject, is, description, isQuestion),
    ].slice(0, 1);
  });

function agentNounClause(role: NounPhrase, who: NounPhrase, said: Description, isQuestion: boolean): Clause[] {
  const verb = AGENT_NOUNS[role.head.lower];
  // "a Boeing contractor" works for Boeing; "the Crew Dragon contractor" builds the Crew Dragon: who can tell?
  const [name] = role.names;
  const isBeside = name && verb === 'found' && name !== role.head;
  const ordered = said.complements.find(({ preposition }, i) => i === 0 && preposition === 'for')?.phrase;
  const theme =
    role.of ??
    role.possessor ??
    (role.head.lower === 'contractor' ? ordered : undefined) ??
    (isBeside ? bare(role, name) : undefined);
  if (verb === undefined || !theme || who.head === role.head || who.others.length > 0) return [];
  if (role.modifiers.some(({ lower }) => NOT_YET.test(lower))) return [];
  return [
    {
      start: said.start,
      end: said.end,
      verb,
      verbSpan: { start: role.head.start, end: role.head.end },
      construction: 'nominal',
      stance: said.stance,
      tense: said.tense,
      isPerfect: false,
      isProgressive: false,
      adverbs: role.modifiers.map(({ lower }) => lower),
      agents: [who],
      themes: [theme],
      complements: [],
      times: [],
      isQuestion,
    },
  ];
}
