// Holds the glossary against tables of facts: npm run glossary:audit -- <folder of the tables>
//
// Prints agreement by field and file and lists every disagreement that accepted.yaml does not explain; exit 1 where one is left.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readEntry } from '../compiler/entries.ts';
import { Problems } from '../compiler/problems.ts';
import { readFile } from '../compiler/tree.ts';
import { type Accepted, audit } from './audit.ts';
import { WRITTEN_APART } from './provenance.ts';
import { reportOf } from './report.ts';
import { SOURCES } from './sources/all.ts';

const ENTRIES = 'glossary/entries';

function run(folder: string | undefined): number {
  if (folder === undefined || !existsSync(folder)) {
    console.error('usage: npm run glossary:audit -- FOLDER  (the folder that holds the tables of facts)');
    return 2;
  }
  const problems = new Problems();
  const paths = readdirSync(ENTRIES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  const drafts = paths
    .flatMap((name) =>
      readFile({ path: join(ENTRIES, name), text: readFileSync(join(ENTRIES, name), 'utf8') }, problems),
    )
    .flatMap((map) => readEntry(map, problems) ?? []);
  const textOf = (file: string): string | undefined => {
    const path = join(folder, file);
    return existsSync(path)
      ? new TextDecoder(file.startsWith('maven') ? 'latin1' : 'utf-8').decode(readFileSync(path))
      : undefined;
  };
  const missing = SOURCES.filter(({ file }) => !existsSync(join(folder, file)));
  if (missing.length > 0) console.log(`Not there: ${missing.map(({ file }) => file).join(', ')}\n`);
  const accepted = parse(readFileSync('glossary/audit/accepted.yaml', 'utf8')) as Accepted[] | null;
  const isApart = (path: string): boolean => WRITTEN_APART.some((part) => path.includes(part));
  const { text, isSound } = reportOf(audit(drafts, SOURCES, textOf), accepted ?? [], isApart);
  console.log(text);
  return isSound ? 0 : 1;
}

process.exitCode = run(process.argv[2]);
