/** How what stands in an environment reads. */
export type EnvironmentKind =
  /** Code, formulae, drawings, other languages: nothing in it is read. */
  | 'skipped'
  | 'quotation'
  | 'list'
  | 'table'
  /** Prose like that around it. */
  | 'prose';

interface Environment {
  readonly kind: EnvironmentKind;
  /** How many arguments in braces stand behind its name. */
  readonly arguments: number;
}

const table: Record<string, Environment> = {};
const declare = (names: string, kind: EnvironmentKind, count = 0): void => {
  for (const name of names.split(' ')) table[name] = { kind, arguments: count };
};

declare(
  'verbatim Verbatim BVerbatim LVerbatim lstlisting minted comment equation align gather multline eqnarray math displaymath flalign alignat array split cases aligned subequations matrix pmatrix bmatrix ' +
    'tikzpicture pgfpicture picture axis circuitikz filecontents algorithm algorithmic algorithm2e alltt code codebox thebibliography otherlanguage hyphenrules CJK pspicture asy gnuplot luacode pycode sageblock',
  'skipped',
);
declare('quote quotation displayquote verse quoting', 'quotation');
declare('itemize enumerate description compactitem compactenum tasks', 'list');
declare('tabular supertabular longtable tabbing xltabular tblr longtblr', 'table', 1);
declare('tabularx tabulary tabular*', 'table', 2);
declare('tabbing', 'table', 0);
declare('minipage multicols wrapfigure adjustbox subfigure subtable column spacing list textblock', 'prose', 1);
declare('wrapfigure wraptable list', 'prose', 2);

const PROSE: Environment = { kind: 'prose', arguments: 0 };

export function environmentOf(name: string): Environment {
  const plain = name.endsWith('*') && !Object.hasOwn(table, name) ? name.slice(0, -1) : name;
  return (Object.hasOwn(table, plain) ? table[plain] : undefined) ?? PROSE;
}
