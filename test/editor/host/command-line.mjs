import path from 'node:path';
import { runExtensionTests, StartFailure } from './extension-tests.mjs';

/** The part of the command line of `code` that a test run uses. */
function readCommandLine(args) {
  const options = {};
  for (const arg of args) {
    const [, name, value] = /^--([^=]+)=?(.*)$/s.exec(arg) ?? [];
    if (name) options[name] = value;
    else options.folder = path.resolve(arg);
  }
  return {
    folder: options.folder,
    profile: options['user-data-dir'],
    extension: options.extensionDevelopmentPath,
    tests: options.extensionTestsPath,
    kind: options.extensionDevelopmentKind,
  };
}

async function runOnceMoreIfNotStarted(run) {
  try {
    return await runExtensionTests(run);
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    console.error(`The embedded VS Code did not start, so it is tried once more: ${error.message}`);
    return runExtensionTests(run);
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
try {
  process.exit(await runOnceMoreIfNotStarted(readCommandLine(process.argv.slice(2))));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
