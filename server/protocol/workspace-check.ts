import type { Connection, Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import { findingsBetween, withFindingsBetween } from '../checks/between-documents.ts';
import type { Finding } from '../checks/finding.ts';
import type { StatedFact } from '../claims/stated/stated-facts.ts';
import type { CheckSummary } from '../features/check-summary.ts';
import { diagnosticsOf, isSpokenTo } from '../features/diagnostics.ts';
import { decoded } from '../features/own-glossary/files.ts';
import { levelsOf } from '../features/settings.ts';
import { fileName, lspDiagnostic } from './diagnostic-reports.ts';
import type { Host } from './host.ts';
import type { Reading, Workspace } from './workspace.ts';
import type { Tell, WorkspaceTexts } from './workspace-texts.ts';

/** Told of while a check runs; it says whether to stop. */
export interface CheckProgress {
  isStopped(): boolean;
  report(done: number, of: number, file: string): void;
}

/** More than these nobody reads, in one list and of one file. */
const MOST_FINDINGS = 2000;
const MOST_OF_A_FILE = 200;

interface Checked {
  readonly uri: string;
  readonly stated: readonly (readonly StatedFact[])[];
  readonly items: readonly LspDiagnostic[];
}

/**
 * Findings of files that are not open: published where the client keeps them beside those of open ones, and taken back where a file
 * is opened, so that none stands there twice.
 */
export class WorkspaceCheck {
  readonly #workspace: Workspace;
  readonly #texts: WorkspaceTexts;
  readonly #connection: Connection;
  readonly #host: Host;
  /** What is published of closed files, by address: none of a file that was checked and is in order. */
  readonly #published = new Map<string, number>();
  /** Tells the running check from one that came after it. */
  #run = 0;
  /** Ends with the last file that is read anew because it changed. */
  #changes: Promise<unknown> = Promise.resolve();

  constructor(workspace: Workspace, texts: WorkspaceTexts, connection: Connection, host: Host) {
    this.#workspace = workspace;
    this.#texts = texts;
    this.#connection = connection;
    this.#host = host;
  }

  /** True after a check, until it is cleared. */
  get isShown(): boolean {
    return this.#published.size > 0;
  }

  /** Reads all files anew. A second call while one is under way ends that one. */
  async check(progress: CheckProgress): Promise<CheckSummary> {
    const run = ++this.#run;
    const leftOut: Record<string, number> = {};
    const tell: Tell = (why, count) => {
      leftOut[why] = (leftOut[why] ?? 0) + count;
    };
    const isStopped = (): boolean => progress.isStopped() || run !== this.#run;
    const uris: string[] = [];
    for await (const uri of this.#texts.addresses(tell)) {
      if (isStopped()) break;
      if (this.#isOpen(uri)) tell('open', 1);
      else uris.push(uri);
    }
    await this.#forgetOthers(uris);
    const done: Checked[] = [];
    for (const uri of uris) {
      if (isStopped()) break;
      progress.report(done.length, uris.length, fileName(uri));
      const checked = await this.#checkOne(uri, tell);
      if (checked) done.push(checked);
    }
    if (!isStopped()) await this.#compare(done);
    const counts = [...this.#published.values()].filter((count) => count > 0);
    return {
      checked: done.length,
      found: uris.length,
      filesWithFindings: counts.length,
      findings: counts.reduce((sum, count) => sum + count, 0),
      isStopped: isStopped(),
      leftOut,
    };
  }

  /** Takes back all that a check has published. */
  async clear(): Promise<void> {
    this.#run++;
    await this.#forgetOthers([]);
  }

  /** A document was opened: the client asks for its findings, or is told them as of one that is open. */
  async opened(uri: string): Promise<void> {
    const known = this.#knownAs(uri);
    if (known === undefined || this.#published.get(known) === 0) return;
    this.#published.set(known, 0);
    await this.#connection.sendDiagnostics({ uri: known, diagnostics: [] });
  }

  /**
   * A checked file was closed again, or changed or vanished on the disk, or a new one stands beside it. One is read after the
   * other: another branch of a repository changes hundreds at once, and who asks meanwhile is answered between two of them.
   */
  changed(uri: string, isNew = false): Promise<void> {
    const done = this.#changes.then(() => this.#readAnew(uri, isNew));
    this.#changes = done.catch(() => {});
    return done;
  }

  async #readAnew(uri: string, isNew: boolean): Promise<void> {
    const known = this.#knownAs(uri) ?? (isNew && this.#isBesideChecked(uri) ? uri : undefined);
    if (known === undefined || this.#isOpen(known)) return;
    if (!(await this.#checkOne(known, () => {}))) await this.#take(known);
  }

  /** Settings or glossary files changed: what is shown is made anew, the files that are in order are not looked at. */
  async renew(): Promise<void> {
    const run = this.#run;
    for (const [uri, count] of [...this.#published]) {
      if (run !== this.#run) return;
      if (count > 0) await this.changed(uri);
    }
  }

  async #checkOne(uri: string, tell: Tell): Promise<Checked | undefined> {
    const run = this.#run;
    const text = await this.#texts.read(uri, tell);
    const reading = text && (await this.#workspace.readClosed(text));
    if (!reading || reading === 'no-glossary' || run !== this.#run) return undefined;
    const isRead = typeof reading !== 'string' && isSpokenTo(reading.analysis, reading.settings);
    if (!isRead) {
      await this.#publish(uri, []);
      return { uri, stated: [], items: [] };
    }
    const items = this.#items(reading, []);
    const shown = await this.#publish(uri, items);
    if (shown < items.length) tell('findings', items.length - shown);
    return { uri, stated: reading.analysis.paragraphs.map(({ stated }) => stated), items };
  }

  /** What files say against each other: those that do are read once more, as their places are not kept. */
  async #compare(done: readonly Checked[]): Promise<void> {
    const stating = done.filter(({ stated }) => stated.some((list) => list.length > 0));
    const open = [...this.#workspace.documents].map(({ uri, stated }) => ({ uri, stated }));
    const all = [...stating, ...open].map(({ uri, stated }) => ({ name: fileName(uri), stated }));
    const found = findingsBetween(all);
    for (const [i, { uri }] of stating.entries()) {
      const between = found[i] ?? [];
      if (between.every((list) => list.length === 0) || this.#isOpen(uri)) continue;
      const text = await this.#texts.read(uri);
      const reading = text && (await this.#workspace.readClosed(text));
      if (typeof reading === 'object') await this.#publish(uri, this.#items(reading, between));
    }
  }

  #items(
    { analysis, glossary, settings, document }: Reading,
    between: readonly (readonly Finding[])[],
  ): LspDiagnostic[] {
    const paragraphs = withFindingsBetween(
      analysis.paragraphs,
      between,
      levelsOf(settings).inconsistent,
      analysis.ignoring,
    );
    return diagnosticsOf({ ...analysis, paragraphs }, glossary, settings)
      .slice(0, MOST_OF_A_FILE)
      .map((diagnostic) => lspDiagnostic(document.text, diagnostic, this.#host));
  }

  /** Within the limit of all files together; gives how many are shown. What was opened meanwhile is told otherwise. */
  async #publish(uri: string, items: readonly LspDiagnostic[]): Promise<number> {
    const before = this.#published.get(uri) ?? 0;
    if (this.#isOpen(uri)) {
      this.#published.set(uri, before);
      return items.length;
    }
    const others = [...this.#published.values()].reduce((sum, count) => sum + count, -before);
    const shown = items.slice(0, Math.max(0, MOST_FINDINGS - others));
    this.#published.set(uri, shown.length);
    if (shown.length > 0 || before > 0) await this.#connection.sendDiagnostics({ uri, diagnostics: shown });
    return shown.length;
  }

  async #forgetOthers(uris: readonly string[]): Promise<void> {
    const kept = new Set(uris);
    for (const uri of [...this.#published.keys()]) if (!kept.has(uri)) await this.#take(uri);
  }

  async #take(uri: string): Promise<void> {
    const count = this.#published.get(uri) ?? 0;
    this.#published.delete(uri);
    // What is open and was published as such is not ours to take.
    if (count > 0) await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Editors may encode one address in several ways. */
  #knownAs(uri: string): string | undefined {
    if (this.#published.has(uri)) return uri;
    const plain = decoded(uri);
    return [...this.#published.keys()].find((one) => decoded(one) === plain);
  }

  #isBesideChecked(uri: string): boolean {
    const folder = folderOf(uri);
    return [...this.#published.keys()].some((one) => folderOf(one) === folder);
  }

  #isOpen(uri: string): boolean {
    if (this.#workspace.find(uri)) return true;
    const plain = decoded(uri);
    return [...this.#workspace.documents].some((document) => decoded(document.uri) === plain);
  }
}

const folderOf = (uri: string): string => decoded(uri.slice(0, uri.lastIndexOf('/')));
