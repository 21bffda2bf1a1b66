import {
  type Connection,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type Diagnostic as LspDiagnostic,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Severity } from '../checks/finding.ts';
import { type Diagnostic, diagnosticsOf } from '../features/diagnostics.ts';
import type { Host } from './host.ts';
import { rangeOf } from './places.ts';
import type { StatusReports } from './status.ts';
import type { Workspace } from './workspace.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding in the terms of the protocol. */
export function lspDiagnostic(text: TextDocument, diagnostic: Diagnostic, host: Host): LspDiagnostic {
  const { span, severity, code, message, about } = diagnostic;
  const page = host.pageOf(code);
  return {
    range: rangeOf(text, span),
    severity: SEVERITIES[severity],
    code,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    source: 'perigee',
    message,
    ...(about === undefined ? {} : { data: { about } }),
  };
}

/** What is found in a document, for clients that ask and for those that wait to be told. */
export class DiagnosticReports {
  readonly #workspace: Workspace;
  readonly #connection: Connection;
  readonly #host: Host;
  readonly #status: StatusReports;

  constructor(workspace: Workspace, connection: Connection, host: Host, status: StatusReports) {
    this.#workspace = workspace;
    this.#connection = connection;
    this.#host = host;
    this.#status = status;
  }

  /** `unchanged` where neither the document nor anything else changed since the report that the client names. */
  async pull(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const { resultId, items } = await this.#report(uri, previous);
    return items
      ? { kind: DocumentDiagnosticReportKind.Full, resultId, items }
      : { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  }

  async publish(uri: string): Promise<void> {
    if (!this.#workspace.find(uri)) return;
    const { items } = await this.#report(uri, undefined);
    const version = this.#workspace.find(uri)?.text.version;
    if (version !== undefined) await this.#connection.sendDiagnostics({ uri, version, diagnostics: items ?? [] });
  }

  /** A document's findings and the id of the state that they are of; no findings where that state is `previous`. */
  async #report(uri: string, previous: string | undefined): Promise<{ resultId: string; items?: LspDiagnostic[] }> {
    const reading = await this.#workspace.read(uri);
    const resultId = this.#stateOf(uri);
    if (resultId === previous) return { resultId };
    const items =
      typeof reading === 'string'
        ? []
        : diagnosticsOf(reading.analysis, reading.glossary, reading.settings).map((diagnostic) =>
            lspDiagnostic(reading.document.text, diagnostic, this.#host),
          );
    await this.#status.tell(uri, reading);
    return { resultId, items };
  }

  #stateOf(uri: string): string {
    const document = this.#workspace.find(uri);
    return [this.#workspace.state, this.#host.today(), document?.opening, document?.text.version].join(' ');
  }
}
