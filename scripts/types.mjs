// Checks types twice: everything, and the core without the types of Node, the browser and VS Code.
import { spawnSync } from 'node:child_process';

let failed = false;
for (const project of ['tsconfig.json', 'tsconfig.core.json']) {
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], {
    stdio: 'inherit',
  });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
