import {
  type CodeLens,
  type CodeLensParams,
  CodeLensRefreshRequest,
  type Connection,
  type DocumentLink,
  type DocumentLinkParams,
  DocumentLinkRequest,
  type InlayHint,
  type InlayHintParams,
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isSpokenTo } from '../features/diagnostics.ts';
import { isPage } from '../features/entry-page/address.ts';
import { claimsOf, countOf } from '../features/fact-sheet/claims.ts';
import { hintsIn } from '../features/shown/hints.ts';
import { lensTitle } from '../features/shown/lens.ts';
import { linksIn } from '../features/shown/links.ts';
import { namesIn } from '../features/shown/names.ts';
import type { ShownSettings } from '../features/shown/settings.ts';
import { OPEN_SHEET } from './capabilities.ts';
import type { ClientAbilities } from './client-abilities.ts';
import type { EntryPlaces } from './entry-places.ts';
import type { Guard } from './guard.ts';
import { rangeOf, spanOf, TOP } from './places.ts';
import type { Names, Workspace } from './workspace.ts';

const NO_TOKENS: SemanticTokens = { data: [] };

/** Answers what an editor shows in and above a text beside its findings, as far as the writer wants it. */
export class Shown {
  readonly #workspace: Workspace;
  readonly #places: EntryPlaces;
  readonly #abilities: ClientAbilities;

  constructor(workspace: Workspace, places: EntryPlaces, abilities: ClientAbilities) {
    this.#workspace = workspace;
    this.#places = places;
    this.#abilities = abilities;
  }

  /** From names to official pages; on the page of an entry, to those of others, always. */
  async links({ textDocument: { uri } }: DocumentLinkParams): Promise<DocumentLink[]> {
    if (isPage(uri)) return this.#linksOfPage(uri);
    const known = await this.#wanted(uri, ({ links }) => links);
    if (!known) return [];
    const { document, names, glossary } = known;
    return linksIn(names, glossary).map(({ span, url, tooltip }) => ({
      range: rangeOf(document.text, span),
      target: url,
      tooltip,
    }));
  }

  /** The names in a document, or in a part of it. */
  async tokens(uri: string, range?: Range): Promise<SemanticTokens> {
    const known = await this.#wanted(uri, ({ namesHighlighted }) => namesHighlighted);
    if (!known) return NO_TOKENS;
    const { text } = known.document;
    const part = range && spanOf(text, range);
    const builder = new SemanticTokensBuilder();
    for (const span of namesIn(known.names, known.glossary))
      if (!part || (span.from <= part.to && part.from <= span.to))
        for (const { start, end } of linesOf(text, rangeOf(text, span)))
          builder.push(start.line, start.character, end.character - start.character, 0, 0);
    return builder.build();
  }

  async hints({ textDocument: { uri }, range }: InlayHintParams): Promise<InlayHint[]> {
    const known = await this.#wanted(uri, ({ inlayHints }) => inlayHints !== 'off');
    if (!known) return [];
    const { document, names, glossary, settings, own } = known;
    const part = spanOf(document.text, range);
    const here = hintsIn(names, glossary, settings.shown.inlayHints).filter(
      ({ offset }) => part.from <= offset && offset <= part.to,
    );
    return Promise.all(
      here.map(async ({ offset, label, tooltip, entry }) => {
        const [location] = await this.#places.of(entry, own);
        const part = { value: label, tooltip, ...(location ? { location } : {}) };
        return { position: document.text.positionAt(offset), label: [part], paddingLeft: true };
      }),
    );
  }

  /** Where it stands; what it says is asked for once it is seen. */
  async lenses({ textDocument: { uri } }: CodeLensParams): Promise<CodeLens[]> {
    const known = await this.#wanted(uri, ({ codeLens }) => codeLens);
    return known && isSpokenTo(known.names, known.settings) ? [{ range: TOP, data: { uri } }] : [];
  }

  async resolvedLens(lens: CodeLens): Promise<CodeLens> {
    const { uri }: { readonly uri?: unknown } = lens.data ?? {};
    const reading = typeof uri === 'string' ? await this.#workspace.read(uri) : 'unknown';
    if (typeof reading === 'string') return { ...lens, command: { title: '', command: '' } };
    const { analysis, glossary, settings } = reading;
    const title = lensTitle(countOf(claimsOf(analysis, glossary, settings)), settings.language);
    const command = this.#abilities.showsFactSheets ? 'perigee.showFactSheet' : OPEN_SHEET;
    return { ...lens, command: { title, command, arguments: [uri] } };
  }

  async #linksOfPage(uri: string): Promise<DocumentLink[]> {
    const [{ text, links }, glossary] = [await this.#places.page(uri), await this.#places.pageGlossary()];
    const document = TextDocument.create(uri, 'markdown', 0, text);
    return links.flatMap(({ span, entry }) => {
      const target = this.#places.addressOf(glossary?.byId(entry));
      return target === undefined ? [] : [{ range: rangeOf(document, span), target }];
    });
  }

  /** A document's names, where its settings ask for what is made of them. */
  async #wanted(uri: string, isWanted: (shown: ShownSettings) => boolean): Promise<Names | undefined> {
    const open = this.#workspace.find(uri);
    if (!open || !isWanted((await this.#workspace.settings.of(uri)).shown)) return undefined;
    const known = await this.#workspace.names(uri);
    return typeof known === 'string' ? undefined : known;
  }

  /** Above articles of clients that can show what it is about. */
  get hasLens(): boolean {
    return this.#abilities.showsFactSheets || this.#abilities.opensPages;
  }
}

/** A range line by line: a token does not go on to the next. */
function linesOf(text: TextDocument, { start, end }: Range): Range[] {
  if (start.line === end.line) return [{ start, end }];
  const lines: Range[] = [];
  for (let line = start.line; line <= end.line; line++) {
    const from = { line, character: line === start.line ? start.character : 0 };
    const whole = text.getText({ start: from, end: line === end.line ? end : { line: line + 1, character: 0 } });
    // What stands before a name that goes on in the next line of a list or quotation is markup.
    const markup = line === start.line ? 0 : (/^[\s>]*/.exec(whole)?.[0].length ?? 0);
    const length = whole.trimEnd().length;
    if (length > markup)
      lines.push({
        start: { line, character: from.character + markup },
        end: { line, character: from.character + length },
      });
  }
  return lines;
}

/** What the server says of itself, as far as this file answers it. Links are registered later where that is possible. */
export function answerShown(connection: Connection, guard: Guard, shown: Shown): void {
  connection.onDocumentLinks(guard.request('documentLink', [], (params) => shown.links(params)));
  connection.languages.semanticTokens.on(
    guard.request('semanticTokens', NO_TOKENS, ({ textDocument }) => shown.tokens(textDocument.uri)),
  );
  connection.languages.semanticTokens.onRange(
    guard.request('semanticTokens', NO_TOKENS, ({ textDocument, range }) => shown.tokens(textDocument.uri, range)),
  );
  connection.languages.inlayHint.on(guard.request('inlayHint', [], (params) => shown.hints(params)));
  if (!shown.hasLens) return;
  connection.onCodeLens(guard.request('codeLens', [], (params) => shown.lenses(params)));
  connection.onCodeLensResolve((lens) => shown.resolvedLens(lens).catch(() => lens));
}

/** Has the client ask anew for what is shown: settings or glossary files changed. */
export class ShownRefresh {
  readonly #connection: Connection;
  readonly #abilities: ClientAbilities;
  #links: Promise<{ dispose(): void } | undefined> | undefined;

  constructor(connection: Connection, abilities: ClientAbilities) {
    this.#connection = connection;
    this.#abilities = abilities;
  }

  async ask(): Promise<void> {
    const { refreshesTokens, refreshesHints, refreshesLenses } = this.#abilities;
    await Promise.all([
      refreshesTokens ? this.#connection.languages.semanticTokens.refresh() : undefined,
      refreshesHints ? this.#connection.languages.inlayHint.refresh() : undefined,
      refreshesLenses ? this.#connection.sendRequest(CodeLensRefreshRequest.type) : undefined,
    ]);
  }

  /** There is no request to ask for links anew; a client asks for them when they are registered again. */
  async registerLinks(): Promise<void> {
    if (!this.#abilities.registersLinks) return;
    const before = await this.#links;
    before?.dispose();
    this.#links = this.#connection.client.register(DocumentLinkRequest.type, { documentSelector: null });
    await this.#links;
  }
}
