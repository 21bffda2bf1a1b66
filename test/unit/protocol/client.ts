// A small editor: it speaks the protocol to a server, in this process or in one of its own, and waits for conditions.
import { type ChildProcess, spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import type {
  ClientCapabilities,
  CodeAction,
  CompletionList,
  Diagnostic,
  DocumentDiagnosticReport,
  Hover,
  InitializeResult,
  Location,
  Position,
  Range,
} from 'vscode-languageserver';
import {
  createConnection,
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { startSession } from '../../../server/protocol/answers.ts';
import { serve } from '../../../server/protocol/connection.ts';
import type { Host } from '../../../server/protocol/host.ts';
import type { DocumentStatus } from '../../../server/protocol/status.ts';
import { BYTES } from '../features/reading.ts';

export const PULLING: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { documentationFormat: ['markdown'] } },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};
export const PUBLISHED_TO: ClientCapabilities = {
  textDocument: { hover: { contentFormat: ['plaintext'] } },
  workspace: { configuration: true, workspaceFolders: true },
};

/** A host in memory: files by address, a day and a clock that stand still until they are moved. */
export class TestHost implements Host {
  files: Record<string, string> = {};
  day = '2026-11-22';
  clock = 0;
  glossaryReads = 0;
  async readGlossary(): Promise<Uint8Array> {
    this.glossaryReads++;
    return BYTES;
  }
  async readTextFile(address: string): Promise<string | undefined> {
    return this.files[decodeURIComponent(address)];
  }
  async listFolder(address: string): Promise<string[]> {
    const inside = Object.keys(this.files).filter((file) => file.startsWith(address));
    return inside.map((file) => file.slice(address.length)).filter((name) => !name.includes('/'));
  }
  async listFolders(address: string): Promise<string[]> {
    const inside = Object.keys(this.files).filter((file) => file.startsWith(address));
    const names = inside.map((file) => file.slice(address.length)).filter((name) => name.includes('/'));
    return [...new Set(names.map((name) => name.slice(0, name.indexOf('/'))))];
  }
  today = (): string => this.day;
  now = (): number => this.clock;
  /** What the server does every minute: a test calls it. */
  tick: () => void = () => {};
  everyMinute = (action: () => void): (() => void) => {
    this.tick = action;
    return () => {};
  };
  pageOf = (): undefined => undefined;
}

export interface Options {
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly string[];
  readonly initializationOptions?: object;
  readonly locale?: string;
}

export class TestClient {
  readonly connection: ProtocolConnection;
  /** What `workspace/configuration` answers: by the address asked for, else for all. */
  settings: Record<string, object> = {};
  readonly published = new Map<string, Diagnostic[]>();
  readonly publications: string[] = [];
  readonly logged: string[] = [];
  readonly statuses: DocumentStatus[] = [];
  refreshes = 0;
  /** Pages that the server has said are no longer current. */
  readonly stalePages: string[] = [];
  /** Documents that the server has asked to be shown. */
  readonly shown: string[] = [];
  initializeResult: InitializeResult | undefined;
  readonly #versions = new Map<string, number>();

  constructor(connection: ProtocolConnection) {
    this.connection = connection;
    connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
      items.map(({ scopeUri = '' }) => this.settings[scopeUri] ?? this.settings['*'] ?? null),
    );
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      return null;
    });
    connection.onRequest('workspace/textDocumentContent/refresh', ({ uri }: { uri: string }) => {
      this.stalePages.push(uri);
      return null;
    });
    connection.onRequest('window/showDocument', ({ uri }: { uri: string }) => {
      this.shown.push(uri);
      return { success: true };
    });
    connection.onRequest('client/registerCapability', () => null);
    connection.onNotification(
      'textDocument/publishDiagnostics',
      (params: { uri: string; diagnostics: Diagnostic[] }) => {
        this.published.set(params.uri, params.diagnostics);
        this.publications.push(params.uri);
      },
    );
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    connection.onNotification('perigee/status', (status: DocumentStatus) => {
      this.statuses.push(status);
    });
    connection.listen();
  }

  async initialize({
    capabilities = PULLING,
    folders = [],
    initializationOptions,
    locale,
  }: Options = {}): Promise<this> {
    const workspaceFolders = folders.map((uri) => ({ uri, name: uri }));
    this.initializeResult = await this.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders,
      capabilities,
      initializationOptions,
      locale,
    });
    await this.connection.sendNotification('initialized', {});
    return this;
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<string> {
    this.#versions.set(uri, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    return uri;
  }

  /** Puts text at a place, in place of `length` characters of its line. */
  async type(uri: string, { line, character }: Position, text: string, length = 0): Promise<void> {
    const range = { start: { line, character }, end: { line, character: character + length } };
    await this.change(uri, { range, text });
  }

  async change(uri: string, ...contentChanges: readonly object[]): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  configurationChanged(): Promise<void> {
    return this.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  hover(uri: string, line: number, character: number): Promise<Hover | null> {
    return this.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } });
  }

  completion(uri: string, line: number, character: number, triggerKind = 1): Promise<CompletionList> {
    const params = { textDocument: { uri }, position: { line, character }, context: { triggerKind } };
    return this.connection.sendRequest('textDocument/completion', params);
  }

  definition(uri: string, line: number, character: number): Promise<Location[] | null> {
    const params = { textDocument: { uri }, position: { line, character } };
    return this.connection.sendRequest('textDocument/definition', params);
  }

  codeActions(uri: string, range: Range): Promise<CodeAction[]> {
    const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
    return this.connection.sendRequest('textDocument/codeAction', params);
  }

  /** A file was made, changed (2) or deleted (3) outside the editor. */
  fileChanged(uri: string, type: 1 | 2 | 3): Promise<void> {
    return this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  }

  /** The messages of what is found in a document now. */
  async messages(uri: string): Promise<string[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items.map(({ message }) => String(message)) : [];
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  /** Only a server in a process of its own may be told to exit. */
  async stop(server?: ChildProcess): Promise<void> {
    await this.connection.sendRequest('shutdown');
    const ended = server && new Promise((resolve) => server.once('exit', resolve));
    if (server) await this.connection.sendNotification('exit');
    this.connection.end();
    this.connection.dispose();
    await ended;
  }
}

/** A server in this process. */
export function startInProcess(host: Host): TestClient {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  serve(server, host, () => startSession);
  return new TestClient(createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)));
}

/** The built server in a process of its own. */
export function startProcess(...args: readonly string[]): { client: TestClient; server: ChildProcess } {
  const server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  return { client: new TestClient(connection), server };
}

/** Asks again until the answer is yes; mocha's timeout ends the waiting. */
export async function until(isDone: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isDone())) await new Promise((next) => setTimeout(next, 5));
}
