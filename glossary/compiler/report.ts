import type { CompiledGlossary } from './compile.ts';
import type { Problem } from './problems.ts';

/** Every mistake with its place and cure, then the ids that entries have still to be written for, then the counts. */
export function reportOf(compiled: CompiledGlossary): string {
  const mistakes = compiled.problems
    .filter(({ isUnwritten }) => !isUnwritten)
    .map(({ path, line, message }) => `${path}:${line}: ${message}`);
  return [...mistakes, ...missingIds(compiled.problems), summaryOf(compiled)].join('\n');
}

/** Most wanted first. */
function missingIds(problems: readonly Problem[]): string[] {
  const counts = new Map<string, number>();
  for (const { unknownId } of problems)
    if (unknownId !== undefined) counts.set(unknownId, (counts.get(unknownId) ?? 0) + 1);
  if (counts.size === 0) return [];
  const sorted = [...counts].sort(([idA, a], [idB, b]) => b - a || idA.localeCompare(idB));
  return [
    '',
    `${counts.size} ids that no entry has, with how often they are named:`,
    `  ${sorted.map(([id, count]) => `${id} ${count}`).join(', ')}`,
  ];
}

/** "312 entries, 3 left out; 7 mistakes: 4 reference, 3 date." */
export function summaryOf({ entries, leftOut, problems }: CompiledGlossary): string {
  const names = entries.reduce((sum, entry) => sum + entry.names.length, 0);
  const counts = new Map<string, number>();
  for (const { type } of problems) counts.set(type, (counts.get(type) ?? 0) + 1);
  const byType = [...counts].sort(([, a], [, b]) => b - a).map(([type, count]) => `${count} ${type}`);
  const mistakes = problems.length === 0 ? 'no mistakes' : `${problems.length} mistakes: ${byType.join(', ')}`;
  return `glossary: ${entries.length} entries with ${names} names${leftOut > 0 ? `, ${leftOut} left out` : ''}; ${mistakes}.`;
}
