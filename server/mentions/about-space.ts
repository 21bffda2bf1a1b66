import type { EntryIndex, Glossary } from '../../glossary/glossary.ts';
import type { Kind } from '../../glossary/schema/kinds.ts';
import type { Mention } from './mention.ts';

/** Kinds whose names alone do not make a text one about space. */
export const ORDINARY: ReadonlySet<Kind> = new Set([
  'country',
  'place',
  'person',
  'term',
  'wording',
  'body',
  'company',
  'organisation',
  'record',
  'saying',
  'myth',
]);

/** Somebody who flew, or a maker of rockets: known for space alone. */
export function isSpacefarer(glossary: Glossary, index: EntryIndex): boolean {
  const kind = glossary.kindOf(index);
  if (kind === 'person')
    return (
      glossary
        .entry(index)
        .relations.professions?.list.some(({ value }) => /^(astronaut|cosmonaut|taikonaut|spationaut)$/.test(value)) ??
      false
    );
  return kind === 'company' && (glossary.entry(index).relations.vehicles?.list.length ?? 0) > 0;
}

/** An ambiguous name that its context settled, or a celestial body in the company of another or of its explorer. */
export function speaksOfSpace(mentions: readonly Mention[], glossary: Glossary): boolean {
  const kinds = new Map(mentions.map(({ entry }) => [entry, glossary.kindOf(entry)]));
  if ([...kinds.values()].some((kind) => !ORDINARY.has(kind))) return true;
  const isDesignated = mentions.some(
    ({ entry, name }) =>
      kinds.get(entry) === 'body' &&
      glossary.entry(entry).names[name]?.ambiguous === false &&
      /\s/.test(glossary.entry(entry).names[name]?.text ?? ''),
  );
  if (isDesignated) return true;
  const bodies = [...kinds.values()].filter((kind) => kind === 'body').length;
  return bodies > 1 || (bodies === 1 && [...kinds.values()].includes('person'));
}
