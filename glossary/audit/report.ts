import type { Accepted, Compared } from './audit.ts';
import { FIELDS, type Field } from './statement.ts';

/** Agreement that the issue asks for, of facts that both know. */
const WANTED = 0.98;

/** What the audit found: a table by field and file, how many entries were held against one, every disagreement. */
export function reportOf(
  compared: readonly Compared[],
  accepted: readonly Accepted[],
  isApart: (path: string) => boolean,
): { readonly text: string; readonly isSound: boolean } {
  const isAccepted = ({ draft, field, source, agrees }: Compared): boolean =>
    !agrees &&
    accepted.some(
      (one) => one.id === draft.entry.id && one.field === field && (one.source === source || one.source === 'any'),
    );
  const open = compared.filter((fact) => !fact.agrees && !isAccepted(fact));
  const independent = compared.filter(({ isFed }) => !isFed);
  const apart = compared.filter(({ draft }) => isApart(draft.place.path));
  const fields = (Object.keys(FIELDS) as Field[]).filter((field) => compared.some((fact) => fact.field === field));
  const lines = [
    'field, file                                                        both know  agree          explained  open',
    ...fields.flatMap((field) => rowsOf(field, compared, isAccepted)),
    '',
    `All: ${share(compared)}. Of facts that the file did not feed: ${share(independent)}. Of entries written apart from all the files: ${share(apart)}.`,
    `With explained disagreements left out: ${share(compared.filter((fact) => !isAccepted(fact)))}.`,
    `Entries held against a file that did not feed the field: ${countsOf(independent)}.`,
    ...(open.length > 0 ? ['', `${open.length} open disagreements:`, ...open.map(lineOf)] : []),
    ...unused(accepted, compared),
  ];
  const agreeing = independent.filter(({ agrees }) => agrees).length;
  return { text: lines.join('\n'), isSound: open.length === 0 && agreeing >= WANTED * independent.length };
}

function rowsOf(field: Field, compared: readonly Compared[], isAccepted: (fact: Compared) => boolean): string[] {
  const ofField = compared.filter((fact) => fact.field === field);
  const sources = [...new Set(ofField.map(({ source }) => source))];
  return sources.map((source) => {
    const facts = ofField.filter((fact) => fact.source === source);
    const explained = facts.filter(isAccepted).length;
    const open = facts.filter((fact) => !fact.agrees).length - explained;
    const mark = facts[0]?.isFed ? ' (fed the glossary)' : '';
    const label = `${FIELDS[field]}, ${source}${mark}`.padEnd(66);
    return `${label} ${String(facts.length).padStart(9)}  ${share(facts).padEnd(14)} ${String(explained).padStart(9)}  ${String(open).padStart(4)}`;
  });
}

function share(facts: readonly Compared[]): string {
  const agree = facts.filter(({ agrees }) => agrees).length;
  return facts.length === 0 ? 'none' : `${((100 * agree) / facts.length).toFixed(1)} % of ${facts.length}`;
}

function countsOf(facts: readonly Compared[]): string {
  const ids = (test: (fact: Compared) => boolean): number =>
    new Set(facts.filter(test).map(({ draft }) => draft.entry.id)).size;
  const isPerson = ({ draft }: Compared): boolean => draft.entry.kind === 'person';
  const isVehicle = ({ draft }: Compared): boolean => draft.entry.kind === 'launch-vehicle';
  const isOrganised = ({ draft }: Compared): boolean =>
    ['agency', 'company', 'organisation'].includes(draft.entry.kind);
  const missions = ids((fact) => !isPerson(fact) && !isVehicle(fact) && !isOrganised(fact));
  return `${missions} missions and craft, ${ids(isPerson)} people, ${ids(isVehicle)} launch vehicles, ${ids(isOrganised)} organisations`;
}

const lineOf = ({ source, field, draft, said, known }: Compared): string =>
  `${draft.place.path}:${draft.place.line}: ${draft.entry.id}, ${FIELDS[field]}: the entry has ${known}; ${source} has ${said}`;

/** Reasons that no disagreement needs any more. */
function unused(accepted: readonly Accepted[], compared: readonly Compared[]): string[] {
  const stale = accepted.filter(
    ({ id, field, source }) =>
      !compared.some(
        (fact) =>
          !fact.agrees &&
          fact.draft.entry.id === id &&
          fact.field === field &&
          (source === 'any' || fact.source === source),
      ),
  );
  return stale.map(
    ({ id, field, source }) => `accepted.yaml: nothing disagrees any more on ${id}, ${field}, ${source}. Remove it.`,
  );
}
