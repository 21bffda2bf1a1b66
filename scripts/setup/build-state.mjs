import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './dependencies.mjs';

const SOURCES = ['client', 'server', 'glossary', 'scripts/build.mjs', 'package-lock.json'];
const OUTPUTS = [
  'client.js',
  'server.js',
  'protocol.js',
  'answers.js',
  'cli.js',
  'glossary.bin',
  'web/client.js',
  'web/server.js',
];

/** Whether dist/ is newer than all that it is made of. */
export function isBuilt() {
  try {
    const built = Math.min(...OUTPUTS.map((file) => changed(path.join('dist', file))));
    return SOURCES.every((source) => newest(source) < built);
  } catch {
    return false; // something is missing
  }
}

const changed = (file) => statSync(path.join(root, file)).mtimeMs;

/** When a file, or anything below a folder, or the folder's own list of files, last changed. */
function newest(file) {
  const absolute = path.join(root, file);
  if (!statSync(absolute).isDirectory()) return changed(file);
  return Math.max(
    changed(file),
    ...readdirSync(absolute, { recursive: true }).map((below) => changed(path.join(file, below))),
  );
}
