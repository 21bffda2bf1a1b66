// The benchmark: `npm run build && npm run bench [PART ...]`. Each figure stands beside one of the same run that has
// nothing to do with Perigee (a server that does nothing, other checkers), as machines differ and ratios do not.
import { existsSync } from 'node:fs';
import { buildHelpers } from './build.mjs';
import { measureKeystrokes } from './keystrokes.mjs';
import { measureLookups } from './lookups.mjs';
import { measurePeers } from './peers.mjs';
import { measureSizes } from './sizes.mjs';
import { measureStartup } from './startup.mjs';

const PARTS = {
  startup: measureStartup,
  keystrokes: measureKeystrokes,
  lookups: measureLookups,
  peers: measurePeers,
  sizes: measureSizes,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0 || !existsSync('dist/server.js') || !existsSync('dist/glossary.bin')) {
  console.error(
    unknown.length > 0 ? `bench: the parts are ${Object.keys(PARTS).join(', ')}` : 'bench: run `npm run build` before',
  );
  process.exit(2);
}

console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
const helpers = await buildHelpers();
for (const [name, measure] of Object.entries(PARTS)) {
  if (wanted.length === 0 || wanted.includes(name)) await measure(helpers);
}
