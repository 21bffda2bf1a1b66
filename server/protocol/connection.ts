import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { startSession } from './answers.ts';
import { initializeResult } from './capabilities.ts';
import { abilitiesOf } from './client-abilities.ts';
import type { Host } from './host.ts';

/**
 * Speaks the Language Server Protocol over a connection until it ends. A client is answered what the server can do before all that
 * does it is loaded, and only then asks for anything.
 */
export function serve(connection: Connection, host: Host, load: () => typeof startSession): void {
  let start = (): void => {};
  connection.onInitialize((params: InitializeParams) => {
    const abilities = abilitiesOf(params);
    start = () => load()(connection, host, params, abilities);
    return initializeResult(abilities);
  });
  connection.onInitialized(() => start());
  connection.listen();
}
