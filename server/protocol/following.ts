import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
} from 'vscode-languageserver';
import { isSettingsFile } from '../features/accepted-file.ts';
import { isGlossaryFile } from '../features/own-glossary/files.ts';
import { readLayer } from '../features/settings.ts';
import type { ClientAbilities } from './client-abilities.ts';
import type { Guard } from './guard.ts';
import type { Host } from './host.ts';
import type { Pages } from './pages.ts';
import { Pauses } from './pauses.ts';
import type { Session } from './session.ts';
import type { WorkspaceCheck } from './workspace-check.ts';

/** Long enough for a burst of typing, too short to be felt. */
const PUBLISH_AFTER_MS = 40;
/** A glossary file changes what is said of many documents: they wait for a longer pause. */
const RENEW_AFTER_MS = 150;

/** Text synchronisation; clients that do not ask for diagnostics are told them when the writer pauses. */
export function followDocuments(
  connection: Connection,
  guard: Guard,
  session: Session & { readonly pages: Pages },
  host: Host,
  renew: () => void,
): void {
  const { workspace, files, reports, status, abilities, check, pages } = session;
  const publish = guard.notification('publish', (uri: string) => reports.publish(uri));
  const pauses = new Pauses();
  const recheck = rechecker(guard, check);
  const publishSoon = (uri: string): void => {
    if (!abilities.pullsDiagnostics) pauses.after(uri, PUBLISH_AFTER_MS, () => publish(uri));
  };
  /** Articles are read anew when the writer of a glossary file pauses. */
  const renewSoon = (): void => pauses.after('', RENEW_AFTER_MS, renew);
  connection.onDidOpenTextDocument(
    guard.notification('didOpen', async ({ textDocument }) => {
      if (isGlossaryFile(textDocument.uri)) {
        files.open(textDocument);
        renewSoon();
      } else workspace.open(textDocument);
      pages.changed(textDocument.uri);
      publishSoon(textDocument.uri);
      if (check.isShown) await check.opened(textDocument.uri);
    }),
  );
  connection.onDidChangeTextDocument(
    guard.notification('didChange', ({ textDocument: { uri, version }, contentChanges }) => {
      if (files.has(uri)) {
        files.change(uri, contentChanges, version);
        renewSoon();
      } else workspace.find(uri)?.change(contentChanges, version, host.now());
      pages.changed(uri);
      publishSoon(uri);
    }),
  );
  connection.onDidCloseTextDocument(
    guard.notification('didClose', async ({ textDocument: { uri } }) => {
      pauses.forget(uri);
      status.forget(uri);
      const hadStated = (workspace.find(uri)?.statedVersion ?? 0) > 0;
      const wasFile = files.close(uri);
      if (wasFile) renewSoon();
      const wasRead = workspace.close(uri) || wasFile;
      pages.changed(uri);
      if (check.isShown)
        pauses.after(`check ${uri}`, RENEW_AFTER_MS, () => recheck({ uri, type: FileChangeType.Changed }));
      if (!wasRead || abilities.pullsDiagnostics) return;
      await connection.sendDiagnostics({ uri, diagnostics: [] });
      // What the others were told may have rested on it.
      if (hadStated) for (const other of workspace.documents) publishSoon(other.uri);
    }),
  );
}

/** A file that was checked while it was not open. */
const rechecker = (guard: Guard, check: WorkspaceCheck): ((event: FileEvent) => Promise<void>) =>
  guard.notification('recheck', ({ uri, type }: FileEvent) => check.changed(uri, type === FileChangeType.Created));

export function followSettings(connection: Connection, guard: Guard, session: Session, refresh: () => void): void {
  const { settings } = session.workspace;
  const recheck = rechecker(guard, session.check);
  const ask = guard.notification('initialized', async () => {
    if (session.abilities.hasFolderChanges) followFolders(connection, session, refresh);
    await watch(connection, session.abilities);
    await session.shownRefresh.registerLinks();
  });
  void ask(undefined);
  connection.onDidChangeConfiguration(
    guard.notification('didChangeConfiguration', ({ settings: sent }) => {
      settings.sent = readLayer(sent?.perigee, () => {});
      refresh();
    }),
  );
  connection.onNotification(
    'perigee/trusted',
    guard.notification('trusted', () => {
      settings.isTrusted = true;
      refresh();
    }),
  );
  connection.onDidChangeWatchedFiles(
    guard.notification('didChangeWatchedFiles', ({ changes }) => {
      // A file that is gone no longer counts, though its tab may still be open.
      for (const { uri, type } of changes)
        if (type === FileChangeType.Deleted && session.files.has(uri)) session.workspace.glossaries.setClosed(uri);
      if (session.check.isShown) for (const change of changes) void recheck(change);
      if (changes.some(({ uri }) => isSettingsFile(uri) || isGlossaryFile(uri))) refresh();
    }),
  );
}

function followFolders(connection: Connection, { workspace: { settings } }: Session, refresh: () => void): void {
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = new Set(removed.map(({ uri }) => uri));
    settings.folders = [...settings.folders.filter(({ uri }) => !gone.has(uri)), ...added];
    refresh();
  });
}

/** Asks the client for what the server wants to hear of. */
async function watch(connection: Connection, abilities: ClientAbilities): Promise<void> {
  if (abilities.watchesConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'perigee' });
  }
  if (abilities.watchesFiles) {
    const globs = ['**/.perigee', '**/.perigee/{config,accepted}.yaml', '**/*.perigee.yaml', '**/*.perigee.yml'];
    const watchers = globs.map((globPattern) => ({ globPattern }));
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}

interface Refresher {
  /** Makes all that was said before void: settings and files are read anew, and so are the documents. */
  refresh(): void;
  /** Documents are read anew. */
  renew(): void;
}

export function refresher(connection: Connection, guard: Guard, session: Session, pages: Pages): Refresher {
  const { workspace, files, reports, abilities, check } = session;
  const renewCheck = guard.notification('renewCheck', () => check.renew());
  const publish = guard.notification('publish', (uri: string) => reports.publish(uri));
  const refreshShown = guard.notification('refreshShown', () => session.shownRefresh.ask());
  const registerLinks = guard.notification('registerLinks', () => session.shownRefresh.registerLinks());
  const askForPull = guard.notification('refresh', () => connection.languages.diagnostics.refresh());
  function renew(): void {
    workspace.state++;
    if (check.isShown) void renewCheck(undefined);
    void refreshShown(undefined);
    pages.renew();
    if (abilities.refreshesDiagnostics && abilities.pullsDiagnostics) void askForPull(undefined);
    if (abilities.pullsDiagnostics) return;
    for (const { uri } of workspace.documents) void publish(uri);
    for (const uri of files.addresses) void publish(uri);
  }
  return {
    renew,
    refresh() {
      workspace.settings.forgetAll();
      workspace.glossaries.forget();
      void registerLinks(undefined);
      renew();
    },
  };
}

/** What lies ahead today has happened tomorrow. */
export function followDays(connection: Connection, host: Host, { workspace }: Session, refresh: () => void): void {
  let day = host.today();
  const stop = host.everyMinute(() => {
    if (host.today() === day) return;
    day = host.today();
    if ([...workspace.documents].length > 0) refresh();
  });
  connection.onShutdown(stop);
}
