import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type * as answers from './answers.ts';
import { serve } from './connection.ts';
import { createNodeHost } from './node-host.ts';

/** A bundle of its own: most of the code, which the answer to `initialize` does not wait for. */
const load = (): typeof answers => require('./answers.js');

const TRANSPORT = /^--(stdio|node-ipc|socket|pipe)\b/;

if (process.argv.some((argument) => TRANSPORT.test(argument))) {
  serve(createConnection(ProposedFeatures.all), createNodeHost(__dirname), () => load().startSession);
} else {
  process.stderr.write("Perigee's language server. An editor starts it with --stdio (or --node-ipc, --socket=PORT).\n");
  process.exitCode = 2;
}
