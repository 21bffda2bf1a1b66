import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { isSettingsFile } from '../features/accepted-file.ts';
import { isGlossaryFile } from '../features/own-glossary/files.ts';
import { readLayer } from '../features/settings.ts';
import type { AddToGlossaryParams } from './add-to-glossary.ts';
import { CHECK_COMMANDS, CheckCommands } from './check-commands.ts';
import { abilitiesOf, type ClientAbilities } from './client-abilities.ts';
import { CODE_ACTION_KINDS, CodeActions } from './code-actions.ts';
import { DiagnosticReports } from './diagnostic-reports.ts';
import { DocumentSettings } from './document-settings.ts';
import { EntryPlaces } from './entry-places.ts';
import type { ExportNamesParams } from './export-names.ts';
import { answerFactSheets } from './fact-sheets.ts';
import { Glossaries } from './glossaries.ts';
import { GlossaryFiles } from './glossary-files.ts';
import { Guard } from './guard.ts';
import type { Host } from './host.ts';
import { answerNavigation, Navigation, navigationCapabilities } from './navigation.ts';
import { Pauses } from './pauses.ts';
import { Requests } from './requests.ts';
import { Search } from './search.ts';
import { answerShown, Shown, ShownRefresh, shownCapabilities } from './shown.ts';
import { StatusReports } from './status.ts';
import { Symbols } from './symbols.ts';
import { Workspace } from './workspace.ts';
import { WorkspaceCheck } from './workspace-check.ts';
import { WorkspaceTexts } from './workspace-texts.ts';
import type { WrongWarningParams } from './wrong-warnings.ts';

/** Long enough for a burst of typing, too short to be felt. */
const PUBLISH_AFTER_MS = 40;
/** A glossary file changes what is said of many documents: they wait for a longer pause. */
const RENEW_AFTER_MS = 150;

/** Everything that a session is made of, once the client has said what it can do. */
interface Session {
  readonly abilities: ClientAbilities;
  readonly workspace: Workspace;
  readonly files: GlossaryFiles;
  readonly reports: DiagnosticReports;
  readonly requests: Requests;
  readonly codeActions: CodeActions;
  readonly navigation: Navigation;
  readonly symbols: Symbols;
  readonly shown: Shown;
  readonly shownRefresh: ShownRefresh;
  readonly status: StatusReports;
  readonly check: WorkspaceCheck;
  readonly commands: CheckCommands;
}

/** Speaks the Language Server Protocol over a connection until it ends. */
export function serve(connection: Connection, host: Host): void {
  const guard = new Guard(connection);
  connection.onInitialize((params) => {
    const session = createSession(connection, host, params);
    const { refresh, renew } = refresher(connection, guard, session);
    answerRequests(connection, guard, session);
    answerNavigation(connection, guard, session);
    answerShown(connection, guard, session.shown);
    followDocuments(connection, guard, session, host, renew);
    followSettings(connection, guard, session, refresh);
    followDays(connection, host, session, refresh);
    return initializeResult(session.abilities);
  });
  connection.listen();
}

function createSession(connection: Connection, host: Host, params: InitializeParams): Session {
  const abilities = abilitiesOf(params);
  const settings = new DocumentSettings(connection, abilities, host);
  settings.folders = params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri, name: 'root' }] : []);
  const glossaries = new Glossaries(connection, host, () => settings.folderAddresses);
  const workspace = new Workspace(connection, host, settings, glossaries);
  const files = new GlossaryFiles(glossaries, abilities);
  const status = new StatusReports(connection, abilities.showsStatus);
  const reports = new DiagnosticReports(workspace, files, connection, host, status);
  const requests = new Requests(workspace, files, abilities, host);
  const codeActions = new CodeActions(workspace, files, abilities, host);
  const texts = new WorkspaceTexts(connection, host, settings, abilities);
  const places = new EntryPlaces(glossaries, abilities);
  const navigation = new Navigation(workspace, files, abilities, places, new Search(workspace, texts, host));
  const symbols = new Symbols(workspace, places, () => settings.folderAddresses);
  const check = new WorkspaceCheck(workspace, texts, connection, host);
  const commands = new CheckCommands(check, connection, abilities, host);
  const shown = new Shown(workspace, places, abilities);
  const shownRefresh = new ShownRefresh(connection, abilities);
  const asked = { requests, codeActions, navigation, symbols, commands, shown, shownRefresh };
  return { abilities, workspace, files, reports, status, check, ...asked };
}

function initializeResult(abilities: ClientAbilities): InitializeResult {
  const navigation = navigationCapabilities(abilities);
  return {
    serverInfo: { name: 'perigee' },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
      hoverProvider: true,
      completionProvider: { resolveProvider: true },
      codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS },
      executeCommandProvider: { commands: [...CHECK_COMMANDS], workDoneProgress: true },
      ...navigation,
      ...shownCapabilities(abilities),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true }, ...navigation.workspace },
      ...(abilities.pullsDiagnostics
        ? { diagnosticProvider: { identifier: 'perigee', interFileDependencies: true, workspaceDiagnostics: false } }
        : {}),
    },
  };
}

function answerRequests(connection: Connection, guard: Guard, session: Session): void {
  const { requests, codeActions, navigation, reports, abilities, commands, workspace } = session;
  connection.onHover(
    guard.request('hover', null, async (params) => (await requests.hover(params)) ?? navigation.pageHover(params)),
  );
  connection.onCompletion(guard.request('completion', null, (params) => requests.completion(params)));
  connection.onCompletionResolve((item) => requests.completionDocumentation(item).catch(() => item));
  connection.onRequest(
    'perigee/addToGlossary',
    guard.request('addToGlossary', null, (params: AddToGlossaryParams) => requests.addToGlossary(params)),
  );
  connection.onRequest(
    'perigee/exportNames',
    guard.request('exportNames', null, (params: ExportNamesParams) => requests.exportNames(params)),
  );
  connection.onRequest(
    'perigee/wrongWarning',
    guard.request('wrongWarning', [], (params: WrongWarningParams) => requests.wrongWarnings(params)),
  );
  answerFactSheets(connection, guard, workspace, abilities);
  connection.onCodeAction(guard.request('codeAction', [], (params) => codeActions.at(params)));
  connection.onExecuteCommand((params, token, progress) =>
    commands.run(params, token, params.workDoneToken === undefined ? undefined : progress),
  );
  if (!abilities.pullsDiagnostics) return;
  connection.languages.diagnostics.on(
    guard.request('diagnostic', { kind: 'full', items: [] }, ({ textDocument, previousResultId }) =>
      reports.pull(textDocument.uri, previousResultId),
    ),
  );
}

/** Text synchronisation; clients that do not ask for diagnostics are told them when the writer pauses. */
function followDocuments(connection: Connection, guard: Guard, session: Session, host: Host, renew: () => void): void {
  const { workspace, files, reports, status, abilities, check } = session;
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

function followSettings(connection: Connection, guard: Guard, session: Session, refresh: () => void): void {
  const { settings } = session.workspace;
  const recheck = rechecker(guard, session.check);
  connection.onInitialized(
    guard.notification('initialized', async () => {
      if (session.abilities.hasFolderChanges) followFolders(connection, session, refresh);
      await watch(connection, session.abilities);
      await session.shownRefresh.registerLinks();
    }),
  );
  connection.onDidChangeConfiguration(
    guard.notification('didChangeConfiguration', ({ settings: sent }) => {
      settings.sent = readLayer(sent?.perigee, () => {});
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

function refresher(connection: Connection, guard: Guard, session: Session): Refresher {
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
function followDays(connection: Connection, host: Host, { workspace }: Session, refresh: () => void): void {
  let day = host.today();
  const stop = host.everyMinute(() => {
    if (host.today() === day) return;
    day = host.today();
    if ([...workspace.documents].length > 0) refresh();
  });
  connection.onShutdown(stop);
}
