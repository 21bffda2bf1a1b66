// Checks types: everything, the core without the types of Node, the browser and VS Code, and what runs in a page with the browser's.
import { spawnSync } from 'node:child_process';

let failed = false;
for (const project of ['tsconfig.json', 'tsconfig.core.json', 'tsconfig.page.json']) {
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], {
    stdio: 'inherit',
  });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
