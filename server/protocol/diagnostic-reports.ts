import {
  type Connection,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type Diagnostic as LspDiagnostic,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analysis.ts';
import { findingsBetween, withFindingsBetween } from '../checks/between-documents.ts';
import type { Severity } from '../checks/finding.ts';
import { type Diagnostic, diagnosticsOf } from '../features/diagnostics.ts';
import { levelsOf } from '../features/settings.ts';
import type { GlossaryFiles } from './glossary-files.ts';
import type { Host } from './host.ts';
import { rangeOf } from './places.ts';
import type { StatusReports } from './status.ts';
import type { Reading, Workspace } from './workspace.ts';

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

/** The findings, and the id of the state that they are of; none where the client knows that state. */
interface Report {
  readonly resultId: string;
  readonly items?: LspDiagnostic[];
}

/** What is found in a document, for clients that ask and for those that wait to be told. */
export class DiagnosticReports {
  readonly #workspace: Workspace;
  readonly #files: GlossaryFiles;
  readonly #connection: Connection;
  readonly #host: Host;
  readonly #status: StatusReports;

  constructor(workspace: Workspace, files: GlossaryFiles, connection: Connection, host: Host, status: StatusReports) {
    this.#workspace = workspace;
    this.#files = files;
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
    const stated = this.#workspace.find(uri)?.statedVersion;
    await this.#publishOne(uri);
    if (this.#workspace.find(uri)?.statedVersion === stated) return;
    // What the others are told may rest on it.
    for (const other of this.#workspace.beside(uri)) await this.#publishOne(other.uri);
  }

  async #publishOne(uri: string): Promise<void> {
    if (this.#versionOf(uri) === undefined) return;
    const { items } = await this.#report(uri, undefined);
    const version = this.#versionOf(uri);
    if (version !== undefined) await this.#connection.sendDiagnostics({ uri, version, diagnostics: items ?? [] });
  }

  /** A document's findings and the id of the state that they are of; no findings where that state is `previous`. */
  async #report(uri: string, previous: string | undefined): Promise<Report> {
    if (this.#files.has(uri)) return this.#reportOfFile(uri, previous);
    const reading = await this.#workspace.read(uri);
    const resultId = this.#stateOf(uri);
    if (resultId === previous) return { resultId };
    const items =
      typeof reading === 'string'
        ? []
        : diagnosticsOf(this.#heldTogether(reading), reading.glossary, reading.settings).map((diagnostic) =>
            lspDiagnostic(reading.document.text, diagnostic, this.#host),
          );
    await this.#status.tell(uri, reading);
    return { resultId, items };
  }

  /** A reading with what the documents open beside it say against it. */
  #heldTogether({ document, analysis, settings }: Reading): Analysis {
    const beside = this.#workspace.beside(document.uri);
    if (beside.length === 0) return analysis;
    const [found] = findingsBetween([document, ...beside].map(({ uri, stated }) => ({ name: fileName(uri), stated })));
    const paragraphs = withFindingsBetween(
      analysis.paragraphs,
      found ?? [],
      levelsOf(settings).inconsistent,
      analysis.ignoring,
    );
    return { ...analysis, paragraphs };
  }

  async #reportOfFile(uri: string, previous: string | undefined): Promise<Report> {
    const items = await this.#files.diagnostics(uri);
    const resultId = this.#stateOf(uri);
    return resultId === previous ? { resultId } : { resultId, items };
  }

  #versionOf(uri: string): number | undefined {
    return this.#workspace.find(uri)?.text.version ?? this.#files.version(uri);
  }

  #stateOf(uri: string): string {
    const opening = this.#workspace.find(uri)?.opening;
    const beside = this.#workspace.beside(uri).map((one) => `${one.opening}.${one.statedVersion}`);
    return [this.#workspace.state, this.#host.today(), opening, this.#versionOf(uri), ...beside].join(' ');
  }
}

/** As the writer sees it on the tab. */
export const fileName = (uri: string): string => {
  const name = uri.split('/').at(-1) ?? uri;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};
