import type { CancellationToken, Connection, WorkDoneProgressReporter } from 'vscode-languageserver';
import type { ClientAbilities } from './client-abilities.ts';

/** Whoever waits longer wants to see that something is going on, and a way to stop it. */
const SHOWN_AFTER_MS = 1000;

/**
 * Does long work that can be stopped: by the request's cancellation, or where the client shows it, which it does only once it has
 * taken a while. A client that named a place for its progress gets it there from the start.
 */
export async function withProgress(
  connection: Connection,
  { showsProgress }: ClientAbilities,
  title: string,
  { token, asked }: { readonly token: CancellationToken; readonly asked: WorkDoneProgressReporter | undefined },
  work: (isStopped: () => boolean) => Promise<void>,
): Promise<void> {
  let shown: CancellationToken | undefined;
  let end: (() => void) | undefined;
  let isDone = false;
  asked?.begin(title, undefined, undefined, true);
  const show = async (): Promise<void> => {
    const reporter = await connection.window.createWorkDoneProgress();
    if (isDone) return;
    reporter.begin(title, undefined, undefined, true);
    shown = reporter.token;
    end = () => reporter.done();
  };
  const timer = asked || !showsProgress ? undefined : setTimeout(() => void show().catch(() => {}), SHOWN_AFTER_MS);
  try {
    await work(() => token.isCancellationRequested || shown?.isCancellationRequested === true);
  } finally {
    isDone = true;
    clearTimeout(timer);
    asked?.done();
    end?.();
  }
}
