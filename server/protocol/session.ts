import type { Connection, InitializeParams } from 'vscode-languageserver';
import { checkPageAddress } from '../features/check-page/address.ts';
import { CheckCommands } from './check-commands.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { withFilesElsewhere } from './client-files.ts';
import { CodeActions } from './code-actions.ts';
import { DiagnosticReports } from './diagnostic-reports.ts';
import { DocumentSettings } from './document-settings.ts';
import { EntryPlaces } from './entry-places.ts';
import { Glossaries } from './glossaries.ts';
import { GlossaryFiles } from './glossary-files.ts';
import { type Host, withPages } from './host.ts';
import { Navigation } from './navigation.ts';
import { Requests } from './requests.ts';
import { Search } from './search.ts';
import { Shown, ShownRefresh } from './shown.ts';
import { StatusReports } from './status.ts';
import { Symbols } from './symbols.ts';
import { Workspace } from './workspace.ts';
import { WorkspaceCheck } from './workspace-check.ts';
import { WorkspaceTexts } from './workspace-texts.ts';

/** Everything that a session is made of, once the client has said what it can do. */
export interface Session {
  readonly abilities: ClientAbilities;
  readonly workspace: Workspace;
  readonly files: GlossaryFiles;
  readonly places: EntryPlaces;
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

export function createSession(
  connection: Connection,
  ownHost: Host,
  params: InitializeParams,
  abilities: ClientAbilities,
): Session {
  const reachable = abilities.readsFiles ? withFilesElsewhere(ownHost, connection) : ownHost;
  const host = abilities.readsPages ? withPages(reachable, checkPageAddress) : reachable;
  const settings = new DocumentSettings(connection, abilities, host);
  settings.folders = params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri, name: 'root' }] : []);
  const glossaries = new Glossaries(
    connection,
    host,
    () => settings.folderAddresses,
    () => settings.isTrusted,
  );
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
  return { abilities, workspace, files, places, reports, status, check, ...asked };
}
