// The benchmark: `npm run build && npm run bench -- [PART ...] [--text FILE ...]`, the files being read for names instead of
// a text made up. Each figure stands beside one of the same run that has
// nothing to do with Perigee (a server that does nothing, other checkers), as machines differ and ratios do not.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildHelpers } from './build.mjs';
import { measureFormats } from './formats.mjs';
import { measureGlossary } from './glossary.mjs';
import { measureKeystrokes } from './keystrokes.mjs';
import { measureLookups } from './lookups.mjs';
import { measureMeanwhile } from './meanwhile.mjs';
import { measurePeers } from './peers.mjs';
import { measureSizes } from './sizes.mjs';
import { measureStages } from './stages.mjs';
import { measureStartup } from './startup.mjs';

const PARTS = {
  startup: measureStartup,
  keystrokes: measureKeystrokes,
  glossary: measureGlossary,
  lookups: measureLookups,
  meanwhile: measureMeanwhile,
  stages: measureStages,
  formats: measureFormats,
  peers: measurePeers,
  sizes: measureSizes,
};

const { positionals: wanted, values } = parseArgs({
  allowPositionals: true,
  options: { text: { type: 'string', multiple: true, default: [] } },
});
const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0 || !existsSync('dist/server.js') || !existsSync('dist/glossary.bin')) {
  console.error(
    unknown.length > 0 ? `bench: the parts are ${Object.keys(PARTS).join(', ')}` : 'bench: run `npm run build` before',
  );
  process.exit(2);
}

console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
const helpers = { ...(await buildHelpers()), texts: values.text };
for (const [name, measure] of Object.entries(PARTS)) {
  if (wanted.length === 0 || wanted.includes(name)) await measure(helpers);
}
