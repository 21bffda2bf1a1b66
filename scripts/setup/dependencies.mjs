// What a fresh clone lacks: node_modules. No imports but Node's own, for this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(fileURLToPath(import.meta.url), '../../..');

/** Runs `npm ci` unless node_modules already holds what the lock file says. */
export function installDependencies() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) stop(`Perigee needs Node 20 or newer; this is ${process.version}.`);
  if (isInstalled()) return;
  console.log('Installing the dependencies (npm ci) ...');
  if (!run('npm', ['ci', '--loglevel=error'])) stop('npm ci failed.');
}

/** Runs a program in the project's folder, its output shown; tells whether it succeeded. */
export function run(program, args, options = {}) {
  const shell = process.platform === 'win32' && program === 'npm';
  return spawnSync(program, args, { cwd: root, stdio: 'inherit', shell, ...options }).status === 0;
}

/** Ends this process with one line to the person at the terminal. */
export function stop(reason) {
  console.error(reason);
  process.exit(1);
}

/** npm keeps beside the packages a list of what it put there. */
function isInstalled() {
  const wanted = lockedPackages('package-lock.json');
  const present = lockedPackages('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || optional || present[name]?.version === version,
  );
}

function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
  } catch {
    return {};
  }
}
