import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Wraps handlers so that no text and no bug ends the server: what goes wrong is logged once, and the answer is empty. */
export class Guard {
  readonly #connection: Connection;
  readonly #logged = new Set<string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** A request's handler. A request that was cancelled before it is answered gets the error that says so. */
  request<Params, Answer>(
    name: string,
    empty: Answer,
    handle: (params: Params, isCancelled: () => void) => Promise<Answer>,
  ): (params: Params, token: CancellationToken) => Promise<Answer> {
    return async (params, token) => {
      const stopIfCancelled = (): void => {
        if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, `${name} cancelled`);
      };
      try {
        const answer = await handle(params, stopIfCancelled);
        stopIfCancelled();
        return answer;
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        this.#log(name, error);
        return empty;
      }
    };
  }

  /** A notification's handler, or work that nobody waits for. */
  notification<Params>(
    name: string,
    handle: (params: Params) => void | Promise<void>,
  ): (params: Params) => Promise<void> {
    return async (params) => {
      try {
        await handle(params);
      } catch (error) {
        this.#log(name, error);
      }
    };
  }

  #log(name: string, error: unknown): void {
    const report = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (this.#logged.has(report)) return;
    this.#logged.add(report);
    this.#connection.console.error(`${name}: ${report}`);
  }
}
