import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Glossary } from '../../glossary/glossary.ts';
import { loadGlossary } from '../../glossary/load.ts';
import { check } from './check.ts';
import { CommandError } from './command-error.ts';
import { explain } from './explain.ts';

const USAGE = `Usage:
  perigee check [--json] FILES...   findings in files, folders and globs; - is standard input
  perigee explain "SENTENCE"        what is read in a sentence, and why nothing was said of it
  perigee explain FILE:LINE         the same for a paragraph of a file

Exit code: 0 no warning, 1 warnings, 2 trouble. Settings: the nearest .perigee/config.yaml upward from each file.
`;

async function run(): Promise<number> {
  const { values, positionals } = readArguments();
  const [command, ...rest] = positionals;
  if (values.help === true) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (command === 'check' && rest.length > 0) return check(rest, await openGlossary(), values.json === true);
  if (command === 'explain' && rest.length > 0) return explain(rest.join(' '), await openGlossary());
  process.stderr.write(USAGE);
  return 2;
}

function readArguments(): { values: { help?: boolean; json?: boolean }; positionals: string[] } {
  try {
    const options = { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } } as const;
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}

/** The glossary that lies beside this bundle. */
async function openGlossary(): Promise<Glossary> {
  return loadGlossary(await readFile(join(__dirname, 'glossary.bin')));
}

// Not process.exit(): what is still on its way to a pipe would be lost.
run().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const report = error instanceof CommandError ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`perigee: ${report}\n`);
    process.exitCode = 2;
  },
);
