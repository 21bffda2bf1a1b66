import type { ClientCapabilities, InitializeParams, MarkupKind } from 'vscode-languageserver';
import { type Language, languageOf } from '../features/messages/language.ts';

/** What the editor at the other end can do, as far as it changes what is sent to it. */
export interface ClientAbilities {
  /** It asks for diagnostics; otherwise they are published. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly hasConfiguration: boolean;
  readonly watchesConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly hasFolderChanges: boolean;
  /** An edit may make a file. */
  readonly createsFiles: boolean;
  readonly hoverFormat: MarkupKind;
  readonly documentationFormat: MarkupKind;
  /** It shows documents that the server makes: the pages of entries. */
  readonly readsPages: boolean;
  /** A definition may say how far the name reaches that it is of. */
  readonly linksDefinitions: boolean;
  /** The server may show that it is at work. */
  readonly showsProgress: boolean;
  /** It asks for links once they are registered, and again whenever they are. */
  readonly registersLinks: boolean;
  readonly refreshesTokens: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  /** It has the command `perigee.showFactSheet`. */
  readonly showsFactSheets: boolean;
  /** It shows a document when the server asks it to, also one that the server makes. */
  readonly opensPages: boolean;
  /** It understands `perigee/status`, which other clients would report as unknown. */
  readonly showsStatus: boolean;
  /** It says itself what came of a command. */
  readonly showsSummary: boolean;
  /** It has the command `perigee.copyReport`. */
  readonly copiesReports: boolean;
  /** What its writer reads. */
  readonly language: Language;
  /** It has the command `perigee.keepFile`, which saves a file that a code action wrote. */
  readonly keepsFiles: boolean;
  /** It answers `perigee/readTextFile` and the like, for files that lie on no disk. */
  readonly readsFiles: boolean;
  /** Its writer does not trust the workspace yet; `perigee/trusted` says when they do. */
  readonly isRestricted: boolean;
}

export function abilitiesOf({ capabilities, initializationOptions, locale }: InitializeParams): ClientAbilities {
  const { workspace, textDocument, window }: ClientCapabilities = capabilities;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    hasConfiguration: workspace?.configuration === true,
    watchesConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasFolderChanges: workspace?.workspaceFolders === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    hoverFormat: formatOf(textDocument?.hover?.contentFormat),
    documentationFormat: formatOf(textDocument?.completion?.completionItem?.documentationFormat),
    showsSummary: initializationOptions?.summary === true,
    copiesReports: initializationOptions?.copiesReports === true,
    readsPages: workspace?.textDocumentContent !== undefined,
    linksDefinitions: textDocument?.definition?.linkSupport === true,
    showsProgress: window?.workDoneProgress === true,
    registersLinks: textDocument?.documentLink?.dynamicRegistration === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    showsFactSheets: initializationOptions?.factSheets === true,
    opensPages: workspace?.textDocumentContent !== undefined && window?.showDocument?.support === true,
    showsStatus: initializationOptions?.status === true,
    language: languageOf(locale),
    keepsFiles: initializationOptions?.keepsFiles === true,
    readsFiles: initializationOptions?.readsFiles === true,
    isRestricted: initializationOptions?.trusted === false,
  };
}

/** The first format that the client names: they stand in its order of preference. */
const formatOf = (formats: readonly MarkupKind[] = []): MarkupKind => formats[0] ?? 'plaintext';
