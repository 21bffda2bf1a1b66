import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Glossary } from '../../glossary/glossary.ts';
import { loadGlossary } from '../../glossary/load.ts';
import { jsonSchema } from '../../glossary/schema/json-schema.ts';
import { acceptedSchema, configSchema } from '../features/settings-schema.ts';
import { check } from './check.ts';
import { CommandError } from './command-error.ts';
import { printDictionary } from './dictionary.ts';
import { explain } from './explain.ts';
import { IMPORT_OPTIONS, type ImportArguments, importGlossary } from './glossary-import.ts';
import { Glossaries } from './own-glossary.ts';
import { report } from './report.ts';

const USAGE = `Usage:
  perigee check [--json] [--fix] FILES...
                                    findings in files, folders and globs; - is standard input; --fix makes the safe fixes
  perigee report [--csv] FILE       the fact sheet of an article: every claim with its verdict and source, names, timeline
  perigee explain "SENTENCE"        what is read in a sentence, and why nothing was said of it
  perigee explain FILE:LINE         the same for a paragraph of a file
  perigee dictionary --for cspell|harper|vale|ltex
                                    all names, one a line, so that a spelling checker lets them pass
  perigee schema glossary|config|accepted
                                    the JSON schema of such files, for other YAML tools
  perigee glossary import TABLE --kind KIND --map name=COLUMN [--map FIELD=COLUMN ...] [--where COLUMN=PATTERN]
      [--definition "TEXT with {COLUMN}"] [--source URL] [--dates mdy|dmy] [--delimiter tab] [--extend] [-o FILE]
                                    a CSV, TSV or JSON table as a glossary file (FIELD: launch, launch.by, mass:kg ...)

Exit code: 0 no warning, 1 warnings, 2 trouble. Settings: the nearest .perigee/config.yaml upward from each file. Glossary
files: every *.perigee.yaml in the file's folder and those above it, up to the current one.
`;

/** Does what the arguments of this process say, and sets its exit code. */
export async function runCommandLine(): Promise<void> {
  // Not process.exit(): what is still on its way to a pipe would be lost.
  try {
    process.exitCode = await run();
  } catch (error) {
    const report = error instanceof CommandError ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`perigee: ${report}\n`);
    process.exitCode = 2;
  }
}

async function run(): Promise<number> {
  const { values, positionals } = readArguments();
  const [command, ...rest] = positionals;
  if (values.help === true) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (command === 'check' && rest.length > 0)
    return check(rest, await openGlossaries(), { json: values.json === true, fix: values.fix === true });
  const schema = command === 'schema' ? SCHEMAS[rest[0] ?? ''] : undefined;
  if (schema) {
    process.stdout.write(`${JSON.stringify(schema(), null, 2)}\n`);
    return 0;
  }
  if (command === 'glossary' && rest[0] === 'import' && rest[1] !== undefined)
    return importGlossary(rest[1], values, await openGlossary());
  if (command === 'dictionary') return printDictionary(values.for, await openGlossaries());
  if (command === 'report' && rest[0] !== undefined)
    return report(rest[0], await openGlossaries(), values.csv === true);
  if (command === 'explain' && rest.length > 0) return explain(rest.join(' '), await openGlossaries());
  process.stderr.write(USAGE);
  return 2;
}

/** Of the files that a writer keeps, for other YAML tools. */
const SCHEMAS: Readonly<Record<string, () => object>> = {
  glossary: jsonSchema,
  config: configSchema,
  accepted: acceptedSchema,
};

function readArguments(): {
  values: { help?: boolean; json?: boolean; csv?: boolean; fix?: boolean; for?: string } & ImportArguments;
  positionals: string[];
} {
  try {
    const options = {
      help: { type: 'boolean', short: 'h' },
      json: { type: 'boolean' },
      fix: { type: 'boolean' },
      csv: { type: 'boolean' },
      for: { type: 'string' },
      ...IMPORT_OPTIONS,
    } as const;
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}

const openGlossaries = async (): Promise<Glossaries> => new Glossaries(await openGlossary());

/** The glossary that lies beside this bundle. */
async function openGlossary(): Promise<Glossary> {
  return loadGlossary(await readFile(join(__dirname, 'glossary.bin')));
}
