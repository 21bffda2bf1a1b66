import type { EntryEvent } from '../../../glossary/entry.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { SentenceContext } from '../context.ts';
import type { RoleVerdict } from './event-roles.ts';

/** Who bought it, or what it was merged with: that it was they tells which of several times is meant. */
export function partnerRoles({ type, roles }: EntryEvent, clause: Clause, context: SentenceContext): RoleVerdict[] {
  if (type !== 'purchase' && type !== 'merger') return [];
  const known = [...(roles.by ?? []), ...(roles.with ?? [])];
  const phrases = [...clause.agents, ...clause.themes, ...clause.complements.map(({ phrase }) => phrase)];
  return phrases
    .flatMap((phrase) => [phrase, ...phrase.others])
    .flatMap((phrase): RoleVerdict[] => {
      const entry = phrase.names.length > 0 ? context.soleEntry(context.alone(phrase)) : undefined;
      return entry && known.includes(entry.id)
        ? [{ role: 'partner', agrees: true, span: phrase, known: context.knowledge.nameOf(entry.id) }]
        : [];
    });
}
