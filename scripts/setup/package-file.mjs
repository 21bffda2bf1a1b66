import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './dependencies.mjs';

/** The path of the VSIX that `npm run package` makes. */
export function packageFile() {
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return path.join(root, `${name}-${version}.vsix`);
}
