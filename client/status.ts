import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { DocumentStatus } from '../server/protocol/status.ts';
import { proseOfOthers } from './documents.ts';

/** Why a document is read, or why not. */
export const inWords = (): Readonly<Record<DocumentStatus['state'], string>> => ({
  reading: vscode.l10n.t('reading along'),
  'no-space-name': vscode.l10n.t('this document names nothing in space, so it is left alone'),
  foreign: vscode.l10n.t('this document is not in English, so it is left alone'),
  off: vscode.l10n.t('switched off in the settings'),
  'format-off': vscode.l10n.t('this format is switched off in the settings'),
  excluded: vscode.l10n.t('this document is excluded in the settings'),
  empty: vscode.l10n.t('this document is empty'),
  unknown: '',
  'too-large': vscode.l10n.t('this document is too large to be read along'),
  'no-glossary': vscode.l10n.t('the glossary cannot be read'),
});

/** How matters stand for the document in front. */
export interface Standing {
  readonly server: 'starting' | 'running' | 'down';
  /** Undefined where the server has not spoken of it yet. */
  readonly document: DocumentStatus | undefined;
  /** A language that Perigee does not read. */
  readonly isOfOtherLanguage: boolean;
  readonly deaths: number;
  /** Otherwise the glossary files and settings of its folder are not read. */
  readonly isTrusted: boolean;
}

/** Follows the server's word on each document, and shows it in the item behind `{}` in the status bar. */
export class Status implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #documents: vscode.DocumentSelector;
  readonly #item: vscode.LanguageStatusItem;
  readonly #statuses = new Map<string, DocumentStatus>();
  readonly #listeners: vscode.Disposable;
  #deaths = 0;

  constructor(client: BaseLanguageClient, documents: vscode.DocumentSelector) {
    this.#client = client;
    this.#documents = documents;
    const shownIn = Array.isArray(documents) ? [...documents, ...proseOfOthers()] : documents;
    this.#item = vscode.languages.createLanguageStatusItem('perigee.server', shownIn);
    this.#item.name = 'Perigee';
    const show = (): void => this.#show();
    this.#listeners = vscode.Disposable.from(
      this.#item,
      client.onDidChangeState(show),
      client.onNotification('perigee/status', (status: DocumentStatus) => {
        this.#statuses.set(client.protocol2CodeConverter.asUri(status.uri).toString(), status);
        show();
      }),
      vscode.window.onDidChangeActiveTextEditor(show),
      vscode.workspace.onDidGrantWorkspaceTrust(show),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#statuses.delete(uri.toString())),
    );
    show();
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  /** The server ended without being told to. */
  died(): void {
    this.#deaths++;
    this.#show();
  }

  get standing(): Standing {
    const document = vscode.window.activeTextEditor?.document;
    const { state } = this.#client;
    return {
      server: state === State.Running ? 'running' : state === State.Starting ? 'starting' : 'down',
      document: document && this.#statuses.get(document.uri.toString()),
      isOfOtherLanguage: document !== undefined && vscode.languages.match(this.#documents, document) === 0,
      deaths: this.#deaths,
      isTrusted: vscode.workspace.isTrusted,
    };
  }

  #show(): void {
    const { standing } = this;
    this.#item.busy = standing.server === 'starting';
    this.#item.severity = severityOf(standing);
    this.#item.text = 'Perigee';
    this.#item.detail = detailOf(standing);
    this.#item.command =
      standing.server === 'down'
        ? { command: 'perigee.restartServer', title: vscode.l10n.t('Restart Server') }
        : { command: 'perigee.showStatus', title: vscode.l10n.t('Show Status') };
    this.#item.accessibilityInformation = { label: `Perigee: ${this.#item.detail}`, role: 'button' };
  }
}

function severityOf({ server, document, deaths }: Standing): vscode.LanguageStatusSeverity {
  if (server === 'down' || document?.state === 'no-glossary') return vscode.LanguageStatusSeverity.Error;
  return deaths > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
}

/** One line: what is on, with how much knowledge, or why nothing is shown. */
export function detailOf({ server, document, isOfOtherLanguage, deaths, isTrusted }: Standing): string {
  if (server === 'down') return vscode.l10n.t('the server has ended');
  if (server === 'starting') return vscode.l10n.t('starting');
  if (isOfOtherLanguage) return vscode.l10n.t('documents in this language are not read');
  const parts = [document ? inWords()[document.state] : ''];
  if (document?.state === 'reading') {
    parts.push(vscode.l10n.t('{0} entries', document.entryCount.toLocaleString(vscode.env.language)));
    const files = document.glossaries.length;
    if (files === 1) parts.push(vscode.l10n.t('1 glossary file of yours'));
    if (files > 1) parts.push(vscode.l10n.t('{0} glossary files of yours', files));
  }
  if (!isTrusted) parts.push(vscode.l10n.t('Restricted Mode: glossary files and .perigee of this folder are not read'));
  if (deaths > 0) parts.push(vscode.l10n.t('the server ended unexpectedly and was started again'));
  return parts.filter((part) => part !== '').join(', ');
}
