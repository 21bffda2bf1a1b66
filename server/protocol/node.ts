import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './connection.ts';
import { createNodeHost } from './node-host.ts';

const TRANSPORT = /^--(stdio|node-ipc|socket|pipe)\b/;

if (process.argv.some((argument) => TRANSPORT.test(argument))) {
  serve(createConnection(ProposedFeatures.all), createNodeHost(__dirname));
} else {
  process.stderr.write("Perigee's language server. An editor starts it with --stdio (or --node-ipc, --socket=PORT).\n");
  process.exitCode = 2;
}
