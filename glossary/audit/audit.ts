import type { Draft } from '../compiler/draft.ts';
import { COMPARE } from './compare.ts';
import type { Field, Source } from './statement.ts';
import { Subjects } from './subjects.ts';

/** One fact that the glossary and a file both have. */
export interface Compared {
  readonly source: string;
  readonly field: Field;
  readonly draft: Draft;
  readonly agrees: boolean;
  readonly said: string;
  readonly known: string;
  /** The file fed this field of the glossary. */
  readonly isFed: boolean;
}

/** A disagreement that was looked into: the entry stays as it is, for a reason. */
export interface Accepted {
  readonly id: string;
  readonly field: string;
  readonly source: string;
  readonly reason: string;
}

/** Holds the entries against the texts of the files; a file that is not there says nothing. */
export function audit(
  drafts: readonly Draft[],
  sources: readonly Source[],
  textOf: (file: string) => string | undefined,
): Compared[] {
  const subjects = new Subjects(drafts);
  return sources.flatMap((source) => {
    const text = textOf(source.file);
    if (text === undefined) return [];
    return source.read(text).flatMap((statement): Compared[] => {
      const draft = subjects.of(statement);
      const comparison = draft && COMPARE[statement.field](draft.entry, statement, subjects);
      if (!draft || !comparison) return [];
      const { field, said } = statement;
      return [{ source: source.name, field, draft, said, ...comparison, isFed: source.fed.includes(field) }];
    });
  });
}
