import module from 'node:module';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './connection.ts';
import type * as answers from './node-answers.ts';
import { createNodeHost } from './node-host.ts';

/** The bundle of node-answers.ts beside this one: most of the code, which the answer to `initialize` does not wait for. */
const ANSWERS = './answers.js';
const load = (): typeof answers => require(ANSWERS);

const TRANSPORT = /^--(stdio|node-ipc|socket|pipe)\b/;

// From Node 22 on, what is compiled is kept from one start to the next, in Node's own folder for that.
if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function') module.enableCompileCache();

if (process.argv.some((argument) => TRANSPORT.test(argument))) {
  serve(createConnection(ProposedFeatures.all), createNodeHost(__dirname), () => load().startSession);
} else {
  process.stderr.write("Perigee's language server. An editor starts it with --stdio (or --node-ipc, --socket=PORT).\n");
  process.exitCode = 2;
}
