// A sentence's reading in lines: `launch(agent: NASA, theme: Voyager 1, in: 1977) active past asserted`.
import { ParagraphCache } from '../../../server/analysis/paragraph-cache.ts';
import type { Clause, Description } from '../../../server/clauses/clause.ts';
import type { NounPhrase } from '../../../server/clauses/phrases.ts';
import { demonymsOf } from '../../../server/mentions/demonyms.ts';
import { glossary } from '../../fixtures/reading.ts';

const cache = new ParagraphCache(glossary, demonymsOf(glossary), 1_000_000);

export function clausesIn(text: string): string[] {
  return cache
    .read(text)
    .readingsFrom(0)
    .flatMap(({ clauses }) => clauses.map((clause) => clauseLine(text, clause)));
}

export function descriptionsIn(text: string): string[] {
  return cache
    .read(text)
    .readingsFrom(0)
    .flatMap(({ descriptions }) => descriptions.map((description) => descriptionLine(text, description)));
}

function clauseLine(text: string, clause: Clause): string {
  const roles = [
    ...inRole('agent', phrasesOf(text, clause.agents)),
    ...inRole('theme', phrasesOf(text, clause.themes)),
    ...clause.complements.flatMap(({ preposition, phrase }) => inRole(preposition || '+', phrasesOf(text, [phrase]))),
    ...clause.times.map(({ preposition, token }) => `${preposition || 'at'}: ${text.slice(token.start, token.end)}`),
  ];
  return `${clause.verb}(${roles.join(', ')}) ${clause.construction} ${clause.tense} ${clause.stance}`;
}

const descriptionLine = (text: string, { subject, is, construction, stance }: Description): string =>
  `${phrasesOf(text, [subject])} is ${phrasesOf(text, [is])} (${construction}, ${stance})`;

/** What phrases say, with what is listed beside them; other ways of reading them are left out. */
function phrasesOf(text: string, [first]: readonly NounPhrase[]): string {
  if (first === undefined) return '';
  return [first, ...first.others].map(({ start, end }) => text.slice(start, end)).join(' + ');
}

const inRole = (role: string, words: string): string[] => (words === '' ? [] : [`${role}: ${words}`]);

/** The clauses of a text that have nothing to do with each other, a line each; "..." where something is inserted. */
export const partsIn = (text: string): string[] =>
  cache
    .read(text)
    .readingsFrom(0)
    .flatMap(({ parts }) =>
      parts.map((part) => part.map(({ start, end }) => text.slice(start, end).trim()).join(' ... ')),
    );
