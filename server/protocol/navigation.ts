import {
  type Connection,
  type DefinitionParams,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
  type Hover,
  type HoverParams,
  type Location,
  type LocationLink,
  type Position,
  type ReferenceParams,
  WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { entryOfPage, isPage } from '../features/entry-page/address.ts';
import { linkAt } from '../features/entry-page/page.ts';
import { explanationOf } from '../features/hover.ts';
import { say } from '../features/messages/words.ts';
import { placesOf, spokenOfAt } from '../features/spoken-of.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { contentOf } from './contents.ts';
import type { EntryPlaces } from './entry-places.ts';
import type { EntryAtPlace, GlossaryFiles } from './glossary-files.ts';
import type { Guard } from './guard.ts';
import { rangeOf } from './places.ts';
import { withProgress } from './progress.ts';
import type { Search } from './search.ts';
import type { Symbols } from './symbols.ts';
import type { Reading, Workspace } from './workspace.ts';

/** Answers where something is: from a name to its entry, and from an entry to all that speaks of it. */
export class Navigation {
  readonly #workspace: Workspace;
  readonly #files: GlossaryFiles;
  readonly #abilities: ClientAbilities;
  readonly #places: EntryPlaces;
  readonly #search: Search;

  constructor(
    workspace: Workspace,
    files: GlossaryFiles,
    abilities: ClientAbilities,
    places: EntryPlaces,
    search: Search,
  ) {
    this.#workspace = workspace;
    this.#files = files;
    this.#abilities = abilities;
    this.#places = places;
    this.#search = search;
  }

  /** From a name, or from words that stand for it, to its entry. */
  async definition({ textDocument, position }: DefinitionParams): Promise<Location[] | LocationLink[] | null> {
    const asked = await this.#askedAt(textDocument.uri, position);
    if (!asked) return null;
    const places = await this.#places.of(asked.id, asked.own);
    return places.length > 0 ? this.#places.asDefinition(places, asked.range) : null;
  }

  /** Everywhere in the workspace, whatever it is called there; what was found until then where the search is stopped. */
  async references(
    { textDocument, position, context }: ReferenceParams,
    report: (found: Location[]) => void,
    isStopped: () => boolean,
  ): Promise<void> {
    const { uri } = textDocument;
    const asked = (await this.#askedAt(uri, position)) ?? (await this.#askedAround(uri, position));
    if (!asked) return;
    const declaration = context.includeDeclaration ? await this.#places.inFile(asked.id, asked.own) : undefined;
    if (declaration) report([declaration]);
    for await (const found of this.#search.placesOf(asked.id, uri)) {
      if (isStopped()) return;
      if (found.length > 0) report(found);
    }
  }

  /** Every place in the document that speaks of the same thing; null leaves it to the editor to mark equal words. */
  async highlights({ textDocument, position }: DocumentHighlightParams): Promise<DocumentHighlight[] | null> {
    const reading = await this.#workspace.read(textDocument.uri);
    const spoken = typeof reading === 'string' ? undefined : spokenAt(reading, position);
    if (typeof reading === 'string' || !spoken) return null;
    const { document, analysis } = reading;
    return placesOf(analysis, spoken.entry).map((span) => ({
      range: rangeOf(document.text, span),
      kind: DocumentHighlightKind.Text,
    }));
  }

  /** On the page of an entry: the card of another that it names. */
  async pageHover({ textDocument: { uri }, position }: HoverParams): Promise<Hover | null> {
    const asked = isPage(uri) ? await this.#linkedAt(uri, position) : undefined;
    const glossary = asked && (await this.#places.pageGlossary());
    const entry = glossary?.byId(asked?.id ?? '');
    if (!asked || !glossary || !entry) return null;
    return { contents: contentOf(explanationOf(glossary, entry), this.#abilities.hoverFormat), range: asked.range };
  }

  async #askedAt(uri: string, position: Position): Promise<EntryAtPlace | undefined> {
    if (isPage(uri)) return this.#linkedAt(uri, position);
    if (this.#files.has(uri)) return this.#files.entryAt(uri, position);
    const reading = await this.#workspace.read(uri);
    const spoken = typeof reading === 'string' ? undefined : spokenAt(reading, position);
    if (typeof reading === 'string' || !spoken) return undefined;
    const { document, glossary, own } = reading;
    return { id: glossary.entry(spoken.entry).id, range: rangeOf(document.text, spoken.span), own };
  }

  /** The entry that a page or a part of a glossary file is about. */
  async #askedAround(uri: string, position: Position): Promise<EntryAtPlace | undefined> {
    const id = entryOfPage(uri);
    if (id === undefined) return this.#files.entryAround(uri, position);
    return { id, range: { start: position, end: position }, own: undefined };
  }

  async #linkedAt(uri: string, position: Position): Promise<EntryAtPlace | undefined> {
    const page = await this.#places.page(uri);
    const document = TextDocument.create(uri, 'markdown', 0, page.text);
    const link = linkAt(page, document.offsetAt(position));
    return link && { id: link.entry, range: rangeOf(document, link.span), own: undefined };
  }
}

const spokenAt = ({ analysis, document }: Reading, position: Position): ReturnType<typeof spokenOfAt> =>
  spokenOfAt(analysis, document.text.offsetAt(position));

/** What the server says of itself, as far as this file answers it. */
export function answerNavigation(
  connection: Connection,
  guard: Guard,
  {
    navigation,
    symbols,
    abilities,
  }: { readonly navigation: Navigation; readonly symbols: Symbols; readonly abilities: ClientAbilities },
): void {
  connection.onDefinition(guard.request('definition', null, (params) => navigation.definition(params)));
  connection.onDocumentHighlight(guard.request('documentHighlight', null, (params) => navigation.highlights(params)));
  connection.onWorkspaceSymbol(guard.request('workspaceSymbol', [], (params) => symbols.find(params)));
  connection.onReferences((asked, token, progress, partial) => {
    const found: Location[] = [];
    const report = (some: Location[]): unknown => (partial ? partial.report(some) : found.push(...some));
    const shown = { token, asked: WorkDoneProgressReporter.isNullInstance(progress) ? undefined : progress };
    const search = guard.request('references', found, async (params: ReferenceParams) => {
      await withProgress(connection, abilities, say(abilities.language, 'search.mentions'), shown, (isStopped) =>
        navigation.references(params, report, isStopped),
      );
      return found;
    });
    return search(asked, token);
  });
}
