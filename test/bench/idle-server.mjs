// A language server of the same library that does nothing: what its answers take is the price of the protocol.
import { createConnection, ProposedFeatures, TextDocumentSyncKind } from 'vscode-languageserver/node';

const connection = createConnection(ProposedFeatures.all);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    completionProvider: {},
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.onDidOpenTextDocument(() => {});
connection.onDidChangeTextDocument(() => {});
connection.onDidCloseTextDocument(() => {});
connection.onHover(() => null);
connection.onCompletion(() => []);
connection.languages.diagnostics.on(() => ({ kind: 'full', items: [] }));
connection.listen();
