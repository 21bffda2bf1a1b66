import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FactSheetAnswer, FactSheetParams } from '../../server/protocol/fact-sheets.ts';
import { copyFactSheet, exportTimeline } from './give-out.ts';
import { addressIn, type FromPage, readMessage, type ToPage } from './messages.ts';
import { shellOf } from './shell.ts';

const VIEW_TYPE = 'perigee.factSheet';
/** Long enough for a burst of typing: the sheet is read after it, not during. */
const AFTER_TYPING_MS = 350;
const USUAL_WIDTH = 640;

/**
 * The fact sheet of the article in the editor, beside it. There is one; it goes along with the writer from article to
 * article and is made anew when the writer pauses, as long as it is to be seen.
 */
export class FactSheetView implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #client: BaseLanguageClient;
  readonly #documents: vscode.DocumentSelector;
  readonly #extension: vscode.Uri;
  readonly #listeners: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;
  #uri: vscode.Uri | undefined;
  #answer: FactSheetAnswer | undefined;
  #width = USUAL_WIDTH;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Grows with each question, so that a late answer to an earlier one is dropped. */
  #asked = 0;

  constructor(client: BaseLanguageClient, documents: vscode.DocumentSelector, extension: vscode.Uri) {
    this.#client = client;
    this.#documents = documents;
    this.#extension = extension;
    this.#listeners = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, this),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#markIn(textEditor)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#changed([document.uri])),
      // Settings and glossary files change what is said of a text that stays the same.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => this.#changed(uris)),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listeners.dispose();
    this.#panel?.dispose();
  }

  /** Opens the sheet of a document, or of the one in the editor; one that is open comes to the front. */
  async show(uri: vscode.Uri | undefined): Promise<void> {
    const wanted = uri ?? this.#writtenIn(vscode.window.activeTextEditor)?.uri;
    if (!wanted) {
      const words = vscode.l10n.t('Open an article first: the fact sheet is of the text in the editor.');
      void vscode.window.showInformationMessage(words);
      return;
    }
    this.#uri = wanted;
    if (this.#panel) this.#panel.reveal(undefined, true);
    else {
      const options = { enableFindWidget: true };
      const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      this.#adopt(vscode.window.createWebviewPanel(VIEW_TYPE, vscode.l10n.t('Fact Sheet'), place, options));
    }
    await this.#refresh();
  }

  /** After a reload of the window: the same article again. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const address = addressIn(state);
    this.#panel?.dispose();
    this.#uri =
      address === undefined ? this.#writtenIn(vscode.window.activeTextEditor)?.uri : vscode.Uri.parse(address);
    this.#adopt(panel);
    // The server knows only documents that are open.
    if (this.#uri) await vscode.workspace.openTextDocument(this.#uri).then(undefined, () => undefined);
    await this.#refresh();
  }

  /** The article of the sheet, for commands that are called from it. */
  get article(): vscode.Uri | undefined {
    return this.#panel?.active ? this.#uri : undefined;
  }

  #adopt(panel: vscode.WebviewPanel): void {
    this.#panel = panel;
    this.#answer = undefined;
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(this.#extension, 'dist', 'webview')],
    };
    panel.webview.onDidReceiveMessage((message: unknown) => this.#heard(readMessage(message)));
    panel.onDidChangeViewState(() => {
      if (panel.visible) this.#refreshSoon();
    });
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
      clearTimeout(this.#timer);
    });
    panel.webview.html = shellOf(panel.webview, this.#extension);
  }

  async #heard(message: FromPage | undefined): Promise<void> {
    if (!message || !this.#uri) return;
    if (message.type === 'go') return this.#goTo(message.key);
    if (message.type === 'copy') {
      const isCopied = await copyFactSheet(this.#client, this.#uri, message.format);
      if (isCopied) this.#tell({ type: 'said', words: vscode.l10n.t('Copied') });
      return;
    }
    if (message.type === 'export') return exportTimeline(this.#client, this.#uri);
    this.#width = message.width;
    if (message.type === 'resized') return this.#refreshSoon();
    // A page that was hidden begins anew.
    this.#showAnswer();
    await this.#refresh();
  }

  async #goTo(key: string): Promise<void> {
    const range = this.#answer?.places[key];
    if (!range || !this.#uri) return;
    const selection = this.#client.protocol2CodeConverter.asRange(range);
    await vscode.window.showTextDocument(this.#uri, { selection, viewColumn: columnOf(this.#uri), preview: false });
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    const document = this.#writtenIn(editor);
    if (!this.#panel || !document || document.uri.toString() === this.#uri?.toString()) return;
    this.#uri = document.uri;
    void this.#refresh();
  }

  #changed(uris: readonly vscode.Uri[]): void {
    const shown = this.#uri?.toString();
    if (this.#panel?.visible && uris.some((uri) => uri.toString() === shown)) this.#refreshSoon();
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), AFTER_TYPING_MS);
  }

  async #refresh(): Promise<void> {
    const uri = this.#uri;
    const asked = ++this.#asked;
    if (!uri || !this.#panel?.visible) return;
    const params: FactSheetParams = {
      textDocument: { uri: this.#client.code2ProtocolConverter.asUri(uri) },
      width: this.#width,
    };
    const answer = await this.#client
      .sendRequest<FactSheetAnswer | null>('perigee/factSheet', params)
      .catch(() => null); // The server has ended: what is shown stays.
    if (!answer || asked !== this.#asked || !this.#panel) return;
    this.#answer = answer;
    this.#panel.title = vscode.l10n.t('Fact Sheet: {0}', nameOf(uri));
    this.#showAnswer();
  }

  #showAnswer(): void {
    if (!this.#answer || !this.#uri) return;
    const { html, hasSheet, hasTimeline } = this.#answer;
    this.#tell({ type: 'show', uri: this.#uri.toString(), html, can: { copy: hasSheet, export: hasTimeline } });
    const shown = this.#uri.toString();
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === shown);
    if (editor) this.#markIn(editor);
  }

  #markIn({ document, selection: { active } }: vscode.TextEditor): void {
    if (!this.#answer || document.uri.toString() !== this.#uri?.toString()) return;
    const keys = this.#answer.sentences
      .filter(({ range }) => this.#client.protocol2CodeConverter.asRange(range).contains(active))
      .map(({ key }) => key);
    this.#tell({ type: 'mark', keys });
  }

  #tell(message: ToPage): void {
    void this.#panel?.webview.postMessage(message);
  }

  #writtenIn(editor: vscode.TextEditor | undefined): vscode.TextDocument | undefined {
    return editor && vscode.languages.match(this.#documents, editor.document) > 0 ? editor.document : undefined;
  }
}

const nameOf = ({ path }: vscode.Uri): string => path.split('/').at(-1) ?? path;

/** Where the article is open already, or was last; the first column otherwise. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn {
  const address = uri.toString();
  const isOfArticle = ({ input }: vscode.Tab): boolean =>
    input instanceof vscode.TabInputText && input.uri.toString() === address;
  const groups = vscode.window.tabGroups.all.filter(({ tabs }) => tabs.some(isOfArticle));
  const group = groups.find(({ activeTab }) => activeTab && isOfArticle(activeTab)) ?? groups[0];
  return group?.viewColumn ?? vscode.ViewColumn.One;
}
