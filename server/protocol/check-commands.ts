import {
  type CancellationToken,
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type ExecuteCommandParams,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { type CheckSummary, summaryInWords } from '../features/check-summary.ts';
import { say } from '../features/messages/words.ts';
import { CHECK_WORKSPACE, CLEAR_CHECK } from './capabilities.ts';
import type { ClientAbilities } from './client-abilities.ts';
import type { Host } from './host.ts';
import type { CheckProgress, WorkspaceCheck } from './workspace-check.ts';
import { ARTICLE_GLOB } from './workspace-texts.ts';

/** Oftener than this nobody can read it. */
const REPORT_EVERY_MS = 100;

/** What a client gets that shows the words itself. */
export interface CheckAnswer {
  readonly message: string;
  readonly summary: CheckSummary;
}

/** Runs the commands; shows how far a check has come, and what came of it. */
export class CheckCommands {
  readonly #check: WorkspaceCheck;
  readonly #connection: Connection;
  readonly #abilities: ClientAbilities;
  readonly #host: Host;
  #watching: Promise<Disposable> | undefined;

  constructor(check: WorkspaceCheck, connection: Connection, abilities: ClientAbilities, host: Host) {
    this.#host = host;
    this.#check = check;
    this.#connection = connection;
    this.#abilities = abilities;
  }

  async run(
    { command }: ExecuteCommandParams,
    token: CancellationToken,
    asked: WorkDoneProgressReporter | undefined,
  ): Promise<CheckAnswer | null> {
    if (command === CHECK_WORKSPACE) return this.#checkWorkspace(token, asked);
    if (command !== CLEAR_CHECK) return null;
    await this.#check.clear();
    const watching = this.#watching;
    this.#watching = undefined;
    (await watching)?.dispose();
    return null;
  }

  async #checkWorkspace(token: CancellationToken, asked: WorkDoneProgressReporter | undefined): Promise<CheckAnswer> {
    const { language, showsProgress, showsSummary } = this.#abilities;
    const made = asked || !showsProgress ? undefined : await this.#connection.window.createWorkDoneProgress();
    const shown = asked ?? made;
    shown?.begin(say(language, 'check.title'), 0, undefined, true);
    if (this.#abilities.watchesFiles) this.#watching ??= this.#watch();
    let told = Number.NEGATIVE_INFINITY;
    const progress: CheckProgress = {
      isStopped: () => token.isCancellationRequested || made?.token.isCancellationRequested === true,
      report: (done, of, file) => {
        const now = this.#host.now();
        if (now - told < REPORT_EVERY_MS) return;
        told = now;
        shown?.report(Math.floor((done / of) * 100), `${done} / ${of}: ${file}`);
      },
    };
    const summary = await this.#check.check(progress).finally(() => shown?.done());
    const message = summaryInWords(summary, language);
    this.#connection.console.info(message);
    if (!showsSummary) this.#connection.window.showInformationMessage(message);
    return { message, summary };
  }

  /** Only once somebody has asked for a check: otherwise nobody wants to hear of every file. */
  #watch(): Promise<Disposable> {
    const watchers = [{ globPattern: ARTICLE_GLOB }];
    return this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}
