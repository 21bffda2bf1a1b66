import type { Statement } from './statement.ts';
import { vehicleNames } from './vehicles.ts';

/** The days on which one type of launch vehicle flew first and last, in a table. */
export interface FlownType {
  readonly type: string;
  readonly first: string;
  readonly last: string;
  /** It flies no more. */
  readonly isRetired: boolean;
}

/** First and last flights of what the glossary has as one vehicle, however many types a table splits it into. */
export function flightStatements(types: readonly FlownType[]): Statement[] {
  const groups = new Map<string, FlownType[]>();
  for (const type of types) {
    const [name = type.type] = vehicleNames(type.type);
    groups.set(name, [...(groups.get(name) ?? []), type]);
  }
  return [...groups].flatMap(([name, list]): Statement[] => {
    const about = { names: [name], kinds: ['launch-vehicle'] as const };
    const first = list.map((type) => type.first).sort()[0] ?? '';
    const last =
      list
        .map((type) => type.last)
        .sort()
        .at(-1) ?? '';
    return [
      { ...about, field: 'first-flight', said: first, value: first },
      ...(list.every(({ isRetired }) => isRetired)
        ? [{ ...about, field: 'last-flight' as const, said: last, value: last }]
        : []),
    ];
  });
}
